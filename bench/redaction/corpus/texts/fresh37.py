"""UNS-93, a bottle on Gorse Hill: what witnesses and others say and write (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail, signed, statement

PROFILE = "fresh9"


@document("UNS-93", "MG11-BHAMRA", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_bhamra(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I have owned [[PLACE case KP|Bhamra News and Wine at 41 Gorse Hill, Hesslewick]] since 1997. My home is at {vic.homel}, {vic.pc}, and my mobile telephone is {vic.phone}. I was born on {vic.dobl}.

    [[FREE_ID def KP|On Friday 6 March 2026 at about 8.40 pm two men came in together and went straight to the spirits.]] I know the taller one as Aaron because he has been coming in since he was at school. [[FREE_ID codef KP|The other man had a shaved head and a tattoo of a swallow on his neck.]] [[FREE_ID def KP|Aaron put a bottle of vodka down the front of his coat and I told him to put it back.]] [[FREE_ID def KP|He called me a name, took the bottle out by the neck and smashed it on the edge of the counter.]] [[FREE_ID def KP|He pushed the broken end at my face and I put my arm up.]] [[MEDICAL vic KP|It cut me across the left forearm from the wrist almost to the elbow.]] [[FREE_ID codef KP|The man with the tattoo pulled over the crisps stand and shouted "leave it, let's go".]] [[FREE_ID def KP|They ran out and turned left towards The Drovers Arms.]]

    My assistant {wit.titled} was stacking the fridge and saw all of it. She wrapped a towel round my arm. The bottle cost [[MONEY case KP|£17.50]] and the damage to the counter came to [[MONEY case KP|£240]]. I produce the recording from my cameras as exhibit [[EXHIBIT case KP|GB/1]].

    [[MEDICAL vic R r19|I have had two heart valves replaced and carry a card about my blood thinning tablets.]] [[RELIGION vic A r71|Since my father's death I have kept a vow at the gurdwara and do not cut my hair or take alcohol.]] [[FREE_ID vic R r79|My eldest son has cut himself off from us over the inheritance and I have not seen my grandchildren for two years.]] [[FREE_ID vic R r3|The takings go into the safe under the stairs and I bank them on Tuesday mornings.]]

    My wife is {wife.full} and she may be rung on {wife.phone} if I am serving. [[INTEL sus R r34|Customers tell me that a man called {sus.full} sends these lads out to steal spirits for him and sells them at the market.]] [[FREE_ID vic KP|I did not threaten anybody and I had nothing in my hands.]]
    """)
    signed(d, "vic")


