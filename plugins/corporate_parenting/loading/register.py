"""The register of councils: names, codes and nations by slug.

mySociety, UK Local Authority Names and Codes, CC BY 4.0; see ``assets/councils.LICENCE.md``.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Any

ATTRIBUTION = "mySociety, UK Local Authority Names and Codes, CC BY 4.0"


@cache
def register() -> dict[str, dict[str, str]]:
    """Facts for a council's file, by council id."""
    text = (files("corporate_parenting") / "assets" / "councils.csv").read_text("utf-8")
    councils = {}
    for row in csv.DictReader(text.splitlines()):
        facts = {
            "id": row["slug"],
            "name": row["name"],
            "nation": row["nation"].lower().replace(" ", "_"),
            "type": row["type"],
        }
        if row["gss_code"]:
            facts["gss_code"] = row["gss_code"]
        councils[row["slug"]] = facts
    return councils


def with_register(data: dict[str, Any]) -> dict[str, Any]:
    """A council's file, completed from the register; what the file says comes first."""
    known = register().get(str(data.get("id")), {})
    return {**known, **data}
