"""Fifth fresh set: more papers of the lido (UNS-18): logs, notes, mails, lists, orders, pictures, and what is barred."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

PROFILE = "fresh5"
ALL = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-18", "MF-REPORT", "MG22", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def digital(d: Doc) -> None:
    """Nothing of this goes: a negative control."""
    d.add("title", "SFR1 - DIGITAL FORENSICS").table(
        ("Exhibit", "Make", "Serial", "Result"),
        ("[[EXHIBIT case KP N02|CM/1]]", "Smoke alarm with lens", "[[EXHIBIT case KP|99900-10077-00900]]", "Card with 38 clips"),
        ("[[EXHIBIT case KP N02|SM/2]]", "Laptop", "[[EXHIBIT case KP|SN 0770 0900 5150]]", "173 clips, user TONE"),
    ).paras("""
    Examined by {dfu.rank3:N03}, collar [[COLLAR dfu KP N03|C902]], at the request of {oic.rank:N03}, between [[DATE case KP|2 and 9 July 2026]]. Reviewed by {exp.full}. Hash list at [[EXHIBIT case KP N02|MF/2]]. Unit telephone [[CPS_PHONE case KP N05|01632 960166]]. Cost of extraction [[MONEY case KP N08|£1,150]]. The machine belongs to {def.full}.
    """)  # fmt: skip


@document("UNS-18", "LOG-0077", "CAD", "html txt", profile=PROFILE, to="DEF_REP COURT")
def log(d: Doc) -> None:
    d.add("title", "INCIDENT 0077 14JUN26").table(
        ("HRS", "BY", "ENTRY"),
        (
            "0731",
            "CC3",
            "M/P {caller.caps} {caller.phonet} STATES WOMEN CRYING O/S [[PLACE case KP N04|LIDO]], MALE RAN OFF",
        ),
        ("0733", "CC3", "CALLER AT {caller.homeu}, DOES NOT WANT VISIT"),
        ("0740", "DSP", "MANAGER {wit.caps} {wit.phonet} HAS DEVICE IN SAFE"),
        ("0748", "DSP", "[[COLLAR oic KP N03|5150]] CALLED OUT, ETA 0830 HRS"),
        ("0802", "PNC", "SUSP {def.caps} {def.dobdot} VEH [[VRM def K r15|ALPHA PAPA ZERO ZERO PAPA CHARLIE KILO]]"),
        ("0805", "INT", "[[INTEL def R r60|VISOR CONSIDERED 2022, ICE RINK, LINK TO CRANE]]"),
        (
            "0811",
            "DSP",
            "FEM {swim1.caps} LEFT IN [[VRM swim1 R r14|MIKE PAPA ZERO ZERO OSCAR LIMA ECHO]]",
        ),
        ("0820", "DSP", "UNRELATED: {det.caps} OF {det.homeu} RE NOISE, NFA"),
    )


@document("UNS-18", "SCHOOL-REF", "LETTER", "docx pdf", profile=PROFILE)
def school(d: Doc) -> None:
    """A school's referral is third-party material: row 56 asks about all of it, so only what must go is judged."""
    d.add("title", "SAFEGUARDING REFERRAL").add(
        "para", "Combe Valley Academy | Private and confidential".replace(" | ", "\n")
    ).paras("""
    Pupil: {so3.full!A:r56}, Year 11, d.o.b. {so3.dob}. Parent: {mum.full!A:r56}, {mum.phone}. Address: {so3.homel}.

    [[FREE_ID so3 A r56|She told her tutor that she has been cutting her legs so as not to have to swim.]] [[FREE_ID so3 A r56|Her father left in March and she has been sent home twice for drinking.]] Tutor: {teach.full!A:r56}, direct line {teach.land}. CAMHS: {gp.tfull!A:r56}.
    """)


