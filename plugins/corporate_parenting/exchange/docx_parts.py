"""The few pieces of WordprocessingML that the table is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corporate_parenting.exchange import look


def element(tag: str, *children: Any, **attributes: str) -> Any:
    """``<w:tag w:key="value">`` with its children."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  # an extra, imported when it is asked for
    from docx.oxml.ns import qn  # noqa: PLC0415

    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(children)
    return made


def run(
    text: str,
    *,
    bold: bool = False,
    colour: str = "",
    language: str = "",
    rtl: bool = False,
) -> Any:
    """Words of one look."""
    looks = []
    if bold:
        looks += [element("w:b"), element("w:bCs")]
    if colour:
        looks.append(element("w:color", val=colour))
    if rtl:
        looks.append(element("w:rtl"))
    if language:
        looks.append(element("w:lang", **({"bidi": language} if rtl else {"val": language})))
    words = element("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("w:r", *([element("w:rPr", *looks)] if looks else []), words)


def paragraph(
    style: str, *inside: Any, keep: bool = False, page_break: bool = False, rtl: bool = False
) -> Any:
    """A paragraph of a style, named as people see it."""
    properties = element("w:pPr", element("w:pStyle", val=style.replace(" ", "")))
    if keep:
        properties.append(element("w:keepNext"))
    if page_break:
        properties.append(element("w:pageBreakBefore"))
    if rtl:
        properties.append(element("w:bidi"))
    return element("w:p", properties, *inside)


def break_up(text: str) -> Iterator[Any]:
    """Runs of a sentence in which ``**weight**`` is shown as what it is called and how it looks."""
    for index, piece in enumerate(text.split("**")):
        if piece:
            yield run(f"**{piece}**" if index % 2 else piece, bold=bool(index % 2))


def styled(document: Any, language: str) -> None:
    """Page, fonts and styles of the whole document. Headings are Word's own, for its outline."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Twips  # noqa: PLC0415

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(look.PAGE[0]), Twips(look.PAGE[1])
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Twips(look.MARGIN))
    section.footer_distance = section.header_distance = Twips(look.MARGIN // 2)
    _default_language(document, language)
    _style(document, "Normal", size=11, colour=look.INK, after=0)
    _style(document, "Title", size=24, colour=look.ACCENT, bold=True, after=6)
    _style(document, "Subtitle", size=12, colour=look.INK, after=6)
    _style(document, "Heading 1", size=18, colour=look.ACCENT, bold=True, before=16, after=2)
    _style(document, "Heading 2", size=13, colour=look.INK, bold=True, before=14, after=5)
    _style(document, "Footer", size=9, colour=look.SOFT)
    _style(document, "Cell", size=11, colour=look.INK, after=2, is_new=True)
    _style(document, "Table head", size=11, colour=look.WHITE, bold=True, is_new=True)
    _style(document, "Small", size=8.5, colour=look.SOFT, is_new=True)


def _default_language(document: Any, language: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415

    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)


def _style(
    document: Any,
    name: str,
    *,
    size: float,
    colour: str,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    is_new: bool = False,
) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    styles = document.styles
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if is_new else styles[name]
    if is_new:
        style.base_style = styles["Normal"]
    properties = style.element.get_or_add_rPr()
    for old in list(properties):  # the template's own colours and fonts
        properties.remove(old)
    fonts = element("w:rFonts", ascii=look.FONT, hAnsi=look.FONT, cs=look.FONT, eastAsia=look.FONT)
    properties.append(fonts)
    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, RGBColor.from_string(colour)
    complex_size = element("w:szCs", val=str(round(size * 2)))  # the size of scripts such as Arabic
    properties.find(qn("w:sz")).addnext(complex_size)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.15
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
