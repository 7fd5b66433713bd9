// Words explained. A hard word is a link to the glossary. The keyboard's focus shows its meaning beside it, and Enter
// follows the link; a tap or a click shows the meaning, with the link in it. Esc, or a tap elsewhere, puts it away.
(() => {
  "use strict";
  if (!("popover" in HTMLElement.prototype)) return;
  document.addEventListener("DOMContentLoaded", () => {
    const terms = document.querySelectorAll("a.term[data-means]");
    const shown = document.getElementById("_aids-term");
    if (!shown || !terms.length) return;
    const [means] = shown.children;
    const more = document.createElement("a");
    more.tabIndex = shown.tabIndex = -1;
    more.textContent = shown.dataset.more;
    let term = null;
    let wasOpen = false;
    const place = () => {
      if (!term) return;
      const page = document.documentElement;
      const word = term.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = shown;
      const left = page.dir === "rtl" ? word.right - width : word.left;
      const above = word.top - height - 6;
      const below = word.bottom + 6;
      const top = below + height > window.innerHeight && above > 0 ? above : below;
      shown.style.left = `${Math.max(8, Math.min(left, page.clientWidth - width - 8)) + window.scrollX}px`;
      shown.style.top = `${top + window.scrollY}px`;
    };
    const forget = () => {
      if (term) term.removeAttribute("aria-describedby");
      term = null;
    };
    const hide = () => {
      if (term) shown.hidePopover();
    };
    const show = (word) => {
      if (term === word) return;
      hide();
      means.textContent = word.dataset.means;
      more.href = word.href;
      shown.append(more);
      word.after(shown);
      word.setAttribute("aria-describedby", means.id);
      term = word;
      shown.showPopover();
      place();
    };
    shown.addEventListener("beforetoggle", (event) => event.newState === "closed" && forget());
    window.addEventListener("resize", place);
    for (const word of terms) {
      word.addEventListener("focus", () => word.matches(":focus-visible") && show(word));
      word.addEventListener("blur", (event) => !shown.contains(event.relatedTarget) && hide());
      word.addEventListener("pointerdown", () => (wasOpen = term === word));
      word.addEventListener("click", (event) => {
        if (!event.detail || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (wasOpen) hide();
        else show(word);
      });
    }
  });
})();
