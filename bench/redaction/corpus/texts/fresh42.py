"""UNS-101, a colleague in Tansy Grove: what the police and others keep (profile fresh10): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh10"
EVERYBODY = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-101", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps}, born {def.dob}",
        Officer_in_the_case="{oic.rank}",
        Supervisor="{ds.rank}",
        Charges="[[OFFENCE case KP|PH97012]], [[OFFENCE case KP|CD71039]]",
    )
    d.add("head", "Summary of the key evidence").paras("""
    The defendant and {vic.full} worked together at a dental practice until August 2025. [[FREE_ID def KP|After she had refused a relationship he sent her about three hundred messages from five numbers.]] [[FREE_ID def KP|He had flowers delivered to her on nine occasions and followed her to a restaurant, where he filmed her.]] [[FREE_ID def KP|On 30 January 2026 he slashed the tyres of her car and scratched the bonnet.]] [[FREE_ID def KP|On 11 February he stood outside the practice and made a gesture of cutting his throat.]]

    {wit.full} recognised the defendant on the recording of the car park. {wit2.full} saw him twice in a white van near the victim's home and identified him on [[DATE case KP|19 February 2026]]. {wit3.full} speaks of the incident in the restaurant. {wit4.full} produces the order forms. [[FREE_ID def KP|The grey telephone found behind the bath panel holds 212 of the messages.]]

    The van was first reported by {caller.tfull} of {caller.home}, telephone {caller.phone}, who has not made a statement.

    [[INTEL def R r34|The defendant is also thought to be behind silent calls to two other women, neither of whom wishes to be named.]] [[INTEL sus R r34|It is believed that {sus.full}, born {sus.dob}, of {sus.homel}, sold him the victim's address, which he gets from a contact at a parcel firm.]] [[TACTIC none R r34|His movements were recorded for a week by a device on his van.]] [[FREE_ID vic R O5|The victim is staying with family in Hartsbeck until the trial.]] [[MEDICAL vic R r34|She has epilepsy, which has become worse.]]
    """).add("head", "Defendant interview").paras("""
    [[FREE_ID def KP|WOLSTENCROFT accepted sending some messages but said that they were jokes between friends.]] [[FREE_ID def KP|He denied going to the car park and said that many people own a green coat.]] [[FREE_ID def KP|He could not explain why the telephone had been hidden.]]
    """).add("head", "Orders").paras("""
    [[FREE_ID vic KP|The victim asks for a restraining order for as long as the court can make it.]] [[FREE_ID vic KP|Compensation of £870 is sought for the damage to the car.]] Officer's desk [[PHONE oic K|01632 960320]]; mobile {oic.phone}.
    """)


@document("UNS-101", "MG6C", "MG6C", "docx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("No", "Description", "Location"),
        ("1", "[[FREE_ID none KP|Incident logs of 30 January and 11 February 2026]]", "Control room"),
        ("2", "Report by {caller.tfull!R} of {caller.homel}, {caller.phone}, about a white van", "OIC"),
        ("3", "[[FREE_ID none KP|Personnel file of the defendant at Cloverfield Dental Practice]]", "OIC"),
        ("4", "Statement of {col.full}, {col.homel}, who received four messages", "OIC"),
        ("5", "[[COUNSELLING vic R r46|Letter from the victim's counsellor about abuse in childhood]]", "OIC"),
        ("6", "[[FREE_ID none KP|Billing for five telephone numbers, September 2025 to February 2026]]", "Digital store"),
        ("7", "[[INTEL sus R r34|Report from a paid source about the sale of addresses by Liam TRASK]]", "Intelligence unit"),
        ("8", "[[TACTIC none R r34|Surveillance logs of the van, 5 to 11 February]]", "Intelligence unit"),
        ("9", "[[FREE_ID none KP|Recording from the Bobbin Mill, too dark to be of use]]", "Digital store"),
        ("10", "[[MEDICAL vic R r46|Ambulance record of a seizure on 13 December]]", "OIC"),
        ("11", "[[FREE_ID none KP|Custody record and photograph of the defendant]]", "Custody"),
        ("12", "Note of a call to former partner {ex.full}, {ex.phone}, {ex.home}", "OIC"),
    )  # fmt: skip


@document("UNS-101", "MG15", "MG15", "pdf", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Place="Brindlecote Police Station",
        Date="[[DATE case KP|12 February 2026]]",
        Interviewing_officers="{oic.rank}, {ds.rank}",
        Time="13.10 to 13.52",
    )
    interview(
        d,
        "DC RAFFERTY|Please tell me your full name, your date of birth and where you live.",
        "WOLSTENCROFT|{def.all}, {def.dobw}. {def.homel}.",
        "DC RAFFERTY|[[FREE_ID def KP|How would you describe your relationship with Naledi?]]",
        "WOLSTENCROFT|[[FREE_ID def KP|We were close. She led me on and then she dropped me.]]",
        "DC RAFFERTY|[[FREE_ID def KP|Did you send her a message on 3 September saying that she would be sorry?]]",
        "WOLSTENCROFT|[[FREE_ID def KP|I might have done. It was a joke, we were always joking.]]",
        "DC RAFFERTY|[[FREE_ID def KP|Whose is the grey phone that was hidden behind your bath?]]",
        "WOLSTENCROFT|[[FREE_ID def KP|It was there when I moved in.]]",
        "DS KEOGH|[[FREE_ID def KP|It was first switched on in October 2025. You moved in three years ago.]]",
        "WOLSTENCROFT|No comment.",
        "DS KEOGH|[[INTEL sus R r34|Information has reached us that {sus.full} does this for several men in the town and keeps a list of women's addresses.]]",
        "WOLSTENCROFT|[[INTEL sus R r34|Liam does all sorts, he gets stuff off the computer at work and he sells pills out the back of the gym.]]",
        "DC RAFFERTY|[[FREE_ID def KP|Where were you on the afternoon of 30 January?]]",
        "WOLSTENCROFT|[[FREE_ID def KP|At home, I was in bed with flu.]]",
        "DC RAFFERTY|Is there anybody who can confirm that?",
        "WOLSTENCROFT|My brother rang me. {bro.full!E}, he's at {bro.homel}, number {bro.phones}.",
        "WOLSTENCROFT|[[MEDICAL none R r19|Don't tell him about this, his wife is dying of cancer and he's got enough on.]]",
        "WOLSTENCROFT|[[MEDICAL vic R r19|She's not well in the head anyway, she has fits and she's on tablets for it.]]",
        "DC RAFFERTY|[[FREE_ID def KP|How did you know what she was wearing the day before?]]",
        "WOLSTENCROFT|[[FREE_ID def KP|I walk down Weft Street, it's not a crime.]]",
        "DC RAFFERTY|The time is 13.52 and the interview is over.",
    )


@document("UNS-101", "CAD", "CAD", "txt", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 0391 OF 11/02/2026")
    d.paras("""
    14:22 [[FREE_ID def KP|Caller reports male outside her workplace making throat-cutting gesture.]]

    14:22 Informant {vic.lcaps} {vic.dob} {vic.homel} mobile {vic.phone}

    14:23 [[FREE_ID none KP|Location: Cloverfield Dental Practice, Weft Street, Brindlecote.]]

    14:24 [[FREE_ID def KP|Male named as Stefan Wolstencroft, ex-colleague, ginger hair, green waxed coat, left on foot towards market.]]

    14:26 [[FREE_ID none KP|Unit 31 assigned, arrival in six minutes.]]

    14:29 [[TACTIC none R r60|Surveillance unit confirms subject vehicle static in Mortlock Road since 13:50, do not disclose source of this.]]

    14:33 [[FREE_ID none KP|Unit on scene. Informant safe inside, doors locked.]]

    14:37 [[MEDICAL vic R r60|Informant epileptic and feels an attack coming on, colleague has her medication.]]

    14:40 Manager {wit.full} will hold footage, {wit.phone}

    14:45 [[INTEL def R r60|Previous log shows subject suspected of following a barmaid in 2023, never charged.]]

    14:51 [[FREE_ID none KP|Area search no trace of male.]]

    14:58 [[FREE_ID none R r60|Unit 31 stood off briefly for a shoplifter detained at the chemist next door, see log 0398.]]

    15:10 [[FREE_ID vic R O5|Informant being collected by boyfriend and taken to her mother's, will not be at home tonight.]] {boy.full} {boy.vrmt} {boy.phonet}

    15:30 [[FREE_ID none KP|Arrest enquiry passed to DC Rafferty for the morning.]]
    """)


@document("UNS-101", "PHONE-CO2", "PHONE_EXTRACT", "xlsx", profile=PROFILE, to="DEF_REP COURT")
def messages_of_co2(d: Doc) -> None:
    d.table(
        ("No", "Date", "From", "To", "Text"),
        ("1", "14/10/2025 22:01", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Why do you keep changing your number, I always find you]]"),
        ("2", "19/10/2025 07:48", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Yellow scarf today. I like it]]"),
        ("3", "02/11/2025 18:30", "{def.full}", "{sus.full} {sus.phone}", "[[FREE_ID def KP|have you got the address yet mate]]"),
        ("4", "02/11/2025 18:41", "{sus.full!R}", "{def.full}", "[[FREE_ID none KP|200 and its yours]]"),
        ("5", "09/11/2025 20:15", "[[NAME none R|Sharon Pike]] [[PHONE none R|07700 900660]]", "{def.full}", "[[MEDICAL none R r53|They found a shadow on dad's lung, scan is on Friday]]"),
        ("6", "24/11/2025 12:09", "{def.full}", "{wit3.full}", "[[FREE_ID def KP|Tell your mate I know where she sleeps]]"),
        ("7", "03/12/2025 01:22", "{def.full}", "{vic.full}", "[[FREE_ID def KP|You lying whore. You will look at me when I talk to you]]"),
        ("8", "05/12/2025 09:00", "[[NAME none R|Marlon Eddings]] [[PHONE none R|07700 900661]]", "{def.full}", "[[FREE_ID none R r52|Cant do five a side, the wife has chucked me out and im sleeping in the car]]"),
        ("9", "30/01/2026 16:05", "{def.full}", "{vic.full}", "[[FREE_ID def KP|Mind how you drive home]]"),
        ("10", "30/01/2026 16:20", "{def.full}", "{bro.full!R} {bro.phone}", "[[FREE_ID def KP|If anyone asks I was in bed all day]]"),
        sheet="grey phone",
    )  # fmt: skip


@document("UNS-101", "CUSTODY", "CUSTODY_RECORD", "docx", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD BC/0207/26",
        Detainee="{def.lcaps}",
        Born="{def.dob}",
        Address="{def.home}",
        Arrest_summons_number="{def.asn}",
        Custody_officer="{cs.rank}",
    )
    d.paras("""
    07:40 [[FREE_ID def KP|Brought in by PC Oduya. Detention authorised to secure evidence and to interview.]]

    07:52 [[MEDICAL def KP|Detainee says that he takes sertraline and had his dose this morning.]]

    08:05 [[FREE_ID def KP|Asks for a solicitor from Hale Marsden and for his brother to be told.]] {bro.full!R} {bro.phone}

    08:30 [[FREE_ID det R r59|{det.full} from cell 3 taken to the shower after smearing the walls.]]

    09:15 [[FREE_ID def KP|Photograph, fingerprints and DNA sample obtained.]]

    10:20 [[MEDICAL none R r59|Female in cell 8 withdrawing from heroin, nurse called a second time.]]

    11:05 [[INTEL def R r59|Intelligence officer asks that his visitors be noted and the names passed to the stalking team.]]

    12:30 [[FREE_ID def KP|Consultation with solicitor in private.]]

    13:10 [[FREE_ID def KP|To interview room 2 with DC Rafferty and DS Keogh.]]

    14:00 [[FREE_ID def KP|Returned to cell. Sandwich and tea given.]]

    16:45 [[FREE_ID none R r59|Youth of fifteen brought in for a stabbing in the park, kept apart from adults.]]

    18:20 [[FREE_ID def KP|Charged with stalking and criminal damage. Reply: "This is a joke."]]

    18:30 [[FREE_ID def KP|Bail refused because of the risk of interference with the victim.]]
    """)


@document("UNS-101", "MG7", "MG7", "docx", profile=PROFILE, to="DEF_REP COURT")
def remand(d: Doc) -> None:
    heading(d, "MG 7", "REMAND IN CUSTODY APPLICATION", Defendant="{def.lcaps}, born {def.dob}", Officer="{oic.rank}")
    d.paras("""
    [[FREE_ID def KP|The messages increased after he was warned by an officer on 20 November 2025.]] [[FREE_ID def KP|He has used five numbers and hid the telephone, so conditions not to contact her would be hard to police.]] [[FREE_ID def KP|There are substantial grounds to believe that he would commit further offences and interfere with witnesses.]]

    {vic.full} lives at {vic.home} and can be reached on {vic.phone}. [[FREE_ID vic R O5|At present she sleeps at her mother's and is driven to work by a different way each day.]] {wit2.full} is next door, at {wit2.homel}. {wit3.full} has been sent threats; her address is {wit3.home}.

    [[INTEL sus E|An associate of the defendant has offered to find her again if she moves.]] [[TACTIC vic R r34|A panic alarm and a hidden camera have been installed in her hallway.]] If bail is granted the police ask for these conditions: [[FREE_ID def KP|not to enter Weft Street and to report to the police station each day at noon.]]
    """)


@document("UNS-101", "MG16", "MG16", "pdf", profile=PROFILE)
def bad_character(d: Doc) -> None:
    heading(d, "MG 16", "EVIDENCE OF DEFENDANT'S BAD CHARACTER", Defendant="{def.lcaps}, born {def.dob}")
    d.paras("""
    [[PREVCON def KP|On 9 May 2016 at Harrowmoor Magistrates' Court the defendant was convicted of harassment without violence and received a community order.]] The complainant was [[NAME ex A r37|Kirsty Mallinson]], who now lives at {ex.home}; her telephone number is {ex.phone}. [[FREE_ID def KP|He had telephoned her up to forty times a day after she ended their relationship.]] [[FREE_ID def KP|He also let down the tyres of her car.]]

    [[FREE_ID def KP|The similarity of the conduct shows a propensity to harass women who have rejected him.]] [[MEDICAL ex R r37|She was treated in a psychiatric ward that summer.]] [[FREE_ID ex R r37|She has since changed her surname, moved twice and has a small daughter at nursery.]]
    """)


@document("UNS-101", "PNC", "PNC", "pdf", profile=PROFILE, to="DEF_REP COURT")
def convictions(d: Doc) -> None:
    d.add("title", "PNC PRINT").fields(
        Name="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}", Address="{def.home}"
    )
    d.table(
        ("Date", "Court", "Offence", "Result"),
        ("09/05/2016", "Harrowmoor Magistrates' Court", "[[PREVCON def KP|Harassment without violence]]", "[[PREVCON def KP|Community order, 12 months]]"),
        ("17/10/2019", "Harrowmoor Magistrates' Court", "[[PREVCON def KP|Breach of restraining order]]", "[[PREVCON def KP|8 weeks' imprisonment, suspended]]"),
    )  # fmt: skip
    d.add("head", "Warning markers").paras(
        "[[INTEL def R r44|MN - Mental. Said to have cut himself in a cell, 2016.]] [[INTEL def R r44|WE - Weapons. May have access to a crossbow.]]"
    )
    d.add("head", "Known associates").paras("[[INTEL sus R r44|Liam TRASK, same gymnasium, seen together weekly.]]")


@document("UNS-101", "MG9", "MG9", "docx", profile=PROFILE)
def witness_list(d: Doc) -> None:
    heading(d, "MG 9", "WITNESS LIST", Defendant="{def.lcaps}")
    d.table(
        ("Name", "Born", "Address", "Telephone"),
        ("{vic.full}", "{vic.dob}", "{vic.home}", "{vic.phone}"),
        ("{wit.full}", "{wit.dob}", "{wit.home}", "{wit.phone}"),
        ("{wit3.full}", "{wit3.dob}", "{wit3.home}", "{wit3.phone}"),
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-101", "MG3", "MG3", "pdf", profile=PROFILE)
def advice(d: Doc) -> None:
    heading(
        d, "MG 3", "REPORT TO CROWN PROSECUTOR FOR A CHARGING DECISION", Suspect="{def.lcaps}", Officer="{oic.rank}"
    )
    d.paras(
        "[[FREE_ID def R|There is strong evidence that the grey telephone was his.]] [[INTEL sus R|The man who sold the address is the subject of a separate enquiry.]] {vic.full}, {vic.phone}."
    )
    d.blocked = dict.fromkeys(EVERYBODY, "B2")
