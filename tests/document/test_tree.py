"""The tree is walked in reading order and told as plain data."""

from __future__ import annotations

from corporate_parenting.document.json import as_data
from corporate_parenting.document.nodes import (
    Definition,
    Definitions,
    Group,
    Item,
    List,
    Paragraph,
    Section,
    Strong,
    Table,
    Text,
)
from corporate_parenting.document.walk import idents, walk

TREE = Section(
    (Text("one"),),
    (
        Paragraph((Text("two"), Strong((Text("three"),))), "1.1", "p-1.1"),
        List((Item((Paragraph((Text("four"),)),), "a)", "p-a"),)),
        Definitions((Definition((Text("five"),), (Paragraph((Text("six"),)),), "five"),)),
        Table((Text("seven"),), ((Text("eight"),),), (((Text("nine"),),),), "p-1.1"),
        Group("note", (Paragraph((Text("ten"),)),)),
    ),
    ident="top",
)


def test_every_node_is_met_once_in_reading_order() -> None:
    words = [node.text for node in walk(TREE) if isinstance(node, Text)]
    assert words == ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def test_anchors_are_listed_with_those_that_stand_twice() -> None:
    assert idents((TREE,)) == ["top", "p-1.1", "p-a", "five", "p-1.1"]


def test_data_names_each_node_and_leaves_out_what_is_empty() -> None:
    assert as_data(Item((Paragraph((Text("a"),)),), "b)")) == {
        "node": "Item",
        "blocks": [{"node": "Paragraph", "inlines": [{"node": "Text", "text": "a"}]}],
        "marker": "b)",
    }
