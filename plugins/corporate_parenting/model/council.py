"""A council: who it is, who to talk to, its bodies and its words."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from corporate_parenting.model.base import EditorsNote, Fact
from corporate_parenting.model.blocks import YoungPeople
from corporate_parenting.model.gone import GonePage, Successor
from corporate_parenting.model.scalars import (
    Dated,
    DatedIfKnown,
    Language,
    Line,
    Slug,
    TextStatus,
    Web,
    Whereabouts,
    Words,
)
from corporate_parenting.model.wording_rules import WordingRules

Nation = Literal["england", "wales", "scotland", "northern_ireland"]


_WHOLE = (
    "write the whole number with its code, such as `01632 960000`; many children in care live outside their "
    "council's area"
)


def _dialled_from_anywhere(value: str) -> str:
    digits = re.sub(r"\D", "", value, flags=re.ASCII)
    if re.fullmatch(r"[1-9][\d ]{4,8}", value, re.ASCII) and len(digits) in range(5, 9):
        raise ValueError(f"`{value}` is a local number only: {_WHOLE}")
    if (
        not re.fullmatch(r"\+?[\d ()-]+", value, re.ASCII)
        or len(digits) < 10
        or value.lstrip("( ")[:1] not in "0+"
    ):
        raise ValueError(f"`{value}` cannot be dialled from everywhere: {_WHOLE}")
    return value


def _texted_from_anywhere(value: str) -> str:
    """A short code needs no other: it is the same on every network of the country."""
    return value if re.fullmatch(r"[5-8]\d{4,5}", value, re.ASCII) else _dialled_from_anywhere(value)


def _email(value: str) -> str:
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        raise ValueError(
            f"`{value}` is not an email address: write one address and nothing else, such as "
            "`advocacy@council.example`"
        )
    return value


def _colour(value: str) -> str:
    if not re.fullmatch("#[0-9a-fA-F]{6}", value):
        raise ValueError(f'`{value}` is not a colour: write # and six digits, in quotation marks: "#0a5361"')
    return value.lower()


Colour = Annotated[str, AfterValidator(_colour), Field(json_schema_extra={"pattern": "^#[0-9a-fA-F]{6}$"})]
"""A colour of sRGB as web pages write it."""
Telephone = Annotated[str, AfterValidator(_dialled_from_anywhere)]
TextNumber = Annotated[str, AfterValidator(_texted_from_anywhere)]
Email = Annotated[str, AfterValidator(_email), Field(json_schema_extra={"format": "email"})]


class Contact(Fact):
    """Somebody to talk to: a team or a service, never a person."""

    kind: Literal["council", "out_of_hours", "independent_advocate", "complaints"]
    """``independent_advocate`` is a service that does not work for the council."""
    name: Line
    """The team's or service's name."""
    says: Words | None = None
    """What it is for, in the official edition."""
    young_people: Words | None = None
    """What it can do for you."""
    telephone: Telephone | None = None
    """With its full code."""
    text: TextNumber | None = None
    """A number that takes text messages: with its full code, or a short code such as ``60777``."""
    email: Email | None = None
    """A team's address, never a person's."""
    link: Web | None = None
    """An https address."""
    cost: Line | None = None
    """For example ``free``."""
    hours: Line | None = None
    """When somebody answers."""
    checked_on: Dated | None = None
    """When somebody last tried it."""


class Illustration(Fact):
    """Marks what is written about a real council in our own words, never as the council's."""

    says: Words
    """What it shows, and that it is not from the council."""
    real: Web
    """An https address where the council's own words are."""
    real_title: Line
    """What stands there."""


class Look(Fact):
    """A council's own look, in place of ours."""

    logo: Line | None = None
    """The file of its logo in a folder ``pictures`` beside this file: ``northmere.svg``."""
    main_colour: Colour | None = None
    """The colour of links, buttons and bands: dark, such as ``"#0a5361"``."""
    second_colour: Colour | None = None
    """The colour of the young people's door and of what the keyboard has chosen, such as ``"#ffc83d"``."""


class OwnPicture(Fact):
    """What is known of a picture in a folder ``pictures`` beside the council's files."""

    file: Line
    """The file's name, such as ``pizza-night.jpg``."""
    people: Literal["none", "actors", "consented"]
    """Who can be seen: nobody, ``actors`` who are paid for it, or people who ``consented``."""
    consent: Line | None = None
    """Where the consent is kept, such as ``CIC-2026-014``; never a person's name. It is not published."""
    until: Dated | None = None
    """The last day of the consent; after it the picture is no longer shown."""

    @model_validator(mode="after")
    def _with_its_consent(self) -> OwnPicture:
        if self.people == "consented" and not (self.consent and self.until):
            raise ValueError(
                "nothing says to what these people agreed: add `consent:`, where the form is kept, and "
                "`until:`, the last day for which they agreed"
            )
        return self


