"""The search pages: of each council, edition and language, and of the whole site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corporate_parenting.checks.words.lists import listed
from corporate_parenting.document.nodes import (
    Block,
    Document,
    Foreign,
    Group,
    Inline,
    Item,
    LineBreak,
    List,
    Paragraph,
    Reference,
    Section,
    Tag,
    Text,
)
from corporate_parenting.editions import words_for
from corporate_parenting.editions.chapter import Chapter, Kind, page_key, shared_key, variant_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.spoken import marked
from corporate_parenting.model.council import Council
from corporate_parenting.model.library import CouncilRecord, View
from corporate_parenting.site.addresses import address
from corporate_parenting.site.search.index import index
from corporate_parenting.site.search.language import Alphabet, Same, language
from corporate_parenting.site.search.rows import Row, rows_of
from corporate_parenting.site.search.written import OwnPages
from corporate_parenting.words import Furniture, direction, furniture_in

KINDS: dict[str, Kind] = {"public": "search", "easy-read": "easy-read-search"}
"""The kind of search page of an edition; every other edition is made as the young people's is."""

INDEX = "search-index.js"
"""Beside its page."""


@dataclass(frozen=True, slots=True)
class Search:
    """One search page. ``keys`` lead to what it lists; ``letters`` are the headings and their anchors."""

    chapter: Chapter
    index: bytes
    keys: dict[str, str]
    letters: tuple[tuple[str, str], ...]


Searches = tuple[Search, ...]


def of_councils(
    view: View, words: Furniture, made: Mapping[str, Sequence[Chapter]], own: OwnPages
) -> dict[str, Searches]:
    """Each council's searches by its id, from its pages."""
    return {
        record.council.id: _of_council(record, view, words, made[record.council.id], own)
        for record in view.councils
    }


def keys_of(searches: Iterable[Search]) -> dict[str, str]:
    """Where the rows of the A to Z lead to, by their keys."""
    return {key: at for search in searches for key, at in search.keys.items()}


def index_files(searches: Iterable[Search]) -> dict[str, bytes]:
    """Each index, beside its page."""
    return {f"{address(search.chapter)}{INDEX}": search.index for search in searches}


def _of_council(
    record: CouncilRecord, view: View, words: Furniture, made: Sequence[Chapter], own: OwnPages
) -> Searches:
    """A search for each edition and language that ``made`` has pages in."""
    council = record.council
    out = []

    def variant(chapter: Chapter) -> tuple[str, str]:
        return chapter.language, chapter.edition

    for (tongue, edition), group in groupby(sorted(made, key=variant), key=variant):
        chapters = list(group)
        if edition == "both" or all(c.kind in ("gone", "plain-gone", "side-by-side") for c in chapters):
            continue
        said = words_for(record, (furniture_in(tongue) if tongue else None) or words)
        rows = rows_of(chapters)
        if edition == "public":
            rows += _about(own.lasting, said, words.language)
        if council.illustration:
            for row in rows:
                row.tag = Tag("status", said("home.illustration"), "illustration")
        kind = KINDS.get(edition, "plain-search")
        declared = chapters[0].declared
        chapter = Chapter(
            kind,
            council.id,
            Document((Text(said("search.title")),), said.language, notices(Context(record, view, said))),
            menu=said("search.title"),
            key=variant_key(page_key(council.id, kind), declared, tongue),
            # Every page of Easy Read stands below its first one; in the others the first one stands beside.
            parent=variant_key(page_key(council.id, "easy-read"), "", tongue)
            if edition == "easy-read"
            else None,
            listed=False,
            description=said("describe.search", council=council.name),
            draft=all(c.draft for c in chapters),
            declared=declared,
            language=tongue,
        )
        out.append(_search(chapter, rows, said, _same(council, said.language), _end(chapters[0])))
    return tuple(out)


