"""Words in italics."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, quoted
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.document.nodes import Emphasis, Inlines, Link, Reference, Strong

RULE = Rule(
    code="italics",
    title="Words in italics",
    why=(
        "Slanted letters are harder to tell apart, above all for readers with dyslexia or low vision. "
        "Strong letters stress as well and stay readable."
    ),
    source=(
        "No italics, UKAAF G003 Creating clear print and large print documents "
        "(https://www.ukaaf.org/standards/); British Dyslexia Association style guide "
        "(https://www.bdadyslexia.org.uk/advice/employers/creating-a-dyslexia-friendly-workplace/dyslexia-friendly-style-guide)."
    ),
    mend="Take the marks out, or make the words strong: `**always**`.",
    wrong=("We will *always* listen.",),
    right=("We will **always** listen. 5 * 3 is 15.",),
)


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official:
        return
    for passage in own(wording):
        if "*" not in passage.words and "_" not in passage.words:
            continue
        if found := [quoted(text) for text in _slanted(inlines(passage.words, to_key=lambda target: target))]:
            does = "stands" if len(found) == 1 else "stand"
            message = f"{in_order(found)} {does} in italics."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)


def _slanted(content: Inlines) -> Iterator[str]:
    for inline in content:
        match inline:
            case Emphasis(inlines=inside):
                yield text_of(inside)
            case Strong(inlines=inside) | Link(inlines=inside) | Reference(inlines=inside):
                yield from _slanted(inside)
            case _:
                pass
