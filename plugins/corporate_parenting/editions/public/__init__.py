"""The public edition: the official words, to the letter, and everything that stands behind them."""

from __future__ import annotations

from corporate_parenting.editions.changes import public_changes
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.public.about import about
from corporate_parenting.editions.public.accessibility import accessibility
from corporate_parenting.editions.public.gone import gone_pages
from corporate_parenting.editions.public.offer import local_offer, older_offers
from corporate_parenting.editions.public.papers import papers
from corporate_parenting.editions.public.pledge import current_pledge, older_pledges
from corporate_parenting.editions.public.principles import principles
from corporate_parenting.editions.public.progress import progress
from corporate_parenting.editions.public.reference import glossary, governance
from corporate_parenting.editions.public.strategy import current_strategy, older_strategies


def public(ctx: Context) -> tuple[Chapter, ...]:
    """All its chapters, in reading order; in another language those whose documents have words in it."""
    documents = (*current_strategy(ctx), *current_pledge(ctx), *local_offer(ctx))
    if ctx.variant is not None:
        return documents
    return (
        *documents,
        *progress(ctx),
        *governance(ctx),
        *principles(ctx),
        *papers(ctx),
        *glossary(ctx),
        *about(ctx),
        *accessibility(ctx),
        *public_changes(ctx),
        *gone_pages(ctx),
        *older_strategies(ctx),
        *older_pledges(ctx),
        *older_offers(ctx),
    )
