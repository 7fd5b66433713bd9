"""Of a file only the picture is left: built with all that a camera may write, then searched for it."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import suppress

import pytest
from PIL import Image, ImageCms, ImageOps, PngImagePlugin, TiffImagePlugin

from corporate_parenting.pictures import ENDINGS, UnfitError, cleaned

PLACE = "GPSInfo"
SECRETS = (
    b"Canary Street",
    b"canary-camera",
    b"CanaryXMP",
    b"canary comment",
    b"canary-iptc",
    b"canary tail",
)
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b"CanaryXMP</rdf:RDF></x:xmpmeta>"
)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def picture(mode: str = "RGB") -> Image.Image:
    """No two corners are alike, so that one can see which way up it is."""
    made = Image.new("RGB", (48, 32), "white")
    for x in range(48):
        for y in range(32):
            made.putpixel((x, y), (x * 5, y * 7, (x * y) % 256))
    return made.convert(mode)


def notes(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "canary-camera"
    exif[0x010E] = "1 Canary Street"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (TiffImagePlugin.IFDRational(53), *(TiffImagePlugin.IFDRational(1),) * 2)
    exif[0x8825] = gps
    return exif


def small_copy() -> bytes:
    out = io.BytesIO()
    picture().resize((8, 8)).save(out, "JPEG", comment=b"canary comment of the small copy")
    return out.getvalue()


def jpeg(orientation: int = 1, **options: object) -> bytes:
    """With Exif, a place, a small copy, XMP, IPTC, a profile, a comment, and more after its end."""
    out = io.BytesIO()
    tiff = notes(orientation).tobytes() + small_copy()
    picture().save(out, "JPEG", exif=tiff, icc_profile=PROFILE, comment=b"canary comment", xmp=XMP, **options)
    data = out.getvalue()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x10\x1c\x02\x5a\x00\x0bcanary-iptc"
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    return data[:2] + segment + data[2:] + small_copy() + b"canary tail"


def png() -> bytes:
    out = io.BytesIO()
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "canary comment")
    info.add_text("Author", "1 Canary Street", zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    picture("RGBA").save(out, "PNG", pnginfo=info, exif=notes().tobytes(), icc_profile=PROFILE, dpi=(72, 72))
    return out.getvalue() + b"canary tail"


def webp(**options: object) -> bytes:
    out = io.BytesIO()
    made = picture("RGBA")
    made.save(out, "WEBP", exif=notes().tobytes(), icc_profile=PROFILE, xmp=XMP, **options)
    return out.getvalue() + b"canary tail"


def svg() -> bytes:
    return b"""<?xml version="1.0" encoding="UTF-8"?>
<!-- canary comment -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" viewBox="0 0 48 32"
  inkscape:version="canary-camera" sodipodi:docname="1 Canary Street.svg">
<title>1 Canary Street</title><desc>canary comment</desc>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">CanaryXMP</rdf:RDF></metadata>
<sodipodi:namedview inkscape:export-filename="canary-iptc"/>
<g data-name="canary tail" inkscape:label="canary tail"><path d="M0 0h48v32z" fill="#0a5361"/></g>
</svg>
"""


FILES = {
    "jpg": jpeg(),
    "progressive.jpg": jpeg(progressive=True),
    "restarts.jpg": jpeg(restart_marker_blocks=1),
    "png": png(),
    "webp": webp(lossless=True),
    "lossy.webp": webp(quality=60),
    "moving.webp": webp(save_all=True, append_images=[picture("RGBA").rotate(90)], lossless=True),
    "svg": svg(),
}
"""By their endings; what stands before a dot says how it was made."""


def ending(name: str) -> str:
    return name.rpartition(".")[2]


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_left_but_the_picture(name):
    before = FILES[name]
    found = {secret for secret in SECRETS if secret in before or secret in inflated(before)}
    assert len(found) >= 3, "the file was not built as it was meant to be"
    after = cleaned(ending(name), before)
    for secret in (*SECRETS, b"GPS", b"Photoshop", b"ICC", b"acsp", b"canary", b"Canary", b"xmp", b"rdf"):
        assert secret not in after.data
        assert secret not in inflated(after.data)
    assert (after.width, after.height) == (48, 32)
    assert len(after.left_out) >= 3
    again = cleaned(ending(name), after.data)
    assert (again.data, again.left_out) == (after.data, ())
    assert cleaned(ending(name), before) == after, "the same bytes each time"


def inflated(data: bytes) -> bytes:
    """What zlib holds in a PNG's words and profiles; nothing of what is the picture."""
    found, at = b"", 8
    while data.startswith(b"\x89PNG") and at + 8 < len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        inside = data[at + 8 : at + 8 + size]
        if kind in (b"zTXt", b"iCCP") and b"\x00" in inside:
            found += zlib.decompress(inside.partition(b"\x00")[2][1:])
        at += 12 + size
    return found


