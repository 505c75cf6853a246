"""Seal and open whole files as streams, with the digest computed beside the encryption."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from unbroken.engines.vault.armour import read_binary_form
from unbroken.engines.vault.direct import LargeOutput
from unbroken.engines.vault.filekey import FileKey, new_file_key
from unbroken.engines.vault.geometry import BATCH, BATCH_CHUNKS, SEALED_BATCH, sealed_size
from unbroken.engines.vault.header import ReadsLines, make_header, open_header, read_header
from unbroken.engines.vault.overlap import Overlap
from unbroken.engines.vault.payload import PayloadWriter, ReadsBytes, open_stream
from unbroken.engines.vault.recipients import Identity, Recipient
from unbroken.engines.vault.writeback import Writeback, WritesBytes


class SourceStream(ReadsBytes, ReadsLines, Protocol):
    """A binary stream that reads bytes and lines."""


@dataclass(frozen=True, slots=True)
class SealSummary:
    """What was sealed: the plaintext's size and SHA-256, and the payload's size, all in bytes."""

    size_bytes: int
    sha256: bytes
    sealed_size_bytes: int


def seal_payload(source: ReadsBytes, target: WritesBytes, file_key: FileKey) -> SealSummary:
    """Write the payload of everything in source: a fresh nonce, then the chunks.

    Reads and hashes on this thread, encrypts on a second and writes on a third, 1 MiB at a time and at most a
    dozen such pieces in memory, which are used again: a target must copy what it keeps. A target that is a
    regular file is fsynced before this returns.
    """
    writer = PayloadWriter(file_key)
    target.write(writer.nonce)
    free = _Buffers()
    digest = hashlib.sha256()
    size = 0
    with LargeOutput(target, SEALED_BATCH) as output:

        def seal(piece: tuple[int, _Piece]) -> None:
            number, (buffer, length, last) = piece
            output.advance(writer.seal_into(output.room(), number * BATCH_CHUNKS, buffer[:length], last=last))
            free.put(buffer)

        with Overlap(seal) as sealing:
            for number, piece in enumerate(_pieces(source, free)):
                buffer, length, _ = piece
                # Hashed before it is handed over: the other thread gives the buffer away when it is done with it.
                digest.update(buffer[:length])
                sealing.put((number, piece))
                size += length
    return SealSummary(size, digest.digest(), sealed_size(size))


def encrypt_stream(source: ReadsBytes, target: WritesBytes, recipients: Iterable[Recipient]) -> SealSummary:
    """Write an age v1 file that each recipient opens. Raises NoRecipients, RecipientsMixed.

    Returns the digest and size of the plaintext, computed in the same pass.
    """
    file_key = new_file_key()
    target.write(make_header(file_key, recipients))
    return seal_payload(source, target, file_key)


def decrypt_stream(source: SourceStream, target: WritesBytes, identities: Sequence[Identity]) -> int:
    """Write the plaintext of an age v1 file, armoured or not, in whole authenticated chunks.

    A target that is a regular file is fsynced before this returns.
    Returns its size. Raises VaultError; what was written before is authentic but not the whole file, so a
    caller discards it.
    """
    size = 0
    output = Writeback(target)
    with Overlap(output.write) as writing:
        for plain in iter_plaintext(source, identities):
            writing.put(plain)
            size += len(plain)
    output.flush()
    return size


def iter_plaintext(source: SourceStream, identities: Sequence[Identity]) -> Iterator[bytes | bytearray]:
    """Yield the authenticated plaintext of an age v1 file. Raises VaultError as open_stream does."""
    binary = read_binary_form(source)
    file_key = open_header(read_header(binary), identities)
    yield from open_stream(binary, file_key)


_Piece = tuple[memoryview, int, bool]
"""A buffer, how many of its bytes count, and whether the source ends with them."""


class _Buffers:
    """Buffers of 1 MiB that go round: taken to be filled, put back when they are sealed."""

    def __init__(self) -> None:
        self._free: SimpleQueue[memoryview] = SimpleQueue()
        self.put = self._free.put

    def take(self) -> memoryview:
        """Return a free buffer, or a new one; how many there are is bounded by the pieces that may wait."""
        try:
            return self._free.get_nowait()
        except Empty:
            return memoryview(bytearray(BATCH))


def _pieces(source: ReadsBytes, free: _Buffers) -> Iterator[_Piece]:
    """Yield 1 MiB pieces, the last marked; one piece, empty, for an empty source."""
    held = free.take()
    length = _fill(source, held)
    while length == BATCH:
        following = free.take()
        following_length = _fill(source, following)
        if not following_length:
            break
        yield held, length, False
        held, length = following, following_length
    yield held, length, True


def _fill(source: ReadsBytes, buffer: memoryview) -> int:
    """Read until the buffer is full or the source ends; return how many bytes were read."""
    read_into = getattr(source, "readinto", None)
    at = 0
    while at < len(buffer):
        if read_into is not None:
            count = read_into(buffer[at:]) or 0
        else:
            data = source.read(len(buffer) - at)
            count = len(data)
            buffer[at : at + count] = data
        if not count:
            break
        at += count
    return at
