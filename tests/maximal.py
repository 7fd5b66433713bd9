"""A library in which every field of every model holds words that stand nowhere else."""

from __future__ import annotations

import itertools
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from corporate_parenting.loading.helplines import helplines
from corporate_parenting.model import (
    Council,
    CouncilRecord,
    Decision,
    Library,
    LocalOffer,
    Pledge,
    Progress,
    Strategy,
    WordsFile,
)
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import TAGS, Block, BlockBase, TableBlock
from corporate_parenting.model.scalars import Moment, NotInSource, PartialDate, Reference, WordsText
from corporate_parenting.model.words_file import Entry, PictureRow, TranslatedTable


@dataclass
class Maker:
    """Makes facts in which every text stands once, ``payload`` after it. ``marks`` leads to its field."""

    payload: str = ""
    marks: dict[str, str] = field(default_factory=dict)
    numbers: Any = field(default_factory=lambda: itertools.count(1000))

    def mark(self, where: str) -> str:
        text = f"canary{next(self.numbers)}"
        self.marks[text] = where
        return f"{text}{self.payload}"

    def fact(self, kind: type[Fact], path: tuple[type[Fact], ...] = (), **given: Any) -> Fact:
        path = (*path, kind)
        values = dict(given)
        for name, info in kind.model_fields.items():
            if name not in values:
                value = self.value(info.annotation, info, f"{kind.__name__}.{name}", path)
                if value is not None:
                    values[name] = value
        return kind.model_construct(
            **{**{n: i.get_default() for n, i in kind.model_fields.items()}, **values}
        )

    def value(self, kind: Any, info: FieldInfo | None, where: str, path: tuple[type[Fact], ...]) -> Any:
        if get_origin(kind) is not None and hasattr(kind, "__metadata__"):
            kind = get_args(kind)[0]
        origin = get_origin(kind)
        if origin is Literal:
            choices = get_args(kind)
            # An earlier assessment is the one that says what it was made of.
            return "relied_on_earlier" if "relied_on_earlier" in choices else choices[0]
        if origin in (Union, types.UnionType):
            options = [a for a in get_args(kind) if a is not type(None)]
            return self.value(
                next((o for o in options if o is not NotInSource), options[0]), info, where, path
            )
        if origin is tuple:
            inner = get_args(kind)[0]
            if _is_block(inner):
                blocks = () if any(issubclass(k, BlockBase) for k in path) else TAGS.values()
                return tuple(self.fact(k, path) for k in blocks)
            made = self.value(inner, None, where, path)
            return () if made is None else (made,)
        if kind is bool:
            return False
        if where == "PlainWords.picture":
            return "home"  # a name that there is
        if kind is int:
            return next(self.numbers)
        if kind is PartialDate:
            year = next(self.numbers)
            self.marks[str(year)] = where
            return PartialDate(year)
        if kind is Moment:
            return None
        if isinstance(kind, type) and issubclass(kind, Fact):
            return None if kind in path else self.fact(kind, path)
        if isinstance(kind, type) and issubclass(kind, Reference):
            return kind(self.mark(where))
        if kind is WordsText:
            return WordsText(self.mark(where))
        if where in ("Value.value", "Target.value", "Comparison.value"):
            number = str(next(self.numbers))
            self.marks[number] = where
            return number
        if kind is str and where.endswith("_colour"):
            return "#0a5361"
        if kind is str:
            text = self.mark(where)
            return (
                f"https://site.example/{text}"
                if where.split(".")[1] in ("link", "to", "real", "source_link")
                else text
            )
        return TypeAdapter(kind).validate_python(self.mark(where))


def words_files(maker: Maker, strategy: Strategy) -> Iterator[WordsFile]:
    """The pledge for an edition that the council declares, and in other languages; a table in Welsh."""
    block = next(b for b in strategy.sections[0].body if isinstance(b, TableBlock))
    table = maker.fact(Entry, text=None, table=maker.fact(TranslatedTable))
    yield maker.fact(
        WordsFile, of="testing/s", edition="public", language="cy", words={block.id: table}, made_from={}
    )
    for edition, language in (("smaller", "en"), ("public", "cy"), ("young_people", "ar")):
        entry = maker.fact(Entry, leave_out=None, rows=())
        item = maker.fact(Entry, leave_out=None, rows=(), items=(), body=(), table=None)
        entry = entry.model_copy(update={"items": (item,), "body": (), "table": None})
        yield maker.fact(
            WordsFile,
            of="testing/p",
            edition=edition,
            language=language,
            version="1",
            words={"pro": entry, "part": entry},
            made_from={},
        )


