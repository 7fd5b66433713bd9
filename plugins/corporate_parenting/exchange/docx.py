"""The table as a Word document.

Word lets people change only what stands between ``w:permStart`` and ``w:permEnd`` when a document is
protected as read only (ECMA-376 part 1, 17.13.7), and a screen reader can still read all of it; in a
protected form it could not (docs/decisions/0008). There is no password: whoever has to may stop it, and
reading a file back does not rely on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from corporate_parenting.exchange import look
from corporate_parenting.exchange.cells import (
    SAYS,
    heads,
    how_to,
    placeholder,
    remarks,
    said_below_the_title,
    small_line,
)
from corporate_parenting.exchange.docx_parts import break_up, element, paragraph, run, styled
from corporate_parenting.exchange.rows import Group, Package, Row
from corporate_parenting.words import direction


def docx(package: Package) -> bytes:
    """The document's bytes."""
    from docx import Document  # noqa: PLC0415  # an extra, imported when it is asked for

    document = Document()
    styled(document, look.spelling(package.source_tag))
    _properties(document, package)
    body = document.element.body
    for old in list(body):
        if not old.tag.endswith("}sectPr"):
            body.remove(old)
    writer = _Writer(package)
    at = len(body) - 1
    for index, node in enumerate(writer.nodes()):
        body.insert(at + index, node)
    _footer(document, package)
    _settings(document, look.spelling(package.source_tag))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _properties(document: Any, package: Package) -> None:
    core = document.core_properties
    core.title, core.language = package.title, look.spelling(package.source_tag)
    core.author = core.last_modified_by = package.names.council
    core.comments = core.keywords = ""
    core.created = core.modified = datetime.combine(package.dated, time(), UTC)
    parts = document.part.package.rels
    for key in [key for key, part in parts.items() if part.reltype.endswith("/thumbnail")]:
        del parts[key]  # the template's own picture
    core.subject = f"{SAYS} {package.trip.code}"


def _settings(document: Any, language: str) -> None:
    """Protection, Word's present way of laying out, and spelling that nobody has checked yet."""
    settings = document.settings.element
    for compat in settings.iter(_q("w:compatSetting")):
        if compat.get(_q("w:name")) == "compatibilityMode":
            compat.set(_q("w:val"), "15")
    for language_of_theme in settings.iter(_q("w:themeFontLang")):
        language_of_theme.set(_q("w:val"), language)
    for checked in list(settings.iter(_q("w:proofState"))):
        settings.remove(checked)
    # The schema has an order, and Word insists on it.
    protection = element("w:documentProtection", edit="readOnly", enforcement="1")
    settings.find(_q("w:defaultTabStop")).addprevious(protection)


def _footer(document: Any, package: Package) -> None:
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    old = footer.paragraphs[0]._p  # noqa: SLF001  # python-docx has no public way to it
    made = paragraph(
        "Footer", run(f"{package.title}. Page "), *_field("PAGE"), run(" of "), *_field("NUMPAGES")
    )
    old.addprevious(made)
    old.getparent().remove(old)


def _field(name: str) -> Iterator[Any]:
    yield element("w:fldSimple", run("1"), instr=name)


def _q(tag: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(tag))


