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
from corporate_parenting.reading.words import words

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


@lru_cache(maxsize=1024)
def reading_age(text: str) -> ReadingAge | None:
    """The reading ages of an English text, or ``None`` where it is too short for any formula to be fair."""
    found = words(text)
    if len(found) < FEWEST_WORDS:
        return None
    n, ends = len(found), len(sentences(text))
    letters = sum(map(str.isalnum, "".join(found)))
    spoken = sum(map(syllables, found))
    return ReadingAge(
        _years(0.39 * n / ends + 11.8 * spoken / n - 15.59),
        _years(5.88 * letters / n - 29.6 * ends / n - 15.8),
        _years(4.71 * letters / n + 0.5 * n / ends - 21.43),
    )


def _years(grade: float) -> int:
    return max(_YOUNGEST, round(grade + _GRADE_TO_YEARS))
