"""What each check of the words' surface lets pass, beside the examples of its manual."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from corporate_parenting.checks.words import (
    capitals,
    hard_word,
    italics,
    link_text,
    long_sentence,
    long_sentences,
    passive_voice,
    preferred_term,
    reading_age,
    stigmatising_term,
    unexplained_abbreviation,
)
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.council import Council

ALL = (
    capitals,
    hard_word,
    italics,
    link_text,
    long_sentence,
    long_sentences,
    passive_voice,
    preferred_term,
    reading_age,
    stigmatising_term,
    unexplained_abbreviation,
)

Told = Callable[..., list[Finding]]


def told(
    module: ModuleType,
    *words: str,
    edition: str = "young_people",
    language: str = "en",
    role: Any = "text",
    pages: tuple[str, ...] = (),
    **council: Any,
) -> list[Finding]:
    """What a check says of these passages, all on one page unless ``pages`` says otherwise."""
    made = Council.model_validate({"id": "barnet", "name": "Barnet Council", "nation": "england", **council})
    passages = tuple(
        Passage(text, Route("f.yml", (i,)), role, page=pages[i] if pages else "one")
        for i, text in enumerate(words)
    )
    wording = Wording(edition, language, "f.yml", made.wording, made, None, passages)
    return list(module.check(wording))


def places(found: list[Finding]) -> list[object]:
    return [finding.route.steps[0] for finding in found]


LONG = "We will " + "really " * 20 + "listen."
EVERYTHING = (
    f"{LONG} Your SDQ will be reviewed in your placement by then. We facilitate *challenging behaviour* and "
    "NEVER stop: [click here](https://a.example)."
)
SURFACE = [m for m in ALL if m not in (long_sentences, reading_age)]


@pytest.mark.parametrize("module", SURFACE, ids=lambda m: m.RULE.code)
def test_words_in_which_everything_is_wrong(module: ModuleType) -> None:
    assert places(told(module, EVERYTHING)) == [0]


@pytest.mark.parametrize("module", SURFACE, ids=lambda m: m.RULE.code)
def test_nobody_rewords_what_somebody_else_said(module: ModuleType) -> None:
    assert told(module, EVERYTHING, role="quote") == []


@pytest.mark.parametrize("module", ALL, ids=lambda m: m.RULE.code)
def test_official_words_stay_as_they_are(module: ModuleType) -> None:
    found = told(module, *[EVERYTHING] * 5, edition="public")
    assert {f.severity for f in found} == ({Severity.INFO} if module is stigmatising_term else set())


@pytest.mark.parametrize("module", ALL, ids=lambda m: m.RULE.code)
def test_english_rules_say_nothing_of_other_languages(module: ModuleType) -> None:
    codes = {f.code for f in told(module, *[EVERYTHING] * 5, language="cy")}
    assert codes == ({module.RULE.code} if module in (italics, link_text) else set())


def test_a_council_whose_file_is_refused_is_not_judged_by_rules_that_it_may_set() -> None:
    council = Council(id="barnet", name="Barnet", nation="england")
    passages = (Passage(EVERYTHING, Route("f.yml"), "text"),)
    wording = Wording(
        "young_people", "en", "f.yml", council.wording, council, None, passages, knows_council=False
    )
    said = {module.RULE.code for module in ALL if list(module.check(wording))}
    assert said == {"capitals", "italics", "link-text", "passive-voice"}


@pytest.mark.parametrize("module", [long_sentence, passive_voice], ids=lambda m: m.RULE.code)
def test_a_title_is_no_sentence(module: ModuleType) -> None:
    assert told(module, EVERYTHING, role="title") == []


# --- sentences


def test_a_council_sets_its_own_length() -> None:
    nine = "We will write a plan with you this week."
    assert told(long_sentence, nine) == []
    assert places(told(long_sentence, nine, wording={"sentence_longest": 8})) == [0]
    assert told(long_sentence, nine, wording={"sentence_longest": 9}) == []


def test_easy_read_has_a_length_of_its_own() -> None:
    thirteen = "We will write a plan with you and for you in one week."
    assert told(long_sentence, thirteen) == []
    assert places(told(long_sentence, thirteen, edition="easy_read")) == [0]


def test_the_average_is_taken_page_by_page() -> None:
    eighteen = "We will write a good plan with you and we will look at it with you each year."
    assert places(told(long_sentences, *[eighteen] * 5)) == [0]
    assert told(long_sentences, *[eighteen] * 4) == []
    assert told(long_sentences, *[eighteen] * 5, pages=("a", "a", "a", "b", "b")) == []
    assert told(long_sentences, *[eighteen] * 5, "We listen.", "You talk.") == []
    assert told(long_sentences, *[eighteen] * 5, edition="easy_read") == []


HARD = (
    "Families receive considerable assistance from experienced professionals throughout the neighbourhood, "
    "including educational psychologists, community organisers and independent visitors who understand "
    "adolescent development. "
)


def test_one_long_page_is_judged_and_the_short_ones_beside_it_are_not() -> None:
    assert places(told(reading_age, HARD, HARD * 6, pages=("short", "long"))) == [1]


def test_short_pages_are_read_together() -> None:
    pages = tuple("abcdef")
    assert places(told(reading_age, *[HARD] * 6, pages=pages)) == [0]
    assert told(reading_age, *[HARD] * 3, pages=pages[:3]) == []


def test_a_reading_age_is_a_note_and_only_above_the_wanted_ages() -> None:
    (found,) = told(reading_age, HARD * 6)
    assert found.severity is Severity.INFO
    assert told(reading_age, HARD * 6, wording={"reading_age": ["9", "40"]}) == []
    assert told(reading_age, HARD * 6, edition="easy_read") == []
    assert places(told(reading_age, HARD * 6, edition="under-10s")) == [0]


# --- words


@pytest.mark.parametrize(
    "council",
    [
        {"glossary": [{"term": "commissioning", "means": "Buying.", "young_people": "choosing and paying"}]},
        {"wording": {"known_words": ["commissioning"]}},
        {"wording": {"terms": [{"avoid": ["commissioning"]}]}},
        {"names_used": ["The Commissioning Board"]},
        {"bodies": [{"id": "b", "kind": "board", "name": "Our commissioning group"}]},
    ],
    ids=["explained", "known", "kept", "name", "body"],
)
def test_a_council_s_own_words_are_not_hard(council: dict[str, Any]) -> None:
    words = "Our commissioning group meets. The Commissioning Board helps."
    assert len(told(hard_word, words)) == 1
    assert all("“commissioning”" not in f.message for f in told(hard_word, words, **council)) or (
        "names_used" in council
    )


def test_what_the_glossary_explains_only_to_adults_is_still_hard() -> None:
    glossary = [{"term": "commissioning", "means": "Buying."}]
    assert len(told(hard_word, "We do commissioning.", glossary=glossary)) == 1


def test_a_name_is_not_hard() -> None:
    assert told(hard_word, "You can ask the Child and Adolescent Mental Health Service.") == []
    assert told(hard_word, "You can live in Northamptonshire with us.") == []
    assert len(told(hard_word, "Adolescent boys and girls.")) == 1


def test_the_plain_words_of_the_longer_term_are_offered() -> None:
    (found,) = told(hard_word, "It is consistent with your plan.")
    assert "“consistent with” (that fits)" in found.message


def test_only_words_of_the_list_are_a_warning() -> None:
    severities = [f.severity for f in told(hard_word, "We facilitate the questionnaire.")]
    assert severities == [Severity.WARNING, Severity.INFO]


@pytest.mark.parametrize(
    "words",
    [
        "You can contact us.",
        "Contact your family when you like.",
        "The Contact Team is your point of contact.",
        "Stay in contact with your social worker.",
        "Your contact details are safe. We have contact numbers.",
    ],
)
def test_contact_as_a_verb_or_a_number_is_fine(words: str) -> None:
    assert told(preferred_term, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "We arrange contact.",
        "Contact with your mum is safe.",
        "We support family contact.",
        "Your contact visits.",
    ],
)
def test_contact_for_seeing_your_family(words: str) -> None:
    (found,) = told(preferred_term, words)
    assert found.message.count("“family time”") == 1
    assert found.severity is Severity.INFO


def test_a_council_s_own_list_comes_first() -> None:
    own = {"terms": [{"avoid": ["placement"], "prefer": ["my place"], "because": "They said so."}]}
    (found,) = told(preferred_term, "Your placement.", wording=own)
    assert "“my place” for “placement” (They said so)" in found.message
    assert found.severity is Severity.WARNING


def test_a_term_that_the_council_keeps_is_silent_in_every_list() -> None:
    keeps = {"terms": [{"avoid": ["placement", "challenging behaviour"]}]}
    assert told(preferred_term, "Your placement.", wording=keeps) == []
    assert told(stigmatising_term, "Your challenging behaviour.", wording=keeps) == []


def test_a_term_inside_a_name_is_a_name() -> None:
    assert told(preferred_term, "Ask the Leaving Care Team or the Care Leavers Forum.") == []
    assert len(told(preferred_term, "We make a Pathway Plan with you.")) == 1


def test_a_suggestion_that_no_list_makes_is_named_as_ours() -> None:
    (found,) = told(preferred_term, "We help service users.")
    assert "no list that we know does" in found.message
    assert "See " not in found.mend


@pytest.mark.parametrize(
    "words",
    [
        "Your personal education plan (PEP) is yours. The PEP helps.",
        "Your PEP (personal education plan) is yours.",
        "PEP means personal education plan.",
        "The NHS, your GP, GCSEs, A&E and the UK.",
        "Year 7, part II and 10 AM.",
        "Meet at SE1 7PB or write to a.b@NHS.example.",
        "We will NEVER stop.",
    ],
)
def test_abbreviations_that_need_no_word_more(words: str) -> None:
    assert told(unexplained_abbreviation, words) == []


def test_an_abbreviation_is_told_once_and_explained_on_its_page() -> None:
    words = ("Your SDQ helps.", "The SDQ again.")
    assert places(told(unexplained_abbreviation, *words)) == [0]
    said = "A strengths questionnaire (SDQ)."
    assert told(unexplained_abbreviation, *words, said) == []
    assert places(told(unexplained_abbreviation, *words, said, pages=("a", "a", "b"))) == [0]


def test_an_abbreviation_that_is_a_term_to_avoid_is_told_once() -> None:
    words = "Your LAC review and your PEP."
    (found,) = told(unexplained_abbreviation, words)
    assert found.message == "“PEP” is an abbreviation that nothing on this page explains."
    assert "“LAC review”" in told(preferred_term, words)[0].message
    kept = {"wording": {"terms": [{"avoid": ["LAC", "LAC review"]}]}}
    assert told(preferred_term, words, **kept) == []
    (found,) = told(unexplained_abbreviation, words, **kept)
    assert found.message == "“LAC” and “PEP” are abbreviations that nothing on this page explains."


def test_a_term_inside_a_label_is_told_once() -> None:
    assert told(preferred_term, "We help LAC children.") == []
    assert len(told(stigmatising_term, "We help LAC children.")) == 1


def test_the_council_s_own_abbreviations_are_known() -> None:
    glossary = [{"term": "personal education plan", "means": "A plan.", "also": ["PEP"]}]
    assert told(unexplained_abbreviation, "Your PEP.", glossary=glossary) == []
    assert told(unexplained_abbreviation, "B&NES helps.", names_used=["B&NES"]) == []
    assert len(told(unexplained_abbreviation, "B&NES helps.")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Your plan will be looked at by us.",
        "You will be helped by your social worker.",
        "The room was chosen by young people.",
        "You are supposed to be interested.",
        "Children who are looked after by us, and looked after children, are heard.",
        "We're pleased. It's called home. You were adopted. The council's planned move.",
        "There is a bed, a shed and need.",
    ],
)
def test_who_does_it_is_clear_or_it_is_no_passive(words: str) -> None:
    assert told(passive_voice, words) == []


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("It will be done by 5 June.", "will be done"),
        ("A place is always found by the end of May.", "is always found"),
        ("You have been told.", "have been told"),
        ("You can be helped.", "can be helped"),
        ("You’re often told.", "You’re often told"),
    ],
)
def test_nobody_does_it(words: str, verb: str) -> None:
    (found,) = told(passive_voice, words)
    assert f"“{verb}”" in found.message


@pytest.mark.parametrize(
    "words",
    [
        "[How to complain](https://a.example) is here.",
        "[**Your rights**](https://a.example)",
        "See [our pledge](pledge-2026).",
        "Click the button. Read more books.",
    ],
)
def test_links_that_say_where_they_lead(words: str) -> None:
    assert told(link_text, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "[Here](https://a.example)",
        "[Read more …](https://a.example)",
        "**[this page](pledge-2026)**",
        "[www.a.example](https://a.example)",
        "[https://a.example/b](https://a.example/b)",
        "Go to www.a.example/b.",
        "*https://a.example*",
    ],
)
def test_links_that_do_not(words: str) -> None:
    assert len(told(link_text, words)) == 1


def test_a_word_in_capitals_is_no_abbreviation() -> None:
    (found,) = told(capitals, "WE WILL NOT stop. The SEND team, NEET, OK, the PLEDGE.")
    assert found.message == "“WE WILL NOT” and “PLEDGE” stand in capitals."


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("WE WILL VISIT YOU EVERY SIX WEEKS.", "“WE WILL VISIT YOU EVERY SIX WEEKS” stands in capitals."),
        ("WE RING YOU WITHIN 10 WORKING DAYS", "“WE RING YOU WITHIN 10 WORKING DAYS” stands in capitals."),
        (
            "WE WILL ALWAYS LISTEN TO YOU AND TO YOUR IRO",
            "“WE WILL ALWAYS LISTEN TO YOU AND TO …” stands in capitals.",
        ),
        ("STOP. I MEAN YOU.", "“STOP” and “I MEAN YOU” stand in capitals."),
    ],
)
def test_a_run_of_words_in_capitals_is_told_once_and_holds_no_abbreviation(words: str, message: str) -> None:
    (found,) = told(capitals, words)
    assert found.message == message
    assert told(unexplained_abbreviation, words) == []


def test_an_abbreviation_beside_one_word_that_shouts_is_one() -> None:
    assert len(told(unexplained_abbreviation, "Your LADO MUST ring.")) == 1
    (found,) = told(capitals, "Your LADO MUST ring.")
    assert found.message == "“MUST” stands in capitals."


def test_italics_inside_strong_words_or_a_link() -> None:
    assert len(told(italics, "**We will *always* listen**")) == 1
    assert len(told(italics, "[*Your* rights](https://a.example)")) == 1
    assert told(italics, r"5 * 3, \*stars\* and snake_case") == []
