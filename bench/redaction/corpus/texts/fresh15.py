"""Fifth fresh set: forced labour at a car wash (UNS-16). The first victim is in a safe house: every whereabouts goes (row O5)."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh5"
WASH = "[[PLACE case KP N04|Weir Hand Car Wash]]"


@document("UNS-16", "TVM-1", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def worker(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Name="{vic.revcaps}", Known_as="{vic.nick}", URN="[[URN case KP N10|{=urn}]]", Interpreter="{terp.full}"
    ).paras(f"""
    My family name is Trinh. In Viet Nam it comes first. I came in a lorry in [[DATE case KP|spring of 2025]]. I owed [[MONEY case KP N08|£17,000]]. A man, {{agent.full}}, drove me to {WASH} and handed me to {{def.alias}}.

    I washed cars from [[DATE case KP|seven in the morning until seven at night]], every day, from [[DATE case KP|14 June 2025]]. I got [[MONEY case KP N08|£10]] on a good day. I slept in the container behind the wash with a Romanian whom we called {{vic2.nick}}. {{def.full}} had my papers in his safe. When I asked for them {{codef.full}} said my mother would have an accident. She is {{mother.full}} in Nghe An.

    [[MEDICAL vic K r20|The acid for the wheels burned my hands. The skin has come off both palms.]] [[MEDICAL vic R r19|I was treated for tuberculosis in a camp in 2024.]]

    Now I am in a house in [[LOCATION vic R O5|Castle Amery]] with other men. It is {{vic.place1l}}. I take the [[LOCATION vic R O5|number 9 bus to the temple on Fridays]]. My key worker is {{sup.full}} and you must call her, {{sup.phone}}, before you call me, {{vic.phones}}. My cousin {{cous.full}} works in nails and does not know. I was born {{vic.dobl}}.
    """).fields(Signed="{vic.ini}", Read_over_by="{terp.ini}", Officer="{oic.rank:N03}")


@document("UNS-16", "GIL-2", "MG11", "txt scan", profile=PROFILE, to="DEF_REP COURT")
def labourer(d: Doc) -> None:
    d.add("title", "STATEMENT / DECLARATIE").paras(f"""
    Lacatus Gheorghe Ionut, full age, [[OCCUPATION vic2 K r16|labourer]], says thru interpreter {{terp2.full}}: i seen add on facebook, good pay, house. Boss {{def.full}} meet me at coach. I work at {WASH} one year no day off. He takes [[MONEY case KP N08|£60 a week]] for bed. He hit {{vic.nick}} with jet hose on [[DATE case KP|1/8/25]] becuase slow.

    Wages he put in bank in my name but he has the card. Card number is {{vic2.card}}, a/c {{vic2.bank}}. I never seen it again. The bank man {{bank.full}} was nice to me.

    Cook for us was {{cook.full}}, he ran in autumn, i think to Italy. The police can find me at {{vic2.homel}} at the moment, mob {{vic2.phoned}}. NI no {{vic2.ninot}}. born {{vic2.dobdot}}. [[MEDICAL vic2 R r19|Before i had problem with drink and hospital for nerves]].

    [[RELIGION vic2 A r71|Am Pentecostal]], i dont lie.
    """).fields(Sgd="{vic2.nick} {vic2.CAPS}", Tkn="{oic.rank2:N03}", Dtd="[[DATE case KP|9.1.26]]")


@document("UNS-16", "CWELLS", "MG11", "html pdf", profile=PROFILE, to="DEF_REP COURT")
def customer(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "s.9 STATEMENT").add("para", "MADE BY\n{wit.tfull}").paras(f"""
    I had my car washed at {WASH} each month. It is [[MONEY case KP N08|£8]] for a Mini. In [[DATE case KP|the first week of December]] the young Vietnamese man showed me his hands. I wept. I wrote the word HELP with a question mark on my parking ticket and he nodded.

    I told {{priest.full}} after Mass and he said to ring the helpline. Before I could, {{cust.full}}, whose big white car ({{cust.vrm}}) is always there, told the manager I was making trouble, and the manager, {{def.nick}}, took a picture of my number plate. The plate is {{wit.vrmt}}. I would rather he did not learn it is registered at {{wit.homel}}.

    I had a fall on the Tuesday, so [[MEDICAL wit R r19|my hip is pinned and I am on a frame]]. My daughter's line is best, but if you must have mine it is {{wit.land}}; mail {{wit.email}}. Everyone says {{wit.nick}}. DOB: {{wit.dobth}}.
    """).fields(Signed="{wit.letters!E}", Officer_taking="{pc.rank3:N03}")


@document("UNS-16", "ABF-INSP", "MG11", "docx html", profile=PROFILE)
def inspector(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Witness="{wit2.full}",
        Occupation="[[OCCUPATION wit2 K r16|Labour inspector]]",
        Employer="[[EMPLOYER wit2 K r16|Gangmasters Inspectorate]]",
    ).paras(f"""
    At [[DATE case KP|0815 hours on Thursday 8 January 2026]] I went with police to {WASH}. I counted seven men. Five gave no name. I spoke to [[NAME vic K|Trịnh Văn Minh]] and [[NAME vic2 K|Gheorghe Lăcătuș]]. In the office was {{codef.full}} with a wages book, [[EXHIBIT case KP N02|HSB/1]]. I took nine photographs of a shipping container, [[EXHIBIT case KP N02|ABF/4]]; there were two mattresses and a camping stove, next to 40 litres of TFR.

    The ground belongs to {{land.full}}, who came in a Range Rover, {{land.vrm}}. He gave his address as {{land.homel}} and his number as {{land.phonei}}. He says he is owed [[MONEY case KP N08|£4,400]] in rent.

    The baker opposite, {{baker.tfull}}, has cooked for the men since summer. Her [[MEDICAL baker R r79|husband is dying]] so I did not take a statement.

    Office: Inspectorate, [[CPS_PHONE case E|01632 960170]]. Out of hours {{wit2.phone}}, not for the defence. My car was photographed by a man outside; it is {{wit2.vrml}}. {{wit2.dobdash}} is my date of birth.
    """)


@document("UNS-16", "PARISH", "MG11", "pdf scan", profile=PROFILE)
def seamstress(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").paras("""
    I am {wit3.tfull}. I sew at my window and my window gives on to the yard. It is [[ADDRESS wit3 A r5|flat 6 on the third floor]]. All through the summer I saw two lads being let out of a metal box in the morning by a woman with a pony tail. She would lock it again at [[DATE case KP|about nine]] of a night. I now know her as {codef.full}.

    On [[DATE case KP|the first of August]] I heard screaming and saw {def.tfull} with the lance. I dropped my scissors. I told {caller.tfull} who has the paper shop and it was him that rang you.

    I am on the telephone, {wit3.landb}. There is no lift. Letters to {wit3.home}. I was sixty-three in September, {wit3.dobl}. [[MEDICAL wit3 R r19|My sight is good; it is my lungs that are bad.]]
    """).fields(Signature="{wit3.full}", Witnessed_by="{pc.rank:N03}")


@document("UNS-16", "MG5-WEIR", "MG5", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5").table(
        ("", "Defendant 1", "Defendant 2"),
        ("Name", "{def.revcaps}", "{codef.revcaps}"),
        ("Born", "{def.dob}", "see MG4"),
        ("ASN", f"[[ASN case KP N01|{d.case.people['def'].asn}]]", "see MG4"),
        ("Solicitor", "{sol.tfull!K}", "duty"),
    ).paras(f"""
    SUMMARY OF THE KEY EVIDENCE. D1 runs {WASH}. D2 is his sister. From [[DATE case KP|14/06/25]] two men, {{vic.full}} and {{vic2.full}}, worked 84 hours a week for next to nothing. [[MEDICAL vic K r20|Trinh has chemical burns to both palms.]] Takings banked [[MONEY case KP N08|£212,000]].

    HOW IT CAME TO LIGHT. {{caller.full}}, newsagent, 54 yrs, h/a {{caller.homel}}, m. {{caller.phonet}}, rang Modern Slavery line. NOT PREPARED TO BE NAMED.

    WITS. {{wit.full}}; {{wit2.full}} ([[OCCUPATION wit2 K r16|labour inspector]]); {{wit3.full}}. Dr {{exp.last}} re burns.

    [[INTEL agent R r34|The driver is Ilir KOLA, being worked on by the regional team for eleven lorry runs.]] [[INTEL def R r34|D1 is suspected of moving girls to a flat over the nail bar but no victim has come forward.]] [[TACTIC none R r34|A camera was put on the lamp post for six weeks under a directed authority.]]

    D1 i/v: "they are my guests". D2 n/c. Slavery and trafficking prevention order sought. Aldermoor Crown Court [[COURT_PHONE case KP N05|01632 960081]].
    """)


@document("UNS-16", "WAGES", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def wages(d: Doc) -> None:
    d.table(
        ("Wk ending", "Who", "Tel", "Hours", "Paid", "Stopped for bed", "Remark"),
        ("15/06/2025", "{vic.nick}", "", "84", "[[MONEY case K N08|40.00]]", "[[MONEY case K N08|60.00]]", "new"),
        ("15/06/2025", "{vic2.nick}", "{vic2.phone3}", "80", "[[MONEY case K N08|70.00]]", "[[MONEY case K N08|60.00]]", ""),
        ("22/06/2025", "{cook.full}", "{cook.phonet}", "50", "[[MONEY case K N08|110.00]]", "", "cooks"),
        ("22/06/2025", "{det.full}", "{det.phoned}", "36", "[[MONEY case K N08|290.00]]", "", "[[MEDICAL det R r79|bad back, off sick]]"),
        ("29/06/2025", "{vic.nick}", "", "86", "[[MONEY case K N08|0.00]]", "[[MONEY case K N08|60.00]]", "broke mirror {cust.vrmt}"),
        sheet="wages book",
    )  # fmt: skip
    if d.medium == "xlsx":
        d.hide("very-hidden-sheet", "{baker.full!H} {baker.phone!H}\n{agent.full!H}")
        d.hide("comment", "{mother.full!H}")


@document("UNS-16", "DG2-BWV", "OTHER", "txt html", profile=PROFILE)
def worn(d: Doc) -> None:
    d.add("title", "DG/2 - transcript of body worn video, entry to yard")
    interview(d,
        "[08:15:02] PC GRACE|Police. Everyone stand still please.",
        "[08:15:30] MALE 1|No English. {vic.nick}. {vic.nick}.",
        "[08:16:11] HOXHA-GRANT|He's my guest. They're all my guests.",
        "[08:16:40] DC SINGH-BOYLE|And you are?",
        "[08:16:44] HOXHA-GRANT|{def.full}. {def.dobth}. {def.street}. I'll write it down.",
        "[08:17:20] PC GRACE|Who's the lad with the sandwich?",
        "[08:17:25] HOXHA-GRANT|My boy. {son.first!A}, he's nine. Teacher training day. His mum's picking him up, {wife.full!A}.",
        "[08:18:03] CONTROL|9012, that Range Rover, [[VRM land R r14|Papa Charlie zero zero Oscar Lima Echo]], keeper is {land.full}, no reports.",
        "[08:19:55] CUSTOMER|Can I get my car? I'm {cust.full}, I'm late for clinic, [[MEDICAL cust R r79|it's my dialysis]].",
        "[08:20:10] PC GRACE|Seizing the book as [[EXHIBIT case KP N02|HSB/1]], time [[DATE case KP|zero eight twenty]].",
    )  # fmt: skip


@document("UNS-16", "NRM-FORM", "OTHER", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def referral(d: Doc) -> None:
    """A form with the label above the value."""
    for label, value in (
        ("SECTION A - NAME OF POTENTIAL VICTIM", "{vic.all}"),
        ("DATE OF BIRTH (DD-MON-YYYY)", "{vic.dobdash}"),
        ("CURRENT SAFE ADDRESS", "{vic.place1}"),
        ("CONTACT NUMBER", "{vic.phonei}"),
        ("NEXT OF KIN ABROAD", "{mother.full}"),
        ("SUPPORT PROVIDER AND TELEPHONE", "{sup.full}, {sup.phoned}"),
        ("PLACE WHERE EXPLOITED", "[[PLACE case KP N04|Weir Hand Car Wash, Aldermoor]]"),
        ("INDICATORS", "[[FREE_ID case K|Papers withheld, debt bondage, no wages]]"),
        ("ANY MEDICAL NEEDS", "[[MEDICAL vic R r19|Follow-up for latent TB, low mood, PHQ-9 of 19]]"),
        ("FIRST RESPONDER", "{oic.rank3:N03}, collar [[COLLAR oic KP N03|2044]]"),
    ):
        d.add("head", label).add("para", value)


@document("UNS-16", "TG-CHAT", "PHONE_EXTRACT", "txt csv", profile=PROFILE)
def chat(d: Doc) -> None:
    d.table(
        ("#", "UTC", "From", "To", "Body"),
        ("301", "2025-06-13 18:02", "{agent.full!E}", "{def.nick}", "one boy tomorrow strong hands 17k paper"),
        ("302", "2025-06-13 18:05", "{def.nick}", "{agent.full!E}", "ok bring him to the wash not the house"),
        ("303", "2025-08-01 12:40", "{codef.first}", "{def.nick}", "you went too far with the hose"),
        ("304", "2025-08-01 20:11", "{wife.full} {wife.phone}", "{def.nick}", "[[MEDICAL son R r52|luan has chicken pox dont bring anyone home]]"),
        ("305", "2025-09-30 09:00", "{priest.full} {priest.phonet}", "{codef.first}", "choir at 6 on sunday, bring {baker.full}"),
        ("306", "2025-12-04 15:26", "{cust.full} {cust.phone3}", "{def.nick}", "old bird in a mini asking ur boys questions [[VRM wit R r14|CW01 ELL]]"),
        ("307", "2025-12-04 15:31", "{def.nick}", "{codef.first}", "keep minh off the front for a bit"),
        sheet="telegram",
    )  # fmt: skip
