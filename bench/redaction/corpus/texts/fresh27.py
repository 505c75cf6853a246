"""UNS-82, an assault in Marlow Court: what witnesses and others say and write (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail, signed, statement

PROFILE = "fresh8"


@document("UNS-82", "MG11-TREADWELL", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def victim(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I am {vic.full} and I was born on {vic.dobl}. Until January I lived at [[PLACE case KP|Flat 3, Marlow Court, Fernleigh]] with my partner {def.full} and our daughter {child.first}, who goes to {child.school!R}. I work at {vic.employer!R}.

    [[FREE_ID def KP|On Saturday 17 January 2026 at about 9.30 pm Mark came home drunk and accused me of seeing another man.]] [[FREE_ID def KP|He grabbed me by the hair and punched me twice to the left side of my face.]] [[FREE_ID def KP|I fell against the radiator and he kicked me in the ribs.]] [[MEDICAL vic KP|My eye was swollen and I had bruising to my ribs and a cut above my left eyebrow.]] My neighbour {wit2.titled} banged on the wall and shouted that he had called the police.

    [[MEDICAL vic R r19|I have suffered from anxiety and depression since 2015 and I take sertraline every day.]] [[MEDICAL vic R r19|I had a miscarriage in 2023 which affected me very badly.]] [[COUNSELLING vic R r22|I have been having counselling every fortnight at the women's centre since last autumn.]]

    I am now staying at {vic.place1l} {vic.phone!R:T03}. [[FREE_ID vic R O5|I am in a women's refuge in Harrowmoor and I share a room there with my daughter.]] Before that we spent four nights with my friend {friend.full} at {friend.homel}, telephone {friend.phone}.

    [[FREE_ID def KP|From 18 January he sent me over ninety text messages calling me names and begging me to come back.]] I produce screenshots as exhibit [[EXHIBIT case KP|GT/1]]. [[FREE_ID def KP|On 9 February he followed me from the bus stop to the supermarket and shouted at me.]] He was driving his car, [[VRM def KP|MR01 HTS]].

    I told {pc.rank} what had happened on the night and later spoke to {oic.rank}. [[FREE_ID def R r34|His ex-partner {ex.full} told me that he broke her jaw in 2012 but she never reported it.]] [[FREE_ID vic KP|I am frightened of him and I want this to stop.]]
    """)
    signed(d, "vic")


