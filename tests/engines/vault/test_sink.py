"""The sealed sink against the vault's own reader: every size at which something changes."""

import hashlib

import pytest

from unbroken.engines.vault import (
    BATCH,
    CHUNK,
    PART_SIZE,
    ObstoreStore,
    SealedFile,
    SealedSink,
    new_file_key,
    sealed_size,
)


@pytest.fixture
def store(tmp_path):
    return ObstoreStore.local(tmp_path / "blobs")


@pytest.mark.parametrize(
    "size",
    [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, BATCH - 1, BATCH, BATCH + 1, PART_SIZE - 16, PART_SIZE, PART_SIZE + BATCH],
)
@pytest.mark.parametrize("step", [7_001, BATCH, 3 * BATCH + 5])
def test_sink_of_any_size_is_read_back_whole(store, size, step):
    data = hashlib.shake_128(b"stream").digest(size)
    key = new_file_key()
    sink = SealedSink(store, "packages/one", key)

    for start in range(0, size, step):
        sink.write(data[start : start + step])
    sink.commit()

    blob = store.open("packages/one")
    sealed = SealedFile(blob.read, blob.size, key)
    assert b"".join(sealed.open_all()) == data
    assert (sink.size_bytes, sink.sha256) == (size, hashlib.sha256(data).hexdigest())
    assert sink.sealed_size_bytes == blob.size == sealed_size(size)


def test_sink_aborted_leaves_nothing(store, tmp_path):
    sink = SealedSink(store, "packages/one", new_file_key())
    sink.write(b"x" * (PART_SIZE + 2 * BATCH))
    assert store.list_parts("packages/one")

    sink.abort()
    sink.abort()

    assert list(store.list_unfinished()) == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_sink_not_committed_is_not_visible(store):
    sink = SealedSink(store, "packages/one", new_file_key())
    sink.write(b"x" * 10)
    assert not store.exists("packages/one")