def everywhere(view: View, words: Furniture, shared: Iterable[Sequence[Chapter]], own: OwnPages) -> Search:
    """The search of the whole site: every council, the pages about several, and the hand-written ones."""
    rows = list(own.all)
    for record in view.councils:
        council = record.council
        row = Row((Text(council.name),), f"{council.id}/")
        if council.illustration:
            row.tag = Tag("status", words("home.illustration"), "illustration")
        elif council.fictional:
            row.tag = Tag("status", words("home.fictional"), "fictional")
        rows.append(row)
    for chapters in shared:
        # The words of a compared page are its councils': they are found there.
        rows += [
            Row(chapter.document.title, address(chapter), shown=chapter.description)
            for chapter in chapters
            if chapter.listed
        ]
    chapter = Chapter(
        "site-search",
        "",
        Document((Text(words("search.title")),), words.language, ()),
        menu=words("search.title"),
        key=shared_key("search"),
        listed=False,
        description=words("search.everywhere"),
    )
    return _search(chapter, rows, words, ())


def _end(start: Chapter) -> tuple[Block, ...]:
    """Who to talk to, with which every page for children and young people ends, as on the first one."""
    ends = ("answer-to", "reference")
    return tuple(
        b for b in start.document.blocks if start.for_young_people and isinstance(b, Group) and b.role in ends
    )


def _about(written: Sequence[Row], words: Furniture, tongue: str) -> list[Row]:
    """The site's own pages, on a council's search page, which may be in another language."""
    rows = []
    for row in written:
        title = row.title
        if tongue != words.language:
            title = (Foreign(tongue, direction(tongue), title),)
        shown = row.shown if tongue == words.language else ""
        rows.append(replace(row, title=title, where=(Text(words("page.footer")),), shown=shown))
    return rows


def _search(
    chapter: Chapter,
    rows: list[Row],
    words: Furniture,
    same: Sequence[Same],
    end: tuple[Block, ...] = (),
) -> Search:
    """``chapter`` with its A to Z, and the index in the same order."""
    known = language(words.language)
    alphabet = Alphabet(known)
    rows = sorted(rows, key=lambda row: (*alphabet.key(row.text), row.old))
    keys: dict[str, str] = {}
    sections: list[Section] = []
    for letter, group in groupby(rows, key=lambda row: alphabet.letter(row.text)):
        items = []
        for row in group:
            keys[f"at/{row.at}"] = row.at
            items.append(_item(row, words))
        label = letter or words("search.numbers")
        ident = f"letter-{len(sections) + 1}"
        sections.append(Section((Text(label),), (List(tuple(items)),), ident=ident))
    title = (Text(words("search.a-to-z")),)
    blocks: tuple[Block, ...] = (Section(title, tuple(sections), ident="a-to-z"), *end)
    document = replace(chapter.document, blocks=(*chapter.document.blocks, *blocks))
    return Search(
        replace(chapter, document=marked(document)),
        index(rows, known, same, young=chapter.for_young_people),
        keys,
        tuple((section.title[0].text, section.ident or "") for section in sections),  # type: ignore[union-attr]
    )


def _item(row: Row, words: Furniture) -> Item:
    line: list[Inline] = [Reference(f"at/{row.at}", row.title)]
    if row.tag:
        line += [Text(" "), row.tag]
    if row.draft:
        line += [Text(" "), Tag("status", words("status.draft"), "draft")]
    if row.where:
        line += [LineBreak(), *row.where]
    return Item((Paragraph(tuple(line)),))


def _same(council: Council, tongue: str) -> list[Same]:
    """Words for the same thing: the council's own lists, then the list that checks go by.

    Both are in English, as a council's file is.
    """
    if tongue != "en":
        return []
    explained = [(term.term, *term.also) for term in council.glossary]
    return [
        *((forms, forms) for forms in explained),
        *((term.avoid, term.prefer) for term in council.wording.terms),
        *(
            (entry["avoid"], entry["prefer"])
            for entry in listed("preferred_terms")["terms"]
            if "prefer" in entry
        ),
    ]
