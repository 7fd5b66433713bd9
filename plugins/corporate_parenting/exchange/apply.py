"""Changed words into the YAML files: worked out and proved in memory, then written all at once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corporate_parenting.exchange.compare import Change
from corporate_parenting.exchange.rows import Slip, same
from corporate_parenting.exchange.yaml_text import NotPossibleError, values_of, with_words
from corporate_parenting.exchange.yaml_ways import Steps, Value
from corporate_parenting.loading.validate import validated
from corporate_parenting.model import MODELS
from corporate_parenting.model.addresses import address_book, number_address
from corporate_parenting.model.blocks import PlainWords
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.freshness import OPENING, Sources, fingerprint
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.model.walk import keys
from corporate_parenting.model.words_file import Entry, WordsFile
from corporate_parenting.source.tidy.comments import comments_of

_BOM = "\ufeff"
_ABOVE = (
    *("document", "id", "council", "number", "label", "kind", "stage", "framework", "about", "title"),
    *("text", "commitment", "promise", "quote", "from", "table", "picture", "list", "strength"),
)
"""What stands above ``young_people`` in the house style; in a pledge's promise its ``body`` does too."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A file with its new text, proved to hold the same values but for those that were asked for."""

    path: Path
    name: str
    before: bytes
    after: bytes


def edited(
    path: Path, name: str, changes: Iterable[Change], document: Publication, sources: Sources | None
) -> tuple[Edited | None, list[Slip]]:
    """The file as it will be. ``sources`` are a words file's; what its new words were made from is noted."""
    before = path.read_bytes()
    try:
        text = before.decode("utf-8")
    except UnicodeDecodeError:
        return None, [_not_possible(name, "it is not UTF-8 text")]
    if not (lines := _LineEnds.of(text)):
        return None, [
            _not_possible(name, "its lines end in more than one way; `corporate-parenting tidy` mends that")
        ]
    order = _order(document)
    now, slips = lines.without(text), []
    changes = list(changes)
    for change in changes:
        try:
            _held(now, change)
            now = with_words(now, change.route.steps, _value(change), order)
        except NotPossibleError as problem:
            slips.append(_not_possible(name, f"{problem} (row `{change.row.ident}`)", change))
    if sources and not slips:
        try:
            now = _made_from(now, changes, sources, order)
        except NotPossibleError as problem:
            slips.append(_not_possible(name, f"{problem} (`made_from`)"))
    if not slips and (wrong := _proof(lines.without(text), now, name)):
        slips.append(_not_possible(name, wrong))
    return (None if slips else Edited(path, name, before, lines.back(now).encode())), slips


def write(files: Sequence[Edited]) -> list[Slip]:
    """Writes all of the files or none: a file that was changed in the meantime stops it."""
    for file in files:
        if file.path.read_bytes() != file.before:
            return [_not_possible(file.name, "somebody changed it while you were deciding; import again")]
    ready: list[tuple[Path, Path]] = []
    for file in files:
        new = file.path.with_name(f".{file.path.name}.new")
        with new.open("wb") as out:
            out.write(file.after)
            out.flush()
            os.fsync(out.fileno())
        shutil.copymode(file.path, new)
        ready.append((new, file.path))
    for new, path in ready:
        new.replace(path)
    return []


@dataclass(frozen=True, slots=True)
class _LineEnds:
    """How a file begins and ends its lines, so that it goes on doing so."""

    mark: str
    end: str

    @classmethod
    def of(cls, text: str) -> _LineEnds | None:
        crlf = text.count("\r\n")
        if text.count("\r") != crlf or (crlf and crlf != text.count("\n")):
            return None
        return cls(_BOM if text.startswith(_BOM) else "", "\r\n" if crlf else "\n")

    def without(self, text: str) -> str:
        return text.removeprefix(_BOM).replace("\r\n", "\n")

    def back(self, text: str) -> str:
        return self.mark + text.replace("\n", self.end)


def _held(text: str, change: Change) -> None:
    """Raises unless the YAML holds, where the new words go, what the row showed before."""
    node = values_of(text)
    for step in (*change.route.steps, "text"):
        if isinstance(node, dict):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int):
            node = node[step] if step < len(node) else None
        elif step != "text":
            node = node if isinstance(node, list) else None  # a list in place of the mapping that holds it
    held = node if isinstance(node, str) and not is_unwritten(node) else ""
    if not same(held, change.row.words):
        raise NotPossibleError("other words stand there than the row showed")


def _value(change: Change) -> Value:
    """New Easy Read rows come with the picture of the row that they translate."""
    if change.row.picture and not change.row.has_place:
        return {"picture": change.row.picture, "text": change.words}
    return change.words


def _made_from(
    text: str, changes: Iterable[Change], sources: Sources, order: Callable[[Steps], Sequence[str]]
) -> str:
    """Notes what words were made from that would else be told as older than their source."""
    for address in dict.fromkeys(change.row.address for change in changes):
        now = sources.words(address)
        noted = sources.file.made_from.get(address)
        is_behind = sources.file.version != sources.document.version
        if now is not None and noted != fingerprint(now) and (noted or is_behind):
            text = with_words(text, ("made_from", address), fingerprint(now), order)
    return text


def _order(document: Publication) -> Callable[[Steps], Sequence[str]]:
    """Which keys stand above one that is added."""
    addresses = [OPENING]
    for place in address_book(document).places.values():
        addresses += [place.address, number_address(getattr(place.item, "number", None) or "")]

    def before(steps: Steps) -> Sequence[str]:
        key = str(steps[-1])
        if key == "young_people":
            return ("document", "id", "council", "title") if len(steps) == 1 else (*_ABOVE, *_body(steps))
        if steps[0] in ("words", "made_from") and len(steps) == 2:
            there = addresses.index(number_address(key)) if number_address(key) in addresses else 0
            return addresses[:there]
        kind = WordsFile if len(steps) == 1 else PlainWords if "young_people" in steps else Entry
        known = [name for _, name in keys(kind)]
        return known[: known.index(key)] if key in known else known

    return before


def _body(steps: Steps) -> tuple[str, ...]:
    return ("body",) if steps[0] == "promises" and len(steps) == 3 else ()


def _proof(before: str, after: str, name: str) -> str:
    """Why the new text must not be written; empty when all is well. Each value was proved on its way in."""
    data = values_of(after)
    if data is None:
        return "the result could not be read"
    if [c for _, c in comments_of(before)] != [c for _, c in comments_of(after)]:
        return "a comment would be lost"
    _, findings = validated(MODELS[data["document"]], data, name)
    return findings[0].message if findings else ""


def _not_possible(name: str, reason: str, change: Change | None = None) -> Slip:
    return Slip(
        "not-written",
        f"{name} was left as it was: {reason}.",
        "Nothing was written to any file. Put these words into the YAML yourself, and take them out here."
        if change
        else "Nothing was written to any file. Mend that, then import again.",
        at=("where the words belong", change.route) if change else None,
    )
