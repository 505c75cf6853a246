"""UNS-102, tools from Foundry Court: what the police and others keep (profile fresh10): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail

PROFILE = "fresh10"
EVERYBODY = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")


@document("UNS-102", "MG22", "MG22", "docx", profile=PROFILE)
def laboratory(d: Doc) -> None:
    heading(
        d,
        "MG 22",
        "STREAMLINED FORENSIC REPORT",
        Defendant="{codef.lcaps}",
        Reporting_scientist="{exp.tfull}",
        Laboratory_reference="KL/26/00417",
    )
    d.paras("""
    [[FREE_ID codef KP|A left glove, exhibit SQ/2, was examined and a mixed DNA profile was obtained from the inside of the cuff.]] [[FREE_ID codef KP|The major part of the profile matches that of Bogdan Munteanu.]] [[FREE_ID none KP|The bolt cutters, exhibit SQ/1, bear flakes of blue paint that cannot be told apart from the paint of the roller door.]]

    An elimination sample was taken from {vic.full}, born {vic.dob}, NHS number {vic.nhs}. [[MEDICAL vic R r19|The donor's form states that he has a movement disorder and takes co-careldopa.]] [[INTEL none E|The minor part of the profile gives a hit on the database to an unsolved ram raid in Ollerstow.]] [[FREE_ID none KP|The findings give very strong support to the view that Mr Munteanu wore the glove.]]

    The author can be telephoned at {exp.office} or e-mailed at {exp.email}.
    """)


@document("UNS-102", "MG5", "MG5", "docx", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendants="{def.lcaps}, born {def.dob}; {codef.lcaps}, born {codef.dob!E}",
        Officer_in_the_case="{oic.rank}",
        Charges="[[OFFENCE case KP|TH68037]], [[OFFENCE case KP|RT88026]]",
    )
    d.paras("""
    [[FREE_ID def KP|At about 2.10 am on 19 January 2026 the defendants drove into Foundry Court and cut open the roller door of unit 7.]] [[FREE_ID def KP|They took cordless drills and cutting discs worth £11,460.]] [[FREE_ID def KP|They broke through the barrier and were chased along Bypass Road, where the car hit railings.]]

    {wit2.full} saw the door being cut and noted the number of the car. {wit.full} produces the recording from the gatehouse. {wit3.full} saw two men run from the car. {pc.rank} recognised Tudgay at the wheel. [[FREE_ID codef KP|DNA matching Munteanu was found on a glove, and on 20 January he sold four of the drills at Second Spin.]] {wit4.full} copied his identity card.

    The first call came from {caller.tfull}, {caller.home}, telephone {caller.phone}, who was woken by the crash.

    [[INTEL def R r34|The two men are suspected of seven more commercial burglaries along the bypass since the summer.]] [[INTEL sus R r34|The drills are thought to have been stolen to order for {sus.full}, {sus.homel}, who moves goods to the Continent.]] [[TACTIC none R r34|The car had been fitted with a probe under an authority that runs until the end of March.]] [[INTEL gf R r34|Tudgay's girlfriend {gf.full} is believed to wash the money through a nail bar.]]

    [[FREE_ID def KP|In interview Tudgay said that his car had been stolen, although he had not reported it.]] [[FREE_ID codef KP|Munteanu said that he bought the drills at a car boot sale and made no comment about the glove.]] [[MEDICAL vic R r34|The owner is ill with Parkinson's and the case should be heard quickly.]] [[FREE_ID vic KP|The owner asks for compensation of £2,300 for the door.]] Desk number [[PHONE oic K|01632 960330]], mobile {oic.phone}.
    """)


@document("UNS-102", "MG6C", "MG6C", "pdf", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("Item", "Description", "Held"),
        ("1", "[[FREE_ID none KP|Incident log 0112 of 19 January 2026]]", "Control room"),
        ("2", "Note of conversation with {caller.tfull}, {caller.homel}, {caller.phone}", "OIC"),
        ("3", "[[FREE_ID none KP|Camera footage from units 3 and 9, nothing of use]]", "Digital store"),
        ("4", "Letter from {book.full}, {book.home}, about the price of the stock", "OIC"),
        ("5", "[[INTEL sus R r34|Intelligence package on Perry LOMAS and the horse box]]", "Intelligence unit"),
        ("6", "[[TACTIC none R r34|Application for a listening device in a vehicle]]", "Intelligence unit"),
        ("7", "[[FREE_ID none KP|Collision report and photographs of the railings]]", "OIC"),
        ("8", "[[MEDICAL wit E|Occupational health report on the security guard]]", "OIC"),
        ("9", "[[FREE_ID none KP|Draft statement of Mr Nwachukwu without the registration number]]", "OIC"),
        ("10", "[[FREE_ID none KP|Fingerprint report, two marks not identified]]", "Forensic unit"),
    )


@document("UNS-102", "MG15-TUDGAY", "MG15", "pdf", profile=PROFILE)
def interview_of_tudgay(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Interviewing_officer="{oic.rank}",
        Date="[[DATE case KP|19 January 2026]]",
        Place="Kettleworth Police Station",
    )
    interview(
        d,
        "DC HASKELL|Could you give your full name, date of birth and address for the recording?",
        "TUDGAY|{def.all}, {def.dobl}, {def.homel}.",
        "DC HASKELL|[[FREE_ID def KP|Where were you at two o'clock this morning?]]",
        "TUDGAY|[[FREE_ID def KP|In bed. I went up about eleven.]]",
        "DC HASKELL|[[FREE_ID def KP|Who can say that you were at home?]]",
        "TUDGAY|{gf.full!A}, she was next to me. She's on {gf.phones}.",
        "DC HASKELL|[[FREE_ID def KP|Your green estate car was found against the railings on Bypass Road. How did it get there?]]",
        "TUDGAY|[[FREE_ID def KP|Someone must have nicked it off the drive.]]",
        "DC HASKELL|[[FREE_ID def KP|Why hadn't you reported it stolen?]]",
        "TUDGAY|[[FREE_ID def KP|I didn't know it was gone till your lot kicked the door in.]]",
        "DC HASKELL|[[FREE_ID def KP|You used to drive for Halcyon. Why did you leave?]]",
        "TUDGAY|[[FREE_ID def KP|He said I was thieving. I never was.]]",
        "DC HASKELL|[[INTEL sus R r34|Our information is that Perry Lomas had a buyer waiting and that you were to be paid two grand.]]",
        "TUDGAY|[[INTEL sus R r34|Perry's got nothing to do with me, he's too busy shifting red diesel.]]",
        "TUDGAY|[[MEDICAL gf R r19|Leave her out of it, she's had three miscarriages and the doctor says no stress.]]",
        "DC HASKELL|[[FREE_ID def KP|Your trousers were wet to the knee this morning. Why was that?]]",
        "TUDGAY|[[FREE_ID def KP|I'd been in the garden with the dog.]]",
        "DC HASKELL|That ends the interview at 11.26.",
    )


@document("UNS-102", "MG15-MUNTEANU", "MG15", "docx", profile=PROFILE)
def interview_of_munteanu(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "SHORT DESCRIPTIVE NOTE OF INTERVIEW",
        Person_interviewed="{codef.lcaps}",
        Interviewing_officer="{ds.rank}",
        Date="[[DATE case KP|22 January 2026]]",
        Interpreter="[[NAME none K|Ms Ileana Voss]]",
    )
    d.paras("""
    Mr Munteanu gave his address as {codef.homel!E}. [[FREE_ID codef KP|He said that he had lived in the town since 2019 and worked at the car wash.]] [[FREE_ID codef KP|He agreed that he had sold four drills at Second Spin and said that he had bought them at a car boot sale for £30 each.]] [[FREE_ID codef KP|He did not remember who sold them to him.]] [[FREE_ID codef KP|He said that he had cut his hand on a broken bottle.]] [[FREE_ID codef KP|He answered no comment when he was asked about the glove.]]

    [[FREE_ID codef KP|He agreed that he knew Tudgay from the gym and that they had been for a drink on 17 January.]] He had spent the night with his sister, {sis.full!A}, at {sis.homel}; her number is {sis.phone}. [[FREE_ID sis R r79|She is hiding from a violent husband and is not meant to be found.]] [[MEDICAL none R r19|His mother at home has kidney failure and he sends her the money for her dialysis.]] [[INTEL sus E|He said that he was afraid of Perry Lomas, who had burned down another man's garage.]]
    """)


@document("UNS-102", "CAD", "CAD", "pdf", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 0112 OF 19/01/2026")
    d.paras("""
    02:25 [[FREE_ID none KP|Security guard at Foundry Court reports barrier broken by car leaving at speed, two up.]]

    02:25 Informant {wit.caps} {wit.phonet}, home {wit.homel}

    02:27 [[FREE_ID none KP|Unit 14 has the vehicle in sight on Bypass Road, failing to stop.]]

    02:29 [[FREE_ID none KP|Pursuit authorised. Speed 85, light traffic, dry road.]]

    02:30 [[FREE_ID none KP|Vehicle has hit railings. Two males decamped towards allotments.]]

    02:31 {caller.caps!A} {caller.homel} {caller.phone} [[FREE_ID none KP|rings to report crash outside his house]]

    02:33 [[MEDICAL caller R r60|Caller has chronic lung disease and is short of breath, ambulance offered.]]

    02:36 [[FREE_ID none KP|Dog unit requested from Harrowmoor, thirty minutes away.]]

    02:40 [[TACTIC none R r60|Covert team asks that uniform stay away from the lock-up in Tinsmith Gardens, camera running there.]]

    02:44 [[INTEL sus R r60|LOMAS known to use the allotments as a meeting place, may be on foot in the area.]] VRM {sus.vrm}

    02:52 [[FREE_ID vic KP|Keyholder Mr Ishikawa now at unit 7, door cut, stock missing.]] {vic.phone3}

    03:10 [[FREE_ID none R r60|Unit 9 released to a domestic in Hopyard Terrace, female with a head injury.]]

    03:15 [[FREE_ID none KP|Dog track lost at the stream behind the allotments.]]

    04:05 [[FREE_ID none KP|Car recovered to secure garage for forensic examination.]]
    """)


@document("UNS-102", "BANK-GREWAL", "BANK_STATEMENT", "pdf", profile=PROFILE, to="DEF_REP COURT")
def bank_statement_of_grewal(d: Doc) -> None:
    d.add("title", "KETTLEWORTH AND VALE BANK - STATEMENT").fields(
        Customer="{wit4.tfull}", Address="{wit4.homel}, {wit4.pc}", Account="{wit4.bank}", Period="January 2026"
    )
    d.table(
        ("Date", "Details", "Out", "In"),
        ("05 Jan", "[[TRANSACTION wit4 R r54|DD EASTVALE WATER]]", "44.00", ""),
        ("07 Jan", "[[TRANSACTION wit4 R r54|CARD BLUE HORSESHOE BETTING]]", "300.00", ""),
        ("12 Jan", "[[TRANSACTION wit4 R r54|FPO RAPID DAY LOANS]]", "215.00", ""),
        ("16 Jan", "[[TRANSACTION wit4 R r54|CARD FIRST STEPS FERTILITY CLINIC]]", "640.00", ""),
        ("20 Jan", "[[TRANSACTION codef KP|CASH MARKET PARADE KETTLEWORTH 15:41 REF DRILLS]]", "[[MONEY codef KP|160.00]]", ""),
        ("21 Jan", "[[TRANSACTION wit4 R r54|CR MRS K GREWAL BIRTHDAY]]", "", "50.00"),
        ("23 Jan", "[[TRANSACTION wit4 R r54|DD CHILD MAINTENANCE SERVICE]]", "188.00", ""),
        ("27 Jan", "[[TRANSACTION wit4 R r54|CARD WILLOW PHARMACY]]", "9.90", ""),
        ("30 Jan", "[[TRANSACTION wit4 R r54|SO GURDWARA BUILDING FUND]]", "20.00", ""),
    )  # fmt: skip


@document("UNS-102", "STOCK", "SPREADSHEET", "xlsx", profile=PROFILE)
def stock(d: Doc) -> None:
    d.table(
        ("Code", "Item", "Number", "Cost each", "Remarks"),
        ("HD-18", "[[FREE_ID none KP|Cordless drill 18 volt, boxed]]", "96", "[[MONEY case KP|£84.00]]", "[[FREE_ID none KP|All taken from racks 1 to 6]]"),
        ("CD-11", "[[FREE_ID none KP|Cutting disc 115 mm, packs of ten]]", "120", "[[MONEY case KP|£19.80]]", "[[FREE_ID none KP|Whole shelf emptied]]"),
        ("BT-05", "[[FREE_ID none KP|Battery 5 amp hours]]", "20", "[[MONEY case KP|£51.00]]", "[[FREE_ID none KP|Four recovered from the car]]"),
        ("HD-12", "[[FREE_ID none KP|Cordless drill 12 volt]]", "0", "[[MONEY case KP|£61.00]]", "Held back for {cust.full}, {cust.phone}"),
        ("GR-09", "[[FREE_ID none KP|Angle grinder]]", "0", "[[MONEY case KP|£73.00]]", "[[FREE_ID none KP|Not touched]]"),
        sheet="stock",
    )  # fmt: skip
    d.table(
        ("Person", "Contact"),
        ("{vic.full}", "{vic.phone}"),
        ("{book.full}", "{book.email}"),
        ("{wit.full}", "{wit.phone}"),
        sheet="contacts",
    )


@document("UNS-102", "PHONE-CODEF", "PHONE_EXTRACT", "csv", profile=PROFILE)
def messages_of_codef(d: Doc) -> None:
    d.table(
        ("No", "When", "From", "To", "Text"),
        ("1", "18/01/2026 20:14", "{def.full}", "{codef.full}", "[[FREE_ID def KP|bring the big cutters and gloves, pick you up at half one]]"),
        ("2", "18/01/2026 20:20", "{codef.full}", "{def.full}", "[[FREE_ID codef KP|ok. is alarm on]]"),
        ("3", "18/01/2026 20:22", "{def.full}", "{codef.full}", "[[FREE_ID def KP|box is by the office door il do it first]]"),
        ("4", "18/01/2026 22:05", "{sis.full} {sis.phone}", "{codef.full}", "[[FREE_ID sis R r52|He found out which town I am in. I am scared to take the kids to school]]"),
        ("5", "19/01/2026 04:10", "{codef.full}", "{def.full}", "[[FREE_ID codef KP|my hand is bad. I lost glove]]"),
        ("6", "19/01/2026 09:33", "[[NAME none R|Doina Ungur]] [[PHONE none R|07700 900668]]", "{codef.full}", "[[MEDICAL none R r53|Mama had dialysis again, doctor wants to talk about transplant]]"),
        ("7", "20/01/2026 16:02", "{codef.full}", "{sus.full} {sus.phone}", "[[FREE_ID codef KP|sold 4 for 160, you take the rest]]"),
    )  # fmt: skip


@document("UNS-102", "EMAIL-DS", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_sergeant(d: Doc) -> None:
    mail(
        d,
        From="{ds.rank3} <geoff.tindle@eastvale.example>",
        To="{oic.rank3} <lowri.haskell@eastvale.example>",
        Subject="Foundry Court - file for the prosecutor",
    )
    d.paras("""
    Lowri,

    [[FREE_ID none KP|The lawyer wants the gatehouse recording on one disc with the times corrected.]] [[FREE_ID none KP|We also need a statement from the alarm company and a plan of the estate.]] [[FREE_ID none KP|The first hearing is on 17 February and the file has to be in by the 10th.]]

    {wit2.full} is on the road all week, so try {wit2.phone}. {wit3.full} prefers a visit at {wit3.street} in the morning. The owner's bookkeeper is {book.full} at {book.email}.

    [[INTEL sus R r50|Keep Lomas out of everything, because our man inside his yard would be found out at once.]] [[TACTIC none R r50|The camera in the tree opposite the lock-up has been renewed for another three months.]] [[FREE_ID none R r50|The hit and run outside the cinema has come back to us as well and I need you to ring the widow.]]

    [[MEDICAL oic R r79|I hope the chemotherapy is going as well as it can and that you are resting.]] [[FREE_ID ds R r79|I shall be late on Thursday as it is my daughter's custody hearing.]]

    {ds.rank3} | Collar number [[COLLAR ds KP|933]] | Office [[PHONE ds K|01632 960331]] | Mobile {ds.phone}
    """)


@document("UNS-102", "CUSTODY-TUDGAY", "CUSTODY_RECORD", "txt", profile=PROFILE)
def custody_of_tudgay(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD KW/0054/26",
        Detainee="{def.lcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        Arrest_summons_number="{def.asn}",
        Custody_officer="{cs.rank}",
    )
    d.paras("""
    07:25 [[FREE_ID def KP|Arrived in handcuffs with PC Quartey. Detention authorised.]]

    07:33 [[MEDICAL def KP|States that his neck hurts, seen by the nurse at 08:10 and declared fit to be interviewed.]]

    07:40 [[FREE_ID def KP|Declines to have anyone told of his arrest. Requests the duty solicitor.]]

    08:15 [[MEDICAL det R r59|{det.full} in cell 2 is diabetic and has been given insulin.]]

    08:50 [[FREE_ID def KP|Trousers and trainers seized, paper suit given.]]

    09:20 [[FREE_ID none R r59|Man in cell 6 arrested for indecent exposure has asked to see a priest.]]

    10:15 [[TACTIC none R r59|Undercover officer placed in cell 9 next to the detainee until noon.]]

    10:40 [[FREE_ID def KP|Interview with DC Haskell begins, solicitor present.]]

    11:26 [[FREE_ID def KP|Interview ends. Returned to cell.]]

    13:00 [[FREE_ID def KP|Meal of pasta accepted. Asked how long he would be kept.]]

    17:45 [[FREE_ID def KP|Charged with burglary and dangerous driving. Made no reply. Bail refused.]]
    """)


@document("UNS-102", "MG6", "MG6", "docx", profile=PROFILE)
def case_information(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE EVIDENCE AND INFORMATION", Defendants="{def.lcaps}, {codef.lcaps}")
    d.paras(
        "[[INTEL sus R|There is a live operation against Lomas and the source must be protected.]] [[FREE_ID none R|The guard may be a reluctant witness.]] {wit.phone}"
    )
    d.blocked = dict.fromkeys(EVERYBODY, "B2")
