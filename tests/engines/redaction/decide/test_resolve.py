import json
from importlib import resources
from itertools import product

import pytest

from unbroken.engines.redaction.case import Case, parse_case
from unbroken.engines.redaction.decide.resolve import decide
from unbroken.engines.redaction.decide.table import load_policy, parse_policy
from unbroken.engines.redaction.finding import Decision, Finding
from unbroken.engines.redaction.vocabulary import Action, DocumentType, InfoKind, Mark, Recipient, Role

POLICY = load_policy()
CASE = parse_case(
    json.dumps(
        {
            "urn": "18ZA0000226",
            "people": [
                {"id": "P1", "role": "DEF", "surname": "Aster"},
                {"id": "P2", "role": "VIC", "surname": "Birch"},
                {"id": "P3", "role": "WIT", "surname": "Cedar", "flags": ["anonymity order"]},
                {"id": "P4", "role": "VIC", "surname": "Dogwood", "flags": ["stalking"]},
                {"id": "P5", "role": "CODEF", "surname": "Elder", "flags": ["child"]},
                {"id": "P6", "role": "WIT", "surname": "Fir"},
            ],
        }
    )
)


def decision(
    kind: str, role: str, recipient: str, document_type: str = "MG11", marks: str = "", subject: str | None = None
) -> Decision:
    finding = Finding(
        start=0,
        end=4,
        kind=InfoKind(kind),
        subject=subject or {"DEF": "P1", "VIC": "P2", "CODEF": "P5", "WIT": "P6"}.get(role),
        role=Role(role),
        found_by=("known:name",),
        why="",
        confidence=1.0,
        marks=frozenset(Mark(each) for each in marks.split()),
    )
    return decide(finding, DocumentType(document_type), Recipient(recipient), CASE, POLICY)


