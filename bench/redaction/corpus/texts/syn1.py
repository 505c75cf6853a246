"""SYN-1: non-recent offences against children; anonymity, interviews of children, therapy, schools. Nothing explicit."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement

MEDIA = {1: "pdf", 2: "docx", 3: "scan", 4: "txt", 5: "html"}


def _child_transcript(number: int) -> None:
    @document("SYN-1", f"ROVI-{number:02d}", "MG15", MEDIA[number] + " pdf" * (number > 1), trap="T27", to="DEF_REP")
    def build(d: Doc) -> None:
        child, parent = f"ch{number}", f"pa{number}"
        heading(
            d,
            "MG 15 (ROVI)",
            "INTERVIEW OF A CHILD WITNESS",
            Child=f"{{{child}.full}}",
            Exhibit=f"[[EXHIBIT case KP N02|AT/{number}]]",
            Interviewer="{oic.rank3:N03}",
        )
        interview(
            d,
            "AT|My name is {oic.first} and I work for the police. What is your full name?",
            f"Child|{{{child}.all}}.",
            "AT|When is your birthday?",
            f"Child|{{{child}.dobth}}.",
            "AT|Tell me where you live.",
            f"Child|{{{child}.homel}}. With my mum and Gran. Gran is {{gran.full}}."
            if number % 2
            else f"Child|At {{{child}.street}} and sometimes at Gran's, {{gran.street}}.",
            "AT|And school?",
            f"Child|I go to {{{child}.school!A}}. My teacher is {{head.titled}}.",
            "AT|Who came to the swimming club?",
            "Child|{def.full}. He told us to call him Gaz. And {coach.full} helped him.",
            "AT|What happened then?",
            "Child|He made me feel scared and I told him to stop.",
            "AT|Did you tell anybody?",
            f"Child|My friend {{ch{number % 5 + 1}.first}}. And my {('dad', 'mum')[number % 2]}, you can ring on {{{parent}.phones}}.",
        )


for _number in MEDIA:
    _child_transcript(_number)


@document("SYN-1", "MG5", "MG5", "pdf docx", to="DEF_REP PUBLIC")
def summary(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps!K}",
        DOB="{def.dob!K}",
        ASN="[[ASN case K N01|26/18ZA/01/990101G]]",
        Operation="{=op}",
    ).paras("""
    The defendant was a volunteer at a swimming club in Stonebrook. Five children, {ch1.full}, {ch2.full}, {ch3.full}, {ch4.full} and {ch5.full}, say that he touched them.

    {ch2.first} attends {ch2.school!AC}. The first report was made by {pa1.tfull}, {pa1.phone}. The head teacher, {head.tfull}, keeps a note.

    The officer is {oic.rank:N03}. [[INTEL coach R|The coach is also under inquiry for matters in another force, under the name Deano Ollershaw.]]
    """)


@document("SYN-1", "MG11-PARENT", "MG11", "pdf scan docx")
def parent(d: Doc) -> None:
    statement(d, "pa1").paras("""
    I am the parent of {ch1.full}, who was born on {ch1.dob} and is in year 6 at {ch1.school!A}. We live at {pa1.homel}; I was born on {pa1.dobl}.

    In [[DATE case KP|August 2025]] {ch1.first} stopped wanting to swim. {ch1.first} told {gran.titled} and then me. I rang {coach.titled}, who runs the club, on {coach.phone3}, and he said, "{def.first} would never."

    {therapist.full} of {therapist.employer!A} has seen {ch1.first} since then. I can be reached on {pa1.phonez} or {pa1.email}.
    """)
    signed(d, "pa1")


@document("SYN-1", "MG9", "MG9", "pdf scan", trap="T29", to="DEF_REP COURT")
def witness_list(d: Doc) -> None:
    heading(d, "MG 9", "WITNESS LIST", Defendant="{def.full}")
    d.table(
        ("No", "Name", "Address", "Telephone"),
        *((str(n), f"{{ch{n}.full}}", f"{{ch{n}.home}}", f"{{pa{n}.phone}}") for n in range(1, 6)),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("SYN-1", "THERAPY", "LETTER", "pdf docx", trap="T32", to="DEF_REP")
def therapy(d: Doc) -> None:
    d.add("para", "{therapist.employer!A}\n{therapist.homel}\nTelephone {therapist.land}").paras("""
    Re: {ch3.full}, born {ch3.dob}

    Dear {oic.rank2:N03},

    [[COUNSELLING ch3 A|The child has come to eight sessions and speaks of nightmares and of hiding in the bath.]] [[COUNSELLING ch3 A|The family separated in spring, which also weighs on the child.]]

    {therapist.tfull}
    """)


@document("SYN-1", "VPS", "VPS", "pdf html", to="DEF_REP PUBLIC")
def personal(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Name="{ch4.full}", Written_down_by="{pa4.full}").paras("""
    [[MEDICAL ch4 KR|I do not like water any more.]] [[MEDICAL ch4 KR|I have bad dreams.]] My mum cries and my gran {gran.first} came to stay. {therapist.first} helps me.

    We moved from {ch4.homel} because of it. I go to a new school, {ch4.school!AC}.
    """)


@document("SYN-1", "NOTICE", "LISTING", "pdf txt", to="PUBLIC")
def results(d: Doc) -> None:
    d.add("title", "RESULT OF HEARING").paras("""
    {=urn}: {def.lcaps!KP}, of Stonebrook, admitted offences against {ch1.full}, {ch3.tini!E} and {ch5.full}. {ch5.first} was a pupil of {ch5.school!AC}.

    Sentence on [[DATE case KP|4 December 2026]].
    """)


@document("SYN-1", "CHARGE", "MG4", "pdf", to="DEF_REP COURT")
def charge(d: Doc) -> None:
    heading(
        d,
        "MG 4",
        "CHARGES",
        Name="{def.revcaps}",
        Address="{def.homel:N06}",
        Date_of_birth="{def.dob}",
        ASN="[[ASN case KP N01|26/18ZA/01/990101G]]",
        CRO="{def.cro!KD}",
    )
    d.table(
        ("No", "Offence", "Code"),
        (
            "1",
            "Between [[DATE case KP|1 June 2019]] and [[DATE case KP|30 August 2025]] sexually assaulted {ch1.full}, a child under 13",
            "[[OFFENCE case KP N02|SX03017]]",
        ),
        ("2", "In the same period assaulted {ch2.full}, a child under 13", "[[OFFENCE case KP N02|SX03018]]"),
    )


@document("SYN-1", "WRONG-URN", "MG11", "pdf", to="DEF_REP")
def another_case(d: Doc) -> None:
    d.facts["footer"] = "URN 86ZB0000426"
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(URN="86ZB0000426", Statement_of="Mr Arthur Tolley").add(
        "para", "On 19 January 2026 a window of my house was broken."
    )
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "URN")
