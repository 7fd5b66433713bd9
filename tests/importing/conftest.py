"""What the importing tests share: reading a draft back without the importer's own tally."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.importing import Imported, import_text
from corporate_parenting.loading import load
from corporate_parenting.model.unwritten import MARK
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse

COUNCILS = {
    "000": "bath-and-north-east-somerset",
    "001": "bath-and-north-east-somerset",
    "002": "herefordshire",
    "003": "barnet",
    "004": "dudley",
}


@dataclass
class Draft:
    """A draft as read back: its data, and every printed thing in order."""

    data: dict[str, Any]
    printed: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.printed)


def read_back(yaml: str) -> Draft:
    source, problems = parse(yaml.encode(), "draft.yml")
    assert source is not None
    assert problems == []
    draft = Draft(plain(source.root))
    _read_rows("particulars", draft)
    attendance = draft.data.get("attendance", {"people": []})
    draft.printed += [person["as_printed"] for person in attendance["people"]]
    draft.printed += [attendance[key] for key in attendance if key == "key"]
    for part in draft.data.get("sections", ()):
        _read_section(part, draft)
    _read_rows("closing_particulars", draft)
    draft.printed += [text_of(inlines(line)) for line in draft.data.get("unplaced", ())]
    return draft


def _read_rows(key: str, draft: Draft) -> None:
    for row in draft.data.get(key, ()):
        draft.printed += [row[name] for name in ("label", "value") if name in row]
        for block in row.get("body", ()):
            _read_block(block, draft)


def _read_section(section: dict[str, Any], draft: Draft) -> None:
    _read_number(section, draft)
    draft.printed.append(section["title"])
    for block in section.get("body", ()):
        _read_block(block, draft)
    for inner in section.get("sections", ()):
        _read_section(inner, draft)


def _read_block(block: Any, draft: Draft) -> None:
    if isinstance(block, str):
        draft.printed.append(text_of(inlines(block)))
        return
    _read_number(block, draft)
    for key in ("text", "commitment", "quote", "from", "pull_quote"):
        if key in block:
            draft.printed.append(text_of(inlines(block[key])))
    if table := block.get("table"):
        cells = [table["caption"], *table["head"], *(cell for row in table["rows"] for cell in row)]
        draft.printed += [text_of(inlines(cell)) for cell in cells if not cell.startswith(MARK)]
    for item in block.get("list", ()):
        _read_block(item, draft)
    draft.printed += [text_of(inlines(note["text"])) for note in block.get("footnotes", ())]


def _read_number(item: dict[str, Any], draft: Draft) -> None:
    if "number" in item:
        draft.numbers.append(item["number"])
        draft.printed.append(item["number"])


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.fixture
def check_loads(tmp_path: Path) -> Callable[..., None]:
    """Loads drafts as the site would; no problem of any severity may come of them."""

    def check(*drafts: str) -> None:
        for old in tmp_path.glob("*.yml"):
            old.unlink()
        for number, yaml in enumerate(drafts):
            (tmp_path / f"draft-{number}.yml").write_text(yaml, "utf-8")
        report = load([tmp_path], tmp_path).report
        # An unplaced line is what the author is to see; all else would be the importer's fault.
        assert [d for d in report if d.code != "unplaced-words"] == []

    return check


@pytest.fixture
def imported() -> Callable[..., Imported]:
    def make(text: str, name: str = "paper.txt", council: str = "barnet") -> Imported:
        result = import_text(text, name=name, council=council)
        assert result.words_in == result.words_out, result.report()
        return result

    return make


def seed_files(folder: Path) -> Iterator[tuple[str, Path]]:
    for key in COUNCILS:
        yield key, next(folder.glob(f"{key}_*.txt"))
