"""Pieces of a paragraph, each of one look, to the words that the importer hands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corporate_parenting.importing.words import KEPT_APART, link, note_mark, without_apart

_SPACES = re.compile(r"[ \t\r\f\v\xa0\u2002-\u200a\u202f\u205f]+")
_LINES = re.compile(r"(?: ?\n)+ ?")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\ud800-\udfff\ufeff\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s()<>\\]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look."""

    text: str
    strong: bool = False
    emphasis: bool = False
    to: str = ""
    """Where a link leads; any other place than the web is not kept."""
    note: str = ""
    """The mark of a footnote, in place of words."""
    said: str = ""
    """The words of that footnote."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an element's own words look like, and where their link leads."""

    strong: bool = False
    emphasis: bool = False
    to: str = ""


def plain(pieces: Iterable[Piece]) -> str:
    """The words alone, with the marks of footnotes."""
    return tidied("".join(f"[{piece.note}]" if piece.note else piece.text for piece in pieces))


def tidied(text: str) -> str:
    """``text`` on lines without needless spaces or characters that no page shows."""
    text = KEPT_APART.sub("", _UNPRINTABLE.sub("", text.replace("\u2028", "\n").replace("\u2029", "\n")))
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip(" \n")


def marked(pieces: Sequence[Piece], *, looks: bool = True) -> str:
    """The words with stars for emphasis, and footnotes and links in the importer's own marks.

    Stars stand only where no letter touches them from outside, as the contract asks; a look that begins
    inside a word is left off. ``looks`` is false for a heading, whose whole look says that it is one.
    """
    joined = _joined(pieces if looks else [replace(p, strong=False, emphasis=False) for p in pieces])
    out = ""
    for index, piece in enumerate(joined):
        if piece.note:
            out = out.rstrip(" ") + note_mark(piece.note)
            continue
        text = piece.text
        core = text.strip(" \n")
        if not core:
            out += text
            continue
        after = joined[index + 1] if index + 1 < len(joined) else None
        before = text[: len(text) - len(text.lstrip(" \n"))]
        behind = text[len(text.rstrip(" \n")) :]
        words = link(core, piece.to) if _WEB.fullmatch(piece.to) else core
        stars = "*" * (2 * piece.strong + piece.emphasis)
        if stars and ("*" in core or "\n" in core or _touches(without_apart(out) + before, behind, after)):
            stars = ""
        out += f"{before}{stars}{words}{stars}{behind}"
    return _LINES.sub("\n", _SPACES.sub(" ", out)).strip(" \n")


def _touches(before: str, behind: str, after: Piece | None) -> bool:
    """Whether a letter or another star stands right beside what would be marked."""
    following = "" if after is None or after.note else after.text[:1]
    is_looked = after is not None and not after.note and (after.strong or after.emphasis)
    return bool(re.search(r"[\w*]$", before)) or (
        not behind and (bool(re.match(r"[\w*]", following)) or is_looked)
    )


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbours of one look as one piece, without characters that no page shows."""
    cleaned = [replace(p, text=KEPT_APART.sub("", _UNPRINTABLE.sub("", p.text))) for p in pieces]
    kept = [p for p in cleaned if p.text or p.note]
    # A space has no look of its own.
    for index, piece in enumerate(kept):
        if piece.text.isspace() and not piece.to and 0 < index < len(kept) - 1:
            before, after = kept[index - 1], kept[index + 1]
            same = (before.strong, before.emphasis) == (after.strong, after.emphasis)
            if same and not before.note:
                kept[index] = replace(piece, strong=before.strong, emphasis=before.emphasis)
    out: list[Piece] = []
    for _, group in groupby(kept, key=lambda p: (p.strong, p.emphasis, p.to, p.note)):
        same_look = list(group)
        if same_look[0].note:
            out += same_look
        else:
            out.append(replace(same_look[0], text="".join(p.text for p in same_look)))
    return out
