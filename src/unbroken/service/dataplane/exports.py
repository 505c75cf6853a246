"""/bytes/exports/ID?grant=TOKEN: a stored package, opened on the way out.

The download was recorded before the grant was given. The package rests sealed; it is decrypted a block at a time here.
"""

import time
from collections.abc import AsyncIterator, Iterator
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from unbroken.engines.vault import SealedFile
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.downloads import RECHECK_SECONDS
from unbroken.service.dataplane.problems import respond, translate
from unbroken.service.dataplane.session import (
    check_owner,
    keep_in_use,
    reading,
    record_refusal,
    session_key,
    utc_now,
)
from unbroken.service.dataplane.workers import Workers
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.packages import grants, queries


class Exports:
    """The endpoint."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    async def package(self, request: Request) -> Response:
        """Answer GET and HEAD on /bytes/exports/ID."""
        try:
            return await self._send(request)
        except Exception as error:
            return respond(translate(error))

    async def _send(self, request: Request) -> Response:
        token, key = request.query_params.get("grant", ""), session_key(request)
        sealed, name = await self._workers.run(
            self._check, request.path_params["export_id"], token, key, request.url.path
        )
        headers = {
            "Content-Type": "application/zip",
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Length": str(sealed.size_bytes),
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
        }
        if request.method == "HEAD":
            return Response(headers=headers)
        blocks = await self._workers.run(sealed.open_all)
        first = await self._workers.run(next, blocks, b"")
        return StreamingResponse(self._stream(first, blocks, request), headers=headers)

    async def _stream(self, first: bytes, blocks: Iterator[bytes], request: Request) -> AsyncIterator[bytes]:
        token, key = request.query_params.get("grant", ""), session_key(request)
        block, checked = first, time.monotonic()
        while block:
            yield block
            if time.monotonic() - checked >= RECHECK_SECONDS:
                await self._workers.run(self._check, request.path_params["export_id"], token, key, request.url.path)
                checked = time.monotonic()
            block = await self._workers.run(next, blocks, b"")

    def _check(self, export_id: str, token: str, key: str, path: str) -> tuple[SealedFile, str]:
        now = utc_now()
        actor = reading(key, now)
        is_visitor = not actor.organisation_id
        try:
            actor = in_person.as_taker(actor)
            claims = _claims(export_id, token, key, actor, now)
            queries.require_download(actor, export_id, now=now)
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            record_refusal(key, path, error, now)
            raise
        if not is_visitor:
            keep_in_use(key, now)
        return queries.open_package(export_id, actor.organisation_id), str(claims["name"])


def _claims(export_id: str, token: str, key: str, actor: Actor, now: datetime) -> Claims:
    """Return what the grant says, if it is this person's grant of this package. Raises CapabilityRefused, -Expired."""
    claims = grants.check_download(token, key, now)
    check_owner(claims, actor)
    if claims["export"] != export_id:
        raise CapabilityRefused
    return claims
