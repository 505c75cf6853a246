"""UNS-101, a colleague in Tansy Grove: what witnesses and others say and write (profile fresh10): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail, signed, statement

PROFILE = "fresh10"


@document("UNS-101", "MG11-MOTSEPE", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_motsepe(d: Doc) -> None:
    statement(d, "vic", pages=4)
    d.paras("""
    I am a dental nurse. I live at {vic.home} and my date of birth is {vic.dobl}. My mobile number is {vic.phone} and my e-mail address is {vic.email}. I drive a blue Pello hatchback, registration number {vic.vrm}.

    [[FREE_ID def KP|I met Stefan Wolstencroft in March 2025 when he started as the receptionist at the practice.]] [[FREE_ID def KP|We went for a coffee together twice and in June he asked me to be his girlfriend.]] [[FREE_ID vic KP|I told him that I only wanted to be friends.]] [[FREE_ID def KP|He left his job at the end of August after an argument with the manager.]]

    [[FREE_ID def KP|The first message came on 3 September 2025 and said, "You will be sorry you laughed at me."]] [[FREE_ID def KP|Between then and Christmas I received about three hundred messages from five different numbers.]] [[FREE_ID def KP|Some were friendly and some called me a liar and a whore.]] [[FREE_ID def KP|He also sent flowers to my work on nine occasions with cards that said what I had been wearing the day before.]] I have printed the messages and I produce them as exhibit [[EXHIBIT case KP|NM/1]]. I kept a diary, which is exhibit [[EXHIBIT case KP|NM/2]].

    [[FREE_ID def KP|On 30 January 2026 I came out to the staff car park at ten past five and all four of my tyres were flat.]] [[FREE_ID def KP|The word LIAR had been scratched across the bonnet.]] [[FREE_ID vic KP|The repair cost £870.]] [[FREE_ID def KP|On 11 February I looked out of the waiting room window and saw him standing on the other side of Weft Street, staring up at me.]] [[FREE_ID def KP|He drew his finger across his throat and walked off.]]

    [[MEDICAL vic R r19|I have had epilepsy since I was fourteen and I take lamotrigine for it.]] [[MEDICAL vic R r19|In November I lost a baby at eleven weeks, which I have only told my partner.]] [[COUNSELLING vic R r22|I have been seeing {coun.full} once a fortnight because of things that happened in my childhood.]]

    [[FREE_ID vic R O5|Since the middle of February I have been living with my mother and I do not go back to my own house except to feed the cat.]] Her name is {mum.full} and she lives at {mum.home}. [[FREE_ID vic R O5|I swim at the leisure centre in Hartsbeck at seven every Tuesday morning.]] [[FREE_ID vic R O5|From April I shall be working three days a week at another surgery and I do not want him to find out which one.]]

    [[FREE_ID vic KP|I have never given him my address and I do not know how he got my new number.]] [[FREE_ID vic KP|I blocked every number as it came.]] My boyfriend is {boy.full} and he can be rung on {boy.phone}. He fetched me from work on most days in his car, {boy.vrm}. [[FREE_ID vic KP|I am frightened that he will hurt me and I support a prosecution.]]
    """)
    signed(d, "vic")


@document("UNS-101", "MG11-LINDQVIST", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_lindqvist(d: Doc) -> None:
    statement(d, "wit", pages=2)
    d.paras("""
    I am the manager of [[PLACE case KP|Cloverfield Dental Practice, Weft Street, Brindlecote]]. My home address is {wit.homel}, {wit.pc}. I can be contacted on {wit.phone} or by e-mail at {wit.email}. I was born on {wit.dob}.

    [[FREE_ID def KP|Mr Wolstencroft worked for us as a receptionist from 10 March to 29 August 2025.]] [[FREE_ID def KP|I spoke to him in August because he kept leaving the desk to stand outside the surgery in which Naledi was working.]] [[FREE_ID def KP|He shouted at me and resigned the same afternoon.]] [[FREE_ID wit KP|I took his key from him but I did not change the code of the staff door until December.]]

    [[FREE_ID vic KP|From September bouquets arrived for Naledi almost every week and she asked us to put them straight in the bin.]] [[FREE_ID vic KP|She was a confident person before this and she now asks somebody to walk with her to the bus stop.]] [[FREE_ID wit KP|On 30 January I helped her to take photographs of her car.]] I looked at the recording from the camera above the bins. [[FREE_ID def KP|It shows a man in a green waxed coat crouching by each wheel at 3.42 pm.]] [[FREE_ID def KP|I recognised him as Mr Wolstencroft from his walk, because he swings his left leg.]] I produce the recording as exhibit [[EXHIBIT case KP|RL/1]].

    [[MEDICAL vic R r19|I knew that she had fits because we keep a care plan for her in the office.]] [[MEDICAL wit R r19|I was off work myself in October for an operation on my prostate.]] [[FREE_ID wit R r79|My wife and I are selling the practice because we are in debt to the tax office, and the staff have not been told.]]

    Our other nurse, {col.full!A}, has had messages as well. Her number is {col.phone} and she lives at {col.homel}. [[INTEL sus R r34|One of the patients told me that {sus.full} finds out addresses for people in return for cash and has done it for Mr Wolstencroft before.]] [[FREE_ID wit KP|I have never met Mr Wolstencroft outside work.]]
    """)
    signed(d, "wit")


@document("UNS-101", "MG11-PARFITT", "MG11", "txt", profile=PROFILE)
def statement_of_parfitt(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I have lived at {wit2.home} for thirty-one years. I am retired. My telephone number is {wit2.land} and my date of birth is {wit2.dobth}. {vic.full} is my neighbour on the left hand side.

    [[FREE_ID def KP|On a Sunday evening in the middle of October 2025 I saw a man sitting in a white van across the road with the engine off.]] [[FREE_ID def KP|He had a pair of binoculars on the dashboard.]] [[FREE_ID wit2 KP|I was putting out my recycling and I walked right past him.]] [[FREE_ID def KP|He was about forty, with reddish hair and a short beard, and he wore a green waxed coat.]] [[FREE_ID def KP|He wound the window up when he saw me.]] I saw the same man again on [[DATE case KP|4 December 2025]] when [[FREE_ID def KP|he pushed something through her letter box and ran back to the van.]]

    [[FREE_ID wit2 KP|I told Naledi about it the next day and she went white.]] I took part in an identification procedure on [[DATE case KP|19 February 2026]] and picked out number three.

    [[MEDICAL wit2 R r19|I have angina and I carry a spray in my handbag.]] [[FREE_ID wit2 R r3|I spend every winter in Tenerife from after Christmas until the clocks change.]] [[FREE_ID vic R r79|I sometimes heard her and her boyfriend arguing through the wall about whether to have children.]]

    {caller.tfull!A}, who lives at {caller.homel}, saw the van as well but his hearing is poor. My son [[NAME none R|Huw Parfitt-Jones]] has a camera on his door at [[ADDRESS none R|25 Tansy Grove]] and can be telephoned on [[PHONE none R|07700 900619]]. [[FREE_ID wit2 KP|I am willing to come to court.]]
    """)
    signed(d, "wit2", "pc")


