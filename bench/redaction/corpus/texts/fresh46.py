"""UNS-103, a nurse at Aldersmere: what the police and others keep (profile fresh10): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh10"


@document("UNS-103", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps}, born {def.dob}",
        Officer_in_the_case="{oic.rank}",
        Charges="[[OFFENCE case KP|CJ88201]], [[OFFENCE case KP|CD71040]]",
    )
    d.paras("""
    [[FREE_ID def KP|At 11.15 pm on 7 March 2026 the defendant, who was drunk, asked a triage nurse how long she would have to wait.]] [[FREE_ID def KP|She walked behind the desk, slapped him across the face, scratched his arm and tore his tunic.]] [[FREE_ID def KP|She threw a computer screen at a glass door, and the damage amounts to £1,940.]] [[MEDICAL vic KP|The nurse had reddening of the cheek and three scratches on the forearm.]]

    {wit.full} restrained her. {wit2.full} and {wit3.full} saw the whole incident. [[FREE_ID none KP|The waiting room recording shows the slap clearly.]] {wit4.full} gives the cost of the repairs.

    The first call was made by {caller.tfull} of {caller.home}, a visitor, on {caller.phone}.

    [[INTEL def R r34|The defendant is reported to hide drugs for the man in the flat below and to be paid in tablets.]] [[INTEL sus R r34|{sus.full}, born {sus.dob}, is suspected of running a line from Harrowmoor with children from the estate.]] [[TACTIC none R r34|Officers disguised as porters were on the ground floor that night.]] [[MEDICAL pat R r34|An elderly patient, {pat.full}, died two days later of pneumonia.]]

    [[FREE_ID def KP|In interview she said that she remembered very little and was sorry if she had hit anyone.]] [[FREE_ID def KP|She said that she had drunk a bottle of vodka because it was the anniversary of a death.]] [[FREE_ID vic KP|The nurse supports the prosecution and asks for compensation for his tunic.]] Desk [[PHONE oic K|01632 960340]], mobile {oic.phone}.
    """)


@document("UNS-103", "MG6C", "MG6C", "docx", profile=PROFILE)
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("No", "Description", "Where"),
        ("1", "[[FREE_ID none KP|Incident log 0877 of 7 March 2026]]", "Control room"),
        ("2", "Details of {caller.tfull}, {caller.homel}, {caller.phone}, who dialled 999", "OIC"),
        ("3", "[[FREE_ID none KP|Corridor recording, 11 pm to midnight, not showing triage]]", "Digital store"),
        ("4", "Hospital notes of {pat.titled}", "Hospital"),
        ("5", "[[FREE_ID none KP|Handwritten notes of Mr Bankole]]", "OIC"),
        ("6", "[[INTEL sus R r34|Two reports on dealing from Mallard House by Dwayne PICKERSGILL]]", "Intelligence unit"),
        ("7", "[[TACTIC none R r34|Operational order for officers posing as porters]]", "Intelligence unit"),
        ("8", "[[FREE_ID none KP|Hospital policy on violence towards staff]]", "OIC"),
        ("9", "Social worker's e-mail, {sw.full}, {sw.phone}", "OIC"),
    )  # fmt: skip


@document("UNS-103", "MG15", "MG15", "txt", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Interviewing_officer="{oic.rank}",
        Date="[[DATE case KP|8 March 2026]]",
        Place="Aldersmere Police Station",
    )
    interview(
        d,
        "PC DANVERS|Please give me your name, your date of birth and your address.",
        "BICKERDIKE|{def.full}. {def.dobth}. {def.homel}.",
        "PC DANVERS|[[FREE_ID def KP|What do you remember about last night at the hospital?]]",
        "BICKERDIKE|[[FREE_ID def KP|Not a lot. I'd had a bottle of vodka. I remember the glass going.]]",
        "PC DANVERS|[[FREE_ID def KP|The nurse says that you slapped him and tore his tunic.]]",
        "BICKERDIKE|[[FREE_ID def KP|If he says I did then I did. I'm sorry, he was only doing his job.]]",
        "PC DANVERS|[[FREE_ID def KP|Why did you go to hospital in the first place?]]",
        "BICKERDIKE|[[MEDICAL def KP|I'd cut my foot on a can and it wouldn't stop bleeding.]]",
        "PC DANVERS|[[FREE_ID def KP|Who was the man who came with you?]]",
        "BICKERDIKE|{part.full!A}. He's at {part.homel}, his number's {part.phones1}.",
        "BICKERDIKE|[[MEDICAL part R r19|He won't talk to you, he's got schizophrenia and he's scared of uniforms.]]",
        "PC DANVERS|[[INTEL sus R r34|Is it right that Dwayne from downstairs has you keeping packages for him?]]",
        "BICKERDIKE|[[INTEL sus R r34|I'm not saying nothing about Dwayne, he put a lad in a wheelchair.]]",
        "PC DANVERS|[[FREE_ID def KP|Did you call the security officer a name?]]",
        "BICKERDIKE|[[FREE_ID def KP|I might have. I'm ashamed of that.]]",
        "PC DANVERS|I am turning the recording off at 10.47.",
    )


@document("UNS-103", "CAD", "CAD", "txt", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 0877 OF 07/03/2026")
    d.paras("""
    23:18 [[FREE_ID none KP|Female assaulting staff in Emergency Department, glass broken.]]

    23:18 Informant {caller.lcaps!A} {caller.homel} {caller.phonet}

    23:20 [[FREE_ID none KP|Unit 6 assigned, PC Danvers and PC Treharne.]]

    23:22 [[FREE_ID def KP|Female now held by security, blonde, silver jacket, very drunk.]]

    23:24 [[TACTIC none R r60|Plain clothes staff on the ground floor told not to intervene unless life at risk.]]

    23:27 [[MEDICAL caller R r60|Informant is a cancer patient waiting for admission and cannot stay on the line.]]

    23:31 [[FREE_ID none KP|Unit 6 at scene.]]

    23:36 [[FREE_ID def KP|One female arrested, BICKERDIKE, for assault and criminal damage.]]

    23:41 [[INTEL def R r60|Marker: address linked to drug line, believed to carry a craft knife in her boot.]]

    23:50 Victim {vic.full} {vic.dob} {vic.phone}

    23:55 [[FREE_ID none R r60|Second unit diverted to missing girl of twelve from the children's home in Rood Street.]]

    00:10 [[FREE_ID none KP|Recording from waiting room to be secured by security office in the morning.]]
    """)


@document("UNS-103", "CUSTODY", "CUSTODY_RECORD", "pdf", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD AM/0419/26",
        Detainee="{def.lcaps}",
        Born="{def.dob}",
        Home="{def.home}",
        Arrest_summons_number="{def.asn}",
        Custody_officer="{cs.rank}",
    )
    d.paras("""
    00:22 [[FREE_ID def KP|Detention authorised. Too drunk to be given her rights.]]

    00:30 [[MEDICAL def KP|Cut to left foot already dressed at hospital. To be roused every half hour.]]

    00:45 [[FREE_ID det R r59|{det.full} in cell 1 banging on the door and threatening his ex-wife.]]

    02:00 [[FREE_ID def KP|Roused, gave her name and asked for water.]]

    03:10 [[MEDICAL det2 R r59|{det2.full} found with a ligature made from her top, moved to constant observation.]]

    07:15 [[FREE_ID def KP|Now sober. Rights given. Does not want a solicitor.]]

    07:30 [[FREE_ID def KP|Asks for her mother to be told.]] {mum.full!R} spoken to on {mum.phone}

    08:40 [[INTEL def R r59|Drugs team would like her approached about becoming an informant against the flat below.]]

    10:21 [[FREE_ID def KP|Interview with PC Danvers.]]

    12:05 [[FREE_ID def KP|Charged with two offences and released on bail to attend court on 26 March.]]
    """)


@document("UNS-103", "PNC", "PNC", "docx", profile=PROFILE)
def convictions(d: Doc) -> None:
    d.add("title", "PNC PRINT").fields(
        Name="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}", Last_known_address="{def.home}"
    )
    d.table(
        ("Date", "Court", "Offence", "Result"),
        ("03/07/2017", "Aldersmere Magistrates' Court", "[[PREVCON def KP|Drunk and disorderly]]", "[[PREVCON def KP|Fine £80]]"),
        ("21/11/2022", "Aldersmere Magistrates' Court", "[[PREVCON def KP|Assault by beating of a constable]]", "[[PREVCON def KP|Community order with alcohol treatment]]"),
    )  # fmt: skip
    d.add("head", "Warning markers").paras(
        "[[INTEL def R r44|DR - Drugs. Believed to store tablets inside a teddy bear.]] [[INTEL def R r44|SU - Suicidal. Took an overdose in custody, 2022.]]"
    )


@document("UNS-103", "INCIDENT-FORM", "OTHER", "pdf", profile=PROFILE)
def incident_form(d: Doc) -> None:
    d.add("title", "ALDERSMERE HOSPITALS TRUST - INCIDENT FORM 2026/1184").fields(
        Reported_by="{wit2.full}",
        Date="[[DATE case KP|7 March 2026]]",
        Person_affected="{vic.full}",
        Date_of_birth="{vic.dob}",
        Home_telephone="{vic.phone}",
    )
    d.paras("""
    [[FREE_ID def KP|Patient became abusive on being told of the waiting time and struck a nurse in the face.]] [[FREE_ID def KP|She damaged a door and a screen before security restrained her.]] [[FREE_ID none KP|Department closed to new patients for forty minutes while glass was swept up.]]

    Other patients present: {pat.full}, {pat.homel}; {wit3.full}, {wit3.phone}. [[MEDICAL pat R r79|Patient in bay 4 distressed by noise, heart rate rose to 140 and he was given a sedative.]] [[MEDICAL none R r79|Child in front row is autistic and had a meltdown.]]

    [[FREE_ID vic KP|Staff member was given a break, a clean uniform and the offer of going home.]] [[MEDICAL vic R r79|He was reminded to attend his overdue TB review.]] [[FREE_ID none KP|Lessons: a screen should be fitted at the triage window.]]
    """)


@document("UNS-103", "LISTING", "LISTING", "docx", profile=PROFILE)
def court_list(d: Doc) -> None:
    d.add("title", "ALDERSMERE MAGISTRATES' COURT - LIST FOR THURSDAY 26 MARCH 2026").table(
        ("Court", "Time", "Case", "Defendant", "Hearing"),
        ("3", "10:00", "[[URN case KP|{=urn}]]", "{def.revcaps}", "[[FREE_ID case KP|First hearing, assault of an emergency worker]]"),
    )  # fmt: skip
    d.paras(
        "Listing office [[COURT_PHONE case KP N05|01632 960341]]. Prosecution enquiries [[CPS_PHONE case KP N05|01632 960342]]. [[FREE_ID case KP|Those on bail should report to the usher by 9.30 am.]]"
    )
