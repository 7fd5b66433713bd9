"""One document that holds every node of the tree, in every shape that a writer must tell apart."""

from __future__ import annotations

from typing import get_args

from corporate_parenting.document.nodes import (
    Answer,
    Bar,
    Block,
    Changed,
    Chart,
    Decorative,
    Definition,
    Definitions,
    Emphasis,
    Figure,
    Foreign,
    Group,
    Image,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Reference,
    Role,
    Section,
    Strong,
    Table,
    Tag,
    Term,
    Text,
)


def words(text: str) -> tuple[Text]:
    return (Text(text),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(words(text))


INLINES = Paragraph(
    (
        Text("Text & "),
        Strong((Text("strong "), Emphasis(words("and emphasis")))),
        Text(", "),
        Link("https://site.example/?a=1&b=2", words("a link")),
        Text(", "),
        Link("https://site.example/", words("https://site.example/")),
        Text(", "),
        Link("mailto:team@site.example", words("team@site.example")),
        Text(", "),
        Reference("some/place", words("a reference")),
        Text(", "),
        Reference("some/place", words("one of several"), "about this"),
        Text(", left out: […], "),
        Text(", "),
        Term("a term"),
        Text(", "),
        Term("a term explained", means="what it means"),
        Text(", "),
        Term("a term that leads on", to="some/place"),
        Text(", "),
        Term("a term that does both", means='what it means, "if asked"', to="some/place"),
        Text(", "),
        Tag("status", "Adopted", "adopted"),
        Note("*", (Text("A note with "), Emphasis(words("emphasis")), Text("."))),
        LineBreak(),
        Changed("gone", words("gone")),
        Text(" "),
        Changed("new", words("new         LineBreak(), better")),
        Foreign("ur", "rtl", words("اردو")),
        Note("2", words("Another note.")),
    )
)

BLOCKS: tuple[Block, ...] = (
    INLINES,
    Paragraph(words("Numbered, with an anchor."), "3.2.1", "p-3.2.1"),
    Paragraph(words("Numbered, without one."), "3.2.2"),
    Paragraph(words("Anchored."), ident="here"),
    Paragraph(words("Its number is a name."), "Minute 94", "minute-94"),
    Group("promise", (Paragraph(words("Named by its number."), "7.", "p-7"),), name="Promise 7"),
    List((Item((paragraph("First"),)), Item((paragraph("Second"),), ident="second"))),
    List((Item((paragraph("One"),)), Item((paragraph("Two"),))), ordered=True),
    List(
        (
            Item((paragraph("Printed mark"),), marker="(a)"),
            Item((paragraph("Two"), List((Item((paragraph("Within"),)),))), marker="(b)", ident="p-b"),
        )
    ),
    Definitions(
        (
            Definition(words("Term"), (paragraph("Meaning."),)),
            Definition(words("Other"), (paragraph("One."), paragraph("Two.")), ident="term-other"),
        )
    ),
    Table(words("Narrow"), (words("Year"), words("Number")), ((words("2025"), words("209")),), "p-table"),
    Table(
        words("Wide"),
        tuple(words(f"Head {n}") for n in range(6)),
        (tuple(words(f"Cell {n}") for n in range(6)), (words("Short row"), words("1"))),
    ),
    Figure(Image("pictures/home.png", 640, 480), "A house with a red door", words("Home")),
    Figure(Image("pictures/line.png", 300, 8), Decorative()),
    Figure(Chart((Bar("2024", "74 per cent", 0.74), Bar("2025", "81 per cent", 0.81))), "81 is more than 74"),
    Figure(Chart((Bar("None", "0", 0.0),)), Decorative()),
    Quote((paragraph("Quoted."),), words("Northmere Voices, 2025")),
    Quote((paragraph("Repeated."),), repeats=True),
    Quote((paragraph("Of no source."),)),
    Answer("choose", words("Was it kept?"), ("Yes", "No")),
    Answer("tally", words("Which ones?"), ("Home", "School")),
    Answer("write", words("Say more")),
    Group("lead", (paragraph("In Urdu."),), "p-lead", "ur", "rtl"),
    *(Group(role, (paragraph(f"A group: {role}."),)) for role in get_args(Role)),
    Section(
        words("Two"),
        (Section(words("Three"), (Section(words("Four"), ()), paragraph("After."))),),
        "3.",
        "p-3",
    ),
)
