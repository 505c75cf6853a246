import json
from typing import Any

import pytest

from engines.redaction.decide.paper import document_of
from unbroken.engines.redaction.case import Case, parse_case
from unbroken.engines.redaction.decide.blocks import check_document, pages_to_drop
from unbroken.engines.redaction.decide.table import load_policy
from unbroken.engines.redaction.document import WordSource
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient

POLICY = load_policy()
DEFENDANT = {
    "id": "P1",
    "role": "DEF",
    "surname": "Kestrel",
    "forenames": ["Rowan", "Lee"],
    "dob": "1991-04-02",
    "identifiers": {"pncid": "2010/9900201B"},
}
CODEFENDANT = {
    "id": "P2",
    "role": "CODEF",
    "surname": "Osprey",
    "forenames": ["Jay"],
    "dob": "2009-06-11",
    "identifiers": {"pncid": "2023/9900202F"},
}
VICTIM = {"id": "P3", "role": "VIC", "surname": "Wren", "forenames": ["Tamsin"], "dob": "1988-01-05"}


def case_of(*people: dict[str, Any]) -> Case:
    return parse_case(json.dumps({"urn": "18ZB0004126", "people": list(people or (DEFENDANT, CODEFENDANT, VICTIM))}))


CASE = case_of()


def rule(text: str, document_type: str, recipient: str = "DEF_REP", case: Case = CASE, *, scan: bool = False) -> str:
    document = document_of(text, source=WordSource.OCR if scan else WordSource.NATIVE)
    block = check_document(document, case, DocumentType(document_type), Recipient(recipient), POLICY)
    return block.rule if block else ""


@pytest.mark.parametrize(
    ("document_type", "recipient", "expected"),
    [
        ("MG6D", "DEF_REP", "B1"),
        ("MG6D", "PROB", "B1"),
        ("MG6D", "COURT", ""),
        ("MG6D", "CPS_PRE", ""),
        ("MG3", "DEF_REP", "B2"),
        ("MG3A", "COURT", "B2"),
        ("MG6", "PUBLIC", "B2"),
        ("MG6E", "WITNESS", "B2"),
        ("MG20", "DEF_LIP", "B2"),
        ("MG21", "DEF_REP", "B2"),
        ("MG9", "DEF_REP", "B3"),
        ("MG10", "PUBLIC", "B3"),
        ("MG2", "DEF_LIP", "B3"),
        ("MG11_BACK", "DEF_REP", "B3"),
        ("MG9", "COURT", ""),
        ("MG9", "WCU", ""),
        ("PHONE_IMAGE", "CPS_PRE", "B7"),
        ("PHONE_IMAGE", "DEF_REP", "B7"),
        ("PHONE_EXTRACT", "DEF_REP", ""),
        ("DASH", "DEF_REP", "62"),
        ("DASH", "CPS_PRE", ""),
        ("MG6C", "DEF_REP", ""),
        ("MG5", "DEF_REP", ""),
        ("MG11", "COURT", ""),
        ("MG1", "DEF_REP", "G3"),
    ],
)
def test_form_is_blocked_for_recipients_who_may_not_have_it(document_type: str, recipient: str, expected: str) -> None:
    assert rule("A page of plain words about nothing.", document_type, recipient) == expected


SENSITIVE = """RESTRICTED   MG6D
POLICE SCHEDULE OF RELEVANT SENSITIVE MATERIAL
URN 18ZB0004126
Item   Description   Reason for sensitivity
1   Report   Public interest immunity"""


@pytest.mark.parametrize("called", ["MG6C", "OTHER", "MG5", "LETTER", "EMAIL"])
def test_sensitive_schedule_filed_as_something_else_is_blocked(called: str) -> None:
    assert rule(SENSITIVE, called) == "B1"


def test_sensitive_schedule_on_a_poor_scan_is_blocked() -> None:
    text = SENSITIVE.replace("SCHEDULE", "SCHEDUIE").replace("SENSITIVE", "SENS1TIVE")
    assert rule(text, "MG6C", scan=True) == "B1"


def test_non_sensitive_schedule_that_mentions_the_sensitive_one_is_released() -> None:
    text = """MG6C
POLICE SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL
URN 18ZB0004126
Item   Description   Location
1   Pocket notebook of PC 4417 Adair   Officer
2   Copy of MG6D cover sheet   File"""
    assert rule(text, "MG6C") == ""
    assert rule(text.replace("SCHEDULE", "SCHEDUIE").replace("NON-", "N0N-"), "MG6C", scan=True) == ""


