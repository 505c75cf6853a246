"""Fifth fresh set: more papers of the car wash (UNS-16): health, letters, mails, orders, pictures, and what is barred."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

PROFILE = "fresh5"
ALL = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-16", "BURNS", "MEDICAL_NOTES", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def burns(d: Doc) -> None:
    d.add("title", "REGIONAL BURNS UNIT - OUT-PATIENT LETTER").add(
        "para", "Re: {vic.lcaps}\nDOB {vic.dobdot}    NHS {vic.nhsd}\n{vic.place1}\nGP: {gp.tfull!E}"
    ).paras("""
    Dear Colleague,

    [[MEDICAL vic K r20|Diagnosis: partial thickness alkali burns, both palms, 2 per cent body surface, some weeks old.]] [[MEDICAL vic K r20|He has lost fine grip in the right hand and may need a graft.]]

    [[MEDICAL vic R r19|Incidental: chest film shows old apical scarring, T-spot positive, started on rifinah.]] [[MEDICAL vic R r19|He scored highly for post traumatic stress and wakes screaming.]]

    He was brought by {sup.full} ({sup.phonez}), interpreter by telephone. Next clinic [[DATE case E|3 March]].
    """).fields(Signed="{exp.tfull}", Clinic="[[DATE case KP|15 January 2026]]")


@document("UNS-16", "RF-STMT", "MG11", "docx txt", profile=PROFILE, to="DEF_REP COURT")
def doctor(d: Doc) -> None:
    d.add("title", "EXPERT WITNESS STATEMENT").paras("""
    I, {exp.full}, consultant burns surgeon, have been shown the safety sheet for the wheel cleaner and photographs [[EXHIBIT case KP N02|ABF/4]]. I saw {vic.full} on [[DATE case KP|15 January 2026]].

    [[MEDICAL vic K r20|His palms show alkali burns consistent with repeated contact over months without gloves.]]

    I charge [[MONEY case KP N08|£840]] a day at court. Please warn me through {exp.email} or my mobile, {exp.phone3}. DC {oic.last} has the originals.
    """)


@document("UNS-16", "TERP-MAIL", "EMAIL", "eml msg", profile=PROFILE)
def booking(d: Doc) -> None:
    for name, text in (
        ("From", "{terp.full} <{terp.email}>"),
        ("To", "{oic.rank3} <hannah.singh-boyle@eastvale.example>"),
        ("Cc", "{sup.full} <{sup.email}>"),
        ("Subject", "Booking 07700-1901, Vietnamese, court 2"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Hello Hannah

    I can do [[DATE case KP|11 May 2026]] at Aldermoor Crown Court, [[COURT_PHONE case KP N05|01632 960081]]. Rate [[MONEY case KP N08|£38.50]] an hour. Northern accent no problem. My mobile {terp.phonez}.

    Pham Quang Hieu

    On [[DATE case KP|7 Feb]] {sup.full} wrote: | > Hi both, {vic.nick} will come by car from [[LOCATION vic R O5|the Amery house]] so nobody sees the bus stop. Ring me {sup.phone}. He has asked whether {cous.full} may sit with him, {cous.phonet}.

    On [[DATE case KP|6 Feb]] {oic.rank3:N03} wrote: | >> My new work mobile is {oic.phoned!R}. {terp2.tfull} is booked for the Romanian.
    """)


@document("UNS-16", "HMO-LTR", "LETTER", "docx html", profile=PROFILE)
def council(d: Doc) -> None:
    d.add("para", "Aldermoor Borough Council\nPrivate Sector Housing\nOur ref [[EXHIBIT case KP|HMO/0770/26]]").paras(
        """
    Dear {sgt.rank2:N03}

    Weir Yard and 31 Foundry Street

    No licence was held for either address. The owner of both is {land.tfull!A}, {land.home}. His office, when we rang on [[DATE case KP|12 January]], gave {land.landb}. The rateable value of [[PLACE case KP N04|Weir Hand Car Wash]] is [[MONEY case KP N08|£7,700]]. A penalty of [[MONEY case KP N08|£30,000]] is proposed.

    Two neighbours complained: {baker.full} by e-mail from {baker.email}, and {det.full} of {det.homel}.

    {wit2.full} of the inspectorate has a copy.

    Yours sincerely | for Head of Housing
    """.replace("a {clerk}", "an agent")
    )


