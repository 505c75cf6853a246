"""Ask every address and byte path, and look at what comes back."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
from django.conf import settings
from django.test import Client

from service.api.calling import connect
from sweeps.gate.scene import SERVED_ON, Scene
from sweeps.test_outsiders import addresses
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.scopes import Scope
from unbroken.stages.disclosure.grants import SERVED
from unbroken.stages.evidence import grants
from unbroken.stages.evidence import queries as versions
from unbroken.stages.packages import grants as downloads

TOLD = ("text/html", "text/plain", "application/json", "application/problem+json", "application/manifest+json")
BYTES = re.compile(r"/bytes/[a-z]+/[^\"'<>\s]+")
SKIPPED = ("account_", "mfa_", "usersessions", "api")
"""Signing in; and the API, which takes no session: see below."""
GIVING = (
    "bundles",
    "disclosure",
    "evidence",
    "files",
    "handovers",
    "lodged",
    "packages",
    "review",
    "served",
    "serving",
)
"""The stages whose forms, too, could lead to bytes."""


def pages_of(
    scene: Scene, who: str, client: Client, http: httpx.Client, only: tuple[str, ...] = ("",)
) -> Iterator[str]:
    """Ask every address, or those whose names begin so, in both ways; follow every byte path that an answer names."""
    for version_id in (scene.original, scene.copy):
        for name, path, names_object in addresses({**scene.ids, "version_id": version_id}):
            if (
                name.startswith(SKIPPED)
                or not name.startswith(only)
                or (version_id not in path and version_id == scene.copy)
            ):
                continue
            for call in (client.get, client.post) if names_object and name.startswith(GIVING) else (client.get,):
                yield from answered(scene, who, call(path), f"{name} ({version_id == scene.copy})", client, http)


def answered(scene: Scene, who: str, answer, where: str, client: Client, http: httpx.Client) -> Iterator[str]:
    """Look at one answer, and fetch what it leads to."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    media = answer.get("Content-Type", "text/html").split(";")[0]
    if answer.status_code >= 500:
        yield f"{who}, {where}: {answer.status_code}"
    if body and media not in TOLD:
        yield f"{who}, {where}: answered with {media}"
    yield from scene.fetched(who, body, where)
    led = [html.unescape(one) for one in BYTES.findall(f"{answer.get('Location', '')} {body.decode(errors='replace')}")]
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"}
    for path in led:
        if path != "/bytes/live":
            yield from scene.fetched(who, http.get(path, headers=cookie).content, f"{where} to {path[:15]}")


def forged(scene: Scene, who: str, actor: Actor, session: str, http: httpx.Client) -> Iterator[str]:
    """Ask the byte paths with capabilities as good as the program makes them, which no page would have given."""
    now = datetime.now(UTC)
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
    bearer = {"Authorization": f"Bearer {connect(actor.organisation_id, Scope, now=now)}"}
    asked = [(f"/bytes/exports/{scene.ids['export_id']}", downloads.issue_download(
        scene.ids["export_id"], "a.zip", actor, session, now), cookie)]  # fmt: skip
    for version_id in (scene.original, scene.copy):
        view = versions.get_sealed(version_id)
        asked.append((f"/bytes/versions/{version_id}", grants.issue_view(view, "JS/1", actor, session, now), cookie))
        system = grants.issue_system_view(view, "JS/1", actor, actor.person_id, now)
        asked += [(f"/bytes/versions/{version_id}", system, headers) for headers in (bearer, cookie, {})]
    document = scene.ids["document_id"]
    if who not in SERVED_ON:
        asked.append((f"/bytes/served/{document}", SERVED.issue(document, [document], actor, session, now), cookie))
    for path, token, headers in asked:
        answer = http.get(path, params={"grant": token}, headers=headers)
        if answer.status_code not in {401, 403, 404}:
            yield f"{who}, {path[:20]}: {answer.status_code}"
        yield from scene.fetched(who, answer.content, path[:20])