def test_witness_list_attached_to_a_bundle_is_blocked() -> None:
    text = "MG5\nPOLICE REPORT\nURN 18ZB0004126\nThe facts.\fMG9\nWITNESS LIST\nNo   Name   Date of birth   Contact"
    assert rule(text, "MG5") == "B3"
    assert rule(text, "MG5", "CPS_PRE") == ""


def test_intelligence_report_called_other_is_blocked() -> None:
    text = "INTELLIGENCE REPORT\nHandling code P\nSource evaluation 2\nThe subject was seen."
    assert rule(text, "OTHER") == "B1"


def test_case_summary_with_section_about_bad_character_is_released() -> None:
    text = "MG5\nPOLICE REPORT\nURN 18ZB0004126\n\nSummary of the key evidence\nBad character\nNone.\nMG16 to follow"
    assert rule(text, "MG5") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MG11 WITNESS STATEMENT\nURN: 18ZB0004126\nI saw it.", ""),
        ("MG11 WITNESS STATEMENT\nURN: 18 ZB 00041 26\nI saw it.", ""),
        ("MG11 WITNESS STATEMENT\nURN: 18ZB0004126/2\nI saw it.", ""),
        ("MG11 WITNESS STATEMENT\nURN: 18ZB0005126\nI saw it.", "G1"),
        ("MG11 WITNESS STATEMENT\nUnique Reference Number: 86/ZA/00077/25\nI saw it.", "G1"),
        ("MG11 WITNESS STATEMENT\nI saw it.\n\n\n\n\n\nMore.\n\n\n18ZB0005126   Page 1 of 1", "G1"),
        ("MG5\nURN: 18ZB0004126\nHe is also charged under linked URN 18ZB0005126.", ""),
        ("MG5\nLinked case URN: 18ZB0005126\nURN: 18ZB0004126\nText.", ""),
        ("Letter\nCall 07700900123 or 01632960123 about it.", ""),
        ("Letter\nThere is no reference at all.", ""),
        ("Page one\nURN: 18ZB0004126\nText.\fPage two\nURN: 18ZB0005126\nText.", "G1"),
    ],
)
def test_document_of_another_case_is_blocked(text: str, expected: str) -> None:
    assert rule(text, "MG11") == expected


def test_urn_misread_on_a_scan_is_not_another_case() -> None:
    assert rule("WITNESS STATEMENT\nURN: 18ZBOOO4126\nI saw it.".replace("O", "0"), "MG11", scan=True) == ""
    assert rule("WITNESS STATEMENT\nURN: 182B0004126\nI saw it.", "MG11", scan=True) == ""


OWN = (
    "PNC PRINT\nSurname: KESTREL   Forenames: Rowan Lee\nDate of birth: 02/04/1991\nPNCID: 2010/9900201B\n1 conviction"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OWN, ""),
        (OWN.replace("2010/9900201B", "10/9900201B"), ""),
        (OWN.replace("2010/9900201B", "2011/9900203C"), "B6"),
        (OWN.replace("KESTREL", "KESTRAL").replace("1991", "1981").replace("2010/9900201B", "2001/9900204D"), "B6"),
        (OWN.replace("02/04/1991", "02/04/1981"), "B6"),
        (OWN.replace("PNCID: 2010/9900201B\n", ""), ""),
        (OWN.replace("PNCID: 2010/9900201B\n", "").replace("1991", "1981"), "B6"),
        ("PNC\nName: ROWAN, Kestrel\nDOB: 03/04/1991\nPNC ID: 2009/9900205E", "B6"),
        ("PNC\nName: KESTREL ROWAN LEE\nDOB: 02/04/1991\nPNC ID: 2010/9900201B", ""),
        ("PNC\nName: KESTREL ROWAN LEE\nDOB: 02/04/1981\nPNC ID: 2010/9900201B", "B6"),
        ("PNC\nName: Rowan KESTREL\nBorn: 2 April 1991\nPNC ID: 2010/9900201B", ""),
        ("PNC\nName: Magda FIELDFARE\nDOB: 01/01/1970\nPNC ID: 1999/9900206G", "B6"),
        ("PNC\nName: Tamsin WREN\nDOB: 05/01/1988\n2 convictions", ""),
        ("PNC\nName: Jay OSPREY\nDOB: 11/06/2009\nPNC ID: 2023/9900202F", "42"),
        ("PNC\nPage 2 of 2\n14. THEFT", "B6"),
    ],
)
def test_print_of_convictions_goes_only_if_it_is_the_defendants(text: str, expected: str) -> None:
    assert rule(text, "PNC") == expected


