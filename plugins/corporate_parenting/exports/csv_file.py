"""Tables as CSV: RFC 4180, UTF-8, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable

from corporate_parenting.exports.rows import Row
from corporate_parenting.exports.tables import Table

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def csv_file(table: Table, rows: Iterable[Row]) -> bytes:
    """The table with its columns' names in the first row.

    It begins with a byte order mark: without one Excel reads UTF-8 as another encoding, and ŵ and £ are lost.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([[cell(value) for value in row] for row in rows])
    return BOM_UTF8 + out.getvalue().encode()


def cell(value: str | None) -> str:
    """The value; what a spreadsheet would take for a formula begins with ' instead (OWASP, CSV injection)."""
    if not value or value[0].isalnum():
        return value or ""
    return f"'{value}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value
