"""Open data: everything that is published, as JSON with its schema, CSV and JSON-LD.

Made from a :class:`~corporate_parenting.model.library.View` as the pages are, so what no page may show stands
in no file. Pure: the same view gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from corporate_parenting.exports.csv_file import csv_file
from corporate_parenting.exports.library import library_json
from corporate_parenting.exports.linked import linked
from corporate_parenting.exports.shelf import Shelf, ToAddress, shelves
from corporate_parenting.exports.tables import TABLES, Table
from corporate_parenting.model.library import View
from corporate_parenting.words import Furniture

FOLDER = "data/"
JSON, SCHEMA, LINKED = "library.json", "library.schema.json", "library.jsonld"


@dataclass(frozen=True, slots=True)
class OpenData:
    """The files by name, below ``data/``, and how many rows each table has."""

    files: dict[str, bytes]
    rows: dict[str, int]
    shelves: tuple[Shelf, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        return TABLES


def open_data(view: View, words: Furniture, site: str, url: str | None, to_address: ToAddress) -> OpenData:
    """Every file. ``to_address`` turns a key into an address from the site's root, if a page holds it.

    ``url`` is the site's own address. Without one no address would last, so there is no JSON-LD.
    """
    held = shelves(view, words, url, to_address)
    rows = {table.name: tuple(row for shelf in held for row in table.rows_of(shelf)) for table in TABLES}
    schema = files("corporate_parenting") / "assets" / SCHEMA
    made = {
        JSON: library_json(held, view, site, url),
        SCHEMA: schema.read_bytes(),
        **{table.file: csv_file(table, rows[table.name]) for table in TABLES},
    }
    if url:
        made[LINKED] = linked(held, view, site, url, made)
    return OpenData(made, {name: len(found) for name, found in rows.items()}, held)
