"""UNS-92, rules in Capstan Row: what the police and others keep (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh9"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-92", "MG5", "MG5", "docx", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps}, born {def.dob}, of {def.home}",
        Officer_in_the_case="{oic.rank}",
        Offences="[[OFFENCE case KP|SC15005]], [[OFFENCE case KP|OF61102]]",
    )
    d.paras("""
    The defendant and {vic.full} lived together at [[PLACE case KP|12 Capstan Row, Saltmere]] with their son. [[FREE_ID def KP|Between June 2024 and January 2026 the defendant controlled her money, her telephone and her movements.]] [[FREE_ID def KP|He required her to sign a notebook of rules, locked her out of the house and watched her by a camera in the kitchen.]] [[FREE_ID def KP|He kept her bank card and allowed her £30 a week.]]

    [[FREE_ID def KP|On 24 January 2026 he twisted her arm behind her back, breaking her wrist, and pushed her face against a fridge.]] [[MEDICAL vic KP|She sustained a spiral fracture of the left wrist, a cut lip and a bruised cheek.]] {wit2.full} heard her cry out and went to the back door. {wit.full} and {wit3.full} speak to the change in her over eighteen months. [[FREE_ID def KP|Body worn video, exhibit NW/1, shows the defendant telling officers that she had slipped on a wet floor.]]

    [[INTEL def R r34|A former partner, {ex.full}, told police in 2014 that he had held her prisoner for a weekend but would not make a complaint.]] [[INTEL def R r34|Information was received last year that he was growing cannabis in the roof space.]] [[INTEL bro R r34|His brother {bro.full} is suspected of money lending and of threatening people who fall behind.]] [[MEDICAL vic R r34|The victim has had two terminations and sees a therapist for abuse in childhood.]] [[FREE_ID vic R O5|She has been found emergency accommodation in Dunswick under another surname.]] She may be written to at {vic.place1}.

    [[FREE_ID def KP|In interview the defendant denied any assault and said that the notebook was a joke between them.]] [[FREE_ID def KP|He said that he looked after the money because she was hopeless with it.]] A restraining order will be sought. Officer's desk [[PHONE oic K|01632 960315]].
    """)


@document("UNS-92", "MG15", "MG15", "pdf", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Interviewing_officer="{oic.rank}",
        Date="[[DATE case KP|25 January 2026]]",
        Place="Saltmere Police Station",
    )
    interview(
        d,
        "DC GARSIDE|Before we start, your name, date of birth and address for the recording, please.",
        "MULVANEY|{def.full}, {def.dobw}, {def.homel}.",
        "DC GARSIDE|[[FREE_ID def KP|Tell me how Leila came to break her wrist.]]",
        "MULVANEY|[[FREE_ID def KP|She slipped. The floor was wet because I'd mopped it, and she put her hand out.]]",
        "DC GARSIDE|[[FREE_ID def KP|The doctor says that it was twisted. What do you say to that?]]",
        "MULVANEY|[[FREE_ID def KP|Then the doctor's wrong, isn't she.]]",
        "DC GARSIDE|[[FREE_ID def KP|Whose writing is this in the red notebook?]]",
        "MULVANEY|[[FREE_ID def KP|Mine. It was a laugh, we both thought it was funny. She signed it, didn't she?]]",
        "DC GARSIDE|[[FREE_ID def KP|Why was there a camera in the kitchen?]]",
        "MULVANEY|[[FREE_ID def KP|For the dog. We had burglars once.]]",
        "MULVANEY|[[MEDICAL vic R r19|You want to look at her medical records, she's had that thyroid thing for years and she bled for weeks after she lost the last one.]]",
        "MULVANEY|[[FREE_ID wit R r79|Her sister's poison. Her own husband walked out on her, everyone in Dunswick knows it.]] She's on {wit.phones}, ask her.",
        "DC GARSIDE|[[INTEL def R r34|What would {ex.full} tell us about that weekend in 2014?]]",
        "MULVANEY|No comment.",
        "MULVANEY|[[INTEL wit2 E|And the old boy next door is always peering over the wall.]] [[FREE_ID def KP|He came banging on my door with a stick, I was the one who felt threatened.]]",
        "DC GARSIDE|[[FREE_ID def KP|Did you keep her bank card?]]",
        "MULVANEY|[[FREE_ID def KP|I looked after it. She can't budget. She had thirty quid a week and she never complained.]]",
        "MULVANEY|My brother will stand bail. {bro.full!R}, {bro.homel}, {bro.phone}.",
        "DC GARSIDE|[[FREE_ID def KP|Is there anything you wish to add or clarify?]]",
        "MULVANEY|[[FREE_ID def KP|I just want to see my son.]]",
    )


@document("UNS-92", "CAD", "CAD", "pdf", profile=PROFILE)
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 0977 OF 24/01/2026")
    d.paras("""
    18:31 [[FREE_ID none KP|Neighbour reports assault at 12 Capstan Row, female injured.]] Caller {wit2.caps!A} {wit2.homel} {wit2.phonet}

    18:33 [[FREE_ID none KP|Immediate response, one unit, ambulance informed.]]

    18:35 [[INTEL def R r60|History check: MULVANEY named in 2014 false imprisonment report, cannabis information graded C3, brother linked to loan sharking.]]

    18:41 {pc.rank} at scene. [[MEDICAL vic KP|Female with obvious injury to left wrist and bleeding lip.]]

    18:44 [[FREE_ID def KP|Male states that she slipped on wet floor. Floor noted to be dry.]]

    18:50 [[FREE_ID def KP|Male arrested for assault and cautioned.]]

    18:58 [[MEDICAL vic R r60|Crew told that she is on blood thinners after a clot on the lung.]]

    19:05 [[FREE_ID none KP|Red notebook seized from kitchen drawer.]]

    19:10 Child {child.full} taken by {friend.full}, {friend.homel}, {friend.phone}

    19:30 Sister {wit.caps} travelling from {wit.homel}, {wit.phone}, vehicle {wit.vrmt}

    22:50 [[FREE_ID vic R O5|Refuge worker asks that any visit is in plain clothes and by the rear gate.]] {vic.place1}

    23:10 [[TACTIC vic R r60|Tracker watch issued to victim and a silent alarm is linked to the control room.]]
    """)


@document("UNS-92", "PHONE-LF", "PHONE_EXTRACT", "xlsx", profile=PROFILE, to="DEF_REP COURT")
def messages_of_lf(d: Doc) -> None:
    d.table(
        ("Line", "Sent", "Sender", "Recipient", "Message"),
        ("1", "02/12/2025 17:22", "{def.full}", "{vic.full}", "[[FREE_ID def KP|It is 5.22. Where are you. You have two minutes]]"),
        ("2", "02/12/2025 17:29", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Yard tonight then. Your choice not mine]]"),
        ("3", "09/12/2025 10:14", "{friend.full}", "{vic.full!E}", "[[FREE_ID friend R r53|Marcus has asked me for a divorce, he says he never loved me]]"),
        ("4", "11/12/2025 13:00", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Send me a photo of the till receipt. All of it]]"),
        ("5", "15/12/2025 08:31", "{gp.titled}", "{vic.full!E}", "[[MEDICAL vic R r53|Your blood test is back, please book a call about your thyroid dose]]"),
        ("6", "18/12/2025 21:05", "{coun.full} {coun.phone}", "{vic.full!E}", "[[COUNSELLING vic R r53|You did so well today talking about your dad. See you at the next session]]"),
        ("7", "03/01/2026 16:48", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Who is the man at the desk. I saw you smile at him]]"),
        ("8", "12/01/2026 19:20", "[[NAME none R|Roya Shafiei]] [[PHONE none R|07700 900587]]", "{vic.full!E}", "[[SEXUAL vic R r53|I still think about that summer you and I had before you met him]]"),
        ("9", "25/01/2026 22:40", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Tell them you fell. You know what happens to the boy if I go down]]"),
        ("10", "30/01/2026 09:15", "{friend.full}", "{vic.full!E}", "[[FREE_ID vic R O5|Is the new house ok? Do they let you have visitors at the gate yet?]]"),
        sheet="messages",
    )  # fmt: skip


@document("UNS-92", "CUSTODY", "CUSTODY_RECORD", "docx", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD SM/0098/26",
        Detained_person="{def.lcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        Custody_officer="{cs.rank}",
        Arrest_summons_number="{def.asn}",
    )
    d.paras("""
    19:21 [[FREE_ID def KP|Detention authorised to secure and preserve evidence and to obtain evidence by questioning.]]

    19:30 [[MEDICAL def KP|Detainee reports migraine, asks for paracetamol. Seen by nurse, two tablets given.]]

    19:42 [[FREE_ID def KP|Declines solicitor at this time. Asks that his brother be informed.]] {bro.full!R} told on {bro.phone}

    20:50 [[FREE_ID det R r59|{det.full} in cell 5 shouting that he will kill his landlord, placed on constant watch.]]

    21:15 [[MEDICAL none R r59|Woman in cell 7 is thirty weeks pregnant and has been taken to the maternity ward.]]

    23:00 [[FREE_ID def KP|Rest period begins.]]

    07:10 [[FREE_ID def KP|Detainee now asks for the duty solicitor.]]

    09:40 [[FREE_ID def KP|Interview with DC Garside, solicitor present throughout.]]

    10:55 [[TACTIC none R r59|Microphone authorised in the exercise yard while the brother visits.]]

    14:20 [[FREE_ID def KP|Charged with two offences and given bail with conditions.]]
    """)


@document("UNS-92", "MG4A", "MG4A", "docx", profile=PROFILE)
def bail(d: Doc) -> None:
    heading(
        d,
        "MG 4A",
        "GRANT OF BAIL AFTER CHARGE",
        Defendant="{def.lcaps}",
        Bail_address="[[ADDRESS def KD|Room 3, 80 Barque Street, Saltmere]]",
        Granted_by="{cs.rank}",
    )
    d.table(
        ("Condition", "Reason"),
        ("[[FREE_ID def KP|Not to contact, directly or through anybody else,]] {vic.full}, {wit.full} or {wit2.full}", "[[FREE_ID def KP|To protect the witnesses]]"),
        ("[[FREE_ID def KP|To live and sleep each night at the bail address]]", "[[FREE_ID def KP|To make sure that he attends court]]"),
        ("Not to go within 100 metres of {vic.place1l!A}", "[[FREE_ID vic R O5|The victim and her son are living there in secret]]"),
    )  # fmt: skip
    d.paras(
        "To surrender at [[PLACE case KP|Saltmere Magistrates' Court]] at 9.45 am on [[DATE case KP|11 February 2026]]. The court can be telephoned on [[COURT_PHONE case KP N05|01632 960316]]."
    )


@document("UNS-92", "MG16", "MG16", "pdf", profile=PROFILE)
def bad_character(d: Doc) -> None:
    heading(d, "MG 16", "EVIDENCE OF DEFENDANT'S BAD CHARACTER", Defendant="{def.lcaps}, born {def.dob}")
    d.paras("""
    [[PREVCON def KP|On 6 October 2015 at Harrowmoor Magistrates' Court the defendant was convicted of assault by beating of his then partner and received a community order for twelve months.]] The complainant was [[NAME ex A r37|Tamsin Brearley]]; she now lives at {ex.home} and her number is {ex.phone}. [[FREE_ID def KP|The facts were that he bent her fingers back because she had danced with another man.]] [[PREVCON def KP|He admitted the offence in interview.]]

    [[FREE_ID def KP|The prosecution say that this shows a propensity to use violence to control a partner.]] [[MEDICAL ex R r37|She has since been treated for a breakdown and for alcohol dependence.]] [[FREE_ID ex R r37|She has remarried, has a baby and has not told her husband about those years.]]
    """)


@document("UNS-92", "MG10", "MG10", "pdf", profile=PROFILE)
def availability(d: Doc) -> None:
    heading(d, "MG 10", "WITNESS NON-AVAILABILITY")
    d.table(
        ("Witness", "Not available"),
        ("{wit.full}", "[[MEDICAL wit R|Hospital infusion, first Tuesday of each month]]"),
        ("{wit2.full}", "[[FREE_ID wit2 R|Every weekend, away at daughter's]]"),
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-92", "MG13", "MG13", "pdf", profile=PROFILE)
def restraining_order(d: Doc) -> None:
    heading(
        d,
        "MG 13",
        "APPLICATION FOR ORDER ON CONVICTION",
        Defendant="{def.lcaps}, born {def.dob}",
        Order="Restraining order",
        Officer="{oic.rank}",
    )
    d.paras("""
    [[FREE_ID def KP|The prosecution will ask for an order lasting ten years that forbids the defendant to contact the victim or her sister.]] The persons to be protected are {vic.full} and {wit.full}. The victim lives at {vic.place1!A} and her telephone number is {vic.phone}. The sister lives at {wit.home!A}. [[FREE_ID vic KP|The victim has been asked for her views and wants the order.]] [[FREE_ID def KP|He should not enter the Central Library in Saltmere.]] [[FREE_ID vic R O5|The boy is collected from school by the hostel's minibus at a quarter past three.]] The victim drives a car with the mark {vic.vrm}.
    """)


@document("UNS-92", "CRIME-REPORT", "OTHER", "txt", profile=PROFILE)
def crime_report(d: Doc) -> None:
    heading(d, "CR", "CRIME REPORT 86ZE/0119/26", Officer="{oic.rank}")
    d.paras("""
    25/01/2026 08:20 [[FREE_ID none KP|Red notebook and kitchen camera booked in to the property store.]]

    25/01/2026 16:00 Statement taken from {wit2.full}, born {wit2.dob}, {wit2.homel}, telephone {wit2.phone}

    27/01/2026 11:15 [[FREE_ID vic R O5|Independent adviser confirms a bed for mother and child in Dunswick from tonight.]] {vic.place1}

    29/01/2026 14:30 [[FREE_ID vic KP|Statement and screenshots obtained from victim.]] Number now {vic.phonet}

    03/02/2026 10:05 [[INTEL bro R r60|Brother seen by a source outside the sister's house with two unknown males.]]

    05/02/2026 09:00 [[TACTIC vic R r60|Technical unit have fitted a covert alarm and a camera behind the number plate of the sister's car.]]

    10/02/2026 12:45 Sister {wit.full}, {wit.home}, {wit.phone}, e-mail {wit.email}, has [[FREE_ID none KP|provided the envelope of the birthday card]].

    12/02/2026 15:30 [[MEDICAL vic R r60|Victim unable to attend, biopsy today at the breast clinic.]]
    """)
