"""What the pages give the byte path: the capability to download one package in one session."""

from datetime import datetime
from functools import cache

from django.conf import settings

from unbroken.ground.access import capability
from unbroken.ground.access.actor import Actor

DOWNLOAD = "package"
SECONDS = 3600


@cache
def key() -> bytes:
    """Return the key of capabilities of this installation."""
    return capability.derive_key(settings.SECRET_KEY)


def issue_download(export_id: str, file_name: str, actor: Actor, session_key: str, now: datetime) -> str:
    """Return the capability to download one package in one session. The download is recorded before."""
    claims: dict[str, str | int] = {
        "person": actor.person_id,
        "organisation": actor.organisation_id,
        "session": capability.hash_session(session_key),
        "export": export_id,
        "name": file_name,
    }
    return capability.issue(DOWNLOAD, claims, key(), now, SECONDS)


def check_download(untrusted_token: str, session_key: str, now: datetime) -> capability.Claims:
    """Return the claims of a download capability. Raises CapabilityRefused, CapabilityExpired."""
    return capability.check(untrusted_token, DOWNLOAD, key(), now, session_key=session_key)
