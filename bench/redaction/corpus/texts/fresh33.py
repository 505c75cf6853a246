"""UNS-91, a telephone taken in Tannery Lane: what witnesses and others say and write (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement

PROFILE = "fresh9"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-91", "MG11-OKONJO", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_okonjo(d: Doc) -> None:
    statement(d, "vic", pages=3)
    d.paras("""
    My name is {vic.full} and I am the person named at the top of this statement. I live at {vic.home} and I was born on {vic.dobl}. My mobile used to be the one that was stolen and I have now got a replacement with the same number, {vic.phone}. I also use {vic.email}.

    [[FREE_ID vic KP|On the night of Friday 13 February 2026 I had been out for a meal in the town centre with friends from university.]] [[FREE_ID vic KP|I had drunk two glasses of wine over about four hours.]] I left the restaurant with {friend.full} at around half past midnight and we said goodbye at the taxi rank because she lives at {friend.homel}. [[FREE_ID vic KP|I decided to walk because the queue was long.]]

    [[FREE_ID def KP|At about 12.50 am on 14 February I turned into Tannery Lane and became aware of footsteps behind me.]] [[FREE_ID def KP|A man came past me on my left, turned round and stood in front of me so that I had to stop.]] [[FREE_ID def KP|He said, "Give us your phone or you'll get this," and opened his jacket so that I could see the handle of a knife in his waistband.]] [[FREE_ID def KP|A second man stood about two metres behind me and did not speak.]] [[FREE_ID vic KP|I handed over my telephone, which is a rose gold Orbis 12, and the £45 that was in my purse.]]

    [[FREE_ID def KP|The man who spoke was white, in his twenties, about five foot nine, with a thin face and a scar through his right eyebrow.]] [[FREE_ID def KP|He wore a black padded jacket with a yellow lining and had a local accent.]] [[FREE_ID vic KP|There was a street lamp almost directly above us and I looked at his face for perhaps twenty seconds.]] They both ran off in the direction of [[PLACE case KP|the canal bridge]].

    [[FREE_ID vic KP|I ran into the late shop on the corner, where the lady let me stand behind the counter.]] She is {wit2.titled}. I was not hurt.

    [[MEDICAL vic R r19|I should mention that I have sickle cell disease and was in hospital with a crisis for most of January.]] [[MEDICAL vic R r19|I am also having fertility treatment at the moment and had an injection that evening.]]

    I used the shop's telephone to ring my boyfriend, {boy.full}, on {boy.phone} and he came from {boy.homel} to fetch me. [[FREE_ID vic R r79|My parents do not know about him because they would not accept somebody from outside our church, and I do not want them told.]] [[FREE_ID vic R r3|Since that night I have been sleeping at his place and I only go back to my own house to collect the post.]]

    I produce the box and the receipt for my telephone as exhibit [[EXHIBIT case KP|IO/1]]. The receipt shows that I paid [[MONEY case KP|£649]] for it on [[DATE case KP|2 November 2025]]. [[FREE_ID vic KP|I did not give anyone permission to take my telephone or my money.]] [[FREE_ID vic KP|I would recognise the man who spoke to me if I saw him again.]]
    """)
    signed(d, "vic")


@document("UNS-91", "MG11-ZAWADZKI", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_zawadzki(d: Doc) -> None:
    statement(d, "wit", pages=2)
    d.paras("""
    I drive a taxi for a living and have done so in this town for eleven years. My address is {wit.homel}, {wit.pc} and my telephone is {wit.phonet}. My date of birth is {wit.dobdot}. The car I was driving that night is a silver Skerra estate, registration {wit.vrm}.

    [[FREE_ID def KP|At 12.48 am I was parked on Weavers Bridge with my lights off waiting for a job.]] [[FREE_ID def KP|I saw two males walk quickly into Tannery Lane behind a young black woman in a long green coat.]] [[FREE_ID def KP|One of them pulled his hood up as he went round the corner.]] I thought nothing of it until, [[FREE_ID def KP|two or three minutes later, the same two males came running out and went down the steps to the towpath.]] [[FREE_ID def KP|The taller one was holding something that was lit up, like a phone screen.]]

    [[FREE_ID wit KP|My dashboard camera was running and I have given the recording to the police as exhibit TZ/1.]] The clock on my camera is four minutes fast. I was about thirty metres away and nothing was in my way.

    [[FREE_ID wit R r79|I had gone out in the cab that night because my wife and I have separated and I cannot stand the empty house.]] [[MEDICAL wit R r19|I have an ulcer and take tablets for it, which I had run out of.]] [[INTEL sus R r34|Drivers at the rank say that the lad in the hood is {sus.full}, who has been robbing students since the autumn and carries for a dealer.]]

    I have spoken only to {pc.rank} about this. A passenger I picked up afterwards, [[NAME none R|Mrs Geraldine Fosse]] of [[ADDRESS none R|11 Bellfounder Street, Wickerham]], may have seen the two males as well. [[FREE_ID wit KP|I am prepared to attend an identification procedure.]]
    """)
    signed(d, "wit", "pc")


@document("UNS-91", "MG11-LODHI", "MG11", "txt", profile=PROFILE, to="DEF_REP COURT")
def statement_of_lodhi(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I am the owner of [[PLACE case KP|Tannery Late Shop]], which is at the corner of Tannery Lane and Weavers Road. I live elsewhere, at {wit2.home}. I can be contacted on {wit2.phone} or at {wit2.email}. I was born on {wit2.dobdash}.

    [[FREE_ID vic KP|Just before one in the morning on Saturday 14 February a young lady ran into my shop and asked me to lock the door.]] [[FREE_ID vic KP|She was out of breath and her hands were trembling.]] [[FREE_ID vic KP|She told me that two boys had taken her phone and that one of them had a knife.]] I pulled down the shutter and let her use the telephone under the counter.

    [[FREE_ID def KP|About fifteen minutes earlier two young men had come in and bought a can of drink and some cigarette papers.]] [[FREE_ID def KP|One of them paid with a five pound note and I noticed that he had a scar on his eyebrow.]] [[FREE_ID def KP|He was wearing a black puffy jacket and I saw a yellow colour inside it when he reached for his money.]] I have four cameras and I have copied the recording on to a disc, exhibit [[EXHIBIT case KP|PL/1]].

    [[MEDICAL wit2 R r19|My husband had a stroke last summer and I have been running the business on my own while he is in a nursing home.]] [[FREE_ID wit2 R r3|I take the day's cash home in a sports bag on Sunday nights, always by the back lane.]] [[FREE_ID wit2 R r79|We are behind with the rent on the shop and the bank has refused us a loan.]]

    My nephew [[NAME none R|Kashif Rehman]] fitted the cameras and he can be rung on [[PHONE none R|07700 900582]] if the recording does not play. I know nobody called {def.full}. I showed the recording to {pc.rank} on [[DATE case KP|15 February 2026]].
    """)
    signed(d, "wit2", "pc")


