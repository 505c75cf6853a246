"""Second fresh set: dangerous driving (UNS-7), in other layouts, wordings and abbreviations."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh2"


@document("UNS-7", "MG11-ZL", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def victim(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").add("para", "URN\n[[URN case KP N10|{=urn}]]").add(
        "para", "Statement of:\n{vic.lcaps}"
    ).add("para", "Occupation:\n[[OCCUPATION vic E|Barista]]").paras("""
    I make this statement from my hospital bed. I am {vic.full} and I was born on {vic.dobl}. On [[DATE case KP|Thursday 9 April 2026]] at about [[DATE case KP|ten to eleven at night]] I was walking home from [[EMPLOYER vic E|the Crab and Anchor]] along [[PLACE case KP N04|Quayside]] with my friend {pass.full}.

    A pick-up came round the bend from [[PLACE case KP N04|Cliff Road]] with no lights. [[MEDICAL vic K|It struck me and my left leg was broken in two places below the knee.]] I remember {barman.titled} from the pub holding my head. The driver got out and said "I only had four." I now know he is {def.full}.

    [[MEDICAL vic R|Before this I was being treated for an overactive thyroid.]] My little boy {boy.first} is with my mother at {boy.homel}. He starts at [[SCHOOL boy A|St Peter's Infants]] in September.

    I can be contacted on {vic.phonei} or at {vic.email}. My Skoda {vic.vrm} was not involved. My NHS number is {vic.nhsd}. I have given officers, {oic.rank3:N03} and {sgt.rank2:N03}, my jeans, [[EXHIBIT case KP N02|ZL/1]].
    """).fields(Signature="{vic.ini}", Witnessed="{oic.rank:N03}")


@document("UNS-7", "MG11-MAB", "MG11", "docx txt", profile=PROFILE)
def shopkeeper(d: Doc) -> None:
    d.add("title", "STATEMENT").fields(Name="{wit.tfull}", DOB="{wit.dob}", URN="[[URN case KP N10|{=urn}]]").paras(
        """
    I own [[EMPLOYER wit K N04|Saltby News, 2 Quayside]]. I was cashing up at [[DATE case KP|10.45 pm]] and heard a bang. I ran out of the shop. A woman was in the road. {caller.tfull} was already on his phone. I took a photograph of the number plate, [[VRM def K|DR00 HAY]], and produce it as [[EXHIBIT case KP N02|MAB/1]].

    The driver is a man called {def.nick} who buys his papers from me; his wife {wife.first} pays the bill on the first of the month by card from {wife.account}. He smelt of drink. I said "Stay there {def.first}" and he sat on the kerb.

    A car parked outside, a red Fiesta reg {owner.vrmt}, has a dent; it belongs to {owner.full} at {owner.homel}.

    I live over the road from my shop at {wit.street}. You may ring the shop, [[PHONE wit E|01632 960118]], never {wit.phone3} as my wife Nasim is unwell.
    """.replace("my wife Nasim is unwell", "my family sleeps")
    ).fields(Signed="{wit.full}", Officer="{oper.rank3:N03}")


@document("UNS-7", "MG11-CF", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def intimidated(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "S.9 STATEMENT").paras("""
    Name {wit2.tfull}. I am seventy-seven. I was at the window of my sitting room [[ADDRESS wit2 A|at Wheelhouse, Cliff Top]], from where I look down on the junction. The pick-up was on the wrong side. It went past {nurse.full}'s gate at great speed.

    Since then {def.fposs} brother has been round twice. He said, "Think about your cat, {wit2.first}." I told {sgt.rank:N03}. I have had the number changed and would rather you wrote to my solicitor, {sol.full!E}.
    """).fields(Signed="{wit2.letters!E}")


@document("UNS-7", "SUMM", "MG5", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5 - POLICE REPORT").table(
        ("Defendant", "DOB", "Bail/custody"), ("{def.revcaps}", "{def.dob}", "Bail")
    ).add("head", "Summary of the key evidence").paras("""
    1. At [[DATE case KP|2252 hours on 9 April 2026]] the defendant's Ford Ranger [[VRM def K|DR00 HAY]] struck {vic.tfull} on [[PLACE case KP N04|Quayside, Saltby]]. [[MEDICAL vic K|She suffered an open fracture of the left tibia and fibula.]]

    2. The first call was from a resident, {caller.full} (DOB {caller.dobdot}) of {caller.homel}, mobile {caller.phonet}. He declined to give a statement.

    3. Shop owner {wit.tfull} produces a photograph. {wit2.tfull} saw the manner of driving. {pass.full}, the victim's companion, was too distressed to be spoken to; her contact is her mother on {pass.phone2}.

    4. {oper.rank:N03} administered the breath test: [[MONEY case E|71 microgrammes]]. {fcin.rank3:N03}, forensic collision investigator, measured the scene [[EXHIBIT case KP N02|BL/1]].

    5. [[INTEL def R|The defendant has come to notice for drink driving on two other occasions that were not detected and is rumoured to run red diesel for a local firm.]]

    6. His employer, {boss.full} of Saltby Haulage, has taken him off the road. [[INTEL boss R|ROMANO is the subject of a separate investigation by Trading Standards.]]

    Defence solicitor: {sol.full!K}, Underhill and Vane. Estimated damage [[MONEY case KP N08|£3,450]]. Court: Saltby Magistrates', tel [[COURT_PHONE case KP N05|01632 960021]].
    """)


@document("UNS-7", "MGDDA", "MGDD", "pdf docx", profile=PROFILE)
def drink_form(d: Doc) -> None:
    d.add("title", "MG DD/A DRINK DRIVE STATION PROCEDURE").fields(
        Subject="{def.full}",
        DOB="{def.dob}",
        Address="{def.homel}",
        Driver_number="{def.driver!KD}",
        Operator="{oper.rank3:N03}",
        Device="Lion Intoxilyzer, serial [[EXHIBIT case E|80-004711]]",
    ).table(
        ("Q", "Question", "Answer"),
        ("A4", "Have you brought anything up from your stomach?", "No"),
        ("A9", "Any medical condition?", "[[MEDICAL def KD|High blood pressure, takes ramipril]]"),
        ("A11", "Who was in the vehicle?", "{pass.first!E} no one"),
        ("A14", "Anyone to be told you are here?", "{wife.first}, {wife.phone}"),
    )


@document("UNS-7", "ROI", "MG15", "txt pdf", profile=PROFILE)
def interview7(d: Doc) -> None:
    d.add("title", "RECORD OF TAPED INTERVIEW").fields(Person="{def.full}", Solicitor="{sol.full!K}")
    interview(d,
        "DC|What had you had?",
        "A-H|Four pints in the Crab. {barman.nfull} served me, ask him.",
        "DC|Who else was with you?",
        "A-H|Vince, my gaffer, {boss.full}. And a girl called {nurse.first}, {nurse.first} something. She's on {nurse.phones1}.",
        "DC|What is your address?",
        "A-H|{def.homel}. Been there since the kids left.",
        "DC|And your number?",
        "A-H|{def.phones2}.",
        "DC|Why no lights?",
        "A-H|{owner.titled} had flashed me, he lives at {owner.street}, he'll say.",
        "SOL|That concludes the interview.",
    )  # fmt: skip


@document("UNS-7", "EDCARD", "MEDICAL_NOTES", "docx", profile=PROFILE)
def notes(d: Doc) -> None:
    d.add("title", "Trauma clerking").fields(
        Name="{vic.full}",
        NHS="{vic.nhst}",
        DOB="{vic.dobdash}",
        Address="{vic.homel}",
        Next_of_kin="{boy.last!E} mother {nurse.phone2}",
    ).paras("""
    [[MEDICAL vic K|RTC pedestrian v pick-up. Open # L tib/fib Gustilo II. GCS 15. FAST neg.]]

    [[MEDICAL vic RR|PMHx hyperthyroidism on carbimazole 20mg. G1P1 2019. Appendicectomy aged 12.]]

    [[MEDICAL vic RR|Allergies: penicillin. Contraceptive implant in situ. Ex smoker.]]

    [[MEDICAL vic K|Washed out and IM nail L tibia.]] Operating surgeon {doc.tfull!K}.

    [[MEDICAL vic RR|GP {gp.tfull}, Harbour Practice, to monitor TFTs.]]
    """)


@document("UNS-7", "LOG77", "CAD", "pdf txt", profile=PROFILE)
def log(d: Doc) -> None:
    d.add("title", "STORM LOG 0777 OF 09/04/26").paras("""
    22:53 CALLER {caller.caps} {caller.phone} STATES FEMALE KNOCKED DOWN O/S [[PLACE case KP N04|SALTBY NEWS QUAYSIDE]] | 22:54 AMB AWARE REF 4471 | 22:55 CALLER H/A {caller.homeu} | 22:56 2ND CALL {nurse.caps} {nurse.landb} SAME | 22:58 VRM [[VRM def K|DR00HAY]] R/K {def.caps} {def.homel!KD} | 22:59 RK OF PARKED VEH {owner.vrmt}: {owner.caps}, {owner.homeu} | 23:01 {oic.collar:N03} AND {oper.collar:N03} AT SCENE | 23:05 IP {vic.caps} DOB {vic.dobtight} | 23:20 [[INTEL none R|INTEL CHECK: MALE SHOWN AS ASSOCIATE OF ROMANO OCG, WEAPONS MARKER]] | 23:41 NOK INFORMED: {boy.last!E} SNR ON {pass.phonet}
    """)


@document("UNS-7", "DETN", "CUSTODY_RECORD", "pdf", profile=PROFILE)
def detention(d: Doc) -> None:
    d.add("title", "DETAINED PERSON RECORD SB/77/26").table(
        ("Name", "Born", "Home"), ("{def.full}", "{def.dobl}", "{def.home}")
    ).paras("""
    23:59 Arrives with {oic.rank:N03}. Authorised by {sgt.rank3:N03}. 00:10 Solicitor {sol.tfull!K} called. 00:25 [[MEDICAL def KD|DP asks for his blood pressure tablets.]] 00:31 HCP {doc.first!E} attends. 01:15 {cell.full} placed in same van bay, kept apart. 02:00 DP in cell 9 asleep; {cell.last} shouting from cell 8. 02:40 Wife {wife.full} at front office, {wife.phonet}, brought tablets. 06:10 Released on bail to {def.street!KD}.
    """)


@document("UNS-7", "SDAMAGE", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def damage(d: Doc) -> None:
    d.table(("Vehicle", "Keeper", "Contact", "Insurer ref", "Est. repair"),
        ("[[VRM def K|DR00 HAY]]", "{def.full}", "{def.phone}", "n/a", "[[MONEY case KP N08|£2,100.00]]"),
        ("{owner.vrm}", "{owner.full}", "{owner.phone}", "[[BANK owner R|NU/7781/2201]]", "[[MONEY case KP N08|£640.00]]"),
        ("{pass.vrm}", "{pass.full}", "{pass.email}", "[[BANK pass R|DL-44190-2]]", "[[MONEY case KP N08|£710.00]]"),
        sheet="vehicles")  # fmt: skip


@document("UNS-7", "INSMAIL", "EMAIL", "eml msg", profile=PROFILE)
def insurer(d: Doc) -> None:
    for name, text in (
        ("From", "{ins.full} <{ins.email}>"),
        ("To", "{oic.rank3} <sian.gough-perrin@eastvale.police.example>"),
        ("Cc", "{owner.full} <{owner.email}>"),
        ("Subject", "Claim - {owner.full} - {owner.vrm}"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Dear PC Gough-Perrin,

    We insure {owner.titled}. Please confirm that proceedings are under way against {def.full} (URN {=urn}). His policy with us lapsed in [[DATE case KP|January 2026]].

    Yours sincerely | {ins.full} | Motor claims | {ins.land} | {ins.phonet}

    > From: {owner.full} | > Sent: 11 April 2026 | > I am at my daughter's, {owner.homel}, until the car is mended. {owner.phoned}
    """)


@document("UNS-7", "VPSZ", "VPS", "pdf", profile=PROFILE)
def vps(d: Doc) -> None:
    d.add("title", "Victim Personal Statement of {vic.full}").paras("""
    [[MEDICAL vic K|I have had three operations on my leg and will always limp.]] I cannot lift {boy.first}. My boss {barman.full!E} has been kind. I have lost [[MONEY case KP N08|£4,300]] in wages, paid into {vic.bank}. [[FREE_ID vic K|I am afraid to cross a road.]] My flatmate {pass.full} does my shopping.
    """)


@document("UNS-7", "UNUSEDC", "MG6C", "xlsx docx", profile=PROFILE)
def unused(d: Doc) -> None:
    d.table(
        ("No", "Item", "Held at"),
        ("1", "Note of call from {nurse.full}, {nurse.phone}", "Saltby"),
        ("2", "Statement (unsigned) of {pass.full}, {pass.homel}", "Saltby"),
        ("3", "Pocket book {oic.rank3:N03}", "Saltby"),
        ("4", "Vehicle examination report, [[NAME none K|PC 88 Trench]]", "HQ"),
        ("5", "Email from {ins.full}, Motor claims", "Saltby"),
        ("6", "Medical records of {vic.full} held by Dr {gp.last}", "Harbour Practice"),
        sheet="MG6C",
    )


@document("UNS-7", "PRINT-OK", "PNC", "docx", profile=PROFILE, to="DEF_REP CPS_PRE")
def own_print(d: Doc) -> None:
    d.add("title", "PRECONS").fields(
        Name="{def.revcaps}",
        DOB="{def.dob}",
        CRO_No="{def.cro}",
        PNC_ID="{def.pncid}",
        Arrest_summons_ref=f"[[ASN case KP N01|{d.case.people['def'].asn}]]",
    ).table(
        ("Date", "Court", "Offence", "Sentence"),
        (
            "[[DATE case KD|03/03/1997]]",
            "Saltby Magistrates",
            "[[PREVCON def KD|Excess alcohol]]",
            "Disqualified 12 months, fine £150",
        ),
    )


@document("UNS-7", "PRINT-OTHER", "PNC", "pdf", profile=PROFILE, to="DEF_REP CPS_PRE COURT")
def other_print(d: Doc) -> None:
    from corpus import numbers

    d.add("title", "PRECONS").fields(
        Name="ABERCROMBIE, Duncan", DOB="03/12/1971", CRO_No=numbers.cro(551002, 1990)
    ).table(("Date", "Court", "Offence"), ("03/03/1992", "Stonebrook Crown", "Arson"))
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "B6")
