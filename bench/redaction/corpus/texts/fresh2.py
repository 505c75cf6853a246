"""Fresh documents: an assault and harassment (UNS-5) with calls, notes and telephones."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh"


@document("UNS-5", "S9-OKONKWO", "MG11", "pdf docx txt", profile=PROFILE, to="DEF_REP COURT")
def victim(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT", "CJ Act 1967, s.9; MC Act 1980, ss.5A(3)(a) and 5B").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{vic.all}", Age="O.18", Occupation="[[OCCUPATION vic E|Nurse]]"
    ).paras("""
    I am the mother of {kid.first}, who is nine. {def.full} and I were together for three years. He calls me {vic.nick}; only he does. His mates are {ex.full} and a lad {cell.first!E} I don't know the surname of.

    On [[DATE case KP|Saturday 21 March 2026]] at [[DATE case KP|11.20pm]] he came to [[PLACE case K N04|27 Saffron Close]]. He punched me in the mouth. [[MEDICAL vic K|My lip split and two front teeth are loose.]] {kid.first} ran next door to {wit.full} who we call Uncle G.

    I rang my mum {mum.first} in Leeds ({mum.phonet}) and my sister {sis.full}. Mum's address is {mum.home}. I have been seen by {gp.titled} before about [[MEDICAL vic R|my depression after a miscarriage in 2021]].

    Since [[DATE case KP|25 March 2026]] we have been at {vic.place1l}. My support worker is {idva.full} on {idva.phone}. I work at {vic.employer!A}; my manager {boss.tfull} knows. {kid.first} has moved from {kid.school!A}.

    {oic.rank:N03} took photographs, [[EXHIBIT case KP N02|KO/2]]. My texts are [[EXHIBIT case KP N02|CO/3]]. DOB {vic.dobdot}; NHS {vic.nhst}; my car is the blue Yaris {vic.vrmt}.
    """).fields(Signature="{vic.ini}", Taken_by="{dv.rank:N03}")


@document("UNS-5", "S9-SINGH", "MG11", "pdf docx", profile=PROFILE)
def neighbour(d: Doc) -> None:
    d.add("title", "MG11 WITNESS STATEMENT").fields(
        Statement_of="{wit.lcaps}", Age_if_under_18="O18", Occupation="[[OCCUPATION wit E|Taxi driver]]"
    ).paras(
        """
    This statement is made through an interpreter, {terp.tfull!K}. I am a Sikh and have lived next door to {vic.titled} for six years. From my bedroom window [[ADDRESS wit A|at number 29]] I saw a man at her door. It was {def.titled}; he fixes tyres at [[EMPLOYER def E|Eastholme Tyres]].

    {wit.poss} first thought was to ring 999, but {caller.tfull} over the road had already done so. The little girl {kid.full} came to us in her pyjamas. My wife gave her tea. My daughter Simran [[DATE case KP|drove the child]] to {sis.titled} in {sis.town!E}.

    Registration of my cab: {wit.vrm}. Badge 4471. My phone is {wit.phonei}. I can also be reached c/o {shop.full}, {shop.homel}. Passport {wit.passport}. I was born {wit.doba}.
    """.replace("{sis.town!E}", "Eastholme").replace("{wit.poss}", "My")
    ).fields(Signed="{wit.full}", Interpreter="{terp.ini!K}", Taken_by="{sgt.rank3:N03}")


@document("UNS-5", "CALL999", "999_TRANSCRIPT", "pdf txt docx", profile=PROFILE)
def call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF EMERGENCY CALL, LOG 0912 OF 21/03/2026")
    interview(d,
        "OPERATOR:|Police emergency, what's happening?",
        "CALLER:|There's a man battering the girl opposite. [[ADDRESS case K N04|27 Saffron Close]].",
        "OPERATOR:|What is your name, caller?",
        "CALLER:|{caller.full!A}. That's Siobhán with a fada.",
        "OPERATOR:|And your address?",
        "CALLER:|{caller.street}. Straight across from them.",
        "OPERATOR:|Contact number?",
        "CALLER:|It's {caller.phones}. No wait, use my daughter's, {sis.phones1}.",
        "OPERATOR:|Do you know him?",
        "CALLER:|{def.nick} they call him. He drives a silver Golf, [[VRM def K|Echo Kilo zero one India Hotel Charlie]].",
        "OPERATOR:|Is anyone else there?",
        "CALLER:|{wit.titled} next door has the wee girl, {kid.first}. She goes to school with my {neph.first}.",
        "OPERATOR:|Officers {oic.collar:N03} and {sgt.collar:N03} are on the way.",
    )  # fmt: skip


@document("UNS-5", "CASE-SUMM", "MG5", "pdf docx", profile=PROFILE)
def summary(d: Doc) -> None:
    d.add("title", "MG5 POLICE REPORT").add("para", "Defendant\n{def.revcaps}").add(
        "para", "Date of birth\n{def.dobl}"
    ).add("para", "Officer in the case\n{oic.rank:N03}").add("head", "Circumstances").paras("""
    {vic.tfull} and the defendant are former partners with one child living at the address, {kid.first}, age 9. On [[DATE case KP|21 March 2026]] he attended [[PLACE case K N04|27 Saffron Close, Eastholme]] and struck her. [[MEDICAL vic K|She sustained a laceration to the lower lip and two loose incisors.]]

    The call to police was made by {caller.tfull} ({caller.dobl}) of {caller.homel}. Call handler {boss.first!E} took the details.

    {vic.first} has since been rehoused at {vic.place1}. The school, {kid.school!A}, and health visitor {hv.tfull} have been told. Social services hold a file on the child under reference [[FREE_ID kid R|ELCS/20917]].

    [[INTEL def R|Two previous partners have made allegations of violence against the defendant which were not proceeded with.]] [[INTEL ex R|His friend RAHMAN is currently under investigation for supplying Class A drugs.]]
    """).add("head", "Interview").paras("""
    Interviewed by {dv.rank3:N03} in the presence of {terp.tfull!K}, interpreter, he said that she fell. CPS Area helpdesk [[CPS_PHONE case KP N05|01632 960100]].
    """)


@document("UNS-5", "EDNOTES", "MEDICAL_NOTES", "pdf docx", profile=PROFILE)
def ed_notes(d: Doc) -> None:
    d.add("title", "EASTHOLME GENERAL - EMERGENCY DEPARTMENT RECORD").table(
        ("Surname", "Forename", "DOB", "NHS No"), ("{vic.CAPS}", "CHIDINMA", "{vic.dob}", "{vic.nhs}")
    ).table(
        ("Address", "GP", "NOK"), ("{vic.home!E}", "{gp.tfull}, Holm Lane Practice", "{mum.full} (mother) {mum.phone}")
    ).paras("""
    22/3/26 00:35 [[MEDICAL vic K|PC: alleged assault, punched to face x2. O/E: 2cm lac lower lip, through and through. Upper incisors 11 and 21 mobile grade 2. No LOC.]]

    [[MEDICAL vic RR|PMH: depression, miscarriage 2021, asthma.]] [[MEDICAL vic RR|DH: sertraline 100mg od, COCP.]] [[MEDICAL vic RR|SH: smokes 10/day, occ cannabis. LMP 2/52 ago.]] [[MEDICAL vic RR|Last cervical smear overdue.]]

    [[MEDICAL vic K|Plan: lip sutured 4x 5/0 nylon under LA by maxfax SHO. Dental f/u.]] Seen by {doc.tfull!K}, ED registrar. Bleep 2210.

    [[MEDICAL vic RR|Safeguarding: daughter on CPP, HV {hv.full} aware.]]
    """)


@document("UNS-5", "S9-DOCTOR", "MG11", "pdf docx", profile=PROFILE)
def doctor(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Statement_of="{doc.tfull!K}", Occupation="Specialty registrar, emergency medicine"
    ).paras("""
    I hold the degree of MUDr and am registered with the General Medical Council. On [[DATE case KP|22 March 2026]] at 00.35 I examined {vic.tfull}, date of birth {vic.dob}, hospital number [[NHS vic R|E7730914]].

    [[MEDICAL vic K|There was a two centimetre laceration of the lower lip which I closed with four sutures.]] [[MEDICAL vic K|The upper central incisors were loose.]] In my opinion the injuries are consistent with a punch.

    [[MEDICAL vic R|She told me that she takes sertraline for depression.]] I may be contacted through the department secretary and not on my own telephone {doc.phone}.
    """)


@document("UNS-5", "PHONE-DL", "PHONE_EXTRACT", "xlsx csv pdf", profile=PROFILE)
def download(d: Doc) -> None:
    d.add("title", "Extraction report KO/9").table(
        ("#", "Timestamp", "From", "To", "Body"),
        ("1", "22/03/2026 09:14", "{def.nick} {def.phonei!KD}", "{vic.nick}", "u better keep ur mouth shut"),
        ("2", "22/03/2026 09:15", "{def.nick} {def.phonei!KD}", "{vic.nick}", "i know where ur mum lives"),
        ("3", "22/03/2026 10:02", "{mum.first} {mum.phonei}", "{vic.nick}", "[[MEDICAL mum R|my biopsy came back its cancer]]"),
        ("4", "22/03/2026 10:40", "{vic.nick}", "{sis.full} {sis.phonet}", "going to room 4 tonight {vic.place1s}"),
        ("5", "22/03/2026 11:11", "{boss.full} {boss.phone}", "{vic.nick}", "your shifts are covered love"),
        ("6", "23/03/2026 02:30", "{def.nick} {def.phonei!KD}", "{vic.nick}", "drop it or else"),
        ("7", "23/03/2026 08:00", "{ex.nick} {ex.phonet}", "{vic.nick}", "immy wants 2 no if u told feds, my mrs is preggo so leave me out"),
        sheet="messages",
    )  # fmt: skip


@document("UNS-5", "CHATLOG", "PHONE_EXTRACT", "txt html", profile=PROFILE)
def chat(d: Doc) -> None:
    d.add("title", "Chat export CO/3").paras(
        """
    [22/03/26, 12:01:09] {def.nick}: answer me | [22/03/26, 12:01:55] {vic.nick}: leave me alone or I call police | [22/03/26, 12:04:12] {def.nick}: ill come 2 ur work at the hospice | [22/03/26, 12:30:40] {sis.first} {sis.last}: babe add me on insta {sis.handle} new phone {sis.phonet} | [22/03/26, 12:31:02] {vic.nick}: ok dont tell {mum.first}. gp says i can up my [[MEDICAL vic R|sertraline]] | [22/03/26, 13:15:00] +44 7700 900{=x}: hi its {hv.first} from health visiting, {hv.email}
    """.replace("+44 7700 900{=x}", "{hv.phonei}")
    )


@document("UNS-5", "DASH-FORM", "DASH", "pdf", profile=PROFILE)
def dash(d: Doc) -> None:
    d.add("title", "DASH RISK ASSESSMENT").fields(
        Victim="{vic.full!E}", Officer="{dv.rank3:E}".replace(":E", "!E"), Grading="[[FREE_ID vic A|High]]"
    ).paras(
        "Q1 Is the victim frightened? [[FREE_ID vic A|Yes, he has said he will burn the house down with us in it.]]"
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP"), "62")


@document("UNS-5", "NON-MOL", "MG13", "docx pdf", profile=PROFILE)
def order(d: Doc) -> None:
    d.add("title", "APPLICATION FOR RESTRAINING ORDER").fields(
        Respondent="{def.full}", Protected="{vic.full}"
    ).paras("""
    The Crown will ask that the defendant be prohibited from: (a) contacting {vic.full} or {kid.full} by any means; (b) going within 100 metres of {vic.place1l!AC} or of {kid.school!A}; (c) going to [[PLACE case E|27 Saffron Close]].

    Reasons: she remains in fear. Her employer {vic.employer!A} has moved her to another site. Duration sought: [[DATE case KP|five years]].
    """)


@document("UNS-5", "MAILTHREAD", "EMAIL", "eml msg", profile=PROFILE)
def thread(d: Doc) -> None:
    for name, text in (
        ("From", "{idva.full} <{idva.email}>"),
        ("To", "{dv.rank3} <rose.penhale@eastvale.example>"),
        ("Subject", "RE: {vic.first} O"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Hi {dv.first},

    {vic.first} has settled in. {kid.first} starts at [[SCHOOL kid A|Farrow Street Juniors]] on Monday. She would like screens at court. Please ring me on {idva.phonez}.

    {idva.full} | Independent Domestic Violence Adviser | Tel {idva.land}

    On 27 March 2026 {dv.rank3:N03} wrote: | > {caller.full!E} phoned the desk again, {caller.phone}. | > {wit.full} is worried for his taxi {wit.vrm}. | > DC {dv.last!KP:N03} | > Eastholme CID [[PHONE dv E|01632 960811]] | > m: {dv.phone!R}
    """)


