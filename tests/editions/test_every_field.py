"""Nothing that the contract can hold is lost: every field is shown by some edition, or listed with a reason.

A council is made in which every field of every model holds words that stand nowhere else; then they are
looked for in the finished pages.
"""

from __future__ import annotations

import re

from corporate_parenting.model.blocks import TAGS
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings
from tests.maximal import Maker, maximal_library

NOT_SHOWN = {
    "document": "says what the file is; the page's place says it",
    "id": "shown as an address and an anchor, which the address tests hold",
    "kind": "chooses how a block or section is treated; the words themselves are shown",
    "council": "the council's name is shown",
    "language": "becomes the page's lang attribute",
    "publish_from": "shown in previews only, as a notice",
    "exempt": "takes the section out",
    "text_status": "chooses a sentence",
    "strength": "chooses a mark in the young people's edition; the words say it in the official one",
    "status": "chooses a word",
    "nation": "chooses a word and the law that applies",
    "fictional": "chooses a notice",
    "present": "chooses a word",
    "is_key": "chooses yes or no",
    "better": "chooses a sentence",
    "state": "chooses a word",
    "event": "chooses a word",
    "classification": "chooses a word, or takes the paper out",
    "withheld": "chooses the words that say what was withheld",
    "Council.languages": "becomes the order of the language switch",
    "Successor.name": "shown when the council has ended; ``test_gone.py`` holds it",
    "Gone.young_people": "shown on the young people's page; ``test_gone.py`` holds it",
    "GonePage.address": "becomes the page's address",
    "Gone.stood_in": "chooses the page on which it is told",
    "now": "links to what stands in its place; a place that is not there is not named",
    "Council.notes": "for editors of the file",
    "DeclaredEdition.helplines": "chooses the numbers at the end of each page",
    "DeclaredEdition.falls_back_to": "chooses whose words stand where some are missing",
    "PreferredTerm.avoid": "for the check of preferred terms",
    "PreferredTerm.because": "for the check of preferred terms",
    "PreferredTerm.prefer": "for the check of preferred terms",
    "PreferredTerm.source": "for the check of preferred terms",
    "WordingRules.known_words": "for the check of hard words",
    "PlainWords.also_covers": "says which official paragraphs the words stand for",
    "Entry.leave_out": "for editors: why this edition says nothing here",
    "PictureRow.picture": "chooses the picture beside the words",
    "PlainWords.leave_out": "for editors: why this edition says nothing here",
    "PlainWords.means": "shown for promises",
    "PlainWords.if_not": "shown for promises",
    "Contact.kind": "chooses a word",
    "ActionProgress.action": "finds the action; its words are shown there",
    "BlockBase.stage": "chooses the page on which councils stand side by side",
    "Section.stage": "chooses the page on which councils stand side by side",
    "Section.framework": "in the open data",
    "BlockBase.origin": "chooses words on the page of principles",
    "BlockBase.equality_assessment": "chooses a sentence",
    "EditorsNote.kind": "chooses words for our note",
    "measures": "links to measures, whose titles are shown",
    "principles": "links to principles of the law, whose names are shown",
    "keeps": "links to commitments, whose words are shown",
    "part": "puts the promise below the part's title",
    "strategy": "links to the strategy, whose title is shown",
    "Correction.at": "links to the paragraphs that it changed; a place that is not there is not named",
    "repeats": "the words are marked as said twice",
    "about": "links to what it is about, whose title is shown",
    "measures_strategy": "links to the strategy, whose title is shown",
    "sources": "leads to where they stand; a place outside the view is not named",
    "known_from": "leads to where they stand; a place outside the view is not named",
    "status_source": "leads to where it stands; a place outside the view is not named",
    "terms_of_reference": "links to where they stand; a place outside the view is not named",
    "PullQuoteBlock.number": "the number stands at the paragraph that the pull quote repeats",
    "NoteBlock.number": "a note is ours, and ours have no printed numbers",
    "Picture.file": "chooses the picture that is shown; ``tests/sites/test_pictures.py`` holds it",
    "OwnPicture.file": "finds the picture whose consent it is",
    "OwnPicture.people": "for editors: who agreed to what",
    "OwnPicture.consent": "for editors: where the consent is kept is not for the public",
    "OwnPicture.until": "takes the picture out; ``tests/sites/test_pictures.py`` holds it",
    "Look.logo": "chooses the picture in the header; ``tests/sites/test_looks.py`` holds it",
    "Look.main_colour": "becomes the council's style sheet; ``tests/sites/test_looks.py`` holds it",
    "Look.second_colour": "becomes the council's style sheet; ``tests/sites/test_looks.py`` holds it",
    "ReviewCycle.every": "the source's own words are shown instead where we hold them",
    "Table.rows": "cells are shown; see the golden pages",
}
"""By ``Model.field``, or by the field's name where it means the same everywhere."""


def test_every_field_is_shown_or_listed(tmp_path, now):
    maker = Maker()
    library = maximal_library(maker)
    (tmp_path / "index.md").write_text("# Home\n", "utf-8")
    settings = Settings("Test", tmp_path, tmp_path, (), include_illustrations=True, drafts=True)
    site = build(settings, library, now)
    shown = "\n".join(site.generated.values())
    found = set(re.findall(r"canary\d+|\b\d{4}\b", shown.lower()))
    by_field: dict[str, bool] = {}
    for mark, where in maker.marks.items():
        by_field[where] = by_field.get(where, False) or mark in found
    lost = sorted(
        w
        for w, seen in by_field.items()
        if not seen and w not in NOT_SHOWN and w.split(".")[1] not in NOT_SHOWN and not _base(w)
    )
    assert not lost, "\n".join(lost)
    assert len(by_field) > 150


def _base(where: str) -> bool:
    """A block's common fields are judged once: any block that shows one shows it for all."""
    kind, name = where.split(".")
    return kind in {t.__name__ for t in TAGS.values()} and f"BlockBase.{name}" in NOT_SHOWN
