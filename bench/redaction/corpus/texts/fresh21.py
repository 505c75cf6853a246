"""Sixth fresh set: a taxi driver robbed in Dob Lane (UNS-19).

Whereabouts, habits and private life that are told without a name or number are marked FREE_ID. Dob Lane stands in the charge.
"""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh6"
LANE = "[[ROAD case KP N07|Dob Lane]]"
FIRM = "[[EMPLOYER vic K r16|Harbour Cars]]"
DRIVER = "[[NAME vic K|Suryono]]"


@document("UNS-19", "DESPATCH", "SPREADSHEET", "xlsx", profile=PROFILE)
def despatch(d: Doc) -> None:
    """The firm's log: jobs of other people have no bearing."""
    d.table(
        ("Job", "Clock", "Collect", "Drop", "Name given", "Telephone", "Car", "Remarks"),
        ("4471", "22:58", "Rail station", "{nb.street}", "{nb.full}", "{nb.phonet}", "11", "acct. [[MEDICAL nb R r19|had his leg off at Easter so ring and wait]]"),
        ("4472", "23:04", "{det.homel}", "Night market", "{det.last}", "{det.phone3}", "4 - [[VRM drv R r14|YD00 LEH]]", "no change given"),
        ("4473", "23:11", "[[PLACE case KP N04|Chip Inn, Harbour Parade]]", LANE, "[[NAME def K|Keeks]]", "[[PHONE def KD r73|07700900274]]", "7 - [[VRM vic R r14|SU01 RYN]]", "2 lads, cash, fare [[MONEY case KP N08|£9.90]]"),
        ("4473", "23:29", "", "", "", "", "7", "driver screaming on channel 2, knife, 999 by [[NAME wit3 K|Li Ho]]"),
        ("4474", "23:40", "{shop.street}", "Hospital", "{shop.full}", "{shop.phoned}", "4", "[[MEDICAL shop R r19|wife started bleeding, six months gone]]"),
        ("4475", "23:52", "Rail station", "Airport", "{pass.full}", "{pass.phone}", "11", "[[FREE_ID pass R r79|going away with the barmaid, if anybody asks he is in Leeds]]"),
        sheet="8 Feb nights",
    )  # fmt: skip


