// What only the reader's own device knows of a printed sheet: the day, and the address of a copy elsewhere.
(() => {
  "use strict";
  addEventListener("beforeprint", () => {
    const note = document.querySelector(".printed");
    if (!note) return;
    const day = note.querySelector("[data-printed]");
    const lang = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
    day.textContent = `${day.dataset.printed} ${new Date().toLocaleDateString(lang, { dateStyle: "long" })}`;
    const from = note.querySelector("bdi");
    if (!from.textContent && location.protocol.startsWith("http")) {
      from.textContent = location.href.split("#")[0];
      note.hidden = false;
    }
  });
})();