def easy_read_file(maker: Maker) -> WordsFile:
    """The pledge in Easy Read; a promise with rows, and its part with words that have no picture."""
    row = maker.fact(PictureRow, picture="home")
    promise = maker.fact(
        Entry, leave_out=None, rows=(row,), items=(), body=(), table=None, means=(), if_not=None, text=None
    )
    item = maker.fact(Entry, leave_out=None, rows=(), items=(), body=(), table=None, title=None)
    part = item.model_copy(update={"items": (item,), "title": maker.mark("Entry.title")})
    return maker.fact(
        WordsFile,
        of="testing/p",
        edition="easy_read",
        language="en",
        words={"pro": promise, "part": part},
        made_from={},
    )


def _is_block(kind: Any) -> bool:
    return kind is Block


def maximal_library(maker: Maker) -> Library:
    """Two councils whose files hold every field that there is."""
    council = maker.fact(Council, id="testing", document="council", illustration=None)
    measure = maker.fact(Progress, council="testing")
    values = measure.measures[0].model_copy(update={"id": "m"})
    rows = tuple(r.model_copy(update={"action": "s/act"}) for r in measure.actions)
    measure = measure.model_copy(update={"measures": (values,), "actions": rows})
    strategy = maker.fact(Strategy, id="s", council="testing", status="adopted", text_status="held")
    first = strategy.sections[0].body[1]
    action = first.actions[0].model_copy(update={"id": "act"})
    commitment = first.model_copy(update={"actions": (action,), "measures": ("m",), "id": "c"})
    text = strategy.sections[0].body[0]
    marked = WordsText(f"{text.text} [^{text.footnotes[0].mark}]")
    body = (text.model_copy(update={"text": marked}), commitment, *strategy.sections[0].body[2:])
    section = strategy.sections[0].model_copy(update={"id": "sec", "body": body})
    lost = maker.fact(
        Strategy, id="lost", council="testing", status="unknown", text_status="referenced_not_held"
    )
    strategy = strategy.model_copy(update={"sections": (section,)})
    pledge = maker.fact(Pledge, id="p", council="testing", status="adopted", text_status="held", strategy="s")
    part = pledge.parts[0].model_copy(update={"id": "part"})
    promise = pledge.promises[0].model_copy(
        update={"part": "part", "keeps": ("c",), "measures": ("m",), "id": "pro"}
    )
    pledge = pledge.model_copy(update={"parts": (part,), "promises": (promise,)})
    decision = maker.fact(Decision, id="d", council="testing", about=("s",), classification="open")
    outcome = decision.outcome.model_copy(update={"text": None, "state": "approved"})
    attachment = decision.attachments[0].model_copy(update={"document": None})
    event = decision.consultation[0]
    on_a_day = event.model_copy(update={"start": None, "end": None})
    decision = decision.model_copy(
        update={
            "outcome": outcome,
            "attachments": (attachment,),
            "consultation": (event, on_a_day),
            "key_decision": decision.key_decision,
        }
    )
    shown = maker.fact(Council, id="shown", document="council", contacts=(), fictional=False)
    lost_paper = maker.fact(Decision, id="lost", text_status="referenced_not_held", classification="open")
    lost_pledge = maker.fact(Pledge, id="lost", text_status="referenced_not_held", promises=())
    lost_offer = maker.fact(LocalOffer, id="lost-offer", text_status="none_known", sections=())
    other = CouncilRecord(shown, pledges=(lost_pledge,), offers=(lost_offer,), decisions=(lost_paper,))
    offer = maker.fact(LocalOffer, id="o", council="testing", status="adopted", text_status="held")
    smaller = council.editions[0].model_copy(update={"id": "smaller"})
    council = council.model_copy(update={"editions": (smaller,)})
    record = CouncilRecord(
        council,
        strategies=(strategy, lost),
        pledges=(pledge,),
        offers=(offer,),
        words=(*words_files(maker, strategy), easy_read_file(maker)),
        decisions=(decision,),
        progress=(measure,),
    )
    return Library((record, other), helplines)
