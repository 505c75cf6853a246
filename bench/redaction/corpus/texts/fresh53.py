"""UNS-121: a house broken into in the afternoon, and an old man pushed who came home: statements and the summary."""

from __future__ import annotations

from functools import partial

from corpus.content import Doc
from corpus.registry import document as register

from .forms import heading, interview, signed, statement

document = partial(register, profile="fresh12")
HOUSE = "[[ADDRESS vic K N04|5 Thimble Lane]]"
DAY = "[[DATE case KP|12 May 2026]]"
BOTH = "DEF_REP COURT"


@document("UNS-121", "MG5", "MG5", "pdf docx", to=BOTH)
def summary(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendant="{def.revcaps}", Date_of_birth="{def.dob}", ASN="{def.asn:N01}", Officer_in_the_case="{oic.rank:N03}")  # fmt: skip
    d.add("head", "1. Summary of the evidence").paras(f"""
    On {DAY} between 13:00 and 15:30 hours the home of {{vic.tfull}} at {HOUSE}, Ravensholt, was entered by forcing the patio door.
    [[FREE_ID case KP|Six gold bangles, a silver laptop and a bank card were taken from the main bedroom.]]
    The report to police was made by {{caller.tfull}} of {{caller.homel}}, telephone {{caller.land}}, who is not making a statement.

    At 15:20 her father-in-law {{vic2.tfull}} came back from the library. [[FREE_ID vic2 KP|He met a man on the stairs who pushed him into the door frame and ran out.]]
    [[MEDICAL vic2 K|He had a broken bone in the left wrist, which was put in plaster at the hospital.]]
    [[MEDICAL vic2 RR|He has been under the heart clinic since last year and takes tablets for gout.]]

    {{wit.tfull}} saw the man leave. [[FREE_ID wit KP|He describes a slim man of about thirty with a dark beard, limping on the right leg and carrying a rucksack with a white stripe.]]

    [[FREE_ID case KP|Blood on the edge of the broken glass matches the defendant.]] The card was used three times that afternoon. [[FREE_ID def KP|On 14 May he pawned four of the bangles in his own name.]]

    [[INTEL def R|He is believed to be stealing to pay off a drug debt to a group working out of Flaxmill Court.]]
    [[INTEL sus R|A source has named {{sus.full}} as the man who tells him which houses are empty.]]
    """)
    d.add("head", "2. Interview").paras("""
    {def.last} was interviewed by {oic.rank:N03} with a solicitor present. [[FREE_ID def KP|He said that he bought the bangles from a stranger in a car park for £80.]] He made no comment about the blood.
    """)
    d.add("head", "3. Compensation").paras("""
    Loss is put at [[MONEY case KP N08|£6,340]], of which [[MONEY case KP|£3,900]] is not recovered. The custody office is on [[COURT_PHONE case KP N05|01632 960520]].
    """)


@document("UNS-121", "MG11-NWOSU-A", "MG11", "pdf docx scan", to=BOTH)
def householder(d: Doc) -> None:
    statement(d, "vic", pages=2).paras(f"""
    I am the above named person. I live at {HOUSE} with my husband, our two girls and my father-in-law {{vic2.full}}. My date of birth is {{vic.dobth}}.

    On {DAY} I locked the house at about ten to one and went to work. [[FREE_ID vic KP|The patio door was shut and the key was in the drawer.]]
    At 15:35 my neighbour {{wit.first}} rang me on {{vic.phone}} and said that there had been a break-in.

    When I got home the glass of the patio door was all over the kitchen floor. [[FREE_ID vic KP|Every drawer in our bedroom had been turned out on the bed.]]
    [[FREE_ID vic KP|My bangles were a wedding present from my grandmother and have a pattern of leaves.]] I produce photographs of them as [[EXHIBIT case KP N02|AN/1]].
    The laptop was a silver one that cost [[MONEY case KP|£1,150]].

    [[FREE_ID vic KP|My bank card had been in the blue purse on the dressing table.]] It belongs to my account {{vic.bank}}. I telephoned the bank at 16:50 and it had been used three times by then.

    The girls were at my sister's, {{sis.full}}, at {{sis.home}}. Her number is {{sis.phone}}.
    [[MEDICAL vic RR|I was off work that month because I had lost a baby in April, so I was only doing the afternoon shift.]]

    I did not give anybody permission to come into my house. [[FREE_ID vic KP|I have never heard of a person called Dominic Prowse.]] I can be reached by e-mail at {{vic.email}}.
    """)
    signed(d, "vic")


