"""One case for the tests of meaning, and what the finder reports of a text."""

import json
from collections.abc import Iterable

from engines.redaction.decide.paper import document_of
from unbroken.engines.redaction.case import Case, parse_case
from unbroken.engines.redaction.find.meaning import find_meaning
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType

BURGLARY = parse_case(
    json.dumps(
        {
            "urn": "18ZB0004126",
            "people": [
                {"id": "P1", "role": "DEF", "surname": "Kestrel", "forenames": ["Rowan"], "aliases": ["Roo"]},
                {"id": "P2", "role": "VIC", "surname": "Wren", "forenames": ["Tamsin"]},
            ],
            "offences": [{"wording": "Burglary of a dwelling", "date": "2026-03-04", "place": "17 Fell Row"}],
        }
    )
)
FRAUD = parse_case(
    json.dumps(
        {
            "urn": "18ZB0004126",
            "people": [
                {"id": "P1", "role": "DEF", "surname": "Kestrel", "forenames": ["Rowan"]},
                {
                    "id": "P2",
                    "role": "VIC",
                    "surname": "Wren",
                    "forenames": ["Tamsin"],
                    "addresses": [{"lines": ["4 Fell Row", "Fernleigh"], "postcode": "AA1 1AB", "kind": "home"}],
                },
            ],
            "offences": [
                {
                    "wording": "Between 3 March 2026 and 20 March 2026 dishonestly represented to Tamsin Wren that "
                    "work on her roof by Alder Roofcare was needed, intending to gain £4,850.00",
                    "date": "2026-03-03",
                    "place": "Fernleigh",
                }
            ],
            "exhibits": [{"ref": "TW/1", "description": "statements of account, payments to Alder Roofcare"}],
        }
    )
)


def found(text: str, document_type: str, case: Case = BURGLARY, kinds: Iterable[str] = ()) -> list[str]:
    flow = document_of(text).flow
    wanted = set(kinds)
    return [
        " ".join(flow.text[each.start : each.end].split())
        for each in find_meaning(flow, case, DocumentType(document_type))
        if not wanted or each.kind in wanted
    ]


def candidates(text: str, document_type: str, case: Case = BURGLARY) -> list[Candidate]:
    return find_meaning(document_of(text).flow, case, DocumentType(document_type))
