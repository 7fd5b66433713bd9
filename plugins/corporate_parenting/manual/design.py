"""The design system as a page of the manual: values from the style sheet, components drawn by the writer.

Nothing on it is typed twice, so it cannot fall behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from corporate_parenting.look.colour import contrast
from corporate_parenting.manual.components import COMPONENTS, Component
from corporate_parenting.words import furniture
from corporate_parenting.writers.html import HtmlWriter, Labels

_INTRO = """\
---
title: "The design system"
description: Type, spacing, colours and components of the pages, each drawn by the program itself.
---
# The design system

Two readers, one house. The public edition is calm and official: its unit is the numbered paragraph. The
young people's edition is warm and confident: its unit is one promise to a screenful. Two doors stand for
them, yellow for young people and teal for the official words, and these colours lead between them everywhere.

What we keep to:

- Hatched is not real, dashed is ours. Colour never says anything alone.
- Nothing moves by itself. Nothing comes from elsewhere.
- Sides are logical (start and end), so that Arabic is the same page in a mirror.
- Text meets 4.5 to 1 against its ground, and 7 to 1 on young people's pages. What a thumb presses there is at
  least 44 pixels high.
- On a small screen the menu, the contents and the other ways to read open as sheets from the bottom, where
  a thumb is. They need no script.

A council changes two colours and adds a logo; the rest stays, so that what was tested stays true.

## Faces

| Edition | Face | Why |
|---|---|---|
| Official words | Atkinson Hyperlegible Next | Each letter looks like no other; from the Braille Institute |
| Young people, Easy Read | Lexend | Made for readers who find reading hard work; wide, round and friendly |
| Arabic | Noto Naskh Arabic | A text hand that stays clear at small sizes |

Each comes in regular and bold, about 13 KB a file (20 KB for Arabic), from the site itself. A page loads two.
"""

_SIZES = {"--s": "Small", "--m": "Text", "--l": "Large", "--xl": "Heading", "--xxl": "Title"}
_USES = {
    "--paper": "The page",
    "--wash": "A quiet ground",
    "--line": "Lines",
    "--ink": "Words",
    "--soft": "Quieter words",
    "--mark": "Notices",
    "--accent": "Links",
    "--band": "The official door",
    "--night": "The panel of people to talk to",
    "--good": "Done, adopted",
    "--bad": "Late, stopped",
    "--sun": "The young people's door, and the focus",
}


_PAIRS = (
    ("Words on the page", "--ink", "--paper"),
    ("Quieter words on the page", "--soft", "--paper"),
    ("Quieter words on a quiet ground", "--soft", "--wash"),
    ("Links on the page", "--accent", "--paper"),
    ("Links on a quiet ground", "--accent", "--wash"),
    ("Words in notices", "--ink", "--mark"),
    ("Done, on the page", "--good", "--paper"),
    ("Late, on the page", "--bad", "--paper"),
    ("Words on the young people's door", "--on-sun", "--sun"),
)


def design_page() -> str:
    """The page's Markdown."""
    return "\n".join([_INTRO, *_type(), *_colours(), *_components()])


def _tokens() -> str:
    return (files("corporate_parenting") / "assets" / "styles" / "10-tokens.css").read_text("utf-8")


def _value(name: str, rule: str) -> str:
    """A token's value in the first rule that holds it after ``rule``."""
    after = _tokens().partition(rule)[2]
    found = re.search(rf"{name}: ([^;]+);", after)
    assert found is not None, name
    return found[1]


def _type() -> Iterator[str]:
    yield "## Type\n\nSizes grow with the reader's own letter size and, for titles, with the screen.\n"
    yield "| Size | Official words | Young people |\n|---|---|---|"
    for name, use in _SIZES.items():
        public, young = _value(name, "\n:root {\n"), _value(name, "\n.edition-young-people {")
        yield f"| {use} | `{public}` | `{young}` |"
    yield ""


def _colours() -> Iterator[str]:
    yield "## Colours\n\nEach has a light and a dark value. A reader's own choice goes before the device's.\n"
    yield "| Use | Light | Dark |\n|---|---|---|"
    for name, use in _USES.items():
        light, dark = _light_and_dark(name)
        yield f"| {use} | {_swatch(light)} | {_swatch(dark)} |"
    yield "\nHow they stand out from each other, worked out from these values:\n"
    yield "| Pair | Light | Dark |\n|---|---|---|"
    for pair, word, ground in _PAIRS:
        ratios = (contrast(w, g) for w, g in zip(_light_and_dark(word), _light_and_dark(ground), strict=True))
        light, dark = (f"{ratio:.1f} to 1" for ratio in ratios)
        yield f"| {pair} | {light} | {dark} |"
    yield ""


def _light_and_dark(name: str) -> tuple[str, str]:
    found = re.findall(r"#[0-9a-f]{3,6}\b", _value(name, "\n:root {\n"))
    return _long(found[0]), _long(found[-1])


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * part for part in colour[1:])


def _swatch(colour: str) -> str:
    return (
        f'<svg width="40" height="20" aria-hidden="true"><rect width="40" height="20" fill="{colour}" '
        f'stroke="#7a8a92"/></svg> `{colour}`'
    )


def _components() -> Iterator[str]:
    yield "## Components\n\nEach is drawn here by the program itself, from the same tree as on the pages.\n"
    for component in COMPONENTS:
        yield f"### {component.name}\n\n{component.use}\n"
        yield _drawn(component)


def _drawn(component: Component) -> str:
    words = furniture()
    keys = (
        *("page.link-to", "page.footnotes", "page.back", "marked.gone", "marked.new"),
        *("page.open-all", "page.close-all", "withheld.unseen"),
    )
    writer = HtmlWriter(lambda key: f"#{escape(key)}", Labels(*(words(key) for key in keys)))
    edition = "edition-young-people" if component.young else "edition-public"
    page = f" kind-{component.page}" if component.page else ""
    return f'<div class="sample {edition}{page}">\n{writer.blocks(component.sample, 4)}</div>\n'
