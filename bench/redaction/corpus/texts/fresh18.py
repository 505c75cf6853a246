"""Fifth fresh set: more papers of the rogue roofer (UNS-17): claims, mails, letters, schedules, pictures, and what is barred."""

from __future__ import annotations

from corpus import numbers
from corpus.content import Doc
from corpus.registry import document

PROFILE = "fresh5"
ALL = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-17", "SK-SURVEY", "MG11", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def survey(d: Doc) -> None:
    """Nothing of this goes: a negative control."""
    d.add("title", "SURVEYOR'S REPORT").paras("""
    I am {exp.tfull}, chartered surveyor. On instructions of {oic.rank3:N03} I went on the roof of [[ADDRESS vic K r4|18 Larch Avenue]] on [[DATE case KP|1 December 2025 between 10.20 and 11.45]].

    Pitch 35 degrees, natural slate 20 by 10, 1931. Two slates were newer. A fair price for two slates is [[MONEY case KP N08|£120.00]], not [[MONEY case KP N08|£31,650]]. Sealant batch [[EXHIBIT case KP|0770-0900-22]] was smeared on the flashing. I made 46 photographs, [[EXHIBIT case KP N02|SK/1]] to [[EXHIBIT case KP N02|SK/46]].

    {def.tfull} describes "spray foam repairs" in invoice [[EXHIBIT case KP|01632/14]]. There were none. I have also seen the roof of [[ADDRESS vic3 K r4|The Manse]]. The owner, {vic3.titled}, held the ladder.

    Made at Havenby, [[DATE case KP|3 December 2025]]. Held by {fi.rank3:N03}, Economic Crime Unit, [[CPS_PHONE case KP N05|01632 960155]].
    """)


@document("UNS-17", "MG19-CM", "MG19", "pdf docx", profile=PROFILE)
def claim(d: Doc) -> None:
    d.add("title", "COMPENSATION SCHEDULE").table(
        ("Claimant", "Loss", "Pay into", "Correspondence to"),
        ("{vic.full}", "[[MONEY case KP N08|£31,650.00]]", "{vic.bank!R:r38}", "{niece.full}, {niece.homel}"),
        ("{vic2.full}", "[[MONEY case KP N08|£900.00]] and bangle [[MONEY case KP N08|£2,200]]", "{vic2.bank!R:r38}", "{vic2.homel}"),
        ("{vic3.full}", "[[MONEY case KP N08|£6,200.00]]", "none", "{vic3.email}"),
    ).paras("Household insurer of Mrs Sahota: Fairlight, certificate [[BANK vic2 RD r38|FL/990-771-Q]].")  # fmt: skip


