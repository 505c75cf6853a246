"""UNS-111 (profile fresh11): a robbery at a tram stop; statements, summary, interview, call and log."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement

P = "fresh11"


@document("UNS-111", "MG11-WARSAME", "MG11", "pdf scan", to="DEF_REP COURT", profile=P)
def victim_statement(d: Doc) -> None:
    statement(d, "vic", pages=2).paras("""
    I am the above named person and I am a second year student of civil engineering. I live in shared student rooms at {vic.home}. My date of birth is {vic.dob}.

    On the evening of [[DATE case KP|Friday 6 February 2026]] I had been at the library with my friend {pal.full}. He got on the number 3 tram at about twenty past nine and I waited alone at [[PLACE case KP|Larkfield tram stop]] for the number 7. [[FREE_ID vic KP|The shelter has a strip light which was working and I could see both of their faces clearly.]]

    Two males walked up to me from the direction of the underpass. [[FREE_ID def KP|The first was white, about six foot, thin, with a ginger moustache and a black puffer jacket with a torn left sleeve.]] [[FREE_ID codef KP|The second was shorter, with dark curly hair, and he never took his hand out of his pocket.]] The first one asked me what phone I had. I said I had to go.

    He then took a kitchen knife from his waistband. The blade was about five inches. [[FREE_ID def KP|He held it against my stomach and said, "Phone, chain, card, or I open you up."]] I gave him my phone and my bank card and the second male pulled the chain off my neck.

    [[MEDICAL vic K|The chain cut the skin on the back of my neck, and when I put my hand up to push the knife away I got a cut across my right palm which needed five stitches.]] I was bleeding onto my coat.

    They ran towards the underpass. I went into the kebab restaurant across the road and the owner, whom I now know is {wit2.full}, sat me down and gave me a towel. The chain was a present from my brother {bro.full}, who lives at {bro.home}. It is worth [[MONEY case KP N08|£640]] and I exhibit a photograph of it as [[EXHIBIT case KP N02|YW/1]].

    My phone number was {vic.phone} but it has been cut off. Please use {vic.email} or ring {bro.first} on {bro.phone}. [[FREE_ID vic R|Since this happened I have not been sleeping at my room, I stay on the sofa at my brother's from Thursday until Sunday and go home on the first bus on Monday.]]

    I did not give anyone permission to take my property. I am willing to go to court and I would pick the first male out again.
    """)
    signed(d, "vic")


@document("UNS-111", "MG11-OYELARAN", "MG11", "docx", to="DEF_REP COURT", profile=P)
def tram_witness(d: Doc) -> None:
    statement(d, "wit").paras("""
    I work as a care assistant. I live at {wit.homel} and my postcode is {wit.pc}. I drive a silver hatchback, registration {wit.vrm}, but on the night I am talking about it was in the garage and I was waiting for the tram.

    At around half past nine on [[DATE case KP|6 February 2026]] I was on the opposite platform at Larkfield. It was dry and cold. [[FREE_ID wit KP|I was about fifteen metres away and the only thing between us was the railing.]]

    I saw a young Black man standing in the shelter and two others talking to him. At first I thought they knew each other. [[FREE_ID def KP|Then I saw the taller one lift his jacket and something shiny came out.]] The young man put both his hands up. [[FREE_ID codef KP|The shorter one was behind him and jerked at his collar, and I heard a shout.]]

    When they ran off they came up the steps on my side. [[FREE_ID def KP|The tall one was laughing and he said, "Easy money, Ram."]] He had a thin moustache. I shrank back because I did not want them to look at me.

    A gentleman walking his dog, who told me he was called {caller.tfull} and that he lives just along from me at {caller.street}, said that he had already rung the police. I gave the officer, [[COLLAR case KP N03|PC 2841 Rowlands]], my mobile {wit.phonet} and my e-mail {wit.email}.

    [[MEDICAL wit R|I have been under the hospital for fibroids since last summer and I am due to have the operation in April.]] Apart from that I can attend on any day.
    """)
    signed(d, "wit", "pc")


@document("UNS-111", "MG11-WIECZOREK", "MG11", "txt", profile=P)
def restaurant_witness(d: Doc) -> None:
    statement(d, "wit2").paras("""
    I own the Anatolia Grill, which faces [[PLACE case KP|Larkfield tram stop]]. I live with my family at {wit2.home}. I was born on {wit2.dobl}.

    On [[DATE case KP|6 February 2026]] at 21:38 by the clock on my till a boy came in holding his hand up in the air. [[FREE_ID vic KP|There was blood running down to his elbow and he was shaking so much that he could not tell me his name.]] I put a clean towel round the hand. [[MEDICAL vic K|I could see the cut went right across the palm and that it was open.]]

    I have two cameras over the door. One of them looks to the stop. [[FREE_ID none KP|The recording shows two men coming from the underpass at 21:31 and going back to it at 21:35.]] The clock on the recorder is three minutes slow. I copied it to a stick and produce it as [[EXHIBIT case KP N02|TW/1]].

    One of those men I know by sight. [[FREE_ID codef KP|The shorter one with the curly hair has been in my restaurant perhaps ten times and always orders the same thing, a large lamb doner with no salad.]] I do not know his name.

    The girl who works for me on Fridays, {gf.full}, had gone home at nine; her number is {gf.phoned} but she saw nothing. I can be reached at the restaurant or on {wit2.phonei}. [[FREE_ID wit2 R|From the 2nd to the 20th of June the flat will be empty as we are all in Poland for my daughter's wedding.]]
    """)
    signed(d, "wit2", "pc")


@document("UNS-111", "MG11-AKHTAR", "MG11", "html", to="DEF_REP COURT", profile=P)
def shop_witness(d: Doc) -> None:
    statement(d, "wit3").paras("""
    I keep a shop called Fone Corner at 6 Hosier Street, where I buy, sell and repair mobile telephones. I do not live above it. My home is {wit3.home} and I can be telephoned there on {wit3.land}.

    On Saturday [[DATE case KP|7 February 2026]] at about 11:15 in the morning a young man came in and offered me a nearly new telephone in a blue case. [[FREE_ID def KP|He was tall and thin, with a wispy ginger moustache, and he had a plaster round two of his fingers.]] He wanted [[MONEY case KP N08|£200]] and I gave him [[MONEY case KP N08|£130]].

    I always ask for identification. [[FREE_ID def KP|He showed me a provisional driving licence in the name of {def.all}, and I copied the name on to the receipt, which he signed in front of me.]] I produce the receipt as [[EXHIBIT case KP N02|PA/1]]. The IMEI I wrote on it is {vic.imei!E}.

    When I charged it up that evening a message came on the screen saying that the phone was lost and to ring {bro.phone3}. I rang it and spoke to a {bro.tini}. He told me it belonged to his brother. I put it in the safe and on Monday I gave it to {oic.rank:N03}.

    The officer asked about other sellers on that day. The only other was {odd.tfull} of {odd.homel}, who sold me her late husband's handset, and she has nothing to do with it. My date of birth is {wit3.dobdash} and my National Insurance number, for the expenses form, is {wit3.nino}.
    """)
    signed(d, "wit3")


@document("UNS-111", "MG11-EISENBERG", "MG11", "pdf", to="DEF_REP COURT", profile=P)
def doctor_statement(d: Doc) -> None:
    statement(d, "doc").paras("""
    I am a specialist registrar in emergency medicine at Marlowick Royal Infirmary. I make this statement from the notes, which I wrote at the time. I examined {vic.full}, born {vic.dobl}, hospital NHS number {vic.nhs}, at 22:40 on [[DATE case KP|6 February 2026]].

    He said that he had been threatened with a knife and had pushed it away with his hand. [[MEDICAL vic K|There was a 6 cm incised wound across the right palm, through the full thickness of the skin but not reaching the tendons.]] [[MEDICAL vic K|Sensation and movement of all the fingers were normal.]] [[MEDICAL vic K|I cleaned the wound, closed it with five nylon sutures and gave a tetanus booster.]]

    [[MEDICAL vic K|At the back of the neck there was a linear graze 8 cm long, consistent with a chain having been pulled tight and broken.]] [[MEDICAL vic K|He was advised to have the stitches out after ten days, and I would expect a permanent scar on the palm.]]

    [[MEDICAL vic R|I noted that he is a carrier of sickle cell trait and that he was seen in this department in 2024 with an overdose of paracetamol.]] He went home with his brother {bro.tfull}, whose number is on the system as {bro.phonet}.

    In my opinion the wound to the palm is typical of a defence injury.
    """)
    signed(d, "doc")


@document("UNS-111", "MG5", "MG5", "pdf", to="DEF_REP COURT", profile=P)
def summary(d: Doc) -> None:
    heading(
        d, "MG 5", "POLICE REPORT", Defendants="{def.revcaps}; {codef.revcaps}", ASN="[[ASN case KP N01|{def.asn}]]",
        Officer_in_the_case="{oic.rank:N03}", Police_station="Marlowick, [[COURT_PHONE case KP N05|01632 960520]]",
    )  # fmt: skip
    d.add("head", "1. Circumstances").paras("""
    At about 21:31 on [[DATE case KP|Friday 6 February 2026]] {vic.full}, a student, was alone at [[PLACE case KP|Larkfield tram stop, Marlowick]] when both defendants came up to him. [[FREE_ID def KP|{def.last} produced a kitchen knife, held it to his stomach and demanded his phone, chain and card.]] [[FREE_ID codef KP|{codef.last} stood behind him and tore the chain from his neck.]]

    [[MEDICAL vic K|The victim had a 6 cm cut to the right palm, closed with five stitches, and a graze to the neck.]] He made his way to the Anatolia Grill, where {wit2.titled} gave first aid. The robbery was reported by {caller.tfull}, {caller.homel}, telephone {caller.phone}, who was walking his dog. A second witness, {wit.tfull}, saw it from the other platform.

    Within half an hour the stolen bank card had been used twice without a PIN, at Quickstop Fuel for [[MONEY case KP N08|£44.60]] and at Vape Republic for [[MONEY case KP N08|£38.00]]. On the next day the phone was sold at Fone Corner for [[MONEY case KP N08|£130]]. [[FREE_ID def KP|The seller signed the receipt in the name of Kieran Dallimore.]]

    [[INTEL def R|Dallimore is believed to be running two younger boys who carry cannabis for him between Pintail House and the college, and there is reporting that he keeps a second knife behind a cistern panel.]]

    [[INTEL sus R|{sus.full} is suspected of three further tram robberies in January with the same method, for which nobody has yet been identified.]]
    """)
    d.add("head", "2. Interview").paras("""
    {def.last} was interviewed on [[DATE case KP|9 February 2026]] with his solicitor. [[FREE_ID def KP|He accepted that he sold the phone but said that he had bought it that morning from a man in the park.]] {codef.last} made no comment. When arrested at {codef.homel} he had in his wallet the receipt from Vape Republic.
    """)
    d.add("head", "3. Victim and orders").paras("""
    {vic.first} has changed his route to lectures. A personal statement is attached. Compensation of [[MONEY case KP N08|£640]] is sought for the chain. He should be contacted through the witness care unit and not on {vic.phone}.
    """)


@document("UNS-111", "MG6", "MG6", "docx", to="DEF_REP COURT", profile=P)
def confidential(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE EVIDENCE AND INFORMATION", Defendant="{def.full}", Officer="{oic.rank:N03}").paras("""
    The victim is anxious about giving evidence because {codef.last!E} has cousins on the same course. He is staying with {bro.full} at {bro.home}.

    [[INTEL def R|Two source reports place a second knife at Pintail House.]] [[INTEL sus R|{sus.full} remains a suspect for the January offences.]]
    """)
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("UNS-111", "MG15-DALLIMORE", "MG15", "docx", to="DEF_REP COURT", profile=P)
def record_of_interview(d: Doc) -> None:
    heading(
        d, "MG 15", "RECORD OF INTERVIEW", Person_interviewed="{def.all}", Date_of_birth="{def.dob}", Place="Marlowick police station",
        Officers="{oic.rank:N03} and {pc.rank:N03}", Times="14:06 to 14:41",
    )  # fmt: skip
    interview(
        d,
        "DC AYMES|Kieran, you are still under caution. Tell me about Friday night.",
        "DALLIMORE|[[FREE_ID def KP|I was at my girlfriend's from about seven and I never went near Larkfield.]]",
        "DC AYMES|What is your girlfriend's name and where does she live?",
        "DALLIMORE|{gf.full!E}. She's at {gf.homel}. You can ring her, it's {gf.phones}.",
        "DC AYMES|This is the receipt from the phone shop, [[EXHIBIT case KP N02|PA/1]]. Is that your signature?",
        "DALLIMORE|[[FREE_ID def KP|Yeah, I sold a phone, I bought it off a man in the park for eighty quid about an hour before.]]",
        "DC AYMES|What did he look like?",
        "DALLIMORE|Just a man. [[FREE_ID none KP|Forty-odd, grey beard, carrier bag.]]",
        "DC AYMES|You have a plaster on two fingers. How did you get those cuts?",
        "DALLIMORE|[[FREE_ID def KP|Opening a tin of tuna.]]",
        "DC AYMES|Do you know {codef.full}?",
        "DALLIMORE|Everyone knows Ram. His auntie used to look after me. [[MEDICAL none R|She's in a bad way now, she's having chemo and it has gone to her liver.]]",
        'DC AYMES|A witness heard the taller robber say, "Easy money, Ram."',
        "DALLIMORE|[[FREE_ID def KP|There must be loads of people called Ram round here.]]",
        "DC AYMES|Who else would know where you were that evening?",
        "DALLIMORE|My mum, {mum.full!E}. She phoned me about nine. She's on {mum.phone}, but she works nights so leave her alone in the day.",
        "DC AYMES|The knife found in the drain by the underpass is [[EXHIBIT case KP N02|GR/2]]. Have you seen it before?",
        "DALLIMORE|[[FREE_ID def KP|No comment to that one, my solicitor has told me.]]",
    )
    d.add("note", "Interview concluded at [[DATE case KP|14:41 hours on 9 February 2026]].")


@document("UNS-111", "999", "999_TRANSCRIPT", "txt", to="DEF_REP COURT", profile=P)
def emergency_call(d: Doc) -> None:
    heading(d, "EVIDENCE", "TRANSCRIPT OF EMERGENCY CALL", Log="[[PLACE case K|0977 of 06/02/2026]]", Time="21:36:04")
    interview(
        d,
        "Operator|Police emergency. Where are you?",
        "Caller|[[PLACE case KP|Larkfield tram stop]], by the steps. Some lads have just robbed somebody.",
        "Operator|Are they still there?",
        "Caller|[[FREE_ID none KP|No, they've run down the underpass toward the canal, two of them, one tall, one short.]]",
        "Operator|Did you see any weapon?",
        "Caller|[[FREE_ID def KP|The tall one had a knife in his right hand, I saw it catch the light.]]",
        "Operator|And your name, please?",
        "Caller|{caller.full!A}. [[ADDRESS caller R|Seventy-seven Saltbox Lane]], it's two minutes from here. I was only out with the dog.",
        "Operator|What is the number you're ringing from?",
        "Caller|{caller.phones}.",
        "Operator|Is the victim hurt?",
        "Caller|[[MEDICAL vic K|His hand is bleeding badly, he's holding it in his coat.]] He has gone into the kebab place.",
        "Operator|Are you safe to stay where you are?",
        "Caller|I'd rather not. [[MEDICAL caller R|I've got a pacemaker and I only came out of hospital on Monday after my second heart attack.]]",
        "Operator|That's fine, sir. Go home and an officer will come to you.",
    )
