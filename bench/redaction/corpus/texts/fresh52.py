"""UNS-113 (profile fresh11): an assault at home; custody, convictions, medical records, messages, mail, schedules."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, mail

P = "fresh11"


@document("UNS-113", "CUSTODY", "CUSTODY_RECORD", "docx", profile=P)
def custody(d: Doc) -> None:
    heading(
        d, "CUSTODY RECORD", "CUSTODY RECORD BM/0377/26", Detained_person="{def.revcaps}", Date_of_birth="{def.dob}", Address="{def.home}",
        Arresting_officer="{oic.rank:N03}", Custody_officer="{cs.rank:N03}",
    )  # fmt: skip
    d.table(
        ("Time", "Entry"),
        ("14/02 20:48", "[[FREE_ID def KP|Arrested for assault on his partner. Detention authorised to obtain evidence by questioning.]]"),
        ("14/02 20:55", "[[MEDICAL def KD|Complains of pain in the right hand. Takes omeprazole for an ulcer. Has drunk two bottles of beer.]]"),
        ("14/02 21:20", "Wants his cousin {cous.full!E} told, {cous.phone3}. Done."),
        ("14/02 22:05", "[[MEDICAL def KD|Nurse examines the hand: bruising over second and third knuckles, no fracture, fit to be interviewed.]]"),
        ("14/02 22:40", "Swap of cells with {det.full}, who has been sick in cell 3."),
        ("14/02 23:15", "[[MEDICAL det R|Detainee in cell 3 disclosed that he is HIV positive and has missed his tablets for two days.]]"),
        ("15/02 02:30", "[[FREE_ID def KP|Asleep on right side, checked through hatch, breathing seen.]]"),
        ("15/02 07:10", "{det2.full} brought in next door, very loud. [[MEDICAL det2 R|He is under section and waiting for a bed on the psychiatric ward.]]"),
        ("15/02 10:02", "To interview with {oic.rank:N03} and {pc.rank:N03}."),
        ("15/02 11:30", "Cousin at desk, wants his car keys, {cous.vrmt}."),
        ("15/02 14:45", '[[FREE_ID def KP|Charged with assault occasioning actual bodily harm and criminal damage, replied "I am sorry for the phone only".]]'),
    )  # fmt: skip


@document("UNS-113", "PNC-IONESCU", "PNC", "pdf scan", to="DEF_REP COURT", profile=P)
def convictions(d: Doc) -> None:
    heading(
        d,
        "PNC",
        "PNC PRINT",
        Name="{def.revcaps}",
        Date_of_birth="{def.dob}",
        PNCID="{def.pncid}",
        ASN="[[ASN case KP N01|{def.asn}]]",
    )
    d.table(
        ("No", "Court and date", "Offence", "Sentence"),
        ("1", "Brackenmoor Magistrates 12/08/2016", "[[PREVCON def KD|Driving with excess alcohol]]", "[[PREVCON def KD|Disqualified 14 months, fined £300]]"),
        ("2", "Brackenmoor Magistrates 21/03/2022", "[[PREVCON def KD|Battery]]", "[[PREVCON def KD|Community order 12 months, 80 hours unpaid work]]"),
    )  # fmt: skip
    d.add("head", "Warning markers").paras("""
    [[INTEL def R|ALLEGES: makes complaints against female officers, do not attend alone.]]

    [[INTEL def R|WEAPONS: machete reported in loft space, not confirmed.]]
    """)
    d.add("head", "Victim of conviction 2").paras("{ex.tfull}, {ex.homel}, {ex.phone}")


@document("UNS-113", "AE-NOTES", "MEDICAL_NOTES", "pdf scan", to="DEF_REP COURT", profile=P)
def hospital(d: Doc) -> None:
    d.add("title", "BRACKENMOOR INFIRMARY - EMERGENCY DEPARTMENT RECORD").fields(
        Patient="{vic.revcaps}", DOB="{vic.dob}", NHS_No="{vic.nhsd}", Next_of_kin="{mum.full} (mother) {mum.phone}", GP="{gp.tfull}",
    )  # fmt: skip
    d.add("head", "This attendance, 14 February 2026").paras("""
    20:05 Triage. [[MEDICAL vic K|Punched to face twice and kicked to right side by partner about an hour ago.]] [[MEDICAL vic K|Nose deformed and bleeding, left eye swollen, pain on breathing.]]

    20:35 {doc.titled!K}. [[MEDICAL vic K|Displaced nasal fracture, no septal haematoma.]] [[MEDICAL vic K|Bruise under left eye 5 x 3 cm, eye movements full, vision normal.]] [[MEDICAL vic K|Chest X-ray: fractured ribs 8 and 9 on the right, lungs clear.]]

    21:50 [[MEDICAL vic K|Upper lip glued, codeine 30 mg given, ice to face.]] [[MEDICAL vic K|For ENT clinic on 20 February to straighten the nose.]]
    """)
    d.add("break").add("head", "Background from records").paras("""
    [[MEDICAL vic RR|Crohn's disease since age 14, last flare 2021, on azathioprine.]] [[MEDICAL vic RR|Termination of pregnancy at nine weeks in 2022.]]

    [[MEDICAL vic RR|Bulimia 2008 to 2010 under the child and adolescent team.]] [[MEDICAL vic RR|Abnormal cervical biopsy 2023, repeat due in the summer.]]

    [[MEDICAL vic RR|Pregnancy test today negative.]] [[MEDICAL vic RR|Smokes ten a day, was on sertraline until last autumn.]]

    Discharge address {vic.place1}, collected by {wit3.titled}.
    """)


@document("UNS-113", "WRISTBAND", "PHOTO", "jpeg", to="DEF_REP COURT", trap="T01", profile=P)
def wrist_band(d: Doc) -> None:
    d.facts["scene"] = "band"
    d.add("label", "BRACKENMOOR INFIRMARY").add("label", "{vic.revcaps!R}").add("label", "DOB {vic.dob}").add(
        "label", "NHS {vic.nhs}"
    )


@document("UNS-113", "ENT-LETTER", "MEDICAL_NOTES", "docx", to="DEF_REP COURT", profile=P)
def clinic_letter(d: Doc) -> None:
    d.add("para", "Brackenmoor Infirmary\nEar, Nose and Throat Clinic").paras("""
    Dear {gp.titled},

    Re: {vic.full}, born {vic.dob}, NHS {vic.nhs}, {vic.place1}

    Thank you for seeing this lady after her visit to us on [[DATE case KP|20 February 2026]]. [[MEDICAL vic K|The nasal bones were displaced to the right and I straightened them under local anaesthetic with a good result.]] [[MEDICAL vic K|There is still some deviation of the septum, and if she cannot breathe through the left side in three months I will offer her an operation.]] [[MEDICAL vic K|The bruising round the eye has nearly gone, and the lip has healed.]]

    [[MEDICAL vic RR|She mentioned that her Crohn's has flared up in the last month and that she has run out of azathioprine.]] [[MEDICAL vic RR|I note the abnormal smear and would be grateful if you would chase the colposcopy appointment.]] [[MEDICAL vic RR|I felt a small lump in her thyroid and have asked for an ultrasound.]]

    [[MEDICAL vic K|The ribs are still sore when she laughs, which is to be expected at one week.]] I have told her not to lift the child.

    She gave us {mum.full} as the person to ring, on {mum.phonei}.
    """)


@document("UNS-113", "MAIL-HOUSING", "EMAIL", "eml", to="DEF_REP COURT", profile=P)
def housing_mail(d: Doc) -> None:
    mail(
        d,
        From="{ref.full} <{ref.email}>",
        To="{oic.full} <{oic.email}>",
        Cc="{sw.full} <{sw.email}>",
        Subject="Shanelle, statement and screen",
    ).paras("""
    Hi Rhiannon,

    Shanelle has read her statement again and is happy with it. [[FREE_ID vic KP|She has remembered that he locked the front door and put the key in his pocket before he hit her.]] [[FREE_ID vic KP|She still has the dress with the blood on it, in a carrier bag, and has not washed it.]] Can somebody collect it?

    She would like a screen. [[FREE_ID vic R|From the 16th she will be moving on to a flat of her own two streets from the harbour, so the place you have for her will be wrong.]] She is not to be collected from {vic.place1s}.

    [[MEDICAL vic R|Her Crohn's flared up badly on Thursday and the doctor has put her on steroids again.]] [[COUNSELLING vic A|She has started trauma counselling with us on Monday afternoons and talks mostly about her father.]]

    {ref.full} | Senior support worker | {ref.phone} | out of hours {ref.land}

    On 3 March {oic.full:N03} wrote:

    > Thanks. The hearing is at {=court} on [[DATE case KP|27 March 2026]]. | > [[FREE_ID none KP|We now have the doorbell recording from next door as well as the photographs.]] | > If it is urgent I am on {oic.phoned}. The mother is {mum.tfull}, {mum.home}.
    """)


@document("UNS-113", "PHONE-BRAITHWAITE", "PHONE_EXTRACT", "pdf", to="DEF_REP COURT", profile=P)
def phone_extract(d: Doc) -> None:
    d.add("para", "Exhibit [[EXHIBIT case KP N02|SB/1]]: messages on the handset of {vic.full}, 14 to 16 February 2026")
    d.table(
        ("Time", "From", "To", "Text"),
        ("14/02 18:31", "{ex.full} {ex.phone}", "Owner", "Hi stranger, could my mum get a cut and colour next week?"),
        ("15/02 15:20", "Andrei", "Owner", "[[FREE_ID def KP|Where are you. I know you are with your sister]]"),
        ("15/02 15:24", "Andrei", "Owner", "[[FREE_ID def KP|Tell them you fell or you will not see him again]]"),
        ("15/02 15:31", "Owner", "Andrei", "[[FREE_ID vic KP|You broke my nose Andrei. I am not lying for you any more]]"),
        ("15/02 16:02", "{boss.full} {boss.phonet}", "Owner", "Take all the time you need, the girls will cover"),
        ("15/02 18:45", "Owner", "{mum.full} {mum.phone}", "[[MEDICAL vic R|mum can you bring my crohns tablets and the pill they are in the bathroom]]"),
        ("15/02 19:10", "Owner", "{wit3.full}", "[[MEDICAL vic R|dont tell mum but my period is three weeks late and i did a test]]"),
        ("15/02 20:17", "Andrei", "Owner", "[[FREE_ID def KP|I will pay for the phone. Do not make this big]]"),
        ("16/02 08:05", "{ex.full} {ex.phone3}", "Owner", "Mum says thank you, no rush"),
        ("16/02 09:40", "Owner", "Andrei", "[[FREE_ID vic KP|Two ribs. The doctor has written it all down]]"),
        ("16/02 10:12", "{sw.full} {sw.phone}", "Owner", "[[LOCATION vic R|I will meet you outside the refuge at eleven and we can walk to the school together]]"),
    )  # fmt: skip


@document("UNS-113", "VPS-BRAITHWAITE", "VPS", "docx", to="DEF_REP COURT", profile=P)
def personal_statement(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT").paras("""
    My name is {vic.full} and this is my statement about what it has done to us.

    [[MEDICAL vic K|My nose is not the shape it was, and I cannot breathe on one side at night.]] [[FREE_ID vic KP|I do not let anyone take my photograph now.]] [[MEDICAL vic K|It was six weeks before I could lift my son because of my ribs.]]

    [[FREE_ID vic KP|He asks every day when Daddy is going to say sorry, and I do not know what to tell him.]] [[MEDICAL vic K|I jump when a door bangs and I have been given tablets for anxiety.]] [[FREE_ID vic KP|I lost my regulars when I had to leave the salon, and with them most of my wages.]]

    I am writing this at {vic.place1l}. If the court wants to write to me it must go through {ref.full}, {ref.email}. My number is now {vic.phone2}. My bank, for the compensation, is {vic.bank}.
    """)


@document("UNS-113", "MG6D", "MG6D", "docx", to="DEF_REP", trap="T23", profile=P)
def sensitive(d: Doc) -> None:
    heading(d, "MG 6D", "SCHEDULE OF RELEVANT SENSITIVE MATERIAL", Defendant="{def.full}")
    d.table(
        ("Item", "Description", "Reason for sensitivity"),
        (
            "1",
            "[[INTEL def R|Source report that the defendant keeps a machete in the loft]]",
            "Would identify the source",
        ),
        ("2", "Address of the refuge", "Safety of the victim and other residents"),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B1")
