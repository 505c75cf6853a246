"""The personal values of events: sealed under a key per organisation and case, opened only when asked for.

The case key is sealed by the root key; open keys are cached in the process. A cached key that the database no
longer holds is never used again: the writing statement checks that its key row is there.
"""

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from django.db import connection, transaction

from unbroken.engines.ledger import Json, encode_json
from unbroken.ground.custody.errors import LogDamagedError
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources

NONCE_BYTES = 12
_open_keys: dict[tuple[str, str], "CaseKey"] = {}
_keys_by_id: dict[str, "CaseKey"] = {}


@dataclass(frozen=True, slots=True, repr=False)
class CaseKey:
    """An open case key: its id and 32 bytes."""

    id: str
    key: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """The values of one event and the seed of its commitments."""

    seed: bytes
    values: Mapping[str, Json]


def forget_keys() -> None:
    """Drop every open case key of this process."""
    _open_keys.clear()
    _keys_by_id.clear()


def has_case_key(log_id: str, case_id: str) -> bool:
    """Say whether the key of this organisation and case is open in this process."""
    return (log_id, case_id) in _open_keys


def case_key(log_id: str, case_id: str, *, fresh: bool = False) -> CaseKey:
    """Return the key for an organisation's values about a case, making it on first use.

    Inside a transaction; a key made here is cached only once that transaction is committed.
    fresh: read the database even if a key is cached.
    """
    scope = (log_id, case_id)
    if not fresh and (known := _open_keys.get(scope)):
        return known
    made = CaseKey(new_id(), os.urandom(32))
    sealed = resources().root_key.seal(made.key, context(log_id, case_id))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO custody_casekey (id, log_id, case_id, sealed) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (log_id, case_id) DO NOTHING",
            [made.id, log_id, case_id, sealed],
        )
        if not cursor.rowcount:
            cursor.execute(
                "SELECT id, sealed FROM custody_casekey WHERE log_id = %s AND case_id = %s", [log_id, case_id]
            )
            row = cursor.fetchone()
            made = CaseKey(row[0], resources().root_key.open(bytes(row[1]), context(log_id, case_id)))
    transaction.on_commit(partial(_remember, scope, made))
    return made


def _remember(scope: tuple[str, str], key: CaseKey) -> None:
    _open_keys[scope] = key
    _keys_by_id[key.id] = key


def context(log_id: str, case_id: str) -> bytes:
    """Return what a sealed case key is bound to."""
    return f"unbroken/custody/case-key/{log_id}/{case_id}".encode()


def open_case_key(key_id: str, log_id: str, case_id: str, sealed: bytes) -> CaseKey:
    """Return the case key of a stored row."""
    known = _keys_by_id.get(key_id)
    if known is None:
        key = resources().root_key.open(sealed, context(log_id, case_id))
        known = _keys_by_id[key_id] = CaseKey(key_id, key)
    return known


def seal_values(key: CaseKey, event_id: str, seed: bytes, values: Mapping[str, Json]) -> bytes:
    """Return the sealed form of an event's values and seed."""
    plain = encode_json({"seed": base64.b64encode(seed).decode(), "values": dict(values)})
    nonce = os.urandom(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key.key).encrypt(nonce, plain, event_id.encode())


def open_values(key: CaseKey, event_id: str, sealed: bytes) -> Opened:
    """Return what seal_values sealed. Raises LogDamagedError."""
    try:
        plain = ChaCha20Poly1305(key.key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], event_id.encode())
    except (InvalidTag, ValueError) as error:
        raise LogDamagedError(
            f"The stored values of event {event_id} were changed or cut. Restore them from a backup; "
            "the event itself and its proof are not affected."
        ) from error
    record: dict[str, Any] = json.loads(plain)
    return Opened(base64.b64decode(record["seed"]), record["values"])
