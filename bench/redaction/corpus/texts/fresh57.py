"""UNS-123: a passenger touched by a taxi driver: statements, calls, messages and the doctor's papers."""

from __future__ import annotations

from functools import partial

from corpus.content import Doc
from corpus.registry import document as register

from .forms import heading, interview, mail, signed, statement

document = partial(register, profile="fresh12")
NIGHT = "[[DATE case KP|21 March 2026]]"
CAB = "[[VRM def K N04|VK01 CAB]]"
BOTH = "DEF_REP COURT"


@document("UNS-123", "MG5", "MG5", "pdf docx", to=BOTH)
def summary(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendant="{def.revcaps}", Date_of_birth="{def.dob}", ASN="{def.asn:N01}", Officer_in_the_case="{oic.rank:N03}")  # fmt: skip
    d.add("head", "1. Summary of the evidence").paras(f"""
    In the early hours of {NIGHT} {{vic.full}} took a licensed taxi, {CAB}, from the Anchor Rooms to her home. The driver was {{def.full}}.
    [[FREE_ID case KP|He stopped in Mizzen Street, locked the doors and put his hand between her thighs over her clothing.]] [[FREE_ID case KP|She pulled free and fell on the kerb as she got out.]]

    [[MEDICAL vic K|She had finger-shaped bruises on the left wrist and a grazed knee.]] [[MEDICAL vic RR|She is prescribed tablets for endometriosis and was treated for an eating disorder as a teenager.]]

    A man who lives opposite, {{caller.tfull}} of {{caller.homel}}, rang the police on {{caller.phone}}. He refuses to make a statement.
    Her flatmate {{wit.tfull}} saw her come in crying. {{wit2.tfull}} put her into the taxi. [[FREE_ID wit2 KP|He noted the plate because the car had no lamp on its roof.]]

    [[FREE_ID case KP|The dispatch record shows that the journey took 31 minutes, where 9 would be usual.]] {{wit3.tfull}} is the controller.

    [[INTEL def R|Two other women are said to have told a support group about the same driver, but neither has come forward to police.]]
    [[INTEL drv R|Another driver at the rank is suspected of bringing in untaxed cigarettes from the ferry.]]
    """)
    d.add("head", "2. Interview").paras("""
    [[FREE_ID def KP|He admitted that he drove her home but denied touching her.]] [[FREE_ID def KP|He said that he went the long way because of roadworks on the bridge.]]
    """)
    d.add("head", "3. Orders sought").paras("""
    A sexual harm prevention order. Seaholme police station may be reached on [[COURT_PHONE case KP N05|01632 960540]].
    """)


@document("UNS-123", "MG11-QUINTERO", "MG11", "pdf docx scan", to=BOTH)
def complainant(d: Doc) -> None:
    statement(d, "vic", pages=2).paras("""
    I make this statement about a taxi driver who touched me. I was born on {vic.dobl}. I share a flat with {wit.full}.

    On Friday evening I went to the Anchor Rooms with a friend, {pal.full}. [[FREE_ID vic KP|I had two glasses of wine and was not drunk.]] We left at ten to one and the manager called me a cab from the rank.

    [[FREE_ID vic KP|The driver was a heavy man in his forties with grey hair and a gold ring in one ear.]] [[FREE_ID vic KP|He asked whether I had a boyfriend and said that I was too pretty to be going home alone.]] He drove along the sea front, which is not the way.

    In my street he stopped under the broken lamp. [[FREE_ID vic KP|I heard the locks go down, then he turned round and put his hand between my legs.]] [[FREE_ID vic KP|I shouted at him to stop and he held on to my wrist.]]
    I got the door open and fell out. [[MEDICAL vic K|My knee was bleeding and my wrist was red and sore.]] The time on my phone was 01:24.

    [[SEXUAL vic A|I had not had a relationship since I broke up with Esteban in the autumn, and before him I had been with a woman.]] [[MEDICAL vic RR|I take tablets for endometriosis, and I have had the coil since last year.]]

    [[FREE_ID vic KP|I told Hyejin what he had done as soon as I was through the door.]] My friend can confirm when we left; she lives at {pal.home} and is on {pal.phone}.
    My number is {vic.phonei} and my e-mail {vic.email}. I have not told my mother, {mum.full}, so please do not use {mum.phone} although it is on my old file.
    """)
    signed(d, "vic")


