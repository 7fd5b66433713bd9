// What unfolds stands open in the page; it is closed here, and opened for whoever is led to it.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("folding"); // until the body is there: nothing jumps while it loads

  document.addEventListener("DOMContentLoaded", () => {
    const folds = [...document.querySelectorAll("details.unfold")];
    const button = document.querySelector(".unfold-all button");
    const setAll = (open) => folds.forEach((fold) => { fold.open = open; });
    root.classList.remove("folding");
    if (!folds.length) return;

    const openTarget = () => {
      let target = null;
      try {
        target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      } catch { /* not an address of ours */ }
      if (!target || !target.matches("main article *")) return;
      const inside = target.parentElement.closest("details.unfold");
      for (let fold = inside; fold; fold = fold.parentElement.closest("details.unfold")) fold.open = true;
      folds.filter((fold) => target.contains(fold)).forEach((fold) => { fold.open = true; });
      if (inside) target.scrollIntoView();
    };
    // Whoever comes back finds open what they opened, so that the page is as long as it was and they are where
    // they were. The browser forgets it with this tab's way back.
    folds.forEach((fold, i) => { fold.open = history.state?.[i]; });
    document.addEventListener("toggle", () => history.replaceState(folds.map((fold) => fold.open), ""), true);
    openTarget();
    addEventListener("hashchange", openTarget);

    let closed = [];
    addEventListener("beforeprint", () => {
      closed = folds.filter((fold) => !fold.open);
      setAll(true);
    });
    addEventListener("afterprint", () => closed.forEach((fold) => { fold.open = false; }));

    if (!button) return;
    const words = [button.textContent, button.dataset.other];
    const allOpen = () => folds.every((fold) => fold.open);
    button.addEventListener("click", () => setAll(!allOpen()));
    document.addEventListener("toggle", () => { button.textContent = words[+allOpen()]; }, true);
  });
})();
