"""UNS-81, a burglary in Lapwing Close: what witnesses and others say and write (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, mail, signed, statement

PROFILE = "fresh8"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-81", "MG11-WHITCOMBE", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def householder(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I am the above named person and I live at [[PLACE case KP T09|5 Lapwing Close, Stanmere]], {vic.pc}. I have lived there for twenty-two years. I was born on {vic.dobl} and I am a widow. My telephone number is {vic.phone} and my e-mail address is {vic.email}.

    On [[DATE case KP|Thursday 5 February 2026]] I left home at about 10 am to go to my son's house. My son is {son.full} and he lives at {son.homel}. He can be reached on {son.phone3}. [[FREE_ID vic KP|I locked the front and back doors and closed all the windows before I left.]]

    [[FREE_ID vic KP|I returned at about 2.15 pm and saw that the kitchen window had been forced.]] [[FREE_ID vic KP|My jewellery box had been emptied on to the bed and my handbag was missing from the wardrobe.]] The handbag held [[MONEY case KP|£180]] in cash and my bank card. I have made a list of the stolen property, which I produce as exhibit [[EXHIBIT case KP|EW/1]]. [[FREE_ID vic KP|The gold necklace was a gift from my late husband and has my initials on the clasp.]]

    [[MEDICAL vic R r19|I have type 2 diabetes and take metformin and a tablet for high blood pressure.]] [[MEDICAL vic R r19|I had a mild stroke in 2021 and I am still under the care of {gp.titled} at the surgery.]] [[MEDICAL vic KP|I was not injured.]]

    [[INTEL sus R r34|A friend at my church told me that the {sus.last} family have been breaking into houses in the area for years.]] Until the lock is repaired [[FREE_ID vic R r3|I am staying with my sister in Stonebrook during the week and come home only on Sundays.]]

    I first rang my neighbour, {wit.titled}, and then I spoke to {pc.rank}. I do not know anyone called {def.full} or {codef.full}. [[FREE_ID vic KP|Nobody had my permission to enter my home or to use my bank card.]]
    """)
    signed(d, "vic")


