"""UNS-84, wraps in Gladstone Street: what witnesses and others say and write (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import mail, signed, statement

PROFILE = "fresh8"


@document("UNS-84", "MG11-STOTT", "MG11", "docx", profile=PROFILE)
def landlord(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I own the building at [[PLACE case KP|118 Gladstone Street, Harrowmoor]]. My home address is {wit.home} and my number is {wit.phone}. I was born on {wit.dob}.

    [[FREE_ID def KP|I let Flat 2 to {def.full} from 1 September 2025 at a rent of £525 a month.]] [[FREE_ID def KP|He always paid the rent in cash, usually in ten and twenty pound notes.]] [[FREE_ID def KP|In January I saw a set of scales and a large number of small plastic bags on the kitchen table.]] I produce a copy of the tenancy agreement.

    The previous tenant was [[NAME none R|Mr Gordon Ashby]], who has moved to [[ADDRESS none R|4 Chapel Fold, Stonebrook]]. My letting agent is [[NAME none R|Melissa Trent]] on [[PHONE none R|07700 900470]].

    [[MEDICAL wit R r19|I had a kidney transplant last year and have to attend hospital every month.]] [[INTEL sus R r34|The man who collects from him is called {sus.full} and everyone in the street knows that he brings the drugs in from Manchester.]] [[FREE_ID wit R r79|I am in dispute with the tax office about the income from my properties.]]

    [[FREE_ID codef KP|I have seen {codef.full} at the flat on several occasions and she had her own key.]] [[FREE_ID wit R r3|Because I am worried about reprisals I am living at my holiday cottage in Wales until the trial.]] I gave the spare key to {pc.rank}.
    """)
    signed(d, "wit")


