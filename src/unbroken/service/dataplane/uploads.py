"""The tus 1.0 server: /bytes/uploads and /bytes/uploads/ID.

Every acknowledged byte is durable. A request needs the header Upload-Capability, which the pages gave to this
session for one version. Source: tus 1.0.0; docs/explanation/upload.md.
"""

import hashlib
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import NoReturn

from starlette.requests import Request
from starlette.responses import Response

from unbroken.engines.vault import open_tail
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.errors import NotVisible
from unbroken.ground.resources import resources
from unbroken.service.dataplane import tus
from unbroken.service.dataplane.active import ActiveUploads, Writing
from unbroken.service.dataplane.problems import Problem, respond, translate
from unbroken.service.dataplane.receiving import receive, receive_checked
from unbroken.service.dataplane.session import (
    check_owner,
    check_version,
    keep_in_use,
    record_refusal,
    session_key,
    signed_in,
    utc_now,
)
from unbroken.service.dataplane.workers import Workers
from unbroken.stages.evidence import grants, queries, sealing, uploads
from unbroken.stages.evidence.errors import ContentChanged, OffsetWrong, UploadOver
from unbroken.stages.evidence.partwriter import PartWriter
from unbroken.stages.evidence.uploads import OVER, UploadState

PATH = "/bytes/uploads"
METHODS = ("OPTIONS", "HEAD", "POST", "PATCH", "DELETE", "GET", "PUT")
Who = tuple[Claims, Actor]


