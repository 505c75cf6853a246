"""Held-out documents: stalking (UNS-1) and theft by a carer (UNS-2), in other layouts and words."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview
from .photos import scene


def opening(d: Doc, who: str) -> Doc:
    """Open a statement in a layout of its own."""
    d.facts["form"] = "Form W1"
    d.facts["footer"] = f"Ref {d.case.urn}   |   {d.case.words['force']}"
    return (
        d.add("title", "STATEMENT")
        .fields(Witness=f"{{{who}.revcaps}}", Case="[[URN case KP N10|{=urn}]]")
        .add("note", "The contents are true. I may be prosecuted if I have said what I know to be false.")
    )


@document("UNS-1", "W1-VIC", "MG11", "pdf scan fax docx txt", profile="unseen", to="DEF_REP COURT")
def victim(d: Doc) -> None:
    opening(d, "vic").paras("""
    My full name is {vic.all}; people call me {vic.nick}. DOB {vic.dobdot}. I clean teeth at {vic.employer!A} in the high street. Contact me at {vic.place1l}, nowhere else please. Landline there is {vic.landb}.

    I went out with {def.full} for six weeks until [[DATE case KP|1 May 2026]]. {def.nick} would not leave it. He parked his pick-up ({def.vrmt}) outside [[EMPLOYER vic E|the surgery]] on eleven days. He rang {boss.titled}, my manager, and told {boss.titled} that I stole [[MONEY case KP N08|GBP 77]].

    My flatmate, {flat.full}, can say more; text her, {flat.phoned}. I stayed one night with my sister {sister.first} ({sister.homel}). The taxi man, {cabbie.ini}, plate {cabbie.vrm}, drove me.

    My doctor {dr.titled} of Weir Surgery gave me tablets. I told {oic.rank:N03} all this on [[DATE case KP|19 June 2026]]. Film from the bell is [[EXHIBIT case KP N02|PH/1]].

    E-mail {vic.email} | NI no. {vic.ninot} | Insta {vic.handle}
    """)
    d.fields(Signed="{vic.letters!E}", Taken_by="{oic.rank3:N03}")


@document("UNS-1", "W1-ADEBAYO", "MG11", "pdf docx html", profile="unseen")
def neighbour(d: Doc) -> None:
    opening(d, "wit").paras("""
    {wit.nick}, short for {wit.first}. I was born on the {wit.dobw}. I keep the café opposite [[PLACE case KP|Ropewalk Mill]].

    On seven mornings I saw {def.ini}, a bald man in a blue pick-up. {vic.first} ran in to us crying on [[DATE case KP|4 June]]. {wit2.full} from the park lodge saw him too and so did little {pupil.full}, who comes in before school with her nan {ex.first!E}.

    Call the café on 01632 960408 or me on {wit.phone3}. I do not give out {wit.street} to anybody.
    """)
    d.fields(Signed="{wit.ini}", Taken_by="{sgt.rank3:N03}")


@document("UNS-1", "OUTLINE", "MG5", "pdf scan docx", profile="unseen", to="DEF_REP COURT")
def outline(d: Doc) -> None:
    d.add("title", "MG5 - CASE SUMMARY").fields(
        Accused="{def.tfull}", DoB="{def.dobdash}", OIC="{oic.rank:N03} Thornmere CID, 01632 960555"
    ).paras("""
    Offence: stalking, [[OFFENCE case KP N02|PH97004]]. {vic.lcaps} ended a short relationship with {def.lcaps}. He then kept watch on her home at {vic.homel}, and on her place of work.

    She moved on 20 June and is at {vic.place1l}. Nurse colleague and flatmate {flat.tfull} ({flat.phonet}) took a call. The matter was first reported by {ex.full} of {ex.street}, a former partner.

    {wit2.tfull} and {wit.tfull} will give evidence. {wit.titled} was born {wit.dob}. The accused's vehicle is {def.vrm}; a Mini, {flat.vrm}, belongs to the flatmate.

    [[INTEL def R|Sources suggest that the accused trades counterfeit cigarettes with Barney Oxnard and may carry a knife.]]

    Custody time limit does not apply. Court office [[COURT_PHONE case KP N05|01632 960040]].
    """)


@document("UNS-1", "BAIL", "MG4A", "pdf scan txt", profile="unseen", to="DEF_REP PUBLIC")
def bail(d: Doc) -> None:
    d.add("title", "NOTICE OF POLICE BAIL").fields(To="{def.full}, {def.homel!KR:N06}", Born="{def.dob!KR}").paras("""
    You must not contact {vic.full} by any means. You must not go within 200 metres of {vic.place1} or of {vic.homel!AC}. You must sign daily at Thornmere station between 1600 and 1800.

    Surety: {ex.tfull}, {ex.homel}, in the sum of [[MONEY case KP N08|GBP 1,000]]. Custody officer {sgt.rank3:N03}.
    """)


@document("UNS-1", "CALL", "999_TRANSCRIPT", "pdf txt docx", profile="unseen")
def call(d: Doc) -> None:
    d.add("title", "Emergency call, transcript")
    interview(
        d,
        "[00:03] Op|Emergency, which service?",
        "[00:05] F|Police. He is outside again. [[ADDRESS vic R|Ropewalk Mill, apartment fourteen]].",
        "[00:11] Op|Who am I speaking to?",
        "[00:13] F|{vic.full!A}. O, C, E, A, double L.",
        "[00:20] Op|And a number in case we are cut off?",
        "[00:22] F|{vic.phones1}. Or my sister {sister.first}, {sister.phones}.",
        "[00:34] Op|Who is outside?",
        "[00:36] F|{def.nick}, {def.full}. In the pick-up.",
        "[00:41] Op|Date of birth for you?",
        "[00:43] F|{vic.dobth}.",
        "[00:50] Op|{oic.rank2:N03} has been told. Keep the door locked.",
    )


@document("UNS-1", "BAND", "PHOTO", "jpeg png heic", profile="unseen")
def band(d: Doc) -> None:
    scene(d, "band", "{vic.revcapsall!R}", "D.O.B. {vic.dobdash}", "NHS No {vic.nhst}", "WARD 7B").hide(
        "gps", "[[LOCATION vic H|50 22 11.4]] N 4 8 31.9 W"
    )


@document("UNS-1", "CARDOOR", "PHOTO", "jpeg tiff", profile="unseen")
def cars(d: Doc) -> None:
    scene(d, "plate", "{flat.vrm}", "[[PLACE case E|ROPEWALK MILL]]")


@document("UNS-1", "PARCEL", "PHOTO", "jpeg", profile="unseen")
def parcel(d: Doc) -> None:
    scene(d, "parcel", "{flat.full}", "{flat.homen}", "Ring {flat.phone} on arrival")


@document("UNS-1", "MAILS", "EMAIL", "eml msg html", profile="unseen")
def mails(d: Doc) -> None:
    for name, text in (
        ("From", "{boss.full} <{boss.email}>"),
        ("To", "{oic.rank2} <p.hargest@eastvale.example>"),
        ("Subject", "Rota for {vic.full}"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Officer,

    {vic.nick} worked on the days you asked for. {flat.full} covered for her. Please call the practice and not my mobile ({boss.phonez}).

    {boss.first} | {boss.employer!A}

    On Friday, {sister.full} <{sister.email}> wrote: | > {vic.first} is with us at {sister.home}. Tell nobody, least of all {def.first}. | > {sister.first} x {sister.phonet}
    """)
    if d.medium == "eml":
        d.hide("mail-header", "[[NETWORK_ID boss H|198.51.100.14]]")


