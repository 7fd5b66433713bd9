// Reading aids. What a reader chose is set on the page before anything is painted. It is kept in this browser under one
// key, and only once something was chosen; where the browser keeps nothing, a choice holds for the page.
(() => {
  "use strict";
  if (!("popover" in HTMLElement.prototype)) return;
  const KEY = "reading"; // says nothing of what the site is about
  const CHOICES = {
    colours: ["light", "dark"],
    text: ["larger", "largest"],
    space: ["more"],
    face: ["atkinson", "lexend", "device"],
  };
  const root = document.documentElement;
  const set = (name, value) => {
    if (CHOICES[name].includes(value)) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  let kept = true;
  const read = () => {
    let found;
    try {
      found = localStorage.getItem(KEY);
    } catch {
      kept = false;
      return;
    }
    let choices = {};
    try {
      choices = JSON.parse(found) || {};
    } catch {
      // not ours: as if nothing had been chosen
    }
    for (const name in CHOICES) set(name, choices[name]);
  };
  const keep = () => {
    const chosen = Object.keys(CHOICES).filter((name) => root.dataset[name]);
    try {
      if (chosen.length) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(chosen.map((name) => [name, root.dataset[name]]))));
      else localStorage.removeItem(KEY);
      kept = true;
    } catch {
      kept = false;
    }
  };
  read();

  // What lies over the page closes when the keyboard goes on past it: what has the focus is never under it.
  document.addEventListener("focusin", ({ target }) => {
    const sheet = document.querySelector("nav:popover-open, #_aids:popover-open");
    if (sheet && !sheet.contains(target) && target.getAttribute("popovertarget") !== sheet.id) sheet.hidePopover();
  });

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.getElementById("_aids");
    if (!panel) return;
    const status = panel.querySelector("[role=status]");
    const [isKept, isNot] = panel.querySelectorAll("fieldset ~ p");
    const show = () => {
      for (const name in CHOICES) {
        const radios = [...panel.querySelectorAll(`[name=${name}]`)];
        (radios.find((radio) => radio.value === root.dataset[name]) || radios[0]).checked = true;
      }
      isKept.hidden = !kept;
      isNot.hidden = kept;
      status.textContent = "";
    };
    const again = () => {
      read();
      show();
    };
    show();
    panel.addEventListener("change", ({ target }) => {
      set(target.name, target.value);
      keep();
      show();
    });
    document.getElementById("_aids-back").addEventListener("click", () => {
      for (const name in CHOICES) set(name);
      keep();
      show();
      status.textContent = status.dataset.done;
    });
    panel.addEventListener("toggle", show);
    window.addEventListener("storage", again); // another page of ours, open beside this one
    window.addEventListener("pageshow", (event) => event.persisted && again());
  });
})();
