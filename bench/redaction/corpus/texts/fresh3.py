"""Fresh documents: a courier fraud (UNS-6) with accounts, spreadsheets, letters and messages."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh"


@document("UNS-6", "S9-PADRAIG", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def victim(d: Doc) -> None:
    d.add("title", "STATEMENT OF {vic.caps}").fields(URN="[[URN case KP N10|{=urn}]]", Age="Over 18").paras("""
    I am a widower. On [[DATE case KP|Monday 12 January 2026]] the telephone rang. A man said that he was DC John Marlow of the fraud squad, badge 8812, and that I must draw out [[MONEY case KP N08|£6,500]] because the cashiers were crooked. He told me to dial 999 and a woman answered.

    I went to [[EMPLOYER wit K N04|Langstrand Building Society, 2 The Strand]]. The girl at the counter, {wit.titled}, asked me twice what it was for. I drew out [[MONEY case KP N08|£6,500]] from account {vic.account!E}. A courier came at [[DATE case KP|2.15pm]]; I now know she is {def.full}. She gave the word "bluebell".

    The man rang again from [[PHONE def E|07700 900871]] on [[DATE case KP|27 February]]. I had told {dau.first}, my daughter, by then, and she told {nurse.tfull} who comes to do my legs. {rev.tfull} sat with me. [[MEDICAL vic R|I have angina and had a small stroke in 2023.]]

    Mr {wit2.full} at number eight took down the number of the car, [[VRM def K|TV01 RYS]]. My daughter's address is {dau.homel} and her mobile {dau.phonet}; write there. My date of birth is the {vic.dobw}. My landline {vic.land} has been changed.
    """).fields(Signed="{vic.ini}", Taken_by="{oic.rank:N03}")


@document("UNS-6", "S9-OSEI", "MG11", "pdf html", profile=PROFILE)
def neighbour(d: Doc) -> None:
    d.add("title", "Section 9 statement").fields(
        Maker="{wit2.revcaps}", Occupation="[[OCCUPATION wit2 E|Fork lift driver]]"
    ).paras("""
    {wit2.first} here; people shorten it to Kwab. On [[DATE case KP|12 January 2026]] I was de-icing my car, a Kia, {wit2.vrml}, outside my house, {wit2.street}. A young woman in a Swiftline jacket left {vic.poss} with a padded bag. I wrote the plate on my hand.

    My partner {nurse.first!E} saw her too. {land.full}, our landlord, has a camera but he is in hospital [[MEDICAL land R|having his bowel operated on]]. His agent is at {land.homel}, {land.land}.

    Contact: {wit2.phone3}, {wit2.email}, or through my mosque, ask for {imam.first} ({imam.full}). Born {wit2.dobdash}.
    """).fields(Sig="{wit2.ini2}", Officer="{oic.rank3:N03}")


@document("UNS-6", "S9-BANK", "MG11", "pdf docx", profile=PROFILE)
def cashier(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Statement_of="{wit.tfull}", Occupation="[[OCCUPATION wit E|Cashier]]"
    ).paras("""
    I am employed by [[EMPLOYER wit K N04|Langstrand Building Society]]. I produce the branch film, [[EXHIBIT case KP N02|OG/1]]. At [[DATE case KP|11:32]] on [[DATE case KP|12 January 2026]] {vic.titled} withdrew [[MONEY case KP N08|£6,500.00]]. The next in the queue were {cust.full}, account {cust.account}, and {cust2.tfull}, whose grandson {bf.first!E} collects her pension.

    My line manager is {analyst.full}, extension 3321. I can be reached at the branch on [[PHONE wit E|01632 960654]]. My home number is {wit.landb}. Since my flat, {wit.homel}, was broken into I do not want it known.
    """).fields(Signed="{wit.ini}")


@document("UNS-6", "STATEMENTS", "BANK_STATEMENT", "pdf csv xlsx", profile=PROFILE)
def vics_bank(d: Doc) -> None:
    d.add("title", "Langstrand Building Society - statement").fields(
        Account_holder="{vic.tfull}", Sort_code_and_account="{vic.bank!A}", Period="January to February 2026"
    )
    entries = (
        "DD WESTERN POWER",
        "CARD CHEMIST ON THE STRAND",
        "STO ST BRENDANS PARISH",
        "CARD HEARING AID CENTRE",
        "DD TV LICENCE",
        "PENSION DWP",
        "CHQ 00217 LEGION CLUB",
        "TFR MRS B HENEGHAN BIRTHDAY",
        "CARD BOOKIES LANGSTRAND",
        "DD ANGINA RESEARCH TRUST",
    )
    rows = [("Date", "Description", "Out", "In", "Balance")]
    for n in range(20):
        if n in {2, 11}:
            rows.append(
                (
                    f"{10 + n} Jan",
                    f"[[TRANSACTION vic K|CASH WITHDRAWAL BRANCH {'12JAN' if n == 2 else '21JAN'}]]",
                    "[[MONEY case K N08|6,500.00]]",
                    "",
                    f"{9000 - n * 300}.11",
                )
            )
        else:
            rows.append(
                (
                    f"{10 + n} Jan",
                    f"[[TRANSACTION vic R|{entries[n % 10]}]]",
                    f"{n * 13 % 90 + 4}.{n % 10}5",
                    "",
                    f"{9000 - n * 300}.42",
                )
            )
    d.table(*rows)


@document("UNS-6", "SPENDS", "BANK_STATEMENT", "pdf csv", profile=PROFILE)
def defs_bank(d: Doc) -> None:
    d.add("title", "Account of T VOLKOVA-REYES").fields(Name="{def.full}", Account="00-00-00 {def.account!KD}")
    d.table(("date", "narrative", "type", "amount"),
        ("12/01/2026", "[[TRANSACTION def K|CASH PAID IN LANGSTRAND]]", "CDM", "[[MONEY case K N08|1,500.00]]"),
        ("13/01/2026", "TESCO STORES", "POS", "41.20"),
        ("14/01/2026", "FPI {bf.full} RENT", "FP", "300.00"),
        ("21/01/2026", "[[TRANSACTION def K|CASH PAID IN LANGSTRAND]]", "CDM", "[[MONEY case K N08|1,500.00]]"),
        ("22/01/2026", "FPO {land.full} 00-00-00 {land.account}", "FP", "650.00"),
    )  # fmt: skip


@document("UNS-6", "MG5-OUT", "MG5", "pdf docx txt", profile=PROFILE, to="DEF_REP COURT")
def outline(d: Doc) -> None:
    d.add("title", "CASE SUMMARY").fields(
        Defendant="{def.lcaps}",
        Address="{def.homel}",
        Born="{def.dobl}",
        OIC="{oic.rank3:N03}",
        Fin_Inv="{fi.full:N03}",
    ).paras("""
    Between [[DATE case KP|10 January and 27 February 2026]] the defendant, a courier, collected cash from two elderly people after calls from a male claiming to be a police officer. {vic.tfull} lost [[MONEY case KP N08|£6,500]] and {vic2.tfull} [[MONEY case KP N08|£4,200]].

    When arrested at [[PLACE case KP N04|Tidewater Studios, Langstrand]] she had a mobile telephone, [[EXHIBIT case KP N02|PS/1]], and three parcel bags. Her landlord {land.tfull} let officers in; her boyfriend {bf.full}, D.O.B {bf.dob}, was present. Her manager {boss.tfull} (Swiftline Parcels, {boss.phone}) confirmed the rota.

    A member of the public, {cust2.tfull}, had telephoned Crimestoppers about the car. She lives at {cust2.homel}.

    [[INTEL other R|Analysis points to Dwayne PIKE as the caller; he has not been arrested and surveillance on him continues.]] [[TACTIC none R|A tracking device was fitted to the grey Audi under an authority.]]

    She told {sup.rank:N03} in interview that she thought it was a normal job. Compensation of [[MONEY case KP N08|£10,700]] is sought.
    """)


@document("UNS-6", "ROTI", "MG15", "pdf txt", profile=PROFILE)
def roti(d: Doc) -> None:
    d.add("title", "ROTI").fields(
        Interview_of="{def.tfull}", Date="[[DATE case KP|28/02/2026]]", By="{oic.rank:N03} and {sup.rank2:N03}"
    )
    interview(d,
        "PS|For the tape, your date of birth?",
        "TVR|{def.dobw}.",
        "PS|And where are you living?",
        "TVR|{def.homel}. With {bf.first}.",
        "PS|{bf.first} who?",
        "TVR|{bf.full}. He is at work, you can ring him, {bf.phones}.",
        "PS|Who gave you the jobs?",
        "TVR|A guy called D. His number ends eight seven one. My mum {dau.first!E} told me not to.",
        "PS|What happened at [[ADDRESS vic A|Meadowsweet Avenue]]?",
        "TVR|An old man gave me an envelope. Mr Mac-something. He showed me a photo of his daughter {dau.first}.",
        "PS|Whose is the bank card in the name {cust.full}?",
        "TVR|I found it. The number is {cust.card}.",
        "PS|Your social media?",
        "TVR|{def.handle!KD}. And the boys use {other.handle}.",
    )  # fmt: skip


@document("UNS-6", "LEDGER", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def ledger(d: Doc) -> None:
    d.table(
        ("JobNo", "Cust", "Tel", "Pickup", "Amt", "DriverRef"),
        ("J-101", "{vic.full}", "{vic.landb}", "{vic.homel}", "[[MONEY case K N08|6500]]", "{def.first}"),
        ("J-102", "{vic2.full}", "{vic2.phonet}", "{vic2.homel}", "[[MONEY case K N08|4200]]", "{def.first}"),
        ("J-103", "{cust.full}", "{cust.phone}", "{cust.homel}", "0", "{other.first!E}"),
        ("J-104", "{cust2.tini}", "{cust2.land}", "{cust2.street}", "0", "{def.first}"),
        sheet="jobs",
    )


@document("UNS-6", "LETTER-LAND", "LETTER", "docx pdf", profile=PROFILE)
def letter(d: Doc) -> None:
    d.add("para", "{land.full}\n{land.homen}\nTel {land.phone}").add(
        "para", "To {oic.rank3:N03}\nWestmarch Police"
    ).paras("""
    Dear Officer,

    Re: {def.full}, tenant of [[PLACE case KP N04|Unit 9, Tidewater Studios]]

    I enclose the tenancy, signed on [[DATE case KP|3 June 2025]]. Her guarantor was {boss.full}, of {boss.home}. The rent is [[MONEY case KP N08|£650]] a month. The previous tenant, {other.full}, still owes me [[MONEY case KP N08|£900]].

    Yours faithfully

    {land.full}
    """)


@document("UNS-6", "MAIL-BANK", "EMAIL", "eml html", profile=PROFILE)
def mail(d: Doc) -> None:
    for name, text in (
        ("From", "{analyst.full} <{analyst.email}>"),
        ("To", "{fi.full!E} <b.ings@westmarch.example>"),
        ("Subject", "Production order - your ref {=urn}"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Bertrand,

    As ordered: the account of {vic.full} ({vic.bank}) shows two withdrawals of [[MONEY case KP N08|£6,500]]. You asked about {cust.full} too; his is {cust.bank} and his address {cust.homel}.

    IP of the log-in: {cust.ip}. Device IMEI {cust.imei}.

    {analyst.full} | Fraud operations, Langstrand Building Society | DDI {analyst.land} | {analyst.phonet}

    ________________________________ | From: {cust2.full} | To: fraud team | Subject: my late husband | Please stop writing to him. He died in May. {cust2.phone}
    """)


