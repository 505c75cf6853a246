"""UNS-121: the calls, logs, prints, hospital notes, account and letters of the house broken into."""

from __future__ import annotations

from functools import partial

from corpus.content import Doc
from corpus.registry import document as register
from corpus.truth import RECIPIENTS

from .forms import heading, interview, mail

document = partial(register, profile="fresh12")
BOTH = "DEF_REP COURT"


@document("UNS-121", "999", "999_TRANSCRIPT", "pdf txt", to=BOTH)
def emergency_call(d: Doc) -> None:
    heading(d, "RECORD", "TRANSCRIPT OF 999 CALL", Log="[[PLACE case KP|0933 of 12/05/2026]]")
    interview(
        d,
        "OPERATOR|Police, what's your emergency?",
        "CALLER|Somebody's broken into a house on my road and he's knocked an old fellow over.",
        "OPERATOR|Which house?",
        "CALLER|[[ADDRESS vic K N04|5 Thimble Lane, Ravensholt]]. I'm over the way at {caller.street}.",
        "OPERATOR|Is he still there?",
        "CALLER|[[FREE_ID case KP|No, he's run off towards Harbinger Street with a rucksack on.]]",
        "OPERATOR|Is the gentleman hurt?",
        "CALLER|[[MEDICAL vic2 K|It's his wrist, it looks all wrong.]] [[MEDICAL vic2 RR|He's a diabetic, poor man, and he's got a bad heart.]]",
        "OPERATOR|Can you describe the man who ran off?",
        "CALLER|[[FREE_ID case KP|Green jacket, dark beard, bit of a hobble.]]",
        "OPERATOR|What's your name, sir?",
        "CALLER|{caller.full!A}.",
        "OPERATOR|And a number to ring you on?",
        "CALLER|It's {caller.phones}. I'd sooner you didn't say it was me.",
        "OPERATOR|Stay on the line. Officers are four minutes away.",
    )


@document("UNS-121", "CAD", "CAD", "pdf csv", to=BOTH)
def incident_log(d: Doc) -> None:
    d.add("title", "INCIDENT 0933 OF 12/05/2026")
    d.table(
        ("Time", "User", "Text"),
        ("15:27:10", "K204", "CALLER {caller.caps} {caller.homeu} {caller.phonet}"),
        ("15:27:55", "K204", "[[FREE_ID case KP|INTRUDER HAS LEFT ON FOOT TOWARDS HARBINGER STREET]]"),
        (
            "15:28:20",
            "K204",
            "[[FREE_ID case KP|MALE 30S DARK BEARD GREEN JACKET LIMPING RUCKSACK WITH WHITE STRIPE]]",
        ),
        ("15:29:02", "K311", "DISPATCHED {pc.collar:N03}"),
        (
            "15:31:40",
            "K311",
            "[[INTEL sus R|INTEL CHECK: SUSPECTED STOLEN GOODS STORED AT GARAGE BEHIND FLAXMILL COURT]]",
        ),
        ("15:34:18", "7719", "[[MEDICAL vic2 K|IP 76 YRS POSSIBLE FRACTURE TO LEFT WRIST, AMBULANCE REQUESTED]]"),
        ("15:36:00", "K204", "[[MEDICAL vic2 RR|FAMILY STATE IP IS INSULIN DEPENDENT AND HAS A PACEMAKER]]"),
        ("15:52:33", "7719", "OCCUPIER {vic.caps} CONTACTED ON {vic.phonet}, RETURNING HOME"),
        (
            "16:20:15",
            "K311",
            "[[INTEL none R|INTEL: OCCUPANTS OF TOP FLAT IN HARBINGER STREET SEEN DEALING LAST WEEK PER ANON REPORT]]",
        ),
        ("16:41:27", "7719", "[[FREE_ID case KP|REAR PATIO DOOR SMASHED, BLOOD ON EDGE OF GLASS]]"),
        ("17:58:09", "K204", "UNRELATED: {buyer.caps} {buyer.phonet} REPORTS NOISE AT TEASEL BANK"),
    )


@document("UNS-121", "CUSTODY", "CUSTODY_RECORD", "pdf docx")
def custody(d: Doc) -> None:
    heading(d, "CUSTODY RECORD", "DETENTION OF {def.revcapsall}", Date_of_birth="{def.dob}", Address="{def.home}", ASN="{def.asn:N01}", Custody_officer="{cs.rank:N03}")  # fmt: skip
    d.table(
        ("Time", "Entry"),
        ("08:14", "Arrived with {pc.rank:N03}. [[FREE_ID def KP|Arrested on suspicion of burglary and assault.]]"),
        ("08:22", "Rights given and understood. [[FREE_ID def KP|Asks for the duty solicitor.]]"),
        ("08:31", "[[MEDICAL def KD|Plaster on right hand, old injury to right leg, no medication.]]"),
        ("08:40", "Property: wallet, keys, [[MONEY case KP|£61.20]], pawn ticket seized by {oic.rank2}"),
        ("08:55", "Asks that {gf.full} be told, {gf.phone}"),
        ("09:30", "Cell moved because {det.full} in cell 4 is shouting. [[MEDICAL det RR|Male in cell 4 is withdrawing from heroin and on constant watch.]]"),
        ("10:05", "[[MEDICAL def KD|Nurse examines cut across knuckles, three days old, clean.]]"),
        ("11:20", "Interview begins with {oic.rank:N03} and {ds.rank:N03}"),
        ("13:45", "Charged with both offences, [[OFFENCE case KP N02|TH68036]] and [[OFFENCE case KP|OF61102]]"),
    )  # fmt: skip


