"""Take a form's whole body before a thread of the pages is given to it, so that slow senders hold none."""

from typing import Final

import anyio
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from unbroken.service.dataplane.problems import Problem, respond

PATIENCE_SECONDS: Final = 30.0


class WholeBodies:
    """Wrap the pages. Bodies over limit_bytes are left unread: the pages refuse them by their declared length."""

    def __init__(self, app: ASGIApp, limit_bytes: int, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._app = app
        self._limit_bytes = limit_bytes
        self._patience_seconds = patience_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request once its body is here; 408 when that takes too long."""
        length = int(Headers(scope=scope).get("Content-Length", "0")) if scope["type"] == "http" else 0
        if not length or length > self._limit_bytes:
            await self._app(scope, receive, send)
            return
        body = await self._read(receive)
        if body is None:
            problem = Problem(408, "form-too-slow", "The form took too long to arrive. Send it again.")
            problem.headers["Connection"] = "close"
            await respond(problem)(scope, receive, send)
            return

        async def replay() -> Message:
            nonlocal body
            piece, body = body, b""
            return {"type": "http.request", "body": piece, "more_body": False}

        await self._app(scope, replay, send)

    async def _read(self, receive: Receive) -> bytes | None:
        held = bytearray()
        with anyio.move_on_after(self._patience_seconds):
            while True:
                message = await receive()
                held += message.get("body", b"")
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return bytes(held)
        return None
