"""Open a browser for a test: Debian's Chromium, with a fresh profile and nothing to ask outside."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
MISSING = "Chromium is missing. Install it: apt-get install chromium"


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Open a browser; without one, fail when CI=true and skip elsewhere.

    While it is open this thread has an event loop, in which Django's ORM refuses to work.
    """
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