class _Writer:
    """The paragraphs and tables of one package."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.widths = look.widths(with_beside=bool(package.names.beside))
        self.permissions = 0

    def nodes(self) -> Iterator[Any]:
        package = self.package
        yield paragraph("Title", run(package.title))
        yield paragraph("Subtitle", *break_up(how_to(package)))
        yield paragraph("Small", run(said_below_the_title(package)))
        for index, sheet in enumerate(package.sheets):
            yield paragraph("Heading 1", run(sheet.title), page_break=index > 0)
            yield paragraph("Small", run(f"{sheet.document}, version {sheet.version}"), keep=True)
            for group in sheet.groups:
                yield paragraph("Heading 2", run(group.title), keep=True)
                yield self._table(group)
        yield paragraph("Small", run("The end. Thank you."))

    def _table(self, group: Group) -> Any:
        table = element("w:tbl", _table_properties(group.title), self._grid(), self._head())
        for row, following in zip(group.rows, (*group.rows[1:], None), strict=True):
            goes_on = following is not None and not following.is_head
            table.append(self._row(row, keep=row.is_head and goes_on))
        return table

    def _grid(self) -> Any:
        return element("w:tblGrid", *(element("w:gridCol", w=str(width)) for width in self.widths))

    def _head(self) -> Any:
        texts = heads(self.package)
        properties = element("w:trPr", element("w:cantSplit"), element("w:tblHeader"))
        cells = [
            self._cell(i, [paragraph("Table head", run(text))], fill=look.ACCENT)
            for i, text in enumerate(texts)
        ]
        return element("w:tr", properties, *cells)

    def _row(self, row: Row, *, keep: bool) -> Any:
        """``keep`` holds the row on the page of the next one, which goes on from it."""
        names = self.package.names
        texts = [self._where(row, keep=keep), self._source(row), self._words(row)]
        if names.beside:
            texts.append([paragraph("Cell", run(row.beside))])
        cells = [
            self._cell(i, inside, fill="" if i == 2 and not row.locked else look.PALE, is_head=row.is_head)
            for i, inside in enumerate(texts)
        ]
        return element("w:tr", element("w:trPr", element("w:cantSplit")), *cells)

    def _where(self, row: Row, *, keep: bool) -> list[Any]:
        made = [paragraph("Cell", run(row.label, bold=row.is_head), keep=keep)]
        made += [paragraph("Small", run(said, colour=look.WARN, bold=True)) for said in remarks(row)]
        return [*made, paragraph("Small", run(small_line(row)))]

    def _source(self, row: Row) -> list[Any]:
        tag = self.package.source_tag
        return [_spoken(line, tag) for line in row.source.split("\n")]

    def _words(self, row: Row) -> list[Any]:
        if row.locked:
            return [paragraph("Cell")]
        self.permissions += 1
        ident = str(self.permissions)
        tag = self.package.tag
        lines = (row.words or placeholder(row)).split("\n")
        colour = "" if row.words else look.SOFT
        made = [_spoken(line, tag if row.words else "en", colour) for line in lines]
        start = element("w:permStart", id=ident, edGrp="everyone")
        made[0].insert(1, start)
        made[-1].append(element("w:permEnd", id=ident))
        return made

    def _cell(self, column: int, inside: list[Any], *, fill: str, is_head: bool = True) -> Any:
        line = element("w:top", val="single", sz="6" if is_head else "2", space="0", color=look.LINE)
        properties = element(
            "w:tcPr",
            element("w:tcW", w=str(self.widths[column]), type="dxa"),
            element("w:tcBorders", line),
            *([element("w:shd", val="clear", color="auto", fill=fill)] if fill else []),
        )
        return element("w:tc", properties, *inside)


def _spoken(line: str, tag: str, colour: str = "") -> Any:
    """A paragraph in its own language and direction, so that spelling is checked in it."""
    rtl = direction(tag) == "rtl"
    return paragraph("Cell", run(line, language=look.spelling(tag), rtl=rtl, colour=colour), rtl=rtl)


def _table_properties(title: str) -> Any:
    return element(
        "w:tblPr",
        element("w:tblW", w=str(look.SPACE), type="dxa"),
        element(
            "w:tblBorders",
            element("w:bottom", val="single", sz="6", space="0", color=look.LINE),
        ),
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblCellMar",
            *(element(f"w:{side}", w=width, type="dxa") for side, width in (("top", "70"), ("left", "115"))),
            *(
                element(f"w:{side}", w=width, type="dxa")
                for side, width in (("bottom", "70"), ("right", "115"))
            ),
        ),
        element("w:tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
        element("w:tblCaption", val=title),
    )
