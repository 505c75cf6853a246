"""List what a picture file carries besides its pixels: EXIF, GPS, XMP, IPTC, comments, profiles, thumbnails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.vocabulary import HiddenKind

_LONGEST = 4000
_NOT_TEXT = {
    "exif",
    "icc_profile",
    "xmp",
    "photoshop",
    "mp",
    "dpi",
    "jfif",
    "jfif_version",
    "jfif_unit",
    "jfif_density",
}
_NOT_TEXT |= {"progressive", "progression", "adobe", "adobe_transform", "transparency", "gamma", "srgb", "interlace"}
_NOT_TEXT |= {
    "compression",
    "primary",
    "bit_depth",
    "metadata",
    "thumbnails",
    "depth_images",
    "aux",
    "chroma",
    "mpoffset",
}
_FOLDERS = (("Exif", ExifTags.IFD.Exif), ("GPS", ExifTags.IFD.GPSInfo), ("Interop", ExifTags.IFD.Interop))
_READABLE = re.compile(rb"[\x20-\x7e]{5,}")


def picture_secrets(data: bytes, image: Image.Image, limits: Limits) -> list[Hidden]:
    """Return everything hidden in a picture file, each with a place and its text. Damaged parts are skipped."""
    found: list[Hidden] = []
    for part in (_exif, _xmp, _iptc, _chunks, _profile, _preview):
        try:
            for each in part(image):
                found.append(Hidden(each.kind, each.where, each.text[:_LONGEST]))
                if len(found) >= limits.hidden_items:
                    return found
        except (ValueError, TypeError, KeyError, OSError, SyntaxError, AttributeError, ZeroDivisionError, IndexError):
            continue
    found += _after_the_end(data, image)
    return found


def _exif(image: Image.Image) -> Iterator[Hidden]:
    exif = image.getexif()
    for number, value in exif.items():
        if number not in {ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo, ExifTags.IFD.Interop}:
            yield Hidden(HiddenKind.EXIF, f"EXIF {ExifTags.TAGS.get(number, number)}", _plain(value))
    for name, folder in _FOLDERS:
        names: Mapping[int, str] = ExifTags.GPSTAGS if name == "GPS" else ExifTags.TAGS
        for number, value in exif.get_ifd(folder).items():
            if number != ExifTags.IFD.Interop:
                yield Hidden(HiddenKind.EXIF, f"{name} {names.get(number, number)}", _plain(value))
    if exif.get_ifd(ExifTags.IFD.IFD1):
        yield Hidden(HiddenKind.THUMBNAIL, "EXIF thumbnail", "")


def _xmp(image: Image.Image) -> Iterator[Hidden]:
    raw = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if raw:
        yield Hidden(HiddenKind.METADATA, "XMP", _tags_away(_plain(raw)))


def _iptc(image: Image.Image) -> Iterator[Hidden]:
    if not isinstance(image, ImageFile.ImageFile):
        return
    for key, value in (IptcImagePlugin.getiptcinfo(image) or {}).items():
        yield Hidden(HiddenKind.METADATA, f"IPTC {key}", _plain(value))


def _chunks(image: Image.Image) -> Iterator[Hidden]:
    texts = getattr(image, "text", None) or {}
    for key, value in {**image.info, **texts}.items():
        name = str(key)
        if name.lower() not in _NOT_TEXT and name != "XML:com.adobe.xmp" and isinstance(value, str | bytes):
            yield Hidden(HiddenKind.METADATA, f"text {name}", _plain(value))


def _profile(image: Image.Image) -> Iterator[Hidden]:
    profile = image.info.get("icc_profile")
    if isinstance(profile, bytes):
        texts = b" ".join(_READABLE.findall(profile)).decode("ascii", "replace")
        yield Hidden(HiddenKind.METADATA, "colour profile", texts)


def _preview(image: Image.Image) -> Iterator[Hidden]:
    for number, _ in enumerate(image.info.get("thumbnails") or (), 1):
        yield Hidden(HiddenKind.THUMBNAIL, f"preview {number}", "")
    if image.format == "MPO":
        yield Hidden(HiddenKind.THUMBNAIL, "further pictures in the file", "")


def _after_the_end(data: bytes, image: Image.Image) -> list[Hidden]:
    """Report bytes that follow the picture's own end; programs hide files there."""
    ends = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}
    end = ends.get(image.format or "")
    if end is None or data.endswith(end):
        return []
    rest = data[data.rfind(end) + len(end) :] if end in data else b""
    if len(rest.strip(b"\x00")) < 8:
        return []
    text = b" ".join(_READABLE.findall(rest[: 1 << 20])).decode("ascii", "replace")
    return [Hidden(HiddenKind.ATTACHMENT, "after the picture's end", text[:_LONGEST])]


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        if value[:8] in {b"ASCII\x00\x00\x00", b"UNICODE\x00"}:
            is_wide = value.startswith(b"UNICODE")
            return value[8:].decode("utf-16" if is_wide else "ascii", "replace").strip("\x00 ")
        return value.decode("utf-8", "replace").strip("\x00 ") if _is_mostly_text(value) else f"{len(value)} bytes"
    if isinstance(value, tuple | list):
        return " ".join(_plain(each) for each in value)
    return str(value).strip("\x00 ")


def _is_mostly_text(value: bytes) -> bool:
    head = value[:4096]
    return sum(32 <= byte < 127 or byte in b"\t\r\n" or byte >= 0xC2 for byte in head) >= 0.9 * len(
        head.rstrip(b"\x00")
    )


def _tags_away(text: str) -> str:
    """Keep the values of XML text and attributes; the markup itself is nobody's secret."""
    attributes = re.findall(r'"([^"<>]{1,500})"', text)
    content = re.findall(r">([^<>]+)<", text)
    return " ".join(part.strip() for part in (*content, *attributes) if part.strip())
