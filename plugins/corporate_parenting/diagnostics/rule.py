"""What a rule is, for those who meet it: the text of ``explain``, of the manual's page and of SARIF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corporate_parenting.diagnostics.problems import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One code and its manual.

    ``why`` and ``mend`` are plain English sentences in Markdown, ``why`` in paragraphs and with YAML between
    fences where an example helps. ``source`` says who asks for it, with a
    web address where there is one. For a check of words, each of ``wrong`` is caught and each of
    ``right`` is not, when it stands as the young people's words of a promise; a test holds that.
    For any other rule each is a piece of YAML. ``official`` is the promise that they are judged against,
    for a rule that compares the two.

    ``severity`` is the most that it is told as: of a draft a rule may say less. ``may_be_silenced`` is
    true where a comment with a reason can allow what it tells of (see ``manual/silence.py``).
    """

    code: str
    title: str
    why: str
    source: str
    mend: str
    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    may_be_silenced: bool = True
    official: str = ""

    def examples(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """A heading and what stands below it, of those that the rule has."""
        if self.official:
            yield "The official words", (self.official,)
        if self.wrong:
            yield "Wrong", self.wrong
        if self.right:
            yield "Right", self.right

    def markdown(self, level: int = 2) -> str:
        """The manual's entry without its title; ``level`` is that of its headings."""
        mark = "#" * level
        parts = [self.why, f"{mark} What to do", self.mend]
        for title, examples in self.examples():
            parts.append(f"{mark} {title}")
            parts += [f"```yaml\n{example.rstrip()}\n```" for example in examples]
        return "\n\n".join([*parts, f"{mark} Where it comes from", self.source])
