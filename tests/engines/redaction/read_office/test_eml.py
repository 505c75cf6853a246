import io
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from PIL import Image

from engines.redaction.read_office.docx_kit import make_docx, paragraph
from engines.redaction.read_office.typeset_kit import misplaced_words
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceEncrypted, SourceError, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.vocabulary import HiddenKind as Kind

SECRET = "14 Rowan Way"


def mail(body="Dear Ms Carrow", subtype="plain"):
    message = EmailMessage(policy=SMTP)
    message["From"] = "Desk <desk@bank.example>"
    message["To"] = "Zoë Carrow <zoe@mail.example>"
    message["Cc"] = "dc.bloggs@police.example"
    message["Date"] = "Mon, 04 May 2026 09:30:00 +0100"
    message["Subject"] = "Your accøunt"
    message.set_content(body, subtype=subtype)
    return message


def read(message):
    data = message if isinstance(message, bytes) else message.as_bytes()
    return read_office(data, SourceKind.EML, "a.eml")


def hidden(document, kind):
    return " ".join(entry.text for entry in document.hidden if entry.kind is kind)


def test_the_usual_headers_and_the_body_are_shown():
    document, pdf = read(mail())

    header, body = document.flow.text.split("\n\n")
    assert header.split("\n") == [
        "From: Desk <desk@bank.example>", "To: Zoë Carrow <zoe@mail.example>", "Cc: dc.bloggs@police.example",
        "Date: Mon, 04 May 2026 09:30:00 +0100", "Subject: Your accøunt",
    ]  # fmt: skip
    assert body == "Dear Ms Carrow"
    assert misplaced_words(document, pdf) == []


@pytest.mark.parametrize(
    "header", ["Bcc", "X-Originating-IP", "Received", "Message-ID", "Reply-To", "X-Mailer", "Comments"]
)
def test_other_headers_are_hidden(header):
    message = mail()
    message[header] = SECRET
    document, _ = read(message)

    assert "Rowan" not in document.flow.text
    assert SECRET in hidden(document, Kind.MAIL_HEADER)


def test_a_second_subject_is_hidden():
    document, _ = read(b"Subject: one\nSubject: two\nFrom: a@b.example\n\nbody\n")

    assert "one" in document.flow.text
    assert "two" not in document.flow.text
    assert "two" in hidden(document, Kind.MAIL_HEADER)


def test_the_richest_form_is_shown_and_what_only_the_other_says_is_hidden():
    message = mail(f"Hello *there*\nI live at {SECRET}\n")
    message.add_alternative("<p>Hello <b>there</b></p>", subtype="html")
    document, _ = read(message)

    assert document.flow.text.endswith("\n\nHello there")
    assert hidden(document, Kind.HIDDEN_TEXT) == f"I live at {SECRET}"


def test_text_hidden_in_the_html_form_is_hidden():
    document, _ = read(mail(f'<p>Hello</p><p style="display:none">{SECRET}</p>', "html"))

    assert "Rowan" not in document.flow.text
    assert SECRET in hidden(document, Kind.HIDDEN_TEXT)


def test_quoted_earlier_mail_stays_visible_without_its_marks():
    document, _ = read(mail("Thanks.\n\nOn 3 May 2026, L Carrow wrote:\n> I live at 14 Rowan\n> Way\n"))

    assert document.flow.text.endswith("Thanks.\n\nOn 3 May 2026, L Carrow wrote:\nI live at 14 Rowan\nWay")


def test_readable_attachments_are_shown_after_the_mail():
    message = mail()
    letter = make_docx(paragraph(SECRET, "<w:vanish/>") + paragraph("Seen"))
    message.add_attachment(letter, "application", "octet-stream", filename="letter.docx")
    message.add_attachment("Name,Place\nLeah,Milltown\n", subtype="csv", filename="list.csv")
    document, _ = read(message)

    text = document.flow.text
    assert "Attachments: letter.docx; list.csv" in text
    assert "\fAttachment: letter.docx\n\nSeen\fAttachment: list.csv\n\nName\tPlace\nLeah\tMilltown" in text
    assert [entry.text for entry in document.hidden if entry.where.startswith("letter.docx: ")] == [SECRET]


