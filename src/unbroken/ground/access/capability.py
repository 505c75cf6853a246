"""Issue and check capabilities: short-lived signed permissions that one session may use on the byte path.

A capability is `PAYLOAD.MAC`, both URL-safe base64: canonical JSON, and HMAC-SHA-256 over the kind and the
payload. It names what it allows, to whom, until when, and the hash of the session it was issued to, so that a
stolen token is of no use in another session.
"""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from unbroken.ground.errors import DomainError

Claims = dict[str, str | int]

_EXPIRES = "exp"
_SESSION = "session"
_LONGEST = 4096


class CapabilityRefused(DomainError):
    """A capability that is missing, forged, or of another kind or session; nobody learns which."""

    code: ClassVar[str] = "capability-refused"
    status: ClassVar[int] = 403

    def __init__(self) -> None:
        super().__init__("This link was not given to this session. Open the item or start the upload again.")


class CapabilityExpired(DomainError):
    """A true capability whose time is over."""

    code: ClassVar[str] = "capability-expired"
    status: ClassVar[int] = 403

    def __init__(self) -> None:
        super().__init__("This link has expired. Open the item or start the upload again.")


def hash_session(session_key: str) -> str:
    """Return what a capability says about a session: the SHA-256 of its key, in hexadecimal."""
    return hashlib.sha256(session_key.encode()).hexdigest()


def derive_key(secret: str) -> bytes:
    """Return the 32-byte key of capabilities, derived from an installation's secret."""
    return hmac.digest(secret.encode(), b"unbroken/capability/v1", "sha256")


def issue(kind: str, claims: Mapping[str, str | int], key: bytes, now: datetime, seconds: int) -> str:
    """Return a capability of this kind.

    claims: what it allows; "session" is the hash_session of who may use it. now: aware UTC.
    seconds: how long it is good for.
    """
    body = {**claims, _EXPIRES: int(now.timestamp()) + seconds}
    payload = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return f"{_encode(payload)}.{_encode(_mac(kind, payload, key))}"


def check(untrusted_token: str, kind: str, key: bytes, now: datetime, *, session_key: str) -> Claims:
    """Return the claims of a capability of this kind that belongs to this session and has not expired.

    Raises CapabilityRefused, CapabilityExpired.
    """
    payload = _authentic(untrusted_token, kind, key)
    claims: Claims = json.loads(payload)
    bound_to = str(claims.get(_SESSION, ""))
    if not session_key or not hmac.compare_digest(bound_to, hash_session(session_key)):
        raise CapabilityRefused
    if int(claims[_EXPIRES]) <= now.timestamp():
        raise CapabilityExpired
    return claims


def _authentic(untrusted_token: str, kind: str, key: bytes) -> bytes:
    left, separator, right = untrusted_token.partition(".")
    if not separator or len(untrusted_token) > _LONGEST or "=" in untrusted_token:
        raise CapabilityRefused
    try:
        payload, mac = _decode(left), _decode(right)
    except (binascii.Error, ValueError):
        raise CapabilityRefused from None
    if not hmac.compare_digest(mac, _mac(kind, payload, key)):
        raise CapabilityRefused
    return payload


def _mac(kind: str, payload: bytes, key: bytes) -> bytes:
    return hmac.digest(key, kind.encode() + b"\x00" + payload, "sha256")


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
