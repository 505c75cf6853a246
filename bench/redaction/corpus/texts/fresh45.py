"""UNS-103, a nurse at Aldersmere: what witnesses and others say and write (profile fresh10): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail, signed, statement

PROFILE = "fresh10"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-103", "MG11-VILLANUEVA", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_villanueva(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I am a staff nurse in the [[PLACE case KP|Emergency Department, Aldersmere General Hospital]]. I live at {vic.home} with my wife and our two children. My date of birth is {vic.dob}, my mobile is {vic.phone} and my National Insurance number is {vic.nino}.

    [[FREE_ID vic KP|On Saturday 7 March 2026 I was working the night shift in triage, in my blue uniform and wearing my badge.]] [[FREE_ID def KP|At about 11.15 pm a woman I now know to be Chantelle Bickerdike came to the window and asked how much longer she would have to wait.]] [[FREE_ID def KP|She smelt of drink and was unsteady on her feet.]] [[FREE_ID vic KP|I told her that there were fourteen people in front of her and asked her to sit down.]] [[FREE_ID def KP|She said, "I'm not sitting with them scruffs," and came round the desk.]] [[FREE_ID def KP|She slapped me across the left cheek with her open hand and dug her nails into my forearm.]] [[FREE_ID def KP|She pulled at my tunic until the pocket tore off.]] I produce the tunic as exhibit [[EXHIBIT case KP|JV/1]].

    [[FREE_ID def KP|She then picked up the computer screen and threw it at the glass door, which shattered.]] [[FREE_ID vic KP|The security officer took hold of her and I stepped back.]] [[MEDICAL vic KP|I had a red mark on my cheek and three scratches on my right forearm, one of which bled.]] [[MEDICAL vic KP|The scratches took a week to heal.]]

    [[MEDICAL vic R r19|I was treated for tuberculosis when I came to this country and I still go for X-rays of my chest.]] [[MEDICAL vic R r19|I have high blood pressure and a hernia that I am waiting to have repaired.]] [[FREE_ID vic R r79|My wife and I are waiting for a decision on our visas and it keeps me awake.]] [[FREE_ID vic R r3|I cycle home along the canal at half past seven each morning after nights.]]

    [[MEDICAL pat R r19|At the time I was also looking after an elderly man, {pat.full}, who had fallen and broken his hip.]] His daughter was with him and her number is [[PHONE none R|07700 900663]]. My wife, {wife.full}, can take a message on {wife.phone}. [[FREE_ID vic KP|I did not touch Ms Bickerdike at any time before she hit me.]]
    """)
    signed(d, "vic")


