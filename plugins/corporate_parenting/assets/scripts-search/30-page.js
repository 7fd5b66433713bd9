// Shows on a search page what is found. The rows are those of the A to Z on the page; all words stand there too.
document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const by = id => document.getElementById(id);
  const field = by('_q');
  const index = window.corporateParentingIndex;
  if (!field || !index) return;
  const [form, said, found, meant, none] = [field.form, by('_said'), by('_found'), by('_meant'), by('_none')];
  const list = found.querySelector('ol');
  const browse = [by('a-to-z').parentElement, document.querySelector('.letters')];
  const items = [...browse[0].querySelectorAll('li')];
  const link = item => item.querySelector('a');
  const rows = items.map(item => {
    const title = link(item).textContent;
    return { title, where: item.textContent.replace(title, '') };
  });
  const { find, guess, isFound } = window.corporateParentingFind(rows, index);
  const counts = JSON.parse(said.dataset.count);
  const form_of = new Intl.PluralRules(document.documentElement.lang);
  const MOST = 30;

  const mark = (node, terms) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parts = node.textContent.split(/([\p{L}\p{M}\p{N}'’]+)/u);
      node.replaceWith(...parts.map((part, i) => {
        if (i % 2 === 0 || !isFound(part, terms)) return part;
        const marked = document.createElement('mark');
        marked.textContent = part;
        return marked;
      }));
    } else [...node.childNodes].forEach(inner => mark(inner, terms));
  };
  const result = ({ id, terms }) => {
    const item = items[id].cloneNode(true);
    const [shown, further = ''] = index.rows[id].split('\n');
    const words = further.split(' ').filter(word => word && isFound(word, terms));
    for (const text of [shown, words.length && `${found.dataset.words} ${words.join(', ')}`]) {
      if (!text) continue;
      const line = document.createElement('p');
      line.textContent = text;
      item.append(line);
    }
    mark(item, terms);
    return item;
  };

  let later;
  const say = text => {
    clearTimeout(later);
    later = setTimeout(() => { said.textContent = text; }, 600); // when the typing rests
  };
  const show = () => {
    const query = field.value.trim();
    const places = query ? find(query) : [];
    list.replaceChildren(...places.slice(0, MOST).map(result));
    found.hidden = !query;
    none.hidden = meant.hidden = places.length > 0;
    browse.forEach(part => { part.hidden = places.length > 0; });
    const n = places.length;
    say(!query ? '' : n ? (counts[form_of.select(n)] || counts.other).replace('{n}', n) : said.dataset.none.replace('{q}', query));
    if (query && !n) {
      const other = guess(query);
      meant.hidden = !other;
      at(meant.querySelector('a'), other);
      meant.querySelector('a').textContent = other;
    }
    if (by('_elsewhere')) at(by('_elsewhere'), query);
  };
  const at = (way, query) => {
    const to = new URL(way.href);
    to.search = query ? `?${new URLSearchParams({ q: query })}` : '';
    way.href = to.href;
  };
  // The address holds what was looked for only once the reader asks or goes on, as it would without a script.
  const keep = () => {
    try { history.replaceState(null, '', `?${new URLSearchParams({ q: field.value.trim() })}`); } catch { /* some copies on a disk */ }
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    show();
    keep();
    if (!found.hidden) by('_found-title').focus();
  });
  list.addEventListener('click', keep);
  by('_all').addEventListener('click', () => {
    field.value = '';
    show();
  });
  field.addEventListener('input', show);
  field.value = field.value || new URLSearchParams(location.search).get('q') || '';
  show();
  // Whoever pressed "Search" in the head of a page with nothing in its field can write at once.
  if (location.search === '?q=') field.focus();
});
