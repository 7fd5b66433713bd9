"""What a paper says about itself, for the keys above its words. What is not sure is left to its author."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corporate_parenting.importing.attachments import Attached, attachments_of
from corporate_parenting.importing.ids import free
from corporate_parenting.importing.outline import Outline
from corporate_parenting.importing.parts import Block, Part
from corporate_parenting.importing.words import without_marks
from corporate_parenting.model.addresses import slug

_CLASSIFICATION = re.compile(r"(?:classification|status(?: \(public or exempt\))?)\s*:?", re.IGNORECASE)
_KEY_DECISION = re.compile(r"(?:is this a )?key decision\s*[:?]?", re.IGNORECASE)
_OPEN = re.compile(r"(?:an )?(?:open|public)(?: public)?(?: item| report)?", re.IGNORECASE)
_PART_EXEMPT = re.compile(r"(?:part|partly|partially)[ -]exempt\b.*", re.IGNORECASE)
_EXEMPT = re.compile(r"(?:an? )?(?:exempt|confidential|private|not for publication)\b.*", re.IGNORECASE)
_AGENDA = re.compile(
    r"(?:agenda )?item(?: no\.?)?\s*:?\s*(?P<item>[0-9][\w.]*)(?:\s+pages?.*)?", re.IGNORECASE
)
_PAGES = re.compile(r"page\s*(?:no)?s?\.?\s*(?P<pages>[0-9]+(?:\s*[-\u2013]\s*[0-9]+)?)", re.IGNORECASE)
_REFERRED = re.compile(r"report (?:from|of) (?:the )?cabinet\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\W*(?:RESOLVED|AGREED|DECIDED|ORDERED|DECISION\b|(?:it was )?(?:resolved|agreed|decided)\b)"
)

Classification = Literal["open", "part_exempt", "exempt", "unknown"]


@dataclass(frozen=True, slots=True)
class Agenda:
    """A number on an agenda, as printed."""

    label: str
    pages: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Of a decision paper; a strategy has only its id and date."""

    ident: str
    kind: str = ""
    classification: Classification = "unknown"
    is_key: bool | None = None
    agenda: tuple[Agenda, ...] = ()
    attachments: tuple[Attached, ...] = ()
    says_outcome: bool = False
    """Whether the words hold a resolution, so that nobody may write that no source states one."""


def facts_of(outline: Outline, taken: set[str]) -> Facts:
    """``taken`` are ids of papers of the same file; a new one is added."""
    front = outline.front
    if not outline.is_decision:
        year = front.period.start if front.period else (front.dated or "imported")[:8].split("-")[0]
        return Facts(free(f"strategy-{year}", taken))
    name = slug((front.body or "").replace("'", "").replace("\u2019", "")) or "decision"
    return Facts(
        free(f"{name}-{front.dated or 'imported'}", taken),
        _kind(outline),
        _classification(outline),
        _is_key(outline),
        tuple(_agenda(outline)) if front.body else (),
        tuple(attachments_of(outline)),
        any(_DECIDED.match(text) for part in outline.parts for text in _texts(part)),
    )


def _kind(outline: Outline) -> str:
    body = outline.front.body or ""
    if "scrutiny" in body.casefold():
        return "scrutiny_report"
    referred = any(_REFERRED.match(row.value or "") for row in outline.front.around.rows if not row.label)
    return "council_referral" if referred and "council" in body.casefold() else "decision_report"


def _classification(outline: Outline) -> Classification:
    for row in outline.front.around.rows:
        said = without_marks(row.value or "")
        if row.label and not _CLASSIFICATION.fullmatch(row.label):
            continue
        if not row.label and len(said.split()) > 4:
            continue
        if _PART_EXEMPT.fullmatch(said):
            return "part_exempt"
        if _EXEMPT.fullmatch(said):
            return "exempt"
        if _OPEN.fullmatch(said):
            return "open"
    return "unknown"


def _is_key(outline: Outline) -> bool | None:
    for row in outline.front.around.rows:
        if _KEY_DECISION.fullmatch(row.label) and row.value:
            said = row.value.casefold()
            if re.match(r"(?:no\b|not\b|n/a\b|this is not\b)", said):
                return False
            return True if re.match(r"(?:yes\b|this is a key decision\b)", said) else None
    return None


def _agenda(outline: Outline) -> list[Agenda]:
    found = []
    for row in outline.front.around.rows:
        said = f"{row.label} {row.value or ''}".strip()
        if match := _AGENDA.fullmatch(said):
            pages = _PAGES.search(said)
            label = said[: match.end("item")]
            found.append(Agenda(label, pages["pages"] if pages else ""))
    return found


def _texts(part: Part) -> list[str]:
    def inside(blocks: list[Block]) -> list[str]:
        return [text for block in blocks for text in (block.text, *inside(block.items))]

    return [*inside(part.body), *(text for inner in part.parts for text in _texts(inner))]