@document("UNS-5", "MINUTES", "LETTER", "docx pdf", profile=PROFILE)
def letter(d: Doc) -> None:
    d.add("para", "Holm Lane Practice\n1 Holm Lane\nEastholme\nAA36 1HL").add(
        "para", "{dv.rank3:N03}\nEastholme Police Station"
    ).paras("""
    Re: {vic.tfull} d.o.b. {vic.dobth}, {vic.homel!E}

    Thank you for your letter. [[MEDICAL vic R|Miss Okonkwo has been treated for low mood since 2021 and takes sertraline.]] [[MEDICAL vic K|I saw her on 24 March 2026 with a healing laceration of the lip.]]

    My colleague {hv.full} visits the child. Invoices to the practice manager, {boss.tfull}, {boss.email}, sort code 00-00-00 account {boss.account}.

    Yours sincerely, | {gp.full!R} | GP partner
    """)


@document("UNS-5", "LISTED", "LISTING", "pdf html", profile=PROFILE, to="PUBLIC")
def listed(d: Doc) -> None:
    d.add("title", "EASTHOLME MAGISTRATES' COURT - COURT LIST").table(
        ("Time", "Name", "Details", "Offence"),
        (
            "10:00",
            "{def.full!KP}",
            "DOB {def.dob!R}, {def.homel!R}",
            "ABH on [[DATE case KP|21 March 2026]]; harassment. Witness {kid.full!KR}",
        ),
    )


