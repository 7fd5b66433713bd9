"""A Word document that came back: its rows, and what has to be mended before they can be taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from corporate_parenting.exchange.cells import IDENT, SAYS, comment, quoted, weight, written
from corporate_parenting.exchange.rows import Reading, Returned, Slip, Trip, plain_text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CODE = re.compile(rf"\b{SAYS} ([\w.-]+(?:/[\w.-]+)+)")
_CHANGES = {f"{_W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")}
_COMMENT = f"{_W}commentReference"
_BREAKS = {f"{_W}br", f"{_W}cr"}


def read_docx(data: bytes) -> Reading:
    """The rows of a document that we exported. Raises what python-docx raises where it is none."""
    from docx import Document  # noqa: PLC0415  # an extra, imported when it is asked for

    document = Document(BytesIO(data))
    body = document.element.body
    rows, slips = [], list(_unfinished(body, _comments(document)))
    for cells in _table_rows(body):
        if found := _row(cells):
            rows.append(found)
            if _has_weight(cells[2]):
                slips.append(weight(found.ident))
    return Reading(_trip(body), tuple(rows), tuple(slips))


def _trip(body: Any) -> Trip | None:
    for paragraph in body.iter(f"{_W}p"):
        if found := _CODE.search(_text(paragraph)):
            return Trip.parse(found[1])
    return None


def _table_rows(body: Any) -> Iterator[list[Any]]:
    """The cells of each row of each table, also where a program put them into content controls."""
    for row in body.iter(f"{_W}tr"):
        yield [cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]


def _row(cells: list[Any]) -> Returned | None:
    """The cells as a row of ours; ``None`` for a head, or a table that is not ours."""
    if len(cells) < 3:
        return None
    found = None
    for paragraph in cells[0].iter(f"{_W}p"):
        found = IDENT.fullmatch(_text(paragraph).strip()) or found
    if found is None:
        return None
    return Returned(
        found["ident"], found["mark"] or "", plain_text(_cell(cells[1])), written(_cell(cells[2]))
    )


def _cell(cell: Any) -> str:
    return "\n".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p"))


def _text(node: Any) -> str:
    """The words of a paragraph as they stand once every tracked change is accepted."""
    out = []
    for each in node.iter():
        if each.tag == f"{_W}t":
            out.append(each.text or "")
        elif each.tag in _BREAKS:
            out.append("\n")
        elif each.tag in (f"{_W}tab", f"{_W}ptab") and each.getparent().tag == f"{_W}r":
            out.append(" ")
        elif each.tag == f"{_W}noBreakHyphen":
            out.append("-")
    return "".join(out)


def _unfinished(body: Any, comments: dict[str, str]) -> Iterator[Slip]:
    """Tracked changes and comments: a person has to decide on them first."""
    told: set[tuple[str, str]] = set()
    for node in body.iter(*_CHANGES, _COMMENT):
        where = _where(node)
        if node.tag == _COMMENT:
            yield comment(where, comments.get(node.get(f"{_W}id", ""), ""))
            continue
        deleted = "".join(t.text or "" for t in node.iter(f"{_W}delText"))
        said = deleted or _text(node)
        what = "taken out" if deleted or node.tag.endswith(("del", "moveFrom", "cellDel")) else "put in"
        if said.strip() and (where, said) not in told:
            told.add((where, said))
            yield Slip(
                "tracked-change",
                f"There is a tracked change {where}: {quoted(said)} was {what}.",
                "Accept or reject it in Word (Review, Accept or Reject) and import again.",
            )


def _where(node: Any) -> str:
    row = next(node.iterancestors(f"{_W}tr"), None)
    cells = (
        [c for c in row.iter(f"{_W}tc") if next(c.iterancestors(f"{_W}tr")) is row] if row is not None else []
    )
    found = _row(cells)
    return f"in row `{found.ident}`" if found else "outside the rows"


def _comments(document: Any) -> dict[str, str]:
    for part in document.part.package.iter_parts():
        if str(part.partname).endswith("/comments.xml"):
            from docx.oxml import parse_xml  # noqa: PLC0415

            root = parse_xml(part.blob)
            return {c.get(f"{_W}id", ""): _text(c) for c in root.iter(f"{_W}comment")}
    return {}


def _has_weight(cell: Any) -> bool:
    """Whether somebody made words bold or italic with Word's own buttons."""
    for run in cell.iter(f"{_W}r"):
        if not _text(run).strip():
            continue
        for mark in ("b", "i"):
            found = run.find(f"{_W}rPr/{_W}{mark}")
            if found is not None and found.get(f"{_W}val", "true") not in ("0", "false", "off"):
                return True
    return False
