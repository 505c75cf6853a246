"""SYN-3: shop theft, a guilty plea, and another man's convictions."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement


@document("SYN-3", "MG4", "MG4", "pdf scan", to="DEF_REP COURT")
def charge(d: Doc) -> None:
    heading(
        d,
        "MG 4",
        "CHARGE",
        Name="{def.revcaps}",
        Address="{def.home:N06}",
        Date_of_birth="{def.dob}",
        ASN="[[ASN case KP N01|26/86ZB/01/990103D]]",
        PNCID="{def.pncid}",
        Arresting_officer="{oic.rank:N03}",
    ).paras("""
    You are charged with the offence shown below. You do not have to say anything. But it may harm your defence if you do not
    mention now something which you later rely on in court.

    On [[DATE case KP|11 February 2026]] at Stonebrook stole power tools to the value of [[MONEY case KP N08|GBP 349.98]] belonging to
    [[PLACE case KP N04|Coppers Hardware, 2 Market Place, Stonebrook]]. Contrary to sections 1(1) and 7 of the Theft Act 1968. [[OFFENCE case KP N02|TH68010]]

    Reply: "I only did it because {girlfriend.first} owes money."

    Bailed to Harrowmoor Magistrates' Court, 10:00 on [[DATE case KP|2 March 2026]], court office [[COURT_PHONE case KP N05|01632 960011]].
    """)
    d.fields(Charged_by="{sup.rank:N03}", Signature="{def.ini2}")


@document("SYN-3", "MG5", "MG5", "pdf docx txt", trap="T07")
def summary(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT (GAP)",
        Defendant="{def.lcaps}",
        Born="{def.dobdot}",
        OIC="{oic.rank3:N03}, collar number {oic.collar:N03}",
    ).paras("""
    Shortly before noon on [[DATE case KP|11 February 2026]] the defendant entered [[PLACE case KP N04|Coppers Hardware]], selected two cordless drills and left without paying.
    The manager, {wit.tfull}, recognised him as the boyfriend of {girlfriend.full}, who lives above the launderette in [[ROAD case KP N07|Mobile Street]].
    Security guard {wit2.full} followed him as far as the quay. The guard's personal mobile is {wit2.phoned}; {wit.titled} may be rung at
    {wit.phone3} or at home after six on {wit.land}.

    He was born in [[PLACE case KP N09|Winterborne Steepleton]] and came to Stonebrook on [[DATE case KP N09|4 January 2020]].

    [[INTEL def R|He is believed to be responsible for a series of shed burglaries on the Bellows Lane estate and is associated with the Rafferty brothers.]]

    The CPS unit may be reached on [[CPS_PHONE case KP N05|01632 960300]].
    """)


@document("SYN-3", "MG11-FERREIRA", "MG11", "pdf scan docx")
def manager(d: Doc) -> None:
    statement(d, "wit").paras("""
    I am the manager of [[PLACE case KP N04|Coppers Hardware, 2 Market Place, Stonebrook]]. I am {wit.age} old, and my birthday is {wit.dobth}.

    On [[DATE case KP|11 February 2026]] at 11:50 I was at the till with a regular customer, {tic1.tini}, when a tall man in a green coat took two drills from
    the stand, price [[MONEY case KP|GBP 174.99]] each. I know him: he is {def.first}, the boyfriend of {girlfriend.fposs} friend, and his
    surname is {def.last}. My colleague {wit2.nfull} ran after him.

    I produce the disc as exhibit [[EXHIBIT case KP N02|NF/1]] and the till roll as [[EXHIBIT case KP N02|NF/2]]. I parked my car, {wit.vrmt}, across the
    loading bay so that he could not drive away.

    I can be reached at nadia@coppers.example or {wit.email}. My children go to [[SCHOOL wit A|Weir Lane Infants]].
    """)
    signed(d, "wit")


@document("SYN-3", "MG11-ABELTHORPE", "MG11", "pdf fax")
def guard(d: Doc) -> None:
    statement(d, "wit2").paras("""
    I work as a security guard for [[EMPLOYER wit2 E|Coppers Hardware]]. My name is {wit2.all}. I was born on the {wit2.dobw}.

    I chased the man I now know as {def.full} along Quay Street. He dropped one drill by the bollards. A lady walking a dog, who said that she was
    {tic2.full} of {tic2.homel}, saw him go into a blue door at number sixty. She would not make a statement.
    """)
    signed(d, "wit2")


@document("SYN-3", "PNC-RIGHT", "PNC", "pdf scan")
def right_print(d: Doc) -> None:
    heading(
        d,
        "PNC PRINT",
        "POLICE NATIONAL COMPUTER - DISCLOSURE PRINT",
        Surname="{def.CAPS}",
        Forenames="THOMAS",
        Date_of_birth="{def.dob}",
        PNCID="{def.pncid}",
        CRO="{def.cro}",
    )
    d.add("head", "Convictions: 2")
    d.table(
        ("Date", "Court", "Offence", "Disposal"),
        (
            "[[DATE case KD|14/06/2017]]",
            "Harrowmoor Magistrates",
            "[[PREVCON def KD|Theft from shop]]",
            "Fine [[MONEY case KD|GBP 90]]",
        ),
        (
            "[[DATE case KD|02/10/2021]]",
            "Harrowmoor Magistrates",
            "[[PREVCON def KD|Going equipped for theft]]",
            "Community order",
        ),
    )
    d.fields(Warning_signals="[[FREE_ID def E|Ailment: asthma]]")


@document("SYN-3", "PNC-WRONG", "PNC", "pdf scan", trap="T06")
def wrong_print(d: Doc) -> None:
    heading(
        d,
        "PNC PRINT",
        "POLICE NATIONAL COMPUTER - DISCLOSURE PRINT",
        Surname="{wrong.CAPS}",
        Forenames="THOMAS",
        Date_of_birth="{wrong.dob}",
        PNCID="{wrong.pncid}",
        CRO="{wrong.cro}",
    )
    d.add("head", "Convictions: 14")
    rows = [
        (
            f"{3 + n:02d}/0{1 + n % 9}/{2004 + n}",
            "Harrowmoor Magistrates",
            ("Burglary dwelling", "Assault", "Theft")[n % 3],
            "Imprisonment",
        )
        for n in range(14)
    ]
    d.table(("Date", "Court", "Offence", "Disposal"), *rows)
    d.blocked = dict.fromkeys(("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC"), "B6")


@document("SYN-3", "SDN", "MG15", "pdf docx")
def interview_note(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW - SHORT DESCRIPTIVE NOTE",
        Person_interviewed="{def.full}",
        Others_present="{sup.rank3:N03}",
        Solicitor="none",
    )
    interview(
        d,
        "OIC|You are {def.full}, born {def.dobl}, and you live at {def.homel}?",
        "TE|Yeah. My phone's {def.phone}, you've got it there.",
        "OIC|Whose idea was it?",
        "TE|Nobody's. {girlfriend.full} owes a man called {tic1.full} three hundred quid.",
        "OIC|Where is the other drill?",
        "TE|I sold it to a bloke at {tic2.street}. You can ring her on {tic2.phone}, she'll tell you.",
        "OIC|Is the grey van, {tic1.vrm}, anything to do with you?",
        "TE|That's {tic1.titled}'s van.",
    )


@document("SYN-3", "MG18", "MG18", "pdf docx", trap="T11")
def considered(d: Doc) -> None:
    heading(
        d, "MG 18", "OTHER OFFENCES TO BE TAKEN INTO CONSIDERATION", Defendant="{def.full}", Date_of_birth="{def.dob}"
    )
    d.table(
        ("No", "Offence", "Date", "Loser", "Value"),
        (
            "1",
            "Theft of bicycle",
            "[[DATE case E|9 December 2025]]",
            "{tic1.full!A}, {tic1.home}",
            "[[MONEY case KP|GBP 220]]",
        ),
        (
            "2",
            "Theft from a car",
            "[[DATE case E|3 January 2026]]",
            "{tic2.full!A}, {tic2.homel}, tel {tic2.phone}",
            "[[MONEY case KP|GBP 35]]",
        ),
    )
    d.add("para", "I, {def.full}, wish these 2 offences to be taken into consideration.")


@document("SYN-3", "MAIL-SHOP", "EMAIL", "eml msg")
def shop_mail(d: Doc) -> None:
    for name, text in (
        ("From", "Nadia F-K <{wit.email}>"),
        ("To", "PC Mooney <mooney1846@eastvale.example>"),
        ("Cc", "{tic1.first} <{tic1.email}>"),
        ("Subject", "CCTV for 11 February"),
    ):
        d.add("mail", name, text)
    d.facts["html"] = True
    d.paras("""
    Hello {oic.rank2:N03},

    The disc is ready. Ring me on {wit.phone} when you are near and I will come down. {wit2.full} has his day off on Friday.

    Kind regards | {wit.full} | Manager, Coppers Hardware | Home: {wit.homel}

    > On Tuesday {girlfriend.full} wrote: | > tell {wit.first} that {def.first} is sorry | > my new number is {girlfriend.phonet}
    """)


@document("SYN-3", "CUSTODY", "CUSTODY_RECORD", "pdf scan html")
def custody(d: Doc) -> None:
    heading(
        d,
        "CUSTODY RECORD",
        "CUSTODY RECORD CR/2026/0418",
        Detained_person="{def.revcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        Arresting_officer="{oic.rank:N03}",
        Mobile="{def.phone}",
    )
    d.table(
        ("Time", "Entry", "By"),
        ("12:41", "Arrived at station with {oic.rank}.", "{sup.rank:N03}"),
        ("12:58", "[[MEDICAL def KD|Asthma inhaler given.]] Seen by nurse.", "{sup.rank}"),
        ("13:20", "Moved from cell 4 because {wrong.full} in cell 5 was shouting at him.", "{sup.rank}"),
        ("13:42", "Asked that {girlfriend.full} be told, on {girlfriend.phone}. Done.", "{sup.rank}"),
        ("15:05", "Property returned: [[MONEY case KP N08|GBP 12.40]], keys, telephone.", "{sup.rank}"),
    )
