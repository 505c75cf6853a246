"""UNS-102, tools from Foundry Court: what witnesses and others say and write (profile fresh10): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview, signed, statement

PROFILE = "fresh10"


@document("UNS-102", "MG11-ISHIKAWA", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_ishikawa(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I am the director of [[PLACE case KP N04|Halcyon Tools, Unit 7 Foundry Court, Kettleworth]]. My home is {vic.home}. I can be contacted on {vic.phone} or at {vic.email}. I was born on {vic.dobl}.

    [[FREE_ID vic KP|On Sunday 18 January 2026 I locked the unit at 4 pm, set the alarm and pulled down the roller door.]] [[FREE_ID vic KP|At twenty past two the next morning the alarm company telephoned to say that a sensor had been triggered.]] [[FREE_ID vic KP|I arrived at ten to three and found the roller door cut along the bottom and bent upwards.]] [[FREE_ID vic KP|Six racks of cordless drills and all of the cutting discs had been taken.]] [[FREE_ID vic KP|The padlock was lying in the yard with its shackle cut through.]] I have made a stock list, which I produce as exhibit [[EXHIBIT case KP|HI/1]]. The goods cost [[MONEY case KP|£11,460]] and the door cost [[MONEY case KP|£2,300]] to replace.

    [[FREE_ID def KP|I know Rhys Tudgay because he drove a van for us until last summer.]] [[FREE_ID def KP|I let him go because parcels were going missing.]] [[FREE_ID def KP|He would have known where the alarm box was.]] [[FREE_ID vic KP|Nobody had permission to be in the unit that night.]]

    [[MEDICAL vic R r19|I have Parkinson's disease and my wife does the driving now.]] [[MEDICAL vic R r19|My wife has had a heart bypass and I did not want to wake her.]] [[FREE_ID vic R r79|We have mortgaged our house a second time to pay off our son's gambling debts.]] [[FREE_ID vic R r3|I keep the spare keys and the cash tin in the garden shed at home.]]

    My bookkeeper {book.full}, of {book.homel}, prepared the figures and her number is {book.phone}. [[INTEL sus R r34|A customer told me that {sus.full} buys stolen tools and ships them abroad in a horse box.]]
    """)
    signed(d, "vic")


