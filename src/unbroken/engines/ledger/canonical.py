"""Write and read the strict JSON of leaves: byte-identical to RFC 8785 for the subset we allow.

Allowed: objects with printable-ASCII keys, arrays, strings, whole numbers below 2**53, true, false, null.
Floats are refused, so no number ever has two spellings.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NoReturn

from unbroken.engines.ledger.errors import LeafError

INTEGER_LIMIT = 1 << 53
DEPTH_LIMIT = 32

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True).encode

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | bool | None


def encode_json(value: Json) -> bytes:
    """Return the one JSON form of value. Raises LeafError for what is outside the subset."""
    _check(value, 0)
    try:
        return _encode(value).encode()
    except UnicodeEncodeError as error:
        raise LeafError("A text holds half of a character pair and cannot be recorded.") from error


def _check(value: object, depth: int) -> None:
    if depth > DEPTH_LIMIT:
        raise LeafError(f"A leaf must not nest deeper than {DEPTH_LIMIT} levels.")
    if isinstance(value, dict):
        for key, inner in value.items():
            _check_key(key)
            _check(inner, depth + 1)
    elif isinstance(value, list | tuple):
        for inner in value:
            _check(inner, depth + 1)
    elif isinstance(value, int):
        if not -INTEGER_LIMIT < value < INTEGER_LIMIT:
            raise LeafError("A whole number in a leaf must be below 2**53: record it as text.")
    elif value is not None and not isinstance(value, str):
        raise LeafError(f"A leaf cannot hold a value of type {type(value).__name__}: record it as text.")


def _check_key(key: object) -> None:
    if not isinstance(key, str) or not key.isascii() or not key.isprintable():
        raise LeafError("A field name in a leaf must be printable ASCII.")


def parse_json(untrusted_leaf: bytes) -> Json:
    """Read strict JSON and insist on its one form. Raises LeafError."""
    try:
        value: Json = json.loads(
            untrusted_leaf.decode(),
            object_pairs_hook=_pairs,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise LeafError("This is not JSON.") from error
    if encode_json(value) != untrusted_leaf:
        raise LeafError("The JSON is not in its one permitted form (sorted keys, no spaces).")
    return value


def _pairs(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise LeafError("A field name occurs twice.")
    return result


def _refuse(_: str) -> NoReturn:
    raise LeafError("A leaf cannot hold a decimal or endless number.")
