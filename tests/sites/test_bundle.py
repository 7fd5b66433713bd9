"""The one sheet and the one script are the parts in order, without what only those who write them need."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import corporate_parenting
from corporate_parenting.site.bundle import SCRIPT, SEARCH_SCRIPT, STYLESHEET, bundle, script, style

ASSETS = Path(corporate_parenting.__file__).parent / "assets"


def test_a_style_sheet_loses_comments_and_space_around_signs_and_no_more():
    text = """/* Why. */
    .a :is(li, p) > a:hover, .b { color: var(--ink); margin: 0 auto; }
    .c::before { content: "a,  b; {c} "; width: calc(1em + 2px); } /*! Somebody's */
    @media (min-width: 40rem) and (hover) { .d { --face: "A B", serif; } }
    .e { --on: ; --off: initial; } .f { --on: ; }
    """
    assert style(text) == (
        ".a :is(li,p)>a:hover,.b{color:var(--ink);margin:0 auto}"
        '.c::before{content:"a,  b; {c} ";width:calc(1em + 2px)}/*! Somebody\'s */ '
        '@media (min-width: 40rem) and (hover){.d{--face:"A B",serif}}'
        ".e{--on: ;--off:initial}.f{--on: }"
    )


def test_a_script_loses_comments_indentation_and_space_around_signs_and_no_more():
    text = """// Why.
    const a = 'https://a.example/'; // where
      const b = "; // no comment = none";
      // Why else.

    a(b);
    """
    assert script(text) == "const a='https://a.example/';\nconst b=\"; // no comment = none\";\na(b);"


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
                expected.append(re.sub(r"(?<=[;,{})]) // [^'\"`]*$", "", alone))
            inside = inside and bool(ends) and not alone.endswith(ends)

    def signs(text: str) -> str:
        return re.sub(r"\s+", "", text).replace(";}", "}")

    text = bundle()[made].decode()
    said = "\n".join(expected)
    assert signs(text) == signs(re.sub(r"/\*(?!!).*?\*/", "", said) if ends else said)
    assert len(text) < sum(part.stat().st_size for part in (ASSETS / folder).iterdir())


def test_the_librarys_licence_stays_in_what_is_sent():
    assert b"MIT licence" in bundle()[SEARCH_SCRIPT].split(b"\n")[0]
