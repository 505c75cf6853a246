"""/bytes/bundles/ID?grant=TOKEN: a court bundle as one PDF, put together in memory for each answer.

The look was recorded before the grant was given. Session, grant and access policy are asked again for every request,
and every RECHECK_SECONDS while it is sent. One bundle is made at a time; then it is sealed, and memory holds a block
of it. Who waits holds no thread, and no more than a few may wait: see turns.py.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from functools import partial

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Message, Receive, Scope, Send

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.downloads import RECHECK_SECONDS
from unbroken.service.dataplane.problems import respond, translate
from unbroken.service.dataplane.scratch import SealedScratch
from unbroken.service.dataplane.session import (
    check_owner,
    keep_in_use,
    record_refusal,
    session_key,
    signed_in,
    utc_now,
)
from unbroken.service.dataplane.turns import Turns
from unbroken.service.dataplane.workers import Workers
from unbroken.stages.disclosure.bundles import opening, queries
from unbroken.stages.disclosure.grants import BUNDLE, check_recorded

STALLED_SECONDS = 60.0


class Bundles:
    """The endpoint."""

    def __init__(self, workers: Workers, turns: Turns | None = None) -> None:
        self._workers = workers
        self._turns = turns or Turns()

    async def bundle(self, request: Request) -> Response:
        """Answer GET and HEAD on /bytes/bundles/ID."""
        try:
            return await self._send(request)
        except Exception as error:
            return respond(translate(error))

    async def _send(self, request: Request) -> Response:
        _actor, name = await self._workers.run(self._check, *_asked(request))
        headers = {
            "Content-Type": "application/pdf",
            "Content-Disposition": f'inline; filename="{name}"',
            "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'self'",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
            "Accept-Ranges": "none",
        }
        if request.method == "HEAD":
            return Response(headers=headers)
        self._turns.enter()
        try:
            async with self._turns.alone():
                made = await self._workers.run(self._bind, *_asked(request))
        except BaseException:
            self._turns.leave()
            raise
        whole = headers | {"Content-Length": str(made.size_bytes)}
        return _Sent(self._stream(made, request), headers=whole, over=partial(self._over, made))

    async def _stream(self, made: SealedScratch, request: Request) -> AsyncIterator[bytes]:
        blocks, checked = made.open_all(), time.monotonic()
        while block := await self._workers.run(next, blocks, b""):
            yield bytes(block)
            if time.monotonic() - checked >= RECHECK_SECONDS:
                await self._workers.run(self._check, *_asked(request))
                checked = time.monotonic()

    def _over(self, made: SealedScratch) -> None:
        made.close()
        self._turns.leave()

    def _bind(self, bundle_id: str, token: str, key: str, path: str) -> SealedScratch:
        actor, _name = self._check(bundle_id, token, key, path)
        return SealedScratch(opening.bind_bundle(bundle_id, actor, utc_now()))

    def _check(self, bundle_id: str, token: str, key: str, path: str) -> tuple[Actor, str]:
        """Return who reads, and what the file is called. Raises Problem 401 when the session ended."""
        now = utc_now()
        actor = signed_in(key, now)
        try:
            claims = BUNDLE.check(token, bundle_id, key, now)
            check_owner(claims, actor)
            bundle = queries.require_binding(actor, bundle_id, now=now)
            check_recorded(claims, opening.bound_ids(bundle))
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            record_refusal(key, path, error, now)
            raise
        keep_in_use(key, now)
        return actor, opening.file_name(bundle)


class _Sent(StreamingResponse):
    """An answer that says when it is over, sent or not."""

    def __init__(self, content: AsyncIterator[bytes], *, headers: dict[str, str], over: Callable[[], None]) -> None:
        super().__init__(content, headers=headers)
        self._is_over = over

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, unless the reader takes nothing for too long: whoever waits needs the place."""

        async def patiently(message: Message) -> None:
            async with asyncio.timeout(STALLED_SECONDS):
                await send(message)

        try:
            await super().__call__(scope, receive, patiently)
        finally:
            self._is_over()


def _asked(request: Request) -> tuple[str, str, str, str]:
    """Return the bundle, the token, the session and the address of a request."""
    return (
        request.path_params["bundle_id"],
        request.query_params.get("grant", ""),
        session_key(request),
        request.url.path,
    )
