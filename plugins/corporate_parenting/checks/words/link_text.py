"""Links that do not say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, quoted
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.document.nodes import Emphasis, Inlines, Link, Reference, Strong

RULE = Rule(
    code="link-text",
    title="A link does not say where it leads",
    why=(
        "Screen readers list the links of a page without the words around them, and many readers only "
        "look at links. “Click here” tells them nothing. A web address as words is read out letter by "
        "letter."
    ),
    source=(
        "WCAG 2.2, 2.4.4 Link purpose "
        "(https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html) and 2.4.9 "
        "(https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only.html)."
    ),
    mend="Make the words that name the page the link: `[how to complain](https://…)`.",
    wrong=(
        "To complain, [click here](https://www.northmere.example/complain).",
        "You can complain at https://www.northmere.example/complain any day.",
    ),
    right=("You can read [how to complain](https://www.northmere.example/complain).",),
)

_BARE = re.compile(r"(?:https?://|www\.)[^\s)>\]]+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_MARKS = " .,:;!?…»>›→"


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official:
        return
    for passage in own(wording):
        words = passage.words
        if "](" not in words and "://" not in words and "www." not in words:
            continue
        content = inlines(words, to_key=lambda target: target)
        if empty := list(dict.fromkeys(_empty(content))):
            does = "does not say where it leads" if len(empty) == 1 else "do not say where they lead"
            message = f"As the words of a link, {in_order(empty)} {does}."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)
        if bare := list(dict.fromkeys(_bare(content))):
            message = f"A bare web address is no text to read: {in_order(bare)}."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)


def _empty(content: Inlines) -> Iterator[str]:
    """The words of links that say nothing."""
    for inline in content:
        match inline:
            case Link(inlines=inside) | Reference(inlines=inside):
                text = text_of(inside).strip()
                if _says_nothing(text):
                    yield quoted(text)
            case Strong(inlines=inside) | Emphasis(inlines=inside):
                yield from _empty(inside)
            case _:
                pass


def _bare(content: Inlines) -> Iterator[str]:
    """Addresses that stand in the words outside any link."""
    for inline in content:
        match inline:
            case Link() | Reference():
                pass
            case Strong(inlines=inside) | Emphasis(inlines=inside):
                yield from _bare(inside)
            case _:
                yield from (quoted(match[0].rstrip(_MARKS)) for match in _BARE.finditer(text_of((inline,))))


def _says_nothing(text: str) -> bool:
    plain = text.lower().strip(_MARKS)
    return not plain or plain in _empty_words() or bool(_ADDRESS.fullmatch(text))


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(listed("link_text")["says_nothing"])
