"""UNS-92, rules in Capstan Row: what witnesses and others say and write (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail, signed, statement

PROFILE = "fresh9"


@document("UNS-92", "MG11-FARAHANI-L", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_farahani_leila(d: Doc) -> None:
    statement(d, "vic", pages=4)
    d.paras("""
    I make this statement about my former partner, {def.full}, with whom I lived at [[PLACE case KP|12 Capstan Row, Saltmere]] for six years. We have one son, {child.full!A}, who was at {child.school!R}. My date of birth is {vic.dobth} and I can be contacted on {vic.phone}.

    [[FREE_ID def KP|From about June 2024 Kieran began to check my telephone every evening and to ask me about each call.]] [[FREE_ID def KP|He made me hand over my wages on the last Friday of the month and gave me £30 a week for food.]] [[FREE_ID def KP|He wrote a list of rules in a red notebook, such as "home by 5.20" and "no make-up for work", and I had to sign each page.]] I produce the notebook as exhibit [[EXHIBIT case KP|LF/1]]. [[FREE_ID def KP|If I was late he would lock me out in the yard, once for three hours in the rain.]] [[FREE_ID def KP|He fitted a camera in the kitchen and would telephone to ask why I had sat down.]] [[FREE_ID def KP|He told me that if I left he would make sure that I never saw our son again.]]

    [[FREE_ID def KP|On Saturday 24 January 2026 he found a birthday card from my sister in my coat.]] [[FREE_ID def KP|He twisted my left arm behind my back until I heard a crack and then pushed my face against the fridge.]] [[MEDICAL vic KP|My wrist swelled up straight away and I could not move my fingers.]] [[MEDICAL vic KP|I had a cut to my lip and a bruise on my cheek.]] [[FREE_ID def KP|He said, "Look what you make me do."]] My neighbour {wit2.titled} knocked at the back door and that is when he let go.

    [[MEDICAL vic R r19|I had an abortion in 2022 and a second one in the spring of 2025, which nobody in my family knows about.]] [[MEDICAL vic R r19|I have an underactive thyroid and I am treated for endometriosis.]] [[COUNSELLING vic R r22|I have had nine sessions with {coun.full} to talk about what my father did when I was small.]] [[RELIGION vic A r71|I stopped going to the mosque three years ago and have been going quietly to a Quaker meeting.]]

    I am at present living at {vic.place1}. [[FREE_ID vic R O5|It is a house for women with a locked gate, and we share it with two other families.]] [[FREE_ID vic R O5|My boy has started at the little primary school round the corner and I drop him off at the side door at twenty to nine.]] [[FREE_ID vic R O5|I still travel back by the 7.15 coach on Thursdays to see the lawyer.]]

    I told {wit3.full} at work some of what was going on. I have also spoken to {friend.tfull}, who lives at {friend.homel} and whose telephone number is {friend.phone}. [[FREE_ID vic KP|I am willing to go to court if I do not have to see him.]]
    """)
    signed(d, "vic")


@document("UNS-92", "MG11-FARAHANI-S", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_farahani_shirin(d: Doc) -> None:
    statement(d, "wit", pages=2)
    d.paras("""
    I am the elder sister of {vic.full}. My address is {wit.home} and my number is {wit.phonei}. I was born on {wit.dob}.

    [[FREE_ID vic KP|Until the summer of 2024 Leila and I spoke almost every day.]] [[FREE_ID vic KP|After that she would only ring me from work and would say that she had to be quick.]] [[FREE_ID def KP|In October 2024 Kieran answered her telephone and told me that she did not want to hear from me again.]] [[FREE_ID def KP|I drove over that weekend and he stood in the doorway and would not let me in.]] [[FREE_ID vic KP|I could see her behind him and she looked at the floor.]] She had become very thin.

    On [[DATE case KP|24 January 2026]] at 7.40 pm she rang from the hospital. [[FREE_ID def KP|She told me that he had broken her wrist because of my card.]] [[MEDICAL vic KP|When I arrived her arm was in plaster and her top lip was swollen.]] I took her home with me in my car, {wit.vrm}, and she stayed for five nights.

    [[FREE_ID vic R O5|The charity then found her a place ten minutes from me and I take her shopping there on Saturday mornings.]] [[MEDICAL wit R r19|I have multiple sclerosis and some days I cannot walk far.]] [[MEDICAL vic R r19|She nearly died after the birth and has been on blood thinners since.]] [[FREE_ID wit R r79|My own marriage ended when my husband went to live with somebody from his office.]]

    {child.first!A} is a quiet boy. Our mother, [[NAME none R|Mahin Farahani-Rostami]], lives at [[ADDRESS none R|the Willows, 3 Abbot's Way, Dunswick]] and should not be told about this. I have not spoken to Kieran since [[DATE case KP|October 2024]].
    """)
    signed(d, "wit")


@document("UNS-92", "MG11-PRITCHARD", "MG11", "txt", profile=PROFILE)
def statement_of_pritchard(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I am retired and have lived next door to the couple since they moved in. My own address is {wit2.homel}, {wit2.pc}, telephone {wit2.land}. I was born on {wit2.dobl}.

    [[FREE_ID def KP|The walls are thin and I have often heard Mr Mulvaney shouting, mostly about money and about what time she had come in.]] [[FREE_ID vic KP|On two or three occasions last winter I saw her standing in the back yard without a coat.]] [[FREE_ID wit2 KP|The first time I offered her a cup of tea over the wall and she shook her head and pointed at the kitchen window.]]

    On [[DATE case KP|24 January 2026]], some time after six in the evening, [[FREE_ID vic KP|I heard her cry out "please, my arm, my arm".]] [[FREE_ID wit2 KP|I went round to the back and hammered on the door with my stick.]] [[FREE_ID def KP|Mr Mulvaney opened it and told me to mind my own business.]] [[FREE_ID vic KP|She was on the floor by the fridge holding her wrist and there was blood on her mouth.]] I went home and dialled 999.

    [[MEDICAL wit2 R r19|I was treated for bladder cancer four years ago and still wear a bag.]] [[FREE_ID wit2 R r3|I go to my daughter's every weekend and the house stands empty from Friday teatime.]] [[INTEL def R r34|Another neighbour believes that he grows cannabis in the loft, as the snow never settles on that roof.]]

    That neighbour is [[NAME none R|Mr Barnaby Fenner]] of [[ADDRESS none R|17 Capstan Row]], who can be rung on [[PHONE none R|07700 900586]]. I could pick Mr Mulvaney out anywhere.
    """)
    signed(d, "wit2", "pc")


@document("UNS-92", "MG11-HEATHFIELD", "MG11", "pdf", profile=PROFILE)
def statement_of_heathfield(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I am the manager of [[EMPLOYER vic E|Saltmere Central Library]], where {vic.full} has worked for me since 2021. I live at {wit3.home}. I can be contacted at {wit3.email} or on {wit3.phone}.

    [[FREE_ID vic KP|She was a cheerful and reliable member of staff until the middle of 2024.]] [[FREE_ID vic KP|After that she stopped joining us for lunch and always left on the stroke of five.]] [[FREE_ID def KP|Her partner would ring the enquiry desk several times a day to check that she was there.]] [[FREE_ID def KP|On one occasion in November 2025 he came in, took her by the elbow and walked her out before the end of her shift.]] [[FREE_ID vic KP|She told me that he kept her bank card and that she had to show him receipts.]] I produce her absence record as exhibit [[EXHIBIT case KP|CH/1]], which shows [[FREE_ID vic KP|eleven days off between September 2025 and January 2026]].

    [[MEDICAL vic R r19|She once asked me to cover for a clinic appointment about a termination.]] [[MEDICAL wit3 R r19|I was myself off for most of the autumn after a mastectomy.]] [[FREE_ID vic R O5|We have arranged a transfer for her to the branch in Dunswick and she starts there after Easter.]]

    A colleague, [[NAME none R|Mr Piers Hallam]], took some of the calls and his extension is [[PHONE none R|01632 960314]]. I have given a copy of the rota to {oic.rank}.
    """)
    signed(d, "wit3")


@document("UNS-92", "MG11-KINNANE", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_kinnane(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "STATEMENT OF MEDICAL WITNESS").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{doc.tfull}", Occupation="Consultant in emergency medicine"
    )
    d.paras("""
    I am employed at [[PLACE case KP|the Royal Estuary Hospital]]. On [[DATE case KP|24 January 2026]] at 8.15 pm I saw {vic.full}, born {vic.dob}, NHS number {vic.nhs}.

    [[FREE_ID def KP|She told me that her partner had forced her arm up behind her back and pushed her face into a refrigerator.]] [[MEDICAL vic KP|The left wrist was swollen and deformed and an X-ray showed a spiral fracture of the distal radius.]] [[MEDICAL vic KP|There was a one centimetre laceration of the inner upper lip, which did not need stitches.]] [[MEDICAL vic KP|A bruise of four centimetres was present over the right cheekbone.]] Photographs were taken, exhibit [[EXHIBIT case KP|SK/1]].

    [[MEDICAL vic R r19|She has endured two terminations of pregnancy and takes levothyroxine for her thyroid.]] [[MEDICAL vic R r19|A pregnancy test was done before the X-ray and was negative.]] Her general practitioner is {gp.tfull}.

    [[MEDICAL vic KP|A spiral fracture is typical of a twisting force and is in my opinion unlikely to have been caused by a simple fall.]] [[MEDICAL vic KP|The wrist was placed in a cast and she was referred to the fracture clinic.]] I can be reached through my secretary on {doc.office} or by e-mail, {doc.email}.
    """)


@document("UNS-92", "ED-NOTES", "MEDICAL_NOTES", "docx", profile=PROFILE, to="DEF_REP COURT")
def hospital_notes(d: Doc) -> None:
    d.add("title", "ROYAL ESTUARY HOSPITAL - EMERGENCY DEPARTMENT").fields(
        Patient="{vic.revcaps}",
        Born="{vic.dob}",
        NHS="{vic.nhs}",
        Telephone="{vic.phonet}",
        Next_of_kin="{wit.full} (sister) {wit.phone}, {wit.home}",
        GP="{gp.tfull}",
        Seen_by="{doc.tfull}",
        Arrived="[[DATE case KP|24/01/2026]] 19:22",
    )
    d.add("head", "Reason for attendance").paras(
        "[[MEDICAL vic KP|Injury to left wrist and face, states assaulted by partner.]]"
    )
    d.add("head", "Findings").paras("""
    [[MEDICAL vic KP|Left wrist swollen, tender over distal radius, fingers warm with normal sensation.]] [[MEDICAL vic KP|X-ray: spiral fracture distal radius, minimally displaced.]] [[MEDICAL vic KP|Upper lip laceration 1 cm, inner surface, not through and through.]] [[MEDICAL vic KP|Bruise right cheek 4 cm, no bony tenderness.]]
    """)
    d.add("head", "Background").paras("""
    [[MEDICAL vic R T02|Hypothyroid since 2017, levothyroxine 75 micrograms.]] [[MEDICAL vic R T02|Endometriosis, laparoscopy 2020.]] [[MEDICAL vic R T02|Termination 2022 and April 2025, partner not aware of the second.]] [[MEDICAL vic R T02|Pulmonary embolism after delivery 2019, on apixaban.]] [[MEDICAL vic R T02|Cervical smear overdue, advised to book.]]
    """)
    d.add("head", "Social").paras(
        "[[MEDICAL vic R T02|Family history of bipolar disorder in mother.]] [[FREE_ID vic R O5|Going to sister tonight, then refuge place to be found in Dunswick, not to be written on discharge letter.]]"
    )
    d.add("head", "Treatment").paras(
        "[[MEDICAL vic KP|Backslab applied, sling, paracetamol and codeine given.]] [[MEDICAL vic KP|Fracture clinic in one week, wrist to be kept raised.]]"
    )


@document("UNS-92", "VPS", "VPS", "pdf", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Made_by="{vic.full}")
    d.paras("""
    [[FREE_ID vic KP|For nearly two years I asked permission to buy bread.]] [[FREE_ID vic KP|I still keep every receipt in my purse because I am afraid that somebody will ask for it.]] [[MEDICAL vic KP|My wrist aches in the cold and I cannot lift my son with that arm.]] [[MEDICAL vic KP|I have nightmares and I have been given tablets to help me sleep.]]

    [[FREE_ID vic KP|I have lost my home, my garden and most of my friends.]] [[FREE_ID vic KP|I want to work and laugh again like other people.]]

    My number now is {vic.phone} and letters reach me at {vic.place1l}. {child.first!A} is now at [[SCHOOL child R|Dunswick Meadow Primary]]. My sister can take messages on {wit.phone3}.
    """)


@document("UNS-92", "CALL-999", "999_TRANSCRIPT", "txt", profile=PROFILE, to="DEF_REP COURT")
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF EMERGENCY CALL, 24 January 2026, 18:31")
    interview(
        d,
        "OPERATOR|Emergency, police, fire or ambulance?",
        "CALLER|Police, please. And I should think an ambulance.",
        "OPERATOR|[[FREE_ID none KP|What has happened?]]",
        "CALLER|[[FREE_ID def KP|The man next door has hurt his wife, I have just seen her on the kitchen floor.]]",
        "OPERATOR|What's the address?",
        "CALLER|[[PLACE case KP|12 Capstan Row]]. [[FREE_ID none KP|It is the one with the blue door, opposite the chapel.]]",
        "OPERATOR|And who am I speaking to?",
        "CALLER|{wit2.full!A}. I'm next door at {wit2.street}. My telephone is {wit2.phones}.",
        "OPERATOR|[[FREE_ID none KP|Is she conscious? Is she breathing normally?]]",
        "CALLER|[[MEDICAL vic KP|Yes, she was talking, but her arm looked wrong and her mouth was bleeding.]]",
        "CALLER|[[FREE_ID def KP|He told me to mind my own business and shut the door in my face.]]",
        "OPERATOR|Are there any children in the house?",
        "CALLER|[[FREE_ID none KP|There's a little lad, six I think. I couldn't see him.]]",
        "CALLER|[[MEDICAL wit2 R r19|You'll have to speak up, I've this bag to change and I'm only just out of hospital myself.]]",
        "CALLER|[[INTEL def R r34|He's got one of those drug gardens up in the roof, so they tell me.]]",
        "OPERATOR|[[FREE_ID none KP|Police and ambulance are both on the way. Please do not go back round there.]]",
    )


@document("UNS-92", "LETTER-IDVA", "LETTER", "pdf", profile=PROFILE)
def adviser(d: Doc) -> None:
    d.add("title", "ESTUARY DOMESTIC ABUSE SERVICE").paras("""
    To {oic.rank}

    Re {vic.full}, born {vic.dobdash}

    [[FREE_ID vic KP|I have been supporting Ms Farahani since 27 January 2026 and she has asked me to write to you.]] [[FREE_ID vic KP|She would like to give her evidence over a live link and to have me sitting with her.]] [[FREE_ID vic KP|She has lost two stone in weight during the relationship and finds it hard to make small decisions.]]

    [[FREE_ID vic R O5|She will remain at Hawthorn Mews until a flat near her sister becomes free, probably in May.]] [[MEDICAL vic R r19|She is being investigated for a lump in the breast and the appointment is in the same week as the trial.]] [[COUNSELLING vic R r22|In our sessions she has begun to speak about an assault by an uncle when she was nine.]] [[FREE_ID child R r79|Her little boy has begun to bite other children and is seeing a play worker.]]

    [[FREE_ID vic KP|She wishes to know whether the camera from the kitchen has been examined.]] You can ring me on {idva.phone} or write to {idva.email}.

    {idva.full} | Independent adviser
    """)


@document("UNS-92", "EMAIL-WORK", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_work(d: Doc) -> None:
    mail(
        d,
        From="{wit3.full} <{wit3.email}>",
        To="{oic.rank3} <elliot.garside@eastvale.example>",
        Subject="Leila - rota and calls",
    )
    d.paras("""
    Dear {oic.rank2},

    [[FREE_ID none KP|I attach the rota for November 2025 and a note of the calls that I took from Mr Mulvaney.]] [[FREE_ID def KP|There were fourteen on 12 November alone.]] [[FREE_ID none KP|The enquiry desk does not record its calls, so the note is from memory and was made on 26 January 2026.]]

    If you need me please use my own number, {wit3.phone}, or write to {wit3.homel}. {vic.full} can be reached on {vic.phone3}, and she has given me {vic.email}.

    [[FREE_ID vic R O5|I have told no one here that she will be working at the Dunswick branch or which days she is on.]] [[MEDICAL wit3 R r50|I begin radiotherapy on Monday and will be tired in the afternoons.]] [[FREE_ID none KP|I am happy to give evidence.]]

    {wit3.full}
    """)


@document("UNS-92", "MG11-FARAHANI-2", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_farahani_again(d: Doc) -> None:
    statement(d, "vic")
    d.paras("""
    This is in addition to the statement that I made on 29 January. My number is still {vic.phonei} and my e-mail address is {vic.email}. My National Insurance number, for the form, is {vic.nino}. The car I now use is {vic.vrm}.

    [[FREE_ID def KP|On 25 January 2026, after he was let out, Kieran sent me a message telling me to say that I had fallen.]] [[FREE_ID def KP|On 8 February he came to the library and asked the girl at the desk for my new rota.]] [[FREE_ID def KP|He left an envelope with a photograph of our son cut in two.]] I produce the screenshots as exhibit [[EXHIBIT case KP|LF/2]].

    [[FREE_ID vic R O5|I changed buses twice on the way back that night and the house manager met me at the end of the mews.]] [[MEDICAL vic R r19|I have found a lump and am waiting for the result of the biopsy.]] [[FREE_ID vic R O5|My sister leaves a lamp in her front window if it is safe for me to call.]]

    {friend.full} was with me and can confirm it; she has moved to [[ADDRESS friend R|19 Binnacle Court, Saltmere AA65 7BC]] but her number is the same, {friend.phone}. [[FREE_ID vic KP|I was so frightened that I was sick in the street.]] My sister's number has changed to [[PHONE wit R|07700 900595]].
    """)
    signed(d, "vic")


@document("UNS-92", "LETTER-WCU", "LETTER", "docx", profile=PROFILE)
def witness_care(d: Doc) -> None:
    d.add("title", "WITNESS CARE UNIT").paras("""
    {wit.tfull} | {wit.homen}

    Dear {wit.titled}

    [[FREE_ID none KP|The trial of Kieran Mulvaney will begin on 13 July 2026 at Harrowmoor Crown Court and is expected to last four days.]] [[FREE_ID none KP|The judge has allowed screens for your sister and for you.]] Our record shows your telephone as {wit.phone}, your e-mail as {wit.email} and your date of birth as {wit.dob}. Your car, {wit.vrm}, may be left in the staff yard.

    [[MEDICAL wit R r19|We have noted that your condition makes the stairs hard and that you may need a wheelchair by then.]] Mr Pritchard has asked us to tell you that his number is {wit2.land}. Your sister's letters go to {vic.place1l}, as before.

    [[FREE_ID none KP|You may read your statement again before you give evidence.]] Telephone [[PHONE none K|01632 960317]].
    """)
