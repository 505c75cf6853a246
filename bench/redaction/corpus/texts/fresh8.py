"""Third fresh set: a county line, a taken-over flat and a robbery (UNS-12)."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh3"


@document("UNS-12", "ELR-1", "MG11", "pdf txt", profile=PROFILE, to="DEF_REP COURT")
def tenant(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Surname="{vic.CAPS}", URN="[[URN case KP N10|{=urn}]]", Age="[[AGE vic E|50]]"
    ).paras("""
    I have had [[PLACE case KP N04|Flat 4, Tollgate House]] off the council nine years. Just after New Year a young lad called {def.alias} come to the door with {user1.full} who I used to drink with. He gave me two for nothing. Next day he had a key. I was put in the box room. He cooked up in my kitchen and there was folk at all hours.

    The real name of {def.alias} is {def.full}, I seen it on a prescription. The younger one was {codef.nick}. I never touched the gear before that. [[MEDICAL vic R|I've got COPD and a bad liver, and was sectioned in 2009.]]

    [[DATE case KP|On 1 March]] they broke my finger for losing a tenner. [[MEDICAL vic K|It is the ring finger of my left hand and it is pinned.]] {user2.full} was sat there and never said a word, she lives by the bookies, {user2.street}.

    I'm in a hostel now, it is [[ADDRESS vic R|the Salvation Army place on Corn Hill, bed 31]]. Don't put that down. My worker is {sw.full}, tel {sw.phone3}. NHS is {vic.nhs}. DOB {vic.dobl}. I use a library computer, {vic.email}.
    """).fields(Signed="{vic.ini2}", Taken_by="{oic.rank:N03}")


@document("UNS-12", "NAS-ROB", "MG11", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def robbed(d: Doc) -> None:
    d.add("title", "MG11 - STATEMENT").add("para", "of: {vic2.all}\nOcc: [[OCCUPATION vic2 E|Student]]").paras("""
    On [[DATE case KP|Friday 6 March]] I was crossing [[PLACE case KP N04|Weir Gardens]] around [[DATE case KP|twenty to nine at night]]. I had my headphones on, they were [[MONEY case KP N08|£279]]. Two males came off the bench. The taller one said "phone, now, or get wet". He was holding something under his sleeve. The shorter one took my iPhone (IMEI {vic2.imei!E}) and laughed.

    I am nearly sure that the taller was the man whom people call {def.alias} as he has sold outside the Union. I picked number 6 on the identification film.

    I ran to the gatehouse. My flatmate {flat.full} logged in to Find My and it said [[PLACE case KP N04|Tollgate House]]. My mother {hanan.first} rang the bank. [[RELIGION vic2 A|It was Ramadan and I had been on my way to break the fast.]]

    I got a new number. Please don't use the stolen one ({vic2.phone}), use {vic2.phone2}. In the holidays I am at my mother's, {hanan.homel}, landline {hanan.landb}. In term, {vic2.homel}. E: {vic2.email}. I was born on New Year's Eve, {vic2.dobdot}.
    """).fields(Signature="{vic2.letters!E}", Officer="{sgt.rank3:N03}")


@document("UNS-12", "DHK-TAXI", "MG11", "html pdf", profile=PROFILE)
def driver(d: Doc) -> None:
    d.add("title", "Section 9 Statement").fields(
        Made_by="{wit.rev}", Work="[[OCCUPATION wit K|Licensed taxi driver]]"
    ).paras("""
    {wit.full}, I drive nights for myself. Job 3114 on [[DATE case KP|6/3/26]], pick-up [[DATE case KP|2056]], [[PLACE case KP N04|Weir Gardens north gate]], drop [[PLACE case KP N04|Tollgate House]], fare [[MONEY case KP N08|£7.40]]. Two lads, one in a school blazer under his coat. The older one paid with a twenty and had a girl's white headphones round his neck. The kid said "that was light work, {def.nick}".

    The cab I had on was not mine. Mine, {wit.vrm}, was off with its clutch, so I'd borrowed {drv.first}'s. {drv.full}, plate {drv.vrml}, his number's {drv.phoned}.

    I don't want any of that lot at {wit.street}. My wife is expecting. Ring {wit.phonei} before six. Dob {wit.dobdash}. Driver number {wit.driver}.
    """)


@document("UNS-12", "MT-FLAT5", "MG11", "docx txt", profile=PROFILE, to="DEF_REP COURT")
def tidy(d: Doc) -> None:
    d.add("title", "STATEMENT UNDER S.9").paras(
        """
    {wit2.titled} of full age. Between [[DATE case KP|January and March]] the stairs stank of weed and there were needles. I could hear it all through the wall. A posh lad, {user3.full}, came in a Mini most Fridays. {wit2.first} keeps herself to herself, that is what I said to the one they call {def.nick} when he told me to.

    One night there was a scream. I looked [[ADDRESS wit2 A|through the spyhole of number 5]] and saw {vic.full} holding his hand. I told the warden, {land.full}, he's on {land.landb}.

    My sister-in-law in Marlbeck will have me for the trial: {hotel.full}, {hotel.home}. You may ring there, {hotel.land}. [[MEDICAL wit2 R|I have macular degeneration in one eye and angina.]] I turned seventy-nine in January, {wit2.dobth} being my date of birth.
    """.replace(
            "[[ADDRESS wit2 A|through the spyhole of number 5]]", "through the spyhole of [[ADDRESS wit2 A|number 5]]"
        )
    ).fields(Signed="{wit2.full}", Witness_to_signature="{srch.rank2:N03}")


@document("UNS-12", "SW-CHILD", "MG15", "docx pdf", profile=PROFILE, to="DEF_REP PUBLIC")
def child(d: Doc) -> None:
    d.add("title", "ROVI - VISUALLY RECORDED INTERVIEW SUMMARY").fields(
        Interviewee="{kid.full}", By="{oic.rank3:N03}", Disc="[[EXHIBIT case KP N02|BH/7]]"
    )
    interview(d,
        "BH|What do your friends call you and when's your birthday?",
        "SUMMER|Just {kid.first}. It's {kid.dobth!R}.",
        "BH|Whereabouts do you live?",
        "SUMMER|{kid.street!R}. It's the one with the trampoline.",
        "BH|Which school?",
        "SUMMER|{kid.school!R}. Year nine.",
        "BH|Who did you see in the park?",
        "SUMMER|{codef.first!KR}, he's in year eleven, and a grown up. {boy.first!R} was there as well, {boy.full!R}, but he legged it.",
        "BH|How do you know it was him?",
        "SUMMER|He adds me on snap. I'm {kid.handle!R}.",
        "BH|Can we ring mum?",
        "SUMMER|It's {kid.phones!R}.",
    )  # fmt: skip


@document("UNS-12", "SEARCHLOG", "MG11", "txt docx", profile=PROFILE)
def search(d: Doc) -> None:
    d.add("title", "STATEMENT OF PC 8810 SOWA").paras("""
    I am a police constable in Eastvale Constabulary, attached to the Reactive Team at Brackwater. At [[DATE case KP|0612 hours on Saturday 7 March 2026]] under a s.8 warrant no. [[EXHIBIT case KP|BW 0770 0900 26]] I went with {oic.rank:N03} and {sgt.rank2:N03} into [[PLACE case KP N04|Flat 4, Tollgate House, Brackwater]]. Present: {def.full}, {codef.full}. In a cereal box I found 41 wraps, which I exhibit [[EXHIBIT case KP N02|MS/1]], seal no [[EXHIBIT case KP|S9990123456]], and on top of the fridge scales [[EXHIBIT case KP N02|MS/4]]. Cash [[MONEY case KP N08|£3,410]], counted and sealed. {def.lcaps} replied "that's rent". I showed the body camera footage to no one.
    """).fields(Signed="{srch.ini!KP}", Dated="[[DATE case KP|7/3/26]]")


@document("UNS-12", "CASEOVERVIEW", "MG5", "pdf docx txt", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "Summary of Key Evidence").fields(
        Defs="{def.lcaps} {def.dob} / {codef.lcaps} (youth)", OIC="{oic.rank:N03}, Brackwater"
    ).paras("""
    The Ghost line ran out of [[PLACE case KP N04|Flat 4, Tollgate House]], home of {vic.tfull}, a vulnerable adult. 0612 hrs [[DATE case KP|7.3.26]] warrant. 41 wraps of crack [[EXHIBIT case KP N02|MS/1]], street value [[MONEY case KP N08|£820]], and a white handset.

    The evening before they had robbed {vic2.tfull} in [[PLACE case KP N04|Weir Gardens]] of a phone and headphones.

    Reported by {caller.full} out with his dog. He is 64, lives {caller.homel}, and can be had on {caller.phoned}. NOT a witness.

    {exp.tfull} gives opinion on the drugs. Buyers' contact names in the phone include {user1.full}, {user2.full} and {user3.full}; none was arrested.

    [[INTEL elder R|The line is controlled from a London address by Jerome CUTTER, on whom a separate team is working up conspiracy.]] [[INTEL def R|It is suspected that BELLAMY stabbed a rival on New Year's Eve, undetected.]] [[TACTIC none R|Cell site and a covert camera in the stairwell fed the warrant.]]

    {def.last} no comment on advice of {sol.tfull!K}. {codef.last} interviewed with {aa.tfull!K} as appropriate adult; his mother {mum.full} ({mum.phone}) would not come. Brackwater Crown listing [[COURT_PHONE case KP N05|01632 960055]].
    """)


@document("UNS-12", "CTRLROOM", "CAD", "txt html", profile=PROFILE)
def control(d: Doc) -> None:
    d.add("title", "BRACKWATER INC 0770 06/03/2026 GRADE 1").paras("""
    2047 CLR {caller.caps} {caller.phonet} | 2047 ROBBERY JUST OCC [[PLACE case KP N04|WEIR GDNS]] 2 X MALES 1 X IP FEMALE | 2048 CLR H/A {caller.homeu} DOES NOT WISH TO BE SEEN | 2051 IP = {vic2.caps} {vic2.dobdot} MOB STOLEN, ON FRIENDS {flat.phonet} ({flat.caps}) | 2053 FIND MY SHOWING [[PLACE case KP N04|TOLLGATE HSE]] | 2055 [[INTEL none R|FLAT 4 KNOWN CUCKOO, SOURCE SAYS MACHETE BEHIND DOOR]] | 2058 TAXI SEEN INDEX {drv.vrmt} R/K {drv.caps} {drv.homeu} | 2102 {srch.collar:N03} {sgt.collar:N03} TA | 2119 UNRELATED: {hotel.caps} RPTS FENCE DOWN AT {hotel.homeu}, CLOSED | 2130 MUM OF IP {hanan.caps} ON {hanan.landb}, UPDATED
    """)


@document("UNS-12", "WHITEPHONE", "PHONE_EXTRACT", "csv pdf", profile=PROFILE)
def handset(d: Doc) -> None:
    d.facts["landscape"] = True
    d.table(
        ("No", "Date", "Time", "Contact as saved", "Number", "Content"),
        ("1", "04/03/26", "0915", "{user1.full}", "{user1.phonei}", "2b 1w asap mate got the dough"),
        ("2", "04/03/26", "1101", "BROADCAST", "[[PHONE def KD|07700 900277]]", "back on best of both 3 for 25"),
        ("3", "05/03/26", "1620", "{gf.full}", "{gf.phonet}", "[[MEDICAL gf R|took the test its positive what we gonna do]]"),
        ("4", "05/03/26", "1702", "{user2.full}", "{user2.phone}", "can u lay me on til giro day"),
        ("5", "06/03/26", "2059", "{codef.nick}", "", "light work bro lol them phones is calm"),
        ("6", "06/03/26", "2301", "{boy.full}", "{boy.phone3}", "i aint sayin nuttin"),
        ("7", "07/03/26", "0101", "Aunty [[NAME none R|Pam]]", "{sw.phone2}", "u missed ur nans funeral tyrone"),
        sheet="msgs",
    )  # fmt: skip


@document("UNS-12", "TICKLIST", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def ticks(d: Doc) -> None:
    d.table(
        ("who", "number", "owes", "notes"),
        ("{user1.full}", "{user1.phonet}", "[[MONEY case K N08|140]]", "pays fri"),
        ("{user2.full}", "{user2.phoned}", "[[MONEY case K N08|55]]", "{user2.street}"),
        ("{user3.full}", "{user3.phonez}", "[[MONEY case K N08|610]]", "daddys mini {user3.vrmt}"),
        ("{codef.first}", "", "[[MONEY case K N08|30]]", "food"),
        sheet="tick",
    )
    if d.medium == "xlsx":
        d.hide("very-hidden-sheet", "{elder.full!H}\n{elder.phone!H}")


@document("UNS-12", "EXPERTDRUG", "MG22", "pdf docx", profile=PROFILE)
def drugs(d: Doc) -> None:
    d.add("title", "SFR1 CONTROLLED DRUGS").fields(
        Lab_no="[[EXHIBIT case KP|EV2026-9990414-B]]", Items="[[EXHIBIT case KP N02|MS/1]]", Author="{exp.tfull}"
    ).paras("""
    41 wraps were weighed, total 7.83 g. Ten were tested at random; each contained cocaine base, 71 per cent. Batch card [[EXHIBIT case KP|QC 08 31 26]]. A DNA profile on wrap 12 matches the reference sample of {def.full}. An elimination swab was given by {vic.full}, born {vic.dobtight}, NHS {vic.nhsd}.
    """)


@document("UNS-12", "DETREC-AB", "CUSTODY_RECORD", "docx pdf", profile=PROFILE)
def detained(d: Doc) -> None:
    d.add("title", "CUSTODY RECORD BW/0419/26").fields(
        DP="{def.revcaps}", DOB="{def.dobdash}", Address="{def.home}", Mobile="{def.phonei}", Solicitor="{sol.full!K}"
    ).paras("""
    0701 arrives. 0709 detention authorised {sgt.rank:N03}. 0720 strip search, neg. 0733 [[MEDICAL def KD|sickle cell trait, nurse informed, obs hourly]]. 0750 asked for aunt to be told, {hotel.first!E}; no reply. 0812 phoned girlfriend {gf.full} on {gf.phones2}. 0840 in the exercise yard when {det.full}, in for shoplifting, took a swing; parted. 0900 {det.last} back to cell 11. 1115 to interview, {oic.rank2:N03}. 1940 charged, remanded.
    """)


@document("UNS-12", "REMAND", "MG7", "docx", profile=PROFILE)
def remand(d: Doc) -> None:
    d.add("title", "REMAND APPLICATION MG7").fields(Re="{def.full}, {def.dob}").paras("""
    Grounds: would commit further offences; would interfere with witnesses. {wit2.tfull} was told to keep herself to herself.

    If bail is granted conditions sought: reside at {def.homel!KD}; not to contact {vic.full}, {vic2.full}, {wit.full}, {wit2.full}; not to go to [[PLACE case KP N04|Tollgate House]] or within 50m of {wit.street!A}. Surety offered by {gf.full!E}, {gf.homel!E}, [[MONEY case KP N08|£200]].
    """)


@document("UNS-12", "OTHEROFF", "MG18", "docx xlsx", profile=PROFILE)
def others(d: Doc) -> None:
    d.table(
        ("TIC", "Committed", "Details", "Injured party", "Contact"),
        ("1", "[[DATE case KP|19-2-26]]", "Snatch theft of phone, Weir Gardens", "{flat.full!A}", "{flat.phone}"),
        ("2", "[[DATE case KP|22-2-26]]", "Theft of moped from railway arches, value [[MONEY case KP N08|£650]]", "{drv.tini!A}", "{drv.homel}"),
        ("3", "[[DATE case KP|27-2-26]]", "Make off without payment, [[MONEY case KP N08|£41.07]]", "{hotel.tfull!A}", "{hotel.email}"),
        sheet="tic",
    )  # fmt: skip


@document("UNS-12", "BADCHAR", "MG16", "pdf docx", profile=PROFILE)
def bad_character(d: Doc) -> None:
    d.add("title", "MG16 BAD CHARACTER").fields(Defendant="{def.full}").table(
        ("Date", "Offence", "Facts"),
        ("[[DATE case KD|30/06/2020]]", "[[PREVCON def KD|Burglary dwelling]]", "Loser {user3.full!A}, now of {user3.homel}"),
        ("[[DATE case KD|11/09/2021]]", "[[PREVCON def KD|Theft from person]]", "Victim {hotel.full!A}, {hotel.phonet}"),
    )  # fmt: skip


@document("UNS-12", "PREIV", "MG6A", "docx txt", profile=PROFILE)
def briefing(d: Doc) -> None:
    d.add("title", "PRE-INTERVIEW BRIEFING GIVEN TO SOLICITOR").fields(
        For="{def.full}", Given_to="{sol.tfull!K}", By="{oic.rank:N03}", At="[[DATE case KP|1050 on 7 March 2026]]"
    ).paras(
        "Your client was arrested at [[PLACE case KP N04|Flat 4, Tollgate House]] on suspicion of being concerned in supply and of robbery at [[PLACE case KP N04|Weir Gardens]]. 41 wraps and [[MONEY case KP N08|£3,410]] were found. He will be asked to account for his presence. First evidence: [[EXHIBIT case KP N02|MS/1]], [[EXHIBIT case KP N02|BH/2]]."
    )


@document("UNS-12", "SUMMONSY", "MG4D", "pdf", profile=PROFILE)
def requisition(d: Doc) -> None:
    d.add("title", "POSTAL REQUISITION - YOUTH").paras("""
    {codef.all}, you are to attend Brackwater Youth Court on [[DATE case KP|2 April 2026 at 9:45am]] to answer that on [[DATE case KP|6 March 2026]] at [[PLACE case KP N04|Weir Gardens, Brackwater]] you robbed {vic2.full} of a phone and headphones to the value of [[MONEY case KP N08|£1,078]]. Contrary to section 8(1) Theft Act 1968. [[OFFENCE case KP N02|TH68023]] Issued by {sgt.rank:N03}. Court enquiries [[COURT_PHONE case KP N05|01632 960056]].
    """)


@document("UNS-12", "HALLS", "EMAIL", "eml html", profile=PROFILE)
def halls(d: Doc) -> None:
    for name, text in (
        ("From", "{flat.full} <{flat.email}>"),
        ("To", "{oic.rank3} <bronagh.heslop@eastvale.example>"),
        ("Cc", "{vic2.full} <{vic2.email}>"),
        ("Subject", "find my screenshot"),
    ):
        d.add("mail", name, text)
    d.paras("""
    hi bronagh its {flat.first} from halls, heres the map you wanted, it was [[DATE case KP|20.52]]

    {vic2.first} isnt sleeping so shes gone to her mums, {hanan.homel}, or try {hanan.phonet}. my number is {flat.phone3} if the app needs resetting. our warden {land.full} says hi

    sent from my iphone
    """)


@document("UNS-12", "HOUSING", "LETTER", "docx pdf", profile=PROFILE)
def housing(d: Doc) -> None:
    d.add("para", "Brackwater Homes\nTenancy Enforcement").paras("""
    OUR REF [[EXHIBIT case KP|TH/4/07700/ASB]]

    Dear {oic.rank2:N03}

    [[PLACE case KP N04|Flat 4, Tollgate House]]

    The premises are now under a closure order made on [[DATE case KP|12 March 2026]], case number [[EXHIBIT case KP|2600099712]]. Keys were handed to {srch.rank:N03}. The caretaker, {land.full}, can let you in; his mobile is {land.phonez} and he lives at {land.homel}. We had complaints from {wit2.titled} and from {user3.tfull} of the floor below.

    Yours sincerely | {hotel.full} | {hotel.email} | direct {hotel.land}
    """)


@document("UNS-12", "LOCKUP", "OTHER", "docx", profile=PROFILE)
def notebook(d: Doc) -> None:
    d.add("title", "PNB 203 WHITLAM").paras("""
    [[DATE case KP|6/3/26]] 1400-2400. 1430 RTC Corn Hill, nothing in it, {drv.full} v. {hotel.full}, exchange details, {drv.phone} / {hotel.phonet}. 1710 refs. 2049 to [[PLACE case KP N04|Weir Gardens]]. 2056 with IP {vic2.full}, shaken, [[MEDICAL vic2 K|red mark to neck where cord pulled]]. 2115 spoke dog man {caller.lcaps} ({caller.phoned}). 2140 [[INTEL none R|chat with door staff at Lux, say Ghost's crew are tooled up and the line is moving to Marlbeck]]. 2200 back. {oic.rank2:N03} informed.
    """)


@document("UNS-12", "TIMETABLE", "DMD", "docx pdf", profile=PROFILE)
def management(d: Doc) -> None:
    d.add("title", "DISCLOSURE MANAGEMENT DOCUMENT").paras("""
    R v {def.full} and {codef.full}. [[URN case KP N10|{=urn}]]. The prosecution has searched handset [[EXHIBIT case KP N02|BH/2]] by the terms GHOST, LINE, WRAP, WEIR for [[DATE case KP|2 January to 7 March 2026]]. Disclosure officer {oic.rank:N03}; deputy {di.rank:N03}. Stage 1 by [[DATE case KP|8 May 2026]]. Download job [[EXHIBIT case KP|07700 09001 26999]] checked. Reviewing lawyer's office [[CPS_PHONE case KP N05|01632 960103]].
    """)


@document("UNS-12", "NOORVPS", "VPS", "html", profile=PROFILE)
def impact(d: Doc) -> None:
    d.add("title", "VPS").paras("""
    [[FREE_ID vic2 K|I do not wear headphones any more and I walk the long way round.]] [[MEDICAL vic2 K|I have panic attacks in lectures.]] The excess was [[MONEY case KP N08|£100]], on policy [[BANK vic2 R|GADG-55120-K]], paid to {vic2.bank}. {flat.first} sleeps on my floor. Letters please to {hanan.homel}.
    """)
