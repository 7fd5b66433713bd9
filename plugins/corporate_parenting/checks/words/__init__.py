"""Checks of words: one file a check. Each is handed one edition's words and tells what is wrong with them."""

from __future__ import annotations

import sys
from functools import cache

from corporate_parenting.checks.words import (
    cannot_tell,
    capitals,
    easy_read_hard_word,
    easy_read_row,
    hard_word,
    italics,
    link_text,
    long_sentence,
    long_sentences,
    no_doer,
    number_changed,
    passive_voice,
    preferred_term,
    reading_age,
    says_care,
    stigmatising_term,
    strength_changed,
    strength_unlike_words,
    two_promises,
    unexplained_abbreviation,
)
from corporate_parenting.checks.words.wording import WordCheck

WORD_CHECKS: tuple[WordCheck, ...] = (
    cannot_tell.check,
    capitals.check,
    easy_read_hard_word.check,
    easy_read_row.check,
    hard_word.check,
    italics.check,
    link_text.check,
    long_sentence.check,
    long_sentences.check,
    no_doer.check,
    number_changed.check,
    passive_voice.check,
    preferred_term.check,
    reading_age.check,
    says_care.check,
    stigmatising_term.check,
    strength_changed.check,
    strength_unlike_words.check,
    two_promises.check,
    unexplained_abbreviation.check,
)

GATES: tuple[WordCheck, ...] = (number_changed.check, strength_changed.check, strength_unlike_words.check)
"""Those that can stop a site: words that are no longer the same promise."""


@cache
def word_codes() -> frozenset[str]:
    """The codes of these checks: judgement on how words are put, which a build leaves to ``check``."""
    modules = [sys.modules[judge.__module__] for judge in WORD_CHECKS]
    return frozenset(rule.code for m in modules for rule in (m.RULES if hasattr(m, "RULES") else (m.RULE,)))
