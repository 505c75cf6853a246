"""Fifth fresh set: a lens in a changing room (UNS-18). The complainants keep their names for the parties and lose all for the public (O2, O3)."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh5"
LIDO = "[[PLACE case KP N04|Thrushcombe Lido]]"


@document("UNS-18", "YRH-1", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT PUBLIC")
def swimmer(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Statement_of="{so.all}",
        Occupation="[[OCCUPATION so AC r16|Veterinary nurse]]",
        URN="[[URN case KP N10|{=urn}]]",
    ).paras(f"""
    I swim at {LIDO} before work, three times a week. On [[DATE case KP|Sunday 14 June 2026, about 7.15 in the morning]] I was in the end cubicle and I noticed that the smoke alarm was warm and had a little glass eye. There is no ceiling there to protect, it is open to the sky.

    I called over the partition to {{so2.full!KR}}, who swims with me, and she said hers had one as well. I pulled it down. Inside was a memory card. I gave it to {{wit.full}}, the duty manager, [[EXHIBIT case KP N02|CM/1]]. He went grey. {{def.full}} was on poolside and he put down his net and walked out.

    [[FREE_ID so K|I have not been able to undress with the light on since.]] [[MEDICAL so R r19|I had an eating disorder at school and it has come back.]]

    I have told my partner {{bf.full}} but not my dad. Write to me at {{so.homel!R}} in a plain envelope. I am on {{so.phoned!R}}, not at [[EMPLOYER so A r16|Combe Veterinary Centre]]. E-mail {{so.email!R}}. Date of birth {{so.dobth!R}}. People call me {{so.nick!KR}}.
    """).fields(Signature="{so.ini!KR}", Officer="{oic.rank:N03}")


@document("UNS-18", "JL-2", "MG11", "html txt", profile=PROFILE, to="DEF_REP COURT")
def second(d: Doc) -> None:
    d.add("title", "STATEMENT").paras(f"""
    {{so2.full}} states. (I) I am 54. (II) I have swum at {LIDO} since it opened. (III) On [[DATE case KP|14/6/26]] {{so.first}} shouted "{{so2.first}}, look up." (IV) There was a black dot in the casing of my alarm, too. (V) I went round the others with a towel over my head. {{swim1.full}} and {{swim2.full}} were in cubicles 3 and 4; {{swim1.first}} drove off, her car is {{swim1.vrm}}.

    (VI) The attendant, whom I know only as {{def.nick}}, used to say "same locker, ladies?". (VII) My husband is {{hub.full}}; he does not know that I have made this. Do not ring the house. {{so2.phonez}}. Home: {{so2.homel}}. Car {{so2.vrmt}}. DOB {{so2.dobdash}}. [[MEDICAL so2 R r19|I have one breast after cancer so you will see why I mind.]]
    """).fields(Signed="{so2.ini2}", Taken_by="{oic.rank2:N03}")


@document("UNS-18", "NOUSH-ABE", "MG15", "docx txt", profile=PROFILE, to="DEF_REP PUBLIC")
def third(d: Doc) -> None:
    d.add("title", "ABE - VIDEO INTERVIEW, TRANSCRIPT (EXTRACT)")
    interview(d,
        "SM|For the recording, who are you?",
        "AS|{so3.full!KR}. {so3.nick!KR}.",
        "SM|And your date of birth?",
        "AS|{so3.dobth!R}. I'm sixteen.",
        "SM|Where do you go to school, {so3.nick!KR}?",
        "AS|{so3.school!R}, with {kid.first!KR}. He's a lifeguard on Sundays.",
        "SM|Who lives at home with you?",
        "AS|Just Mum. {mum.full!R}. {so3.street!R}.",
        "SM|What did the attendant say to you?",
        "AS|That cubicle six had the best mirror. [[FREE_ID case K|He always sent me to six.]]",
        "SM|Did you tell a grown up?",
        "AS|My form tutor, {teach.full!R}.",
        "SM|Have you got a phone number for Mum?",
        "AS|{mum.phones!R}.",
    )  # fmt: skip


@document("UNS-18", "CM-MGR", "MG11", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def manager(d: Doc) -> None:
    d.add("title", "MG 11 WITNESS STATEMENT").table(
        ("Name", "Job", "Work address", "Work telephone"),
        ("{wit.revcaps}", "[[OCCUPATION wit K r16|Duty manager]]", "[[PLACE case KP N04|Thrushcombe Lido, Lido Walk]]", "[[PHONE case E|01632 960190]]"),
    ).paras("""
    {def.full} came to us in [[DATE case KP|March 2024]]. He had keys to the changing block. I checked his reference, it was from {boss.full} at the ice rink, {boss.phoned}.

    On [[DATE case KP|14 June]] a member, {so.full}, brought me a smoke alarm with a lens. I locked it in the safe with the card still in it. I made a list of those who had been in: {swim1.full}, {swim2.full}, {so2.full} and {so3.full}. The alarm is not one of ours. Ours are on asset tags beginning [[EXHIBIT case KP|TL-07700]].

    {kid.full} told me that he had seen him on the step ladder. The cleaner {wit2.full} found a box for three of them.

    Damage to the cubicle is [[MONEY case KP N08|£310]]. I gave the rota, [[EXHIBIT case KP N02|CM/4]], to {oic.rank2:N03}.

    [[MEDICAL wit R r19|I am in recovery and eight months sober so please do not send anything in pub hours.]] Personal contact: {wit.homel}; {wit.phonet}; {wit.email}; born {wit.dobl}.
    """).fields(Signed="{wit.ini}")  # fmt: skip


@document("UNS-18", "ELLIS-ROVI", "MG15", "txt pdf", profile=PROFILE, to="DEF_REP PUBLIC")
def lifeguard(d: Doc) -> None:
    d.add("title", "ROVI SUMMARY - {kid.full}").fields(Interviewer="{oic.rank3:N03}", Place="Combe suite").paras("""
    00:45 W gives his date of birth as {kid.dobl!R} and says he lives at {kid.street!R} and goes to {kid.school!R}. 01:30 W works Sundays at the [[PLACE case KP N04|Lido]]. 03:10 W saw [[NAME def K|Tone]] on the steps in the ladies' block on [[DATE case KP|Saturday 6 June]], said he was changing a battery. 04:20 W told {cub.full!R}, who is {def.fposs} nephew and in the juniors. 06:00 W gave his own number as {kid.phones1!R} and his handle as {kid.handle!R}. 07:15 ends.
    """)


@document("UNS-18", "PRESH", "MG11", "pdf scan", profile=PROFILE)
def cleaner(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").paras(f"""
    I am {{wit2.full}}, [[OCCUPATION wit2 K r16|cleaner]]. They say {{wit2.nick}}. I clean {LIDO} from four in the morning. On [[DATE case KP|a Monday in May]] I found a box in the bin, "Smart Detector x 3, [[MONEY case KP N08|£44.97]]". I kept it as I keep boxes. [[EXHIBIT case KP N02|PK/1]].

    On the label is {{def.full}}, so it was his. On the back somebody wrote a number and "{{mate.first}}". I telephoned it and a man said {{mate.full}} speaking. It is {{mate.phone3}}.

    I am not a person for papers. My visa is sponsored, my passport is {{wit2.passport}}. I live very near, {{wit2.homel}}. Phone {{wit2.phone}}. Born {{wit2.dobw}}, Bulawayo. NI {{wit2.nino}}. [[ETHNICITY wit2 A r71|I am Ndebele]].
    """).fields(Signed="{wit2.ini2}", Written_down_by="{oic.rank:N03}")


@document("UNS-18", "MG5-LIDO", "MG5", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5 - SUMMARY FOR COURT").fields(
        Defendant="{def.lcaps} ({def.dob})", Officer_in_case="{oic.rank:N03}", Reviewing_sergeant="{sgt.rank2:N03}"
    ).paras(f"""
    DEF was pool attendant at {LIDO}. Between [[DATE case KP|1 May and 30 June 2026]] he hid lenses in three smoke alarms in the ladies' changing block. On [[DATE case KP|14/06/26]] {{so.full}} found one. {{so2.full}} and {{so3.full}} (16) are on the card.

    Digital: {{exp.full}} examined laptop [[EXHIBIT case KP N02|SM/2]]: 211 clips. {{dfu.rank3:N03}} produced the report [[EXHIBIT case KP N02|MF/1]].

    First report to police: {{caller.tfull}}, {{caller.homel}}, {{caller.phonei}}; her windows face the gate; no statement.

    [[INTEL def R r34|There is a suspicion that DEF did the same at the ice rink in 2022, no complainants were found.]] [[INTEL other R r34|Julian CRANE is believed to buy such clips and is an open target of the online team.]]

    I/V: prepared statement handed in by {{sol.tfull!K}}, "the alarms were for vermin". Repairs [[MONEY case KP N08|£310]]. Sexual harm prevention order sought. Combe Crown Court [[COURT_PHONE case KP N05|01632 960096]].
    """)


@document("UNS-18", "TONE-IV", "MG15", "html docx", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "INTERVIEW - ANTHONY MARK PEACOCK")
    interview(d,
        "DC 5150|What should I call you and where are you living?",
        "AMP|{def.nick}. {def.homel}. With my sister {sis.first!A}'s lad half the week.",
        "DC 5150|Mobile?",
        "AMP|{def.phoned}.",
        "DC 5150|Tell me about the box in the bin. It's got {mate.full!A} on it.",
        "AMP|{mate.first!A} sold me them at the market. He's on {mate.phones1}.",
        "DC 5150|For vermin?",
        "AMP|No comment.",
        "DC 5150|Who is {other.last!E}?",
        "AMP|No comment. [[MEDICAL def KD r12|I'm having a panic attack, I get them, can I have my inhaler.]]",
        "DC 5150|Interview suspended [[DATE case KP|1622]].",
    )  # fmt: skip
