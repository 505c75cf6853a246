"""Fourth fresh set: more papers of the fire (UNS-14): letters, mails, pictures, schedules, records of others, and what is barred."""

from __future__ import annotations

from corpus import numbers
from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh4"
ALL = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-14", "BWV-AJ2", "OTHER", "docx txt", profile=PROFILE)
def worn(d: Doc) -> None:
    d.add("title", "BWV TRANSCRIPT AJ/2", "Arrest of MARLOW-PIKE")
    interview(d,
        "06:02:11 PC 4406|Dean? Open the door please. It's PC [[NAME bwv KP N03|Justice]].",
        "06:02:40 DMP|You having a laugh? Is that your real name?",
        "06:03:05 PC 4406|Who else is in the house?",
        "06:03:12 DMP|Our kid, {bro.first!E}. And {mate.full} on the settee, he's got his [[MEDICAL mate R r79|epilepsy]] so don't go shouting.",
        "06:04:30 PS 91|Whose is the motor outside?",
        "06:04:36 DMP|The flatbed's mine, [[VRM def K r15|DM00 PYK]]. The Corsa's {land.full}'s, {land.vrm}.",
        "06:05:19 CONTROL|91 from control, vol PNC on {mate.last}, [[PREVCON mate R r60|wanted on warrant for drink drive]].",
        "06:06:00 PC 4406|I am arresting you for arson at [[PLACE case KP N04|Priory Parade]] on the [[DATE case KP|17th]].",
        "06:06:44 DMP|Speak to my brief. {sol.full!K}.",
        "06:07:10 PC 4406|Time is [[DATE case KP|oh six oh seven]]. Can we have the jacket as [[EXHIBIT case KP N02|AJ/3]].",
    )  # fmt: skip


@document("UNS-14", "LL-MAILS", "EMAIL", "eml msg", profile=PROFILE)
def landlord(d: Doc) -> None:
    for name, text in (
        ("From", "{oic.rank3} <marcus.royal@eastvale.example>"),
        ("To", "CPS March and Vale <file.team@cps.example>"),
        ("Cc", "{loss.full} <{loss.email}>"),
        ("Subject", "86ZP0018126 - value of damage at Priory Parade"),
    ):
        d.add("mail", name, text)
    d.facts["html"] = True
    d.paras("""
    Hi all, the final figure is [[MONEY case KP N08|£23,480.00]] as below.

    {oic.full:N03} | Detective Constable [[COLLAR oic KP N03|3718]] | Stanmoor CID, Eastvale Constabulary | Switchboard [[CPS_PHONE case KP N05|01632 960123]] | Work mobile {oic.phone!R} | Personal (nights only) {oic.phone2!R}

    ---- Original message ---- | From: {land.full!E} <{land.email}> | Sent: [[DATE case KP|Tue 3 Feb 2026 16:20]] | I am the freeholder. Joists [[MONEY case KP N08|£9,200]], wiring [[MONEY case KP N08|£4,280]], smoke cleaning [[MONEY case KP N08|£10,000]]. I also had {det.full} in number 29 leave without paying, {det.phonet}, do you want that? {land.first!E}, {land.land}. Home {land.homel}.

    ---- Original message ---- | From: {loss.full} | {vic.titled} banks with the Moorland. I'll pay into {vic.bank} unless told otherwise. {loss.ini}, loss adjuster, {loss.phonez}
    """)


@document("UNS-14", "ABBEY-LTR", "LETTER", "docx pdf", profile=PROFILE)
def school(d: Doc) -> None:
    """A letter from a school to the police: not its records, but all of it is about children (row 56 asks)."""
    d.add("para", "{kid.school}\nAbbey Close, Stanmoor").paras("""
    Dear {sgt.rank2:N03},

    Thank you for ringing about {kid.full!E}. Her class teacher, {teach.tfull!E}, says that [[FREE_ID kid A r56|she has drawn nothing but flames since term began and wet herself in assembly]]. Her friend {kidpal.full} has been kind. We have referred her to {sw.full!E}, the family worker ({sw.phone}).

    The officer may use my direct line, {teach.land}. We hold the address as {vic.pc} and the emergency contact as {gran.tfull}, {gran.landb}.

    Yours sincerely | Mr [[NAME none E|Rowan Hill]], Head
    """)


@document("UNS-14", "CSC-NOTE", "OTHER", "docx txt", profile=PROFILE)
def social_work(d: Doc) -> None:
    """Children's services: row 56 asks about everything in it, so only what must go is judged."""
    d.add("title", "CHILDREN'S SERVICES - CASE NOTE (CONFIDENTIAL)").fields(
        Child="{kid.full!A}",
        Date_of_birth="{kid.dob!R}",
        Worker="{sw.full!A}",
        Type_of_contact="Home visit, unannounced",
    ).paras("""
    [[FREE_ID vic A r56|Father tearful, drinking since the fire, mother says he has twice slept in the car.]] [[MEDICAL gran R r56|Grandmother's PEG feed was overdue.]] [[FREE_ID kid A r56|Lily disclosed that cousin hit her with a spoon in 2023.]] Maternal aunt in Overstan, {teach.first!E}, may take her. Call back to {vic2.phonet}. School: {kid.school}. Discussed in supervision with {land.last!E}.
    """)