GOLDEN = """
DEF_REP MG11 NAME VIC            KEEP 1
DEF_REP MG5  NAME WIT            KEEP 1
DEF_REP CAD  NAME VIC            KEEP P3
COURT   EMAIL NAME VIC           KEEP P3
DEF_LIP MG11 NAME VIC            KEEP 2
DEF_LIP MG11 NAME VIC protected  ASK 2
DEF_REP MG11 ADDRESS VIC         REDACT 3
DEF_REP MG11 POSTCODE WIT        REDACT 3
DEF_REP MG5  ADDRESS VIC         REDACT P5
DEF_REP MG11 ADDRESS VIC scene   ASK 4
DEF_REP MG11 ADDRESS VIC scene in-charge   KEEP 4
DEF_REP MG11 POSTCODE VIC scene  REDACT 3
DEF_REP MG5  ADDRESS VIC scene in-charge   KEEP P5
DEF_REP MG5  ADDRESS VIC scene   ASK P5
DEF_REP MG5  POSTCODE VIC scene  REDACT P5
DEF_REP MG5  ADDRESS THIRD scene KEEP P5
DEF_REP MG11 ADDRESS WIT vantage ASK 5
DEF_REP MG11 ADDRESS WIT vantage in-charge ASK 5
DEF_REP MG5  ADDRESS WIT vantage ASK P5
DEF_REP MG11 PHONE VIC           REDACT 6
DEF_REP MG11 PHONE VIC communication-offence ASK 7
DEF_REP MG11 PHONE THIRD public-body KEEP P6
COURT   EMAIL PHONE THIRD public-body KEEP P6
DEF_REP MG6C PHONE THIRD public-body KEEP P6
PUBLIC  MG5  PHONE THIRD         REDACT 6
DEF_REP MG11 DOB VIC             REDACT 8
DEF_REP MG11 AGE VIC             KEEP P13
DEF_REP MG11 DOB VIC_CH age-element ASK 9
DEF_REP MG11 NHS VIC             REDACT 10
DEF_REP MGDD DRIVER_NO DEF       KEEP 11
COURT   MGDD DRIVER_NO DEF       KEEP 11
COURT   MG5  NINO DEF            REDACT 11
COURT   MG5  NINO DEF used       KEEP 11
DEF_REP MG5  BANK VIC            REDACT 12
DEF_REP MG5  BANK VIC fraud      ASK 13
DEF_REP BANK_STATEMENT BANK VIC irrelevant REDACT 54
DEF_REP BANK_STATEMENT BANK VIC irrelevant fraud REDACT 54
DEF_REP BANK_STATEMENT BANK VIC relevant KEEP P11
DEF_REP EMAIL BANK THIRD irrelevant REDACT P11
DEF_REP BANK_STATEMENT BANK DEF irrelevant KEEP P1
DEF_REP MG11 VRM VIC             REDACT 14
DEF_REP MG11 VRM VIC in-charge   KEEP 15
DEF_REP MG11 VRM DEF             KEEP 15
DEF_REP MG11 EMPLOYER VIC        ASK 16
DEF_REP MG11 OCCUPATION WIT explains-evidence KEEP 16
DEF_REP MEDICAL_NOTES MEDICAL VIC irrelevant REDACT 19
DEF_REP MEDICAL_NOTES MEDICAL VIC injury KEEP 20
CPS_PRE MEDICAL_NOTES MEDICAL VIC irrelevant REDACT 18
CPS_PRE MEDICAL_NOTES MEDICAL VIC injury KEEP 18
DEF_REP MG11 MEDICAL VIC irrelevant REDACT P16
DEF_REP CUSTODY_RECORD MEDICAL DEF KEEP 58
DEF_REP MGDD MEDICAL DEF         KEEP P1
COURT   MGDD MEDICAL DEF         ASK P16
DEF_REP VPS MEDICAL VIC irrelevant KEEP 40
DEF_REP LETTER COUNSELLING VIC   ASK 22
CPS_PRE LETTER COUNSELLING VIC   ASK 21
DEF_REP PHOTO NHS VIC            REDACT 24
DEF_REP PHOTO NAME VIC           REDACT 24
DEF_REP PHOTO VRM THIRD          REDACT 26
DEF_REP 999_TRANSCRIPT PHONE CALLER REDACT 28
DEF_REP 999_TRANSCRIPT NAME CALLER ASK 28
DEF_REP 999_TRANSCRIPT ADDRESS CALLER scene KEEP 29
DEF_REP 999_TRANSCRIPT ADDRESS VIC scene KEEP 29
DEF_REP MG15 SCHOOL VIC_CH       REDACT 30
DEF_REP MG5 NAME CALLER          REDACT 33
DEF_REP MG5 INTEL DEF            REDACT 34
DEF_REP MG11 INTEL THIRD         REDACT P21
CPS_PRE MG5 INTEL DEF            KEEP none
DEF_REP MG4A ADDRESS VIC condition ASK 35
PUBLIC  MG4A ADDRESS VIC condition REDACT 36
DEF_REP MG4A ADDRESS VIC condition protected REDACT O5
DEF_REP MG18 ADDRESS THIRD       REDACT 37
DEF_REP MG18 ADDRESS THIRD scene ASK 37
DEF_REP MG18 NAME THIRD          ASK 37
DEF_REP MG16 NAME VIC            KEEP P3
DEF_REP MG19 BANK VIC            REDACT 38
COURT   MG19 BANK VIC            KEEP 39
DEF_REP PNC PREVCON DEF          KEEP 41
DEF_REP PNC PREVCON WIT          ASK 43
DEF_REP PNC INTEL DEF            REDACT 44
DEF_REP PNC ADDRESS DEF          KEEP P1
DEF_REP PNC ADDRESS DEF irrelevant REDACT 44
DEF_REP MG5 PREVCON DEF          KEEP P1
DEF_REP MG5 PREVCON CODEF        REDACT P4
DEF_REP MG6C NAME THIRD          REDACT 46
DEF_REP MG6C NAME OFFICER        KEEP 47
DEF_REP MG6C NAME DEF            KEEP P1
DEF_REP MG11 NAME OFFICER        KEEP 47
PUBLIC  MG11 NAME OFFICER        KEEP 47
DEF_REP MG11 NAME OFFICER covert ASK 47
DEF_REP EMAIL PHONE OFFICER      REDACT 50
DEF_REP MG11 PHONE OFFICER       REDACT 48
DEF_REP MG5 PHONE OFFICER work-contact KEEP P8
COURT   MG5 PHONE OFFICER        REDACT P8
DEF_REP LETTER NAME EXPERT       KEEP 49
DEF_REP LETTER PHONE EXPERT      REDACT 49
DEF_REP EMAIL NAME THIRD         REDACT 50
DEF_REP PHONE_EXTRACT NAME THIRD REDACT 52
DEF_REP PHONE_EXTRACT RELIGION VIC REDACT 53
DEF_REP CUSTODY_RECORD NAME THIRD REDACT 59
DEF_REP CAD PHONE CALLER         REDACT 60
DEF_REP CAD INTEL DEF            REDACT 60
DEF_REP MG22 DOB VIC             REDACT 63
INSP    MG11 ADDRESS VIC         KEEP 74
ICO     MG11 ADDRESS VIC         ASK 75
WITNESS MG11 ADDRESS WIT self    KEEP 76
WITNESS MG11 ADDRESS VIC         REDACT 76
WCU     MG9 PHONE VIC            KEEP 77
WCU     MG5 ADDRESS DEF          ASK 77
CPS_PRE MG5 NAME THIRD           KEEP 80
CPS_PRE BANK_STATEMENT BANK VIC irrelevant REDACT 79
CPS_POST MG11 ADDRESS VIC        KEEP none
DEF_REP MG4 ADDRESS DEF          KEEP 68
COURT   MG4 DOB DEF              KEEP 68
DEF_REP MG4 DOB CODEF            REDACT P4
DEF_REP MG5 NAME CODEF           KEEP P4
PUBLIC  LISTING NAME DEF         KEEP 69
PUBLIC  LISTING NAME DEF under-18 REDACT O3
PUBLIC  LISTING DOB DEF          REDACT 69
DEF_REP MG11 NAME THIRD          ASK P24
DEF_REP MG11 NAME THIRD relevant KEEP P24
DEF_REP MG11 NAME THIRD public-body KEEP P6
DEF_REP MG11 LOCATION THIRD      KEEP P7
DEF_REP MG11 ADDRESS THIRD public-body KEEP P6
DEF_REP PHONE_EXTRACT LOCATION THIRD REDACT 72
DEF_REP PHONE_EXTRACT LOCATION DEF KEEP 73
PUBLIC  LISTING NAME VIC_SO      REDACT O2
PUBLIC  LISTING SCHOOL WIT_CH    REDACT O3
PUBLIC  MG5 NAME WIT s46         REDACT O4
CPS_PRE MG5 NAME VIC new-identity REDACT O6
DEF_REP SPREADSHEET METADATA THIRD REDACT 64
CPS_PRE LETTER METADATA THIRD    REDACT 65
"""