@document("UNS-18", "ISVA-MAIL", "EMAIL", "msg eml", profile=PROFILE)
def advice(d: Doc) -> None:
    for name, text in (
        ("From", "{isva.full!E} <{isva.email}>"),
        ("To", "{oic.rank3} <samantha.march@eastvale.example>"),
        ("Cc", "{so.full} <{so.email}>, {mum.full} <{mum.email}>"),
        ("Subject", "court visit for three"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Hi Sam

    The three of them can see the court room on [[DATE case KP|Fri 4 Sept at 1630]]. The witness service desk is [[COURT_PHONE case KP N05|01632 960097]]. {so2.first} will come with me.

    [[COUNSELLING so A r22|Yaz did her fourth trauma session today and was sick afterwards.]]

    Best, {isva.first!E} | ISVA | {isva.phone3} | I don't work Weds

    On [[DATE case KP|1 Aug]], {mum.full} wrote: | > can she bring the dog. we are at my sisters for august, {bf.street!E}, so use {mum.phonet}. | >> On [[DATE case KP|31 July]] {oic.rank2:N03} wrote: I'm on nights, text my own phone {oic.phone!R} not the office.
    """)


@document("UNS-18", "DETENTION", "CUSTODY_RECORD", "docx pdf", profile=PROFILE)
def custody(d: Doc) -> None:
    for label, value in (
        ("DETAINED PERSON", "{def.revcaps}"),
        ("BORN / ADDRESS", "{def.dob} / {def.homel}"),
        ("ARRESTED FOR / BY", "[[OFFENCE case KP N02|SX03095]] / {oic.rank:N03}"),
        ("SOLICITOR ATTENDING", "{sol.tfull!K}"),
        ("PERSON TO BE INFORMED", "{sis.full!A}, {sis.phonet}"),
        ("HEALTH", "[[MEDICAL def KD r58|Asthma, blue inhaler with him. Self harm considered, level 3 obs.]]"),
        (
            "NOTES",
            "1502 moved as {det.full} in cell 4 shouting abuse. 1530 interview with {oic.rank2:N03}. 1622 unwell. 1650 {det.last} released.",
        ),
        ("AUTHORISED", "{sgt.rank:N03}, [[DATE case KP|30/06/26 1310]]"),
    ):
        d.add("head", label).add("para", value)


@document("UNS-18", "WEBCHAT", "PHONE_EXTRACT", "csv html", profile=PROFILE)
def chat(d: Doc) -> None:
    d.table(
        ("Row", "When", "Who", "Message"),
        ("12", "31/05/26 22:14", "{def.nick}", "got three new detectors going up in the morning"),
        ("13", "31/05/26 22:16", "{mate.full} {mate.phone}", "45 quid mate, dont know what u want em for"),
        (
            "14",
            "01/06/26 08:00",
            "{sis.full} {sis.phonei}",
            "[[MEDICAL cub R r52|robins at the hospital again with his heart can u have the dog]]",
        ),
        ("15", "06/06/26 10:31", "{def.nick}", "kid on the chair saw me on the steps. said battery"),
        ("16", "07/06/26 19:45", "Ma [[NAME none R r52|Peacock]] {boss.phone2}", "roast is at 1"),
        ("17", "14/06/26 07:40", "{def.nick}", "theyve found it. wipe yours"),
        sheet="chat",
    )


@document("UNS-18", "TICKET-LOG", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def members(d: Doc) -> None:
    d.table(
        ("Gate", "In", "Member", "Telephone", "Car park", "Cubicle"),
        ("1", "06:58", "{so.full}", "{so.phone}", "", "end"),
        ("1", "07:01", "{so2.full}", "{so2.phonet}", "{so2.vrm}", "5"),
        ("1", "07:02", "{swim1.full}", "{swim1.phoned}", "{swim1.vrm}", "3"),
        ("1", "07:04", "{swim2.full}", "{swim2.phone3}", "", "4"),
        ("2", "06:30", "[[NAME def K|PEACOCK A (staff)]]", "", "[[VRM def K r15|AP00 PCK]]", "-"),
        sheet="14 June",
    )
    if d.medium == "xlsx":
        d.hide("hidden-sheet", "{mum.full!H} {mum.email!H}\n{gp.full!H}")
        d.hide("white-text", "{swim2.email!H}")


@document("UNS-18", "VPS-YAZ", "VPS", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    d.add("title", "VPS - {so.full}").paras("""
    [[FREE_ID so K r40|I have swum since I was four and I have not been in the water since that Sunday.]] [[FREE_ID so K r40|I check every ceiling.]] [[MEDICAL so K r40|I am having therapy for panic.]] My season ticket was [[MONEY case KP N08|£285]]; refund to {so.bank!R:r38} please, not by post to {so.homel!R:r38}.
    """)


@document("UNS-18", "SHPO", "MG13", "docx txt", profile=PROFILE, to="DEF_REP COURT")
def order(d: Doc) -> None:
    d.add("title", "MG13 APPLICATION FOR ORDER ON CONVICTION (SHPO)").fields(Against="{def.full} ({def.dob})").paras("""
    Not to enter [[PLACE case KP N04|Thrushcombe Lido]]; not to own a device able to record unless shown to police; not to contact {so.full}, {so2.full} or {so3.full}; not to go within 50 metres of {so.street!A:r35}. Applied for by {sgt.rank3:N03}. Legal services [[CPS_PHONE case KP N05|01632 960167]].
    """)


@document("UNS-18", "COMBE-LIST", "LISTING", "html pdf", profile=PROFILE, to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "COMBE CROWN COURT - WARNED LIST").paras("""
    [[URN case KP N10|{=urn}]] | {def.full!KP} ({def.dob!R:r69}), {def.homel!R:r69} | Voyeurism x 3 | Complainants: {so.full!R:O2}, {so2.full!R:O2}, {so3.full!R:O3} | Prosecuting: CPS March and Vale [[CPS_PHONE case KP N05|01632 960168]] | List office [[COURT_PHONE case KP N05|01632 960096]]
    """)


@document("UNS-18", "PRESS", "OTHER", "txt docx", profile=PROFILE, to="PUBLIC")
def press(d: Doc) -> None:
    """A draft for the press (rows O2, O3, O7)."""
    d.add("title", "MEDIA LINES - DRAFT").paras("""
    {def.full!KP} has been charged with voyeurism at [[PLACE case KP N04|Thrushcombe Lido]]. Police thank {so.tfull!R:O2}, a [[OCCUPATION so R O2|veterinary nurse]] at [[EMPLOYER so R O2|Combe Veterinary Centre]], and a pupil of [[SCHOOL so3 R O3|Combe Valley Academy]], {so3.full!R:O3}, for coming forward. {sgt.rank3:N03} said: "They were brave." Media desk [[CPS_PHONE case KP N05|01632 960169]].
    """)


@document("UNS-18", "UNUSED-L", "MG6C", "xlsx docx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    d.table(
        ("No", "Description", "Ruling"),
        ("1", "List of members in on the day, incl. {swim1.full} and {swim2.full}", "CND"),
        ("2", "Personnel file, reference by {boss.full}, {boss.land}", "D"),
        ("3", "First call, {caller.full!R}, {caller.homel}", "CND"),
        ("4", "Cubicle maintenance book 2025", "CND"),
        ("5", "Market trader {mate.full}, {mate.homel}, no statement", "D"),
        sheet="6C",
    )


@document("UNS-18", "LOCKER-PIC", "PHOTO", "png jpeg", profile=PROFILE)
def locker(d: Doc) -> None:
    d.facts["scene"] = "screen"
    for line in (
        "THRUSHCOMBE LIDO 14/06",
        "{swim1.revcaps} {swim1.phone}",
        "{swim2.revcaps} {swim2.dob}",
        "STAFF KEY 3 OUT 05:58",
    ):
        d.add("label", line)


@document("UNS-18", "PARCEL-PIC", "PHOTO", "jpeg", profile=PROFILE)
def parcel(d: Doc) -> None:
    """The box from the bin: the defendant's own name stays, the sender's address goes (row 26)."""
    d.facts["scene"] = "parcel"
    d.add("label", "TO: {def.full}").add("label", "SMART DETECTOR x 3").add("label", "FROM: {tech.full}\n{tech.homel}")


@document("UNS-18", "IMAGES", "PHONE_IMAGE", "xlsx csv", profile=PROFILE)
def image(d: Doc) -> None:
    """The whole of a telephone is never sent (row B7)."""
    d.table(
        ("Artefact", "Count", "Folder"), ("Pictures", "18,402", "/DCIM"), ("Messages", "61,733", "/sms.db"),
        ("Contacts", "412", "/AddressBook"), ("Web history", "90,118", "/History.db"), sheet="full file system",
    )  # fmt: skip
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "DEF_REP", "DEF_LIP"), "B7")


@document("UNS-18", "NEEDS", "MG2", "docx pdf", profile=PROFILE)
def needs(d: Doc) -> None:
    d.add("title", "MG2 SPECIAL MEASURES ASSESSMENT").paras(
        "Screens for the first two, live link and a supporter for the third. All three are anxious about the public gallery."
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-18", "ADVICE-B", "MG3A", "txt docx", profile=PROFILE, to="DEF_REP COURT")
def prosecutor(d: Doc) -> None:
    d.add("title", "MG3A FURTHER ADVICE").paras(
        "Counsel's view on the sample counts is awaited. Do not reply to the defence letter yet."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")
