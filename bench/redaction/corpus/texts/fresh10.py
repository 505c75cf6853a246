"""Fourth fresh set: a cyclist run down, and a lie about who drove (UNS-13).

Rows of DOMAIN 3.4 behind the judgments: names 1, 49, 52, 59, 60; addresses 3, 5, 33; contact 6, 48, 50; dates of birth 8;
numbers 10; banks 12, 38; vehicles 14, 15; jobs 16; injuries 20, 40; officers 47; the defendant's own 15, 58, 68, 73.
Other rows stand at the mark.
"""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh4"


@document("UNS-13", "SHD-1", "MG11", "pdf docx scan", profile=PROFILE, to="DEF_REP COURT")
def cyclist(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").add(
        "para", "Statement of: {vic.all}\nAge if under 18: o/18\nOccupation: [[OCCUPATION vic E|Librarian]]"
    ).paras("""
    Summer Dale will say. Sorry, I will start again as I was told to put it in my own words. I am {vic.full} and at ten to eight on [[DATE case KP|Monday the third of Nov 2025]] I was riding my bike along [[PLACE case KP N04|Mill Bridge Road]] towards town. It was getting light. I had my lamps on and the orange tabard.

    I got as far as the [[PLACE case KP N04|Hope and Anchor]] when I heard an engine screaming behind me. I remember the wing mirror. I don't remember the road. The next thing is a woman in a bus driver's coat kneeling by me, I now know she is {wit.full}. There was a boy with a turban sat on the kerb holding his arm, {vic2.nick}.

    [[MEDICAL vic K r20|My left thigh bone was broken in two places and they put a rod down it. I lost two front teeth.]] [[MEDICAL vic R r19|I had been on the tablets for postnatal depression since Wren was born but I was coming off them.]]

    The helmet I bought from [[PLACE case KP N04|Spokes, 12 Corn Street]] for [[MONEY case KP N08|£64.99]] is cracked through. I give it to police as my exhibit [[EXHIBIT case KP N02|SHD/1]].

    My husband {husb.first} has taken unpaid leave. {wren.first} is six and thinks I fell off. In the day the best person to ring is {husb.full} on {husb.phone}; he works for himself. Mine is {vic.phoned} but I can't always get to it. Email {vic.email}. We're the end terrace at {vic.homel}, the lad next door, {nb.full}, has a key. Born {vic.dobth}.
    """).fields(Signature="{vic.letters!E}", Taken_by="{oic.rank:N03}")


@document("UNS-13", "JSD-2", "MG11", "txt html", profile=PROFILE, to="DEF_REP COURT")
def pedestrian(d: Doc) -> None:
    d.add("para", "statement (typed by witness and e mailed in, spelling not corrected)").paras("""
    hi my name is {vic2.lower} and i am a second year at the poly. on [[DATE case KP|3/11/25]] i was waiting to cross by the [[PLACE case KP N04|hope and anchor]] with my headphones in. a white van came over the brow on the wrong side. reg was [[VRM def K r15|cr01 roy]] i know becuase it has gone round and round in my head since. it hit the lady on the bike and then the bollard and then me.

    [[MEDICAL vic2 K r20|i have got a broken collar bone and my rist is in a splint]]. [[MEDICAL vic2 R r19|i am type one diabetic so healing is slow]]

    the driver got out. black guy, about 30, beard, tarn logistics hoodie. he looked strait at me and said "i cant, bro, i cant" and then him and the pasenger ran of down the towpath. i would know him again.

    a girl called {fatou.first} filmed it, {fatou.full}, she gave me her snap [[SOCIAL fatou R r6|fatz.jallow04]] and her number {fatou.phonet}.

    u can txt me on {vic2.phonet} or {vic2.email} dont ring the halls. {vic2.homel} is term time only. my mum worrys. dob {vic2.dobdot}
    """).fields(signed="{vic2.lower}", for_the_police="{fci.rank2:N03}")


