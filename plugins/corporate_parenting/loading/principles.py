"""The corporate parenting principles that come with the package, and whether an author's letter is one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.council import Council
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.principles import Law, PrincipleSet
from corporate_parenting.model.scalars import PrincipleRef
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse


@cache
def law() -> Law:
    """Each nation's principles."""
    name = "assets/principles.yml"
    source, _ = parse((files("corporate_parenting") / name).read_bytes(), name)
    if source is None:
        raise RuntimeError(f"{name} in this package cannot be read")
    return Law.model_validate(plain(source.root))


def unknown(reference: PrincipleRef, council: Council, document: Publication, route: Route) -> Finding | None:
    """What is wrong with an author's letter, with those that there are; ``None`` when all is well."""
    found, letter = law().meant(reference, council, document)
    if found is not None and found.principle(letter):
        return None
    nations = [s.nation for s in law().sets if s.principles]
    if found is None:
        message = f"`{reference}` names no nation."
        mend = f"Before the letter write one of {', '.join(dict.fromkeys(nations))}, and a slash."
    elif not found.principles:
        message = f"We know of no principles with letters in the law of {_name(found)}."
        mend = f"Delete it; or, to map the words onto another nation's law, write `{nations[0]}/{letter}`."
    else:
        message = f"`{letter}` is no principle in the law of {_name(found)} ({found.law}, {found.provision})."
        meant = letter.strip(" ().").lower()
        close = f"Did you mean `{meant}`? " if meant in found.letters else ""
        mend = f"{close}Its letters are {', '.join(found.letters)}."
    return Finding("unknown-principle", Severity.ERROR, route, message, mend)


def _name(found: PrincipleSet) -> str:
    return found.nation.replace("_", " ").title()
