"""Fourth fresh set: fire at a takeaway (UNS-14). What the charge says of 14 and 14A Priory Parade stays (row 4), its postcode goes."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh4"
SCENE = "[[ADDRESS vic K r4|14A Priory Parade]]"
SHOP = "[[PLACE case KP N04|The Golden Lotus]]"


@document("UNS-14", "ZWJ-STAT", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def owner(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT", "(taken through an interpreter)").fields(
        Witness="{vic.revcaps}",
        Occupation="[[OCCUPATION vic K r16|Restaurant owner]]",
        Interpreter="{terp.tfull}, Cantonese",
        URN="[[URN case KP N10|{=urn}]]",
    ).paras(f"""
    I have run {SHOP} for nineteen years. We live over it, at {SCENE}, that is my wife {{vic2.first}}, our daughter and my wife's mother, {{gran.full}}.

    The trouble began on [[DATE case KP|Saturday 10th January 2026]]. A man I know as Dean came in drunk at closing. He said [[ETHNICITY vic K r71|"go back to China"]] though [[ETHNICITY vic K r71|I am from Ipoh in Malaysia]] and he put a stool through the fish tank. His girl was laughing. The tank was [[MONEY case KP N08|£1,900]].

    A week after, on [[DATE case KP|17 January about 0120 hours]], the smoke alarm woke us. The letter box was on fire. I carried Mother down the back stairs. [[MEDICAL vic K r20|I breathed in smoke and was kept in for one night on oxygen.]] [[MEDICAL gran R r79|She has had two strokes and cannot walk.]] [[MEDICAL vic R r19|I was treated for hepatitis B as a young man.]]

    English people call me {{vic.nick}}. For the insurance man please ring {{vic.phone}}; he is called {{loss.full}} and his number is {{loss.phoned}}. My post code is {{vic.pc}}. I was born on {{vic.dobl}}. My e-mail, which my daughter reads for me, is {{vic.email}}. Passport {{vic.passport}}.
    """).fields(Signature="{vic.ini}", Countersigned="{terp.ini}", Officer="{oic.rank:N03}")


@document("UNS-14", "LINDA", "MG11", "txt html", profile=PROFILE, to="DEF_REP COURT")
def wife(d: Doc) -> None:
    d.add("title", "STATEMENT").paras(f"""
    {{vic2.caps}}, OVER 18. I AM CALLED {{vic2.nick}} BY CUSTOMERS. I WORK ON THE COUNTER OF {SHOP}. ON [[DATE case KP|10/01/26 AT 2310]] A MALE ORDERED SALT AND PEPPER CHIPS AND THEN SAID THINGS ABOUT MY FACE. THE FEMALE WITH HIM WORE A PINK COAT, SHE IS {{codef.nick}} WHO USED TO DELIVER FOR US.

    THE ORDER WAS [[MONEY case KP N08|£7.70]] AND HE PAID WITH HIS CARD SO I HAVE THE SLIP, [[EXHIBIT case KP N02|SLZ/1]].

    NEXT MORNING [[NAME caller A|MR CHURCH]] FROM DOWN THE PARADE HELPED ME TO SWEEP UP. I HAVE LOST TWO REGULARS, {{cust.tfull}} WHO PARKED RIGHT OUTSIDE THAT NIGHT ({{cust.vrm}}) AND HIS FRIEND.

    [[RELIGION vic2 A r71|I AM A METHODIST]] AND I PRAY FOR THEM. PLEASE DO NOT PHONE THE SHOP. {{vic2.phone3}} IS MY OWN. DATE OF BIRTH {{vic2.dobdot}}. N.I. {{vic2.ninot}}.
    """).fields(SIGNED="{vic2.caps}", TAKEN_BY="{bwv.rank2:N03}")


@document("UNS-14", "LILY-ROVI", "MG15", "docx pdf", profile=PROFILE, to="DEF_REP PUBLIC")
def child(d: Doc) -> None:
    d.add("title", "RECORD OF VISUALLY RECORDED INTERVIEW").fields(Child="{kid.full}", Interviewer="{sgt.rank3:N03}")
    interview(d,
        "BC|What should I call you?",
        "L|{kid.first}. Not Lilian.",
        "BC|How old are you, {kid.first}?",
        "L|Eleven. My birthday is {kid.dobth!R}.",
        "BC|And where do you go to school?",
        "L|{kid.school!R}. I'm in Miss {teach.last!R}'s class.",
        "BC|Who is your best friend there?",
        "L|{kidpal.full!R}. She lives on [[ADDRESS kidpal R r30|Windmill Lane]].",
        "BC|Tell me what you heard in the night.",
        'L|A car door. Then someone said [[FREE_ID case K|"do it now, do it"]] and a lady laughed.',
        "BC|Did you know the voice?",
        "L|It was {codef.nick}. She used to bring me stickers when she did deliveries.",
        "BC|If I need to ring you who do I ring?",
        "L|Dad's phone. It's {vic.phones!R}.",
    )  # fmt: skip


@document("UNS-14", "CHEMIST", "MG11", "docx html", profile=PROFILE)
def pharmacist(d: Doc) -> None:
    d.add("title", "Witness statement").add(
        "para", "Name: {wit.full} | Job title: [[OCCUPATION wit K r16|Pharmacist]]".replace(" | ", "\n")
    ).paras(f"""
    I own the [[EMPLOYER wit K r16|Parade Chemist]], number 16, next to {SHOP}. My outside camera covers both doors. I downloaded [[DATE case KP|0105 to 0135 on 17.1.26]] on to a stick for {{oic.rank2:N03}}, [[EXHIBIT case KP N02|EPS/1]]. The clock is four minutes fast.

    Two people come from the direction of the [[PLACE case KP N04|Corn Exchange]]. One is big and in work trousers. I would know {{def.full}} anywhere because [[MEDICAL def E|he collects his prescription from us]]. In the last frame a third man, {{mate.nick}}, proper name {{mate.full}}, is by the cash point.

    The next day {{cust.full}} told me he had been sat in his car, {{cust.vrml}}, waiting for his order, and saw nothing of use. I also spoke to {{land.full}}, who owns the row, on {{land.land}}.

    I open up at eight. In the evening I am at {{wit.homel}}, {{wit.landb}}, or {{wit.phonet}}. My private car is {{wit.vrmt}}. {{wit.dobth}} is my birthday. {{wit.email}}.
    """).fields(Signed="{wit.letters!E}", Dated="[[DATE case KP|20-01-2026]]")


@document("UNS-14", "AHF-TILL", "MG11", "pdf scan", profile=PROFILE, to="DEF_REP COURT")
def cashier(d: Doc) -> None:
    d.add("title", "MG11").fields(
        Full_name="{wit2.all}", Occupation="[[OCCUPATION wit2 K r16|Cashier]]", DOB_of_witness="see reverse"
    ).paras("""
    I was on nights at [[PLACE case KP N04|Moor Road Garage, 201 Moor Road, Stanmoor]]. At [[DATE case KP|0047 on the 17th]] a lady in a pink coat bought a green 5 litre can and 4.12 litres of unleaded. That is [[MONEY case KP N08|£18.94]] in all. The till roll is [[EXHIBIT case KP N02|AHF/1]], transaction [[EXHIBIT case KP|0770 0900 4471]]. She said it was for her mower. In January.

    The next customer is on the same roll, {kidpal.first!E}'s dad I think, a regular, {cust.full}. He paid by card {cust.card}.

    My manager says staff addresses are not given out so I put it only here: {wit2.home}. Mobile {wit2.phonei}. I came from Hargeisa in 2016 and my papers say {wit2.dob} but that is not my real birthday.
    """).fields(Signature="{wit2.full}", Taken_by="{bwv.rank:N03}")


@document("UNS-14", "TAM-STMT", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def intimidated(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").paras("""
    {int.full} states. I went out with {def.full} for two years until [[DATE case KP|last August]]. I told the officer I would only say this if it was kept from him where I am.

    On [[DATE case KP|the 17th of January]] he turned up at half one in the morning stinking of petrol with {codef.full}. His eyebrow was singed. He said "Jimmy won't be frying much now". He put his jacket in my machine. I gave it to {oic.rank2:N03}, [[EXHIBIT case KP N02|TL/1]].

    His brother, {bro.full!E}, rang me on [[DATE case KP|19 January]] and said "grasses get watered". His number came up as {bro.phonet!E}.

    [[MEDICAL int R r19|I miscarried in September and I have been seeing the crisis team.]] I am not at {int.street} now. I am stopping at {int.place1l} which is my aunt's. I can't go in to work at [[EMPLOYER int A r16|Bluebell Nursery]] because he knows it. I have changed my phone to {int.phone2}. The email is the same, {int.email}. I am thirty-five, born {int.dobdash}.
    """).fields(Signed="{int.ini2}", Officer="{oic.rank:N03}")


@document("UNS-14", "MG5-FIRE", "MG5", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "CASE SUMMARY (MG5)").fields(
        D1="{def.lcaps} b. {def.dobiso}", D2="{codef.lcaps}", OIC="{oic.rank:N03}", Supervisor="{sgt.rank:N03}"
    ).paras(f"""
    1. {SHOP} is a takeaway with a flat over, {SCENE}. IPs are {{vic.full}} and {{vic2.full}}; their daughter {{kid.full}} (11) was asleep.

    2. [[DATE case KP|10.1.26]] D1 smashes a fish tank using racist words, D2 encourages. Damage [[MONEY case KP N08|£1,900]].

    3. [[DATE case KP|17.1.26]] D2 buys petrol at [[PLACE case KP N04|Moor Road Garage]] 0047; fire set through letter box 0116. {{exp.tfull}}: deliberate, petrol. Damage [[MONEY case KP N08|£23,480.00]]. [[MEDICAL vic K r20|Mr Zhang-Lim had smoke inhalation.]]

    4. Call was made by {{caller.tfull}}, of {{caller.homel}}, b. {{caller.dob}}, {{caller.landb}}. Declines to make a statement.

    5. {{int.full}} speaks to admissions. {{wit.full}} (chemist) has the film.

    6. [[INTEL def R r34|D1 is suspected of two other fires for Danny Flowers, a loan shark, at Overstan and Kirkmere, both undetected.]] [[INTEL other R r34|Flowers is the subject of a confiscation enquiry.]]

    7. D1 i/v {{sol.tfull!K}} present: denial, alibi with his brother. D2: no reply. Pros. costs [[MONEY case KP N08|£85]]. CPS Fenwick, [[CPS_PHONE case KP N05|01632 960122]].
    """)


@document("UNS-14", "FIRE-999", "999_TRANSCRIPT", "txt pdf", profile=PROFILE, to="DEF_REP COURT")
def emergency(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF EMERGENCY CALL, START 01:18:22")
    interview(d,
        "BT|Fire, police or ambulance?",
        "M|Fire. And police. Golden Lotus, [[PLACE case KP r29|Priory Parade]]. The door's alight.",
        "FIRE|Is anyone inside?",
        "M|There's a family. I can hear the little lass.",
        "FIRE|What's your name sir?",
        "M|{caller.last!A}, as in steeple. {caller.full!A}.",
        "FIRE|And where are you calling from?",
        "M|{caller.street}, over the wool shop.",
        "FIRE|Number in case we're cut off?",
        "M|{caller.phones1}. No, that's the wife's old one. Put {caller.landb}.",
        "FIRE|Stay on the line for me.",
        "M|{mate.nick}'s out there with his phone. {mate.full}. He's just stood filming it.",
    )  # fmt: skip


@document("UNS-14", "CRIS", "OTHER", "txt html", profile=PROFILE, to="DEF_REP COURT")
def crime_report(d: Doc) -> None:
    d.add("title", "CRIME REPORT 86/0770/26 - PRINTED FOR DISCLOSURE").paras("""
    VICTIM DETAILS | NAME {vic.revcapsall} | DOB {vic.dob} | TEL {vic.phonet} | E-MAIL {vic.email}

    LOCATION OF OFFENCE | [[PLACE case KP N04|THE GOLDEN LOTUS, PRIORY PARADE, STANMOOR]]

    PERSON REPORTING | {caller.caps} | {caller.homeu} | {caller.landb}

    INVESTIGATION LOG | [[DATE case KP|17/01/26]] 0215 {bwv.rank2:N03}: H2H at no. 27, no. 29 (occupant {det.full}, {det.phoned}, n/r), no. 31 void. | 18/01/26 0900 {oic.rank2:N03}: CCTV seized. | 18/01/26 1410 {oic.rank2:N03}: [[INTEL other R r60|call from source desk, Flowers paid for it, 500 up front.]] | 19/01/26 1130 {sgt.rank2:N03}: IP's mother in law {gran.full} in the Infirmary, ward sister is [[NAME none R r60|Norma Bright]]. | 20/01/26 NFA re landlord {land.full} of {land.homel}.
    """)


@document("UNS-14", "CDR", "SPREADSHEET", "csv xlsx", profile=PROFILE)
def call_data(d: Doc) -> None:
    mine = "[[PHONE def KD r73|447700900038]]"
    d.table(
        ("A number", "B number", "Start", "Secs", "IMEI of A", "Cell of A", "Subscriber of B"),
        (mine, "{bro.phonet}", "17/01/2026 00:31:09", "44", "{def.imei}", "[[LOCATION def KD r73|STANMOOR TANNERY ROW 2]]", "{bro.tfull}"),
        (mine, "{gp.phonet}", "16/01/2026 09:02:17", "188", "", "[[LOCATION def KD r73|STANMOOR GASWORKS 1]]", "Surgery, {gp.tini!E}"),
        (mine, "{det.phonet}", "17/01/2026 01:27:55", "6", "", "[[LOCATION def KD r73|STANMOOR PARADE 3]]", "{det.full}"),
        ("{mate.phonet}", mine, "17/01/2026 01:30:01", "19", "{mate.imei}", "[[LOCATION mate R r72|STANMOOR PARADE 3 SECTOR C]]", "{mate.full}"),
        sheet="MR9",
    )  # fmt: skip
    if d.medium == "xlsx":
        d.hide("hidden-column", "{land.phone!H} {land.full!H}")


@document("UNS-14", "TL-FIRE", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def fire_expert(d: Doc) -> None:
    d.add("title", "REPORT OF FIRE INVESTIGATOR").paras(f"""
    I am {{exp.full}}, an independent fire investigator instructed by {{oic.rank3:N03}}. I attended {SHOP} on [[DATE case KP|19 January 2026 at 10.30]].

    In my opinion about one litre of accelerant was poured through the letter plate and lit. Sample [[EXHIBIT case KP N02|MR/3]] held petrol (GC-MS run [[EXHIBIT case KP|01632-96-0770]]). The fire load of the stair would have blocked the only way out of {SCENE} in under three minutes.

    The shopkeeper, {{vic.titled}}, showed me round with {{terp.tfull}} interpreting. His neighbour {{wit.titled}} lent a ladder.

    I may be reached for warnings at {{exp.phone}} or {{exp.email}}. My invoice is for [[MONEY case KP N08|£1,632.00]].
    """)
