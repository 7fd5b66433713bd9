"""What the last check found is told again only where nothing that it depends on has changed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from corporate_parenting.diagnostics import Diagnostic, Position, Related, Report, Severity, Silenced
from corporate_parenting.site import checking, remembered, shared
from corporate_parenting.site.checked import Checked, as_json, from_json
from corporate_parenting.site.checking import checked
from corporate_parenting.site.settings import Settings
from tests.conftest import NOW

PLEDGE = """\
document: pledge
id: pledge-2026
council: {council}
title: Our pledge
status: adopted
promises:
  # allow strength-not-stated: the source does not say
  - id: one
    promise: We will answer every letter within 10 days.
    young_people: We will answer every letter within 9 days.
"""
NAME = "councils/barnet/pledge.yml"
COUNCILS = ("barnet", "brent")


@pytest.fixture
def site(tmp_path: Path) -> Settings:
    for council in COUNCILS:
        (tmp_path / "councils" / council).mkdir(parents=True)
        (tmp_path / "councils" / council / "pledge.yml").write_text(PLEDGE.format(council=council), "utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").touch()
    return Settings("Test", tmp_path, tmp_path / "content", (tmp_path / "councils",))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The files of each group that is judged, as they are."""
    asked: list[set[str]] = []
    real = checking.check_files

    def spy(settings, now, told, read, councils=None):
        asked.extend(told.values())
        return real(settings, now, told, read, councils)

    monkeypatch.setattr(checking, "check_files", spy)
    return asked


def one(site: Settings, now=NOW) -> Checked:
    return shared.check_some(site, now, lambda source: source == NAME)


def same(a: Checked, b: Checked) -> bool:
    return as_json(a) == as_json(b) and list(a.report) == list(b.report)


@pytest.mark.parametrize("check", [shared.check_all, one])
def test_what_did_not_change_is_told_again(site: Settings, judged: list[set[str]], check) -> None:
    first = check(site, NOW)
    assert "number-changed" in {d.code for d in first.report}
    n = len(judged)
    assert n
    again = check(site, NOW + timedelta(hours=1))
    assert len(judged) == n
    assert same(again, first)
    assert [s.reason for s in again.report.silenced] == ["the source does not say"] * n


def test_only_the_council_whose_file_changed_is_judged_again(site: Settings, judged: list[set[str]]) -> None:
    shared.check_all(site, NOW)
    judged.clear()
    path = site.root / NAME
    path.write_text(path.read_text("utf-8").replace("9 days", "10 days"), "utf-8")
    found = shared.check_all(site, NOW)
    assert judged == [{NAME}]
    assert [d.source for d in found.report if d.code == "number-changed"] == ["councils/brent/pledge.yml"]
    assert found.counts["pledge"] == 2


def _text(site: Settings) -> None:
    path = site.root / NAME
    path.write_text(path.read_text("utf-8").replace("9 days", "8 days"), "utf-8")


def _picture(site: Settings) -> None:
    (site.root / "councils" / "barnet" / "pictures").mkdir()
    (site.root / "councils" / "barnet" / "pictures" / "home.svg").write_text("<svg>", "utf-8")


def _new_file(site: Settings) -> None:
    (site.root / "councils" / "barnet" / "council.yml").write_text("document: council\nid: barnet\n", "utf-8")


def _nobodys(site: Settings) -> None:
    (site.root / "councils" / "broken.yml").write_text("- what is this\n", "utf-8")


def _remote(site: Settings) -> None:
    (site.root / ".git" / "config").write_text('[remote "origin"]\n', "utf-8")


def _spoilt(site: Settings) -> None:
    for path in (site.root / remembered.FOLDER).glob("*.json"):
        path.write_text(path.read_text("utf-8")[:-9], "utf-8")


CHANGES = [_text, _picture, _new_file, _nobodys, _remote, _spoilt]


@pytest.mark.parametrize("check", [shared.check_all, one])
@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_judged_again(site: Settings, judged: list[set[str]], check, change) -> None:
    check(site, NOW)
    judged.clear()
    change(site)
    found = check(site, NOW)
    assert any(NAME in names for names in judged)
    whole = checked(site, NOW, None if check is shared.check_all else lambda source: source == NAME)
    assert list(found.report) == list(whole.report)


def test_another_version_of_the_program_judges_again(
    site: Settings, judged: list[set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    one(site)
    monkeypatch.setattr(remembered, "_program", lambda: ("another",))
    one(site)
    assert len(judged) == 2


def test_every_file_of_the_program_counts() -> None:
    told = "\n".join(remembered._program())
    for name in ("site/remembered.py", "words/en.yml", "assets/councils.csv", "checks/words/hard_word.py"):
        assert name in told
    assert "__pycache__" not in told
    assert "/yaml/__init__.py" in told


@pytest.mark.parametrize(
    ("later", "again"),
    [(timedelta(hours=11), False), (timedelta(hours=12), True), (timedelta(days=-1), True)],
)
def test_an_answer_holds_for_the_day(site: Settings, judged: list[set[str]], later, again: bool) -> None:
    """Some rules count days, such as those since a number was tried."""
    one(site)
    one(site, NOW + later)
    assert len(judged) == 1 + again


def test_an_answer_holds_until_an_embargo_ends(site: Settings, judged: list[set[str]]) -> None:
    _remote(site)
    path = site.root / NAME
    embargo = "publish_from: 2026-11-22T13:00 Europe/London\n"
    path.write_text(path.read_text("utf-8").replace("promises:", f"{embargo}promises:"), "utf-8")
    assert "public-draft" in {d.code for d in one(site).report}
    assert "public-draft" in {d.code for d in one(site, NOW + timedelta(minutes=59)).report}
    assert len(judged) == 1
    assert "public-draft" not in {d.code for d in one(site, NOW + timedelta(minutes=60)).report}


def test_a_file_that_is_saved_while_it_is_judged_is_not_remembered(
    site: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (site.root / NAME).read_text("utf-8")
    real = checking.check_files

    def saved_before_it_is_read(*args, **more):
        _text(site)
        return real(*args, **more)

    with monkeypatch.context() as patch:
        patch.setattr(checking, "check_files", saved_before_it_is_read)
        assert any("8 days" in d.quoted for d in one(site).report)
    (site.root / NAME).write_text(before, "utf-8")
    assert any("9 days" in d.quoted for d in one(site).report)


def test_a_folder_that_cannot_be_written_to_is_no_problem(site: Settings, judged: list[set[str]]) -> None:
    (site.root / ".cache").write_text("a file stands here", "utf-8")
    assert same(one(site), one(site))
    assert len(judged) == 2


def test_what_is_kept_stays_out_of_git_and_does_not_stay_for_ever(site: Settings) -> None:
    one(site)
    folder = site.root / remembered.FOLDER
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"
    (kept,) = folder.glob("*.json")
    shared.check_all(site, NOW + timedelta(days=365 * 9))
    assert not kept.exists()


def test_what_was_found_is_the_same_after_json() -> None:
    related = (Related("The promise stands here", "pledges/b.yml", Position(3, 1)),)
    told = Diagnostic("a", Severity.WARNING, "“Ŵy”", "Mend.", "a.yml", Position(2, 5), "text: Ŵy", related)
    report = Report([told], [Silenced(told, "a reason", Position(1, 3))])
    found = Checked(report, 2, {"pledge": 1}, frozenset({"a.yml"}))
    assert from_json(as_json(found)) == found