@document("UNS-13", "RAM-3", "MG11", "docx pdf", profile=PROFILE)
def bus(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "MG 11").fields(
        Name="{wit.revcapsall}", Employment="[[OCCUPATION wit K r16|Bus driver]]", URN="[[URN case KP N10|{=urn}]]"
    ).paras("""
    I drive for [[EMPLOYER wit K r16|Tarnside Buses]]. On [[DATE case KP|3 November]] I had the number 16, the 0731 from [[PLACE case KP N04|Market Cross]]. I was pulling off the stop at [[PLACE case KP N04|Mill Bridge Road]] when a van overtook me on the brow. My bus has cameras, the depot burned them off for PC [[COLLAR fci KP N03|5532]] as [[EXHIBIT case KP N02|LS/4]].

    I put the bus across the road and ran. I did basic first aid. {vic.titled} told me her name and kept asking for {wren.first}. A man in scrubs off the top deck, {phys.full!E} I think or Rau, helped.

    Not one to make a fuss but [[MEDICAL wit R r19|I have not slept and my doctor has signed me off with acute stress]].

    I would rather not have post at the farm so write care of the depot, [[ADDRESS case E|Station Approach]]. If you must, it is {wit.home}. Tel. {wit.landb}, mob. {wit.phone3}. My own car is the Yaris, {wit.vrm}. D.O.B. {wit.dob}.
    """)


@document("UNS-13", "BARBER", "MG11", "pdf txt", profile=PROFILE)
def barber(d: Doc) -> None:
    d.add("title", "STATEMENT OF WITNESS").add("para", "{wit2.revcaps} (family name first)").paras("""
    I cut hair at [[PLACE case KP N04|Fade Kings, 84 Mill Bridge Road]]. The customers call me {wit2.nick}. I was opening the shutters. I heard the crash and saw two men running. One is my customer. He is {def.alias}, he comes every second Friday, always skin fade, always pays by phone. His full name on the booking is {def.full}. The other wore a grey coat. My customer in the chair later, {taxi.full}, drives for Zip Cars and said he dropped a man in a grey coat at the station; his car is {taxi.vrmt}, he said use {taxi.phonez} if police want.

    I live over the other shop, not this one, {wit2.homel}. My English telephone is {wit2.phone}. My WeChat is [[SOCIAL wit2 R r6|harry_fadekings]]. Born {wit2.dobdash}, Hai Phong. NI {wit2.nino}.
    """).fields(Signed="{wit2.ini}", Date="[[DATE case KP|6th Nov. 2025]]", Officer="{fci.rank:N03}")


