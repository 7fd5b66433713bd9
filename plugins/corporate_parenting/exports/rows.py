"""The rows of each table, a council at a time: the same values in the same order as its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.editions.law import anchor, named
from corporate_parenting.exports.shelf import Shelf
from corporate_parenting.model.blocks import CommitmentBlock
from corporate_parenting.model.decision import Outcome
from corporate_parenting.model.documents import Publication, Strategy
from corporate_parenting.model.progress import ActionProgress, Comparison, Target, Value
from corporate_parenting.model.scalars import PrincipleRef
from corporate_parenting.model.stages import Commitment, commitments

Row = Sequence[str | None]


def _who(shelf: Shelf) -> tuple[str, str, str]:
    return shelf.council.id, shelf.council.name, shelf.whose


def _plain(words: str | None) -> str:
    """Words without their marks for emphasis and links."""
    return text_of(inlines(words)) if words else ""


def stated_version(document: Publication) -> str:
    """The version, where a file states one: our own count is nobody's fact."""
    return document.version if "version" in document.model_fields_set else ""


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _principles(shelf: Shelf, document: Publication, references: Sequence[PrincipleRef]) -> tuple[str, str]:
    """The law's id and the letter of each, and who says that the words serve them."""
    found = named(shelf.ctx, document, references)
    by = {True: "us", False: "council"}[any(n.why_ours for n in found)] if found else ""
    return " ".join(anchor(n.law, n.principle) for n in found), by


def _licence(document: Publication) -> str:
    return document.licence or "unknown"


def _period(document: Publication) -> tuple[str, str]:
    period = document.period if isinstance(document, Strategy) else None
    return (str(period.start), str(period.end)) if period else ("", "")


def of_councils(shelf: Shelf) -> Iterator[Row]:
    c = shelf.council
    real = (c.illustration.real, c.illustration.real_title) if c.illustration else ("", "")
    yield (
        *_who(shelf),
        c.gss_code,
        c.nation,
        c.type,
        _text(c.valid_from),
        _text(c.valid_to),
        " ".join(s.id for s in c.successor),
        *real,
        shelf.front,
    )


def of_documents(shelf: Shelf) -> Iterator[Row]:
    for d in shelf.record.publications:
        yield (
            *_who(shelf),
            d.id,
            stated_version(d),
            d.document,
            d.title,
            d.language,
            d.status,
            shelf.seen([d.status_source] if d.status_source else [], d),
            d.text_status,
            _text(d.dated),
            *_period(d),
            _text(d.checked_on),
            d.source_link,
            _licence(d),
            shelf.document(d),
        )


def of_commitments(shelf: Shelf) -> Iterator[Row]:
    for strategy in shelf.record.strategies:
        for c in commitments(strategy):
            b = c.block
            yield (
                *_who(shelf),
                strategy.id,
                stated_version(strategy),
                c.address,
                b.number,
                " > ".join(s.title for s in c.sections),
                c.stage,
                _plain(_with_list(c)),
                b.strength,
                _young(b.young_people),
                *_principles(shelf, strategy, b.principles),
                shelf.seen(b.measures),
                strategy.status,
                *_period(strategy),
                _licence(strategy),
                shelf.document(strategy, c.nearest),
            )


def _with_list(commitment: Commitment) -> str:
    """The words, and the list that they lead into; commitments in it have rows of their own."""
    return " ".join([commitment.words, *(item.text for item in commitment.listed)])


def _young(plain: object) -> str:
    """The words of young people's edition: the text, then its list."""
    text, items = getattr(plain, "text", None), getattr(plain, "items", ())
    return _plain(" ".join(filter(None, (text, *items))))


def of_promises(shelf: Shelf) -> Iterator[Row]:
    for pledge in shelf.record.pledges:
        for p in pledge.promises:
            yield (
                *_who(shelf),
                pledge.id,
                stated_version(pledge),
                p.id,
                p.number,
                p.part,
                _plain(p.promise),
                p.strength,
                _young(p.young_people),
                shelf.seen(p.keeps, pledge),
                *_principles(shelf, pledge, p.principles),
                shelf.seen(p.measures),
                pledge.status,
                _text(pledge.dated),
                _licence(pledge),
                shelf.document(pledge, p.id),
            )


def of_actions(shelf: Shelf) -> Iterator[Row]:
    """An action stands once for each day on which its progress was told, and once without if on none."""
    told: dict[str, list[ActionProgress]] = {}
    for file in shelf.record.progress:
        for entry in file.actions:
            told.setdefault(entry.action, []).append(entry)
    for strategy in shelf.record.strategies:
        for c in commitments(strategy):
            if not isinstance(c.block, CommitmentBlock):
                continue
            for a in c.block.actions:
                own = (
                    *_who(shelf),
                    strategy.id,
                    stated_version(strategy),
                    c.address,
                    a.id,
                    _plain(a.what),
                    a.owner,
                    _text(a.by),
                    _plain(a.outcome),
                    a.plan,
                )
                end = (_licence(strategy), shelf.document(strategy, c.nearest))
                # Progress names the document and no version: it is told of the newest.
                newest = shelf.record.document(strategy.id) is strategy
                for t in told.get(f"{strategy.id}/{a.id}", []) if newest else []:
                    yield (*own, str(t.dated), t.state, _plain(t.says), *end)
                if not newest or f"{strategy.id}/{a.id}" not in told:
                    yield (*own, "", "", "", *end)


def of_measures(shelf: Shelf) -> Iterator[Row]:
    for m in shelf.record.measures.values():
        own = (*_who(shelf), m.id, _plain(m.title), m.unit, m.better, m.cohort)
        figures: list[tuple[str, str, Value | Target | Comparison]] = [("value", "", v) for v in m.values]
        if m.target:
            figures.append(("target", "", m.target))
        figures += [("comparison", other.who, other) for other in m.compared_with]
        for kind, who, figure in figures:
            yield (
                *own,
                kind,
                who,
                figure.period,
                figure.value,
                getattr(figure, "qualifier", None),
                getattr(figure, "why", None),
                getattr(figure, "as_printed", None),
                shelf.seen(figure.sources),
                shelf.measure(m.id),
            )
        if not figures:
            yield (*own, "none", "", "", "", "", "", "", "", shelf.measure(m.id))


def of_decisions(shelf: Shelf) -> Iterator[Row]:
    for d in shelf.record.decisions:
        outcome = d.outcome or Outcome()
        key = {None: "", True: "yes", False: "no"}[d.key_decision.is_key if d.key_decision else None]
        yield (
            *_who(shelf),
            d.id,
            stated_version(d),
            d.kind,
            d.title,
            d.body_name,
            _text(d.dated),
            d.classification,
            key,
            shelf.seen(d.about),
            outcome.text or outcome.state,
            outcome.by,
            _text(outcome.dated),
            d.status,
            _licence(d),
            shelf.document(d),
        )
