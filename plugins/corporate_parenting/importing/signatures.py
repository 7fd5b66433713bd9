"""Names in blocks of contacts and signatures that a format has run together or torn apart.

A web page knows no tabs and a PDF no rows: there a label, a name, a job and a number stand in one
paragraph, or in one each. In such blocks this errs towards withholding; running prose, headings and the
names of bodies and places are left. Source: design, officers' names are withheld wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corporate_parenting.importing.contacts import contact, contacts
from corporate_parenting.importing.names import names_before_jobs
from corporate_parenting.importing.people import (
    JOB,
    JOBS,
    PUBLIC,
    WORD,
    is_no_name,
    is_only_a_name,
    leading_name,
    trailing_name,
)
from corporate_parenting.importing.words import without_apart

_LABEL = re.compile(
    r"(?:^|(?<=[\s.;)]))(?:"
    r"(?:Report|Lead|Contact|Officer|Responsible|Link)\s+(?i:authors?|contributors?|officers?|director"
    r"|manager|person|name|details)"
    r"|Contact for(?: further)? information|For(?: further| more)? information,?(?: please)? contact"
    r"|(?:Prepared|Written|Produced|Submitted|Signed|Report|Author(?:ed)?) by"
    r"|(?:CONTACT|REPORT|LEAD) (?:OFFICER|AUTHOR|PERSON)|OFFICER CONTRIBUTORS?"
    r"|(?:Contacts?|Authors?|Officers?|Signed|Signature|Name)(?=\s*(?:\(s\))?\s*:)"
    r")(?:\s*\(s\))?\s*[:\u2013-]*\s*"
)
_SHORT_LABEL = re.compile(r"(?:Contacts?|Authors?|Signed|Signature)\s+")
_SIGN_HERE = re.compile(r"[._\u2026]{4,}\s*")
_SURNAME_FIRST = re.compile(rf"(?P<surname>{WORD}),\s+(?P<forename>{WORD})(?=$|\n)")
_JOB_AS_LABEL = re.compile(rf"(?=[^:]*\b(?:{JOBS})\b)(?:[^\s:]+\s+){{0,6}}[^\s:]+:\s+")
_A_COUNCILLOR_S = re.compile(
    r"[\s,(\u2013-]*(?:Lead (?:Cabinet )?Member|Leader of the|Deputy Leader|Executive Member|Cabinet Member"
    r"|Portfolio)",
    re.IGNORECASE,
)
"""What councillors are: they act in public, and their printed names stay."""
_JOB_THEN_NAME = re.compile(rf"\b(?:{JOBS})\b[^.:;]{{0,60}}?(?::|\s[\u2013-])\s+")
_TITLE = re.compile(
    rf"[\s,(\u2013-]*(?!Executive Summary)(?:[A-Z&][\w'\u2019-]*\s){{0,3}}(?:{JOBS})\b"
    r"(?:[\s,&\u2013-]+|of\b|and\b|for\b|the\b|to\b|in\b|[A-Z][\w'\u2019-]*)*\)?$"
)
"""A job title and nothing else."""
_AND = re.compile(r"\s*(?:,|;|&|/|\band\b)\s*")
_LEADS_TO_A_CONTACT = re.compile(
    r"(?:[\s,;:|(/\u2013-]|\b(?:on|at|by|tel|telephone|phone|mobile|mob|direct|dial|line|e-?mail|ext|number|no"
    r"|fax|t|e|m)\b\.?)+$",
    re.IGNORECASE,
)
_NOBODY_S = re.compile(r"\(?0(?:80|3)")
"""Freephone numbers and those of organisations: what stands before one is no officer."""
_SHORT = 20
"""Words of a line in a block of contacts; running prose is longer."""
_LABELLED_SHORT = 12
_LONGEST = 120
"""Letters before a telephone number or an email in which a name is looked for; letters of a word."""
_NEAR = 4
"""Lines that a block of contacts has between a name and its telephone."""


def names_in_blocks(texts: Sequence[tuple[str, bool]]) -> Iterator[str]:
    """Names in ``texts``: all that a paper says, in printed order; of each, whether it is a heading."""
    split = [(line, is_heading) for text, is_heading in texts for line in _lines(text)]
    lines = [line for line, _ in split]
    said = "\n".join(lines)
    holds = [any(contacts(line)) for line in lines]
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else ""
        yield from _labelled(line, after)
        yield from _signed(line, after)
        unsure = [*_before_contacts(line)] if holds[at] else []
        if holds[at] or (at + 1 < len(lines) and holds[at + 1] and _is_short(after)):
            unsure += names_before_jobs(line)
        if _is_near(lines, holds, at):
            unsure += _in_block(line, after)
        if not split[at][1] and _is_short(line):
            unsure += _with_a_title(line, after)
        yield from (
            name for name in unsure if not _is_common(name, said) and not _is_public(name, line, after)
        )


def _lines(text: str) -> Iterator[str]:
    """A paragraph's words without marks, a printed line each."""
    lines = without_apart(text, "").replace("*", "").split("\n")
    # No word of a paper is as long as what was made to keep a pattern busy.
    return filter(None, (" ".join(word[:_LONGEST] for word in line.split()) for line in lines))


