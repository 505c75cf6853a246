"""UNS-112 (profile fresh11): roofing work sold to old people; bank records, job book, letters, claim, list, convictions."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, mail

P = "fresh11"

HERS = (
    "D/D NORTH MOOR WATER", "CARD PENDLEBECK PHARMACY", "CARD GLADRAGS WOOL SHOP", "S/O ST BRANNOC CHURCH ROOF FUND", "CARD VALLEY FOODHALL",
    "D/D MOBILITY SCOOTER HIRE", "CHQ 000211 WINDOW CLEANER", "CARD CHIROPODY AT THE CROSS", "D/D FUNERAL PLAN LTD", "CARD BUTCHER MARKET ROW",
    "CREDIT STATE PENSION", "CARD HEARING CARE CENTRE", "D/D LEAGUE OF CATS DONATION", "CARD TAXI WAVERLEY", "CREDIT ATTENDANCE ALLOWANCE",
    "CARD HAIR BY JOSIE", "D/D PARISH MAGAZINE", "CARD INCONTINENCE SUPPLIES DIRECT", "S/O GRANDSON COLLEGE FUND",
)  # fmt: skip
PAYMENTS = {
    4: ("15 Jan 2026", "COUNTER TRANSFER L GOODIER PROSSER ROOFLINE INV 1", "4,200.00"),
    17: ("28 Jan 2026", "COUNTER TRANSFER L GOODIER ROOF BEAMS", "6,400.00"),
    20: ("20 Feb 2026", "CHQ 000214 D PROSSER", "8,000.00"),
}


@document("UNS-112", "BANK-LANYON", "BANK_STATEMENT", "pdf scan", to="DEF_REP COURT", profile=P)
def first_account(d: Doc) -> None:
    d.facts["form"] = "PENNINE AND VALE BANK"
    d.add("title", "STATEMENT OF ACCOUNT").fields(
        Account_holder="{vic.titled}",
        Address="{vic.homel!RR}",
        Account_number="{vic.account!A}",
        Period="10 January to 28 February 2026",
    )
    rows: list[tuple[str, ...]] = [("Date", "Details", "Amount", "Balance")]
    balance, place = 24850.10, 0
    for n in range(22):
        if n in PAYMENTS:
            day, text, amount = PAYMENTS[n]
            balance -= float(amount.replace(",", ""))
            rows.append((day, f"[[TRANSACTION vic K T20|{text}]]", f"[[MONEY case K|{amount}]]", f"{balance:,.2f}"))
            continue
        spent = 6.35 + n * 3.17
        balance += spent if HERS[place].startswith("CREDIT") else -spent
        day = f"{n + 11} Jan 2026" if n < 17 else f"{n} Feb 2026"
        rows.append((day, f"[[TRANSACTION vic R T20|{HERS[place]}]]", f"{spent:.2f}", f"{balance:,.2f}"))
        place += 1
    d.table(*rows, sheet="statement")


@document("UNS-112", "BANK-LANYON-SAVINGS", "BANK_STATEMENT", "html", to="DEF_REP COURT", profile=P)
def savings(d: Doc) -> None:
    d.add("title", "FIXED RATE SAVER - TRANSACTION HISTORY").fields(
        Customer="{vic.tfull}", Customer_address="{vic.home!RR}", Account="{vic.account!A}"
    )
    d.table(
        ("Date", "Narrative", "Out", "In"),
        ("02/01/2026", "[[TRANSACTION vic R|GIFT TO NIECE WEDDING]]", "250.00", ""),
        ("05/01/2026", "[[TRANSACTION vic R|PREMIUM BOND PRIZE]]", "", "50.00"),
        ("14/01/2026", "[[TRANSACTION vic K|TRANSFER TO CURRENT ACCOUNT FOR ROOF, CUSTOMER IN BRANCH]]", "[[MONEY case K|4,200.00]]", ""),
        ("19/01/2026", "[[TRANSACTION vic R|PRIVATE PHYSIO CLINIC OTTERSHAM]]", "85.00", ""),
        ("27/01/2026", "[[TRANSACTION vic K|TRANSFER TO CURRENT ACCOUNT FOR ROOF BEAMS, CUSTOMER IN BRANCH]]", "[[MONEY case K|6,400.00]]", ""),
        ("03/02/2026", "[[TRANSACTION vic R|MOORSIDE HOSPICE LEGACY CLUB]]", "30.00", ""),
        ("19/02/2026", "[[TRANSACTION vic K|TRANSFER TO CURRENT ACCOUNT TO MEET CHEQUE 000214]]", "[[MONEY case K|8,000.00]]", ""),
        ("21/02/2026", "[[TRANSACTION vic R|STAIRLIFT DEPOSIT EASYRISE]]", "400.00", ""),
        ("23/02/2026", "[[TRANSACTION vic K|ACCOUNT FROZEN, SUSPECTED FRAUD BY ROOFER]]", "", ""),
    )  # fmt: skip


@document("UNS-112", "BANK-MISTRY", "BANK_STATEMENT", "csv", to="DEF_REP COURT", profile=P)
def second_account(d: Doc) -> None:
    d.table(
        ("date", "details", "paid out", "paid in"),
        ("2026-02-26", "[[TRANSACTION vic2 R|SHREE TEMPLE TRUST STANDING ORDER]]", "51.00", ""),
        ("2026-02-27", "[[TRANSACTION vic2 R|PARKINSONS HOME EQUIPMENT HIRE]]", "64.99", ""),
        ("2026-02-28", "[[TRANSACTION vic2 R|CARD SPICE AND GRAIN STORES]]", "38.12", ""),
        ("2026-03-02", "[[TRANSACTION vic2 K|CASH MACHINE CHAPEL STREET 14:52]]", "[[MONEY case K|450.00]]", ""),
        ("2026-03-02", "[[TRANSACTION vic2 K|CASH COUNTER WITHDRAWAL 15:20 CUSTOMER SAYS CHIMNEY SCAFFOLD]]", "[[MONEY case K|1,000.00]]", ""),
        ("2026-03-03", "[[TRANSACTION vic2 R|DIRECT DEBIT CRICKET CLUB SUBSCRIPTION]]", "12.00", ""),
        ("2026-03-04", "[[TRANSACTION vic2 R|CARD RING ROAD GARDEN CENTRE]]", "27.45", ""),
        ("2026-03-05", "[[TRANSACTION vic2 R|CREDIT PHARMACISTS BENEVOLENT PENSION]]", "", "812.40"),
        ("2026-03-06", "[[TRANSACTION vic2 R|CARD NEUROLOGY OUTPATIENT CAR PARK]]", "4.80", ""),
        ("2026-03-07", "[[TRANSACTION vic2 R|TRANSFER GRANDDAUGHTER DANCE LESSONS]]", "40.00", ""),
        ("2026-03-09", "[[TRANSACTION vic2 K|FASTER PAYMENT L GOODIER REF CHIMNEY]]", "[[MONEY case K|5,000.00]]", ""),
        ("2026-03-11", "[[TRANSACTION vic2 R|CARD DENTURE REPAIRS WHILE YOU WAIT]]", "55.00", ""),
        ("2026-03-12", "[[TRANSACTION vic2 R|DIRECT DEBIT COUNCIL TAX]]", "148.00", ""),
    )  # fmt: skip


@document("UNS-112", "BANK-GOODIER", "BANK_STATEMENT", "xlsx", to="DEF_REP COURT", profile=P)
def pass_through(d: Doc) -> None:
    d.table(
        ("Date", "Description", "Debit", "Credit"),
        ("13 Jan 2026", "[[TRANSACTION part R|LITTLE ACORNS NURSERY FEES]]", "310.00", ""),
        ("15 Jan 2026", "[[TRANSACTION part K|CREDIT E LANYON PROSSER ROOFLINE INV 1]]", "", "[[MONEY case K|4,200.00]]"),
        ("16 Jan 2026", "[[TRANSACTION part K|CASH WITHDRAWAL OTTERSHAM COUNTER]]", "[[MONEY case K|4,000.00]]", ""),
        ("18 Jan 2026", "[[TRANSACTION part R|FERTILITY AND WOMENS HEALTH CLINIC]]", "190.00", ""),
        ("22 Jan 2026", "[[TRANSACTION part R|BEAUTY SUPPLIES WHOLESALE]]", "66.20", ""),
        ("28 Jan 2026", "[[TRANSACTION part K|CREDIT E LANYON ROOF BEAMS]]", "", "[[MONEY case K|6,400.00]]"),
        ("30 Jan 2026", "[[TRANSACTION part K|CASH WITHDRAWAL OTTERSHAM COUNTER TWO TRANSACTIONS]]", "[[MONEY case K|6,300.00]]", ""),
        ("04 Feb 2026", "[[TRANSACTION part R|CATALOGUE REPAYMENT]]", "45.00", ""),
        ("11 Feb 2026", "[[TRANSACTION part R|UNIVERSAL CREDIT]]", "", "704.31"),
        ("14 Feb 2026", "[[TRANSACTION part R|TAROT LINE PREMIUM RATE]]", "21.50", ""),
        ("09 Mar 2026", "[[TRANSACTION part K|CREDIT C MISTRY REF CHIMNEY]]", "", "[[MONEY case K|5,000.00]]"),
        ("10 Mar 2026", "[[TRANSACTION part K|TRANSFER TO D PROSSER]]", "[[MONEY case K|4,950.00]]", ""),
        ("13 Mar 2026", "[[TRANSACTION part R|ONLINE BINGO PALACE]]", "80.00", ""),
        sheet="account",
    )  # fmt: skip


@document("UNS-112", "JOBBOOK", "SPREADSHEET", "xlsx", to="DEF_REP COURT", profile=P)
def job_book(d: Doc) -> None:
    d.table(
        ("When", "Who", "Quoted", "Got", "Notes"),
        ("12 Jan", "{vic.titled}", "[[MONEY case K|4200]]", "[[MONEY case K|4200]]", "[[FREE_ID def KP|old dear on her own, show her the elm again]]"),
        ("19 Jan", "{cust.full}", "900", "900", "porch, lives {cust.homel}, {cust.phonet}"),
        ("27 Jan", "{vic.titled}", "[[MONEY case K|6400]]", "[[MONEY case K|6400]]", "[[FREE_ID def KP|beams, told her it moves at night]]"),
        ("06 Feb", "{cust2.full}", "350", "0", "gutter, {cust2.phone}, e-mail {cust2.email}"),
        ("20 Feb", "{vic.titled}", "[[MONEY case K|8000]]", "[[MONEY case K|8000]]", "[[FREE_ID def KP|that's the pot empty, do not go back]]"),
        ("02 Mar", "{vic2.titled}", "[[MONEY case K|6450]]", "[[MONEY case K|1450]]", "[[FREE_ID def KP|chimney, scare him about the kids]]"),
        ("09 Mar", "{vic2.titled}", "", "[[MONEY case K|5000]]", "[[FREE_ID def KP|son is a builder so be quick]]"),
        sheet="2026",
    )  # fmt: skip
    d.hide("comment", "[[PHONE lab H|07700 900799]]").hide("hidden-row", "[[NAME acc H|cash to Barnaby Tuckett]]")


@document("UNS-112", "MAIL-BANK", "EMAIL", "msg", to="DEF_REP COURT", profile=P)
def bank_mail(d: Doc) -> None:
    mail(
        d,
        From="{wit2.full} <{wit2.email}>",
        To="{oic.full} <{oic.email}>",
        Cc="{bm.full} <{bm.email}>",
        Subject="Lanyon and Prosser, payments",
    ).paras("""
    Dear DC Springer,

    The schedule is attached as [[EXHIBIT case KP N02|IA/1]]. [[FREE_ID none KP|All three of Mrs Lanyon's payments were made by her in person, and the cashier's note for the second says that she seemed worried and said the builder was waiting outside.]]

    [[FREE_ID none KP|The cashier asked whether she had been told to lie about the reason and she said no.]] The cheque was paid in at 11:42 on [[DATE case KP|20 February 2026]].

    Please do not use my bank mobile after five; my own is {wit2.phone}.

    {wit2.full} | Financial crime, Pennine and Vale Bank

    On 24 February {bm.full} wrote:

    > Ifeoma, the family rang again. [[MEDICAL vic R|She had a fall in the bathroom last year, broke her hip and has been frightened of the stairs ever since.]] | > I have also put a block on {cust.full}, account {cust.account}, of {cust.street}, which I think was a mistake. | > [[TRANSACTION cust R|His only large payments are to the nursing home and to a divorce solicitor.]] | > Ring me at home on {bm.land}.
    """)


@document("UNS-112", "LETTER-MERCHANT", "LETTER", "docx", to="DEF_REP COURT", profile=P)
def merchant(d: Doc) -> None:
    d.add("para", "Ottersham Timber and Slate\nCanal Wharf, Ottersham").paras("""
    [[DATE case KP|18 March 2026]]

    Dear DC Springer,

    You asked for everything that we sold to Prosser Roofline from [[DATE case KP|1 December 2025]]. [[FREE_ID def KP|The only purchase in that time is one bag of ready mixed mortar and four ridge tiles on 13 January, for which he paid £41.20 in cash.]] [[FREE_ID def KP|He has bought no rafters, battens or felt from us since 2022.]]

    The lad who collected it was in a van, {lab.vrm}.

    You will forgive my delay. [[MEDICAL none R|My wife was taken into the hospice at the end of February and I have been with her most days.]]

    If you need me to come to court, ring me at home on {mer.land} or write to {mer.homel}, not to the yard.

    Yours faithfully, | {mer.full!E}
    """)


@document("UNS-112", "VPS-LANYON", "VPS", "eml", to="DEF_REP COURT", profile=P)
def personal_statement(d: Doc) -> None:
    mail(
        d, From="{wit.full} <{wit.email}>", To="{oic.full} <{oic.email}>", Subject="Mum's personal statement"
    ).paras("""
    I have typed this for my mother {vic.full}, who has read it over.

    [[FREE_ID vic KP|I feel such a fool, and I have stopped answering the door to anybody.]] [[FREE_ID vic KP|The money was for my care when I could not manage, and I do not know what will happen now.]] [[MEDICAL vic K|Since it came out I have lost a stone in weight and my doctor has given me tablets to help me sleep.]]

    [[FREE_ID vic KP|I lie in bed and listen for the roof, although I know that there is nothing the matter with it.]] I used to trust people and that has gone.

    Please send any letters to my daughter at {wit.home} and not to me at {vic.homel}. If you telephone, use {wit.phone3}. Money should be paid to {vic.bank}.
    """)


@document("UNS-112", "LISTING", "LISTING", "html", to="DEF_REP COURT", profile=P)
def listing(d: Doc) -> None:
    d.add("title", "NOTICE OF LISTING - HARROWMOOR CROWN COURT").fields(
        URN="[[URN case KP N10|{=urn}]]", Defendant="{def.full}", Listed_for="[[FREE_ID case KP|Trial, time estimate four days]]",
        Date="[[DATE case KP|7 September 2026 at 10:30]]", Court_office="[[COURT_PHONE case KP N05|01632 960012]]",
    )  # fmt: skip
    d.table(
        ("Witness", "Required", "Remarks"),
        ("{vic.tfull}", "Yes", "[[MEDICAL vic R|Having a knee replaced on 2 September and will be on crutches]]"),
        ("{vic2.tfull}", "Yes", "[[FREE_ID none KP|By live link from the court]]"),
        ("{wit.tfull}", "Yes", "[[MEDICAL wit R|Not Wednesdays, has infusions for arthritis]] {wit.phone}"),
        ("{wit2.tfull}", "Agreed", "[[FREE_ID none KP|Statement to be read]]"),
        ("{wit3.tfull}", "Yes", "Bring by car from {wit3.homel}"),
        ("{exp.tfull}", "Yes", "[[FREE_ID none KP|Second day only]]"),
    )


@document("UNS-112", "PNC-PROSSOR", "PNC", "pdf", to="DEF_REP COURT", trap="T06", profile=P)
def wrong_convictions(d: Doc) -> None:
    heading(
        d,
        "PNC",
        "PNC PRINT - PRINTED FOR PROSECUTION",
        Name="{wrong.revcaps}",
        Date_of_birth="{wrong.dob}",
        PNCID="{wrong.pncid}",
    )
    d.add("head", "Convictions: 9   Offences: 14")
    d.table(
        ("No", "Court and date", "Offence", "Sentence"),
        ("1", "Stonebrook Magistrates 04/06/1997", "[[PREVCON wrong R|Taking a conveyance]]", "Fine"),
        ("2", "Harrowmoor Crown 19/01/2004", "[[PREVCON wrong R|Obtaining property by deception]]", "15 months"),
        ("3", "Harrowmoor Crown 02/11/2015", "[[PREVCON wrong R|Burglary dwelling]]", "30 months"),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B6")
