import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engines.redaction.read_office.docx_kit import make_docx, paragraph
from engines.redaction.read_office.msg_kit import (
    attachment,
    binary,
    compound,
    fixed,
    mail,
    numbered,
    recipient,
    wide,
)
from engines.redaction.read_office.typeset_kit import misplaced_words
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceError, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.mail.compressed_rtf import rtf_to_text, unpack_rtf
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.vocabulary import HiddenKind as Kind

SECRET = "14 Rowan Way"
BODY = 0x1000


def read(*parts, **values):
    return read_office(compound(mail(*parts, **values)), SourceKind.MSG, "a.msg")


def stored_rtf(rtf):
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def test_headers_recipients_and_body_are_shown():
    people = numbered("recip", [recipient("Leah Carrow", "leah@mail.example", 1), recipient("DC Bloggs", "", 2)])
    document, pdf = read(people, wide(BODY, "Dear Ms Carrow\r\n\r\nYours"))

    assert document.flow.text == (
        "From: Desk <desk@bank.example>\nSent: 04 May 2026 08:30:00 UTC\nTo: Leah Carrow <leah@mail.example>\n"
        "Cc: DC Bloggs\nSubject: Your account\n\nDear Ms Carrow\n\nYours"
    )
    assert misplaced_words(document, pdf) == []


def test_blind_copies_transport_headers_and_other_properties_are_hidden():
    document, _ = read(
        numbered("recip", [recipient("Hidden Person", "h@mail.example", 3)]),
        wide(0x007D, f"Received: from x\r\nX-Originating-IP: {SECRET}"),
        wide(0x8001, "category of the owner"),
        wide(BODY, "Hello"),
    )

    assert {(entry.kind, entry.text) for entry in document.hidden} >= {
        (Kind.MAIL_HEADER, "Hidden Person <h@mail.example>"),
        (Kind.MAIL_HEADER, f"X-Originating-IP: {SECRET}"),
        (Kind.METADATA, "category of the owner"),
    }
    assert "Hidden" not in document.flow.text


def test_the_html_body_is_shown_and_what_only_plain_says_is_hidden():
    html = "<p>Hello <b>Zoë</b></p>".encode("cp1252")
    document, _ = read(binary(0x1013, html), wide(BODY, f"Hello Zoë\r\nI live at {SECRET}"), t3FDE_0003=1252)

    assert document.flow.text.endswith("\n\nHello Zoë")
    assert [entry.text for entry in document.hidden if entry.kind is Kind.HIDDEN_TEXT] == [f"I live at {SECRET}"]


def test_rich_text_is_shown_when_there_is_nothing_else():
    rtf = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard Dear Zo\'eb\par I live at \b 14\b0  Rowan Way\par}"
    document, _ = read(binary(0x1009, stored_rtf(rtf)))

    assert document.flow.text.endswith("\n\nDear Zoë\nI live at 14 Rowan Way")


def test_html_wrapped_in_rich_text_is_read_as_html():
    rtf = (
        rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hello {\*\htmltag84 <b>}Zoe{\*\htmltag92 </b>}}"
    )
    document, _ = read(binary(0x1009, stored_rtf(rtf + rb"\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}}")))

    assert document.flow.text.endswith("\n\nHello Zoe")


def test_attachments_of_every_kind_are_shown_or_named():
    picture = io.BytesIO()
    Image.new("RGB", (96, 96)).save(picture, "PNG")
    attachments = [
        attachment("letter.docx", make_docx(paragraph("In the letter"))),
        attachment("inner", mail(wide(BODY, "In the inner mail"), head=24)),
        attachment("photo.png", picture.getvalue()),
        attachment("thing.bin", b"\x00" + SECRET.encode()),
        attachment("object", {"CONTENTS": SECRET.encode()}),
    ]
    document, _ = read(wide(BODY, "See"), numbered("attach", attachments))

    text = document.flow.text
    assert "Attachments: letter.docx; inner; photo.png; thing.bin" in text
    assert "In the letter" in text
    assert "In the inner mail" in text
    assert "Rowan" not in text
    assert sum(len(page.picture_boxes) for page in document.pages) == 1
    assert [entry.where for entry in document.hidden if SECRET in entry.text] == ["thing.bin", "object"]


def test_a_stream_larger_than_the_small_ones_is_read():
    document, _ = read(wide(BODY, "word " * 5000 + SECRET))

    assert document.flow.text.endswith("14 Rowan\nWay") or document.flow.text.endswith(SECRET)


def test_narrow_strings_use_their_code_page():
    document, _ = read({"__substg1.0_1000001E": "Złoty".encode("cp1250")}, t3FFD_0003=1250)

    assert document.flow.text.endswith("Złoty")


def test_mails_within_mails_without_end_are_refused():
    tree = mail(wide(BODY, "innermost"), head=24)
    for _ in range(12):
        tree = mail(numbered("attach", [attachment("inner", tree)]), head=24)
    with pytest.raises(SourceTooLarge):
        read(numbered("attach", [attachment("inner", tree)]))


def test_other_compound_files_are_refused():
    with pytest.raises(SourceUnsupported):
        read_office(compound({"WordDocument": b"x" * 100}), SourceKind.MSG, "a.msg")
    with pytest.raises(SourceBroken):
        read_office(bytes.fromhex("d0cf11e0a1b11ae1") + b"\x01" * 40, SourceKind.MSG, "a.msg")


def test_any_cut_of_a_file_is_read_or_refused():
    data = compound(mail(wide(BODY, "word " * 2000), numbered("recip", [recipient("A", "a@b.example", 1)])))
    for length in range(1, len(data), 509):
        try:
            read_office(data[:length], SourceKind.MSG, "a.msg")
        except SourceError:
            continue


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_damage_is_read_or_refused(data):
    whole = bytearray(compound(mail(wide(BODY, "Hello"), fixed(32, t3FFD_0003=1252))))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_office(bytes(whole), SourceKind.MSG, "a.msg")
    except SourceError:
        return


def test_compressed_rich_text_of_the_specification_is_unpacked():
    # The example of MS-OXRTFCP 4.1.1, and the one with copies over the window's edge, 4.1.2.
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpack_rtf(simple) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert unpack_rtf(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_unicode_and_skipped_parts_of_rich_text():
    rtf = rb"{\rtf1{\*\generator X;}{\info{\author Secret}}A\u8211?B\tab C\~D\{E\}}"

    assert rtf_to_text(rtf) == ("A\N{EN DASH}B\tC\xa0D{E}", False)
