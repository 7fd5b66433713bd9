"""What a row is called by people: ``Promise 5``, ``What it means, 2``."""

from __future__ import annotations

from corporate_parenting.exchange.slots import Item, Path
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    CommitmentBlock,
    PictureBlock,
    PromiseBlock,
    QuoteBlock,
    Section,
    TableBlock,
)
from corporate_parenting.model.documents import PledgePart, Promise

_SAYS = {
    "means": "What it means, {n}",
    "if_not": "If it is not kept",
    "list": "List, {n}",
    "body": "More, {n}",
    "rows": "Row {n}",
}


def label(item: Item, path: Path, *, is_head: bool = False) -> str:
    """The row's name; the first one of an item says what the item is. Counts begin at 1, as people count."""
    if is_head and path and path != ("title",):
        return f"{_item(item)}. {label(item, path)}"
    if path[:1] == ("table",):
        return _in_a_table(path)
    if path == ("title",):
        return f"Title of {_named(item)}" if isinstance(item, Section) and item.number else "Title"
    if not path:
        return _item(item)
    key = next(step for step in reversed(path) if isinstance(step, str))
    last = path[-1]
    return _SAYS[key].format(n=last + 1 if isinstance(last, int) else "")


def _item(item: Item) -> str:
    match item:
        case Promise() | PromiseBlock():
            return _with_strength("Promise", item)
        case CommitmentBlock():
            return _with_strength("Commitment", item)
        case QuoteBlock():
            return _numbered("Quotation", item)
        case TableBlock():
            return _numbered("Table", item)
        case PictureBlock():
            return _numbered("Picture", item)
        case BlockBase():
            return _numbered("Paragraph", item)
        case Action():
            return "Action"
        case PledgePart():
            return "About this part"
        case _:
            return "Opening words"


def _named(item: Item) -> str:
    return str(getattr(item, "number", None) or "").strip().rstrip(".")


def _numbered(noun: str, item: Item) -> str:
    return f"{noun} {_named(item)}".strip()


def _with_strength(noun: str, item: Promise | PromiseBlock | CommitmentBlock) -> str:
    """The strength is said where it is the weaker one, since no other words may raise it."""
    return _numbered(noun, item) + (": we will try" if item.strength == "will_try" else "")


def _in_a_table(path: Path) -> str:
    counts = [step + 1 for step in path if isinstance(step, int)]
    match path[1]:
        case "caption":
            return "Caption of the table"
        case "head":
            return f"Column {counts[0]}"
        case _:
            return f"Row {counts[0]}, column {counts[1]}"
