"""UNS-113 (profile fresh11): an assault at home; statements, summary, bail, interview, call and log."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement

P = "fresh11"
SCENE = "[[ADDRESS vic K N04|5 Cobbler's Row]]"


@document("UNS-113", "MG11-BRAITHWAITE", "MG11", "pdf scan", to="DEF_REP COURT", profile=P)
def victim_statement(d: Doc) -> None:
    statement(d, "vic", pages=2).paras("""
    I am the above named person. I was born on {vic.dobl}. Until last month I lived at [[ADDRESS vic K N04|5 Cobbler's Row]] with my partner {def.full} and our son {child.first!E}. {def.first} and I had been together for six years.

    [[DATE case KP|Saturday 14 February 2026]] started as a nice day. He had booked a table. [[FREE_ID def KP|While I was getting ready he picked up my phone and saw a message from a man I used to go out with.]] That was {ex.full!E}, who only wanted to know if his mother could have her hair done. [[FREE_ID def KP|He threw the phone at the kitchen wall and stamped on it.]]

    I said that I was going to my sister's. [[FREE_ID def KP|He stood in front of the door and punched me twice in the face with his right fist.]] [[MEDICAL vic K|I felt my nose go and there was blood all down my dress.]] I fell against the radiator. [[FREE_ID def KP|He kicked me in the side while I was down and said, "Now nobody will look at you."]]

    [[MEDICAL vic K|My nose is broken, two of my ribs are cracked and I had a black eye for three weeks.]] The phone was worth [[MONEY case KP N08|£280]]. I took screenshots of what he sent me the next day and I exhibit them as [[EXHIBIT case KP N02|SB/1]].

    I got out by the back and knocked at {wit.titled}'s. My sister {wit3.full} came with the car. My mother {mum.tfull} looked after {child.first!E} that night; she lives at {mum.home} and her number is {mum.phone}.

    I have since moved to {vic.place1:T03}. [[FREE_ID vic R|It is a house with other women near the sea front, and I catch the number 12 to my new salon every morning.]] My key worker is {ref.full}, {ref.phonet}. {child.first!E} has started at [[SCHOOL child R|Fernbrook Infants]].

    [[MEDICAL vic R|I was on medication for depression after {child.first} was born and I still see somebody at the surgery about it.]] I can be reached on {vic.phone}, though it is a new handset. I am prepared to go to court if there is a screen.
    """)
    signed(d, "vic")


@document("UNS-113", "MG11-VENKATESAN", "MG11", "docx", to="DEF_REP COURT", profile=P)
def neighbour(d: Doc) -> None:
    statement(d, "wit").paras("""
    I keep the books for several small firms from home. I live next door to {vic.full} and {def.full} and have done for four years. My date of birth is {wit.dob} and my telephone is {wit.phone3}.

    On [[DATE case KP|14 February 2026]] just before seven in the evening I was cooking. [[FREE_ID def KP|Through the wall I heard him shouting in his own language and then in English, "Who is he, who is he?"]] Something broke. [[FREE_ID vic KP|I heard her scream twice and then a heavy bang, as though furniture had fallen.]]

    A few minutes later she was at my kitchen door without shoes. [[MEDICAL vic K|Her nose was pushed over to one side and her left eye was already closing.]] She was holding her ribs. [[FREE_ID vic KP|She said, "He's broken my face, Padma, please don't let him in."]]

    My doorbell records. [[FREE_ID def KP|The recording shows him walk up my path at 19:06, look through the window and go away.]] I produce it as [[EXHIBIT case KP N02|PV/1]].

    {caller.tfull} from over the road had already telephoned; he is at {caller.street}, and his number is {caller.land}. There had been shouting before. [[FREE_ID def KP|About a month earlier I saw him pull her back into the house by her hair.]]

    [[MEDICAL wit R|I have an underactive thyroid and high blood pressure and this has not helped either of them.]] I use the e-mail address {wit.email}. [[FREE_ID wit R|I am going to my son's in Toronto on the 1st of July for ten weeks.]]
    """)
    signed(d, "wit", "pc")


@document("UNS-113", "MG11-GALBRAITH", "MG11", "txt", to="DEF_REP COURT", profile=P)
def paramedic(d: Doc) -> None:
    statement(d, "wit2").paras(
        """
    I am a paramedic with the ambulance service. My home is {wit2.home}, but I would like to be contacted through my station manager.

    At 19:21 on [[DATE case KP|14 February 2026]] I was sent to number 7, next door to """
        + SCENE
        + """. I was met by {wit.tini}. [[FREE_ID vic KP|The patient was sitting on the kitchen floor with her back against the cooker, crying, with a little boy in her lap.]]

    [[MEDICAL vic K|She had an obvious deformity of the nose with dried blood in both nostrils, and swelling around the left eye.]] [[MEDICAL vic K|She was tender over the eighth and ninth ribs on the right and it hurt her to breathe in.]] She gave her pain as eight out of ten, and I gave gas and air.

    I asked what had happened. [[FREE_ID def KP|She said that her boyfriend had punched her in the face and then kicked her on the ground.]] [[MEDICAL vic R|I asked about her general health and she told me that she has Crohn's disease, had a termination in 2022 and takes the contraceptive pill.]]

    The boy was not hurt. His grandmother arrived, {mum.tfull}, telephone {mum.phoned}, and took him. I conveyed the patient to Brackenmoor Infirmary, NHS number on my sheet {vic.nhst}.

    My mobile is {wit2.phone} and I was born on {wit2.dobdot}.
    """
    )
    signed(d, "wit2", "pc")


@document("UNS-113", "MG11-LINDGREN", "MG11", "html", to="DEF_REP COURT", profile=P)
def doctor(d: Doc) -> None:
    statement(d, "doc").paras("""
    I am a consultant in emergency medicine at Brackenmoor Infirmary. I examined {vic.full} at 20:35 on [[DATE case KP|14 February 2026]]. Her date of birth is {vic.dobdash} and her NHS number {vic.nhs}.

    [[MEDICAL vic K|She had a displaced fracture of the nasal bones, bruising below the left eye measuring 5 cm by 3 cm, and a split upper lip.]] [[MEDICAL vic K|X-ray of the chest showed fractures of the eighth and ninth ribs on the right with no injury to the lung.]]

    [[MEDICAL vic K|The nose was manipulated under local anaesthetic on 20 February and she may need an operation if her breathing does not improve.]] [[MEDICAL vic K|I prescribed codeine for the ribs and advised that they would take about six weeks to heal.]]

    In my opinion [[MEDICAL vic K|the nasal fracture was caused by at least one blow of considerable force, and the fractured ribs are consistent with a kick]].

    [[MEDICAL vic R|I saw from the records that she was treated for bulimia as a teenager and that a cervical biopsy in 2023 was abnormal.]] [[MEDICAL vic R|She also told the nurse that she thought she might be pregnant again, and the test was negative.]]

    She was collected by {wit3.titled}. The contact left for her was {wit3.phonei}. I can be reached through the legal department.
    """)
    signed(d, "doc")


@document("UNS-113", "MG11-OAKES", "MG11", "pdf", to="DEF_REP COURT", profile=P)
def officer_statement(d: Doc) -> None:
    statement(d, "oic").paras(
        """
    I am a police constable of {=force} stationed at Brackenmoor. On [[DATE case KP|14 February 2026]] I was on duty in uniform with {pc.rank:N03}.

    At 19:30 I went to """
        + SCENE
        + """. [[FREE_ID none KP|There was blood on the hall floor and on the radiator, and a broken telephone lay by the skirting board.]] I seized the telephone as [[EXHIBIT case KP N02|RO/3]]. My camera was running and the recording is [[EXHIBIT case KP N02|RO/1]].

    The defendant was not there. At 20:10 I found him at the home of his cousin {cous.full!E}, {cous.home}, whose car {cous.vrm} was outside. [[FREE_ID def KP|His right hand was swollen across the knuckles and he had blood on his shirt cuff.]] I arrested him. [[FREE_ID def KP|After caution he said, "She fell. Ask her, she will tell you."]]

    On 16 February I photographed the injuries at the hospital; the photographs are [[EXHIBIT case KP N02|RO/2]]. [[MEDICAL vic K|By then both eyes were black and the bruise over the ribs was the size of a dinner plate.]]

    I am the point of contact. I have given the victim my mobile, {oic.phone}, and I may be reached on {oic.email}.
    """
    )
    signed(d, "oic", "ds")


@document("UNS-113", "MG5", "MG5", "pdf", to="DEF_REP COURT", profile=P)
def summary(d: Doc) -> None:
    heading(
        d, "MG 5", "POLICE REPORT", Defendant="{def.revcaps}", Date_of_birth="{def.dob}", ASN="[[ASN case KP N01|{def.asn}]]",
        Officer_in_the_case="{oic.rank:N03}", Police_station="Brackenmoor, [[COURT_PHONE case KP N05|01632 960540]]",
    )  # fmt: skip
    d.add("head", "1. Circumstances").paras(
        """
    The defendant and the victim {vic.full} lived together at """
        + SCENE
        + """. At about 18:55 on [[DATE case KP|14 February 2026]] he saw a message on her phone, broke the phone and [[FREE_ID def KP|punched her twice in the face and kicked her as she lay on the floor]]. She escaped to the house of {wit.tfull}.

    [[MEDICAL vic K|She sustained a displaced fracture of the nose, two fractured ribs, a black eye and a split lip.]] The police were called by {caller.tfull}, {caller.home}, on {caller.phone}. He heard the screams but does not wish to be a witness.

    [[FREE_ID def KP|The neighbour's doorbell recorded the defendant on her path at 19:06, looking in at the window.]] On the next day he sent messages from his own phone. [[FREE_ID def KP|One of them reads, "Tell them you fell or you will not see him again."]]

    The victim has left the address and is at {vic.place1}. [[FREE_ID vic R|She has a job three mornings a week at a salon next to the swimming baths there, and takes the boy on the way.]]

    [[INTEL def R|The defendant is also suspected of bringing in untaxed tobacco on the coaches, and his cousin's flat is to be searched when the warrant has been granted.]]
    """
    )
    d.add("head", "2. Interview").paras("""
    [[FREE_ID def KP|He said that she had been drinking, tripped over the child's scooter and struck the radiator.]] He could not account for the swelling to his knuckles. He accepted that the phone was broken by him.
    """)
    d.add("head", "3. Antecedents and orders").paras("""
    A restraining order is sought. Compensation of [[MONEY case KP N08|£280]] for the phone. The social worker is {sw.full}, {sw.phonet}. [[INTEL sus R|It is thought that {sus.full}, who drinks with him, may be asked to lean on the neighbour, as he did in another case last year.]]
    """)


@document("UNS-113", "MG4A", "MG4A", "pdf", to="DEF_REP", profile=P)
def bail(d: Doc) -> None:
    heading(d, "MG 4A", "GRANT OF BAIL WITH CONDITIONS", Name="{def.full}", Date_of_birth="{def.dob!KR}").paras("""
    You are bailed to attend {=court}, telephone [[COURT_PHONE case KP N05|01632 960041]], at 09:30 on [[DATE case KP|27 February 2026]].

    1. [[FREE_ID def KD|To live and sleep each night at the home of your cousin and to keep to a curfew from 9 pm to 6 am.]]

    2. Not to contact directly or indirectly {vic.full}, {wit.full} or {wit3.full}.

    3. Not to go within 200 metres of {vic.place1:T03}.

    4. Not to go to {mum.home!A}, or to the school of the child, [[SCHOOL child R|Fernbrook Infants]].

    5. [[FREE_ID def KD|To report to Brackenmoor police station every Monday, Wednesday and Friday between 4 pm and 6 pm.]]
    """)
    d.fields(Signature_of_person_bailed="{def.ini}", Custody_officer="{cs.rank:N03}")


@document("UNS-113", "MG15-IONESCU", "MG15", "docx", to="DEF_REP COURT", profile=P)
def record_of_interview(d: Doc) -> None:
    heading(
        d, "MG 15", "RECORD OF INTERVIEW", Person_interviewed="{def.all}", Date_of_birth="{def.dob}", Place="Brackenmoor police station",
        Officers="{oic.rank:N03} and {pc.rank:N03}",
    )  # fmt: skip
    interview(
        d,
        "PC OAKES|Andrei, in your own words, what happened on Saturday?",
        "IONESCU|[[FREE_ID def KP|We had an argument, she had been drinking wine since four o'clock, and she fell over the boy's scooter.]]",
        "PC OAKES|What was the argument about?",
        "IONESCU|Another man. {ex.full!E}. He lives on Tinkers Lane, I know his number, {ex.phones}, I have rung him myself.",
        "PC OAKES|How did her phone come to be broken?",
        "IONESCU|[[FREE_ID def KP|That was me, I threw it, I was angry, I will buy her another.]]",
        "PC OAKES|The doctor found two broken ribs on the right. How did that happen?",
        "IONESCU|[[FREE_ID def KP|The radiator, when she fell.]]",
        "PC OAKES|And the broken nose?",
        "IONESCU|[[FREE_ID def KP|Also the radiator, I never raised my hand to her in six years.]]",
        "PC OAKES|Why are your knuckles swollen?",
        "IONESCU|[[FREE_ID def KP|I work with stone every day, look at both of them.]]",
        "PC OAKES|Was she well at that time?",
        "IONESCU|She is never well. [[MEDICAL vic R|She had an abortion without telling me and she takes pills for her head, ask her doctor.]] {gp.titled} knows all about it.",
        'PC OAKES|On Sunday a message was sent that said, "Tell them you fell or you will not see him again." Who wrote it?',
        "IONESCU|[[FREE_ID def KP|I wrote it but I only meant that I would go back to Romania.]]",
        "PC OAKES|Who were you with after it happened?",
        "IONESCU|My cousin {cous.first!E}. He is on {cous.phone}. [[MEDICAL cous R|He is on dialysis three times a week, so please do not go there early.]]",
    )


@document("UNS-113", "999", "999_TRANSCRIPT", "pdf", to="DEF_REP COURT", profile=P)
def emergency_call(d: Doc) -> None:
    heading(d, "EVIDENCE", "TRANSCRIPT OF EMERGENCY CALL", Log="[[PLACE case K|0803 of 14/02/2026]]", Time="18:58:41")
    interview(
        d,
        "Operator|Emergency, which service?",
        "Caller|Police. There's a woman being battered at " + SCENE + ".",
        "Operator|Can you see her?",
        "Caller|[[FREE_ID none KP|No, but I can hear her, she's screaming for him to stop and something has gone through the wall.]]",
        "Operator|What's your name?",
        "Caller|{caller.full!A}. I don't want them to know that it was me.",
        "Operator|What number are you at?",
        "Caller|[[ADDRESS caller R|Number 10]], straight opposite. My phone's {caller.phones2}.",
        "Operator|Do you know who lives there?",
        "Caller|[[FREE_ID def KP|Andrei and Shanelle, and there's a little lad of about five.]] He's a stonemason.",
        "Operator|Has he a weapon?",
        "Caller|[[FREE_ID none KP|I can't tell, I've only heard his fists or his feet.]]",
        "Operator|Are you all right yourself, sir?",
        "Caller|[[MEDICAL caller R|My heart's going like the clappers, I've angina and I've just used my spray twice.]]",
        "Operator|Sit down for me, officers are three minutes away.",
        "Caller|[[FREE_ID vic KP|She's out, she's run round the back to next door with nothing on her feet.]]",
    )


@document("UNS-113", "CAD", "CAD", "txt", profile=P)
def incident_log(d: Doc) -> None:
    d.add("title", "INCIDENT LOG 0803 OF 14/02/2026")
    d.table(
        ("Time", "User", "Text"),
        ("18:58:41", "C417", "CALL FROM {caller.caps!A} {caller.phonet} DOES NOT WANT TO BE SEEN BY OFFICERS"),
        ("18:59:20", "C417", "[[FREE_ID none KP|FEMALE SCREAMING AND SOUNDS OF FURNITURE BREAKING]] AT [[ADDRESS vic KP N04|5 COBBLER'S ROW]]"),
        ("19:01:02", "C420", "[[INTEL def R|CHECKS: MALE AT ADDRESS SUBJECT OF TOBACCO INTELLIGENCE, SAID TO KEEP A MACHETE IN THE LOFT]]"),
        ("19:04:37", "C420", "UNITS [[COLLAR case KP N03|7718]] AND [[COLLAR case KP N03|5206]] EN ROUTE"),
        ("19:12:50", "C417", "[[MEDICAL vic K|AMBULANCE REQUESTED, FEMALE HAS FACIAL INJURIES AND DIFFICULTY BREATHING]]"),
        ("19:40:16", "7718", "[[FREE_ID none KP|BLOOD IN HALLWAY, SMASHED PHONE SEIZED, MALE NOT ON PREMISES]]"),
        ("19:44:09", "C420", "VICTIM'S MOTHER {mum.caps} {mum.phone} ON WAY FROM {mum.homeu}"),
        ("19:52:31", "C417", "[[FREE_ID none R|UNRELATED: TEENAGE GIRL MISSING FROM CHILDREN'S HOME ON SADDLER STREET FOR THE THIRD TIME THIS WEEK]]"),
        ("20:10:55", "7718", "[[FREE_ID def KP|ONE MALE ARRESTED, SWELLING TO RIGHT HAND, COMPLIANT]]"),
        ("22:25:00", "5206", "[[LOCATION vic R|VICTIM TO BE TAKEN ON FROM HOSPITAL TO THE REFUGE AT WEXCOMBE AFTER MIDNIGHT]]"),
    )  # fmt: skip
