"""/bytes/bundles/ID?grant=TOKEN: a court bundle as one PDF, put together in memory for each answer.

The look was recorded before the grant was given. Session, grant and access policy are asked again for every request,
and every RECHECK_SECONDS while it is sent. Bundles are made one at a time, so that memory holds one of them.
"""

import threading
import time
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.downloads import RECHECK_SECONDS
from unbroken.service.dataplane.problems import respond, translate
from unbroken.service.dataplane.session import (
    check_owner,
    keep_in_use,
    record_refusal,
    session_key,
    signed_in,
    utc_now,
)
from unbroken.service.dataplane.workers import Workers
from unbroken.stages.disclosure.bundles import grants, opening, queries

BLOCK = 1 << 16


class Bundles:
    """The endpoint."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._one = threading.Lock()

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
        data = await self._workers.run(self._bind, *_asked(request))
        return StreamingResponse(self._stream(data, request), headers=headers | {"Content-Length": str(len(data))})

    async def _stream(self, data: bytes, request: Request) -> AsyncIterator[bytes]:
        checked = time.monotonic()
        for start in range(0, len(data), BLOCK):
            yield data[start : start + BLOCK]
            if time.monotonic() - checked >= RECHECK_SECONDS:
                await self._workers.run(self._check, *_asked(request))
                checked = time.monotonic()

    def _bind(self, bundle_id: str, token: str, key: str, path: str) -> bytes:
        with self._one:
            actor, _name = self._check(bundle_id, token, key, path)
            return opening.bind_bundle(bundle_id, actor, utc_now())

    def _check(self, bundle_id: str, token: str, key: str, path: str) -> tuple[Actor, str]:
        """Return who reads, and what the file is called. Raises Problem 401 when the session ended."""
        now = utc_now()
        actor = signed_in(key, now)
        try:
            claims = grants.check(token, key, now)
            check_owner(claims, actor)
            _check_bundle(claims, bundle_id)
            bundle = queries.require_binding(actor, bundle_id, now=now)
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            record_refusal(key, path, error, now)
            raise
        keep_in_use(key, now)
        return actor, opening.file_name(bundle)


def _check_bundle(claims: Claims, bundle_id: str) -> None:
    if claims["bundle"] != bundle_id:
        raise CapabilityRefused


def _asked(request: Request) -> tuple[str, str, str, str]:
    """Return the bundle, the token, the session and the address of a request."""
    return (
        request.path_params["bundle_id"],
        request.query_params.get("grant", ""),
        session_key(request),
        request.url.path,
    )
