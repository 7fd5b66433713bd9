"""What a check may know beside the file that it judges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase


@dataclass(frozen=True, slots=True)
class Situation:
    """``now``, and whether the files lie in a Git repository that is copied elsewhere."""

    now: datetime
    has_remote: bool = False


Check = Callable[[Fact, str, Situation], Iterator[Finding]]
"""A file's fact, the file's name, the situation: what is wrong."""


def by_status(document: DocumentBase) -> Severity:
    """A draft may be incomplete; something published may not."""
    return Severity.INFO if document.status == "draft" else Severity.WARNING
