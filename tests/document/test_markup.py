"""Words hold emphasis, strong, links, footnote marks and line breaks. Everything else is text."""

from __future__ import annotations

from random import Random

import pytest

from corporate_parenting.document.markup import (
    escape,
    footnote_marks,
    inlines,
    is_outward,
    is_refused,
    links,
    text_of,
)
from corporate_parenting.document.nodes import Emphasis, LineBreak, Link, Note, Reference, Strong, Text


def test_plain_words_are_one_text() -> None:
    assert inlines("We will listen.") == (Text("We will listen."),)


def test_emphasis_and_strong_nest() -> None:
    assert inlines("a *b* __c _d_ e__ f") == (
        Text("a "),
        Emphasis((Text("b"),)),
        Text(" "),
        Strong((Text("c "), Emphasis((Text("d"),)), Text(" e"))),
        Text(" f"),
    )
    assert inlines("***a***") == (Emphasis((Strong((Text("a"),)),)),)


def test_a_link_may_hold_emphasis() -> None:
    assert inlines("[a **b**](https://ex.example/)") == (
        Link("https://ex.example/", (Text("a "), Strong((Text("b"),)))),
    )


def test_a_line_break_is_kept() -> None:
    assert inlines("a\nb") == (Text("a"), LineBreak(), Text("b"))


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<b>bold</b> & <!-- comment -->",
        "&lt;b&gt; &amp; &copy;",
        "# Heading",
        "- item",
        "1. item",
        "> quote",
        "    code",
        "`code`",
        "---",
        "| a | b |",
        "~~gone~~",
        "https://ex.example/ stays words",
        "2 * 3 * 4",
        "snake_case_words",
        "[not a link]",
        "a  b",
    ],
)
def test_everything_else_is_text_to_the_letter(words: str) -> None:
    assert text_of(inlines(words)) == words
    assert all(isinstance(inline, Text) for inline in inlines(words))


def test_a_picture_is_no_picture() -> None:
    """Pictures are blocks with words of their own; the mark before the link is text."""
    assert inlines("![a](https://ex.example/x.png)") == (
        Text("!"),
        Link("https://ex.example/x.png", (Text("a"),)),
    )


def test_a_reference_becomes_a_key() -> None:
    found = inlines("See [this](strategy-2012/2.3).", to_key={"strategy-2012/2.3": "the-key"}.get)
    assert found == (Text("See "), Reference("the-key", (Text("this"),)), Text("."))


@pytest.mark.parametrize("target", ["nowhere", "javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x"])
def test_a_link_that_may_not_be_or_leads_nowhere_is_its_words(target: str) -> None:
    assert inlines(f"[words]({target})") == (Text("words"),)


def test_a_refused_link_is_not_looked_up() -> None:
    assert inlines("[words](javascript:x)", to_key=lambda _: "key") == (Text("words"),)


@pytest.mark.parametrize(
    "target", ["https://a.example", "http://a.example", "mailto:a@b.example", "TEL:999", "sms:1"]
)
def test_ways_out(target: str) -> None:
    assert is_outward(target)
    assert not is_refused(target)


@pytest.mark.parametrize(
    "target", ["javascript:x", "JavaScript:x", "data:x", "vbscript:x", "file:///x", "blob:x"]
)
def test_ways_that_are_refused(target: str) -> None:
    assert is_refused(target)
    assert not is_outward(target)


@pytest.mark.parametrize(
    "target", ["java\tscript:x", " javascript:x", "java&#10;script:x", "\x01javascript:x"]
)
def test_a_hidden_scheme_does_not_get_through(target: str) -> None:
    assert not any(isinstance(i, Link) for i in inlines(f"[words](<{target}>)"))


@pytest.mark.parametrize("target", ["strategy-2012/2.3", "c", "3.2.1", "#p-3", "./a", "//a.example"])
def test_ways_within(target: str) -> None:
    assert not is_refused(target)
    assert not is_outward(target)


def test_links_are_found_as_written() -> None:
    assert links("[a](one/2.3) and [b](https://x.example/?a=1&b=2), [c]( three ), not \\[d](four)") == (
        "one/2.3",
        "https://x.example/?a=1&b=2",
        "three",
    )


def test_a_footnote_stands_where_its_mark_stands() -> None:
    note = (Text("The law says so."),)
    assert inlines("until 25[^1], *or[^1]*", footnotes={"1": note}) == (
        Text("until 25"),
        Note("1", note),
        Text(", "),
        Emphasis((Text("or"), Note("1", note))),
    )


def test_a_mark_without_a_footnote_stays_in_the_words() -> None:
    assert inlines("until 25[^2]", footnotes={"1": ()}) == (Text("until 25[^2]"),)


def test_footnote_marks_are_found() -> None:
    assert footnote_marks("a[^1] b[^*] c[^ d] e[1]") == ("1", "*")


def test_a_listener_hears_words_alone() -> None:
    words = inlines("**a**\n*b* [c](https://x.example)[^1]", footnotes={"1": (Text("unheard"),)})
    assert text_of(words) == "a b c"


def test_escaped_text_comes_back_to_the_letter() -> None:
    chance = Random(7)
    for _ in range(500):
        text = "".join(chance.choices("ab *_[]()\\`#<>&!|~^1.:-\u2026", k=chance.randint(0, 30)))
        assert text_of(inlines(escape(text))) == text, text
        assert all(isinstance(inline, Text) for inline in inlines(escape(text))), text


def test_no_words_raise() -> None:
    chance = Random(8)
    for _ in range(500):
        text = "".join(chance.choices("ab *_[]()\\`#<>&!|~^1\n\t", k=40))
        inlines(text, to_key=lambda target: target or None, footnotes={"1": (Text("n"),)})
        links(text)
