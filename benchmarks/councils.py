"""Writes a site of invented councils: the same files from the same seed, day and number of councils.

Each council has a file about itself, a strategy (four stages, 20 commitments, 60 paragraphs), a pledge
of 12 promises and a progress file, with young people's words throughout. They are called "Council 001"
and are marked fictional; telephone numbers come from the ranges that Ofcom keeps for drama.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import yaml

SEED = 2026
PROSE: dict[str, Any] = yaml.load(
    (Path(__file__).parent / "prose.yml").read_text("utf-8"),
    Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),
)
STATES = ("not_started", "on_track", "late", "done")
LETTERS = "abcdefg"
CONTACTS = (
    ("council", "Children in Care Team"),
    ("out_of_hours", "Emergency Duty Team"),
    ("independent_advocate", "Young People's Advocacy"),
    ("complaints", "Children's Complaints Team"),
)
BODIES = (
    ("corporate_parenting_board", "Corporate Parenting Board"),
    ("children_in_care_council", "Children in Care Council"),
    ("scrutiny", "Scrutiny Committee"),
)

SETTINGS = """\
site_name: {councils} invented councils
site_url: https://corporate-parenting.example/
docs_dir: content
theme:
  name: material
plugins:
  - corporate-parenting
"""

Pair = Mapping[str, str]
Block = dict[str, Any]


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # chosen at run time
    """Long words are folded, as an author writes them."""


_Dumper.add_representer(
    str,
    lambda dumper, words: dumper.represent_scalar(
        "tag:yaml.org,2002:str", words, style=">" if len(words) > 85 else None
    ),
)


def write_site(folder: Path, councils: int, today: dt.date, seed: int = SEED) -> None:
    """``mkdocs.yml``, a first page, and ``councils`` councils. ``today`` is when contacts were checked."""
    _write(folder / "mkdocs.yml", SETTINGS.format(councils=councils))
    _write(folder / "content" / "index.md", f"# {councils} invented councils\n\nNone of them exists.\n")
    for number in range(1, councils + 1):
        for path, facts in Council(number, today, seed).files():
            _write(
                folder / path,
                yaml.dump(facts, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100),
            )


def strategy_file(folder: Path, number: int) -> Path:
    """Where the strategy of one council stands."""
    return folder / "strategies" / ident_of(number) / "strategy-2026.yml"


def ident_of(number: int) -> str:
    return f"council-{number:03}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


class Council:
    """One invented council; every random choice comes from the seed and its number."""

    def __init__(self, number: int, today: dt.date, seed: int) -> None:
        self.random = Random(f"{seed}-{number}")
        self.today = today
        self.ident = ident_of(number)
        self.name = f"Council {number:03}"

    def files(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield f"strategies/{self.ident}/council.yml", self._council()
        yield f"strategies/{self.ident}/strategy-2026.yml", self._strategy()
        yield f"strategies/{self.ident}/progress.yml", self._progress()
        yield f"pledges/{self.ident}/pledge-2026.yml", self._pledge()

    def _said(self, *pairs: Pair) -> tuple[str, str]:
        """Official and young people's words of a paragraph, with the same figures in both."""
        official, young = [], []
        for pair in pairs:
            figures = {"n": self.random.randint(20, 95), "few": self.random.randint(2, 9)}
            official.append(pair["official"].format(**figures))
            young.append(pair["young_people"].format(**figures))
        return " ".join(official), " ".join(young)

    def _paragraph(self, number: str, first: Pair, *, more: int) -> Block:
        text, young = self._said(first, *self.random.sample(PROSE["everywhere"], more))
        return {"number": number, "text": text, "young_people": young}

    def _council(self) -> dict[str, Any]:
        return {
            "document": "council",
            "id": self.ident,
            "name": self.name,
            "nation": "england",
            "type": "Unitary authority",
            "fictional": True,
            "contacts": [self._contact(kind, name, place) for place, (kind, name) in enumerate(CONTACTS, 1)],
            "bodies": [
                {
                    "id": kind.replace("_", "-"),
                    "kind": kind,
                    "name": f"{name} of {self.name}",
                    "known_as": [name],
                    "meets": "Every two months",
                    "purpose": pair["official"].format(few=4, n=40),
                    "young_people": pair["young_people"].format(few=4, n=40),
                    "sources": [f"strategy-2026/6.{place}"],
                }
                for place, ((kind, name), pair) in enumerate(
                    zip(BODIES, PROSE["governance"], strict=False), 1
                )
            ],
            "glossary": [
                PROSE["glossary"][i] for i in sorted(self.random.sample(range(len(PROSE["glossary"])), 12))
            ],
        }

    def _contact(self, kind: str, name: str, place: int) -> Block:
        return {
            "kind": kind,
            "name": name,
            "says": "For children and young people in our care, care leavers and all who look after them.",
            "young_people": "Ring, text or email us about anything in your life.",
            "telephone": f"01632 96000{place}",
            "text": f"07700 90000{place}",
            "email": f"team-{place}@{self.ident}.example",
            "cost": "standard rate; ask us to ring you back",
            "hours": "Monday to Friday, 9 am to 5 pm",
            "checked_on": self.today.isoformat(),
        }

    def _strategy(self) -> dict[str, Any]:
        context = [self._paragraph(f"1.{i}", pair, more=0) for i, pair in enumerate(PROSE["context"], 1)]
        governance = [
            self._paragraph(f"6.{i}", pair, more=i > len(PROSE["governance"]))
            for i, pair in enumerate((*PROSE["governance"], *self.random.sample(PROSE["outcome"], 4)), 1)
        ]
        return {
            "document": "strategy",
            "id": "strategy-2026",
            "council": self.ident,
            "title": "Corporate parenting strategy 2026 to 2029",
            "young_people": {
                "title": "Our plan for you, 2026 to 2029",
                "text": "This plan is for you if you are in our care or moving on.",
            },
            "dated": "2026-03-17",
            "status": "adopted",
            "period": {"start": "2026-04-01", "end": "2029-03-31"},
            "sections": [
                _section("where-we-are", "1.", "context", "Where we are", "Where we are now", body=context),
                *(self._stage(at, stage) for at, stage in enumerate(PROSE["stages"], 2)),
                _section("who-checks", "6.", "governance", "Governance", "Who checks us", body=governance),
            ],
        }

    def _stage(self, at: int, stage: dict[str, Any]) -> Block:
        first = [*stage["position"], self.random.choice(PROSE["everywhere"])]
        position = [self._paragraph(f"{at}.1.{i}", pair, more=1 + (i % 2)) for i, pair in enumerate(first, 1)]
        outcome = [
            self._paragraph(f"{at}.3.{i}", pair, more=1)
            for i, pair in enumerate(self.random.sample(PROSE["outcome"], 5), 1)
        ]
        commitments = [
            self._commitment(f"{at}.2.{i}", each, stage["id"])
            for i, each in enumerate(stage["commitments"], 1)
        ]
        return {
            **_section(stage["id"], f"{at}.", "stage", stage["title"], stage["young_title"]),
            "stage": "day-to-day" if stage["id"] == "in-care" else stage["id"],
            "young_people": {"title": stage["young_title"], "text": stage["young_text"]},
            "sections": [
                _section(
                    None, f"{at}.1", "current_position", "Current position", "How things are now", position
                ),
                _section(None, f"{at}.2", "commitments", "What we will do", "What we will do", commitments),
                _section(None, f"{at}.3", "outcome", "What will be different", "What will change", outcome),
            ],
        }

    def _commitment(self, number: str, each: Pair, stage: str) -> Block:
        action, _ = self._said({"official": each["action"], "young_people": ""})
        return {
            "id": each["id"],
            "number": number,
            "commitment": each["official"],
            "strength": _strength(each),
            "young_people": each["young_people"],
            "principles": sorted(self.random.sample(LETTERS, 3)),
            "measures": [m["id"] for m in PROSE["measures"] if m["stage"] == stage][:1],
            "actions": [
                {
                    "id": f"{each['id']}-action",
                    "what": action,
                    "owner": "Head of Service",
                    "by": f"202{self.random.randint(7, 8)}-{self.random.randint(1, 12):02}",
                    "outcome": "No child waits because one service is waiting for another",
                }
            ],
        }

    def _pledge(self) -> dict[str, Any]:
        promises = [
            self._promise(str(3 * at + i), part["id"], each)
            for at, (part, stage) in enumerate(zip(PROSE["parts"], PROSE["stages"], strict=True))
            for i, each in enumerate(stage["commitments"][:3], 1)
        ]
        return {
            "document": "pledge",
            "id": "pledge-2026",
            "council": self.ident,
            "title": f"The pledge of {self.name}",
            "young_people": {
                "title": "Our promises to you",
                "text": "These are our 12 promises to you. They say what you can expect from us.",
            },
            "dated": "2026-03-17",
            "status": "adopted",
            "strategy": "strategy-2026",
            "parts": [
                {
                    "id": part["id"],
                    "title": part["title"],
                    "young_people": {"title": part["young_title"], "text": part["young_text"]},
                }
                for part in PROSE["parts"]
            ],
            "promises": promises,
        }

    def _promise(self, number: str, part: str, each: Pair) -> Block:
        more = [self._said(pair) for pair in self.random.sample(PROSE["outcome"], 3)]
        return {
            "id": f"promise-{number}",
            "number": number,
            "part": part,
            "promise": each["official"],
            "strength": _strength(each),
            "body": [{"list": [official for official, _ in more]}],
            "young_people": {
                "text": each["young_people"],
                "means": [young for _, young in more],
                "if_not": "Ask your social worker why. An independent advocate can ask with you.",
            },
            "keeps": [each["id"]],
            "principles": sorted(self.random.sample(LETTERS, 3)),
        }

    def _progress(self) -> dict[str, Any]:
        return {
            "document": "progress",
            "council": self.ident,
            "dated": "2026-10",
            "measures": [
                {
                    "id": measure["id"],
                    "title": measure["title"],
                    "young_people": measure["young_people"],
                    "unit": "per cent",
                    "better": measure["better"],
                    "values": [
                        {"period": f"{year} to {year + 1}", "value": str(self.random.randint(10, 95))}
                        for year in (2023, 2024, 2025)
                    ],
                    "target": {"value": "95", "period": "2028 to 2029"},
                }
                for measure in PROSE["measures"]
            ],
            "actions": [
                {
                    "action": f"strategy-2026/{each['id']}-action",
                    "dated": "2026-10",
                    "state": self.random.choice(STATES),
                    "says": "What is left to do will be reported to the Board in the spring.",
                }
                for stage in PROSE["stages"]
                for each in stage["commitments"]
            ],
        }


def _strength(each: Pair) -> str:
    return "will_try" if each["official"].startswith("We will try") else "will"


def _section(
    ident: str | None, number: str, kind: str, title: str, young: str, body: list[Block] | None = None
) -> Block:
    section: Block = {"id": ident} if ident else {}
    section |= {"number": number, "kind": kind, "title": title, "young_people": {"title": young}}
    return section | ({"body": body} if body else {})
