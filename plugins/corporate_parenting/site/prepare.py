"""From folders to a finished site: load, check, render, check links. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from corporate_parenting.checks.words import GATES, WORD_CHECKS, word_codes
from corporate_parenting.diagnostics import Diagnostic, Report, Severity
from corporate_parenting.editions.told import told
from corporate_parenting.site.build import Site, build
from corporate_parenting.site.checking import checked, without_collection
from corporate_parenting.site.settings import Settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """``site`` is ``None`` when something stops it: then nothing may be written."""

    site: Site | None
    report: Report

    @property
    def told(self) -> list[Diagnostic]:
        """What a build tells: all but how words are put, which is for ``check``."""
        return [d for d in self.report if d.severity is Severity.ERROR or d.code not in word_codes()]


MENDED = frozenset({"consent-over"})
"""Errors that a new site mends: the old one would show the picture still, so they do not stop the new."""


def _stops(diagnostic: Diagnostic, *, drafts: bool) -> bool:
    """An error stops a site. A preview shows words that are wrong, so that people can talk about them."""
    if diagnostic.severity is not Severity.ERROR or diagnostic.code in MENDED:
        return False
    return not (drafts and diagnostic.code in word_codes())


def prepare(settings: Settings, now: datetime) -> Prepared:
    """The site, or every reason why there is none.

    Of the words, a published site asks only whether they are still the same promise; how they are put is
    for ``check``, and a preview shows it.
    """
    with without_collection():
        loaded = checked(settings, now, judges=WORD_CHECKS if settings.drafts else GATES)
        report = loaded.report
        if any(_stops(d, drafts=settings.drafts) for d in report.diagnostics):
            return Prepared(None, report)
        site = build(settings, loaded.library, now, told(loaded.facts, report))
        report.add(*site.report)
        stopped = any(_stops(d, drafts=settings.drafts) for d in report.diagnostics)
        return Prepared(None if stopped else site, report)
