"""Fourth fresh set: a fight in a public house and a nurse struck in casualty (UNS-15), statements and police papers.

The public house and the hospital are the scenes (rows 13 and 29 keep them); jobs explain the evidence (row 16).
"""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh4"
PUB = "[[PLACE case KP N04|The Royal Oak]]"
HOSPITAL = "[[PLACE case KP N04|Langley Royal Infirmary]]"


@document("UNS-15", "EKA-NURSE", "MG11", "pdf docx fax", profile=PROFILE, to="DEF_REP COURT")
def nurse(d: Doc) -> None:
    d.add("title", "Witness Statement").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{vic.all}", Occupation="[[OCCUPATION vic K r16|Staff nurse]]"
    ).paras(f"""
    I am a staff nurse in the emergency department of {HOSPITAL}. At about [[DATE case KP|ten past one in the morning of Sunday 22/2/26]] I was in charge of minors. {{def.full}} came in with a cut hand from a fight. I got her name from the tag. She had been waiting two hours and wanted to go ahead of {{wit2.titled}}, who is eighty-one.

    I said "there is a queue, my love". She hit me with her good hand. [[MEDICAL vic K r20|My lip was split and needed one stitch and my glasses were bent.]] Security, that is {{wit.nick}}, held her arms until {{pc.rank2:N03}} came round from the other cubicle.

    There were two more in the bay, {{pt1.titled}} with the chest pain, [[MEDICAL pt1 R r79|it was a heart attack in the end]], and {{pt2.tfull}}, who is a regular, [[MEDICAL pt2 R r79|she has been coming since her overdose]]. Neither saw it.

    [[MEDICAL vic R r19|I have had a kidney transplant, so a night in A and E with a cut mouth is no joke.]] [[RELIGION vic A r71|I am a Seventh Day Adventist and do not do Saturdays.]]

    The glasses were [[MONEY case KP N08|£212]]. To reach me try {{vic.phonez}}; if not my sister, {{sister.full}}, in Milton, {{sister.phone3}}. {{vic.homel}} is my address. {{vic.email}}. I was born {{vic.doba}}. I drive a Honda, {{vic.vrml}}.
    """).fields(Signature="{vic.letters!E}", Witnessed="{oic.rank:N03}")


@document("UNS-15", "IRIS-BAR", "MG11", "html txt", profile=PROFILE, to="DEF_REP COURT")
def barmaid(d: Doc) -> None:
    d.add("title", "STATEMENT").paras(f"""
    {{vic2.full}} says as follows. May is my surname, not when it happened, it was [[DATE case KP|Saturday February 21st]], karaoke night. I am [[OCCUPATION vic2 K r16|barmaid]] at {PUB} and everyone calls me {{vic2.nick}}.

    There was {{def.nick}} and Polish Pete ([[NAME codef K|Piotr Zając-Wills]]) on one side and some lads from the boatyard on the other. One lad was {{bf.full}}, he goes out with my mate {{pal.first}}. Pete picked up a pool cue. {{def.nick}} threw a glass that come off the optics and caught me. [[MEDICAL vic2 K r20|I have a one inch cut over my eyebrow, glued.]]

    {{gaffer.full}}, he's the licensee, put the lights up and told them to drink up. His mobile is {{gaffer.phoned}} but he never answers.

    I sleep over the bar so the brewery don't want that in the papers. It's {{vic2.pc}} for the post. My number {{vic2.phonet}}, insta [[SOCIAL vic2 R r6|@rizz.may02]], email {{vic2.email}}. Age 23, dob {{vic2.dobdash}}. [[MEDICAL vic2 R r19|I get fits if I don't sleep.]]
    """).fields(Signed="{vic2.ini2}", Officer="{oic.rank2:N03}", Dated="[[DATE case KP|24 Feb 2026]]")


