// What is cut off, what lies over something else, and whether the page scrolls sideways. Gives back sentences.
() => {
  const wrong = [];
  const name = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 50);
    return `<${element.localName} class="${element.className}"> ${words}`;
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // Words for screen readers alone are cut to nothing on purpose.
  const hidden = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" || (at.offsetWidth <= 1 && at.offsetHeight <= 1)) return true;
    }
    return false;
  };
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) wrong.push(`the page is ${root.scrollWidth} wide and the window ${innerWidth}`);

  for (const element of document.body.querySelectorAll("*")) {
    if (!seen(element) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") continue;
    const style = getComputedStyle(element);
    for (const [axis, size, full] of [
      ["x", element.clientWidth, element.scrollWidth],
      ["y", element.clientHeight, element.scrollHeight],
    ]) {
      const cuts = style[axis === "x" ? "overflowX" : "overflowY"];
      if (["hidden", "clip"].includes(cuts) && full > size + 1 && size > 1 && !hidden(element)) {
        wrong.push(`cut off along ${axis} (${full} in ${size}): ${name(element)}`);
      }
    }
  }

  // The boxes of all words, line by line; lines are taken a little thinner, since tight lines touch.
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !seen(parent) || parent.closest("svg, textarea, select") || hidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const thin = Math.min(box.height / 2, parseFloat(getComputedStyle(parent).fontSize)) / 2;
      const middle = (box.top + box.bottom) / 2;
      if (box.width > 2) boxes.push({ node, parent, left: box.left, right: box.right, top: middle - thin, bottom: middle + thin });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const over = new Set();
  for (const picture of [...document.images].filter(seen)) {
    const box = picture.getBoundingClientRect();
    for (const a of boxes) {
      const across = Math.min(a.right, box.right) - Math.max(a.left, box.left);
      const down = Math.min(a.bottom, box.bottom) - Math.max(a.top, box.top);
      if (across > 2 && down > 2) over.add(`a picture over words: ${picture.getAttribute("src")} / ${name(a.parent)}`);
    }
  }
  boxes.forEach((a, i) => {
    if (a.left < -1 || a.right > innerWidth + 1) {
      // A box that scrolls by itself may hold more than the window shows.
      let holder = a.parent;
      while (holder && !["auto", "scroll"].includes(getComputedStyle(holder).overflowX)) holder = holder.parentElement;
      if (!holder) over.add(`out of the window: ${name(a.parent)}`);
    }
    for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom; j++) {
      const b = boxes[j];
      if (a.node === b.node) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across > 2 && down > 2) over.add(`words over words: ${name(a.parent)} / ${name(b.parent)}`);
    }
  });
  return [...wrong, ...over];
}
