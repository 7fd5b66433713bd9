"""What a rule is, for those who meet it: the text of ``explain`` and of the manual's page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One code and its manual.

    ``why`` and ``mend`` are plain English sentences in Markdown. ``source`` says who asks for it, with a
    web address where there is one. For a check of words, each of ``wrong`` is caught and each of
    ``right`` is not, when it stands as the young people's words of a promise; a test holds that.
    For any other rule they are lines of YAML.
    """

    code: str
    title: str
    why: str
    source: str
    mend: str
    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
