"""Keep what was read sealed for the organisation that had it read. Nothing of it is ever written in the open.

Parts of one reading, under a prefix of its own: `document` (what the engine read), `places` (what the pages of the
review show), `page-N` (a picture of each page).
"""

from io import BytesIO

from unbroken.engines.vault import Recipient, decrypt_stream, encrypt_stream
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.review.models import Reading
from unbroken.stages.review.places import Places, places_from_bytes

DOCUMENT = "document"
PLACES = "places"


def page_part(number: int) -> str:
    """Return the name of the part that holds the picture of a page, from 1."""
    return f"page-{number}"


class Cabinet:
    """Where the parts of one reading go. prefix: nobody else writes under it."""

    def __init__(self, prefix: str, organisation_id: str) -> None:
        self._prefix = prefix
        self._recipient: Recipient = keys.recipient_of(organisation_id)

    def put(self, part: str, data: bytes) -> None:
        """Seal a part and store it, durably. Raises StoreError."""
        sealed = BytesIO()
        encrypt_stream(BytesIO(data), sealed, [self._recipient])
        resources().store.put(f"{self._prefix}/{part}", sealed.getvalue())


def open_part(prefix: str, part: str, organisation_id: str) -> bytes:
    """Return what was stored. Raises StoreError, VaultError, KeyNotHere."""
    opened = BytesIO()
    sealed = b"".join(resources().store.get(f"{prefix}/{part}"))
    decrypt_stream(BytesIO(sealed), opened, keys.identities_of(organisation_id))
    return opened.getvalue()


def places_of(reading: Reading) -> Places:
    """Return what the pages of the review show of a reading. Raises as open_part."""
    return places_from_bytes(open_part(reading.blob_key, PLACES, reading.organisation_id))


def sweep(prefix: str, keep: str = "") -> None:
    """Remove every part under a prefix, but for those of one reading that is kept."""
    store = resources().store
    for key in list(store.list(f"{prefix}/")):
        if not keep or not key.startswith(f"{keep}/"):
            store.delete(key)
