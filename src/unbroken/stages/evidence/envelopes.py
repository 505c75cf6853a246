"""Make and open the age headers that let an organisation open a version. They are kept in the database."""

from datetime import datetime

from unbroken.engines.vault import FileKey, make_header, open_header
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.stages.evidence.models import Envelope, Version
from unbroken.stages.evidence.rules import EnvelopeState


def seal_for(file_key: FileKey, organisation_id: str) -> bytes:
    """Return a header that wraps the file key to one organisation: about a millisecond, whatever the file's size."""
    return make_header(file_key, [keys.recipient_of(organisation_id)])


def open_with(header: bytes, organisation_id: str) -> FileKey:
    """Return the file key inside a header of this organisation. Raises VaultError."""
    return open_header(header, keys.identities_of(organisation_id))


def new_envelope(
    version: Version, header: bytes, organisation_id: str, state: EnvelopeState, now: datetime
) -> Envelope:
    """Return an unsaved envelope row."""
    return Envelope(
        id=new_id(),
        version=version,
        organisation_id=organisation_id,
        header=header,
        state=state,
        offered_at=now,
        settled_at=now if state is EnvelopeState.HELD else None,
    )
