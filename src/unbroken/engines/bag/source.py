"""Read a package, as a ZIP or as the folder it was unpacked into, without trusting anything about it."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from unbroken.engines.bag.errors import NotAZip, UnsafeEntry
from unbroken.engines.bag.names import check_name
from unbroken.engines.bag.zipreader import ZipLayout, read_layout

PIECE = 1 << 20
FILES_LIMIT = 100_000


class Source(Protocol):
    """Where the files of a package come from."""

    def sizes(self) -> dict[str, int]:
        """Return the size in bytes of every file, by its safe name."""
        ...

    def open(self, name: str) -> BinaryIO:
        """Return a file's content as a stream."""
        ...

    def crc(self, name: str) -> int | None:
        """Return the CRC-32 that the container states for a file, if it states one."""
        ...

    def container_faults(self) -> list[tuple[str, str]]:
        """Return (subject, sentence) for each difference of the container from its canonical form."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class _Window(io.RawIOBase):
    """A part of a file as a stream of its own."""

    def __init__(self, descriptor: int, start: int, end: int) -> None:
        self._descriptor, self._place, self._end = descriptor, start, end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        data = os.pread(self._descriptor, min(len(buffer), self._end - self._place), self._place)
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)


class ZipSource:
    """A package as one ZIP file. Raises NotAZip, UnsafeEntry when it cannot be read at all."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        try:
            self._layout: ZipLayout = read_layout(self._file)
        except BaseException:
            self._file.close()
            raise
        self._entries = {entry.name: entry for entry in self._layout.entries}

    def sizes(self) -> dict[str, int]:
        """Return the size in bytes of every file, by its safe name."""
        return {name: entry.size_bytes for name, entry in self._entries.items()}

    def open(self, name: str) -> BinaryIO:
        """Return a file's content as a stream."""
        entry = self._entries[name]
        window = _Window(self._file.fileno(), entry.content_offset, entry.content_end)
        return io.BufferedReader(window, PIECE)

    def crc(self, name: str) -> int | None:
        """Return the CRC-32 that the ZIP states for a file."""
        return self._entries[name].crc

    def container_faults(self) -> list[tuple[str, str]]:
        """Return each difference of the ZIP from its canonical form."""
        return self._layout.faults

    def close(self) -> None:
        """Close the ZIP."""
        self._file.close()


class FolderSource:
    """A package unpacked into a folder. Raises UnsafeEntry for links and other special files."""

    def __init__(self, path: Path) -> None:
        self._root = path
        self._sizes: dict[str, int] = {}
        for name, status in _walk(path):
            if len(self._sizes) >= FILES_LIMIT:
                raise UnsafeEntry(f"The folder holds more than {FILES_LIMIT} files: this is not a package.")
            if not stat.S_ISREG(status.st_mode):
                raise UnsafeEntry(f"{name} is not a plain file but a link or a device. Do not open it.")
            self._sizes[check_name(name)] = status.st_size

    def sizes(self) -> dict[str, int]:
        """Return the size in bytes of every file, by its safe name."""
        return dict(self._sizes)

    def open(self, name: str) -> BinaryIO:
        """Return a file's content as a stream; a link is never followed."""
        descriptor = os.open(self._root / name, os.O_RDONLY | os.O_NOFOLLOW)
        return os.fdopen(descriptor, "rb", PIECE)

    def crc(self, name: str) -> int | None:
        """Return None: a folder states no checksums."""
        return None

    def container_faults(self) -> list[tuple[str, str]]:
        """Return nothing: a folder has no container."""
        return []

    def close(self) -> None:
        """Do nothing: no file is held open."""


def _walk(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    for folder, folders, files in os.walk(root):
        folders.sort()
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted(files) + linked:
            path = Path(folder) / name
            yield path.relative_to(root).as_posix(), path.lstat()


def open_source(path: Path) -> Source:
    """Open a package file or folder. Raises NotAZip, UnsafeEntry."""
    if path.is_dir():
        return FolderSource(path)
    if not path.is_file():
        raise NotAZip(f"There is no package at {path}. Check the name.")
    return ZipSource(path)


def read_pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a stream in pieces of at most 1 MiB, and close it."""
    with stream:
        while piece := stream.read(PIECE):
            yield piece