@document("UNS-121", "MG11-NWOSU-B", "MG11", "pdf txt", to=BOTH)
def father_in_law(d: Doc) -> None:
    statement(d, "vic2").paras(f"""
    I am a widower and I live with my son and his family. I was born on {{vic2.dobl}} in Enugu.

    On {DAY} I came home from the library on the number 9 bus. It was about twenty past three. I let myself in at the front.
    [[FREE_ID vic2 KP|I heard feet on the stairs and I called out, thinking it was my son.]]
    A man I did not know came down towards me. He had a black beard and a green jacket.

    [[FREE_ID vic2 KP|He put both hands on my chest and shoved me backwards.]] [[MEDICAL vic2 K|My left arm struck the door frame and I heard the wrist crack.]] He ran out past me and up the lane.

    [[MEDICAL vic2 K|It was very painful and my fingers went white.]] My neighbour put ice on it and {{pc.rank:N03}} called the ambulance.
    [[MEDICAL vic2 RR|I have been diabetic for thirty years and inject insulin twice a day.]] [[MEDICAL vic2 RR|In 2019 I had an operation on my prostate.]]

    [[MEDICAL vic2 K|The plaster stayed on for six weeks and I still cannot turn a key with that hand.]]

    I would know the man again. [[FREE_ID vic2 KP|I looked at his face for three or four seconds from about one metre in good light.]] I do not use a mobile; the telephone in the house is {{vic2.land}}.
    """)
    signed(d, "vic2", "pc")


@document("UNS-121", "MG11-KERTESZ", "MG11", "pdf html")
def neighbour(d: Doc) -> None:
    statement(d, "wit").paras(f"""
    I work from a shed in my garden. I have known {{vic.titled}} and her family since they moved in.

    On {DAY} at around 15:25 I had gone to the front to take in a delivery. [[FREE_ID wit KP|I heard a bang and then an old man shouting.]]
    A man came fast out of the side gate of number 5. [[FREE_ID wit KP|He was slim, about thirty, five foot ten, with a dark beard and a limp on his right side.]]
    [[FREE_ID wit KP|On one shoulder he had a black rucksack with a white stripe down the middle.]] He went towards Harbinger Street.

    I went over and found {{vic2.titled}} on the hall floor holding his arm. [[MEDICAL vic2 K|The wrist was bent and already swelling.]] I stayed with him until the police came.

    My wife {{wife.full}} was upstairs. [[MEDICAL wife RR|She is having chemotherapy and was asleep, so she heard nothing.]] She does not want to be contacted but her number is {{wife.phone}}.

    I gave the officer my mobile, {{wit.phonet}}, and my e-mail, {{wit.email}}. My van is {{wit.vrm}}. I was born on {{wit.dobdash}}.
    """)
    signed(d, "wit", "pc")


