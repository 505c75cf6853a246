"""/bytes/lodged/ID?grant=TOKEN: a document lodged with a court, opened on the way out for who reads its section.

As downloads.py, which sends it; only who may read is asked of the bundle's sections, afresh for every request.
"""

from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.downloads import Downloads, Opened
from unbroken.service.dataplane.session import check_owner, keep_in_use, record_refusal, signed_in, utc_now
from unbroken.stages.disclosure.bundles.models import Lodged
from unbroken.stages.disclosure.grants import LODGED
from unbroken.stages.disclosure.lodging import opening, queries
from unbroken.stages.evidence.rules import VersionState
from unbroken.stages.evidence.views import VersionView


class LodgedDownloads(Downloads):
    """The endpoint. Connected systems have no part in it."""

    def _check(self, version_id: str, token: str, key: str, path: str, known: Opened | None) -> Opened:
        """Return the document that the grant opens. version_id: of the address, here a lodged document's id."""
        now = utc_now()
        actor = signed_in(key, now)
        try:
            claims = LODGED.check(token, version_id, key, now)
            check_owner(claims, actor)
            row = queries.require_reading(actor, version_id, now=now)
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            record_refusal(key, path, error, now)
            raise
        keep_in_use(key, now)
        if known is not None and known.version.id == row.pk:
            return known
        return Opened(_as_version(row), f"{row.section}-{row.bundle.urn}", opening.open_sealed(row, actor))

    def _check_system(self, version_id: str, token: str, bearer: str, path: str, known: Opened | None) -> Opened:
        """Refuse every connected system. Raises CapabilityRefused."""
        raise CapabilityRefused


def _as_version(row: Lodged) -> VersionView:
    """Say what is sent in the words of the byte path."""
    return VersionView(
        id=row.pk,
        item_id="",
        organisation_id=row.organisation_id,
        label="lodged",
        state=VersionState.SEALED,
        file_name="",
        size_bytes=row.size_bytes,
        received_bytes=row.size_bytes,
        sha256_client=row.sha256,
        sha256_server=row.sha256,
        format="PDF",
        blob_key=row.blob_key,
        sealed_size_bytes=row.sealed_size_bytes,
        refusal="",
        begun_at=row.lodged_at,
        settled_at=row.lodged_at,
    )
