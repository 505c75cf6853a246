"""What each recipient of DOMAIN 3.2 gets of each person's data, both directions: kept, and not kept."""

import pytest

from engines.redaction.decide.test_resolve import decision
from unbroken.engines.redaction.vocabulary import Recipient

RECIPIENTS = [
    "CPS_PRE",
    "CPS_POST",
    "COURT",
    "DEF_REP",
    "DEF_LIP",
    "PUBLIC",
    "WCU",
    "WITNESS",
    "PROB",
    "INSP",
    "ICO",
    "EXPERT_X",
]

MATRIX = """
MG11 DEF     NAME    K K K K K A K K K K A A
MG11 DEF     ADDRESS K K K K K R A R K K A A
MG11 DEF     PHONE   K K K K K R A R K K A A
MG11 DEF     DOB     K K K K K R A R K K A A
MG11 DEF     MEDICAL K K A K K R A R K K A A
MG11 CODEF   ADDRESS K K K R R R A R R K A R
MG11 CODEF   DOB     K K K R R R A R R K A A
MG11 VIC     NAME    K K K K K A K K K K A K
MG11 VIC     ADDRESS K K R R R R K R R K A R
MG11 VIC     PHONE   K K R R R R K R R K A R
MG11 VIC     DOB     K K R R R R A R R K A A
MG11 VIC     NHS     K K R R R R R R R K A R
MG11 VIC     BANK    K K R R R R R R R K A R
MG11 VIC     VRM     K K R R R R A R R K A A
MG11 VIC     INTEL   K K R R R R R R R K A R
MG11 WIT     NAME    K K K K K A K K K K A K
MG11 WIT     ADDRESS K K R R R R K R R K A R
MG11 WIT     EMAIL   K K R R R R K R R K A R
MG11 FAMILY  PHONE   K K R R R R A R R K A R
MG11 THIRD   NAME    K K A A A A A K A K A A
MG11 THIRD   ADDRESS K K R R R R A R R K A R
MG11 THIRD   NINO    K K R R R R R R R K A R
MG11 OFFICER NAME    K K K K K K K K K K K K
MG11 OFFICER PHONE   K K R R R R A R R K A R
MG11 EXPERT  NAME    K K K K K A K K K K A K
MG11 EXPERT  PHONE   K K R R R R A R R K A R
MG5  CALLER  NAME    K K R R R A A A A K A A
MG5  CALLER  ADDRESS K K R R R R A R R K A R
MG5  CALLER  PHONE   K K R R R R A R R K A R
MG5  DEF     INTEL   K K R R R R R R R K A R
MG4A DEF     ADDRESS K K K K K R A R K K A A
CUSTODY_RECORD DEF   MEDICAL K K A K K R A R K K A A
CUSTODY_RECORD THIRD NAME    K K R R R A A A A K A A
"""
LETTERS = {"K": "KEEP", "R": "REDACT", "A": "ASK"}


@pytest.mark.parametrize("line", [line for line in MATRIX.splitlines() if line])
def test_every_recipient_gets_what_the_table_says(line: str) -> None:
    document_type, role, kind, *letters = line.split()
    decided = [decision(kind, role, recipient, document_type).action for recipient in RECIPIENTS]

    assert decided == [LETTERS[letter] for letter in letters]


def test_the_matrix_asks_about_every_recipient() -> None:
    assert set(RECIPIENTS) == set(Recipient)
