"""What an import says of itself."""

from __future__ import annotations

from corporate_parenting.importing.paragraphs import Mended
from corporate_parenting.importing.report import told_by_line


def test_a_place_is_named_once() -> None:
    twice = [Mended(38, "left in `unplaced`"), Mended(38, "left in `unplaced`"), Mended(40, "joined")]
    assert told_by_line(twice, "page") == "  page 38: left in `unplaced`\n  page 40: joined\n"


def test_places_in_a_row_are_told_by_their_ends() -> None:
    several = [Mended(line, "joined") for line in (9, 2, 3, 5, 6, 7, 7)]
    assert told_by_line(several, "line") == "  lines 2, 3, 5 to 7, 9: joined\n"
