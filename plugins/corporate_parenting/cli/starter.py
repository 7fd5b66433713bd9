"""The small site that ``new`` writes: a draft strategy and a draft pledge that say they are examples."""

from __future__ import annotations

from datetime import date

_SETTINGS = """\
site_name: {name}
docs_dir: content
theme:
  name: material
plugins:
  - corporate-parenting
      # add `drafts: true` below the plugin to show drafts, with a banner on every page
"""

_INDEX = """\
# {name}

Promises to children and young people who are looked after by {name}, and the plan to keep them.
"""

_STRATEGY = """\
# yaml-language-server: $schema=../../schema/strategy.json
document: strategy
id: strategy-{year}
council: {council}
title: Corporate parenting strategy {year} to {end}
period:
  start: "{year}"
  end: "{end}"
status: draft
version: "1"
sections:
  - id: purpose
    number: "1."
    kind: purpose
    title: Purpose
    body:
      - number: "1.1"
        text: Replace this with the first paragraph of your strategy.
        young_people: Put the same in plain words here.
  - id: edge-of-care
    number: "2."
    kind: stage
    title: Edge of care
    young_people:
      title: Helping families stay together
      text: Say here in plain words what this part is about.
    sections:
      - number: "2.1"
        kind: commitments
        title: What we will do
        body:
          - id: first-commitment
            number: "2.1.1"
            commitment: Replace this with your first commitment.
            strength: will
            young_people: Put the same in plain words here, exactly as strong.
"""

_PLEDGE = """\
# yaml-language-server: $schema=../../schema/pledge.json
document: pledge
id: pledge-{year}
council: {council}
title: Our pledge
status: draft
version: "1"
strategy: strategy-{year}
promises:
  - id: first-promise
    number: "1"
    promise: Replace this with your first promise.
    strength: will
    young_people:
      text: Put the same promise in plain words here, exactly as strong.
      means:
        - Say one thing that this means.
      if_not: Say what somebody can do if it is not kept.
    keeps: [first-commitment]
"""


def starter(council: str, name: str, today: date) -> dict[str, str]:
    """File names and texts. Everything in them is a draft until a person writes over it."""
    values = {"council": council, "name": name, "year": today.year, "end": today.year + 3}
    return {
        "mkdocs.yml": _SETTINGS.format(**values),
        "content/index.md": _INDEX.format(**values),
        f"strategies/{council}/strategy-{today.year}.yml": _STRATEGY.format(**values),
        f"pledges/{council}/pledge-{today.year}.yml": _PLEDGE.format(**values),
    }