@document("UNS-16", "CUST-BHG", "CUSTODY_RECORD", "txt docx", profile=PROFILE)
def custody(d: Doc) -> None:
    d.add("title", "EASTVALE CONSTABULARY - DETENTION LOG AL/0066/26").paras("""
    08/01/26 0931 HRS. DP {def.revcapsall}, {def.dobtight}, NFA GIVEN THEN {def.homeu}. TEL {def.phonet}. A/O {pc.rank:N03}. REASON: [[OFFENCE case KP N02|MS15001]].

    0940 RIGHTS GIVEN. NO INTERP NEEDED. WANTS WIFE TOLD, {wife.caps!A}, {wife.phone3}, DONE 0952.

    1005 [[MEDICAL def KD r58|HCP: TYPE 2 DIABETIC, METFORMIN GIVEN, FIT TO DETAIN AND INTERVIEW]].

    1118 CELL 9 {det.caps} REFUSING TO LEAVE EXERCISE YARD, DP MOVED ROUND HIM.

    1240 SOLICITOR {sol.full!K} ARRIVES. CONSULTATION PRIVATE.

    1405 IN I/V WITH {oic.rank2:N03} AND {sgt.rank2:N03}. 1537 BACK.

    2110 CHARGED AND REMANDED. PROPERTY: [[MONEY case KP N08|£1,205.00]] CASH, 3 PASSPORTS NOT HIS.
    """)


@document("UNS-16", "ROTI-D1", "MG15", "docx pdf", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "RECORD OF INTERVIEW").fields(
        Interviewee="{def.full}",
        Interviewers="{oic.rank:N03} and {sgt.rank:N03}",
        Exhibit="[[EXHIBIT case KP N02|HSB/5]]",
    )
    for who, words in (
        ("HSB", "You're still under caution. Home address?"),
        ("BHG", "{def.homel}, I said. With {wife.first!A} and the boy."),
        ("HSB", "Whose passports were in the safe?"),
        ("BHG", "{vic.nick}'s, {vic2.nick}'s and the cook's. {cook.full!A}. They asked me to mind them."),
        ("JC", "Who pays the rent to {land.full!A}?"),
        ("BHG", "Me. Two and a half thousand a month. Ask him on {land.phones1}."),
        ("HSB", "There's a bank card in the name of {vic2.last} in your wallet."),
        ("BHG", "Gigi drinks. [[MEDICAL vic2 E|He was in the psychiatric in Cluj.]] I keep it so he eats."),
        ("JC", "What's your own account with the Haven and County?"),
        ("BHG", "[[BANK def KD r12|00-00-00 55501230]]. Look all you want."),
        ("HSB", "Interview ends at [[DATE case KP|15.37]]."),
    ):
        d.add("qa", who, words)


