"""A printed number that is missing from its row, such as 2.3 straight after 2.1.

Source: domain, defects that a faithful publisher must handle. Nothing is renumbered; a note in the
words tells readers that the gap is the source's own. Where such a note stands, nothing is reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BlockBase, NoteBlock, Section
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.walk import facts

RULE = Rule(
    code="number-gap",
    title="A printed number is missing from its row",
    why=(
        "Numbers stay as they were printed. A reader who sees 2.3 straight after 2.1 wonders whether a "
        "paragraph was lost, so a note should say that the source has none."
    ),
    source="Papers that councils have published: one of them has no paragraph 2.2",
    mend="Look into the source. If it has the paragraph, add it. If not, add a note that says so.",
    wrong=('- number: "2.1"\n  text: We listen.\n- number: "2.3"\n  text: We answer.\n',),
    right=(
        (
            '- number: "2.1"\n'
            "  text: We listen.\n"
            "- note: There is no paragraph 2.2 in the source.\n"
            '- number: "2.3"\n'
            "  text: We answer.\n"
        ),
    ),
    severity=Severity.INFO,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Strategy | Decision):
        return
    for steps, value in facts(fact.sections, ("sections",)):
        if isinstance(value, Section):
            yield from _gaps(value, Route(source, steps))


def _gaps(section: Section, route: Route) -> Iterator[Finding]:
    last: tuple[int, ...] | None = None
    explained = False
    for index, block in enumerate(section.body):
        explained |= isinstance(block, NoteBlock)
        parts = _parts(block)
        if parts is None:
            continue
        if (
            last
            and len(parts) == len(last)
            and parts[:-1] == last[:-1]
            and parts[-1] > last[-1] + 1
            and not explained
        ):
            missing = ".".join(str(p) for p in (*last[:-1], last[-1] + 1))
            yield Finding(
                "number-gap",
                Severity.INFO,
                route.to("body", index, "number"),
                f"There is no {missing} before {block.number}.",
                f"If the source has none, add `- note: There is no paragraph {missing} in the source.`",
            )
        last, explained = parts, False


def _parts(block: BlockBase) -> tuple[int, ...] | None:
    pieces = number_address(block.number or "").split(".")
    return tuple(int(p) for p in pieces) if all(p.isascii() and p.isdigit() for p in pieces) else None
