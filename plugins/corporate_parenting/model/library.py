"""All councils, and the only two ways to look at them.

Editions accept a :class:`View` and nothing else, so what is a draft, under embargo or exempt cannot
reach an output by another road.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from corporate_parenting.model.accessibility import Accessibility, MachineTest
from corporate_parenting.model.addresses import actions, address_book, number_address
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.council import Council
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.helpline import Helpline
from corporate_parenting.model.pictures import PictureFile
from corporate_parenting.model.principles import Law
from corporate_parenting.model.progress import Measure, Progress
from corporate_parenting.model.scalars import HOME_ZONE, NotInSource, PartialDate
from corporate_parenting.model.words_file import WordsFile

P = TypeVar("P", bound=Publication)


@dataclass(frozen=True, slots=True)
class CouncilRecord:
    """One council with everything that it publishes, newest first."""

    council: Council
    strategies: tuple[Strategy, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    offers: tuple[LocalOffer, ...] = ()
    decisions: tuple[Decision, ...] = ()
    progress: tuple[Progress, ...] = ()
    words: tuple[WordsFile, ...] = ()
    statements: tuple[Accessibility, ...] = ()
    """Its accessibility statement; one, where all is well."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """The council's own, by name; each stands for ours of that name."""
    taken_out: frozenset[str] = frozenset()
    """Names of pictures that are no longer shown, since the people in them agreed to no more."""
    is_refused: bool = False
    """Whether the council's own file has an error, so that ``council`` only stands in for it."""

    @property
    def publications(self) -> tuple[Publication, ...]:
        return (*self.strategies, *self.pledges, *self.offers, *self.decisions)

    def document(self, ident: str) -> Publication | None:
        """The newest version of the document with this id."""
        return next((d for d in self.publications if d.id == ident), None)

    @property
    def measures(self) -> dict[str, Measure]:
        """Measures by id, over all progress files."""
        return {m.id: m for progress in self.progress for m in progress.measures}

    @property
    def statement(self) -> Accessibility | None:
        """The facts of its accessibility statement."""
        return next(iter(self.statements), None)

    @property
    def strategy(self) -> Strategy | None:
        """The current strategy: the newest that is not superseded, else the newest of all."""
        return current(self.strategies)

    @property
    def pledge(self) -> Pledge | None:
        """The current pledge."""
        return current(self.pledges)

    @property
    def offer(self) -> LocalOffer | None:
        """The current local offer for care leavers."""
        return current(self.offers)


def current(documents: tuple[P, ...]) -> P | None:
    """The newest document that is not superseded, else the newest."""
    return next((d for d in documents if d.status != "superseded"), documents[0] if documents else None)


def newest_first(documents: list[P]) -> tuple[P, ...]:
    """By the last day of their dates, then by version; what has no date comes last."""
    return tuple(sorted(documents, key=_age, reverse=True))


def _age(document: Publication) -> tuple[str, tuple[int, ...], str]:
    when: PartialDate | None = None
    if isinstance(document, Strategy) and document.period:
        when = document.period.start
    elif document.dated and not isinstance(document.dated, NotInSource):
        when = document.dated
    number = tuple(int(p) for p in document.version.split(".") if p.isdigit())
    return (str(when.last_day) if when else "", number, document.id)


def day_of(at: datetime) -> date:
    """The day in the United Kingdom at that moment."""
    return at.astimezone(ZoneInfo(HOME_ZONE)).date()


@dataclass(frozen=True, slots=True)
class View:
    """What may be shown. ``preview`` is true when drafts and embargoed words are among it."""

    councils: tuple[CouncilRecord, ...]
    helplines: tuple[Helpline, ...]
    at: datetime
    preview: bool
    law: Law = field(default_factory=Law)
    """Each nation's principles of corporate parenting."""
    statement: Accessibility | None = None
    """The facts of the whole site's accessibility statement."""
    tests: tuple[MachineTest, ...] = ()
    """What programs last tested on the pages of this site."""
    removed: tuple[CouncilRecord, ...] = ()
    """Councils that ended and of which nothing is published any more: a page names who took over."""

    @property
    def day(self) -> date:
        """The day in the United Kingdom at which this is how things stand."""
        return day_of(self.at)


