"""People at the running service who do not give up: every request is tried again while something is down.

A result they return was acknowledged by the service, so it may never be lost.
"""

import hashlib
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import httpx

from unbroken.service.demo.forms import forms_of

PATIENCE_SECONDS = 300
TUS = {"Tus-Resumable": "1.0.0"}


class GaveUp(AssertionError):
    """The service did not come back in time, or refused what it must take."""


class Person:
    """One signed-in person of the demonstration."""

    def __init__(self, address: str, name: str) -> None:
        self.http = httpx.Client(base_url=address, timeout=20, trust_env=False)
        page = self.get("/demo/personas/")
        card = next(part for part in page.text.split("<section")[1:] if name in part)
        facts = dict(re.findall(r'name="(person|organisation)" value="([^"]+)"', card))
        self.person_id, self.organisation_id = facts["person"], facts["organisation"]
        form = next(form for form in forms_of(page) if ("person", self.person_id) in form.values)
        self.post(httpx.URL(form.action).path, dict(form.values))

    def get(self, path: str) -> httpx.Response:
        return self.insist("GET", path)

    def post(self, path: str, data: dict[str, object]) -> httpx.Response:
        return self.insist("POST", path, data=data, headers=self._proof())

    def post_json(self, path: str, body: dict[str, object]) -> dict[str, object]:
        return self.insist("POST", path, json=body, headers={**self._proof(), "Accept": "application/json"}).json()

    def insist(self, method: str, path: str, **more: object) -> httpx.Response:
        """Send a request until the service takes it. Raises GaveUp, at once for a refusal."""
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            response = self.once(method, path, **more)
            if response is not None and response.status_code < 400:
                return response
            if response is not None and response.status_code < 500:
                raise GaveUp(f"{method} {path} answered {response.status_code}: {response.text[-400:]}")
            if time.monotonic() > end:
                raise GaveUp(
                    f"{method} {path}: no answer in {PATIENCE_SECONDS} s ({response and response.text[-300:]})"
                )
            time.sleep(0.15)

    def once(self, method: str, path: str, **more: object) -> httpx.Response | None:
        """Send a request once; None when the connection failed."""
        try:
            return self.http.request(method, path, **more)
        except httpx.TransportError:
            return None

    def _proof(self) -> dict[str, str]:
        """The headers that a form of our own page sends along."""
        address = str(self.http.base_url).rstrip("/")
        token = self.http.cookies.get("unbroken_csrf", "")
        return {"X-CSRFToken": token, "Referer": address + "/", "Origin": address}

    def close(self) -> None:
        self.http.close()


