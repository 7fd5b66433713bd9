"""Our own pictures hold to the rules for everybody's; whose pictures a folder holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corporate_parenting.editions.pictures import OUR_SIZE
from corporate_parenting.loading import load
from corporate_parenting.loading.pictures import other_words, shipped
from corporate_parenting.manual import rules
from corporate_parenting.model.scalars import is_slug
from corporate_parenting.pictures import UnfitError, cleaned

FOLDER = next(iter(shipped().values())).parent  # type: ignore[attr-defined]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
SQUARE = SVG.format('<rect width="9" height="9"/>').encode()
COUNCIL = "document: council\nid: {}\n"


@pytest.mark.parametrize("name", shipped())
def test_our_own_pictures_are_fit_to_publish(name):
    data = shipped()[name].read_bytes()
    assert is_slug(name)
    picture = cleaned("svg", data)
    assert (picture.data, picture.width, picture.height) == (data, *OUR_SIZE)
    assert len(data) < 10_000
    assert b'width="160" height="160" viewBox' in data, "a browser without our styles shows it small"


def test_other_words_lead_to_one_picture_each():
    words = [word for found in other_words().values() for word in found]
    assert set(other_words()) == set(shipped())
    assert len(words) == len(set(words))
    assert set(words).isdisjoint(shipped())
    assert [word for word in words if not is_slug(word)] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("house", "home"),
        ("gp", "doctor"),
        ("fortnight", "two-weeks"),
        ("advocat", "help"),
        ("famly", "family"),
    ],
)
def test_a_picture_is_found_by_another_word(tmp_path: Path, written: str, meant: str):
    (tmp_path / "words.yml").write_text(
        "document: words\nof: barnet/p\nedition: easy_read\nlanguage: en\nversion: '1'\n"
        f"words:\n  ring:\n    - picture: {written}\n      text: We ring you.\n",
        "utf-8",
    )
    (tmp_path / "council.yml").write_text(COUNCIL.format("barnet"), "utf-8")
    (tmp_path / "p.yml").write_text(
        "document: pledge\nid: p\ncouncil: barnet\ntitle: P\nversion: '1'\n"
        "promises:\n  - id: ring\n    promise: We will ring you.\n    strength: will\n",
        "utf-8",
    )
    mends = [d.mend for d in load([tmp_path], tmp_path).report if d.code == "unknown-picture"]
    assert [f"Did you mean `{meant}`?" in mend for mend in mends] == [True]


def test_our_pictures_are_small_together():
    assert sum(len(file.read_bytes()) for file in shipped().values()) < 200_000


def test_the_licence_names_every_picture_once():
    text = (FOLDER / "LICENCE.md").read_text("utf-8")
    assert "CC BY-SA 4.0" in text
    assert sorted(re.findall(r"^\| ([a-z-]+) \|", text, re.MULTILINE)) == sorted(
        ["picture", "picture", *shipped()]
    )


def test_the_manual_names_every_picture():
    named = rules()["unknown-picture"].mend.partition("your files.")[2]
    assert re.findall(r"[a-z-]+", named) == list(shipped())


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>',
        '<g id="a"><path d="M0 0h9"/></g><use xlink:href="#a"/><use href="#a"/>',
        "<style>.a { fill: red; }</style>",
    ],
)
def test_what_drawings_need_is_let_through(inside):
    cleaned("svg", SVG.format(inside).encode())
    cleaned("svg", b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>' + SVG.format(inside).encode())


@pytest.mark.parametrize(
    "inside",
    [
        '<use href="https://elsewhere.example/a.svg#a"/>',
        '<use xlink:href="other.svg#a"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<a href="javascript:go()"><rect/></a>',
        "<style>@import 'https://elsewhere.example/a.css';</style>",
        r"<style>.a { fill: \75rl(https://elsewhere.example/a); }</style>",
        '<rect style="fill: url( &quot;https://elsewhere.example/a&quot; )"/>',
        '<rect style="fill: URL(https://elsewhere.example/a)"/>',
        '<animate onbegin="go()"/>',
        '<set attributeName="href" to="javascript:go()"/>',
        "<text>Words</text>",
        '<rect ONCLICK="go()"/>',
        '<g xml:base="https://elsewhere.example/"/>',
        "<title><script>go()</script></title><script>go()</script>",
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">go()</h:script>',
    ],
)
def test_what_runs_or_fetches_or_speaks_is_refused(inside):
    with pytest.raises(UnfitError):
        cleaned("svg", SVG.format(inside).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html/>",
        b"<svg/>",
        SQUARE.decode().encode("utf-16"),
        b'<?xml-stylesheet href="https://elsewhere.example/a.css"?>' + SQUARE,
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SQUARE,
    ],
)
def test_what_is_no_plain_svg_is_refused(data):
    with pytest.raises(UnfitError):
        cleaned("svg", data)


@pytest.mark.parametrize("ending", ["png", "webp", "jpg"])
@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR", b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff", b"\xff\xd8\xff"],
)
def test_broken_bytes_are_no_traceback(ending, data):
    with pytest.raises(UnfitError):
        cleaned(ending, data)


def test_a_folder_of_pictures_belongs_to_the_council_whose_files_lie_beside_it(tmp_path: Path):
    for council, place in (("barnet", "a/one"), ("dudley", "b")):
        (tmp_path / place / "pictures").mkdir(parents=True)
        (tmp_path / place / "any.yml").write_text(COUNCIL.format(council), "utf-8")
        (tmp_path / place / "pictures" / "home.svg").write_bytes(SQUARE)
        (tmp_path / place / "pictures" / "LICENCE.md").write_text("Drawn by us.", "utf-8")
        (tmp_path / place / "pictures" / ".hidden").write_bytes(b"")
    loaded = load([tmp_path], tmp_path)
    assert list(loaded.report) == []
    assert {r.council.id: list(r.pictures) for r in loaded.library.councils} == {
        "barnet": ["home"],
        "dudley": ["home"],
    }


def test_pictures_beside_files_of_several_councils_are_nobodys(tmp_path: Path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "home.svg").write_bytes(SQUARE)
    for council in ("barnet", "dudley"):
        (tmp_path / f"{council}.yml").write_text(COUNCIL.format(council), "utf-8")
    (problem,) = load([tmp_path], tmp_path).report
    assert problem.code == "picture-refused"
    assert problem.message == (
        "This picture lies beside files of several councils, so nobody knows whose it is."
    )


def test_beside_a_broken_file_nothing_more_is_said(tmp_path: Path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "home.svg").write_bytes(SQUARE)
    (tmp_path / "council.yml").write_text("document: council\n", "utf-8")
    assert {d.code for d in load([tmp_path], tmp_path).report} == {"missing-field"}


def test_a_refused_picture_is_known_all_the_same(tmp_path: Path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "volcano.svg").write_bytes(b"<svg/>")
    (tmp_path / "council.yml").write_text(COUNCIL.format("barnet"), "utf-8")
    (tmp_path / "pledge.yml").write_text(
        "document: pledge\nid: p\ncouncil: barnet\ntitle: P\nstatus: adopted\n"
        'promises: [{id: a, promise: "We will.", strength: will}]\n',
        "utf-8",
    )
    (tmp_path / "words.yml").write_text(
        'document: words\nof: barnet/p\nedition: easy_read\nlanguage: en\nversion: "1"\n'
        'words:\n  a: [{picture: volcano, text: "We will."}]\n',
        "utf-8",
    )
    assert [d.code for d in load([tmp_path], tmp_path).report] == ["picture-refused"]
