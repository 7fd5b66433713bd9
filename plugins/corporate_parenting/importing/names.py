"""Officers' names, by rule: behind a label such as "Contact", before a job, below a line to sign on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corporate_parenting.importing.labels import labelled
from corporate_parenting.importing.particulars import Row

_NAMES_AN_OFFICER = re.compile(
    r"\b(?:contact|author|contributors?|officers?|prepared by|written by|signed|signature|report by|report of"
    r"|name)\b",
    re.IGNORECASE,
)
_JOBS = (
    "Director|Manager|Officer|Head|Leader|Lead|Chief|Executive|Assistant|Deputy|Acting|Interim|Advis[eo]r"
    "|Co-?ordinator|Solicitor|Secretary|Clerk|Principal|Senior|Accountant|Lawyer|Commissioner|Consultant"
)
_JOB = re.compile(
    rf"(?:{_JOBS}|Services?|Team|Democratic|Monitoring|Strategic|Cabinet|Portfolio)\b", re.IGNORECASE
)
_SERVICES = re.compile(
    r"(?:Adoption|Adults?|Care|Children\S*|Committee|Communications|Complaints|Corporate|Customer|Education"
    r"|Famil\w+|Fostering|General|Information|Leaving|Legal|Parenting|Participation|Press|Rights|Safeguarding"
    r"|Social|Virtual|Young|Youth)\b",
    re.IGNORECASE,
)
"""What the name of a team or of its mailbox begins with, and no person's does."""
_PUBLIC = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Members?|Lord|Mayor|Chair\w*|The|Council|Committee)\b", re.IGNORECASE
)
"""Councillors act in public: their printed names stay."""
_UPPER = "[A-Z\u00c0-\u00de\u0100-\u017e]"
_WORD = rf"{_UPPER}[\w'\u2019-]*[a-z\u00df-\u00ff][\w'\u2019-]*"
_TOKEN = re.compile(rf"(?:{_WORD}|{_UPPER}\.?|{_UPPER}[\w'\u2019-]+)(?=[\s,;(]|$)")
_STYLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+")
_BEFORE_A_JOB = re.compile(
    rf"(?P<name>{_WORD}\s{_WORD})(?:,|\s[-\u2013]|\s\()\s?(?=(?:[A-Z&][\w'\u2019-]*\s){{0,3}}(?:{_JOBS})\b)"
)
_ASKED = re.compile(
    rf"\b(?i:contact|call|ring|e-?mail|telephone|phone|speak to|ask for)\s+"
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,2}})"
)
EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_MOST = 4
_LEAST = 2


def names_in_rows(rows: Sequence[Row]) -> Iterator[str]:
    """Names of officers that the rows of a header or footer state."""
    addresses = [address for row in rows for text in row.texts for address in EMAIL.findall(text)]
    for row in rows:
        names_one = row.signs or _NAMES_AN_OFFICER.search(row.label) is not None
        for text in row.texts:
            if names_one and (name := _leading(text)):
                yield name
            if names_one:
                yield from (m["name"] for m in _BEFORE_A_JOB.finditer(text) if not _JOB.search(m["name"]))
            yield from _mailed(text, addresses)


def names_in_part(texts: Sequence[str]) -> Iterator[str]:
    """Names in the paragraphs of one part: labelled, spelled by an address there, or said to be asked."""
    addresses = [address for text in texts for address in EMAIL.findall(text)]
    for text in texts:
        if pair := labelled(text):
            yield from names_in_rows([Row(0, pair[0], pair[1])])
        yield from _mailed(text, addresses)
        for match in _ASKED.finditer(text) if any(sign in text for sign in "@0") else ():
            if not any(rule.search(match["name"]) for rule in (_JOB, _PUBLIC, _SERVICES)):
                yield match["name"]


def may_name_an_officer(row: Row) -> bool:
    """Whether a row with this label usually names somebody, and this one begins with no job."""
    says = row.texts[0] if row.texts else ""
    return (
        _NAMES_AN_OFFICER.search(row.label) is not None
        and bool(re.match(rf"{_WORD}\s{_WORD}", says))
        and not _JOB.match(says)
        and not _PUBLIC.match(says)
        and not _JOB.search(" ".join(says.split()[:6]))
    )


def _leading(text: str) -> str | None:
    """The name that ``text`` begins with."""
    start = style.end() if (style := _STYLE.match(text)) else 0
    at, tokens = start, 0
    while tokens < _MOST and (token := _TOKEN.match(text, at)):
        stops = _JOB.match(token[0]) or _PUBLIC.match(token[0])
        if stops or (tokens == 0 and _SERVICES.match(token[0])):
            break
        tokens, end = tokens + 1, token.end()
        space = re.compile(r"\s").match(text, end)
        at = space.end() if space else len(text)
    return text[start:end] if tokens >= _LEAST or (style and tokens) else None


def _mailed(text: str, addresses: Sequence[str]) -> Iterator[str]:
    """A name in ``text`` that an address spells: ``first.last@`` or ``first_last@``."""
    for address in addresses:
        parts = [part for part in re.split(r"[._-]", address.partition("@")[0]) if part.isalpha()]
        if not _LEAST <= len(parts) < _MOST:
            continue
        found = re.search(r"\b" + r"[\s-]+".join(map(re.escape, parts)) + r"\b", text, re.IGNORECASE)
        is_name = found and all(word[0].isupper() for word in re.split(r"[\s-]+", found[0]))
        if found and is_name and not (_JOB.search(found[0]) or _SERVICES.match(found[0])):
            yield found[0]
