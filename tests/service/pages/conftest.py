"""A loopback server for rendered pages under the real CSP, and a real Chromium to look at them with."""

import asyncio
import base64
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from chromium import open_chromium
from unbroken.service.identity.headers import CONTENT_SECURITY_POLICY
from unbroken.service.pages.context import Shell
from unbroken.service.pages.examples import example_context
from unbroken.service.pages.jinja import PACKAGE, environment

NOW = datetime(2026, 11, 22, 22, 44, tzinfo=UTC)
SHELL = Shell(
    language="en",
    demo=True,
    idle_seconds=900,
    sign_in_url="/sign-in",
    personas_url="",
    person_id="jane",
    person_name="Jane Sorrell",
    draft_key=base64.b64encode(b"j" * 32).decode(),
    organisation_name="Westmarch Police",
    navigation=({"text": "Cases", "href": "/examples", "active": True}, {"text": "Inbox", "href": "/inbox"}),
    account_links=({"text": "Your account", "href": "/account"}, {"text": "Sign out", "href": "/sign-out"}),
)


@dataclass
class Site:
    """Pages by path, rendered through the real environment; files under /media; events to the page on demand.

    answers: what a form that is sent to a path is answered with. moved: where a path leads instead. sent: forms so far.
    """

    address: str
    media: Path
    pages: dict[str, Callable[[], str]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)
    tell: Callable[[], None] = lambda: None

    def add(self, path: str, source: str, **context: Any) -> str:
        """Serve a template at path. shell: the frame, signed in unless given. Returns its address."""
        context = {"shell": SHELL} | context
        self.pages[path] = lambda: environment().from_string(source).render(context)
        return self.address + path

    def answer(self, request: Request) -> Response:
        """Answer a request: a page, what a form is answered with, or another way."""
        path = request.url.path
        if request.method == "POST":
            self.sent.append(path)
            path = self.answers.get(path, path)
        elif path in self.moved:
            return RedirectResponse(self.moved[path])
        elif path in self.answers and path not in self.pages:
            return Response("", 405)
        draw = self.pages.get(path)
        return Response(draw(), media_type="text/html") if draw else Response("", 404)


def with_csp(app: Any) -> Any:
    """Put the service's own CSP on every answer."""

    async def wrapped(scope: Any, receive: Any, send: Any) -> None:
        async def sending(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"].append((b"content-security-policy", CONTENT_SECURITY_POLICY.encode()))
            await send(message)

        await app(scope, receive, sending)

    return wrapped


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    media = tmp_path / "media"
    media.mkdir()
    listener = socket.create_server(("127.0.0.1", 0))
    served = Site(f"http://127.0.0.1:{listener.getsockname()[1]}", media)
    events: list[asyncio.Event] = []

    async def live(_request: Request) -> StreamingResponse:
        changed = asyncio.Event()
        events.append(changed)

        async def stream() -> Any:
            yield ": open\n\n"
            while not server.should_exit:
                await changed.wait()
                changed.clear()
                yield "data: changed\n\n"

        return StreamingResponse(stream(), media_type="text/event-stream")

    static = PACKAGE / "service/pages/static"
    routes = [
        Route("/bytes/live", live),
        Mount("/static", StaticFiles(directory=static)),
        Mount("/media", StaticFiles(directory=media)),
        Route("/{path:path}", served.answer, methods=["GET", "POST"]),
    ]
    config = uvicorn.Config(with_csp(Starlette(routes=routes)), log_level="critical", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    loops: list[asyncio.AbstractEventLoop] = []

    def run() -> None:
        async def serve() -> None:
            loops.append(asyncio.get_running_loop())
            await server.serve(sockets=[listener])

        asyncio.run(serve())

    def tell() -> None:
        for event in events:
            loops[0].call_soon_threadsafe(event.set)

    served.tell = tell
    thread = threading.Thread(target=run)
    thread.start()
    yield served
    server.should_exit = True
    tell()
    thread.join(timeout=10)
    listener.close()


@pytest.fixture
def examples(site: Site) -> str:
    context = example_context(NOW) | {"shell": SHELL, "csrf_token": "token"}
    site.pages["/examples"] = lambda: environment().get_template("examples.html").render(context)
    return f"{site.address}/examples"


@pytest.fixture
def signed_out() -> Shell:
    return replace(SHELL, person_id="", person_name="", navigation=(), account_links=())


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with open_chromium() as browser:
        yield browser


@dataclass
class Window:
    """A page of the browser and everything it complained about."""

    page: Page
    complaints: list[str]


@pytest.fixture
def open_window(chromium: Browser) -> Iterator[Callable[..., Window]]:
    contexts: list[BrowserContext] = []

    def opening(**options: Any) -> Window:
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        return Window(page, complaints)

    yield opening
    for context in contexts:
        context.close()