@document("UNS-91", "MG11-PETRIE", "MG11", "pdf", profile=PROFILE)
def statement_of_petrie(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I am a second year student and I live in university accommodation at {wit3.homel}, {wit3.pc}. My mobile is {wit3.phoned}. My date of birth is {wit3.dob}.

    On [[DATE case KP|Monday 16 February 2026]] at about 4 pm I was in the [[PLACE case KP|Lock Keeper public house]] with some people from my course. [[FREE_ID def KP|A man I did not know came over and asked whether anyone wanted to buy a phone for eighty pounds.]] [[FREE_ID def KP|It was a rose gold Orbis with a crack in the bottom corner and a sticker of a sunflower on the back.]] [[FREE_ID def KP|He had a scar through one eyebrow and said that it was his sister's old one.]] [[FREE_ID wit3 KP|I told him I was not interested and I mentioned it to the barman.]]

    [[FREE_ID wit3 KP|Two days later I saw an appeal from the police on a noticeboard and I got in touch.]] I picked out number five at a video identification run by {ds.rank} on [[DATE case KP|21 February 2026]].

    [[MEDICAL wit3 R r19|I have Crohn's disease and I may need to leave the court room at short notice.]] [[SEXUAL wit3 A r71|I was in the pub because I was meeting a man from a dating app and I have not come out to my family.]] [[COUNSELLING wit3 R r22|I see the university counsellor on Thursday afternoons after a bereavement.]]

    Two of my friends were at the table, [[NAME none R|Oliver Strand]], whose number is [[PHONE none R|07700 900583]], and [[NAME none R|Mei Tan]]. I go home to my parents in the holidays at [[ADDRESS wit3 R|Corrie Bank, 2 Manse Road, Ludwell AA67 4MR]].
    """)
    signed(d, "wit3", "ds")


@document("UNS-91", "MG11-DEMIRCI", "MG11", "docx", profile=PROFILE)
def statement_of_demirci(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{pc.rank}", Occupation="Police constable"
    )
    d.paras("""
    [[FREE_ID def KP|At 7.20 am on Tuesday 17 February 2026 I went with other officers to Flat 6, Cobbett House, to arrest {def.full}.]] [[FREE_ID def KP|The door was answered by PURKISS, whom I arrested on suspicion of robbery.]] [[FREE_ID def KP|He replied, "I've not robbed no one."]] [[FREE_ID def KP|On a chair in the bedroom was a black padded jacket with a yellow lining and in its inside pocket I found a lock knife, which I produce as YD/1.]] [[FREE_ID def KP|In the drawer below the television was a rose gold telephone with a sunflower sticker, exhibit YD/2.]]

    [[TACTIC none R r60|The address had been watched from a builder's van since five o'clock that morning.]] [[TACTIC none R r60|We knew that he was at home because the telephone unit had been following the position of his handset overnight.]] [[INTEL sus R r60|I had been told at the briefing that {sus.full} was expected to be in the flat as well and was thought to have a converted starting pistol.]]

    I had first attended on the night of the robbery and spoken to {vic.full} at the shop. She gave me her address as {vic.street} and her number as {vic.phone3}. [[FREE_ID vic KP|She described the jacket, the scar and the knife to me before she had spoken to anybody else but the shopkeeper.]] I also took the details of {caller.tfull!A}, {caller.homel}, {caller.phone}, who had heard voices.

    [[FREE_ID none KP|I seized both exhibits, sealed them in bags and placed them in the property store at Wickerham.]] [[MEDICAL pc R r79|I was on restricted duties from 18 February because of a back injury and so the continuity is dealt with by DC Applegarth.]]
    """)


@document("UNS-91", "CALL-999", "999_TRANSCRIPT", "docx", profile=PROFILE, to="DEF_REP COURT")
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF 999 CALL, 14 February 2026, 00:58")
    interview(
        d,
        "OPERATOR|Police emergency.",
        "CALLER|[[FREE_ID vic KP|I've got a girl here in my shop, she's been robbed by two lads with a knife.]]",
        "OPERATOR|[[FREE_ID none KP|Is she injured at all?]]",
        "CALLER|[[FREE_ID vic KP|No, she's not bleeding. She's just crying.]]",
        "OPERATOR|Where are you?",
        "CALLER|[[PLACE case KP|Tannery Late Shop, corner of Tannery Lane]].",
        "OPERATOR|What's your name, please, and a number to ring you on?",
        "CALLER|{wit2.tfull!A}, it's {wit2.phones}. I live over at {wit2.homel}, but I'm at the shop now.",
        "OPERATOR|[[FREE_ID def KP|Which way did they go?]]",
        "CALLER|[[FREE_ID def KP|She says over towards the canal. They were in here before, the pair of them, buying papers.]]",
        "OPERATOR|[[FREE_ID def KP|Can you tell me what they looked like?]]",
        "CALLER|[[FREE_ID def KP|One's got a black coat with yellow inside and a mark through his eyebrow. The other had his hood up.]]",
        "CALLER|[[MEDICAL wit2 R r19|I'm a diabetic, love, I've come over all dizzy and I need to sit down and eat something.]]",
        "CALLER|[[FREE_ID wit2 R r3|I'm here on my own every night till two, my husband's away in the home.]]",
        "OPERATOR|What's the young lady's name?",
        "CALLER|She says {vic.first}. {vic.last}, her surname is. She lives down {vic.street}.",
        "OPERATOR|[[FREE_ID none KP|Keep the door locked, officers will be with you in a few minutes.]]",
    )


@document("UNS-91", "MG11B-OKONJO", "MG11_BACK", "pdf", profile=PROFILE)
def back_of_okonjo(d: Doc) -> None:
    heading(d, "MG 11 (back)", "RESTRICTED - FOR POLICE AND PROSECUTION ONLY (when complete)")
    d.fields(
        Name="{vic.full}",
        Home_address="{vic.homel}",
        Postcode="{vic.pc}",
        Mobile="{vic.phone}",
        Email="{vic.email}",
        Date_and_place_of_birth="{vic.dob}",
        Needs="[[MEDICAL vic R|Sickle cell disease, must be kept warm]]",
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-91", "VPS", "VPS", "txt", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Made_by="{vic.full}")
    d.paras("""
    [[FREE_ID vic KP|I used to walk everywhere in this town and I was proud of not being nervous.]] [[FREE_ID vic KP|Now I will not go out after dark and I spend a lot of money on taxis that I cannot really afford.]] [[MEDICAL vic KP|I wake up two or three times a night with my heart racing.]]

    [[FREE_ID vic KP|My telephone had pictures on it of my grandfather, who died last year, and I had not saved them anywhere else.]] [[FREE_ID vic KP|When I hear somebody running behind me I freeze.]]

    I would like to be told when he is released. Please write to me at {vic.home} or ring {vic.phone}. If I cannot be reached my mother is on {mum.phone}.
    """)


@document("UNS-91", "NOTEBOOK", "OTHER", "txt", profile=PROFILE, to="DEF_REP COURT")
def notebook(d: Doc) -> None:
    d.add("title", "POCKET NOTEBOOK OF {pc.rank}").paras("""
    Saturday 14 February 2026. 01:14 [[FREE_ID none KP|At Tannery Late Shop with victim, who is composed but cold.]] {vic.full}, {vic.dob}, {vic.homel}, {vic.phonet}, {vic.email}

    01:20 [[FREE_ID def KP|She says first male had scar in eyebrow, thin face, jacket black with yellow inside. Knife handle was brown.]]

    01:32 Spoke to taxi driver {wit.full}, {wit.homel}, {wit.phone}, cab {wit.vrm}. [[FREE_ID wit KP|He will bring the memory card in on Monday.]]

    01:47 Shopkeeper {wit2.full}, {wit2.dob}, {wit2.phone3}. [[FREE_ID wit2 KP|Same two males bought papers and a drink about 12.35.]]

    01:55 [[FREE_ID wit2 R r60|She tells me that she sleeps in the stock room when she has rowed with her son.]]

    02:20 [[INTEL none R r60|Male in the doorway of the old bank, will not give name, says the Madeley lot are cutting up phones in a shed at the allotments.]]

    03:05 [[FREE_ID none R r60|Unconnected: attended alarm at the dental surgery in Inkerman Road, cat inside.]]

    Boyfriend of victim {boy.full} arrived, {boy.homel}, {boy.phone}. [[FREE_ID vic KP|Victim taken home in his car.]]
    """)
