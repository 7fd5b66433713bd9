"""The council's accessibility statement, where somebody wrote its facts."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import Document, Reference, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.statement import Statement


def accessibility(ctx: Context) -> Iterator[Chapter]:
    """One page: the statement may not be split. An illustration has none, since it is not the council's."""
    facts, council = ctx.record.statement, ctx.council
    if facts is None or council.illustration:
        return
    statement = Statement(facts, ctx.view.tests, ctx.words, council.name, council.nation)
    plain = (Reference(ctx.page("other-ways"), (Text(statement.ours("other-ways")),)),)
    yield Chapter(
        "accessibility",
        council.id,
        Document(
            (Text(statement.legal("title_for", name=council.name)),),
            ctx.words.language,
            (*notices(ctx), *statement.blocks(plain)),
        ),
        menu=ctx.words("accessibility.title"),
        key=ctx.page("accessibility"),
        counterpart=ctx.page("other-ways"),
        description=ctx.words("describe.accessibility", council=council.name),
        draft=facts.status == "draft",
    )