@document("UNS-121", "MG11-LLEWELLYN", "MG11", "docx pdf", to=BOTH)
def pawnbroker(d: Doc) -> None:
    statement(d, "wit2").paras("""
    I am the manager of [[PLACE case KP N04|Goldcrest Pawnbrokers, 4 Fleece Market, Ravensholt]]. The shop telephone is [[PHONE wit2 E|01632 960477]].

    On [[DATE case KP|14 May 2026]] at 11:10 a man came in with four gold bangles. [[FREE_ID wit2 KP|They had a pattern of leaves all the way round.]]
    He showed a driving licence in the name of {def.full}. [[FREE_ID wit2 KP|The photograph on it was of the man in front of me.]] I lent him [[MONEY case KP N08|£820]] and he signed the ticket, [[EXHIBIT case KP N02|BL/1]].

    [[FREE_ID wit2 KP|He told me they had been his late aunt's.]] He had a plaster over the knuckles of his right hand.

    The customer before him was {buyer.full}, who was redeeming a watch. He may have seen it. The address we hold is {buyer.homel}, and the number is {buyer.phone}.

    I live at {wit2.home} and my own mobile is {wit2.phonei}. I would rather be rung on that than at work.
    """)
    signed(d, "wit2")


@document("UNS-121", "MG11-SIDDIQUI", "MG11", "pdf", to=BOTH)
def doctor(d: Doc) -> None:
    statement(d, "doc").paras(f"""
    I am a specialty doctor in emergency medicine at Ravensholt Infirmary. On {DAY} at 17:05 I saw {{vic2.full}}, born {{vic2.dob}}, NHS number {{vic2.nhs}}, at the request of the police.

    He told me that he had been pushed by a stranger and had fallen against a door. [[MEDICAL vic2 K|There was swelling and deformity of the left wrist and he could not make a fist.]]
    [[MEDICAL vic2 K|The X-ray showed a fracture of the distal radius with slight displacement.]]
    [[MEDICAL vic2 K|It was reduced under a local block and a plaster was put on.]]

    [[MEDICAL vic2 RR|He has type 2 diabetes, raised cholesterol and an enlarged prostate.]] [[MEDICAL vic2 RR|His general practitioner, {{gp.titled}}, has recently begun him on tablets for gout.]]

    [[MEDICAL vic2 K|The injury is in keeping with a fall onto or against a hard edge.]] I expect it to take eight to ten weeks to heal.
    """)
    signed(d, "doc")


@document("UNS-121", "MG15", "MG15", "pdf docx", to=BOTH)
def record_of_interview(d: Doc) -> None:
    heading(d, "MG 15", "RECORD OF INTERVIEW", Person_interviewed="{def.full}", Place="Ravensholt police station", Date="[[DATE case KP|16 May 2026]]", Interviewing_officers="{oic.rank3:N03} and {ds.rank3:N03}")  # fmt: skip
    interview(
        d,
        "DC STOKOE|Give me your full name, date of birth and address, please.",
        "PROWSE|{def.all}, {def.dobl}, {def.homel}.",
        f"DC STOKOE|Where were you on the afternoon of {DAY}?",
        "PROWSE|[[FREE_ID def KP|At home till about two, then I walked into town.]]",
        "DC STOKOE|Who can say so?",
        "PROWSE|My girlfriend, {gf.full}. Her number's {gf.phones}. [[MEDICAL gf RR|Leave her be though, she's only just had a miscarriage.]]",
        "DC STOKOE|Four gold bangles were pawned in your name.",
        "PROWSE|[[FREE_ID def KP|I bought them off a bloke in the car park behind the swimming baths.]] [[FREE_ID def KP|Eighty quid. I didn't ask where he'd got them.]]",
        "DC STOKOE|What did he look like?",
        "PROWSE|Big lad, tattoo on the neck.",
        "DC STOKOE|Your blood is on the glass of the patio door. How did it get there?",
        "PROWSE|No comment.",
        "DC STOKOE|You are limping today. How did that happen?",
        "PROWSE|[[FREE_ID def KP|I came off a moped in February. It's never been right.]]",
        "DC STOKOE|I am showing you [[EXHIBIT case KP N02|MS/1]]. Is that you in the shop at 15:52?",
        "PROWSE|[[FREE_ID def KP|Could be anybody with a beard.]]",
        "DC STOKOE|Do you own a black rucksack with a white stripe?",
        "PROWSE|No comment.",
    )
