"""Syllables, familiar words, reading age and terms in a text."""

from __future__ import annotations

import pytest

from corporate_parenting.reading.age import ReadingAge, reading_age
from corporate_parenting.reading.familiar import is_familiar
from corporate_parenting.reading.phrases import Phrases, forms
from corporate_parenting.reading.syllables import syllables
from corporate_parenting.reading.words import Vocabulary


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("we", 1),
        ("made", 1),
        ("helped", 1),
        ("wanted", 2),
        ("promises", 3),
        ("people", 2),
        ("business", 2),
        ("area", 3),
        ("safely", 2),
        ("being", 2),
        ("young", 1),
        ("don't", 1),
        ("isn’t", 2),
        ("council's", 2),
        ("family", 3),
        ("stakeholder", 3),
        ("accommodation", 5),
        ("permanence", 3),
        ("timeliness", 3),
        ("well-being", 3),
        ("NHS", 3),
        ("2026", 4),
        ("16th", 2),
        ("b", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    "word",
    [
        "promise",
        "promised",
        "families",
        "loneliest",
        "sleepovers",
        "suitcases",
        "haircut",
        "stopping",
        "whichever",
    ],
)
def test_a_form_of_a_frequent_word_is_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize(
    "word", ["permanence", "timeliness", "holistic", "multidisciplinary", "questionnaires", "bursary"]
)
def test_jargon_is_not_familiar(word: str) -> None:
    assert not is_familiar(word)


EASY = "We will help you. You can talk to us. Tell us what you want. We will write it down. "
HARD = (
    "The authority will continue to implement its strategic commitment to the provision of appropriate "
    "accommodation for adolescents, ensuring multidisciplinary intervention in accordance with statutory "
    "guidance. "
)


def test_a_few_sentences_are_never_scored() -> None:
    assert reading_age(EASY * 5) is None
    assert reading_age(" ".join(["word"] * 99)) is None
    assert reading_age("") is None


def test_the_answer_is_a_range_over_the_formulas() -> None:
    easy, hard = reading_age(EASY * 6), reading_age(HARD * 5)
    assert easy
    assert hard
    assert (easy.youngest, easy.oldest, str(easy)) == (5, 5, "5")
    assert hard.youngest > 20
    assert str(hard) == "over 18"
    assert str(ReadingAge(9, 12, 10)) == "9 to 12"
    assert str(ReadingAge(17, 20, 18)) == "17 to over 18"


def test_the_formulas_are_the_published_ones() -> None:
    """120 words of one syllable and four letters, in 12 sentences."""
    age = reading_age("Help find what they like when they come home soon. " * 12)
    assert age
    assert age.flesch_kincaid == 5  # 0.39 * 10 + 11.8 * 1 - 15.59 = 0.11
    assert age.coleman_liau == 10  # 0.0588 * 400 - 0.296 * 10 - 15.8 = 4.76
    assert age.automated == 7  # 4.71 * 4 + 0.5 * 10 - 21.43 = 2.41


def test_the_longer_of_two_terms_is_meant() -> None:
    terms = Phrases({"care plan": "plan", "plan": "short", "looked-after child": "child"})
    found = terms.find("Your Care Plan, the plan of a looked after child’s family.")
    assert [(hit.words, hit.entry) for hit in found] == [
        ("Care Plan", "plan"),
        ("plan", "short"),
        ("looked after child", "child"),
    ]
    assert [(hit.start, hit.stop) for hit in found][:1] == [(5, 14)]


def test_nothing_is_found_over_the_end_of_a_sentence() -> None:
    assert Phrases({"care plan": 1}).find("You are in care. Plans change. In care, plan well.") == ()


def test_nothing_is_found_inside_a_longer_word() -> None:
    assert Phrases({"plan": 1, "care for": 2}).find("Planning careful forms") == ()


def test_only_terms_that_occur_are_looked_for() -> None:
    terms = Phrases({"care plan": 1, "care for": 2, "contact": 3})
    few = terms.among(Vocabulary.of("Your care plan. We plan well for your care."))
    assert [hit.entry for hit in few.find("Your care plan. We care for contact.")] == [1]
    assert not terms.among(Vocabulary.of("We care and plan."))


def test_the_forms_of_a_verb() -> None:
    assert {"facilitate", "facilitates", "facilitated", "facilitating"} <= set(forms("facilitate"))
    assert {"comply with", "complies with", "complied with", "complying with"} <= set(forms("comply with"))