@document("UNS-1", "CALLDATA", "PHONE_EXTRACT", "csv xlsx pdf", profile="unseen")
def call_data(d: Doc) -> None:
    d.table(
        ("when", "direction", "party", "text"),
        ("02/06 08:01", "out", "{vic.nick} {vic.phonei}", "why wont you talk to me"),
        ("02/06 08:09", "out", "{vic.nick} {vic.phonei}", "i can see your light"),
        ("02/06 12:30", "in", "{ex.full} {ex.phonet}", "stay away from her mate"),
        (
            "03/06 19:11",
            "in",
            "{cabbie.first} cab {cabbie.phone}",
            "[[MEDICAL cabbie R|cant drive you, in hospital for my dialysis]]",
        ),
        sheet="calls",
    )


@document("UNS-2", "W1-LAMPLUGH", "MG11", "pdf scan docx rotated", profile="unseen", to="DEF_REP COURT")
def old_gentleman(d: Doc) -> None:
    opening(d, "vic").paras("""
    I am eighty-eight. I live on my own in [[ADDRESS vic K N04|Maltings Court]] and {def.titled}, whom I know as {def.first}, came in each morning and evening from [[EMPLOYER def K|Wend Valley Carers]].

    In [[DATE case KP|March 2026]] I missed my wife's ring, [[EXHIBIT case KP N02|NL/3]], and then notes from the tea caddy, [[MONEY case KP N08|GBP 640]] in all. Nobody else has a key but {vicar.tfull} and my niece {niece.full}.

    The district nurse, {wit.full}, helped me to write a diary, [[EXHIBIT case KP N02|XP/1]]. My pension goes to {vic.bank}. The chemist, {chemist.tini}, brings my tablets; he also saw {def.first} with the tin. Ring {niece.first}, {niece.land}, not me, for I do not hear well.

    {gp.titled} says that I am fit to go to court. Born {vic.doba}.
    """)
    d.fields(Mark="{vic.ini}", Taken_by="{oic.rank:N03}")


