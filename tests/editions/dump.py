"""A tree as lines that a person can read and a golden file can hold."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from corporate_parenting.document import nodes
from corporate_parenting.document.markup import text_of
from corporate_parenting.editions.chapter import Chapter

_MARKS = {
    nodes.Strong: ("**", "**"),
    nodes.Emphasis: ("*", "*"),
    nodes.Term: ("{", "}"),
    nodes.Tag: ("<", ">"),
    nodes.Note: ("[^", "]"),
}


def dump(chapter: Chapter) -> str:
    """The page's facts, then its blocks."""
    document = chapter.document
    head = [
        f"{chapter.kind}: {document.number or ''} {text_of(document.title)}".replace(":  ", ": "),
        f"key {chapter.key}",
        f"parent {chapter.parent}, counterpart {chapter.counterpart}, listed {chapter.listed}",
        f"description {chapter.description}",
        f"keys {len(chapter.keys)}",
        "",
    ]
    return "\n".join([*head, *_lines(document.blocks, "")]) + "\n"


def _lines(blocks: tuple[Any, ...], indent: str) -> list[str]:
    out = []
    for block in blocks:
        out.append(f"{indent}{_label(block)}".rstrip())
        for field in fields(block):
            value = getattr(block, field.name)
            if not isinstance(value, tuple) or not value or _is_inline(value):
                continue
            if field.name in ("head", "rows"):
                rows = [value] if field.name == "head" else value
                out += [f"{indent}  | {' | '.join(inline(cell) for cell in row)}" for row in rows]
            else:
                out += _lines(value, f"{indent}  ")
        if isinstance(block, nodes.Figure) and isinstance(block.content, nodes.Chart):
            out += [f"{indent}  bar {b.label} {b.value} {b.share:.2f}" for b in block.content.bars]
    return out


def _label(block: Any) -> str:
    words = [type(block).__name__.lower()]
    for name in ("role", "ident", "number", "marker", "kind", "name"):
        if value := getattr(block, name, None):
            words.append(str(value) if name in ("role", "kind") else f"{name}={value}")
    if isinstance(block, nodes.Figure) and isinstance(block.content, nodes.Image):
        words += [block.content.to, "decorative" if block.alt == nodes.Decorative() else f"alt={block.alt}"]
    if getattr(block, "repeats", False):
        words.append("repeats")
    said = [
        inline(value)
        for name in ("title", "term", "caption", "inlines", "source", "label")
        if (value := getattr(block, name, ())) and _is_inline(value)
    ]
    return " ".join(words) + (f": {' / '.join(said)}" if said else "")


def _is_inline(value: tuple[Any, ...]) -> bool:
    return all(isinstance(v, nodes.Inline) for v in value)


def inline(content: tuple[Any, ...]) -> str:
    out = []
    for node in content:
        match node:
            case nodes.Text(text):
                out.append(text)
            case nodes.Link(href, inlines):
                out.append(f"[{inline(inlines)}]({href})")
            case nodes.Reference(to, inlines, about):
                out.append(f"[{inline(inlines)}{f' ({about})' if about else ''}]->({to})")
            case nodes.Term(text, means, to):
                out.append(f"{{{text}{f' = {means}' if means else ''}{f' -> {to}' if to else ''}}}")
            case nodes.LineBreak():
                out.append(" // ")
            case nodes.Note(mark, inlines):
                out.append(f"[^{mark}: {inline(inlines)}]")
            case nodes.Tag(kind, text, value):
                out.append(f"<{kind} {value}: {text}>")
            case _ if is_dataclass(node):
                before, after = _MARKS.get(type(node), ("<", ">"))
                out.append(f"{before}{inline(node.inlines)}{after}")
    return "".join(out)
