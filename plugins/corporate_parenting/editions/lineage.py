"""Which document came before which, which is in force, and whose time is over."""

from __future__ import annotations

from datetime import date

from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.library import CouncilRecord, current


def line(record: CouncilRecord, document: Publication) -> tuple[Publication, ...]:
    """The documents of the same kind, newest first; papers have no line."""
    match document:
        case Strategy():
            return record.strategies
        case Pledge():
            return record.pledges
        case LocalOffer():
            return record.offers
    return ()


def newer(record: CouncilRecord, document: Publication) -> Publication | None:
    """The one that came next."""
    all_ = line(record, document)
    at = next((i for i, other in enumerate(all_) if other is document), 0)
    return all_[at - 1] if at else None


def older(record: CouncilRecord, document: Publication) -> Publication | None:
    """The one that stood before."""
    all_ = line(record, document)
    at = next((i for i, other in enumerate(all_) if other is document), len(all_))
    return all_[at + 1] if at + 1 < len(all_) else None


def in_force(record: CouncilRecord, document: Publication) -> Publication | None:
    """The one of its kind that stands today, which may be itself."""
    return current(line(record, document))


def has_ended(document: Publication | None, today: date) -> bool:
    """Whether the years that a strategy covers are over."""
    return isinstance(document, Strategy) and bool(document.period) and _last_day(document) < today


def _last_day(strategy: Strategy) -> date:
    assert strategy.period is not None
    return strategy.period.end.last_day


def strategy_slug(record: CouncilRecord, strategy: Strategy) -> str:
    """``2026-2029``; an older version of it adds its version."""
    slug = strategy.period_slug
    newest = next(s for s in record.strategies if s.period_slug == slug)
    return slug if newest is strategy else f"{slug}-version-{strategy.version}".lower()


def tells_the_past(record: CouncilRecord, today: date) -> bool:
    """Whether all that stands about a council is a retelling of a time that is over."""
    return record.council.illustration is not None and has_ended(record.strategy, today)
