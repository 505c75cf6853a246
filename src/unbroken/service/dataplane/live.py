"""/bytes/live: server-sent events. One LISTEN connection a process, fanned out to the pages of each organisation."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress

import psycopg
import psycopg.conninfo
import structlog
from django.db import connections
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from unbroken.ground.live import CHANNEL
from unbroken.service.dataplane.problems import Problem, respond, translate
from unbroken.service.dataplane.session import session_key, signed_in, utc_now
from unbroken.service.dataplane.workers import Workers

log = structlog.get_logger()
HEARTBEAT_SECONDS = 15.0
QUEUED_MESSAGES = 200
LONGEST_PAUSE_SECONDS = 10.0
ENDED = "event: ended\ndata: {}\n\n"


class Subscriber:
    """One open page. organisation_id: whose updates it may have. topic: the only one it wants, or empty."""

    def __init__(self, organisation_id: str, topic: str = "") -> None:
        self.organisation_id = organisation_id
        self.topic = topic
        self.messages: asyncio.Queue[str] = asyncio.Queue(QUEUED_MESSAGES)


class Live:
    """The endpoint and its listener, which starts with the first page."""

    def __init__(self, workers: Workers, heartbeat_seconds: float = HEARTBEAT_SECONDS) -> None:
        self._workers = workers
        self._heartbeat_seconds = heartbeat_seconds
        self._subscribers: set[Subscriber] = set()
        self._listener: asyncio.Task[None] | None = None
        self._closing = False

    async def events(self, request: Request) -> Response:
        """Answer GET on /bytes/live."""
        key = session_key(request)
        try:
            actor = await self._workers.run(signed_in, key, utc_now())
        except Exception as error:
            return respond(translate(error))
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen())
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff"}
        subscriber = Subscriber(actor.organisation_id, request.query_params.get("topic", ""))
        return StreamingResponse(self._stream(key, subscriber), headers=headers, media_type="text/event-stream")

    async def close(self) -> None:
        """End every stream and the listener."""
        self._closing = True
        for subscriber in list(self._subscribers):
            with suppress(asyncio.QueueFull):
                subscriber.messages.put_nowait(ENDED)
        if self._listener is not None:
            self._listener.cancel()
            with suppress(asyncio.CancelledError):
                await self._listener

    async def _stream(self, key: str, subscriber: Subscriber) -> AsyncIterator[str]:
        self._subscribers.add(subscriber)
        try:
            yield "retry: 2000\n\n"
            while not self._closing:
                try:
                    message = await asyncio.wait_for(subscriber.messages.get(), self._heartbeat_seconds)
                except TimeoutError:
                    message = ": still here\n\n" if await self._is_signed_in(key, subscriber.organisation_id) else ENDED
                yield message
                if message == ENDED:
                    return
        finally:
            self._subscribers.discard(subscriber)

    async def _is_signed_in(self, key: str, organisation_id: str) -> bool:
        def check() -> bool:
            try:
                actor = signed_in(key, utc_now())
            except Problem:
                return False
            return actor.organisation_id == organisation_id

        try:
            return await self._workers.run(check)
        except Exception as error:
            log.warning("live_check_failed", kind=type(error).__name__)
            return True

    async def _listen(self) -> None:
        pause = 0.25
        while not self._closing:
            try:
                async with await psycopg.AsyncConnection.connect(_address(), autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    pause = 0.25
                    async for notice in connection.notifies():
                        self._fan_out(notice.payload)
            except (psycopg.Error, OSError) as error:
                log.warning("live_listener_lost", kind=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    def _fan_out(self, payload: str) -> None:
        message = json.loads(payload)
        organisations = set(message.get("organisations", ()))
        data = json.dumps({"topic": message.get("topic"), "id": message.get("id")}, separators=(",", ":"))
        text = f"event: changed\ndata: {data}\n\n"
        for subscriber in self._subscribers:
            if subscriber.organisation_id in organisations and subscriber.topic in {"", message.get("topic")}:
                # A page that reads too slowly misses a hint, not a fact: it asks again at the next one.
                with suppress(asyncio.QueueFull):
                    subscriber.messages.put_nowait(text)


def _address() -> str:
    parameters = connections["default"].get_connection_params()
    known = ("host", "port", "dbname", "user", "password", "sslmode")
    return psycopg.conninfo.make_conninfo(**{name: parameters[name] for name in known if parameters.get(name)})
