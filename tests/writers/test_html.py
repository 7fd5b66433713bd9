"""The HTML writer: every node in its right element, nothing from the tree trusted as markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest

from corporate_parenting.document import nodes
from corporate_parenting.document.nodes import Block, Blocks, Group, Inline, Item, List, Quote, Section
from corporate_parenting.document.walk import idents, walk
from corporate_parenting.writers.html import HtmlWriter, Labels
from tests.writers.all_nodes import BLOCKS, INLINES, paragraph, words

HERE = Path(__file__).parent
LABELS = Labels(
    "Link to paragraph",
    "Footnotes",
    "Back to footnote mark",
    "taken out:",
    "new:",
    "Open all",
    "Close all",
    "(left out)",
)
CLOSED = frozenset({"br", "img", "input", "wbr"})
PAYLOAD = "<script>alert(1)</script>\"'&"


def written(blocks: Blocks) -> str:
    return HtmlWriter(lambda key: f"../{key}/", LABELS).document(blocks)


class Page(HTMLParser):
    """Reads HTML strictly: what is opened is closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute of {tag} stands twice"
        assert not (tag == "a" and "a" in self.open), "a link inside a link"
        assert not (tag in {"p", "div", "ul", "ol", "dl", "table"} and self.open[-1:] == ["p"]), (
            "a block in a p"
        )
        self.tags.append((tag, dict(attrs)))
        if tag not in CLOSED:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_every_node_is_written(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "all_nodes.html", written(BLOCKS))
    Page(written(BLOCKS))


def test_the_document_of_all_nodes_holds_all_nodes() -> None:
    there = {type(node) for node in walk(BLOCKS)}
    assert set(get_args(Block)) | set(get_args(Inline)) <= there
    assert {node.role for node in walk(BLOCKS) if isinstance(node, Group)} == set(get_args(nodes.Role))


def with_payload(node: Any) -> Any:
    """The tree with the payload at the end of every text that an author can write."""
    if isinstance(node, tuple):
        return tuple(with_payload(inner) for inner in node)
    if isinstance(node, str):
        return node + PAYLOAD
    if not is_dataclass(node) or isinstance(node, type):
        return node
    closed = {"role", "kind", "dir"}
    values = {f.name: getattr(node, f.name) for f in fields(node) if f.name not in closed}
    return replace(node, **{name: with_payload(value) for name, value in values.items()})


def test_markup_in_any_field_is_text() -> None:
    page = Page(written(with_payload(BLOCKS)))
    plain = Page(written(BLOCKS))
    assert [(tag, sorted(attrs)) for tag, attrs in page.tags] == [(t, sorted(a)) for t, a in plain.tags]
    assert page.text.count("<script>alert(1)</script>") > 50
    assert page.text.replace(PAYLOAD, "") == plain.text


def test_labels_are_escaped_too() -> None:
    html = HtmlWriter(str, Labels(*[PAYLOAD] * 8)).document(BLOCKS)
    assert "<script" not in html


def test_nothing_is_styled_or_scripted_in_place() -> None:
    html = written(BLOCKS)
    for forbidden in ("<style", "<script", " style=", " onclick=", "javascript:"):
        assert forbidden not in html


def test_every_picture_has_words_or_is_marked_as_saying_nothing() -> None:
    tags = Page(written(BLOCKS)).tags
    assert [attrs["alt"] for tag, attrs in tags if tag == "img"] == ["A house with a red door", ""]
    charts = [attrs for _, attrs in tags if attrs.get("class") == "chart"]
    assert [(a.get("role"), a.get("aria-label"), a.get("aria-hidden")) for a in charts] == [
        ("img", "81 is more than 74", None),
        (None, None, "true"),
    ]


def test_every_cell_has_its_headers() -> None:
    html = written(BLOCKS)
    for row in re.findall(r"<tbody.*?</tbody>", html, re.DOTALL):
        assert row.count("<tr") == row.count('<th scope="row"')
    assert html.count("<table") == html.count("<caption>") == html.count("<thead")


