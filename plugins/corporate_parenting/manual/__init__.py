"""The manual: every code that can be told, with why, whose rule it is, how to mend it, and examples.

A check defines its own entry beside itself (``RULE``, or ``RULES`` where it tells several codes).
Entries of everything else are data in this folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from corporate_parenting import checks
from corporate_parenting.checks import words
from corporate_parenting.diagnostics import Severity
from corporate_parenting.diagnostics.rule import Rule
from corporate_parenting.source.builder import FastLoader

_SEVERITIES = {severity.label: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules that belong together, in the manual's order."""

    title: str
    intro: str
    rules: tuple[Rule, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """The whole manual."""
    return (
        _from_data("form"),
        _from_data("content"),
        _from_data("references"),
        _from_data("pictures"),
        Chapter(
            "What is written",
            "Judgement on what a council says and shows. A draft may be incomplete, so less is said of it.",
            tuple(_beside(checks)),
        ),
        Chapter(
            "How it is put",
            "Judgement on the words of each edition: whether they can be understood, and whether they "
            "promise what the official words promise.",
            tuple(_beside(words)),
        ),
        _from_data("comments"),
        _from_data("commands"),
        _from_data("importing"),
        _from_data("word"),
    )


@cache
def judgements() -> dict[str, Rule]:
    """The rules that judge what is written, by code: those that stand beside a check."""
    return {rule.code: rule for package in (checks, words) for rule in _beside(package)}


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code."""
    return {rule.code: rule for chapter in chapters() for rule in chapter.rules}


def _beside(package: ModuleType) -> Iterator[Rule]:
    """The rules that the modules of ``package`` define, by the modules' names."""
    from pkgutil import iter_modules  # noqa: PLC0415  # most runs look nothing up

    for found in sorted(iter_modules(package.__path__), key=lambda module: module.name):
        if not found.ispkg:
            module = import_module(f"{package.__name__}.{found.name}")
            one = getattr(module, "RULE", None)
            yield from (one,) if isinstance(one, Rule) else getattr(module, "RULES", ())


def _from_data(name: str) -> Chapter:
    text = (Path(__file__).parent / f"{name}.yml").read_text("utf-8")
    data = yaml.load(text, Loader=FastLoader)  # noqa: S506  # makes text only
    return Chapter(data["title"], data["intro"], tuple(_rule(entry) for entry in data["rules"]))


def _rule(entry: dict[str, Any]) -> Rule:
    return Rule(
        code=entry["code"],
        title=entry["title"],
        why=entry["why"],
        source=entry["source"],
        mend=entry["mend"],
        wrong=_examples(entry.get("wrong")),
        right=_examples(entry.get("right")),
        severity=_SEVERITIES[entry["severity"]],
        may_be_silenced=False,
    )


def _examples(given: str | Iterable[str] | None) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given or ())


def level(rule: Rule) -> str:
    """How it is told, and whether it can be silenced, in a sentence or two."""
    names = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.INFO: "a note"}
    told = f"Told as {names[rule.severity]}."
    if rule.may_be_silenced:
        told += f" It can be silenced where it stands, with a reason: `# allow {rule.code}: the reason`."
    return told
