"""Changed words in the files: only they change, and nothing is written that was not proved."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest

from corporate_parenting.exchange.apply import Edited, write
from corporate_parenting.exchange.compare import compare
from corporate_parenting.exchange.rows import Package, Slip
from corporate_parenting.loading import load
from corporate_parenting.source.tidy import tidy
from tests.exchange.conftest import PLEDGE, STRATEGY, Site, back

pytestmark = pytest.mark.usefixtures("shared")

EASY = "pledges/northmere/pledge-2026.easy-read.yml"
BANK = "It will be in a bank account in your name."


def edited(
    site: Site, code: str = "northmere/young_people", **changed: str
) -> tuple[list[Edited], list[Slip]]:
    sent = site.package(code)
    outcome = compare(sent, back(sent, **changed))
    assert outcome.slips == ()
    return site.edited(outcome, code)


def difference(file: Edited) -> list[str]:
    """The lines that went and came, without where they stand."""
    told = unified_diff(file.before.decode().splitlines(), file.after.decode().splitlines(), n=0, lineterm="")
    return [line for line in told if line[:2] not in ("--", "++", "@@")]


def test_one_word_changes_one_line(site: Site) -> None:
    (file,), slips = edited(site, pledge_2026_savings_means_2=BANK)
    assert slips == []
    assert file.name == PLEDGE
    assert difference(file) == [
        "-        - It will be in a savings account in your name.",
        "+        - It will be in a bank account in your name.",
    ]
    assert len(file.after) == len(file.before) - len("savings") + len("bank")


def test_changes_in_two_documents_are_two_files(site: Site) -> None:
    files, _ = edited(
        site, pledge_2026_savings_means_2=BANK, strategy_2026_edge_of_care_title="Helping your family"
    )
    assert [f.name for f in files] == [PLEDGE, STRATEGY]
    assert difference(files[1]) == [
        "-      title: Helping families stay together",
        "+      title: Helping your family",
    ]


def test_a_new_line_of_what_a_promise_means(site: Site) -> None:
    (file,), _ = edited(site, pledge_2026_savings_means_5="You can ask for it: it is yours.")
    assert difference(file) == ['+        - "You can ask for it: it is yours."']


def test_words_where_there_were_none_stand_below_the_official_ones(site: Site) -> None:
    path = site.folder / STRATEGY
    text = path.read_text("utf-8")
    start = text.index("            young_people: >-\n", text.index("id: pathway-plan"))
    end = text.index("            principles:", start)
    path.write_text(text[:start] + text[end:], "utf-8")
    (file,), _ = edited(site, strategy_2026_pathway_plan="We will make a plan with you.")
    assert difference(file) == ["+            young_people: We will make a plan with you."]
    after = file.after.decode()
    assert "            strength: will\n            young_people: We will make" in after
    assert tidy(after) == after


def test_all_that_a_promise_says_can_be_written_from_nothing(site: Site) -> None:
    path = site.folder / PLEDGE
    text = path.read_text("utf-8")
    start = text.index("    young_people:\n", text.index("id: savings"))
    end = text.index("    keeps: [savings]", start)
    path.write_text(text[:start] + text[end:], "utf-8")
    (file,), _ = edited(
        site,
        pledge_2026_savings="We will save money for you.",
        pledge_2026_savings_means_1="£5 a week.",
        pledge_2026_savings_means_3="It is yours at 18.",
        pledge_2026_savings_if_not="Ask at your review meeting.",
    )
    assert difference(file) == [
        "+    young_people:",
        "+      text: We will save money for you.",
        "+      means:",
        "+        - £5 a week.",
        "+        - It is yours at 18.",
        "+      if_not: Ask at your review meeting.",
    ]
    assert tidy(file.after.decode()) == file.after.decode()


def test_comments_and_order_stay(site: Site) -> None:
    site.change(
        PLEDGE,
        "        - We will save £5 a week for you.\n",
        "        # Agreed in March.\n        - We will save £5 a week for you.  # each\n",
    )
    (file,), _ = edited(site, pledge_2026_savings_means_1="We will save £6 a week for you.")
    assert difference(file) == [
        "-        - We will save £5 a week for you.  # each",
        "+        - We will save £6 a week for you.  # each",
    ]


def test_an_entry_that_is_written_again_is_made_from_the_source_of_today(site: Site) -> None:
    site.change(
        PLEDGE, "          - The money is theirs at 18.\n", "          - The money is theirs at 21.\n"
    )
    (file,), _ = edited(
        site, "northmere/easy_read", pledge_2026_savings_rows_7="The money is yours when you are 21."
    )
    assert file.name == EASY
    told = difference(file)
    assert told[:2] == [
        "-      text: The money is yours when you are 18.",
        "+      text: The money is yours when you are 21.",
    ]
    assert [line[:11] for line in told[2:]] == ["-  savings:", "+  savings:"]


def test_an_entry_that_is_new_stands_in_the_documents_order(site: Site) -> None:
    path = site.folder / "pledges/northmere/pledge-2026.under-10s.yml"
    text = path.read_text("utf-8")
    start = text.index("  your-story:\n")
    path.write_text(text[:start] + text[text.index("  your-things:\n") :], "utf-8")
    (file,), _ = edited(site, "northmere/under-10s", pledge_2026_your_story="We will tell you your story.")
    after = file.after.decode()
    assert difference(file)[0] == "+  your-story: We will tell you your story."
    assert (
        after.index("  brothers-and-sisters:") < after.index("  your-story:") < after.index("  your-things:")
    )


def test_a_files_line_ends_and_first_mark_stay(site: Site) -> None:
    path = site.folder / PLEDGE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (file,), _ = edited(site, pledge_2026_savings_means_2=BANK)
    assert file.after == file.before.replace(b"in a savings account in your", b"in a bank account in your")


def test_a_file_whose_lines_end_in_two_ways_is_left_alone(site: Site) -> None:
    path = site.folder / PLEDGE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n", 3))
    files, slips = edited(site, pledge_2026_savings_means_2=BANK)
    assert (files, [s.code for s in slips]) == ([], ["not-written"])
    assert "tidy" in slips[0].message


def test_words_never_go_where_others_stand(site: Site, sent: Package) -> None:
    """A row that leads to another value than it shows is our mistake, and is caught."""
    outcome = compare(sent, back(sent, pledge_2026_savings_means_2=BANK))
    (change,) = outcome.changes
    wrong = replace(change, route=replace(change.route, steps=(*change.route.steps[:-1], 2)))
    files, slips = site.edited(replace(outcome, changes=(wrong,)))
    assert (files, [s.code for s in slips]) == ([], ["not-written"])
    assert "other words stand there" in slips[0].message


def test_a_skeleton_is_filled(site: Site) -> None:
    (site.folder / "pledges/northmere/pledge-2026.pl.yml").write_text(
        'document: words\nof: northmere/pledge-2026\nedition: public\nlanguage: pl\nversion: "3"\n'
        'words:\n  savings:\n    # We will save money\n    text: "WRITE HERE: "\n'
        '    list:\n      - "WRITE HERE: "\n      - "WRITE HERE: "\n      - "WRITE HERE: "\n',
        "utf-8",
    )
    files, slips = edited(
        site,
        "northmere/public/pl",
        pledge_2026_savings="Będziemy oszczędzać.",
        pledge_2026_savings_list_2="Saldo.",
    )
    assert slips == []
    assert files[0].after.decode().partition("words:\n")[2] == (
        "  savings:\n    # We will save money\n    text: Będziemy oszczędzać.\n"
        '    list:\n      - "WRITE HERE: "\n      - Saldo.\n      - "WRITE HERE: "\n'
    )


def test_all_files_are_written_or_none(site: Site) -> None:
    files, _ = edited(site, pledge_2026_savings_means_2=BANK, strategy_2026_edge_of_care_title="Your family")
    path = site.folder / STRATEGY
    path.write_bytes(path.read_bytes() + b"# somebody was here\n")
    assert [s.code for s in write(files)] == ["not-written"]
    assert (site.folder / PLEDGE).read_bytes() == files[0].before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits")
def test_writing_keeps_a_files_permissions_and_leaves_nothing_else(site: Site) -> None:
    path = site.folder / PLEDGE
    path.chmod(0o640)
    before = {p.name for p in path.parent.iterdir()}
    files, _ = edited(site, pledge_2026_savings_means_2=BANK)
    assert write(files) == []
    assert path.read_bytes() == files[0].after
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert {p.name for p in path.parent.iterdir()} == before


def test_what_was_written_loads_without_a_problem(site: Site) -> None:
    files, _ = edited(site, pledge_2026_savings_means_2=BANK, pledge_2026_family="Your family.\nYour story.")
    write(files)
    folders = [Path(site.folder / "strategies"), Path(site.folder / "pledges")]
    assert not load(folders, site.folder).report.has_errors
    words = {r.ident: r.words for r in site.package().rows()}
    assert words["pledge-2026/family"] == "Your family.\nYour story."
