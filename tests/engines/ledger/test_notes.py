from __future__ import annotations

import base64
import struct

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines import ledger
from unbroken.engines.ledger.cosignature import subtree_message

ORIGIN = "police.example/log"
SIGNER = ledger.Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(32)))
LEAVES = [b"leaf %d" % number for number in range(10)]
HASHES = [ledger.leaf_hash(leaf) for leaf in LEAVES]
NODE = ledger.node_reader(HASHES)
WITNESSES = [
    ledger.Cosigner("court.example/witness", Ed25519PrivateKey.from_private_bytes(b"1" * 32)),
    ledger.Cosigner("cps.example/witness", MLDSA44PrivateKey.from_seed_bytes(b"2" * 32)),
]


def checkpoint(size: int = 10) -> ledger.Checkpoint:
    return ledger.Checkpoint(ORIGIN, size, ledger.root(HASHES[:size]))


def signed(size: int = 10) -> ledger.SignedNote:
    return ledger.sign_checkpoint(checkpoint(size), SIGNER)


def policy(quorum: str = "none", *groups: str) -> bytes:
    lines = [f"log {SIGNER.verifier}", "# people we know"]
    lines += [f"witness w{i} {witness.verifier} https://w{i}.example/" for i, witness in enumerate(WITNESSES)]
    return "\n".join([*lines, *groups, f"quorum {quorum}", ""]).encode()


def test_verify_note_example_of_go_sumdb_verifies() -> None:
    key = ledger.VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    text = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
        "\n"
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )
    note = ledger.SignedNote.parse(text)
    ledger.verify_note(note, key)
    assert str(note) == text
    with pytest.raises(ledger.SignatureError):
        ledger.verify_note(ledger.SignedNote.parse(text.replace("answer", "anssver")), key)


def test_open_checkpoint_signed_by_its_log_is_read() -> None:
    assert ledger.open_checkpoint(str(signed()), SIGNER.verifier) == checkpoint()


def test_sign_checkpoint_for_another_log_is_refused() -> None:
    with pytest.raises(ledger.CheckpointError):
        ledger.sign_checkpoint(ledger.Checkpoint("other.example/log", 0, ledger.EMPTY_ROOT), SIGNER)