def test_attachments_that_cannot_be_shown_are_named_and_hidden():
    message = mail()
    message.add_attachment(b"\x00\x01" + SECRET.encode() + b"\x00", "application", "x-thing", filename="thing.bin")
    document, _ = read(message)

    assert "Attachments: thing.bin" in document.flow.text
    assert "Rowan" not in document.flow.text
    assert hidden(document, Kind.ATTACHMENT) == SECRET


def test_the_text_of_an_attached_pdf_is_hidden_text():
    _, pdf = read_office(SECRET.encode(), SourceKind.TXT, "a.txt")
    message = mail()
    message.add_attachment(pdf, "application", "pdf", filename="scan.pdf")
    document, _ = read(message)

    assert "Attachments: scan.pdf" in document.flow.text
    assert SECRET in hidden(document, Kind.ATTACHMENT)
    assert "Rowan" not in document.flow.text


def test_a_mail_inside_a_mail_is_shown_with_its_own_headers():
    message = mail()
    message.add_attachment(mail("Inner body"))
    document, _ = read(message)

    assert document.flow.text.count("From: Desk") == 2
    assert document.flow.text.endswith("Inner body")


def test_pictures_inside_the_body_and_attached_are_placed():
    picture = io.BytesIO()
    Image.new("RGB", (96, 96), "green").save(picture, "PNG")
    message = mail("plain")
    message.add_alternative('<p>See</p><img src="cid:one">', subtype="html")
    message.get_payload()[1].add_related(picture.getvalue(), "image", "png", cid="<one>")
    message.add_attachment(picture.getvalue(), "image", "png", filename="photo.png")
    document, _ = read(message)

    assert [len(page.picture_boxes) for page in document.pages] == [1, 1]
    assert "Attachments: photo.png" in document.flow.text


def test_flowed_lines_are_joined():
    text = "Content-Type: text/plain; format=flowed\nFrom: a@b.example\n\nI live at 14 Rowan \nWay.\n"
    document, _ = read(text.encode())

    assert document.flow.text.endswith("I live at 14 Rowan Way.")


def test_eight_bit_headers_and_unknown_charsets_are_read():
    raw = b"From: Zo\xc3\xab <z@b.example>\nContent-Type: text/plain; charset=nonsense\n\nCaf\xc3\xa9\n"
    document, _ = read(raw)

    assert document.flow.text == "From: Zoë <z@b.example>\n\nCafé"


def test_text_around_the_parts_is_hidden():
    raw = (
        f"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n{SECRET}\n--x\n\nbody\n--x--\n{SECRET} too\n"
    ).encode()
    document, _ = read(raw)

    assert "Rowan" not in document.flow.text
    assert SECRET in hidden(document, Kind.HIDDEN_TEXT)


def test_locked_mail_is_refused():
    raw = b"From: a@b.example\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxxxx\n"
    with pytest.raises(SourceEncrypted):
        read(raw)


def test_what_is_no_mail_is_refused():
    with pytest.raises(SourceUnsupported):
        read(b"\n\nno headers here\n")


def test_mails_within_mails_without_end_are_refused():
    message = mail("innermost")
    for _ in range(12):
        outer = mail()
        outer.add_attachment(message)
        message = outer
    with pytest.raises(SourceTooLarge):
        read(message)


def test_any_cut_of_a_mail_is_read_or_refused():
    message = mail("plain")
    message.add_alternative("<p>rich</p>", subtype="html")
    message.add_attachment(b"\x00" * 300, "application", "zip", filename="a.zip")
    data = message.as_bytes()
    for length in range(1, len(data), 53):
        try:
            read(data[:length])
        except SourceError:
            continue