@dataclass(frozen=True, slots=True)
class Library:
    """Every council that was loaded, with its references checked."""

    councils: tuple[CouncilRecord, ...]
    helplines: Callable[[], tuple[Helpline, ...]] = tuple
    """Read when a view is made: to check files nobody needs them."""
    law: Callable[[], Law] = Law
    """Read when a view is made, and where a file names a principle."""
    statement: Accessibility | None = None
    """The whole site's accessibility statement."""
    tests: tuple[MachineTest, ...] = ()
    """What programs last tested."""

    def as_published(self, at: datetime, *, illustrations: bool) -> View:
        """What the public may see at ``at``: no draft, nothing embargoed, nothing exempt."""
        return self._view(at, illustrations, preview=False)

    def as_preview(self, at: datetime, *, illustrations: bool) -> View:
        """As published, with drafts and embargoed words; exempt material stays out."""
        return self._view(at, illustrations, preview=True)

    def _view(self, at: datetime, illustrations: bool, *, preview: bool) -> View:
        records = (
            _visible(record, at, preview=preview)
            for record in self.councils
            if illustrations or not record.council.illustration
        )
        known = tuple(records)
        statement = next(_statements(filter(None, [self.statement]), preview=preview), None)
        shown = tuple(r for r in known if r.publications)
        view = View(shown, self.helplines(), at, preview, self.law(), statement, self.tests)
        removed = (r for r in known if not r.publications and r.council.successor)
        return replace(view, removed=tuple(r for r in removed if r.council.has_ended(view.day)))


def _statements(found: Iterable[Accessibility], *, preview: bool) -> Iterator[Accessibility]:
    return (statement for statement in found if preview or statement.status != "draft")


def _visible(record: CouncilRecord, at: datetime, *, preview: bool) -> CouncilRecord:
    def shown(document: P) -> bool:
        if isinstance(document, Decision) and document.classification == "exempt":
            return False
        if preview:
            return True
        due = document.publish_from is None or document.publish_from.at <= at
        return document.status != "draft" and due

    strategies = tuple(
        _with_sections(s, _sections(s.sections, at, preview=preview)) for s in record.strategies if shown(s)
    )
    decisions = tuple(
        _with_sections(d, _sections(d.sections, at, preview=preview)) for d in record.decisions if shown(d)
    )
    offers = tuple(
        _with_sections(o, _sections(o.sections, at, preview=preview)) for o in record.offers if shown(o)
    )
    left = replace(
        record,
        statements=tuple(_statements(record.statements, preview=preview)),
        strategies=strategies,
        decisions=decisions,
        offers=offers,
        pledges=tuple(p for p in record.pledges if shown(p)),
    )
    ids = {d.id for d in left.publications}
    # Words that were made from a draft say what it says, so they wait for it.
    held_back = {(d.id, d.version) for d in record.publications} - {
        (d.id, d.version) for d in left.publications
    }
    known = {f"{s.id}/{a}" for s in strategies for a in actions(s)}
    over = {name for name, picture in record.pictures.items() if picture.is_over(day_of(at))}
    return replace(
        left,
        pictures={name: picture for name, picture in record.pictures.items() if name not in over},
        taken_out=frozenset(over),
        progress=tuple(
            p.model_copy(update={"actions": tuple(a for a in p.actions if a.action in known)})
            for p in record.progress
        ),
        words=tuple(
            w
            for w in record.words
            if (ident := w.of.partition("/")[2]) in ids and (ident, w.version) not in held_back
        ),
    )


D = TypeVar("D", Strategy, Decision, LocalOffer)


def _with_sections(document: D, sections: tuple[Section, ...]) -> D:
    """``document`` with what may be seen of it: no correction tells of a paragraph that may not."""
    made: D = document.model_copy(update={"sections": sections})
    if not made.corrections:
        return made
    places = address_book(made).places
    told = (c for c in made.corrections if all(number_address(at) in places for at in c.at))
    return made.model_copy(update={"corrections": tuple(told)})


def _sections(sections: tuple[Section, ...], at: datetime, *, preview: bool) -> tuple[Section, ...]:
    kept = (
        s for s in sections if not s.exempt and (preview or s.publish_from is None or s.publish_from.at <= at)
    )
    return tuple(
        s.model_copy(update={"sections": _sections(s.sections, at, preview=preview)}) if s.sections else s
        for s in kept
    )
