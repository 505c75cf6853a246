from __future__ import annotations

import base64
import contextlib
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines import ledger

SEED = bytes(range(32))
TIME = "2026-11-22T10:00:00.000000Z"
NAMES = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=8)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


def make_leaf(**changes: object) -> ledger.Leaf:
    values = {"type": "evidence:item:added", "op": "collect", "time": TIME, "item": "k1", "seq": 0, "prev": b""}
    values["commitments"] = ledger.commit_all(SEED, {"actor": "PC 1234", "size": 7})
    return ledger.Leaf(**{**values, **changes})


@given(VALUES)
def test_encode_json_any_allowed_value_equals_rfc8785(value: ledger.Json) -> None:
    encoded = ledger.encode_json(value)
    assert encoded == rfc8785.dumps(value)
    assert ledger.parse_json(encoded) == value


@pytest.mark.parametrize(
    "value", [1.5, 2**53, -(2**53), {"é": 1}, {1: 2}, "\ud800", b"bytes", {"a\n": 1}, [[[object()]]]]
)
def test_encode_json_value_outside_the_subset_is_refused(value: object) -> None:
    with pytest.raises(ledger.LeafError):
        ledger.encode_json(value)


def test_encode_json_too_deep_is_refused() -> None:
    value: list = []
    for _ in range(100):
        value = [value]
    with pytest.raises(ledger.LeafError):
        ledger.encode_json(value)


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":1,"a":1}', b'{"b":1,"a":2}', b'{"a": 1}', b"1.0", b"1e2", b"NaN", b"-0", b"9007199254740992",
        b'"\\u0041"', b"\xff", b"", b"{", b"[" * 100_000, b"9" * 5000, b'"\\ud800"', b"\xef\xbb\xbf1",
    ],
)  # fmt: skip
def test_parse_json_other_spellings_are_refused(text: bytes) -> None:
    with pytest.raises(ledger.LeafError):
        ledger.parse_json(text)


@given(st.binary(max_size=200))
def test_parsers_any_bytes_raise_nothing_outside_the_tree(data: bytes) -> None:
    for parse in (ledger.Leaf.parse, ledger.parse_json):
        with contextlib.suppress(ledger.LedgerError):
            parse(data)


@given(VALUES)
def test_leaf_parse_any_json_raises_nothing_outside_the_tree(value: ledger.Json) -> None:
    fields = json.loads(make_leaf().encode())
    for name in (*fields, "links"):
        with contextlib.suppress(ledger.LedgerError):
            ledger.Leaf.parse(ledger.encode_json({**fields, name: value}))


def test_leaf_with_links_survives_the_round_trip() -> None:
    leaf = make_leaf(seq=1, prev=bytes(32), links=(ledger.Link("police.example/log", 7, bytes(32)),))
    assert ledger.Leaf.parse(leaf.encode()) == leaf
    assert rfc8785.dumps(json.loads(leaf.encode())) == leaf.encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 1}, {"prev": bytes(32)}, {"seq": -1}, {"time": "2026-11-22T10:00:00Z"}, {"item": ""},
        {"time": "2026-13-22T10:00:00.000000Z"}, {"commitments": {"a": "short"}}, {"type": "two words"},
        {"links": (ledger.Link("x", 0, b""),)},
    ],
)  # fmt: skip
def test_leaf_malformed_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ledger.LeafError):
        make_leaf(**changes)


def test_leaf_longer_than_a_bundle_entry_is_refused() -> None:
    commitments = {f"slot{number}": ledger.encode_base64url(bytes(32)) for number in range(1500)}
    with pytest.raises(ledger.LeafError, match="room for 65535"):
        make_leaf(commitments=commitments).encode()


def test_format_time_any_zone_is_written_in_utc() -> None:
    at = datetime(2026, 11, 22, 11, 0, tzinfo=timezone(timedelta(hours=1)))
    assert ledger.format_time(at) == TIME == ledger.format_time(at.astimezone(UTC))
    with pytest.raises(ledger.LeafError):
        ledger.format_time(at.replace(tzinfo=None))


