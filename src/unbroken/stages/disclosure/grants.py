"""What pages of disclosure give the byte path: the capability to read one thing in one session, as it was opened.

Which documents the look was recorded for is in it, as a digest: what came later needs another look.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Final

from django.conf import settings

from unbroken.ground.access import capability
from unbroken.ground.access.actor import Actor


@cache
def key() -> bytes:
    """Return the key of capabilities of this installation."""
    return capability.derive_key(settings.SECRET_KEY)


@dataclass(frozen=True)
class Grants:
    """One kind of capability. kind: in its signature. seconds: how long one is good for."""

    kind: str
    seconds: int

    def issue(self, object_id: str, document_ids: Iterable[str], actor: Actor, session_key: str, now: datetime) -> str:
        """Return the capability to read one thing. document_ids: for which the look was recorded, before this."""
        claims = {
            "object": object_id,
            "recorded": digest(document_ids),
            "person": actor.person_id,
            "organisation": actor.organisation_id,
            "session": capability.hash_session(session_key),
        }
        return capability.issue(self.kind, claims, key(), now, self.seconds)

    def check(self, untrusted_token: str, object_id: str, session_key: str, now: datetime) -> capability.Claims:
        """Return the claims of a capability to read this thing. Raises CapabilityRefused, CapabilityExpired."""
        claims = capability.check(untrusted_token, self.kind, key(), now, session_key=session_key)
        if claims.get("object") != object_id:
            raise capability.CapabilityRefused
        return claims


def check_recorded(claims: capability.Claims, document_ids: Iterable[str]) -> None:
    """Raise CapabilityRefused when these are not the documents for which the look was recorded."""
    if claims.get("recorded") != digest(document_ids):
        raise capability.CapabilityRefused


def digest(document_ids: Iterable[str]) -> str:
    """Return the SHA-256 of a set of documents, in hexadecimal, whatever their order."""
    return hashlib.sha256("\n".join(sorted(document_ids)).encode()).hexdigest()


SERVED: Final = Grants("served", 8 * 3600)
"""One served document."""
BUNDLE: Final = Grants("bundle", 3600)
"""One court bundle as one PDF."""
LODGED: Final = Grants("lodged", 3600)
"""One document lodged with a court."""