@document("UNS-14", "MOORLAND", "BANK_STATEMENT", "pdf csv", profile=PROFILE)
def account(d: Doc) -> None:
    d.add("title", "THE MOORLAND BANK - BUSINESS CURRENT ACCOUNT").fields(
        Account_holder="{vic.tfull} t/a The Golden Lotus", Sort_code_and_account="{vic.bank!R}", Sheet="0118"
    )
    keep = {4: "AQUATIC WORLD FISH TANK 1900", 11: "PARADE GLAZIERS EMERGENCY CALL", 15: "CLEARSMOKE CLEANING DEPOSIT"}
    rest = ("CASH AND CARRY STANMOOR", "HMRC VAT 770 0900", "S/O ABBEY PTA LOTTERY", "KOH MEI REMITTANCE IPOH", "DD DIGNITY FUNERAL CARE", "MOORSIDE CASINO", "CHQ 000219 METHODIST CH", "POS HARLEY EYE CLINIC")  # fmt: skip
    rows = [("Date", "Particulars", "Debit", "Balance")]
    for n in range(18):
        text = (
            f"[[TRANSACTION vic K r54|{keep[n]}]]" if n in keep else f"[[TRANSACTION vic R r54|{rest[n % 8]} {n:02d}]]"
        )
        rows.append((f"{n + 9:02d} JAN", text, f"{n * 41 % 300 + 12}.{n % 10}0", f"{9120 - n * 133}.55"))
    d.table(*rows)


@document("UNS-14", "UNUSED-C", "MG6C", "docx xlsx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    d.table(
        ("No.", "Description of item", "Where held", "DO's view"),
        ("1", "House to house pro forma x 14 incl. {det.full} at {det.street}", "Stanmoor", "CND"),
        ("2", "First account of caller {caller.full!R} ({caller.landb})", "Stanmoor", "D"),
        ("3", "Message from {land.full} re rent arrears, {land.phonei}", "Stanmoor", "CND"),
        ("4", "Fire service log 26/00417, 6 pages", "Fire HQ", "CND"),
        ("5", "Rough notes of first responder", "Stanmoor", "CND"),
        ("6", "Complaint by {cust.tfull}, {cust.email}, about the cordon", "PSD", "CND"),
        sheet="MG6C",
    )


