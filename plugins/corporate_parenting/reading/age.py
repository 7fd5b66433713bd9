"""How old a reader a text asks for: published formulas, as a range.

Sources: Flesch-Kincaid grade level (Kincaid and others 1975), Automated Readability Index (Senter and
Smith 1967), Coleman-Liau index (Coleman and Liau 1975). All give a grade of American schools; a pupil of
that grade is about five years older. They know nothing of meaning, order or layout, and of a few
sentences they say nothing that holds: on 45 real short paragraphs two libraries differed by up to 6.7
grades. So nothing shorter than :data:`FEWEST_WORDS` is scored, and the answer is a range.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from corporate_parenting.reading.sentences import sentences
from corporate_parenting.reading.syllables import syllables
from corporate_parenting.reading.words import PART, words

FEWEST_WORDS = 100
_GRADE_TO_YEARS = 5
_YOUNGEST = 5
_ADULT = 18


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """Reading ages in whole years, each by one formula."""

    flesch_kincaid: int
    coleman_liau: int
    automated: int

    @property
    def youngest(self) -> int:
        """The youngest age that any of the formulas gives."""
        return min(self.flesch_kincaid, self.coleman_liau, self.automated)

    @property
    def oldest(self) -> int:
        """The oldest age that any of the formulas gives."""
        return max(self.flesch_kincaid, self.coleman_liau, self.automated)

    def __str__(self) -> str:
        """``9 to 12``. Ages past that of adults say nothing more: ``16 to over 18``."""
        ages = [str(age) if age <= _ADULT else f"over {_ADULT}" for age in (self.youngest, self.oldest)]
        return " to ".join(dict.fromkeys(ages))


@dataclass(frozen=True, slots=True)
class Counted:
    """What the formulas count, but for syllables. Counts of several texts can be added."""

    words: int = 0
    sentences: int = 0
    letters: int = 0

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.words + other.words, self.sentences + other.sentences, self.letters + other.letters
        )


@lru_cache(maxsize=4096)
def counted(text: str) -> Counted:
    """The counts of one text. A number counts as a word, its digits as letters."""
    return Counted(len(words(text)), len(sentences(text)), sum(map(len, PART.findall(text))))


def reading_age(*texts: str) -> ReadingAge | None:
    """The reading ages of English texts that are read together.

    ``None`` where they are too short for any formula to be fair.
    """
    count = sum(map(counted, texts), Counted())
    if count.words < FEWEST_WORDS:
        return None
    spoken = sum(syllables(word) for text in texts for word in words(text))
    per_sentence = count.words / count.sentences
    per_word = count.letters / count.words
    return ReadingAge(
        _years(0.39 * per_sentence + 11.8 * spoken / count.words - 15.59),
        _years(5.88 * per_word - 29.6 / per_sentence - 15.8),
        automated(count),
    )


def automated(count: Counted) -> int:
    """The reading age by the Automated Readability Index, which asks for no syllables and is quick."""
    return _years(4.71 * count.letters / count.words + 0.5 * count.words / count.sentences - 21.43)


def _years(grade: float) -> int:
    return max(_YOUNGEST, round(grade + _GRADE_TO_YEARS))
