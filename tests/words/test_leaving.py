"""What is said of leaving a page promises nothing that a page on a shared device cannot keep."""

from __future__ import annotations

import re

import pytest

from tests.words.test_catalogues import CATALOGUES

PROMISES = {
    "en": r"\b(un)?(safe|private|privacy|secur|secret|hidden|anonym|protect)",
    "cy": r"\b(di?d?iogel|phreifat|breifat|preifat|saff|cyfrinach|gyfrinach|ddienw|amddiff)",
    "pl": r"bezpiecz|prywat|tajn|tajemn|anonim|chroni|ochron",
    "ar": r"آمن|أمان|أمن|خاص|خصوصي|سري|سرّي|محمي|حماي|مجهول",
}
"""Safe and private, and their kin, as stems in each language."""


@pytest.mark.parametrize("language", CATALOGUES)
def test_it_is_called_neither_safe_nor_private(language: str) -> None:
    said = {
        key: text
        for key, text in CATALOGUES[language].items()
        if re.match(r"(under-10s/)?leav(e|ing)\.", key)
    }
    assert len(said) > 15
    pattern = re.compile(PROMISES[language], re.IGNORECASE)
    assert {key: text for key, text in said.items() if pattern.search(text)} == {}


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_pattern_knows_the_words(language: str) -> None:
    """Each language's own word for safe, and for private, is found in a sentence."""
    sentences = {
        "en": ("You are safe now.", "This is private."),
        "cy": ("Rydych chi'n ddiogel nawr.", "Mae hyn yn breifat."),
        "pl": ("Jesteś bezpieczna.", "To jest prywatne."),
        "ar": ("أنت الآن آمن.", "هذا أمر خاص."),
    }[language]
    assert all(re.search(PROMISES[language], sentence, re.IGNORECASE) for sentence in sentences)
