"""/bytes/versions/ID?grant=TOKEN: sealed evidence opened on the way out, whole or one range at a time.

The look was recorded before the grant was given. Session, grant, envelope and access policy are asked again for every
request, and every RECHECK_SECONDS while one answer is sent: whoever loses access gets no further bytes after that.
Nothing is cached but the open key of a grant, in memory. A connected system sends its token instead of a session.
"""

import re
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from unbroken.engines.vault import SealedFile
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.errors import NotVisible
from unbroken.service.dataplane.problems import Problem, respond, translate
from unbroken.service.dataplane.ranges import ByteRange, RangeUnsatisfiable, parse_range
from unbroken.service.dataplane.session import (
    answering,
    bearer_token,
    check_owner,
    check_version,
    connected,
    keep_in_use,
    record_refusal,
    record_refusal_of,
    session_key,
    signed_in,
    utc_now,
)
from unbroken.service.dataplane.workers import Workers
from unbroken.stages.evidence import grants, queries
from unbroken.stages.evidence.views import VersionView

KEPT_GRANTS = 256
RECHECK_SECONDS = 5.0
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_SANDBOX = (
    "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
)


@dataclass(frozen=True)
class Opened:
    """A version that a grant opened."""

    version: VersionView
    exhibit_ref: str
    sealed: SealedFile


class Downloads:
    """The endpoint, and what it remembers of the grants in use."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._opened: OrderedDict[tuple[str, str], Opened] = OrderedDict()

    async def version(self, request: Request) -> Response:
        """Answer GET and HEAD on /bytes/versions/ID."""
        try:
            return await self._send(request)
        except Exception as error:
            return respond(translate(error))

    async def _send(self, request: Request) -> Response:
        opened = await self._open(request)
        size = opened.sealed.size_bytes
        headers = _headers(opened)
        try:
            wanted = _wanted(request, opened)
        except RangeUnsatisfiable:
            sentence = f"The range is not inside this item of {size} bytes."
            raise Problem(416, "range-not-satisfiable", sentence, {"Content-Range": f"bytes */{size}"}) from None
        span = wanted or ByteRange(0, size - 1)
        headers["Content-Length"] = str(span.length)
        if wanted:
            headers["Content-Range"] = f"bytes {span.first}-{span.last}/{size}"
        status = 206 if wanted else 200
        if request.method == "HEAD":
            return Response(status_code=status, headers=headers)
        blocks = await self._workers.run(opened.sealed.open_range, span.first, span.last)
        first = await self._workers.run(next, blocks, b"")
        return StreamingResponse(self._stream(first, blocks, request), status, headers=headers)

    async def _stream(self, first: bytes, blocks: Iterator[bytes], request: Request) -> AsyncIterator[bytes]:
        block, checked = first, time.monotonic()
        while block:
            yield block
            if time.monotonic() - checked >= RECHECK_SECONDS:
                await self._open(request)
                checked = time.monotonic()
            block = await self._workers.run(next, blocks, b"")

    async def _open(self, request: Request) -> Opened:
        token, bearer = request.query_params.get("grant", ""), bearer_token(request)
        key = bearer or session_key(request)
        version_id = request.path_params["version_id"]
        known = self._opened.get((token, key))
        check = self._check_system if bearer else self._check
        opened = await self._workers.run(check, version_id, token, key, request.url.path, known)
        self._opened[token, key] = opened
        self._opened.move_to_end((token, key))
        while len(self._opened) > KEPT_GRANTS:
            self._opened.popitem(last=False)
        return opened

    def _check(self, version_id: str, token: str, key: str, path: str, known: Opened | None) -> Opened:
        now = utc_now()
        actor = signed_in(key, now)
        try:
            claims = grants.check_view(token, key, now)
            check_owner(claims, actor)
            check_version(claims, version_id)
            queries.require_reading(actor, version_id)
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            record_refusal(key, path, error, now)
            raise
        keep_in_use(key, now)
        return _opened(version_id, claims, actor, known)

    def _check_system(self, version_id: str, token: str, bearer: str, path: str, known: Opened | None) -> Opened:
        """Check a connected system as a session is checked, and the person who answers for it as well."""
        now = utc_now()
        actor = connected(bearer, now)
        try:
            claims = grants.check_view(token, grants.system_key(actor.person_id), now)
            check_owner(claims, actor)
            check_version(claims, version_id)
            queries.require_reading(actor, version_id)
            queries.require_reading(answering(claims, actor, now), version_id)
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            record_refusal_of(actor, path, error, now)
            raise
        return _opened(version_id, claims, actor, known)


def _opened(version_id: str, claims: Claims, actor: Actor, known: Opened | None) -> Opened:
    if known is not None and known.version.id == version_id:
        return known
    version = queries.get_sealed(version_id)
    return Opened(version, str(claims["ref"]), queries.open_for(actor, version_id))


def _wanted(request: Request, opened: Opened) -> ByteRange | None:
    header = request.headers.get("Range", "")
    condition = request.headers.get("If-Range", "")
    if not header or (condition and condition != _etag(opened)):
        return None
    return parse_range(header, opened.sealed.size_bytes)


def _etag(opened: Opened) -> str:
    return f'"{opened.version.sha256_server}"'


def _headers(opened: Opened) -> dict[str, str]:
    """Return the headers of every answer. The device's file name is never served."""
    extension = opened.version.format.lower() or "bin"
    name = _UNSAFE.sub("-", opened.exhibit_ref)
    disposition = "inline" if opened.version.viewer else "attachment"
    return {
        "Content-Type": opened.version.media_type,
        "Content-Disposition": f'{disposition}; filename="{name}.{extension}"',
        "Content-Security-Policy": _SANDBOX,
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "Accept-Ranges": "bytes",
        "ETag": _etag(opened),
    }