def _labelled(line: str, after: str) -> Iterator[str]:
    """Names behind a label, on its line or on the next."""
    for label in _LABEL.finditer(line):
        rest = line[label.end() :]
        yield from _listed(rest or after)
        if leading_name(rest):
            yield from names_before_jobs(rest)
    if len(line.split()) <= _LABELLED_SHORT and (short := _SHORT_LABEL.match(f"{line} ")):
        rest = line[short.end() :]
        if rest or is_only_a_name(after):
            yield from _listed(rest or after)


def _listed(text: str) -> Iterator[str]:
    """The name that ``text`` begins with, and those that a comma or "and" adds to it."""
    if (turned := _SURNAME_FIRST.match(text)) and not any(map(is_no_name, turned.groups())):
        yield turned[0]
    while name := leading_name(text):
        yield name
        rest = text[text.index(name) + len(name) :]
        joined = _AND.match(rest)
        if not joined:
            return
        text = rest[joined.end() :]


def _signed(line: str, after: str) -> Iterator[str]:
    """The name behind a line of dots, if nothing or a job follows it."""
    for dots in _SIGN_HERE.finditer(line):
        rest = line[dots.end() :] or after
        name = leading_name(rest)
        if name and re.match(rf"[\s,(\u2013-]*(?:$|{JOB.pattern})", _behind(name, rest), re.IGNORECASE):
            yield name


def _before_contacts(line: str) -> Iterator[str]:
    """Names straight before a telephone number or an email."""
    for match in contacts(line):
        found = contact(match)
        if found and not _NOBODY_S.match(found[1]):
            before = line[max(0, match.start() - _LONGEST) : match.start()]
            name = trailing_name(_LEADS_TO_A_CONTACT.sub("", before))
            if name:
                yield name


def _in_block(line: str, after: str) -> Iterator[str]:
    """Names in a line of a block that holds a telephone number or an email."""
    if is_only_a_name(line):
        if _is_short(after) and (
            any(contacts(after)) or JOB.match(after.lstrip("( ")) or _TITLE.match(after)
        ):
            yield line.strip(" ,:;")
    elif (name := leading_name(line)) and JOB.match(_behind(name, line).lstrip(" ,(\u2013-")):
        yield name
    for job in _JOB_THEN_NAME.finditer(line):
        if name := leading_name(line[job.end() :]):
            yield name


def _with_a_title(line: str, after: str) -> Iterator[str]:
    """A name with a job title on its line or below it and nothing else, as below a letter."""
    if is_only_a_name(line):
        if _is_short(after) and _TITLE.match(after):
            yield line.strip(" ,:;")
    elif (name := leading_name(line)) and re.match(r"\s?[,(\u2013-]", behind := _behind(name, line)):
        if _TITLE.match(behind):
            yield name
    elif (label := _JOB_AS_LABEL.match(line)) and not PUBLIC.search(label[0]):
        yield from _listed(line[label.end() :])


def _is_public(name: str, line: str, after: str) -> bool:
    """Whether a councillor's office stands behind the name."""
    behind = _behind(name, line) if name in line else ""
    return _A_COUNCILLOR_S.match(behind.strip(" ,") or after) is not None


def _behind(name: str, text: str) -> str:
    return text[text.index(name) + len(name) :]


def _is_near(lines: Sequence[str], holds: Sequence[bool], at: int) -> bool:
    """Whether a telephone number or an email stands on this line or soon below, with short lines between."""
    for index in range(at, min(at + _NEAR + 1, len(lines))):
        if not _is_short(lines[index]):
            return False
        if holds[index]:
            return True
    return False


def _is_short(line: str) -> bool:
    return len(line.split()) <= _SHORT


def _is_common(name: str, said: str) -> bool:
    """Whether the paper uses these words as no person's name: in small letters, or behind "the" or "our"."""
    words = re.escape(name)
    return (
        name.lower() in said
        or re.search(rf"\b(?i:the|our|a)\s+{words}\b", said) is not None
        or all(is_no_name(word) for word in name.split())
    )
