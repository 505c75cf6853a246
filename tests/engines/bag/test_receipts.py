from datetime import timedelta

import pytest

from engines.bag.bag_kit import AREA, FORCE, NOW, make_receipt, sha256, signer
from unbroken.engines.bag import open_receipt, receipt_key
from unbroken.engines.bag.errors import ReceiptMalformed
from unbroken.engines.ledger import NoteError, SignedNote, Signer
from unbroken.stages.handovers.receipts import ReceiptFacts, ReceivedItem, receipt_text, sign_receipt_text

CONTENTS = {"JS/1": b"one", "JS/2": b"two"}


def test_receipt_as_the_handover_stage_signs_it_is_read():
    facts = ReceiptFacts(
        handover_id="01JZ0000000000000000000001",
        urn="51AB1234526",
        from_organisation="Loamshire Police",
        from_organisation_id="01JZ00000000000000000000AA",
        to_organisation="CPS Loamshire",
        to_organisation_id="01JZ00000000000000000000BB",
        signed_by_id="01JZ00000000000000000000CC",
        sent_at=NOW,
        signed_at=NOW + timedelta(hours=1),
        items=[
            ReceivedItem(f"01JZ0000000000000000000{number:03}", reference, len(content), sha256(content))
            for number, (reference, content) in enumerate(CONTENTS.items())
        ],
    )
    note, key = sign_receipt_text(receipt_text(facts), signer(AREA))
    assert note == make_receipt(signer(AREA), CONTENTS)
    assert key == str(receipt_key(signer(AREA).verifier))
    receipt = open_receipt(note, [signer(FORCE, 3).verifier, signer(AREA).verifier])
    assert (receipt.urn, receipt.sender, receipt.receiver) == ("51AB1234526", "Loamshire Police", "CPS Loamshire")
    assert [(item.exhibit_ref, item.sha256) for item in receipt.items] == [
        (reference, sha256(content)) for reference, content in CONTENTS.items()
    ]
    assert receipt.text_sha256 == sha256(receipt_text(facts).encode())


def test_receipt_signed_by_a_stranger_is_refused():
    with pytest.raises(ReceiptMalformed, match="key that the policy trusts"):
        open_receipt(make_receipt(signer(AREA, 5), CONTENTS), [signer(AREA, 2).verifier])


def test_receipt_signed_with_the_log_name_is_refused():
    text = SignedNote.parse(make_receipt(signer(AREA), CONTENTS)).text
    with pytest.raises(ReceiptMalformed):
        open_receipt(str(signer(AREA).sign_note(text)), [signer(AREA).verifier])


def test_receipt_with_any_byte_changed_is_refused():
    note = make_receipt(signer(AREA), CONTENTS).encode()
    for place in range(len(note)):
        changed = bytearray(note)
        changed[place] ^= 1
        with pytest.raises((ReceiptMalformed, NoteError)):
            open_receipt(bytes(changed), [signer(AREA).verifier])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("unbroken receipt v1", "unbroken receipt v2"),
        ("items: 2", "items: 3"),
        ("case: ", "cases: "),
        ("item: 01JZ", "item 01JZ"),
        ("sha256:", "sha1:"),
    ],
)
def test_receipt_that_is_signed_but_malformed_is_refused(old, new):
    text = SignedNote.parse(make_receipt(signer(AREA), CONTENTS)).text.replace(old, new, 1)
    owner = Signer(receipt_key(signer(AREA).verifier).name, signer(AREA).private_key)
    with pytest.raises(ReceiptMalformed):
        open_receipt(str(owner.sign_note(text)), [signer(AREA).verifier])
