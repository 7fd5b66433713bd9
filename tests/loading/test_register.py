"""The register of councils that comes with the package."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

from corporate_parenting.loading import register
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.loading.register import ATTRIBUTION
from corporate_parenting.model import Council


def test_every_council_of_each_nation_is_there() -> None:
    assert Counter(facts["nation"] for facts in register().values()) == {
        "england": 153,
        "wales": 22,
        "scotland": 32,
        "northern_ireland": 5,
    }


def test_every_row_describes_a_council() -> None:
    for slug, facts in register().items():
        council = Council.model_validate(facts)
        assert council.id == slug
        assert not council.fictional


def test_codes_are_of_the_nation_and_stand_once() -> None:
    letters = {"england": "E", "wales": "W", "scotland": "S", "northern_ireland": "N"}
    codes = {slug: facts["gss_code"] for slug, facts in register().items() if "gss_code" in facts}
    assert len(set(codes.values())) == len(codes)
    for slug, code in codes.items():
        assert re.fullmatch(r"[EWSN]\d{8}", code)
        assert code[0] == letters[register()[slug]["nation"]]


def test_its_maker_is_named() -> None:
    assert "mySociety" in ATTRIBUTION
    text = (files("corporate_parenting") / "assets" / "councils.LICENCE.md").read_text("utf-8")
    assert "mySociety" in text
    assert "CC BY 4.0" in text or "Attribution 4.0" in text


def test_every_nation_has_helplines() -> None:
    for nation in ("england", "wales", "scotland", "northern_ireland"):
        there = [line for line in helplines() if nation in line.nations]
        assert {"emergency", "childline"} <= {line.id for line in there}
    assert len({line.id for line in helplines()}) == len(helplines())
