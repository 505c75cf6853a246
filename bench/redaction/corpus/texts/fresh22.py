"""Sixth fresh set: a marriage in Orchard Court (UNS-20). The address stands in the charge; the refuge and all that leads to it goes (row O5)."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

PROFILE = "fresh6"
COURT = "[[ADDRESS case K r4|2 Orchard Court]]"


@document("UNS-20", "HOUSING-NOTE", "OTHER", "docx", profile=PROFILE)
def housing(d: Doc) -> None:
    """Housing records: a person decides about their content (row 56); contact data and the way to the refuge go all the same."""
    d.add("title", "Tenancy contact note").fields(
        Property="[[ADDRESS case E|2 Orchard Court]]", Officer="{hous.full!E}, Neighbourhood Housing, desk {hous.land!E}", Shared_with="{oic.rank3:N03}"
    ).paras("""
    [[DATE case KP|13/01/26]]. Mrs [[NAME vic E|Mirza-Lyle]] came to the desk with one shoe on. [[FREE_ID vic A r56|She said that he counts the slices of bread.]] I rang {idva.full!E} on {idva.phone} while she sat with me.

    [[FREE_ID vic R O5|She was fetched by the women's service and went north on the coast train, two stops past the power station.]] Her new key worker can be had on {idva.office!R}. Nobody at number 2 is to be told.

    Arrears stand at [[MONEY case KP N08|£1,207.70]]; he had told us that she spent it. Rent paid from {vic.bank}. NI number on file {vic.nino}. Her mobile until that day: [[PHONE vic R r6|07700 900233]].

    Gas man on the day was {plumb.full}, van [[VRM plumb R r26|SG01 UTT]], who heard a bang.
    """)  # fmt: skip


@document("UNS-20", "SURGERY", "MEDICAL_NOTES", "pdf", profile=PROFILE, to="DEF_REP COURT")
def surgery(d: Doc) -> None:
    d.add("title", "THE SURGERY, CHURCH WALK").paras("""
    To {oic.rank3:N03}, Eastvale Constabulary | Our ref [[EXHIBIT case KP|CW/0990/26]] | [[DATE case KP|30 January 2026]]

    Dear DC [[NAME oic KP N03|Street]]

    Re: {vic.tfull}, date of birth {vic.dobdot}, NHS {vic.nhst}

    You ask what was seen on the day after the incident. [[MEDICAL vic K r18|There was a bruise of the left jaw, 6 by 4 cm, and a chipped upper incisor.]] [[MEDICAL vic K r18|The marks on the upper arm were in keeping with a firm grip.]]

    The print-out you were sent in error also shows the following, which I should be glad if you would disregard. [[MEDICAL vic R r19|She had been trying for a second child for three years and had two early losses.]] [[MEDICAL vic R r19|We see her each quarter about her thyroid.]] [[MEDICAL vic R r19|At university she was treated for making herself sick after meals.]] [[SEXUAL vic R r19|In 2012 she asked for a test because of a former boyfriend.]]

    [[MEDICAL mil R r19|Her mother-in-law, also a patient here, is becoming forgetful and has wandered.]] That lady's name is {mil.full}. The midwife, {mid.full!E}, has moved on and asks not to be rung at home, {mid.phone}.

    {gp.full!E}, partner | private line {gp.land}
    """)


@document("UNS-20", "SAFEG-REF", "OTHER", "docx", profile=PROFILE)
def safeguarding(d: Doc) -> None:
    """Social services material (row 56): content is asked about; only contact data, refuge and outsiders are sure to go."""
    d.add("title", "MULTI-AGENCY SAFEGUARDING REFERRAL").table(
        ("Child", "Born", "Nursery", "Lives with"),
        ("{kid.full!E}", "{kid.dob}", "[[SCHOOL kid A r56|Little Acorns, blue room]]", "[[FREE_ID vic R O5|mother, in the house with the red gate that the nuns used to have]]"),
    ).paras("""
    Referred by {nbo.rank:N03} after [[DATE case KP|12 January 2026]]. Allocated to {sw.full!E}, mobile {sw.phone3}, team e-mail {sw.email}.

    [[FREE_ID kid A r56|He wets himself when a key turns in the door.]] [[FREE_ID vic A r56|Mother says that she was not let out without a cousin.]] A paternal aunt, {aunt.full} of {aunt.homel}, offers to have him. [[INTEL bro R r34|Kamran is the one the family would send to look for her and he has a man at the cab office watching the stations.]]

    Health visitor reports [[MEDICAL kid A r56|speech behind by a year, grommets in the spring]]. Previous partner of father: {prev.full}, {prev.phonei}. Strategy meeting [[DATE case KP|16/01/26]], chair {sgt.rank3:N03}.
    """)  # fmt: skip


@document("UNS-20", "LANDLORD-SMS", "PHONE_EXTRACT", "txt", profile=PROFILE)
def landlord(d: Doc) -> None:
    d.add("title", "PAM/1 MESSAGES, HANDSET OF P ADELEKE-MOSS")
    d.table(
        ("No", "Sent", "From", "Text"),
        ("1", "[[DATE case KP|03/11/25 09:14]]", "{def.nick}", "Percy take HER name off the lease, I pay the [[MONEY case KP N08|£875]] not her"),
        ("2", "[[DATE case KP|03/11/25 09:20]]", "{land.nick}", "Cannot do that Mr Mirza-Lyle. Both signed. P"),
        ("3", "[[DATE case KP|03/11/25 21:02]]", "{plumb.full} {plumb.phonet}", "[[MEDICAL plumb R r52|cant do tmrw boss, back in for the camera up me bum]]"),
        ("4", "[[DATE case KP|12/01/26 19:48]]", "{wit2.nick} at 4", "more shouting thru the wall, shes crying, shall I ring someone"),
        ("5", "[[DATE case KP|12/01/26 19:50]]", "{land.nick}", "Yes ring 999. I am at [[FREE_ID land R r79|my lady friend's, not to be mentioned]]"),
        ("6", "[[DATE case KP|14/01/26 08:00]]", "{vic.nick} [[PHONE vic R r6|07700900233]]", "its Sabeen pls dont give him my deposit. pay [[BANK vic R r12|00-00-00 / 99014402]]. [[FREE_ID vic R O5|im up by the big reservoir with the ladies]]"),
        ("7", "[[DATE case KP|14/01/26 08:03]]", "{land.nick}", "Of course my dear. Chin up."),
        ("8", "[[DATE case KP|15/01/26 23:10]]", "{def.nick} [[PHONE def KD|07700 900812]]", "where is she Percy. U know. I will find the car"),
        ("9", "[[DATE case KP|16/01/26 10:31]]", "Flat 6 {caller.first!A} {caller.phoned}", "[[SEXUAL ex R r53|saw her with that Rehan last year if that helps him]]"),
    ).paras("Extracted by {oic.rank:N03}. Sixteen other chains not relevant and left out. Exhibit [[EXHIBIT case KP N02|PAM/1]].")  # fmt: skip


@document("UNS-20", "SABEEN-1", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def wife(d: Doc) -> None:
    d.hide("comment", "ask {idva.full!H} on {idva.phonet!H} before you visit")
    d.add("title", "WITNESS STATEMENT").fields(URN="[[URN case KP N10|{=urn}]]", Statement_of="{vic.full}", Age="Over 18").paras(f"""
    I married {{def.full}} in [[DATE case KP|March 2024]] at the register office in [[PLACE case KP N09|Wellborn Green]]. We lived at {COURT}, which he chose because it has one door.

    He kept my bank card and gave me [[MONEY case KP N08|£10]] on a Monday. I had to send him a picture of the oven clock each hour. If I was late he rang {{boss.full}}, who runs the nursery, and said that I was ill. On [[DATE case KP|12 January 2026]], over a burnt pan, [[MEDICAL vic K r20|he took me by the arm and hit me on the jaw with his open hand so that a tooth broke]]. His mother {{mil.full!A}} was on the sofa and turned up the television.

    I am asked why I did not tell my family. [[FREE_ID vic R r79|Before him I had been promised to somebody else and I had run away from that with a boy from my course.]] The boy was {{ex.full}}. [[SEXUAL vic A r71|He was the first man that I was with and my husband must not learn it from a court paper.]] [[MEDICAL vic R r19|I also could not keep a baby, and I take a tablet each morning for my thyroid.]]

    My work was at [[EMPLOYER vic R O5|Little Acorns]]. I now live in a place with other women. It is in [[LOCATION vic R O5|Great Sallins]], [[ADDRESS vic R O5|Room 4, Halcyon House]]; [[FREE_ID vic R O5|from my window I see the back of the swimming baths and the clock with no hands]]. [[FREE_ID vic R O5|On Tuesdays I walk the boy to the toy library in the old fire station.]]

    Born {{vic.dobl}}. New number [[PHONE vic R r6|07700 900 944]]. E-mail {{vic.email}}.
    """).fields(Signed="{vic.full}", Taken_by="{oic.rank:N03}, [[COLLAR oic KP N03|6027]]")  # fmt: skip


@document("UNS-20", "IKKI", "MG11", "txt pdf", profile=PROFILE, to="DEF_REP COURT")
def friend(d: Doc) -> None:
    d.add("title", "MG11 - IQRA JAVAID (19)").paras(f"""
    so basically {{vic.first}} is like my big sister, we met at the nail bar. i'm {{wit.full}}, everyone says {{wit.nick}}. i'm at college doing childcare.

    she used to leave me voice notes from the bath with the tap on so he wouldnt hear, that's my exhibit [[EXHIBIT case KP N02|IJ/1]]. in one from [[DATE case KP|2nd Jan]] you can hear {{def.nick}} going how long does it take to wash. in the one from [[DATE case KP|12 Jan 2026 at 19.40]] she's crying saying he's done my tooth. that was in {COURT}.

    i never went to the feds before cos [[FREE_ID wit R r79|my dad thinks i'm at mosque school wednesdays and i'm not i'm with a lad]]. the lad is {{ex.first}}'s cousin. [[MEDICAL wit R r19|also i get proper dark days and i've not left my room since]] so ring first, my number is [[PHONE wit R r6|07700 900467]] or insta {{wit.handle}}. [[FREE_ID wit R r3|i'm mostly round my nan's, the end house where the 14 turns round]]. my own is {{wit.homel}}, dob {{wit.dobtight}}.

    {{caller.full!A}} upstairs heard it too, i seen her face at the glass.
    """).fields(Signed="I Javaid", Officer="{nbo.rank2:N03}")


@document("UNS-20", "VPS-SML", "VPS", "pdf", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT").fields(Of="{vic.full}", Case="[[URN case KP N10|{=urn}]]").paras("""
    [[FREE_ID vic K r40|I ask permission before I open a cupboard, although it is my cupboard.]] [[MEDICAL vic K r40|I have a plate in my mouth where the tooth was and it clicks when I speak.]] [[FREE_ID vic K r40|I had a life of lists and now I cannot choose bread.]]

    The crown cost [[MONEY case KP N08|£640]]. My claim with the dental plan is number [[BANK vic R r38|DP-7700/9144]] and the money should go to {vic.bank!R:r38}. Please do not write to the old address; write to [[ADDRESS vic R O5|PO Box 77, Great Sallins]].

    I want to read this aloud in [[PLACE case KP|Wellborn Magistrates' Court]]. The witness desk, [[COURT_PHONE case KP N05|01632 960971]], knows that I need a screen.
    """)


@document("UNS-20", "MG6-NOTES", "MG6", "docx", profile=PROFILE, to="DEF_REP COURT")
def notes(d: Doc) -> None:
    """Never served (row B2)."""
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")
    d.add("title", "MG6 CASE FILE EVIDENCE AND INFORMATION").paras("""
    From {oic.rank:N03} to the reviewing lawyer. Not for disclosure.

    [[INTEL tip R|Somebody close to the family, who has been right twice, says that a hire car has been booked to go and look for her.]] [[TACTIC none R|The officers at the nursery gate are dressed as parents until the hearing.]] [[INTEL bro R|Kamran has a fake warrant card.]]

    The aunt has doubts. {aunt.full} should be seen again, {aunt.phone}.
    """)


@document("UNS-20", "WEB-101", "OTHER", "html", profile=PROFILE, to="DEF_REP COURT")
def web_report(d: Doc) -> None:
    """A report made on the force's web page (rows 28, 60)."""
    d.add("title", "Tell us about something - report WEB-2026-077001").fields(
        Your_name="{caller.full!A:r28}",
        Your_date_of_birth="{caller.dobiso}",
        Where_you_live="{caller.homel}",
        Best_number="{caller.phone}",
        Email="{caller.email}",
        When_did_it_happen="[[DATE case KP|12/01/2026 19:45]]",
        Where_did_it_happen=COURT,
    ).paras("""
    What happened? The couple below were at it again. I heard "you are not going anywhere" and a smack and then a thud. {wit2.full} in number 4 heard it too. The man is [[NAME def K|Haroon Mirza-Lyle]], he sells houses, drives [[VRM def K r15|HM00 LYL]].

    Anything else we should know? [[MEDICAL caller R r60|I have just had my womb taken away so I cannot come down the stairs to anybody.]] [[FREE_ID caller R r60|I am behind with my own rent and the landlord must not know that I complain.]] [[INTEL bro R r60|His brother keeps things for people in the garage block, I have seen long bags go in at night.]] Another visitor parks across me, [[VRM aunt R r60|RA01 ANJ]].

    -- For staff -- Assigned {nbo.rank:N03}. [[TACTIC none R r60|Do not ring the doorbell, go round by the bins in ordinary clothes.]] Log [[EXHIBIT case KP|0912-12JAN]]. Contact centre [[CPS_PHONE case KP N05|01632 960972]].
    """)