@document("UNS-123", "MG11-SEONG", "MG11", "pdf html")
def flatmate(d: Doc) -> None:
    statement(d, "wit").paras(f"""
    I am a student and share with {{vic.full}}. On {NIGHT} I was awake writing an essay when she came in at about half past one.

    [[FREE_ID wit KP|She was shaking and could hardly get the words out.]] [[FREE_ID wit KP|She said, "The taxi driver locked me in and grabbed me between the legs."]] [[MEDICAL vic K|There were red marks on her wrist and her tights were torn at the knee.]]

    I rang 101 from my phone, {{wit.phonet}}, and was told that somebody had already called. [[FREE_ID wit KP|I took pictures of the messages she sent me from the cab, exhibit HS/1.]]

    [[MEDICAL wit RR|I had been signed off lectures myself with glandular fever, which is why I was at home.]]

    My date of birth is {{wit.dob}}. My parents' number in Seoul is not to be used. You can write to {{wit.email}}.
    """)
    signed(d, "wit", "pc")


@document("UNS-123", "MG11-SESAY", "MG11", "pdf txt")
def bar_manager(d: Doc) -> None:
    statement(d, "wit2").paras("""
    I manage the [[PLACE case KP N04|Anchor Rooms, Harbour Parade, Seaholme]]. I was on the door at closing time on Friday 20 March.

    [[FREE_ID wit2 KP|I saw a young woman in a yellow coat who comes in with the language school crowd.]] [[FREE_ID wit2 KP|She was steady on her feet and said good night to me.]] I waved the first car over for her.

    [[FREE_ID wit2 KP|It was a silver saloon with no lamp on the roof, and I wrote the plate on my hand.]] It was {def.vrmt!K}. [[FREE_ID wit2 KP|The driver leaned across to look at her legs as she got in.]]

    The next car was a black one, {drv.vrm}, driven by {drv.full}, who had nothing to do with it. My barman had gone home early. [[MEDICAL none RR|He has Crohn's disease and had been ill all evening.]]

    I exhibit the door camera as [[EXHIBIT case KP N02|IS/1]]. I live at {wit2.homel}, {wit2.pc}, and my mobile is {wit2.phone}.
    """)
    signed(d, "wit2", "pc")


@document("UNS-123", "MG11-RAVENSCAR", "MG11", "docx pdf", to=BOTH)
def controller(d: Doc) -> None:
    statement(d, "wit3").paras(f"""
    I run the radio room for Gull Cars. {{def.full}} has driven for us since 2014 under call sign 22.

    The record for {NIGHT}, exhibit [[EXHIBIT case KP N02|RH/1]], shows him picking up at 00:53 and clear at 01:24. [[FREE_ID wit3 KP|The usual time for that run at night is nine minutes.]] [[FREE_ID wit3 KP|There were no roadworks on the bridge that weekend.]]

    [[FREE_ID wit3 KP|The next morning he asked me to change his finishing time to one o'clock and I said no.]] I also produce his own sheet, [[EXHIBIT case KP N02|CR/1]], where he wrote 01:02.

    His last fare before that was {{pass.full}}, who goes to the clinic. [[MEDICAL pass RR|We take him for dialysis three times a week.]] His address is {{pass.homel}} and his number is {{pass.phoned}}.

    I was born on {{wit3.doba}}. Ring me on {{wit3.landb}}, or on my mobile, {{wit3.phone3}}.
    """)
    signed(d, "wit3")


