"""Write and read the export event, which commits to the whole package from outside its manifests.

export/event.json         {"consistency":[hash,...],"disclosures":[...],"leaf":"..."}
export/event.tlog-proof   c2sp.org/tlog-proof@v1, with its own later checkpoint
"""

from __future__ import annotations

import hashlib

from unbroken.engines.bag.contents import EXPORTED_SUFFIX, TAG_MANIFEST_SLOT, ExportProof
from unbroken.engines.bag.errors import PartMalformed, SealRefused
from unbroken.engines.bag.logfiles import hash_list, read_json, text_list
from unbroken.engines.bag.names import EXPORT_EVENT, EXPORT_PROOF
from unbroken.engines.ledger import (
    Checkpoint,
    Leaf,
    LedgerError,
    SignatureError,
    SignedNote,
    encode_base64url,
    encode_json,
    verify_consistency,
    verify_disclosure,
    verify_note,
)
from unbroken.engines.ledger.cosignature import verify_cosignature
from unbroken.engines.ledger.policy import Policy
from unbroken.engines.ledger.tlogproof import parse_tlog_proof


def format_export(proof: ExportProof) -> dict[str, bytes]:
    """Return the two files of the export event."""
    event = {
        "consistency": [encode_base64url(value) for value in proof.consistency],
        "disclosures": list(proof.disclosures),
        "leaf": proof.leaf.decode(),
    }
    return {EXPORT_EVENT: encode_json(event) + b"\n", EXPORT_PROOF: proof.proof_file.encode()}


def parse_export(untrusted_event: bytes, untrusted_proof: bytes) -> ExportProof:
    """Read the two files. Raises PartMalformed."""
    value = read_json(untrusted_event.removesuffix(b"\n"), EXPORT_EVENT)
    fields = {"consistency", "disclosures", "leaf"}
    if not isinstance(value, dict) or set(value) != fields or not untrusted_event.endswith(b"\n"):
        raise PartMalformed(f"{EXPORT_EVENT} has another form than it should.")
    leaf = value["leaf"]
    if not isinstance(leaf, str):
        raise PartMalformed(f"{EXPORT_EVENT} does not hold the event as text.")
    try:
        proof = untrusted_proof.decode()
    except UnicodeDecodeError as error:
        raise PartMalformed(f"{EXPORT_PROOF} is not text.") from error
    return ExportProof(
        leaf.encode(),
        text_list(value["disclosures"], EXPORT_EVENT),
        proof,
        hash_list(value["consistency"], EXPORT_EVENT),
    )


def committed_tag_manifest(proof: ExportProof) -> str:
    """Return the digest of the tag manifest that the export event commits to. Raises SealRefused.

    Every disclosure has to open a commitment of the event, each slot once, so that none can be altered.
    """
    try:
        leaf = Leaf.parse(proof.leaf)
        opened = [verify_disclosure(leaf, text) for text in proof.disclosures]
    except LedgerError as error:
        raise SealRefused(f"The export event in {EXPORT_EVENT} was changed: {error}") from error
    values = dict(opened)
    if len(values) != len(opened) or not leaf.type.endswith(EXPORTED_SUFFIX):
        raise SealRefused(f"{EXPORT_EVENT} does not hold one export event.")
    digest = values.get(TAG_MANIFEST_SLOT)
    if not isinstance(digest, str):
        raise SealRefused(f"{EXPORT_EVENT} does not open the digest of the tag manifest.")
    return digest


def check_export_log(proof: ExportProof, policy: Policy, earlier: Checkpoint) -> Checkpoint:
    """Check that the log holds the export event and extends the earlier checkpoint. Returns the later one.

    Every signature line must be by a key of the policy and true: this file is outside the manifests, so
    nothing in it may be free to change. Raises LedgerError, SealRefused.
    """
    data = proof.proof_file.encode()
    parsed = parse_tlog_proof(data)
    if parsed.text().encode() != data or parsed.extra is not None:
        raise SealRefused(f"{EXPORT_PROOF} is not in its one permitted form.")
    later = parsed.verify(proof.leaf, policy)
    check_every_signature(parsed.note, policy)
    if later.origin != earlier.origin:
        raise SealRefused(f"The export was recorded by {later.origin}, but the custody record is of {earlier.origin}.")
    if parsed.index < earlier.size:
        raise SealRefused("The export event stands before the custody record's checkpoint, which cannot be.")
    verify_consistency(earlier.size, later.size, proof.consistency, earlier.root, later.root)
    return later


def check_every_signature(note: SignedNote, policy: Policy) -> None:
    """Raise SignatureError unless each signature line is a true one by a log or witness of the policy."""
    known = {(log.key.name, log.key.key_id): (log.key, verify_note) for log in policy.logs}
    for line in note.signatures:
        place = (line.name, line.key_id)
        alone = SignedNote(note.text, (line,))
        witnesses = [item.key for item in policy.witnesses if (item.key.name, item.key.key_id) == place]
        if place in known:
            key, check = known[place]
            check(alone, key)
        elif witnesses:
            verify_cosignature(alone, witnesses[0])
        else:
            raise SignatureError(f"There is a signature by {line.name} with a key that the policy does not know.")


def check_seal(proof: ExportProof, tag_manifest: bytes) -> None:
    """Raise SealRefused unless the export event commits to exactly this tag manifest."""
    actual = hashlib.sha256(tag_manifest).hexdigest()
    if committed_tag_manifest(proof) != actual:
        raise SealRefused(
            "The export event commits to another tagmanifest-sha256.txt: "
            "the package was changed after it was exported, or belongs to another export."
        )
