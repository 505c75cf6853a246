"""UNS-91, a telephone taken in Tannery Lane: what the police and others keep (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail

PROFILE = "fresh9"
EVERYBODY = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-91", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps}, born {def.dob}",
        Officer_in_the_case="{oic.rank}",
        Supervisor="{ds.rank}",
        Charges="[[OFFENCE case KP|TH68023]], [[OFFENCE case KP|CJ88144]]",
    )
    d.add("head", "Summary of the key evidence").paras("""
    In the early hours of [[DATE case KP|Saturday 14 February 2026]] {vic.full} was walking home alone. [[FREE_ID def KP|In Tannery Lane she was stopped by two males, one of whom showed her the handle of a knife and demanded her telephone.]] [[FREE_ID vic KP|She handed over a rose gold Orbis 12 worth £649 and £45 in cash.]] [[FREE_ID def KP|The robber had a scar through his right eyebrow and wore a black padded jacket with a yellow lining.]]

    Raised voices were reported by {caller.tfull}, who lives at {caller.home} and can be rung on {caller.phone}; he saw nothing and has declined to make a statement.

    [[FREE_ID def KP|CCTV from Tannery Late Shop shows PURKISS and another male at the till at 12.36 am.]] {wit2.full} recalls the scar. [[FREE_ID def KP|A dashboard camera shows the two males running from the lane at 12.52 am when corrected for the clock.]] {wit.full} produces it. [[FREE_ID def KP|On 16 February PURKISS tried to sell the telephone in the Lock Keeper for £80.]] {wit3.full} identified him on [[DATE case KP|21 February 2026]].

    [[INTEL def R r34|He is believed to have taken part in five other street robberies in the university quarter for which there is insufficient evidence.]] [[INTEL sus R r34|The second man is suspected to be {sus.full}, born {sus.dob}, of {sus.homel}, who is said to choose the victims.]] [[INTEL none R r34|An anonymous caller says that stolen handsets are taken every Sunday to a stall on Penhurst market.]] [[TACTIC none R r34|A decoy operation with plain clothes officers had been running in Tannery Lane on the two previous weekends.]]
    """).add("head", "Defendant interview").paras("""
    [[FREE_ID def KP|PURKISS said that he had spent the evening at his grandmother's and had bought the telephone from a man outside a betting shop for £50.]] [[FREE_ID def KP|He accepted that the jacket was his and said that he used the knife for fishing.]]
    """).add("head", "Victim and witnesses").paras("""
    [[FREE_ID vic KP|The victim supports the prosecution and asks for the return of her telephone.]] [[MEDICAL vic R r34|She has a serious blood disorder and may not be fit to travel in the winter.]] Her employer is aware. [[FREE_ID wit2 KP|The shopkeeper will attend court but asks not to be called on a Friday.]] The officer's desk number is [[PHONE oic K|01632 960310]]; out of hours use {oic.phone}.
    """)


@document("UNS-91", "MG3", "MG3", "docx", profile=PROFILE)
def advice(d: Doc) -> None:
    heading(
        d, "MG 3", "REPORT TO CROWN PROSECUTOR FOR A CHARGING DECISION", Suspect="{def.lcaps}", Officer="{oic.rank}"
    )
    d.paras("""
    [[FREE_ID def R|The case rests on the identification by Mr Petrie, the recovery of the telephone and the clothing.]] [[INTEL sus R|Enquiries into {sus.full} are being kept apart and he has not been arrested so as not to reveal the telephone work.]] {vic.full}, {vic.phone}.
    """)
    d.blocked = dict.fromkeys(EVERYBODY, "B2")


@document("UNS-91", "MG9", "MG9", "pdf", profile=PROFILE)
def witness_list(d: Doc) -> None:
    heading(d, "MG 9", "WITNESS LIST", Defendant="{def.lcaps}")
    d.table(
        ("Name", "Born", "Address", "Telephone"),
        ("{vic.full}", "{vic.dob}", "{vic.home}", "{vic.phone}"),
        ("{wit.full}", "{wit.dob}", "{wit.home}", "{wit.phone}"),
        ("{wit2.full}", "{wit2.dob}", "{wit2.home}", "{wit2.phone}"),
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-91", "MG15", "MG15", "docx", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Place="Wickerham Police Station",
        Date="[[DATE case KP|17 February 2026]]",
        Interviewing_officers="{oic.rank}, {ds.rank}",
        Time="11.04 to 11.41",
    )
    interview(
        d,
        "DC APPLEGARTH|You have been cautioned and your solicitor is here. Would you give me your full name, date of birth and address?",
        "PURKISS|{def.all}. {def.dobl}. {def.homel}.",
        "DC APPLEGARTH|[[FREE_ID def KP|Where were you between midnight and one in the morning on Saturday?]]",
        "PURKISS|[[FREE_ID def KP|Round my nan's, watching films. I stopped the night there.]] {gran.full!R}, {gran.homel}. You can ring her, {gran.phones}.",
        "DC APPLEGARTH|[[FREE_ID def KP|I'm going to show you a still from a shop camera. Who is that at the till?]]",
        "PURKISS|[[FREE_ID def KP|Looks a bit like me. It's not me though.]]",
        "DC APPLEGARTH|[[FREE_ID def KP|You were wearing a black jacket with a yellow lining. Whose is the jacket from your bedroom?]]",
        "PURKISS|[[FREE_ID def KP|That's mine, I got it for Christmas. There's hundreds of them.]]",
        "DC APPLEGARTH|[[FREE_ID def KP|And the phone in the drawer with the sunflower on it?]]",
        "PURKISS|[[FREE_ID def KP|Bought it off some bloke outside the bookie's for fifty quid. I never knew it was nicked.]]",
        "DS MARCHBANK|[[INTEL sus R r34|We've had it from a few people that {sus.full} does these jobs with you and that he owes you money from the last one.]]",
        "PURKISS|No comment.",
        "DS MARCHBANK|[[FREE_ID def KP|Have you ever been in the Lock Keeper?]]",
        "PURKISS|[[FREE_ID def KP|Might have been. I never tried to sell no phone in there.]]",
        "PURKISS|[[INTEL none R r34|If you want someone for phones have a word with Big Stu on the market, he'll buy anything off the smackheads.]]",
        "PURKISS|[[MEDICAL none R r19|Don't go bothering my auntie, she's just lost a baby and she's on the sick with her nerves.]]",
        "DC APPLEGARTH|[[FREE_ID def KP|What about the knife in the inside pocket?]]",
        "PURKISS|[[FREE_ID def KP|It's for fishing. I go up the reservoir.]]",
        "DC APPLEGARTH|The time is 11.41 and I am switching off the recorder.",
    )


@document("UNS-91", "CAD", "CAD", "txt", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 0044 OF 14/02/2026")
    d.paras("""
    00:51 [[FREE_ID none KP|Call from resident. Shouting in the lane, possibly a woman in distress.]]

    00:51 Informant {caller.caps!A} {caller.homel} {caller.phonet}

    00:53 [[MEDICAL caller R r60|Informant states he is on oxygen at home and is waiting for a lung transplant.]]

    00:58 [[FREE_ID vic KP|Second call, from late shop. Female robbed of phone and cash by two males, one with knife.]]

    00:59 Victim {vic.lcaps}, DOB {vic.dob}, usual number {vic.phone}, staying tonight with boyfriend {boy.full} {boy.phone}

    01:01 [[FREE_ID none KP|Two double crewed units assigned. Armed response informed, not deployed.]]

    01:03 [[FREE_ID def KP|Description passed: white male twenties, scar on eyebrow, black padded jacket, yellow inside. Second male hooded.]]

    01:05 [[TACTIC none R r60|Decoy team stood down at 23:30 so no officers in the lane at the time, do not mention on open channel.]]

    01:09 [[INTEL sus R r60|Intel desk suggests BLANDFORD and associates, seen on Weavers Road earlier by a source.]] Vehicle {sus.vrm}

    01:14 {pc.rank} with victim at [[PLACE case KP|Tannery Late Shop]]. [[FREE_ID vic KP|No injuries, victim shaken.]]

    01:22 [[FREE_ID none KP|Area search of canal towpath negative. Dog tracked as far as the second lock.]]

    01:30 [[FREE_ID none KP|Taxi driver at Weavers Bridge has dashcam.]] Driver {wit.caps}, {wit.phone}, veh {wit.vrmt}

    01:44 [[FREE_ID none R r60|Unit diverted to sudden death of an elderly male in Kiln Bank, see log 0051.]]

    02:10 [[FREE_ID vic KP|Telephone account blocked at victim's request.]]

    09:15 [[FREE_ID none KP|Shop recording to be collected. Allocated to DC Applegarth.]]
    """)


@document("UNS-91", "MG6C", "MG6C", "pdf", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("No", "Description", "Where held"),
        ("1", "[[FREE_ID none KP|Incident log 0044 of 14 February 2026]]", "Control room"),
        ("2", "[[FREE_ID none KP|Recording of 999 call made at 00:58]]", "Control room"),
        ("3", "Record of conversation with {caller.tfull} of {caller.homel}, telephone {caller.phone}, who heard shouting", "Officer in case"),
        ("4", "[[FREE_ID none KP|Video identification record, two witnesses made no identification]]", "Identification unit"),
        ("5", "Note of call to {gran.tfull}, {gran.home}, {gran.phone}: [[FREE_ID def KP|says that her grandson may have stayed that weekend]]", "Officer in case"),
        ("6", "[[INTEL sus R r34|Two intelligence submissions naming Corey BLANDFORD as the hooded male]]", "Intelligence unit"),
        ("7", "[[TACTIC none R r34|Operational order for plain clothes decoy patrols]]", "Intelligence unit"),
        ("8", "[[FREE_ID none KP|Fingerprint report on telephone, no usable marks]]", "Forensic unit"),
        ("9", "[[MEDICAL vic R r46|E-mail from victim about hospital stay for her blood disorder]]", "Officer in case"),
        ("10", "[[FREE_ID none KP|Town centre CCTV for 14 February, midnight to 1.30 am, not showing the lane]]", "Digital store"),
        ("11", "[[FREE_ID none KP|First description of the robbers in the notebook of PC Demirci]]", "Officer in case"),
        ("12", "Message from [[NAME none R T26|Mrs Geraldine Fosse]], [[ADDRESS none R T26|11 Bellfounder Street]], taxi passenger", "Officer in case"),
    )  # fmt: skip


@document("UNS-91", "EMAIL-DS", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_sergeant(d: Doc) -> None:
    mail(
        d,
        From="{ds.rank3} <colette.marchbank@westmarch.example>",
        To="{oic.rank3} <fern.applegarth@westmarch.example>",
        Subject="Purkiss - outstanding points",
    )
    d.paras("""
    Fern,

    [[FREE_ID none KP|The prosecutor wants a statement explaining the four minute difference on the taxi's camera.]] [[FREE_ID none KP|Please also exhibit the still of the till at 12.36 and send the disc to the defence by the end of the month.]] The plea hearing is on [[DATE case KP|18 March 2026]] at [[PLACE case KP|Wickerham Crown Court]].

    {vic.full} has asked for her telephone back and can be reached on {vic.phone} or at {vic.email}; please ring {friend.full} on {friend.phone} if she does not pick up. {wit3.full} wants his travel paid from {wit3.pc}.

    [[INTEL sus R r50|Nothing about Blandford is to go into the statement because the drugs team want to take him with a parcel at Easter.]] [[INTEL none R r50|Our informant was at the party where they talked about it and only six people were there.]] [[TACTIC none R r50|The cell site request on his second handset is still live and should be renewed on Monday.]]

    [[MEDICAL oic R r79|Sorry to hear about the scan results, take whatever time you need.]] [[FREE_ID ds R r79|I am on leave with the children in Portugal from the 3rd.]]

    {ds.rank3} | Collar number [[COLLAR ds KP|1893]] | Office [[PHONE ds K|01632 960311]] | Mobile {ds.phone}
    """)


@document("UNS-91", "CUSTODY", "CUSTODY_RECORD", "pdf", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD WK/0312/26",
        Detainee="{def.lcaps}",
        Born="{def.dob}",
        Home_address="{def.home}",
        Arrest_summons_number="{def.asn}",
        Arresting_officer="{pc.rank}",
    )
    d.paras("""
    08:02 [[FREE_ID def KP|Arrived at the custody desk. Reason for arrest and rights explained. Detention authorised.]]

    08:10 [[MEDICAL def KP|Says that he has asthma and has his inhaler with him. Inhaler kept at the desk.]]

    08:14 [[FREE_ID def KP|Wants the duty solicitor and wants his grandmother told where he is.]] Grandmother {gran.full}, {gran.phone}

    08:40 [[MEDICAL det R r59|Male from cell 2, {det.full}, returned from hospital after swallowing a battery.]]

    09:05 [[FREE_ID def KP|Fingerprints, photograph and DNA sample taken.]]

    09:30 [[FREE_ID none R r59|Juvenile in the observation room has asked again for his social worker and is refusing to wear the paper suit.]]

    10:20 [[FREE_ID def KP|Solicitor arrived and saw the detainee in private for twenty-five minutes.]]

    11:04 [[FREE_ID def KP|To interview with DC Applegarth and DS Marchbank.]]

    11:55 [[INTEL def R r59|Source handler asked for five minutes alone with the detainee to see whether he would work for us. Refused.]]

    12:30 [[FREE_ID def KP|Hot meal and two cups of water accepted.]]

    15:48 [[FREE_ID def KP|Charged with robbery and possession of a bladed article. Made no reply.]]

    16:05 [[FREE_ID def KP|Bail refused. To appear before the magistrates at 10 am on 18 February.]]
    """)


@document("UNS-91", "PNC", "PNC", "pdf", profile=PROFILE, to="DEF_REP COURT")
def convictions(d: Doc) -> None:
    d.add("title", "PNC PRINT - DISPOSAL HISTORY").fields(
        Name="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}", Last_known_address="{def.home}"
    )
    d.table(
        ("Date", "Court", "Offence", "Result"),
        ("14/09/2018", "Wickerham Youth Court", "[[PREVCON def KP|Theft from the person]]", "[[PREVCON def KP|Referral order, 6 months]]"),
        ("02/05/2021", "Wickerham Magistrates' Court", "[[PREVCON def KP|Possession of cannabis]]", "[[PREVCON def KP|Fine £120]]"),
        ("11/01/2024", "Wickerham Crown Court", "[[PREVCON def KP|Robbery of a pedal cycle]]", "[[PREVCON def KP|18 months' detention in a young offender institution]]"),
    )  # fmt: skip
    d.add("head", "Warning markers").paras(
        "[[INTEL def R r44|WE - Weapons. Kept a kitchen knife under his mattress, December 2023.]] [[INTEL def R r44|DR - Drugs. Thought to hide wraps in his mouth when stopped.]]"
    )
    d.add("head", "Associates").paras(
        "[[INTEL sus R r44|Frequently seen with Corey BLANDFORD and others from the Madeley estate.]]"
    )


@document("UNS-91", "PHONE-DEF", "PHONE_EXTRACT", "xlsx", profile=PROFILE)
def messages_of_def(d: Doc) -> None:
    d.table(
        ("No", "When", "From", "To", "Text"),
        ("1", "13/02/2026 23:50", "{def.full}", "{sus.full} {sus.phone}", "[[FREE_ID def KP|u coming down weavers or what]]"),
        ("2", "14/02/2026 01:20", "{def.full}", "{sus.full!R}", "[[FREE_ID def KP|got a gold orbis, 80 quid all day]]"),
        ("3", "14/02/2026 11:42", "[[NAME none R|Auntie Bev]] [[PHONE none R|07700 900584]]", "{def.full}", "[[MEDICAL none R r53|the doctor says mum needs her hip done and they think its in her bones]]"),
        ("4", "15/02/2026 18:03", "{def.full}", "[[NAME none R|Kez Moran]] [[PHONE none R|07700 900585]]", "[[FREE_ID def KP|want a phone? no box, works sound]]"),
        ("5", "15/02/2026 18:09", "[[NAME none R|Kez Moran]]", "{def.full}", "[[FREE_ID none R r52|cant babe im 3 months pregnant and skint, dont tell ryan]]"),
        ("6", "16/02/2026 16:31", "{def.full}", "[[NAME none R|Kez Moran]]", "[[FREE_ID def KP|some student in the lock nearly had it off me]]"),
        sheet="chat",
    )  # fmt: skip


@document("UNS-91", "LISTING", "LISTING", "docx", profile=PROFILE)
def court_list(d: Doc) -> None:
    d.add("title", "WICKERHAM CROWN COURT - LIST FOR WEDNESDAY 18 MARCH 2026").table(
        ("Court", "Time", "Case", "Defendant", "Hearing"),
        ("1", "10:30", "[[URN case KP|{=urn}]]", "{def.revcaps}", "[[FREE_ID case KP|Plea and trial preparation hearing]]"),
    )  # fmt: skip
    d.paras(
        "Listing office [[COURT_PHONE case KP N05|01632 960312]]. Prosecution enquiries [[CPS_PHONE case KP N05|01632 960313]]. [[FREE_ID case KP|Defendants on bail must arrive thirty minutes before the hearing.]]"
    )


@document("UNS-91", "CRIME-REPORT", "OTHER", "docx", profile=PROFILE, to="DEF_REP COURT")
def crime_report(d: Doc) -> None:
    heading(d, "CR", "CRIME REPORT 18ZE/0214/26", Offence="[[OFFENCE case KP|Robbery]]", Officer="{oic.rank}")
    d.table(
        ("Role", "Name", "Born", "Address", "Telephone", "E-mail"),
        ("Victim", "{vic.revcaps}", "{vic.dob}", "{vic.home}", "{vic.phone}", "{vic.email}"),
        ("Witness", "{wit.revcaps}", "{wit.dob}", "{wit.home}", "{wit.phone}", "{wit.email}"),
        ("Witness", "{wit2.revcaps}", "{wit2.dob}", "{wit2.home}", "{wit2.phone}", "{wit2.email}"),
        ("Witness", "{wit3.revcaps}", "{wit3.dob}", "{wit3.home}", "{wit3.phone}", "{wit3.email}"),
        ("Suspect", "{def.revcaps}", "{def.dob}", "{def.home}", "{def.phone}", "-"),
    )
    d.paras("""
    14/02/2026 10:30 [[FREE_ID none KP|Shop recording viewed. Good picture of one male at the till.]]

    15/02/2026 13:10 [[INTEL sus R r60|Caller to the crime line names the second male as a Blandford from the Madeley estate and says that he keeps a blade in his boot.]]

    16/02/2026 09:00 [[FREE_ID none KP|Still circulated to local officers. Two recognitions of PURKISS received.]]

    18/02/2026 17:20 [[MEDICAL vic R r60|Victim admitted overnight with a sickling crisis, not to be rung before Friday.]]

    20/02/2026 11:00 [[FREE_ID none KP|Telephone identified as the victim's by its serial number.]]

    23/02/2026 08:45 [[TACTIC none R r60|Plain clothes decoy patrols to start again in March with a new female officer.]]
    """)


@document("UNS-91", "MG7", "MG7", "pdf", profile=PROFILE, to="DEF_REP COURT")
def remand(d: Doc) -> None:
    heading(d, "MG 7", "REMAND IN CUSTODY APPLICATION", Defendant="{def.lcaps}, born {def.dob}", Officer="{oic.rank}")
    d.paras("""
    [[FREE_ID def KP|He was on licence from a sentence for robbery when this offence was committed.]] [[FREE_ID def KP|There are substantial grounds to believe that he would commit further offences and fail to surrender.]] [[FREE_ID def KP|He gave no address when first stopped and ran from officers on 16 February.]]

    {vic.full} lives at {vic.home}, less than half a mile from him; her number is {vic.phone} and her date of birth {vic.dob}. {wit2.full} is at {wit2.homel} and {wit2.phone}. {wit3.full} can be found at {wit3.homel} or on {wit3.phone}. [[INTEL sus R r34|The second man is still at large and is believed to have offered money for the name of the shopkeeper.]] [[MEDICAL vic R r34|Her blood condition makes any fright dangerous.]]
    """)
