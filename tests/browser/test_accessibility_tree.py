"""What a screen reader is given: roles and names on one page of each kind, kept to be read.

Playwright works them out from the page as Chromium has it. Languages, descriptions and ``aria-current`` are
not among them.

Addresses are left out and long words cut. Where a third thing of the same shape follows two, only their
number is told. So a golden file changes when landmarks, headings, names, roles or states do, not with words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from tests.browser.pages import Sort
from tests.browser.states import WIDE
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

GOLDEN = ROOT / "tests" / "golden" / "accessibility"
LONGEST = 60
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass
class Node:
    text: str
    inside: list[Node] = field(default_factory=list)

    @property
    def shape(self) -> str:
        """Roles alone: what makes two things alike."""
        own = re.match(r"[\w/]+", self.text)
        return f"{own[0] if own else self.text}({','.join(node.shape for node in self.inside)})"

    def lines(self, depth: int = 0) -> list[str]:
        told = [f"{'  ' * depth}{self.text}"] if self.text else []
        below = depth + 1 if self.text else depth
        shapes = [node.shape for node in self.inside]
        at = 0
        while at < len(shapes):
            # One thing alone, or two or three that come again and again, as a term with its definition.
            size = next((n for n in (1, 2, 3) if _repeats(shapes, at, n) > 2), 1)
            times = _repeats(shapes, at, size)
            shown = self.inside[at : at + size * min(times, 2)]
            told += [line for node in shown for line in node.lines(below)]
            if times > 2:
                told.append(f"{'  ' * below}… and {times - 2} more like this")
            at += size * times
        return told


def _repeats(shapes: list[str], at: int, size: int) -> int:
    first, times = shapes[at : at + size], 1
    while len(first) == size and shapes[at + size * times : at + size * (times + 1)] == first:
        times += 1
    return times


def compact(snapshot: str) -> str:
    root = Node("")
    open_nodes: list[tuple[int, Node]] = [(-1, root)]
    for line in snapshot.splitlines():
        text = line.strip().removeprefix("- ").removesuffix(":")
        if text.startswith("/url"):
            continue
        node = Node(_cut(text))
        depth = len(line) - len(line.lstrip())
        while open_nodes[-1][0] >= depth:
            open_nodes.pop()
        open_nodes[-1][1].inside.append(node)
        open_nodes.append((depth, node))
    return "\n".join(root.lines()) + "\n"


def _cut(text: str) -> str:
    text = text.strip("'")
    text = _QUOTED.sub(lambda m: f'"{m[1][:LONGEST]}…"' if len(m[1]) > LONGEST else m[0], text)
    role, mark, words = text.partition(": ")
    return f"{role}: {words[:LONGEST]}…" if mark and len(words) > LONGEST else text


def _name(sort: Sort) -> str:
    kind = re.sub(r"\W+", "-", sort.kind.removesuffix("index.html")).strip("-") or "home"
    usual = sort.edition in ("site", "public", "both", "young-people", "easy-read", "")
    parts = [kind, "" if usual else sort.edition, "" if sort.language == "en" else sort.language]
    return "-".join(part for part in parts if part)


def test_trees(browser, served, specimens, golden):
    """Each kind and edition in English; each kind once more in Arabic, from right to left."""
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    seen: set[str] = set()
    wrong: list[str] = []
    for chosen in specimens:
        name = _name(chosen.sort)
        if chosen.sort.language not in ("en", "ar") or name in seen:
            continue
        seen.add(name)
        page.goto(served[chosen.build] + chosen.address)
        try:
            golden(GOLDEN / f"{name}.txt", compact(page.locator("body").aria_snapshot()))
        except AssertionError as error:
            wrong.append(f"{name}.txt: {str(error)[:2000]}")
    context.close()
    assert not wrong, "\n".join(wrong)
    assert {file.stem for file in GOLDEN.glob("*.txt")} == seen, "a golden file has no page any more"
    assert len(seen) > 50


def test_what_repeats_is_counted():
    items = "\n".join(f'  - listitem:\n    - link "{n}":\n      - /url: x' for n in range(5))
    assert compact(f"- list:\n{items}\n- paragraph: end") == (
        'list\n  listitem\n    link "0"\n  listitem\n    link "1"\n  … and 3 more like this\nparagraph: end\n'
    )
