"""Seal payloads, read any range of them, and damage them in every way."""

import hashlib
import io
import os
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unbroken.engines.vault import (
    BATCH,
    CHUNK,
    NONCE,
    SEALED_CHUNK,
    TAG,
    PayloadWriter,
    SealedFile,
    encrypt_stream,
    generate_identity,
    new_file_key,
    open_range,
    open_stream,
    open_tail,
    plain_size,
    seal_payload,
    seal_tail,
    sealed_size,
    sealed_span,
)
from unbroken.engines.vault import errors as e
from unbroken.engines.vault.overlap import Overlap
from unbroken.engines.vault.stream import decrypt_stream

FILE_KEY = new_file_key()
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, BATCH - 1, BATCH, BATCH + 1, BATCH + CHUNK, 2 * BATCH, 2 * BATCH + 1]


def seal(plain: bytes) -> bytes:
    sealed = io.BytesIO()
    summary = seal_payload(io.BytesIO(plain), sealed, FILE_KEY)
    assert summary.sha256 == hashlib.sha256(plain).digest()
    assert (summary.size_bytes, summary.sealed_size_bytes) == (len(plain), len(sealed.getvalue()))
    return sealed.getvalue()


def open_all(sealed: bytes) -> bytes:
    return b"".join(open_stream(io.BytesIO(sealed), FILE_KEY))


def sealed_file(sealed: bytes) -> SealedFile:
    return SealedFile(lambda start, length: sealed[start : start + length], len(sealed), FILE_KEY)


PLAIN = os.urandom(3 * CHUNK + 100)
SEALED = seal(PLAIN)


@pytest.mark.parametrize("size", SIZES)
def test_payload_of_any_size_opens_whole_and_by_range(size: int) -> None:
    plain = os.urandom(size)
    sealed = seal(plain)
    assert len(sealed) == sealed_size(size)
    assert plain_size(len(sealed)) == size
    assert open_all(sealed) == plain
    assert b"".join(sealed_file(sealed).open_all()) == plain
    if size:
        assert b"".join(sealed_file(sealed).open_range(size - 1, size - 1)) == plain[-1:]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_range_of_any_bounds_is_the_same_slice_and_reads_its_chunks_alone(data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(PLAIN) - 1))
    last = data.draw(st.integers(first, len(PLAIN) - 1))
    reads: list[tuple[int, int]] = []

    def read(start: int, length: int) -> bytes:
        reads.append((start, start + length))
        return SEALED[start : start + length]

    opened = SealedFile(read, len(SEALED), FILE_KEY)
    opened.check_end()
    reads.clear()
    assert b"".join(opened.open_range(first, last)) == PLAIN[first : last + 1]
    span = sealed_span(first, last, len(PLAIN))
    assert (min(start for start, _ in reads), max(stop for _, stop in reads)) == (span.start, span.stop)


@given(st.integers(0, 10 * BATCH))
def test_sizes_go_through_and_back(size: int) -> None:
    assert plain_size(sealed_size(size)) == size


@pytest.mark.parametrize("size", [0, NONCE, NONCE + TAG - 1, NONCE + SEALED_CHUNK + 1, NONCE + SEALED_CHUNK + TAG - 1])
def test_size_no_payload_can_have_is_truncated(size: int) -> None:
    with pytest.raises(e.PayloadTruncated):
        plain_size(size)


def test_size_of_an_empty_last_chunk_is_refused() -> None:
    with pytest.raises(e.EmptyLastChunk):
        plain_size(NONCE + SEALED_CHUNK + TAG)


@pytest.mark.parametrize(("first", "last"), [(-1, 0), (0, len(PLAIN)), (5, 4), (len(PLAIN), len(PLAIN))])
def test_range_outside_is_refused(first: int, last: int) -> None:
    with pytest.raises(e.RangeInvalid):
        open_range(lambda start, length: SEALED[start : start + length], len(SEALED), FILE_KEY, first, last)