def test_codefendants_print_may_go_to_the_prosecution() -> None:
    assert rule("PNC\nName: Jay OSPREY\nDOB: 11/06/2009\nPNC ID: 2023/9900202F", "PNC", "CPS_PRE") == ""


def test_wrong_print_is_blocked_for_the_prosecution_too() -> None:
    assert rule(OWN.replace("2010/9900201B", "2011/9900203C"), "PNC", "CPS_PRE") == "B6"


def test_print_attached_under_another_name_is_checked() -> None:
    text = "POLICE NATIONAL COMPUTER PRINT\n" + OWN.replace("2010/9900201B", "2011/9900203C")
    assert rule(text, "OTHER") == "B6"


def test_youth_record_of_a_codefendant_is_blocked_for_the_other_defence() -> None:
    text = "Youth Justice Service\nRecord of Jay Osprey, born 11/06/2009\nReferral order made in 2025."
    assert rule(text, "OTHER") == "42"
    assert rule(text, "OTHER", "CPS_PRE") == ""
    assert rule(text.replace("Jay Osprey", "Rowan Kestrel"), "OTHER") == ""


NUMBERED = case_of({**DEFENDANT, "identifiers": {"cro": "900201/10X", "asn": "26/18ZA/01/990102H"}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CONVICTIONS\nName: KESTREL, Rowan\nCRO Number: 900201/10X", ""),
        ("CONVICTIONS\nName: KESTREL, Rowan\nCRO Number: 771203/96B", "B6"),
        ("CONVICTIONS\nName: KESTREL, Rowan\nDOB: 02/04/1991\nCRO No. 0900201/10X", ""),
        ("PNC\nName: KESTREL, Rowan\nDOB: 02/04/1991\nASN: 26/18ZA/01/990102H", ""),
        ("PNC\nName: KESTREL, Rowan\nDOB: 02/04/1991\nArrest/summons no: 11/18ZA/01/774410K", "B6"),
        ("PNC\nName: KESTREL, Rowan\nDOB: 02/04/1991\nOffences\n1 Theft ASN 11/18ZA/01/774410K", ""),
    ],
)
def test_print_with_another_cro_or_arrest_number_in_its_head_is_another_persons(text: str, expected: str) -> None:
    assert rule(text, "PNC", case=NUMBERED) == expected


FRONT = "WITNESS STATEMENT\nStatement of: Tamsin Wren\nThis statement is true to the best of my knowledge\n"
BACK = """Witness contact details
Home address: 4 Fell Row   Postcode: AA1 1AB
Home telephone:   Mobile: 07700 900111
Preferred means of contact: mobile
Date and place of birth: 05/01/1988
Dates of witness non-availability: 3-9 May
Specific care needs: none"""


def drop(text: str, document_type: str = "MG11", recipient: str = "DEF_REP", *, scan: bool = False) -> list[int]:
    document = document_of(text, source=WordSource.OCR if scan else WordSource.NATIVE)
    return list(pages_to_drop(document, DocumentType(document_type), Recipient(recipient), POLICY))


def test_back_of_statement_is_dropped() -> None:
    assert drop(FRONT + "I saw it.\f" + BACK) == [2]
    assert drop(FRONT + "I saw it.\f" + BACK, recipient="CPS_PRE") == []


def test_back_of_statement_on_a_poor_scan_is_dropped() -> None:
    noisy = (
        BACK.replace("Preferred", "Preferrcd").replace("telephone", "telephcne").replace("availability", "avai1ability")
    )
    assert drop(FRONT + "I saw it.\f" + noisy.replace("Witness contact", "Witncss ccntact"), scan=True) == [2]


def test_front_that_speaks_of_an_address_stays() -> None:
    text = FRONT + "I live at my home address and use a mobile. I gave my date of birth and postcode to the officer."
    assert drop(text) == []


def test_statement_that_is_all_back_is_blocked() -> None:
    assert rule(BACK, "MG11") == "B3"
    assert rule(BACK, "MG11", "CPS_PRE") == ""


def test_custody_page_with_personal_fields_is_no_back() -> None:
    text = "CUSTODY RECORD\nHome address: 1 A Road\nDate of birth: 02/04/1991\nMobile: no\nSelf defined ethnicity: W1"
    assert drop(text, "CUSTODY_RECORD") == []


def test_reason_of_a_block_names_nobody() -> None:
    document = document_of(OWN.replace("2010/9900201B", "2011/9900203C"))
    block = check_document(document, CASE, DocumentType.PNC, Recipient.DEF_REP, POLICY)
    assert block
    for word in ("Kestrel", "KESTREL", "Rowan", "9900", "1991"):
        assert word not in block.reason
