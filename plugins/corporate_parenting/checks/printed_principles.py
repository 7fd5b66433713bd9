"""A printed list of the law's principles that lacks one, or words one otherwise.

Source: domain, 3 row 1: a council's page prints six of the seven needs of section 1. A note: printed words
are published as they are, and a council may know why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.loading.principles import law
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BlockBase
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.principles import PrincipleSet, written_on
from corporate_parenting.model.walk import facts

RULE = Rule(
    code="printed-principles",
    title="A printed list of the law's principles is not whole",
    why=(
        "A list marked `origin: statutory` says that these are the law's principles. Where one is missing, "
        "or in other words, readers and staff take the list for the law. It is told where a document is as "
        "new as the law and in English, and not of a retelling of ours."
    ),
    source=(
        "Children and Social Work Act 2017, "
        "[section 1(1)](https://www.legislation.gov.uk/ukpga/2017/16/section/1), has seven; a council's web "
        "page prints six of them."
    ),
    mend=(
        "Compare the list with the page of principles. If the source prints it so, leave it, and say so in a "
        "note of ours (`notes:`)."
    ),
    wrong=(
        (
            "- text: By law we must have regard to the need\n  origin: statutory\n  list:\n"
            "    - to encourage them to express their views, wishes and feelings\n"
        ),
    ),
    right=(
        (
            "- text: Two of the seven needs matter most here\n  origin: local\n  list:\n"
            "    - to encourage them to express their views, wishes and feelings\n"
        ),
    ),
    severity=Severity.INFO,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not isinstance(fact, Publication):
        return
    found = _law(fact, situation)
    if found is None:
        return
    for steps, block in facts(fact):
        if not isinstance(block, BlockBase) or block.origin != "statutory" or block.notes:
            continue
        if block.items and (said := _said(block, found)):
            yield Finding(RULE.code, Severity.INFO, Route(source, steps), said, RULE.mend)


def _law(document: Publication, situation: Situation) -> PrincipleSet | None:
    """The law that the document may print; ``None`` where it cannot be judged."""
    record = situation.councils.get(document.council)
    if record is None or record.council.illustration or document.language != "en":
        return None
    if document.status == "superseded" or document.text_status != "held":
        return None
    day = written_on(document)
    found = law().of(record.council.nation, day)
    newer = day is not None and found is not None and not found.in_force_on(day)
    return None if found is None or newer or not found.principles else found


def _said(block: BlockBase, found: PrincipleSet) -> str | None:
    """What is missing, else what is worded otherwise; nothing where all is well."""
    letters = {number_address(i.number or "") for i in block.items}
    words = {_folded(str(getattr(i, "text", ""))) for i in block.items}
    missing: list[str] = []
    other: list[str] = []
    for principle in found.principles:
        held = _folded(" ".join((principle.text, *(i.text for i in principle.items))))
        if held in words:
            continue
        (other if principle.letter in letters else missing).append(f"({principle.letter})")
    if missing:
        return f"This list of the principles of the {found.law} lacks {', '.join(missing)}."
    return f"The words of {', '.join(other)} are not those of the {found.law}." if other else None


def _folded(words: str) -> str:
    """Without marks, ends of items and line breaks: a list may print a full stop where the law has none."""
    plain = re.sub(r"[*_]", "", words)
    return re.sub(r"[\s;,.]+", " ", re.sub(r"[;,]\s*and\s*$", "", plain)).strip().lower()
