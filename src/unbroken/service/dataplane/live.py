"""/bytes/live: server-sent events. One LISTEN connection a process, fanned out to the pages of each organisation."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

import psycopg
import psycopg.conninfo
import structlog
from django.db import connections
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from unbroken.ground.live import CHANNEL
from unbroken.service.dataplane.problems import Problem, respond, translate
from unbroken.service.dataplane.session import session_key, signed_in, utc_now
from unbroken.service.dataplane.workers import Workers

log = structlog.get_logger()
HEARTBEAT_SECONDS = 15.0
QUEUED_MESSAGES = 200
STREAMS_A_SESSION = 12
LONGEST_PAUSE_SECONDS = 10.0
TOO_MANY = "Too many pages of this sign-in are open at once. Close some; each page is up to date when it is loaded."
ENDED = "event: ended\ndata: {}\n\n"


class Subscriber:
    """One open page. session: its key. organisation_id: whose updates it may have. topic: the only one, or empty."""

    def __init__(self, session: str, organisation_id: str, topic: str = "") -> None:
        self.session = session
        self.organisation_id = organisation_id
        self.topic = topic
        self.messages: asyncio.Queue[str] = asyncio.Queue(QUEUED_MESSAGES)


class _Stream(StreamingResponse):
    """An answer that tells when it is over, also when nobody ever read from it."""

    def __init__(self, content: AsyncIterator[str], headers: dict[str, str], on_end: Callable[[], None]) -> None:
        super().__init__(content, headers=headers, media_type="text/event-stream")
        self._on_end = on_end

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send events until the page goes or the stream ends."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._on_end()


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
        if sum(one.session == key for one in self._subscribers) >= STREAMS_A_SESSION:
            return respond(Problem(429, "live-streams-too-many", TOO_MANY, {"Retry-After": "30"}))
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen())
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff"}
        subscriber = Subscriber(key, actor.organisation_id, request.query_params.get("topic", ""))
        self._subscribers.add(subscriber)
        return _Stream(self._stream(key, subscriber), headers, lambda: self._subscribers.discard(subscriber))

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
        yield "retry: 2000\n\n"
        while not self._closing:
            try:
                message = await asyncio.wait_for(subscriber.messages.get(), self._heartbeat_seconds)
            except TimeoutError:
                message = ": still here\n\n" if await self._is_signed_in(key, subscriber.organisation_id) else ENDED
            yield message
            if message == ENDED:
                return

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