@document("UNS-19", "SURYONO-1", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def driver(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT (through an interpreter)").fields(
        URN="[[URN case KP N10|{=urn}]]",
        Name=DRIVER,
        Occupation="[[OCCUPATION vic K r16|Taxi driver]]",
        Interpreter="{terp.tfull}",
    ).paras(f"""
    I have one name only. Where a form wants two, people print it twice. I drive car 7 for {FIRM}.

    On [[DATE case KP|Sunday 8 February 2026]] at [[DATE case KP|about 11.15 pm]] two men got in at [[PLACE case KP N04|the Chip Inn]]. One sat behind me. In {LANE} he said stop here boss. I felt metal at my neck. I gave him the takings, [[MONEY case KP N08|£163]]. The meter that he pulled off the dash cost [[MONEY case KP N08|GBP 0,770.90]]. I pushed the knife and [[MEDICAL vic K r20|it opened my left palm from the thumb to the wrist]]. The other one laughed and called him [[NAME def K|Keeks]].

    [[MEDICAL vic R r19|My belly has been bad since I was a boy and I must always know where the door is]], so we stopped twice. [[MEDICAL vic R r19|I fast from sugar because my blood is bad, my father lost his feet.]]

    [[FREE_ID vic R r79|My wife and I have slept in two rooms since we lost the baby.]] She is {{wife.full}} and she did not know that I work nights. [[FREE_ID vic R r3|I have left my own bed and I am over my cousin's noodle bar, behind the bus depot, until this is finished.]] The cousin answers on {{wife.phone}}.

    My own telephone is [[PHONE vic R r6|07700 900655]], my birthday {{vic.dobl}}, my licence {{vic.driver}}. My house has only old letters in it now: {{vic.homel}}.
    """).fields(Signed="[[NAME vic K|Suryono]]", Taken_by="{oic.rank:N03}")


@document("UNS-19", "AP-TERP", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def interpreter(d: Doc) -> None:
    d.add("title", "STATEMENT OF INTERPRETER").paras(f"""
    I, {{terp.full}}, am an interpreter of Indonesian and Javanese, register number [[FREE_ID terp E|NR 90114]]. On [[DATE case KP|10 February 2026]] between [[DATE case KP|1400 and 1635 hours]] I interpreted at Skerrow police station for {DRIVER} in the presence of {{oic.rank:N03}}.

    I read the statement back to him in Indonesian. He made one change: "metal", not "gun". I produce my notes as [[EXHIBIT case KP N02|AP/1]]. In the waiting room a lady in a green scarf said that she was {{wife.first}}, his wife. I did not speak of the case with her.

    I have never met {{def.full}}. I was ten minutes late because [[FREE_ID terp R r79|my son had been sent home for fighting again]]. [[MEDICAL terp R r19|I had to stop twice as I am still on the pump for my pancreas.]]

    My fee is [[MONEY case KP N08|£96.00]]. For a court date call {{terp.phonei}} or write to {{terp.email}}; I am at {{terp.homel}}.
    """).fields(Signature="{terp.ini}", Witnessed_by="{oic.rank2:N03}")


@document("UNS-19", "BODYCAM-HO", "OTHER", "txt", profile=PROFILE, to="DEF_REP COURT")
def bodycam(d: Doc) -> None:
    d.add("title", "DH/2  TRANSCRIPT OF BODY WORN FILM").add(
        "para", "[[EXHIBIT case KP N02|DH/2]]  camera 0714  [[DATE case KP|08/02/26 23:37]]  wearer {nbo.rank:N03}"
    )
    interview(
        d,
        "<HO>|Skerrow police, sit down for me mate, sit down. What's your name?",
        f"<M1>|{DRIVER}. Just {DRIVER}.",
        "<HO>|Just the one? All right. Number?",
        "<M1>|{vic.phones}",
        "<HO>|Let's see the hand. [[MEDICAL vic K r18|That's to the bone, that is, right across the palm.]] You on anything?",
        "<M1>|[[MEDICAL vic R r19|Little white ones for the pressure and I take the needle at dinner]]",
        "<F1>|I saw them run. I'm [[NAME wit K|Noor Le]], I do nights at [[EMPLOYER wit E|the Neptune Hotel]]. They went down the cut.",
        "<HO>|Where can we find you, love?",
        "<F1>|Not at mine. [[FREE_ID wit R r3|I'm on my mate's sofa over the bookie's till my ex gets the message.]] Ring {wit.phones1}.",
        "<M2>|I never seen nothing. {nb.full}, that's my motor, [[VRM nb R r26|GOLF ROMEO ZERO ONE MIKE TANGO NOVEMBER]].",
        "<HO>|(to radio) From 7714, two males, one called [[NAME def K|Keeks]], grey fleece, toward the quay.",
        "<CTRL>|[[TACTIC none R r60|Be aware the lads in the white van outside the ice plant are ours, don't walk up to them.]]",
        "<CTRL>|[[INTEL other R r60|Could be Tranter's little firm, he has been putting boys up to it for the money they owe him.]]",
        "<HO>|Received. (to M1) Ambulance is six minutes. [[MONEY case KP N08|Hundred and sixty quid]], you said?",
        "<F2>|I'm only across the way at [[ADDRESS caller R r28|number 12]]. I phoned. {caller.full!A:r28}. Do I have to say owt else?",
        "<HO>|No. My collar's [[COLLAR nbo KP N03|7714]] if you think of something. Custody line's [[CPS_PHONE case KP N05|01632 960930]].",
    )


@document("UNS-19", "BEAT-MAILS", "EMAIL", "eml", profile=PROFILE)
def beat_mails(d: Doc) -> None:
    """A neighbourhood officer's chain of mails (rows 34, 50)."""
    for name, text in (
        ("From", "{nbo.rank3} <duncan.ho@westmarch.example>"),
        ("To", "{oic.rank3} <lorna.pickering@westmarch.example>"),
        ("Cc", "{shop.full} <{shop.email}>"),
        ("Subject", "RE: RE: Dob Lane - taxi job"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Lorna,

    Statement from [[NAME wit3 K|Mrs Ho]] attached (no relation!). She exhibits the log as [[EXHIBIT case KP N02|LH/1]]. The fleece is booked in as [[EXHIBIT case KP N02|NL/1]].

    [[INTEL other R r50|The word at the boxing club is that Deano holds their bikes until they have worked it off.]] [[TACTIC none R r50|We have put one of ours behind the counter in the vape shop on Thursdays and Fridays.]]

    Duncan | {nbo.rank:N03} | Harbour Neighbourhood Team | Desk [[CPS_PHONE case KP N05|01632 960931]] | Mine, for you only: {nbo.phone}

    On [[DATE case KP|Thu, 12 Feb 2026]], {shop.full} wrote: | > Hi Duncan, camera 3 shows the pair at [[DATE case KP|23:34]], I'll drop the stick in. Call me on {shop.phone3}, not the shop. [[FREE_ID shop R r79|The wife doesn't know I was still in there and I'd like to keep it so.]] | > {shop.full}, {shop.homel}

    On [[DATE case KP|Wed, 11 Feb 2026]], {oic.rank3:N03} wrote: | >> Can you go round the shops again. {gf.full!E} says [[NAME def K|Kieran]] was with her all night. [[INTEL gf R r50|She is a bit frightened of his uncle and told a PCSO as much in the bus queue.]] She is on {gf.phonet}. DI says charge is [[OFFENCE case KP N02|TH68023]] and [[OFFENCE case KP N02|CJ88144]].
    """)


@document("UNS-19", "WARD-LETTER", "MEDICAL_NOTES", "pdf", profile=PROFILE, to="DEF_REP COURT")
def ward_letter(d: Doc) -> None:
    d.add("title", "DISCHARGE SUMMARY").add("para", "Skerrow General Hospital\nHand Surgery, Ward 5").table(
        ("Patient", "Born", "NHS number", "Hospital number"),
        ("[[NAME vic K|SURYONO, Suryono]]", "{vic.dobdash}", "{vic.nhs}", "[[FREE_ID vic R r10|SGH 4410-772]]"),
    ).paras("""
    Admitted [[DATE case KP|09/02/2026 at 00:20]], discharged [[DATE case KP|11/02/2026]].

    Diagnosis: [[MEDICAL vic K r20|incised wound of the left palm, 7 cm, with division of two flexor tendons; repaired under block]].

    Background: [[MEDICAL vic R r19|Type 2 diabetes on basal insulin.]] [[MEDICAL vic R r19|Irritable bowel since childhood, under the clinic in town.]] [[MEDICAL vic R r19|Told the night staff that he has not been sleeping and sometimes thinks his family would be better off without him.]]

    Social: [[FREE_ID vic R r79|Sends most of what he earns to two sisters and eats one meal a day.]] Next of kin {wife.full}, {wife.phoned}.

    Plan: hand therapy for twelve weeks. [[MEDICAL vic R r19|Please chase the shadow seen on the chest film.]] Copy to {gp.tfull!E}, and to the patient at {vic.homel}.
    """).fields(Author="{exp.tfull}", Ward_sister="{nurse.tfull!E}", Police_log="[[EXHIBIT case KP|0990-08FEB]]")


@document("UNS-19", "OLD-PILOT", "MG15", "html", profile=PROFILE)
def old_pilot(d: Doc) -> None:
    d.add("title", "RECORD OF INTERVIEW WITH A WITNESS").fields(
        Witness="{wit2.full} ({wit2.nick})", Officer="{oic.rank:N03}", Begun="[[DATE case KP|1010 on 14/02/2026]]"
    )
    interview(
        d,
        "DC 3390|Just tell me what you saw from the start, Mr [[NAME wit2 K|Quayle-Nkemelu]].",
        "W|Well, to begin at the beginning I was born on {wit2.dobth} in a lighthouse, so I have always slept badly. [[MEDICAL wit2 R r19|These days it's the waterworks, I am up four times and that is how I come to be at windows.]]",
        "DC 3390|So you were at the window.",
        f"W|At the window, yes. No, on the step. The dog wanted out. {LANE} is below me like a ship's hold. I saw a young fellow in a grey fleece come out of the back of a taxi with something shining. [[DATE case KP|Half past eleven]], near enough.",
        "DC 3390|And then?",
        "W|My late wife would have known him. [[FREE_ID wit2 R r79|She walked out on me in sixty-eight and came back in seventy and we never mentioned it.]] He ran by the steps, one hand up, so. I'd know the walk. I see it every day: [[NAME def K|Kieran]], the Obi boy, I piloted with his grandfather.",
        "DC 3390|Is there anybody who was with you?",
        "W|Only {nb.full}, but he was asleep, or said so. He drinks. [[INTEL nb R r79|There's cigarettes come ashore at his boathouse that never saw a duty stamp.]]",
        "DC 3390|How do we reach you?",
        "W|{wit2.homel}, you can't miss it, or {wit2.land}. Not on Mondays. [[FREE_ID wit2 R r3|Mondays I'm taken to the bowls by the Rotary in a bus and I don't get back till the lamps are lit.]]",
        "DC 3390|You wrote something down?",
        "W|On the tide table, the [[DATE case KP|8th of February]], here. You may have it. Call it [[EXHIBIT case KP N02|BQN/1]] if you like. It cost me [[MONEY case KP N08|£2.50]].",
    )


@document("UNS-19", "PIN-CALLS", "OTHER", "docx", profile=PROFILE)
def pin_calls(d: Doc) -> None:
    """Calls of the defendant from prison: his own words stay, others' numbers and other prisoners go (rows 6, 59, 60)."""
    d.add("title", "SUMMARY OF PIN PHONE CALLS - HMP SKERROW MOOR").fields(
        Prisoner="{def.revcaps} {def.dobdot}", Shares_with="{cell.full}", Read_by="{oic.rank:N03}"
    ).table(
        ("Call", "When", "To", "Gist"),
        ("1", "[[DATE case KP|20/02/26 18:02]]", "{dad.phone}", "Asks his father for [[MONEY case KP N08|£40]] canteen. [[MEDICAL dad R r19|Father says the lump was the bad kind.]]"),
        ("2", "[[DATE case KP|21/02/26 17:45]]", "{gf.phonet}", 'Says "[[NAME codef K|Ash]] had the blade, not me". [[FREE_ID gf R r79|She says she is late and has not told her mum.]]'),
        ("3", "[[DATE case KP|22/02/26 18:30]]", "{sol.land!E}", "Legal, not listened to"),
        ("4", "[[DATE case KP|25/02/26 19:10]]", "{gf.phonei}", 'Tells her to "bin the grey one". She says police have [[EXHIBIT case KP N02|NL/1]] already.'),
    ).paras("""
    Security note: [[INTEL cell R r60|His pad mate is thought to be running a tick book on the landing.]] [[TACTIC none R r60|Staff were asked to leave the two of them together so that they would talk.]] [[INTEL def R r60|A man on C wing who has helped before says there is a second knife in a cistern at the gym.]]

    Summary agreed with {sgt.rank:N03}. Prison switchboard [[CPS_PHONE case E|01632 960940]].
    """)  # fmt: skip


@document("UNS-19", "MG5-TAXI", "MG5", "pdf scan", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.facts["footer"] = "18ZX0023126 page"
    d.add("title", "POLICE REPORT").fields(
        Defendants="{def.lcaps} born {def.dob}, of {def.homel}; {codef.lcaps}",
        ASN="[[ASN def KP N01|{def.asn}]]",
        Officer="{oic.rank:N03}",
    ).paras(f"""
    1. At [[DATE case KP|2325 hrs on 8 February 2026]] in {LANE} the defendants robbed {DRIVER}, a driver of {FIRM}, of [[MONEY case KP N08|£163]] at knife point. [[MEDICAL vic K r20|His left hand was cut to the tendons.]]

    2. {{wit.full}}, [[OCCUPATION wit K r16|night porter]], saw two men run. {{wit2.full}} names [[NAME def K|Kieran]]. {{wit3.full}} kept the log, [[EXHIBIT case KP N02|LH/1]].

    3. The call came from {{caller.tfull}} at {{caller.homel}}, {{caller.phonet}}. [[MEDICAL caller R r33|She gets panic attacks and would not come to the door.]]

    4. [[INTEL def R r34|He is put down by local people for the kebab van job at Christmas as well, though nobody will say so on paper.]] [[INTEL other R r34|Tranter, who lends to youngsters at silly rates, is likely to have sent them and will be visited when the time is right.]] [[TACTIC none R r34|The two were housed at different ends of the corridor with the microphones on.]]

    5. Both gave no comment; D1 was advised by {{sol.tfull!K}}. D1's partner {{gf.full!E}} offers an alibi. Listing office [[COURT_PHONE case KP N05|01632 960950]]. Reviewed by {{sgt.rank:N03}}.
    """)
