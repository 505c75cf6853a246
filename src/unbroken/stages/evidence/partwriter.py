"""Seal the bytes of one request into parts and make them durable, 8 MiB at a time."""

import mmap
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from unbroken.engines.vault import CHUNK, NONCE, SEALED_CHUNK, TAG, PayloadWriter, VaultError, open_tail, seal_tail
from unbroken.engines.vault.errors import PartExists
from unbroken.engines.vault.geometry import chunk_count
from unbroken.engines.vault.store import BlobStore, Part
from unbroken.stages.evidence import uploads
from unbroken.stages.evidence.errors import ContentChanged, LengthWrong, Superseded
from unbroken.stages.evidence.uploads import UploadState

PART_CHUNKS = 128
PART_PLAIN_BYTES = PART_CHUNKS * CHUNK


class SealedPart:
    """Memory for one part, filled from its front, and the tags of the chunks in it."""

    def __init__(self) -> None:
        self._memory = memoryview(mmap.mmap(-1, NONCE + PART_CHUNKS * SEALED_CHUNK))
        self.start(b"")

    def start(self, front: bytes) -> None:
        """Forget what is in it. front: the payload's nonce in the first part, nothing in others."""
        self._memory[: len(front)] = front
        self._size = len(front)
        self.plain_bytes, self.chunks, self.tags = 0, 0, bytearray()

    @property
    def sealed(self) -> memoryview:
        """Return the part's bytes."""
        return self._memory[: self._size]

    def add(self, writer: PayloadWriter, first_chunk: int, plain: memoryview, *, last: bool) -> None:
        """Seal chunks that fit behind the others."""
        out = self._memory[self._size :]
        size = writer.seal_into(out, first_chunk, plain, last=last)
        for at in range(0, size, SEALED_CHUNK):
            end = min(at + SEALED_CHUNK, size)
            self.tags += out[end - TAG : end]
        self._size += size
        self.plain_bytes += len(plain)
        self.chunks += chunk_count(len(plain))


class PartWriter:
    """Take plaintext in order; while one part is stored in a thread, seal the next. Two parts of memory at most.

    One part is stored at a time, and the next one only when it is counted. Not for two threads at once. After
    any error the object is of no more use: what is durable is in the database, and the next request goes on
    from there. Call `close` in any case.
    """

    def __init__(self, state: UploadState, store: BlobStore) -> None:
        self.state = state
        self._store = store
        self._writer: PayloadWriter = uploads.payload_writer(state)
        self._held = bytearray(open_tail(state.file_key, state.tail, state.tail_context) if state.tail else b"")
        self._part = SealedPart()
        self._part.start(state.nonce if not state.parts else b"")
        self._storing: tuple[SealedPart, Future[None]] | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._next_chunk = state.chunks
        self._last_chunk = chunk_count(state.length_bytes) - 1
        self._received = state.offset_bytes

    def feed(self, data: bytes | bytearray | memoryview) -> None:
        """Take the next bytes of the file. Raises LengthWrong, ContentChanged, Superseded, VaultError."""
        self._received += len(data)
        if self._received > self.state.length_bytes:
            raise LengthWrong(
                "More bytes came than this upload was announced with. Nothing beyond its length was kept."
            )
        left = memoryview(data)
        if self._held:
            room = CHUNK - len(self._held)
            self._held += left[:room]
            left = left[room:]
            if len(self._held) == CHUNK and self._next_chunk < self._last_chunk:
                self._seal_held(last=False)
        # The last chunk waits for the end of the file: it is sealed under another nonce.
        while count := min(len(left) // CHUNK, self._last_chunk - self._next_chunk, PART_CHUNKS - self._part.chunks):
            self._seal(left[: count * CHUNK], last=False)
            left = left[count * CHUNK :]
        self._held += left

    def flush(self) -> UploadState:
        """Make everything that was taken durable, the unfinished chunk as a tail; return the new state."""
        is_end = self._received == self.state.length_bytes
        if is_end and self._held:
            self._seal_held(last=True)
        if self._part.plain_bytes:
            part = self._part
            self._reserve(part)
            self._put(self.state.parts + 1, part.sealed)
            self._record(part)
        elif stored := self._wait():
            self._record(stored)
        if not is_end and self._received != self.state.offset_bytes:
            context = f"{self.state.id}:{self.state.chunks}".encode()
            tail = seal_tail(self.state.file_key, bytes(self._held), context)
            self.state = uploads.record_tail(self.state, tail, len(self._held))
        self.close()
        return self.state

    def close(self) -> None:
        """Wait for a part that is being stored. After an error it is not counted: the next request adopts it."""
        if self._storing:
            with suppress(VaultError, Superseded):
                self._storing[1].result()
            self._storing = None
        if self._thread:
            self._thread.shutdown()
            self._thread = None

    def _seal_held(self, *, last: bool) -> None:
        with memoryview(self._held) as plain:
            self._seal(plain, last=last)
        self._held.clear()

    def _seal(self, plain: memoryview, *, last: bool) -> None:
        self._part.add(self._writer, self._next_chunk, plain, last=last)
        self._next_chunk += chunk_count(len(plain))
        if self._part.chunks == PART_CHUNKS:
            self._start_storing()

    def _start_storing(self) -> None:
        """Store the full part in a thread, and go on with the memory of the one that was stored before it."""
        part = self._part
        self._part = self._reserve(part) or SealedPart()
        self._part.start(b"")
        self._thread = self._thread or ThreadPoolExecutor(1, thread_name_prefix="part")
        self._storing = part, self._thread.submit(self._put, self.state.parts + 1, part.sealed)

    def _reserve(self, part: SealedPart) -> SealedPart | None:
        """Commit a part's tags, and with them the part that was stored meanwhile, which is returned."""
        stored = self._wait()
        tags, reserved = bytes(part.tags), self.state.reserved_tags[len(stored.tags) if stored else 0 :]
        common = min(len(tags), len(reserved))
        if tags[:common] != reserved[:common]:
            if stored:
                self._record(stored)
            raise ContentChanged
        if stored:
            self._record(stored, tags)
        else:
            self.state = uploads.reserve(self.state, tags)
        return stored

    def _wait(self) -> SealedPart | None:
        """Return the part that was being stored, now that it is durable."""
        if self._storing is None:
            return None
        part, storing = self._storing
        storing.result()
        self._storing = None
        return part

    def _record(self, part: SealedPart, next_tags: bytes = b"") -> None:
        stored = Part(self.state.parts + 1, len(part.sealed))
        self.state = uploads.record_part(self.state, stored, part.plain_bytes, next_tags)

    def _put(self, number: int, data: memoryview) -> None:
        try:
            self._store.put_part(self.state.blob_key, number, data)
        except PartExists:
            # A request that was superseded stored its part late; the next one adopts it.
            raise Superseded from None


__all__ = ["PART_PLAIN_BYTES", "PartWriter", "VaultError"]