@document("UNS-102", "MG11-CASSIDY", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_cassidy(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I am employed as a security guard on the Foundry Court estate. My address is {wit.homel}, {wit.pc}, and my telephone number is {wit.phone3}. My date of birth is {wit.dobdot}.

    [[FREE_ID wit KP|On the night of 18 to 19 January 2026 I was alone in the gatehouse.]] [[FREE_ID def KP|At 2.09 am an estate car with its headlights off drove in behind a lorry before the barrier came down.]] [[FREE_ID wit KP|I thought that it was one of the bakery workers.]] [[FREE_ID def KP|At 2.24 am the same car came back very fast and drove straight through the barrier, which snapped.]] [[FREE_ID def KP|I saw two men in it, and the one in the passenger seat had a scarf over his mouth.]] [[FREE_ID def KP|The boot was open and boxes were falling out of it.]] I rang the police and wrote down the time. The recording from the gatehouse camera is exhibit [[EXHIBIT case KP|OC/1]].

    [[MEDICAL wit R r19|I am being treated for depression and I had only come back to work the week before.]] [[FREE_ID wit R r79|I have two jobs because my ex-husband does not pay anything for the children.]] [[FREE_ID wit R r3|My shifts are always Sunday to Wednesday and my girls are alone in the house on those nights.]]

    The lorry driver was {wit2.titled}. The man who ran the bakery shift, [[NAME none R|Mr Clement Boateng-Frost]], may have seen the car too; his number is [[PHONE none R|07700 900665]]. [[FREE_ID wit KP|I would not be able to recognise either of the men.]]
    """)
    signed(d, "wit")


@document("UNS-102", "MG11-NWACHUKWU", "MG11", "txt", profile=PROFILE)
def statement_of_nwachukwu(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I drive a lorry for a living. I live at {wit2.home}. My mobile number is {wit2.phonet} and my date of birth is {wit2.dob}.

    [[FREE_ID wit2 KP|I had parked in the lay-by inside Foundry Court to take my rest and was lying on the bunk in the cab.]] [[FREE_ID wit2 KP|Some time after two in the morning I was woken by a noise like somebody sawing metal.]] [[FREE_ID def KP|I looked through the curtain and saw a dark green estate car backed up to unit 7.]] [[FREE_ID def KP|A tall man with a torch on his head was cutting the bottom of the roller door and a shorter, heavier man was keeping watch.]] [[FREE_ID def KP|The shorter man shouted something that sounded like Romanian.]] [[FREE_ID wit2 KP|I wrote the number of the car on my delivery sheet.]] It was {def.vrm}, and I produce the sheet as exhibit [[EXHIBIT case KP|EN/1]]. [[FREE_ID def KP|They made four trips from the unit to the car, carrying boxes.]]

    [[MEDICAL wit2 R r19|I have gout in both feet and take a tablet for it every day.]] [[FREE_ID wit2 R r79|I sleep in the cab most nights because my wife has put me out of the house over another woman.]] [[FREE_ID wit2 R r3|I park in the same lay-by each Sunday with a load of perfume.]]

    My depot manager is [[NAME none R|Stuart Killick]] and he can be reached on [[PHONE none R|07700 900666]]. [[FREE_ID wit2 KP|I was about twenty-five metres away and there is a lamp on the corner of the unit.]]
    """)
    signed(d, "wit2", "pc")


@document("UNS-102", "MG11-POMEROY", "MG11", "pdf", profile=PROFILE)
def statement_of_pomeroy(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I live at {wit3.homel!A}, which looks on to Bypass Road. I have been there since 1978. My telephone number is {wit3.land}. I was born on {wit3.dobw}.

    [[FREE_ID wit3 KP|At about half past two on the morning of 19 January 2026 I was in the kitchen making tea.]] [[FREE_ID def KP|I heard tyres screaming and saw a dark estate car go round the roundabout the wrong way.]] [[FREE_ID def KP|A police car was behind it with its blue lights on.]] [[FREE_ID def KP|The estate car hit the railings, and two men jumped out and ran towards the allotments.]] [[FREE_ID def KP|One was tall and thin, and the other had lost a glove and was holding his hand.]] [[FREE_ID wit3 KP|In the morning I found a glove under my hedge and I gave it to the officer.]]

    [[MEDICAL wit3 R r19|I was up because I have to take a water tablet and it keeps me going to the bathroom.]] [[MEDICAL wit3 R r19|My late husband had dementia and I nursed him until October.]] [[FREE_ID wit3 R r3|I never lock the back door because my niece comes in to see to me.]] [[INTEL sus R r34|People round here say that the allotment sheds are used to store stolen bicycles by the {sus.last} brothers.]]

    Next door, {caller.titled!A} had already telephoned; he is at {caller.homel}. My niece is [[NAME none R|Carys Trewin]] and her mobile is [[PHONE none R|07700 900667]].
    """)
    signed(d, "wit3", "pc")


@document("UNS-102", "MG11-GREWAL", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_grewal(d: Doc) -> None:
    statement(d, "wit4")
    d.paras("""
    I run [[PLACE case KP N04|Second Spin, 12 Market Parade, Kettleworth]], where we buy and sell used goods. I live at {wit4.home}. My mobile is {wit4.phone}, my e-mail {wit4.email} and my date of birth {wit4.dob}.

    [[FREE_ID codef KP|On Tuesday 20 January 2026 a man came in with four new drills in their boxes and asked for £50 each.]] [[FREE_ID codef KP|He showed me an identity card in the name of Bogdan Munteanu and I copied it into the purchase book.]] [[FREE_ID codef KP|He had a bandage on his right hand.]] [[FREE_ID wit4 KP|I paid him £160 in cash for the four.]] I produce the purchase book as exhibit [[EXHIBIT case KP|SG/1]]. [[FREE_ID wit4 KP|The next day I saw an appeal by the police, checked the serial numbers and telephoned them.]]

    [[MEDICAL wit4 R r19|I have a stammer and I was in hospital with pancreatitis at Christmas.]] [[FREE_ID wit4 R r79|I am being chased by a money lender after losing a good deal on the horses.]] [[RELIGION wit4 A r71|My family are Sikhs but I have cut my hair and my father does not speak to me.]]

    A regular customer, {cust.full}, of {cust.homel}, was in the shop at the time and can be rung on {cust.phone}. [[FREE_ID wit4 KP|I had not seen Mr Munteanu before that day.]]
    """)
    signed(d, "wit4")


@document("UNS-102", "MG11-QUARTEY", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_quartey(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{pc.rank}", Occupation="Police constable"
    )
    d.paras("""
    [[FREE_ID none KP|At 2.27 am on 19 January 2026 I was driving a marked police car on Bypass Road when I received a call to Foundry Court.]] [[FREE_ID def KP|A green Marlo estate came towards me on the wrong side of the road without lights.]] Its number was {def.vrm}. [[FREE_ID def KP|I turned and followed it with my blue lights and siren on.]] [[FREE_ID def KP|It reached 85 miles an hour in a 40 limit, passed a red signal and went round the roundabout the wrong way before hitting the railings.]] [[FREE_ID def KP|The driver was TUDGAY, whom I have dealt with before and whose face I saw in my headlamps at ten metres.]] [[FREE_ID def KP|Both men ran and I lost them among the allotments.]] In the car were boxes of drills and a pair of bolt cutters, exhibit [[EXHIBIT case KP|SQ/1]]. {wit3.full} handed me a left glove, exhibit [[EXHIBIT case KP|SQ/2]].

    Her details are {wit3.home}, born {wit3.dob}, telephone {wit3.phone}. I then spoke to {wit2.lcaps} at the lorry park; he gave his address as {wit2.homel}.

    [[TACTIC none R r60|A listening device had been fixed in the estate car on 14 January but its battery had failed.]] [[TACTIC none R r60|Our cars stay two miles back from Foundry Court on Sunday nights so that the gang are not put off.]] [[INTEL sus R r60|I was told by a contact that {sus.full} had ordered the drills and that a second job was planned for the builders' merchant.]]

    [[FREE_ID def KP|At 6.50 am the same day I arrested TUDGAY at his home, where his trousers were wet to the knee.]] [[FREE_ID def KP|He said, "I've been in bed all night, ask the missus."]] The lady was {gf.full!A}, whose mobile number is {gf.phone}.
    """)


@document("UNS-102", "CALL-999", "999_TRANSCRIPT", "docx", profile=PROFILE, to="DEF_REP COURT")
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF 999 CALL, 19 January 2026, 02:31")
    interview(
        d,
        "OPERATOR|Police, how can I help?",
        "CALLER|[[FREE_ID def KP|A car's just smashed into the railings on Bypass Road and two blokes have run off.]]",
        "OPERATOR|[[FREE_ID none KP|Is anybody hurt?]]",
        "CALLER|[[FREE_ID def KP|Don't think so. One of them was holding his hand. There's boxes all over the road.]]",
        "OPERATOR|What is your name, sir, and where are you calling from?",
        "CALLER|{caller.full!A}, {caller.homel}. It's {caller.phones}.",
        "OPERATOR|[[FREE_ID def KP|Which direction did the two men go in?]]",
        "CALLER|[[FREE_ID def KP|Over the fence and into the allotments. The tall one had a torch on his head.]]",
        "CALLER|[[MEDICAL caller R r19|I'm sorry, I've only got half a lung, I have to stop for breath.]]",
        "CALLER|[[INTEL none R r34|You want to look at the end shed, there's been vans there all hours and a smell of weed.]]",
        "OPERATOR|[[FREE_ID none KP|The officers are right behind them. Please stay indoors.]]",
        "CALLER|[[FREE_ID caller R r3|I will. My daughter's got my only key and she doesn't get back from Wales till Sunday.]]",
    )


@document("UNS-102", "LETTER-INSURER", "LETTER", "docx", profile=PROFILE)
def insurer(d: Doc) -> None:
    d.add("title", "Halcyon Tools").paras("""
    {vic.full} | {vic.homen}

    To {oic.rank}

    [[FREE_ID vic KP|I enclose the invoice for the new roller door and a list of the serial numbers of the drills.]] [[FREE_ID vic KP|The insurers have refused to pay for the stock because the alarm had not been serviced.]] [[FREE_ID vic KP|I had to send three of my staff home for a week without work.]]

    Any compensation should be paid to my account, {vic.bank}. [[MEDICAL vic R r79|My hands shake too much to sign now, so my wife has signed for me.]] [[FREE_ID vic R r3|We shall be at our daughter's in Lisbon for the whole of May and nobody will be at home.]] Until then I can be reached on {vic.phone}, or my wife {wife.full} on {wife.phone}.

    [[FREE_ID vic KP|Please let me know when I may have the four batteries back.]]
    """)