@document("UNS-101", "MG11-KERRIGAN", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_kerrigan(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I have been a friend of {vic.full} since we were at college. I live at {wit3.homel}. My number is {wit3.phoned} and I was born on {wit3.dobdash}. I teach at {wit3.employer!A}.

    [[FREE_ID def KP|On 22 November 2025 Naledi and I were having lunch in the Bobbin Mill when Stefan came in and sat down at the next table.]] [[FREE_ID def KP|He did not order anything and he filmed her on his telephone.]] [[FREE_ID wit3 KP|I asked him to leave and he said that it was a free country.]] [[FREE_ID vic KP|Naledi was shaking and could not finish her food.]]

    [[FREE_ID def KP|Two days later I had a message from a number I did not know which said, "Tell your mate I know where she sleeps."]] [[FREE_ID wit3 KP|I showed it to PC Oduya and deleted it afterwards, which I now regret.]] [[FREE_ID def KP|On 8 January he left a voicemail for me in which he cried and said that he only wanted her to listen.]] I produce it as exhibit [[EXHIBIT case KP|AK/1]].

    [[SEXUAL wit3 A r71|I was at the mill that day because my girlfriend and I had broken up, and my colleagues do not know that I am gay.]] [[MEDICAL wit3 R r19|I take tablets for anxiety and have done since university.]] [[FREE_ID vic R O5|Naledi now spends her weekends with me and comes in by the fire door at the back.]] [[MEDICAL vic R r19|She had a seizure in my bathroom in December and I had to call an ambulance.]]

    The waiter who saw it was called [[NAME none R|Anders Holmqvist]] and his number is [[PHONE none R|07700 900658]]. [[FREE_ID wit3 KP|I have not discussed this statement with Naledi.]]
    """)
    signed(d, "wit3", "pc")


@document("UNS-101", "MG11-CHAUDHARY", "MG11", "docx", profile=PROFILE)
def statement_of_chaudhary(d: Doc) -> None:
    statement(d, "wit4")
    d.paras("""
    I own [[PLACE case KP|Stem and Petal, 3 Weft Street, Brindlecote]]. I live at {wit4.home}. My shop e-mail is [[EMAIL wit4 E|orders@stemandpetal.example]] and my own mobile is {wit4.phone}. My date of birth is {wit4.dob}.

    [[FREE_ID def KP|Between September 2025 and January 2026 the same man ordered flowers nine times for delivery to the dental practice.]] [[FREE_ID def KP|He always paid in cash and gave the name of Stephen Craig.]] [[FREE_ID def KP|He wrote the cards himself and asked me not to read them.]] [[FREE_ID def KP|On one card I saw the words "Red suits you better than blue."]] [[FREE_ID wit4 KP|I thought that he was a husband trying to make up for something.]] I kept the order forms and produce them as exhibit [[EXHIBIT case KP|BC/1]]. The nine orders came to [[MONEY def KP|£315]].

    [[FREE_ID def KP|He was a tall man with ginger hair and a beard, and he limped.]]

    [[MEDICAL wit4 R r19|I had testicular cancer four years ago and still go for a scan every six months.]] [[FREE_ID wit4 R r79|I was going through bankruptcy at the time and my brother was running the accounts.]] [[RELIGION wit4 A r71|I am not in the shop on Fridays after midday because I go to prayers.]]

    My Saturday assistant, [[NAME none R|Tilly Brockwell]], served him once. She is sixteen and her mother can be contacted on [[PHONE none R|07700 900659]]. Another customer who was waiting, [[NAME none R|Mrs Joan Sedgeley]], lives at [[ADDRESS none R|14 Bobbin Street]].
    """)
    signed(d, "wit4")


@document("UNS-101", "MG11-ODUYA", "MG11", "txt", profile=PROFILE)
def statement_of_oduya(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{pc.rank}", Occupation="Police constable"
    )
    d.paras("""
    [[FREE_ID none KP|At 5.40 pm on Friday 30 January 2026 I was on duty in uniform when I was sent to the car park of Cloverfield Dental Practice.]] I met {vic.full}, who gave her date of birth as {vic.dob}, her address as {vic.homel} and her number as {vic.phonet}. [[FREE_ID vic KP|She was sitting on the kerb in tears.]] [[FREE_ID def KP|I saw that all four tyres of her car had a cut in the side wall and that a word had been scratched on the bonnet.]] I took photographs, exhibit [[EXHIBIT case KP|CO/1]].

    [[FREE_ID def KP|At 7.05 am on 12 February I arrested WOLSTENCROFT at his flat on suspicion of stalking and criminal damage.]] [[FREE_ID def KP|He replied, "She loves me really, she just won't admit it."]] [[FREE_ID def KP|Behind the bath panel I found a grey mobile telephone and four empty SIM card packets, which I seized as exhibit CO/2.]] [[FREE_ID def KP|A green waxed coat was hanging in the hall.]]

    [[TACTIC none R r60|A tracker had been fitted under his van on 5 February with the authority of a superintendent.]] [[TACTIC none R r60|The observation post was in the flat opposite, which the tenant lets us use.]] [[INTEL def R r60|Intelligence from another force suggests that he keeps a crossbow in a lock-up garage.]]

    [[FREE_ID none KP|I then drove him to Brindlecote Police Station, where I was present when he was searched.]] [[MEDICAL none R r60|While we were there a woman who had taken an overdose was carried through to the ambulance bay.]] I also spoke to {bro.full!A}, {bro.phone}, who lives at {bro.homel}. [[FREE_ID none KP|My camera was switched on throughout.]]
    """)


@document("UNS-101", "VPS", "VPS", "docx", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Made_by="{vic.full}")
    d.paras("""
    [[FREE_ID vic KP|I have changed my number four times and every time the telephone buzzes my stomach turns over.]] [[FREE_ID vic KP|I have stopped using social media and I have lost touch with people because of it.]] [[MEDICAL vic KP|I sleep for three or four hours a night and I have lost a stone in weight.]]

    [[FREE_ID vic KP|I used to love my job and now I cannot walk across the car park on my own.]] [[FREE_ID vic KP|I keep thinking that I should have been nicer to him or less nice to him.]] [[FREE_ID vic KP|I want him to understand that no means no.]]

    [[FREE_ID vic R O5|I am spending this spring in my mother's spare room in Hartsbeck.]] Letters can be sent to {mum.home} and messages left on {mum.phone}. My bank details for the compensation are {vic.bank}. {boy.full!A} has moved his shifts so that I am never alone.
    """)


@document("UNS-101", "CALL-999", "999_TRANSCRIPT", "pdf", profile=PROFILE, to="DEF_REP COURT")
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF 999 CALL, 16 November 2025, 21:07")
    interview(
        d,
        "OPERATOR|Emergency, which service do you require?",
        "CALLER|Police, please. [[FREE_ID def KP|There's a man in a white van who has been watching a house for two hours.]]",
        "OPERATOR|Can you tell me the name of the road?",
        "CALLER|[[FREE_ID none E|Tansy Grove, in Brindlecote.]]",
        "OPERATOR|And your own name and number?",
        "CALLER|{caller.full!A}, that's {caller.homel}. I'm on {caller.phones2}.",
        "OPERATOR|[[FREE_ID def KP|Is he still there now, and can you see what he looks like?]]",
        "CALLER|[[FREE_ID def KP|He is. He's got a beard and he's holding binoculars.]]",
        "CALLER|[[MEDICAL caller R r19|I'd go out to him but I had a new hip put in three weeks ago and I'm on a frame.]]",
        "OPERATOR|[[FREE_ID none KP|No, please stay inside. Do you know which house he is watching?]]",
        "CALLER|[[FREE_ID vic KP|The young nurse's, I think, the one with the blue car.]] [[FREE_ID vic R r79|She had the ambulance round last week, they say she lost a baby, poor girl.]]",
        "OPERATOR|[[FREE_ID def KP|Could you read me the number of the van?]]",
        "CALLER|[[FREE_ID def KP|It's too dark, and there's mud on it. He's just started the engine.]]",
        "CALLER|[[FREE_ID caller R r3|I'm on my own till Thursday, my son's working on the rigs.]]",
        "OPERATOR|[[FREE_ID none KP|Thank you. I've passed that to the officers in your area.]]",
    )


@document("UNS-101", "EMAIL-VICTIM", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_victim(d: Doc) -> None:
    mail(
        d,
        From="{vic.full} <{vic.email}>",
        To="{oic.rank3} <imogen.rafferty@westmarch.example>",
        Cc="{boy.full} <{boy.email}>",
        Subject="Some more messages",
    )
    d.paras("""
    Dear DC Rafferty,

    [[FREE_ID def KP|I have found eleven more messages on my old handset, which had been in a drawer.]] [[FREE_ID def KP|One of them is from September and says that he has seen me at the window.]] [[FREE_ID vic KP|Would you like me to bring the handset in or send you pictures of the screen?]]

    [[FREE_ID vic R O5|Please do not send anything to the house, because I have moved in with Mum and the post is being read by nobody.]] My new number is [[PHONE vic R|07700 900662]]; only you and {boy.first!E} have it. [[MEDICAL vic R r19|I could not come on Monday because the neurologist has changed my tablets and they make me sick.]] [[FREE_ID vic R O5|I have an interview for a post at a surgery in Carrow Bridge on the 20th.]]

    [[FREE_ID vic KP|Can you tell me whether he will be allowed to know where I am if he gets bail?]]

    Naledi
    """)


@document("UNS-101", "LETTER-WCU", "LETTER", "pdf", profile=PROFILE)
def witness_care(d: Doc) -> None:
    d.add("title", "WITNESS CARE UNIT").paras("""
    {wit3.tfull} | {wit3.homen}

    Dear {wit3.titled}

    R v {def.full}, [[URN case KP|{=urn}]]

    [[FREE_ID none KP|The trial has been fixed for 14 September 2026 and is expected to last three days.]] [[FREE_ID none KP|Please bring this letter with you and ask for the witness service at the main entrance.]] We have your number as {wit3.phone} and your e-mail address as {wit3.email}.

    [[MEDICAL wit3 R r19|You told us about your panic attacks and we have asked for a quiet room.]] [[FREE_ID vic R O5|You asked whether you may travel with Ms Motsepe; she will be coming by train from Hartsbeck and a volunteer will meet her.]] [[FREE_ID none KP|Screens have been granted for both of you.]]

    You can telephone us on [[PHONE none K|01632 960321]] between nine and four.
    """)
