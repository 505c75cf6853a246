"""Formats are recognised from content; what is not allowed is refused with a reason."""

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages.evidence.world import PDF, PNG, docx, mp4
from unbroken.stages.evidence.errors import FormatRefused
from unbroken.stages.evidence.kinds import FORMATS, recognise


def zipped(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return out.getvalue()


def ole(*names: str) -> bytes:
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", head, 30, 9)
    struct.pack_into("<I", head, 48, 1)
    return bytes(head) + bytes(512) + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)


def ftyp(brand: bytes) -> bytes:
    return b"\x00\x00\x00\x14ftyp" + brand + b"\x00\x00\x02\x00" + brand + bytes(64)


MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)
ID3 = b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(10)
CONTENT_TYPES = "[Content_Types]_dot_xml"


def read(content: bytes):
    return recognise(lambda start, length: content[start : start + length], len(content))


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("MP4", mp4(5000)),
        ("MP4", ftyp(b"avc1")),
        ("MOV", ftyp(b"qt  ")),
        ("MOV", b"\x00\x00\x00\x08wide" + bytes(64)),
        ("M4A", ftyp(b"M4A ")),
        ("HEIC", ftyp(b"heic")),
        ("AVI", b"RIFF\x10\x00\x00\x00AVI LIST"),
        ("WAV", b"RIFF\x10\x00\x00\x00WAVEfmt "),
        ("MP3", MP3_FRAME * 3),
        ("MP3", ID3 + MP3_FRAME * 2),
        ("PDF", PDF),
        ("JPG", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("PNG", PNG),
        ("TIFF", b"II*\x00\x08\x00\x00\x00"),
        ("TIFF", b"MM\x00*\x00\x00\x00\x08"),
        ("DOCX", docx()),
        ("XLSX", zipped(**{CONTENT_TYPES: "<T/>", "xl__workbook_dot_xml": "<w/>"})),
        ("ZIP", zipped(a_dot_txt="hello")),
        ("MSG", ole("Root Entry", "__substg1.0_0037001F")),
        ("EML", b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\n<html>body</html>"),
        ("EML", b"Received: from x\r\n by y\r\nX-Odd_Name: 1\r\nFrom: a@b.example\r\n\r\n"),
        ("CSV", b"number,called,at\r\n07700900001,07700900002,10:00\r\n"),
        ("CSV", b"\xef\xbb\xbfa;b\n1;2\n"),
        ("CSV", "name\tplace\nZo\u00eb\tCaf\u00e9\n".encode("cp1252")),
        ("CSV", b'a,b\n"line\nbreak",2\n'),
    ],
)
def test_allowed_content_is_recognised(code, content) -> None:
    assert read(content) == FORMATS[code]


@pytest.mark.parametrize(
    ("word", "content"),
    [
        ("program", b"MZ\x90\x00" + bytes(200)),
        ("program", b"\x7fELF\x02" + bytes(200)),
        ("program", b"\xca\xfe\xba\xbe\x00\x00\x00\x34"),
        ("program", zipped(**{"META-INF__MANIFEST_dot_MF": "x", "a_dot_class": "y"})),
        ("shortcut", b"\x4c\x00\x00\x00\x01\x14\x02\x00" + bytes(60)),
        ("script", b"#!/bin/sh\nrm -rf /\n"),
        ("script", b"@echo off\r\ndel *\r\n"),
        ("script", b"import os, sys\nprint(1, 2)\n"),
        ("script", b"a,b\n<script>alert(1)</script>,2\n"),
        ("web page", b"<!DOCTYPE html><html></html>"),
        ("web page", b"  \n<html onload=alert(1)>"),
        ("web page", b"<?xml version='1.0'?><svg onload='alert(1)'/>"),
        ("web page", b"\xef\xbb\xbf<svg xmlns='x'/>"),
        ("macros", zipped(**{CONTENT_TYPES: "<T/>", "word__vbaProject_dot_bin": "x"})),
        ("older office", ole("Root Entry", "WordDocument")),
        ("neither a DOCX nor", zipped(**{CONTENT_TYPES: "<T/>", "ppt__presentation_dot_xml": "<p/>"})),
        ("cut short", docx()[:-30]),
        ("Rich Text", b"{\\rtf1 hello}"),
        ("RAR", b"Rar!\x1a\x07\x00"),
        ("Matroska", b"\x1aE\xdf\xa3" + bytes(60)),
        ("plain text", b"Dear Sir or Madam,\nI saw it.\n"),
        ("not of an allowed format", b"GIF89a" + bytes(50)),
        ("not of an allowed format", bytes(1000)),
        ("AVIF", ftyp(b"avif")),
        ("not of an allowed format", b"RIFF\x10\x00\x00\x00WEBPVP8 \x00\x01"),
    ],
)
def test_content_not_allowed_is_refused_with_the_reason(word, content) -> None:
    with pytest.raises(FormatRefused, match=word):
        read(content)


@given(st.binary(max_size=300))
def test_any_content_is_recognised_or_refused_never_an_error(content) -> None:
    try:
        assert read(content).code in FORMATS
    except FormatRefused as refused:
        assert str(refused).endswith(".")


@given(st.sampled_from([docx(), ole("__substg1.0_1"), mp4(200), ID3 + MP3_FRAME, b"PK\x05\x06" + bytes(18)]), st.data())
def test_damaged_content_is_recognised_or_refused_never_an_error(content, data) -> None:
    damaged = bytearray(content)
    for _ in range(4):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(FormatRefused):
        assert read(bytes(damaged)).code in FORMATS
