"""SYN-8: affray and threats; an anonymous and an intimidated witness, false black boxes, a misfiled schedule."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement


@document("SYN-8", "MG6D", "MG6D", "pdf docx", to="DEF_REP DEF_LIP", trap="T23")
def sensitive(d: Doc) -> None:
    heading(d, "MG 6D", "SCHEDULE OF SENSITIVE UNUSED MATERIAL", Defendant="{def.full}").paras(
        "1. Intelligence log from {source.full}."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B1")


@document("SYN-8", "FALSE-BOXES", "MG11", "pdf", trap="T24", to="DEF_REP COURT")
def false_boxes(d: Doc) -> None:
    heading(d, "MG 11", "WITNESS STATEMENT", Statement_of="WITNESS A").paras("""
    On [[DATE case KP|30 August 2025]] I was at my window. I saw {def.full} swing a bar at {vic.full}. My neighbour {anon.first!R}, as people call me, I mean everyone calls me that, has lived here nine years.

    I mend locks for a living at {anon.homel!R}. {quill.full} from number 5 saw it too.
    """)
    d.hide("black-box", "[[NAME anon H T24|Dominic Falstone, 7 Mill Yard]]").hide(
        "author", "[[NAME anon H T24|D Falstone]]"
    )
    d.hide("annotation", "[[PHONE anon H T24|07700 900911 call Dominic]]").hide(
        "off-page", "[[DOB anon H|05/05/1978]]"
    ).hide("white-text", "[[ADDRESS anon H|Falstone flat keys with landlady Ottoline Frayne]]")


@document("SYN-8", "MG11-A", "MG11", "scan pdf docx fax", trap="T25", to="DEF_REP COURT")
def anonymous(d: Doc) -> None:
    heading(d, "MG 11", "WITNESS STATEMENT", Statement_of="WITNESS A (an order under section 86 applies)").paras("""
    I am the person who was granted a witness anonymity order. I have known {def.full}, called {def.nick}, since school.

    On [[DATE case KP|30 August 2025]] he came into the yard with a bar and shouted for {vic.first}. {vic.titled} put up his arms. The blow missed his head. {wit.full} screamed.

    Afterwards he looked up and shouted, "I see you, {anon.first!R}." Then "{anon.last!R}, you're dead." Two days later a note came through my door at {anon.street!R}.

    My landlady is {landlady.tfull} and she has the note. I can be called through {oic.rank2:N03} on {oic.office}.
    """)
    d.add("break").add("head", "MG 11 (back) - witness contact details")
    d.fields(
        Name="{anon.full!R:T25}",
        Home_address="{anon.home:T25}",
        Mobile="{anon.phone:T25}",
        Date_of_birth="{anon.dob:T25}",
        Availability="Not 3 to 7 November",
    )


@document("SYN-8", "MG11-QUARMBY", "MG11", "pdf docx mixed")
def intimidated(d: Doc) -> None:
    statement(d, "wit").paras("""
    I live in [[PLACE case KP N04|Mill Yard, Harrowmoor]]. I am frightened to make this statement. On [[DATE case KP|30 August 2025]] I heard shouting and saw {def.lcaps} with an iron bar.

    {vic.nfull} fell over the bins. {brother.full}, the brother of {def.first}, held the gate shut. {susp.ini} was there too, but he only watched.

    {quill.tfull} from number five pulled {vic.first} away.
    """)
    d.add("break").paras("""
    On [[DATE case KP|2 September 2025]] I found a paper under my wiper. My car is a blue Micra, {wit.vrm}. It said, "Teresa, think of your boy at [[SCHOOL wit A|Oakmere Juniors]]."

    I have since stayed with my friend {landlady.full} at {landlady.home}. My number is now {wit.phone2} and only {oic.rank:N03} has it. {wit.dobl} is my date of birth.
    """)
    signed(d, "wit")


@document("SYN-8", "MG6C", "MG6C", "pdf xlsx docx", trap="T26")
def schedule(d: Doc) -> None:
    heading(
        d,
        "MG 6C",
        "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL",
        Defendant="{def.full}",
        Officer="{oic.rank:N03}",
    )
    d.table(
        ("Item", "Description", "Location"),
        ("12", "Custody CCTV of {def.last}", "Custody"),
        ("13", "Message to {oic.rank2:N03} from [[PHONE none R|07700 900640]] about the bins", "OIC"),
        ("14", "Statement of next-door neighbour {quill.tini:T26}, {quill.street:T26}", "OIC"),
        ("15", "Rota of {landlady.titled}'s guest house, tel {landlady.land}", "OIC"),
        ("16", "Photograph of [[EXHIBIT case KP N02|GT/2]]", "Store"),
    )


@document("SYN-8", "MG16", "MG16", "pdf", to="DEF_REP")
def bad_character(d: Doc) -> None:
    heading(d, "MG 16", "EVIDENCE OF BAD CHARACTER", Defendant="{def.full}", PNCID="{def.pncid}").paras("""
    In 2019 the defendant struck {brother.full} of {brother.homel} with a bottle. [[PREVCON def E|He was fined by Harrowmoor Magistrates.]]

    In 2022 he threatened {susp.tfull!A}, telephone {susp.phone}.
    """)


@document("SYN-8", "MG2", "MG2", "pdf docx", to="DEF_REP PUBLIC CPS_PRE")
def special_measures(d: Doc) -> None:
    heading(d, "MG 2", "SPECIAL MEASURES ASSESSMENT", Witness="{wit.full}").paras(
        "{wit.first} fears reprisal. She asks for screens. Contact {wit.phone!K}."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("SYN-8", "ORDER", "OTHER", "pdf scan", to="DEF_REP COURT PUBLIC")
def anonymity_order(d: Doc) -> None:
    heading(
        d,
        "ORDER",
        "WITNESS ANONYMITY ORDER - CORONERS AND JUSTICE ACT 2009, SECTION 86",
        Defendant="{def.full}",
        Court="Harrowmoor Crown Court, [[COURT_PHONE case KP N05|01632 960020]]",
    ).paras("""
    IT IS ORDERED that the witness shall be known as Witness A. The order covers name, address and voice.

    Sealed copy sent by the court to {anon.tfull!R} at {anon.homel!R} and to {oic.rank:N03}.
    """)


@document("SYN-8", "INTERVIEW", "MG15", "pdf docx txt html")
def suspect_interview(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF TAPED INTERVIEW",
        Interviewee="{def.full}",
        Interviewers="{oic.rank3:N03} and {sup.rank3:N03}",
    )
    interview(
        d,
        "GT|Please say your name, date of birth and address.",
        "LB|{def.all}, {def.dobw}, {def.homel}.",
        "GT|Where were you on [[DATE case KP|30 August 2025]]?",
        "LB|Round my brother's, {brother.first}'s, {brother.street}. Ask him, he's on {brother.phones}.",
        "AM|Did you hit {vic.full}?",
        "LB|{vic.first}? No. It was {susp.full} did that.",
        "GT|Who else was in the yard?",
        "LB|{wit.first} {wit.last}, her with the Micra, {wit.vrml}. And old {quill.last}. And that locksmith {anon.full!R}, him at number 7.",
        "GT|Have you sent anybody a note?",
        "LB|No comment. My solicitor is Ms Lockyer and that's her out there.",
        "AM|{landlady.full} says that you asked for her.",
        "LB|Don't know any {landlady.titled}.",
    )


@document("SYN-8", "INTEL", "MG6B", "pdf", to="CPS_PRE")
def officer_record(d: Doc) -> None:
    heading(d, "MG 6B", "POLICE OFFICER DISCIPLINE", Officer="{oic.rank3:N03}").add(
        "para", "No findings are recorded. The officer may be reached on {oic.office}."
    )


@document("SYN-8", "MAIL-REPLYALL", "EMAIL", "eml msg html", trap="T34")
def reply_all(d: Doc) -> None:
    for name, text in (
        ("From", "{oic.rank2} <grace.tillotson@westmarch.example>"),
        ("To", "{wit.full} <{wit.email}>"),
        ("Cc", "{brother.full} <{brother.email}>, {vic.full} <{vic.email}>"),
        ("Subject", "Trial on 3 November, {=urn}"),
    ):
        d.add("mail", name, text)
    d.facts["html"] = True
    d.paras("""
    Dear all,

    The trial of {def.titled} starts on [[DATE case KP|3 November 2025]] at Harrowmoor Crown Court, [[COURT_PHONE case KP N05|01632 960020]]. {wit.first}, your screens are agreed. {vic.first}, your taxi comes to {vic.street} at 8:15.

    Please do not ring me at home ({oic.land}); use {oic.office}.

    {oic.rank3:N03} | {oic.collar:N03} | {=force}

    From: {landlady.full} | Sent: Monday | {wit.first} is safe with me, the spare key is with {quill.ini} next door to {quill.street}.
    """)


@document("SYN-8", "HIDING-PLACES", "MG11", "pdf", trap="T24", to="DEF_REP COURT CPS_PRE")
def hiding_places(d: Doc) -> None:
    heading(d, "MG 11", "WITNESS STATEMENT", Statement_of="{vic.full}").paras("""
    On [[DATE case KP|30 August 2025]] {def.full} came at me with an iron bar in [[PLACE case KP N04|Mill Yard]]. I put up my arms. My jacket, [[EXHIBIT case KP N02|PW/1]], was torn.

    I know {wit.full} by sight. I did not see anybody else. My telephone number is {vic.phone}.
    """)
    signed(d, "vic")
    d.hide("attachment", "[[PHONE anon H T24|07700 900912]] is the number of [[NAME anon H|Dominic Falstone]]").hide(
        "script", "[[NAME quill H|Roland Quill knows]]"
    )
    d.hide("link", "[[NAME landlady H|Ottoline Frayne statement]]").hide(
        "form-field", "[[EMAIL anon H|dominic.falstone78@postbox.example]]"
    )
    d.hide("xmp", "[[FREE_ID wit H|draft taken at the house of Teresa Quarmby]]").hide(
        "cropped", "[[DOB anon H|05/05/1978]]"
    ).hide("layer", "[[ADDRESS anon H|7 Mill Yard upper flat]]")
