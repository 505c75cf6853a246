"""/bytes/served/ID?grant=TOKEN: a served document, opened on the way out for who was served.

As downloads.py, which sends it; only who may read is asked of the portal, afresh for every request and while sending.
"""

from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.downloads import Downloads, Opened
from unbroken.service.dataplane.session import check_owner, keep_in_use, reading, record_refusal_of, utc_now
from unbroken.stages.disclosure.defence import opening, queries
from unbroken.stages.disclosure.grants import SERVED, check_recorded
from unbroken.stages.evidence import queries as evidence


class ServedDownloads(Downloads):
    """The endpoint. Connected systems have no part in it."""

    def _check(self, version_id: str, token: str, key: str, path: str, known: Opened | None) -> Opened:
        """Return the document that the grant opens. version_id: of the address, here a served document's id."""
        now = utc_now()
        actor = reading(key, now)
        try:
            claims = SERVED.check(token, version_id, key, now)
            check_owner(claims, actor)
            check_recorded(claims, [version_id])
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
