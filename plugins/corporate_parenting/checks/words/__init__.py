"""Checks of words: one file a check. Each is handed one edition's words and tells what is wrong with them."""

from __future__ import annotations

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
from corporate_parenting.checks.words.wording import WordCheck

WORD_CHECKS: tuple[WordCheck, ...] = (
    capitals.check,
    hard_word.check,
    italics.check,
    link_text.check,
    long_sentence.check,
    long_sentences.check,
    passive_voice.check,
    preferred_term.check,
    reading_age.check,
    stigmatising_term.check,
    unexplained_abbreviation.check,
)
