// Finds rows by words that may be misspelt. Knows no page: given rows and the index, it gives back places in order.
(() => {
  'use strict';
  const SearchableMap = window.MiniSearch; // the part of it that we use carries its name
  // Letters that Unicode does not take apart, and those that Arabic writers use for each other.
  const ALIKE = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ى: 'ي', ة: 'ه', ـ: '' };
  const fold = text => text.toLowerCase().normalize('NFD').replace(/['’ʼ]|\p{Mn}/gu, '')
    .replace(/[łøđßæœىةـ]/g, letter => ALIKE[letter]);
  const split = text => fold(text).match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) || [];
  // How many letters may be wrong in a word.
  const most = word => (word.length < 4 ? 0 : word.length < 5 ? 1 : word.length < 9 ? 2 : 3);

  window.corporateParentingFind = (rows, index) => {
    // A word without what its place in a sentence does to it.
    const bare = word => {
      const start = Object.keys(index.starts).find(s => word.startsWith(s) && word.length - s.length >= index.rest);
      const made = start ? index.starts[start] + word.slice(start.length) : word;
      const end = Object.keys(index.ends).find(e => made.endsWith(e) && made.length - e.length >= index.rest);
      return end ? made.slice(0, -end.length) + index.ends[end] : made;
    };
    const words = text => split(text).map(bare);
    const stop = new Set(words(index.stop));
    const surface = new Map(); // each word that can lead somewhere, as it first stood
    const map = new SearchableMap(); // and what it weighs in which row
    const learn = word => {
      const term = bare(word);
      if (!map.has(term)) map.set(term, new Map());
      if (!surface.has(term)) surface.set(term, word);
      return term;
    };
    const old = new Set(index.old);
    const add = (text, id, weight) => split(text).map(learn).forEach(term => {
      const there = map.get(term);
      there.set(id, Math.max(there.get(id) || 0, old.has(id) ? weight / 3 : weight));
    });
    rows.forEach(({ title, where }, id) => {
      const [shown, further = ''] = index.rows[id].split('\n');
      add(title, id, 2 + 6 / Math.sqrt(split(title).length));
      add(where, id, 1);
      add(shown, id, 1.5);
      add(further, id, 1);
    });
    if (index.talk.length) add(index.talk[1], index.talk[0], 99);

    const same = new Map(); // what somebody may look for, and other words that it is found by
    let longest = 1;
    for (const group of index.same) {
      const [from, to = from] = group.split('>').map(part => part.split('|').map(words));
      split(group).forEach(learn);
      for (const phrase of from) {
        const key = phrase.join(' ');
        longest = Math.max(longest, phrase.length);
        const others = to.filter(other => other.join(' ') !== key).map(other => other.filter(word => !stop.has(word)));
        same.set(key, [...(same.get(key) || []), ...others.filter(other => other.length)]);
      }
    }

    // Rows that hold a word, or one that it begins: what each weighs, the more the fewer they are.
    const search = (word, begun) => {
      const found = new Map();
      for (const [term, held] of begun ? map.atPrefix(word) : [[word, map.get(word) || []]]) {
        for (const [id, weight] of held) {
          const score = weight * Math.log(1 + rows.length / held.size) * (term === word ? 1 : 0.5);
          const place = found.get(id) || { score: 0, terms: [] };
          found.set(id, { score: Math.max(place.score, score), terms: [...place.terms, term] });
        }
      }
      return found;
    };
    const begins = word => word.length > 2;
    // A word as it is spelt, or begun, else the nearest words that there are.
    const spelt = (word, furthest) => {
      if (map.has(word) || stop.has(word) || (begins(word) && map.atPrefix(word).size)) return [word];
      for (let apart = 1; apart <= furthest; apart += 1) {
        const near = [...map.fuzzyGet(word, apart).keys()];
        if (near.length) return near;
      }
      return [];
    };

    const find = query => {
      const meant = words(query).map(word => spelt(word, most(word)));
      const all = meant.map(([word = '']) => word);
      const told = meant.filter(([word]) => !stop.has(word));
      const asked = told.length ? told : meant;
      const places = new Map();
      const put = (found, covered, weight) => found.forEach(({ score, terms }, id) => {
        const place = places.get(id) || { id, score: 0, covered: new Set(), terms: new Set() };
        place.score += score * weight;
        covered.forEach(word => place.covered.add(word));
        terms.forEach(term => place.terms.add(term));
        places.set(id, place);
      });
      for (const near of asked) near.forEach(word => put(search(word, begins(word)), [near[0]], 1));
      for (let from = 0; from < all.length; from += 1) {
        for (let to = Math.min(all.length, from + longest); to > from; to -= 1) {
          const phrase = all.slice(from, to);
          for (const other of same.get(phrase.join(' ')) || []) {
            const parts = other.map(word => search(word, false));
            const whole = [...parts[0]].filter(([id]) => parts.every(part => part.has(id)));
            put(new Map(whole.map(([id, { score }]) => [id, { score, terms: other }])), phrase, 0.5);
          }
        }
      }
      const covers = place => asked.filter(([word]) => place.covered.has(word)).length / asked.length;
      return [...places.values()]
        .map(place => ({ ...place, score: place.score * covers(place) ** 2 }))
        .sort((a, b) => b.score - a.score || a.id - b.id);
    };
    // What a query that found nothing may have meant.
    const guess = query => words(query)
      .map(word => surface.get(spelt(word, word.length < 5 ? 0 : Math.floor(word.length / 2))[0]))
      .filter(Boolean).join(' ');
    const isFound = (word, terms) => terms.has(words(word)[0]);
    return { find, guess, isFound };
  };
})();
