"""What an OpenDocument text says of the people who made it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.findings import Finding, excerpt
from corporate_parenting.importing.formats.odt.names import DC, META

_NAMES = {
    f"{META}initial-creator": "author",
    f"{DC}creator": "last editor",
    f"{META}printed-by": "last printer",
    f"{DC}description": "comments",
}
_OF_PROGRAMS = {"AppVersion", "DocSecurity", "HyperlinksChanged", "LinksUpToDate", "ScaleCrop", "ShareDoc"}
"""What LibreOffice carries over from Word that says nothing of anybody."""
_CLEAN = (
    "In LibreOffice: File, Properties, General, take the tick from “Apply user data”, Reset Properties; then "
    "Custom Properties. The draft takes none of it; what is published must not be this file."
)


def metadata(root: Element | None) -> Iterator[Finding]:
    for element in root.iter() if root is not None else ():
        text = "".join(element.itertext()).strip()
        name = _NAMES.get(element.tag, "")
        if element.tag == f"{META}user-defined":
            own = element.get(f"{META}name", "")
            name = "" if own in _OF_PROGRAMS else f"custom property “{own}”"
        if name and text:
            yield Finding("file-metadata", f"The file's properties name its {name}: {excerpt(text)}.", _CLEAN)
