"""The durable side of an upload: what the byte path may write, and in which order.

A chunk of a payload is sealed under a nonce that is its index, so one index may never cover two plaintexts, not
even across a crash. The order of one part is therefore: seal it in memory; `reserve` the tags of its chunks (the
tag is a function of the plaintext); store it, create-only; `record_part`. Whatever dies in between, a chunk sealed
again is only written when its tag is the reserved one, that is, when it is the same plaintext.

Only the newest request may write: each takes the next fence number, and a row that has a newer one refuses.
Source: docs/adr/0010-byte-path.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from unbroken.engines.vault import CHUNK, NONCE, SEALED_CHUNK, TAG, ChunkOpener, FileKey, PayloadWriter, chunk_count
from unbroken.engines.vault.geometry import BATCH_CHUNKS
from unbroken.engines.vault.store import Part
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import is_id
from unbroken.ground.resources import resources
from unbroken.stages.evidence.envelopes import open_with
from unbroken.stages.evidence.errors import LengthWrong, Superseded, UploadOver, UploadTaken
from unbroken.stages.evidence.models import Envelope, Upload, UploadPart, Version

OVER = "This upload is over: it was finished, cancelled or has expired. Start it again if the item is not there."


@dataclass(frozen=True)
class UploadState:
    """What is durable of an upload, in the hands of the request with this fence number."""

    id: str
    version_id: str
    organisation_id: str
    blob_key: str
    length_bytes: int
    offset_bytes: int
    parts: int
    nonce: bytes
    tail: bytes
    reserved_tags: bytes
    fence: int
    is_complete: bool
    is_over: bool
    expires_at: datetime
    metadata: dict[str, Any]
    file_key: FileKey = field(repr=False)

    @property
    def chunks(self) -> int:
        """Return how many chunks rest in parts; the tail follows them."""
        return chunk_count(self.offset_bytes) if self.is_whole else self.offset_bytes // CHUNK

    @property
    def is_whole(self) -> bool:
        """Say whether every byte is durable."""
        return self.offset_bytes == self.length_bytes and not self.tail

    @property
    def tail_context(self) -> bytes:
        """Return what binds a tail to this upload and place."""
        return f"{self.id}:{self.chunks}".encode()


def claim(*, version_id: str, length_bytes: int, metadata: dict[str, str]) -> UploadState:
    """Give a begun version its tus upload. The same request again, before any byte came, gives the same upload.

    Raises NotVisible, LengthWrong, UploadTaken, UploadOver.
    """
    upload = _find(version__pk=version_id)
    if upload.length_bytes != length_bytes:
        raise LengthWrong(
            f"This upload was announced with {upload.length_bytes} bytes and now states {length_bytes}. "
            "The file may have changed: choose it again."
        )
    if upload.is_over or upload.is_complete:
        raise UploadOver(OVER)
    fresh = Upload.objects.filter(pk=upload.pk, offset_bytes=0, is_over=False).update(metadata={"tus": metadata})
    if not fresh:
        raise UploadTaken("An upload of this file has begun already. Continue that one, or cancel it first.")
    return look(upload.pk)


def look(upload_id: str) -> UploadState:
    """Return the durable state of an upload without taking it over. Raises NotVisible."""
    if not is_id(upload_id):
        raise NotVisible
    return _state(_find(pk=upload_id))


def take(upload_id: str) -> UploadState:
    """Take an upload over: from now on every older request is refused. Heals what a crash left. Raises NotVisible."""
    if not is_id(upload_id):
        raise NotVisible
    Upload.objects.filter(pk=upload_id).update(fence=F("fence") + 1)
    state = look(upload_id)
    return adopt(state) if state.reserved_tags and not state.is_over else state


def reserve(state: UploadState, tags: bytes) -> UploadState:
    """Record the tags of the chunks that follow the last part, before any of their sealed bytes are written."""
    if state.reserved_tags.startswith(tags):
        return state
    _write(state, reserved_tags=tags)
    return replace(state, reserved_tags=tags)


def record_part(state: UploadState, part: Part, plain_bytes: int, next_tags: bytes = b"") -> UploadState:
    """Count a stored part: the chunks in it, the first of which holds the former tail, are durable now.

    plain_bytes: size of the part's plaintext. next_tags: reserves the chunks of the part after it in the same
    commit. Raises Superseded, UploadOver.
    """
    first_chunk = state.chunks
    left = state.reserved_tags[chunk_count(plain_bytes) * TAG :]
    following = replace(
        state,
        parts=part.number,
        offset_bytes=first_chunk * CHUNK + plain_bytes,
        tail=b"",
        reserved_tags=left if left.startswith(next_tags) else next_tags,
    )
    with transaction.atomic():
        UploadPart.objects.create(
            upload_id=state.id,
            number=part.number,
            first_chunk=first_chunk,
            plain_bytes=plain_bytes,
            sealed_bytes=part.size,
        )
        _write(
            state,
            parts=following.parts,
            offset_bytes=following.offset_bytes,
            tail=b"",
            reserved_tags=following.reserved_tags,
        )
    return following


def record_tail(state: UploadState, tail: bytes, plain_bytes: int) -> UploadState:
    """Keep the sealed tail: plain_bytes of an unfinished chunk. Raises Superseded, UploadOver."""
    offset = state.chunks * CHUNK + plain_bytes
    _write(state, tail=tail, offset_bytes=offset)
    return replace(state, tail=tail, offset_bytes=offset)


def adopt(state: UploadState) -> UploadState:
    """Count the part that was stored and not recorded when a process died, if there is one.

    It authenticates under the file key at its place, so its content is what was sent. Raises VaultError.
    """
    store = resources().store
    number = state.parts + 1
    found = next((part for part in store.list_parts(state.blob_key) if part.number == number), None)
    if found is None:
        return state
    plain = _check_part(state, found, store.open_parts(state.blob_key, [found]).read(0, found.size))
    return record_part(state, found, plain)


def stored_parts(state: UploadState) -> list[Part]:
    """Return the recorded parts in order."""
    rows = UploadPart.objects.filter(upload_id=state.id).order_by("number").values_list("number", "sealed_bytes")
    return [Part(number, size) for number, size in rows]


def stored_plaintext(state: UploadState) -> Iterator[bytes | bytearray]:
    """Yield the plaintext of the recorded parts, 1 MiB at a time. Raises VaultError."""
    parts = stored_parts(state)
    if not parts:
        return
    blob = resources().store.open_parts(state.blob_key, parts)
    opener = ChunkOpener(state.file_key, state.nonce)
    for first in range(0, state.chunks, BATCH_CHUNKS):
        count = min(BATCH_CHUNKS, state.chunks - first)
        start = NONCE + first * SEALED_CHUNK
        sealed = blob.read(start, min(count * SEALED_CHUNK, blob.size - start))
        yield opener.open(first, sealed, last=state.is_whole and first + count == state.chunks)


def payload_writer(state: UploadState) -> PayloadWriter:
    """Return a writer for the chunks that are not durable yet."""
    return PayloadWriter(state.file_key, state.nonce)


def _check_part(state: UploadState, part: Part, data: bytes) -> int:
    """Return how many plaintext bytes a stored part holds. Raises ChunkNotAuthentic."""
    sealed = memoryview(data)[NONCE if part.number == 1 else 0 :]
    count = -(-len(sealed) // (CHUNK + TAG))
    plain = len(sealed) - count * TAG
    ends = state.chunks * CHUNK + plain == state.length_bytes
    ChunkOpener(state.file_key, state.nonce).open(state.chunks, sealed, last=ends)
    return plain


def _write(state: UploadState, **values: object) -> None:
    done = Upload.objects.filter(pk=state.id, fence=state.fence, is_over=False, is_complete=False).update(**values)
    if not done:
        if Upload.objects.filter(pk=state.id, fence=state.fence).exists():
            raise UploadOver(OVER)
        raise Superseded


def _find(**which: str) -> Upload:
    try:
        return Upload.objects.select_related("version").get(**which)
    except Upload.DoesNotExist:
        raise NotVisible from None


def _state(upload: Upload) -> UploadState:
    version: Version = upload.version
    header = Envelope.objects.values_list("header", flat=True).get(
        version_id=version.pk, organisation_id=version.organisation_id
    )
    return UploadState(
        id=upload.pk,
        version_id=version.pk,
        organisation_id=version.organisation_id,
        blob_key=version.blob_key,
        length_bytes=upload.length_bytes,
        offset_bytes=upload.offset_bytes,
        parts=upload.parts,
        nonce=bytes(upload.nonce),
        tail=bytes(upload.tail),
        reserved_tags=bytes(upload.reserved_tags),
        fence=upload.fence,
        is_complete=upload.is_complete,
        is_over=upload.is_over,
        expires_at=upload.expires_at,
        metadata=upload.metadata,
        file_key=open_with(bytes(header), version.organisation_id),
    )