class Body(Fact):
    """A body that governs, or that speaks for children."""

    id: Slug
    """Sections point at it with ``about``."""
    kind: Line
    """``corporate_parenting_board``, ``children_in_care_council``, ``scrutiny``, ``cabinet``; open."""
    name: Line
    """Its formal name."""
    known_as: tuple[Line, ...] = ()
    """Names that people use."""
    established: DatedIfKnown | None = None
    """When."""
    chair: Line | None = None
    """The role that chairs it, never a person's name."""
    members: tuple[Line, ...] = ()
    """Roles or groups that sit on it."""
    meets: Line | None = None
    """How often."""
    reports_to: Line | None = None
    """The body that it answers to."""
    purpose: Words | None = None
    """What it does."""
    young_people: YoungPeople | None = None
    """The same in young people's words."""
    terms_of_reference: Whereabouts | None = None
    """Where they stand."""
    terms_status: TextStatus | None = None
    """Whether we hold its terms of reference, where they stand in no document of this library."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes on it, such as names that differ between papers."""
    sources: tuple[Whereabouts, ...] = ()
    """Where the facts stand."""


class GlossaryTerm(Fact):
    """A hard word or an abbreviation."""

    term: Line
    """As it stands in the words."""
    means: Words
    """What it means, for the public edition."""
    also: tuple[Line, ...] = ()
    """Other forms of it, such as a plural."""
    young_people: Line | None = None
    """What it means in a few words, printed where the word stands in the young people's edition."""
    sources: tuple[Whereabouts, ...] = ()
    """Where a paper of the council spells it out."""


class Inspection(Fact):
    """What an inspectorate found."""

    by: Line
    """The inspectorate."""
    subject: Line
    """What was inspected."""
    dated: DatedIfKnown
    """When."""
    finding: Line
    """As printed, or ``not_in_source``."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is said."""


class DeclaredEdition(Fact):
    """An edition beside public, young people and Easy Read."""

    id: Slug
    """For example ``under-10s``."""
    title: Line
    """What readers see."""
    says: Words | None = None
    """For whom it is, in a sentence."""
    falls_back_to: Literal["young_people"] | None = None
    """``young_people``, where its words stand in for those that are missing here; else the gap is said."""
    helplines: tuple[Slug, ...] = ()
    """National helplines at the end of each of its pages, by their ids; Childline where none is named."""


class Council(Fact):
    """A council, or the trust that acts for it."""

    document: Literal["council"] = "council"
    """``council``."""
    id: Slug
    """The first part of every address. A council in the register needs no more than this."""
    name: Line
    """Its name; taken from the register when it is there."""
    gss_code: Line | None = None
    """The ONS code."""
    nation: Nation
    """Which law applies."""
    type: Line | None = None
    """Unitary, county, London borough and so on."""
    fictional: bool = False
    """True for an invented council; every output says so."""
    illustration: Illustration | None = None
    """Set when what we publish about a real council is in our own words."""
    names_used: tuple[Line, ...] = ()
    """Other names in its papers."""
    languages: tuple[Language, ...] = ("en",)
    """BCP 47 tags of the languages that it publishes in."""
    contacts: tuple[Contact, ...] = ()
    """Who to talk to."""
    bodies: tuple[Body, ...] = ()
    """Who governs and who speaks for children."""
    glossary: tuple[GlossaryTerm, ...] = ()
    """Hard words."""
    inspections: tuple[Inspection, ...] = ()
    """What inspectorates found."""
    editions: tuple[DeclaredEdition, ...] = ()
    """More editions, with words files of their own."""
    wording: WordingRules = Field(default_factory=WordingRules.model_construct)
    """How plain its words should be, and which terms its young people prefer."""
    look: Look | None = None
    """Its logo and its colours."""
    pictures: tuple[OwnPicture, ...] = ()
    """Who can be seen in its photos; a drawing in SVG, which is made of shapes, need not stand here."""
    delivered_by: Line | None = None
    """A trust that runs the service."""
    valid_from: Dated | None = None
    """First day, for a council that is new."""
    valid_to: Dated | None = None
    """Last day, for a council that ends."""
    successor: tuple[Successor, ...] = ()
    """Councils that take over."""
    gone: tuple[GonePage, ...] = ()
    """Pages that are not published any more, with what stands in their place."""

    def has_ended(self, day: date) -> bool:
        """Whether its last day is over."""
        return self.valid_to is not None and self.valid_to.last_day < day

    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""
