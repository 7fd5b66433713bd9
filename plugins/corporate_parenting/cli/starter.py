"""The small site that ``new`` writes: a draft strategy and a draft pledge that say they are examples."""

from __future__ import annotations

from datetime import date

from corporate_parenting.model.unwritten import MARK

_SETTINGS = """\
site_name: {name}
# site_url: https://…    the address that the site will have: feeds, previews and the list of pages need it
docs_dir: content
theme:
  name: material
plugins:
  - corporate-parenting:
      drafts: false    # true builds the preview, with a banner on every page
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
        text: "{mark}the first paragraph of your strategy."
        young_people: "{mark}the same in plain words."
  - id: edge-of-care
    number: "2."
    kind: stage
    title: Edge of care
    young_people:
      title: Helping families stay together
      text: "{mark}what this part is about, in plain words."
    sections:
      - number: "2.1"
        kind: commitments
        title: What we will do
        body:
          - id: first-commitment
            number: "2.1.1"
            commitment: "{mark}your first commitment."
            strength: will
            young_people: "{mark}the same in plain words, exactly as strong."
"""

_PLEDGE = """\
# yaml-language-server: $schema=../../schema/pledge.json
document: pledge
id: pledge-{year}
council: {council}
title: Our pledge
status: draft
version: "1"
strategy: {strategy}
promises:
  - id: first-promise
    number: "1"
    promise: "{mark}your first promise."
    strength: will
    young_people:
      text: "{mark}the same promise in plain words, exactly as strong."
      means:
        - "{mark}one thing that this means."
      if_not: "{mark}what somebody can do if it is not kept."
"""

_KEEPS = "    keeps: [first-commitment]\n"

_COUNCIL = """\
# yaml-language-server: $schema=../../schema/council.json
document: council
id: {council}
"""

_IGNORED = "site/\npreview/\noffline/\n.venv/\n"


def starter(council: str, name: str, today: date, imported: tuple[str, str] | None = None) -> dict[str, str]:
    """File names and texts. Everything in them is a draft until a person writes over it.

    ``imported`` is the id and the YAML of a strategy that takes the example's place.
    """
    strategy = imported[0] if imported else f"strategy-{today.year}"
    values = {
        "council": council,
        "name": name,
        "year": today.year,
        "end": today.year + 3,
        "mark": MARK,
        "strategy": strategy,
    }
    pledge = _PLEDGE.format(**values)
    return {
        ".gitignore": _IGNORED,
        "mkdocs.yml": _SETTINGS.format(**values),
        "content/index.md": _INDEX.format(**values),
        f"strategies/{council}/council.yml": _COUNCIL.format(**values),
        f"strategies/{council}/{strategy}.yml": imported[1] if imported else _STRATEGY.format(**values),
        f"pledges/{council}/pledge-{today.year}.yml": pledge if imported else pledge + _KEEPS,
    }
