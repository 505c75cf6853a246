"""UNS-81, a burglary in Lapwing Close: what the police and others keep (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail

PROFILE = "fresh8"
EVERYBODY = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")


@document("UNS-81", "MG5", "MG5", "docx", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendants="{def.lcaps}, {codef.lcaps}",
        Officer_in_the_case="{oic.rank}",
        Supervisor="{ds.rank}",
    )
    d.add("head", "Summary of the key evidence").paras("""
    On [[DATE case KP|5 February 2026]] between 10 am and 2.15 pm the home of {vic.tfull} at [[PLACE case KP|5 Lapwing Close, Stanmere]] was entered by forcing the kitchen window. The incident was reported by {caller.tfull} of {caller.home}, telephone {caller.phone}. [[FREE_ID vic KP|Jewellery to the value of £3,400, cash and a bank card were stolen.]]

    [[FREE_ID wit KP|{wit.full} saw a man leave by the window and later identified HARGADON on a video procedure.]] [[FREE_ID def KP|At 12.58 pm the stolen card was used at Quickfuel for £41.20 and at 1.10 pm at Booze Barn for £28.50.]] [[FREE_ID def KP|CCTV at Quickfuel shows HARGADON at the till in a grey tracksuit.]] [[FREE_ID codef KP|PARFITT sold the necklace and ring the next day at Goldmark Pawnbrokers.]]

    A screwdriver, exhibit [[EXHIBIT case KP|IA/1]], was found by {pc.rank} in the alley. {def.CAPS} was born on {def.dob} and lives at {def.home}.

    [[INTEL def R r34|Intelligence suggests that HARGADON is responsible for at least six other burglaries on the Lapwing estate.]] [[INTEL sus R r34|The driver of the blue car is believed to be {sus.full} of {sus.homel}, who is a known associate of the defendant.]] [[INTEL codef R r34|PARFITT is suspected of disposing of stolen goods for a number of local burglars.]] [[TACTIC none R r34|Covert observations were carried out on Corby House for three days before the arrest.]]
    """).add("head", "Defendant interview").paras("""
    [[FREE_ID def KP|HARGADON denied the burglary and said that he had been at his mother's house all day.]] [[FREE_ID codef KP|PARFITT admitted selling the jewellery but said she had been given it by a man in a public house.]]
    """).add("head", "Victim").paras("""
    [[MEDICAL vic R r34|The victim is vulnerable as she is diabetic and has previously had a stroke.]] She supports a prosecution and seeks compensation. The CPS may contact the officer on [[PHONE oic K|01632 960222]]. {ds.rank} may be contacted on his personal mobile {ds.phone}.
    """)


@document("UNS-81", "CRIME-REPORT", "OTHER", "pdf", profile=PROFILE, to="DEF_REP COURT")
def crime_report(d: Doc) -> None:
    heading(d, "CR", "CRIME REPORT 18ZB/0311/26", Offence="[[OFFENCE case KP|Burglary dwelling]]", Officer="{oic.rank}")
    d.table(
        ("Role", "Name", "Date of birth", "Address", "Telephone", "E-mail"),
        ("Victim", "{vic.revcaps}", "{vic.dob}", "[[ADDRESS vic E|5 Lapwing Close]] {vic.pc}", "{vic.phone}", "{vic.email}"),
        ("Witness", "{wit.revcaps}", "{wit.dob}", "{wit.home}", "{wit.phone}", "{wit.email}"),
        ("Witness", "{wit2.revcaps}", "{wit2.dob}", "{wit2.home}", "{wit2.phone}", "{wit2.email}"),
        ("Reported by", "{caller.revcaps!A}", "{caller.dob}", "{caller.home}", "{caller.phone}", "{caller.email}"),
    )  # fmt: skip
    d.paras("""
    06/02/2026 09:15 [[FREE_ID vic KP|Victim visited. List of stolen property obtained and crime prevention advice given.]]

    06/02/2026 16:40 [[FREE_ID none KP|Necklace and ring recovered from Goldmark Pawnbrokers.]]

    07/02/2026 08:30 [[FREE_ID def KP|HARGADON arrested at home address by PC Akhtar.]]

    08/02/2026 14:00 [[INTEL sus R r60|Telephone call from a resident who wishes to remain anonymous naming Dean Rourke as the driver.]]

    10/02/2026 11:25 [[MEDICAL vic R r60|Victim has been admitted to hospital with a suspected second stroke.]] Contact son on {son.phone}.

    12/02/2026 10:10 Witness {wit.last} asks to be called on his work number {wit.office} and not at {wit.street}.
    """)


@document("UNS-81", "CAD", "CAD", "txt", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "COMMAND AND CONTROL - INCIDENT LOG 0612 OF 05/02/2026")
    d.paras("""
    12:44 [[FREE_ID none KP|Call received. Male seen climbing out of window at Lapwing Close.]]

    12:44 Caller {caller.caps!A} - address {caller.homel} - tel {caller.phonet}

    12:46 [[FREE_ID none KP|Two units assigned on immediate grade, dog unit requested.]]

    12:49 [[FREE_ID def KP|Offender described as IC1 male, slim, grey tracksuit, black cap, carrying brown bag.]]

    12:52 {pc.rank} on scene at [[PLACE case KP|5 Lapwing Close]]

    12:55 [[INTEL sus R r60|Intel check - dark blue BMW linked to {sus.full}, who is wanted on recall to prison.]] VRM {sus.vrm}

    12:58 [[INTEL none R r60|Source reporting graded B2 that stolen jewellery from the estate goes to an address in Holloway Street.]]

    13:05 [[TACTIC none R r60|Surveillance team in the area asked to put eyes on Corby House, not for broadcast.]]

    13:20 [[FREE_ID none KP|Area search negative, screwdriver recovered from the alley and seized.]]

    14:20 Occupier {vic.titled} returned. Tel {vic.phone} [[FREE_ID vic KP|States jewellery and handbag taken.]]

    14:24 [[MEDICAL vic R r60|Occupier is insulin dependent and has missed a dose, ambulance offered and declined.]]

    14:30 Next of kin: son {son.full} {son.phone}

    14:41 Unrelated - [[FREE_ID none R r60|report of a missing child from Mercer Road, see log 0677.]]

    15:10 [[FREE_ID none KP|Scene examiner requested for window and jewellery box.]] {oic.rank} allocated as officer in the case.
    """)


@document("UNS-81", "MG6", "MG6", "pdf", profile=PROFILE)
def case_information(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE EVIDENCE AND INFORMATION", Officer="{oic.rank}")
    d.paras("""
    [[INTEL def R|HARGADON is a prolific offender and is nominated under the force integrated offender management scheme.]] [[INTEL none R|Information received from a member of the public, who does not wish to be identified, names the driver as {sus.full}.]]
    """)
    d.blocked = dict.fromkeys(EVERYBODY, "B2")


@document("UNS-81", "MG6C", "MG6C", "docx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("Item", "Description of item", "Location"),
        ("1", "[[FREE_ID none KP|Incident log 0612 of 5 February 2026]]", "Control room"),
        ("2", "Pocket notebook entries of {pc.rank}", "OIC"),
        ("3", "House to house questionnaire completed by {caller.tfull}, {caller.homel}, tel {caller.phone}", "OIC"),
        ("4", "[[FREE_ID none KP|Scenes of crime report, no fingerprints recovered]]", "Forensic unit"),
        ("5", "Account of [[NAME none R T26|Mr Vincent Harker]], [[ADDRESS none R T26|3 Lapwing Close, Stanmere]], who saw nothing", "OIC"),
        ("6", "[[INTEL sus R r34|Intelligence report concerning Dean ROURKE and the use of a blue BMW]]", "Intelligence unit"),
        ("7", "[[FREE_ID none KP|CCTV from Quickfuel for 5 February 2026, times not relied upon]]", "Digital store"),
        ("8", "[[TACTIC none R r34|Surveillance log for observations on Corby House between 6 and 8 February]]", "Intelligence unit"),
        ("9", "[[MEDICAL vic R r46|Letter from GP of Mrs Whitcombe concerning her diabetes and stroke]]", "OIC"),
        ("10", "PNC print of witness {wit.full!E}: [[PREVCON wit A r43|one conviction in 1986 for theft from employer]]", "OIC"),
        ("11", "[[FREE_ID none KP|Draft statement of]] [[NAME wit2 E|Anjali DESAI]], unsigned", "OIC"),
    )  # fmt: skip


@document("UNS-81", "MG12", "MG12", "docx", profile=PROFILE)
def exhibits(d: Doc) -> None:
    heading(d, "MG 12", "EXHIBIT LIST")
    d.table(
        ("Reference", "Description", "Produced by"),
        ("[[EXHIBIT case KP|EW/1]]", "[[FREE_ID vic KP|List of stolen jewellery and cash]]", "{vic.full}, {vic.phone}"),
        ("[[EXHIBIT case KP|AD/1]]", "[[FREE_ID none KP|Pawn ticket number 20448]]", "{wit2.full}, {wit2.homel}"),
        ("[[EXHIBIT case KP|AD/2]]", "[[FREE_ID none KP|CCTV from Goldmark Pawnbrokers]]", "{wit2.full}"),
        ("[[EXHIBIT case KP|IA/1]]", "[[FREE_ID none KP|Flat-headed screwdriver with yellow handle]]", "{pc.rank}"),
        ("[[EXHIBIT case KP|LP/1]]", "[[FREE_ID none KP|Gold necklace and ring]], restored to {vic.titled} care of {son.full}, {son.homel}", "{oic.rank}"),
    )  # fmt: skip


@document("UNS-81", "MG15-HARGADON", "MG15", "pdf", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Place="Stanmere Police Station",
        Date="[[DATE case KP|7 February 2026]]",
        Interviewing_officers="{oic.rank}, {pc.rank}",
    )
    interview(
        d,
        "DC PENROSE|Please confirm your name, date of birth and address.",
        "HARGADON|{def.full}, {def.dobl}, {def.homel}.",
        "DC PENROSE|[[FREE_ID def KP|Where were you on the afternoon of Thursday 5 February?]]",
        "HARGADON|[[FREE_ID def KP|At my mum's all day. I never left the house.]] She's [[NAME none R|Carol Hargadon]], [[ADDRESS none R|52 Union Street, Stanmere]], ring her on [[PHONE none R|07700 900461]].",
        "DC PENROSE|[[FREE_ID def KP|A witness says that he saw you climbing out of the kitchen window with a handbag.]]",
        "HARGADON|[[FREE_ID def KP|He's wrong. It wasn't me.]]",
        "DC PENROSE|[[FREE_ID def KP|The CCTV at Quickfuel shows you paying with Mrs Whitcombe's card at 12.58 pm.]]",
        "HARGADON|[[FREE_ID def KP|I found the card in the street and I was stupid.]]",
        "DC PENROSE|[[INTEL sus R r34|We have information that you do burglaries with {sus.full} and that he was driving. Is that right?]]",
        "HARGADON|No comment.",
        "DC PENROSE|How do you know {codef.full}?",
        "HARGADON|[[FREE_ID codef KP|She's just someone I know from the pub.]] [[MEDICAL codef R r19|She's on methadone, she's been in rehab twice.]] Her number's {codef.phone!E}.",
        "HARGADON|[[INTEL none R r34|You want to look at a lad called Scotty, he's doing all the garages round here.]]",
    )


@document("UNS-81", "MG18", "MG18", "pdf", profile=PROFILE)
def other_offences(d: Doc) -> None:
    heading(d, "MG 18", "OTHER OFFENCES TAKEN INTO CONSIDERATION", Defendant="{def.lcaps}", Date_of_birth="{def.dob}")
    d.table(
        ("No", "Offence", "Victim", "Home address and telephone of victim"),
        ("1", "[[FREE_ID def KP|Theft of a pedal cycle from a garden shed]]", "[[NAME none A T11|Mr Alan Purslow]]", "[[ADDRESS none R T11|16 Heather Bank, Stonebrook AA44 6HB]] [[PHONE none R|07700 900480]]"),
        ("2", "[[FREE_ID def KP|Theft of tools from an insecure van]]", "[[NAME none A T11|Mrs Wendy Lockyer]]", "[[ADDRESS none R T11|39 Beech Crescent, Stanmere AA41 8BC]] [[PHONE none R|07700 900481]]"),
    )  # fmt: skip
    d.paras("Signed by {def.ini} in the presence of {oic.rank} on [[DATE case KP|7 February 2026]].")


@document("UNS-81", "EMAIL-DS", "EMAIL", "eml", profile=PROFILE)
def mail_of_sergeant(d: Doc) -> None:
    mail(
        d,
        From="{ds.rank3} <neil.fairclough@westmarch.example>",
        To="{oic.rank3} <laura.penrose@westmarch.example>",
        Subject="Op file - [[URN case KP|{=urn}]]",
    )
    d.paras("""
    Laura,

    [[FREE_ID none KP|Thank you for the file. Please add the continuity statement for the screwdriver before Friday.]] The first hearing is at [[PLACE case KP|Stanmere Magistrates' Court]] on [[DATE case KP|12 February 2026]].

    [[INTEL sus R r50|Keep the Rourke line separate please, as he is the subject of an ongoing operation by the crime squad.]] [[INTEL none R r50|The source is close to the family and could be identified if the date of the tasking comes out.]] [[TACTIC none R r50|The tracking device on the BMW has been authorised for a further 28 days.]]

    [[FREE_ID none KP|Please confirm that the exhibits AD/1 and AD/2 are booked in to the property store.]] Mrs Whitcombe's son {son.full} has asked for updates on {son.phone} or at {son.email}.

    [[MEDICAL oic R r79|I hope that your knee operation goes well on the 20th.]]

    Regards

    {ds.rank3} | Collar number [[COLLAR ds KP|1180]] | Office [[PHONE ds K|01632 960223]] | Mobile {ds.phone}
    """)


@document("UNS-81", "BANK-WHITCOMBE", "BANK_STATEMENT", "csv", profile=PROFILE, to="DEF_REP COURT")
def bank_statement(d: Doc) -> None:
    d.table(
        ("Date", "Description", "Paid out", "Balance"),
        ("02/02/2026", "[[TRANSACTION vic R r54|DIRECT DEBIT STANMERE WATER]]", "31.16", "2,204.11"),
        ("02/02/2026", "[[TRANSACTION vic R r54|CARD PAYMENT WELLWAY PHARMACY]]", "18.40", "2,185.71"),
        ("03/02/2026", "[[TRANSACTION vic R r54|STANDING ORDER ST MARYS CHURCH PLANNED GIVING]]", "40.00", "2,145.71"),
        ("04/02/2026", "[[TRANSACTION vic R r54|CARD PAYMENT FRESHMART STANMERE]]", "52.87", "2,092.84"),
        ("05/02/2026", "[[TRANSACTION def KP|CARD PAYMENT QUICKFUEL STANMERE]]", "41.20", "2,051.64"),
        ("05/02/2026", "[[TRANSACTION def KP|CARD PAYMENT BOOZE BARN STANMERE]]", "28.50", "2,023.14"),
        ("06/02/2026", "[[TRANSACTION vic R r54|DIRECT DEBIT PINNACLE FUNERAL PLAN]]", "22.00", "2,001.14"),
        ("09/02/2026", "[[TRANSACTION vic R r54|CREDIT STATE PENSION]]", "", "2,221.14"),
    )
