"""Web pages: what a browser showed comes into the draft, and nothing that nobody saw."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Loads, blocks, draft, told
from .test_word import BLOCKS
from .word_paper import NUMBERS

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Strategy</title></head><body>
<h1>Corporate parenting strategy 2026 to 2029</h1>
<h2>1. Purpose</h2>
<p>This strategy is for children in our care and for care
leavers<sup id="r1"><a href="#n1">1</a></sup>. It follows
<a href="https://www.legislation.gov.uk/ukpga/2017/16">the Act</a>.</p>
<h2>2. Edge of care</h2>
<h3>2.1 Current position</h3>
<p>2.1.1 In 2025 we helped more families than in any year <strong>since 2019</strong>.
<p>2.1.2 Families told us what helped them most. These are the things that they named:
<ul><li>somebody who listens<ul><li>on the day<li>at the weekend</ul><li>a place to meet</ul>
<table><caption>Table 1: Families that we helped</caption>
<thead><tr><th>Year<th>Families<sup><a id="r2" href="#n2">2</a></sup><th>Children</thead>
<tr><td>2024<td>88<td>140<tr><td>2025<td>120<td>198</table>
<h3>2.2 Our commitments</h3>
<p>2.2.1 We will help every family that asks us, and this is how:</p>
<p>a) within ten working days</p><p>b) at their home</p>
<p>2.2.2 We will try to keep brothers and sisters together.</p>
<h2>3. Moving on from care</h2>
<p>We stay in touch with you until you are 25.</p>
<ol><li id="n1"><p>Care leavers are young people who were in our care. <a href="#r1">↩</a></p>
<li id="n2"><p>Counted on 31 March 2025. <a href="#r2">↩</a></p></ol>
</body></html>"""


def page(inside: str, *, head: str = "") -> bytes:
    opening = f"<!DOCTYPE html><html><head>{head}</head><body><h1>Our strategy</h1><h2>1. Purpose</h2>"
    return f"{opening}{inside}</body></html>".encode()


def one(inside: str, *, head: str = "") -> list[Any]:
    return blocks(draft(page(inside, head=head), ".html")[1])[1:]


def test_every_kind_of_block_has_its_place(check_loads: Loads) -> None:
    made, read = draft(PAGE.encode(), ".html")
    expected = [*BLOCKS]
    letters = {"number": "a)", "text": "within ten working days"}, {"number": "b)", "text": "at their home"}
    expected[8] = expected[8] | {"list": [*letters]}  # type: ignore[operator]
    assert blocks(read) == expected
    assert read.numbers == [number for number in NUMBERS if "i" not in number]
    assert (made.unplaced, made.log) == ((), ())
    assert told(PAGE.encode(), ".html") == []
    check_loads(made.yaml)


@pytest.mark.parametrize(
    ("attributes", "numbers"),
    [
        ("", ["1.", "2."]),
        ('start="4"', ["4.", "5."]),
        ('type="a"', ["a.", "b."]),
        ('type="I" start="3"', ["III.", "IV."]),
        ("reversed", ["2.", "1."]),
        ('style="list-style-type: lower-roman"', ["i.", "ii."]),
        ('style="list-style: none"', []),
        ('class="plain"', []),
    ],
)
def test_numbers_are_those_that_a_browser_prints(attributes: str, numbers: list[str]) -> None:
    head = "<style>ol.plain {list-style: none} @media print { ol {list-style: none} }</style>"
    made = f"<p>We help, and so:</p><ol {attributes}><li>We help you today.<li>We help you tomorrow.</ol>"
    assert draft(page(made, head=head), ".html")[1].numbers[1:] == numbers


def test_an_item_of_several_paragraphs_is_one_item() -> None:
    assert one("<p>We:</p><ul><li><p>listen</p><p>and act</p><ul><li>soon</ul></ul>") == [
        {"text": "We:", "list": [{"text": "listen\nand act", "list": ["soon"]}]}
    ]


def test_joined_cells_stand_once() -> None:
    (block,) = one(
        "<table><caption>Who</caption><tr><th>Who<th colspan=2>What"
        "<tr><td rowspan=2>We<td>a<td>b<tr><td>c<td>d</table>"
    )
    assert block["table"]["head"] == ["Who", "What", "WRITE HERE: what this column holds"]
    assert block["table"]["rows"] == [["We", "a", "b"], ["", "c", "d"]]


def test_a_list_in_a_cell_is_lines() -> None:
    table = "<table><tr><th>We<th>You<tr><td>All<ul><li>listen<li>act</ul><td><ol><li>ask</ol></table>"
    assert one(table)[0]["table"]["rows"] == [["All\n• listen\n• act", "1. ask"]]


def test_what_leads_about_the_website_has_no_place() -> None:
    made, read = draft(
        b"<body><header><p>Council home</p></header><nav>Menu</nav><main><h1>Our strategy</h1><h2>1. Purpose"
        b"</h2><p>We help.</p></main><footer>Contact us</footer></body>",
        ".html",
    )
    assert made.unplaced == ("Council home", "Menu", "Contact us")
    assert blocks(read) == ["1. Purpose", "We help."]


def test_what_nobody_was_meant_to_see_is_listed_and_never_taken() -> None:
    head = (
        '<meta name="author" content="Pat Writer"><meta name="viewport" content="width=1">'
        "<style>.off { display: none }</style>"
    )
    inside = (
        '<p>We help <!-- ask Kim --><span style="display: none">some of </span>you<del> too</del> '
        '<ins>all</ins>.</p><p hidden>Draft words.</p><p class="off">Older words.</p>'
    )
    around = "near “We help some of you too all.”"
    assert told(page(inside, head=head), ".html") == [
        ("comment-in-file", 3, "There is a comment in the page: “ask Kim”."),
        ("hidden-text", 3, "Words are hidden: “some of”."),
        ("tracked-change", 3, f"Words were taken out with changes tracked {around}: “too”."),
        ("tracked-change", 3, f"Words were put in with changes tracked {around}: “all”."),
        ("hidden-text", 4, "Words are hidden: “Draft words.”."),
        ("hidden-text", 4, "Words are hidden: “Older words.”."),
        ("file-metadata", 0, "The page's head names its author: “Pat Writer”."),
    ]
    assert one(inside, head=head) == ["We help you all."]


def test_scripts_and_markup_never_come_into_the_draft() -> None:
    inside = "<p>We <script>alert(1)</script>help<style>p{}</style> &lt;b&gt;you&lt;/b&gt;.</p>"
    made, _ = draft(page(inside), ".html")
    assert "alert" not in made.yaml
    assert one(inside) == ["We help <b>you</b>."]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="windows-1252"><h1>Our strategy</h1><h2>1. Purpose</h2><p>It’s £4.'.encode("cp1252"),
        "<h1>Our strategy</h1><h2>1. Purpose</h2><p>It’s £4.".encode("cp1252"),
        '<?xml version="1.0" encoding="utf-8"?><h1>Our strategy</h1><h2>1. Purpose</h2><p>It’s £4.'.encode(),
        "<h1>Our strategy</h1><h2>1. Purpose</h2><p>It’s £4.".encode("utf-16"),
    ],
)
def test_letters_are_right_in_every_encoding(data: bytes) -> None:
    assert blocks(draft(data, ".html")[1])[1:] == ["It’s £4."]


def test_lines_that_are_set_as_typed_are_paragraphs() -> None:
    assert one("<pre>1.1 We help you.\n\n1.2 We <b>listen</b>.\n- and act</pre>") == [
        {"number": "1.1", "text": "We help you."},
        {"number": "1.2", "text": "We **listen**.", "list": ["and act"]},
    ]
