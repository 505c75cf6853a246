"""A person at a browser, for the demonstration and the tests: signs in, fills forms, uploads, plays."""

import hashlib
import re
import time
from collections.abc import Callable
from html import unescape
from types import TracebackType
from typing import Any, Self
from urllib.parse import urljoin

import httpx

from unbroken.service.demo.forms import DemoFailure, Form, form_with, forms_of

CHUNK_BYTES = 4 * 1024 * 1024
PATIENCE_SECONDS = 60


class Browser:
    """One signed-in person. Every call goes over HTTP to the running service."""

    def __init__(self, address: str) -> None:
        self.http = httpx.Client(base_url=address, follow_redirects=True, timeout=60, trust_env=False)
        self.address = address

    def __enter__(self) -> Self:
        """Use as a context manager; closes the connection at the end."""
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.http.close()

    def is_up(self) -> bool:
        """Say whether the service is ready."""
        try:
            return self.http.get("/healthz/ready").status_code == 200
        except httpx.TransportError:
            return False

    def page(self, path: str) -> httpx.Response:
        """Return a page that must be there. Raises DemoFailure."""
        return self._well(self.http.get(path))

    def status(self, path: str) -> int:
        """Return only the status of a page."""
        return self.http.get(path).status_code

    def send(self, form: Form, /, **changes: str | list[str]) -> httpx.Response:
        """Send a form with changes and return the page that follows. Raises DemoFailure, for an error summary too."""
        data: dict[str, list[str]] = {}
        for name, value in form.filled(**changes):
            data.setdefault(name, []).append(value)
        headers = {"Referer": form.action, "Origin": self.address}
        response = self.http.request(form.method, form.action, data=data, headers=headers)
        if 'class="govuk-error-summary' in response.text:
            summary = response.text.split('class="govuk-error-summary', 1)[1]
            raise DemoFailure(f"The form {form.action} was not accepted: {_words(summary)[:300]}")
        return self._well(response)

    def fill(self, page: httpx.Response, /, **changes: str | list[str]) -> httpx.Response:
        """Find the form of the page that has these fields, fill it in and send it."""
        return self.send(form_with(page, *changes), **changes)

    def sign_in(self, person_id: str) -> None:
        """Sign in as a persona of the demonstration. Raises DemoFailure."""
        page = self.page("/demo/personas/")
        for form in forms_of(page):
            if ("person", person_id) in form.values:
                self.send(form)
                return
        raise DemoFailure("The person is not on the page of the demonstration.")

    def post_json(self, url: str, body: dict[str, Any]) -> dict[str, Any]:
        """Send JSON as the page's script does; return the JSON that comes back. Raises DemoFailure."""
        headers = {
            "X-CSRFToken": self.http.cookies.get("unbroken_csrf") or "",
            "Referer": urljoin(self.address, "/"),
            "Origin": self.address,
            "Accept": "application/json",
        }
        answer: dict[str, Any] = self._well(self.http.post(url, json=body, headers=headers)).json()
        return answer

    def upload(
        self, begin_url: str, facts: dict[str, Any], content: bytes, progress: Callable[[int], None] = lambda _n: None
    ) -> str:
        """Upload content by tus as the page does and wait until it is sealed; return the version's id.

        progress: called with the number of bytes that became durable. Raises DemoFailure.
        """
        begun = self.post_json(begin_url, {**facts, "size_bytes": len(content), "last_modified": "0"})
        capability = {"Upload-Capability": begun["capability"], "Tus-Resumable": "1.0.0"}
        created = self._well(
            self.http.post("/bytes/uploads", headers={**capability, "Upload-Length": str(len(content))})
        )
        location = urljoin(self.address, created.headers["Location"])
        offset = 0
        while offset < len(content):
            headers = {**capability, "Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
            sent = self._well(
                self.http.patch(location, headers=headers, content=content[offset : offset + CHUNK_BYTES])
            )
            reached = int(sent.headers["Upload-Offset"])
            progress(reached - offset)
            offset = reached
        self.post_json(begun["finish_url"], {"sha256": hashlib.sha256(content).hexdigest()})
        self._wait_until_sealed(begun["status_url"])
        return str(begun["version_id"])

    def _wait_until_sealed(self, status_url: str) -> None:
        def sealed() -> bool:
            state = self._well(self.http.get(status_url, headers={"Accept": "application/json"})).json()
            if state["state"].lower() in {"refused", "abandoned"}:
                raise DemoFailure(f"An upload was not sealed: {state}")
            return bool(state["state"].lower() == "sealed")

        wait_for(sealed, "an upload to be sealed")

    def _well(self, response: httpx.Response) -> httpx.Response:
        if response.is_error:
            place = f"{response.request.method} {response.url.path}"
            raise DemoFailure(f"{place} answered {response.status_code}: {_words(response.text)[-300:]}")
        return response


def _words(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def wait_for(condition: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until the condition holds. Raises DemoFailure when it does not within the time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise DemoFailure(f"Waited {seconds:.0f} seconds for {what}, in vain.")
        time.sleep(0.1)
