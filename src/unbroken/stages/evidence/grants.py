"""What the pages give the byte path: capabilities to upload one version, or to read one."""

from datetime import datetime
from functools import cache

from django.conf import settings

from unbroken.ground.access import capability
from unbroken.ground.access.actor import Actor
from unbroken.stages.evidence.views import VersionView

UPLOAD = "upload"
VIEW = "view"
VIEW_SECONDS = 8 * 3600
SYSTEM_SECONDS = 15 * 60


@cache
def key() -> bytes:
    """Return the key of capabilities of this installation."""
    return capability.derive_key(settings.SECRET_KEY)


def issue_upload(version_id: str, size_bytes: int, actor: Actor, session_key: str, now: datetime) -> str:
    """Return the capability to send the bytes of one version from one session."""
    claims = {**_who(actor, session_key), "version": version_id, "size": size_bytes}
    return capability.issue(UPLOAD, claims, key(), now, settings.UNBROKEN.upload_expiry_hours * 3600)


def issue_view(version: VersionView, exhibit_ref: str, actor: Actor, session_key: str, now: datetime) -> str:
    """Return the capability to read one sealed version in one session. The look is recorded before."""
    claims = {**_who(actor, session_key), "version": version.id, "ref": exhibit_ref}
    return capability.issue(VIEW, claims, key(), now, VIEW_SECONDS)


def issue_system_view(version: VersionView, exhibit_ref: str, actor: Actor, answers: str, now: datetime) -> str:
    """Return the capability for a connected system to read one sealed version, with its own token, for a short time.

    answers: id of the person who answers for it; who must be allowed to read it as long as it is used.
    """
    claims = {**_who(actor, system_key(actor.person_id)), "version": version.id, "ref": exhibit_ref, "for": answers}
    return capability.issue(VIEW, claims, key(), now, SYSTEM_SECONDS)


def system_key(system_id: str) -> str:
    """Return what stands for the session in the capability of a connected system."""
    return f"system:{system_id}"


def check_upload(untrusted_token: str, session_key: str, now: datetime) -> capability.Claims:
    """Return the claims of an upload capability. Raises CapabilityRefused, CapabilityExpired."""
    return capability.check(untrusted_token, UPLOAD, key(), now, session_key=session_key)


def check_view(untrusted_token: str, session_key: str, now: datetime) -> capability.Claims:
    """Return the claims of a viewing capability. Raises CapabilityRefused, CapabilityExpired."""
    return capability.check(untrusted_token, VIEW, key(), now, session_key=session_key)


def _who(actor: Actor, session_key: str) -> dict[str, str | int]:
    return {
        "person": actor.person_id,
        "organisation": actor.organisation_id,
        "session": capability.hash_session(session_key),
    }
