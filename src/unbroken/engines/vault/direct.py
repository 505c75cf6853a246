"""Write a large file past the page cache, from a thread of its own.

The pages of a file that nobody reads soon cost more than its encryption: on a virtual machine, 2 GiB of fresh page
cache took 0.5 to 4 s of processor time, written directly 0.2 s (docs/explanation/performance.md).
"""

from __future__ import annotations

import errno
import fcntl
import io
import mmap
import os
from queue import Empty, SimpleQueue
from types import TracebackType

from unbroken.engines.vault.overlap import Overlap
from unbroken.engines.vault.writeback import Writeback, WritesBytes, regular_file, write_all

BLOCK = 4096
_FLAG: int = getattr(os, "O_DIRECT", 0)


class LargeOutput:
    """Give memory to fill, and write what was filled; at the end everything is on the disk.

    A regular file is written directly once it has outgrown one piece, where its file system can; anything else,
    and a small file, as Writeback does. piece: the most bytes asked for at once. The target's own position moves on.
    """

    def __init__(self, target: WritesBytes, piece: int) -> None:
        self._target = target
        self._piece = piece
        self._writeback = Writeback(target)
        self._writing: Overlap[tuple[mmap.mmap, int]] = Overlap(self._write, depth=2)
        self._free: SimpleQueue[mmap.mmap] = SimpleQueue()
        self._buffer = self._take()
        self._held = 0
        # A buffered file would cut the pieces anew.
        self._number = regular_file(target) if _FLAG and isinstance(target, io.FileIO) else None
        self._is_first = True
        self._is_direct = False

    def __enter__(self) -> LargeOutput:
        self._writing.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._writing.__exit__(kind, error, trace)
        finally:
            if self._is_direct and self._number is not None:
                set_direct(self._number, on=False)
        if error is None:
            self._writeback.write(memoryview(self._buffer)[: self._held])
            self._writeback.flush()

    def room(self) -> memoryview:
        """Return memory for one piece, to be filled from its front."""
        return memoryview(self._buffer)[self._held : self._held + self._piece]

    def advance(self, size: int) -> None:
        """Write the first `size` bytes of room(), now or a little later. Raises what an earlier write raised."""
        self._held += size
        if self._is_first and size == self._piece and self._number is not None:
            self._start_direct(self._number)
        self._is_first = False
        whole = self._held - self._held % BLOCK if self._is_direct else self._held
        if not whole:
            return
        full, rest = self._buffer, self._held - whole
        self._buffer = self._take()
        self._buffer[:rest] = full[whole : self._held]
        self._held = rest
        self._writing.put((full, whole))

    def _start_direct(self, descriptor: int) -> None:
        """Go to a block's start by ordinary writing; what follows goes past the cache, where the file system can."""
        gap = -os.lseek(descriptor, 0, os.SEEK_CUR) % BLOCK
        if set_direct(descriptor, on=True):
            set_direct(descriptor, on=False)
            with memoryview(self._buffer) as view, view[:gap] as data:
                write_all(self._target, data)
            self._held -= gap
            self._buffer.move(0, gap, self._held)
            self._is_direct = set_direct(descriptor, on=True)

    def _take(self) -> mmap.mmap:
        try:
            return self._free.get_nowait()
        except Empty:
            return mmap.mmap(-1, self._piece + 2 * BLOCK)

    def _write(self, job: tuple[mmap.mmap, int]) -> None:
        buffer, size = job
        with memoryview(buffer) as view, view[:size] as data:
            if self._is_direct and self._number is not None:
                self._write_direct(self._number, data)
            else:
                self._writeback.write(data)
        self._free.put(buffer)

    def _write_direct(self, descriptor: int, data: memoryview) -> None:
        start = os.lseek(descriptor, 0, os.SEEK_CUR)
        try:
            write_all(self._target, data)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            # A file system that took the flag and wants larger blocks, or a short write at the disk's end.
            self._is_direct = False
            set_direct(descriptor, on=False)
            self._writeback.write(data[os.lseek(descriptor, 0, os.SEEK_CUR) - start :])


def set_direct(descriptor: int, *, on: bool) -> bool:
    """Turn writing past the cache on or off; say whether the file system took it."""
    flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | _FLAG if on else flags & ~_FLAG)
    except OSError:
        return False
    return True
