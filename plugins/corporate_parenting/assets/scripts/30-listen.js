// Listen: a voice of the device reads the page aloud when asked to. Only voices that the device holds itself are used,
// so that no word leaves it, and only those of the words' own language. Numbers of paragraphs and footnote marks are
// not read. A pause ends the sentence and going on begins it again, because a voice on Android cannot be held.
(() => {
  "use strict";
  const speech = window.speechSynthesis;
  if (!speech || !("popover" in HTMLElement.prototype)) return;
  const BLOCK = "p, li, dt, dd, th, td, caption, figcaption, summary, legend, blockquote, h1, h2, h3, h4, h5, h6, div, section, article";
  const LEFT_OUT = "nav, form, button, .tools, .plain, .official, summary .unseen, .number, sup, svg, script, template, [aria-hidden=true], [popover]";
  const tag = (lang) => lang.toLowerCase().replace("_", "-");
  const voiceFor = (lang) => {
    const [base] = tag(lang).split("-");
    const voices = speech.getVoices().filter((voice) => voice.localService && tag(voice.lang).split("-")[0] === base);
    const first = (fits) => voices.find(fits);
    return first((voice) => tag(voice.lang) === tag(lang)) || first((voice) => tag(voice.lang) === `${base}-gb`) || first((voice) => voice.default) || voices[0];
  };
  const hasWords = (text) => /[\p{L}\p{N}]/u.test(text);

  // Words of one block in one language that follow each other.
  const runs = (from) => {
    const found = [];
    let last = null;
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType === Node.TEXT_NODE || node.localName === "br") return NodeFilter.FILTER_ACCEPT;
      const out = node.matches(LEFT_OUT) || (node.checkVisibility && !node.checkVisibility());
      return out ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.localName === "br") {
        last = null;
        continue;
      }
      const block = node.parentElement.closest(BLOCK);
      const { lang } = node.parentElement.closest("[lang]");
      if (!last || last.block !== block || last.lang !== lang) found.push((last = { block, lang, nodes: [] }));
      last.nodes.push(node);
    }
    return found;
  };
  const sentences = (text, lang) => {
    try {
      return [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)].map((part) => [part.index, part.segment]);
    } catch {
      return [[0, text]];
    }
  };
  const rangeOf = ({ nodes }, from, to) => {
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      if (from >= at && from < at + node.length) range.setStart(node, from - at);
      if (to > at && to <= at + node.length) range.setEnd(node, to - at);
      at += node.length;
    }
    return range;
  };

  document.addEventListener("DOMContentLoaded", () => {
    const listen = document.getElementById("_aids-listen");
    const player = document.getElementById("_aids-player");
    const main = document.querySelector("main");
    if (!listen || !player || !main) return;
    const { lang } = document.documentElement;
    const [pause, end] = player.querySelectorAll("button");
    const words = { start: listen.textContent, stop: listen.dataset.stop, pause: pause.textContent, resume: pause.dataset.resume };
    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    let queue = [];
    let at = 0;
    let said = null; // held, or a browser may forget it before it ends
    let starter = null;
    let elsewhere = false; // the reader scrolled away, and is left there

    const mark = (name, item, from, to) => {
      if (window.Highlight) CSS.highlights.set(name, new Highlight(rangeOf(item.run, from, to)));
      else if (name === "sentence") item.run.block.classList.add("reading");
    };
    const unmark = () => {
      if (window.Highlight) for (const name of ["sentence", "word"]) CSS.highlights.delete(name);
      for (const block of document.querySelectorAll(".reading")) block.classList.remove("reading");
    };
    const follow = (item) => {
      const { top, bottom } = rangeOf(item.run, item.from, item.to).getBoundingClientRect();
      const { innerHeight } = window;
      if (top > innerHeight * 0.1 && bottom < innerHeight * 0.85) elsewhere = false;
      else if (!elsewhere) window.scrollBy({ top: top - innerHeight * 0.3, behavior: still.matches ? "instant" : "smooth" });
    };
    const name = (button, text) => {
      button.textContent = text;
      if (button.dataset.title) button.setAttribute("aria-label", `${text}: ${button.dataset.title}`);
    };
    const hush = () => {
      said = null;
      speech.cancel();
    };
    const stop = () => {
      if (!starter) return;
      const back = player.contains(document.activeElement) && starter;
      name(starter, words.start);
      starter = null;
      hush();
      unmark();
      player.hidePopover();
      if (back) back.focus();
    };
    const step = () => {
      const item = queue[at];
      if (!item) {
        stop();
        return;
      }
      const utterance = new SpeechSynthesisUtterance(item.text);
      said = utterance;
      utterance.lang = item.voice.lang;
      utterance.voice = item.voice;
      utterance.onend = () => {
        if (said !== utterance) return;
        at += 1;
        step();
      };
      utterance.onerror = () => said === utterance && stop();
      unmark();
      if (item.run) {
        utterance.onboundary = ({ name: kind, charIndex, charLength }) => {
          if (said !== utterance || kind === "sentence") return;
          const from = item.from + charIndex;
          mark("word", item, from, from + (charLength || item.text.slice(charIndex).search(/\s|$/)));
        };
        mark("sentence", item, item.from, item.to);
        follow(item);
      }
      speech.speak(utterance);
    };
    const start = (button, from) => {
      const again = starter === button;
      stop();
      if (again) return;
      for (const closed of from.querySelectorAll("details:not([open])")) closed.open = true;
      queue = [];
      at = 0;
      elsewhere = false;
      for (const run of runs(from)) {
        const text = run.nodes.map((node) => node.data).join("");
        if (!hasWords(text)) continue;
        const voice = voiceFor(run.lang);
        if (!voice) {
          const last = queue[queue.length - 1];
          if (!last || last.run) queue.push({ text: listen.dataset.leftOut, voice: voiceFor(lang) });
          continue;
        }
        for (const [index, sentence] of sentences(text, run.lang)) {
          if (!hasWords(sentence)) continue;
          const begin = index + sentence.search(/\S/);
          const spoken = sentence.trim().replace(/\s/g, " ");
          queue.push({ run, voice, text: spoken, from: begin, to: begin + spoken.length });
        }
      }
      starter = button;
      name(button, words.stop);
      pause.textContent = words.pause;
      player.showPopover();
      pause.focus();
      step();
    };
    pause.addEventListener("click", () => {
      const holds = said !== null;
      pause.textContent = holds ? words.resume : words.pause;
      if (holds) hush();
      else step();
    });
    end.addEventListener("click", stop);
    listen.addEventListener("click", () => start(listen, main));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && stop());
    for (const kind of ["wheel", "touchmove"]) window.addEventListener(kind, () => (elsewhere = true), { passive: true });
    window.addEventListener("pagehide", stop);
    document.addEventListener("leaving", stop);

    // Voices may come late. On young people's pages each part can be listened to alone.
    const offer = () => {
      if (!listen.hidden || !voiceFor(lang)) return;
      listen.hidden = false;
      for (const heading of document.querySelectorAll(".edition-young-people article .part > h2")) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "listen";
        button.dataset.title = heading.textContent.trim();
        name(button, words.start);
        button.addEventListener("click", () => start(button, heading.closest(".part")));
        const { nextElementSibling: next } = heading;
        (next && next.localName === "img" ? next : heading).after(button);
      }
    };
    offer();
    speech.onvoiceschanged = offer;
  });
})();