@document("UNS-13", "EARLY-F", "MG11", "scan pdf", profile=PROFILE, to="DEF_REP COURT")
def window(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT (hand written, typed copy)").paras("""
    I, {wit3.full}, being 75 and of sound mind, state that I spend my mornings in the bay window of [[ADDRESS wit3 A r5|number 71]] since my wife died. It gives on to the brow of the hill.

    At [[DATE case KP|7.52 by the wireless]] a white van went by my house on the wrong side of the bollards. I would put it at sixty. My eyes are perfect for distance. I said so to {oic.rank2:N03} who sat in my chair and looked for himself.

    Afterwards a man in a grey coat came along my side passage and over the fence. {vanm.full}, who delivers for the florist and parks across my drive, nearly caught him. Her little van is {vanm.vrmt}.

    Please do not telephone between one and two. {wit3.land}. I was born on {wit3.dobl}. Pension number, {wit3.ninot}.
    """).fields(Signed="{wit3.full}")


@document("UNS-13", "MG5-RTC", "MG5", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5 POLICE REPORT").table(
        ("DEFENDANT", "D.O.B.", "ASN", "OIC"),
        ("{def.revcaps}", "{def.dob}", f"[[ASN case KP N01|{d.case.people['def'].asn}]]", "{oic.rank:N03}"),
    ).paras("""
    CIRCUMSTANCES. 0752 hrs [[DATE case KP|3/11/25]], [[PLACE case KP N04|Mill Bridge Road j/w Corn Street, Tolverne]]. White Transit [[VRM def KP r15|CR01 ROY]] o/t a bus on the brow and collided with pedal cyclist {vic.tfull} and ped {vic2.full}. Driver and passenger decamped. Next day DEF reported the van a/n stolen.

    WITNESSES. {wit.full}, [[OCCUPATION wit K r16|bus driver]]; {wit2.full}, [[OCCUPATION wit K r16|barber]]; {wit3.full}. Dr {exp.last} on injuries. [[MEDICAL vic K r20|Dale: comminuted fracture of femur, surgical fixation.]]

    REPORTED BY {caller.tfull}, {caller.homel}, tel {caller.phone} walking her dog. Not on the MG9 as she saw nothing.

    [[INTEL pass R r34|The passenger is believed to be Bilal SHEIKH who deals cannabis from the van; not yet arrested, CID have him for a stabbing in Stanmoor.]] [[INTEL def R r34|DEF was stopped twice in October smelling of cannabis, no further action, and is said to do drops for the Wharf lads.]]

    INTERVIEW. {def.last} ("{def.nick}") first said theft of van, then no comment. Legal rep {sol.tfull!K}. Costs: helmet [[MONEY case KP N08|£64.99]], bollard [[MONEY case KP N08|£1,407.70]]. Court contact [[COURT_PHONE case KP N05|01632 960033]].
    """)


@document("UNS-13", "STORM", "CAD", "txt csv", profile=PROFILE, to="DEF_REP COURT")
def log(d: Doc) -> None:
    rows = (
        ("TIME", "OP", "TEXT"),
        ("0753", "CT14", "INFT {caller.caps} M/P {caller.phonet} RTC INJ [[PLACE case KP N04|MILL BRIDGE RD]] O/S HOPE AND ANCHOR"),
        ("0754", "CT14", "VEH WHI TRANSIT VRM CHARLIE ROMEO ZERO ONE [[VRM def K r15|ROMEO OSCAR YANKEE]] DRIVER M/O"),
        ("0756", "CT14", "INFT H/A {caller.homeu} WILL NOT MAKE STMT"),
        ("0801", "DSP2", "[[COLLAR oic KP N03|2871]] [[COLLAR sgt KP N03|640]] AT SCENE, AMBO ON ROUTE"),
        ("0809", "DSP2", "CYC IS {vic.caps} {vic.dobtight} NOK HUSB {husb.caps} {husb.phonet}"),
        ("0815", "DSP2", "PED {vic2.caps} DOB {vic2.dob}"),
        ("0822", "CT09", "UNRELATED {nb.caps} OF {nb.homeu} RPTS BIN FIRE, PASSED TO FIRE"),
        ("0831", "INT1", "[[INTEL pass R r60|PASSENGER POSS SHEIKH, LINKED TO WHARF OCG, FLAG FOR FIREARMS]]"),
        ("0840", "DSP2", "TAXI SEEN AT TOWPATH INDEX [[VRM taxi R r14|ZULU KILO ZERO ZERO KILO SIERRA SIERRA]]"),
        ("0915", "DSP2", "CI [[NAME fci KP N03|MARSH]] AT SCENE, ROAD CLOSED, NFA FOR DSP"),
    )  # fmt: skip
    d.add("para", "WESTMARCH POLICE INCIDENT 0098 OF 03/11/2025").table(*rows)


@document("UNS-13", "ED-CARD", "MEDICAL_NOTES", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def hospital(d: Doc) -> None:
    d.add("title", "TOLVERNE GENERAL - EMERGENCY DEPARTMENT RECORD").table(
        ("Surname", "Forename", "Date of birth", "NHS no.", "Address", "GP"),
        ("{vic.CAPS}", "{vic.first}", "{vic.dobdash}", "{vic.nhs}", "{vic.homel}", "{gp.tfull!E}"),
    ).paras("""
    Next of kin (husband) {husb.full} tel {husb.phoned}

    [[MEDICAL vic K r20|RTC cyclist v van approx 40mph. GCS 14. Closed deformity L thigh, NV intact. Xray: comminuted midshaft # L femur. Upper central incisors avulsed.]]

    [[MEDICAL vic R r19|Obs hx: G2 P1, one termination 2012. Postnatal depression, sertraline 100mg.]]

    [[MEDICAL vic R r19|Drinks 20 units a week, ex-smoker. Coil in situ.]]

    [[MEDICAL vic K r20|Plan: IM nail, theatre this pm, consented.]] [[MEDICAL vic R r19|HIV and hepatitis screen sent routinely, negative.]]
    """).fields(Seen_by="{exp.tfull}", At="[[DATE case KP|3/11/2025 08:51]]")


@document("UNS-13", "AMC-9", "MG11", "docx html", profile=PROFILE, to="DEF_REP COURT")
def surgeon(d: Doc) -> None:
    d.add("title", "Statement of Dr A Mac Cárthaigh").paras("""
    I am a consultant orthopaedic surgeon at Tolverne General Hospital. I make this statement from the notes at the request of {oic.rank3:N03}.

    [[MEDICAL vic K r20|Mrs Dale sustained a comminuted fracture of the left femoral shaft, treated by intramedullary nailing on the day of injury.]] [[MEDICAL vic K r20|She will be on crutches for four months and her left leg will be one centimetre short.]]

    The patient is identified as {vic.full}, born {vic.dobl}, hospital number [[EXHIBIT vic E|TG774190]].

    For court dates please contact my secretary on {exp.office} or {exp.email}. My GMC number is [[EXHIBIT exp E|0770094]].
    """)


@document("UNS-13", "CAMLOG", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def cameras(d: Doc) -> None:
    d.table(
        ("Clip", "Camera", "From", "To", "What is seen", "Viewed by"),
        ("1", "Bus 16 front", "07:51:48", "07:52:06", "Van [[VRM def K r15|CR01 ROY]] overtakes on brow", "{fci.rank:N03}"),
        ("2", "Bus 16 nearside", "07:52:04", "07:52:31", "Two males run, one grey coat. Parked: {wit.vrm}, {vanm.vrm}", "{fci.rank:N03}"),
        ("3", "[[PLACE case KP N04|Hope and Anchor]] door", "07:50:10", "07:55:00", "Female with dog = {caller.full!E}", "{sgt.rank2:N03}"),
        ("4", "Towpath lock 3", "07:58:40", "07:59:02", "Taxi {taxi.vrmt} collects grey coat", "{fci.rank2:N03}"),
        ("5", "Kingfisher Wharf lobby", "08:31:15", "08:31:44", "[[NAME def K|ROYAL-EZE]] alone, hood up, enters lift", "{sgt.rank2:N03}"),
        sheet="viewing log",
    )  # fmt: skip
    if d.medium == "xlsx":
        d.hide("hidden-sheet", "{fatou.full!H}\n{fatou.phone!H}")


@document("UNS-13", "ROTI-CRE", "MG15", "docx txt", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "ROTI").fields(
        Person_interviewed="{def.full}", Officers="{oic.rank:N03}, {fci.rank:N03}", Solicitor="{sol.full!K}, Quill & Co"
    )
    interview(d,
        "LS|State your name, date of birth and where you live for the tape.",
        "CRE|{def.all}, {def.dobl}, {def.homel}.",
        "LS|Who pays for your phone?",
        "CRE|It's mine. {def.phones}.",
        "GM|And the van?",
        "CRE|[[EMPLOYER def KD|Tarn Logistics]]. It's the boss's, {boss.full!A}. His mobile's {boss.phones1}, ask him.",
        "GM|So who's this in the grey coat?",
        "CRE|No comment.",
        "LS|You rang {gf.first!A} four times that morning. {gf.full!A}?",
        "CRE|She's my girlfriend. Leave her out of it, [[MEDICAL gf A|she's seven months gone]].",
        "LS|Where were you at [[DATE case KP|0752]]?",
        "CRE|At my mum's. {mum.full!A}, {mum.street}. [[MEDICAL def KD|I'd had one of my fits in the night.]]",
        "GM|You told the 101 operator it was nicked from the [[PLACE case KP N04|Corn Street car park]].",
        "CRE|Yeah well. I take that back.",
    )  # fmt: skip


@document("UNS-13", "CHAT-EXP", "PHONE_EXTRACT", "txt html", profile=PROFILE)
def chat(d: Doc) -> None:
    d.add("title", "WhatsApp export, exhibit LS/6").paras("""
    [03/11/2025, 07:58:12] {def.nick}: mate its bad. its really bad

    [03/11/2025, 07:58:40] {pass.full!E}: dont say nuffin on ere. bin the coat

    [03/11/2025, 08:04:19] {gf.full}: where r u. [[MEDICAL gf R r52|midwife is at 10 and my bp is up again]]

    [03/11/2025, 08:05:01] {def.nick}: tell mum i was at hers all nite

    [03/11/2025, 08:07:55] {mum.full} ({mum.phonei}): Christian what have you done

    [03/11/2025, 09:15:30] {def.nick}: ringin 101 now say it got robbed off [[PLACE case KP N04|corn st]]

    [03/11/2025, 12:20:02] {boss.full} {boss.phonet}: Your P45 is in the post

    [04/11/2025, 18:44:00] Pastor [[NAME none R|Ezekiel Bonsu]] [[PHONE none R r52|+44 7700 900861]]: we are praying for you son
    """)


@document("UNS-13", "CLAIM-MAIL", "EMAIL", "eml msg", profile=PROFILE)
def thread(d: Doc) -> None:
    for name, text in (
        ("From", "{ins.full!E} <{ins.email}>"),
        ("To", "{oic.rank3} <leroy.summerhayes@westmarch.example>"),
        ("Subject", "RE: van CR01 ROY - our ref TL/07700/25"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Leroy,

    Policy in the name of [[EMPLOYER def KD|Tarn Logistics]], van [[VRM def K r15|CR01 ROY]], named drivers {def.full} and {boss.full}. The theft claim was made online on [[DATE case KP|4 Nov 2025 at 11.06]] and we have repudiated it. Value [[MONEY case KP N08|£11,250]].

    Regards | {ins.first!E} | {ins.full!E}, Motor Claims Fraud, Beacon Mutual | DDI {ins.land} | M: {ins.phonez}

    > From: {oic.rank3} | > Thanks {ins.first!E}. I am on lates, my mobile is {oic.phoned!R}. {vic.tfull} is getting letters from your people at {vic.homel}, please stop them.

    >> From: {boss.full} <{boss.email}> | >> I dont want my premiums going up because of him. Ring me {boss.phone}
    """)


@document("UNS-13", "BAND-SHD", "PHOTO", "jpeg", profile=PROFILE, trap="T01")
def band(d: Doc) -> None:
    d.facts["scene"] = "band"
    for line in ("{vic.revcaps!R}", "{vic.dob:T01}", "NHS {vic.nhs:T01}", "Ward 4B"):
        d.add("label", line)
    d.hide("description", "{husb.full!H}")


@document("UNS-13", "VAN-PIC", "PHOTO", "jpeg png", profile=PROFILE)
def van(d: Doc) -> None:
    d.facts["scene"] = "plate"
    d.add("label", "[[VRM def K r15|CR01 ROY]]").add("label", "[[PLACE case K N04|MILL BRIDGE ROAD]]")


@document("UNS-13", "FCI-REP", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def collision(d: Doc) -> None:
    """Nothing of this goes: a negative control."""
    d.add("title", "FORENSIC COLLISION INVESTIGATION").paras("""
    I am {fci.rank3:N03}, collar number [[COLLAR fci KP N03|5532]], of the Roads Policing Unit. I went to [[PLACE case KP N04|Mill Bridge Road, Tolverne]] on [[DATE case KP|3 November 2025]] and made the plan [[EXHIBIT case KP N02|GM/1]] to a scale of 1:200.

    The limit is 30 mph. From 18.42 m of tyre mark and a drag factor of 0.71 the Transit [[VRM def KP r15|CR01 ROY]] was moving at 43 to 47 mph. Tachograph serial [[EXHIBIT case KP|0770 0900 118]]; airbag module [[EXHIBIT case KP|999 012 3458]] read at [[DATE case KP|1615 hours]]. The bollard cost [[MONEY case KP N08|£1,407.70]].

    {def.tfull} was not at the scene. The bicycle of {vic.titled} is held at the Tarn Road pound under [[EXHIBIT case KP N02|GM/3]]. Enquiries: Collision Unit, [[CPS_PHONE case KP N05|01632 960111]].
    """)
