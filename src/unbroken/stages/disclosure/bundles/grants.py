"""What the pages give the byte path: the capability to read one bundle as one PDF, in one session."""

from datetime import datetime
from functools import cache

from django.conf import settings

from unbroken.ground.access import capability
from unbroken.ground.access.actor import Actor

BUNDLE = "bundle"
SECONDS = 3600


@cache
def key() -> bytes:
    """Return the key of capabilities of this installation."""
    return capability.derive_key(settings.SECRET_KEY)


def issue(bundle_id: str, actor: Actor, session_key: str, now: datetime) -> str:
    """Return the capability to read one bundle in one session. The look is recorded before."""
    claims = {
        "bundle": bundle_id,
        "person": actor.person_id,
        "organisation": actor.organisation_id,
        "session": capability.hash_session(session_key),
    }
    return capability.issue(BUNDLE, claims, key(), now, SECONDS)


def check(untrusted_token: str, session_key: str, now: datetime) -> capability.Claims:
    """Return the claims of a capability. Raises CapabilityRefused, CapabilityExpired."""
    return capability.check(untrusted_token, BUNDLE, key(), now, session_key=session_key)
