"""Small real files with what must not go in them, after the trap register. All people and places are fictional.

Source: DOMAIN 11.4.
"""

import io
from dataclasses import dataclass
from email.message import EmailMessage

import openpyxl
from openpyxl.styles import Font
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from engines.redaction.read_office import msg_kit
from engines.redaction.read_office.docx_kit import make_docx, paragraph, part, run


@dataclass(frozen=True)
class Trap:
    """A file. goes: must be nowhere in what is served. stays: must be there still."""

    name: str
    file_name: str
    content: bytes
    goes: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()


def pdf(*lines: str, boxed: int = -1) -> bytes:
    """Return a page of lines; a black box is drawn over one of them, its text stays under it."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate(lines):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 780 - 22 * at, line)
        if at == boxed:
            canvas.rect(58, 776 - 22 * at, 470, 16, fill=1)
    canvas.save()
    return held.getvalue()


def scan(*pages: tuple[str, ...]) -> bytes:
    """Return scanned pages: pictures of lines, with no text in the file."""
    font = ImageFont.load_default(size=34)
    drawn = []
    for lines in pages:
        page = Image.new("L", (1240, 1754), 255)
        for at, line in enumerate(lines):
            ImageDraw.Draw(page).text((110, 120 + 70 * at), line, fill=20, font=font)
        drawn.append(page)
    held = io.BytesIO()
    drawn[0].save(held, "PDF", resolution=150, save_all=True, append_images=drawn[1:])
    return held.getvalue()


def letter() -> bytes:
    """T18: a tracked deletion, a comment and an author."""
    deleted = (
        '<w:p><w:del w:id="1" w:author="Sam Reviewer"><w:r>'
        "<w:delText>My daughter lives at 9 Bramley Close.</w:delText></w:r></w:del>"
        f"{run('Please find the statements of account.')}</w:p>"
    )
    marked = '<w:p><w:commentRangeStart w:id="0"/>' + run("We are grateful.") + '<w:commentRangeEnd w:id="0"/></w:p>'
    note = '<w:comment w:id="0" w:author="Sam Reviewer">' + paragraph("check she is scared") + "</w:comment>"
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Sam Reviewer</dc:creator></cp:coreProperties>'
    )
    return make_docx(
        paragraph("LETTER") + paragraph("Dear Mrs Abernathy,") + deleted + marked,
        {"word/comments.xml": part("comments", note), "docProps/core.xml": core},
        {"r9": ("comments", "comments.xml")},
    )


def ledger() -> bytes:
    """T19: a hidden sheet of customers, and white text on white."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("Date", "Payment"), ("4 March 2024", "GBP 3,000"), ("9 May 2024", "GBP 2,500")):
        sheet.append(row)
    sheet["C2"], sheet["C2"].font = "Ursula Penwarden 07700 900771", Font(color="FFFFFFFF")
    hidden = book.create_sheet("all customers")
    for number in range(12):
        hidden.append((f"Customer Hollis{number}", f"07700 9006{number:02}"))
    hidden.sheet_state = "hidden"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


BODY: int = 0x1000
MAIL = (
    "The six payments are on the statement.\n\nDC 6042 Freya Maltravers\nMobile 07700 900456\n\n"
    "----- Original message -----\nFrom: Accounts team <team@northgate.example>\n"
    "The account of Mr Victor Sandalwood, sort code 00-00-00, account 87654321, is not concerned.\n"
)


def mail() -> bytes:
    """T17: an officer's mobile below the signature, and an earlier mail of a bank about somebody else."""
    message = EmailMessage()
    message["From"] = "DC Freya Maltravers <f.maltravers@eastvale.example>"
    message["To"] = "Crown prosecutor <cps@march.example>"
    message["Subject"] = "Accounts"
    message.set_content(MAIL)
    return message.as_bytes()


def outlook_mail() -> bytes:
    """T17 as Outlook keeps it: the same mail as MSG, with the earlier one attached to it."""
    earlier = msg_kit.mail(msg_kit.wide(BODY, MAIL.split("-----")[2]), head=24)
    return msg_kit.compound(
        msg_kit.mail(
            msg_kit.wide(0x0C1A, "DC Freya Maltravers"),
            msg_kit.wide(0x5D01, "f.maltravers@eastvale.example"),
            msg_kit.wide(0x0037, "Accounts"),
            msg_kit.wide(BODY, MAIL),
            msg_kit.numbered("recip", [msg_kit.recipient("Crown prosecutor", "cps@march.example", 1)]),
            msg_kit.numbered("attach", [msg_kit.attachment("earlier", earlier)]),
        )
    )


