"""Build and read leaves: what the log keeps for ever of one custody event.

A leaf holds no personal value, only salted commitments. The values and the event's 32-byte seed live in an
erasable place; once they are gone the commitments say nothing, and every proof still verifies.
Source: LEDGER.md section 2; commitments as disclosures of RFC 9901 section 4.2.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Self

from unbroken.engines.ledger.canonical import INTEGER_LIMIT, Json, encode_json, parse_json
from unbroken.engines.ledger.errors import DisclosureError, LeafError
from unbroken.engines.ledger.tree import HASH_BYTES, leaf_hash

VERSION = 1
LEAF_LIMIT_BYTES = 65_535
SEED_BYTES = 32
SALT_BYTES = 16
_NAME = re.compile(r"[\x21-\x7e]{1,200}")
_COMMITMENT = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_FIELDS = {"v", "type", "op", "time", "item", "seq", "prev", "c"}


def encode_base64url(data: bytes) -> str:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode_base64url(text: str, size: int | None = None) -> bytes | None:
    """Return the bytes of canonical unpadded base64url (of `size` bytes if given), or None."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return None
    if encode_base64url(data) != text or size not in (None, len(data)):
        return None
    return data


def format_time(at_utc: datetime) -> str:
    """Return the one spelling of an aware time in a leaf: UTC with microseconds. Raises LeafError."""
    if at_utc.tzinfo is None:
        raise LeafError("The time of an event must say its time zone.")
    return at_utc.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


@dataclass(frozen=True, slots=True)
class Link:
    """Name an event in another log: origin, index, and leaf hash (32 bytes)."""

    origin: str
    index: int
    leaf: bytes


