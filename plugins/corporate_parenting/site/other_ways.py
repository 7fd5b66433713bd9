"""What stands below every page of a council: other ways to read it, and the way to its statement.

British Sign Language and Easy Read come first. A format that is made later joins the list here.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from corporate_parenting.editions.chapter import Chapter, page_key, variant_key
from corporate_parenting.editions.spoken import marked_inlines, spoken
from corporate_parenting.editions.statement import formats, listed, ways_to_ask
from corporate_parenting.model.accessibility import Accessibility, Asking
from corporate_parenting.model.council import Council
from corporate_parenting.words import Furniture, direction
from corporate_parenting.writers.html import HtmlWriter, Labels


class OtherWays:
    """Of one council's pages in one language. Without a statement it says only what is here."""

    def __init__(
        self,
        words: Furniture,
        council: Council | None,
        facts: Accessibility | None,
        keys: Mapping[str, str],
        labels: Labels,
    ) -> None:
        self.words = words
        self.council = council
        self.facts = None if council is None or council.illustration else facts
        self.keys = keys
        self.writer = HtmlWriter(lambda key: key, labels)
        self._made: dict[tuple[str, str, str], str] = {}

    def statement(self, language: str) -> str:
        """The address of the council's statement, which may be in another language; empty without one."""
        if self.facts is None or self.council is None:
            return ""
        return self._address("accessibility", language)

    def html(self, chapter: Chapter, root: str, index: str) -> str:
        """The block; ``root`` leads to the site's root, and ``index`` ends the links to folders."""
        if self.council is None or self.council.illustration:
            return ""
        asked = "other-ways" if chapter.for_young_people else "accessibility"
        if chapter.edition == "easy-read":
            asked = "easy-read-other-ways"
        place = (asked, chapter.language, root)
        if place not in self._made:
            self._made[place] = self._block(*place, index)
        return self._made[place]

    def _block(self, asked: str, language: str, root: str, index: str) -> str:
        words = self.words
        found = self._films()
        if easy := self._address("easy-read", language):
            found.append(f'<a href="{escape(root + easy + index)}">{_text(words("edition.easy_read"))}</a>')
        elif self._can_ask("easy_read"):
            found.append(self._not_here("easy_read"))
        items = [f"<li>{item}</li>\n" for item in found]
        said = ""
        if self.facts and (ask := self.facts.ask):
            said = self._asking(ask, root, index, self._address(asked, language))
        if not items and not said:
            return ""
        title = words("other-ways.aside")
        shown = f"<ul>\n{''.join(items)}</ul>\n" if items else ""
        return (
            f'<aside class="other-ways" aria-label="{escape(title)}">\n'
            f'<p class="aside-title">{_text(title)}</p>\n{shown}{said}</aside>\n'
        )

    def _films(self) -> list[str]:
        """British Sign Language: films, or that there are none yet."""
        if self.facts is None:
            return []
        name = self.words("format.bsl")
        found = []
        for film in self.facts.signed:
            length = f" ({self._spoken(film.length)})" if film.length else ""
            link = f'<a href="{escape(film.link)}">{self._spoken(film.title)}</a>'
            found.append(f"{_text(name)}: {link}{length}")
        return found or ([self._not_here("bsl")] if self._can_ask("bsl") else [])

    def _can_ask(self, name: str) -> bool:
        return bool(self.facts and self.facts.ask and name in self.facts.ask.formats)

    def _not_here(self, name: str) -> str:
        return _text(self.words("other-ways.not-here", format=self.words(f"format.{name}")))

    def _asking(self, ask: Asking, root: str, index: str, address: str) -> str:
        words = self.words
        above = (words("format.bsl"), words("format.easy_read"))
        others = [name for name in formats(ask, words) if name not in above]
        said = [words("other-ways.ask.line", formats=listed(others, words))] if others else []
        if ask.working_days is not None:
            said.append(words.count("other-ways.days", ask.working_days))
        ways = ""
        for way, content in ways_to_ask(ask, words.language):
            label = _text(words(f"contact.{_LABELS.get(way, way)}"))
            ways += f"<li>{label} {self.writer.inlines.write(marked_inlines(content))}</li>\n"
        link = f'<a href="{escape(root + address + index)}">{_text(words("other-ways.how"))}</a>'
        # On paper nobody can follow a link, so there the ways themselves are printed.
        return f'<p>{_text(" ".join(said))} {link}</p>\n<ul class="paper">\n{ways}</ul>\n'

    def _address(self, kind: str, language: str) -> str:
        """The page's address, in ``language`` if it is there."""
        council = self.council.id if self.council else ""
        for tag in (language, ""):
            key = variant_key(page_key(council, kind), "", tag)  # type: ignore[arg-type]  # kinds are literals at every call
            if key in self.keys:
                return self.keys[key]
        return ""

    def _spoken(self, text: str) -> str:
        """An author's words, marked where they are in another language than the page."""
        said = spoken(text, "en", self.words.language)
        language = getattr(said, "language", "")
        if not language:
            return _text(said)
        return f'<span lang="{escape(language)}" dir="{direction(language)}">{_text(said)}</span>'


_LABELS = {"form": "web"}


def _text(words: str) -> str:
    return escape(words, quote=False)
