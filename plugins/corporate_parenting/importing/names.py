"""Officers' names, by rule: behind a label such as "Contact", before a job, below a line to sign on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corporate_parenting.importing.contacts import EMAIL
from corporate_parenting.importing.labels import labelled
from corporate_parenting.importing.particulars import Row
from corporate_parenting.importing.people import JOB, JOBS, LEAST, MOST, PUBLIC, SERVICES, WORD, leading_name

_NAMES_AN_OFFICER = re.compile(
    r"\b(?:contact|author|contributors?|officers?|prepared by|written by|signed|signature|report by|report of"
    r"|name)\b",
    re.IGNORECASE,
)
_BEFORE_A_JOB = re.compile(
    rf"(?<!Cllr )(?<!Cllr\. )(?<!Councillor )(?P<name>{WORD}\s{WORD})(?:,|\s[-\u2013]|\s\()\s?"
    rf"(?=(?:[A-Z&][\w'\u2019-]*\s){{0,3}}(?:{JOBS})\b)"
)
_ASKED = re.compile(
    rf"\b(?i:contact|call|ring|e-?mail|telephone|phone|speak to|ask for)\s+"
    rf"(?P<name>{WORD}(?:\s{WORD}){{1,2}})"
)


def names_in_rows(rows: Sequence[Row]) -> Iterator[str]:
    """Names of officers that the rows of a header or footer state."""
    addresses = [address for row in rows for text in row.texts for address in EMAIL.findall(text)]
    for row in rows:
        names_one = row.signs or _NAMES_AN_OFFICER.search(row.label) is not None
        for text in row.texts:
            if names_one and (name := leading_name(text)):
                yield name
            if names_one:
                yield from names_before_jobs(text)
            yield from _mailed(text, addresses)


def names_in_part(texts: Sequence[str]) -> Iterator[str]:
    """Names in the paragraphs of one part: labelled, spelled by an address there, or said to be asked."""
    addresses = [address for text in texts for address in EMAIL.findall(text)]
    for text in texts:
        if pair := labelled(text):
            yield from names_in_rows([Row(0, pair[0], pair[1])])
        yield from _mailed(text, addresses)
        for match in _ASKED.finditer(text) if any(sign in text for sign in "@0") else ():
            if not any(rule.search(match["name"]) for rule in (JOB, PUBLIC, SERVICES)):
                yield match["name"]


def names_before_jobs(text: str) -> Iterator[str]:
    """Names such as the one in "Social Care Ann Bloggs, Service Manager"."""
    yield from (m["name"] for m in _BEFORE_A_JOB.finditer(text) if not JOB.search(m["name"]))


def may_name_an_officer(row: Row) -> bool:
    """Whether a row with this label usually names somebody, and this one begins with no job."""
    says = row.texts[0] if row.texts else ""
    return (
        _NAMES_AN_OFFICER.search(row.label) is not None
        and bool(re.match(rf"{WORD}\s{WORD}", says))
        and not JOB.match(says)
        and not PUBLIC.match(says)
        and not JOB.search(" ".join(says.split()[:6]))
    )


def _mailed(text: str, addresses: Sequence[str]) -> Iterator[str]:
    """A name in ``text`` that an address spells: ``first.last@`` or ``first_last@``."""
    for address in addresses:
        parts = [part for part in re.split(r"[._-]", address.partition("@")[0]) if part.isalpha()]
        if not LEAST <= len(parts) < MOST:
            continue
        found = re.search(r"\b" + r"[\s-]+".join(map(re.escape, parts)) + r"\b", text, re.IGNORECASE)
        is_name = found and all(word[0].isupper() for word in re.split(r"[\s-]+", found[0]))
        if found and is_name and not (JOB.search(found[0]) or SERVICES.match(found[0])):
            yield found[0]
