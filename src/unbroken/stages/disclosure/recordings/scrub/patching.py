"""What is changed in a copy, where it is: nothing else of the file moves. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

ReadAt = Callable[[int, int], bytes]
"""Return (start, length) of the file."""
WINDOW = 1 << 20


class NotScrubbed(ValueError):
    """The recording cannot be copied without what it hides; str() says why, for people."""


@dataclass(frozen=True)
class Blank:
    """From start on, these bytes stand in the copy."""

    start: int
    data: bytes

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.start + len(self.data)

    def part(self, first: int, last: int) -> bytes:
        """Return what stands from first to last, both inside."""
        return self.data[first - self.start : last - self.start]


@dataclass(frozen=True)
class Zeros:
    """From start on, so many zeros stand in the copy."""

    start: int
    length: int

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.start + self.length

    def part(self, first: int, last: int) -> bytes:
        """Return what stands from first to last, both inside."""
        return bytes(last - first)


Patch = Blank | Zeros


def damaged() -> NotScrubbed:
    """Return the refusal of a file whose parts contradict each other."""
    return NotScrubbed("The recording is damaged: its parts do not add up. Ask police for another copy.")


def gaps(kept: Iterable[tuple[int, int]], start: int, stop: int) -> Iterator[Zeros]:
    """Yield zeros for everything from start to stop that lies in none of the kept spans, which are in order."""
    at = start
    for first, last in kept:
        if last <= at or first >= stop:
            continue
        if first > at:
            yield Zeros(at, first - at)
        at = min(stop, last)
    if at < stop:
        yield Zeros(at, stop - at)


def windowed(read: ReadAt, size: int) -> ReadAt:
    """Return a reader for many small reads that go forward: it reads a window ahead."""
    at, window = 0, b""

    def near(start: int, length: int) -> bytes:
        nonlocal at, window
        if not at <= start <= start + length <= at + len(window):
            at, window = start, read(start, max(0, min(max(length, WINDOW), size - start)))
        return window[start - at : start - at + length]

    return near


def copy(pieces: Iterable[bytes], changes: Iterable[Patch]) -> Iterator[bytes]:
    """Yield the recording with the changes made; they are in order and do not overlap."""
    waiting, at = list(changes), 0
    first = 0
    for piece in pieces:
        end = at + len(piece)
        changed: bytearray | None = None
        while first < len(waiting) and waiting[first].start < end:
            one = waiting[first]
            begin, finish = max(one.start, at), min(one.stop, end)
            if begin < finish:
                changed = changed if changed is not None else bytearray(piece)
                changed[begin - at : finish - at] = one.part(begin, finish)
            if one.stop > end:
                break
            first += 1
        yield piece if changed is None else bytes(changed)
        at = end