@document("UNS-81", "MG11-BRAITHWAITE", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def neighbour(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I live at {wit.home} with my wife. My date of birth is {wit.dob} and I can be contacted on {wit.phone} or at {wit.email}. I am a self-employed electrician and I drive a white van, registration {wit.vrm}.

    At about [[FREE_ID case KP|12.40 pm on 5 February 2026]] I was at my front bedroom window at [[ADDRESS wit A T10|number 8]]. [[FREE_ID def KP|I saw a man climbing out of the kitchen window of the house opposite carrying a brown handbag.]] [[FREE_ID def KP|He was white, about thirty years old, of slim build and wearing a grey tracksuit with a black cap.]] [[FREE_ID def KP|He ran towards the alley that leads to Corby House.]] I had a clear view for about ten seconds, at a distance of twenty metres, in good daylight.

    [[FREE_ID def KP|A second man was waiting in a dark blue car with its engine running.]] I noted part of its number. {caller.tfull}, who lives at {caller.homel}, had already called the police.

    [[MEDICAL wit R r19|I have recently been diagnosed with prostate cancer and I start treatment next month.]] [[MEDICAL wit R r19|My wife suffers from depression and I would prefer that she is not spoken to.]] I do wear glasses for reading only.

    About two years ago I was burgled myself and [[INTEL sus R r34|an officer told me at the time that {sus.full} was suspected of it.]] I would recognise the man in the grey tracksuit again. I took part in a video identification procedure run by {ds.rank} on [[DATE case KP|9 February 2026]].
    """)
    signed(d, "wit")


@document("UNS-81", "MG11-DESAI", "MG11", "txt", profile=PROFILE)
def pawnbroker(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I am the manager of [[PLACE case KP N04|Goldmark Pawnbrokers, 44 High Street, Stanmere]]. I live at {wit2.home} and my mobile number is {wit2.phonet}. My National Insurance number is {wit2.nino}.

    On [[DATE case KP|Friday 6 February 2026]] at 11.20 am a woman came into the shop and offered to sell a gold necklace and a ring. [[FREE_ID codef KP|She gave her name as {codef.full} and produced a driving licence.]] [[FREE_ID codef KP|She said that the items had belonged to her grandmother and asked for £400.]] I paid her [[MONEY case KP|£260]] and issued a pawn ticket, which I produce as exhibit [[EXHIBIT case KP|AD/1]]. The shop CCTV is exhibit [[EXHIBIT case KP|AD/2]].

    [[FREE_ID wit2 KP|I noticed the initials ER on the clasp when I weighed the necklace.]] That afternoon {oic.rank} visited the shop and I handed the items over.

    [[MEDICAL wit2 R r19|I am twenty weeks pregnant and will be on maternity leave from July.]] My assistant {gp.last!E} was not in the shop. Another customer, [[NAME none R|Mr Terence Oldfield]] of [[ADDRESS none R|27 Ropewalk Lane, Stanmere]], was waiting at the counter and his telephone number is [[PHONE none R|07700 900460]].

    [[FREE_ID wit2 R r79|I am going through a divorce and I do not want my husband to find out where I work now.]]
    """)
    signed(d, "wit2")


@document("UNS-81", "MG11-AKHTAR", "MG11", "txt", profile=PROFILE)
def first_officer(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{pc.rank}", Occupation="Police constable")
    d.paras("""
    I am {pc.rank} of Westmarch Police. At 12.52 pm on [[DATE case KP|5 February 2026]] I attended [[PLACE case KP|5 Lapwing Close, Stanmere]]. [[FREE_ID none KP|I saw that the kitchen window had been forced and that there were tool marks on the frame.]] [[FREE_ID none KP|I found a flat-headed screwdriver with a yellow handle in the alley, which I produce as exhibit IA/1.]]

    I spoke to {wit.full}, born {wit.dob}, of {wit.homel}, who pointed out the route taken by the man. I obtained his mobile number, {wit.phonet}. I then spoke to {vic.full}, born {vic.dobdot}, on {vic.phone}. [[FREE_ID vic KP|She was upset and told me what had been stolen.]]

    [[INTEL sus R r60|I am aware from previous dealings that {sus.full} drives a dark blue BMW and that he associates with burglars.]] [[TACTIC none R r60|I passed the details to the plain clothes team that was watching Corby House.]]

    [[FREE_ID def KP|At 8.10 am on 7 February I arrested HARGADON, who replied "You've got the wrong man."]] I seized a grey tracksuit from his bedroom.
    """)


@document("UNS-81", "MG11B-BRAITHWAITE", "MG11_BACK", "pdf", profile=PROFILE)
def back_of_form(d: Doc) -> None:
    heading(d, "MG 11 (back)", "RESTRICTED - FOR POLICE AND PROSECUTION ONLY (when complete)")
    d.fields(
        Witness_contact_details="{wit.full}",
        Home_address="{wit.homel}",
        Postcode="{wit.pc}",
        Mobile="{wit.phone}",
        Email="{wit.email}",
        Date_of_birth="{wit.dob}",
        Dates_of_non_availability="14 to 28 August 2026",
        Does_the_witness_need_any_particular_care="[[MEDICAL wit R|Cancer treatment]]",
        Statement_taken_by="{oic.rank}",
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-81", "EMAIL-VICTIM", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_victim(d: Doc) -> None:
    mail(
        d,
        From="{vic.full} <{vic.email}>",
        To="{oic.rank3} <laura.penrose@westmarch.example>",
        Cc="{son.full} <{son.email}>",
        Subject="My burglary",
    )
    d.paras("""
    Dear {oic.rank2},

    [[FREE_ID vic KP|I have found that my pearl earrings are missing as well as the necklace.]] [[FREE_ID vic KP|The insurers have asked me for the crime number.]] My policy is with Harvest Mutual and the refund should go to {vic.bank}.

    [[MEDICAL vic R r79|I have been in hospital for tests on my heart and came home on Tuesday.]] [[FREE_ID vic R r3|I shall be away in Cornwall from 1 to 15 May and the house will be empty.]]

    [[FREE_ID vic KP|I would like to know when the trial will be.]] You can ring me on {vic.land} or {vic.phone3}. {wit.full} at {wit.street} has my key.

    Yours sincerely, {vic.full}
    """)


@document("UNS-81", "WITNESS-CARE", "LETTER", "docx", profile=PROFILE)
def witness_care(d: Doc) -> None:
    d.add("title", "WITNESS CARE UNIT").paras("""
    {wit2.tfull} | {wit2.homen}

    Dear {wit2.titled}

    R v {def.full} and {codef.full}, [[URN case KP|{=urn}]]

    [[FREE_ID none KP|You are required to attend Stanmere Crown Court to give evidence on 8 June 2026 at 9.30 am.]] We hold your telephone number as {wit2.phone} and your e-mail address as {wit2.email}. Please let us know if you have moved from {wit2.street}. [[FREE_ID none KP|You may claim your travelling expenses and loss of earnings.]]

    [[MEDICAL wit2 R r19|You told us that you are pregnant and suffer from severe sickness, and we have asked for a chair in the witness box.]] You asked about travelling with {wit.titled}, who can be reached on {wit.phone}.

    The unit is open from nine to five on [[PHONE none K|01632 960230]].
    """)


@document("UNS-81", "CALL-999", "999_TRANSCRIPT", "txt", profile=PROFILE, to="DEF_REP COURT")
def emergency_call(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF 999 CALL - 5 February 2026 at 12:43")
    interview(
        d,
        "OPERATOR|Police emergency, what is happening?",
        "CALLER|[[FREE_ID def KP|There's a man breaking into the house opposite, he's climbing out of the window.]]",
        "OPERATOR|What is the address of the house?",
        "CALLER|[[PLACE case KP|5 Lapwing Close]]. [[FREE_ID none KP|The lady who lives there is out.]]",
        "OPERATOR|And your name and number please?",
        "CALLER|It's {caller.full!A}, I'm at number {caller.street}. My number is {caller.phones}.",
        "OPERATOR|[[FREE_ID def KP|Can you describe him for me?]]",
        "CALLER|[[FREE_ID def KP|Thin, grey tracksuit, black cap. He's got a brown bag.]]",
        "CALLER|[[MEDICAL caller R r19|I can't go out there, I've got a pacemaker and I'm shaking.]]",
        "CALLER|[[INTEL sus R r34|I bet it's one of those Rourkes, they did my friend's house last year.]]",
        "OPERATOR|[[FREE_ID none KP|Please stay indoors. Officers are on their way to you now.]]",
    )


@document("UNS-81", "PHOTO-CAR", "PHOTO", "jpeg", profile=PROFILE, trap="T13")
def van(d: Doc) -> None:
    d.facts["scene"] = "plate"
    d.add("label", "{wit.vrm}").add("label", "[[ADDRESS wit E|8]]")
