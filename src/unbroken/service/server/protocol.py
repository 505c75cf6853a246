"""HTTP/1.1 as uvicorn speaks it, with limits it does not have: on the size of headers, and on their time to arrive."""

from asyncio import TimerHandle
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADERS_LIMIT_BYTES: Final = 32 * 1024
HEADERS_SECONDS: Final = 15.0
_TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\ncache-control: no-store\r\n"
    b"connection: close\r\n\r\n"
)


class Protocol(HttpToolsProtocol):
    """One connection. It is closed when a request's headers are too large, or do not come in time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._head_bytes = 0
        self._in_head = True
        self._deadline: TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Give the first request its time."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count what belongs to headers; one reading at most is counted too much."""
        if self._in_head:
            if self._deadline is None:
                self._await_head()
            self._head_bytes += len(data)
            if self._head_bytes > HEADERS_LIMIT_BYTES and not self._ends_head(data):
                self.transport.write(_TOO_LARGE)
                self.transport.close()
                return
        super().data_received(data)

    def on_message_begin(self) -> None:
        """Begin to count again."""
        self._in_head = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Leave the body to its reader."""
        self._in_head, self._head_bytes = False, 0
        self._stop_waiting()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Expect the next request's headers."""
        super().on_message_complete()
        self._in_head, self._head_bytes = True, 0

    def _ends_head(self, data: bytes) -> bool:
        """Say whether the headers ended in time in this reading, so that the rest of it is body."""
        end = data.find(b"\r\n\r\n")
        return end >= 0 and self._head_bytes - len(data) + end <= HEADERS_LIMIT_BYTES

    def _await_head(self) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(HEADERS_SECONDS, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