@document("UNS-121", "PNC", "PNC", "pdf scan", to=BOTH)
def own_print(d: Doc) -> None:
    heading(
        d, "PNC", "PRINT OF CONVICTIONS", Name="{def.revcapsall}", Date_of_birth="{def.dob}", PNCID="{def.pncid!KD}"
    )
    d.table(
        ("Date", "Court", "Offence", "Disposal"),
        ("[[DATE case KP|04/06/2015]]", "Harrowmoor Magistrates", "[[PREVCON def K|Theft from a dwelling]]", "Community order"),
        ("[[DATE case KP|19/09/2018]]", "Harrowmoor Crown", "[[PREVCON def K|Burglary dwelling]]", "18 months' imprisonment"),
        ("[[DATE case KP|22/01/2022]]", "Harrowmoor Magistrates", "[[PREVCON def K|Going equipped for theft]]", "12 weeks' imprisonment"),
    )  # fmt: skip
    d.add("head", "Warning signals").paras("""
    [[INTEL def R|VIOLENT: may spit at officers.]] [[INTEL def R|DRUGS: conceals items in his mouth.]]
    """)


@document("UNS-121", "PNC-OTHER", "PNC", "pdf", to=BOTH)
def wrong_print(d: Doc) -> None:
    heading(
        d, "PNC", "PRINT OF CONVICTIONS", Name="{wrong.revcapsall}", Date_of_birth="{wrong.dob}", PNCID="{wrong.pncid}"
    )
    d.table(
        ("Date", "Court", "Offence", "Disposal"),
        ("11/03/2005", "Stonebrook Youth Court", "[[PREVCON wrong R|Robbery]]", "Detention and training order"),
        ("08/10/2011", "Harrowmoor Crown", "[[PREVCON wrong R|Wounding with intent]]", "Five years' imprisonment"),
    )
    d.blocked = dict.fromkeys(RECIPIENTS, "B6")


@document("UNS-121", "BANK", "BANK_STATEMENT", "pdf csv scan", to=BOTH)
def account(d: Doc) -> None:
    d.facts["form"] = "RAVENSHOLT AND DISTRICT BANK"
    d.add("title", "CURRENT ACCOUNT, MAY 2026").fields(Account_holder="{vic.titled}", Account="{vic.bank}", Address="{vic.homel!E} {vic.pc}")  # fmt: skip
    rows: list[tuple[str, ...]] = [("Date", "Details", "Paid out", "Paid in")]
    for day, text, out, come in (
        ("01 May", "[[TRANSACTION vic R|DD HARBOUR MORTGAGES]]", "914.20", ""),
        ("04 May", "[[TRANSACTION vic R|CARD SUNFLOWER NURSERY FEES]]", "388.00", ""),
        ("05 May", "[[TRANSACTION vic R|CARD WELLWOMAN CLINIC]]", "145.00", ""),
        ("06 May", "[[TRANSACTION vic R|STO CHURCH OF THE REDEEMER]]", "60.00", ""),
        ("08 May", "[[TRANSACTION vic R|LARKHILL PHARMACY SALARY]]", "", "2,218.44"),
        ("11 May", "[[TRANSACTION vic R|CARD GREENWAY FOODS]]", "73.18", ""),
        ("12 May 15:52", "[[TRANSACTION vic KP|CONTACTLESS COLDHARBOUR STORES]]", "[[MONEY case KP|38.40]]", ""),
        ("12 May 16:10", "[[TRANSACTION vic KP|CONTACTLESS BARGATE PETROL]]", "[[MONEY case KP|45.00]]", ""),
        ("12 May 16:31", "[[TRANSACTION vic KP|CONTACTLESS VAPOUR HUT]]", "[[MONEY case KP|29.95]]", ""),
        ("12 May 16:58", "[[TRANSACTION vic KP|CARD BLOCKED, REPORTED STOLEN BY CUSTOMER]]", "", ""),
        ("13 May", "[[TRANSACTION vic R|FPO N EBERECHI GIRLS SWIMMING]]", "42.00", ""),
        ("15 May", "[[TRANSACTION vic R|DD TIDEWATER LIFE ASSURANCE]]", "31.75", ""),
        ("18 May", "[[TRANSACTION vic R|CARD DR ASHBY DENTAL]]", "96.00", ""),
        ("20 May", "[[TRANSACTION vic KP|REFUND OF DISPUTED PAYMENTS 12 MAY]]", "", "[[MONEY case KP|113.35]]"),
    ):
        rows.append((day, text, out, come))
    d.table(*rows, sheet="May")