GOING = (
    Trap(
        "T08", "mg5.pdf",
        pdf(
            "MG5 POLICE REPORT", "Defendant: Thomas ELLERY",
            "Between 09:00 and 11:30 on 19 January 2026 the window of 17 Larkspur Road was forced.",
            "The burglary was reported by Mrs Jean Pollard of 22 Larkspur Road, 01632 960144.",
            "Footwear mark PY/1 was lifted by PC 6042 Maltravers.",
        ),
        ("Pollard", "22 Larkspur", "960144"), ("17 Larkspur Road", "PY/1", "Maltravers"),
    ),
    Trap(
        "T09 and T10", "mg11.docx",
        make_docx(
            "".join(
                paragraph(line)
                for line in (
                    "WITNESS STATEMENT", "Statement of: Arthur Tolley",
                    "I live at 17 Larkspur Road, Harrowmoor AA4 2BT, where the window was forced on 19 January 2026.",
                    "My telephone is 07700 900311.",
                    "My neighbour saw it from her bedroom window at number 22.",
                )
            )
        ),
        ("AA4 2BT", "900311"), ("17 Larkspur Road", "Tolley"),
    ),
    Trap(
        "T11", "mg18.pdf",
        pdf(
            "MG18 OFFENCES TO BE TAKEN INTO CONSIDERATION", "Name: Thomas ELLERY",
            "1. 8 November 2025, burglary at the home of Mrs Olive Farthing, 41 Quarry Rise, 07700 900512.",
            "2. 21 November 2025, burglary at the home of Mr Noel Ashdown, 6 Weir Lane.",
        ),
        ("900512", "41 Quarry Rise", "6 Weir Lane"), ("21 November 2025",),
    ),
    Trap(
        "T12", "mg19.pdf",
        pdf(
            "MG19 COMPENSATION CLAIM", "Claimant: Mr Arthur Tolley",
            "Insurer: Marchland Mutual   Policy number: MM-4471-2290-A",
            "Bank: sort code 00-00-00  account number 12345678", "Window: GBP 180.00",
        ),
        ("12345678", "MM-4471-2290-A"), ("180.00",),
    ),
    Trap(
        "T17 in Outlook", "mail.msg", outlook_mail(),
        ("900456", "87654321", "Sandalwood"), ("six payments", "Maltravers"),
    ),
    Trap("T17", "mail.eml", mail(), ("900456", "87654321", "Sandalwood"), ("six payments", "Maltravers")),
    Trap("T18", "letter.docx", letter(), ("Bramley", "scared", "Reviewer"), ("statements of account",)),
    Trap("T19", "ledger.xlsx", ledger(), ("Penwarden", "Hollis", "9006"), ("3,000",)),
    Trap(
        "T20", "bank.pdf",
        pdf(
            "NORTHGATE MUTUAL BANK", "STATEMENT OF ACCOUNT", "Account holder: Arthur Tolley",
            "Date        Description                         Paid out",
            "04 Mar 2024 TRANSFER T ELLERY                   3,000.00",
            "05 Mar 2024 CARD WEIR LANE PHARMACY             12.40",
            "06 Mar 2024 CARD ST OSWALD CHURCH FUND          25.00",
        ),
        ("PHARMACY", "OSWALD"), ("3,000.00",),
    ),
    Trap(
        "T24", "boxes.pdf",
        pdf(
            "WITNESS STATEMENT", "Statement of: Witness A",
            "My real name is Corinna Blackwater of 3 Tannery Row, 07700 900888.",
            "He wore a green coat.", boxed=2,
        ),
        ("Blackwater", "Tannery", "900888"), ("green coat",),
    ),
    Trap(
        "T25", "scan.pdf",
        scan(
            ("WITNESS STATEMENT", "Statement of: Arthur Tolley", "I saw the broken window at noon."),
            (
                "MG11 (back)", "WITNESS CONTACT DETAILS", "Home address: 17 Larkspur Road", "Mobile: 07700 900311",
                "Date of birth: 3 May 1941", "DATES OF WITNESS NON-AVAILABILITY",
            ),
        ),
        ("900311", "1941"), ("broken window",),
    ),
    Trap(
        "T27", "transcript.pdf",
        pdf(
            "TRANSCRIPT OF INTERVIEW", "DC Reid: Where do you live?",
            "Rosie: I live at 12 Poplar Terrace and I go to Fernleigh Primary School.",
            "DC Reid: What did you see at the gate?", "Rosie: The man had a grey hood.",
        ),
        ("12 Poplar", "Fernleigh Primary"), ("grey hood",),
    ),
)  # fmt: skip

STOPPED = {
    "another case": ("G1", Trap("another case", "other.pdf", pdf(
        "WITNESS STATEMENT", "URN 86ZB0000426", "Statement of: Arthur Tolley", "I saw the man leave by the gate.",
    ))),
    "T15": ("B6", Trap("T15", "youth.pdf", pdf(
        "PNC PRINT", "POLICE NATIONAL COMPUTER", "Surname: DUNMORE  Forenames: Kai", "PNCID: 2025/9900107Q",
        "CONVICTIONS AND REPRIMANDS", "12/03/2025 Youth court  Theft  Referral order",
    ))),
    "T23": ("B1", Trap("T23", "unused.pdf", pdf(
        "MG6D", "SCHEDULE OF RELEVANT SENSITIVE UNUSED MATERIAL", "1. Report of an informant. Sensitive.",
    ))),
    "T26": ("46", Trap("T26", "mg6c.pdf", pdf(
        "MG6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL",
        "14. Statement of next-door neighbour Mr R Quill, 5 Mill Yard.",
    ))),
    "T29": ("B3", Trap("T29", "families.pdf", pdf(
        "MG9", "WITNESS LIST", "1. Rosie Farrow, 12 Poplar Terrace, 07700 900641",
        "2. Leo Marsh, 4 Poplar Terrace, 07700 900642",
    ))),
}  # fmt: skip
"""What the engine and the case together know for what may not go, by the rule that must stop it."""
