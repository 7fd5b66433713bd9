"""Blocks to HTML. Heading levels are derived from nesting, so none can be skipped."""

from __future__ import annotations

import re
from html import escape
from typing import assert_never

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import (
    Answer,
    Bar,
    Block,
    Blocks,
    Chart,
    Decorative,
    Definitions,
    Figure,
    Group,
    Image,
    Inlines,
    Item,
    List,
    Paragraph,
    Quote,
    Role,
    Section,
    Table,
    Tag,
)
from corporate_parenting.writers.html.inlines import Href, InlineWriter, Labels

_ELEMENT: dict[Role, str] = {
    "promise": "article",
    "answer-to": "aside",
}

_AT_ONCE = 4
"""Pictures of a page that are fetched with it."""
_NARROW = 3
"""Columns that fit on a phone."""
_WORD = re.compile(r"[^\W\d_]{3}")
"""A printed number that says what it is, such as "Minute 94"."""


class HtmlWriter:
    """Writes one page. ``href`` turns keys into addresses relative to that page.

    ``images`` gathers the keys of the pictures on it.
    """

    def __init__(self, href: Href, labels: Labels) -> None:
        self.inlines = InlineWriter(href, labels)
        self.labels = labels
        self.answers = 0
        self.unfolds = 0
        self.under = ""
        """The heading that the blocks being written stand under."""
        self.on_card = False
        self.name = ""
        """What the group being written is called, until its own number is written."""
        self.images: set[str] = set()
        self.shown = 0

    def document(self, blocks: Blocks) -> str:
        """The blocks below the page's own first heading, then their footnotes."""
        parts = [self._block(block, 2) for block in blocks]
        if self.unfolds > 1:
            first = next(i for i, part in enumerate(parts) if "<details" in part)
            parts.insert(first, self._open_all())
        return "".join(parts) + self._footnotes()

    def blocks(self, blocks: Blocks, level: int) -> str:
        return "".join([self._block(block, level) for block in blocks])

    def _block(self, block: Block, level: int) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Section():
                return self._section(block, level)
            case List():
                return self._list(block, level)
            case Group():
                return self._group(block, level)
            case Definitions():
                return self._definitions(block, level)
            case Table():
                return self._table(block)
            case Quote():
                return self._quote(block, level)
            case Figure():
                return self._figure(block)
            case Answer():
                return self._answer(block)
        assert_never(block)

    def _paragraph(self, p: Paragraph) -> str:
        lang, words = self.inlines.whole(p.inlines)
        anchor = _id(p.ident)
        if p.number is None:
            return f"<p{anchor}{lang}>{words}</p>\n"
        return f'<div class="numbered"{anchor}>{self._number(p.number, p.ident)}<p{lang}>{words}</p></div>\n'

    def _number(self, number: str, ident: str | None) -> str:
        shown = escape(number, quote=False)
        if ident is None:
            return f'<span class="number">{shown}</span> '
        named = self.name or ("" if _WORD.match(number) else f"{self.labels.link_to_paragraph} {number}")
        self.name = ""  # numbers further down in the group are their own
        label = f' aria-label="{escape(named)}"' if named else ""
        return f'<a class="number" href="#{escape(ident)}"{label}>{shown}</a> '

    def _section(self, s: Section, level: int) -> str:
        at = min(level, 6)
        number = heading_number(s.number, s.ident)
        lang, words = self.inlines.whole(s.title)
        heading = f"<h{at}{_id(s.ident)}{lang}>{number}{words}</h{at}>\n"
        above, self.under = self.under, text_of(tuple([i for i in s.title if not isinstance(i, Tag)])).strip()
        inside = self.blocks(s.blocks, level + 1)
        self.under = above
        return f'<section class="part">\n{heading}{inside}</section>\n'

    def _list(self, block: List, level: int) -> str:
        marked = any(item.marker for item in block.items)
        kind = "ol" if block.ordered and not marked else "ul"
        style = ' class="marked"' if marked else ""
        items = "".join([self._item(item, level) for item in block.items])
        return (
            f'<{kind}{style} role="list">\n{items}</{kind}>\n' if marked else f"<{kind}>\n{items}</{kind}>\n"
        )

    def _item(self, item: Item, level: int) -> str:
        marker = f'<span class="number">{escape(item.marker, quote=False)}</span> ' if item.marker else ""
        match item.blocks:
            case (Paragraph(inlines, None, None),):
                lang, inside = self.inlines.whole(inlines)
            case _:
                lang, inside = "", self.blocks(item.blocks, level)
        return f"<li{_id(item.ident)}{lang}>{marker}{inside}</li>\n"

    def _group(self, group: Group, level: int) -> str:
        match group:
            case Group("unfold", (Paragraph(label, None, None), *rest)):
                return self._unfold(group, label, self.blocks(tuple(rest), level))
        element = _ELEMENT.get(group.role, "div")
        lang = f' lang="{escape(group.lang)}"' if group.lang else ""
        direction = f' dir="{group.dir}"' if group.dir else ""
        above, self.on_card = self.on_card, group.role == "card"
        # The doors on a card have the same words as those on the next one: read alone, each says whose it is.
        self.inlines.about = self.under if above and group.role == "lead" else ""
        self.name = group.name or ""
        inside = self.blocks(group.blocks, level)
        self.on_card, self.inlines.about, self.name = above, "", ""
        named = _named(group) if element == "aside" else ""
        if group.name:
            named = f' aria-label="{escape(group.name)}"'
        if group.role == "note":
            named = ' role="note"'  # an aside would be a landmark, and these are many and have no name
        attributes = f'class="{group.role}"{_id(group.ident)}{named}{lang}{direction}'
        return f"<{element} {attributes}>\n{inside}</{element}>\n"

    def _unfold(self, group: Group, label: Inlines, inside: str) -> str:
        """Open as it stands: the script closes it, so that nothing is out of reach without one.

        Read alone, its name says of what; the heading above says it to those who see.
        """
        self.unfolds += 1
        says_it = not self.under or text_of(label).startswith(self.under)
        about = "" if says_it else f'<span class="unseen">: {escape(self.under, quote=False)}</span>'
        shown = self.inlines.write(label)
        return (
            f'<details class="unfold"{_id(group.ident)} open>\n<summary>{shown}{about}</summary>\n'
            f"{inside}</details>\n"
        )

    def _open_all(self) -> str:
        """A button that only a script shows."""
        labels = self.labels
        return (
            f'<p class="unfold-all"><button type="button" data-other="{escape(labels.close_all)}">'
            f"{escape(labels.open_all, quote=False)}</button></p>\n"
        )

    def _definitions(self, block: Definitions, level: int) -> str:
        rows = []
        for item in block.items:
            term = self.inlines.write(item.term)
            match item.blocks:
                case (Paragraph(inlines, None, None),):
                    inside = self.inlines.write(inlines)
                case _:
                    inside = self.blocks(item.blocks, level)
            rows.append(f"<div{_id(item.ident)}><dt>{term}</dt><dd>{inside}</dd></div>\n")
        return f"<dl>\n{''.join(rows)}</dl>\n"

    def _table(self, table: Table) -> str:
        """Wide tables become cards on a phone: each cell brings the name of its column."""
        write = self.inlines.write
        wide = len(table.head) > _NARROW

        def label(column: int) -> str:
            known = wide and column < len(table.head)
            return f' data-label="{escape(text_of(table.head[column]))}"' if known else ""

        head = "".join([f'<th scope="col">{write(cell)}</th>' for cell in table.head])
        rows = []
        for first, *others in table.rows:
            cells = [f"<td{label(n)}>{write(cell)}</td>" for n, cell in enumerate(others, 1)]
            rows.append(f'<tr><th scope="row">{write(first)}</th>{"".join(cells)}</tr>\n')
        style = "table wide" if wide else "table"
        return (
            f'<div class="{style}"{_id(table.ident)}>\n<table>\n'
            f"<caption>{write(table.caption)}</caption>\n"
            f"<thead><tr>{head}</tr></thead>\n"
            f"<tbody>\n{''.join(rows)}</tbody>\n</table>\n</div>\n"
        )

    def _quote(self, quote: Quote, level: int) -> str:
        inside = self.blocks(quote.blocks, level)
        source = f"<figcaption>{self.inlines.write(quote.source)}</figcaption>\n" if quote.source else ""
        # A figure without a caption has no name: those who hear it meet the quotation alone.
        style = ' class="quote"' if source else ' class="quote" role="none"'
        if quote.repeats:
            style = ' class="quote repeats" aria-hidden="true"'
        return f"<figure{style}>\n<blockquote>\n{inside}</blockquote>\n{source}</figure>\n"

    def _figure(self, figure: Figure) -> str:
        caption = f"<figcaption>{self.inlines.write(figure.caption)}</figcaption>\n" if figure.caption else ""
        match figure.content:
            case Image(to, width, height):
                alt = "" if isinstance(figure.alt, Decorative) else figure.alt
                inside = self._image(to, alt, f'width="{width}" height="{height}"')
                if not alt and not caption:
                    return inside  # a figure without a word in it would be announced all the same
            case Chart(bars):
                inside = self._chart(bars, figure.alt)
        # A chart that repeats the words around it is left out whole: an empty figure would be announced.
        unheard = ' aria-hidden="true"' if isinstance(figure.alt, Decorative) and not caption else ""
        return f"<figure{_id(figure.ident)}{unheard}>\n{inside}{caption}</figure>\n"

    def _image(self, to: str, alt: str, size: str) -> str:
        """The first few may stand on the first screen; the others wait until a reader comes near."""
        self.shown += 1
        self.images.add(to)
        later = ' loading="lazy"' if self.shown > _AT_ONCE else ""
        src = escape(self.inlines.href(to))
        return f'<img src="{src}" alt="{escape(alt)}" {size}{later} decoding="async">\n'

    @staticmethod
    def _chart(bars: tuple[Bar, ...], alt: str | Decorative) -> str:
        """Lengths as SVG attributes: no style is written, so a strict policy holds. Words stay text,
        which grows and wraps with the reader's own size.
        """
        rows = [
            f"<div><span>{escape(bar.label, quote=False)}</span>"
            '<svg viewBox="0 0 100 1" preserveAspectRatio="none">'
            '<rect class="track" width="100" height="1"/>'
            f'<rect class="bar" width="{bar.share * 100:.1f}" height="1"/></svg>'
            f"<span>{escape(bar.value, quote=False)}</span></div>\n"
            for bar in bars
        ]
        role = (
            'aria-hidden="true"' if isinstance(alt, Decorative) else f'role="img" aria-label="{escape(alt)}"'
        )
        return f'<div class="chart" {role}>\n{"".join(rows)}</div>\n'

    def _answer(self, answer: Answer) -> str:
        """Boxes that share a name on this page, so that one choice excludes the others."""
        self.answers += 1
        label = self.inlines.write(answer.label)
        if answer.kind == "write":
            return f'<p class="answer"><label>{label}<br><textarea rows="4"></textarea></label></p>\n'
        kind = "radio" if answer.kind == "choose" else "checkbox"
        name = f"answer-{self.answers}"
        boxes = "".join(
            [
                f'<label><input type="{kind}" name="{name}"> {escape(o, quote=False)}</label>\n'
                for o in answer.options
            ]
        )
        return f'<fieldset class="answer"><legend>{label}</legend>\n{boxes}</fieldset>\n'

    def _footnotes(self) -> str:
        if not self.inlines.notes:
            return ""
        rows = []
        for n, (mark, words) in enumerate(self.inlines.notes, 1):
            back = escape(f"{self.labels.back} {mark}")
            shown = escape(mark, quote=False)
            rows.append(
                f'<li id="_note-{n}"><span class="number">{shown}</span> {self.inlines.write(words)} '
                f'<a href="#_note-mark-{n}" role="doc-backlink" aria-label="{back}">↩</a></li>\n'
            )
        title = escape(self.labels.footnotes, quote=False)
        return (
            f'<section class="footnotes" role="doc-endnotes"><h2>{title}</h2>\n'
            f'<ul class="marked" role="list">\n{"".join(rows)}</ul></section>\n'
        )


def heading_number(number: str | None, ident: str | None) -> str:
    """A heading's printed number, a link to itself; it keeps its own name so that the heading reads well."""
    if number is None:
        return ""
    shown = escape(number, quote=False)
    style = "number label" if " " in number else "number"  # words such as "Priority 1" stand above the title
    if ident is None:
        return f'<span class="{style}">{shown}</span> '
    return f'<a class="{style}" href="#{escape(ident)}">{shown}</a> '


def _named(group: Group) -> str:
    """A part that stands aside is found by the name of its heading."""
    match group.blocks:
        case (Section(ident=str(ident)),):
            return f' aria-labelledby="{escape(ident)}"'
        case _:
            return ""


def _id(ident: str | None) -> str:
    return f' id="{escape(ident)}"' if ident else ""
