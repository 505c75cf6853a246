"""Sixth fresh set: parcels and borrowed names (UNS-22). 77 Contact Row is the defendant's home and stands in the charge."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh6"
DEPOT = "[[PLACE case KP N04|Swift Parcels, Unit 6, Mobile Street]]"
ROW = "[[ADDRESS def KP N06|77 Contact Row]]"


@document("UNS-22", "LBS-LETTER", "LETTER", "pdf", profile=PROFILE, to="DEF_REP COURT")
def bank_letter(d: Doc) -> None:
    d.add("title", "LOWTHER BUILDING SOCIETY").add(
        "para", "Fraud Operations\nYour reference: [[URN case KP N10|{=urn}]]"
    ).paras("""
    Dear {fi.rank3:N03}

    We confirm that on [[DATE case KP|4 November 2025]] an account was opened online in the name of {vic2.full}, who tells us that she knew nothing of it. The opening form is [[EXHIBIT case KP N02|CE/2]]. The post was to go to [[ADDRESS def KP N06|77 Contact Row]]. [[MONEY case KP N08|£9,990.00]] came in from {vic.full} in three sums and left the same day.

    Your data request also swept in the account of a namesake. Kindly destroy it: {flatm.full}, born {flatm.dobl}, {flatm.homel}, account {flatm.bank}. [[TRANSACTION flatm R r54|Her entries show a clinic in Leyden Street, two betting sites and a payment headed bail for Dad.]]

    The genuine customer has since told our branch that [[MEDICAL vic2 R r19|she has stopped eating and has been put on something by the campus doctor]]. Our colleague on the desk, {mgr.full!E}, can be rung on {mgr.office!R}. [[TACTIC none R r34|Accounts that your people asked us to leave running so that they can see who draws on them are in the enclosed list.]]

    Yours sincerely | {bank.full} | [[OCCUPATION bank K r16|Fraud analyst]] | {bank.email} | evenings {bank.phone}
    """)


@document("UNS-22", "GURD", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def deliverer(d: Doc) -> None:
    d.hide("deleted", "I was asked to say this by {cust2.full!H}.")
    d.add("title", "WITNESS STATEMENT").fields(
        Of="{wit.full}",
        Occupation="[[OCCUPATION wit K r16|Delivery driver]]",
        Employer="[[EMPLOYER wit K r16|Swift Parcels]]",
    ).paras(f"""
    I load at {DEPOT} at five in the morning. Between [[DATE case KP|4 November and 19 December 2025]] I took at least fourteen parcels to {ROW}. A woman I now know as {{def.full}} came to the door each time with a different name. My scanner log is [[EXHIBIT case KP N02|GBH/1]].

    On [[DATE case KP|12 December 2025]] she was inside the cage at the depot in one of our jackets. {{dep.full!A}} had let her in. Six parcels went, worth [[MONEY case KP N08|£2,077.09]]. One was for {{cust.full}} of {{cust.homel}} and one for {{cust2.full}}, who has since rung me on my own phone from {{cust2.phoned}}.

    I keep a flask and I keep a diary. [[MEDICAL wit R r19|The diary is because I am a year off the drink and it keeps my hands busy.]] [[FREE_ID wit R r79|My wife put me out in the autumn and the boys were made to choose.]] [[INTEL dep R r34|The other lads say that he takes a tenner a parcel to look at the wall.]]

    My van is {{wit.vrm}}. Mobile {{wit.phonei}}. I was born on {{wit.dobw}}. [[FREE_ID wit R r3|At weekends I stay with my boys at their mother's, over the fish market on the third floor.]] Post: {{wit.homel}}.
    """).fields(Signed="{wit.ini}", Before="{oic.rank:N03}")


@document("UNS-22", "SK-1", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def expert(d: Doc) -> None:
    d.add("title", "EXPERT'S REPORT: HANDWRITING").fields(
        Expert="{exp.tfull}", Report="[[EXHIBIT case KP N02|SK/1]]"
    ).add("head", "Part A - Curriculum vitae").paras("""
    BSc, PhD. In practice since 2004; 311 reports; gave evidence for prosecution and defence. Member of two learned societies. [[MEDICAL exp R r19|A break in 2019 and 2020 was for chemotherapy.]] [[FREE_ID exp R r79|I brought up twins on my own in that time.]] I work from home, {exp.homel}; {exp.phone3}; {exp.email}.
    """).add("head", "Part B - Report").paras("""
    I was instructed by {sgt.rank3:N03} on [[DATE case KP|14 January 2026]]. I compared the signature on [[EXHIBIT case KP N02|CE/2]] with ten specimens by {vic2.full} and twelve by {def.full}. There is strong support for the view that {def.full} wrote it. The letters C, H and S are made in one stroke.

    A draft was read by {lab.full!E}. She agrees. On the back of one specimen stood a note, "{tenant.full} {tenant.phonet} owes rent", and I did not use it. My fee is [[MONEY case KP N08|£1,770]]. Duty to the court: Part 19.
    """).fields(Signed="[[NAME exp K|S. Kuroda]]", Date="[[DATE case KP|2 February 2026]]")


@document("UNS-22", "MG21-SUB", "MG21", "docx", profile=PROFILE, to="DEF_REP COURT")
def submission(d: Doc) -> None:
    """Never served (row B2)."""
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")
    d.add("title", "MG21 SUBMISSION OF WORK FOR SCIENTIFIC EXAMINATION").fields(
        Operation="none", Suspect="{def.full} {def.dob}", Officer="{oic.rank:N03}", Exhibits="{exh.full}, store 3"
    ).paras("""
    Items: [[EXHIBIT case KP N02|CE/2]]. Hazards: [[MEDICAL def R|hepatitis stated in custody, double bag]]. Contact {oic.phone!R} out of hours.
    """)


@document("UNS-22", "IVOR", "MG11", "docx scan", profile=PROFILE, to="DEF_REP COURT")
def old_man(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Name="{vic.full}", Written_by="{wit2.full} (daughter-in-law)").paras("""
    I am eighty-seven. They call me {vic.nick}. In [[DATE case KP|November 2025]] a young lady telephoned and said that she was from the Lowther. She was ever so patient. She had me move [[MONEY case KP N08|£4,000]], then [[MONEY case KP N08|£3,000]], then [[MONEY case KP N08|£2,990]] "to keep it safe", and she told me to say nothing to [[NAME wit2 K|Nell]].

    On [[DATE case KP|19 December 2025]] she came for the card herself. She stood in my porch with the light on. I picked her out at the police station with {oic.rank2:N03}: she was number 5.

    [[FREE_ID vic R r79|My son and I have not spoken since the business with the will.]] [[MEDICAL vic R r19|I wear a bag and I do not like strangers near.]] [[MEDICAL vic R r19|They say that my heart is only a third of a heart.]] {carer.full} comes in to wash me and does nights at the hospice on {carer.phone}.

    [[FREE_ID vic R r3|The key is where it always was, in the boot of the china dog, and I am in bed by eight.]] I live at {vic.homel}, {vic.pc}, telephone [[PHONE vic R r6|07700 900094]]. Born {vic.dobth}. Pension number {vic.nino}. The money left {vic.bank!A:r13}.
    """).fields(Signed="{vic.ini}", Taken_by="{oic.rank:N03}")


@document("UNS-22", "ANH-VO", "MG11", "html", profile=PROFILE, to="DEF_REP COURT")
def student(d: Doc) -> None:
    d.add("title", "STATEMENT OF WITNESS").fields(
        Name="{vic2.full}", Occupation="[[OCCUPATION vic2 E|Student]]", Reference="[[URN case KP N10|{=urn}]]"
    ).paras("""
    1. My family name is [[NAME vic2 K|Vo]] and my given name is [[NAME vic2 K|Anh]]. In [[DATE case KP|September 2025]] I rented a box room from {def.full} at [[ADDRESS def KP N06|77 Contact Row]] for [[MONEY case KP N08|£90]] a week.

    2. I moved out on [[DATE case KP|1 November 2025]]. She kept a copy of my passport, {vic2.passport}. In December a letter came from [[PLACE case KP|the Lowther Building Society]] with my name on it and a balance that was not mine.

    3. {tenant.full!A} had the other room. [[FREE_ID tenant R r79|He has no papers and hides when the bell goes.]] He can tell you about the jackets; his number is {tenant.phone3}.

    4. [[MEDICAL vic2 R r19|Since then I count everything four times and I cannot leave a door.]] [[FREE_ID vic2 R r79|My parents believe that I am still on the medical course, which I failed.]] [[FREE_ID vic2 R r3|After lectures I sit in the glass café by the law steps until it closes, every day.]]

    5. Contact: {vic2.homel}; [[PHONE vic2 R r6|+44 7700 900871]]; {vic2.email}; born {vic2.dobdot}; student number [[FREE_ID vic2 R r10|PLU-2203317]]. {flatm.full}, my flatmate, has asked not to be involved.
    """).fields(Signed="[[NAME vic2 K|Vo Anh]]", Officer="{fi.rank3:N03}")


@document("UNS-22", "RUMBI-IV", "MG15", "txt", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.facts["form"] = "MG15"
    d.add("title", "ROTI - CHISHOLM").add(
        "para", "Present: {oic.rank:N03}, {fi.rank3:N03}, {sol.tfull!K}. [[DATE case KP|20 January 2026, 1107 to 1151]]"
    )
    interview(
        d,
        "CONSTABLE|For the tape I'm [[NAME oic KP N03|Lance Constable]], yes, really. Your name and address?",
        "CHISHOLM|{def.full}, {def.homel}, born {def.dobl}.",
        "CONSTABLE|And the phone we took is yours, [[PHONE def KD|07700 900605]]?",
        "CHISHOLM|That one, yes. [[VRM def K r15|RC01 CHM]] is mine as well. My sister {sis.full!A} pays it.",
        "CONSTABLE|Whose jacket is in the hall?",
        "CHISHOLM|{mule.full!A}'s. He's on {mule.phones}. [[INTEL mule E|He gets cards off a postman and sells them in the arcade by the hundred.]]",
        "CONSTABLE|Did you ring an old man called [[NAME vic K|Mr Pryce]]?",
        "CHISHOLM|No. [[MEDICAL def KD r12|I was in bed with my back, I had the injection that week.]]",
        "BILLS|There is [[MONEY case KP N08|£9,990]] in and out. Exhibit [[EXHIBIT case KP N02|CE/2]] has this address.",
        "CHISHOLM|Half the street uses my letter box. Ask {post.full!A}, he brings it, he lives at {post.homel}.",
        "BILLS|Who else is in the house?",
        "CHISHOLM|My boy. [[MEDICAL boy E|He's got the sickle and he was in hospital half of November.]] And [[FREE_ID tenant E|the lad in the box room who isn't supposed to be in the country]].",
        "CONSTABLE|Interview over. [[COLLAR oic KP N03|2250]] sealing the disc.",
    )


@document("UNS-22", "LBS-MAILS", "EMAIL", "eml", profile=PROFILE)
def mails(d: Doc) -> None:
    for name, text in (
        ("From", "{bank.full} <{bank.email}>"),
        ("To", "{fi.rank3} <noah.bills@westmarch.example>"),
        ("Cc", "{mgr.full} <{mgr.email}>"),
        ("Subject", "FW: Pryce - CCTV from cash machine"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Noah, the stills are [[EXHIBIT case KP N02|CE/5]]. [[NAME def K|Ms Chisholm]] is at the machine in Fore Street on [[DATE case KP|19/12/25 at 17:22]], taking [[MONEY case KP N08|£300]]. The man waiting behind her is a customer, {cust.full}, card {cust.card}, please blur.

    [[TACTIC none R r50|As agreed we are letting the next two transfers through with a penny mark on them.]] [[INTEL mule R r50|Our people think that the same young man is behind the Havenport openings.]]

    Regards, {bank.first} | out of hours {bank.phonez}

    On [[DATE case KP|Tue, 20 Jan 2026]], {wit2.full} wrote: | > Dear Mr [[NAME bank K|Eze]], [[MEDICAL vic R r50|Dad has had another bleed and is being fed through the nose]]. Please send all letters to me, {wit2.homel}, or ring {wit2.landb}. My husband must not see them, [[FREE_ID wit2 R r79|he left us in the spring and nothing is settled about the house]]. | > Fenella

    On [[DATE case KP|Mon, 19 Jan 2026]], {fi.rank3:N03} wrote: | >> Can you say if he was alone. Office is [[CPS_PHONE case KP N05|01632 960955]], my own is {fi.phonet!R}.
    """)


@document("UNS-22", "CHARGE-RC", "MG4", "pdf", profile=PROFILE, to="DEF_REP COURT")
def charge(d: Doc) -> None:
    """Nothing of this goes: a negative control."""
    d.facts["footer"] = "18ZB0026126 page"
    d.add("title", "CHARGE SHEET").fields(
        Person_charged="{def.revcaps}",
        Born="{def.dob}",
        Address="[[ADDRESS def KD N06|{def.homel}]]",
        ASN="[[ASN def KP N01|{def.asn}]]",
        PNC="{def.pncid}",
    ).table(
        ("No", "Code", "Charge"),
        ("1", "[[OFFENCE case KP N02|FA06001]]", f"Between [[DATE case KP|4 November 2025 and 19 December 2025]] at {ROW} made a false representation to [[NAME vic K|Ivor Pryce]], intending to gain [[MONEY case KP N08|£9,990.00]]"),
        ("2", "[[OFFENCE case KP N02|TH68010]]", f"On [[DATE case KP|12 December 2025]] at {DEPOT} stole parcels to the value of [[MONEY case KP N08|£2,077.09]]"),
    ).paras("""
    Reply: "I want Mr [[NAME sol K|Trent]]". Charged by {sgt.rank:N03} at [[DATE case KP|1702 on 20 January 2026]]. To appear at [[PLACE case KP|Lowther Magistrates' Court]], [[ROAD case KP N07|Dob Street]], telephone [[COURT_PHONE case KP N05|01632 960956]].
    """)  # fmt: skip
