"""The tables, and what each of their columns means.

What a column means is the text below the model's field wherever it is one, so that the manual, the schema
and the data say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corporate_parenting.exports import rows
from corporate_parenting.exports.shelf import WHOSE, Shelf
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import Action, BlockBase, CommitmentBlock
from corporate_parenting.model.council import Council
from corporate_parenting.model.council import Illustration as IllustrationFact
from corporate_parenting.model.decision import Decision, Outcome
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.documents import Period, Pledge, Promise
from corporate_parenting.model.meaning import meanings
from corporate_parenting.model.progress import ActionProgress, Comparison, Measure, Value


@dataclass(frozen=True, slots=True)
class Column:
    """``means`` is plain English, as the models' own texts are."""

    name: str
    means: str


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file; ``rows_of`` gives a council's."""

    name: str
    columns: tuple[Column, ...]
    rows_of: Callable[[Shelf], Iterable[rows.Row]]

    @property
    def file(self) -> str:
        return f"{self.name}.csv"


def _of(model: type[Fact], *fields: str) -> tuple[Column, ...]:
    """Columns of a model's fields."""
    said = meanings(model)
    return tuple(Column(field, said[field].replace("``", "").replace("\n", " ")) for field in fields)


_COUNCIL = (
    Column("council", "The council's id, the first part of every address of its pages."),
    Column("council_name", "The council's name."),
    Column("whose_words", WHOSE),
)
_DOCUMENT = (
    Column("document", "The document's id, unique in its council."),
    Column("version", "The document's version, where it states one. Raised whenever its words change."),
)
_PRINCIPLES = (
    Column(
        "principles",
        "The statutory principles that it names: the law's id and the letter, as on the council's page of "
        "principles. Several have a space between them.",
    ),
    Column(
        "principles_by",
        "council where the document may say so itself; us where it is our mapping, because the words are "
        "older than the law, undated, another nation's, or our own retelling. Empty where none is named.",
    ),
)
_LICENCE = Column(
    "licence",
    "The licence of the document, as an SPDX id. unknown where nobody has stated one: ask the council first.",
)
_ADDRESS = Column("address", "The permanent address of the page, or of the paragraph, where it can be read.")
_PERIOD = (
    Column("period_start", meanings(Period)["start"]),
    Column("period_end", meanings(Period)["end"]),
)
_SEVERAL = " Several have a space between them."


def _several(column: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(Column(c.name, c.means + _SEVERAL) for c in column)


TABLES = (
    Table(
        "councils",
        (
            *_COUNCIL,
            *_of(Council, "gss_code", "nation", "type", "valid_from", "valid_to"),
            *_several(_of(Council, "successor")),
            *_of(IllustrationFact, "real", "real_title"),
            _ADDRESS,
        ),
        rows.of_councils,
    ),
    Table(
        "documents",
        (
            *_COUNCIL,
            *_DOCUMENT,
            Column("kind", "strategy, pledge, local_offer or decision."),
            *_of(DocumentBase, "title", "language", "status", "status_source", "text_status", "dated"),
            *_PERIOD,
            *_of(DocumentBase, "checked_on", "source_link"),
            _LICENCE,
            _ADDRESS,
        ),
        rows.of_documents,
    ),
    Table(
        "commitments",
        (
            *_COUNCIL,
            *_DOCUMENT,
            Column("commitment", "Its id, else its printed number; empty where it has neither."),
            *_of(BlockBase, "number"),
            Column("section", "The headings above it, outermost first, with > between them."),
            Column(
                "stage",
                "The stage of care: edge-of-care, permanence, day-to-day or moving-on; not-mapped where the "
                "strategy names none. The stages are ours.",
            ),
            Column("words", "The words as printed, with the list that they lead into."),
            *_of(CommitmentBlock, "strength"),
            *_of(BlockBase, "young_people"),
            *_PRINCIPLES,
            *_several(_of(BlockBase, "measures")),
            *_of(DocumentBase, "status"),
            *_PERIOD,
            _LICENCE,
            _ADDRESS,
        ),
        rows.of_commitments,
    ),
    Table(
        "promises",
        (
            *_COUNCIL,
            *_DOCUMENT,
            Column("promise", "Its id."),
            *_of(Promise, "number", "part"),
            Column("words", meanings(Promise)["promise"]),
            *_of(Promise, "strength", "young_people"),
            *_several(_of(Promise, "keeps")),
            *_PRINCIPLES,
            *_several(_of(Promise, "measures")),
            *_of(Pledge, "status", "dated"),
            _LICENCE,
            _ADDRESS,
        ),
        rows.of_promises,
    ),
    Table(
        "actions",
        (
            *_COUNCIL,
            *_DOCUMENT,
            Column("commitment", "The commitment that it is done for."),
            Column("action", "The action's id."),
            *_of(Action, "what", "owner", "by", "outcome", "plan"),
            *_of(ActionProgress, "dated", "state", "says"),
            _LICENCE,
            _ADDRESS,
        ),
        rows.of_actions,
    ),
    Table(
        "measures",
        (
            *_COUNCIL,
            Column("measure", "The measure's id."),
            *_of(Measure, "title", "unit", "better", "cohort"),
            Column("figure", "value, target or comparison; none where no figure is stated."),
            Column("whose_figure", "Of a comparison: " + meanings(Comparison)["who"]),
            *_of(Value, "period"),
            Column("value", meanings(Value)["value"] + " Or withheld, or not_in_source."),
            *_of(Value, "qualifier", "why", "as_printed"),
            *_several(_of(Value, "sources")),
            _ADDRESS,
        ),
        rows.of_measures,
    ),
    Table(
        "decisions",
        (
            *_COUNCIL,
            *_DOCUMENT,
            *_of(Decision, "kind", "title", "body_name", "dated", "classification"),
            Column("key_decision", "yes or no as the paper states it; empty where it does not."),
            *_several(_of(Decision, "about")),
            *_of(Decision, "outcome"),
            Column("outcome_by", meanings(Outcome)["by"]),
            Column("outcome_dated", meanings(Outcome)["dated"]),
            *_of(DocumentBase, "status"),
            _LICENCE,
            _ADDRESS,
        ),
        rows.of_decisions,
    ),
)
"""In the order in which they are listed."""
