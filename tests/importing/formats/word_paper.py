"""A strategy of the specimen council as Word keeps one, made with python-docx and raw XML."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

W = nsdecls("w")
HEADINGS, LETTERS, BULLETS = 51, 52, 53
NOTES = {
    "1": "Care leavers are young people who were in our care.",
    "2": "Counted on 31 March 2025.",
}
LINK = "https://www.legislation.gov.uk/ukpga/2017/16"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

_LEVELS = {
    HEADINGS: [("decimal", "%1.", 0), ("decimal", "%1.%2", 0), ("decimal", "%1.%2.%3", 0)],
    LETTERS: [("lowerLetter", "%1)", 720), ("lowerRoman", "(%2)", 1440)],
    BULLETS: [("bullet", "\uf0b7", 720), ("bullet", "o", 1440)],
}
"""Number format, text and left indent of each level of each list."""


class WordPaper:
    """Adds one thing at a time, in the paper's order."""

    def __init__(self) -> None:
        self.document = Document()
        self.body = self.document.element.body
        self.notes: list[str] = []
        for name in ("author", "last_modified_by", "comments"):
            setattr(self.document.core_properties, name, "")
        numbering = self.document.part.numbering_part.element
        for ident, levels in _LEVELS.items():
            numbering.insert(0, parse_xml(_abstract(ident, levels)))
            numbering.append(
                parse_xml(f'<w:num {W} w:numId="{ident}"><w:abstractNumId w:val="{ident}"/></w:num>')
            )
        for level, name in enumerate(("Heading1", "Heading2")):
            style = next(s for s in self.document.styles.element if s.get(qn("w:styleId")) == name)
            style.get_or_add_pPr().append(parse_xml(_num_pr(HEADINGS, level)))

    def add(
        self, *inside: str, style: str = "Normal", number: tuple[int, int] | None = None, properties: str = ""
    ) -> Any:
        """A paragraph of runs. ``number`` is a list and a level of it."""
        numbered = _num_pr(*number, declare=False) if number else ""
        xml = f'<w:p {nsdecls("w", "r")}><w:pPr><w:pStyle w:val="{style}"/>{numbered}{properties}</w:pPr>'
        made = parse_xml(f"{xml}{''.join(inside)}</w:p>")
        self.body.insert(len(self.body) - 1, made)
        return made

    def table(self, xml: str) -> None:
        self.body.insert(len(self.body) - 1, parse_xml(xml))

    def comment(self, paragraph: Any, words: str) -> None:
        """Somebody's remark on a whole paragraph."""
        runs = [Run(r, Paragraph(paragraph, self.document)) for r in paragraph.iter(qn("w:r"))]
        self.document.add_comment(runs, words, author="A Person", initials="AP")

    def note(self, mark: str) -> str:
        """The mark of a footnote, in a run."""
        self.notes.append(mark)
        return (
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        )

    def link(self, words: str, to: str) -> str:
        ident = self.document.part.relate_to(to, RT.HYPERLINK, is_external=True)
        return f'<w:hyperlink r:id="{ident}">{run(words)}</w:hyperlink>'

    def bytes(self) -> bytes:
        if self.notes:
            part = Part(
                PackURI("/word/footnotes.xml"),
                _NOTES_TYPE,
                _notes(self.notes).encode(),
                self.document.part.package,
            )
            self.document.part.relate_to(part, RT.FOOTNOTES)
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def bold(words: str) -> str:
    return run(words, "<w:b/>")


def hidden(words: str) -> str:
    return run(words, "<w:vanish/>")


def inserted(*inside: str) -> str:
    return f'<w:ins w:id="901" w:author="A Person" w:date="2026-01-05T09:00:00Z">{"".join(inside)}</w:ins>'


def moved(words: str, way: str) -> str:
    """Words at the place that they left (``From``) or came to (``To``)."""
    who = 'w:id="903" w:author="A Person" w:date="2026-01-05T09:00:00Z"'
    return f"<w:move{way} {who}>{run(words)}</w:move{way}>"


def deleted(words: str) -> str:
    return (
        '<w:del w:id="902" w:author="A Person" w:date="2026-01-05T09:00:00Z">'
        f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'
    )


