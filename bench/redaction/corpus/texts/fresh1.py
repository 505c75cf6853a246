"""Fresh documents: a burglary and handling in Wales (UNS-4), forms and schedules in layouts of their own."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh"


@document("UNS-4", "S9-AP-GWILYM", "MG11", "pdf docx txt", profile=PROFILE, to="DEF_REP COURT")
def victim(d: Doc) -> None:
    d.facts["form"] = "MG11(T)"
    d.facts["footer"] = "Statement page"
    d.add("title", "RESTRICTED WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]",
        Statement_of="{vic.titled}",
        Age="Over 18",
        Occupation="[[OCCUPATION vic E|Retired librarian]]",
    ).paras("""
    I am the above named person and I live at an address known to the police, which is [[PLACE case K N04|Ty Gwyn]]. On the afternoon of [[DATE case KP|Tuesday 3rd February 2026]] I went to chapel with {nb.tfull} from {nb.number}. I came home at about 4.40pm to find the scullery window broken.

    The following were gone: a carriage clock worth [[MONEY case KP N08|£350]], my late husband's Omega watch and [[MONEY case KP N08|£1,250.00]] in an envelope. My son {son.first} ({son.phonet}) came in his car, {son.vrm}. I rang {mum.tfull} as well because her boy {def.nick} used to do my garden.

    {gp.tfull} at Pentrefelin Surgery has put me on something for my nerves. I was born on {vic.dobth}. My bank is on {vic.land} if they ring about the cheque book, account {vic.bank}.

    {sgt.rank3:N03} and a lady called {scc.rank3:N03} took a print from the sill, which she labelled [[EXHIBIT case KP N02|HD/1]]. I don't want {def.full} told that I stay with {son.fposs} family at {son.homel} at weekends.
    """).fields(Signed="{vic.ini}", Witnessed_by="{oic.rank:N03}")


@document("UNS-4", "S9-MAY", "MG11", "pdf docx html", profile=PROFILE, to="DEF_REP COURT")
def common_word_names(d: Doc) -> None:
    d.add("title", "Witness Statement (CJ Act 1967 s9)").add("para", "Statement of\n{wit.full}").add(
        "para", "URN\n[[URN case KP N10|{=urn}]]"
    ).paras("""
    I will say what I saw. I clean windows for a living and in [[DATE case KP|May and June]] it may be that I am there twice a week. My name is {wit.full} and I am 34 years old; my birthday is {wit.dobl}.

    On [[DATE case KP|3 February 2026]] at [[DATE case KP|15:10 hours]] I was up my ladder at {nb.street}. {nb.full} had paid me [[MONEY case KP N08|£18]]. I could see the back of [[PLACE case K N04|Ty Gwyn]]. A man in a grey hoodie climbed over the wall and handed a bag to another man. I know the first as {def.nick}; the other I heard called {codef.nick}. They went off in a white van, [[VRM def K|CY00 DWP]].

    A postman, {post.full}, cycled past and said "All right, {wit.first}?" He lives up by {wit2.titled} at the toll house. I have told {oic.rank:N03} that I can be reached on {wit.phoned} or {wit.email}, and at night on my wife {mum.fposs!E} number {wit.phone2}.

    My van is {wit.vrmt}. I live at {wit.homel}. I would attend court but not in [[DATE case KP|August]].
    """).fields(Signature="{wit.full}", Taken_by="{sgt.rank:N03}")


@document("UNS-4", "S9-STREET", "MG11", "pdf docx", profile=PROFILE)
def pawn_shop(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "STATEMENT OF WITNESS").fields(Name="{wit2.revcaps}", Ref="[[URN case KP N10|{=urn}]]").paras("""
    I manage [[PLACE case KP N04|Pentre Pawn and Gold, 5 High Street, Pentrefelin]]. On [[DATE case KP|4 February 2026]] at 10.05 {def.titled} came in with {fence.full}, a regular. He wanted [[MONEY case KP N08|£400]] for an Omega. I gave him [[MONEY case KP N08|£220]] and kept the till roll, [[EXHIBIT case KP N02|IV/2]].

    He showed a driving licence, number {def.driver!KD}, and gave his number as {def.phone!KD}. The ticket was made out to {def.full} of {def.homel!KD}.

    {fence.first} had pawned a ring on {fence.dobtight!E} ticket 0099. I believe {fence.fposs} girlfriend {tic1.full} works in the café.

    My own details are: {wit2.phonez}, {wit2.nhsd}, NI {wit2.nino}. Please post anything to {wit2.home}. The shop's number is [[PHONE wit2 E|01632 960271]].
    """).fields(Signed="{wit2.letters!E}", Before="{oic.rank2:N03}")


@document("UNS-4", "SUMMARY", "MG5", "pdf docx html", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "POLICE REPORT").fields(
        Defendant_1="{def.revcaps}",
        DOB_1="{def.dobdash}",
        Defendant_2="{codef.revcaps}",
        OIC="{oic.rank:N03}",
        Court="Pentrefelin Magistrates' Court, listing [[COURT_PHONE case KP N05|01632 960012]]",
    ).paras("""
    At about [[DATE case KP|1510 hrs on 03/02/2026]] the defendants entered [[PLACE case KP N04|Ty Gwyn, Heol y Bryn]], the home of {vic.tfull}, by breaking a rear window and stole jewellery and cash to the value of [[MONEY case KP N08|£1,900]]. Contrary to section 9(1)(b) of the Theft Act 1968.

    The burglary was reported by a passing dog walker, {tic2.full}, who gave his address as {tic2.homel} and his mobile as {tic2.phone}. He did not wish to make a statement.

    {wit.tfull} identified {def.full}. {wit2.tfull} bought the watch. Mr {son.full} put the value of the clock at [[MONEY case KP N08|£350]].

    [[INTEL def R|PRYDDERCH is believed to be responsible for a series of shed breaks on the Coast Road and is said to owe money to a Liverpool group.]] [[INTEL codef R|Intelligence suggests WÓJCIK is receiving stolen catalytic converters at a lock-up.]]

    In interview PRYDDERCH, represented by {solic.tfull!K} of Lowenthal Hughes, answered no comment. WÓJCIK said that he was asleep at home.

    Enquiries: {oic.rank2:N03}, Pentrefelin CID, [[PHONE oic K|01632 960333 ext 4417]].
    """)


@document("UNS-4", "CHARGES", "MG4", "pdf txt", profile=PROFILE, to="DEF_REP COURT PUBLIC")
def charges(d: Doc) -> None:
    d.add("title", "CHARGE SHEET").fields(
        Person_charged="{def.all}",
        Address="{def.home!KR:N06}",
        Date_of_birth="{def.dob!KR}",
        ASN=f"[[ASN case KP N01|{d.case.people['def'].asn}]]",
        CRO="{def.cro!KD}",
    ).paras("""
    1. On [[DATE case KP|3 February 2026]] at Pentrefelin entered as a trespasser a dwelling, namely [[PLACE case K N04|Ty Gwyn, Heol y Bryn]], and stole therein a carriage clock, a watch and [[MONEY case KP|£1,250]] in cash the property of {vic.full}. [[OFFENCE case KP N02|TH68036]]

    Reply after caution: "Speak to my brief."

    Charged at Pentrefelin Police Station by {sgt.rank:N03}. Bailed to Pentrefelin Magistrates' Court on [[DATE case KP|19 March 2026]] at 9.30am.
    """)


@document("UNS-4", "BAILCOND", "MG4A", "docx pdf", profile=PROFILE)
def bail(d: Doc) -> None:
    d.add("title", "CONDITIONAL BAIL").table(
        ("No.", "Condition", "Reason"),
        ("1", "Live and sleep each night at {def.homel!KD}", "To prevent failing to surrender"),
        (
            "2",
            "Not to contact directly or indirectly {vic.full}, {wit.full} or {codef.full}",
            "To prevent interference",
        ),
        ("3", "Not to enter {wit.street!A}", "As above"),
        ("4", "Report to Pentrefelin Police Station daily between [[DATE case KP|1400 and 1600]]", "As 1"),
        ("5", "Surety {mum.tfull} of {mum.homel} in the sum of [[MONEY case KP N08|£500]]", "As 1"),
    ).fields(Custody_officer="{sgt.rank3:N03}")


@document("UNS-4", "TIC-SCHED", "MG18", "pdf xlsx docx", profile=PROFILE)
def tics(d: Doc) -> None:
    d.add("title", "OFFENCES TO BE TAKEN INTO CONSIDERATION").table(
        ("No", "Date", "Place", "Loser", "Property", "Value"),
        ("1", "[[DATE case KP|12.12.2025]]", "{tic1.homel!E}", "{tic1.full!A}", "Bicycle, Carrera", "[[MONEY case KP N08|£280]]"),
        ("2", "[[DATE case KP|06.01.2026]]", "{tic2.homel!E}", "{tic2.tini!A} tel {tic2.phone}", "Strimmer, Stihl", "[[MONEY case KP N08|£199.99]]"),
    ).add("para", "I, {def.full}, have read the above and ask for 1 and 2 to be taken into consideration. Signed {def.ini} Date [[DATE case KP|20 March 2026]]")  # fmt: skip


@document("UNS-4", "SCHEDULE-C", "MG6C", "docx pdf", profile=PROFILE)
def unused(d: Doc) -> None:
    d.add("title", "Schedule of non-sensitive unused material").fields(R_v="{def.CAPS} and {codef.CAPS}", URN="[[URN case KP N10|{=urn}]]").table(
        ("Item", "Description", "Location", "CPS use"),
        ("1", "CAD 311 of [[DATE case KP|03/02/2026]]: call from {tic2.full}, {tic2.phonet}", "Case file", "CND"),
        ("2", "House to house form: {nb.tfull}, {nb.homel}, saw nothing", "Case file", "CND"),
        ("3", "Officer's notebook {sgt.rank:N03}, pages 14-17", "Pentrefelin", "I"),
        ("4", "Draft statement of {post.full} (not signed); lives at {post.street}", "Case file", "D"),
        ("5", "Custody record of {codef.full} [[ASN codef E|PE/0231/26]]", "Custody", "CND"),
        ("6", "Fingerprint form 90210, no match, CSI {scc.last!K:N03}", "Bureau", "CND"),
    ).fields(Disclosure_officer="{oic.rank3:N03}", Date="[[DATE case KP|21/03/2026]]")  # fmt: skip


@document("UNS-4", "DISPATCH", "CAD", "txt pdf", profile=PROFILE)
def cad(d: Doc) -> None:
    d.add("title", "INCIDENT PRINT 0311 03FEB26").paras("""
    16:44:10 INFT {vic.caps} TEL {vic.landb} LOC [[PLACE case KP N04|TY GWYN HEOL Y BRYN]] RPTS BURG DWELL
    | 16:44:52 INFT 79 YRS OLD LIVES ALONE. SON {son.caps} MOB {son.phonet} EN ROUTE
    | 16:46:03 2ND CALLER {tic2.caps} {tic2.homeu} SAW 2 X IC1 MALES MAKE OFF IN VAN [[VRM def K|CY00DWP]]
    | 16:47:20 [[INTEL none R|WARNING MARKERS FOR NO 20: OCCUPANT IS A FIREARMS HOLDER AND KNOWN DRUG USER]]
    | 16:51:00 UNIT PD21 {sgt.collar:N03} STATE 6 ON SCENE
    | 17:12:31 CSI {scc.collar:N03} REQD. ETA 1800
    | 17:20:44 VEH RK {def.caps} DOB {def.dobtight!KD} {def.homel!KD}
    | 17:31:09 NOK FOR INFT: {son.caps} {son.homeu}
    | 18:40:00 RESULT 12/C RECORDED. CRIME NO 18/0033127/26. OIC {oic.collar:N03} {oic.CAPS!KP:N03}
    """)


@document("UNS-4", "INTERVIEW", "MG15", "pdf docx", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "RECORD OF INTERVIEW").fields(
        Person_interviewed="{codef.full}",
        Place="Pentrefelin Police Station",
        Date="[[DATE case KP|5 February 2026]]",
        Officers="{oic.rank2:N03}, {sgt.rank2:N03}",
        Solicitor="{solic.tfull!K}, Lowenthal Hughes",
    )
    interview(d,
        "VAUGHAN-BELL|Tell me about [[DATE case KP|Tuesday]].",
        "WÓJCIK|I was asleep. My girlfriend {tic1.first}, {tic1.full}, can say. She is on {tic1.phones2}.",
        "VAUGHAN-BELL|Who has the van?",
        "WÓJCIK|{def.nick} has it. And his mother, {mum.first}, she drives it to bingo. She lives at {mum.street}.",
        "VAUGHAN-BELL|Where did the clock come from?",
        "WÓJCIK|From a man, {fence.nfull}. He has a lock-up behind the chapel, his wife is ill [[MEDICAL fence R|with multiple sclerosis]].",
        "SOLICITOR|My client will not answer further questions.",
        "VAUGHAN-BELL|Did you go into [[PLACE case KP N04|Ty Gwyn]]?",
        "WÓJCIK|No.",
    )  # fmt: skip


@document("UNS-4", "CUSTODY", "CUSTODY_RECORD", "pdf html", profile=PROFILE)
def custody(d: Doc) -> None:
    d.add("title", "CUSTODY RECORD PE/0230/26").add("para", "Surname\n{def.CAPS}").add("para", "Forenames\nDAFYDD WYN").fields(DOB="{def.dob}", Address="{def.home}", Occupation="Roofer", Next_of_kin="{mum.tfull} (mother) {mum.phone}", Arresting_officer="{sgt.rank:N03}").table(
        ("Time", "Entry", "By"),
        ("18:55", "Detention authorised. Has asthma, [[MEDICAL def KD|uses a blue inhaler]].", "{sgt.collar:N03}"),
        ("19:10", "Rights given. Asks for {solic.tfull!E}, solicitor.", "{sgt.collar:N03}"),
        ("19:25", "Cell M4. DP in M3 {det.full} shouting; told to be quiet.", "{sgt.collar:N03}"),
        ("20:15", "Call to mother on {mum.landb}. Told her.", "{sgt.collar:N03}"),
        ("21:00", "Visited in cell with {det.tini} being moved to M6.", "{sgt.collar:N03}"),
        ("22:40", "HCP {post.tfull!E} saw DP; fit to be interviewed.", "{sgt.collar:N03}"),
    )  # fmt: skip


@document("UNS-4", "PNC-OWN", "PNC", "pdf txt", profile=PROFILE)
def own_print(d: Doc) -> None:
    d.add("title", "PNC PRINT - NAMES FILE").paras("""
    PNCID: {def.pncid}   CRO: {def.cro} | NAME: {def.revcaps} | BORN: {def.dob} PENTREFELIN | ALIAS: LEWIS, DAI DOB 05/02/1984

    CONVICTIONS | 1. [[DATE case KD|14/07/2008]] Pentrefelin Magistrates [[PREVCON def KD|Theft from shop]] Fine [[MONEY case KD|£80]] | 2. [[DATE case KD|02/11/2013]] Langstrand Crown [[PREVCON def KD|Burglary non-dwelling]] 8 months imprisonment

    WARNING SIGNALS: [[INTEL def R|VIOLENT - assaulted officer with hammer; AILMENT - hepatitis]] | ADDRESSES: [[ADDRESS def R|22 Tramway Cottages, Langstrand]] (2011)
    """)


@document("UNS-4", "PNC-CRO", "PNC", "pdf docx", profile=PROFILE, to="DEF_REP CPS_PRE")
def wrong_cro(d: Doc) -> None:
    d.add("title", "Convictions Print").fields(Name="PRYDDERCH, Dafydd W", CRO_Number=numbers_cro(), Sex="M").table(
        ("Date", "Court", "Offence"), ("01/05/1999", "Langstrand Crown", "Robbery")
    )
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "B6")


def numbers_cro() -> str:
    from corpus import numbers

    return numbers.cro(771203, 1996)


@document("UNS-4", "FORENSIC", "MG22", "pdf docx", profile=PROFILE)
def forensic(d: Doc) -> None:
    d.add("title", "STREAMLINED FORENSIC REPORT SFR1").fields(
        Lab_ref="[[EXHIBIT case KP|WFS/26/00871]]",
        Exhibit="[[EXHIBIT case KP N02|HD/1]] footwear lift",
        Submitted_by="{scc.rank3:N03}",
        Elimination_sample="{vic.full}, DOB {vic.dob}",
        Reporting_scientist="[[NAME none K|Dr Pilar Echeverria]]",
    ).paras("""
    The mark [[EXHIBIT case KP N02|HD/1]] corresponds with the left trainer of {def.full} ([[EXHIBIT case KP|RM/4]]). An elimination print was taken from {nb.full}, born {nb.dobl}, of {nb.homel}.
    """)


@document("UNS-4", "MAIL", "EMAIL", "eml msg html", profile=PROFILE)
def mail(d: Doc) -> None:
    for name, text in (
        ("From", "{oic.rank3} <iestyn.vaughan-bell@westmarch.example>"),
        ("To", "Listing Office <listing@pentrefelin-court.example>"),
        ("Cc", "{son.full} <{son.email}>"),
        ("Subject", "R v {def.last} - URN {=urn}"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Dear all,

    The victim {vic.tfull} is content with [[DATE case KP|14 May]]. She will be driven by {son.first} in his {son.vrmt}. He can be reached on {son.phone3}.

    Kind regards, | {oic.rank3!KP:N03} | Collar {oic.collar:N03} | Desk: [[PHONE oic E|01632 960333]] | Mob: {oic.phone!R}

    From: {son.full} <{son.email}> | Sent: 2 April 2026 | Mam is at ours, {son.home}. Her new number is {vic.phone}. Her hip operation is on the 9th at the infirmary. | {son.first}
    """)