class Uploads:
    """The endpoints. limit_bytes: the largest upload accepted."""

    def __init__(self, workers: Workers, limit_bytes: int) -> None:
        self._workers = workers
        self._limit_bytes = limit_bytes
        self._active = ActiveUploads()

    async def collection(self, request: Request) -> Response:
        """Answer OPTIONS and POST on /bytes/uploads."""
        return await self._answer(request, {"OPTIONS": self._options, "POST": self._create})

    async def one(self, request: Request) -> Response:
        """Answer OPTIONS, HEAD, PATCH and DELETE on /bytes/uploads/ID."""
        known = {"OPTIONS": self._options, "HEAD": self._head, "PATCH": self._patch, "DELETE": self._terminate}
        return await self._answer(request, known)

    async def _answer(
        self, request: Request, known: Mapping[str, Callable[[Request], Awaitable[Response]]]
    ) -> Response:
        method = request.method
        if method == "POST":
            method = request.headers.get("X-HTTP-Method-Override", method).upper()
        try:
            endpoint = known.get(method) or _not_allowed(known)
            if method != "OPTIONS":
                tus.check_version(request.headers)
            response = await endpoint(request)
        except Exception as error:
            response = respond(translate(error))
        response.headers["Tus-Resumable"] = tus.VERSION
        response.headers["Cache-Control"] = "no-store"
        return response

    async def _options(self, _request: Request) -> Response:
        return Response(status_code=204, headers=tus.answer_options(self._limit_bytes))

    async def _create(self, request: Request) -> Response:
        length = tus.parse_length(request.headers, self._limit_bytes)
        metadata = tus.parse_metadata(request.headers)
        has_body = request.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in request.headers
        if has_body:
            tus.check_body_type(request.headers)
            self._check_body(request, 0, length)
        claims, actor = await self._who(request)
        if length != claims["size"]:
            sentence = "Upload-Length is not the size this upload was announced with. Choose the file again."
            raise Problem(400, "upload-length-wrong", sentence)
        version_id = str(claims["version"])
        state = await self._workers.run(uploads.claim, version_id=version_id, length_bytes=length, metadata=metadata)
        self._check_open(state)
        if has_body:
            async with self._active.alone(state.id) as writing:
                state = await self._write(request, state.id, 0, actor, writing)
        headers = {"Location": f"{PATH}/{state.id}", **self._expiry(state)}
        if has_body:
            headers["Upload-Offset"] = str(state.offset_bytes)
        return Response(status_code=201, headers=headers)

    async def _head(self, request: Request) -> Response:
        upload_id, _, actor = await self._mine(request)
        async with self._active.alone(upload_id):
            state = await self._workers.run(uploads.take, upload_id)
            if not state.is_complete:
                self._check_open(state)
            if state.is_whole and not state.is_complete:
                await self._complete(state, actor)
        headers = {
            "Upload-Offset": str(state.offset_bytes),
            "Upload-Length": str(state.length_bytes),
            **self._expiry(state),
        }
        if metadata := tus.format_metadata(state.metadata.get("tus", {})):
            headers["Upload-Metadata"] = metadata
        return Response(status_code=200, headers=headers)

    async def _patch(self, request: Request) -> Response:
        tus.check_body_type(request.headers)
        offset = tus.parse_offset(request.headers)
        upload_id, claims, actor = await self._mine(request)
        self._check_body(request, offset, int(claims["size"]))
        async with self._active.alone(upload_id) as writing:
            state = await self._write(request, upload_id, offset, actor, writing)
        return Response(status_code=204, headers={"Upload-Offset": str(state.offset_bytes), **self._expiry(state)})

    async def _terminate(self, request: Request) -> Response:
        upload_id, claims, actor = await self._mine(request)
        async with self._active.alone(upload_id):
            state = await self._workers.run(uploads.take, upload_id)
            self._check_open(state)
            await self._workers.run(
                sealing.abandon_upload, version_id=str(claims["version"]), actor=actor, now=utc_now()
            )
        return Response(status_code=204)

    async def _write(
        self, request: Request, upload_id: str, offset: int, actor: Actor, writing: Writing
    ) -> UploadState:
        """Write the body at offset, now that nobody else in this process writes to the upload."""
        checksum, prefix = tus.parse_checksum(request.headers), tus.parse_prefix(request.headers)
        state = await self._workers.run(uploads.take, upload_id)
        if not state.is_complete:
            self._check_open(state)
        if offset != state.offset_bytes:
            raise OffsetWrong(
                f"This upload continues at byte {state.offset_bytes}, not {offset}. Ask where to go on with HEAD."
            )
        if state.is_complete:
            return state
        if prefix and prefix != await self._workers.run(_digest_of_stored, state):
            raise ContentChanged
        writer = await self._workers.run(PartWriter, state, resources().store)
        if checksum:
            state = await receive_checked(request, checksum, writer, self._workers, writing)
        else:
            state = await receive(request, writer, self._workers, writing)
        if state.is_whole:
            await self._complete(state, actor)
        return state

    async def _complete(self, state: UploadState, actor: Actor) -> None:
        await self._workers.run(sealing.complete_upload, version_id=state.version_id, actor=actor, now=utc_now())

    async def _mine(self, request: Request) -> tuple[str, Claims, Actor]:
        """Return the upload's id, once the capability is for its version."""
        upload_id = request.path_params["upload_id"]
        claims, actor = await self._who(request)
        state = await self._workers.run(uploads.look, upload_id)
        try:
            check_version(claims, state.version_id)
        except CapabilityRefused as error:
            await self._workers.run(record_refusal, session_key(request), request.url.path, error, utc_now())
            raise
        return upload_id, claims, actor

    async def _who(self, request: Request) -> Who:
        key, now = session_key(request), utc_now()
        actor = await self._workers.run(signed_in, key, now)
        try:
            claims = grants.check_upload(request.headers.get("Upload-Capability", ""), key, now)
            check_owner(claims, actor)
            await self._workers.run(queries.require_sending_bytes, actor, str(claims["version"]))
        except (CapabilityRefused, CapabilityExpired, NotVisible) as error:
            await self._workers.run(record_refusal, key, request.url.path, error, now)
            raise
        await self._workers.run(keep_in_use, key, now)
        return claims, actor

    def _check_open(self, state: UploadState) -> None:
        if state.is_over or state.expires_at <= utc_now():
            raise UploadOver(OVER)

    def _check_body(self, request: Request, offset: int, length: int) -> None:
        size = tus.parse_body_size(request.headers)
        if size is not None and offset + size > length:
            sentence = "More bytes came than this upload was announced with. Choose the file again."
            raise Problem(413, "upload-length-wrong", sentence)

    def _expiry(self, state: UploadState) -> dict[str, str]:
        return {} if state.is_complete or state.is_whole else {"Upload-Expires": tus.http_date(state.expires_at)}


def _not_allowed(known: Iterable[str]) -> NoReturn:
    raise Problem(405, "method-not-allowed", "This address does not answer that.", {"Allow": ", ".join(known)})


def _digest_of_stored(state: UploadState) -> str:
    """Return the SHA-256 of everything durable: the parts opened again, and the tail."""
    digest = hashlib.sha256()
    for piece in uploads.stored_plaintext(state):
        digest.update(piece)
    if state.tail:
        digest.update(open_tail(state.file_key, state.tail, state.tail_context))
    return digest.hexdigest()