@document("UNS-6", "CLAIM", "MG19", "pdf docx", profile=PROFILE)
def claim(d: Doc) -> None:
    d.add("title", "COMPENSATION CLAIM FORM").add("para", "Claimant\n{vic2.tfull}").add(
        "para", "Address\n{vic2.homen}"
    ).add("para", "Amount\n[[MONEY case KP N08|£4,200.00]]").add("para", "Bank\n{vic2.bank}").add(
        "para", "Insurance policy no.\n[[BANK vic2 RD|HH 2209 4471 6]]"
    ).paras(
        "Signed {vic2.ini}. I attach the receipt of [[DATE case KP|14 February 2026]]. If in doubt ring my niece {cust.first!E} on {dau.phone2}."
    )


@document("UNS-6", "ORDERS", "MG4", "docx", profile=PROFILE, to="DEF_REP PUBLIC")
def charge(d: Doc) -> None:
    d.add("title", "WRITTEN CHARGE").paras(
        """
    {def.all} born {def.dobl!KR} of {def.homel!KR:N06} ASN [[ASN case KP N01|{=asn}]]

    between [[DATE case KP|10 January 2026]] and [[DATE case KP|27 February 2026]] dishonestly made a false representation to {vic.full} contrary to sections 1 and 2 of the Fraud Act 2006. [[OFFENCE case KP N02|FA06001]]
    """.replace("{=asn}", d.case.people["def"].asn)
    )


