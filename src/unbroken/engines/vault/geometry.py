"""Say where a plaintext byte lies in a sealed payload, and how large either side is.

A payload is a 16-byte nonce and chunks of 64 KiB of plaintext, each with a 16-byte tag. The last chunk may be
shorter; it is empty only when the whole file is. All sizes are in bytes. Source: C2SP age v1.
"""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.vault.errors import EmptyLastChunk, PayloadTruncated, RangeInvalid

CHUNK = 65_536
TAG = 16
SEALED_CHUNK = CHUNK + TAG
NONCE = 16
BATCH_CHUNKS = 16
BATCH = BATCH_CHUNKS * CHUNK
SEALED_BATCH = BATCH_CHUNKS * SEALED_CHUNK


@dataclass(frozen=True, slots=True)
class Span:
    """Whole chunks: the first and the last one's index, and where their sealed bytes start and end.

    start, stop: offsets into the payload, its nonce included, as in payload[start:stop].
    """

    first_chunk: int
    last_chunk: int
    start: int
    stop: int


def chunk_count(plain: int) -> int:
    """Return how many chunks hold this much plaintext: at least one, for the empty file."""
    return max(1, -(-plain // CHUNK))


def sealed_size(plain: int) -> int:
    """Return the size of the payload, nonce included, for a size of plaintext."""
    return NONCE + plain + TAG * chunk_count(plain)


def plain_size(sealed: int) -> int:
    """Return the plaintext size of a whole payload. Raises PayloadTruncated, EmptyLastChunk."""
    full, rest = divmod(sealed - NONCE, SEALED_CHUNK)
    if sealed < NONCE + TAG or 0 < rest < TAG:
        raise PayloadTruncated
    if rest == TAG and full:
        raise EmptyLastChunk
    return sealed - NONCE - TAG * (full + (1 if rest else 0))


def sealed_span(first: int, last: int, plain: int) -> Span:
    """Return the chunks that hold plaintext bytes first to last, both included.

    plain: size of the whole plaintext. Raises RangeInvalid.
    """
    if not 0 <= first <= last < plain:
        raise RangeInvalid
    first_chunk, last_chunk = first // CHUNK, last // CHUNK
    stop = min(NONCE + (last_chunk + 1) * SEALED_CHUNK, sealed_size(plain))
    return Span(first_chunk, last_chunk, NONCE + first_chunk * SEALED_CHUNK, stop)
