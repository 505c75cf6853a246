"""Open a file for redaction: read it in sandboxes and keep them to draw its pages.

with open_source(data, "statement.pdf") as source:
    source.document.flow.text
    source.raster(1, 200)
"""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Self

from PIL import Image

from unbroken.engines.redaction.document import Document, Hidden, Page, SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceTooLarge
from unbroken.engines.redaction.read.backend import Learned
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.sandbox import Sandbox
from unbroken.engines.redaction.read.wire import Message, WireBroken, hidden_from_wire, page_from_wire

_PAGES_FOR_A_SECOND = 3

_ROUNDS_APART = 2
_LONGEST_ROUND = 16

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _PageRead:
    """One page as a sandbox read it, what it taught, the names of the parts that have read, whether it is all grey."""

    page: Page
    hidden: list[Hidden]
    learned: list[Learned]
    readers: set[str]
    is_grey: bool


class OpenedSource:
    """A file that has been read. Close it to end its sandboxes. `raster` may be called from several threads."""

    def __init__(self, data: bytes, name: str, limits: Limits, workers: int, started: Sequence[Sandbox] = ()) -> None:
        self._data = data
        self._name = name
        self._limits = limits
        self._most = max(1, workers)
        self._free: queue.LifoQueue[Sandbox] = queue.LifoQueue()
        self._all: list[Sandbox] = []
        self._started = list(started)
        self._lock = threading.Lock()
        self._greys: set[int] = set()
        self.document: Document

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the sandboxes; the document stays usable."""
        with self._lock:
            self._most = 0
            sandboxes, self._all, self._started = [*self._all, *self._started], [], []
        for sandbox in sandboxes:
            sandbox.close()

    def raster(self, page: int, dpi: float, grey: bool | None = False) -> Image.Image:  # noqa: FBT001, FBT002 - plain for callers
        """Return page `page` (from 1) as a person sees it, at `dpi` pixels an inch of its points.

        Mode is L for grey, RGB otherwise; with None, L where the page shows nothing but greys. A page beyond the pixel
        limit comes smaller: scale boxes by image.width and Page.width, not by dpi. Raises SourceError.
        """
        if grey is None and page in self._greys:
            grey = True
        with self._sandbox() as sandbox:
            width, height, mode, pixels = sandbox.raster(page - 1, dpi, grey=grey)
        return Image.frombuffer(mode, (width, height), pixels, "raw", mode, 0, 1)

    def read(self, progress: Progress | None) -> None:
        """Read everything once; called by `open_source`."""
        sandbox = self._start()
        opened = sandbox.open(self._data, self._name)
        self._free.put(sandbox)
        kind, count = _facts(opened, self._limits)
        if count < _PAGES_FOR_A_SECOND:
            self._most = min(self._most, 1)
        pages: list[Page] = []
        hidden: list[Hidden] = []
        readers: set[str] = set()
        if progress:
            progress(0, count)
        for reading in self._read_pages(count):
            pages.append(reading.page)
            hidden += reading.hidden
            readers |= reading.readers
            if reading.is_grey:
                self._greys.add(len(pages))
            if progress:
                progress(len(pages), count)
        with self._sandbox() as free:
            rest = free.hidden()
        with _untrusted():
            hidden += [hidden_from_wire(each) for each in rest["hidden"]]
            readers |= {str(each) for each in rest["readers"]}
            facts = {str(key): str(value) for key, value in rest["facts"].items()}
        who = tuple(sorted(readers))
        self.document = Document(kind, tuple(pages), tuple(hidden), who, str(opened["title"]), facts)

    def _read_pages(self, count: int) -> Iterator[_PageRead]:
        """Yield all pages in order. A page may use what was learned two rounds before it, whoever reads it and when.

        So two sandboxes are never idle, and what a page says does not depend on how many there are. One thread more
        than sandboxes unpacks what was read while all of them read on.
        """
        learned: dict[Learned, None] = {}
        rounds: deque[list[Future[_PageRead]]] = deque()
        with ThreadPoolExecutor(max_workers=self._most + 1 if self._most > 1 else 1) as pool:
            try:
                for numbers in _rounds(count):
                    if len(rounds) == _ROUNDS_APART:
                        yield from self._gathered(rounds.popleft(), learned)
                    known = tuple(learned)
                    rounds.append([pool.submit(self._read_page, number, known) for number in numbers])
                while rounds:
                    yield from self._gathered(rounds.popleft(), learned)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                self.close()
                raise

    def _gathered(self, reads: list[Future[_PageRead]], learned: dict[Learned, None]) -> Iterator[_PageRead]:
        for each in reads:
            read = each.result()
            learned.update(dict.fromkeys(read.learned))
            yield read

    def _read_page(self, number: int, known: tuple[Learned, ...]) -> _PageRead:
        with self._sandbox() as sandbox:
            answer = sandbox.page(number, known)
        with _untrusted():
            return _PageRead(
                page_from_wire(answer["page"]),
                [hidden_from_wire(each) for each in answer["hidden"]],
                [(str(font), str(letter), str(shape)) for font, letter, shape in answer["learned"]],
                {str(each) for each in answer["readers"]},
                answer["grey"] is True,
            )

    def _start(self) -> Sandbox:
        sandbox = self._started.pop() if self._started else Sandbox(self._limits)
        self._all.append(sandbox)
        return sandbox

    @contextmanager
    def _sandbox(self) -> Iterator[Sandbox]:
        """Lend a free sandbox, starting another while fewer than allowed run."""
        with suppress(queue.Empty):
            sandbox = self._free.get_nowait()
            yield from self._lend(sandbox)
            return
        with self._lock:
            started = self._start() if len(self._all) < self._most else None
        if started is not None:
            started.open(self._data, self._name)
        yield from self._lend(started or self._free.get(timeout=self._limits.page_seconds * 8))

    def _lend(self, sandbox: Sandbox) -> Iterator[Sandbox]:
        try:
            yield sandbox
        finally:
            self._free.put(sandbox)


def open_source(
    data: bytes,
    name: str,
    limits: Limits | None = None,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    started: Sequence[Sandbox] = (),
) -> OpenedSource:
    """Read a file and return it opened.

    data: the whole file. name: its name, used for messages and to tell CSV from plain text, never to trust its kind.
    workers: most sandboxes at once (the machine's cores, two at most, when None). progress: told (done, all) pages,
    first with none done. Raising in it ends the reading. started: sandboxes that run already, of the same limits; they
    are this source's from now on.
    Raises SourceError: SourceEmpty, SourceUnsupported, SourceEncrypted, SourceBroken, SourceTooLarge, SourceTimedOut.
    """
    limits = limits or Limits()
    source = OpenedSource(data, name, limits, workers or min(2, os.cpu_count() or 1), started)
    try:
        _check_size(data, limits)
        source.read(progress)
    except BaseException:
        source.close()
        raise
    return source


def _check_size(data: bytes, limits: Limits) -> None:
    if not data:
        raise SourceEmpty("The file is empty. Fetch it again from where it came from.")
    if len(data) > limits.file_bytes:
        raise SourceTooLarge(f"The file is larger than {limits.file_bytes >> 20} MiB. Split it and give its parts.")


def reopen_source(
    data: bytes, name: str, document: Document, limits: Limits | None = None, *, workers: int | None = None
) -> OpenedSource:
    """Return a file that was read before, opened again to draw its pages; nothing of it is read anew.

    document: what `open_source` read in the same bytes. Raises SourceError when a page is drawn.
    """
    source = OpenedSource(data, name, limits or Limits(), workers or min(2, os.cpu_count() or 1))
    source.document = document
    return source


def _rounds(count: int) -> Iterator[range]:
    """Cut the numbers of pages into rounds of 1, 1, 2, 4, 8, 16, 16 ... pages."""
    start, length = 0, 1
    while start < count:
        yield range(start, min(start + length, count))
        start += length
        length = min(start, _LONGEST_ROUND)


def _facts(opened: Message, limits: Limits) -> tuple[SourceKind, int]:
    with _untrusted():
        kind, count = SourceKind(opened["kind"]), opened["pages"]
        if not isinstance(count, int) or not 0 < count <= limits.pages:
            raise WireBroken("a count of pages is out of bounds")
        return kind, count


@contextmanager
def _untrusted() -> Iterator[None]:
    """Turn nonsense from a sandbox into the error that users know."""
    try:
        yield
    except (WireBroken, KeyError, TypeError, ValueError, AttributeError) as error:
        raise SourceBroken("The file could not be read in full. Fetch it again from where it came from.") from error
