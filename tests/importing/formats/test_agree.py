"""One paper in every format, as LibreOffice saves it: the same blocks, or it is said what differs."""

from __future__ import annotations

import pytest

from tests.office import Office, office_in

from .conftest import blocks, draft, told
from .test_word import BLOCKS, edited
from .word_paper import NUMBERS, strategy

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office_in(tmp_path_factory.mktemp("office"))


def test_an_opendocument_text_gives_the_same_blocks(office: Office) -> None:
    made, read = draft(office.converted(strategy().bytes(), ".docx", "odt"), ".odt")
    assert blocks(read) == BLOCKS
    assert read.numbers == NUMBERS
    assert (made.unplaced, made.log) == ((), ())


def test_word_saved_by_libreoffice_gives_the_same_blocks(office: Office) -> None:
    made, read = draft(office.converted(strategy().bytes(), ".docx", "docx"), ".docx")
    assert blocks(read) == BLOCKS
    assert made.unplaced == ()


def test_an_opendocument_text_tells_what_nobody_was_meant_to_see(office: Office) -> None:
    data = office.converted(edited().bytes(), ".docx", "odt")
    assert told(data, ".odt") == [
        ("tracked-change", 3, "Words were taken out with changes tracked: “consider to”."),
        ("tracked-change", 3, "Words were put in with changes tracked: “help every child”."),
        ("tracked-change", 4, "Words were taken out with changes tracked: “We were elsewhere.”."),
        ("tracked-change", 5, "Words were put in with changes tracked: “We were elsewhere.”."),
        ("comment-in-file", 6, "There is a comment near “We care for 209 children.”: “Is this right?”."),
        ("hidden-text", 7, "Words are hidden: “unless it costs too much”."),
        ("file-metadata", 0, "The file's properties name its author: “Pat Writer”."),
        ("file-metadata", 0, "The file's properties name its last editor: “Kim Clerk”."),
    ]
    made, read = draft(data, ".odt")
    assert blocks(read)[1:] == [
        "We will help every child.",
        "We listen. We were elsewhere.",
        "We care for 209 children.",
        "We visit you at home.",
    ]
    for canary in ("consider", "right", "unless", "costs", "Pat", "Writer", "Kim", "Clerk", "Person"):
        assert canary not in made.yaml
