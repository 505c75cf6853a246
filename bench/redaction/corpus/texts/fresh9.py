"""Third fresh set: what must not leave in UNS-10 to UNS-12, papers with nothing to remove, and rarer forms."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh3"
ALL = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")
NOT_SERVED = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-10", "BREACHB", "MG8", "docx pdf", profile=PROFILE)
def breach(d: Doc) -> None:
    d.add("title", "MG8 BREACH OF BAIL CONDITIONS").fields(
        Name="{def.revcaps}", Arrested_by="{dv.rank:N03}", When="[[DATE case KP|14/3/26 1725 hrs]]"
    ).paras("""
    Condition breached: not to contact. Evidence: on [[DATE case KP|14 March]] a bunch of lilies came to [[EMPLOYER vic R|Larkfield Dental]] with a card, "thinking of you". The florist, {couns.full}, rang it in from {couns.phoned}; the order was on card {couns.card}. He was seen near the shop by {oldex.tfull} of {oldex.home}. Replied "prove it".
    """)


@document("UNS-11", "SITEVIDEO", "OTHER", "txt docx", profile=PROFILE)
def worn(d: Doc) -> None:
    d.add("title", "TRANSCRIPT OF BODY WORN VIDEO CF/8, 20 JANUARY 2026")
    interview(d,
        "3390|Whose room's this then?",
        "MANAGER|That's {res2.full}. He's not one of yours.",
        "3390|And the handbag?",
        "MANAGER|{vic.nick}'s. Purse, glasses, and there's her bank card.",
        "CARER|{res3.first} wants to tell you something. [[MEDICAL res3 R|She gets muddled, she's got the Lewy body.]]",
        "3390|Who's next of kin for the room at the end?",
        "CARER|His sister, {ag.full!E}. It's on the wall, {ag.phones}.",
        "1122|Right, bag it as [[EXHIBIT case KP N02|CF/8]], time is [[DATE case KP|sixteen forty]].",
    )  # fmt: skip
    if d.medium == "docx":
        d.hide("deleted", "{sis.full!H} lives at {sis.home!H}")


@document("UNS-11", "CONTINUITY", "LETTER", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def continuity(d: Doc) -> None:
    d.add("title", "EXHIBIT MOVEMENT CERTIFICATE").paras("""
    To whom it may concern. Exhibit [[EXHIBIT case KP N02|CF/5]], one ring, bag [[EXHIBIT case KP|M4419990771]], left store B at Marlbeck on [[DATE case KP|2 February 2026]] with {oic.rank:N03}, was weighed (3.1 g) and came back on [[DATE case KP|5 February 2026]]. Signed for by {sgt.rank2:N03}. Value for insurance [[MONEY case KP N08|£1,250]]. Form 07700/B, sheet 2 of 2, box 01632.
    """)


@document("UNS-12", "DIRECTIONS", "OTHER", "txt pdf html", profile=PROFILE, to="DEF_REP COURT")
def directions(d: Doc) -> None:
    d.add("title", "IN THE CROWN COURT AT BRACKWATER", "ORDER").paras("""
    T20267719 [[URN case KP N10|{=urn}]]

    UPON hearing counsel IT IS ORDERED that (1) stage 2 be served by [[DATE case KP|22 May 2026]]; (2) the trial of {def.full} be fixed for [[DATE case KP|5 October 2026]], estimate 6 days; (3) any skeleton be sent to the list office, [[COURT_PHONE case KP N05|01632 960057]]; (4) costs of [[MONEY case KP N08|£340.00]] be in the cause. Officer in the case: {oic.rank:N03}.
    """)


@document("UNS-10", "COVERING", "MG20", "pdf txt", profile=PROFILE, to="DEF_REP COURT")
def covering(d: Doc) -> None:
    d.add("title", "MG20 FURTHER EVIDENCE/INFORMATION REPORT").paras(
        "Attached for the lawyer: second statement of the complainant. Please note that she asks for a different officer."
    )
    d.blocked = dict.fromkeys(NOT_SERVED, "B2")


@document("UNS-11", "AVAIL", "MG10", "xlsx docx", profile=PROFILE)
def availability(d: Doc) -> None:
    d.add("title", "MG10 WITNESS NON-AVAILABILITY").table(
        ("Witness", "March", "April", "Why"),
        ("A Dela Cruz", "2-27", "none", "Leave, going home to Iloilo"),
        sheet="MG10",
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-11", "DOREPORT", "MG6E", "docx", profile=PROFILE, to="DEF_REP COURT")
def officer_report(d: Doc) -> None:
    d.add("title", "MG6E DISCLOSURE OFFICER'S REPORT").paras(
        "Items 2 and 4 on the schedule may undermine the prosecution because a relative blames another carer."
    )
    d.blocked = dict.fromkeys(NOT_SERVED, "B2")


@document("UNS-12", "YOS", "OTHER", "pdf docx", profile=PROFILE)
def youth(d: Doc) -> None:
    d.add("title", "YOUTH OFFENDING SERVICE - PRE-SENTENCE ASSESSMENT").fields(
        Young_person="{codef.full}", DOB="{codef.dob}"
    ).paras("Permanently excluded in Year 10. Missing from home eleven times. One reprimand in 2024.")
    d.blocked = dict.fromkeys(NOBODY, "42")


@document("UNS-12", "REFERRAL", "MG3", "docx", profile=PROFILE, to="DEF_REP COURT")
def referral(d: Doc) -> None:
    d.add("title", "MG3 REPORT TO CROWN PROSECUTOR FOR CHARGING DECISION").paras(
        "Full Code test considered met on the supply. Identification on the robbery is weak. Lawyer's advice is requested."
    )
    d.blocked = dict.fromkeys(NOT_SERVED, "B2")


@document("UNS-12", "SCISUB", "MG21", "pdf", profile=PROFILE, to="DEF_REP COURT")
def submission(d: Doc) -> None:
    d.add("title", "MG21 SUBMISSION FOR SCIENTIFIC EXAMINATION").table(
        ("Item", "Exam", "Hazard"), ("MS/1", "Drugs, DNA", "Needles present")
    )
    d.blocked = dict.fromkeys(NOT_SERVED, "B2")


@document("UNS-12", "SPECIALM", "MG2", "docx", profile=PROFILE)
def measures(d: Doc) -> None:
    d.add("title", "MG2 SPECIAL MEASURES ASSESSMENT").paras(
        "Mrs Tidy: screens and entry by the judges' corridor. Mr Lockhart-Rossi: intermediary to be considered."
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-12", "SOURCE-R", "OTHER", "txt", profile=PROFILE)
def source(d: Doc) -> None:
    d.add("title", "INTELLIGENCE REPORT 3x5x2", "NOT TO BE REVEALED").paras(
        "{grass.full!E} has told his handler that the Ghost line takes delivery on Tuesdays."
    )
    d.blocked = dict.fromkeys(NOBODY, "B1")


@document("UNS-12", "MISFILED", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def misfiled(d: Doc) -> None:
    d.facts["footer"] = "MG11"
    d.hide("header", "MG11")
    d.hide("footer", "page 1 of 1")
    d.add("title", "WITNESS STATEMENT").fields(URN="18ZN0044126", Statement_of="Leander Hoskins").paras(
        "I am the manager of a bowling alley. On 11 January 2026 somebody put a ball through the bar window."
    )
    d.blocked = dict.fromkeys(ALL, "G1")
