"""Telephones and emails that are withheld, and which numbers stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.loading.helplines import helplines
from corporate_parenting.model.scalars import Withheld

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = (
    r"(?<![\w£.,/-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)[0-9]{1,5}\)?(?:[\s-]?[0-9]{2,6}){1,4}(?![\w-])"
)
_DIGITS = range(10, 13)
"""Digits of a telephone number with its code."""
_AFTER_A_LABEL = r"(?i:\b(?:tel\w*|phone|mobile|fax|ext\w*)\b\W{0,4})(?P<n>\(?[0-9][0-9\s()-]{2,}[0-9])"
CONTACT = rf"(?P<email>{EMAIL.pattern})|{_AFTER_A_LABEL}|(?P<telephone>{_TELEPHONE})"
"""An email or a telephone number, with the groups that :func:`contact` asks for."""
_IS_CONTACT = re.compile(CONTACT)


def has_contact(text: str) -> bool:
    """Whether something in ``text`` looks like an email or a telephone number, withheld or not."""
    return _IS_CONTACT.search(text) is not None


def contacts(text: str) -> Iterator[re.Match[str]]:
    """Each email and telephone number in ``text`` that is withheld."""
    return (match for match in _IS_CONTACT.finditer(text) if contact(match))


def contact(match: re.Match[str]) -> tuple[Withheld, str] | None:
    """The kind and the words of what :data:`CONTACT` found; none where it is no number, or a helpline's."""
    if match["email"]:
        return "email", match["email"]
    number = match["n"] or match["telephone"]
    if not number:
        return None
    digits = _digits(number)
    public = digits in {_digits(line.telephone) for line in helplines()}
    return None if public or (match["telephone"] and len(digits) not in _DIGITS) else ("telephone", number)


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)
