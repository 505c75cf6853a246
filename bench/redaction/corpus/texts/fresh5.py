"""Second fresh set: sexual offences with a child (UNS-8) and a racially aggravated wounding (UNS-9)."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh2"


@document("UNS-8", "ABE-TIWA", "MG15", "pdf docx", profile=PROFILE, to="DEF_REP")
def abe(d: Doc) -> None:
    d.add("title", "ROVI - ABE INTERVIEW [[EXHIBIT case KP N02|JK/1]]").fields(
        Child="{ch.full}", Interviewer="{abe.rank3:N03}", Present="[[NAME none K|Mrs Olive Trent, intermediary]]"
    )
    interview(d,
        "DC KING|Hello {ch.first}, can you tell me your whole name and how old you are?",
        "TIWA|{ch.full}. I'm twelve. My birthday is {ch.dobth}.",
        "DC KING|Who lives in your house?",
        "TIWA|Me, my mum, and {gran.first}, she's my gran. We live at {ch.street}.",
        "DC KING|And school?",
        "TIWA|{ch.school!A}. {teach.titled} is my form tutor. My best friend is {friend.full}.",
        "DC KING|What happened with the coach?",
        "TIWA|{def.nick} drove me home in the minibus on [[DATE case KP|Valentine's Day]]. He touched my leg. He said don't tell {mum.first}.",
        "DC KING|Has he got your number?",
        "TIWA|Yes it's {ch.phones}. And my insta is {ch.handle}.",
        "DC KING|Did anyone see?",
        "TIWA|{wit.first} who cuts the grass. He lives by the church.",
    )  # fmt: skip


@document("UNS-8", "MG11-MUM", "MG11", "pdf txt", profile=PROFILE, to="DEF_REP COURT")
def mother(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{mum.full}", Occupation="[[OCCUPATION mum E|Pharmacist]]"
    ).paras("""
    I am the mother of {ch.full}, born {ch.dob}. {ch.nick}, as we call her, joined [[EMPLOYER def K|Kirkholme Rovers Juniors]] in [[DATE case KP|September 2025]]. The coach was {def.titled}. On [[DATE case KP|14 February 2026]] she came in crying.

    I rang {ref.full}, the club secretary, on {ref.phone}, and then {oic.rank2:N03}. {gran.tfull}, my mother in law, who lives with us, heard it all. [[MEDICAL mum R|I have been signed off with anxiety and am taking propranolol.]] [[COUNSELLING ch R|Tiwa has started play therapy with Dr Strauss.]]

    Our address is {mum.homel}. I work at {mum.employer!A}. Ring {mum.phoned}. I was born on the {mum.dobw}.
    """).fields(Signed="{mum.full}", Witnessed="{oic.rank:N03}")


@document("UNS-8", "MG11-HU", "MG11", "docx pdf", profile=PROFILE, to="DEF_REP PUBLIC")
def complainant(d: Doc) -> None:
    d.add("title", "STATEMENT OF COMPLAINANT").fields(Name="{so.all!KR}", Age="22").paras("""
    I am a student and do Saturdays at {so.employer!AC}. I share with {house.full} and {boyf.full}. On [[DATE case KP|7 March 2026]] there was a party at [[PLACE case K N04|Minster Yard]]. {def.full} came with {coach2.full!R}. He put his hand up my skirt.

    I told {house.first} at once and my mum, whose name is {gran.first!E}, the next day. I gave {oic.rank:N03} my dress, [[EXHIBIT case KP N02|BCR/4]]. You may reach me through my ISVA, {isva.full}, {isva.phonet}. My own mobile is {so.phone3} and I have moved to {so.homel!R}.
    """)


@document("UNS-8", "THERAPY", "LETTER", "pdf", profile=PROFILE)
def therapy(d: Doc) -> None:
    d.add("title", "Kirkholme CAMHS - therapy session notes").paras("""
    Re {ch.full} DOB {ch.dobdash}

    [[COUNSELLING ch A|She presents as withdrawn and wets the bed most nights.]] [[COUNSELLING ch A|She drew the minibus and scribbled it out.]]

    {ther.full}, clinical psychologist, {ther.land}
    """)


@document("UNS-8", "MG5S", "MG5", "docx", profile=PROFILE, to="DEF_REP COURT")
def summary8(d: Doc) -> None:
    d.add("title", "POLICE REPORT MG5").fields(
        Accused="{def.revcaps}", Born="{def.dob}", OIC="{oic.rank3:N03}"
    ).paras("""
    The defendant coached under-13 girls. Complainant 1, {ch.full}, then 12, alleges touching on the club minibus [[VRM def K|RF01 KHJ]]. Her mother is {mum.tfull}; they live at {ch.homel} and can be called on {mum.phone}. Groundsman {wit.tfull} saw her run from the bus.

    Complainant 2, {so.tfull}, alleges that on [[DATE case KP|7 March 2026]] he put a hand under her skirt at [[PLACE case K N04|Minster Yard]]. Her housemate {house.full}, {house.phone}, took first complaint.

    The matter came to light when a parent, {ref.tfull} of {ref.homel}, wrote to the county association.

    [[INTEL def R|Kirkholme Rovers removed the defendant from a previous club in 2016 after rumours about changing rooms, never reported.]] [[INTEL coach2 R|SWANN is being looked at by the safeguarding hub over images on a shared drive.]]

    He was interviewed by {sup.rank:N03} and denied everything. The social worker is {sw.full} (file ref [[FREE_ID ch R|KSC-88213]]).
    """)


@document("UNS-8", "LISTS", "LISTING", "pdf", profile=PROFILE, to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "KIRKHOLME CROWN COURT - DAILY LIST").paras(
        "Court 3 10.30 [[URN case KP N10|{=urn}]] {def.full!KP}, born {def.dob!R}, of {def.homel!R}. For trial. Witnesses {ch.full!KR}, {so.full!KR}. School {ch.school!AC}."
    )


@document("UNS-8", "MAILCLUB", "EMAIL", "eml", profile=PROFILE)
def club(d: Doc) -> None:
    for name, text in (
        ("From", "{ref.full} <{ref.email}>"),
        ("To", "{teach.full} <{teach.email}>"),
        ("Subject", "Minibus rota"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Jack

    {def.first} had the bus on [[DATE case KP|14 Feb]]. Drop-offs were {ch.first} A., {friend.first} H. and the twins. {mum.full} has rung me twice, {mum.phonet}.

    {friend.fposs} mum is at {friend.homel} if you need her.

    Norman | Hon Sec | {ref.home} | {ref.phone}
    """)