@document("UNS-5", "VWLIST", "MG9", "pdf", profile=PROFILE, to="DEF_REP PUBLIC")
def witness_list(d: Doc) -> None:
    d.add("title", "WITNESS LIST").table(
        ("Name", "Address", "Phone"),
        ("{vic.full}", "{vic.home}", "{vic.phone}"),
        ("{wit.full}", "{wit.home}", "{wit.phone}"),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("UNS-5", "MISFILED", "MG5", "pdf docx", profile=PROFILE)
def misfiled(d: Doc) -> None:
    d.facts["form"] = "MG6"
    d.add(
        "title", "MG6 CASE FILE EVIDENCE AND INFORMATION", "CONFIDENTIAL - NOT TO BE DISCLOSED TO THE DEFENCE"
    ).fields(Defendant="{def.full}").paras(
        "The complainant is reluctant. Strengths and weaknesses: the neighbour did not see the blow. PII issues: none. Officer's assessment of witnesses follows."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("UNS-5", "FRONTBACK", "MG11", "pdf docx", profile=PROFILE)
def front_back(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{wit.full}").paras(
        "I heard screaming at [[DATE case KP|11.20pm]] and saw {def.full} drive off."
    ).add("break").add("head", "Witness contact details").fields(
        Home_address="{wit.home}",
        Home_telephone="{wit.land}",
        Mobile="{wit.phone}",
        E_mail="{wit.email}",
        Preferred_means_of_contact="mobile",
        Gender="M",
        Date_and_place_of_birth="{wit.dob} Amritsar",
        Former_name="None",
    ).paras(
        "DATES OF WITNESS NON-AVAILABILITY: 2 to 16 August. Witness care: does the witness require special measures? No. I consent to the statement being disclosed for civil proceedings."
    )
