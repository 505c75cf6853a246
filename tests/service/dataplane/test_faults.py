"""The byte path killed outright in the middle of an upload: nothing that was acknowledged is lost."""

import hashlib
import os
import random
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import httpx
import pytest

from service.dataplane.serving import Person, sign_in
from stages.evidence.world import begin, mp4
from unbroken.stages.evidence import queries

SERVER = """
import sys
import django
django.setup()
from django.conf import settings
from unbroken.service.dataplane.app import build
import uvicorn
app = build(settings.UNBROKEN)
uvicorn.run(app, port=int(sys.argv[1]), log_config=None, access_log=False, loop="uvloop", http="httptools")
"""


@contextmanager
def server(port: int):
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(port)], env={**os.environ, "PYTHONWARNINGS": "ignore"}
    )
    try:
        end = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert time.monotonic() < end, "the server did not start"
                time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.faults
def test_server_killed_at_random_loses_nothing_acknowledged(world) -> None:
    from unbroken.ground.access.actor import Actor
    from unbroken.stages.evidence import actions, sealing

    chance = random.Random(20260504)
    content = mp4(60_000_000)
    port = free_port()
    session = sign_in(world.officer)
    version_id = begin(world, len(content))
    http = httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=120)
    client = Person(http, world.officer, session).tus(version_id, len(content))
    acknowledged, kills = 0, 0
    with http:
        while acknowledged < len(content):
            with server(port) as process:
                if not client.url:
                    assert client.create().status_code == 201
                offset = client.offset()
                assert offset >= acknowledged, "an acknowledged byte was lost"
                limit = len(content)
                if kills < 5:
                    timer = threading.Timer(chance.uniform(0.02, 0.5), process.kill)
                    timer.start()
                    kills += 1
                    limit = offset + 10_000_000  # a quick machine may not finish before the last kill
                try:
                    while offset < limit:
                        piece = content[offset : min(limit, offset + chance.choice([100_000, 3_000_000, 20_000_000]))]
                        response = client.patch(offset, piece)
                        assert response.status_code == 204, response.text
                        offset = acknowledged = int(response.headers["Upload-Offset"])
                except httpx.TransportError:
                    continue
    digest = hashlib.sha256(content).hexdigest()
    actions.declare_digest(version_id=version_id, sha256=digest, actor=world.officer, now=world.now)
    sealing.seal_version(version_id=version_id, actor=Actor.system(world.officer.organisation_id), now=world.now)
    assert kills == 5
    assert queries.get_version(world.officer, version_id).sha256_server == digest