@document("UNS-16", "STPO", "MG13", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def order(d: Doc) -> None:
    d.add("title", "MG13 - APPLICATION FOR SLAVERY AND TRAFFICKING PREVENTION ORDER").fields(
        Respondent="{def.full}, {def.dob}, {def.homel!KD}"
    ).paras("""
    Terms sought for ten years: not to employ any person without written contract; not to hold travel papers of another; to notify police of any vehicle other than [[VRM def K r15|BH00 GRT]]; not to approach {vic.full} or {vic2.full}, nor to go to {vic2.street!A:r35} or to {vic.place1s!R:O5}.

    In support see {wit2.full} and exhibit [[EXHIBIT case KP N02|HSB/1]]. Applicant {sgt.rank:N03}. Fee [[MONEY case KP N08|£226]].
    """)


@document("UNS-16", "COURT-WEB", "LISTING", "html txt", profile=PROFILE, to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "Aldermoor Crown Court, Court 2, His Honour Judge Quincey").paras("""
    [[URN case KP N10|{=urn}]] {def.full!KP}, {def.dob!R:r69}, {def.homel!R:r69}; {codef.full!KP}. Plea hearing, 10:15, [[DATE case KP|Monday 11 May 2026]]. Interpreter in attendance. [[COURT_PHONE case KP N05|01632 960081]]
    """)


@document("UNS-16", "CHARGE-W", "MG4", "pdf txt", profile=PROFILE, to="DEF_REP COURT")
def charge(d: Doc) -> None:
    """The defendant's own charge: nothing of this goes, a negative control."""
    d.add("title", "CHARGE SHEET").table(
        ("Surname", "Forenames", "Born", "Address"), ("{def.CAPS}", "Besnik Arben", "{def.dob!KD}", "{def.home!KD:N06}")
    ).paras("""
    You are charged that between [[DATE case KP|14 June 2025 and 8 January 2026]] at [[PLACE case KP N04|Weir Hand Car Wash, Aldermoor]] you required {vic.full} to perform forced or compulsory labour. Contrary to section 1 Modern Slavery Act 2015. [[OFFENCE case KP N02|MS15001]]. And that you converted criminal property, namely [[MONEY case KP N08|£212,000]]. [[OFFENCE case KP N02|CJ67004]]

    Charged by {pc.rank:N03}, [[DATE case KP|2110 hours]]. Court: Aldermoor Magistrates, 3 Mobile Street, [[COURT_PHONE case KP N05|01632 960082]].
    """)


@document("UNS-16", "WALL-NOTE", "PHOTO", "jpeg png", profile=PROFILE)
def wall(d: Doc) -> None:
    """A list on the office wall (row 26 for strangers; the defendant's own telephone stays)."""
    d.facts["scene"] = "note"
    for line in (
        "RANGE ROVER MAN {land.phone}",
        "Bread {baker.full} {baker.phonet}",
        "Tfr 5 drums [[MONEY case K N08|£77.00]]",
    ):
        d.add("label", line)


@document("UNS-16", "RR-PIC", "PHOTO", "jpeg", profile=PROFILE, trap="T13")
def range_rover(d: Doc) -> None:
    d.facts["scene"] = "plate"
    d.add("label", "{land.vrm:T13}").add("label", "[[PLACE case K N04|WEIR HAND CAR WASH]]")


@document("UNS-16", "MS-UNUSED", "MG6C", "docx csv", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    d.table(
        ("Item", "Description", "Decision"),
        ("1", "Helpline call note, {caller.full!R}, {caller.phonei}", "CND"),
        ("2", "Account of customer {cust.full}, {cust.home}", "D"),
        ("3", "Bakery till rolls from {baker.full}", "CND"),
        ("4", "Tenancy file, Foundry Street, 61 pages", "CND"),
        ("5", "Letter from parish priest {priest.full}, {priest.land}", "CND"),
        sheet="c",
    )


@document("UNS-16", "DUTY", "MG10", "docx xlsx", profile=PROFILE)
def availability(d: Doc) -> None:
    d.add("title", "MG10 WITNESS NON-AVAILABILITY").table(
        ("Witness", "May", "June", "Reason"), ("C Wells", "none", "1-14", "Pilgrimage"), sheet="MG10"
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-16", "SOURCES", "MG6D", "pdf docx", profile=PROFILE)
def sensitive(d: Doc) -> None:
    d.add("title", "MG6D SENSITIVE MATERIAL SCHEDULE").table(
        ("Item", "Description", "Why"), ("1", "Authority for camera", "Tactic"), ("2", "Contact sheet", "Source")
    )
    d.blocked = dict.fromkeys(NOBODY, "B1")


@document("UNS-16", "STRAY", "MG11", "docx txt", profile=PROFILE, to="DEF_REP COURT")
def stray(d: Doc) -> None:
    """A statement of another case, filed here by mistake."""
    d.facts["footer"] = "MG11"
    d.hide("header", "MG11").hide("footer", "page 1 of 1")
    d.add("title", "WITNESS STATEMENT").fields(URN="18ZN0055226", Statement_of="Marigold Tench").paras(
        "I keep a stall of second hand books. On 9 December 2025 somebody walked off with the float."
    )
    d.blocked = dict.fromkeys(ALL, "G1")