@document("UNS-4", "VPS-VIC", "VPS", "pdf docx", profile=PROFILE)
def vps(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT").fields(Name="{vic.titled}").paras("""
    [[FREE_ID vic K|I no longer feel safe in my own kitchen.]] I have had a new lock put in which cost [[MONEY case KP N08|£145]]. My insurer, Cambrian Mutual (policy [[BANK vic R|CM-4471-88203]]), has paid nothing yet.

    I sleep at {son.fposs} now, {son.homel}. {tic1.full} who does my hair says that I have lost weight. If the court wants me I am on {vic.phoned}.
    """)


@document("UNS-4", "PROPERTY", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def property_sheet(d: Doc) -> None:
    d.table(
        ("Ref", "Recovered from", "Owner", "Owner contact", "Returned to"),
        ("[[EXHIBIT case KP N02|RM/1]]", "{def.full}", "{vic.full}", "{vic.phone}", "{son.full}"),
        ("[[EXHIBIT case KP N02|RM/2]]", "{codef.full}", "{tic1.full!A}", "{tic1.email}", "not yet"),
        ("[[EXHIBIT case KP N02|RM/3]]", "{wit2.full}", "{vic.full}", "{vic.email}", "{son.full}"),
        ("[[EXHIBIT case KP N02|RM/4]]", "{def.full}", "{def.full}", "{def.phone}", "retained"),
        sheet="property",
    )


@document("UNS-4", "INTEL-LOG", "OTHER", "pdf docx", profile=PROFILE, to="DEF_REP PUBLIC")
def intel(d: Doc) -> None:
    d.add("title", "5x5x5 INTELLIGENCE REPORT").fields(
        Source_evaluation="B", Intelligence_evaluation="2", Handling_code="3"
    ).paras("{grass.full} states that PRYDDERCH keeps goods at the chapel.")
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B1")


@document("UNS-4", "OTHERCASE", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def other_case(d: Doc) -> None:
    d.facts["footer"] = "WITNESS STATEMENT"
    d.add("title", "WITNESS STATEMENT").fields(URN="18ZB0031126", Statement_of="Kelvin Ashgrove").paras(
        "I am a shop detective. On 2 January 2026 I saw a male take two bottles of spirits."
    )
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "G1")
