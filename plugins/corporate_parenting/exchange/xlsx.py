"""The table as a workbook: one sheet a document.

The sheet is protected without a password and the words' cells are not, so that only they can be changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from math import ceil
from typing import Any

from corporate_parenting.exchange import look
from corporate_parenting.exchange.cells import (
    IDENT,
    SAYS,
    comment,
    heads,
    how_to,
    remarks,
    said_below_the_title,
    small_line,
    weight,
    written,
)
from corporate_parenting.exchange.rows import Package, Reading, Returned, Row, Sheet, Slip, Trip, plain_text
from corporate_parenting.words import direction

_WIDTHS = (30, 58, 58, 44)
_HEAD = 5
"""The row of the column heads; title, use and code stand above it."""
_LINE, _ROOM = 15.0, 5.0
"""The height of a line of words in points, and the room around all of them."""
_NARROW = 1.12
"""A column's width is counted in digits, and letters are narrower on the whole."""
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def xlsx(package: Package) -> bytes:
    """The workbook's bytes."""
    from openpyxl import Workbook  # noqa: PLC0415  # an extra, imported when it is asked for

    book = Workbook()
    for empty in book.worksheets:
        book.remove(empty)
    for sheet in package.sheets:
        _Writer(package, sheet, book.create_sheet(_name(sheet))).write()
    core = book.properties
    core.title, core.creator, core.language = package.title, package.names.council, package.tag
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _name(sheet: Sheet) -> str:
    """A sheet's name may have 31 characters, and not all of them."""
    return sheet.document.translate(_NOT_IN_NAMES)[:31]


def _lines(text: str, width: int) -> int:
    """How many lines words take in a column: no program tells, and not every one fits rows by itself."""
    return sum(max(1, ceil(len(line) / (width * _NARROW))) for line in text.split("\n"))


