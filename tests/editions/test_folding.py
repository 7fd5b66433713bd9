"""Long parts fold; what is promised never does."""

from __future__ import annotations

import pytest

from corporate_parenting.document.nodes import Group, Paragraph, Section, Text
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.young_people.folding import folded
from corporate_parenting.words import furniture


@pytest.fixture(scope="module")
def ctx(library, now) -> Context:
    view = library.library.as_published(now, illustrations=False)
    return Context(view.councils[0], view, furniture())


def section(title: str, *words: str, promised: bool = False) -> Section:
    blocks: list[Paragraph | Group] = [Paragraph((Text(said),)) for said in words]
    if promised:
        blocks.append(Group("official", (Paragraph((Text("official"),)),)))
    return Section((Text(title),), tuple(blocks))


def test_the_first_words_stand_and_the_rest_unfolds(ctx: Context) -> None:
    long, short = section("Long", "One.", "Two.", "Three.", "Four."), section("Short", "One.", "Two.")
    made, same = folded(ctx, (long, short))
    assert same is short
    assert isinstance(made, Section)
    first, rest = made.blocks
    assert first == long.blocks[0]
    assert isinstance(rest, Group)
    assert rest.role == "unfold"
    assert rest.blocks == (Paragraph((Text("More about this"),)), *long.blocks[1:])


def test_one_part_alone_does_not_fold(ctx: Context) -> None:
    alone = (section("Long", "One.", "Two.", "Three.", "Four."),)
    assert folded(ctx, alone) == alone


def test_what_is_promised_does_not_fold(ctx: Context) -> None:
    both = (section("Long", "One.", "Two.", "Three.", "Four.", promised=True), section("Short", "One."))
    assert folded(ctx, both) == both