@document("UNS-103", "MG11-BANKOLE", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_bankole(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I am a security officer at Aldersmere General Hospital. My address is {wit.homel} and my postcode is {wit.pc}. My telephone is {wit.phone3}. I was born on {wit.dobl}.

    [[FREE_ID wit KP|On 7 March 2026 I was at the desk by the ambulance doors when I heard shouting from triage.]] [[FREE_ID def KP|I saw a woman in a silver jacket with blonde hair hit the nurse across the face.]] [[FREE_ID def KP|She grabbed his arm and shook him by the tunic.]] [[FREE_ID def KP|Before I could reach her she had lifted the screen over her head and thrown it.]] [[FREE_ID wit KP|I took her by both wrists, sat her on a chair and held her there until the police came.]] [[FREE_ID def KP|She called me a black bastard and tried to bite my hand.]] I produce the recording from the waiting room as exhibit [[EXHIBIT case KP|OB/1]].

    [[MEDICAL wit R r19|I have sickle cell trait and a bad back from a fall at my last job.]] [[FREE_ID wit R r79|My wife has gone back to Lagos with our daughter and I do not know whether they will return.]] [[INTEL sus R r34|Her neighbour {sus.full} sells pregabalin in the smoking shelter and I have passed his name to the drugs liaison officer.]]

    A man who came in with her, {part.full!A}, told her to stop. He drove off in a car with the number {part.vrm}. [[FREE_ID wit KP|I wrote my own notes at midnight before I went off duty.]] {oic.rank} has a copy of them.
    """)
    signed(d, "wit")


@document("UNS-103", "MG11-SANDIFORD", "MG11", "txt", profile=PROFILE)
def statement_of_sandiford(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I have been a healthcare assistant in the department for eighteen months. I live at {wit2.home}. My date of birth is {wit2.dobdot} and my e-mail address is {wit2.email}. My number is {wit2.phonei}.

    [[FREE_ID wit2 KP|I was taking blood pressures in the next bay and had my back to the desk.]] [[FREE_ID def KP|I heard a loud slap and when I turned round a woman was hanging on to Jomar's tunic.]] [[FREE_ID vic KP|He was saying, "Please let go, please sit down."]] [[FREE_ID def KP|She screamed that he was a useless foreigner and that she wanted a proper nurse.]] [[FREE_ID def KP|She swept the keyboard on to the floor and threw the screen at the door.]] [[FREE_ID none KP|Glass went everywhere and two children in the front row began to cry.]] [[FREE_ID wit2 KP|I moved the patients into the corridor.]]

    [[MEDICAL wit2 R r19|I was eight weeks pregnant and I went to the early pregnancy unit the next morning because I was bleeding.]] [[COUNSELLING wit2 R r22|I have been talking to the staff counsellor about my eating since last year.]] [[FREE_ID wit2 R r3|I have just moved out of the flat because my ex-boyfriend has a key, and I am sleeping in the nurses' home.]]

    [[MEDICAL none R r19|A young man in the next bay had taken an overdose and his mother was very upset by the noise.]] Her name was [[NAME none R|Mrs Agnieszka Wrona]]. [[FREE_ID wit2 KP|I helped Jomar to clean the scratches and they were photographed by the doctor.]]
    """)
    signed(d, "wit2", "pc")


@document("UNS-103", "MG11-MIRZA", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_mirza(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I live at {wit3.homel}. My telephone number is {wit3.phone} but I prefer you to ring my son {son.full} on {son.phone}. I was born on {wit3.dobth}.

    On the evening of [[DATE case KP|7 March 2026]] I was sitting in the second row of the waiting room. [[MEDICAL wit3 R r19|I had come in because I had found blood in my urine and was afraid that it was cancer.]] [[FREE_ID def KP|A woman with long blonde hair had been swearing at the other patients for about half an hour.]] [[FREE_ID def KP|She was drinking from a bottle that she kept inside her jacket.]] [[FREE_ID def KP|When the nurse told her to wait she walked behind the counter and struck him in the face.]] [[FREE_ID vic KP|He did not raise his hands to her at all.]] [[FREE_ID def KP|She threw the computer and the glass broke over the floor.]] [[FREE_ID wit3 KP|I was about five metres away and the lights were bright.]]

    [[FREE_ID def KP|The man with her said, "Chantelle, you'll get locked up again."]] [[FREE_ID def KP|She told him to shut his face.]] [[FREE_ID wit3 KP|I had never seen either of them before.]]

    [[FREE_ID wit3 R r79|My husband does not know that I was at the hospital because he does not allow me to go out alone at night.]] [[RELIGION wit3 A r71|It was during Ramadan and I had broken my fast only an hour earlier.]] [[FREE_ID wit3 KP|I am willing to give evidence if I may have an interpreter.]]
    """)
    signed(d, "wit3", "oic")


@document("UNS-103", "MG11-ACHTERBERG", "MG11", "docx", profile=PROFILE)
def statement_of_achterberg(d: Doc) -> None:
    statement(d, "wit4")
    d.paras("""
    I am the estates manager of Aldersmere Hospitals Trust. I can be contacted at my office on {wit4.office} or by e-mail at {wit4.email}. I live at {wit4.home}.

    [[FREE_ID none KP|On Monday 9 March 2026 I inspected the damage in the Emergency Department.]] [[FREE_ID none KP|The left leaf of the sliding door had to be replaced and the computer screen was beyond repair.]] I produce the invoice as exhibit [[EXHIBIT case KP|DA/1]]. The door cost [[MONEY case KP|£1,720]] and the screen [[MONEY case KP|£220]]. [[FREE_ID none KP|Nobody had permission to damage the property of the trust.]] [[FREE_ID none KP|The department was left with one entrance for two days and ambulances had to be sent to the side door.]]

    [[MEDICAL wit4 R r19|I shall be away from 1 June for a bone marrow transplant and do not know when I will return.]] [[FREE_ID wit4 R r79|I was given a written warning last year after a row with the director.]] If I am not available please speak to my deputy, [[NAME none R|Corinne Abelard]], on [[PHONE none R|07700 900664]].
    """)
    signed(d, "wit4", "oic")


@document("UNS-103", "MG11-TREHARNE", "MG11", "txt", profile=PROFILE)
def statement_of_treharne(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{pc.rank}", Occupation="Police constable"
    )
    d.paras("""
    [[FREE_ID none KP|At 11.31 pm on 7 March 2026 I arrived at the Emergency Department with PC Danvers.]] [[FREE_ID def KP|A woman I know as Chantelle BICKERDIKE was being held on a chair by a security officer.]] [[FREE_ID def KP|Her eyes were glazed, her speech was slurred and she smelt strongly of alcohol.]] [[FREE_ID def KP|I arrested her for assault and criminal damage and she said, "He was asking for it, he looked at me funny."]] [[FREE_ID none KP|My camera recorded the arrest and I produce the recording as exhibit IT/1.]]

    I took the details of {vic.full}, born {vic.dobdash}, {vic.homel}, {vic.phone}. [[MEDICAL vic KP|I saw a red hand-shaped mark on his cheek and scratches to his right forearm.]] I also spoke to {part.full!A} of {part.home}, who did not want to make a statement.

    [[INTEL sus R r60|I am aware that the flat below hers is used by {sus.full} for dealing and that she runs errands for him.]] [[TACTIC none R r60|Two officers in hospital porters' clothing were already in the building as part of an operation against thefts from the pharmacy.]] [[MEDICAL none R r60|I had gone to the hospital earlier in the night with a man who had tried to hang himself.]]

    [[FREE_ID def KP|On the way to custody she kicked the cage door and apologised twice.]]
    """)


@document("UNS-103", "MG11-KHOZA", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_khoza(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "STATEMENT OF MEDICAL WITNESS").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{doc.tfull}", Occupation="Doctor"
    )
    d.paras("""
    I am a registrar in emergency medicine. At 12.20 am on [[DATE case KP|8 March 2026]] I examined {vic.full}, born {vic.dob}, NHS number {vic.nhs}.

    [[FREE_ID def KP|He told me that a patient had slapped his face and scratched his arm.]] [[MEDICAL vic KP|There was redness of the left cheek measuring six by four centimetres, without swelling.]] [[MEDICAL vic KP|There were three linear abrasions of the right forearm, the longest of them five centimetres.]] I took photographs, which I produce as exhibit [[EXHIBIT case KP|LK/1]]. [[MEDICAL vic KP|The wounds were cleaned and a dressing was applied.]]

    [[MEDICAL vic E|His hepatitis B antibodies were low and a booster was given.]] [[MEDICAL vic R r19|He has a past history of pulmonary tuberculosis and takes amlodipine.]] His doctor is {gp.tfull}.

    [[MEDICAL vic KP|The marks are consistent with a slap and with scratching by fingernails.]] I can be reached through switchboard or on {doc.phone}.
    """)


@document("UNS-103", "ED-NOTES", "MEDICAL_NOTES", "pdf", profile=PROFILE)
def hospital_notes(d: Doc) -> None:
    d.add("title", "ALDERSMERE GENERAL HOSPITAL - EMERGENCY DEPARTMENT RECORD").fields(
        Patient="{vic.revcaps}",
        Born="{vic.dob}",
        NHS="{vic.nhs}",
        Address="{vic.home}",
        Telephone="{vic.phonet}",
        Next_of_kin="{wife.full} (wife) {wife.phone}",
        GP="{gp.tfull}",
        Seen_by="{doc.tfull}",
    )
    d.add("head", "Presenting complaint").paras(
        "[[MEDICAL vic KP|Member of staff. Slapped to face and scratched to right forearm by patient tonight.]]"
    )
    d.add("head", "On examination").paras(
        "[[MEDICAL vic KP|Erythema left cheek 6 x 4 cm, no tenderness of jaw.]] [[MEDICAL vic KP|Three linear abrasions right forearm, longest 5 cm, not gaping.]]"
    )
    d.add("head", "Past history").paras(
        "[[MEDICAL vic R T02|Pulmonary TB 2014, completed six months of treatment.]] [[MEDICAL vic R T02|Hypertension, amlodipine 5 mg.]] [[MEDICAL vic R T02|Inguinal hernia, on waiting list.]] [[MEDICAL vic R T02|Vasectomy 2022.]]"
    )
    d.add("head", "Family and social").paras(
        "[[MEDICAL vic R T02|Father died of stomach cancer at 51.]] [[FREE_ID vic R T02|Sends half his wages home and is worried about his visa.]]"
    )
    d.add("head", "Plan").paras(
        "[[MEDICAL vic KP|Wounds cleaned, dressing applied, advised to return if redness spreads.]] [[MEDICAL vic E|Hepatitis B booster, HIV baseline blood taken.]]"
    )


@document("UNS-103", "VPS", "VPS", "docx", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Made_by="{vic.full}")
    d.paras("""
    [[FREE_ID vic KP|I have been a nurse for fifteen years and I have never been hit at work before.]] [[FREE_ID vic KP|For two weeks I asked to be kept away from triage.]] [[MEDICAL vic KP|I get a tight feeling in my chest when somebody raises their voice.]]

    [[FREE_ID vic KP|What hurt me most was being called a useless foreigner in front of my patients.]] [[FREE_ID vic KP|My colleagues were kind, and a stranger sent me a card.]] [[FREE_ID vic KP|I do not want her to go to prison but I want her to get help.]]

    If the court orders compensation my account is {vic.bank}. I can be written to at {vic.homel}, {vic.pc}.
    """)


@document("UNS-103", "CALL-999", "999_TRANSCRIPT", "txt", profile=PROFILE)
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF 999 CALL, 7 March 2026, 23:18")
    interview(
        d,
        "OPERATOR|Police emergency.",
        "CALLER|[[FREE_ID def KP|There's a woman attacking a nurse in casualty, she's just put a screen through the door.]]",
        "OPERATOR|[[FREE_ID none KP|Is that at Aldersmere General?]]",
        "CALLER|Yes. [[FREE_ID vic KP|The poor man's bleeding from his arm.]]",
        "OPERATOR|And who am I speaking to?",
        "CALLER|{caller.full!A}. I live at {caller.homel}. You can get me on {caller.phones}.",
        "OPERATOR|[[FREE_ID def KP|Does she have any kind of weapon?]]",
        "CALLER|[[FREE_ID def KP|No, but she's drunk as anything. The security man's got her down on a chair.]]",
        "CALLER|[[MEDICAL caller R r19|I can't get up, I'm on a drip and my platelets are too low.]]",
        "OPERATOR|[[FREE_ID none KP|That's fine. Officers are on their way to the department now.]]",
    )


@document("UNS-103", "EMAIL-TRUST", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_trust(d: Doc) -> None:
    mail(
        d,
        From="{wit4.full} <{wit4.email}>",
        To="{oic.rank3} <harriet.danvers@westmarch.example>",
        Subject="Damage in A&E on 7 March",
    )
    d.paras("""
    Dear PC Danvers,

    [[FREE_ID none KP|I attach the invoice for the door and the quotation for the screen.]] [[FREE_ID none KP|The work was finished on 10 March and the total is £1,940.]] [[FREE_ID none KP|The recording has been saved and can be collected from the security office on level 2.]]

    [[MEDICAL wit2 R r79|Freya Sandiford is off sick after losing her baby, so please go gently with her.]] [[MEDICAL pat R r79|You asked about the gentleman in bay 4: he had advanced dementia and has since died.]] His daughter can be found through [[NAME none R|Imelda Garraway-Pugh]] on [[PHONE none R|07700 900669]]. [[FREE_ID wit R r79|Between ourselves, Mr Bankole's marriage has broken down and he is sleeping on a friend's sofa.]]

    [[FREE_ID none KP|Please let me have a crime number for our insurers.]] I am on {wit4.phone} if it is urgent.

    {wit4.full} | Estates, Aldersmere Hospitals Trust
    """)


@document("UNS-103", "MG11B-MIRZA", "MG11_BACK", "pdf", profile=PROFILE)
def back_of_mirza(d: Doc) -> None:
    heading(d, "MG 11 (back)", "RESTRICTED - FOR POLICE AND PROSECUTION ONLY (when complete)")
    d.fields(
        Name="{wit3.full}",
        Home_address="{wit3.homel}",
        Postcode="{wit3.pc}",
        Mobile="{wit3.phone}",
        Date_and_place_of_birth="{wit3.dob}",
        Needs="[[MEDICAL wit3 R|Interpreter; hospital tests in April]]",
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")