class _Writer:
    """One document's sheet."""

    def __init__(self, package: Package, sheet: Sheet, into: Any) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side  # noqa: PLC0415

        self.package, self.sheet, self.into = package, sheet, into
        self.columns = 4 if package.names.beside else 3
        self.font, self.fill, self.protection = Font, PatternFill, Protection
        self.align = Alignment
        self.line = Border(top=Side("thin", color=look.LINE))

    def write(self) -> None:
        package = self.package
        self._put(
            1, 1, f"{package.title}: {self.sheet.title}", size=18, colour=look.ACCENT, bold=True, wrap=False
        )
        self._put(2, 1, how_to(package), size=12, wrap=False)
        said = said_below_the_title(package)
        said += f" \N{MIDDLE DOT} {self.sheet.document}, version {self.sheet.version}"
        self._put(3, 1, said, size=9, colour=look.SOFT, wrap=False)
        for column, text in enumerate(heads(package), 1):
            self._put(_HEAD, column, text, colour=look.WHITE, bold=True, fill=look.ACCENT)
        for top, height in ((1, 28), (2, 20), (_HEAD, 20)):
            self.into.row_dimensions[top].height = height
        at = _HEAD + 1
        for group in self.sheet.groups:
            self._put(at, 1, group.title, size=13, bold=True, wrap=False)
            self.into.row_dimensions[at].height = 24
            at += 1
            for row in group.rows:
                self._row(at, row)
                at += 1
        self._finish()

    def _row(self, at: int, row: Row) -> None:
        package = self.package
        self._where(at, row)
        self._put(at, 2, row.source, fill=look.PALE, tag=package.source_tag)
        if row.locked:
            self._put(at, 3, "", fill=look.PALE)
        else:
            self._put(at, 3, row.words, tag=package.tag).protection = self.protection(locked=False)
        if package.names.beside:
            self._put(at, 4, row.beside, fill=look.PALE)
        for column in range(1, self.columns + 1):
            self.into.cell(at, column).border = self.line
        most = max(
            _lines(text, width)
            for text, width in zip(
                ("\n".join(self._said(row)), row.source, row.words, row.beside), _WIDTHS, strict=True
            )
        )
        self.into.row_dimensions[at].height = _LINE * most + _ROOM

    def _said(self, row: Row) -> list[str]:
        return [row.label, *remarks(row), small_line(row)]

    def _where(self, at: int, row: Row) -> None:
        """The label stands out, and what only the import needs stands back."""
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415
        from openpyxl.cell.text import InlineFont  # noqa: PLC0415
        from openpyxl.styles.colors import Color  # noqa: PLC0415

        label, *said, ident = self._said(row)
        fonts = [InlineFont(rFont=look.FONT, sz=11, b=row.is_head, color=Color(look.INK))]
        fonts += [InlineFont(rFont=look.FONT, sz=9, b=True, color=Color(look.WARN)) for _ in said]
        fonts.append(InlineFont(rFont=look.FONT, sz=8, color=Color(look.SOFT)))
        lines = [label, *(f"\n{line}" for line in (*said, ident))]
        blocks = [TextBlock(font, line) for font, line in zip(fonts, lines, strict=True)]
        self._put(at, 1, ident, fill=look.PALE).value = CellRichText(*blocks)

    def _put(
        self,
        row: int,
        column: int,
        text: str,
        *,
        size: float = 11,
        colour: str = look.INK,
        bold: bool = False,
        fill: str = "",
        tag: str = "en",
        wrap: bool = True,
    ) -> Any:
        cell = self.into.cell(row, column)
        if text:
            cell.value = text
            cell.data_type = "s"  # words that begin with = are no formula
        cell.number_format = "@"  # nor are 1/2 and 3.10 a date and a number
        cell.font = self.font(name=look.FONT, size=size, color=colour, bold=bold)
        rtl = direction(tag) == "rtl"
        cell.alignment = self.align(
            vertical="top",
            wrap_text=wrap,
            horizontal="right" if rtl else None,
            readingOrder=2 if rtl else 0,
        )
        if fill:
            cell.fill = self.fill("solid", fgColor=fill)
        return cell

    def _finish(self) -> None:
        into = self.into
        for column, width in enumerate(_WIDTHS[: self.columns], 1):
            into.column_dimensions["ABCD"[column - 1]].width = width
        into.freeze_panes = into.cell(_HEAD + 1, 2)
        into.sheet_view.showGridLines = False
        into.protection.sheet = True
        into.protection.formatRows = into.protection.formatColumns = False  # false: it is not protected
        page = into.page_setup
        page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight = "landscape", 9, 1, 0
        into.sheet_properties.pageSetUpPr.fitToPage = True
        into.print_title_rows = f"{_HEAD}:{_HEAD}"
        into.oddFooter.left.text = f"{self.sheet.title}. Page &P of &N"


def read_xlsx(data: bytes) -> Reading:
    """The rows of a workbook that we exported. Raises what openpyxl raises where it is none."""
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(BytesIO(data))
    trip: Trip | None = None
    rows: list[Returned] = []
    slips: list[Slip] = []
    for sheet in book.worksheets:
        for cells in sheet.iter_rows(max_col=4):
            texts = ["" if cell.value is None else str(cell.value) for cell in cells]
            found = IDENT.fullmatch(texts[0].rpartition("\n")[2].strip())
            if found and len(cells) > 2:
                words = written(texts[2])
                rows.append(Returned(found["ident"], found["mark"] or "", plain_text(texts[1]), words))
                slips += _slips(cells, found["ident"])
            elif f"{SAYS} " in texts[0]:
                trip = trip or Trip.parse(texts[0].partition(f"{SAYS} ")[2].split(" ")[0])
    return Reading(trip, tuple(rows), tuple(slips))


def _slips(cells: Sequence[Any], ident: str) -> Iterator[Slip]:
    for cell in cells:
        if cell.comment is not None:
            yield comment(f"in row `{ident}`", str(cell.comment.text or ""))
    words = cells[2]
    if words.data_type == "f":
        yield Slip(
            "formula",
            f"Row `{ident}` holds a formula, and words were expected: it begins with `=`.",
            "Type the words again; if they begin with `=`, put an apostrophe before it.",
            row=ident,
        )
    if words.value and (words.font.b or words.font.i):
        yield weight(ident)
