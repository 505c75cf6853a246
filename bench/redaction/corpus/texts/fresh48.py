"""UNS-111 (profile fresh11): a robbery at a tram stop; log, custody, convictions, bank, hospital, messages, schedules."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, mail

P = "fresh11"


@document("UNS-111", "CAD", "CAD", "csv", profile=P)
def incident_log(d: Doc) -> None:
    d.table(
        ("Time", "Operator", "Entry"),
        ("21:36:04", "C310", "CALL FROM {caller.caps!A} {caller.phonet} {caller.homeu}"),
        ("21:36:30", "C310", "[[FREE_ID none KP|ROBBERY AT KNIFEPOINT LARKFIELD TRAM STOP, TWO MALES MADE OFF DOWN UNDERPASS TOWARDS CANAL]]"),
        ("21:37:12", "C310", "[[FREE_ID none KP|MALE 1 WHITE TALL THIN BLACK PUFFER JACKET. MALE 2 SHORTER DARK CURLY HAIR]]"),
        ("21:38:00", "C318", "UNITS [[COLLAR case KP N03|2841]] AND [[COLLAR case KP N03|6630]] ASSIGNED"),
        ("21:44:51", "2841", "[[MEDICAL vic K|VICTIM HAS DEEP CUT TO RIGHT PALM, AMBULANCE REQUESTED]]"),
        ("21:46:20", "C318", "[[INTEL sus R|RESEARCH: {sus.caps} OF REEDMACE COURT SHOWN AS SUSPECT FOR SIMILAR OFFENCES IN JANUARY AND BELIEVED TO CARRY AN IMITATION FIREARM]]"),
        ("21:49:07", "C310", "SECOND CALL {odd.caps} {odd.landb} {odd.street} REPORTS NOISE FROM STUDENTS, UNCONNECTED"),
        ("21:55:40", "2841", "VICTIM'S BROTHER {bro.caps} INFORMED ON {bro.phone}"),
        ("22:10:18", "C310", "[[MEDICAL none R|SEPARATE JOB: HUSBAND AT WITHY BANK THREATENING TO JUMP FROM BEDROOM WINDOW, HISTORY OF SELF HARM, NEGOTIATOR ON WAY]]"),
        ("22:31:55", "2841", "[[FREE_ID none KP|KITCHEN KNIFE WITH BLACK HANDLE RECOVERED FROM DRAIN AT MOUTH OF UNDERPASS]]"),
        ("22:40:02", "2841", "WITNESS {wit.lcaps} SPOKEN TO, MOBILE {wit.phone}, CAR {wit.vrmt}"),
        ("23:15:00", "6630", "CRIME [[PLACE case K|18/20931/26]] RECORDED, LOG CLOSED"),
    )  # fmt: skip


@document("UNS-111", "CUSTODY", "CUSTODY_RECORD", "pdf scan", profile=P)
def custody(d: Doc) -> None:
    heading(
        d, "CUSTODY RECORD", "CUSTODY RECORD MW/0612/26", Detained_person="{def.revcaps}", Date_of_birth="{def.dob}", Address="{def.home}",
        Arresting_officer="{pc.rank:N03}", Custody_officer="{cs.rank:N03}", Arrested_for="Robbery", Telephone_of_mother="{mum.phone}",
    )  # fmt: skip
    d.table(
        ("Date and time", "Entry"),
        ("09/02 08:12", "[[FREE_ID def KP|Arrived in handcuffs. Detention authorised to secure and preserve evidence and to obtain evidence by questioning.]]"),
        ("09/02 08:20", "[[MEDICAL def KD|Says that he has asthma and uses a blue inhaler, which is with his property. No thoughts of harming himself.]]"),
        ("09/02 08:31", "Rights given. Asked that his mother {mum.full!E} be told, {mum.land}."),
        ("09/02 09:05", "[[MEDICAL def KD|Seen by the nurse. Two small cuts to the left index and middle fingers, dressed.]]"),
        ("09/02 09:40", "Moved to cell 9, because {det.full} in cell 8 was kicking the door."),
        ("09/02 10:15", "[[MEDICAL det R|Male in cell 8 has soiled himself, is withdrawing from heroin and is on constant watch.]]"),
        ("09/02 11:50", "Meal and drink taken. [[FREE_ID def KP|Jacket with torn left sleeve seized and sealed.]]"),
        ("09/02 13:30", "Private consultation with solicitor, Ms Okello of Bracewell Tarn."),
        ("09/02 14:06", "To interview room 2 with {oic.rank:N03}."),
        ("09/02 15:10", "Girlfriend {gf.full!E} at front counter with clean clothes, leaves number {gf.phoned}."),
        ("09/02 17:25", "[[FREE_ID def KP|Charged with robbery and possession of a bladed article. Made no reply. Bail refused.]]"),
    )  # fmt: skip
    d.fields(Custody_officer_signature="{cs.rank}", Date="9 February 2026")


@document("UNS-111", "PNC-DALLIMORE", "PNC", "pdf", to="DEF_REP COURT", profile=P)
def convictions(d: Doc) -> None:
    heading(
        d, "PNC", "PNC PRINT - PRINTED FOR PROSECUTION", Name="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}",
        ASN="[[ASN case KP N01|{def.asn}]]",
    )  # fmt: skip
    d.add("head", "Convictions: 2   Offences: 3")
    d.table(
        ("No", "Court and date", "Offence", "Sentence"),
        ("1", "Harrowmoor Youth Court 14/11/2019", "[[PREVCON def KD|Theft from the person]]", "[[PREVCON def KD|Referral order 6 months]]"),
        ("2", "Harrowmoor Magistrates 03/05/2023", "[[PREVCON def KD|Possession of a bladed article in a public place]]", "[[PREVCON def KD|12 weeks custody suspended for 12 months]]"),
        ("3", "Harrowmoor Magistrates 03/05/2023", "[[PREVCON def KD|Failing to surrender to bail]]", "[[PREVCON def KD|No separate penalty]]"),
    )  # fmt: skip
    d.add("head", "Warning signals")
    d.paras("""
    [[INTEL def R|VIOLENT: has assaulted officers on arrest, approach in pairs.]]

    [[INTEL def R|WEAPONS: may conceal blades in footwear.]]
    """)
    d.add("head", "Other").paras("""
    Next of kin {mum.tfull!E}, {mum.homel}, {mum.phone3}. Co-accused on conviction 1: {sus.revcaps}, born {sus.dob}.
    """)


PAID = (
    "CARD PAYMENT LIDDLES FOODHALL 0211", "CARD PAYMENT CAMPUS LAUNDRETTE", "DIRECT DEBIT FITFOLK GYM", "STANDING ORDER RENT ROOM 8",
    "CARD PAYMENT HALAL BUTCHER WEIR ST", "CARD PAYMENT EID GIFT APPEAL", "CARD PAYMENT TRAMWAYS 7 DAY PASS", "TRANSFER TO MOTHER HARGEISA",
    "CARD PAYMENT BARBER ON THE BRIDGE", "CARD PAYMENT CAMPUS PHARMACY", "CARD PAYMENT MIND MATTERS COUNSELLING", "CARD PAYMENT NOODLE BAR 19",
    "CREDIT STUDENT FINANCE", "CARD PAYMENT SECOND CHANCE BOOKS",
)  # fmt: skip


@document("UNS-111", "BANK-WARSAME", "BANK_STATEMENT", "csv", to="DEF_REP COURT", profile=P)
def bank(d: Doc) -> None:
    rows: list[tuple[str, ...]] = [("Date", "Time", "Description", "Money out", "Money in")]
    for n, payee in enumerate(PAID):
        rows.append((f"{n // 3 + 2:02d}/02/2026", "", f"[[TRANSACTION vic R|{payee}]]", f"{7.15 + n * 3.4:.2f}", ""))
    rows.insert(
        13,
        (
            "06/02/2026",
            "21:58",
            "[[TRANSACTION vic K|CONTACTLESS QUICKSTOP FUEL MARLOWICK]]",
            "[[MONEY case K|44.60]]",
            "",
        ),
    )
    rows.insert(
        14,
        (
            "06/02/2026",
            "22:04",
            "[[TRANSACTION vic K|CONTACTLESS VAPE REPUBLIC HOSIER ST]]",
            "[[MONEY case K|38.00]]",
            "",
        ),
    )
    rows.insert(
        15, ("06/02/2026", "22:19", "[[TRANSACTION vic K|DECLINED CASH MACHINE CANAL STREET WRONG PIN]]", "", "")
    )
    rows.insert(16, ("06/02/2026", "23:02", "[[TRANSACTION vic K|CARD REPORTED STOLEN AND BLOCKED]]", "", ""))
    d.table(*rows, sheet="statement")


@document("UNS-111", "AE-NOTES", "MEDICAL_NOTES", "pdf scan", to="DEF_REP COURT", profile=P)
def hospital(d: Doc) -> None:
    d.add("title", "MARLOWICK ROYAL INFIRMARY - EMERGENCY DEPARTMENT").fields(
        Patient="{vic.revcaps}", Date_of_birth="{vic.dob}", NHS_number="{vic.nhs}", GP="{gp.tfull}", Next_of_kin="{bro.full} (brother) {bro.phone}",
    )  # fmt: skip
    d.add("head", "Attendance 6 February 2026").paras("""
    22:15 Triage. [[MEDICAL vic K|Student, robbed at knifepoint an hour ago, laceration right palm, bleeding controlled with pressure.]] [[MEDICAL vic K|Pain 6 out of 10.]]

    22:40 Seen by {doc.titled!K}. [[MEDICAL vic K|Incised wound 6 cm right palm, tendons intact, five sutures 4/0 nylon under local anaesthetic.]] [[MEDICAL vic K|Linear abrasion 8 cm nape of neck from chain, cleaned, no closure needed.]] [[MEDICAL vic K|Tetanus booster given in left arm.]]

    23:30 [[MEDICAL vic K|Home with wound advice and co-codamol for three days, stitches out with practice nurse in ten days.]]
    """)
    d.add("head", "History").paras("""
    [[MEDICAL vic RR|Sickle cell trait found on screening at birth.]] [[MEDICAL vic RR|Attended July 2024 after taking sixteen paracetamol tablets, seen by the psychiatric liaison team.]]

    [[MEDICAL vic RR|Currently on fluoxetine 20 mg, started by {gp.titled} after exam stress.]] [[MEDICAL vic RR|Had latent tuberculosis treated in 2016.]]

    [[MEDICAL vic RR|Drinks no alcohol, fasts in Ramadan, sexually active with one partner.]] Dressing applied by {nurse.titled}.
    """)


@document("UNS-111", "MAIL-TRAMWAYS", "EMAIL", "eml", to="DEF_REP COURT", profile=P)
def tram_mail(d: Doc) -> None:
    mail(
        d, From="{mgr.full} <{mgr.email}>", To="{oic.full} <{oic.email}>", Subject="Larkfield CCTV, 6 February"
    ).paras("""
    Dear DC Aymes,

    Thank you for calling. I have downloaded both cameras from [[PLACE case KP|Larkfield]] for the time you gave me. [[FREE_ID none KP|Camera 2 shows two men entering the shelter at 21:31:40 and leaving by the underpass steps at 21:34:55.]] [[FREE_ID none KP|Our clock is taken from the network and is right to the second.]] It is exhibit [[EXHIBIT case KP N02|AK/1]].

    You also asked about the driver of the number 7. He arrived after they had gone.

    I am sorry that this was slow. [[MEDICAL mgr R|I have been signed off with my back since Christmas and am only doing mornings until the surgeon has seen me.]] If you need a statement ring me at home, {mgr.land}, or on {mgr.phone}.

    Regards, | {mgr.full}

    On 10 February {oic.full:N03} wrote:

    > Can you also check for {sus.full}, born {sus.dob}? [[INTEL sus R|We think he has been using the trams to move stock for his uncle but have nothing we can put to him yet.]] | > My mobile is {oic.phone}.
    """)


@document("UNS-111", "PHONE-DALLIMORE", "PHONE_EXTRACT", "xlsx", to="DEF_REP COURT", profile=P)
def phone_extract(d: Doc) -> None:
    d.add(
        "para",
        "Extract of exhibit [[EXHIBIT case KP N02|PAY/1]], handset of {def.full}, messages 6 and 7 February 2026",
    )
    d.table(
        ("Time", "From", "To", "Message"),
        ("06/02 20:48", "Owner", "Ram", "[[FREE_ID def KP|you coming larkfield or what, i got the thing on me]]"),
        ("06/02 20:51", "Ram", "Owner", "[[FREE_ID codef KP|ten mins, students only yeah no old people]]"),
        ("06/02 20:59", "{gf.full} {gf.phone}", "Owner", "[[MEDICAL gf R|hosp says the scan is fine but i have to take the progesterone till 12 weeks]]"),
        ("06/02 21:44", "Ram", "Owner", "[[FREE_ID codef KP|get rid of the blade bro drain by the steps]]"),
        ("06/02 22:06", "Owner", "Ram", "[[FREE_ID def KP|card still working lol got you a vape]]"),
        ("06/02 22:30", "{mum.full} {mum.phonet}", "Owner", "[[MEDICAL mum R|My results came back love it is diabetes after all, they want me on the tablets from Monday]]"),
        ("07/02 09:12", "Owner", "Ram", "[[FREE_ID def KP|taking the phone to the woman in hosier st she dont ask much]]"),
        ("07/02 09:40", "Gym", "Owner", "nothing to do with case"),
        ("07/02 11:31", "Owner", "Ram", "[[FREE_ID def KP|130 for it, chain next week when its gone quiet]]"),
        ("07/02 12:02", "{sus.full} {sus.phone}", "Owner", "what u saying"),
        sheet="messages",
    )  # fmt: skip


@document("UNS-111", "MG6C", "MG6C", "docx", to="DEF_REP COURT", profile=P)
def schedule(d: Doc) -> None:
    heading(
        d,
        "MG 6C",
        "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL",
        Defendant="{def.full}",
        Disclosure_officer="{oic.rank:N03}",
    )
    d.table(
        ("Item", "Description", "Location"),
        ("1", "[[FREE_ID none KP|Incident log 0977 of 6 February 2026, edited copy]]", "Control room"),
        ("2", "House to house form, {odd.tfull}, {odd.homel}, saw nothing", "OIC"),
        ("3", "[[FREE_ID none KP|Negative statement of the driver of the number 7 tram]]", "OIC"),
        ("4", "Note of call from {caller.tfull!R} on {caller.phone}, dog walker", "OIC"),
        ("5", "[[FREE_ID none KP|Body worn video of the search of the underpass, no audio]]", "Digital store"),
        ("6", "Draft statement of {pal.full}, Room 3, friend of victim, mobile {pal.phonei}", "OIC"),
        ("7", "[[FREE_ID none KP|Laboratory e-mail on turnaround of the knife swabs]]", "Laboratory"),
        ("8", "Pocket notebook of {pc.rank:N03}", "OIC"),
    )  # fmt: skip


@document("UNS-111", "VPS-WARSAME", "VPS", "pdf", to="DEF_REP COURT", profile=P)
def personal_statement(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT").paras("""
    My name is {vic.full}. I have been told that this may be read out in court and that is what I want.

    [[FREE_ID vic KP|I used to walk everywhere in this town and now I look behind me at every corner.]] [[MEDICAL vic K|My palm is still tight when I hold a pencil, which matters because I draw for my degree.]] [[FREE_ID vic KP|I failed one module in March and have to sit it again in August.]]

    [[MEDICAL vic K|I wake up at night with my heart racing and I have started to have panic attacks on the tram.]] [[FREE_ID vic KP|The chain was given to me on the day that I left home, and no money can replace it.]]

    Please do not send letters to {vic.home}, because the post is left in the hall. Send them to my brother at {bro.homel} or by e-mail to {vic.email}. Any compensation should be paid to account {vic.account}, sort code 00-00-00.
    """)


@document("UNS-111", "MG11-BACK", "MG11_BACK", "pdf", to="DEF_REP", profile=P)
def back(d: Doc) -> None:
    heading(d, "MG 11 (back)", "WITNESS CONTACT DETAILS - POLICE AND PROSECUTION ONLY").fields(
        Name="{wit.tfull}", Home_address="{wit.home}", Mobile="{wit.phone}", Email="{wit.email}", Date_and_place_of_birth="{wit.dob} Marlowick",
        Dates_to_avoid="7 to 28 April", Statement_taken_by="{pc.rank}",
    )  # fmt: skip
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")
