// Leave this page: its link, or three presses of Shift alone, and nothing of the page is left on the screen.
(() => {
  "use strict";
  const WITHIN = 5000; // between two presses; whoever cannot press so fast has the link
  let alone = false;
  let presses = 0;
  let timer = 0;

  const find = () => document.querySelector("a[data-blank]");

  function leave(link) {
    const to = link.href;
    const blank = new URL(link.dataset.blank, location.href).href;
    // Whatever speaks, or asks before answers are lost, stops here.
    document.dispatchEvent(new Event("leaving"));
    window.speechSynthesis?.cancel();
    document.documentElement.classList.add("left");
    document.title = link.dataset.title;
    document.querySelector("link[rel=icon]")?.remove();
    for (const field of document.querySelectorAll("input, textarea, select")) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = false;
      else if (field.options) field.selectedIndex = -1;
      else field.value = "";
    }
    document.body.replaceChildren();
    if (location.protocol === "file:") location.replace(blank);
    else if (navigator.onLine) location.replace(to);
    // Without a network every way on is an error page that names this site, so the page stays, and stays blank.
    else history.replaceState(null, "", blank);
  }

  function say(words) {
    const status = find()?.parentElement.querySelector("[role=status]");
    if (status) status.textContent = words;
  }

  function forget() {
    alone = false;
    if (!presses) return;
    presses = 0;
    clearTimeout(timer);
    say("");
  }

  function press() {
    const link = find();
    if (!link) return;
    presses += 1;
    clearTimeout(timer);
    if (presses === 3) return void leave(link);
    timer = setTimeout(forget, WITHIN);
    // One press is an everyday thing: some screen readers pause on it, and must not be talked over.
    if (presses === 2) say(link.dataset.more);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-blank]");
    if (!link) return;
    event.preventDefault();
    leave(link);
  }, true);

  // Shift counts when it goes down and up with nothing else: not for a capital, Shift and Tab, Shift and a
  // click, or the keys that change a keyboard's language.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") forget();
    else if (!event.repeat) alone = !(event.altKey || event.ctrlKey || event.metaKey);
  }, true);
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    press();
  }, true);
  document.addEventListener("pointerdown", forget, true);
})();
