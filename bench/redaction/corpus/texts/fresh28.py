"""UNS-82, an assault in Marlow Court: what the police and others keep (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh8"


@document("UNS-82", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps}, born {def.dob}",
        Officer_in_the_case="{oic.rank}",
        Charges="[[OFFENCE case KP|OF61102]], [[OFFENCE case KP|PH97001]]",
    )
    d.paras("""
    The defendant and {vic.full} had been in a relationship for nine years and lived at [[PLACE case KP|Flat 3, Marlow Court, Fernleigh]]. [[FREE_ID def KP|On the evening of 17 January 2026 he punched her twice to the face and kicked her to the ribs.]] [[MEDICAL vic KP|She sustained a laceration which required five sutures and extensive bruising.]] [[FREE_ID def KP|The arrival of police was recorded on body worn video, exhibit JL/1, in which he is heard to say "she asked for it".]]

    [[FREE_ID def KP|Between 18 January and 9 February he sent 94 messages to the victim and followed her on one occasion.]] {wit2.full} heard the assault and {wit.full} saw the injuries.

    [[INTEL def R r34|There are four previous domestic incidents on police systems involving RENSHAW and a former partner, {ex.full}, none of which was prosecuted.]] [[INTEL def R r34|He is also suspected of supplying cannabis in the Fernleigh area.]] [[MEDICAL vic R r34|The victim has a history of depression and self-harm.]] [[FREE_ID vic R O5|She and her daughter have been moved to a refuge in Harrowmoor.]] Her new address is {vic.place1}.

    {def.CAPS} was arrested by {pc.rank} at 10.15 pm. [[FREE_ID def KP|In interview he said that she had attacked him first and that he had pushed her away in self-defence.]] A restraining order is sought. Witness care can be contacted on [[PHONE none K|01632 960224]].
    """)


@document("UNS-82", "DASH", "DASH", "pdf", profile=PROFILE)
def checklist(d: Doc) -> None:
    heading(d, "DASH", "DOMESTIC ABUSE RISK CHECKLIST", Victim="{vic.full}", Officer="{pc.rank}")
    d.paras(
        "Is the victim very frightened? [[FREE_ID vic A|Yes, he has said that he will kill her if she leaves.]]\n\nIs the victim pregnant? [[MEDICAL vic A|No, miscarriage in 2023.]]"
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP"), "62")


@document("UNS-82", "CAD", "CAD", "txt", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 1402 OF 17/01/2026")
    d.paras("""
    21:37 [[FREE_ID none KP|Caller reports male assaulting female at Marlow Court.]] Caller {wit2.caps}, {wit2.homel}, {wit2.phonet}

    21:39 [[FREE_ID none KP|Unit assigned, body worn video to be activated.]]

    21:41 [[INTEL def R r60|PNC and intel check - RENSHAW has markers for drugs and weapons, suspected of dealing from the garages.]]

    21:44 {pc.rank} at scene. [[MEDICAL vic KP|Female with cut to eyebrow, ambulance requested.]]

    21:52 [[FREE_ID def KP|Male detained in the living room, smells of alcohol.]]

    22:15 [[FREE_ID def KP|Male arrested for assault occasioning actual bodily harm.]]

    22:20 [[MEDICAL vic R r60|Female states that she is on antidepressants and has self-harmed in the past.]]

    22:31 Mother of victim {wit.caps} attending from {wit.homel} in vehicle {wit.vrmt}, tel {wit.phone}

    23:02 [[FREE_ID vic R O5|Refuge space confirmed for victim and child, transport at 0900.]] {vic.place1l}

    23:15 Victim mobile {vic.phone} DOB {vic.dob}
    """)


@document("UNS-82", "CUSTODY", "CUSTODY_RECORD", "html", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD HM/0187/26",
        Detained_person="{def.lcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        Arresting_officer="{pc.rank}",
        Custody_officer="{cs.rank}",
        ASN="{def.asn}",
    )
    d.paras("""
    22:41 [[FREE_ID def KP|Detention authorised to obtain evidence by questioning.]]

    22:50 [[MEDICAL def KP|Detainee says that he has high blood pressure and takes amlodipine.]]

    22:55 [[FREE_ID def KP|Asks for duty solicitor. Wants his brother told.]] Brother [[NAME none R|Paul Renshaw-Hale]], tel [[PHONE none R|07700 900463]].

    23:30 [[FREE_ID other R r59|Cell 4 {other.full} has been moved to a camera cell after banging his head on the door.]]

    00:15 [[MEDICAL other R r59|Female detainee in cell 6 seen by the nurse for heroin withdrawal and given dihydrocodeine.]]

    01:10 [[FREE_ID def KP|Detainee asleep on his back, breathing seen.]]

    03:20 [[INTEL def R r59|Officer from the intelligence unit visited to offer the detainee a debrief about cannabis supply.]]

    08:05 [[FREE_ID def KP|Breakfast given, cereal and tea.]]

    10:40 [[FREE_ID def KP|Interview began with DC Matthias, solicitor present.]]

    13:15 [[FREE_ID def KP|Charged and bailed with conditions not to contact Gemma Treadwell.]]
    """)


@document("UNS-82", "MG4A", "MG4A", "pdf", profile=PROFILE)
def bail(d: Doc) -> None:
    heading(
        d,
        "MG 4A",
        "GRANT OF BAIL",
        Defendant="{def.lcaps}",
        Address="[[ADDRESS def KD|61 Weir Lane, Fernleigh]]",
        Granted_by="{cs.rank}",
    )
    d.table(
        ("No", "Condition", "Reason"),
        ("1", "[[FREE_ID def KP|Not to contact directly or indirectly]] {vic.full} or {wit.full}", "[[FREE_ID def KP|To prevent interference with witnesses]]"),
        ("2", "[[FREE_ID def KP|Not to enter]] [[ADDRESS vic A r35|Marlow Court, Fernleigh]]", "[[FREE_ID def KP|To prevent further offences]]"),
        ("3", "Not to go to {vic.place1l!A}", "[[FREE_ID vic R O5|The victim is staying at the refuge there]]"),
    )  # fmt: skip
    d.paras(
        "To attend [[PLACE case KP|Harrowmoor Magistrates' Court]] on [[DATE case KP|24 February 2026]] at 10 am. Court telephone [[COURT_PHONE case KP N05|01632 960225]]."
    )


@document("UNS-82", "MG6A-BRIEF", "MG6A", "docx", profile=PROFILE)
def briefing(d: Doc) -> None:
    heading(
        d, "MG 6A", "RECORD OF PRE-INTERVIEW BRIEFING", Person_to_be_interviewed="{def.lcaps}", Officer="{oic.rank}"
    )
    d.paras("""
    [[FREE_ID def KP|The solicitor was told that the victim alleges two punches to the face and a kick to the ribs.]] [[FREE_ID def KP|He was told that there is body worn video of the first account.]] Witnesses are {wit2.full} and {wit.full}. [[FREE_ID none KP|No written statements have been handed over.]]

    The victim can no longer be contacted on {vic.phonet} and lives at {vic.place1l}. {wit2.titled} lives at {wit2.homel} and was born on {wit2.dob}. {wit.titled} is on {wit.phone}.
    """)


@document("UNS-82", "MG13", "MG13", "docx", profile=PROFILE)
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
    [[FREE_ID def KP|The prosecution will apply for a restraining order for five years.]] It is proposed that he does not contact {vic.full} or {wit.full}. [[FREE_ID def KP|He should not enter]] [[ADDRESS vic A r35|Marlow Court]]. The victim's present address is {vic.place1!A} and her number is {vic.phone}. Mrs Treadwell's address is {wit.home!A}. [[FREE_ID vic KP|The victim has been consulted and supports the application.]] Her vehicle is {vic.vrm}.
    """)