@document("UNS-84", "MG11-ADEYEMI", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def downstairs(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I live in the flat below the one searched by police. My telephone number is {wit2.phonet} and my e-mail is {wit2.email}. I was born on {wit2.dobl}. I work at [[EMPLOYER wit2 A|Moorview Care Home]].

    [[FREE_ID def KP|Since about October there have been people coming to the upstairs flat at all hours of the day and night.]] [[FREE_ID def KP|They stay for a minute or two and I hear them say things like "have you got any white".]] [[FREE_ID def KP|I have seen Tyrone hand small packages to people on the stairs and take money from them.]] On [[DATE case KP|12 March 2026]] [[FREE_ID wit2 KP|I was at home when the police came and I heard the toilet being flushed several times.]]

    [[MEDICAL wit2 R r19|I suffer from migraines and have been on sick leave since February with high blood pressure.]] [[FREE_ID wit2 R r79|My son is on bail for a fight at his school and I do not want him involved.]] [[FREE_ID wit2 R r3|My shifts are seven in the evening until seven in the morning, so my children are alone in the flat on Tuesday and Friday nights.]]

    [[INTEL codef R r34|I have been told that Chantelle also takes drugs into the prison for her brother.]] My friend [[NAME none R|Blessing Okafor]] was with me and lives at [[ADDRESS none R|33 Rutland Street, Harrowmoor]]. I told {oic.rank} what I had seen.
    """)
    signed(d, "wit2")


@document("UNS-84", "MG11-HOLROYD", "MG11", "pdf", profile=PROFILE)
def searcher(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{pc.rank}", Occupation="Police officer")
    d.paras("""
    I am {pc.rank} of Westmarch Police. At [[FREE_ID case KP|7.05 am on Thursday 12 March 2026]] I was on duty in uniform with {oic.rank} when I attended [[PLACE case KP|Flat 2, 118 Gladstone Street]] to execute a search warrant.

    [[FREE_ID def KP|BECKLEY was standing in the bathroom with his hand in the cistern.]] [[FREE_ID def KP|I recovered from the cistern a plastic bag holding 38 wraps of a white substance, exhibit BH/1.]] [[FREE_ID def KP|On the kitchen worktop there was a set of digital scales, exhibit BH/2.]] [[FREE_ID def KP|A Samsung telephone, exhibit BH/3, was ringing on the bed.]] I found cash of [[MONEY case KP|£2,310]] in a shoe box, exhibit [[EXHIBIT case KP|BH/4]]. [[FREE_ID codef KP|ORMEROD was asleep in the bedroom.]]

    [[TACTIC none R r60|Prior to entry I received an update from the covert observation post in the flat across the road.]] [[INTEL def R r60|I had been briefed that BECKLEY was expecting a delivery of two ounces that morning.]] [[TACTIC none R r60|Two undercover officers had made test purchases from the address earlier in the week.]] [[MEDICAL pc E|I injured my shoulder in the entry and am being treated for a torn ligament.]]

    [[FREE_ID def KP|At 7.12 am I arrested BECKLEY on suspicion of possession with intent to supply and cautioned him.]] [[FREE_ID def KP|He replied, "It's all mine, she knows nothing about it."]] His mother [[NAME mum R|Sandra]] Beckley, who was visiting, gave her address as [[ADDRESS mum R|70 Albion Street, Harrowmoor]] and her number as {mum.phone}.
    """)


@document("UNS-84", "EXPERT-STMT", "MG11", "docx", profile=PROFILE)
def drugs_expert(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{oic.rank}", Occupation="Police officer and drugs expert")
    d.paras("""
    [[FREE_ID def KP|I have examined the messages from exhibit BH/3.]] [[FREE_ID def KP|In my opinion the word "white" refers to crack cocaine and "on tick" means on credit.]] [[FREE_ID def KP|The quantity, the packaging and the cash are consistent with street supply.]] A wrap sells for about [[MONEY case KP|£20]] in Harrowmoor.

    The tenant below, {wit2.full}, born {wit2.dobdot}, of {wit2.homel}, was spoken to on {wit2.phone}. The landlord, {wit.full}, e-mail {wit.email}, confirmed the tenancy. [[FREE_ID none KP|I have been a police officer for fourteen years and have given evidence on drugs in the Crown Court on nine occasions.]]

    [[TACTIC none R r60|I have also worked undercover as a test purchaser and have run informants in this town.]] [[INTEL sus R r60|I know from intelligence that the line is controlled by {sus.full} from {sus.homel}.]]
    """)


@document("UNS-84", "PNB", "OTHER", "txt", profile=PROFILE, to="DEF_REP COURT")
def notebook(d: Doc) -> None:
    d.add("title", "POCKET NOTEBOOK OF {pc.rank}").paras("""
    Thursday 12 March 2026

    0600 [[FREE_ID none KP|On duty, briefing by DC Sandhu at Harrowmoor.]]

    0705 [[FREE_ID def KP|Entry to Flat 2. BECKLEY in bathroom with hand in cistern.]]

    0712 [[FREE_ID def KP|Arrested, cautioned, replied "It's all mine, she knows nothing about it."]]

    0730 [[INTEL sus R r60|Informed by a resident that Kyle Sheridan keeps a handgun at his mother's.]] Resident is [[NAME none R|Mr Wesley Tate]], [[ADDRESS none R|Flat 5, 118 Gladstone Street]], [[PHONE none R|07700 900477]].

    0815 [[FREE_ID none KP|Exhibits BH/1 to BH/4 sealed and signed.]]

    0900 [[FREE_ID none R r60|Unrelated - dealt with shoplifter at Freshmart, given a community resolution.]]

    0940 [[TACTIC none R r60|Met the handler at the usual car park to pass on the result.]]

    1130 [[FREE_ID none KP|Interview of BECKLEY with DC Sandhu, no comment throughout.]]
    """)


@document("UNS-84", "EMAIL", "EMAIL", "eml", profile=PROFILE)
def mail_of_officer(d: Doc) -> None:
    mail(
        d,
        From="{oic.rank3} <priya.sandhu@westmarch.example>",
        To="{pc.rank3} <ben.holroyd@westmarch.example>",
        Subject="Beckley and Ormerod",
    )
    d.paras("""
    Ben,

    [[FREE_ID none KP|The CPS lawyer has asked for the search record and photographs of the bathroom.]] [[FREE_ID none KP|Please also check that the cash has been counted and banked.]]

    [[INTEL sus R r50|Sheridan is now using a new number and is thought to have moved his stock to his girlfriend's flat.]] [[TACTIC none R r50|The observation post at the dry cleaner's must not be mentioned in any statement.]] [[TACTIC none R r50|The undercover officers are still deployed on the line until the end of the month.]] [[INTEL none R r50|Our source says that someone in the flats will be hurt for talking to the police.]]

    [[FREE_ID none KP|Mr Stott can attend court on any date except 4 May.]] He asked us to use his wife's number, [[PHONE none R|07700 900476]], and not to write to {wit.homel}. [[MEDICAL wit R r50|He is still unwell after his transplant and gets tired easily.]]

    Thanks, {oic.rank3} | Mobile {oic.phone} | Office [[PHONE oic K|01632 960227]]
    """)


@document("UNS-84", "EMAIL-STOTT", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_landlord(d: Doc) -> None:
    mail(
        d,
        From="{wit.full} <{wit.email}>",
        To="{oic.rank3} <priya.sandhu@westmarch.example>",
        Subject="118 Gladstone Street",
    )
    d.paras("""
    Dear {oic.rank2},

    [[FREE_ID none KP|I attach the tenancy agreement and the rent book for Flat 2.]] [[FREE_ID def KP|He has not paid any rent since he was arrested.]] My postal address is {wit.home} and my mobile is {wit.phone}; please do not ring my home number, {wit.land}. My date of birth for your form is {wit.dobl}.

    [[FREE_ID wit KP|I am willing to come to court and say what I saw.]] {wit2.full} downstairs has asked me to pass on her number, {wit2.phone}, and her e-mail address, {wit2.email}. [[FREE_ID wit R r79|My wife has left me over this and I am drinking more than I should.]] [[MEDICAL wit R r79|I am waiting for the results of a biopsy.]] [[INTEL sus R r50|I have heard that Sheridan has put a price on whoever told the police.]]

    Yours, {wit.full} | {wit.street}, {wit.pc} | Account for rent {wit.bank}
    """)


@document("UNS-84", "PHOTO-PARCEL", "PHOTO", "png", profile=PROFILE)
def parcel(d: Doc) -> None:
    d.facts["scene"] = "parcel"
    d.add("label", "DELIVER TO").add("label", "{wit2.tfull!E}").add("label", "{wit2.homen}").add(
        "label", "TEL {wit2.phone}"
    ).add("label", "1.2 kg")
