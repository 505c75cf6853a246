"""The real byte path on a real uvicorn on loopback, and a client that speaks tus as a signed-in person."""

import asyncio
import base64
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import uvicorn

from unbroken.ground.access.actor import Actor
from unbroken.stages.evidence import grants

BODY = "application/offset+octet-stream"


@contextmanager
def serving(app) -> Iterator[str]:
    """Run app until the block ends; give its address."""
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=0,
        log_config=None,
        access_log=False,
        ws="none",
        loop="uvloop",
        http="httptools",
        timeout_graceful_shutdown=3,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()), name="uvicorn")
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("the server did not start")
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def sign_in(actor: Actor) -> str:
    """Make the session that the pages would make; return its key."""
    from importlib import import_module

    from django.conf import settings

    from unbroken.ground.organisations.models import Person
    from unbroken.service.identity import session as sessions

    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session["_auth_user_id"] = actor.person_id
    session["_auth_user_hash"] = Person.objects.get(pk=actor.person_id).get_session_auth_hash()
    sessions.begin(session, datetime.now(UTC))
    sessions.choose(session, actor.organisation_id)
    session.create()
    return session.session_key


@dataclass
class Person:
    """One signed-in person with an HTTP connection."""

    http: httpx.Client
    actor: Actor
    session: str

    @property
    def cookies(self) -> dict[str, str]:
        from django.conf import settings

        return {"Cookie": f"{settings.SESSION_COOKIE_NAME}={self.session}"}

    def capability(self, version_id: str, size: int, *, seconds: int | None = None) -> str:
        return grants.issue_upload(version_id, size, self.actor, self.session, datetime.now(UTC))

    def tus(self, version_id: str, size: int) -> "Tus":
        return Tus(self, self.capability(version_id, size), size)


@dataclass
class Tus:
    """A tus client for one version."""

    person: Person
    token: str
    size: int
    url: str = ""

    def headers(self, **extra: str | None) -> dict[str, str]:
        named = {"Tus-Resumable": "1.0.0", "Upload-Capability": self.token, **self.person.cookies}
        named |= {key.replace("_", "-"): value for key, value in extra.items()}
        return {key: value for key, value in named.items() if value is not None}

    def create(self, content: bytes = b"", **extra: str | None) -> httpx.Response:
        headers = {"Upload_Length": str(self.size), **({"Content_Type": BODY} if content else {}), **extra}
        response = self.person.http.post("/bytes/uploads", headers=self.headers(**headers), content=content or None)
        self.url = response.headers.get("Location", self.url)
        return response

    def patch(self, offset: int | str, content, **extra: str | None) -> httpx.Response:
        headers = {"Upload_Offset": str(offset), "Content_Type": BODY, **extra}
        return self.person.http.patch(self.url, headers=self.headers(**headers), content=content)

    def head(self, **extra: str | None) -> httpx.Response:
        return self.person.http.head(self.url, headers=self.headers(**extra))

    def delete(self, **extra: str | None) -> httpx.Response:
        return self.person.http.delete(self.url, headers=self.headers(**extra))

    def offset(self) -> int:
        return int(self.head().headers["Upload-Offset"])


def b64(data: bytes | str) -> str:
    return base64.b64encode(data.encode() if isinstance(data, str) else data).decode()
