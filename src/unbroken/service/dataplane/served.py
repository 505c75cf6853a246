"""/bytes/served/ID?grant=TOKEN: a served document, opened on the way out for who was served.

As downloads.py, which sends it; only who may read is asked of the portal, afresh for every request and while sending.
"""

from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.downloads import Downloads, Opened
from unbroken.service.dataplane.problems import Problem
from unbroken.service.dataplane.session import (
    SIGN_IN_AGAIN,
    check_owner,
    keep_in_use,
    load_session,
    record_refusal_of,
    signed_in,
    utc_now,
)
from unbroken.service.identity.in_person import visitor
from unbroken.stages.disclosure.defence import grants, opening, queries
from unbroken.stages.evidence import queries as evidence


class ServedDownloads(Downloads):
    """The endpoint. Connected systems have no part in it."""

    def _check(self, version_id: str, token: str, key: str, path: str, known: Opened | None) -> Opened:
        """Return the document that the grant opens. version_id: of the address, here a served document's id."""
        now = utc_now()
        actor = _reader(key, now)
        try:
            claims = grants.check(token, key, now)
            check_owner(claims, actor)
            _check_document(claims, version_id)
            row = queries.require_reading(actor, version_id, now=now)
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            if actor.organisation_id:
                record_refusal_of(actor, path, error, now)
            raise
        if actor.organisation_id:
            keep_in_use(key, now)
        if known is not None and known.version.id == row.version_id:
            return known
        return Opened(evidence.get_sealed(row.version_id), row.ref, opening.open_sealed(row, actor))

    def _check_system(self, version_id: str, token: str, bearer: str, path: str, known: Opened | None) -> Opened:
        """Refuse every connected system. Raises CapabilityRefused."""
        raise CapabilityRefused


def _check_document(claims: Claims, document_id: str) -> None:
    if claims.get("document") != document_id:
        raise CapabilityRefused


def _reader(key: str, now: datetime) -> Actor:
    """Return who reads: a person who signed in, or a defendant in person. Raises Problem 401."""
    alone = visitor(load_session(key), now) if key else None
    if alone is not None:
        return alone
    if not key:
        raise Problem(401, "sign-in-needed", SIGN_IN_AGAIN)
    return signed_in(key, now)
