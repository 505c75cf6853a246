from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from unbroken.engines.ledger import Signer
from unbroken.stages.handovers.errors import ReceiptUnverified
from unbroken.stages.handovers.receipts import (
    ReceiptFacts,
    ReceivedItem,
    check_receipt,
    receipt_text,
    sign_receipt_text,
)

AT = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
FACTS = ReceiptFacts(
    handover_id="H",
    urn="18ZA0000126",
    from_organisation="Westmarch Police",
    from_organisation_id="F",
    to_organisation="March and Vale",
    to_organisation_id="T",
    signed_by_id="P",
    sent_at=AT,
    signed_at=AT,
    items=[ReceivedItem("V2", "JS/2", 2, "b" * 64), ReceivedItem("V1", "JS/1", 1, "a" * 64)],
)


@pytest.fixture
def signer() -> Signer:
    return Signer("march-and-vale.unbroken.example/log", Ed25519PrivateKey.generate())


def test_receipt_text_is_canonical_whatever_the_order_of_items() -> None:
    assert receipt_text(FACTS) == receipt_text(replace(FACTS, items=list(reversed(FACTS.items))))
    assert receipt_text(FACTS).splitlines() == [
        "unbroken receipt v1",
        "hand-over: H",
        "case: 18ZA0000126",
        "from: F Westmarch Police",
        "to: T March and Vale",
        "signed by: P",
        "sent: 2026-05-04T08:30:00.000000Z",
        "received: 2026-05-04T08:30:00.000000Z",
        "items: 2",
        "item: V1 sha256:" + "a" * 64 + " 1 JS/1",
        "item: V2 sha256:" + "b" * 64 + " 2 JS/2",
    ]


def test_receipt_name_with_line_breaks_cannot_add_a_line() -> None:
    forged = replace(FACTS, to_organisation="March\nitem: V9 sha256:x 1 JS/9\u2028x")
    assert len(receipt_text(forged).splitlines()) == len(receipt_text(FACTS).splitlines())


def test_receipt_signed_verifies_under_its_own_key_name(signer: Signer) -> None:
    note, key = sign_receipt_text(receipt_text(FACTS), signer)
    check_receipt(note, key, receipt_text(FACTS))
    assert key.startswith("march-and-vale.unbroken.example/receipt+")


@pytest.mark.parametrize("at", range(0, 300, 7))
def test_receipt_with_one_changed_character_is_refused(signer: Signer, at: int) -> None:
    note, key = sign_receipt_text(receipt_text(FACTS), signer)
    changed = note[:at] + ("x" if note[at] != "x" else "y") + note[at + 1 :]
    with pytest.raises(ReceiptUnverified):
        check_receipt(changed, key)


def test_receipt_of_another_key_or_text_is_refused(signer: Signer) -> None:
    note, key = sign_receipt_text(receipt_text(FACTS), signer)
    other = Signer(signer.name, Ed25519PrivateKey.generate())
    _, other_key = sign_receipt_text(receipt_text(FACTS), other)
    with pytest.raises(ReceiptUnverified):
        check_receipt(note, other_key)
    with pytest.raises(ReceiptUnverified):
        check_receipt(note, key, receipt_text(replace(FACTS, urn="18ZA0000226")))


def test_signed_text_that_is_no_receipt_is_refused(signer: Signer) -> None:
    note = str(signer.sign_note("march-and-vale.unbroken.example/log\n5\nAAAA\n"))
    with pytest.raises(ReceiptUnverified):
        check_receipt(note, str(signer.verifier))