def row(*cells: str, head: bool = False) -> str:
    mark = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{mark}{''.join(cells)}</w:tr>"


def cell(*inside: str, span: int = 1, merge: str = "") -> str:
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    vertical = {"": "", "start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    return f"<w:tc><w:tcPr>{grid}{vertical}</w:tcPr><w:p>{''.join(inside)}</w:p></w:tc>"


def grid(*rows: str, columns: int = 3) -> str:
    return (
        f'<w:tbl {nsdecls("w", "r")}><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
        f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def strategy() -> WordPaper:
    """A whole paper that nothing stops: every kind of block, with numbers that Word counts."""
    paper = WordPaper()
    add = paper.add
    add(run("Northmere Council"))
    add(run("Corporate parenting strategy 2026 to 2029"), style="Title")
    add(run("Purpose"), style="Heading1")
    first = run("This strategy is for children in our care and for care leavers")
    add(first, paper.note("1"), run(". It follows "), paper.link("the Act", LINK), run("."))
    add(run("Edge of care"), style="Heading1")
    add(run("Current position"), style="Heading2")
    add(
        run("In 2025 we helped more families than in any year "),
        bold("since 2019"),
        run("."),
        number=(HEADINGS, 2),
    )
    add(
        run("Families told us what helped them most. These are the things that they named:"),
        number=(HEADINGS, 2),
    )
    for level, words in (
        (0, "somebody who listens"),
        (1, "on the day"),
        (1, "at the weekend"),
        (0, "a place to meet"),
    ):
        add(run(words), style="ListParagraph", number=(BULLETS, level))
    add(run("Table 1: Families that we helped"), style="Caption")
    paper.table(
        grid(
            row(cell(run("Year")), cell(run("Families"), paper.note("2")), cell(run("Children")), head=True),
            row(cell(run("2024")), cell(run("88")), cell(run("140"))),
            row(cell(run("2025")), cell(run("120")), cell(run("198"))),
        )
    )
    add(run("Our commitments"), style="Heading2")
    add(run("We will help every family that asks us, and this is how:"), number=(HEADINGS, 2))
    for level, words in (
        (0, "within ten working days"),
        (1, "by letter"),
        (1, "or by telephone"),
        (0, "at their home"),
    ):
        add(run(words), style="ListParagraph", number=(LETTERS, level))
    add(run("We will try to keep brothers and sisters together."), number=(HEADINGS, 2))
    add(run("Moving on from care"), style="Heading1")
    add(run("We stay in touch with you until you are 25."))
    return paper


NUMBERS = ["1.", "2.", "2.1", "2.1.1", "2.1.2", "2.2", "2.2.1", "a)", "(i)", "(ii)", "b)", "2.2.2", "3."]
"""Every number that Word prints, in order."""


def _abstract(ident: int, levels: list[tuple[str, str, int]]) -> str:
    return f'<w:abstractNum {W} w:abstractNumId="{ident}">{"".join(_levels(levels))}</w:abstractNum>'


def _levels(levels: list[tuple[str, str, int]]) -> Iterator[str]:
    for index, (form, text, left) in enumerate(levels):
        font = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>' if text == "\uf0b7" else ""
        yield (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>{font}</w:lvl>'
        )


def _num_pr(ident: int, level: int, *, declare: bool = True) -> str:
    spaces = f" {W}" if declare else ""
    return f'<w:numPr{spaces}><w:ilvl w:val="{level}"/><w:numId w:val="{ident}"/></w:numPr>'


def _notes(marks: list[str]) -> str:
    inside = "".join(
        f'<w:footnote w:type="{kind}" w:id="{ident}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, ident in (("separator", -1), ("continuationSeparator", 0))
    )
    for index, mark in enumerate(marks, 1):
        words = f"<w:p><w:r><w:footnoteRef/></w:r>{run(' ' + NOTES[mark])}</w:p>"
        inside += f'<w:footnote w:id="{index}">{words}</w:footnote>'
    return f"<?xml version='1.0' encoding='UTF-8'?><w:footnotes {W}>{inside}</w:footnotes>"
