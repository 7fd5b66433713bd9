"""The one sheet and the one script are the parts in order, without what is said to those who write them."""

from __future__ import annotations

from pathlib import Path

import pytest

import corporate_parenting
from corporate_parenting.site.bundle import SCRIPT, STYLESHEET, bundle

ASSETS = Path(corporate_parenting.__file__).parent / "assets"


@pytest.mark.parametrize(
    ("made", "folder", "comment"), [(STYLESHEET, "styles", ("/*", "*/")), (SCRIPT, "scripts", ("//", ""))]
)
def test_every_line_of_every_part_is_there_in_order_but_for_comments(made, folder, comment):
    begins, ends = comment
    expected, inside = [], False
    for part in sorted((ASSETS / folder).iterdir()):
        for line in part.read_text("utf-8").splitlines():
            alone = line.strip()
            inside = inside or (alone.startswith(begins) and not alone.startswith(f"{begins}!"))
            if alone and not inside:
                expected.append(line)
            inside = inside and bool(ends) and not alone.endswith(ends)
    text = bundle()[made].decode()
    assert [line for line in text.splitlines() if line.strip()] == expected
    assert len(text) < sum(part.stat().st_size for part in (ASSETS / folder).iterdir())
