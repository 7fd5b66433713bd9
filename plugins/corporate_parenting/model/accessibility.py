"""What the accessibility statement is made from: what was tested, what does not work, whom to ask.

A public body must publish a statement (Public Sector Bodies (Websites and Mobile Applications) (No. 2)
Accessibility Regulations 2018, regulation 8). Here stand facts, each dated and with its record; the words of
the statement are made from them, so that nothing is claimed that no record states.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator

from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Nation, Telephone
from corporate_parenting.model.criteria import CRITERIA
from corporate_parenting.model.scalars import Dated, Line, Slug, Web, Words


def _criterion(value: str) -> str:
    if value not in CRITERIA:
        raise ValueError(
            f"`{value}` is no success criterion of WCAG 2.2 at level A or AA: "
            "write its number, such as `1.4.10`"
        )
    return value


Criterion = Annotated[str, AfterValidator(_criterion)]

Compliance = Literal["fully", "partially", "not"]


class HumanTest(Fact):
    """What a person tested. Only such a record lets a statement say that a screen reader was used."""

    by: Literal["human"]
    """``human``. What a machine tested stands in a file of its own (``document: accessibility_tests``)."""
    dated: Dated
    """The day on which it was done, or the last of several."""
    who: Line
    """The role or the organisation, never a person's name."""
    what: Words
    """Which pages, and how they were chosen."""
    how: Words | None = None
    """What was done on them, for example ``keyboard alone, from the first page to a promise``."""
    browser: Line | None = None
    """With its version."""
    screen_reader: Line | None = None
    """With its version, where one was used."""
    found: Words | None = None
    """What came of it."""


class MachineTest(Fact):
    """What a program tested. Programs find only some of the problems that people meet."""

    by: Literal["machine"]
    """``machine``."""
    engine: Line
    """The program, for example ``axe-core``."""
    version: Line
    """Its version."""
    browser: Line
    """The browser that it ran in, with its version."""
    dated: Dated
    """The day."""
    pages: int
    """How many pages."""
    what: Words
    """Which pages those are."""
    states: tuple[Line, ...] = ()
    """How they were shown: ``dark colours``, ``320 pixels wide``."""
    violations: int
    """How many failures it found and that still stand."""
    unclear: int = 0
    """How many findings it could not judge and that nobody has explained yet."""


class AccessibilityTests(Fact):
    """The last results of the programs that test the pages of a site. Whoever ran them writes this file."""

    document: Literal["accessibility_tests"]
    """``accessibility_tests``."""
    tests: tuple[MachineTest, ...] = ()
    """One for each program."""


class KnownProblem(Fact):
    """Something that does not work, or not for everybody."""

    what: Words
    """What does not work, and where."""
    means: Words | None = None
    """What it means for a reader."""
    young_people: Words | None = None
    """Both in plain words."""
    why: Literal["non_compliance", "disproportionate_burden", "out_of_scope"]
    """``out_of_scope`` is for what the regulations do not cover, such as a live video."""
    criteria: tuple[Criterion, ...] = ()
    """Numbers of the WCAG 2.2 success criteria that it fails, at levels A and AA."""
    because: Words | None = None
    """Why it is so."""
    assessment: Web | None = None
    """Where the assessment of a disproportionate burden is published."""
    assessed_on: Dated | None = None
    """When that assessment was made."""
    instead: Words | None = None
    """How a reader can have the same in another way."""
    mended_by: Dated | None = None
    """When it will work."""


class Asking(Fact):
    """Whom to ask for another format, and to tell of a problem."""

    name: Line
    """The team; never a person."""
    email: Line | None = None
    """The team's address."""
    form: Web | None = None
    """A form on the web."""
    telephone: Telephone | None = None
    """With its full code."""
    text: Telephone | None = None
    """A number that takes text messages."""
    post: tuple[Line, ...] = ()
    """The lines of the postal address."""
    hours: Line | None = None
    """When somebody answers."""
    formats: tuple[Line, ...] = ()
    """What can be asked for: ``bsl``, ``easy_read``, ``large_print``, ``braille``, ``audio``, ``paper``,
    ``other_language``; open.
    """
    working_days: int | None = None
    """Within how many working days there is an answer."""
    checked_on: Dated | None = None
    """When somebody last tried these ways."""


class SignedVideo(Fact):
    """A film in British Sign Language on a site of the council's. It is linked, never embedded."""

    title: Line
    """What is said in it."""
    link: Web
    """Its web address."""
    length: Line | None = None
    """For example ``4 minutes``."""
    dated: Dated | None = None
    """When it was made: words may have changed since."""


class Accessibility(Fact):
    """The facts of one accessibility statement: a council's own, or the whole site's."""

    document: Literal["accessibility"]
    """``accessibility``."""
    council: Slug | None = None
    """The council whose statement this is. Without one it is the statement of the whole site."""
    status: Literal["draft", "published"] = "published"
    """A ``draft`` is left out of the published site."""
    nation: Nation | None = None
    """For a site's statement: whose enforcement applies, where a public body runs the site."""
    run_by: Line | None = None
    """For a site's statement: who runs it."""
    applies_to: Line | None = None
    """The website or the pages that the statement is about, such as ``www.northmere.example``."""
    opening: Words | None = None
    """What a reader should know first."""
    aims: tuple[Words, ...] = ()
    """What the pages are made to do, beyond the law."""
    compliance: Compliance | None = None
    """``fully``, ``partially`` or ``not`` compliant with WCAG 2.2 AA. Worked out from ``known`` where it is
    left out; ``fully`` must be stated by somebody, and be true.
    """
    tested: tuple[HumanTest, ...] = ()
    """What people tested, newest first."""
    not_tested: tuple[Words, ...] = ()
    """What nobody has tested, so that nobody believes it was."""
    known: tuple[KnownProblem, ...] = ()
    """What is known not to work."""
    missing: tuple[Words, ...] = ()
    """What readers may miss although it fails no criterion."""
    ask: Asking | None = None
    """How to ask for another format, and tell of problems."""
    signed: tuple[SignedVideo, ...] = ()
    """Films in British Sign Language; they stand first among the other ways to read."""
    improving: Words | None = None
    """What is being done to make it better."""
    method: Words | None = None
    """How the statement was prepared, for example ``self-assessment by the web team``."""
    prepared_on: Dated | None = None
    """When it was first prepared."""
    reviewed_on: Dated | None = None
    """When it was last reviewed; at least once a year."""


def fails(problem: KnownProblem) -> bool:
    """Whether it stands against compliance: what is out of scope does not."""
    return problem.why != "out_of_scope"


def compliance(statement: Accessibility) -> Compliance | None:
    """As stated; else partial where anything is known not to work. Nobody is taken to comply in full."""
    if statement.compliance:
        return statement.compliance
    return "partially" if statement.known else None
