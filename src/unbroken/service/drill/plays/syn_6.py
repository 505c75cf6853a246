"""SYN-6: fraud, in the formats of offices. T17 to T21."""

from functools import partial

from unbroken.service.demo.cases import syn_6
from unbroken.service.drill.documents.office import letter, mail, workbook
from unbroken.service.drill.documents.paper import BREAK, printed
from unbroken.service.drill.plays.wording import DECLARATION, statement
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_6.URN

MAIL = """Dear Miss Penrose,

Thank you for the six transfers to Vance Heritage, which are what we need.

DC 5024 Vikram Dhaliwal
Economic crime team, Eastvale Constabulary
Mobile 07700 900456

From: Harriet Penrose <h.penrose@northgatemutual.example>
Sent: 9 January 2026
> By mistake I also attached the account of another customer,
> Leopold Fairweather-Boyd, sort code 00-00-00, account 87654321.
> Please delete it.
"""

LETTER = (
    "Vance Heritage Investments",
    f"Our reference {URN}",
    "Dear Mrs Abernathy,",
    "Your bond of GBP 12,000 is held in a protected fund and will be paid out in December.",
)

TRANSFERS = tuple(f"{day:02}/03/2025  FASTER PAYMENT VANCE HERITAGE INV  {1200 + day}.00" for day in range(1, 7))
SPENT = ("BOOTHS PHARMACY", "ST BEDE CHURCH", "GROCER", "WINDOW CLEANER", "CHIROPODIST", "RAIL TICKET")
OTHER = tuple(f"{1 + at % 28:02}/04/2025  CARD {SPENT[at % 6]} {7000 + at}  {10 + at}.{at:02}" for at in range(60))

BANK = f"""NORTHGATE MUTUAL
BANK STATEMENT
URN: {URN}
Mrs Margaret Abernathy
Sort code 00-00-00  Account number 11223344
Date  Details  Paid out
""" + "\n".join((*TRANSFERS, *OTHER[:30], BREAK, *OTHER[30:]))

STATEMENT = statement(
    URN,
    "Kwame Asante",
    """I met Simon Vance at a fair in Harrowmoor. He told me that my money would be safe in a protected fund.
I transferred GBP 20,000 on the same day. I never saw any of it again.""",
)

PLAY = Play(
    case=syn_6.CASE,
    facts=syn_6.facts,
    client="Vance",
    force="86",
    papers=(
        Paper(
            "T17",
            "serve a mail with an officer's mobile under it and another customer's account quoted",
            "mail.eml",
            "Mail to the bank",
            partial(mail, "Transfers", "vikram.dhaliwal@eastvale.example", "h.penrose@northgatemutual.example", MAIL),
            gone=("07700 900456", "87654321", "Fairweather-Boyd"),
            kept=("six transfers to Vance Heritage",),
        ),
        Paper(
            "T18",
            "serve a letter with a tracked deletion, a comment and its author inside",
            "letter.docx",
            "Letter to the investor",
            partial(
                letter,
                LETTER,
                deleted="Her daughter lives at 6 Coopers Yard, Fernleigh AA1 6DY.",
                comment="check she is scared",
                author="Jocelyn Wetherspark",
            ),
            gone=("Coopers Yard", "AA1 6DY", "check she is scared", "Wetherspark"),
            kept=("held in a protected fund",),
        ),
        Paper(
            "T19",
            "serve a workbook with a hidden sheet of all customers and white text on white",
            "ledger.xlsx",
            "Ledger",
            partial(
                workbook,
                (("Date", "Bond", "Amount"), ("01/03/2025", "BOND 1", 12000), ("02/03/2025", "BOND 2", 8500)),
                hidden=[(f"Customer{n:03} Quillfeather", f"{n} Gimlet Lane") for n in range(1, 241)],
                white="paid in cash to the churchwarden",
            ),
            gone=("Quillfeather", "Gimlet Lane", "churchwarden"),
            kept=("BOND 1",),
        ),
        Paper(
            "T20",
            "serve a bank statement with sixty payments that are nobody's business",
            "bank.pdf",
            "Statement of account",
            partial(printed, BANK),
            gone=("BOOTHS PHARMACY", "ST BEDE CHURCH", "CHIROPODIST", "11223344"),
            kept=("VANCE HERITAGE",),
            is_answered_for=True,
        ),
        Paper(
            "T21",
            "serve a statement from which so much was removed that the charge makes no sense",
            "MG11 KA.pdf",
            "Statement 1",
            partial(printed, STATEMENT),
            never=("over-redacted",),
            blacked_out=(
                "met Simon Vance at a fair in Harrowmoor. He told me that my money would be safe in a",
                "protected fund",
                "transferred GBP 20,000 on the same day. I never saw any of it again.",
                DECLARATION,
            ),
        ),
    ),
)
