"""Pictures among the words: shown with their words, without their metadata, and only while people agree."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from corporate_parenting.cli import main
from corporate_parenting.site.prepare import Prepared, prepare
from corporate_parenting.site.settings import Settings
from tests.pictures.test_cleaned import SECRETS, jpeg

LAST_DAY = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
THE_DAY_AFTER = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
COUNCIL = """\
document: council
id: westmere
name: Westmere
fictional: true
nation: england
pictures:
  - file: pizza-night.jpg
    people: consented
    consent: canary-reference
    until: 2026-11-22
"""
STRATEGY = """\
document: strategy
id: plan
council: westmere
title: Our plan
licence: unknown
dated: 2026
status: adopted
version: "1"
sections:
  - id: food
    number: "1."
    title: Food
    young_people: {title: Food}
    body:
      - id: pizza
        picture:
          file: pizza-night.jpg
          alt: Five young people make pizza.
          caption: Pizza night
        young_people:
          leave_out: The picture is enough.
      - picture:
          alt: A drawing of a kitchen.
        young_people:
          leave_out: It is lost.
"""
EASY_READ = """\
document: words
of: westmere/plan
edition: easy_read
language: en
version: "1"
words:
  "1.":
    title: Food
    rows:
      - picture: pizza-night
        text: We cook with you.
"""


@dataclass
class Made:
    prepared: Prepared
    page: BeautifulSoup
    everything: bytes


def made(folder: Path, at: datetime, council: str = COUNCIL, picture: bytes | None = None) -> Made:
    there = folder / "strategies" / "westmere"
    (there / "pictures").mkdir(parents=True, exist_ok=True)
    (there / "council.yml").write_text(council, "utf-8")
    (there / "plan.yml").write_text(STRATEGY, "utf-8")
    (there / "plan.easy-read.yml").write_text(EASY_READ, "utf-8")
    (there / "pictures" / "pizza-night.jpg").write_bytes(jpeg(6) if picture is None else picture)
    (folder / "content").mkdir(exist_ok=True)
    prepared = prepare(Settings("Test", folder, folder / "content", (folder / "strategies",)), at)
    assert prepared.site is not None, list(prepared.report)
    files = prepared.site.all_files()
    page = BeautifulSoup(files["westmere/strategy/2026/food/index.html"], "lxml")
    return Made(prepared, page, b"".join(files.values()))


def test_a_picture_stands_among_the_words_and_keeps_its_place(tmp_path: Path):
    found = made(tmp_path, LAST_DAY)
    image = found.page.select_one("#_content figure img")
    assert image["alt"] == "Five young people make pizza."
    assert (image["width"], image["height"]) == ("32", "48"), "as it stands upright"
    assert (image.get("loading"), image["decoding"]) == (None, "async"), "the first is fetched at once"
    assert image["src"] == "../../../pictures/pizza-night.jpg"
    assert image.find_parent("figure")["id"] == "p-pizza"
    assert image.find_parent("figure").figcaption.get_text() == "Pizza night"
    assert "In words: A drawing of a kitchen." in found.page.select_one("#_content").get_text(), "has no file"
    files = found.prepared.site.files
    assert Image.open(io.BytesIO(files["westmere/pictures/pizza-night.jpg"])).size == (48, 32)


def test_no_byte_holds_metadata_or_where_a_consent_is_kept(tmp_path: Path):
    everything = made(tmp_path, LAST_DAY).everything
    assert b"make pizza" in everything
    for secret in (*SECRETS, b"canary", b"GPS"):
        assert secret not in everything


def test_from_the_day_after_on_the_picture_is_in_no_output(tmp_path: Path):
    before = made(tmp_path, LAST_DAY)
    assert [d.code for d in before.prepared.report if "consent" in d.code] == ["consent-ends"]
    after = made(tmp_path, THE_DAY_AFTER)
    assert [d.code for d in after.prepared.report if "consent" in d.code] == ["consent-over"]
    assert after.prepared.site is not None, "a site that is not built leaves the old one, with the picture"
    assert not any("pizza-night" in path for path in after.prepared.site.files)
    assert not any("pizza-night.jpg" in html for html in after.prepared.site.generated.values())
    assert b"pizza-night.jpg" not in after.prepared.site.files["data/library.json"]
    assert "This picture was taken out." in after.page.select_one("#_content").get_text()
    assert b"make pizza" not in after.everything, "nor what it showed"
    assert b"Pizza night" not in after.everything
    easy = after.prepared.site.generated["westmere/easy-read/plan/food/index.html"]
    assert "We cook with you." in easy
    assert "Some pictures were taken away." in easy


def test_later_pictures_wait_until_a_reader_comes_near(project):
    site = prepare(project(), LAST_DAY).site
    assert site is not None
    page = BeautifulSoup(site.generated["northmere/easy-read/promises/home/index.html"], "lxml")
    images = page.select("#_content img")
    assert len(images) > 6
    assert [image.get("loading") for image in images] == [None] * 4 + ["lazy"] * (len(images) - 4)
    assert {(image["width"], image["height"]) for image in images} == {("160", "160")}


@pytest.mark.parametrize("ending", ["jpg", "JPG"])
def test_tidy_leaves_the_picture_alone_in_the_file(tmp_path: Path, ending: str, capsys):
    made(tmp_path, LAST_DAY)
    path = tmp_path / "strategies" / "westmere" / "pictures" / f"other.{ending}"
    path.write_bytes(jpeg(6))
    with pytest.raises(SystemExit) as told:
        main(["tidy", str(path), "--check"])
    assert told.value.code == 1
    assert path.read_bytes() == jpeg(6)
    main(["tidy", str(path.parent.parent)], standalone_mode=False)
    assert f"changed: {path.as_posix()}" in capsys.readouterr().out
    assert not any(secret in path.read_bytes() for secret in SECRETS)
    shown = Image.open(path)
    assert (shown.size, shown.getexif()[0x0112]) == ((48, 32), 6)


def test_tidy_tells_of_a_picture_that_cannot_be_read(tmp_path: Path, capsys):
    path = tmp_path / "home.png"
    path.write_bytes(b"GIF89a")
    with pytest.raises(SystemExit):
        main(["tidy", str(path)])
    said = capsys.readouterr()
    assert "not-tidied" in said.out + said.err
    assert "is not a PNG inside" in said.out + said.err


def test_a_large_picture_is_a_warning_with_a_width_that_is_likely_to_do(tmp_path: Path):
    out = io.BytesIO()
    Image.effect_noise((1200, 900), 90).save(out, "JPEG", quality=60)
    assert 100_000 < len(out.getvalue()) < 1_000_000
    found = made(tmp_path, LAST_DAY, picture=out.getvalue())
    (problem,) = [d for d in found.prepared.report if d.code == "large-picture"]
    assert problem.severity.label == "warning"
    assert "it is 1,200" in problem.mend
