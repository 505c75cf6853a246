"""Answer the parent's requests about one file, inside the sandbox."""

from __future__ import annotations

import os
from dataclasses import fields
from typing import BinaryIO

import cv2
import numpy as np

from unbroken.engines.redaction.errors import RedactionError
from unbroken.engines.redaction.read.backend import Backend, Learned, open_backend
from unbroken.engines.redaction.read.confine import allow_seconds
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.sniff import sniff
from unbroken.engines.redaction.read.wire import Message, hidden_to_wire, pack, page_to_wire, unpack


class Worker:
    """Answers requests about one file. Frames come from `source` and go to `sink`."""

    def __init__(self, source: BinaryIO, sink: BinaryIO, walls: tuple[str, ...] = ()) -> None:
        self._source = source
        self._sink = sink
        self._walls = walls
        self._backend: Backend | None = None
        self._limits = Limits()
        self._told: list[Learned] = []
        cv2.setNumThreads(1)

    def run(self) -> None:
        """Answer until the input ends."""
        while True:
            try:
                request, payload = unpack(self._read)
            except EOFError:
                return
            answer, content = self._guarded(request, bytes(payload))
            del payload
            self._sink.write(pack(answer, len(content)))
            self._sink.write(content)
            self._sink.flush()
            del content

    def _guarded(self, request: Message, payload: bytes) -> tuple[Message, bytes | memoryview]:
        """Answer; a hostile file may raise anything, and of what it raises only the kind is told."""
        try:
            return self._answer(request, payload)
        except RedactionError as error:
            return {"error": error.code, "sentence": str(error)}, b""
        except MemoryError:
            return {"error": "memory"}, b""
        except Exception as error:
            if os.environ.get("UNBROKEN_READ_DEBUG"):
                raise
            return {"error": "crash", "sentence": type(error).__name__}, b""

    def _answer(self, request: Message, payload: bytes) -> tuple[Message, bytes | memoryview]:
        allow_seconds(float(request["seconds"]))
        match request["do"]:
            case "open":
                return self._open(request, payload), b""
            case "page":
                return self._page(request), b""
            case "hidden":
                hidden = [hidden_to_wire(each) for each in self._opened.hidden()]
                return {"hidden": hidden, "readers": self._opened.readers, "facts": self._opened.facts()}, b""
            case "raster":
                grey = None if request["grey"] is None else bool(request["grey"])
                pixels = self._opened.raster(int(request["page"]), float(request["dpi"]), grey=grey)
                height, width = pixels.shape[:2]
                return {"width": width, "height": height}, np.ascontiguousarray(pixels).data.cast("B")
        return {"error": "crash", "sentence": "unknown request"}, b""

    def _open(self, request: Message, payload: bytes) -> Message:
        known = {field.name: request["limits"][field.name] for field in fields(Limits)}
        self._limits = Limits(**known)
        name = str(request["name"])
        kind = sniff(payload, name)
        self._backend = open_backend(payload, kind, name, self._limits)
        pages = self._backend.page_count
        return {"kind": str(kind), "pages": pages, "title": self._backend.title, "walls": self._walls}

    def _page(self, request: Message) -> Message:
        """Read one page from what the parent says is known and nothing else: the order of pages does not matter."""
        self._told += [(str(font), str(letter), str(shape)) for font, letter, shape in request["learned"]]
        known = self._told[: int(request["known"])]
        self._opened.know(known)
        reading = self._opened.read_page(int(request["page"]))
        return {
            "page": page_to_wire(reading.page),
            "hidden": [hidden_to_wire(each) for each in reading.hidden],
            "learned": sorted(set(self._opened.learned()).difference(known)),
            "readers": self._opened.readers,
            "grey": reading.is_grey,
        }

    @property
    def _opened(self) -> Backend:
        if self._backend is None:
            raise LookupError("nothing is open")
        return self._backend

    def _read(self, size: int) -> bytes:
        data = self._source.read(size)
        if len(data) != size:
            raise EOFError
        return data
