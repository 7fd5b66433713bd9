"""Text and Markdown to paragraphs, with what extraction from a PDF or a page broke mended."""

from __future__ import annotations

import re
from dataclasses import replace

from corporate_parenting.importing.footnotes import with_footnotes
from corporate_parenting.importing.marks import take_apart, whole_number
from corporate_parenting.importing.paragraphs import (
    ENDS_SENTENCE,
    Extract,
    Mended,
    Paragraph,
    Table,
)
from corporate_parenting.importing.words import count, without_strays

WRAPPED_AT = range(40, 121)
"""Lengths of the longest line of a text that is broken at a width; else a line is a paragraph."""

_TAG = re.compile(
    r"</?(p|br|div|td|tr|th|table|ul|ol|li|i|b|u|em|strong|span|font|sup|sub)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_AUTOLINK = re.compile(r"<(https?://[^<>\s]+)>")
_TAGS_IN_A_WORD = ("i", "b", "u", "em", "strong", "span", "font")
_PAGE = re.compile(r"(?i:page\s+)?[-\u2013]?\s*[0-9]{1,4}(?:\s+(?i:of)\s+[0-9]+)?\s*[-\u2013]?")
_UNDERLINE = re.compile(r"=+|-+")
_BREAKS = dict.fromkeys(map(ord, "\x0b\x0c\u2028\u2029"), "\n")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def read_text(text: str, *, markdown: bool) -> Extract:
    """The paragraphs of ``text``. No word is left out: what has no place is an *aside*."""
    return _Reader(markdown).read(text)


class _Reader:
    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown
        self.paragraphs: list[Paragraph] = []
        self.mended: list[Mended] = []
        self.words = 0
        self.last_number = 0
        self.last_length = 0
        self.width: int | None = None
        self.open: int | None = None  # the paragraph that a following line may belong to
        self.after_blank = True

    def read(self, text: str) -> Extract:
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        cleaned = [self._clean(line, number) for number, line in enumerate(lines, 1)]
        longest = max((len(line.strip()) for line in cleaned), default=0)
        self.width = longest if longest in WRAPPED_AT else None
        for number, line in enumerate(cleaned, 1):
            self.words += count(line)
            for piece in line.split("\n"):
                if piece.strip():
                    self._line(piece, number)
                    self.after_blank = False
                    self.last_length = len(piece.strip())
                else:
                    self.after_blank = True
        paragraphs = tuple(self._finished())
        return Extract(paragraphs, tuple(self.mended), self.words)

    def _note(self, line: int, what: str) -> None:
        self.mended.append(Mended(line, what))

    def _clean(self, line: str, number: int) -> str:
        """Without tags and characters that no text holds."""
        if _UNPRINTABLE.search(line):
            line = _UNPRINTABLE.sub(_printable, line)
            self._note(number, "a character that cannot be printed was mended")
        if "<" in line and (tags := _TAG.findall(line)):
            line = _TAG.sub(lambda t: "" if t[1].lower() in _TAGS_IN_A_WORD else " ", line)
            names = ", ".join(f"`<{tag}>`" for tag in dict.fromkeys(t.lower() for t in tags))
            self._note(number, f"tags were taken out: {names}")
        if _AUTOLINK.search(line):
            line = _AUTOLINK.sub(r"\1", line)
            self._note(number, "the marks `<` and `>` around an address were taken off")
        return line.translate(_BREAKS)

    def _line(self, raw: str, number: int) -> None:
        tight = not self.after_blank
        stripped = raw.strip()
        if _PAGE.fullmatch(stripped):
            self._aside(Paragraph(number, stripped, aside=True), "a page number")
            return
        if not count(stripped):
            self._without_words(stripped, number, tight)
            return
        marks = take_apart(raw, self.last_number, markdown=self.markdown)
        found = Paragraph(
            number,
            re.sub(r" +", " ", marks.text),
            marks.number,
            marks.bullet,
            marks.heading,
            len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip()),
            tight,
        )
        if self._is_row(raw, marks.text, tight):
            self._row(raw, number, tight)
            return
        for what in marks.mended:
            self._note(number, what)
        if (whole := whole_number(marks.number)) is not None:
            self.last_number = whole
        if self.open is not None and self._belongs(self.paragraphs[self.open], found):
            before = self.paragraphs[self.open]
            joined = f"{before.text} {found.text}".strip()
            self.paragraphs[self.open] = replace(before, text=joined, whole=not before.text)
            return
        self.open = len(self.paragraphs)
        self.paragraphs.append(found)

    def _belongs(self, before: Paragraph, found: Paragraph) -> bool:
        """Whether ``found`` goes on from ``before``; tells of it where a page broke them apart."""
        if not found.is_plain or before.heading:
            return False
        if not before.text:
            self._note(before.line, f"the number {before.number} stood on a line of its own")
            return True
        if found.tight and self._is_wrapped(before, found):
            return True
        starts_low = found.text[0].islower()
        if ENDS_SENTENCE.search(before.text) or not starts_low:
            return False
        if found.tight:
            return True
        length = len(before.text.split())
        if length < 4 or (before.number and length <= 10):
            return False  # a heading, for all that one can see
        self._note(found.line, f"a sentence that broke off on line {before.line} was joined")
        return True

    def _is_wrapped(self, before: Paragraph, found: Paragraph) -> bool:
        """Whether the line before was ended only because it was full."""
        if self.markdown or (before.bullet and found.indent > before.indent):
            return True
        if self.width is None:
            return False
        first = found.text.split(" ", 1)[0]
        return self.last_length + 1 + len(first) > self.width - 8

    def _is_row(self, raw: str, text: str, tight: bool) -> bool:
        if "\t" in text or text.startswith("|"):
            return True
        edge = raw.rstrip(" ").endswith("\t") or raw.startswith("\t")
        return edge and tight and bool(self.paragraphs) and self.paragraphs[-1].table is not None

    def _row(self, raw: str, number: int, tight: bool) -> None:
        """A row of a table; one that follows another with no empty line between is of the same table."""
        line = re.sub(r" +", " ", raw.strip(" "))
        is_piped = line.startswith("|")
        parts = re.split(r"(?<!\\)\|", line.strip("|")) if is_piped else line.split("\t")
        cells = tuple(part.replace("\\|", "|").strip() for part in parts)
        before = self.paragraphs[-1].table if tight and self.paragraphs else None
        rows = (*before.rows, cells) if before else (cells,)
        width = max(map(len, rows))
        rows = tuple(row + ("",) * (width - len(row)) for row in rows)
        has_head = len(rows) > 1 and all(rows[0])
        if before:
            self.paragraphs[-1] = replace(self.paragraphs[-1], table=Table(rows, has_head=has_head))
        else:
            self.paragraphs.append(Paragraph(number, "", tight=tight, table=Table(rows, has_head=has_head)))
        self.open = None

    def _without_words(self, marks: str, number: int, tight: bool) -> None:
        """A line of marks: the underline of a Markdown heading, a rule, or an aside."""
        if self.markdown and _UNDERLINE.fullmatch(marks):
            before = self.paragraphs[self.open] if self.open is not None else None
            if before and tight and before.is_plain and self.open is not None:
                level = 1 if marks[0] == "=" else 2
                self.paragraphs[self.open] = replace(before, heading=level)
            self.open = None
            return
        if tight and marks.startswith("|") and self.paragraphs and self.paragraphs[-1].table:
            return  # what parts the head of a Markdown table from its rows
        self.paragraphs.append(Paragraph(number, marks, aside=True))
        self._note(number, "a line of marks without words was left out")
        self.open = None

    def _aside(self, paragraph: Paragraph, what: str) -> None:
        self.paragraphs.append(paragraph)
        self._note(paragraph.line, f"{what} is left in `unplaced`")

    def _finished(self) -> list[Paragraph]:
        """Without stray marks; a number that found no words is words itself."""
        out = []
        for found in self.paragraphs:
            if found.table:
                out.append(found)
                continue
            text = found.text if found.aside else without_strays(found.text)
            if text != found.text:
                self._note(found.line, "a stray `**` was taken out")
            mended = replace(found, text=text)
            if not count(text):
                mended = replace(mended, text=mended.printed, number="", bullet="", heading=0)
            if mended.text:
                out.append(mended)
        before = _printed_words(out)
        out, noted = with_footnotes(out)
        # The mark before a footnote's words is a printed number; the one that cites it becomes a word alone.
        self.words += _printed_words(out) - before
        self.mended = sorted((*self.mended, *noted), key=lambda mended: mended.line)
        return out


def _printed_words(paragraphs: list[Paragraph]) -> int:
    return sum(count(line) for paragraph in paragraphs for line in paragraph.leftovers)


def _printable(character: re.Match[str]) -> str:
    """A Windows character for what was read as a control, a space for a true control."""
    code = ord(character[0])
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", errors="replace")
    return " " if code < 0x80 else "\ufffd"
