"""Records come back from their plain form unchanged; what is not a record is refused with a sentence."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from unbroken.engines.casefile.codec import KINDS, decode, encode, kind_of
from unbroken.engines.casefile.errors import RecordMalformed
from unbroken.engines.casefile.facts import OfficerFact
from unbroken.engines.casefile.people import AddressFact, CaseRole, ContactFact, ContactKind, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import OffenceFact, SuspectFact

TEXTS = some.text(some.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)
PLAIN = {
    str: TEXTS,
    bool: some.booleans(),
    int: some.integers(0, 2**53 - 1),
    date: some.dates(),
    time: some.times(),
    datetime: some.integers(-(10**9), 10**10).map(lambda at: datetime.fromtimestamp(at, UTC)),
}


def values_of(wanted: Any) -> some.SearchStrategy[Any]:
    """Return what makes any value of a type that a record can have."""
    inner = get_args(wanted)
    if is_dataclass(wanted):
        hints = get_type_hints(wanted)
        return some.builds(wanted, **{one.name: values_of(hints[one.name]) for one in fields(wanted)})
    if get_origin(wanted) is tuple and inner[-1] is Ellipsis:
        return some.lists(values_of(inner[0]), max_size=2).map(tuple)
    if get_origin(wanted) is tuple:
        return some.tuples(*map(values_of, inner))
    if get_origin(wanted) is frozenset:
        return some.frozensets(values_of(inner[0]), max_size=2)
    if inner:
        return some.none() | values_of(inner[0])
    return some.sampled_from(wanted) if isinstance(wanted, type) and issubclass(wanted, Enum) else PLAIN[wanted]


@pytest.mark.parametrize("kind", KINDS)
def test_record_of_each_kind_comes_back_as_it_was(kind: str) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
    @given(values_of(KINDS[kind]))
    def check(record: object) -> None:
        plain = json.loads(json.dumps(encode(record)))
        assert decode(kind, plain) == record

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_record_with_an_unknown_field_is_refused_by_name(kind: str) -> None:
    with pytest.raises(RecordMalformed, match="no field shoe_size") as refused:
        decode(kind, {"shoe_size": "9"})
    assert refused.value.field == kind


@given(
    some.recursive(some.none() | some.booleans() | some.floats() | TEXTS, some.lists), some.sampled_from(sorted(KINDS))
)
def test_values_that_are_no_record_are_refused_and_never_crash(untrusted: object, kind: str) -> None:
    with pytest.raises(RecordMalformed):
        decode(kind, untrusted)


@pytest.mark.parametrize(
    ("kind", "plain", "field"),
    [
        ("person", {"id": "1", "roles": ["KING"], "surname": "HOLT"}, "person.roles"),
        ("person", {"id": "1", "roles": [], "surname": 7}, "person.surname"),
        ("person", {"id": "1", "roles": []}, "person.surname"),
        ("person", {"id": "1", "roles": [], "surname": "HOLT", "born_on": "31/02/1990"}, "person.born_on"),
        ("person", {"id": "1", "roles": [], "surname": "HOLT", "born_on": "1990-02-31"}, "person.born_on"),
        ("person", {"id": "1", "roles": [], "surname": "HOLT", "identifiers": [["asn"]]}, "person.identifiers[0]"),
        ("person", {"id": "1", "roles": [], "surname": "a\0b"}, "person.surname"),
        ("person", {"id": "1", "roles": [], "surname": "\ud800"}, "person.surname"),
        ("offence", {"id": "1", "code": "TH68010", "start_at": "25:00"}, "offence.start_at"),
        ("offence", {"id": "1", "code": "TH68010", "start_at": "10:00+00:00"}, "offence.start_at"),
        ("suspect", {"person": "1", "charged_at": "2026-05-04T09:30"}, "suspect.charged_at"),
        ("suspect", {"person": "1", "hospital": [["2026-05-04T09:30Z"]]}, "suspect.hospital[0]"),
        ("unused", {"id": "1", "number": True, "description": "x"}, "unused.number"),
        ("unused", {"id": "1", "number": -1, "description": "x"}, "unused.number"),
        ("unused", {"id": "1", "number": 1, "description": "x", "examined": "yes"}, "unused.examined"),
        (
            "whereabouts",
            {"addresses": [{"id": "1", "lines": ["x"], "use": "moon"}]},
            "whereabouts.addresses[0].use",
        ),
    ],
)
def test_field_of_the_wrong_kind_is_refused_with_its_path(kind: str, plain: dict, field: str) -> None:
    with pytest.raises(RecordMalformed) as refused:
        decode(kind, plain)
    assert refused.value.field.startswith(field)
    assert str(refused.value)[-1] == "."


def test_empty_fields_are_left_out_of_the_plain_form() -> None:
    plain = encode(PersonFact("P1", frozenset({CaseRole.VICTIM, CaseRole.WITNESS}), "HOLT"))
    assert plain == {"id": "P1", "roles": ["VIC", "WIT"], "surname": "HOLT"}
    assert encode(OffenceFact("O1", "TH68010", start_on=date(2026, 3, 1), start_at=time(22, 15))) == {
        "id": "O1",
        "code": "TH68010",
        "start_on": "2026-03-01",
        "start_at": "22:15:00",
    }


def test_instants_are_kept_in_utc() -> None:
    held = decode("suspect", {"person": "P1", "relevant_time": "2026-07-01T10:00:00+01:00"})
    assert held == SuspectFact("P1", relevant_time=datetime(2026, 7, 1, 9, tzinfo=UTC))


def test_whereabouts_within_a_person_go_along() -> None:
    there = Whereabouts((AddressFact("A", ("1 High Street",), "AA1 1AB"),), (ContactFact("C", ContactKind.EMAIL, "x"),))
    person = PersonFact("P1", frozenset(), "HOLT", whereabouts=there)
    assert decode("person", encode(person)) == person


def test_kind_of_every_record_class_is_its_name() -> None:
    assert kind_of(OfficerFact("U1", "Jane Smith")) == "officer"
    assert {kind_of(object.__new__(one)) for one in KINDS.values()} == set(KINDS) - {"supervisor"}
    with pytest.raises(RecordMalformed):
        kind_of("a text")
