"""What stands below every page of a council: other ways to read it, and the way to its statement.

British Sign Language and Easy Read come first. A format that is made later joins the list here.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Literal

from corporate_parenting.editions.chapter import Chapter, Kind, page_key, variant_key
from corporate_parenting.editions.spoken import marked_inlines, spoken
from corporate_parenting.editions.statement import formats, listed, ways_to_ask
from corporate_parenting.model.accessibility import Accessibility, Asking
from corporate_parenting.model.council import Council
from corporate_parenting.words import Furniture, direction, name_in
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
        self._made: dict[tuple[Kind, str, str], str] = {}

    def statement(self, language: str) -> str:
        """The address of the council's statement, which may be in another language; empty without one."""
        if self.facts is None or self.council is None:
            return ""
        return self._address(language, "accessibility")[0]

    def html(self, chapter: Chapter, root: str, index: str) -> str:
        """The block; ``root`` leads to the site's root, and ``index`` ends the links to folders."""
        if self.council is None or self.council.illustration:
            return ""
        asked: Kind = "other-ways" if chapter.for_young_people else "accessibility"
        if chapter.edition == _EASY_READ:
            asked = "easy-read-other-ways"
        place = (asked, chapter.language, root)
        if place not in self._made:
            self._made[place] = self._block(*place, index, is_easy_read=chapter.edition == _EASY_READ)
        return self._made[place]

    def _block(self, asked: Kind, language: str, root: str, index: str, *, is_easy_read: bool) -> str:
        """``asked`` is the page that says how to ask; Easy Read is no other way to read Easy Read."""
        words = self.words
        found = self._films()
        if not is_easy_read:
            easy, own = self._address(language, _EASY_READ)
            if easy:
                found.append(self._link(root + easy + index, words("edition.easy_read"), own))
            elif self._can_ask("easy_read"):
                found.append(self._not_here("easy_read"))
        items = [f"<li>{item}</li>\n" for item in found]
        said = ""
        if self.facts and (ask := self.facts.ask):
            # A page in the reader's language comes before the very one in another.
            address, own = self._address(language, asked, "other-ways")
            said = self._asking(ask, self._link(root + address + index, words("other-ways.how"), own))
        if not items and not said:
            return ""
        title = words("other-ways.aside")
        shown = f"<ul>\n{''.join(items)}</ul>\n" if items else ""
        return (
            f'<aside class="other-ways" aria-labelledby="_other">\n'
            f'<p class="aside-title" id="_other">{_text(title)}</p>\n{shown}{said}</aside>\n'
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

    def _link(self, href: str, label: str, own: bool) -> str:
        """A link that says so where it leads to words in another language than the page's."""
        named = ""
        if not own:
            label = self.words("official.in", words=label, language=name_in(_SOURCE, self.words.language))
            named = f' hreflang="{_SOURCE}"'
        return f'<a href="{escape(href)}"{named}>{_text(label)}</a>'

    def _asking(self, ask: Asking, link: str) -> str:
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
        # On paper nobody can follow a link, so there the ways themselves are printed.
        return f'<p>{_text(" ".join(said))} {link}</p>\n<ul class="paper">\n{ways}</ul>\n'

    def _address(self, language: str, *kinds: Kind) -> tuple[str, bool]:
        """The address of the first of these pages, one in ``language`` before all, and if it is in it."""
        council = self.council.id if self.council else ""
        for tag in dict.fromkeys((language, "")):
            for kind in kinds:
                key = variant_key(page_key(council, kind), "", tag)
                if key in self.keys:
                    return self.keys[key], tag == language
        return "", True

    def _spoken(self, text: str) -> str:
        """An author's words, marked where they are in another language than the page."""
        said = spoken(text, "en", self.words.language)
        language = getattr(said, "language", "")
        if not language:
            return _text(said)
        return f'<span lang="{escape(language)}" dir="{direction(language)}">{_text(said)}</span>'


_LABELS = {"form": "web"}
_EASY_READ: Literal["easy-read"] = "easy-read"
_SOURCE = "en"  # a council file has no language of its own yet


def _text(words: str) -> str:
    return escape(words, quote=False)
