"""Each component of the pages: when it is used, and a sample of the tree that makes it."""

from __future__ import annotations

from dataclasses import dataclass

from corporate_parenting.document.nodes import (
    Bar,
    Block,
    Blocks,
    Chart,
    Decorative,
    Definition,
    Definitions,
    Figure,
    Group,
    Inlines,
    Item,
    Link,
    List,
    Paragraph,
    Quote,
    Section,
    Table,
    Tag,
    Term,
    Text,
)


@dataclass(frozen=True, slots=True)
class Component:
    """``young`` components wear the young people's look; ``page`` is the kind of page that they stand on."""

    name: str
    use: str
    sample: Blocks
    young: bool = False
    page: str = ""


def _said(text: str) -> Inlines:
    return (Text(text),)


def _line(*inlines: str | Tag | Link | Term) -> Paragraph:
    return Paragraph(tuple(Text(i) if isinstance(i, str) else i for i in inlines))


def _facts(*rows: tuple[str, Inlines]) -> Definitions:
    return Definitions(tuple(Definition(_said(label), (Paragraph(said),)) for label, said in rows))


def _item(*inlines: str | Link) -> List:
    return List((Item((_line(*inlines),)),))


def _unfold(label: str, *blocks: Block) -> Group:
    return Group("unfold", (_line(label), *blocks))


COMPONENTS: tuple[Component, ...] = (
    Component(
        "Numbered paragraph",
        "The unit of the official words. The printed number stands in the margin on a wide screen and is a "
        'link to the paragraph itself, named "Link to paragraph 3.2.1", so that a councillor can send it on.',
        (
            Paragraph(
                _said("We will offer help within ten working days."), number="3.2.1", ident="sample-3.2.1"
            ),
        ),
        page="section",
    ),
    Component(
        "Commitment, with what is done for it",
        "A numbered paragraph that binds the council, in bold; its actions stand below with who does them "
        "and by when.",
        (
            Group(
                "commitment",
                (
                    Paragraph(
                        _said("We will open a second family hub."), number="3.2.2", ident="sample-3.2.2"
                    ),
                ),
            ),
            Group(
                "actions",
                (
                    _facts(
                        ("Who", _said("Head of Early Help")),
                        ("By", _said("December 2026")),
                        ("How it is going", (Tag("progress", "Under way", "under_way"),)),
                    ),
                ),
            ),
        ),
        page="section",
    ),
    Component(
        "Short facts",
        "Status, dates and council at the top of a page: each as wide as it is, on a quiet ground.",
        (
            Group(
                "facts",
                (
                    _facts(
                        ("Council", _said("Northmere Council")),
                        ("Period", _said("2026 to 2029")),
                        ("Status", (Tag("status", "Adopted", "adopted"), Text(" 17 March 2026"))),
                    ),
                ),
            ),
        ),
    ),
    Component(
        "Tags",
        "A status, a degree of progress, a kind of information. The words say all; colour only repeats it.",
        (
            _line(
                Tag("status", "Adopted", "adopted"),
                " ",
                Tag("progress", "Done", "done"),
                " ",
                Tag("progress", "Under way", "under_way"),
                " ",
                Tag("progress", "Late", "late"),
                " ",
                Tag("progress", "Not started", "not_started"),
                " ",
                Tag("kind", "Stage of care", "stage"),
            ),
        ),
    ),
    Component(
        "Word explained",
        "A hard word leads to its meaning, or the meaning is printed in brackets where it stands.",
        (_line("An ", Term("advocate", means="somebody who speaks up for you"), " can come with you."),),
    ),
    Component(
        "Quotation",
        "Words that stand elsewhere, with where that is.",
        (
            Quote(
                (_line("Every child should have one adult who stays."),),
                _said("1. Our vision and purpose"),
            ),
        ),
    ),
    Component(
        "Table",
        "Each row has a header. With more than three columns the rows become cards on a phone, and keep the "
        "roles that a screen reader needs.",
        (
            Table(
                _said("Visits on time"),
                (_said("Year"), _said("Figure"), _said("Target"), _said("Note")),
                (
                    (
                        _said("2024"),
                        _said("74 per cent"),
                        _said("90 per cent"),
                        _said("Two teams merged"),
                    ),
                    (_said("2025"), _said("81 per cent"), _said("90 per cent"), _said("")),
                ),
            ),
        ),
    ),
    Component(
        "Chart",
        "Bars beside their figures. The table above says the same, so a screen reader passes over the bars.",
        (
            Figure(
                Chart((Bar("2024", "74%", 0.74), Bar("2025", "81%", 0.81))),
                Decorative(),
            ),
        ),
    ),
    Component(
        "Notices",
        "Hatched is not real: an invented council, an illustration, a draft, a time that is over. They stand "
        "above all else on the page.",
        (
            Group("fictional", (_line("Northmere Council is invented."),)),
            Group("draft", (_line("This is a draft. The council has not agreed to it."),)),
        ),
    ),
    Component(
        "Callouts",
        "Dashed is ours: an editor's note, words that are missing. A correction has a whole line around it.",
        (
            Group("note", (_line("Note: the report prints this name in two ways."),)),
            Group("correction", (_line("Corrected on 10 June 2026."),)),
        ),
    ),
    Component(
        "Promise card",
        "One promise to a screenful. Its heading stays in sight; what it means, and what to do if it is "
        "not kept, open below it.",
        (
            Group(
                "promise",
                (
                    Section(
                        _said("We will help you to see your family."),
                        (
                            Group(
                                "means",
                                (_unfold("What this means", _item("We will pay for the travel.")),),
                            ),
                            Group(
                                "recourse",
                                (_unfold("What if we don't?", _line("Tell your social worker.")),),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        young=True,
    ),
    Component(
        "Contact panel",
        "Somebody to talk to, with a number that a thumb can press, what it costs and when it is answered.",
        (
            Group(
                "contact",
                (
                    Section(
                        _said("An independent advocate"),
                        (
                            _item("Telephone ", Link("tel:01632960001", _said("01632 960001"))),
                            _facts(("Cost", _said("free")), ("When", _said("Monday to Friday, 9 to 5"))),
                        ),
                    ),
                ),
            ),
        ),
        young=True,
    ),
)
"""In the order of the page."""