def test_field_salt_equals_hkdf_of_the_library() -> None:
    expected = HKDF(SHA256(), 16, None, b"unbroken/ledger/salt/v1\x00actor").derive(SEED)
    assert ledger.field_salt(SEED, "actor") == expected


def test_disclosure_equals_the_compact_example_of_rfc9901() -> None:
    example = ["_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"]  # RFC 9901 4.2.1
    expected = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd"
    assert ledger.encode_base64url(ledger.encode_json(example)) == expected


def test_commit_is_the_hash_of_its_disclosure_as_ascii() -> None:
    disclosure = ledger.disclose(SEED, "actor", "PC 1234")
    expected = base64.urlsafe_b64encode(hashlib.sha256(disclosure.encode("ascii")).digest()).decode().rstrip("=")
    assert ledger.commit(ledger.field_salt(SEED, "actor"), "actor", "PC 1234") == expected


def test_disclosure_of_a_recorded_value_verifies() -> None:
    assert ledger.verify_disclosure(make_leaf(), ledger.disclose(SEED, "actor", "PC 1234")) == ("actor", "PC 1234")


@pytest.mark.parametrize(
    "disclosure",
    [
        ledger.disclose(SEED, "actor", "PC 9999"),
        ledger.disclose(SEED, "size", "PC 1234"),
        ledger.disclose(bytes(32), "actor", "PC 1234"),
        ledger.disclose(SEED, "other", "PC 1234"),
        "", "é", "e30", ledger.disclose(SEED, "actor", "PC 1234") + "=",
    ],
)  # fmt: skip
def test_disclosure_of_another_value_is_refused(disclosure: str) -> None:
    with pytest.raises(ledger.DisclosureError):
        ledger.verify_disclosure(make_leaf(), disclosure)


def chain(count: int, item: str = "k1") -> list[ledger.Leaf]:
    leaves: list[ledger.Leaf] = []
    for seq in range(count):
        leaves.append(make_leaf(item=item, seq=seq, prev=leaves[-1].hash if leaves else b""))
    return leaves


def test_check_chain_whole_chains_of_several_items_have_no_problem() -> None:
    pairs = zip(chain(5, "a"), chain(5, "b"), strict=True)
    assert ledger.check_chain(leaf for pair in pairs for leaf in pair) == []


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (lambda leaves: leaves[1:], "chain-gap", "event 0 is missing"),
        (lambda leaves: leaves[:1] + leaves[3:], "chain-gap", "events 1 to 2 are missing"),
        (lambda leaves: [*leaves, leaves[-1]], "chain-repeat", "already taken"),
        (lambda leaves: [replace(leaves[0], op="alter"), *leaves[1:]], "chain-broken", "does not follow"),
    ],
)
def test_check_chain_damaged_chain_is_named(change, code: str, words: str) -> None:
    problems = ledger.check_chain(change(chain(5)))
    assert problems[0].code == code
    assert words in str(problems[0])


def handover() -> list[ledger.Entry]:
    sent = ledger.Entry("police.example/log", 4, make_leaf(type="handovers:package:sent"))
    received = ledger.Entry("cps.example/log", 9, make_leaf(type="handovers:package:received", links=(sent.link(),)))
    noted = ledger.Entry("police.example/log", 5, make_leaf(type="handovers:receipt:noted", links=(received.link(),)))
    return [sent, received, noted]


AWAITING = {"handovers:package:sent", "handovers:package:received"}


def test_check_links_interlocked_hand_over_has_no_problem() -> None:
    assert ledger.check_links(handover(), AWAITING) == []


def test_check_links_missing_counterpart_is_flagged() -> None:
    sent, received, noted = handover()
    assert [problem.code for problem in ledger.check_links([received, noted])] == ["link-missing"]
    assert [problem.code for problem in ledger.check_links([sent], AWAITING)] == ["link-unanswered"]
    forged = replace(sent, leaf=replace(sent.leaf, op="alter"))
    assert "link-differs" in [problem.code for problem in ledger.check_links([forged, received, noted])]
