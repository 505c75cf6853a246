"""The parent's end of a sandbox: start it, ask it, and kill it when it is late, silent or talks nonsense."""

from __future__ import annotations

import fcntl
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Self

from unbroken.engines.redaction import errors
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.starting import start_worker
from unbroken.engines.redaction.read.wire import Message, WireBroken, pack, unpack

if TYPE_CHECKING:
    from unbroken.engines.redaction.read.backend import Learned

_CHUNK = 1 << 20
_WALL_FACTOR = 4.0
_TOO_MUCH = "The file needs more time or memory than the engine allows. Print it to a plain PDF and try again."
_DIED = "The file is damaged in a way that stops it from being read. Fetch it again from where it came from."

_ERRORS = {
    error.code: error
    for error in (
        errors.SourceError,
        errors.SourceEmpty,
        errors.SourceUnsupported,
        errors.SourceEncrypted,
        errors.SourceBroken,
        errors.SourceTooLarge,
        errors.SourceTimedOut,
        errors.ReaderMissing,
    )
}


class Sandbox:
    """One confined process that holds one file. Not for two threads at once; `source.py` takes care of that."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._told = 0
        self._process = start_worker(limits.memory_bytes)
        self._widen()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """Return the process's number."""
        return self._process.pid

    def open(self, data: bytes, name: str) -> Message:
        """Hand over the file. Return its kind, number of pages and title. Raises SourceError."""
        request = {"do": "open", "name": name, "limits": asdict(self._limits)}
        return self._ask(request, self._limits.open_seconds, data)[0]

    def page(self, number: int, known: Sequence[Learned] = ()) -> Message:
        """Read one page (from 0). known: what other pages taught; each call's begins with that of the call before.

        What one page says depends on its number and on that, never on what else this process has read.
        Raises SourceError.
        """
        new = list(known[self._told :])
        self._told += len(new)
        request = {"do": "page", "page": number, "learned": new, "known": len(known)}
        return self._ask(request, self._limits.page_seconds)[0]

    def hidden(self) -> Message:
        """List what is hidden in the file. Raises SourceError."""
        return self._ask({"do": "hidden"}, self._limits.open_seconds)[0]

    def raster(self, number: int, dpi: float, *, grey: bool | None) -> tuple[int, int, str, bytes | bytearray]:
        """Draw one page (from 0). Return width, height, L or RGB, and pixels, rows from the top. Raises SourceError."""
        request = {"do": "raster", "page": number, "dpi": dpi, "grey": grey}
        answer, pixels = self._ask(request, self._limits.page_seconds)
        width, height = answer.get("width"), answer.get("height")
        if not isinstance(width, int) or not isinstance(height, int) or width < 1 or height < 1:
            raise self._killed(errors.SourceBroken(_DIED))
        is_grey = grey or (grey is None and len(pixels) == width * height)
        if len(pixels) != width * height * (1 if is_grey else 3):
            raise self._killed(errors.SourceBroken(_DIED))
        return width, height, "L" if is_grey else "RGB", pixels

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait()

    def _widen(self) -> None:
        """Let a page's pixels come in few large pieces where the system allows it."""
        if self._process.stdout is not None and sys.platform == "linux":
            with suppress(OSError):
                fcntl.fcntl(self._process.stdout, fcntl.F_SETPIPE_SZ, _CHUNK)

    def _ask(self, request: Message, seconds: float, data: bytes = b"") -> tuple[Message, bytes | bytearray]:
        deadline = time.monotonic() + seconds * _WALL_FACTOR
        frame = pack({**request, "seconds": seconds}, len(data))
        writer = threading.Thread(target=self._write, args=(frame, data), daemon=True)
        writer.start()
        try:
            answer, payload = unpack(lambda size: self._read(size, deadline))
        except TimeoutError as error:
            raise self._killed(errors.SourceTimedOut(_TOO_MUCH)) from error
        except (WireBroken, EOFError, OSError) as error:
            raise self._killed(self._cause()) from error
        finally:
            writer.join(timeout=_WALL_FACTOR)
        self._raise_told(answer)
        return answer, payload

    def _raise_told(self, answer: Message) -> None:
        code = answer.get("error")
        if code is None:
            return
        if code == "memory":
            raise self._killed(errors.SourceTimedOut(_TOO_MUCH))
        told = _ERRORS.get(str(code))
        if told is None:
            raise errors.SourceBroken(_DIED)
        raise told(str(answer.get("sentence", ""))[:500])

    def _cause(self) -> errors.SourceError:
        """Say why the process is gone: the system kills with XCPU or KILL for time, ABRT or SEGV come from inside."""
        try:
            code = self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return errors.SourceBroken(_DIED)
        is_out_of_time = code in {-24, -9}
        return errors.SourceTimedOut(_TOO_MUCH) if is_out_of_time else errors.SourceBroken(_DIED)

    def _killed(self, error: errors.SourceError) -> errors.SourceError:
        self._process.kill()
        return error

    def _write(self, frame: bytes, data: bytes) -> None:
        pipe = self._process.stdin
        if pipe is None:
            return
        try:
            for part in (memoryview(frame), memoryview(data)):
                rest = part
                while rest:
                    rest = rest[pipe.write(rest[:_CHUNK]) or 0 :]
        except (OSError, ValueError):
            return

    def _read(self, size: int, deadline: float) -> bytearray:
        pipe = self._process.stdout
        if pipe is None:
            raise EOFError
        data = bytearray(size)
        view = memoryview(data)
        done = 0
        while done < size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                raise TimeoutError
            count = os.readv(pipe.fileno(), [view[done : done + _CHUNK]])
            if count == 0:
                raise EOFError
            done += count
        return data