@document("UNS-2", "W1-PAPADAKIS", "MG11", "pdf fax html", profile="unseen")
def nurse(d: Doc) -> None:
    d.facts["columns"] = 2
    opening(d, "wit").paras("""
    I am a [[OCCUPATION wit E|district nurse]]. I have visited {vic.full} twice a week since the autumn; I also see {cust.full} and {cust2.tini} in the same court. Neither of them lost anything.

    On [[DATE case KP|8 May 2026]] I found {def.full} with her hand in the caddy. She said, "He owes me." I wrote it down at once. My tablet logs my position, last from {wit.ip}.

    Personal: {wit.homel}; {wit.phoned}; {wit.email}; car {wit.vrml}; born on {wit.dobiso}.
    """)
    d.fields(Signed="{wit.ini}", Taken_by="{oic.rank3:N03}")


@document("UNS-2", "OUTLINE", "MG5", "pdf docx", profile="unseen")
def outline2(d: Doc) -> None:
    d.add("title", "MG 5").fields(
        Defendant="{def.revcaps}", Born="{def.dobl}", ASN=f"[[ASN case KP N01|{d.case.people['def'].asn}]]"
    ).paras("""
    The defendant was carer to {vic.tfull} at [[ADDRESS vic K N04|Maltings Court, Upper Wend]]. Over four months she took cash and a ring.

    Mr {caller.full} of {caller.homel} saw her pawn a ring and called it in ({caller.phone}). Pharmacist {chemist.full} had doubts of his own. {niece.titled} changed the locks.

    The ring was pledged at [[PLACE case KP N04|Brass Lane Pawnbrokers, 4 Brass Lane]]. [[INTEL def R|The firm is looking at losses from two other clients, and a neighbour hints at drink and at benefit fraud.]]

    Interview: {def.titled} said to {sgt.rank:N03} that it was a present.
    """)


@document("UNS-2", "ACCOUNT", "BANK_STATEMENT", "pdf csv scan", profile="unseen")
def account(d: Doc) -> None:
    d.add("title", "Wend Building Society - passbook print").fields(
        Name="{def.ini}", Account="00-00-00 {def.account!KD}"
    )
    rows = [("Day", "Entry", "GBP")]
    for n in range(24):
        if n % 8 == 5:
            rows.append(
                (
                    f"{n + 1}.4.26",
                    f"[[TRANSACTION def K|CASH IN AT BRASS LANE COUNTER {n}]]",
                    f"[[MONEY case K N08|{160 + n}.00]]",
                )
            )
        else:
            rows.append(
                (
                    f"{n + 1}.4.26",
                    ("WAGES WEND VALLEY", "FISH SHOP", "CO-OP FUNERAL PLAN", "BINGO PALACE", "ELECTRIC KEY")[n % 5],
                    f"{n * 7 % 60 + 2}.40",
                )
            )
    d.table(*rows)
    d.add("para", "Transfer partner: {cust2.full} {cust2.bank}")


@document("UNS-2", "HOSPITAL", "MEDICAL_NOTES", "scan pdf", profile="unseen")
def hospital(d: Doc) -> None:
    d.add("title", "COMMUNITY NURSING RECORD").fields(
        Patient="{vic.rev}", Number="{vic.nhsd}", GP="{gp.tfull}", Kin="{niece.full} {niece.phone}"
    ).paras("""
    [[MEDICAL vic RR|Ulcer on left shin dressed twice a week since the autumn.]] [[MEDICAL vic RR|Memory clinic referral declined; early prostate cancer under watch.]]

    [[MEDICAL vic RR|Takes bisoprolol and apixaban.]] Seen by {wit.ini}.
    """)


@document("UNS-2", "LETTER", "LETTER", "docx pdf", profile="unseen")
def letter(d: Doc) -> None:
    d.add("para", "Auchterlonie and Partners\n{solic.homel}\n{solic.land}").paras("""
    To {oic.rank:N03}, {=force}

    We act for {niece.full}, niece of {vic.full}. She asks that the ring be returned to her at {niece.homel}. Our client's late aunt had it from {cust.full}.

    {solic.full}
    """)
    d.hide("comment", "[[FREE_ID niece H|Verity sounds keen on the will]]").hide(
        "author", "[[METADATA solic H|Typist Moira Clegghorn]]"
    ).hide("deleted", "[[ADDRESS niece H|Fallow End, Drovers Lane AA24 6DN]]")


@document("UNS-2", "COSTS", "MG19", "pdf docx", profile="unseen")
def claim(d: Doc) -> None:
    d.add("title", "MG19 COMPENSATION").fields(
        Claimant="{vic.full}",
        Pay_to="{vic.bank!RD}",
        Address="{vic.home!RD}",
        Insurer="Wend Mutual, ref [[BANK vic RD|WM/88/10231]]",
        Sum="[[MONEY case K N08|GBP 640.00]]",
    )


@document("UNS-2", "CHARGE", "MG4", "pdf", profile="unseen", to="DEF_REP COURT PUBLIC")
def charge(d: Doc) -> None:
    d.add("title", "CHARGE").fields(Name="{def.full}", Address="{def.homel!KR:N06}", DOB="{def.dob!KR}").paras(
        "Between [[DATE case KP|2 January 2026]] and [[DATE case KP|8 May 2026]] stole cash belonging to {vic.full}. [[OFFENCE case KP N02|TH68010]]. Charged by {sgt.rank:N03}."
    )
