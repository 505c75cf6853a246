"""Seal and open whole files as streams, with the digest computed beside the encryption."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from unbroken.engines.vault.armour import read_binary_form
from unbroken.engines.vault.filekey import FileKey, new_file_key
from unbroken.engines.vault.geometry import BATCH, BATCH_CHUNKS, sealed_size
from unbroken.engines.vault.header import ReadsLines, make_header, open_header, read_header
from unbroken.engines.vault.overlap import Overlap
from unbroken.engines.vault.payload import PayloadWriter, ReadsBytes, open_stream, read_exactly
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

    Reads and hashes on this thread, encrypts and writes on another, 1 MiB at a time and at most eight such
    pieces in memory. A target that is a regular file is fsynced before this returns.
    """
    writer = PayloadWriter(file_key)
    digest = hashlib.sha256()
    size = 0
    output = Writeback(target)
    output.write(writer.nonce)

    def seal_and_write(piece: tuple[int, bytes, bool]) -> None:
        first_index, plaintext, last = piece
        output.write(writer.seal(first_index, plaintext, last=last))

    with Overlap(seal_and_write) as sealing:
        for number, (plaintext, last) in enumerate(_with_last(source)):
            sealing.put((number * BATCH_CHUNKS, plaintext, last))
            digest.update(plaintext)
            size += len(plaintext)
    output.flush()
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


def _with_last(source: ReadsBytes) -> Iterator[tuple[bytes, bool]]:
    """Yield 1 MiB pieces, each with whether it is the last: one piece, empty, for an empty source."""
    held = read_exactly(source, BATCH)
    while len(held) == BATCH and (following := read_exactly(source, BATCH)):
        yield held, False
        held = following
    yield held, True