@document("UNS-6", "PNC-WRONG-ASN", "PNC", "pdf", profile=PROFILE, to="DEF_REP COURT")
def wrong_asn(d: Doc) -> None:
    d.add("title", "PNC PRINT").fields(
        Name="REYES, Tatiana", Date_of_birth="30/10/1979", Arrest_summons_no="11/18ZA/01/774410K"
    ).table(("Date", "Offence", "Disposal"), ("04/04/2011", "Soliciting", "Caution"))
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "B6")


@document("UNS-6", "NOTEBOOK", "OTHER", "pdf docx", profile=PROFILE)
def notebook(d: Doc) -> None:
    d.add("title", "POCKET NOTEBOOK DC 5533").paras("""
    [[DATE case KP|27/02/26]] 0710 on duty. 0830 briefing, {sup.rank2:N03}. 0915 to [[PLACE case KP N04|Tidewater Studios]]. Door ans by {bf.full} dob {bf.dobdot} who said she was in the shower. 0922 arrest {def.full}, caution, reply "what for".

    0950 spoke to {land.tini}, landlord, {land.phoned}. Off at dentist 1300. 1420 unrelated: stopped {cust.lcaps} no insurance veh {cust.vrm}, TOR issued.

    1510 h2h: no.6 {vic.titled}; no.8 {wit2.last!K} ({wit2.dobtight}); no.10 {imam.full}, nothing seen.
    """)


@document("UNS-6", "CUSTODY6", "CUSTODY_RECORD", "docx txt", profile=PROFILE)
def custody(d: Doc) -> None:
    d.add("title", "CUSTODY RECORD").fields(
        Detained_person="{def.revcaps}",
        DOB="{def.dob}",
        Address="{def.homel}",
        Tel="{def.phone}",
        Property="3 bags, 1 iPhone, [[MONEY case KP N08|£85.20]] cash",
        Person_to_be_informed="{bf.full} {bf.phonet}",
        Cell="F2",
    ).paras("""
    1005 Detention authorised by {sup.rank3:N03}. [[MEDICAL def KD|DP states she is 14 weeks pregnant and takes folic acid.]] 1010 in holding room with {nurse.full}, shoplifter. 1130 solicitor [[NAME none K|Mr Jarvis Pomfret of Pomfret and Co]] arrived. 1500 AA not required. 1802 charged.
    """)