@document("UNS-93", "MG11-ABERNETHY", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_abernethy(d: Doc) -> None:
    statement(d, "vic2", pages=2)
    d.paras("""
    I am the bar supervisor at [[PLACE case KP|The Drovers Arms, Hesslewick]]. I live at {vic2.homel}. My date of birth is {vic2.dobdash}, my number is {vic2.phonet} and my e-mail is {vic2.email}.

    [[FREE_ID vic2 KP|On Friday 6 March 2026 I was working in the front bar with about forty customers in.]] [[FREE_ID def KP|At ten to nine two men came in out of breath and one of them had blood on the cuff of a grey coat.]] [[FREE_ID def KP|The one in the grey coat asked for two pints and when I asked whether he was all right he told me to keep my nose out.]] [[FREE_ID codef KP|The other man, who had a tattoo on his neck, picked up a stool and threw it at a group by the fruit machine.]] [[FREE_ID def KP|There was pushing and punching between them and five or six others for about two minutes.]] [[FREE_ID def KP|I came round the bar to get between them and the man in the grey coat slapped me hard across the face.]] [[MEDICAL vic2 KP|My ear was ringing and I had a red hand mark on my cheek for the rest of the night.]] [[FREE_ID vic2 KP|I pressed the alarm behind the till.]]

    [[FREE_ID none KP|Someone shouted that the police were coming and the two men left by the yard door.]] I produce the recording from the cameras as exhibit [[EXHIBIT case KP|MA/1]]. {wit3.titled}, a regular, was sitting by the window, and {wit4.full} had come in for a meal with her friends.

    [[MEDICAL vic2 R r19|I had not told my manager, but I was nine weeks pregnant at the time and I have lost the baby since for other reasons.]] [[MEDICAL vic2 R r19|I have been anorexic in the past and still go to a clinic in Kelsford.]] [[FREE_ID vic2 R r79|I only took the late shifts because my boyfriend has gambled away our deposit.]]

    {friend.full!A}, who was with the men by the fruit machine, told me his number was {friend.phone}. I have since changed my shifts. [[FREE_ID vic2 R r3|I walk home alone along the canal at about half past midnight on Wednesdays and Thursdays.]]
    """)
    signed(d, "vic2", "pc")


@document("UNS-93", "MG11-DHILLON", "MG11", "txt", profile=PROFILE)
def statement_of_dhillon(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I work part time in the shop for {vic.titled}. I live at {wit.home}, and I can be reached on {wit.phone}. My birthday is {wit.dobl}.

    [[FREE_ID wit KP|I was filling the milk fridge at the back when I heard raised voices at the till.]] [[FREE_ID def KP|I looked round and saw a tall man in a grey coat with a bottle half inside it.]] [[FREE_ID vic KP|Mr Bhamra said "put it back please" twice, quite calmly.]] [[FREE_ID def KP|The man smashed the bottle on the counter and went for him with what was left of it.]] [[FREE_ID codef KP|His friend, who had no hair, knocked the crisps over and told him to come on.]] [[MEDICAL vic KP|There was a great deal of blood and I could see the cut was deep.]] I rang 999 from the shop telephone.

    [[FREE_ID wit KP|I have seen the tall man in the shop many times and heard him called Aaron.]] [[FREE_ID wit KP|I was about four metres away and the lights in the shop are very bright.]]

    [[MEDICAL wit R r19|I have rheumatoid arthritis and take an injection for it every week.]] [[FREE_ID wit R r79|I am only doing these hours until my husband's business gets through its bankruptcy.]] [[MEDICAL none R r19|My daughter has Down's syndrome and I cannot be away from her overnight.]]

    A boy called [[NAME none R|Tariq Noonan]] was outside on his bicycle and his mother's number is [[PHONE none R|07700 900588]]. I gave the broken neck of the bottle to {pc.rank}.
    """)
    signed(d, "wit", "pc")


@document("UNS-93", "MG11-SOKOLOV", "MG11", "pdf", profile=PROFILE)
def statement_of_sokolov(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I am a plasterer and live at {wit2.homel}, {wit2.pc}. My telephone is {wit2.phone3}. I was born on {wit2.dob}. My work van is {wit2.vrm}.

    [[FREE_ID wit2 KP|I was standing near the fruit machine in The Drovers Arms with three workmates when a stool came through the air and hit the wall beside my head.]] [[FREE_ID codef KP|It had been thrown by a man with a shaved head and a bird on his neck.]] [[FREE_ID def KP|His companion in a grey coat then punched one of my mates in the mouth.]] [[FREE_ID wit2 KP|I pushed the man in the grey coat away with both hands and I accept that I swore at him.]] [[FREE_ID def KP|I saw him turn round and slap the girl who works behind the bar.]] [[FREE_ID vic2 KP|She had done nothing except ask everyone to calm down.]]

    My mate who was punched is {friend.full!A}, of {friend.homel}. [[FREE_ID friend KP|He has a split lip but he does not want to make a complaint.]] I had drunk three pints since six o'clock.

    [[INTEL codef R r34|People on our site say that {codef.last} collects debts for {sus.full} with a baseball bat.]] [[MEDICAL wit2 R r19|I was in hospital in my own country with tuberculosis and I still go for an X-ray each year.]] [[FREE_ID wit2 R r79|I send most of my wages to a child in Plovdiv whom my wife does not know about.]]

    I can come to court but not in the first two weeks of June. I spoke to {oic.rank} on [[DATE case KP|9 March 2026]].
    """)
    signed(d, "wit2")


@document("UNS-93", "MG11-LLEWELLYN", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_llewellyn(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I taught mathematics at the local school until I retired in 2021, and {def.full} was once in my form. I live at {wit3.home} and my telephone number is {wit3.land}; I seldom answer {wit3.phone}. My date of birth is {wit3.dobdot}.

    [[FREE_ID wit3 KP|On the evening of 6 March I was at my usual table in the window with the crossword.]] [[FREE_ID def KP|I recognised Stapleford at once when he came in, although he has filled out since his schooldays.]] [[FREE_ID def KP|He had a smear of what looked like blood on his right sleeve.]] [[FREE_ID codef KP|The younger man with him, whom I did not know, hurled a stool without any warning that I could see.]] [[FREE_ID def KP|In the confusion that followed Stapleford struck Miss Abernethy with the flat of his hand.]] [[FREE_ID wit3 KP|I wear spectacles for distance and had them on.]]

    [[MEDICAL wit3 R r19|I live with Parkinson's disease, which is why my signature is shaky.]] [[SEXUAL wit3 A r71|My partner of thirty years, a man, died in November and that is the reason I sit there of an evening.]] [[COUNSELLING wit3 R r22|A bereavement counsellor from the hospice calls on me on Mondays.]]

    [[PREVCON def A r34|I recall that he was cautioned at fourteen for breaking the science block windows.]] {caller.tfull!A}, who lives opposite the shop at {caller.homel}, telephoned me later that night in some distress. I have no ill will towards anyone.
    """)
    signed(d, "wit3")


@document("UNS-93", "MG11-AMANKWAH", "MG11", "pdf", profile=PROFILE)
def statement_of_amankwah(d: Doc) -> None:
    statement(d, "wit4")
    d.paras("""
    I am a registered nurse. My address is {wit4.homel}, {wit4.pc}. I can be telephoned on {wit4.phoned} and I was born on {wit4.dobth}.

    [[FREE_ID wit4 KP|I had gone to The Drovers Arms for a birthday meal and we were a table of six in the side room.]] [[FREE_ID def KP|I heard glass breaking and went to the doorway, from where I saw a man in a grey coat hit the barmaid across the left side of her face.]] [[MEDICAL vic2 KP|I looked at her ear with my telephone torch and there was no bleeding from it.]] [[MEDICAL friend KP|I also pressed a napkin to the mouth of a man with a split lower lip.]] [[FREE_ID wit4 KP|I then heard that somebody had been cut at the shop and I ran across the road to help.]] [[MEDICAL vic KP|Mr Bhamra had a long wound on his forearm and I held it closed until the ambulance came.]]

    [[MEDICAL wit4 R r19|I am being treated for hepatitis B and wore gloves for that reason.]] [[FREE_ID wit4 R r79|My parents have stopped speaking to me since I left my husband for somebody of another faith.]] [[FREE_ID wit4 R r3|My ex-husband does not have my new address and I change my route home every day because of him.]]

    The birthday was that of [[NAME none R|Precious Adomako]], telephone [[PHONE none R|07700 900589]]. I can attend on any weekday after [[DATE case KP|1 May 2026]].
    """)
    signed(d, "wit4")


@document("UNS-93", "MG11-VELLACOTT", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_vellacott(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{doc.tfull}", Occupation="Specialty doctor"
    )
    d.paras("""
    On the night of [[DATE case KP|6 March 2026]] I treated {vic.full}, date of birth {vic.dob}, hospital NHS number {vic.nhsd}, at [[PLACE case KP|Hesslewick Infirmary]].

    [[MEDICAL vic KP|There was a clean wound of 19 cm on the outer side of the left forearm, gaping to 1 cm at its middle.]] [[MEDICAL vic KP|Two tendons to the fingers had been partly divided and were repaired in theatre the next morning.]] [[MEDICAL vic KP|The wound was closed with twenty-six stitches and he was kept in for two nights.]] I marked the injury on a diagram, exhibit [[EXHIBIT case KP|CV/1]].

    [[MEDICAL vic R r19|He has replacement aortic and mitral valves and his INR on arrival was 2.8.]] [[MEDICAL vic R r19|His records also show treatment for prostate enlargement and a period of depression in 2012.]]

    [[MEDICAL vic KP|The wound is consistent with a sharp edge such as broken glass and with the arm being raised in defence.]] [[MEDICAL vic KP|He may be left with some stiffness of the ring and little fingers.]] His general practitioner, {gp.tfull}, has been informed. My contact details are {doc.email} and {doc.phone}.
    """)


@document("UNS-93", "CALL-999", "999_TRANSCRIPT", "pdf", profile=PROFILE, to="DEF_REP COURT")
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF 999 CALL, 6 March 2026, 20:44")
    interview(
        d,
        "OPERATOR|Police, what is your emergency?",
        "CALLER|[[FREE_ID none KP|Two men have just run out of the newsagent's and there's a man at the door holding his arm, it's pouring with blood.]]",
        "OPERATOR|What road are you on?",
        "CALLER|[[PLACE case KP|Gorse Hill, Hesslewick]]. I'm across the way at {caller.street}.",
        "OPERATOR|And your name, madam?",
        "CALLER|{caller.tfull!A}. You can ring me back on {caller.phones}.",
        "OPERATOR|[[FREE_ID def KP|Did you see which way the men went?]]",
        "CALLER|[[FREE_ID def KP|Down the hill to the pub. One's got a grey coat and the other's bald as an egg.]]",
        "CALLER|[[MEDICAL caller R r19|I'm all of a shake, I only had my pacemaker put in on Monday.]]",
        "CALLER|[[FREE_ID caller R r3|I'm on my own here till Sunday, my lodger has gone to Spain.]]",
        "OPERATOR|[[MEDICAL vic KP|Is the man with the cut arm still standing?]]",
        "CALLER|[[MEDICAL vic KP|He's sat down now on the step. A girl from the shop has put a towel on it.]]",
        "CALLER|[[INTEL sus R r34|It'll be that Rudkin's doing, he's got all the lads round here thieving for him.]]",
        "OPERATOR|[[FREE_ID none KP|An ambulance and two police cars are coming. Stay indoors and keep your door locked.]]",
    )


@document("UNS-93", "VPS-BHAMRA", "VPS", "txt", profile=PROFILE)
def impact_of_bhamra(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Made_by="{vic.full}")
    d.paras("""
    [[FREE_ID vic KP|In twenty-nine years I had never once been afraid in my own shop.]] [[MEDICAL vic KP|I cannot make a fist with my left hand and I drop the change.]] [[FREE_ID vic KP|I now shut at six instead of ten and it is costing me about £480 a week.]] [[FREE_ID vic KP|My wife begs me to sell up.]]

    Compensation can be paid to account {vic.bank}. We may be telephoned on {vic.land} or {vic.phone}. Letters should come to {vic.home}, not to the shop.

    [[FREE_ID vic KP|I gave that boy sweets when he was eight years old and I cannot understand it.]]
    """)


@document("UNS-93", "EMAIL-LANDLORD", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_landlord(d: Doc) -> None:
    mail(
        d,
        From="{vic2.full} <{vic2.email}>",
        To="{oic.rank3} <maxine.toller@westmarch.example>",
        Subject="CCTV and rota for 6 March",
    )
    d.paras("""
    Hello {oic.rank2},

    [[FREE_ID none KP|I have put the recording from all five cameras on a stick and left it behind the bar for you.]] [[FREE_ID none KP|Camera two is the one that shows the stool.]] [[FREE_ID none KP|The clock on the system was right when I checked it against my phone.]] On the rota that night were me, [[NAME none R|Dougie Marr]] and [[NAME none R|Safiya Khoury]], whose number is [[PHONE none R|07700 900592]].

    My new address is {vic2.home} and it is best to ring {vic2.phone3}. [[MEDICAL vic2 R r50|I am still bleeding after losing the baby and the doctor has signed me off until the 30th.]] [[FREE_ID vic2 R r3|I will be stopping with my nan in Kelsford till then, so don't come to the flat.]]

    [[INTEL sus R r50|Jamie was in last night asking who had talked, and he bought drinks for everyone who said they hadn't.]] [[FREE_ID vic2 KP|I am still willing to come to court.]]

    Thanks, {vic2.first}
    """)


@document("UNS-93", "LETTER-COURT", "LETTER", "docx", profile=PROFILE)
def letter_of_court(d: Doc) -> None:
    d.add("title", "WITNESS SERVICE").paras("""
    {wit4.tfull} | {wit4.homen}

    Dear {wit4.titled}

    The trial of {def.full} and {codef.full}

    [[FREE_ID none KP|The trial is now listed for five days starting on Monday 29 June 2026 at Harrowmoor Crown Court.]] [[FREE_ID none KP|You will be needed on the second day and should arrive by 9.15 am.]] We shall text you on {wit4.phone} the evening before. [[FREE_ID none KP|You may look round an empty court room beforehand if that would help.]]

    [[FREE_ID wit4 R r3|As you have asked, we shall collect you from the car park behind the swimming baths so that your former husband does not see where you set out from.]] {wit3.full}, whose number is {wit3.phone}, has offered you a lift. [[MEDICAL wit3 R r19|He asks that you drive as his tremor is worse in the mornings.]]

    The office is open until 5 pm, telephone [[PHONE none K|01632 960321]].
    """)


@document("UNS-93", "ED-BHAMRA", "MEDICAL_NOTES", "txt", profile=PROFILE, to="DEF_REP COURT")
def hospital_notes(d: Doc) -> None:
    d.add("title", "HESSLEWICK INFIRMARY - EMERGENCY CARE RECORD").fields(
        Patient="{vic.revcaps}",
        Date_of_birth="{vic.dob}",
        NHS_number="{vic.nhs}",
        Address="{vic.home}",
        Next_of_kin="{wife.full} (wife) {wife.phone}",
        GP="{gp.tfull}",
        Seen_by="{doc.tfull}",
    )
    d.add("head", "History").paras(
        "[[MEDICAL vic KP|Cut to left forearm with a broken bottle at his shop at about 20:40.]] [[MEDICAL vic KP|Heavy bleeding at scene controlled by pressure.]]"
    )
    d.add("head", "Examination").paras(
        "[[MEDICAL vic KP|Laceration 19 cm, outer left forearm, two extensor tendons partly divided.]] [[MEDICAL vic KP|Weak extension of ring and little fingers, sensation normal.]]"
    )
    d.add("head", "Other conditions").paras(
        "[[MEDICAL vic R T02|Mechanical aortic and mitral valves 2011, on warfarin.]] [[MEDICAL vic R T02|Benign prostatic enlargement, tamsulosin.]] [[MEDICAL vic R T02|Depressive episode 2012 after death of father.]] [[MEDICAL vic R T02|Type 2 diabetes, diet controlled.]]"
    )
    d.add("head", "Plan").paras(
        "[[MEDICAL vic KP|Tendon repair in theatre in the morning, 26 sutures, hand therapy referral.]]"
    )


@document("UNS-93", "MG11-INGLEBY", "MG11", "pdf", profile=PROFILE)
def statement_of_ingleby(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{pc.rank}", Occupation="Police constable"
    )
    d.paras("""
    [[FREE_ID none KP|At 8.57 pm on Friday 6 March 2026 I went to The Drovers Arms in answer to a panic alarm.]] [[FREE_ID def KP|In the rear yard I found two men behind the bottle bins, one of whom was wearing a grey coat with wet blood on the right cuff.]] [[FREE_ID def KP|I arrested that man, whom I now know to be STAPLEFORD, and he said, "He started on me first."]] [[FREE_ID codef KP|The second man gave his name as KOSTOV and said, "I only threw a stool."]]

    I took details from {vic2.full}, {vic2.dob}, {vic2.homel}, {vic2.phone}; {wit2.full}, {wit2.homel}, {wit2.phone}; and {wit4.full}, {wit4.dobdot}, {wit4.phonet}. At the shop I spoke to {wit.full} on {wit.phone}, who handed me the neck of a bottle, exhibit [[EXHIBIT case KP|RI/1]]. [[MEDICAL vic KP|Mr Bhamra was pale and his sleeve was soaked with blood.]]

    [[TACTIC none R r60|I did not use the front stairs because I knew that colleagues with cameras were in the room above.]] [[INTEL sus R r60|I recognised a van passing slowly as one used by {sus.full}, whom I know from briefings to be running stolen spirits.]] [[FREE_ID def KP|The whole arrest is on my body worn video, exhibit RI/2.]]
    """)
