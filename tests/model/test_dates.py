"""Dates are never more precise than they were written; moments know their zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from corporate_parenting.model.scalars import Moment, PartialDate


@pytest.mark.parametrize("written", ["2026", "2026-02", "2026-02-28", "2024-02-29", "0999", "1989-11-16"])
def test_a_date_is_shown_as_it_was_written(written: str) -> None:
    assert str(PartialDate.parse(written)) == written


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("2026", date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 29)),
        ("2026-05-14", date(2026, 5, 14)),
    ],
)
def test_the_last_day_that_it_may_mean(written: str, last: date) -> None:
    assert PartialDate.parse(written).last_day == last


@pytest.mark.parametrize(
    "written",
    ["", "soon", "26", "2026-5", "2026-05-1", "2026-13", "2026-00", "2026-02-29", "2026-05-00", "0000",
     "14/05/2026", "May 2026", "2026-05-14T09:00", "20260514", "-2026", "２０２６", "2026-05-14\n2027"],
)  # fmt: skip
def test_what_is_no_date(written: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate.parse(written)


def test_a_date_may_not_be_a_list() -> None:
    with pytest.raises(ValueError, match="words"):
        PartialDate.parse(["2026"])


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-05-01T09:00 Europe/London", datetime(2026, 5, 1, 8, 0, tzinfo=UTC)),  # summer time
        ("2026-12-01T09:00 Europe/London", datetime(2026, 12, 1, 9, 0, tzinfo=UTC)),
        ("2026-05-01", datetime(2026, 4, 30, 23, 0, tzinfo=UTC)),  # its first minute in the UK
        ("2026-12-01", datetime(2026, 12, 1, 0, 0, tzinfo=UTC)),
        ("2026-05-01 9:05 Europe/London", datetime(2026, 5, 1, 8, 5, tzinfo=UTC)),
        ("2026-05-01T09:00 UTC", datetime(2026, 5, 1, 9, 0, tzinfo=UTC)),
        ("2026-05-01T00:00 Asia/Kolkata", datetime(2026, 4, 30, 18, 30, tzinfo=UTC)),
        # The clocks go back at 2 on this night: the first of the two half past ones.
        ("2026-10-25T01:30 Europe/London", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_is_one_point_in_time(written: str, at: datetime) -> None:
    assert Moment.parse(written).at.astimezone(UTC) == at


def test_a_moment_is_shown_with_its_zone() -> None:
    assert str(Moment.parse("2026-05-01 9:00 Europe/London")) == "2026-05-01T09:00 Europe/London"
    assert Moment.parse(str(Moment.parse("2026-05-01"))) == Moment.parse("2026-05-01")


@pytest.mark.parametrize(
    "zone", ["Europe/Londres", "BST?", "../../etc/passwd", "/etc/passwd", "Europe", "+01:00", "é"]
)
def test_an_unknown_zone_is_told(zone: str) -> None:
    with pytest.raises(ValueError, match=r"is not a (time zone|moment)"):
        Moment.parse(f"2026-05-01T09:00 {zone}")


def test_a_time_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        Moment.parse("2026-05-01T09:00")


@pytest.mark.parametrize(
    "written",
    ["", "2026", "2026-05", "2026-02-29", "2026-05-01T24:00 UTC", "2026-05-01T09:60 UTC", "9:00 UTC",
     "2026-05-01 Europe/London"],
)  # fmt: skip
def test_what_is_no_moment(written: str) -> None:
    with pytest.raises(ValueError, match="is not a moment"):
        Moment.parse(written)
