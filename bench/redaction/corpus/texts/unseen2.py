"""Held-out documents: a wounding in a public house (UNS-3), in other layouts and words."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview
from .photos import scene
from .unseen1 import opening


@document("UNS-3", "W1-BHATT", "MG11", "pdf scan docx", profile="unseen", to="DEF_REP COURT")
def victim(d: Doc) -> None:
    opening(d, "vic").paras("""
    I teach astronomy. At half past nine on [[DATE case KP|14 May 2026]] I was in [[PLACE case KP N04|The Blue Anchor, Quern Street]] with a colleague, {other.full}. A man whom the barmaid, {barmaid.full}, called {def.nick} threw a glass.

    [[MEDICAL vic K|It cut my left eyebrow to the bone and I had nine stitches.]] {medic.tfull} sewed the wound.

    I walked home to {vic.homel}. I drive a Saab, {vic.vrmt}. Until the trial write to my chambers or call {vic.phonei}; my wife {owner.first!E} answers {vic.land}. My date of birth: {vic.dobth}.

    {codef.full} tried to hold {def.first} back. {sgt.rank2:N03} took my jumper, [[EXHIBIT case KP N02|LS/2]].
    """)
    d.fields(Signed="{vic.ini}", Taken_by="{oic.rank:N03}")


@document("UNS-3", "W1-B", "MG11", "pdf fax scan", profile="unseen", to="DEF_REP COURT")
def anonymous(d: Doc) -> None:
    d.facts["form"] = "Form W1"
    d.add("title", "STATEMENT OF WITNESS B").paras("""
    By order of the judge I am Witness B. I saw {def.full} throw the glass at {vic.titled}. I was by the fruit machine.

    {def.nick} shouted, "What are you looking at, {anon.first!R}?" I said nothing. {tenant.full}, who rents the room over my shop, walked me back to {anon.street!R}.

    Later a text came from {other.phonet}: "{anon.last!R} the {anon.job!A} should shut up."
    """)
    d.hide("author", "[[NAME anon H|M. Oldacre]]").hide("white-text", "[[NAME anon H|Marguerite Oldacre typed this]]")


@document("UNS-3", "OUTLINE", "MG5", "pdf docx scan", profile="unseen")
def outline(d: Doc) -> None:
    d.add("title", "POLICE REPORT MG5").fields(
        Defendant="{def.lcaps}", Co_accused="{codef.lcaps}", Officer="{oic.rank3:N03}"
    ).paras("""
    The wounding of {vic.tfull} took place in [[PLACE case KP N04|The Blue Anchor]] on [[DATE case KP|14 May 2026]]. {barmaid.full}, who lives above the bar and can be rung on {barmaid.phone3}, pulled the film [[EXHIBIT case KP N02|BA/1]].

    {kid.full}, aged ten, was in the garden with his father {dad.full}. The Umfrevilles live at {kid.homel}. {kid.first} attends {kid.school!A}.

    A taxi, {owner.vrm}, owned by {owner.titled}, was scratched. Loss [[MONEY case KP N08|GBP 700]].

    [[INTEL codef R|The co-accused is nominated in Operation Lapwing as a cannabis dealer and is wanted for questioning over the Quern Street stabbing.]] [[TACTIC none R|A covert camera at number 116 remains in place.]]
    """)


@document("UNS-3", "TALK", "MG15", "pdf docx txt", profile="unseen")
def talk(d: Doc) -> None:
    d.add("title", "RECORD OF INTERVIEW").fields(Of="{def.tfull}", By="{oic.rank:N03}")
    interview(
        d,
        "BA|Full name, date of birth, address please.",
        "JMS|{def.all}. {def.dobw}. {def.homel}.",
        "BA|Mobile number?",
        "JMS|{def.phones}.",
        "BA|Who were you with?",
        "JMS|{codef.nfull}. And {tenant.first}, {tenant.full}, he works nights at the dock. His missus is on {barmaid.phonet}.",
        "BA|Do you know {vic.full}?",
        "JMS|He taught my cousin {other.first!E}. Drives that Saab, {vic.vrml}.",
        "BA|Did you throw the glass?",
        "JMS|It slipped.",
    )


@document("UNS-3", "CHILD", "MG15", "pdf scan", profile="unseen")
def child(d: Doc) -> None:
    d.add("title", "RECORD OF VIDEO INTERVIEW OF A CHILD").fields(Name="{kid.full}", Interviewer="{sgt.rank3:N03}")
    interview(
        d,
        "LS|Hello {kid.first}. Where do you live?",
        "TU|{kid.street}. It has a blue gate. I was born on {kid.dobl}.",
        "LS|Which school do you go to?",
        "TU|{kid.school!A}. Miss {medic.last} is my teacher.",
        "LS|What did you see in the garden?",
        "TU|{def.nick} threw a glass at the man. Dad rang 999 on {dad.phones2}.",
    )


@document("UNS-3", "PRINT", "PNC", "pdf scan", profile="unseen", to="DEF_REP")
def own_print(d: Doc) -> None:
    d.add("title", "PNC DISCLOSURE PRINT").fields(
        Surname="{def.CAPS}", Forename="JAYDON", Born="{def.dob}", PNCID="{def.pncid}"
    )
    d.table(
        ("Date", "Offence", "Result"),
        ("[[DATE case KD|11/04/2024]]", "[[PREVCON def KD|Criminal damage]]", "Conditional discharge"),
    )


@document("UNS-3", "PRINT-CODEF", "PNC", "pdf docx", profile="unseen", to="DEF_REP")
def other_print(d: Doc) -> None:
    d.add("title", "PNC DISCLOSURE PRINT").fields(
        Surname="{codef.CAPS}", Forename="COREY", Born="{codef.dob}", PNCID="{codef.pncid}"
    )
    d.table(("Date", "Offence", "Result"), ("01/02/2023", "Affray", "Community order"))
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "42")


@document("UNS-3", "PRINT-WRONG", "PNC", "pdf", profile="unseen", to="DEF_REP CPS_PRE")
def wrong_print(d: Doc) -> None:
    d.add("title", "PNC DISCLOSURE PRINT").fields(
        Surname="MBEKI-SHAW",
        Forename="JAYDEN",
        Born="19/11/1994",
        PNCID="2012/9900299" + "ZABCDEFGHJKLMNPQRTUVWXY"[(12 * 10**7 + 9900299) % 23],
    )
    d.table(("Date", "Offence", "Result"), ("05/05/2015", "Robbery", "Imprisonment"))
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "B6")


@document("UNS-3", "UNUSED-S", "MG6D", "pdf", profile="unseen")
def sensitive(d: Doc) -> None:
    d.add("title", "MG6D SENSITIVE SCHEDULE").paras("1. Contact sheet of {grass.full}.")
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B1")


@document("UNS-3", "UNUSED", "MG6C", "docx pdf xlsx", profile="unseen")
def unused(d: Doc) -> None:
    d.add("title", "MG6C NON-SENSITIVE UNUSED").table(
        ("No", "What", "Where"),
        ("1", "Note of {tenant.tfull}, room over {anon.street!R}", "Store 2"),
        ("2", "Voicemail from {dad.full}, {dad.phonez}", "Store 2"),
        ("3", "Notebook of {sgt.rank3:N03}", "Store 1"),
        ("4", "Bar rota naming {barmaid.first} and {owner.full}, {owner.homel}", "Store 2"),
    )


@document("UNS-3", "DETENTION", "CUSTODY_RECORD", "pdf html", profile="unseen")
def detention(d: Doc) -> None:
    d.add("title", "DETENTION LOG").fields(Detainee="{def.full}", Born="{def.dob}", Of="{def.homel}").table(
        ("At", "Event"),
        ("01:10", "Brought in by {oic.rank:N03}. [[MEDICAL def KD|Graze to right hand cleaned.]]"),
        ("02:05", "Shared van with {other.full}, held for drink driving."),
        ("03:30", "{dad.full} at the desk asking after his son; asked to ring {sgt.office}."),
        ("07:45", "Meal. Call to {tenant.full} on {tenant.phone}."),
    )


@document("UNS-3", "DESPATCH", "CAD", "txt pdf", profile="unseen")
def despatch(d: Doc) -> None:
    d.add("title", "DESPATCH 2207/14MAY").paras("""
    21:38 {dad.caps} {dad.phonet} {dad.homeu} RPTS FIGHT AT [[PLACE case KP N04|BLUE ANCHOR]]

    21:44 {oic.collar:N03} ON SCENE. IP {vic.caps}. OFFENDER {def.caps} DETAINED.

    21:59 {owner.caps} COMPLAINS OF {owner.vrmt} SCRATCHED. [[INTEL none R|NB MARKERS AT NO 116: VIOLENT DOG, OCCUPIER SELLS STEROIDS.]]
    """)


@document("UNS-3", "IMPACT", "VPS", "pdf docx", profile="unseen")
def impact(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "VICTIM PERSONAL STATEMENT").fields(Of="{vic.full}").paras("""
    [[MEDICAL vic K|The scar pulls when I look through the telescope and I cannot drive at night.]] My savings account {vic.bank} has paid for it. {medic.titled} says it will fade.

    I have stopped my evening class. {other.full} teaches it now. Write to me at {vic.home}.
    """)


@document("UNS-3", "NOTE", "PHOTO", "jpeg png", profile="unseen")
def note(d: Doc) -> None:
    scene(d, "note", "{tenant.full} owes rent", "ring {tenant.phone}", "{anon.full!R} knows")


@document("UNS-3", "DESK", "PHOTO", "jpeg heic", profile="unseen")
def desk(d: Doc) -> None:
    scene(d, "screen", "CASTLEREACH INFIRMARY", "{vic.revcapsall!R}   {vic.dobiso}", "{vic.nhs}   {vic.homeu}").hide(
        "author", "[[NAME medic H|S Rasmussen phone]]"
    )


@document("UNS-3", "ENVELOPE", "PHOTO", "jpeg tiff", profile="unseen")
def envelope(d: Doc) -> None:
    scene(
        d,
        "letter",
        "{barmaid.tfull}",
        "{barmaid.homen}",
        "Final demand. Account number {barmaid.account}.",
        "Quote {barmaid.email}",
    )


@document("UNS-3", "LIST", "LISTING", "html txt", profile="unseen", to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "COURT 2, 10:30").paras(
        "{def.full!KP}, {def.homel!R}, born {def.dob!R}: wounding {vic.full!E}. Witness {kid.full!KR} by live link from {kid.school!AC}."
    )
