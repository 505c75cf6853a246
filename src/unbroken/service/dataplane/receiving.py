"""Take a request's body and hand it to a PartWriter a MiB at a time: receiving and sealing overlap in little memory."""

import asyncio
from contextlib import suppress

from starlette.requests import ClientDisconnect, Request

from unbroken.engines.vault import BATCH
from unbroken.service.dataplane.active import Writing
from unbroken.service.dataplane.problems import CHECKSUM_MISMATCH, Problem
from unbroken.service.dataplane.tus import CHECKED_LIMIT_BYTES, Checksum
from unbroken.service.dataplane.workers import Workers
from unbroken.stages.evidence.errors import Superseded
from unbroken.stages.evidence.partwriter import PartWriter
from unbroken.stages.evidence.uploads import UploadState

QUEUED_BATCHES = 12


class Feeder:
    """Feed a writer in a thread, one batch of pieces after the other, while the next ones arrive."""

    def __init__(self, writer: PartWriter, workers: Workers) -> None:
        self._writer = writer
        self._workers = workers
        self._queue: asyncio.Queue[list[bytes] | None] = asyncio.Queue(QUEUED_BATCHES)
        self._error: Exception | None = None
        self._task = asyncio.create_task(self._run())

    async def put(self, pieces: list[bytes]) -> None:
        """Queue pieces as they came; waits while the writer is behind. Raises what the writer raised."""
        if self._error:
            raise self._error
        await self._queue.put(pieces)

    async def finish(self) -> None:
        """Wait until everything queued was taken. Raises what the writer raised."""
        await self._queue.put(None)
        await self._task
        if self._error:
            raise self._error

    async def _run(self) -> None:
        while (pieces := await self._queue.get()) is not None:
            if self._error is None:
                try:
                    await self._workers.run(self._feed, pieces)
                except Exception as error:
                    self._error = error

    def _feed(self, pieces: list[bytes]) -> None:
        for piece in pieces:
            self._writer.feed(piece)


async def receive(request: Request, writer: PartWriter, workers: Workers, writing: Writing) -> UploadState:
    """Write the body to an upload; return what is durable then.

    A connection that ends early, or is superseded, keeps what arrived; Superseded is raised after that.
    Raises EvidenceError, VaultError.
    """
    feeder = Feeder(writer, workers)
    held: list[bytes] = []
    size = 0
    try:
        try:
            with writing.scope, suppress(ClientDisconnect):
                async for data in request.stream():
                    held.append(data)
                    size += len(data)
                    if size >= BATCH:
                        await feeder.put(held)
                        held, size = [], 0
            if held:
                await feeder.put(held)
        finally:
            await asyncio.shield(feeder.finish())
        state = await workers.run(writer.flush)
    finally:
        await workers.run(writer.close)
    if writing.is_superseded:
        raise Superseded
    return state


async def receive_checked(
    request: Request, checksum: Checksum, writer: PartWriter, workers: Workers, writing: Writing
) -> UploadState:
    """Write the body only when all of it arrived and hashes as stated. Raises Problem 460 or 413, Superseded."""
    body = bytearray()
    with writing.scope, suppress(ClientDisconnect):
        async for data in request.stream():
            body += data
            if len(body) > CHECKED_LIMIT_BYTES:
                raise Problem(
                    413,
                    "tus-checksum-body-too-large",
                    f"Send a body with Upload-Checksum in pieces of at most {CHECKED_LIMIT_BYTES} bytes.",
                )
    if writing.is_superseded:
        raise Superseded
    if not await workers.run(checksum.matches, body):
        raise Problem(
            CHECKSUM_MISMATCH,
            "tus-checksum-mismatch",
            "These bytes were damaged on the way, so they were not kept. Send them again.",
        )
    try:
        await workers.run(writer.feed, body)
        return await workers.run(writer.flush)
    finally:
        await workers.run(writer.close)
