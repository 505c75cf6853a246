"""What every BlobStore must do. A subclass gives a `store` fixture and inherits all of it."""

import os
import threading

import pytest

from unbroken.engines.vault import (
    BlobStore,
    Part,
    SealedFile,
    new_file_key,
    open_stream,
    put_stream,
    sealed_size,
)
from unbroken.engines.vault.errors import (
    BlobExists,
    BlobKeyInvalid,
    BlobMissing,
    PartExists,
    PartsMismatch,
    RangeInvalid,
)
from unbroken.engines.vault.stream import seal_payload

HOSTILE_KEYS = [
    "",
    "/",
    "/etc/passwd",
    "../up",
    "a/../b",
    "a/./b",
    "a//b",
    "a/",
    "a\0b",
    "a\nb",
    "a.parts/000001",
    ".staging/x",
    "a\\b",
    "ünder",
    "a b",
    "a?b",
    "a%2e%2e/b",
    "x" * 513,
]


class BlobStoreConformance:
    def test_blob_put_is_read_back_whole_and_by_range(self, store: BlobStore) -> None:
        store.put("items/one", b"0123456789")
        assert b"".join(store.get("items/one")) == b"0123456789"
        assert store.get_range("items/one", 3, 4) == b"3456"
        assert store.get_range("items/one", 9, 1) == b"9"
        assert store.size("items/one") == 10
        assert store.exists("items/one")

    def test_blob_empty_is_stored_and_read_back(self, store: BlobStore) -> None:
        store.put("items/empty", b"")
        assert store.size("items/empty") == 0
        assert b"".join(store.get("items/empty")) == b""

    def test_blob_put_twice_with_same_bytes_is_one_blob(self, store: BlobStore) -> None:
        store.put("items/same", b"same")
        store.put("items/same", b"same")
        assert store.get_range("items/same", 0, 4) == b"same"

    def test_blob_put_twice_with_other_bytes_is_refused_and_unchanged(self, store: BlobStore) -> None:
        store.put("items/kept", b"first")
        with pytest.raises(BlobExists):
            store.put("items/kept", b"other")
        assert b"".join(store.get("items/kept")) == b"first"

    def test_blob_missing_raises_blob_missing_everywhere(self, store: BlobStore) -> None:
        for read in (store.open, store.size, store.get, lambda key: store.get_range(key, 0, 1)):
            with pytest.raises(BlobMissing):
                read("items/nowhere")
        assert not store.exists("items/nowhere")
        assert store.list_parts("items/nowhere") == []

    @pytest.mark.parametrize(("start", "length"), [(-1, 2), (0, 11), (10, 1), (11, 0), (0, -1)])
    def test_range_outside_the_blob_is_refused(self, store: BlobStore, start: int, length: int) -> None:
        store.put("items/short", b"0123456789")
        with pytest.raises(RangeInvalid):
            store.get_range("items/short", start, length)

    @pytest.mark.parametrize("key", HOSTILE_KEYS)
    def test_key_that_could_leave_the_store_is_refused_everywhere(self, store: BlobStore, key: str) -> None:
        for act in (
            lambda: store.put(key, b"x"),
            lambda: store.put_part(key, 1, b"x"),
            lambda: store.get(key),
            lambda: store.delete(key),
            lambda: store.abort(key),
            lambda: store.exists(key),
            lambda: store.list_parts(key),
            lambda: store.complete(key, [Part(1, 1)]),
            lambda: store.open_parts(key, [Part(1, 1)]),
        ):
            with pytest.raises(BlobKeyInvalid):
                act()

    def test_parts_are_listed_read_before_complete_and_joined_after(self, store: BlobStore) -> None:
        store.put_part("up/a", 2, b"bbb")
        store.put_part("up/a", 1, b"aaaa")
        parts = store.list_parts("up/a")
        assert parts == [Part(1, 4), Part(2, 3)]
        assert store.open_parts("up/a", parts).read(2, 4) == b"aabb"
        assert not store.exists("up/a")
        store.complete("up/a", parts)
        assert b"".join(store.get("up/a")) == b"aaaabbb"
        assert store.get_range("up/a", 3, 2) == b"ab"
        assert store.open("up/a").read(0, 7) == b"aaaabbb"

    def test_part_again_with_other_bytes_is_refused_and_unchanged(self, store: BlobStore) -> None:
        store.put_part("up/b", 1, b"first")
        store.put_part("up/b", 1, b"first")
        with pytest.raises(PartExists):
            store.put_part("up/b", 1, b"other")
        assert store.open_parts("up/b", [Part(1, 5)]).read(0, 5) == b"first"

    @pytest.mark.parametrize("number", [0, -1, 1_000_000])
    def test_part_number_out_of_bounds_is_refused(self, store: BlobStore, number: int) -> None:
        with pytest.raises(PartsMismatch):
            store.put_part("up/c", number, b"x")

    @pytest.mark.parametrize(
        "stated",
        [[], [Part(1, 4)], [Part(1, 4), Part(2, 9)], [Part(2, 3), Part(1, 4)], [Part(1, 4), Part(3, 3)]],
    )
    def test_complete_with_parts_not_as_stored_is_refused(self, store: BlobStore, stated: list[Part]) -> None:
        store.put_part("up/d", 1, b"aaaa")
        store.put_part("up/d", 2, b"bbb")
        with pytest.raises(PartsMismatch):
            store.complete("up/d", stated)
        assert not store.exists("up/d")

    def test_complete_with_a_gap_is_refused(self, store: BlobStore) -> None:
        store.put_part("up/gap", 1, b"a")
        store.put_part("up/gap", 3, b"c")
        with pytest.raises(PartsMismatch):
            store.complete("up/gap", store.list_parts("up/gap"))

    def test_complete_twice_is_one_blob(self, store: BlobStore) -> None:
        store.put_part("up/e", 1, b"x")
        store.complete("up/e", [Part(1, 1)])
        store.complete("up/e", [Part(1, 1)])
        assert b"".join(store.get("up/e")) == b"x"

    def test_complete_where_a_small_blob_is_is_refused(self, store: BlobStore) -> None:
        store.put("up/f", b"small")
        store.put_part("up/f", 1, b"x")
        with pytest.raises(BlobExists):
            store.complete("up/f", [Part(1, 1)])
        assert b"".join(store.get("up/f")) == b"small"

    def test_put_where_a_completed_blob_is_is_refused(self, store: BlobStore) -> None:
        store.put_part("up/g", 1, b"x")
        store.complete("up/g", [Part(1, 1)])
        with pytest.raises(BlobExists):
            store.put("up/g", b"small")

    def test_abort_removes_parts_and_twice_is_no_error(self, store: BlobStore) -> None:
        store.put_part("up/h", 1, b"x")
        store.abort("up/h")
        store.abort("up/h")
        assert store.list_parts("up/h") == []
        assert "up/h" not in set(store.list_unfinished("up"))

    def test_abort_of_a_completed_blob_is_refused(self, store: BlobStore) -> None:
        store.put_part("up/i", 1, b"x")
        store.complete("up/i", [Part(1, 1)])
        with pytest.raises(BlobExists):
            store.abort("up/i")
        assert b"".join(store.get("up/i")) == b"x"

    def test_delete_removes_everything_and_twice_is_no_error(self, store: BlobStore) -> None:
        store.put("del/small", b"x")
        store.put_part("del/large", 1, b"x")
        store.complete("del/large", [Part(1, 1)])
        for key in ("del/small", "del/large"):
            store.delete(key)
            store.delete(key)
            assert not store.exists(key)
            assert store.list_parts(key) == []
        assert list(store.list("del")) == []

    def test_list_shows_whole_blobs_and_unfinished_ones_apart(self, store: BlobStore) -> None:
        store.put("list/a/small", b"x")
        store.put_part("list/a/large", 1, b"x")
        store.complete("list/a/large", [Part(1, 1)])
        store.put_part("list/b/open", 1, b"x")
        store.put("listing", b"x")
        assert sorted(store.list("list")) == ["list/a/large", "list/a/small"]
        assert sorted(store.list("list/a/")) == ["list/a/large", "list/a/small"]
        assert list(store.list_unfinished("list")) == ["list/b/open"]
        assert {"list/a/small", "listing"} <= set(store.list())

    def test_sixteen_writers_of_one_part_leave_one_winner(self, store: BlobStore) -> None:
        outcomes: list[bytes | None] = []
        ready = threading.Barrier(16)

        def write(data: bytes) -> None:
            ready.wait()
            try:
                store.put_part("race/a", 1, data)
                outcomes.append(data)
            except PartExists:
                outcomes.append(None)

        threads = [threading.Thread(target=write, args=(bytes([number]) * 1000,)) for number in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        winners = [outcome for outcome in outcomes if outcome]
        assert len(outcomes) == 16
        assert len(winners) == 1
        assert store.open_parts("race/a", [Part(1, 1000)]).read(0, 1000) == winners[0]

    def test_sealed_payload_in_parts_opens_at_any_range_and_whole(self, store: BlobStore) -> None:
        plain = os.urandom(5 * 65_536 + 77)
        file_key = new_file_key()
        sealed = _Collected()
        seal_payload(_Source(plain), sealed, file_key)
        # Parts that do not end where chunks end: a range crosses both.
        size = put_stream(store, "sealed/a", [bytes(sealed.data)], part_size=100_000)
        blob = store.open("sealed/a")
        assert size == blob.size == sealed_size(len(plain))
        opened = SealedFile(blob.read, blob.size, file_key)
        for first, last in [(0, 0), (65_535, 65_536), (99_990, 200_010), (0, len(plain) - 1)]:
            assert b"".join(opened.open_range(first, last)) == plain[first : last + 1]
        assert b"".join(open_stream(_Source(b"".join(blob.stream(70_001))), file_key)) == plain

    def test_reachable_store_says_so(self, store: BlobStore) -> None:
        store.check_reachable()


class _Collected:
    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, data: bytes | bytearray) -> None:
        self.data += data


class _Source:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        stop = len(self._data) if size < 0 else self._at + size
        found = self._data[self._at : stop]
        self._at += len(found)
        return found