@pytest.mark.parametrize("name", [name for name in FILES if name != "svg"])
def test_the_picture_itself_is_the_same_to_the_dot(name):
    before, after = (
        Image.open(io.BytesIO(data)) for data in (FILES[name], cleaned(ending(name), FILES[name]).data)
    )
    for frame in range(getattr(before, "n_frames", 1)):
        before.seek(frame)
        after.seek(frame)
        assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stays_upright(orientation):
    before = jpeg(orientation)
    after = cleaned("jpg", before)
    shown = Image.open(io.BytesIO(after.data))
    assert dict(shown.getexif()) == ({} if orientation == 1 else {0x0112: orientation})
    upright = ImageOps.exif_transpose(shown)
    assert upright.size == (after.width, after.height) == ((48, 32) if orientation < 5 else (32, 48))
    assert upright.tobytes() == ImageOps.exif_transpose(Image.open(io.BytesIO(before))).tobytes()


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_lies_on_its_side_in_a_format_that_cannot_say_so_is_refused(kind):
    out = io.BytesIO()
    picture().save(out, kind, exif=notes(6).tobytes())
    with pytest.raises(UnfitError, match="lies on its side"):
        cleaned(kind.lower(), out.getvalue())


def test_it_is_said_that_a_place_was_in_it():
    assert "where it was taken" in cleaned("jpg", jpeg()).left_out
    out = io.BytesIO()
    picture().save(out, "JPEG", comment=b"canary comment")
    assert cleaned("jpg", out.getvalue()).left_out == ("words about itself",)


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_other_ways_to_store_colours_stay(mode):
    out = io.BytesIO()
    picture(mode).save(out, "JPEG")
    before, after = Image.open(out), Image.open(io.BytesIO(cleaned("jpg", out.getvalue()).data))
    assert before.mode == after.mode == mode
    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("name", ENDINGS)
def test_no_bytes_are_a_traceback(name):
    whole = cleaned(name, FILES["jpg" if name == "jpeg" else name]).data
    for size in [*range(min(200, len(whole) - 1)), *range(200, len(whole) - 1, 97)]:
        with pytest.raises(UnfitError):
            cleaned(name, whole[:size])
        broken = bytearray(whole)
        broken[size : size + 4] = b"\xff\xff\xff\xff"
        with suppress(UnfitError):
            cleaned(name, bytes(broken))
    with pytest.raises(UnfitError):
        cleaned(name, b"")
    with pytest.raises(UnfitError):
        cleaned(name, b"<html/>")


@pytest.mark.parametrize("inside", ["<g>canary</g>", "<g><path d='M0 0h9'/>canary</g>"])
def test_words_that_nobody_sees_in_a_drawing_go_too(inside):
    after = cleaned("svg", f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode())
    assert b"canary" not in after.data
    assert after.left_out == ("words about itself",)


def test_a_drawing_without_end_is_refused():
    deep = "<g>" * 5_000 + "</g>" * 5_000
    with pytest.raises(UnfitError, match="too deeply"):
        cleaned("svg", f'<svg xmlns="http://www.w3.org/2000/svg">{deep}</svg>'.encode())


def test_a_webp_whose_head_is_empty_is_refused():
    with pytest.raises(UnfitError):
        cleaned("webp", b"RIFF\x0c\x00\x00\x00WEBPVP8X\x00\x00\x00\x00")


def test_a_drawing_keeps_its_shapes_and_its_own_size():
    after = cleaned("svg", svg())
    assert after.data == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"><g>'
        b'<path d="M0 0h48v32z" fill="#0a5361"></path></g></svg>'
    )


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="20" height="10px"', (20, 10)),
        ('width="100%" height="100%" viewBox="0 0 64 32"', (64, 32)),
        ('viewBox="-4 -4 9.5 8"', (10, 8)),
        ("", (300, 150)),
    ],
)
def test_the_size_of_a_drawing(head, size):
    found = cleaned(
        "svg", f'<svg xmlns="http://www.w3.org/2000/svg" {head}><path d="M0 0h9"/></svg>'.encode()
    )
    assert (found.width, found.height) == size
    assert found.left_out == ()
