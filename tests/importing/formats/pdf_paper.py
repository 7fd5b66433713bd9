"""The smallest PDFs that hold a page of words, with nothing but letters at places."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field


@dataclass
class PdfPaper:
    """Lines at places of an A4 page; ``bold`` words are of another font."""

    pages: list[list[str]] = field(default_factory=list)
    annotations: str = ""
    info: dict[str, str] = field(default_factory=dict)

    def page(self) -> PdfPaper:
        self.pages.append([])
        return self

    def line(self, x: float, y: float, text: str, *, size: float = 11, bold: bool = False) -> PdfPaper:
        """Words whose baseline is ``y`` points from the top."""
        if not self.pages:
            self.page()
        said = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "F2" if bold else "F1"
        self.pages[-1].append(f"BT /{font} {size} Tf {x} {842 - y} Td ({said}) Tj ET")
        return self

    def text(self, x: float, y: float, *lines: str, size: float = 11) -> PdfPaper:
        """Lines of a paragraph."""
        for index, line in enumerate(lines):
            self.line(x, y + index * size * 1.3, line, size=size)
        return self

    def rule(self, x0: float, x1: float, y: float) -> PdfPaper:
        self.pages[-1].append(f"{x0} {842 - y} m {x1} {842 - y} l S")
        return self

    def bytes(self) -> bytes:
        count = len(self.pages)
        kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(count))
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        ]
        for index, page in enumerate(self.pages):
            fonts = "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
            notes = f"/Annots[{self.annotations}]" if self.annotations and not index else ""
            box = f"/MediaBox[0 0 595 842]/Contents {6 + 2 * index} 0 R"
            head = f"<</Type/Page/Parent 2 0 R{box}{fonts}{notes}>>"
            packed = zlib.compress("\n".join(page).encode("cp1252"))
            objects.append(head.encode())
            objects.append(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed))
        said = "".join(f"/{name}({value})" for name, value in self.info.items())
        objects.append(f"<<{said}>>".encode())
        return _written(objects)


def _written(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.5\n"
    places = []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        size - 1,
        len(out),
    )
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)
