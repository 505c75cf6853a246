"""Recognise what a file is from its content, never from its name, and refuse what is not allowed with the reason.

Source of the allowed formats: DOMAIN 2.5. Everything read here comes from outside until `recognise` returns.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import puremagic

from unbroken.stages.evidence.errors import FormatRefused
from unbroken.stages.evidence.textkinds import recognise_text

ReadAt = Callable[[int, int], bytes]

HEAD: Final = 8 * 1024
TAIL: Final = 66 * 1024
ALLOWED_SENTENCE: Final = (
    "Allowed are PDF, DOCX, XLSX, CSV, MSG, EML, JPG, PNG, TIFF, HEIC, MP4, MOV, AVI, WAV, MP3, M4A and ZIP."
)


@dataclass(frozen=True)
class Format:
    """An allowed format. viewer: video, audio, image or pdf when a browser shows it, or empty."""

    code: str
    media_type: str
    viewer: str = ""


FORMATS: Final[dict[str, Format]] = {
    form.code: form
    for form in (
        Format("MP4", "video/mp4", "video"),
        Format("MOV", "video/quicktime", "video"),
        Format("AVI", "video/x-msvideo"),
        Format("WAV", "audio/wav", "audio"),
        Format("MP3", "audio/mpeg", "audio"),
        Format("M4A", "audio/mp4", "audio"),
        Format("PDF", "application/pdf", "pdf"),
        Format("JPG", "image/jpeg", "image"),
        Format("PNG", "image/png", "image"),
        Format("TIFF", "image/tiff"),
        Format("HEIC", "image/heic"),
        Format("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Format("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Format("CSV", "text/csv"),
        Format("MSG", "application/vnd.ms-outlook"),
        Format("EML", "message/rfc822"),
        Format("ZIP", "application/zip"),
    )
}

_PROGRAM = "This is a program, which could harm the computer of whoever opens it. It was not kept."
_REFUSED: Final[tuple[tuple[bytes, str], ...]] = (
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xfe\xed\xfa\xce", _PROGRAM),
    (b"\xfe\xed\xfa\xcf", _PROGRAM),
    (b"\xce\xfa\xed\xfe", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", "This is a Windows shortcut, not a file. Upload the file it points to."),
    (b"#!", "This is a script. Scripts are not kept: export what it shows as PDF or CSV."),
    (b"%!PS", "This is PostScript, which is a program. Save it as PDF."),
    (b"{\\rtf", "This is Rich Text. Save it as DOCX or PDF."),
    (b"Rar!", "This is a RAR archive. Pack the files as ZIP, or upload them one by one."),
    (b"7z\xbc\xaf\x27\x1c", "This is a 7-Zip archive. Pack the files as ZIP, or upload them one by one."),
    (b"\x1f\x8b", "This is a gzip file. Unpack it, or pack the files as ZIP."),
    (b"\x1aE\xdf\xa3", "This is a Matroska or WebM video. Convert it to MP4 and keep the native original as ZIP."),
)
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AUDIO_MP4 = {b"M4A ", b"M4B ", b"M4P "}
_VIDEO_MP4_STARTS = (b"iso", b"mp4", b"avc", b"M4V", b"MSNV", b"3gp", b"3g2", b"XAVC", b"dash", b"f4v", b"mmp4", b"NDS")
_QUICKTIME_BOXES = {b"moov", b"mdat", b"wide", b"pnot"}
_SIMPLE: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "PDF"),
    (b"\xff\xd8\xff", "JPG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00", "TIFF"),
    (b"MM\x00+", "TIFF"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MSG_NAMES = ("__substg1.0_", "__properties_version1.0", "__nameid_version1.0", "__recip_version1.0")


def recognise(read: ReadAt, size_bytes: int) -> Format:
    """Return the format of a file.

    read: returns exactly (start, length) of the content. Looks at the first 8 KiB, the last 66 KiB and the
    directories they point to. Raises FormatRefused with a sentence.
    """
    head = read(0, min(HEAD, size_bytes))
    for magic, sentence in _REFUSED:
        if head.startswith(magic):
            raise FormatRefused(sentence)
    for magic, code in _SIMPLE:
        if head.startswith(magic):
            return FORMATS[code]
    code = _container(head, read, size_bytes) or _sound(head, read, size_bytes)
    if not code:
        code = recognise_text(head, read(max(0, size_bytes - HEAD), min(HEAD, size_bytes)))
    if not code:
        raise FormatRefused(_unknown(head))
    return FORMATS[code]


def _container(head: bytes, read: ReadAt, size_bytes: int) -> str:
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head[4:8] in _QUICKTIME_BOXES:
        return "MOV"
    if head[:4] in {b"RIFF", b"RF64"}:
        return {b"AVI ": "AVI", b"WAVE": "WAV"}.get(head[8:12], "")
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _zip(read, size_bytes)
    if head.startswith(_OLE):
        return _ole(head, read, size_bytes)
    return ""


def _iso_media(head: bytes) -> str:
    size = min(struct.unpack(">I", head[:4])[0], len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))]
    if brands[0] == b"avif":
        raise FormatRefused("This is an AVIF picture. Save it as JPG or PNG.")
    if brands[0] in _HEIC:
        return "HEIC"
    if brands[0] == b"qt  ":
        return "MOV"
    if brands[0] in _AUDIO_MP4:
        return "M4A"
    return "MP4" if any(brand.startswith(_VIDEO_MP4_STARTS) for brand in brands) else ""


def _zip(read: ReadAt, size_bytes: int) -> str:
    tail = read(max(0, size_bytes - TAIL), min(TAIL, size_bytes))
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) - end < 22:
        raise FormatRefused("This ZIP, DOCX or XLSX file is cut short or damaged: its end is missing. Copy it again.")
    length, start = struct.unpack("<II", tail[end + 12 : end + 20])
    if start >= size_bytes or length > size_bytes - start:
        return "ZIP"  # ZIP64: its directory is elsewhere; it cannot be an office file of that size
    names = _zip_names(read(start, min(length, 1024 * 1024)))
    if any(name.endswith("vbaProject.bin") for name in names):
        raise FormatRefused("This office file contains macros. Save it without macros, or as PDF.")
    if "META-INF/MANIFEST.MF" in names or "AndroidManifest.xml" in names:
        raise FormatRefused(_PROGRAM)
    if "[Content_Types].xml" in names:
        return _office(names)
    return "ZIP"


def _office(names: set[str]) -> str:
    if any(name.startswith("word/") for name in names):
        return "DOCX"
    if any(name.startswith("xl/") for name in names):
        return "XLSX"
    raise FormatRefused("This office file is neither a DOCX nor an XLSX. Save it as PDF.")


def _zip_names(directory: bytes) -> set[str]:
    names: set[str] = set()
    at = 0
    while directory[at : at + 4] == b"PK\x01\x02" and at + 46 <= len(directory):
        name_length, extra, comment = struct.unpack("<HHH", directory[at + 28 : at + 34])
        names.add(directory[at + 46 : at + 46 + name_length].decode("utf-8", "replace"))
        at += 46 + name_length + extra + comment
    return names


def _ole(head: bytes, read: ReadAt, size_bytes: int) -> str:
    shift = min(struct.unpack("<H", head[30:32])[0], 12) if len(head) > 52 else 9
    sector = struct.unpack("<I", head[48:52])[0] if len(head) > 52 else 0
    start = (sector + 1) << shift
    directory = read(start, min(4096, size_bytes - start)) if start < size_bytes else b""
    if any(name.encode("utf-16-le") in directory for name in _MSG_NAMES):
        return "MSG"
    raise FormatRefused("This is an older office file (DOC, XLS or PPT). Save it as DOCX, XLSX or PDF.")


def _sound(head: bytes, read: ReadAt, size_bytes: int) -> str:
    start = 0
    if head.startswith(b"ID3") and len(head) > 10:
        start = 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])
        if start + 4 > size_bytes:
            return ""
    first = mp3_frame_bytes(read(start, 4)) if start + 4 <= size_bytes else 0
    if not first:
        return ""
    following = start + first
    if following + 4 > size_bytes:
        return "MP3" if start else ""
    return "MP3" if mp3_frame_bytes(read(following, 4)) else ""


_MP3_RATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_MP3_SAMPLES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def mp3_frame_bytes(header: bytes) -> int:
    """Return the length in bytes of the MPEG layer III frame that starts with these four bytes, or 0."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version, rate, sample = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or rate in {0, 15} or sample == 3:
        return 0
    kilobits = _MP3_RATES[3 if version == 3 else 2][rate]
    factor = 144_000 if version == 3 else 72_000
    return factor * kilobits // _MP3_SAMPLES[version][sample] + (header[2] >> 1 & 1)


def _unknown(head: bytes) -> str:
    try:
        named = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        named = []
    guess = next((match.name for match in named if match.name and match.confidence >= 0.7), "")
    seems = f"It looks like this: {guess}. " if guess else ""
    return f"This file's content is not of an allowed format. {seems}{ALLOWED_SENTENCE}"
