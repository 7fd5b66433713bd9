"""What a file that came back changes, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

from corporate_parenting.diagnostics import Severity
from corporate_parenting.exchange.compare import compare
from corporate_parenting.exchange.diff import told, word_diff
from corporate_parenting.exchange.rows import Package, Returned
from tests.exchange.conftest import PLEDGE, Site, back, codes, row, with_source

MEANS = "pledge-2026/savings/means/2"
BANK = "It will be in a bank account in your name."


def test_what_was_not_touched_changes_nothing(sent: Package) -> None:
    outcome = compare(sent, back(sent))
    assert (outcome.changes, outcome.slips) == ((), ())


def test_a_changed_word_is_one_change(sent: Package) -> None:
    outcome = compare(sent, back(sent, pledge_2026_savings_means_2=BANK))
    assert outcome.slips == ()
    assert [(c.row.ident, c.words) for c in outcome.changes] == [(MEANS, BANK)]
    assert outcome.changes[0].route.source == PLEDGE


def test_spaces_are_no_change(sent: Package) -> None:
    rows = back(sent, pledge_2026_savings_means_2="It will be  in a savings account in your name.")
    assert compare(sent, rows).changes == ()


def test_changed_official_words_are_refused_each_with_what_the_source_says(sent: Package) -> None:
    rows = with_source(back(sent), "pledge-2026/your-story", "We will help nobody.")
    rows = with_source(rows, "strategy-2026/pathway-plan", "")
    outcome = compare(sent, rows)
    assert codes(outcome) == ["official-words-changed"] * 2
    assert "The source says: We will help [-every child and young person to know" in outcome.slips[0].message
    assert "This file says: We will help {+nobody.+}" in outcome.slips[0].message
    assert "This file says: nothing" in outcome.slips[1].message
    assert "Only the column “Young people's words” is read." in outcome.slips[0].mend
    assert outcome.slips[0].at == ("the source's words", row(sent, "pledge-2026/your-story").origin)


def test_words_that_somebody_changed_in_the_yaml_are_not_undone(site: Site, sent: Package) -> None:
    """A row that nobody touched in Word keeps what the YAML says now; one that both changed is refused."""
    site.change(
        PLEDGE, "        - The money is yours at 18.\n", "        - The money is yours when you are 18.\n"
    )
    now = site.package()
    assert compare(now, back(sent)).changes == ()
    outcome = compare(now, back(sent, pledge_2026_savings_means_4="At 18 the money is yours."))
    assert (codes(outcome), outcome.changes) == (["source-moved-on"], ())


def test_the_same_change_on_both_sides_is_none(site: Site, sent: Package) -> None:
    site.change(PLEDGE, "        - The money is yours at 18.\n", "        - At 18 the money is yours.\n")
    outcome = compare(site.package(), back(sent, pledge_2026_savings_means_4="At 18 the money is yours."))
    assert (codes(outcome), outcome.changes) == ([], ())


def test_official_words_that_moved_on_stop_only_rows_that_were_changed(site: Site, sent: Package) -> None:
    site.change(
        PLEDGE, "          - The money is theirs at 18.\n", "          - The money is theirs at 21.\n"
    )
    now = site.package()
    assert codes(compare(now, back(sent))) == []
    outcome = compare(now, back(sent, pledge_2026_savings="We will save for you."))
    assert codes(outcome) == ["source-moved-on"]
    assert "official words have changed in the YAML since the export" in outcome.slips[0].message


def test_a_file_that_lost_its_marks_is_held_against_the_source_alone(sent: Package) -> None:
    rows = [replace(r, mark="") for r in back(sent, pledge_2026_savings_means_2=BANK)]
    assert [c.row.ident for c in compare(sent, rows).changes] == [MEANS]


def test_emptied_words_are_never_deleted(sent: Package) -> None:
    outcome = compare(sent, back(sent, pledge_2026_savings_means_2=""))
    assert codes(outcome) == ["emptied-words"]
    assert "“It will be in a savings account in your name.”" in outcome.slips[0].message
    assert "leave_out:" in outcome.slips[0].mend


def test_words_where_none_are_taken_are_refused(sent: Package) -> None:
    outcome = compare(sent, back(sent, strategy_2026_7_3_2="The Cabinet decides."))
    assert codes(outcome) == ["locked-row"]
    assert "Said together with 7.3.1." in outcome.slips[0].message


def test_a_title_stands_on_one_line(sent: Package) -> None:
    assert codes(compare(sent, back(sent, pledge_2026_family_title="Your\nfamily"))) == ["title-over-lines"]


def test_a_line_break_in_other_words_is_kept(sent: Package) -> None:
    outcome = compare(sent, back(sent, pledge_2026_family="Your family.\nYour story."))
    assert [c.words for c in outcome.changes] == ["Your family.\nYour story."]


def test_a_control_character_is_refused(sent: Package) -> None:
    assert codes(compare(sent, back(sent, pledge_2026_family="Your \x1b[31mfamily"))) == ["not-text"]


def test_rows_that_are_unknown_missing_or_twice_are_told(sent: Package) -> None:
    rows = [r for r in back(sent) if r.ident not in (MEANS, "pledge-2026/savings/means/5")]
    rows += [rows[3], Returned("pledge-2026/gone/means/1", "", "", "Words that have no place.")]
    outcome = compare(sent, rows)
    assert sorted(codes(outcome)) == ["duplicate-row", "missing-row", "unknown-row"]
    missing = next(s for s in outcome.slips if s.code == "missing-row")
    assert missing.message == f"1 row is not in this file: `{MEANS}`."
    assert missing.severity is Severity.WARNING


def test_a_row_that_went_and_that_nobody_changed_is_passed_over(site: Site, sent: Package) -> None:
    site.change(PLEDGE, "        - The money is yours at 18.\n", "")
    rows = [r for r in back(sent) if not r.ident.startswith("pledge-2026/savings/means/")]
    unchanged = Returned("pledge-2026/gone", row(sent, MEANS).mark, "", row(sent, MEANS).words)
    assert "unknown-row" not in codes(compare(site.package(), [*rows, unchanged]))


def test_new_lines_follow_each_other_whichever_row_they_were_written_in(site: Site) -> None:
    site.change(
        PLEDGE, "        - We will pay for the travel.\n        - If the plan", "        - If the plan"
    )
    sent = site.package()
    outcome = compare(sent, back(sent, pledge_2026_family_time_means_4="A new line."))
    assert [c.route.steps[-1] for c in outcome.changes] == [3]


def test_half_a_translated_list_is_refused(site: Site) -> None:
    path = site.folder / "pledges/northmere/pledge-2026.young-people.cy.yml"
    text = path.read_text("utf-8")
    start = text.index("    means:", text.index("  savings:"))
    path.write_text(text[:start] + text[text.index("    if_not:", start) :], "utf-8")
    sent = site.package("northmere/young_people/cy")
    outcome = compare(sent, back(sent, pledge_2026_savings_means_1="Un.", pledge_2026_savings_means_2="Dau."))
    assert codes(outcome) == ["incomplete-list"]
    assert (
        "`pledge-2026/savings/means/3`, `pledge-2026/savings/means/4` still empty" in outcome.slips[0].message
    )


def test_the_difference_shows_words() -> None:
    assert told("savings", "It is in a savings account.", "It is in a bank account.") == (
        "savings\n  - It is in a [-savings-] account.\n  + It is in a {+bank+} account."
    )
    assert told("savings", "", "New words.") == "savings\n  + New words."


def test_the_difference_shows_a_line_break_and_no_control_character() -> None:
    assert word_diff("one two", "one\ntwo") == ("one two", "one {+\N{RETURN SYMBOL}+} two")
    assert "\x1b" not in told("x", "a", "b\x1b[2J")
