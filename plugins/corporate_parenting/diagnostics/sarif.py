"""Problems as SARIF 2.1.0, which code scanning services and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01, 28 August
2023, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; paragraph numbers below are its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from corporate_parenting.diagnostics.problems import Diagnostic, Position, Report, Severity, Silenced
from corporate_parenting.diagnostics.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
TOOL = "corporate-parenting"
ROOT = "SRCROOT"
"""Stands for the project's folder, so that no file holds the place of somebody's machine."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LINK = re.compile(r"\[(?=[^\]]*\]\()")

Json = dict[str, Any]


def as_sarif(report: Report, rules: Mapping[str, Rule], version: str) -> str:
    """One run with every problem. What is silenced is there too, as suppressed, with its reason.

    ``rules`` is the manual; a code that it does not hold is told without one.
    """
    told: list[tuple[Diagnostic, Silenced | None]] = [(d, None) for d in report]
    told += [(silenced.diagnostic, silenced) for silenced in report.silenced]
    codes = sorted({d.code for d, _ in told})
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": TOOL,
                "semanticVersion": version,
                "rules": [_rule(code, rules.get(code)) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, silenced, codes.index(d.code), seen) for d, silenced in told],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(code: str, rule: Rule | None) -> Json:
    if rule is None:
        return {"id": code}
    text = f"{rule.why}\n\nWhat to do: {rule.mend}\n\nSource: {rule.source}"
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": _said(rule.why)},
        "help": {"text": _said(text), "markdown": _said(rule.markdown())},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(d: Diagnostic, silenced: Silenced | None, rule: int, seen: Counter[str]) -> Json:
    identity = _identity(d)
    seen[identity] += 1
    made: Json = {
        "ruleId": d.code,
        "ruleIndex": rule,
        "level": _LEVELS[d.severity],
        "message": {"text": _said(f"{d.message} {d.mend}")},
        "locations": [{"physicalLocation": _place(d.source, d.position, d.quoted)}],
        "partialFingerprints": {"ruleFileLine/v1": f"{identity}:{seen[identity]}"},
    }
    if d.related:
        made["relatedLocations"] = [
            {"id": n, "message": {"text": _said(r.said)}, "physicalLocation": _place(r.source, r.position)}
            for n, r in enumerate(d.related, 1)
        ]
    if silenced:
        where = {"physicalLocation": _place(d.source, silenced.allowed_at)}
        made["suppressions"] = [{"kind": "inSource", "justification": silenced.reason, "location": where}]
    return made


def _identity(d: Diagnostic) -> str:
    """Stays the same when lines move. A line that must not be quoted is not hashed either."""
    return hashlib.sha256(f"{d.code}\n{d.source}\n{d.quoted.strip()}".encode()).hexdigest()[:16]


def _place(source: str, position: Position, line: str = "") -> Json:
    region: Json = {"startLine": position.line, "startColumn": position.column}
    if line.strip():
        region["snippet"] = {"text": line}
    path = PurePath(source)
    if path.is_absolute():
        return {"artifactLocation": {"uri": path.as_uri()}, "region": region}
    return {"artifactLocation": {"uri": quote(source), "uriBaseId": ROOT}, "region": region}


def _said(text: str) -> str:
    """Braces stand twice (3.11.5), and a bracket that would begin a link is marked (3.11.6)."""
    return _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))
