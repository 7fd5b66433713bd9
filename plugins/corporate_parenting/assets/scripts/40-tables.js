// A wide table becomes cards on a phone. Safari then forgets that it is a table, unless its parts have roles. In the
// page itself they would be an error: the elements have these roles already.
(function () {
  "use strict";
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll(".wide :is(table, thead, tbody, tr, th, td)")) {
      part.setAttribute("role", roles[part.tagName] || (part.scope === "col" ? "columnheader" : "rowheader"));
    }
  });
})();
