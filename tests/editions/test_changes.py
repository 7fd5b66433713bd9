"""The pages that say what changed between two versions, in both editions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import Changed, Group, Reference, Section, Tag, Text
from corporate_parenting.document.walk import walk
from corporate_parenting.editions import chapters
from corporate_parenting.editions.marked_words import marked_words, unmarked
from corporate_parenting.site.addresses import address
from corporate_parenting.site.search.rows import rows_of
from corporate_parenting.words import furniture


def shown(content) -> str:
    """The words, with marks where a reader sees them."""
    out = []
    for node in content:
        said = text_of((node,))
        out.append(f"<{node.kind}: {said}>" if isinstance(node, Changed) else said)
    return "".join(out)


def test_words_that_differ_are_marked_in_each():
    before, now = marked_words(
        "We will ring you within 10 working days.", "We will ring you within 5 working days."
    )
    assert shown(before) == "We will ring you within <gone: 10> working days."
    assert shown(now) == "We will ring you within <new: 5> working days."


def test_a_word_between_two_changes_is_marked_with_them():
    before, now = marked_words(
        "Here we meet in our office and talk about it all.",
        "Here we call by our phone and talk about it all.",
    )
    assert shown(before) == "Here we <gone: meet in our office> and talk about it all."
    assert shown(now) == "Here we <new: call by our phone> and talk about it all."


def test_words_that_were_written_anew_are_not_marked():
    before, now = marked_words("One two three four.", "Something else entirely stands here.")
    assert not [n for n in (*before, *now) if isinstance(n, Changed)]


def test_only_new_words_stand_in_the_newer_one():
    before, now = marked_words("We will ring you.", "We will ring you every week.")
    assert shown(before) == "We will ring <gone: you.>"
    assert shown(now) == "We will ring <new: you every week.>"


def test_markup_is_not_compared_and_lines_stay():
    assert text_of(unmarked("**We will**\n[help](https://council.example/) you")) == "We will help you"


def page(changed, kind, slug):
    (found,) = [c for c in changed if c.kind == kind and c.slugs == (slug,)]
    return found


def words_of(group):
    return [n.text for n in walk(group) if isinstance(n, Text)]


def leading_to(there, chapters):
    return {
        c.kind for c in chapters for n in walk(c.document) if isinstance(n, Reference) and n.to == there.key
    }


def test_two_versions_have_a_page_in_each_edition_and_it_is_led_to(changed):
    public = page(changed, "changes", "pledge-2026-2-to-3")
    young = page(changed, "plain-changes", "pledge-2026-2-to-3")
    assert leading_to(public, changed) == {"pledge", "pledge-version", "about", "plain-changes"}
    assert leading_to(young, changed) == {"promises"}
    assert public.counterpart == young.key
    assert young.counterpart == public.key


def test_each_change_says_what_it_is_in_words(changed):
    groups = [
        n
        for n in walk(page(changed, "changes", "pledge-2026-2-to-3").document)
        if isinstance(n, Group) and n.role == "change"
    ]
    tags = [next(t.text for t in walk(g) if isinstance(t, Tag)) for g in groups]
    assert tags == ["Changed", "New", "Taken out"]


def test_an_action_says_who_and_when_and_its_date_is_spoken(changed):
    found = page(changed, "changes", "strategy-2019-1-to-strategy-2022-1")
    actions = [g for g in walk(found.document) if isinstance(g, Group) and "Who" in words_of(g)]
    assert actions
    assert all(" | " not in " ".join(words_of(g)) for g in actions)
    assert any("from April 2019, each month, by March 2022" in words_of(g) for g in actions)


def test_of_two_documents_nothing_is_said_to_have_been_taken_out(changed):
    found = page(changed, "changes", "strategy-2019-1-to-strategy-2022-1")
    tags = {n.text for n in walk(found.document) if isinstance(n, Tag) and n.kind == "change"}
    assert "Taken out" not in tags
    assert "In the older one" in tags


def test_an_older_local_offer_keeps_its_address_and_leads_to_the_one_in_force(library, now):
    view = library.library.as_published(now, illustrations=False)
    (record,) = [r for r in view.councils if r.council.id == "northmere"]
    (offer,) = record.offers
    older = offer.model_copy(update={"version": "0", "status": "superseded"})
    made = chapters(replace(record, offers=(offer, older)), view, furniture())
    found = {address(c): c for c in made if c.kind == "local-offer-version"}
    assert list(found) == [
        "northmere/local-offer/local-offer-2026-1/",
        "northmere/local-offer/local-offer-2026-0/",
    ]
    assert (
        found["northmere/local-offer/local-offer-2026-1/"].canonical == "official/northmere/local-offer-2026/"
    )
    (over,) = [
        n
        for n in walk(found["northmere/local-offer/local-offer-2026-0/"].document)
        if isinstance(n, Group) and n.role == "over"
    ]
    assert [n.to for n in walk(over) if isinstance(n, Reference)] == ["official/northmere/local-offer-2026/"]


def part(found, ident):
    return next(n for n in walk(found.document) if isinstance(n, Section) and n.ident == ident)


def test_parts_of_which_nothing_stayed_are_named_with_the_way_to_each(changed):
    found = page(changed, "changes", "strategy-2022-1-to-strategy-2026-1")
    old = [n for n in walk(part(found, "gone")) if isinstance(n, Reference)]
    assert {n.to.split("/")[2] for n in old} == {"strategy-2022"}
    assert [text_of(n.inlines) for n in old] == [
        "Families safely together",
        "Homes that last",
        "Good days",
        "Ready for adult life",
    ]
    assert not [n for n in walk(found.document) if isinstance(n, Group) and n.role == "change"]


def test_no_two_paragraphs_are_called_alike(changed):
    """A screen reader lists the links of a page without the words around them."""
    for found in (c for c in changed if c.kind == "changes"):
        named = {}
        for group in (n for n in walk(found.document) if isinstance(n, Group) and n.role == "change"):
            for link in (n for n in walk(group) if isinstance(n, Reference)):
                named.setdefault(text_of(link.inlines), set()).add(link.to)
        assert all(len(places) == 1 for places in named.values()), named


def test_young_people_are_told_that_the_law_stays_and_whom_to_talk_to(changed):
    found = page(changed, "plain-changes", "pledge-2026-2-to-3")
    first = part(found, "gone").blocks[0]
    assert "That does not change the law" in text_of(first.inlines)
    assert found.document.blocks[-1].role == "answer-to"


def test_a_promise_that_began_to_say_what_it_means_is_marked_by_its_first_words(real):
    found = page(real, "plain-changes", "pledge-2026-2-to-3")
    (unfolding,) = part(found, "part-1").blocks
    assert text_of(unfolding.blocks[0].inlines) == "Changed: 4"
    first = unfolding.blocks[2]
    _, pair, _, more = first.blocks
    before, now = (d.blocks[0].inlines for d in pair.items)
    assert shown(before) == "We will help you to see your <gone: family.>"
    assert shown(now) == "We will help you to see your <new: family, when it is safe.>"
    lines = [text_of(item.blocks[0].inlines) for item in more.items]
    assert "We will pay for the travel." in lines


@pytest.fixture
def real(made):
    return made["northmere"]


def test_an_older_pledge_is_told_from_the_newest_in_tabs_and_in_the_search(changed):
    pledges = [c for c in changed if c.kind == "pledge-version" and not c.language]
    tabs = {c.slugs[0]: c.tab or text_of(c.document.title) for c in pledges}
    assert tabs == {"2": "The Northmere Pledge, Version 2", "3": "The Northmere Pledge"}
    assert {row.text for row in rows_of(pledges) if "#" not in row.at} == set(tabs.values())


def test_an_older_version_of_the_same_title_has_a_name_of_its_own_in_menus(library, now):
    view = library.library.as_published(now, illustrations=False)
    (record,) = [r for r in view.councils if r.council.id == "northmere"]
    plan = record.strategy.model_copy(update={"young_people": None})
    older = plan.model_copy(update={"version": "0", "status": "superseded"})
    both = replace(record, strategies=(plan, older))
    menus = {(c.kind, c.menu) for c in chapters(both, view, furniture())}
    assert {("strategy", plan.title), ("overview", f"{plan.title} (version 0)")} <= menus
    assert {("plan", "The plan"), ("older-plan", "The plan (version 0)")} <= menus
