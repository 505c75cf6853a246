"""Let the other organisations of an installation cosign a log's checkpoint.

A witness signs only what extends what it signed before: it keeps what it holds in custody_cosignature, which
nobody can change, and checks the consistency proof from there. Source: LEDGER.md section 1 (type 0x04).
"""

from datetime import datetime

from django.db import connection, transaction

from unbroken.engines.ledger import (
    Checkpoint,
    SignedNote,
    VerifierKey,
    consistency_proof,
    open_checkpoint,
    stored_nodes,
    verify_consistency,
)
from unbroken.ground.custody.connections import runtime_connection
from unbroken.ground.custody.errors import LogDamagedError
from unbroken.ground.custody.models import Checkpoint as CheckpointRow
from unbroken.ground.custody.models import Cosignature
from unbroken.ground.custody.signers import Signers
from unbroken.ground.custody.storage import StoredHashes


def cosign(log_id: str, *, by: str, signers: Signers, now: datetime) -> SignedNote | None:
    """Cosign the last checkpoint of a log by another organisation; return the note, None if there is nothing new.

    by: the organisation that cosigns. Safe to run twice. Raises LogDamagedError, LedgerError.
    """
    row = CheckpointRow.objects.filter(log_id=log_id).order_by("-size").first()
    if row is None or by == log_id:
        return None
    checkpoint = open_checkpoint(row.note, signers.signer_for(log_id).verifier)
    cosigner = signers.witness_for(by)
    with transaction.atomic():
        _lock(log_id, by)
        held = Cosignature.objects.filter(log_id=log_id, witness_id=by).order_by("-size").first()
        if held is not None and held.size >= checkpoint.size:
            return None
        if held is not None:
            if held.at > now:
                raise LogDamagedError("The clock of the witness runs backwards. Set it right, then try again.")
            _check_extends(log_id, held, checkpoint)
        line = cosigner.cosign(checkpoint, int(now.timestamp()))
        Cosignature.objects.create(
            log_id=log_id, size=checkpoint.size, witness_id=by, root=checkpoint.root, line=str(line), at=now
        )
    return SignedNote.parse(row.note).with_signatures([line])


def _lock(log_id: str, by: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"cosign/{log_id}/{by}"])


def _check_extends(log_id: str, held: Cosignature, checkpoint: Checkpoint) -> None:
    with runtime_connection() as plain:
        node = stored_nodes(StoredHashes(plain, log_id))
        proof = consistency_proof(held.size, checkpoint.size, node)
    verify_consistency(held.size, checkpoint.size, proof, bytes(held.root), checkpoint.root)


def witness_keys(log_id: str, signers: Signers) -> dict[str, list[VerifierKey]]:
    """Return the keys of the organisations that have cosigned a log, by organisation."""
    ids = Cosignature.objects.filter(log_id=log_id).values_list("witness_id", flat=True).distinct()
    return {witness_id: [signers.witness_for(witness_id).verifier] for witness_id in ids}