@document("UNS-15", "PC-HOPE", "MG11", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def constable(d: Doc) -> None:
    """An officer's own statement: nothing of this goes, a negative control."""
    d.add("title", "WITNESS STATEMENT - POLICE OFFICER").paras(f"""
    I am Police Constable [[COLLAR pc KP N03|6203]] {{pc.full:N03}} of Westmarch Police, stationed at Langley Ferry. On [[DATE case KP|21 February 2026]] at [[DATE case KP|2341 hours]] I was sent to {PUB}, Ferry Road, in company with {{sgt.rank3:N03}}, to a report of a fight. A male, {{codef.full}}, was holding a pool cue [[EXHIBIT case KP N02|PD/3]]. He said "she started it, Hope springs eternal" and laughed at my name badge.

    I escorted {{def.full}} to {HOSPITAL} for treatment. At [[DATE case KP|0112 hours]] I heard a shout and saw nurse {{vic.last}} holding his mouth. I said "I am arresting you for assaulting an emergency worker", offence [[OFFENCE case KP N02|CJ88116]]. She made no reply. My camera was on, [[EXHIBIT case KP N02|WH/1]], asset [[EXHIBIT case KP|07700-900-62]]. I seized [[MONEY case KP N08|£45.00]] in cash.

    I may be warned through the Langley Ferry resourcing desk, [[CPS_PHONE case KP N05|01632 960144]].
    """).fields(Signed="PC 6203 HOPE")


@document("UNS-15", "RKP-SEC", "MG11", "txt docx", profile=PROFILE)
def security(d: Doc) -> None:
    d.add("title", "Section 9 statement").paras("""
    Name - {wit.tfull}
    """).fields(
        Occupation="[[OCCUPATION wit K r16|Security officer]]",
        Works_at="[[EMPLOYER wit K r16|Langley Royal Infirmary]]",
    ).paras("""
    im SIA licensed, badge [[EXHIBIT case E|0770-0900-1234-5678]]. on nights [[DATE case KP|21st into 22nd feb]]. susp {def.full} was kicking off from when she came in. IP {vic.full} said theres a queue. she swung at him rt hand closed fist. me and PC Hope restrained. nobody else laid hands on.

    I saved the film at [[DATE case KP|04.15]] onto disc [[EXHIBIT case KP N02|RKP/1]]. camera 7 also shows a cab, {cab2.vrm}, drop her, the driver {cab2.full} come in after wanting his money, says call him on {cab2.phonet}.

    im on leave 1-19 april, in chennai. contact the wife {wife.full}, {wife.phones1}, or me {wit.phones2}. home is {wit.street}, post code {wit.pct}. dob {wit.dobdot}. drv lic {wit.driver}
    """).fields(Sgd="{wit.ini2}", Ofcr="{oic.rank:N03}")


@document("UNS-15", "BELL-P", "MG11", "pdf scan", profile=PROFILE, to="DEF_REP COURT")
def patient(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "WITNESS STATEMENT").paras("""
    I am {wit2.tfull}, though I was christened Patience; it has been {wit2.nick} since school. I was next to be seen in casualty on [[DATE case KP|the night of the 21st of February]]. [[MEDICAL wit2 R r19|I had a nose bleed that would not stop because of the warfarin I take for my heart.]]

    A young lady in a silver dress wished to go before me. I should have let her. She struck {vic.titled}, who had been kindness itself, a blow such as I have not seen since the war. I told {sgt.rank2:N03} so.

    My lodger {reg.full} usually drives me but his car, I think it is {reg.vrm}, was off the road, so I came with Mr [[NAME wit3 K|Çelik-Hardy]] in his taxi.

    I do not have a portable telephone. {wit2.landb} is answered after the fourth ring. Letters find me at {wit2.homel}; the postcode is {wit2.pc}. Born {wit2.dobw}.
    """).fields(Signed="{wit2.full}", In_presence_of="{sgt.rank3:N03}")


@document("UNS-15", "MCH-CAB", "MG11", "docx html", profile=PROFILE)
def minicab(d: Doc) -> None:
    d.add("title", "MG11(T)").table(
        ("Witness", "Trade", "Licence plate", "Taken"),
        ("[[NAME wit3 K|ÇELİK-HARDY, Mehmet]]", "[[OCCUPATION wit3 K r16|Minicab driver]]", "PHV 0770", "{oic.rank:N03}, [[DATE case KP|27.02.26 1115 hrs]]"),
    ).paras(f"""
    I was outside {PUB} for a fare at [[DATE case KP|twenty to midnight]]. I saw through the big window a man lift a stick, over his head, like chopping wood. That was {{codef.nick}}. I know because I drove him twice. The girl in silver threw a glass. I did not see who was hit.

    {{pal.full}} ran out and got in my cab without booking. She said "Shan's lost it". I took her to [[ADDRESS pal R|Flat 9, Cygnet Court]]. She owes me [[MONEY case KP N08|£8.20]]. She gave me {{pal.phoned}} but it does not ring.

    The kid on the wall outside was {{kid.first!KR}}, her dad {{dad.full}} plays darts there. My own phone is {{wit3.phonei}}. My cab is {{wit3.vrmt}} and I would ask that it is not read out. Address for police only {{wit3.home}}. Born in Izmir {{wit3.dobl}}.
    """).fields(Signature="{wit3.ini}")  # fmt: skip


@document("UNS-15", "ABE-HOPE", "MG15", "txt docx", profile=PROFILE, to="DEF_REP PUBLIC")
def child(d: Doc) -> None:
    d.add("title", "ABE INTERVIEW - FULL TRANSCRIPT").fields(
        Witness="{kid.full}", Age="14", Officer="{oic.rank3:N03}", Supporter="{aa.full!KR}"
    )
    interview(d,
        "00:00:31 PD|Tell me your full name and your date of birth.",
        "00:00:36 HC|{kid.full}. {kid.dobw!R}.",
        "00:00:52 PD|Whereabouts do you live, {kid.first}?",
        "00:00:57 HC|{kid.street!R}, with my dad.",
        "00:01:10 PD|Which school is it?",
        "00:01:13 HC|{kid.school!R}. I'm in 9 Kestrel.",
        "00:02:40 PD|So you're sat on the wall outside the [[PLACE case KP N04|Royal Oak]].",
        "00:02:48 HC|Waiting for Dad. I saw {vic2.first} holding her face. There was blood on her karaoke top.",
        "00:03:30 PD|Who else was there?",
        "00:03:34 HC|Pete with a cue, and {def.nick}. She did my nails for prom.",
        "00:04:02 PD|If I need Dad what's his number?",
        "00:04:05 HC|{dad.phones!R}. He's {dad.full!R}.",
    )  # fmt: skip


@document("UNS-15", "PR-MG5", "MG5", "docx pdf txt", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5 CASE SUMMARY").add("para", "D1 {def.caps} D.O.B. {def.dobtight}\nD2 {codef.caps}").paras(f"""
    2340hrs [[DATE case KP|21/02/2026]] disorder at {PUB}, Ferry Rd. D2 brandished a pool cue [[EXHIBIT case KP N02|PD/3]], D1 threw a glass injuring bar staff, IP1 {{vic2.full}}. [[MEDICAL vic2 K r20|1 inch cut to eyebrow, glued.]] D1 conveyed to {HOSPITAL} where at 0112hrs she punched IP2, nurse {{vic.full}}. [[MEDICAL vic K r20|Split lip, one suture.]]

    Wits: {{wit.full}} (security), {{wit2.full}}, {{wit3.full}}, {{kid.full}}. Officers: {{pc.rank:N03}}, {{sgt.rank2:N03}}.

    First call: m/p {{caller.full}}, {{caller.homel}}, {{caller.phone}}, watched from across the road, u/t come to court.

    [[INTEL codef R r34|D2 is nominated as running cocaine into the pubs on Ferry Road for Curtis VANE.]] [[INTEL def R r34|It is rumoured that D1 set fire to a hire car in 2024, no complaint made.]]

    D1 in i/v with {{sol.tfull!K}}: pissed, can't remember. D2: self defence. Both prev. Comp sought: glasses [[MONEY case KP N08|£212]], optics [[MONEY case KP N08|£96.40]]. Ct listing: [[COURT_PHONE case KP N05|01632 960077]].
    """)


@document("UNS-15", "RADIO", "CAD", "txt html", profile=PROFILE, to="DEF_REP COURT")
def radio(d: Doc) -> None:
    d.add("title", "INC 0411 21FEB26 LANGLEY FERRY - RADIO AND LOG").paras("""
    2338 | CALLER {caller.caps} {caller.phonet} FIGHT AT [[PLACE case KP N04|ROYAL OAK FERRY RD]] 8-10 PERSONS | 2339 CALLER LIVES OPP {caller.street} | 2341 [[COLLAR pc KP N03|6203]] & [[COLLAR sgt KP N03|315]] STATE 6

    2347 | 315: one detained male, PNC please, [[NAME codef K|ZULU ALPHA JULIET ALPHA CHARLIE]] DASH WILLS, PIOTR. | CTRL: no trace wanted.

    2351 | 6203: and a female, {def.caps}, {def.dobdot}. | CTRL: [[INTEL def R r60|marker for ailment, marker for weapons, linked to VANE nominal]]

    2355 | 6203: VRM check please, [[VRM cab2 R r14|WHISKEY ALPHA ZERO ONE NOVEMBER OSCAR ROMEO]] | CTRL: keeper {cab2.full}, {cab2.homel}

    0004 | AMBULANCE FOR IP {vic2.caps}, NOK LANDLORD {gaffer.caps} {gaffer.phone} | 0019 UNRELATED {reg.caps} RPTS TAXI BILKING FROM {reg.homeu}, RESULTED

    0140 | 6203 TO CUSTODY WITH ONE. INC CLOSED NFA FURTHER
    """)


@document("UNS-15", "DETAINED", "CUSTODY_RECORD", "pdf docx", profile=PROFILE)
def custody(d: Doc) -> None:
    d.add("title", "CUSTODY RECORD LF/0288/26").table(
        ("Detained person", "Born", "Address", "Phone", "Arresting officer", "Solicitor"),
        ("{def.revcaps}", "{def.dob}", "{def.homel}", "{def.phone}", "{pc.rank:N03}", "{sol.tfull!K}"),
    ).table(
        ("Time", "Entry", "By"),
        ("0158", "Detention authorised, drunk, obs every 30 min", "{sgt.rank:N03}"),
        ("0210", "[[MEDICAL def KD r58|Says asthma and takes citalopram. Cut R palm cleaned.]]", "HCP"),
        ("0305", "Banging on hatch, shouting at cell 5 ({det.full}, in for breach)", "DDO"),
        ("0640", "Welfare, asked for mum {mum.full!A} to be told, {mum.phonet}, done", "DDO"),
        ("0815", "{det.last} moved to M2 after spitting", "{sgt.rank2:N03}"),
        ("1010", "Legal visit", "DDO"),
        ("1122", "Int room 2 with {oic.rank2:N03}", "DDO"),
        ("1545", "Charged [[OFFENCE case KP N02|CJ88116]], bailed", "{sgt.rank:N03}"),
    )


@document("UNS-15", "SHAN-IV", "MG15", "html docx", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "SDN/ROTI (part transcript)").fields(
        DP="{def.full}", Present="{oic.rank:N03}; {sol.tfull!K}", Tape="[[EXHIBIT case KP N02|PD/5]]"
    )
    interview(d,
        "PD|Can you tell me your date of birth and address?",
        "SFB|{def.dobth}, {def.homel}. Nails by {def.nick}, that's me.",
        "PD|What number is your phone?",
        "SFB|{def.phoned}.",
        "PD|Tell me about the [[PLACE case KP N04|Royal Oak]].",
        "SFB|I'd had about eight. {bf.full!A} called me a slag so I threw it at him, not at {vic2.nick}.",
        "PD|And the hospital, [[DATE case KP|0112 hours]].",
        "SFB|I don't remember. [[MEDICAL def KD r58|I'm on citalopram and you're not meant to drink.]] Did I hit {vic.nick}? He's lovely.",
        "PD|You sent a voice note to {pal.first!A} at [[DATE case KP|0046]].",
        "SFB|{pal.full!A}? Yeah on {pal.phones1}. I said I'd deck someone if they didn't see me soon.",
    )  # fmt: skip
