"""Real papers imported and built, and their public pages read as a reader reads them.

What the papers say is worked out here from their text by code of its own: it shares nothing with the import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse


@dataclass(frozen=True)
class Seed:
    """A paper, whose it is, and the pages that it becomes, in printed order."""

    key: str
    council: str
    pages: tuple[str, ...]
    withheld: tuple[tuple[str, int], ...] = ()
    pull_quotes: int = 0

    @property
    def file(self) -> str:
        return f"strategies/{self.council}/{self.key}.yml"


BATHNES = "bath-and-north-east-somerset"
SEEDS = (
    Seed(
        "000",
        BATHNES,
        ("decisions/cabinet-2012-11-14",),
        (("name", 1), ("email", 1), ("telephone", 1)),
    ),
    Seed("001", BATHNES, ("strategy/2012-2015",)),
    Seed("002", "herefordshire", ("decisions/cabinet-2017-07-20",)),
    Seed(
        "003",
        "barnet",
        ("decisions/council-2010-09-14", "decisions/cabinet-2010-09-06", "strategy/2010"),
        (("name", 4), ("email", 1), ("telephone", 1)),
        pull_quotes=3,
    ),
    Seed(
        "004",
        "dudley",
        ("decisions/childrens-services-scrutiny-committee-2011-11-16",),
        (("name", 2), ("telephone", 1), ("email", 1)),
    ),
)
BY_KEY = {seed.key: seed for seed in SEEDS}

_OURS = ".facts, .note, .reference, .tag, .footnotes [role=doc-backlink], .footnotes h2"
"""What stands in an article and is marked as ours."""
_OUR_HEADINGS = (
    "Particulars of the paper",
    "Closing particulars",
    "Title page, as printed",
    "Attendance: Cabinet",
)
_OUR_SECTIONS = ("Attachments", "Find it in this paper")


class Published:
    """One paper: its text, its source files and its pages."""

    def __init__(self, seed: Seed, papers: Path, site: Path) -> None:
        self.seed = seed
        self.text = next(papers.glob(f"{seed.key}_*.txt")).read_text("utf-8")
        self.site = site
        self.report = (site / f"{seed.key}.report").read_text("utf-8")

    @cached_property
    def sources(self) -> list[dict[str, Any]]:
        """The drafts, in printed order."""
        folder = self.site / "strategies" / self.seed.council
        first = folder / f"{self.seed.key}.yml"
        others = [folder / f"{Path(page).name}.yml" for page in self.seed.pages[1:]]
        files = [first, *(f if f.is_file() else f.with_name("strategy-2010.yml") for f in others)]
        return [plain(parse(file.read_bytes(), file.name)[0].root) for file in files]  # type: ignore[union-attr]

    @cached_property
    def articles(self) -> list[Tag]:
        """What a reader reads: each paper from its first row to its last, without what is ours."""
        found: list[Tag] = []
        for page in self.seed.pages:
            article = self._article(page)
            if "/decisions/" in f"/{page}":
                article.h1.decompose()  # the paper's own row holds its title
                found.append(article)
                continue
            contents = _section(article, "Contents")
            links = [str(link["href"]) for link in contents.select("li a")]
            found.append(_section(article, "Title page, as printed"))
            found += [self._article(f"{page}/{link}") for link in links]
        for article in found:
            _take_out_ours(article)
            for cell in article.select("dt, dd"):
                cell.insert_before(" ")  # they are blocks, though no space stands between them
        return found

    def _article(self, page: str) -> Tag:
        html = (self.site / "out" / self.seed.council / page / "index.html").read_text("utf-8")
        return BeautifulSoup(html, "html.parser").select_one("main article")  # type: ignore[return-value]

    @property
    def read(self) -> list[str]:
        """Every word in reading order."""
        return " ".join(article.get_text() for article in self.articles).split()

    @property
    def heard(self) -> list[str]:
        """Every word that a screen reader says."""
        heard = [BeautifulSoup(str(article), "html.parser") for article in self.articles]
        for article in heard:
            for silent in article.select("[aria-hidden=true]"):
                silent.decompose()
        return " ".join(article.get_text() for article in heard).split()

    def paragraph(self, number: str) -> str:
        """The words of the paragraph with this printed number."""
        found = [
            tag for article in self.articles for tag in article.select(".numbered") if _number(tag) == number
        ]
        assert len(found) == 1, number
        return " ".join(found[0].p.get_text().split())  # type: ignore[union-attr]

    def says(self, words: str) -> bool:
        """Whether the pages say exactly these words, once."""
        return " ".join(self.read).count(words) == 1

    @property
    def expected(self) -> list[str]:
        """The paper's words in order, from its text, with […] for what is private."""
        text = self.text
        for _, private in self.private:
            text = text.replace(private, "[…]")
        notes = re.findall(r"^\u00b9 .*$", text, re.MULTILINE)
        text = re.sub(
            r"^\u00b9 .*$", "", text, flags=re.MULTILINE
        )  # a footnote stands at the end of its page
        if notes:
            ends = text.index("CFO: CM") + len("CFO: CM")
            text = f"{text[:ends]} {notes[0]} {text[ends:]}"
        text = re.sub(r"</?[a-z]+>", " ", text).replace("\u00b9", "1")
        text = re.sub(r"<(http[^>]*)>", r"\1", text)
        text = re.sub(r"^ *- (?:## )?", "", text, flags=re.MULTILINE)  # marks of lists and headings
        text = re.sub(r"^\.+$", "", text, flags=re.MULTILINE)  # a line to sign on
        return re.sub(r"\*+(?!\s[A-Zd])", "", text).split()  # a star before a name is the paper's own

    @property
    def private(self) -> list[tuple[str, str]]:
        """Emails, telephones, and the names beside them, as the paper prints them."""
        return private_in(self.text)

    @property
    def printed_numbers(self) -> list[str]:
        """Numbers and letters before headings, paragraphs and items."""
        line = r"^ *(?:- )?(?:## )?\**(\d+(?:\.\d+)*\.?|\(?[a-z]\))\s+(?!September|\u2013)"
        return re.findall(line, self.text, re.MULTILINE)

    @property
    def shown_numbers(self) -> list[str]:
        found = [tag for article in self.articles for tag in article.select(".number")]
        return [tag.get_text() for tag in found if not tag.find_parent(class_="footnotes")]

    @property
    def anchors(self) -> list[str]:
        """The anchor of everything that shows a printed number."""
        found = [tag for article in self.articles for tag in article.select(".number")]
        return [
            str(tag.find_parent(id=True)["id"])  # type: ignore[index]
            for tag in found
            if not tag.find_parent(class_="footnotes")
        ]


