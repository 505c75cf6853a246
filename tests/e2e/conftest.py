"""A whole installation with its fictional people, a real Chromium, and a browser window for each person."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from chromium import open_chromium
from e2e.serving import make_served, serve_court, take
from e2e.stage import OwnCase, Stage, make_own_case, set_the_stage
from e2e.windows import Window
from live import LiveService

Opening = Callable[..., Window]
PATIENCE_MS = 60_000
"""How long a window waits for what must come. It bounds a failure only: a busy machine is no failure."""

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def service() -> Iterator[LiveService]:
    """The installation: pages, byte path, worker, two redactors and database, all processes of their own."""
    with tempfile.TemporaryDirectory(prefix="unbroken-e2e-") as folder:
        running = LiveService(Path(folder) / "data", UNBROKEN_REDACTORS="2")
        yield running
        running.stop()


@pytest.fixture(scope="session")
def stage(service: LiveService) -> Stage:
    """A case with sealed items of each kind, sent, signed for and exported; another hand-over waits.

    It is there to be looked at, by any number of tests. A test that changes something asks for `own`.
    """
    made = set_the_stage(service.address)
    made.served = make_served(service.address)
    serve_court(service.address, made.served)
    take(service.address, made.served)
    return made


@pytest.fixture
def own(service: LiveService) -> OwnCase:
    """A case of this test's own with one sealed item: what the test does to it touches no other test."""
    return make_own_case(service.address)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser, open for one module: while it is open, Django's ORM refuses to work in this thread."""
    with open_chromium() as browser:
        yield browser


@pytest.fixture
def open_window(chromium: Browser, service: LiveService) -> Iterator[Opening]:
    """Open a window, signed in as a persona when one is named. What it complains about fails the test."""
    windows: list[Window] = []

    def opening(person: str = "", **options: Any) -> Window:
        context: BrowserContext = chromium.new_context(base_url=service.address, locale="en-GB", **options)
        context.set_default_timeout(PATIENCE_MS)
        window = Window(context)
        windows.append(window)
        if person:
            window.sign_in(person)
        return window

    yield opening
    for window in windows:
        window.context.close()
    assert [said for window in windows for said in window.complaints] == []