@pytest.mark.parametrize("line", [line for line in GOLDEN.splitlines() if line.strip()])
def test_decision_matches_what_a_practitioner_expects(line: str) -> None:
    recipient, document_type, kind, role, *marks, action, row = line.split()
    found = decision(kind, role, recipient, document_type, " ".join(marks))
    assert (found.action, found.row) == (Action(action), row)


@pytest.mark.parametrize("kind", ["NAME", "DOB", "ADDRESS", "POSTCODE", "PHONE", "EMAIL", "NHS", "BANK", "PREVCON"])
def test_defendants_own_data_to_own_lawyer_is_kept_in_every_form(kind: str) -> None:
    for document_type in DocumentType:
        assert decision(kind, "DEF", "DEF_REP", document_type).action is Action.KEEP


@pytest.mark.parametrize("kind", ["DOB", "PHONE", "EMAIL", "NINO", "NHS", "BANK", "CARD", "ADDRESS", "POSTCODE"])
def test_private_data_of_anybody_else_never_reach_the_defence(kind: str) -> None:
    others = set(Role) - {Role.DEF}
    for role, document_type, recipient in product(others, DocumentType, ("DEF_REP", "DEF_LIP")):
        assert decision(kind, role, recipient, document_type).action is not Action.KEEP


@pytest.mark.parametrize("recipient", ["DEF_REP", "DEF_LIP", "COURT", "PUBLIC", "WITNESS", "PROB", "WCU"])
def test_intelligence_is_redacted_outside_the_prosecution(recipient: str) -> None:
    for kind, role, document_type in product(("INTEL", "TACTIC"), Role, DocumentType):
        assert decision(kind, role, recipient, document_type).action is Action.REDACT


def test_flag_for_anonymity_order_hides_the_name_whatever_the_role_says() -> None:
    found = decision("NAME", "WIT", "DEF_REP", subject="P3")
    assert (found.action, found.row, found.second_person) == (Action.REDACT, "O1", True)


def test_flag_for_stalking_invokes_the_safety_row() -> None:
    found = decision("EMPLOYER", "VIC", "DEF_REP", subject="P4")
    assert (found.action, found.row) == (Action.REDACT, "O5")


def test_flag_for_a_child_hides_the_name_from_the_public() -> None:
    assert decision("NAME", "CODEF", "PUBLIC").row == "O3"


def test_unrecorded_victim_of_other_offence_is_asked_about() -> None:
    finding = Finding(0, 4, InfoKind.NAME, None, Role.VIC, ("names:model",), "", 0.9)
    found = decide(finding, DocumentType.MG18, Recipient.DEF_REP, Case("18ZA0000226"), POLICY)
    assert (found.action, found.row) == (Action.ASK, "37")


def test_table_changed_in_its_file_changes_the_decision_without_code() -> None:
    raw = resources.files("unbroken.engines.redaction.decide").joinpath("policy-v0.1.json").read_text("utf-8")
    content = json.loads(raw)
    next(each for each in content["rows"] if each["id"] == "8")["action"] = "ASK"
    finding = Finding(0, 4, InfoKind.DOB, "P2", Role.VIC, ("known:dob",), "", 1.0)
    found = decide(finding, DocumentType.MG11, Recipient.DEF_REP, CASE, parse_policy(json.dumps(content)))
    assert (found.action, found.row) == (Action.ASK, "8")


def test_tie_gives_away_least() -> None:
    raw = resources.files("unbroken.engines.redaction.decide").joinpath("policy-v0.1.json").read_text("utf-8")
    content = json.loads(raw)
    row = next(each for each in content["rows"] if each["id"] == "8")
    content["rows"].append({**row, "id": "X1", "row": "X1", "subjects": ["VIC", "DEF"], "action": "KEEP"})
    finding = Finding(0, 4, InfoKind.DOB, "P2", Role.VIC, ("known:dob",), "", 1.0)
    found = decide(finding, DocumentType.CAD, Recipient.DEF_REP, CASE, parse_policy(json.dumps(content)))
    assert found.row == "8"