@given(st.data())
def test_open_checkpoint_any_byte_changed_is_refused(data: st.DataObject) -> None:
    note = bytearray(str(signed()).encode())
    place = data.draw(st.integers(0, len(note) - 1))
    note[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(ledger.NoteError):
        ledger.open_checkpoint(bytes(note), SIGNER.verifier)


@pytest.mark.parametrize(
    "text",
    ["a\n1\n", "a\n01\nAAAA\n", "a b\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "a\n0\n\n", "a\n1\nAAAA\n",
     "a\n0\n" + base64.b64encode(bytes(32)).decode() + "\n", "a\n1\n" + base64.b64encode(bytes(32)).decode(),
     "a\n1\n" + base64.b64encode(bytes(32)).decode() + "\nextension\n",
     "a\n9223372036854775808\n" + base64.b64encode(bytes(32)).decode() + "\n"],
)  # fmt: skip
def test_checkpoint_malformed_is_refused(text: str) -> None:
    with pytest.raises(ledger.CheckpointError):
        ledger.Checkpoint.parse(text)


@pytest.mark.parametrize("witness", WITNESSES, ids=["ed25519", "ml-dsa-44"])
def test_cosignature_verifies_and_any_change_is_refused(witness: ledger.Cosigner) -> None:
    line = witness.cosign(checkpoint(), 1_700_000_000)
    note = signed().with_signatures([line])
    assert ledger.VerifierKey.parse(str(witness.verifier)) == witness.verifier
    assert ledger.verify_cosignature(note, witness.verifier) == 1_700_000_000
    later = struct.pack(">Q", 1_700_000_001) + line.value[8:]
    for value in (later, line.value[:-1], line.value[:-1] + bytes([line.value[-1] ^ 1])):
        forged = ledger.Signature(line.name, line.key_id, value)
        with pytest.raises(ledger.SignatureError):
            ledger.verify_cosignature(signed().with_signatures([forged]), witness.verifier)
    with pytest.raises(ledger.SignatureError):
        ledger.verify_cosignature(signed(9).with_signatures([line]), witness.verifier)


def test_subtree_message_has_the_published_layout() -> None:
    message = subtree_message("w", ledger.Checkpoint("log", 5, bytes(32)), 7)
    assert message == b"subtree/v1\n\0" + b"\x01w" + struct.pack(">Q", 7) + b"\x03log" + struct.pack(
        ">QQ", 0, 5
    ) + bytes(32)


@pytest.mark.parametrize(
    "text", ["", "a", "a+b+c", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+00000000+AgAA",
             "a b+00000000+AQ=="],
)  # fmt: skip
def test_verifier_key_malformed_is_refused(text: str) -> None:
    with pytest.raises(ledger.KeyFormatError):
        ledger.VerifierKey.parse(text)


def test_policy_quorum_met_is_believed() -> None:
    cosigned = signed().with_signatures(witness.cosign(checkpoint(), 5) for witness in WITNESSES)
    for text in (policy(), policy("w1"), policy("both", "group both all w0 w1")):
        parsed = ledger.parse_policy(text)
        assert parsed.check(cosigned) == checkpoint()
        assert ledger.parse_policy(parsed.text().encode()) == parsed


def test_policy_quorum_missing_is_refused() -> None:
    one = signed().with_signatures([WITNESSES[0].cosign(checkpoint(), 5)])
    assert ledger.parse_policy(policy("one", "group one any w0 w1")).check(one)
    for text in (policy("w1"), policy("both", "group both 2 w0 w1")):
        with pytest.raises(ledger.QuorumError, match="cosigned here by: w0"):
            ledger.parse_policy(text).check(one)


def test_policy_log_unknown_or_signature_forged_is_refused() -> None:
    other = ledger.Signer(ORIGIN, Ed25519PrivateKey.generate())
    with pytest.raises(ledger.SignatureError):
        ledger.parse_policy(policy()).check(ledger.sign_checkpoint(checkpoint(), other))
    stranger = ledger.Signer("x.example", Ed25519PrivateKey.generate())
    note = ledger.sign_checkpoint(ledger.Checkpoint("x.example", 0, ledger.EMPTY_ROOT), stranger)
    with pytest.raises(ledger.PolicyError, match="not one of the logs"):
        ledger.parse_policy(policy()).check(note)


@pytest.mark.parametrize(
    "text",
    [
        b"", b"quorum none", b"quorum none\nquorum none\n", b"quorum x\n", b"wat\n", b"quorum none\r\n",
        policy("g", "group g 3 w0 w1"), policy("g", "group g 0 w0"), policy("g", "group g any"),
        policy("g", "group g any w0 w0"), policy("h", "group g any w0", "group h any w0"),
        policy("g", "group none any w0"), policy("g", "group w0 any w1"), policy("g", "group g any later"),
        policy() + policy(), f"witness a {SIGNER.verifier}\nquorum none\n".encode(),
        f"log {WITNESSES[0].verifier}\nquorum none\n".encode(), b"log \xff+00+AQ==\nquorum none\n",
    ],
)  # fmt: skip
def test_policy_malformed_is_refused(text: bytes) -> None:
    with pytest.raises(ledger.PolicyError):
        ledger.parse_policy(text)


def make_proof(index: int = 3) -> ledger.TlogProof:
    return ledger.TlogProof(index, tuple(ledger.inclusion_proof(index, 10, NODE)), signed(), b"extra")


def test_tlog_proof_round_trip_verifies() -> None:
    proof = ledger.parse_tlog_proof(make_proof().text().encode())
    assert proof == make_proof()
    assert proof.verify(LEAVES[3], ledger.parse_policy(policy())) == checkpoint()
    with pytest.raises(ledger.ProofError):
        proof.verify(LEAVES[4], ledger.parse_policy(policy()))


@given(st.data())
def test_tlog_proof_any_byte_changed_is_refused(data: st.DataObject) -> None:
    file = bytearray(ledger.TlogProof(3, make_proof().hashes, signed()).text().encode())
    place = data.draw(st.integers(0, len(file) - 1))
    file[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(ledger.LedgerError):
        ledger.parse_tlog_proof(bytes(file)).verify(LEAVES[3], ledger.parse_policy(policy()))


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_parsers_any_bytes_raise_nothing_outside_the_tree(data: bytes) -> None:
    prefixes = (
        b"",
        b"c2sp.org/tlog-proof@v1\n",
        b"c2sp.org/tlog-proof@v1\nindex 3\n",
        b"old 1\n",
        b"a\n\n\xe2\x80\x94 ",
    )
    for parse in (
        ledger.SignedNote.parse,
        ledger.parse_tlog_proof,
        ledger.parse_policy,
        ledger.AddCheckpoint.parse,
        lambda raw: ledger.VerifierKey.parse(raw.decode("latin-1")),
        lambda raw: ledger.Checkpoint.parse(raw.decode("latin-1")),
    ):
        for prefix in prefixes:
            try:
                parse(prefix + data)
            except ledger.LedgerError:
                continue


class MemoryWitness:
    """A witness's memory; can pretend that another request was faster."""

    def __init__(self) -> None:
        self.held: dict[str, ledger.Held] = {}
        self.race: ledger.Held | None = None

    def latest(self, origin: str) -> ledger.Held | None:
        return self.held.get(origin)

    def replace(self, origin: str, old: ledger.Held | None, new: ledger.Held) -> bool:
        if self.race:
            self.held[origin], self.race = self.race, None
        if self.held.get(origin) != old:
            return False
        self.held[origin] = new
        return True


def ask(store: MemoryWitness, old: int, note: ledger.SignedNote, proof: list[bytes], now: int = 100) -> ledger.Answer:
    body = ledger.AddCheckpoint(old, tuple(proof), note).text().encode()
    assert ledger.AddCheckpoint.parse(body).text().encode() == body
    logs = {ORIGIN: SIGNER.verifier}
    return ledger.add_checkpoint(body, logs=logs, cosigners=WITNESSES, store=store, posix_seconds=now)


def test_witness_honest_log_is_cosigned_and_remembered() -> None:
    store = MemoryWitness()
    assert ask(store, 0, signed(4), []).status == 200
    answer = ask(store, 4, signed(10), ledger.consistency_proof(4, 10, NODE), 101)
    note = ledger.SignedNote.parse(str(signed()) + answer.body)
    assert [ledger.verify_cosignature(note, witness.verifier) for witness in WITNESSES] == [101, 101]
    assert store.held[ORIGIN] == ledger.Held(10, checkpoint().root, 101)
    assert ask(store, 10, signed(10), [], 102).status == 200


def test_witness_other_requests_are_refused_and_nothing_is_remembered() -> None:
    store = MemoryWitness()
    ask(store, 0, signed(4), [])
    before = dict(store.held)
    fork = ledger.sign_checkpoint(ledger.Checkpoint(ORIGIN, 4, bytes(32)), SIGNER)
    forged = ledger.sign_checkpoint(checkpoint(), ledger.Signer(ORIGIN, Ed25519PrivateKey.generate()))
    stranger = ledger.Signer("x.example", Ed25519PrivateKey.generate()).sign_note(
        ledger.Checkpoint("x.example", 0, ledger.EMPTY_ROOT).text()
    )
    proof = ledger.consistency_proof(4, 10, NODE)
    stale = ask(store, 2, signed(10), proof)
    assert (stale.status, stale.body, stale.content_type) == (409, "4\n", "text/x.tlog.size")
    assert ask(store, 4, signed(10), proof[:-1]).status == 422
    assert ask(store, 4, fork, []).status == 422
    assert ask(store, 4, forged, proof).status == 403
    assert ask(store, 0, stranger, []).status == 404
    assert ask(store, 11, signed(10), proof).status == 400
    assert ask(store, 4, signed(10), proof, now=99).status == 503
    assert ask(MemoryWitness(), 0, signed(10), [bytes(32)]).status == 422
    bad = ledger.add_checkpoint(b"old x\n\n", logs={}, cosigners=[], store=store, posix_seconds=100)
    assert bad.status == 400
    assert store.held == before


def test_witness_overtaken_by_another_request_answers_conflict() -> None:
    store = MemoryWitness()
    store.race = ledger.Held(7, ledger.root(HASHES[:7]), 100)
    answer = ask(store, 0, signed(4), [])
    assert (answer.status, answer.body) == (409, "7\n")