@document("UNS-123", "MG11-HOLLANDER", "MG11", "pdf scan", to=BOTH)
def examiner(d: Doc) -> None:
    statement(d, "doc").paras(f"""
    I am a forensic physician. On {NIGHT} at 05:40 I examined {{vic.full}} (date of birth {{vic.dob}}, NHS number {{vic.nhs}}) with her consent.

    [[MEDICAL vic K|On the inner side of the left wrist were three oval bruises, each about 1 cm across.]] [[MEDICAL vic K|The right knee had a fresh graze of 4 by 3 cm with grit in it.]] No injury was seen on the thighs.

    [[MEDICAL vic RR|She has endometriosis, and her weight is being watched after anorexia.]] [[SEXUAL vic A|She last had intercourse in October with a former partner.]]

    [[MEDICAL vic K|The bruises are typical of a grip by fingers and the graze of a fall on a hard surface.]] {{pc.rank3:N03}} took the photographs, [[EXHIBIT case KP N02|RH/2]].
    """)
    signed(d, "doc")


@document("UNS-123", "999", "999_TRANSCRIPT", "pdf docx", to=BOTH)
def emergency_call(d: Doc) -> None:
    heading(d, "RECORD", "TRANSCRIPT OF 999 CALL", Log="[[PLACE case KP|0071 of 21/03/2026]]")
    interview(
        d,
        "OPERATOR|Emergency, which service?",
        "CALLER|Police. [[FREE_ID case KP|A girl's just fallen out of a taxi and she was screaming at the driver.]]",
        "OPERATOR|Where is this?",
        "CALLER|[[PLACE case KP N04|Mizzen Street]], Seaholme. I'm looking out of {caller.street}.",
        "OPERATOR|Can you see the taxi?",
        "CALLER|[[FREE_ID case KP|He's driven off with no lights. Silver car, begins VK01.]]",
        "OPERATOR|And the girl?",
        "CALLER|[[FREE_ID case KP|She's on the pavement holding her knee.]] [[MEDICAL vic RR|She had the ambulance out at Christmas with her appendix.]]",
        "OPERATOR|Can I take your name?",
        "CALLER|{caller.full!A}. {caller.phones}. My eyes are on her now, she's going in.",
        "OPERATOR|Thank you. A car is on its way.",
    )


@document("UNS-123", "MG15", "MG15", "pdf docx", to=BOTH)
def record_of_interview(d: Doc) -> None:
    heading(d, "MG 15", "RECORD OF INTERVIEW", Person_interviewed="{def.full}", Place="Seaholme police station", Date="[[DATE case KP|22 March 2026]]", Interviewing_officers="{oic.rank3:N03} and {ds.rank3:N03}")  # fmt: skip
    interview(
        d,
        "DC HALLORAN|Confirm your details for the recording.",
        "MR K|{def.all}, {def.dob}, {def.homel}, and my mobile is {def.phone}.",
        "DC HALLORAN|Were you driving VK01 CAB in the early hours of Saturday?",
        "MR K|[[FREE_ID def KP|Yes, I was on from eight till two.]]",
        "DC HALLORAN|Do you remember a woman in a yellow coat?",
        "MR K|[[FREE_ID def KP|I dropped her in Mizzen Street and she paid by card.]] She was quiet.",
        "DC HALLORAN|Why did the journey take half an hour?",
        "MR K|[[FREE_ID def KP|They'd shut the bridge, so I went round by the front.]]",
        "DC HALLORAN|She says that you locked the doors and put your hand between her legs.",
        "MR K|[[FREE_ID def KP|Never. The locks go down by themselves when I stop the meter.]]",
        "DC HALLORAN|How did she come by the bruises on her wrist?",
        "MR K|No idea. [[FREE_ID def KP|I might have caught her arm when she tripped.]]",
        "DC HALLORAN|Who were you with after two?",
        "MR K|My wife. [[MEDICAL wife RR|She has MS and needs turning in the night.]] Her number's {wife.phones1}.",
        "DC HALLORAN|Did you ask the controller to change a time?",
        "MR K|No comment.",
    )


