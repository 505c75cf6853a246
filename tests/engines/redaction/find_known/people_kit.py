"""People, texts and short answers for the tests of finding known people and saying whose a finding is."""

import json

from unbroken.engines.redaction.case import Case, parse_case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.known import find_known_people
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType

DEFENDANT = {
    "id": "P1",
    "role": "DEF",
    "title": "Mr",
    "forenames": ["Darren"],
    "surname": "HOLT",
    "dob": "1987-05-14",
    "addresses": [{"lines": ["4 Marsh Lane", "Harrowmoor"], "postcode": "AA2 3CD", "kind": "home"}],
    "phones": ["07700 900111"],
    "identifiers": {"pncid": "2007/9900102L", "driver": "HOLT9805147D99AB", "vrm": ["YX01 KLM"]},
}
VICTIM = {
    "id": "P2",
    "role": "VIC",
    "title": "Miss",
    "forenames": ["Leah", "Marie"],
    "surname": "CARROW",
    "dob": "1990-11-02",
    "addresses": [
        {"lines": ["17 Larkspur Road", "Fernleigh"], "postcode": "AA1 1AB", "kind": "home"},
        {
            "lines": ["Flat 2", "Juniper House", "Stonebrook"],
            "postcode": "AA9 4QQ",
            "kind": "refuge",
            "protected": True,
        },
    ],
    "phones": ["07700 900123", "01632 960144"],
    "emails": ["leah.carrow90@mail.example"],
    "identifiers": {
        "nhs": "9990001006",
        "nino": "QQ123456C",
        "passport": "990011223",
        "bank": [{"sort_code": "00-00-00", "account": "12345678"}],
    },
}
WITNESS = {"id": "P3", "role": "WIT", "title": "Mr", "forenames": ["Mark"], "surname": "O'Neill", "dob": "1966-05-01"}
DOUBLE = {"id": "P4", "role": "WIT", "title": "Ms", "forenames": ["Zoë"], "surname": "Okoro-Bell"}
NICK = {"id": "P5", "role": "WIT", "title": "Mrs", "forenames": ["Elizabeth"], "surname": "McDonald"}
OFFENCE = {
    "code": "OF61102",
    "wording": "assaulted Leah Carrow thereby occasioning her actual bodily harm",
    "date": "2026-01-02",
    "place": "17 Larkspur Road, Fernleigh",
}


def case_of(*people: dict[str, object], offences: tuple[dict[str, str], ...] = (OFFENCE,)) -> Case:
    """Return a case with these people."""
    return parse_case(json.dumps({"urn": "18ZA0000226", "people": people, "offences": offences}))


EVERYBODY = case_of(DEFENDANT, VICTIM, WITNESS, DOUBLE, NICK)


def flow_of(text: str) -> TextFlow:
    """Return a flow that has this text."""
    return TextFlow(text, (), (), (), (0,))


def find(text: str, case: Case = EVERYBODY) -> list[Candidate]:
    """Return the known people found in a text."""
    return find_known_people(flow_of(text), case, DocumentType.MG11)


def found(text: str, case: Case = EVERYBODY) -> set[tuple[str, str, str | None]]:
    """Return the kind, the characters and the person of everything found in a text."""
    return {(each.kind.value, text[each.start : each.end], each.person_id) for each in find(text, case)}
