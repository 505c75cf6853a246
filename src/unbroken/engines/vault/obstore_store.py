"""Keep blobs through obstore: in a local folder, or in any S3 service.

A small blob is one object, `KEY.blob`. A large one is `KEY.parts/000001` and so on, plus `KEY.manifest` once
it is complete. Keys hold no dot, so these names never meet.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import parse_qs, urlsplit

import obstore
from obstore.store import LocalStore, S3Store

from unbroken.engines.vault.durable import STAGING, DurableFolder
from unbroken.engines.vault.errors import (
    BlobExists,
    BlobKeyInvalid,
    BlobMissing,
    PartExists,
    PartsMismatch,
    SizeMismatch,
    StoreAddressInvalid,
    StoreUnavailable,
)
from unbroken.engines.vault.store import MAX_PART_NUMBER, Blob, Part, Piece, check_key, check_parts
from unbroken.engines.vault.store_faults import told_apart

if TYPE_CHECKING:
    from obstore.store import S3Config

_BLOB, _MANIFEST, _PARTS = ".blob", ".manifest", ".parts"
_MANIFEST_VERSION = 1


class ObstoreStore:
    """The BlobStore on an obstore client. Make one with `local`, `s3` or `open_store`."""

    def __init__(self, client: LocalStore | S3Store, folder: DurableFolder | None = None) -> None:
        self._client = client
        self._folder = folder

    @classmethod
    def local(cls, root: Path | str) -> Self:
        """Keep blobs in a folder, made when it is missing; every write is flushed to the disk."""
        with told_apart():
            folder = DurableFolder(Path(root).absolute())
        return cls(folder.store, folder)

    @classmethod
    def s3(cls, url: str, *, access_key: str, secret_key: str, patience_seconds: float = 10) -> Self:
        """Keep blobs in a bucket: `s3://bucket/prefix?endpoint=URL&region=NAME`. Raises StoreAddressInvalid.

        patience_seconds: how long a request is tried again before StoreUnavailable.
        """
        parts = urlsplit(url)
        options = parse_qs(parts.query)
        if parts.scheme != "s3" or not parts.netloc or set(options) - {"endpoint", "region"}:
            raise StoreAddressInvalid
        endpoint = options.get("endpoint", [""])[0]
        config: S3Config = {"endpoint": endpoint} if endpoint else {}
        client = S3Store(
            parts.netloc,
            config=config,
            prefix=parts.path.strip("/") or None,
            access_key_id=access_key,
            secret_access_key=secret_key,
            region=options.get("region", ["us-east-1"])[0],
            client_options={
                "allow_http": endpoint.startswith("http://"),
                "connect_timeout": "3s",
                "timeout": "30s",
            },
            retry_config={
                "max_retries": 6,
                "retry_timeout": timedelta(seconds=patience_seconds),
                "backoff": {"max_backoff": timedelta(seconds=2)},
            },
        )
        return cls(client)

    def put(self, key: str, data: bytes | bytearray) -> None:
        """Store a small blob; durable on return. Raises BlobExists."""
        if self._read_manifest(check_key(key)) is not None:
            raise BlobExists
        self._create(key + _BLOB, data)

    def put_part(self, key: str, number: int, data: bytes | bytearray | memoryview) -> None:
        """Store one part; durable on return. Raises PartExists."""
        try:
            self._create(_part_path(key, number), data)
        except BlobExists:
            raise PartExists from None

    def list_parts(self, key: str) -> list[Part]:
        """Return the parts stored so far, in order of their numbers."""
        folder = check_key(key) + _PARTS
        return sorted(
            Part(int(path.rpartition("/")[2]), size)
            for path, size in self._list(folder)
            if path.rpartition("/")[2].isdecimal()
        )

    def complete(self, key: str, parts: Sequence[Part]) -> None:
        """Make the blob visible. Raises PartsMismatch, BlobExists."""
        checked = check_parts(parts, self.list_parts(key))
        manifest = {"v": _MANIFEST_VERSION, "parts": [[part.number, part.size] for part in checked]}
        if self._exists(key + _BLOB):
            raise BlobExists
        self._create(key + _MANIFEST, json.dumps(manifest, separators=(",", ":")).encode())

    def abort(self, key: str) -> None:
        """Remove the parts of a blob that was never completed. Raises BlobExists."""
        if self._exists(check_key(key) + _MANIFEST):
            raise BlobExists("This content is complete, so it cannot be given up. Delete it instead.")
        self._remove(_part_path(key, part.number) for part in self.list_parts(key))

    def open(self, key: str) -> Blob:
        """Return a handle on a whole blob. Raises BlobMissing."""
        parts = self._read_manifest(check_key(key))
        if parts is not None:
            return self.open_parts(key, parts)
        with told_apart():
            size = obstore.head(self._client, key + _BLOB)["size"]
        return Blob(key, [Piece(key + _BLOB, size)], self._read_piece)

    def open_parts(self, key: str, parts: Sequence[Part]) -> Blob:
        """Return a handle on parts that are stored but not completed yet."""
        pieces = [Piece(_part_path(key, part.number), part.size) for part in parts]
        return Blob(key, pieces, self._read_piece)

    def get(self, key: str) -> Iterator[bytes]:
        """Yield a whole blob in pieces. Raises BlobMissing."""
        return self.open(key).stream()

    def get_range(self, key: str, start: int, length: int) -> bytes:
        """Return exactly length bytes. Raises BlobMissing, RangeInvalid."""
        return self.open(key).read(start, length)

    def size(self, key: str) -> int:
        """Return a blob's size in bytes. Raises BlobMissing."""
        return self.open(key).size

    def exists(self, key: str) -> bool:
        """Return whether the whole blob is there."""
        return self._exists(check_key(key) + _MANIFEST) or self._exists(key + _BLOB)

    def delete(self, key: str) -> None:
        """Remove a blob and its parts, its name first, so that nobody sees half of it."""
        self._remove([check_key(key) + _MANIFEST, key + _BLOB])
        self._remove(_part_path(key, part.number) for part in self.list_parts(key))

    def list(self, prefix: str = "") -> Iterator[str]:
        """Yield the keys of whole blobs under a folder."""
        for path, _ in self._list(_folder(prefix)):
            for suffix in (_BLOB, _MANIFEST):
                if path.endswith(suffix):
                    yield path.removesuffix(suffix)

    def list_unfinished(self, prefix: str = "") -> Iterator[str]:
        """Yield the keys that have parts and were never completed."""
        paths = [path for path, _ in self._list(_folder(prefix))]
        started = {path.rpartition("/")[0].removesuffix(_PARTS) for path in paths if _PARTS + "/" in path}
        yield from started - {path.removesuffix(_MANIFEST) for path in paths if path.endswith(_MANIFEST)}

    def check_reachable(self) -> None:
        """Ask for a name that is not there. Raises StoreUnavailable, StoreRefused."""
        if self._folder is not None and not self._folder.root.is_dir():
            raise StoreUnavailable
        self._exists("reachable")

    def _create(self, path: str, data: bytes | bytearray | memoryview) -> None:
        try:
            with told_apart():
                if self._folder is not None:
                    self._folder.create(path, data)
                else:
                    obstore.put(self._client, path, data, mode="create", use_multipart=False)
        except BlobMissing as error:
            raise StoreUnavailable from error
        except BlobExists:
            # A request is repeated when its answer is lost, and then meets its own bytes.
            if self._read_all(path) != data:
                raise

    def _remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            try:
                with told_apart():
                    if self._folder is not None:
                        self._folder.remove(path)
                    else:
                        obstore.delete(self._client, path)
            except BlobMissing:
                continue

    def _list(self, folder: str) -> Iterator[tuple[str, int]]:
        with told_apart():
            for page in obstore.list(self._client, folder or None):
                for found in page:
                    if not found["path"].startswith(STAGING):
                        yield found["path"], found["size"]

    def _exists(self, path: str) -> bool:
        try:
            with told_apart():
                obstore.head(self._client, path)
        except BlobMissing:
            return False
        return True

    def _read_manifest(self, key: str) -> tuple[Part, ...] | None:
        try:
            manifest = json.loads(self._read_all(key + _MANIFEST))
        except BlobMissing:
            return None
        if manifest.get("v") != _MANIFEST_VERSION:
            raise PartsMismatch
        return tuple(Part(number, size) for number, size in manifest["parts"])

    def _read_all(self, path: str) -> bytes:
        with told_apart():
            return bytes(obstore.get(self._client, path).bytes())

    def _read_piece(self, path: str, start: int, length: int) -> bytes:
        with told_apart():
            data = bytes(obstore.get_range(self._client, path, start=start, length=length))
        if len(data) != length:
            raise SizeMismatch
        return data


def open_store(url: str, *, access_key: str = "", secret_key: str = "") -> ObstoreStore:
    """Open the store at a folder's path, `file:///folder` or `s3://bucket/prefix?endpoint=URL&region=NAME`.

    Raises StoreAddressInvalid.
    """
    parts = urlsplit(url)
    match parts.scheme:
        case "s3" if access_key and secret_key:
            return ObstoreStore.s3(url, access_key=access_key, secret_key=secret_key)
        case "s3":
            raise StoreAddressInvalid("An S3 store needs an access key and a secret key. Set both.")
        case "file" if not parts.netloc and parts.path:
            return ObstoreStore.local(parts.path)
        case "" if url:
            return ObstoreStore.local(url)
        case _:
            raise StoreAddressInvalid


def _part_path(key: str, number: int) -> str:
    if not 1 <= number <= MAX_PART_NUMBER:
        raise PartsMismatch("A part's number is between 1 and 999,999.")
    return f"{check_key(key)}{_PARTS}/{number:06d}"


def _folder(prefix: str) -> str:
    if not prefix:
        return ""
    try:
        return check_key(prefix.rstrip("/"))
    except BlobKeyInvalid:
        raise BlobKeyInvalid("A folder's name follows the rules of a blob's name.") from None