@document("UNS-82", "STATEMENT-2", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def second_statement(d: Doc) -> None:
    statement(d, "vic")
    d.paras("""
    Further to my previous statement, my new mobile number is {vic.phone3} and my e-mail address is {vic.email}. I was born on {vic.dobdash} and my National Insurance number is {vic.nino}. I drive a red car, registration {vic.vrm}.

    [[FREE_ID def KP|On Monday 9 February 2026 I got off the bus in the High Street and saw Mark sitting in his car.]] [[FREE_ID def KP|He wound down the window and shouted, "You're not taking my daughter from me."]] [[FREE_ID def KP|He then followed me slowly along the road as far as the supermarket.]]

    I went inside and called {wit.full} on {wit.phone}. She came from {wit.street} to collect me and drove me back to {vic.place1l}. [[FREE_ID vic KP|I was shaking and could not stop crying.]] A member of staff, [[NAME none R|Sanjay Mistry]], let me sit in the office; his number is [[PHONE none R|07700 900482]].

    [[FREE_ID vic R O5|The refuge staff have told me to use the back entrance by the church from now on.]] [[MEDICAL vic R r19|My doctor has put up my tablets and I am having panic attacks every day.]] [[COUNSELLING vic R r22|My therapist has diagnosed post-traumatic stress from my childhood.]]

    I have shown the calls on my telephone to {oic.rank}.
    """)
    signed(d, "vic")


@document("UNS-82", "MG11-S-TREADWELL", "MG11", "docx", profile=PROFILE)
def mother(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I am the mother of {vic.full}. I live at {wit.home}. My home number is {wit.land} and my mobile is {wit.phone}. I was born on {wit.dobdot}.

    On [[DATE case KP|17 January 2026]] at 10.05 pm Gemma telephoned me. [[FREE_ID vic KP|She was crying and could hardly speak.]] [[FREE_ID def KP|She said, "He's hit me, Mum, he's really hurt me this time."]] I drove to Marlow Court in my car, {wit.vrm}. [[MEDICAL vic KP|Her left eye was closed and there was blood on her face and blouse.]] {pc.rank} was already there.

    [[FREE_ID def KP|On 2 February Mark came to my door and said that he would find her wherever she was.]] He left when I said I would ring the police.

    [[FREE_ID vic R O5|Gemma and Poppy are in a refuge and I visit them on Wednesdays at the cafe near the railway station in Harrowmoor.]] [[MEDICAL wit R r19|I have angina and had a heart bypass in 2019.]] [[MEDICAL def R r34|Mark has had problems with cocaine for years and was once admitted to a psychiatric ward.]] [[MEDICAL child R r19|Poppy has started wetting the bed and has been referred to a child psychologist.]]

    [[FREE_ID wit R r79|My husband and I have been having money problems and may have to sell the house.]] I am willing to attend court.
    """)
    signed(d, "wit")


@document("UNS-82", "MG11-HUSSAIN", "MG11", "pdf", profile=PROFILE)
def next_door(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I live in the flat next to the one where this happened, at {wit2.homel}, {wit2.pc}. My number is {wit2.phoned}. My date of birth is {wit2.dobdash}.

    [[FREE_ID def KP|At about 9.35 pm I heard a man shouting and a woman screaming "get off me".]] [[FREE_ID def KP|I then heard several loud thuds against the wall.]] [[FREE_ID wit2 KP|I banged on the wall and telephoned 999.]] When the police came I saw {vic.first} sitting on the stairs. [[MEDICAL vic KP|Her face was swollen and she was holding her side.]] I have known {def.full} for about three years.

    [[INTEL def R r34|I have heard from other residents that he sells cannabis from the garages behind the flats.]] [[MEDICAL wit2 R r19|I wear hearing aids because of damage to my ears from my previous work.]] {other.titled} in flat 7 also heard the noise but does not want to be involved; his number is [[PHONE other R|07700 900462]].

    [[FREE_ID wit2 R r79|I am waiting for a decision from the Home Office about my wife's visa.]] I work shifts and can attend court on any Monday.
    """)
    signed(d, "wit2", "pc")


@document("UNS-82", "MG11-CASTELLANE", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def doctor(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT OF A DOCTOR").paras("""
    I am {doc.tfull}, a registrar in emergency medicine at [[PLACE case KP|Harrowmoor General Hospital]]. At 11.50 pm on [[DATE case KP|17 January 2026]] I examined {vic.full}, NHS number {vic.nhs}, date of birth {vic.dob}, of {vic.pc}.

    [[MEDICAL vic KP|There was swelling and bruising around the left eye measuring 5 cm by 4 cm.]] [[MEDICAL vic KP|There was a 2 cm laceration above the left eyebrow which was closed with five sutures.]] [[MEDICAL vic KP|She was tender over the seventh and eighth ribs on the left side and an X-ray showed no fracture.]] I completed a body map, exhibit [[EXHIBIT case KP|FC/1]].

    [[MEDICAL vic R r19|Her past medical history includes depression, for which she is prescribed sertraline 100 mg, and a miscarriage in 2023.]] [[MEDICAL vic R r19|She told me that she had taken an overdose of paracetamol in 2016.]] Her general practitioner is {gp.titled}.

    [[MEDICAL vic KP|In my opinion the injuries are consistent with punches to the face and a kick to the chest.]] My secretary may be contacted on {doc.office} or at {doc.email}.
    """)


@document("UNS-82", "ED-NOTES", "MEDICAL_NOTES", "pdf", profile=PROFILE, to="DEF_REP COURT")
def hospital_notes(d: Doc) -> None:
    d.add("title", "HARROWMOOR GENERAL HOSPITAL - EMERGENCY DEPARTMENT RECORD").fields(
        Patient="{vic.revcaps}",
        Date_of_birth="{vic.dob}",
        NHS_number="{vic.nhs}",
        Address="{vic.place1l!R}",
        Telephone="{vic.phone}",
        Next_of_kin="{wit.full} (mother) {wit.phone}",
        GP="{gp.tfull}, [[ADDRESS none R|Fernleigh Surgery, 2 Park Road, Fernleigh]]",
        Arrival="[[DATE case KP|17/01/2026]] 23:12",
        Triage_nurse="{nurse.tfull!E}",
        Seen_by="{doc.tfull}",
    )
    d.add("head", "Presenting complaint").paras(
        "[[MEDICAL vic KP|Alleged assault by partner, punched to face and kicked in ribs.]]"
    )
    d.add("head", "Examination").paras("""
    [[MEDICAL vic KP|Left periorbital haematoma, eye opens, vision normal.]] [[MEDICAL vic KP|Laceration 2 cm above left eyebrow, cleaned and sutured x 5.]] [[MEDICAL vic KP|Left chest wall tenderness, X-ray no rib fracture.]]
    """)
    d.add("head", "Past medical history").paras("""
    [[MEDICAL vic R T02|Depression and anxiety since 2015.]] [[MEDICAL vic R T02|Miscarriage at eleven weeks, March 2023.]] [[MEDICAL vic R T02|Paracetamol overdose 2016, seen by psychiatric liaison.]] [[MEDICAL vic R T02|Asthma, uses inhaler as required.]] [[MEDICAL vic R T02|Chlamydia treated 2014.]]
    """)
    d.add("head", "Medication and allergies").paras(
        "[[MEDICAL vic R T02|Sertraline 100 mg daily, salbutamol inhaler, oral contraceptive.]] [[MEDICAL vic R T02|Allergic to penicillin.]]"
    )
    d.add("head", "Social history").paras(
        "[[MEDICAL vic R T02|Smokes ten a day, drinks two bottles of wine a week.]] [[FREE_ID vic R O5|Safe discharge arranged to women's refuge, address not to be disclosed.]]"
    )
    d.add("head", "Treatment and plan").paras(
        "[[MEDICAL vic KP|Wound care and head injury advice given, sutures out in five days.]] [[MEDICAL vic KP|Analgesia for rib pain.]]"
    )


@document("UNS-82", "VPS", "VPS", "docx", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Name="{vic.full}")
    d.paras("""
    [[FREE_ID vic KP|Since this happened I have felt like a prisoner and I cannot sleep without the light on.]] [[MEDICAL vic KP|My eye still hurts and I have headaches most days.]] [[FREE_ID vic KP|I have lost my home and most of my belongings.]] [[FREE_ID vic KP|My daughter cries when she hears a man raise his voice.]]

    We are living at {vic.place1} and {child.first!A} has had to move to [[SCHOOL child R|Harrowmoor Park Primary]]. My mobile number has been changed to {vic.phone}. I have had to leave my job at {vic.employer!R}.

    [[FREE_ID vic KP|I used to be a confident person and he has taken that away from me.]] [[FREE_ID vic KP|I have borrowed £600 from my mother to buy clothes and bedding.]] I can be contacted through {oic.rank}.
    """)


@document("UNS-82", "LETTER-IDVA", "LETTER", "docx", profile=PROFILE)
def adviser(d: Doc) -> None:
    d.add("title", "HARROWMOOR WOMEN'S AID").paras("""
    Dear {oic.rank2}

    Re: {vic.full}, date of birth {vic.dob}

    [[FREE_ID vic KP|I can confirm that Ms Treadwell has been supported by our service since 21 January 2026.]] [[FREE_ID vic KP|She wishes to give evidence from behind a screen.]]

    [[FREE_ID vic R O5|She has been given a place at our Sorrel Avenue house and is expected to remain there until June.]] [[COUNSELLING vic R r22|She attends a weekly trauma therapy group and has disclosed childhood abuse to her therapist.]] [[MEDICAL vic R r19|Her doctor has increased her antidepressants and she has had thoughts of ending her life.]]

    [[FREE_ID vic KP|She has asked that she be told of any change to the bail conditions.]] I can be contacted on {idva.phone} or at {idva.email}.

    Yours sincerely | {idva.full} | Independent domestic violence adviser
    """)


@document("UNS-82", "EMAIL-SUPPORT", "EMAIL", "msg", profile=PROFILE)
def mail_of_adviser(d: Doc) -> None:
    mail(
        d,
        From="{idva.full} <{idva.email}>",
        To="{oic.rank3} <owen.matthias@eastvale.example>",
        Subject="Gemma Treadwell",
    )
    d.paras("""
    Hello {oic.first},

    [[FREE_ID vic KP|Gemma would like to give her evidence from behind a screen.]] She has a new number, {vic.phone}, and a new e-mail address, {vic.email}. Letters should go to {vic.place1} and not to her mother at {wit.homel}.

    [[FREE_ID vic R O5|She is hoping to move from the refuge to a flat near the hospital in Harrowmoor in April.]] [[MEDICAL vic R r50|She is waiting to see a psychiatrist and is not sleeping.]] [[FREE_ID vic KP|She is pleased that the bail conditions have been extended.]]

    [[INTEL def R r50|One of our other clients says that Mark has been asking people in the pub to find out where she is.]] [[TACTIC vic R r50|The covert camera that you fitted in the hallway is working and records to the cloud.]]

    {idva.full} | {idva.phone}
    """)


@document("UNS-82", "CALL-999", "999_TRANSCRIPT", "docx", profile=PROFILE)
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF EMERGENCY CALL - 17 January 2026, 21:37")
    interview(
        d,
        "OPERATOR|Emergency, which service?",
        "CALLER|Police please.",
        "OPERATOR|[[FREE_ID none KP|What is happening there, sir?]]",
        "CALLER|[[FREE_ID def KP|My neighbour is beating his girlfriend, I can hear her screaming through the wall.]]",
        "OPERATOR|Where is this?",
        "CALLER|[[PLACE case KP|Flat 3, Marlow Court]].",
        "OPERATOR|Can I take your name and number?",
        "CALLER|{wit2.full!A}. It's {wit2.phones}. I'm at {wit2.homel}.",
        "CALLER|[[FREE_ID def KP|He is shouting that he is going to kill her.]]",
        "OPERATOR|Is anyone else there?",
        "CALLER|[[FREE_ID none KP|There is a little girl, she is seven.]] Her name is {child.first}.",
        "CALLER|[[MEDICAL wit2 R r19|I can't go round there, I had an operation on my back in December.]]",
        "CALLER|[[INTEL other R r34|There's a man at number seven dealing drugs as well, you should know that.]]",
        "OPERATOR|[[FREE_ID none KP|A car will be with you in four minutes.]]",
    )


@document("UNS-82", "PHOTO-BAND", "PHOTO", "jpeg", profile=PROFILE, trap="T01")
def wristband(d: Doc) -> None:
    d.facts["scene"] = "band"
    d.add("label", "{vic.revcaps!R}").add("label", "DOB {vic.dob}").add("label", "NHS {vic.nhs}")
