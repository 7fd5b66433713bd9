"""The pages about the data: what each file holds, whose words, which licence; and every column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from corporate_parenting.document.nodes import (
    Block,
    Definition,
    Definitions,
    Document,
    Inlines,
    Item,
    Link,
    List,
    Paragraph,
    Reference,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter, shared_key
from corporate_parenting.exports import FOLDER, JSON, LINKED, SCHEMA, OpenData
from corporate_parenting.exports.library import REGISTER
from corporate_parenting.exports.linked import licence_address, licence_name
from corporate_parenting.model.library import View
from corporate_parenting.words import Furniture

FIRST, COLUMNS = shared_key("data"), shared_key("data", "columns")


def file_keys(data: OpenData, feeds: Iterable[str]) -> dict[str, str]:
    """The key of each file with its address."""
    files = {_file(name): f"{FOLDER}{name}" for name in data.files}
    return files | {f"file/{path}": path for path in feeds}


def data_pages(
    data: OpenData, view: View, words: Furniture, site: str, url: str | None, feeds: Mapping[str, str]
) -> tuple[Chapter, ...]:
    """The first page, and the dictionary of columns. ``feeds`` are their titles by address."""
    title, columns = words("data.title"), words("data.columns")
    blocks = (*_first(data, view, words, site, url), *_feeds(words, feeds))
    anchors = {table.name: f"table-{table.name}" for table in data.tables}
    return (
        Chapter(
            "data",
            "",
            Document((Text(title),), words.language, blocks),
            menu=title,
            key=FIRST,
            description=words("describe.data"),
        ),
        Chapter(
            "data-columns",
            "",
            Document((Text(columns),), words.language, tuple(_columns(data, words))),
            menu=columns,
            key=COLUMNS,
            description=words("describe.data-columns"),
            keys=tuple((f"{COLUMNS}#{anchor}", anchor) for anchor in anchors.values()),
        ),
    )


def _file(name: str) -> str:
    return f"file/{FOLDER}{name}"


def _first(data: OpenData, view: View, words: Furniture, site: str, url: str | None) -> Iterator[Block]:
    published = words.day(view.day)
    yield _said(words("data.lead"))
    yield _said(words("data.dated", date=published))
    to_columns = Reference(COLUMNS, (Text(words("data.columns")),))
    yield Section((Text(words("data.files")),), (_files(data, words), Paragraph((to_columns,))))
    whose = tuple(
        Definition((Text(mark),), (_said(words(f"data.whose.{mark}")),))
        for mark in ("council", "illustration", "invented")
    )
    yield Section(
        (Text(words("data.whose")),),
        (_said(words("data.whose.text")), Definitions(whose), _said(words("data.illustrations"))),
    )
    yield Section((Text(words("data.licence")),), tuple(_licences(data, words)))
    yield _listed(
        words,
        "data.not-in-it",
        "data.not-in-it.drafts",
        "data.not-in-it.names",
        "data.not-in-it.notes",
        "data.not-in-it.pictures",
        "data.not-in-it.nothing-made-up",
    )
    yield _listed(
        words,
        "data.reading",
        "data.reading.utf-8",
        "data.reading.formulas",
        "data.reading.numbers",
        "data.reading.dates",
        "data.reading.several",
    )
    if not url:
        yield _said(words("data.no-address"))
    cited = words("data.cite.line", site=site, date=published)
    where: Inlines = (
        (Text(" "), Link(f"{url.rstrip('/')}/{FOLDER}", (Text(f"{url.rstrip('/')}/{FOLDER}"),)))
        if url
        else ()
    )
    yield Section((Text(words("data.cite")),), (Paragraph((Text(cited), *where)),))


def _feeds(words: Furniture, feeds: Mapping[str, str]) -> Iterator[Section]:
    if feeds:
        links = (Reference(f"file/{path}", (Text(title),)) for path, title in feeds.items())
        listed = List(tuple(Item((Paragraph((link,)),)) for link in links))
        yield Section((Text(words("feed.list")),), (_said(words("feed.text")), listed))


def _said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _listed(words: Furniture, title: str, *names: str) -> Section:
    items = tuple(Item((_said(words(name)),)) for name in names)
    return Section((Text(words(title)),), (List(items),))


def _files(data: OpenData, words: Furniture) -> Definitions:
    """Every file with what it holds and its size; a table's rows are counted."""
    holds = {
        JSON: words("data.holds.json"),
        SCHEMA: words("data.holds.schema"),
        LINKED: words("data.holds.linked"),
    }
    holds |= {table.file: words(f"data.holds.{table.name}") for table in data.tables}
    rows = {table.file: words.count("data.rows", data.rows[table.name]) for table in data.tables}
    return Definitions(tuple(_entry(data, words, name, holds[name], rows.get(name)) for name in data.files))


def _entry(data: OpenData, words: Furniture, name: str, holds: str, rows: str | None) -> Definition:
    size = words("data.kilobytes", n=f"{len(data.files[name]) / 1000:,.1f}")
    said = f"{holds} {rows}{words('comma')}{size}." if rows else f"{holds} {size}."
    return Definition((Reference(_file(name), (Text(name),)),), (_said(said),))


def _licences(data: OpenData, words: Furniture) -> Iterator[Block]:
    """How many documents each licence covers. What nobody stated is said to be unknown."""
    yield _said(words("data.licence.text"))
    stated = Counter(
        document.licence or "unknown" for shelf in data.shelves for document in shelf.record.publications
    )
    items = tuple(
        Item((Paragraph((*_licence(name, words), Text(f": {words.count('data.documents', number)}."))),))
        for name, number in sorted(stated.items())
    )
    yield List(items)
    yield _said(REGISTER)


def _licence(name: str, words: Furniture) -> Inlines:
    if name == "unknown":
        return (Text(words("data.licence.unknown")),)
    address = licence_address(name)
    shown = (Text(licence_name(name)),)
    return (Link(address, shown),) if address else shown


def _columns(data: OpenData, words: Furniture) -> Iterator[Block]:
    yield _said(words("data.columns.text"))
    for table in data.tables:
        columns = Definitions(tuple(Definition((Text(c.name),), (_said(c.means),)) for c in table.columns))
        holds = _said(words(f"data.holds.{table.name}"))
        yield Section((Text(table.file),), (holds, columns), ident=f"table-{table.name}")
