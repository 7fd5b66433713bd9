"""Officers' names, by rule: behind a label such as "Contact", before a job, below a line to sign on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_JOB = re.compile(rf"(?:{_JOBS}|Services?|Team|Democratic|Monitoring|Strategic|Cabinet|Portfolio)\b")
_PUBLIC = re.compile(r"(?:Councillors?|Cllrs?\.?|Members?|Lord|Mayor|Chair\w*|The|Council|Committee)\b")
"""Councillors act in public: their printed names stay."""
_WORD = r"[A-Z][\w'\u2019-]*[a-z][\w'\u2019-]*"
_TOKEN = re.compile(rf"(?:{_WORD}|[A-Z]\.?)(?=[\s,;(]|$)")
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


def names_in_words(text: str) -> Iterator[str]:
    """Names beside an email or after "contact" in a paragraph that holds a way to reach somebody."""
    yield from _mailed(text, EMAIL.findall(text))
    for match in _ASKED.finditer(text):
        name = match["name"]
        if not _JOB.search(name) and not _PUBLIC.search(name):
            yield name


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
        if _JOB.match(token[0]) or _PUBLIC.match(token[0]):
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
        if found and all(word[0].isupper() for word in found[0].split()) and not _JOB.search(found[0]):
            yield found[0]
