"""Four small councils that differ: one in Welsh, one whose strategy we do not hold, an illustration.

For pages and files about several councils, whose words must not change when the example site's do.
"""

from __future__ import annotations

from pathlib import Path

ALDER = """\
document: council
id: alder
name: Alder Council
nation: england
type: unitary
fictional: true
bodies:
  - id: board
    kind: corporate_parenting_board
    name: Board
"""

ALDER_STRATEGY = """\
document: strategy
id: strategy-2026
council: alder
title: "=Alder's plan, with \\"marks\\""
status: adopted
dated: 2026-03-17
licence: OGL-UK-3.0
period: {start: 2026-04, end: 2029-03}
sections:
  - id: edge-of-care
    number: "1."
    kind: stage
    title: Edge of care
    body:
      - number: "1.1"
        text: A paragraph that promises nothing.
      - number: "1.2"
        id: help-early
        commitment: We will *help early*, and read [the pledge](pledge-2026).
        strength: will
        young_people: We will help you early.
        principles: [a, d]
        measures: [on-time]
        actions:
          - id: open-hub
            what: Open a hub
            owner: Head of Help
            by: 2027-03
            outcome: No family waits
      - number: "1.3"
        commitment: "We will try to:"
        strength: will_try
        list:
          - number: "a)"
            text: listen
          - number: "b)"
            text: answer[^1]
            footnotes:
              - mark: "1"
                text: In writing.
  - id: health
    number: "2."
    title: Health
    body:
      - text: "Two more:"
        list:
          - id: dentist
            commitment: We will find a dentist.
            stage: day-to-day
          - commitment: We will walk more.
"""

ALDER_PLEDGE = """\
document: pledge
id: pledge-2026
council: alder
title: The Alder Pledge
status: adopted
version: "3"
strategy: strategy-2026
parts:
  - id: home
    title: Home
promises:
  - id: one
    number: "1"
    part: home
    promise: We will come when we said.
    strength: will
    young_people:
      text: We come when we said.
      means:
        - We ring if we are late.
    keeps: [help-early]
    principles: [f]
"""

ALDER_PROGRESS = """\
document: progress
council: alder
dated: 2026-10
measures:
  - id: on-time
    title: Families seen on time
    unit: per cent
    better: higher
    values:
      - {period: "2025", value: "74"}
      - {period: "2026", value: withheld, why: "-fewer than 10"}
    target: {period: "2027", value: "95"}
    compared_with:
      - {who: England, value: "80", period: "2025", qualifier: around}
actions:
  - action: strategy-2026/open-hub
    dated: 2026-10
    state: on_track
    says: A building is found.
"""

ALDER_PAPER = """\
document: decision
id: cabinet
council: alder
title: Strategy for approval
dated: 2026-03-17
status: noted
body_name: Cabinet
about: [strategy-2026]
outcome: not_in_source
sections:
  - id: recommended
    title: Recommended
    body:
      - number: "2.1"
        text: That Cabinet adopts it.
"""

BIRCH = """\
document: council
id: birch
name: Cyngor Bedw
nation: wales
fictional: true
"""

BIRCH_STRATEGY = """\
document: strategy
id: cynllun
council: birch
title: Cynllun 2020 i 2023
language: cy
status: adopted
period: {start: 2020, end: 2023}
sections:
  - id: gofal
    number: "1"
    kind: stage
    stage: edge-of-care
    title: Ar ymyl gofal
    body:
      - number: "1.1"
        commitment: Byddwn yn helpu.
        strength: will
"""

CEDAR = """\
document: council
id: cedar
name: Cedar Council
nation: england
fictional: true
"""

CEDAR_STRATEGY = """\
document: strategy
id: strategy-2017
council: cedar
title: Corporate parenting strategy 2017-2020
status: unknown
text_status: referenced_not_held
known_from: [cabinet]
period: {start: 2017, end: 2020}
"""

CEDAR_PAPER = """\
document: decision
id: cabinet
council: cedar
title: A paper
dated: 2017-07-20
"""

HAZEL = """\
document: council
id: hazel
name: Hazel Council
nation: england
illustration:
  says: Told by us, not by the council.
  real: https://hazel.example/pledge
  real_title: Hazel's own pledge
"""

HAZEL_STRATEGY = """\
document: strategy
id: strategy-2012
council: hazel
title: Hazel strategy 2012 - 2015
status: final_draft
licence: unknown
period: {start: "2012", end: "2015", as_printed: "2012 - 2015"}
sections:
  - id: staying-safe
    title: "Staying safe:"
    kind: outcome
    framework: every_child_matters
    body:
      - list:
          - id: carers
            commitment: to find hazelnut carers nearby
            principles: [f]
          - id: lasting
            commitment: to plan for hazelnut homes that last
            stage: permanence
"""

FILES = {
    "alder/council.yml": ALDER,
    "alder/strategy.yml": ALDER_STRATEGY,
    "alder/pledge.yml": ALDER_PLEDGE,
    "alder/progress.yml": ALDER_PROGRESS,
    "alder/cabinet.yml": ALDER_PAPER,
    "birch/council.yml": BIRCH,
    "birch/strategy.yml": BIRCH_STRATEGY,
    "cedar/council.yml": CEDAR,
    "cedar/strategy.yml": CEDAR_STRATEGY,
    "cedar/cabinet.yml": CEDAR_PAPER,
    "hazel/council.yml": HAZEL,
    "hazel/strategy.yml": HAZEL_STRATEGY,
}


def write(folder: Path) -> None:
    """The files below ``folder``, which is made."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
