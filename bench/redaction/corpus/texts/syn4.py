"""SYN-4: burglary of a dwelling; the address that is the scene, and those that are not."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement

SCENE = "[[ADDRESS vic K T09|17 Larkspur Road]]"


@document("SYN-4", "MG5", "MG5", "pdf scan docx", trap="T08", to="DEF_REP COURT")
def summary(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.revcaps}",
        Date_of_birth="{def.dob}",
        Officer_in_the_case="{oic.rank:N03}",
        ASN="[[ASN case KP N01|26/86ZB/01/990105F]]",
    ).paras(f"""
    Between 09:00 and 11:30 on [[DATE case KP|19 January 2026]] the rear window of {SCENE} was forced and jewellery worth [[MONEY case KP N08|GBP 2,150]] was taken.
    The burglary was reported by {{caller.tfull:T08}} of {{caller.street:T08}}, {{caller.land:T08}}. She saw a man in a grey
    hood climb the side gate. The occupier, {{vic.tfull}}, was staying with his son {{son.full}} at {{son.homel}}.

    Postman {{wit3.full}} met a man whom he later picked out as {{def.full}}. A car, index {{def.vrm}}, registered to the defendant, stood in Linden Close. A second car, {{visitor.vrm}},
    belongs to {{visitor.full}}, a visitor, and is not connected.

    CSI {{soco.full:N03}} lifted footwear mark [[EXHIBIT case KP N02|PY/1]] and blood [[EXHIBIT case KP N02|PY/2]].

    [[INTEL def R|An informant states that the defendant sells stolen gold to Keith Dorrington at the Saturday market.]]

    [[INTEL none R|He is also suspected of the arson at Saltings Garage on 2 January but there is insufficient evidence to charge.]]
    """)


@document("SYN-4", "MG11-TOLLEY", "MG11", "pdf scan docx txt", trap="T09", to="DEF_REP DEF_LIP")
def victim_statement(d: Doc) -> None:
    statement(d, "vic").paras("""
    I live alone at [[ADDRESS vic K T09|17 Larkspur Road, Harrowmoor]] {vic.pc!R:T09} and have done so since 1981. I am a widower, born {vic.dobl}.

    On [[DATE case KP|19 January 2026]] I was at my son {son.fposs} house. He lives at {son.home} with his wife. At noon {neigh.titled} from over the road telephoned me on
    my mobile, {vic.phonet}, and told me that my back window was broken.

    I came home in a taxi driven by {lodger.tini}. A jewellery box of my late wife {insurer.first!E} was gone from the bedroom. I took the photograph that I produce as [[EXHIBIT case KP N02|AT/1]].
    I do not know any person called {def.full}. Nobody had leave to enter my house.

    My insurers are Marchland Mutual, policy MM-4471-2290-A; the man I spoke to was {insurer.tfull} on {insurer.land}.
    """)
    signed(d, "vic")


@document("SYN-4", "MG11-HARDCASTLE", "MG11", "pdf fax docx", trap="T10")
def vantage(d: Doc) -> None:
    statement(d, "neigh").paras("""
    I am a retired nurse. On the morning of [[DATE case KP|19 January 2026]] I was looking from my bedroom window at {neigh.number!A:T10} straight across to [[ADDRESS vic K T09|17 Larkspur Road]].

    I saw a young man climb the gate. He had a grey hood and a limp. The light was good, nothing was in my way, and I watched him for about two minutes at thirty metres.

    I rang {vic.tini} on the number that he gave me. Then {caller.tfull!A} came across, and she had already called the police. My own telephone is {neigh.landb} and my e-mail is {neigh.email}.

    My grandson {lodger.last!E} was asleep. The window cleaner, {tic1.full}, had been there at eight; his van is {tic1.vrm}.
    """)
    signed(d, "neigh")


@document("SYN-4", "MG11-CHAUDHURI", "MG11", "pdf html")
def postman(d: Doc) -> None:
    statement(d, "wit3").paras("""
    I am a postman and deliver in the Larkspur and Linden roads. I live at {wit3.home} myself, which is how I know the close so well. My date of birth is {wit3.dobdash}.

    About 10:40 a man in a grey hood ran from the passage beside number 17 and nearly knocked me over. He got into a car of which I noted the number, {def.vrmt}. He shouted to somebody called "{tic2.first}".

    {oic.rank3:N03} showed me nine films on a screen on [[DATE case KP|2 February 2026]] and I picked number five. My supervisor is {son.tini!E}. National Insurance number for expenses: {wit3.nino}. Account {wit3.bank}.
    """)
    signed(d, "wit3")


@document("SYN-4", "999", "999_TRANSCRIPT", "pdf docx txt", trap="T04")
def emergency_call(d: Doc) -> None:
    heading(d, "EVIDENCE", "999 CALL TRANSCRIPT", Incident="[[PLACE case KP|0412-19012026]]", Operator="{op.collar!E}")
    interview(
        d,
        "OPERATOR|Police, what's the address of the emergency?",
        "CALLER|[[ADDRESS vic K T09|Seventeen Larkspur Road]]. There's a man going in the back.",
        "OPERATOR|Are you there now?",
        "CALLER|No, I'm opposite, twenty-two A.",
        "OPERATOR|And your name please?",
        "CALLER|{caller.full!A}. Mrs. P, O, double L, A, R, D.",
        "OPERATOR|Telephone number?",
        "CALLER|[[PHONE caller R|oh one six three two, nine six oh, one double four]]. Or my mobile, that's {caller.phones}.",
        "OPERATOR|Date of birth for the log?",
        "CALLER|{caller.dobw}.",
        "OPERATOR|What does he look like?",
        "CALLER|Grey hood. My friend {tic3.full} saw him as well, she's on {tic3.phones1}.",
        "OPERATOR|Stay indoors. A car will be with you in five minutes.",
    )


@document("SYN-4", "CAD", "CAD", "pdf txt csv")
def incident_log(d: Doc) -> None:
    d.facts["footer"] = f"Eastvale Constabulary   {d.case.urn}"
    d.add("title", "INCIDENT LOG 0412 OF 19/01/2026")
    d.table(
        ("Time", "User", "Text"),
        ("10:52:07", "C882", "CALL FROM {caller.revcapsall} {caller.landb} {caller.homeu}"),
        ("10:52:40", "C882", "REPORTS MALE ENTERING REAR OF [[ADDRESS vic KP T09|17 LARKSPUR ROAD HARROWMOOR]]"),
        ("10:53:15", "C901", "UNITS ASSIGNED {oic.collar:N03} AND 9117"),
        ("10:58:44", "6042", "{visitor.vrmt} PARKED OUTSIDE, KEEPER {visitor.caps}, NO TRACE"),
        (
            "11:04:02",
            "C901",
            "[[INTEL none R|INTEL: OCCUPANT OF NO 9 KNOWN DRUG DEALER, GEORGE TANSLEY, WARNING FIREARMS]]",
        ),
        ("11:09:30", "6042", "AGGRIEVED {vic.caps} CONTACTED VIA SON {son.caps} {son.phonet}"),
        ("11:15:11", "C882", "SEPARATE CALL: {tic3.caps} OF {tic3.homeu} REPORTS LOST DOG, NOT CONNECTED"),
        ("12:20:00", "6042", "RESULT: CRIME [[PLACE case K|86/4471/26]] RECORDED"),
    )


@document("SYN-4", "MG6C", "MG6C", "pdf docx xlsx", trap="T26")
def schedule(d: Doc) -> None:
    heading(
        d,
        "MG 6C",
        "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL",
        Defendant="{def.full}",
        Disclosure_officer="{oic.rank:N03}",
    )
    d.table(
        ("Item", "Description", "Location"),
        ("1", "Incident log [[PLACE case K|0412]]", "Control room"),
        ("2", "Pocket notebook of {oic.rank3:N03}", "OIC"),
        ("3", "House to house form: {tic3.tfull}, {tic3.homel}, saw nothing", "OIC"),
        ("4", "E-mail from {insurer.full} ({insurer.email}) of Marchland Mutual", "OIC"),
        ("5", "Unsigned note by lodger Mr {lodger.full}, telephone {lodger.phone}", "OIC"),
        ("6", "Fingerprint lift [[EXHIBIT case KP N02|PY/3]], no trace", "Laboratory"),
        ("7", "Custody record of {def.tini}", "Custody office"),
    )


@document("SYN-4", "MG18", "MG18", "pdf scan docx", trap="T11")
def considered(d: Doc) -> None:
    heading(
        d,
        "MG 18",
        "OFFENCES TO BE TAKEN INTO CONSIDERATION",
        Name="{def.full}",
        ASN="[[ASN case KP N01|26/86ZB/01/990105F]]",
    )
    d.table(
        ("No", "Date and place", "Offence", "Owner", "Property"),
        (
            "1",
            "[[DATE case E|8 Nov 2025]] {tic1.homel!A}",
            "Burglary dwelling",
            "{tic1.tfull!A} {tic1.phone}",
            "Laptop [[MONEY case KP|GBP 600]]",
        ),
        (
            "2",
            "[[DATE case E|21 Nov 2025]] {tic2.homel!A}",
            "Burglary dwelling",
            "{tic2.tini!A} {tic2.email}",
            "Watch [[MONEY case KP|GBP 95]]",
        ),
        ("3", "[[DATE case E|2 Dec 2025]] {tic3.homel!A}", "Attempt burglary", "{tic3.tfull!A} born {tic3.dob}", "Nil"),
    )


@document("SYN-4", "MG19", "MG19", "pdf scan", trap="T12")
def compensation(d: Doc) -> None:
    heading(
        d,
        "MG 19",
        "COMPENSATION CLAIM",
        Claimant="{vic.tfull}",
        Address_for_payment="{vic.homel!E} {vic.pc!RD}",
        Telephone="{vic.phone!RD}",
        Insurer="Marchland Mutual",
        Policy_number="[[BANK vic RD T12|MM-4471-2290-A]]",
        Bank="Sort code 00-00-00  Account number {vic.account!RD:T12}",
    )
    d.table(
        ("Item", "Value"),
        ("Jewellery box", "[[MONEY case K N08|GBP 2,150.00]]"),
        ("Window", "[[MONEY case K N08|GBP 180.00]]"),
    )
    d.fields(Signature="{vic.ini}", Date="30 January 2026")


@document("SYN-4", "MG9", "MG9", "pdf xlsx")
def witness_list(d: Doc) -> None:
    heading(d, "MG 9", "WITNESS LIST", Defendant="{def.full}")
    d.table(
        ("No", "Name", "Address", "Telephone", "Born"),
        *(
            (str(n), f"{{{who}.tfull}}", f"{{{who}.home}}", f"{{{who}.phone}}", f"{{{who}.dob}}")
            for n, who in enumerate(("vic", "neigh", "wit3"), 1)
        ),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("SYN-4", "SFR1", "MG22", "pdf docx")
def forensic(d: Doc) -> None:
    heading(
        d,
        "MG 22 (SFR1)",
        "STREAMLINED FORENSIC REPORT",
        Subject="{def.full}",
        Donor_of_elimination_sample="{vic.full}, born {vic.dob}, NHS {vic.nhs}",
        Laboratory_reference="[[PLACE case KP|FS/26/00871]]",
    ).paras("""
    Blood on swab [[EXHIBIT case KP N02|PY/2]], recovered by {soco.rank:N03}, gave a full profile that matches the reference sample of {def.full}, {def.pncid}, held on the national database.

    An elimination sample was also given by {lodger.full} on {lodger.homel}.
    """)


@document("SYN-4", "MG12", "MG12", "pdf xlsx")
def exhibits(d: Doc) -> None:
    heading(d, "MG 12", "EXHIBIT LIST", Defendant="{def.lcaps}")
    d.table(
        ("Reference", "Description", "Produced by"),
        ("[[EXHIBIT case KP N02|PY/1]]", "Footwear lift from sill", "{soco.full:N03}"),
        ("[[EXHIBIT case KP N02|PY/2]]", "Swab of blood", "{soco.full:N03}"),
        (
            "[[EXHIBIT case KP N02|AT/1]]",
            "Photograph of jewellery box, envelope addressed to {son.tfull}, {son.homel}",
            "{vic.full}",
        ),
    )


@document("SYN-4", "MAIL-INSURER", "EMAIL", "eml msg txt", trap="T17")
def insurer_mail(d: Doc) -> None:
    for name, text in (
        ("From", "{insurer.full} <{insurer.email}>"),
        ("To", "{oic.rank} <f.maltravers@eastvale.example>"),
        ("Subject", "Claim of {vic.titled}, [[ADDRESS vic K T09|17 Larkspur Road]]"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Dear officer,

    We confirm that {vic.ini} claimed [[MONEY case KP N08|GBP 2,150]] on [[DATE case KP|20 January 2026]]. Our assessor, {tic2.full}, called on the same day.

    {insurer.full} | Claims, Marchland Mutual | Direct {insurer.office} | Mobile {insurer.phone}

    ---- Original message ---- | From: {tic2.full} <{tic2.email}> | To: {insurer.first} | Also saw {neigh.titled} at {neigh.street!R}. She says to ring her on {neigh.phone}. | Unrelated claim of {tic3.full}, account {tic3.bank}, is closed.
    """)
    if d.medium == "eml":
        d.hide("mail-header", "[[NETWORK_ID insurer H|198.51.100.77]]").hide(
            "attachment", "Note: [[ADDRESS insurer H|14 Hatters Row, Stonebrook AA5 9HR]] is my home."
        )
