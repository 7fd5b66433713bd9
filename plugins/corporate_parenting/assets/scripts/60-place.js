// Ways to another edition or language lead to the place where the reader is, where that page has it.
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const article = document.querySelector("main article");
    const tools = document.querySelector(".tools");
    if (!article || !tools) return;
    const places = [];
    const inOtherWords = new Map(); // a place: the very address of the same in other words
    for (const found of article.querySelectorAll("[id], :is(.plain, .official) a[href*='#']")) {
      if (found.id) places.push(found);
      else if (places.length) inOtherWords.set(places[places.length - 1], found.href);
    }
    if (!places.length) return;

    const unitOf = (place) => place.closest(".promise, .part") || article;
    const target = () => {
      try {
        return places.find((place) => place.id === decodeURIComponent(location.hash.slice(1)));
      } catch {
        return undefined; // not an address of ours
      }
    };
    const inSight = (box) => box.bottom > 0 && box.top < innerHeight;
    let here = target();
    const look = () => {
      if (inSight(tools.getBoundingClientRect())) return; // they are about to choose: where they were still counts
      const named = target();
      if (named && inSight(named.getBoundingClientRect())) {
        here = named;
        return;
      }
      const line = 24 + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);
      const above = places.filter((place) => place.checkVisibility() && place.getBoundingClientRect().top <= line).pop();
      here = above && unitOf(above).getBoundingClientRect().bottom > line ? above : undefined;
    };
    let resting = 0;
    let tabbed = -Infinity; // Tab scrolls too, on the way to the links: that is no reading
    addEventListener("keydown", (event) => { if (event.key === "Tab") tabbed = event.timeStamp; }, true);
    addEventListener("scroll", (event) => {
      if (event.timeStamp - tabbed < 400) return;
      clearTimeout(resting);
      resting = setTimeout(look, 120);
    }, { passive: true });
    addEventListener("hashchange", () => { here = target() || here; });

    const whole = new Map();
    const goal = (link) => {
      if (!whole.has(link)) whole.set(link, link.href);
      const page = whole.get(link);
      if (!here) return page;
      const { places: held, but } = link.dataset;
      const has = (id) => (held !== undefined ? held.split(" ").includes(id) : but !== undefined && !but.split(" ").includes(id));
      for (let i = places.indexOf(here); i >= 0 && unitOf(places[i]) === unitOf(here); i -= 1) {
        if (link.closest(".switch") && inOtherWords.has(places[i])) return inOtherWords.get(places[i]);
        if (has(places[i].id)) return `${page.split("#")[0]}#${places[i].id}`;
      }
      return page;
    };
    const lead = (event) => {
      const link = event.target.closest(":is(.switch, .ways) a");
      if (link) link.href = goal(link);
    };
    // Before it is followed, copied or opened in another tab.
    for (const kind of ["pointerdown", "focusin", "click"]) tools.addEventListener(kind, lead, true);
  });
})();