@document("UNS-8", "SSREC", "OTHER", "pdf", profile=PROFILE)
def undertaking(d: Doc) -> None:
    d.add("title", "UNDERTAKING TO HOLD RECORDED INTERVIEW").fields(
        Exhibit="[[EXHIBIT case KP N02|JK/1]]",
        Child="{ch.full}",
        Recipient="[[NAME none K|Ms Ingrid Vale, Vale and Co Solicitors]]",
        Issued_by="{oic.rank:N03}",
        CPS_contact="[[CPS_PHONE case KP N05|01632 960101]]",
    ).paras(
        "I undertake not to let the recording leave my custody. Collected from {sup.rank3:N03} on [[DATE case KP|2 May 2026]]."
    )


@document("UNS-9", "MG11-DKR", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def owner(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT (s.9)").fields(
        Statement_of="{vic.revcaps}", URN="[[URN case KP N10|{=urn}]]"
    ).paras("""
    I have run [[PLACE case KP N04|Spice Garden, 4 Market Place]] for eleven years. I am Sri Lankan and a Buddhist. [[DATE case KP|On Saturday 28 February]] at [[DATE case KP|twenty past eleven]] two young men came in. One I know as {def.alias}, the other is {codef.first}, the {codef.last} boy. {def.alias} called me a name for my colour.

    When I asked them to go {def.first} threw a half brick through the window. [[MEDICAL vic K|Glass cut my forehead and I needed seven stitches.]] The window cost [[MONEY case KP N08|£840]]. {cook.full}, my chef, chased them. A customer, {vic2.tfull}, was hit with a bottle. The paramedic was {para.tfull!K}.

    I live upstairs with my wife and my daughter {gf.first!E}. My mobile is {vic.phone} and the restaurant's is [[PHONE vic E|01632 960744]]. [[MEDICAL vic R|I am diabetic and on insulin.]] Born: {vic.dobdot}. NI {vic.ninot}.

    The taxi driver {taxi.ini}, plate {taxi.vrmt}, said he had dropped them at [[ADDRESS def E|Tanyard Lane]]. {bwv.rank:N03} filmed everything, [[EXHIBIT case KP N02|HS/1]].
    """)


@document("UNS-9", "MG11-DAY", "MG11", "txt docx", profile=PROFILE)
def day(d: Doc) -> None:
    d.add("title", "STATEMENT").fields(Maker="{vic2.full}", Born="{vic2.dobl}").paras("""
    On the day in question I, {vic2.full}, was having a meal with {pal2.full} and {wit.full}. It was a Saturday and a good day until then. Mully, that is {def.full}, hit me with a bottle. {vic2.fposs} blood was everywhere, {wit.first} said later. I went home to {vic2.street} in a cab.

    {pal2.first} would back me up. He is at {pal2.homel}, call {pal2.phone3}. My car, {vic2.vrml}, was keyed the next night. Robin lives in the flat next to {anon.full!R}.
    """).fields(Taken_by="{sgt.rank:N03}")


@document("UNS-9", "WITA", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def witness_a(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT OF WITNESS A").paras("""
    I have been granted anonymity. I look after children. From where I was standing I saw the one they call {def.alias} run down [[PLACE case E|Tanyard Lane]] with blood on his sleeve. His girlfriend shouted "Leave it, {anon.first!R} is looking!" I went in to my house, {anon.street!R}, and moved my car, {anon.vrm!R}, off the road.
    """).hide("author", "[[NAME anon H|Imelda Crowe]]")


@document("UNS-9", "REPORT5", "MG5", "pdf docx", profile=PROFILE)
def report(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "CASE SUMMARY").paras("""
    {def.lcaps} (b. {def.dobdash}) and {codef.lcaps} (youth, 16) are charged with a racially aggravated offence and wounding at [[PLACE case KP N04|Spice Garden, Market Place]] on [[DATE case KP|28 February 2026]]. {vic.tfull} was called a name. {vic2.tfull} was struck.

    Taxi driver {taxi.full} (taxi {taxi.vrm}, tel {taxi.phone}) reported the damage. He lives at {taxi.homel}.

    The youth lives with his mother {mother.tfull} at {codef.homel!E}; social worker {sw.full}, {sw.land}.

    [[INTEL codef R|There is reporting that the younger male carries a zombie knife for an older group selling ketamine.]] [[INTEL none R|Officers hold information from an untested source that a second brick was thrown by the landlord's son.]]

    Damage [[MONEY case KP N08|£840]]. OIC {oic.rank:N03}. Solicitor for Mullaney: {sol.tfull!K}.
    """)


@document("UNS-9", "DOWNLOAD", "PHONE_EXTRACT", "csv pdf", profile=PROFILE)
def download(d: Doc) -> None:
    d.table(("ts", "dir", "with", "msg"),
        ("28/02/2026 23:40", "OUT", "{codef.first} {codef.phonei!E}", "say nowt about the brick"),
        ("28/02/2026 23:41", "IN", "{codef.first} {codef.phonei!E}", "feds at mine m8"),
        ("28/02/2026 23:50", "OUT", "{gf.full} {gf.phonet}", "that curry house geezer had it coming"),
        ("01/03/2026 10:12", "IN", "{pal.first} {pal.phone}", "[[MEDICAL pal R|cant come out, got chlamydia results lol]]"),
        ("01/03/2026 11:00", "IN", "Nan {mother.phone2}", "are you coming for dinner, {land.first} from number 3 is here"),
        ("01/03/2026 11:20", "OUT", "{gf.full} {gf.phonet}", "that witness is {anon.full!R} from 54"),
        sheet="chats")  # fmt: skip


@document("UNS-9", "YOUTHREC", "OTHER", "pdf", profile=PROFILE)
def youth_record(d: Doc) -> None:
    d.add("title", "YOUTH OFFENDING SERVICE - ASSET PLUS").fields(Young_person="{codef.full}", DOB="{codef.dob}").paras(
        "Lives with his mother. Excluded twice. Referral order completed 2025."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "42")


@document("UNS-9", "CHISLOG", "OTHER", "docx", profile=PROFILE, to="DEF_REP WITNESS")
def chis(d: Doc) -> None:
    d.add("title", "SOURCE CONTACT SHEET", "HIGHLY SENSITIVE - CHIS MATERIAL").fields(
        Pseudonym="Magpie", Handler="[[NAME none E|H2]]"
    ).paras("Source states that MULLANEY sells for the Fenwick boys. {grass.full!E}")
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B1")
    d.recipients = ("DEF_REP",)


@document("UNS-9", "BACKPAGE", "MG11", "docx pdf", profile=PROFILE)
def back(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{wit.full}", URN="[[URN case KP N10|{=urn}]]").paras(
        "I was at the next table and saw {def.full} throw the brick."
    ).add("break").add("title", "CONFIDENTIAL - REVERSE OF STATEMENT").table(
        ("Witness name", "{wit.full}"),
        ("Home address", "{wit.home}"),
        ("Work tel", "{wit.land}"),
        ("Mobile", "{wit.phone}"),
        ("DOB", "{wit.dob}"),
        ("Ethnicity (16+1)", "W1"),
        ("Unavailable dates", "1-9 June"),
        ("Special needs", "None"),
        ("Consent to medical records", "N/A"),
        ("VPS offered", "Yes"),
    )


@document("UNS-9", "TRUSTEE", "MG18", "docx", profile=PROFILE)
def tic(d: Doc) -> None:
    d.add("title", "TICS").table(
        ("Date", "Offence and place", "Victim"),
        (
            "[[DATE case KP|2/1/26]]",
            "Damage to greenhouse, [[ADDRESS land E|8 Lammas Court]]",
            "{land.full!A} {land.phone}",
        ),
        ("[[DATE case KP|9/1/26]]", "Theft of pedal cycle, railway station", "{pal.full!A} born {pal.dob}"),
    )


@document("UNS-9", "BAILN", "MG4A", "pdf", profile=PROFILE)
def bail(d: Doc) -> None:
    d.add("title", "BAIL NOTICE").paras("""
    {def.all}, you are released on bail to appear at Fenwick Magistrates' Court on [[DATE case KP|11 March 2026]] at [[DATE case KP|0930]]. Conditions: 1) reside at {def.homel!KD}; 2) not to contact {vic.full}, {vic2.full}, {wit.full} or {codef.full}; 3) not to enter [[PLACE case KP N04|Market Place]]; 4) curfew 2100 to 0600; 5) surety {mother.full!E}, {mother.homel}, [[MONEY case KP N08|£300]]. Custody officer {sgt.rank3:N03}.
    """)


@document("UNS-9", "LETTERCH", "LETTER", "docx", profile=PROFILE)
def letter(d: Doc) -> None:
    d.add("para", "{land.full} | {land.homel} | {land.pc}".replace(" | ", "\n")).paras("""
    Dear {oic.rank2:N03}

    Rent arrears at [[ADDRESS def KD|52 Tanyard Lane]]

    My tenant {def.tfull} owes [[MONEY case KP N08|£1,120]]. He sublet the back room to {pal.full} without asking. The lady at 54, {anon.titled!R}, complains of noise. My agent {sw.first!E} can let you in.

    Yours faithfully, | {land.first} {land.last} | {land.email}
    """)
