"""Checks of words: one file a check. Each is handed one edition's words and tells what is wrong with them."""

from __future__ import annotations

from corporate_parenting.checks.words.wording import WordCheck

WORD_CHECKS: tuple[WordCheck, ...] = ()