@dataclass(frozen=True, slots=True)
class Leaf:
    """One event as the log keeps it.

    item: random key of the thing this event is about. seq: 0, 1, 2... in that item's chain.
    prev: hash of the previous leaf of that chain, empty at seq 0. commitments: slot name to commitment.
    """

    type: str
    op: str
    time: str
    item: str
    seq: int
    prev: bytes
    commitments: Mapping[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no leaf may say. Raises LeafError."""
        for what, value in (("type", self.type), ("operation", self.op), ("item key", self.item)):
            _check_name(what, value)
        _check_time(self.time)
        _check_place(self.seq, self.prev)
        for slot, commitment in self.commitments.items():
            _check_name("slot name", slot)
            if _COMMITMENT.fullmatch(commitment) is None:
                raise LeafError(f"The commitment of {slot} is not a SHA-256 hash in base64url.")
        for link in self.links:
            _check_name("origin of a link", link.origin)
            _check_index(link.index)
            if len(link.leaf) != HASH_BYTES:
                raise LeafError("A link must name a leaf hash of 32 bytes.")

    def encode(self) -> bytes:
        """Return the leaf bytes. Raises LeafError when they exceed 65,535."""
        value: dict[str, Json] = {
            "v": VERSION,
            "type": self.type,
            "op": self.op,
            "time": self.time,
            "item": self.item,
            "seq": self.seq,
            "prev": encode_base64url(self.prev),
            "c": dict(self.commitments),
        }
        if self.links:
            value["links"] = [
                {"origin": link.origin, "index": link.index, "leaf": encode_base64url(link.leaf)} for link in self.links
            ]
        data = encode_json(value)
        if len(data) > LEAF_LIMIT_BYTES:
            raise LeafError(f"The event needs {len(data)} bytes; a leaf has room for {LEAF_LIMIT_BYTES}.")
        return data

    @property
    def hash(self) -> bytes:
        """The leaf hash in the tree."""
        return leaf_hash(self.encode())

    @classmethod
    def parse(cls, untrusted_leaf: bytes) -> Self:
        """Read leaf bytes. Raises LeafError."""
        if len(untrusted_leaf) > LEAF_LIMIT_BYTES:
            raise LeafError(f"A leaf has at most {LEAF_LIMIT_BYTES} bytes.")
        value = parse_json(untrusted_leaf)
        if not isinstance(value, dict) or set(value) - {"links"} != _FIELDS or _number(value["v"]) != VERSION:
            raise LeafError("This is not a custody event of version 1.")
        commitments, prev = value["c"], decode_base64url(_text(value["prev"]))
        if not isinstance(commitments, dict) or prev is None:
            raise LeafError("The commitments or the previous hash of the event are malformed.")
        return cls(
            type=_text(value["type"]),
            op=_text(value["op"]),
            time=_text(value["time"]),
            item=_text(value["item"]),
            seq=_number(value["seq"]),
            prev=prev,
            commitments={slot: _text(commitment) for slot, commitment in commitments.items()},
            links=_parse_links(value["links"]) if "links" in value else (),
        )


def _parse_links(value: Json) -> tuple[Link, ...]:
    if not isinstance(value, list) or not value:
        raise LeafError("The links of an event must be a list with at least one link.")
    links = []
    for link in value:
        if not isinstance(link, dict) or set(link) != {"origin", "index", "leaf"}:
            raise LeafError("A link must have an origin, an index and a leaf hash.")
        leaf = decode_base64url(_text(link["leaf"]), HASH_BYTES)
        if leaf is None:
            raise LeafError("A link must name a leaf hash of 32 bytes.")
        links.append(Link(_text(link["origin"]), _number(link["index"]), leaf))
    return tuple(links)


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise LeafError("A field of the event must be text.")
    return value


def _number(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise LeafError("A field of the event must be a whole number.")
    return value


def _check_name(what: str, value: str) -> None:
    if _NAME.fullmatch(value) is None:
        raise LeafError(f"The {what} of an event must be 1 to 200 printable ASCII characters without spaces.")


def _check_time(value: str) -> None:
    try:
        known = _TIME.fullmatch(value) and datetime.fromisoformat(value)
    except ValueError:
        known = None
    if not known:
        raise LeafError("The time of an event must read like 2026-11-22T10:00:00.000000Z.")


def _check_place(seq: int, prev: bytes) -> None:
    _check_index(seq)
    if len(prev) != (HASH_BYTES if seq else 0):
        raise LeafError("Every event but the first of an item must name the one before it; the first names none.")


def _check_index(value: int) -> None:
    if not 0 <= value < INTEGER_LIMIT:
        raise LeafError("A position must be a whole number, 0 or more.")


def _salts_key(seed: bytes) -> bytes:
    """Return the key from which an event's field salts are expanded (HKDF-Extract, RFC 5869 2.2)."""
    if len(seed) != SEED_BYTES:
        raise LeafError("The seed of an event must have 32 bytes.")
    return hmac.digest(bytes(HASH_BYTES), seed, "sha256")


def _expand_salt(key: bytes, name: str) -> bytes:
    """Return one block of HKDF-Expand (RFC 5869 2.3), cut to the length of a salt."""
    return hmac.digest(key, b"unbroken/ledger/salt/v1\x00" + name.encode() + b"\x01", "sha256")[:SALT_BYTES]


def field_salt(seed: bytes, name: str) -> bytes:
    """Return the 16-byte salt of one field: HKDF-SHA-256 of the event's seed. Source: RFC 5869."""
    return _expand_salt(_salts_key(seed), name)


def make_disclosure(salt: bytes, name: str, value: Json) -> str:
    """Return what opens a commitment: base64url of JSON [salt, name, value]. Source: RFC 9901 4.2.1."""
    return encode_base64url(encode_json([encode_base64url(salt), name, value]))


def commit(salt: bytes, name: str, value: Json) -> str:
    """Return the commitment to a value: base64url of SHA-256 of its disclosure. Source: RFC 9901 4.2.3."""
    return encode_base64url(hashlib.sha256(make_disclosure(salt, name, value).encode()).digest())


def commit_all(seed: bytes, values: Mapping[str, Json]) -> dict[str, str]:
    """Return the commitments of an event's values under its seed. Raises LeafError."""
    key = _salts_key(seed)
    return {name: commit(_expand_salt(key, name), name, value) for name, value in values.items()}


def disclose(seed: bytes, name: str, value: Json) -> str:
    """Return the disclosure of one value of the event with this seed; it reveals no other salt."""
    return make_disclosure(field_salt(seed, name), name, value)


def verify_disclosure(leaf: Leaf, untrusted_disclosure: str) -> tuple[str, Json]:
    """Return (name, value) if the leaf commits to exactly them. Raises DisclosureError."""
    data = decode_base64url(untrusted_disclosure)
    if data is None:
        raise DisclosureError("The disclosure is not base64url text.")
    try:
        value = parse_json(data)
    except LeafError as error:
        raise DisclosureError("The disclosure is not in its one permitted form.") from error
    if not isinstance(value, list) or len(value) != 3:
        raise DisclosureError("A disclosure must hold a salt, a name and a value.")
    salt, name, disclosed = value
    if not isinstance(salt, str) or not isinstance(name, str) or decode_base64url(salt, SALT_BYTES) is None:
        raise DisclosureError("A disclosure must hold a salt of 16 bytes, a name and a value.")
    commitment = encode_base64url(hashlib.sha256(untrusted_disclosure.encode()).digest())
    if leaf.commitments.get(name) != commitment:
        raise DisclosureError("The disclosed value is not the one that was recorded.")
    return name, disclosed
