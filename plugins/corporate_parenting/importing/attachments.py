"""Appendices and enclosures that a decision paper names and that the file does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corporate_parenting.importing.outline import Outline
from corporate_parenting.importing.parts import Block, all_parts
from corporate_parenting.importing.words import without_marks

_LISTS = re.compile(r"(?:list of )?(?:attachments|enclosures?|appendices)\b.*", re.IGNORECASE)
_NONE = re.compile(r"(?:none|nil|not applicable|n/?a)\b", re.IGNORECASE)
_LABEL = r"(?:Appendix|Annexe?|Enclosure)\s+(?:[0-9]{1,2}|[A-Z])"
_TITLED = re.compile(rf"(?P<label>{_LABEL})\s*[-:\u2013\u2014]\s*(?P<title>\S.*)")
_NAMED = re.compile(rf"\b{_LABEL}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment as printed; where the paper gives it no title, its label is one."""

    title: str
    label: str = ""


def attachments_of(outline: Outline) -> list[Attached]:
    """In printed order, each once. What the paper holds itself is no attachment."""
    held = {_key(part.title) for part in all_parts(outline.parts)}
    found: dict[str, Attached] = {}
    for attached in _named(outline):
        key = _key(attached.label or attached.title)
        if key in held:
            continue
        if key not in found or (not found[key].label and attached.label):
            found[key] = attached
    return list(found.values())


def _named(outline: Outline) -> Iterator[Attached]:
    for row in outline.rows:
        listed = _LISTS.fullmatch(row.label) is not None
        for text in map(without_marks, row.texts):
            if titled := _TITLED.fullmatch(text):
                yield Attached(titled["title"], titled["label"])
            elif listed and not _NONE.match(text):
                yield Attached(text)
    for part in all_parts(outline.parts):
        for text in map(without_marks, _texts(part.body)):
            if titled := _TITLED.fullmatch(text):
                yield Attached(titled["title"], titled["label"])
            else:
                yield from (Attached(name[0][0].upper() + name[0][1:]) for name in _NAMED.finditer(text))


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.text
        yield from _texts(block.items)


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
