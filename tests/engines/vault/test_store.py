"""Hold the local folder and a real S3 server to the same rules, and to what only one of them can break."""

import errno
import resource
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from engines.vault.store_conformance import BlobStoreConformance
from seaweed import Seaweed, running_seaweed
from unbroken.engines.vault import ObstoreStore, Part, open_store
from unbroken.engines.vault.errors import (
    StoreAddressInvalid,
    StoreFull,
    StoreRefused,
    StoreUnavailable,
)


class TestLocalStore(BlobStoreConformance):
    @pytest.fixture
    def store(self, tmp_path: Path) -> ObstoreStore:
        return ObstoreStore.local(tmp_path / "blobs")

    def test_every_write_is_flushed_with_its_folder_before_it_returns(
        self, store: ObstoreStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        flushed: list[str] = []
        monkeypatch.setattr(
            "unbroken.engines.vault.durable.os.fsync",
            lambda descriptor: flushed.append(str(Path(f"/proc/self/fd/{descriptor}").readlink())),
        )
        store.put_part("case/item", 1, b"x")
        root = tmp_path / "blobs"
        assert Path(flushed[0]).parent == root / ".staging"
        assert flushed[1] == str(root / "case/item.parts")
        assert {str(root / "case"), str(root)} <= set(flushed[2:])

    def test_failed_write_leaves_nothing_behind(self, store: ObstoreStore, tmp_path: Path) -> None:
        store.put("a", b"first")
        with pytest.raises(Exception, match="never replaced"):
            store.put("a", b"other")
        assert list((tmp_path / "blobs" / ".staging").iterdir()) == []

    def test_folder_gone_is_unavailable_and_not_made_anew(self, store: ObstoreStore, tmp_path: Path) -> None:
        root = tmp_path / "blobs"
        root.rename(tmp_path / "away")
        with pytest.raises(StoreUnavailable):
            store.check_reachable()
        with pytest.raises(StoreUnavailable):
            store.put("a", b"x")
        assert not root.exists()
        (tmp_path / "away").rename(root)
        store.put("a", b"x")
        assert store.get_range("a", 0, 1) == b"x"

    def test_disk_full_is_store_full_and_nothing_half_written_is_visible(self, tmp_path: Path) -> None:
        program = (
            "import resource, signal, sys\n"
            "from unbroken.engines.vault import ObstoreStore\n"
            "from unbroken.engines.vault.errors import StoreFull\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "store = ObstoreStore.local(sys.argv[1])\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
            "store.put_part('up', 1, bytes(50_000))\n"
            "try:\n"
            "    store.put_part('up', 2, bytes(200_000))\n"
            "except StoreFull as error:\n"
            "    print(error, [part.number for part in store.list_parts('up')])\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == f"{StoreFull.sentence} [1]"
        assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
        assert list((tmp_path / ".staging").iterdir()) == []

    def test_real_full_disk_is_store_full_and_goes_on_after_space_is_made(self, tmp_path: Path) -> None:
        disk = tmp_path / "disk"
        disk.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting a small disk needs root; RLIMIT_FSIZE covers the rest above")
        try:
            store = ObstoreStore.local(disk)
            store.put_part("up", 1, bytes(600_000))
            with pytest.raises(StoreFull) as caught:
                store.put_part("up", 2, bytes(600_000))
            assert str(errno.ENOSPC) in str(caught.value.__cause__)
            assert store.list_parts("up") == [Part(1, 600_000)]
            store.abort("up")
            store.put_part("up", 2, bytes(600_000))
        finally:
            subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.s3
class TestS3Store(BlobStoreConformance):
    @pytest.fixture
    def store(self, seaweed: Seaweed) -> ObstoreStore:
        url = seaweed.url(f"test-{uuid.uuid4().hex}")
        return open_store(url, access_key=seaweed.access_key, secret_key=seaweed.secret_key)

    def test_wrong_secret_key_is_refused(self, seaweed: Seaweed) -> None:
        store = open_store(seaweed.url("x"), access_key=seaweed.access_key, secret_key="wrong")
        for act in (store.check_reachable, lambda: store.put("a", b"x"), lambda: store.get_range("a", 0, 1)):
            with pytest.raises(StoreRefused):
                act()

    def test_unknown_access_key_is_refused(self, seaweed: Seaweed) -> None:
        with pytest.raises(StoreRefused):
            open_store(seaweed.url("x"), access_key="nobody", secret_key="wrong").check_reachable()


@pytest.mark.s3
@pytest.mark.faults
def test_s3_gone_and_back_loses_nothing_acknowledged(tmp_path: Path) -> None:
    with running_seaweed(tmp_path) as server:
        store = ObstoreStore.s3(
            server.url("up"),
            access_key=server.access_key,
            secret_key=server.secret_key,
            patience_seconds=0.5,
        )
        store.put_part("item", 1, b"a" * 70_000)
        server.stop()
        with pytest.raises(StoreUnavailable) as caught:
            store.put_part("item", 2, b"b" * 70_000)
        assert str(caught.value) == StoreUnavailable.sentence
        with pytest.raises(StoreUnavailable):
            store.check_reachable()
        server.start()
        assert store.list_parts("item") == [Part(1, 70_000)]
        store.put_part("item", 2, b"b" * 70_000)
        store.complete("item", store.list_parts("item"))
        assert b"".join(store.get("item")) == b"a" * 70_000 + b"b" * 70_000


@pytest.mark.parametrize(
    "url",
    ["", "s3://", "ftp://host/x", "s3://bucket?speed=high", "http://127.0.0.1/", "file://host/x", "s3:bucket"],
)
def test_address_that_cannot_be_understood_is_refused(url: str) -> None:
    with pytest.raises(StoreAddressInvalid):
        open_store(url, access_key="a", secret_key="b")


def test_s3_address_without_keys_is_refused() -> None:
    with pytest.raises(StoreAddressInvalid, match="access key"):
        open_store("s3://bucket/x")


@pytest.mark.parametrize("form", ["{}", "file://{}"])
def test_folder_address_opens_the_folder(form: str, tmp_path: Path) -> None:
    open_store(form.format(tmp_path)).put("a", b"x")
    assert (tmp_path / "a.blob").read_bytes() == b"x"
