"""The words of a written draft, read again, so that their count owes nothing to the writer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.model.unwritten import MARK
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse

_WITH_MARKS = (
    "text",
    "commitment",
    "quote",
    "from",
    "pull_quote",
    "list",
    "body",
    "unplaced",
    "table",
    "rows",
    "footnotes",
)
_MAY_BE_ASKED = ("caption", "head")
"""Where the writer asks for words that the paper does not print."""


def printed_words(yaml: str) -> Iterator[str]:
    """The text of every row, title, paragraph, item and unplaced line of the draft, in order.

    Printed numbers are left out, and so is the document's own title, which a row holds.
    """
    source, _ = parse(yaml.encode(), "draft")
    if source is not None:
        data = plain(source.root)
        yield from _rows(data.get("particulars", ()))
        attendance = data.get("attendance", {})
        yield from (person["as_printed"] for person in attendance.get("people", ()))
        yield attendance.get("key", "")
        yield from _sections(data.get("sections", ()))
        yield from _rows(data.get("closing_particulars", ()))
        yield from _texts(data.get("unplaced", ()))


def _rows(rows: Any) -> Iterator[str]:
    for row in rows:
        yield row.get("label", "")
        yield row.get("value", "")
        yield from _texts(row.get("body", ()))


def _sections(sections: Any) -> Iterator[str]:
    for section in sections:
        yield section["title"]
        yield from _texts(section.get("body", ()))
        yield from _sections(section.get("sections", ()))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield text_of(inlines(value))
    elif isinstance(value, dict):
        for key in _WITH_MARKS:
            yield from _texts(value.get(key, ()))
        for key in _MAY_BE_ASKED:
            yield from (said for said in _texts(value.get(key, ())) if not said.startswith(MARK))
    else:
        for item in value:
            yield from _texts(item)
