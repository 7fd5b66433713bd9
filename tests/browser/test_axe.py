"""axe-core over one page of each kind, edition and language in every state.

No violation is let through. Where axe cannot tell, ``explained.yml`` says what was seen.
What is not explained there fails, and so does an explanation of what is no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.pages import Chosen
from tests.browser.states import OTHERS, STATES, visitor

pytestmark = [pytest.mark.slow, pytest.mark.matrix]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """([tags, young, contrast, screen]) => axe.run(document, {
  resultTypes: ['violations', 'incomplete'],
  runOnly: tags,
  rules: {
    // Nobody points at paper.
    'target-size': { enabled: screen },
    // Young people are promised the highest contrast.
    'color-contrast': { enabled: contrast },
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

    def covers(self, page: Page, rule: str, node: dict[str, Any]) -> bool:
        said = {check["message"] for check in (*node["any"], *node["all"], *node["none"])}
        return (
            rule == self.rule
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


def _judge(browser, axe, served, name: str, pages: Iterable[Chosen]) -> tuple[int, list[str], set[Explained]]:
    """How many pages had the state, all that is wrong, and the explanations that were needed."""
    explained = [e for e in EXPLAINED if not e.states or name in e.states]
    wrong: list[str] = []
    used: set[Explained] = set()
    looked = 0
    state = STATES[name]
    with visitor(browser, state) as visit:
        for page in pages:
            if not visit.go(served[page.build] + page.address):
                continue
            looked += 1
            visit.page.evaluate(f"{axe};0")
            results = visit.page.evaluate(RUN, [TAGS, page.sort.young, not state.plain, name != "print"])
            if state.plain:
                least = 7 if page.sort.young and not state.forced else 4.5
                faint = visit.page.evaluate(FAINT, [state.plain, least])
                wrong += [f"{page.address}: faint: {words}" for words in faint]
            for result in results["violations"]:
                for node in result["nodes"]:
                    if not (state.sheet and result["id"] == "target-size" and _covered(visit.page, node)):
                        wrong.append(_told(page.address, result, node))
            for result in results["incomplete"]:
                for node in result["nodes"]:
                    found = [e for e in explained if e.covers(visit.page, result["id"], node)]
                    used.update(found)
                    if not found:
                        wrong.append(f"unexplained: {_told(page.address, result, node)}")
        wrong += visit.said
    return looked, wrong, used


def _idle(used: set[Explained], state: str, of: str) -> list[str]:
    """What is explained and no longer there, asked in the first state that an explanation names."""
    asked = [e for e in EXPLAINED if e.of == of and (e.states or ("light",))[0] == state]
    return [f"explained, and no more there: {e.rule} {e.element}" for e in asked if e not in used]


def _tell(wrong: list[str], state: str) -> str:
    return "\n".join([f"{len(wrong)} in state {state}", *wrong[:60]])


@pytest.mark.parametrize("state", STATES)
def test_the_specimen(browser, axe, served, specimens, state):
    looked, wrong, used = _judge(browser, axe, served, state, specimens)
    wrong += _idle(used, state, "specimen")
    assert not wrong, _tell(wrong, state)
    assert looked > (5 if STATES[state].some else 80)


@pytest.mark.parametrize("state", OTHERS)
def test_other_councils(browser, axe, served, others, state):
    looked, wrong, used = _judge(browser, axe, served, state, others)
    wrong += _idle(used, state, "others")
    assert not wrong, _tell(wrong, state)
    assert looked > 25


BROKEN = """<!doctype html><html lang="en"><title>Broken</title>
<style>a { display: inline-block; font-size: 12px; line-height: 1; }</style>
<main><h1>One</h1><h3>Three</h3><img src="x.png">
<p style="color: #888">Faint</p><p style="color: #666">Not so faint</p>
<button></button><p><a href="a">a</a><br><a href="b">b</a></p></main></html>"""


def test_axe_finds_what_it_should(page, axe):
    """The rules that the other tests trust are on: each finds its fault."""
    page.set_content(BROKEN)
    page.evaluate(f"{axe};0")
    found = {result["id"] for result in page.evaluate(RUN, [TAGS, True, True, True])["violations"]}
    assert found >= {
        "button-name",
        "color-contrast",
        "color-contrast-enhanced",
        "heading-order",
        "image-alt",
        "target-size",
    }
