"""The published schema accepts what the codec accepts."""

import json

import jsonschema_rs
import pytest

from unbroken.engines.casefile.codec import KINDS
from unbroken.engines.casefile.errors import RecordMalformed
from unbroken.engines.casefile.schema import LISTS, SINGLE, case_schema, read_case

FILE = {
    "format": "unbroken-case",
    "urn": "18ZA0000226",
    "people": [
        {"id": "01J00000000000000000000001", "roles": ["SUS"], "surname": "Holt", "identifiers": [["asn", "x"]]},
        {
            "id": "01J00000000000000000000002",
            "roles": ["VIC"],
            "surname": "Carrow",
            "whereabouts": {"addresses": [{"id": "A", "lines": ["1 Mill Lane"]}]},
        },
    ],
    "header": {"file_type": "not guilty anticipated plea", "reported_at": "2026-05-04T08:30:00+00:00"},
    "outline": {"what_happened": "He pushed her."},
}


def test_schema_names_every_kind_of_record_and_refers_only_to_what_it_defines() -> None:
    schema = case_schema()
    assert {*LISTS.values(), *SINGLE} == KINDS.keys() - {"whereabouts", "certificate"}
    text = json.dumps(schema)
    for name in schema["$defs"]:
        assert f'"#/$defs/{name}"' in text
    used = {part.split('"')[0] for part in text.split('"$ref": "#/$defs/')[1:]}
    assert used == set(schema["$defs"])


def test_file_that_fits_the_schema_is_read() -> None:
    validator = jsonschema_rs.validator_for(case_schema())
    assert validator.is_valid(FILE)
    assert not validator.is_valid({**FILE, "shoes": []})
    _id, urn, records = read_case(FILE)
    assert urn == "18ZA0000226"
    assert [(kind, place) for kind, place, _ in records] == [
        ("person", "people[0]"),
        ("person", "people[1]"),
        ("header", "header"),
        ("outline", "outline"),
    ]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"format": "other"}, "format"),
        ({"urn": 7}, "urn"),
        ({"urn": ""}, "urn"),
        ({"shoes": []}, "shoes"),
        ({"people": {}}, "people"),
        ({"people": [{"surname": "X"}]}, "people[0].id"),
        ({"people": [{"id": "1", "roles": ["KING"], "surname": "X"}]}, "people[0].roles"),
        ({"outline": []}, "outline"),
    ],
)
def test_file_with_a_wrong_place_is_refused_by_that_place(change: dict, field: str) -> None:
    with pytest.raises(RecordMalformed) as refused:
        read_case({**FILE, **change})
    assert refused.value.field == field


@pytest.mark.parametrize("untrusted", [None, [], "text", 7, {}])
def test_values_that_are_no_case_file_are_refused(untrusted: object) -> None:
    with pytest.raises(RecordMalformed):
        read_case(untrusted)
