"""UNS-122: the accounts, tables, letters and forms of the bookkeeper's case."""

from __future__ import annotations

from functools import partial

from corpus.content import Doc
from corpus.registry import document as register

from .forms import heading, mail

document = partial(register, profile="fresh12")
BOTH = "DEF_REP COURT"


def _money(sum_: str) -> str:
    return f"[[MONEY case KP|{sum_}]]" if sum_ else ""


@document("UNS-122", "BANK-FIRM", "BANK_STATEMENT", "pdf csv xlsx", to=BOTH)
def firm_account(d: Doc) -> None:
    d.facts["form"] = "MARCHSHIRE COMMERCIAL BANK"
    d.add("title", "BUSINESS ACCOUNT, JUNE 2025").fields(Account_name="Greenstaple Nurseries")
    rows: list[tuple[str, ...]] = [("Date", "Details", "Out", "In")]
    for day, text, out, come in (
        ("02/06/2025", "R|FPO KIRSTY BALFOUR WAGES WK 22", "412.60", ""),
        ("02/06/2025", "R|FPO RADU IONESCU FINAL SETTLEMENT", "1,150.00", ""),
        ("06/06/2025", "KP|FPO HENDRIKSEN BULBS TO ACCT ENDING 4417", "1,860.00", ""),
        ("09/06/2025", "R|DD PEMBERWELL WATER", "233.17", ""),
        ("10/06/2025", "R|CHQ 2208 BHANGRA NIGHT CHARITY", "250.00", ""),
        ("13/06/2025", "KP|FPO HENDRIKSEN BULBS TO ACCT ENDING 4417", "1,740.00", ""),
        ("16/06/2025", "R|BGC E WHITTOCK GARDEN DESIGN", "", "3,400.00"),
        ("18/06/2025", "R|CARD THE PHYSIO ROOMS", "65.00", ""),
        ("20/06/2025", "R|DD FLEETGUARD VAN LEASE", "389.00", ""),
        ("27/06/2025", "KP|FPO HENDRIKSEN BULBS TO ACCT ENDING 4417", "1,995.00", ""),
        ("27/06/2025", "R|FPO J DHALIWAR BIRTHDAY", "500.00", ""),
        ("28/06/2025", "KP|FPO L HATHERSAGE SALARY JUNE", "1,812.30", ""),
        ("30/06/2025", "R|STO GURDWARA BUILDING FUND", "100.00", ""),
    ):
        ours = text.startswith("KP")
        rows.append((day, f"[[TRANSACTION vic {text}]]", _money(out) if ours else out, come))
    d.table(*rows, sheet="June")


@document("UNS-122", "BANK-4417", "BANK_STATEMENT", "pdf csv", to=BOTH)
def her_account(d: Doc) -> None:
    d.facts["form"] = "CALDER SAVINGS BANK"
    d.add("title", "STATEMENT OF ACCOUNT ENDING 4417").fields(Account_holder="{def.tfull}", Address="{def.home}")
    rows: list[tuple[str, ...]] = [("Date", "Details", "Out", "In")]
    for day, text, out, come in (
        ("06/06/2025", "GREENSTAPLE NURSERIES REF BULBS", "", "1,860.00"),
        ("07/06/2025", "TRANSFER TO STONEBROOK MOTORS DEPOSIT", "1,500.00", ""),
        ("13/06/2025", "GREENSTAPLE NURSERIES REF BULBS", "", "1,740.00"),
        ("14/06/2025", "SUNWAY HOLIDAYS MADEIRA", "1,620.00", ""),
        ("27/06/2025", "GREENSTAPLE NURSERIES REF BULBS", "", "1,995.00"),
        ("29/06/2025", "TRANSFER TO STONEBROOK MOTORS BALANCE", "1,900.00", ""),
    ):
        rows.append((day, f"[[TRANSACTION def KP|{text}]]", _money(out), _money(come)))
    d.table(*rows, sheet="4417")