@document("UNS-123", "PHONE", "PHONE_EXTRACT", "pdf xlsx", to=BOTH)
def messages(d: Doc) -> None:
    d.add("title", "EXTRACT OF MESSAGES, HANDSET OF COMPLAINANT").fields(Handset_number="{vic.phone}")
    d.table(
        ("Time", "With", "Message"),
        ("20/03 18:40", "{pal.full} {pal.phonet}", "[[MEDICAL vic RR|Smear test came back funny, got to go in again on Monday]]"),
        ("21/03 00:52", "{wit.full}", "[[FREE_ID vic KP|getting in a cab now, home in ten]]"),
        ("21/03 01:07", "{wit.full}", "[[FREE_ID vic KP|he's going the wrong way and keeps looking at me in the mirror]]"),
        ("21/03 01:16", "{wit.full}", "[[FREE_ID vic KP|silver car VK01 CAB just in case]]"),
        ("21/03 09:30", "{ex.full} {ex.phonet}", "[[SEXUAL vic RR|I miss waking up next to you but I'm seeing someone from work now]]"),
        ("21/03 11:05", "{pal.full}", "[[FREE_ID vic KP|the driver touched me last night, I'm at the police]]"),
        ("22/03 10:12", "{mum.first} {mum.phonet}", "[[RELIGION vic RR|Yes mama I'll light the candle for abuela at mass]]"),
    )  # fmt: skip


@document("UNS-123", "COUNSEL-MAIL", "EMAIL", "eml msg", to=BOTH)
def officer_mail(d: Doc) -> None:
    mail(d, From="{oic.full} <{oic.email}>", To="{wit3.full} <{wit3.email}>", Subject="Dispatch record, case {=urn}")
    d.paras("""
    Dear {wit3.titled},

    [[FREE_ID case KP|Please send the record of call sign 22 from eight in the evening of 20 March to two in the morning.]] [[FREE_ID case KP|I do not need the other drivers' journeys.]]

    [[INTEL drv R|Between ourselves, we are also looking at one of your drivers for carrying drugs to the holiday camp.]] Say nothing to {drv.full}, please.

    {oic.rank3:N03} | Public protection, {=force} | {oic.phone}

    > From: {pass.full} <{pass.email}> | > My driver never came on Friday. [[MEDICAL pass RR|I missed my kidney treatment and was ill all weekend.]] Call me on {pass.land}.
    """)


@document("UNS-123", "SARC-NOTES", "MEDICAL_NOTES", "scan pdf", to=BOTH)
def centre_notes(d: Doc) -> None:
    d.add("title", "SEAHOLME SEXUAL ASSAULT REFERRAL CENTRE: ATTENDANCE").fields(Client="{vic.revcaps}", DOB="{vic.dobdash}", NHS_No="{vic.nhs}", Address="{vic.home}", Telephone="{vic.phone}", GP="{gp.tfull}")  # fmt: skip
    d.paras("""
    [[MEDICAL vic K|Reports being touched between thighs over tights by taxi driver about 01:20.]] [[MEDICAL vic K|L wrist: three oval bruises; R knee: graze, cleaned and dressed.]]

    [[MEDICAL vic RR|Endometriosis, laparoscopy 2024, norethisterone 5 mg.]] [[MEDICAL vic RR|Anorexia nervosa aged 15, inpatient four months.]] [[MEDICAL vic RR|Coil fitted 2025; chlamydia treated 2024.]]

    Referred to {coun.full}, {coun.phone}. Tetanus up to date.
    """)


@document("UNS-123", "VPS", "VPS", "pdf eml", to=BOTH)
def personal(d: Doc) -> None:
    if d.medium == "eml":
        mail(d, From="{vic.full} <{vic.email}>", To="{oic.full} <{oic.email}>", Subject="My personal statement")
    d.add("title", "VICTIM PERSONAL STATEMENT").paras("""
    [[FREE_ID vic KP|I have not taken a taxi since that night and I walk home with my keys in my hand.]] [[MEDICAL vic K|I have panic attacks when I hear car doors lock.]] [[FREE_ID vic KP|I used to love going out to hear music and now I stay in.]]

    I have changed my number to {vic.phone2} and I would like letters to go to {vic.home}.
    """)