@document("UNS-82", "MG15", "MG15", "pdf", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Interviewing_officer="{oic.rank}",
        Place="Harrowmoor Police Station",
    )
    interview(
        d,
        "DC MATTHIAS|Can you tell me your date of birth and your address?",
        "RENSHAW|{def.dobl}, {def.homel}.",
        "DC MATTHIAS|[[FREE_ID def KP|Tell me what happened on Saturday night.]]",
        "RENSHAW|[[FREE_ID def KP|She came at me with a wine bottle and I pushed her off me.]]",
        "DC MATTHIAS|[[FREE_ID def KP|How did she get a cut above her eye?]]",
        "RENSHAW|[[FREE_ID def KP|She must have hit the radiator when she fell.]]",
        "RENSHAW|[[MEDICAL vic R r19|She's not well in the head, she's been on tablets for years and she tried to kill herself.]]",
        "DC MATTHIAS|[[INTEL def R r34|We know about Natalie Groves. Her jaw was broken in 2012, wasn't it?]]",
        "RENSHAW|No comment.",
        "RENSHAW|[[FREE_ID def KP|I sent her some texts because I wanted to see my daughter.]] Her mum's at {wit.homel}, her number's {wit.phones}, she'll tell you.",
        "RENSHAW|And him next door, {wit2.last}, he's got it in for me. [[INTEL wit2 E|He's been working on the side and claiming benefits for years.]]",
        "DC MATTHIAS|[[FREE_ID def KP|The interview ends at 11.22 am.]]",
    )


@document("UNS-82", "PHONE-GT", "PHONE_EXTRACT", "xlsx", profile=PROFILE)
def messages(d: Doc) -> None:
    d.table(
        ("No", "Date and time", "From", "To", "Message"),
        ("1", "18/01/2026 09:02", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Where are you, answer your phone]]"),
        ("2", "18/01/2026 09:10", "{def.full}", "{vic.full}", "[[FREE_ID def KP|You are a liar and a slag and everyone knows it]]"),
        ("3", "19/01/2026 14:31", "{friend.full}", "{vic.full!E}", "[[MEDICAL friend R r53|The hospital say it is breast cancer, I start chemo next week]]"),
        ("4", "20/01/2026 20:15", "{friend.full} {friend.phone}", "{vic.full!E}", "[[FREE_ID vic R O5|Has the refuge given you a key yet? Is the room alright for you both?]]"),
        ("5", "22/01/2026 23:40", "{def.full}", "{vic.full}", "[[FREE_ID def KP|I will find you, you can't hide my daughter from me]]"),
        ("6", "24/01/2026 11:05", "{gp.titled} surgery", "{vic.full!E}", "[[MEDICAL vic R r53|Your repeat prescription for sertraline is ready to collect]]"),
        ("7", "28/01/2026 18:22", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Please come home, I am sorry for what I did]]"),
        ("8", "30/01/2026 10:00", "[[NAME none R|Tracey Molloy]] [[PHONE none R|07700 900464]]", "{vic.full!E}", "[[SEXUAL vic R r53|Did you ever hear back from that man you slept with in Leeds?]]"),
        ("9", "09/02/2026 16:48", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Saw you at the bus stop today, you can't ignore me for ever]]"),
        sheet="messages",
    )  # fmt: skip
