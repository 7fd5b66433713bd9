"""The usual labels of a decision paper's header and footer, and what they say that the paper is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corporate_parenting.importing.paragraphs import Paragraph

_TELLING = (
    r"meeting|(?:meeting date|date of meeting)|report (?:of|by|to)|(?:executive )?forward plan ref\w*"
    r"|agenda item(?: no)?|wards?(?:\(s\))?(?: affected)?|classification|key decision|decision type"
    r"|status public or exempt|for decision by|function of|report author|officer contributors?"
    r"|sponsoring cabinet member|title of report"
)
"""Labels that stand in a decision paper and hardly in a strategy."""
_OTHER = (
    r"title|report title|subject|date|committee|author|lead officer|cabinet members?|portfolio|status|summary"
    r"|enclosures?|appendices|list of attachments to this report|background papers?|contact(?: \w+){0,3}"
    r"|reason for urgency.*|signed|legal|finance|cfo|e ?mail|tel\w*|phone|ward|address"
)
_TELLS = re.compile(_TELLING, re.IGNORECASE)
_LABEL = re.compile(f"(?:{_TELLING}|{_OTHER})", re.IGNORECASE)
_KINDS = {
    "reference": r"(?:executive )?forward plan ref\w*",
    "classification": r"classification|status public or exempt",
    "key_decision": r"key decision",
    "wards": r"wards?(?:\(s\))?(?: affected)?",
    "report_by": r"report (?:of|by)|report author|author",
    "contributors": r"officer contributors?",
    "sponsor": r"sponsoring cabinet member",
    "summary": r"summary",
    "for_decision_by": r"for decision by",
    "function_of": r"function of",
    "call_in": r"reason for urgency.*",
    "background_papers": r"background papers?",
    "contact": r"contact(?: \w+){0,3}",
}
_LABELLED = re.compile(r"(?P<label>[^:\t]{2,60}):(?:\s+(?P<value>\S.*))?")
_REPORT = re.compile(r"report (?:of|by|from|to)\b", re.IGNORECASE)
_RECOMMENDATIONS = re.compile(r"recommendations?(?:\(s\))?", re.IGNORECASE)
ENOUGH = 2
"""Signs that make a decision paper; a strategy may well have one of them."""


def is_label(text: str) -> bool:
    """Whether ``text`` alone is a usual label, with its colon or without."""
    return _LABEL.fullmatch(_name(text)) is not None


def kind_of(label: str) -> str:
    """What a row with this usual label is, in the contract's word; empty where the label says enough."""
    name = _name(label)
    return next((kind for kind, said in _KINDS.items() if re.fullmatch(said, name, re.IGNORECASE)), "")


def labelled(text: str) -> tuple[str, str] | None:
    """The label with its colon, and what stands behind it, of a line such as ``Legal: HP``."""
    found = _LABELLED.fullmatch(text)
    if found is None or (len(found["label"].split()) > 4 and not is_label(found["label"])):
        return None
    if not found["value"] and not is_label(found["label"]):
        return None
    return f"{found['label']}:", found["value"] or ""


def is_labelled(text: str) -> bool:
    """Whether a usual label and its value stand on one line."""
    pair = labelled(text)
    return pair is not None and bool(pair[1]) and is_label(pair[0])


def is_decision_paper(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paper has the marks of one on which a meeting decides."""
    signs = 0
    for paragraph in paragraphs:
        for line in lines_of(paragraph):
            label = labelled(line)
            tells = _TELLS.fullmatch(_name(label[0] if label else line)) is not None
            says = not paragraph.number and (_REPORT.match(line) is not None and len(line.split()) <= 12)
            recommends = _RECOMMENDATIONS.fullmatch(line.strip(" :*")) is not None
            signs += tells or says or recommends
    return signs >= ENOUGH


def lines_of(paragraph: Paragraph) -> list[str]:
    """A paragraph's words, or the first cell of each row."""
    if paragraph.table:
        return [next((cell for cell in row if cell), "") for row in paragraph.table.rows]
    return [paragraph.text]


def tells_of_a_meeting(paragraph: Paragraph) -> bool:
    """Whether it is a header table of a decision paper."""
    return (
        bool(paragraph.table)
        and sum(_TELLS.fullmatch(_name(line)) is not None for line in lines_of(paragraph)) >= ENOUGH
    )


def _name(text: str) -> str:
    return " ".join(re.findall(r"[\w()]+", text.replace("(public", "public").replace("exempt)", "exempt")))