class Officer(Person):
    """Registers, uploads, sends."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "Jo Sandford")

    def register_case(self, urn: str) -> str:
        page = self.get("/cases/register/")
        form = next(form for form in forms_of(page) if "urn" in form.names)
        changes = {
            "urn": urn,
            "operation_name": "WILLOWBROOK",
            "offences-0-code": "TH68010",
            "offences-0-date_code": "1",
            "offences-0-start_on": "2026-03-01",
            "offences-0-place": "Harrowmoor",
            "people-0-role": "DEF",
            "people-0-surname": "ELLERY",
            "people-0-forenames": "Thomas",
        }
        answer = self.post(httpx.URL(form.action).path, {**dict(form.values), **changes})
        assert answer.status_code == 302, re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))[:1500]
        return answer.headers["Location"].rstrip("/").rsplit("/", 1)[1]

    def begin(self, case_id: str, name: str, size: int) -> dict[str, object]:
        """Begin an upload; an unfinished one of the same file is found again."""
        facts = {
            "name": name,
            "size_bytes": size,
            "last_modified": "1",
            "producer": "DC 4471 Jo Sandford",
            "kind": "suspect-interview",
            "title": name,
        }
        return self.post_json(f"/evidence/cases/{case_id}/begin/", facts)

    def create(self, begun: dict[str, object], size: int) -> str:
        """Create the tus upload; return its path."""
        if begun["upload_url"]:
            return str(begun["upload_url"])
        headers = {**TUS, "Upload-Capability": str(begun["capability"]), "Upload-Length": str(size)}
        return self.insist("POST", "/bytes/uploads", headers=headers).headers["Location"]

    def offset(self, begun: dict[str, object], path: str) -> int:
        """Ask how many bytes are durable."""
        headers = {**TUS, "Upload-Capability": str(begun["capability"])}
        return int(self.insist("HEAD", path, headers=headers).headers["Upload-Offset"])

    def patch(
        self, begun: dict[str, object], path: str, offset: int, body: bytes | Iterator[bytes]
    ) -> httpx.Response | None:
        """Send bytes once; None when the connection failed."""
        headers = {
            **TUS,
            "Upload-Capability": str(begun["capability"]),
            "Upload-Offset": str(offset),
            "Content-Type": "application/offset+octet-stream",
        }
        return self.once("PATCH", path, headers=headers, content=body)

    def send_bytes(self, begun: dict[str, object], path: str, content: bytes, piece: int = 1 << 20) -> None:
        """Send what is missing, going on where the service says, until everything is durable."""
        end = time.monotonic() + PATIENCE_SECONDS
        offset = self.offset(begun, path)
        while offset < len(content):
            answer = self.patch(begun, path, offset, content[offset : offset + piece])
            if answer is not None and answer.status_code == 204:
                offset = int(answer.headers["Upload-Offset"])
                continue
            if answer is not None and answer.status_code < 500 and answer.status_code not in {409, 423}:
                raise GaveUp(f"PATCH answered {answer.status_code}: {answer.text}")
            if time.monotonic() > end:
                raise GaveUp("the upload could not go on")
            time.sleep(0.1)
            offset = self.offset(begun, path)

    def finish(self, begun: dict[str, object], content: bytes) -> str:
        """State the digest; return the version's id: from now on it is acknowledged."""
        self.post_json(str(begun["finish_url"]), {"sha256": hashlib.sha256(content).hexdigest()})
        return str(begun["version_id"])

    def upload(self, case_id: str, name: str, content: bytes) -> str:
        begun = self.begin(case_id, name, len(content))
        self.send_bytes(begun, self.create(begun, len(content)), content)
        return self.finish(begun, content)

    def status(self, version_id: str) -> dict[str, object]:
        return self.get(f"/evidence/versions/{version_id}/status/").json()

    def wait_until_sealed(self, version_id: str) -> dict[str, object]:
        return wait_until(lambda: (state := self.status(version_id))["state"] == "sealed" and state, "sealing")

    def send(self, case_id: str, handover_id: str, version_ids: list[str], to: Person) -> str:
        """Send versions to a person; sending the same hand-over again changes nothing."""
        answer = self.post(
            f"/handovers/send/{case_id}/",
            {
                "step": "send",
                "handover_id": handover_id,
                "chosen": " ".join(version_ids),
                "to_organisation_id": to.organisation_id,
                "to_person_id": to.person_id,
                "due_at": (datetime.now(UTC) + timedelta(hours=2)).isoformat(),
                "note": "",
            },
        )
        place = answer.headers.get("Location", "")
        assert handover_id in place, f"{answer.status_code} {place} {answer.text[-500:]}"
        return handover_id


class Caseworker(Person):
    """Receives and signs."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "Pritchard")

    def sign(self, handover_id: str) -> None:
        self.get(f"/handovers/{handover_id}/")
        answer = self.post(f"/handovers/{handover_id}/sign/", {"confirmed": "yes"})
        assert answer.status_code == 302, answer.text[-500:]


def wait_until(condition: Callable[[], object], what: str, seconds: float = PATIENCE_SECONDS) -> object:
    """Return the condition's first true value. Raises GaveUp."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise GaveUp(f"waited {seconds:.0f} s for {what}, in vain")
        time.sleep(0.1)
    return value
