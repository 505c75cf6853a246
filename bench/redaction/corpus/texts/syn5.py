"""SYN-5: a robbery by an adult and a youth; youth restrictions, a co-defendant's record, phone extracts."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement


@document("SYN-5", "MG4D", "MG4D", "pdf scan", to="COURT PUBLIC", trap="T14")
def requisition(d: Doc) -> None:
    heading(
        d,
        "MG 4D",
        "POSTAL REQUISITION - YOUTH",
        Name="{codef.lcaps!KR:T14}",
        Date_of_birth="{codef.dob!KR}",
        Parent="{aunt.tfull!KR}",
    ).paras("""
    To: {codef.full!KR:T14}, pupil of {codef.school!AC:T14}, {codef.homel!KR}.

    On [[DATE case KP|24 April 2026]] at [[PLACE case KP N04|Viaduct Street bus stop, Fernleigh]] you and another robbed {vic.full} of a mobile telephone.

    You must attend the Youth Court at Harrowmoor on [[DATE case KP|19 May 2026]] with {aunt.tini!KR}. Enquiries [[COURT_PHONE case KP N05|01632 960012]].
    """)


@document("SYN-5", "MG5", "MG5", "pdf docx scan", to="DEF_REP PUBLIC")
def summary(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendants="{def.lcaps!K}; {codef.lcaps!KR}", OIC="{oic.rank:N03}").paras("""
    At 16:25 on [[DATE case KP|24 April 2026]] bus driver {vic.tfull} stopped at [[PLACE case KP N04|Viaduct Street]]. {def.full}, with {codef.full!KR}, stepped aboard and held a kitchen knife towards him.
    They took his telephone and [[MONEY case KP N08|GBP 77.00]] in fares. {kid.full}, aged 12, saw everything from the upper deck with her mother {wit.full}.

    {pal.full}, a school friend, was with them earlier but had gone home to {pal.homel}. Nothing suggests that {pal.first} took part.

    {teacher.titled} of {codef.school!AC} named {codef.first!KR} from a still picture; his office line is {teacher.office}.

    [[INTEL codef R|The youth is thought to run packages for the Tower crew and is the subject of a referral by social worker Bronwen Sedley.]]
    """)


@document("SYN-5", "MG11-BELKACEM", "MG11", "pdf scan docx")
def driver(d: Doc) -> None:
    statement(d, "vic").paras("""
    I am employed as a [[OCCUPATION vic E|bus driver]] by [[EMPLOYER vic E|Fernline Buses]]. I was born in [[PLACE none E|Oran]] on {vic.dobl}. I live at {vic.homel} with my wife {parked.first!E}.

    On [[DATE case KP|24 April 2026]] I was driving the number 14. At the stop in [[PLACE case KP N04|Viaduct Street]] two young men got on. The taller one said, "{def.nick}, do it." He held a knife at my chest.

    My phone, a black one with the number {vic.phone3} and IMEI {vic.imei}, was in the tray. The smaller boy grabbed it. A lady, {wit.tini}, stood up and shouted.

    A man whose Volvo, {parked.vrm}, was parked in the bus stop saw the end of it. He gave his name as {parked.ini} and a number, {parked.phone}.

    I have not slept since. My doctor, {social.tini}, has signed me off.
    """)
    signed(d, "vic")


@document("SYN-5", "MG11-LINDQVIST", "MG11", "pdf fax")
def mother(d: Doc) -> None:
    d.facts["columns"] = 2
    statement(d, "wit").paras("""
    I am the mother of {kid.full}, who was born on {kid.dobl} and attends {kid.school!A}. We live at {wit.home}.

    On [[DATE case KP|24 April 2026]] we were coming home from {kid.fposs} swimming lesson. Two youths got on. I know the smaller one; he is {codef.full}, because his aunt {aunt.full} and I sing in the same choir.

    {kid.first} recognised the other as the brother of {pal2.full} in her class. I did not use my phone, {wit.phonet}, because I was afraid.
    """)
    signed(d, "wit")


@document("SYN-5", "ROVI", "MG15", "pdf docx scan", trap="T27")
def child_interview(d: Doc) -> None:
    heading(
        d,
        "MG 15 (ROVI)",
        "RECORD OF VISUALLY RECORDED INTERVIEW",
        Witness="{kid.full}",
        Interviewer="{yot.rank3:N03}",
        Exhibit="[[EXHIBIT case KP N02|LA/6]]",
    )
    interview(
        d,
        "00:31 CB|Hello {kid.first}. Tell me your whole name and how old you are.",
        "00:40 PL|{kid.full}, I'm twelve. My birthday is {kid.dobth}.",
        "00:48 CB|And where do you live, and which school do you go to?",
        "00:55 PL|[[ADDRESS kid R T27|Thirty-one Viaduct Street]], it's got a red door. I go to {kid.school!A:T27}.",
        "01:20 PL|{pal2.first} sits next to me. {pal2.poss} brother is called {def.first}.",
        "02:02 CB|What did you see?",
        "02:09 PL|{codef.first} took the phone and the big one had a knife.",
        "02:40 PL|Mum's number is {wit.phones}, if you want to ask her.",
        "03:05 CB|Thank you {kid.first}. The time is 17:12.",
    )


@document("SYN-5", "PNC-CODEF", "PNC", "pdf", trap="T15")
def codefendant_print(d: Doc) -> None:
    heading(
        d,
        "PNC PRINT",
        "POLICE NATIONAL COMPUTER - DISCLOSURE PRINT",
        Surname="{codef.CAPS}",
        Forenames="KAI",
        Date_of_birth="{codef.dob}",
        PNCID="{codef.pncid}",
    )
    d.table(("Date", "Court", "Offence", "Disposal"), ("09/01/2026", "Youth Court", "Common assault", "Referral order"))
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "42")


@document("SYN-5", "PHONE", "PHONE_EXTRACT", "pdf csv xlsx html")
def extract(d: Doc) -> None:
    d.add("title", "EXTRACTION REPORT [[EXHIBIT case KP N02|LA/4]] - SELECTED MESSAGES")
    d.table(
        ("Time", "From", "To", "Message"),
        ("24/04/2026 15:58", "{def.nick} {def.phone}", "{codef.first} {codef.phonei!E}", "on the 14 at 4 bring it"),
        ("24/04/2026 16:03", "{codef.first}", "{def.nick}", "{pal.first} wont come his mum {aunt.first!E} found out"),
        ("24/04/2026 17:40", "{def.nick}", "{pal2.full} {pal2.phonei}", "got a phone going cheap 40 quid"),
        (
            "24/04/2026 17:44",
            "{pal2.first} {pal2.phonei}",
            "{def.nick}",
            "[[SEXUAL pal2 R|not now im at the clinic getting my pill]]",
        ),
        ("25/04/2026 09:12", "{def.nick}", "{codef.first}", "delete this. {teacher.titled} asked me stuff"),
        ("25/04/2026 10:30", "{pal.handle}", "{def.nick}", "police were at {pal.street}"),
        sheet="messages",
    )


@document("SYN-5", "PHONE-IMAGE", "PHONE_IMAGE", "xlsx", to="CPS_PRE DEF_REP")
def whole_image(d: Doc) -> None:
    d.add("title", "FULL DEVICE EXTRACTION - CONTACTS")
    d.table(
        ("Name", "Number"),
        *((f"{{{who}.full}}", f"{{{who}.phone}}") for who in ("pal", "pal2", "teacher", "social", "parked")),
    )
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "DEF_REP", "DEF_LIP"), "B7")


@document("SYN-5", "MG6", "MG6", "pdf docx", to="DEF_REP COURT CPS_PRE")
def confidential(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE EVIDENCE AND INFORMATION", Defendant="{def.full}").paras(
        "{social.full} reports that {codef.full} is on a child protection plan."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("SYN-5", "LISTING", "LISTING", "pdf html", to="PUBLIC", trap="T14")
def public_list(d: Doc) -> None:
    d.add("title", "HARROWMOOR COURTS - LIST FOR 19 MAY 2026")
    d.table(
        ("Time", "Name", "Born", "Address", "Offence"),
        ("10:00", "{def.lcaps!KP}", "{def.dob!R}", "[[ADDRESS def R|15 Viaduct Street, Fernleigh]]", "Robbery"),
        ("10:00", "{codef.lcaps!KR:T14}", "{codef.dob!R}", "{codef.homel!R}", "Robbery"),
    )


@document("SYN-5", "VPS", "VPS", "pdf docx scan")
def personal(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Name="{vic.full}").paras("""
    [[MEDICAL vic K|I wake at four every morning and see the knife.]] [[MEDICAL vic K|I now take tablets so that I can sleep.]] I gave up the night route and lost [[MONEY case KP|GBP 310]] a month.

    We have moved out of {vic.homel} and my wages now go to account {vic.bank}. Send letters to my brother-in-law {parked.full}, {parked.homel}.
    """)
    signed(d, "vic", "oic")