@document("UNS-17", "VPS-CM", "VPS", "docx txt", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT").fields(Made_by="{vic.full}").paras("""
    [[FREE_ID vic K r40|I have stopped answering the door, even to the girl with the parish magazine.]] [[FREE_ID vic K r40|It was the money I had put by to be no trouble to anybody.]] [[MEDICAL vic K r40|I do not sleep and the doctor says my heart has begun to skip.]]

    Since then I stay with {niece.first!A:r40} on Sundays, at {niece.street}. If there is anything to be paid back it goes to {vic.bank!RD:r38}. Please do not write to {vic.pc}, the postman reads everything.
    """)


@document("UNS-17", "ECU-THREAD", "EMAIL", "eml msg", profile=PROFILE)
def thread(d: Doc) -> None:
    for name, text in (
        ("From", "{fi.full} <jasper.royle@westmarch.example>"),
        ("To", "{clerk.full!E} <{clerk.email}>"),
        ("Cc", "{bankm.full} <{bankm.email}>; {niece.full} <{niece.email}>".replace(";", ",")),
        ("Subject", "Production order 18ZV0021126, acct of R Cooper-Lee"),
    ):
        d.add("mail", name, text)
    d.facts["html"] = True
    d.paras("""
    Dear {clerk.first!E}

    Thank you for the statements of {def.full}, account [[BANK def KD r12|00-00-00 77009001]]. They show [[MONEY case KP N08|£22,400]] paid in from [[DATE case KP|3 September]].

    J Royle | Financial Investigator [[COLLAR fi KP N03|F61]] | office [[CPS_PHONE case KP N05|01632 960155]] | mob {fi.phone!R}

    -----Original Message----- | From: {bankm.full} | To: {clerk.full!E} | By error I also attached the June statement of another customer, {payee.full}, {payee.bank}. Please destroy. Rex, ext. 12, or {bankm.phone3} on the golf course.

    -----Original Message----- | From: {niece.full} | My aunt asks if the police could use the side gate. Her cleaner {carer.first} is in on Mondays: {carer.phonei}.
    """)


@document("UNS-17", "KIRK-LTR", "LETTER", "pdf html", profile=PROFILE)
def letter(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("para", "{old1.full!A:r37}\n{old1.homen}\n{old1.land}").paras("""
    Dear PS [[NAME sgt KP N03|Mann]]

    I read in the Echo that a man called {def.full} is to go to court. He had [[MONEY case KP N08|£2,000]] off me in [[DATE case KP|May 2024]]. I did not report it because I felt a fool. The widow opposite, {old2.tfull!A:r37}, lost [[MONEY case KP N08|£850]].

    He drove a tipper, [[VRM def K r15|RC00 LEE]]. I am 84 and will swear to it. My daughter {niece.last!E} no relation will bring me.

    Yours truly | {old1.ini!A:r37}
    """)


@document("UNS-17", "MG16-RLCL", "MG16", "docx pdf", profile=PROFILE)
def bad_character(d: Doc) -> None:
    d.add("title", "MG16 EVIDENCE OF BAD CHARACTER").fields(Defendant="{def.full}", Born="{def.dob}").table(
        ("When", "Offence", "Circumstances"),
        ("[[DATE case KD|11/06/2009]]", "[[PREVCON def KD r41|Fraud by false representation]]", "Drive never laid; loser {old2.full!A:r37}, {old2.phonet}"),
        ("[[DATE case KD|02/02/2017]]", "[[PREVCON def KD r41|Unfair trading]]", "Gutters at Kirkmere; loser {old1.full!A:r37}, {old1.homel}"),
    )  # fmt: skip


@document("UNS-17", "MG18-ROOF", "MG18", "xlsx docx", profile=PROFILE)
def others(d: Doc) -> None:
    d.table(
        ("TIC", "Between", "Offence", "Victim", "Telephone", "Value"),
        ("1", "[[DATE case KP|May 2024]]", "Fraud, gutters never fitted", "{old1.tfull!A:r37}", "{old1.landb}", "[[MONEY case KP N08|£2,000]]"),
        ("2", "[[DATE case KP|June 2024]]", "Fraud, moss removal", "{old2.tfull!A:r37}", "{old2.phone}", "[[MONEY case KP N08|£850]]"),
        ("3", "[[DATE case KP|July 2025]]", "Fly tipping from tipper", "{horse.full!A:r37}", "{horse.phoned}", "[[MONEY case KP N08|£140]]"),
        sheet="TICs",
    )  # fmt: skip


@document("UNS-17", "MG6C-ROOF", "MG6C", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    d.table(
        ("Item", "Description", "Relevance", "Held"),
        ("1", "Door bell film and note from {caller.full!R}, {caller.street}", "D", "ECU"),
        ("2", "Complaint form of {old2.full}, {old2.homel}", "CND", "Council"),
        ("3", "Skip hire docket, {skip.full}, {skip.phone}", "CND", "ECU"),
        ("4", "Weather record for Havenby, Sept to Nov 2025", "CND", "ECU"),
        ("5", "Blank invoices, 11 sheets", "CND", "Council"),
    )


@document("UNS-17", "MG4A-ROOF", "MG4A", "docx txt", profile=PROFILE, to="DEF_REP COURT")
def bail(d: Doc) -> None:
    d.add("title", "NOTICE OF CONDITIONAL BAIL").paras("""
    {def.lcaps}, born {def.dobl}, of {def.home}. Bailed by {sgt.rank:N03} to Havenby Magistrates' Court at [[DATE case KP|10am on 18 December 2025]]. | CONDITIONS | 1. Live at {def.homel}. | 2. No contact with {vic.full}, {vic2.full}, {vic3.full}, {wit2.full}. | 3. Not to enter {vic2.street!A:r35}. | 4. Not to call on any dwelling for work. | 5. Surrender passport to the police station, [[CPS_PHONE case KP N05|01632 960155]].
    """)


@document("UNS-17", "PNC-RLCL", "PNC", "docx pdf", profile=PROFILE)
def own_print(d: Doc) -> None:
    d.add("title", "PNC PRINTOUT").fields(
        Name="{def.revcaps}", Date_of_birth="{def.dob}", PNC_ID="{def.pncid}", CRO_no="{def.cro}"
    ).table(
        ("No.", "Date", "Offence", "Disposal"),
        ("1", "[[DATE case KD|11/06/2009]]", "[[PREVCON def KD r41|Fraud by false representation]]", "26 wks susp"),
        ("2", "[[DATE case KD|02/02/2017]]", "[[PREVCON def KD r41|Unfair commercial practice]]", "Fine [[MONEY case KP N08|£1,800]]"),
    ).paras("""
    WARNING SIGNALS | [[INTEL def R r44|FIREARMS (AIR WEAPON); ESCAPER]] | DISTINGUISHING | [[BIOMETRIC def R r44|GOLD UPPER INCISOR; SCAR L CHEEK]] | PREVIOUS ADDRESSES | [[ADDRESS def R r44|Plot 3, Gallows Field, Kirkmere]]
    """)  # fmt: skip


@document("UNS-17", "PNC-SON", "PNC", "txt docx", profile=PROFILE, to="DEF_REP CPS_PRE")
def son_print(d: Doc) -> None:
    """A print of another man with the surname and the first forename: date of birth and PNCID differ (row B6)."""
    d.add("title", "PNC PRINTOUT").fields(
        Name="COOPER-LEA, Royston Levi", Date_of_birth="15/01/1964", PNC_ID=numbers.pncid(1982, 9900314)
    ).table(("No.", "Date", "Offence", "Disposal"), ("1", "09/09/1983", "Burglary", "Borstal training"))
    d.blocked = dict.fromkeys(ALL, "B6")


@document("UNS-17", "PLATE-ROOF", "PHOTO", "jpeg", profile=PROFILE)
def tipper(d: Doc) -> None:
    d.facts["scene"] = "plate"
    d.add("label", "[[VRM def K r15|RC00 LEE]]").add("label", "[[PLACE case K N04|LARCH AVENUE]]")


@document("UNS-17", "ENVELOPE", "PHOTO", "jpeg png", profile=PROFILE)
def envelope(d: Doc) -> None:
    """Post on the victim's hall table, in a photograph of the invoice (row 26)."""
    d.facts["scene"] = "letter"
    d.add("label", "PREMIER ROOFCARE invoice [[EXHIBIT case K|No 14]] [[MONEY case K N08|£8,400]]").add(
        "label", "To {old2.tfull}\n{old2.homel}\ndelivered here by mistake"
    )


@document("UNS-17", "CSR", "MG3", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def charging(d: Doc) -> None:
    d.add("title", "MG3 REPORT TO PROSECUTOR FOR CHARGING DECISION").paras(
        "The bank evidence is strong. The first victim's memory may be tested. Advice is sought on the son."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("UNS-17", "SENS-D", "MG6D", "docx xlsx", profile=PROFILE)
def sensitive(d: Doc) -> None:
    d.add("title", "MG6D SENSITIVE UNUSED").table(
        ("Item", "What", "Why"), ("1", "Operational order for a test purchase", "Methods"), sheet="MG6D"
    )
    d.blocked = dict.fromkeys(NOBODY, "B1")