def private_in(text: str) -> list[tuple[str, str]]:
    """Emails, telephones, and the names beside them, as a seed's text prints them."""
    emails = re.findall(r"[\w.]+@[\w.]+\w", text)
    found = [("email", email) for email in emails]
    found += [("telephone", number) for number in re.findall(r"\b0\d{3,4} \d{3} ?\d{3,4}\b", text)]
    names = {" ".join(re.split(r"[._]", email.split("@")[0])).title() for email in emails}
    for row in re.findall(r"^Officer Contributors\t.*$", text, re.MULTILINE):
        names.update(re.findall(r"([A-Z]\w+ [A-Z]\w+), (?=\w+ (?:Director|Manager|Officer))", row))
    names.update(re.findall(r"^\.{5}\n(.*)$", text, re.MULTILINE))
    return found + [("name", name) for name in sorted(names)]


def _number(numbered: Tag) -> str:
    return numbered.select_one(".number").get_text()  # type: ignore[union-attr]


def _section(article: Tag, heading: str) -> Tag:
    return next(s for s in article.select("section") if s.find("h2").get_text() == heading)  # type: ignore[union-attr]


def _take_out_ours(article: Tag) -> None:
    for ours in article.select(_OURS):
        ours.decompose()
    for sign in article.find_all("span", string="[…]"):
        said = sign.find_next_sibling()
        assert said["class"] == ["unseen"]  # the sign is for the eye, and words beside it for the ear
        said.decompose()
        sign.unwrap()
    for section in list(_sections(article)):
        heading = section.find("h2")
        said = heading.get_text() if heading else ""
        if said in _OUR_SECTIONS:
            section.decompose()
        elif said in _OUR_HEADINGS:
            heading.decompose()  # type: ignore[union-attr]
            for item in section.select("li"):
                for mark in (" (marked present)", " (not marked present)"):
                    if item.string and item.string.endswith(mark):
                        item.string = item.string.removesuffix(mark)
            for value in section.select("dd"):
                if value.get_text() == "(printed blank)":
                    value.decompose()


def _sections(article: Tag) -> Iterator[Tag]:
    if article.name == "section":
        yield article
    yield from article.select("section")
