"""SYN-7: driving with excess alcohol; forms of the breath procedure."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, signed, statement


@document("SYN-7", "MGDD-A", "MGDD", "pdf scan fax docx", trap="T22")
def procedure(d: Doc) -> None:
    heading(
        d, "MG DD/A", "DRINK/DRUGS - BREATH SPECIMENS", Name="{def.tfull}", Date_of_birth="{def.dob}", Address="{def.home}", Telephone="{def.land:T22}", Driver_number="{def.driver}", Vehicle="{def.vrm}",
        Operator="{oper.rank:N03}",
    )  # fmt: skip
    d.table(
        ("No", "Question", "Answer"),
        ("A5", "Have you taken anything since drinking?", "[[MEDICAL def KD T22|Two paracetamol at noon]]"),
        ("A6", "Do you have any medical condition?", "[[MEDICAL def KD T22|Mild asthma, uses a blue inhaler]]"),
        ("A7", "Who is your doctor?", "{gp.tfull}, {gp.homel}"),
        ("A9", "Whom shall we tell?", "{husband.full} on {husband.phone}"),
        ("A11", "First reading", "[[PLACE case KP|74 microgrammes]]"),
    )
    d.fields(Signature="{def.ini}", Time="23:52 on [[DATE case KP|6 June 2026]]")


@document("SYN-7", "MG4", "MG4", "pdf scan", to="DEF_REP COURT PUBLIC")
def charge(d: Doc) -> None:
    heading(
        d,
        "MG 4",
        "CHARGE SHEET",
        Person_charged="{def.revcaps!K}",
        Address="{def.homel!KR:N06}",
        Date_of_birth="{def.dob!KR}",
        ASN="[[ASN case K N01|26/86ZD/01/990109K]]",
    ).paras("""
    On [[DATE case KP|6 June 2026]] at [[PLACE case KP N04|Station Approach, Stonebrook]] drove a motor vehicle, {def.vrm!E}, after consuming so much alcohol that the proportion of it in your breath
    exceeded the limit. [[OFFENCE case KP N02|RT88007]]

    First hearing: Harrowmoor Magistrates' Court, [[COURT_PHONE case KP N05|01632 960010]]. Officer in the case {oic.rank:N03}.
    """)


@document("SYN-7", "MG5", "MG5", "pdf txt html")
def summary(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendant="{def.tfull}", OIC="{oic.rank3:N03}").paras("""
    At 23:10 on [[DATE case KP|6 June 2026]] the defendant's Fiesta {def.vrmt} left the road at [[PLACE case KP N04|Station Approach]] and struck a wall belonging to {owner.tfull} of {owner.home}. His van, {owner.vrm}, was scratched.

    Lorry driver {wit.full} stopped. The passenger, {passenger.full}, {passenger.phone}, was unhurt. Damage to the wall is put at [[MONEY case KP N08|GBP 850]].

    She was born in [[PLACE case KP N09|Bornholm Terrace]] on {def.dobl}. Her husband {husband.full} collected the car.

    [[INTEL husband R|The husband is suspected of red diesel fraud and of assaulting a bailiff named Trevor Anstruther.]]
    """)


@document("SYN-7", "MG11-PROSSER", "MG11", "pdf scan txt")
def lorry_driver(d: Doc) -> None:
    statement(d, "wit").paras("""
    I drive a lorry for Cambrian Bulk Haulage. On [[DATE case KP|6 June 2026]] I was stopped at the lights in [[PLACE case KP N04|Station Approach, Stonebrook]] when a red Fiesta, part index [[VRM def K|DT01]], went through on red and hit a wall.

    The driver was a lady whom I now know to be {def.full}. She said, "Do not ring anyone, my husband {husband.first} will go spare." A younger woman called {passenger.ini} was with her.

    I stayed until {oic.rank2:N03} came. I live at {wit.homel}; my lorry is {wit.vrm}; ring me on {wit.phone}, or {wit.land} at weekends. My wife {gp.last!E} keeps my diary.
    """)
    signed(d, "wit")


@document("SYN-7", "PRINTOUT", "OTHER", "pdf png")
def breath_print(d: Doc) -> None:
    if d.medium == "png":
        d.facts["scene"] = "page"
    d.add("title", "EVIDENTIAL BREATH TEST PRINT-OUT").add("para", "SUBJECT {def.revcapsall!K}").add(
        "para", "DOB {def.dob}"
    ).add("para", "OPERATOR {oper.rank:N03}")
    d.add("para", "TEST 1 74   TEST 2 76   DATE [[DATE case KP|06/06/2026]]").add(
        "para", "{def.ini} signed. Copy refused."
    ).add("para", "Serial EB-0093, calibrated by {passenger.titled!E}")


@document("SYN-7", "MG11-OFFICER", "MG11", "pdf docx")
def officer_statement(d: Doc) -> None:
    d.facts["form"] = "MG 11"
    d.add("title", "WITNESS STATEMENT").fields(
        URN="[[URN case KP N10|{=urn}]]", Statement_of="{oic.rank3:N03}", Occupation="Police officer {oic.collar:N03}"
    ).paras("""
    I was on mobile patrol in a marked car, call sign EV41, with {oper.rank:N03}. At 23:18 I saw the Fiesta {def.vrm} against a wall in [[PLACE case KP N04|Station Approach]].

    {def.titled} smelt of drink. I said, "How much have you had?" She said, "Two glasses." I cautioned her. A roadside test gave a reading over the limit.

    I have since moved house and may be reached out of hours on {oic.phone} or at {oic.homel}; the station number is {oic.office}. {husband.full} rang me later from {husband.phonet}.
    """)
    d.fields(Signature="{oic.ini:N03}", Date="7 June 2026")
