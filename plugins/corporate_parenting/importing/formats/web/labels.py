"""What a browser prints before the items of a list (HTML, 4.4.5 and 15.3.8)."""

from __future__ import annotations

from typing import Any

from corporate_parenting.importing.formats.gather import NO_LABEL, Label
from corporate_parenting.importing.formats.numerals import numeral
from corporate_parenting.importing.formats.web.names import HEADINGS
from corporate_parenting.importing.formats.web.styles import Styles
from corporate_parenting.importing.marks import take_apart

BULLET = "•"
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_TYPES = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}


def labels(element: Any, styles: Styles) -> dict[Any, Label]:
    """The label of each item of a list."""
    items = [child for child in element if child.tag == "li"]
    if element.tag != "ol":
        return dict.fromkeys(items, Label(bullet=BULLET))
    is_back = element.get("reversed") is not None
    value = _whole(element.get("start"), len(items) if is_back else 1)
    form = _FORMS.get(element.get("type") or "", "decimal")
    form = _TYPES.get(styles.marker_type(element), form)
    out = {}
    for item in items:
        value = _whole(item.get("value"), value)
        prints = styles.has_marker(element) and styles.has_marker(item)
        out[item] = Label(f"{numeral(value, form)}.") if prints else NO_LABEL
        value += -1 if is_back else 1
    return out


def printed_label(item: Any) -> Any:
    """The element that LibreOffice writes a label into when it saves a page as XHTML; else ``None``."""
    first = item
    while first is not None and not (first.text or "").strip():
        first = next(iter(first), None)
        if first is None or first.tag not in ("span", "p", "div", *HEADINGS):
            return None
        if (first.get("class") or "").startswith("ListLabel"):
            return first
    return None


def label_of(printed: str) -> Label:
    """A label that is printed as words."""
    number = take_apart(f"{printed.strip()} x", 10**6, markdown=True).number
    return Label(number) if number else Label(bullet=BULLET)


def _whole(text: str | None, otherwise: int) -> int:
    text = (text or "").strip()
    return int(text) if text.removeprefix("-").isascii() and text.removeprefix("-").isdigit() else otherwise
