"""Seal the bytes of one request into parts and make them durable, 8 MiB at a time."""

from unbroken.engines.vault import BATCH, CHUNK, SEALED_CHUNK, TAG, PayloadWriter, VaultError, open_tail, seal_tail
from unbroken.engines.vault.errors import PartExists
from unbroken.engines.vault.geometry import chunk_count
from unbroken.engines.vault.store import BlobStore, Part
from unbroken.stages.evidence import uploads
from unbroken.stages.evidence.errors import ContentChanged, LengthWrong, Superseded
from unbroken.stages.evidence.uploads import UploadState

PART_PLAIN_BYTES = 8 * 1024 * 1024


class PartWriter:
    """Take plaintext in order; hold at most one part (8 MiB, sealed) and one batch.

    Not for two threads at once. After any error the object is of no more use: what is durable is in the
    database, and the next request goes on from there.
    """

    def __init__(self, state: UploadState, store: BlobStore) -> None:
        self.state = state
        self._store = store
        self._writer: PayloadWriter = uploads.payload_writer(state)
        self._plain = bytearray(open_tail(state.file_key, state.tail, state.tail_context) if state.tail else b"")
        self._part = bytearray(state.nonce if not state.parts else b"")
        self._part_plain = 0
        self._tags = bytearray()
        self._next_chunk = state.chunks
        self._last_chunk = chunk_count(state.length_bytes) - 1
        self._received = state.offset_bytes

    def feed(self, data: bytes | bytearray) -> None:
        """Take the next bytes of the file. Raises LengthWrong, ContentChanged, Superseded, VaultError."""
        self._received += len(data)
        if self._received > self.state.length_bytes:
            raise LengthWrong(
                "More bytes came than this upload was announced with. Nothing beyond its length was kept."
            )
        self._plain += data
        while len(self._plain) >= BATCH and self._next_chunk + BATCH // CHUNK <= self._last_chunk:
            self._seal(BATCH, last=False)

    def flush(self) -> UploadState:
        """Make everything that was taken durable, the unfinished chunk as a tail; return the new state."""
        is_end = self._received == self.state.length_bytes
        whole = len(self._plain) if is_end else len(self._plain) // CHUNK * CHUNK
        if whole:
            self._seal(whole, last=is_end)
        self._store_part()
        if not is_end and self._received != self.state.offset_bytes:
            context = f"{self.state.id}:{self.state.chunks}".encode()
            tail = seal_tail(self.state.file_key, bytes(self._plain), context)
            self.state = uploads.record_tail(self.state, tail, len(self._plain))
        return self.state

    def _seal(self, size: int, *, last: bool) -> None:
        plain = memoryview(self._plain)[:size]
        sealed = self._writer.seal(self._next_chunk, plain, last=last)
        plain.release()
        del self._plain[:size]
        self._part += sealed
        self._part_plain += size
        count = chunk_count(size)
        for at in range(count):
            end = min((at + 1) * SEALED_CHUNK, len(sealed))
            self._tags += sealed[end - TAG : end]
        self._next_chunk += count
        if self._part_plain >= PART_PLAIN_BYTES:
            self._store_part()

    def _store_part(self) -> None:
        if not self._part_plain:
            return
        tags, reserved = bytes(self._tags), self.state.reserved_tags
        common = min(len(tags), len(reserved))
        if tags[:common] != reserved[:common]:
            raise ContentChanged
        number = self.state.parts + 1
        self.state = uploads.reserve(self.state, tags)
        self._put(number)
        self.state = uploads.record_part(self.state, Part(number, len(self._part)), self._part_plain)
        self._part, self._tags, self._part_plain = bytearray(), bytearray(), 0

    def _put(self, number: int) -> None:
        try:
            self._store.put_part(self.state.blob_key, number, self._part)
        except PartExists:
            # A request that was superseded stored its part late; the next one adopts it.
            raise Superseded from None


__all__ = ["PART_PLAIN_BYTES", "PartWriter", "VaultError"]
