"""UNS-84, wraps in Gladstone Street: what the police and others keep (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh8"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-84", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendants="{def.lcaps} and {codef.lcaps}", Officer_in_the_case="{oic.rank}")
    d.paras("""
    On [[DATE case KP|12 March 2026]] a warrant under the Misuse of Drugs Act was executed at [[PLACE case KP|Flat 2, 118 Gladstone Street, Harrowmoor]]. [[FREE_ID def KP|Officers recovered 38 wraps of crack cocaine with an estimated street value of £760.]] [[FREE_ID def KP|The telephone contained messages which are consistent with the supply of Class A drugs.]]

    [[INTEL def R r34|Intelligence received over the past six months indicates that BECKLEY runs the "Ty line" for a group based in Manchester.]] [[INTEL sus R r34|{sus.full} is believed to be his supplier and is the target of a separate investigation.]] [[INTEL codef R r34|ORMEROD has been seen carrying cash for the group but there is insufficient evidence to charge.]] [[TACTIC none R r34|Test purchases were made by undercover officers on 9 and 10 March.]] [[MEDICAL codef R r34|ORMEROD is a heroin user and has hepatitis C.]]

    [[FREE_ID def KP|In interview BECKLEY answered no comment to all questions.]] [[FREE_ID codef KP|ORMEROD said that she had stayed the night and did not know about the drugs.]] {wit.full} produces the tenancy agreement and {wit2.full} describes visitors to the flat. The local councillor, [[NAME none R|Mr Desmond Pike]] of [[ADDRESS none R|26 Victoria Mount, Harrowmoor]], passed on complaints from [[PHONE none R|07700 900471]].

    The CPS may speak to {oic.rank} on [[PHONE oic K|01632 960227]]. The court's number is [[COURT_PHONE case KP N05|01632 960228]] and the CPS office is on [[CPS_PHONE case KP N05|01632 960229]].
    """)


@document("UNS-84", "MG6C", "MG6C", "docx", profile=PROFILE)
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("Item", "Description", "Location"),
        ("1", "[[FREE_ID none KP|Search record and premises log for 12 March 2026]]", "OIC"),
        ("2", "Complaint from [[NAME none R|Mr Leonard Fisk]], [[ADDRESS none R|125 Gladstone Street, Harrowmoor]]", "OIC"),
        ("3", "[[INTEL none R r34|Intelligence log naming the informant who reported the flat]]", "Intelligence unit"),
        ("4", "[[FREE_ID none KP|Photographs of bathroom and kitchen not exhibited]]", "Digital store"),
        ("5", "[[TACTIC none R r34|Statements of undercover officers about test purchases on 9 and 10 March]]", "Covert operations"),
        ("6", "[[FREE_ID none KP|Custody records of both defendants]]", "Custody"),
        ("7", "Prison healthcare record of [[NAME codef E|Chantelle ORMEROD]]", "OIC"),
        ("8", "[[FREE_ID none KP|Body worn video of PC Holroyd, full footage]]", "Digital store"),
    )  # fmt: skip


@document("UNS-84", "MG6D", "MG6D", "pdf", profile=PROFILE)
def sensitive(d: Doc) -> None:
    heading(d, "MG 6D", "SCHEDULE OF RELEVANT SENSITIVE MATERIAL")
    d.table(
        ("Item", "Description", "Reason for sensitivity"),
        ("1", "[[INTEL none R|Source report naming the address]]", "Identity of informant"),
    )
    d.blocked = dict.fromkeys(NOBODY, "B1")


@document("UNS-84", "MG7", "MG7", "pdf", profile=PROFILE)
def remand(d: Doc) -> None:
    heading(d, "MG 7", "REMAND IN CUSTODY APPLICATION", Defendant="{def.lcaps}, born {def.dob}", Officer="{oic.rank}")
    d.paras("""
    [[FREE_ID def KP|There are substantial grounds for believing that he would commit further offences if released.]] [[FREE_ID def KP|He was on bail for a similar matter at the time of the offence.]] [[FREE_ID def KP|He would be likely to interfere with witnesses who live in the same building.]]

    {wit2.full}, of {wit2.homel}, is in fear; her number is {wit2.phone} and her date of birth is {wit2.dob}. {wit.full} lives at {wit.home}. [[INTEL sus R r34|It is believed that he has access to firearms through {sus.full}.]] [[MEDICAL wit2 R r34|Mrs Adeyemi has high blood pressure and has been signed off sick.]]
    """)


@document("UNS-84", "MG15", "MG15", "pdf", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{codef.lcaps}",
        Interviewing_officers="{oic.rank}, {pc.rank}",
    )
    interview(
        d,
        "DC SANDHU|[[FREE_ID codef KP|How long have you known Tyrone Beckley?]]",
        "ORMEROD|[[FREE_ID codef KP|About a year. We're not together, I just stay over sometimes.]]",
        "DC SANDHU|[[FREE_ID def KP|The message at 6.58 says get rid of it, they're outside. What did that mean?]]",
        "ORMEROD|[[FREE_ID codef KP|I was asleep. I didn't see any message.]]",
        "DC SANDHU|Where do you live?",
        "ORMEROD|{codef.homel!E}. With my nan, [[NAME none R|Rita Ormerod-Banks]].",
        "DC SANDHU|[[INTEL sus R r34|Do you know {sus.full}? We believe that he supplies the drugs to the flat.]]",
        "ORMEROD|[[INTEL sus R r34|Everyone knows Kyle. He put a lad in hospital last summer over a debt.]]",
        "ORMEROD|[[MEDICAL codef R r19|I'm on a methadone script and I've lost my little boy to social services.]]",
        "DC SANDHU|[[FREE_ID def KP|Whose is the money in the shoe box?]]",
        "ORMEROD|[[FREE_ID def KP|I don't know. It's his flat, ask him.]]",
    )


@document("UNS-84", "MG22", "MG22", "pdf", profile=PROFILE)
def laboratory(d: Doc) -> None:
    heading(
        d,
        "MG 22",
        "STREAMLINED FORENSIC REPORT 1",
        Scientist="{exp.tfull}",
        Laboratory_reference="[[FREE_ID case KP|WM/26/00718]]",
        Defendant="{def.lcaps}",
    )
    d.paras("""
    [[FREE_ID def KP|Exhibit BH/1 was found to contain 38 wraps with a total weight of 6.84 grams.]] [[FREE_ID def KP|The substance was cocaine base at a purity of 71 per cent.]] [[FREE_ID def KP|Traces of cocaine were detected on the scales, exhibit BH/2.]]

    DNA matching the reference sample of {wit2.full!E}, date of birth {wit2.dob}, NHS {wit2.nhs}, was eliminated. [[INTEL def R r34|The packaging is similar to that recovered in an operation against the Sheridan crime group.]] [[MEDICAL codef R r63|The submitting officer has warned that the second donor is hepatitis C positive.]]
    """)


@document("UNS-84", "LISTING", "LISTING", "pdf", profile=PROFILE, to="DEF_REP")
def court_list(d: Doc) -> None:
    d.add("title", "HARROWMOOR CROWN COURT - LIST FOR 14 APRIL 2026").table(
        ("Court", "Time", "Case", "Defendant", "Hearing"),
        ("2", "10:00", "[[URN case KP|{=urn}]]", "{def.revcaps}", "[[FREE_ID case KP|Plea and trial preparation hearing]]"),
        ("2", "10:00", "[[URN case KP|{=urn}]]", "{codef.revcaps}", "[[FREE_ID case KP|Plea and trial preparation hearing]]"),
    )  # fmt: skip
    d.paras(
        "Enquiries to the listing office on [[COURT_PHONE case KP N05|01632 960228]]. Prosecution: [[CPS_PHONE case KP N05|01632 960229]]."
    )


@document("UNS-84", "CRIME-REPORT", "OTHER", "docx", profile=PROFILE, to="DEF_REP COURT")
def crime_report(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CRIME REPORT 18ZD/0820/26",
        Offence="[[OFFENCE case KP|Possession with intent to supply Class A]]",
        Officer="{oic.rank}",
    )
    d.table(
        ("Role", "Name", "Born", "Address", "Contact"),
        ("Witness", "{wit.revcaps}", "{wit.dob}", "{wit.home}", "{wit.phone}"),
        ("Witness", "{wit2.revcaps}", "{wit2.dob}", "{wit2.pc}", "{wit2.phone}"),
        ("Defendant", "{def.revcaps}", "{def.dob}", "{def.home}", "{def.phone}"),
    )
    d.paras("""
    12/03/2026 13:10 [[FREE_ID none KP|Drugs weighed and field tested positive for cocaine by DC Sandhu.]]

    13/03/2026 09:30 [[FREE_ID none KP|Telephone submitted to the digital forensic unit.]]

    16/03/2026 15:00 {wit2.titled} rang from {wit2.phonet} to say that [[FREE_ID wit2 KP|she had received a note through her door calling her a grass.]]

    17/03/2026 10:00 [[TACTIC none R r60|Panic alarm and hidden camera fitted at the witness's flat by technical support.]]

    18/03/2026 11:45 [[INTEL sus R r60|Reporting from a partner agency places Sheridan at a flat in Victoria Mount with a large quantity of heroin.]]

    20/03/2026 12:00 Enquiry agent found {wit.full} at his daughter's, [[ADDRESS wit R|5 Slate Row, Harrowmoor]], e-mail {wit.email}, vehicle {wit.vrm}.
    """)


@document("UNS-84", "CAD", "CAD", "csv", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    d.table(
        ("Time", "Operator", "Entry"),
        ("06:40", "C114", "[[FREE_ID none KP|Briefing completed, warrant team leaving Harrowmoor station]]"),
        ("06:52", "C114", "[[TACTIC none R r60|Observation post confirms lights on and two persons inside]]"),
        ("07:05", "C114", "[[FREE_ID none KP|Entry gained by PC 8417 Holroyd, no injuries to occupants]]"),
        ("07:13", "C114", "[[FREE_ID def KP|One male arrested, drugs recovered from bathroom]]"),
        ("07:20", "C114", "[[INTEL sus R r60|Intel desk states Sheridan due at address, possible firearm marker]]"),
        ("07:25", "C114", "Vehicle check {sus.vrm} registered keeper {sus.full}, {sus.homel}"),
        ("07:31", "C114", "[[MEDICAL codef R r60|Female detained is diabetic and has sores on her legs from injecting]]"),
        ("07:44", "C114", "[[FREE_ID none KP|Van requested to convey two detained persons]]"),
        ("07:50", "C114", "Neighbour [[NAME none R|Mrs Hilda Crane]] of [[ADDRESS none R|121 Gladstone Street]] rang on [[PHONE none R|07700 900472]]"),
        ("08:02", "C114", "[[INTEL none R r60|Caller says runners use the garage at the rear of the Crown to hide packages, wishes to stay anonymous]]"),
        ("08:10", "C114", "[[TACTIC none R r60|Undercover officers to be kept clear of the custody suite]]"),
        ("08:30", "C114", "[[FREE_ID none KP|Search complete, premises secured, key with landlord]]"),
    )  # fmt: skip


@document("UNS-84", "CUSTODY", "CUSTODY_RECORD", "pdf", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD HW/0442/26",
        Detained_person="{def.lcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        Custody_officer="{cs.rank}",
        ASN="{def.asn}",
    )
    d.paras("""
    08:05 [[FREE_ID def KP|Arrived at Harrowmoor custody suite with PC Holroyd.]]

    08:12 [[FREE_ID def KP|Detention authorised. Rights and entitlements given.]]

    08:20 [[MEDICAL def KP|Detainee states that he has asthma and carries an inhaler.]]

    08:25 Wishes his mother to be told: [[NAME mum R|Sandra]] Beckley, {mum.phone}.

    09:10 [[FREE_ID det R r59|{det.full} in cell 3 has been abusive to staff and spat at the nurse.]]

    09:40 [[MEDICAL other R r59|Detainee in cell 5 had an epileptic fit and was taken to hospital by ambulance.]]

    10:15 [[TACTIC none R r59|Intelligence officers request that BECKLEY and ORMEROD be placed in adjoining cells so that they can be monitored.]]

    11:30 [[FREE_ID def KP|Interview commenced with solicitor present.]]

    12:02 [[FREE_ID def KP|Interview ended. Returned to cell and given a hot drink.]]

    13:20 [[INTEL def R r59|Approached by source handling team, declined to speak to them.]]

    15:45 [[FREE_ID def KP|Charged and remanded to appear at Harrowmoor Magistrates' Court.]]
    """)


@document("UNS-84", "PHONE-BH3", "PHONE_EXTRACT", "csv", profile=PROFILE)
def messages(d: Doc) -> None:
    d.table(
        ("No", "Time", "Contact", "Direction", "Text"),
        ("1", "11/03/2026 14:02", "{jodie.full} {jodie.phone}", "In", "[[FREE_ID def KP|you got any white? need 2]]"),
        ("2", "11/03/2026 14:03", "{jodie.first!E}", "Out", "[[FREE_ID def KP|yeah 20 each come to the flat]]"),
        ("3", "11/03/2026 15:30", "{liam.full} {liam.phone}", "In", "[[FREE_ID def KP|can i get 3 for 50 til payday]]"),
        ("4", "11/03/2026 16:10", "{mum.full} {mum.phone}", "In", "[[MEDICAL mum R r53|The doctor says I need a hysterectomy, don't tell your sister]]"),
        ("5", "11/03/2026 16:45", "Out", "Out", "[[FREE_ID def KP|best in town tonight 2 for 30 ring me]]"),
        ("6", "11/03/2026 18:20", "{sister.full}", "In", "[[FREE_ID sister R r79|Some girls at school keep hitting me and I don't want to go any more]]"),
        ("7", "11/03/2026 19:00", "{codef.full}", "In", "[[FREE_ID def KP|bring the scales back we need them tonight]]"),
        ("8", "11/03/2026 20:12", "{liam.first!E}", "In", "[[MEDICAL liam R r53|I've just come out of hospital, they think I have epilepsy]]"),
        ("9", "11/03/2026 21:30", "[[NAME none R|Pastor Emmanuel Boateng]] [[PHONE none R|07700 900473]]", "In", "[[RELIGION none R r53|We are praying for you Tyrone, please come back to church on Sunday]]"),
        ("10", "12/03/2026 06:58", "{codef.full}", "Out", "[[FREE_ID def KP|get rid of it they're outside]]"),
        sheet="sms",
    )  # fmt: skip


@document("UNS-84", "PHONE-REPORT", "PHONE_EXTRACT", "pdf", profile=PROFILE)
def handset(d: Doc) -> None:
    d.add("title", "DIGITAL FORENSIC REPORT - EXHIBIT BH/3").fields(
        Examiner="{exp.tfull!E}",
        Device="Samsung telephone, IMEI {def.imei!E}",
        Number="{def.phone}",
        Exhibit="[[EXHIBIT case KP|BH/3]]",
    )
    d.add("head", "Contacts").table(
        ("Name", "Number"),
        ("{jodie.full}", "{jodie.phone}"),
        ("{liam.full}", "{liam.phone}"),
        ("{mum.full}", "{mum.phone}"),
        ("{sus.full}", "{sus.phone}"),
        ("[[NAME none R|Gavin Hartnell]]", "[[PHONE none R|07700 900474]]"),
        ("[[NAME none R|Louise Pickering]]", "[[PHONE none R|07700 900475]]"),
    )
    d.add("head", "Notes on the phone").paras("""
    {jodie.first} owes 60, {liam.first} owes 50, [[FREE_ID def KP|total on tick 340.]] [[FREE_ID def KP|38 left, need to pick up Thursday.]]

    [[MEDICAL sister R r53|Aaliyah's appointment at the eating disorder clinic is on Monday at 2.]] [[FREE_ID none KP|The handset was examined on 19 March 2026 and 1,204 messages were recovered.]]
    """)