def damaged_forms() -> dict[str, bytes]:
    chunks = [SEALED[at : at + SEALED_CHUNK] for at in range(NONCE, len(SEALED), SEALED_CHUNK)]
    nonce = SEALED[:NONCE]
    forms = {
        "cut at a chunk's end": nonce + b"".join(chunks[:-1]),
        "cut in a chunk": SEALED[: -SEALED_CHUNK // 2],
        "cut in a tag": SEALED[: -(100 + TAG) + 3],
        "only a nonce": nonce,
        "nothing": b"",
        "half a nonce": nonce[:8],
        "reordered": nonce + chunks[1] + chunks[0] + b"".join(chunks[2:]),
        "repeated": nonce + chunks[0] + b"".join(chunks),
        "left out": nonce + chunks[0] + b"".join(chunks[2:]),
        "last twice": SEALED + chunks[-1],
        "last moved first": nonce + chunks[-1] + b"".join(chunks[:-1]),
        "extended by a byte": SEALED + b"x",
        "extended by a chunk": SEALED + os.urandom(SEALED_CHUNK),
        "other nonce": os.urandom(NONCE) + SEALED[NONCE:],
    }
    for at in range(0, len(SEALED), 9973):
        flipped = bytearray(SEALED)
        flipped[at] ^= 1 << at % 8
        forms[f"bit flipped in byte {at}"] = bytes(flipped)
    return forms


FORMS = damaged_forms()


@pytest.mark.parametrize("form", FORMS)
def test_payload_damaged_is_refused_and_only_authentic_chunks_come_out(form: str) -> None:
    damaged = FORMS[form]
    handed_out = bytearray()
    with pytest.raises(e.PayloadError):
        for piece in open_stream(io.BytesIO(damaged), FILE_KEY):
            handed_out += piece
    assert PLAIN.startswith(handed_out)
    assert len(handed_out) % CHUNK in (0, len(PLAIN) % CHUNK)
    with pytest.raises(e.PayloadError):
        b"".join(sealed_file(damaged).open_all())


def test_range_of_a_payload_cut_at_a_chunks_end_gives_no_byte() -> None:
    cut = SEALED[: NONCE + 2 * SEALED_CHUNK]
    with pytest.raises(e.ChunkNotAuthentic):
        sealed_file(cut).open_range(0, 10)


def test_range_beside_a_damaged_chunk_opens_and_over_it_stops_before_it() -> None:
    damaged = bytearray(SEALED)
    damaged[NONCE + SEALED_CHUNK + 5] ^= 1
    opened = sealed_file(bytes(damaged))
    assert b"".join(opened.open_range(0, CHUNK - 1)) == PLAIN[:CHUNK]
    assert b"".join(opened.open_range(2 * CHUNK, 2 * CHUNK)) == PLAIN[2 * CHUNK : 2 * CHUNK + 1]
    with pytest.raises(e.ChunkNotAuthentic):
        b"".join(opened.open_range(CHUNK + 100, CHUNK + 100))


def test_store_that_returns_too_little_is_noticed() -> None:
    opened = SealedFile(lambda start, length: SEALED[start : start + length - 1], len(SEALED), FILE_KEY)
    with pytest.raises(e.SizeMismatch):
        opened.open_range(0, 0)


def test_writer_goes_on_after_a_restart_from_key_and_nonce() -> None:
    first = PayloadWriter(FILE_KEY)
    stored = first.nonce + first.seal_chunk(0, PLAIN[:CHUNK], last=False)
    second = PayloadWriter(FILE_KEY, first.nonce)
    stored += second.seal(1, PLAIN[CHUNK : 3 * CHUNK], last=False)
    third = PayloadWriter(FILE_KEY, first.nonce)
    stored += third.seal_chunk(3, PLAIN[3 * CHUNK :], last=True)
    assert open_all(stored) == PLAIN


def test_writer_never_seals_an_index_twice() -> None:
    writer = PayloadWriter(FILE_KEY)
    writer.seal(0, bytes(2 * CHUNK), last=False)
    for index in (0, 1):
        with pytest.raises(e.ChunkAlreadySealed):
            writer.seal_chunk(index, bytes(CHUNK), last=False)
    writer.seal_chunk(2, b"end", last=True)
    with pytest.raises(e.ChunkAlreadySealed):
        writer.seal_chunk(3, b"after the end", last=True)


@pytest.mark.parametrize(
    ("index", "size", "last"),
    [(0, CHUNK - 1, False), (0, 0, False), (1, 0, True), (0, CHUNK + 1, True), (0, CHUNK + 1, False)],
)
def test_chunk_of_a_wrong_size_is_refused(index: int, size: int, last: bool) -> None:
    with pytest.raises(e.ChunkSize):
        PayloadWriter(FILE_KEY).seal_chunk(index, bytes(size), last=last)


def test_nonce_of_a_wrong_size_is_refused() -> None:
    with pytest.raises(e.NonceLength):
        PayloadWriter(FILE_KEY, bytes(12))


@given(st.binary(max_size=300), st.binary(max_size=20))
def test_tail_goes_through_and_back_and_never_looks_the_same(data: bytes, context: bytes) -> None:
    one, two = seal_tail(FILE_KEY, data, context), seal_tail(FILE_KEY, data, context)
    assert one[:16] != two[:16]
    assert open_tail(FILE_KEY, one, context) == open_tail(FILE_KEY, two, context) == data


def test_tail_changed_moved_or_of_another_key_is_refused() -> None:
    sealed = seal_tail(FILE_KEY, b"tail", b"upload-1 at 65536")
    flipped = bytearray(sealed)
    flipped[-1] ^= 1
    for file_key, tail, context in [
        (FILE_KEY, bytes(flipped), b"upload-1 at 65536"),
        (FILE_KEY, sealed, b"upload-2 at 65536"),
        (FILE_KEY, sealed[:-1], b"upload-1 at 65536"),
        (FILE_KEY, b"", b"upload-1 at 65536"),
        (new_file_key(), sealed, b"upload-1 at 65536"),
    ]:
        with pytest.raises(e.TailNotAuthentic):
            open_tail(file_key, tail, context)
    with pytest.raises(e.ChunkSize):
        seal_tail(FILE_KEY, bytes(CHUNK))


class Dripping:
    """A pipe that gives a few bytes at a time."""

    def __init__(self, data: bytes) -> None:
        self._left = data

    def read(self, size: int = -1) -> bytes:
        taken, self._left = self._left[: min(size, 7001)], self._left[min(size, 7001) :]
        return taken


def test_stream_that_drips_is_sealed_as_one_that_pours() -> None:
    sealed = io.BytesIO()
    summary = seal_payload(Dripping(PLAIN), sealed, FILE_KEY)
    assert summary.sha256 == hashlib.sha256(PLAIN).digest()
    assert b"".join(open_stream(Dripping(sealed.getvalue()), FILE_KEY)) == PLAIN


class Full:
    def write(self, data: bytes | bytearray) -> None:
        if len(data) > 5000:
            raise OSError(28, "No space left on device")


def test_target_that_fills_up_stops_sealing_and_opening() -> None:
    identity = generate_identity()
    with pytest.raises(OSError, match="No space"):
        encrypt_stream(io.BytesIO(bytes(20 * BATCH)), Full(), [identity.recipient()])
    sealed = io.BytesIO()
    encrypt_stream(io.BytesIO(bytes(20 * BATCH)), sealed, [identity.recipient()])
    sealed.seek(0)
    with pytest.raises(OSError, match="No space"):
        decrypt_stream(sealed, Full(), [identity])
    assert not [thread for thread in threading.enumerate() if "Overlap" in thread.name]


def test_overlap_keeps_order_and_waits_for_the_last() -> None:
    seen: list[int] = []
    with Overlap(seen.append, depth=2) as overlap:
        for number in range(500):
            overlap.put(number)
    assert seen == list(range(500))
