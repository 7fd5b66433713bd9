"""Sentences, words, syllables and reading age. Knows no domain, no file and no model."""