@document("UNS-14", "BAIL-D1", "MG4A", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def bail(d: Doc) -> None:
    d.add("title", "CONDITIONAL BAIL NOTICE").fields(
        Name="{def.full}",
        Born="{def.dob}",
        To_live_at="{def.home}",
        Court="Stanmoor Magistrates, [[DATE case KP|6 February 2026]]",
    ).paras("""
    You must: (a) live and sleep at {def.homel}; (b) not contact directly or indirectly {vic.full}, {vic2.full} or {int.full}; (c) not enter [[PLACE case K N04|Priory Parade, Stanmoor]]; (d) not go within 100 metres of {int.street!A:r35}; (e) sign on at Stanmoor police station, [[CPS_PHONE case KP N05|01632 960123]], daily between [[DATE case KP|1600 and 1800]]; (f) lodge [[MONEY case KP N08|£500]] with the court.

    Authorised: {sgt.rank:N03}. Reply: "Fair enough."
    """)


@document("UNS-14", "COURTLIST", "LISTING", "html pdf", profile=PROFILE, to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "STANMOOR CROWN COURT - DAILY LIST - COURT 4").paras("""
    NOT BEFORE 10.30 | For Mention (Defendant to attend) | [[URN case KP N10|{=urn}]] | {def.full!KP} of {def.homel!R:r69} born {def.dob!R:r69} | {codef.full!KP}

    Evidence of {kid.full!R:O3} by live link. Enquiries [[COURT_PHONE case KP N05|01632 960066]].
    """)


@document("UNS-14", "THREAT-PIC", "PHOTO", "png jpeg", profile=PROFILE)
def threat(d: Doc) -> None:
    """Messages on a telephone held by the witness; the sender is the defendant's brother."""
    d.facts["scene"] = "chat"
    d.add("label", "{bro.full!E}").add("label", "[[FREE_ID case K|grasses get watered Tam]]").add(
        "label", "leave me alone lee"
    ).add("label", "[[FREE_ID case K|we know the nursery]]").add("label", "my new number is {int.phone2!A:r7}")


@document("UNS-14", "FRIDGE", "PHOTO", "jpeg", profile=PROFILE)
def fridge(d: Doc) -> None:
    """A note on the kitchen wall of the burnt flat (row 26)."""
    d.facts["scene"] = "note"
    d.add("label", "Mum {vic2.phone}").add("label", "School {teach.land!E}").add("label", "{gran.full} ward 6 visiting 2 to 4").add(
        "label", "Dr {gp.last!E} {gp.land!E}"
    )  # fmt: skip


@document("UNS-14", "EXHIBITS", "MG12", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def exhibits(d: Doc) -> None:
    """Nothing of this goes: a negative control."""
    d.add("title", "MG12 EXHIBIT LIST").fields(URN="[[URN case KP N10|{=urn}]]", R_v="{def.full} and {codef.full}").table(
        ("Ref", "Item", "Produced by", "Seal", "Seized at", "When"),
        ("[[EXHIBIT case KP N02|MR/1]]", "Petrol can, green", "{oic.rank:N03}", "[[EXHIBIT case KP|P07700900]]", "[[PLACE case KP N04|Gasworks Cottages]]", "[[DATE case KP|21/01/26 0640]]"),
        ("[[EXHIBIT case KP N02|AHF/1]]", "Till receipt [[MONEY case KP N08|£18.94]]", "{wit2.full}", "[[EXHIBIT case KP|P07700901]]", "[[PLACE case KP N04|Moor Road Garage]]", "[[DATE case KP|18/01/26 1105]]"),
        ("[[EXHIBIT case KP N02|AJ/2]]", "Body worn film", "{bwv.rank:N03}", "n/a", "on line", "[[DATE case KP|21/01/26 0602]]"),
        ("[[EXHIBIT case KP N02|TL/1]]", "Jacket, size XL", "{int.full}", "[[EXHIBIT case KP|P07700904]]", "Stanmoor nick", "[[DATE case KP|22/01/26]]"),
    ).paras("Continuity queries to the exhibits officer, {sgt.rank:N03}. Charge [[OFFENCE case KP N02|CD71028]].")  # fmt: skip


@document("UNS-14", "PRINT-D1", "PNC", "txt pdf", profile=PROFILE)
def own_print(d: Doc) -> None:
    d.add("title", "PNC PRINT - DISCLOSABLE").fields(
        Name="{def.revcaps}", Born="{def.dob}", PNCID="{def.pncid}", CRO="{def.cro}"
    ).table(
        ("Conviction", "Offence", "Sentence"),
        ("[[DATE case KD|04/03/2002]]", "[[PREVCON def KD r41|Criminal damage]]", "Fine [[MONEY case KP N08|£150]]"),
        ("[[DATE case KD|19/10/2011]]", "[[PREVCON def KD r41|Racially aggravated public order]]", "12 weeks"),
    ).paras("""
    WARNING MARKERS [[INTEL def R r44|WEAPONS (CLAW HAMMER); VIOLENT TO FEMALES]] | MARKS/SCARS [[BIOMETRIC def R r44|TATTOO NECK, RIGHT, SWALLOW]] | ADDRESS HISTORY [[ADDRESS def R r44|14 Coke Street, Overstan (2004)]]; [[ADDRESS def R r44|2 Pump Row, Kirkmere (2012)]]
    """)


@document("UNS-14", "PRINT-D2", "PNC", "docx", profile=PROFILE)
def other_print(d: Doc) -> None:
    """The co-defendant's print is not for this defendant's representative (row 42)."""
    d.add("title", "PNC PRINT - DISCLOSABLE").fields(
        Name="{codef.revcaps}", Born="{codef.dob}", PNCID="{codef.pncid}"
    ).table(("Conviction", "Offence", "Sentence"), ("08/08/2022", "Theft from shop", "Conditional discharge"))
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP"), "42")


@document("UNS-14", "PRINT-WRONG", "PNC", "pdf txt", profile=PROFILE, to="DEF_REP CPS_PRE")
def wrong_print(d: Doc) -> None:
    """Another man's print: surname one letter apart, same day and month of birth (T06)."""
    d.add("title", "PNC PRINT - DISCLOSABLE").fields(
        Name="MARLOW-PYKE, Dean", Born="25/02/1971", PNCID=numbers.pncid(1989, 9900313)
    ).table(("Conviction", "Offence", "Sentence"), ("12/12/1990", "Robbery", "3 years"))
    d.blocked = dict.fromkeys(ALL, "B6")


@document("UNS-14", "CONF-NOTES", "MG6", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def confidential(d: Doc) -> None:
    d.add("title", "MG6 CASE FILE EVIDENCE AND INFORMATION").paras(
        "Note to lawyer: the former partner is wavering and the younger defendant may plead. Media interest is likely."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("UNS-14", "INTREP", "OTHER", "txt docx", profile=PROFILE)
def intelligence(d: Doc) -> None:
    d.add("title", "INTELLIGENCE REPORT", "HANDLING CODE: NO FURTHER DISSEMINATION").paras(
        "Source {grass.full!E} reports that the fire at the takeaway was paid for. Grading B 2 P."
    )
    d.blocked = dict.fromkeys(NOBODY, "B1")