@document("UNS-122", "SCHEDULE", "SPREADSHEET", "xlsx csv", to=BOTH)
def payments(d: Doc) -> None:
    d.table(
        ("No", "Date", "Entered as", "Paid", "Remarks"),
        ("1", "06/01/2024", "[[TRANSACTION case KP|bulbs, tulip]]", _money("640.00"), "[[FREE_ID case KP|no invoice found]]"),
        ("2", "26/01/2024", "[[TRANSACTION case KP|bulbs, narcissus]]", _money("885.00"), "[[FREE_ID case KP|invoice number belongs to a peat order]]"),
        ("3", "16/02/2024", "[[TRANSACTION case KP|bulbs, mixed]]", _money("1,120.00"), "asked {supp.full}, {supp.phone}, nothing sent"),
        ("4", "08/03/2024", "[[TRANSACTION case KP|bulbs, allium]]", _money("1,375.00"), "[[MEDICAL vic RR|owner had polyps taken out that week]]"),
        ("5", "29/03/2024", "[[TRANSACTION case KP|bulbs, mixed]]", _money("1,490.00"), "[[FREE_ID case KP|paid at 16:41 on Good Friday]]"),
        ("6", "19/04/2024", "[[TRANSACTION case KP|bulbs, lily]]", _money("1,560.00"), "ring {clerk.first} on {clerk.phonet} about this one"),
        sheet="PM1",
    )  # fmt: skip
    if d.medium == "xlsx":
        d.hide("hidden-row", "[[PHONE cust H|07700 900917]]").hide(
            "comment", "[[FREE_ID emp2 H|Kirsty is being paid off quietly]]"
        )


@document("UNS-122", "MAIL-GROWER", "EMAIL", "eml msg txt", to=BOTH)
def grower(d: Doc) -> None:
    mail(
        d,
        From="{supp.full} <{supp.email}>",
        To="{vic.full} <{vic.email}>",
        Cc="{wit.full} <{wit.email}>",
        Subject="Old bills and the police case",
    )
    d.paras("""
    Dear {vic.titled},

    [[FREE_ID case KP|We have had no order from you since October 2023 and your balance is still 912 euros.]] [[FREE_ID case KP|The account number on the paper you sent me is not ours.]]

    [[MEDICAL vic RR|I was sorry to hear about your bowel operation and hope that you can soon eat what you like.]] [[MEDICAL supp RR|I have had my own trouble, a slipped disc that needs surgery in May.]]

    I can speak to the police on {supp.phonei}. My nephew also sells to you; his firm banks at {supp.bank} and that is a separate matter.

    With regards, | {supp.full}

    > On 3 February {dau.full} wrote: | > Dad cannot come to the phone. Please ring me on {dau.phone} or write to {dau.homel}.
    """)


@document("UNS-122", "LETTER-CPS", "LETTER", "docx pdf", to=BOTH)
def letter(d: Doc) -> None:
    d.add("para", "{=force}, Economic Crime Team, Pemberwell\n[[DATE case KP|9 April 2026]]").paras("""
    Our reference [[URN case KP N10|86ZM0072126]]

    Dear {wit.titled},

    Thank you for your schedule. [[FREE_ID case KP|Please confirm that payment 17 went to the account ending 4417 and not to the one ending 0682.]] [[FREE_ID case KP|You will be needed at Harrowmoor Crown Court on 14 September 2026.]]

    You asked whether {clerk.full} must attend. She need not; [[MEDICAL clerk RR|we understand that she is being treated for depression]].

    [[INTEL husb R|We have been told in confidence that the husband moves cash for a gang in Stonebrook.]] That is not to go further.

    Yours sincerely, | {oic.rank3:N03} | direct mobile {oic.phone}
    """)
    d.hide("author", "[[METADATA oic H|T Brennock home laptop]]").hide("comment", "[[PHONE emp2 H|07700 900918]]")


@document("UNS-122", "MG9", "MG9", "pdf xlsx")
def witness_list(d: Doc) -> None:
    heading(d, "MG 9", "WITNESS LIST", Defendant="{def.full}")
    people = enumerate(("vic", "wit", "wit2", "wit3"), 1)
    rows = ((str(n), f"{{{who}.tfull}}", f"{{{who}.home}}", f"{{{who}.phone}}") for n, who in people)
    d.table(("No", "Name", "Address", "Telephone"), *rows)
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("UNS-122", "LISTING", "LISTING", "pdf docx", to=BOTH)
def listing(d: Doc) -> None:
    d.add("title", "HARROWMOOR CROWN COURT: NOTICE OF LISTING").fields(Case="[[URN case KP N10|{=urn}]]", Defendant="{def.full}", Hearing="[[DATE case KP|Plea and trial preparation, 26 May 2026 at 10:30]]", Court="Court 4", Enquiries="[[COURT_PHONE case KP N05|01632 960031]]")  # fmt: skip
    d.paras("""
    [[FREE_ID case KP|Time estimate for trial four days, five prosecution witnesses.]] Witness {wit.full} asks to be warned on {wit.phone}.
    """)
