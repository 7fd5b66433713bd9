"""axe-core over one page of each kind, edition and language in every state.

No violation is let through. Where axe cannot tell, ``explained.yml`` says what was seen.
What is not explained there fails, and so does an explanation of what is no more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.pages import Chosen
from tests.browser.states import OTHERS, WAYS, State, Visitor, Way, visitor

pytestmark = pytest.mark.slow

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """([tags, young, contrast, screen]) => axe.run(document, {
  resultTypes: ['violations', 'incomplete'],
  runOnly: tags,
  rules: {
    // Nobody points at paper.
    'target-size': { enabled: screen },
    // Young people are promised the highest contrast, which holds the lower.
    'color-contrast': { enabled: contrast && !young },
    'color-contrast-enhanced': { enabled: contrast && young },
  },
})"""

INSIDE = "([target, around]) => document.querySelector(target)?.closest(around) != null"
FAINT = """([where, least]) => {
  // Contrast where axe cannot tell it. Behind the words is a plain colour.
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parts = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  };
  const light = ([...colour]) => {
    const [r, g, b] = colour.map((part) => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (element) => {
    const colour = parts(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour : behind(element.parentElement);
  };
  return [...document.querySelectorAll(where)].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility()) return false;
    const [one, other] = [light(parts(getComputedStyle(element).color)), light(behind(element))];
    return (Math.max(one, other) + .05) / (Math.min(one, other) + .05) < least;
  }).map((element) => element.outerHTML.slice(0, 120));
}"""


@dataclass(frozen=True)
class Explained:
    """What axe cannot tell of elements like this, and what was seen."""

    rule: str
    element: str
    message: str
    seen: str
    states: tuple[str, ...] = ()
    inside: str = "body"
    of: str = "specimen"

    def covers(self, page: Page, state: str, rule: str, node: dict[str, Any]) -> bool:
        said = {check["message"] for check in (*node["any"], *node["all"], *node["none"])}
        return (
            rule == self.rule
            and (not self.states or state in self.states)
            and re.search(self.element, node["html"]) is not None
            and any(self.message in message for message in said)
            and page.evaluate(INSIDE, [node["target"][-1], self.inside])
        )


EXPLAINED = [
    Explained(**{**entry, "states": tuple(entry.get("states", ()))})
    for entry in yaml.safe_load((Path(__file__).parent / "explained.yml").read_text("utf-8"))
]


def _covered(page: Page, node: dict[str, Any]) -> bool:
    """Whether it lies under an open sheet, which takes a part of its size."""
    return not page.evaluate(INSIDE, [node["target"][-1], ":popover-open"])


def _told(address: str, result: dict[str, Any], node: dict[str, Any]) -> str:
    summary = " ".join((node.get("failureSummary") or "").split())
    return f"{address}: {result['id']}: {node['html'][:160]}: {summary[:300]}"


@dataclass
class Judge:
    """``wrong`` is all that is wrong, ``used`` the explanations that were needed, ``looked`` how many pages
    had each state.
    """

    visit: Visitor
    wrong: list[str] = field(default_factory=list)
    used: set[Explained] = field(default_factory=set)
    looked: Counter[str] = field(default_factory=Counter)

    def look(self, page: Chosen, name: str, state: State) -> None:
        results = self.visit.page.evaluate(RUN, [TAGS, page.sort.young, not state.plain, not state.paper])
        where = f"{name}: {page.address}"
        self.looked[name] += 1
        if state.plain:
            least = 7 if page.sort.young and not state.forced else 4.5
            faint = self.visit.page.evaluate(FAINT, [state.plain, least])
            self.wrong += [f"{where}: faint: {words}" for words in faint]
        for result in results["violations"]:
            for node in result["nodes"]:
                if not (state.sheet and result["id"] == "target-size" and _covered(self.visit.page, node)):
                    self.wrong.append(_told(where, result, node))
        for result in results["incomplete"]:
            for node in result["nodes"]:
                found = [e for e in EXPLAINED if e.covers(self.visit.page, name, result["id"], node)]
                self.used.update(found)
                if not found:
                    self.wrong.append(f"unexplained: {_told(where, result, node)}")


def _judge(browser, axe, served, way: Way, pages: Iterable[Chosen], states: Mapping[str, State]) -> Judge:
    with visitor(browser, way) as visit:
        judge = Judge(visit)
        for page in pages:
            if not page.sort.kind.endswith(way.kinds):
                continue
            visit.go(served[page.build] + page.address)
            visit.page.evaluate(f"{axe};0")
            for name, state in states.items():
                if visit.enter(state):
                    judge.look(page, name, state)
                visit.leave(state)
        judge.wrong += visit.said
    return judge


def _verdict(judge: Judge, states: Iterable[str], of: str) -> None:
    """No fault, and nothing explained that is no longer there, asked in the first state that it names."""
    asked = [e for e in EXPLAINED if e.of == of and (e.states or ("light",))[0] in states]
    idle = [f"explained, and no more there: {e.rule} {e.element}" for e in asked if e not in judge.used]
    wrong = judge.wrong + idle
    assert not wrong, "\n".join([str(len(wrong)), *wrong[:60]])


@pytest.mark.parametrize("way", WAYS)
def test_the_specimen(browser, axe, served, specimens, way):
    states = WAYS[way].states
    judge = _judge(browser, axe, served, WAYS[way], specimens, states)
    _verdict(judge, states, "specimen")
    few = [name for name in states if judge.looked[name] < (6 if "search" in name or "sheet" in name else 80)]
    assert not few, judge.looked


@pytest.mark.parametrize("way", ["wide", "phone"])
def test_other_councils(browser, axe, served, others, way):
    states = {name: state for name, state in WAYS[way].states.items() if name in OTHERS}
    judge = _judge(browser, axe, served, WAYS[way], others, states)
    _verdict(judge, states, "others")
    assert min(judge.looked[name] for name in states) > 25


BROKEN = """<!doctype html><html lang="en"><title>Broken</title>
<style>a { display: inline-block; font-size: 12px; line-height: 1; }</style>
<main><h1>One</h1><h3>Three</h3><img src="x.png">
<p style="color: #888">Faint</p><p style="color: #666">Not so faint</p>
<button></button><p><a href="a">a</a><br><a href="b">b</a></p></main></html>"""


def test_axe_finds_what_it_should(page, axe):
    """The rules that the other tests trust are on: each finds its fault."""
    page.set_content(BROKEN)
    page.evaluate(f"{axe};0")
    young, official = (
        {result["id"] for result in page.evaluate(RUN, [TAGS, young, True, True])["violations"]}
        for young in (True, False)
    )
    assert "color-contrast" in official
    assert young >= {
        "button-name",
        "color-contrast-enhanced",
        "heading-order",
        "image-alt",
        "target-size",
    }
