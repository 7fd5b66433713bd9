"""The small values of the contract: words, dates, moments, ids and references.

YAML hands over text as written; these types turn it into what it means and keep how it was written.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)

HOME_ZONE = "Europe/London"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2})(?:\s+(\S+))?)?", re.ASCII)


class WordsText(str):
    """Words that are published: they may hold emphasis, strong, links and footnote marks."""

    __slots__ = ()


class Reference(str):
    """The base of everything that names something else; resolved when the library is loaded."""

    __slots__ = ()


class AddressRef(Reference):
    """An id or printed number in the same document: ``help-early``, ``3.1.2``, ``c``."""

    __slots__ = ()


class SourceRef(Reference):
    """Where something stands: ``strategy-2012/2.3``, ``strategy-2012``, or an address in this document."""

    __slots__ = ()


class DocumentRef(Reference):
    """A document of the same council, by its id: ``strategy-2026``."""

    __slots__ = ()


class CommitmentRef(Reference):
    """A commitment of the strategy that the pledge names in ``strategy``."""

    __slots__ = ()


class MeasureRef(Reference):
    """A measure in one of the council's progress files, by its id."""

    __slots__ = ()


class PrincipleRef(Reference):
    """A statutory principle: its letter in the law of the council's own nation, ``c``, or in another
    nation's, ``england/c``.
    """

    __slots__ = ()


class PartRef(Reference):
    """A part of the pledge, by its id."""

    __slots__ = ()


class BodyRef(Reference):
    """A body that the council file describes, by its id."""

    __slots__ = ()


def is_slug(value: str) -> bool:
    """Whether ``value`` can be an id."""
    return _SLUG.fullmatch(value) is not None


def _slug(value: str) -> str:
    if not is_slug(value):
        raise ValueError(
            f"`{value}` is not an id: use small letters, digits and single hyphens, such as `edge-of-care`"
        )
    return value


def _filled(value: str) -> str:
    if not value.strip():
        raise ValueError("these words are empty: write them, or delete the key")
    return value


Slug = Annotated[str, AfterValidator(_slug), Field(json_schema_extra={"pattern": f"^{_SLUG.pattern}$"})]
Words = Annotated[
    WordsText,
    BeforeValidator(lambda v: v, json_schema_input_type=str),
    PlainValidator(lambda v: WordsText(_filled(_text(v)))),
    WithJsonSchema({"type": "string", "minLength": 1}),
]
Line = Annotated[str, AfterValidator(_filled)]
"""One line of plain text without markup: a title's number, a label, a name."""


def _web(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s\"'<>]+", value):
        raise ValueError(f"`{value}` is not a web address: write the whole address, from https:// on")
    return value


def _version(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.-]*", value):
        raise ValueError(
            f"`{value}` is not a version: use only letters, digits, dots and hyphens, such as `3`"
        )
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError(f"`{value}` is not a language tag: write en, cy or pt-BR")
    return value


Language = Annotated[str, AfterValidator(_language)]
"""A BCP 47 tag."""
Web = Annotated[str, AfterValidator(_web), Field(json_schema_extra={"format": "uri"})]
Version = Annotated[str, AfterValidator(_version)]
"""Part of an address, so it keeps to letters that an address can hold."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be words, not a list or a mapping")  # noqa: TRY004  # pydantic gathers these
    return value


def _reference(kind: type[Reference], what: str) -> Any:
    def convert(value: Any) -> Reference:
        return kind(_filled(_text(value)))

    return Annotated[kind, PlainValidator(convert), WithJsonSchema({"type": "string", "description": what})]


InDocument = _reference(AddressRef, "an id or printed number in this document")
Whereabouts = _reference(SourceRef, "a document, or document/address, or an address in this document")
ToDocument = _reference(DocumentRef, "the id of another document of this council")
ToCommitment = _reference(CommitmentRef, "the id or number of a commitment in the pledge's strategy")
ToMeasure = _reference(MeasureRef, "the id of a measure in a progress file")
ToPrinciple = _reference(
    PrincipleRef, "the letter of a statutory principle, or nation/letter for another nation's law"
)
ToPart = _reference(PartRef, "the id of a part of this pledge")
ToBody = _reference(BodyRef, "the id of a body in the council's file")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month or a day, never more precise than it was written."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: Any) -> PartialDate:
        match = _DATE.fullmatch(_text(value).strip())
        if not match:
            raise ValueError(f"`{value}` is not a date: write 2026, 2026-05 or 2026-05-14")
        year, month, day = (int(part) if part else None for part in match.groups())
        if not year:
            raise ValueError(f"`{value}` is not a date: there is no year 0")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"`{value}` is not a date: there is no month {month}")
        if day is not None and month is not None and not 1 <= day <= monthrange(year, month)[1]:
            last = f"{monthrange(year, month)[1]} days"
            raise ValueError(f"`{value}` is not a date: that month has {last}")
        return cls(year, month, day)

    @property
    def first_day(self) -> date:
        """The first day that this may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that this may mean: 2026-02 ends on 28 February 2026."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{p:02}" for p in (self.month, self.day) if p is not None)])


class NotInSource(str):
    """The source does not say. A value of its own: nothing is inferred."""

    __slots__ = ()


NOT_IN_SOURCE = NotInSource("not_in_source")

_DATE_SCHEMA = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_NOT_SCHEMA = {"const": "not_in_source"}

Dated = Annotated[
    PartialDate, PlainValidator(PartialDate.parse), PlainSerializer(str), WithJsonSchema(_DATE_SCHEMA)
]


def _dated_if_known(value: Any) -> PartialDate | NotInSource:
    return NOT_IN_SOURCE if value == NOT_IN_SOURCE else PartialDate.parse(value)


DatedIfKnown = Annotated[
    PartialDate | NotInSource,
    PlainValidator(_dated_if_known),
    PlainSerializer(str),
    WithJsonSchema({"anyOf": [_DATE_SCHEMA, _NOT_SCHEMA]}),
]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time with its zone. A day alone means its first minute in the United Kingdom."""

    at: datetime

    @classmethod
    def parse(cls, value: Any) -> Moment:
        match = _MOMENT.fullmatch(_text(value).strip())
        wrong = f"`{value}` is not a moment: write 2026-05-01, or 2026-05-01T09:00 Europe/London"
        if not match:
            raise ValueError(wrong)
        day, clock, zone = match.groups()
        if clock and not zone:
            raise ValueError(f"`{value}` has a time without a zone: write 2026-05-01T09:00 Europe/London")
        try:
            at = datetime.combine(
                date.fromisoformat(day), time.fromisoformat(clock.zfill(5)) if clock else time()
            )
            return cls(at.replace(tzinfo=ZoneInfo(zone or HOME_ZONE)))
        except (ZoneInfoNotFoundError, OSError):  # a folder of zones is no zone
            raise ValueError(f"`{zone}` is not a time zone: write Europe/London") from None
        except ValueError:
            raise ValueError(wrong) from None

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%dT%H:%M} {self.at.tzinfo}"


PublishFrom = Annotated[
    Moment,
    PlainValidator(Moment.parse),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2} \S+)?$"}),
]

Strength = Literal["will", "will_try", "not_stated"]
Status = Literal[
    "draft", "consultation", "final_draft", "approved", "adopted", "noted", "superseded", "unknown"
]
TextStatus = Literal["held", "referenced_not_held", "none_known"]
Withheld = Literal["name", "email", "telephone", "address", "signature"]
WITHHELD_MARK = "[…]"
"""What stands in the words where a name or a number was taken out."""