def test_footnotes_lead_there_and_back() -> None:
    html = written((INLINES, INLINES))
    marks = re.findall(r'id="(_note-mark-\d)" href="#(_note-\d)"', html)
    backs = re.findall(r'<li id="(_note-\d)">.*?<a href="#(_note-mark-\d)"', html)
    assert [(note, mark) for mark, note in marks] == backs
    assert len(set(backs)) == 4


def test_choices_of_one_question_share_a_name_and_of_two_do_not() -> None:
    names = [attrs["name"] for tag, attrs in Page(written(BLOCKS)).tags if tag == "input"]
    assert names == ["answer-1", "answer-1", "answer-2", "answer-2"]


def test_what_unfolds_is_named_with_its_heading_once() -> None:
    def summary(label: str) -> str:
        unfolds = Group("unfold", (paragraph(label), paragraph("Its words.")))
        found = re.search("<summary>(.*)</summary>", written((Section(words("Taken out"), (unfolds,)),)))
        assert found
        return found[1]

    assert summary("Taken out: 8") == "Taken out: 8"
    assert summary("Show") == 'Show<span class="unseen">: Taken out</span>'


def test_headings_below_the_sixth_level_stay_at_the_sixth() -> None:
    deep: Block = paragraph("Words.")
    for n in range(9):
        deep = Section(words(f"Level {n}"), (deep,))
    assert levels(written((deep,))) == [2, 3, 4, 5, 6, 6, 6, 6, 6]


def levels(html: str) -> list[int]:
    return [int(tag[1]) for tag, _ in Page(html).tags if re.fullmatch("h[1-6]", tag)]


def random_trees(count: int) -> Iterator[Blocks]:
    chance = Random(20261122)
    kinds = [b for b in BLOCKS if not isinstance(b, Section)]

    def blocks(depth: int) -> Blocks:
        return tuple(block(depth) for _ in range(chance.randint(1, 4)))

    def block(depth: int) -> Block:
        kind = chance.choice(["leaf", "section", "section", "group", "list", "quote"]) if depth else "leaf"
        match kind:
            case "section":
                return Section(words("Title"), blocks(depth - 1), chance.choice([None, "1."]))
            case "group":
                return Group(chance.choice(get_args(nodes.Role)), blocks(depth - 1))
            case "list":
                marker = chance.choice([None, "a)"])
                return List(tuple(Item(blocks(depth - 1), marker) for _ in range(2)), chance.random() < 0.5)
            case "quote":
                return Quote(blocks(depth - 1))
        return chance.choice(kinds)

    for _ in range(count):
        yield blocks(5)


TREES = tuple(random_trees(25))


def test_any_tree_is_well_formed_and_skips_no_heading() -> None:
    for tree in TREES:
        found = levels(written(tree))
        assert all(after <= before + 1 for before, after in zip([1, *found], found, strict=False))


def test_any_tree_keeps_all_its_words_in_order() -> None:
    for tree in TREES:
        said = re.sub(r"\s+", " ", Page(written(tree)).text)
        place = 0
        for node in walk(tree):
            if isinstance(node, nodes.Paragraph) and node is not INLINES:
                text = node.inlines[0].text  # type: ignore[union-attr]
                assert text in said[place:]
                place = said.index(text, place) + len(text)


def test_any_tree_keeps_all_its_anchors() -> None:
    for tree in TREES:
        there = [attrs["id"] for _, attrs in Page(written(tree)).tags if attrs.get("id")]
        assert [i for i in there if i and not i.startswith("_note-")] == idents(tree)


@pytest.mark.parametrize("role", get_args(nodes.Role))
def test_a_role_names_its_element(role: nodes.Role) -> None:
    assert f'class="{role}"' in written((Group(role, (paragraph("x"),)),))
