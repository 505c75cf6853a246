"""SYN-6: fraud; bank statements, ledgers, mail threads, letters with changes and comments."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, signed, statement

PAYEES = (
    "BRIDGE PHARMACY", "ST AIDAN'S PARISH GIFT", "GREENGROCER 11", "FERNLINE BUSES", "HARROWMOOR VETS", "WATER BOARD", "OPTIC HOUSE", "LILLIPUT TOYS",
    "CHIROPODY CLINIC", "MARCH TELECOM", "THE WOOL LOFT", "CORNER BAKERY", "CAT RESCUE TRUST", "HEARING AID CENTRE", "DOWNS GARDEN CLUB",
)  # fmt: skip


@document("SYN-6", "BANK", "BANK_STATEMENT", "pdf scan csv xlsx", trap="T20")
def bank_statement(d: Doc) -> None:
    dice = d.case.people["vic"].serial
    d.facts["form"] = "NORTHGATE MUTUAL BANK"
    d.add("title", "STATEMENT OF ACCOUNT").fields(
        Account_holder="{vic.titled}",
        Address="{vic.homel!RR}",
        Sort_code="[[BANK vic A|00-00-00]]",
        Account_number="{vic.account!A}",
    )
    rows: list[tuple[str, ...]] = [("Date", "Details", "Paid out", "Balance")]
    balance = 61000.0
    for n in range(42):
        ours = n % 7 == 3
        amount = 2000.0 + 500 * (n // 7) if ours else 4.10 + (n * dice * 37 % 9000) / 100
        balance -= amount
        day = f"{n % 28 + 1:02d} {('Mar', 'Apr')[n // 28]} 2025"
        if ours:
            text = f"[[TRANSACTION vic K T20|FASTER PAYMENT VANCE HERITAGE INV REF BOND{n}]]"
            rows.append((day, text, f"[[MONEY case K N08|{amount:,.2f}]]", f"{balance:,.2f}"))
        else:
            rows.append(
                (
                    day,
                    f"[[TRANSACTION vic R T20|CARD {PAYEES[n % 15]} {1000 + n * 31}]]",
                    f"{amount:,.2f}",
                    f"{balance:,.2f}",
                )
            )
    d.table(*rows, sheet="statement")


@document("SYN-6", "MG11-ABERNATHY", "MG11", "pdf docx scan", trap="T21")
def victim_statement(d: Doc) -> None:
    statement(d, "vic").paras("""
    I am a retired teacher and a widow. I was born on {vic.dobl}. In [[DATE case KP|March 2024]] a Mr {def.full} telephoned my home, {vic.homel}, on {vic.land}. He said that his company,
    [[EMPLOYER def K|Vance Heritage Investments]], sold bonds in old buildings.

    Between then and [[DATE case KP|9 September 2025]] I sent him six payments, in all [[MONEY case KP N08|GBP 19,500]], from my account with Northgate Mutual, sort code 00-00-00, number {vic.account!A}.

    My daughter {daughter.full}, who lives at {daughter.home}, grew worried. She rang {banker.tfull} at the bank. My carer {carer.first} was in the room when {def.titled} last came; her mobile is {carer.phone}.

    His letters were signed "{def.ini}". I produce them as [[EXHIBIT case KP N02|MA/1]]. My solicitor is {sol.full} and the e-mail is {sol.email}.
    """)
    signed(d, "vic")


@document("SYN-6", "MG11-PENROSE", "MG11", "pdf txt html")
def analyst(d: Doc) -> None:
    statement(d, "wit").paras("""
    I am a [[OCCUPATION wit E|fraud analyst]] at [[EMPLOYER wit E|Northgate Mutual Bank]]. The account ending 0193 is held by {vic.full} and the account ending 5527 by {def.full}.

    While looking I also saw the accounts of two customers who have nothing to do with this: {other.full} ({other.bank}) and {other2.ini} ({other2.account}). My manager, {banker.tfull}, froze the account at 15:10.

    The log shows a visit from {other.ip} and one from the defendant's address {def.ip!KD}. My staff number is NM4471 and my direct line is {wit.office}.
    """)
    signed(d, "wit", "fin")


@document("SYN-6", "LETTER", "LETTER", "docx pdf html", trap="T18", to="DEF_REP CPS_PRE")
def letter(d: Doc) -> None:
    d.add("para", "Vance Heritage Investments\nGranary Wharf, Harrowmoor").add(
        "para", "[[DATE case KP|14 June 2025]]"
    ).paras("""
    Dear {vic.titled},

    Thank you for your third payment of [[MONEY case KP N08|GBP 3,000]]. Your bond certificate follows. Please do not trouble your family with this; {daughter.titled} may not understand such matters.

    Yours sincerely, | {def.full}
    """)
    d.hide("deleted", "[[ADDRESS daughter H T18|6 Coopers Yard, Fernleigh AA1 6DY]] is where the daughter lives").hide(
        "comment", "[[FREE_ID vic H T18|check she is scared]]"
    )
    d.hide("author", "[[METADATA def H T18|Jocelyn Wetherspark]]").hide(
        "hidden-text", "[[PHONE daughter H|07700 900777]]"
    ).hide("white-text", "[[NAME carer H|Agnes Tremlett]]")


@document("SYN-6", "LEDGER", "SPREADSHEET", "xlsx csv", trap="T19")
def ledger(d: Doc) -> None:
    d.table(
        ("Date", "Client", "Amount", "Note"),
        ("04/03/2024", "{vic.titled}", "[[MONEY case K|2000]]", "bond 1"),
        ("19/05/2024", "{vic.titled}", "[[MONEY case K|2500]]", "bond 2"),
        ("02/06/2024", "{vic2.full}", "[[MONEY case K|7700]]", "rings on {vic2.phone}"),
        ("11/07/2024", "{other.full}", "900", "lives {other.homel}"),
        ("30/08/2024", "{other2.rev}", "1200", "{other2.email}"),
        sheet="bonds",
    )
    if d.medium == "xlsx":
        d.hide(
            "hidden-sheet",
            "Name, address, telephone\n"
            + "\n".join(f"[[FREE_ID none H T19|Customer{n:03d} Quillfeather, {n} Gimlet Lane]]" for n in range(1, 41)),
        )
        d.hide("hidden-row", "[[NAME banker H T19|kickback to Rupert Colefax]]").hide(
            "hidden-column", "[[PHONE other H|07700 900801]]"
        ).hide("white-text", "[[FREE_ID none H T19|paid in cash to the churchwarden]]")
        d.hide("comment", "[[PHONE other2 H|01632 960777]]").hide("author", "[[METADATA def H|Jocelyn Wetherspark]]")


@document("SYN-6", "THREAD", "EMAIL", "msg eml txt", trap="T17")
def thread(d: Doc) -> None:
    for name, text in (
        ("From", "{oic.full} <{oic.email}>"),
        ("To", "{wit.full} <{wit.email}>"),
        ("Cc", "{banker.full} <{banker.email}>"),
        ("Subject", "{=op}: payments to {def.titled}, our case {=urn}"),
    ):
        d.add("mail", name, text)
    d.facts["html"] = True
    d.paras("""
    Dear {wit.titled},

    Thank you. Please send the six payments of {vic.titled} to {def.full} and nothing else.

    {oic.rank:N03} | Economic crime team, {=force} | Office {oic.office} | Mobile {oic.phone:T17}

    On 3 October {wit.full} wrote:

    > Attached. By mistake I also sent the account of {other.full}, {other.bank:T17}, of {other.street}. | > Please delete it. {banker.first} in my team, {banker.phonei}, can help.

    On 1 October {banker.full} wrote:

    >> {wit.first}, the vulnerable customer is {vic.titled}. Her daughter is {daughter.full} ({daughter.phonet}). | >> [[MEDICAL vic R|She told the branch that she has had two strokes and takes warfarin.]]
    """)
    if d.medium != "txt":
        d.hide("mail-header", "[[NETWORK_ID banker H|198.51.100.201]]")


@document("SYN-6", "MG5", "MG5", "pdf rotated", to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.facts["landscape"] = True
    heading(d, "MG 5", "POLICE REPORT", Defendant="{def.lcaps}", DOB="{def.dob}", Operation="{=op}").paras("""
    {def.full}, director of [[EMPLOYER def K|Vance Heritage Investments]], sold worthless bonds to {vic.full} (81) and {vic2.full}. Losses are [[MONEY case KP N08|GBP 27,200]].

    {vic.titled} sent six payments. {vic2.ini}, who may be reached at {vic2.email} or {vic2.phonei}, sent one. Both banked with Northgate Mutual.

    The complaint came from {daughter.titled}, {daughter.phone}. Investigator {fin.full:N03} traced the money to Harrowmoor.

    [[INTEL def R|Suspicious activity reports link the defendant to money laundering through Orchid Nails, run by Lena Brandvold.]]
    """)


@document("SYN-6", "MG17", "MG17", "pdf", to="DEF_REP COURT")
def proceeds(d: Doc) -> None:
    heading(d, "MG 17", "PROCEEDS OF CRIME REVIEW", Defendant="{def.full}").add(
        "para", "Benefit [[MONEY case KP N08|GBP 27,200]]. Investigator {fin.full:N03}."
    )
    d.fields(Property="{def.home}", Jointly_owned_with="{sol.full}, {sol.homel}")


@document("SYN-6", "INSTRUCTIONS", "MG3", "docx", to="DEF_REP CPS_PRE")
def report_to_prosecutor(d: Doc) -> None:
    heading(d, "MG 3", "REPORT TO CROWN PROSECUTOR", Suspect="{def.full}").paras(
        "Views are sought. {vic.full} is a frail witness and lives at {vic.homel!K}. {daughter.full!K} helps her."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("SYN-6", "VPS", "VPS", "pdf eml")
def personal(d: Doc) -> None:
    d.facts["columns"] = 2
    if d.medium == "eml":
        for name, text in (
            ("From", "{vic2.full} <{vic2.email}>"),
            ("To", "{oic.full} <{oic.email}>"),
            ("Subject", "My personal statement"),
        ):
            d.add("mail", name, text)
    d.add("title", "VICTIM PERSONAL STATEMENT").paras("""
    My name is {vic2.full}. [[MEDICAL vic2 K|Since this happened my blood pressure has been very high and I cannot sit in a car with a pupil.]] I lost [[MONEY case KP N08|GBP 7,700]], which was for my retirement.

    I had to borrow from my cousin {other2.full}, and I am paying it back to {other2.bank}. My own bank details are {vic2.bank}. I have changed my number to {vic2.phone2}.
    """)