@document("UNS-121", "ED-NOTES", "MEDICAL_NOTES", "scan pdf", to=BOTH)
def hospital(d: Doc) -> None:
    d.add("title", "RAVENSHOLT INFIRMARY, EMERGENCY DEPARTMENT").fields(Patient="{vic2.revcaps}", DOB="{vic2.dob}", NHS_No="{vic2.nhs}", GP="{gp.tfull}", Next_of_kin="{vic.full} (daughter-in-law) {vic.phone}")  # fmt: skip
    d.add("head", "Presentation").paras("""
    [[MEDICAL vic2 K|Pushed by intruder at home, fell onto door frame, pain and swelling L wrist.]] [[MEDICAL vic2 K|No head injury, no loss of consciousness.]]
    """)
    d.add("head", "Past medical history").paras("""
    [[MEDICAL vic2 RR|Type 2 diabetes on insulin.]] [[MEDICAL vic2 RR|Gout, last flare in November.]] [[MEDICAL vic2 RR|Pacemaker 2021.]]

    [[MEDICAL vic2 RR|Wife died of breast cancer; low mood since, declined counselling.]]
    """)
    d.add("head", "Examination and treatment").paras("""
    [[MEDICAL vic2 K|L wrist: dinner fork deformity, tender over distal radius, pulses present.]] [[MEDICAL vic2 K|X-ray: displaced fracture distal radius.]] [[MEDICAL vic2 K|Haematoma block, manipulation, backslab applied, fracture clinic Thursday.]]

    [[MEDICAL vic2 RR|Blood sugar 17.4, advice given about his insulin.]]
    """)


@document("UNS-121", "MG6", "MG6", "pdf")
def confidential(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE EVIDENCE AND INFORMATION", Defendant="{def.full}").paras("""
    {caller.tfull} rang 999 and does not want to give a statement as he fears reprisals. {vic2.titled} is anxious about court and a special measures meeting is asked for.
    """)
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("UNS-121", "MG11-KERTESZ-BACK", "MG11_BACK", "pdf")
def back_page(d: Doc) -> None:
    heading(d, "MG 11 (back)", "WITNESS CONTACT DETAILS - POLICE AND PROSECUTION ONLY").fields(Home_address="{wit.home}", Mobile="{wit.phone}", Email="{wit.email}", Date_and_place_of_birth="{wit.dob} Szeged", Dates_to_avoid="3 to 17 August", Statement_taken_by="{pc.rank}")  # fmt: skip
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("UNS-121", "MG6C", "MG6C", "pdf xlsx")
def schedule(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL", Defendant="{def.full}", Disclosure_officer="{oic.rank:N03}")  # fmt: skip
    d.table(
        ("Item", "Description", "Location"),
        ("1", "Incident log [[PLACE case K|0933 of 12/05/2026]]", "Control room"),
        ("2", "Notebook of {pc.rank:N03} with sketch of the patio door", "OIC"),
        ("3", "House to house form of {caller.tfull}, {caller.homel}, {caller.land}", "OIC"),
        ("4", "Pawn shop day sheet, with entry for {buyer.full} of {buyer.homel}", "OIC"),
        ("5", "Fingerprint lift from laptop shelf, smudged, no comparison possible", "Laboratory"),
        ("6", "Custody record of {def.titled}", "Custody office"),
        ("7", "E-mail from {sis.full} ({sis.email}) asking when the house will be released", "OIC"),
    )


@document("UNS-121", "VPS", "VPS", "pdf docx", to=BOTH)
def personal(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT").paras("""
    This is the statement of {vic.full}. [[FREE_ID vic KP|Since the burglary I cannot sleep unless I have been round every window twice.]] [[FREE_ID vic KP|My girls ask every night whether the bad man is coming back.]]

    [[FREE_ID vic KP|The bangles came from my grandmother and no money will replace them.]] [[MEDICAL vic2 K|My father-in-law's wrist has not healed straight and he needs help to dress.]]

    We are thinking of moving to be near my sister at {sis.home}. If the court wants to write to me, use {vic.email} or ring {vic.phonei}. Please pay anything into {vic.bank}.
    """)


@document("UNS-121", "MAIL-FORENSIC", "EMAIL", "eml msg txt", to=BOTH)
def officer_mail(d: Doc) -> None:
    mail(
        d,
        From="{oic.full} <{oic.email}>",
        To="{doc.full} <{doc.email}>",
        Cc="{pc.full} <{pc.email}>",
        Subject="{=urn} Prowse: your statement",
    )
    d.paras("""
    Dear {doc.titled},

    Thank you for the statement. [[FREE_ID case KP|Could you add how much force would be needed to break the wrist in this way?]] [[FREE_ID case KP|The trial is listed for 7 September 2026 at Harrowmoor.]]

    [[MEDICAL vic2 RR|You need not deal with his diabetes or the prostate, which the family would rather keep private.]] His daughter-in-law is on {vic.phone} if you need a further consent form signed.

    [[INTEL sus R|For your information only, we think a second man was acting as lookout and his house is being watched.]]

    {oic.rank:N03} | Ravensholt CID, {=force} | Mobile {oic.phone}
    """)
