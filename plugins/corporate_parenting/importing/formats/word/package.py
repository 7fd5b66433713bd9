"""The parts of a Word file that its words and its secrets stand in."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.findings import Finding, excerpt
from corporate_parenting.importing.formats.package import OLD_OFFICE, XmlPackage, damaged, locked
from corporate_parenting.importing.formats.word.names import RELS

PROGRAM = "Word"

_CORE = {
    "creator": "author",
    "lastModifiedBy": "last editor",
    "description": "comments",
    "contentStatus": "status",
}
_APP = {"Company": "company", "Manager": "manager", "HyperlinkBase": "link base"}
_CLEAN = (
    "In Word: File, Info, Check for Issues, Inspect Document, Remove All beside “Document Properties”. "
    "The draft takes none of it; what is published must not be this file."
)


class WordPackage:
    """Its parts by what they are for, wherever the file keeps them."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLD_OFFICE):
            raise locked(PROGRAM) if _is_encrypted(data) else damaged(PROGRAM)
        self._package = XmlPackage(data, PROGRAM)
        self._roots = {kind: target for kind, target, _ in self._relations("")}
        self.main = self._roots.get("officeDocument", "word/document.xml")
        self.document = self._package.needed(self.main)
        relations = list(self._relations(self.main))
        self._parts: dict[str, list[str]] = {}
        for kind, target, _ in relations:
            self._parts.setdefault(kind, []).append(target)
        self.links = self.links_of(self.main)

    def part(self, kind: str) -> Element | None:
        """The part of a kind such as ``styles``; ``None`` where there is none."""
        return next(self.parts(kind), None)

    def parts(self, kind: str) -> Iterator[Element]:
        for name in self._parts.get(kind, ()):
            root = self._package.xml(name)
            if root is not None:
                yield root

    def links_of(self, name: str) -> dict[str, str]:
        """Where the links of a part lead, by their ids."""
        return {ident: target for kind, target, ident in self._relations(name) if kind == "hyperlink"}

    def links_in(self, kind: str) -> dict[str, str]:
        return self.links_of(next(iter(self._parts.get(kind, ())), " "))

    def metadata(self) -> Iterator[Finding]:
        """What the file says of the people who made it."""
        core = self._package.xml(self._roots.get("core-properties", "docProps/core.xml"))
        app = self._package.xml(self._roots.get("extended-properties", "docProps/app.xml"))
        custom = self._package.xml(self._roots.get("custom-properties", "docProps/custom.xml"))
        for root, names in ((core, _CORE), (app, _APP)):
            for element in root if root is not None else ():
                name = names.get(element.tag.rpartition("}")[2])
                if name and (element.text or "").strip():
                    yield _property(name, element.text or "")
        for element in custom if custom is not None else ():
            name = element.get("name", "without a name")
            yield _property(f"custom property “{name}”", "".join(element.itertext()))

    def _relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Kind, target and id of what a part refers to."""
        folder, _, base = name.rpartition("/")
        root = self._package.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        for element in root.iter(f"{RELS}Relationship") if root is not None else ():
            target = element.get("Target", "")
            if element.get("TargetMode") != "External":
                inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(inside)
            yield element.get("Type", "").rpartition("/")[2], target, element.get("Id", "")


def _property(name: str, text: str) -> Finding:
    return Finding("file-metadata", f"The file's properties name its {name}: {excerpt(text)}.", _CLEAN)


def _is_encrypted(data: bytes) -> bool:
    """Whether an OLE file holds an encrypted package (MS-OFFCRYPTO 2.3.4.5); else it is Word before 2007."""
    return "EncryptedPackage".encode("utf-16-le") in data
