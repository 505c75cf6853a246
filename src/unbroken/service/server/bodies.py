"""Take a form's whole body before a thread of the pages is given to it, so that slow senders hold none.

Bodies are held in memory. Those of forms with a document are large, so only a few of them are taken at once.
"""

from collections.abc import Callable
from typing import Final

import anyio
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from unbroken.service.dataplane.problems import Problem, respond

PATIENCE_SECONDS: Final = 30.0
SLOWEST_BYTES_A_SECOND: Final = 128 * 1024
"""A large body is waited for longer, at this pace."""
LARGE_BYTES: Final = 1024 * 1024
LARGE_AT_ONCE: Final = 8


class WholeBodies:
    """Wrap the pages. limit_of: how large a body an address takes; the pages refuse larger ones, left unread."""

    def __init__(
        self, app: ASGIApp, limit_of: Callable[[str], int], patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self._app = app
        self._limit_of = limit_of
        self._patience_seconds = patience_seconds
        self._large = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request once its body is here; 408 when that takes too long, 503 when many large ones arrive."""
        length = int(Headers(scope=scope).get("Content-Length", "0")) if scope["type"] == "http" else 0
        if not length or length > self._limit_of(scope["path"]):
            await self._app(scope, receive, send)
            return
        try:
            body = await self._take(receive, length)
        except Problem as problem:
            problem.headers["Connection"] = "close"
            await respond(problem)(scope, receive, send)
            return

        async def replay() -> Message:
            nonlocal body
            piece, body = body, b""
            return {"type": "http.request", "body": piece, "more_body": False}

        await self._app(scope, replay, send)

    async def _take(self, receive: Receive, length: int) -> bytes:
        """Return a body of so many bytes. Raises Problem."""
        is_large = length > LARGE_BYTES
        if is_large and self._large >= LARGE_AT_ONCE:
            sentence = "Several large documents are arriving just now. Send this one again in a minute."
            raise Problem(503, "form-must-wait", sentence, {"Retry-After": "60"})
        self._large += is_large
        try:
            return await self._read(receive, self._patience_seconds + length / SLOWEST_BYTES_A_SECOND)
        finally:
            self._large -= is_large

    async def _read(self, receive: Receive, seconds: float) -> bytes:
        held = bytearray()
        with anyio.move_on_after(seconds):
            while True:
                message = await receive()
                held += message.get("body", b"")
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return bytes(held)
        raise Problem(408, "form-too-slow", "The form took too long to arrive. Send it again.")
