"""Where a sentence ends, and where it does not."""

from __future__ import annotations

import pytest

from corporate_parenting.reading.sentences import sentences
from corporate_parenting.reading.words import looked_up, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We will listen.", 1),
        ("We will listen", 1),
        ("We will listen. You can talk.", 2),
        ("Are you safe? Tell us! We will help.", 3),
        ("Ask Mr. Green or Dr. Brown.", 1),
        ("Ask J. K. Green of St. Mary's.", 1),
        ("Bring things, e.g. Lego or a book.", 1),
        ("Some of you (i.e. Year 6) stay on.", 1),
        ("We open at 10 a.m. on weekdays.", 1),
        ("We open at 10 a.m. Monday to Friday.", 1),
        ("We open at 10 a.m. Bring a friend.", 2),
        ("Bring pens, paper, etc. We have chairs.", 2),
        ("It costs £3.50 a day. That is fair.", 2),
        ("In 2.5 years you saved £1,300.", 1),
        ("See No. 5 on the list.", 1),
        ("A court may say no. We tell you why.", 2),
        ("You can do art. We pay for it.", 2),
        ("That is who I am. We listen.", 2),
        ("That is for you and I. We listen.", 2),
        ("See part 3. We wrote it with you.", 2),
        ("3. We will listen.", 1),
        ("You said “Stop.” We stopped.", 2),
        ("You said 'Will you?' We said yes.", 2),
        ("“Do you want it?” she asked.", 1),
        ("You wait … and wait.", 1),
        ("You wait... Then we call.", 2),
        ("We help (if we can). You choose.", 2),
        ("You can tell us. 96 of you did.", 2),
        ("We asked you: what should change?", 1),
        ("First words\n\nSecond words", 2),
        ("A line that was\nfolded. Another.", 2),
        ("You told us:\n- more time\n- more trips\n\nWe listened.", 4),
        ("- more time\n- more trips", 2),
        ("Go to gov.uk or northmere.example today.", 1),
        ("", 0),
        ("   ", 0),
    ],
)
def test_a_text_has_so_many_sentences(text: str, parts: int) -> None:
    assert len(sentences(text)) == parts, sentences(text)


def test_a_sentence_keeps_its_words_and_marks() -> None:
    assert sentences("  Are you safe?  Tell us.\n") == ("Are you safe?", "Tell us.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We'll help – really.", ("We'll", "help", "really")),
        ("It’s your well-being.", ("It’s", "your", "well-being")),
        ("At 10.30am pay £3,000.", ("At", "10.30am", "pay", "3,000")),
        ("At 10 a.m. or e.g. noon", ("At", "10", "a.m.", "or", "e.g.", "noon")),
        ("families and/or friends", ("families", "and", "or", "friends")),
        ("Gwybodaeth i blant — لكل طفل", ("Gwybodaeth", "i", "blant", "لكل", "طفل")),
        ("…", ()),
    ],
)
def test_words_as_a_reader_counts_them(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_words_as_a_list_looks_them_up() -> None:
    assert looked_up("The CHILD’s so-called placement") == {"the", "child", "s", "so", "called", "placement"}
