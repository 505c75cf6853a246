"""The items of a package: their facts, and their bytes, which are never held whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from unbroken.engines.bag.contents import Form, ItemFacts
from unbroken.engines.vault import Recipient, rewrap
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView, VersionView


@dataclass(frozen=True)
class Again:
    """Bytes that can be read again from the beginning, each time by asking `read` anew."""

    read: Callable[[], Iterable[bytes]]

    def __iter__(self) -> Iterator[bytes]:
        """Read from the beginning."""
        return iter(self.read())


@dataclass(frozen=True)
class Content:
    """One item as it lies in the package."""

    size_bytes: int
    chunks: Again


@dataclass(frozen=True)
class Place:
    """Where in the logs an item stands: its key in the exporter's log, and the event that sealed it."""

    key: str
    sealed_index: int
    sealed_origin: str


def content_of(version: VersionView, organisation_id: str, recipient: Recipient | None) -> Content:
    """Return the bytes of a version: an age file for the recipient, or plain without one.

    Of an age file only the header is new; the payload is what rests in the store. Raises NotVisible, VaultError.
    """
    if recipient is None:
        sealed = evidence.open_sealed(version.id, organisation_id)
        return Content(sealed.size_bytes, Again(sealed.open_all))
    own = evidence.header_of(version.id, organisation_id)
    header = rewrap(own, keys.identities_of(organisation_id), [recipient])
    blob = resources().store.open(version.blob_key)

    def read() -> Iterator[bytes]:
        yield header
        yield from blob.stream()

    return Content(len(header) + blob.size, Again(read))


def facts_of(item: ItemView, version: VersionView, form: Form, place: Place) -> ItemFacts:
    """Return what the package says about an item."""
    return ItemFacts(
        key=place.key,
        exhibit_ref=item.exhibit_ref,
        title=item.title,
        kind=item.kind_words,
        producer=item.producer,
        sha256=version.sha256_server,
        size_bytes=version.size_bytes,
        sealed_index=place.sealed_index,
        sealed_origin=place.sealed_origin,
        form=form,
        extension=version.format.lower() or "bin",
        file_name=version.file_name,
        media_type=version.media_type,
        captured_at=item.captured_at,
        captured_where=item.captured_where,
    )
