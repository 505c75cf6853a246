"""Upload 2 GiB through the byte path, beside a bare Starlette endpoint that hashes, writes and fsyncs plaintext.

Both are real uvicorn processes on loopback in the same run; the same client sends the same bytes in one PATCH.
Asked for: at most 1.3 times the peer's wall time, at most 64 MiB of growth, no plaintext on disk.
"""

import hashlib
import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SIZE_BYTES = int(os.environ.get("BENCH_UPLOAD_BYTES", str(2 * 1024**3)))
PIECE = os.urandom(1 << 20)
HEAD = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42"
RATIO_LIMIT, GROWTH_LIMIT_MIB = 1.3, 64

PEER = """
import hashlib, os, sys
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
import uvicorn

async def put(request):
    digest = hashlib.sha256()
    with open(sys.argv[1], "wb") as out:
        async for data in request.stream():
            digest.update(data)
            out.write(data)
        out.flush()
        os.fsync(out.fileno())
    return PlainTextResponse(digest.hexdigest())

app = Starlette(routes=[Route("/", put, methods=["PATCH"])])
uvicorn.run(app, port=int(sys.argv[2]), log_config=None, access_log=False, loop="uvloop", http="httptools")
"""

OURS = """
import sys
import django
django.setup()
from django.conf import settings
from unbroken.service.dataplane.app import build
import uvicorn
app = build(settings.UNBROKEN)
uvicorn.run(app, port=int(sys.argv[1]), log_config=None, access_log=False, loop="uvloop", http="httptools")
"""


def body() -> Iterator[bytes]:
    yield HEAD + PIECE[len(HEAD) :]
    for _ in range(SIZE_BYTES // len(PIECE) - 1):
        yield PIECE


def run(work: Path) -> list[dict[str, Any]]:
    """Measure; return one row a figure: name, value, unit, limit, ok."""
    work.chmod(0o755)  # the embedded database runs as another user
    os.environ["UNBROKEN_DATA"] = str(work / "data")
    os.environ["UNBROKEN_LOG_LEVEL"] = "WARNING"
    from unbroken.service import bootstrap
    from unbroken.service.settings import Settings

    settings = Settings()
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        bootstrap.migrate(settings, urls)
        begun = _begin()
        peer, peer_cpu = _peer(work)
        ours, ours_cpu, growth = _ours(begun)
        sealed = _seal(begun)
    return [
        _row("upload 2 GiB, bare endpoint", peer, "s", None),
        _row("upload 2 GiB, tus server", ours, "s", None),
        _row("upload, processor time of the bare endpoint", peer_cpu, "s", None),
        _row("upload, processor time of the tus server", ours_cpu, "s", None),
        _row("upload, load of the machine", os.getloadavg()[0], "", None),
        _row("upload, ratio to the bare endpoint", ours / peer, "x", RATIO_LIMIT),
        _row("upload, memory growth of the server", growth, "MiB", GROWTH_LIMIT_MIB),
        _row("seal 2 GiB: read back, open, hash", sealed, "s", None),
        _row("plaintext found in the data folder", _plaintext(settings.data_folder), "files", 0),
    ]


def _peer(work: Path) -> tuple[float, float]:
    """Return the wall and the processor time in seconds."""
    with _server(PEER, str(work / "peer.bin"), str(port := _free_port())) as process:
        _wait(port)
        before = _cpu(process.pid)
        seconds, status, _ = _send(port, "/", {})
        assert status == 200, status
        cpu = _cpu(process.pid) - before
    (work / "peer.bin").unlink()
    return seconds, cpu


def _ours(begun: dict[str, str]) -> tuple[float, float, float]:
    """Return the wall and the processor time in seconds, and the growth of memory in MiB."""
    with _server(OURS, str(port := _free_port())) as process:
        _wait(port)
        headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Capability": begun["capability"],
            "Cookie": f"unbroken_session={begun['session']}",
        }
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("POST", "/bytes/uploads", headers={**headers, "Upload-Length": str(SIZE_BYTES)})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 201, answer.status
        url = answer.headers["Location"]
        connection.close()
        before, cpu_before = _rss(process.pid), _cpu(process.pid)
        tus = {**headers, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
        seconds, status, answered = _send(port, url, tus)
        assert status == 204 and answered["Upload-Offset"] == str(SIZE_BYTES), status
        growth = (_peak(process.pid) - before) / 1024
        cpu = _cpu(process.pid) - cpu_before
    return seconds, cpu, growth


def _send(port: int, path: str, headers: dict[str, str]) -> tuple[float, int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600, blocksize=1 << 20)
    began = time.perf_counter()
    connection.request("PATCH", path, body=body(), headers={**headers, "Content-Length": str(SIZE_BYTES)})
    answer = connection.getresponse()
    answer.read()
    seconds = time.perf_counter() - began
    connection.close()
    return seconds, answer.status, answer.headers


def _begin() -> dict[str, str]:
    """Make a force, an officer, a case and an item, and begin an upload; return the capability and session."""
    from importlib import import_module

    from django.conf import settings

    from unbroken.ground.access.actor import Actor
    from unbroken.ground.access.roles import OrganisationKind, Role
    from unbroken.ground.ids import new_id
    from unbroken.ground.organisations import actions as organisations
    from unbroken.ground.organisations import queries
    from unbroken.ground.organisations.models import Person
    from unbroken.service.identity import session as sessions
    from unbroken.stages.cases.actions import register_case
    from unbroken.stages.cases.rules import OffenceInput, PersonInput, PersonRole
    from unbroken.stages.evidence import actions, grants

    now = datetime.now(UTC)
    force = organisations.register_organisation(OrganisationKind.POL, "Bench Police", "86", now=now)
    system = Actor.system(force.id)
    person = organisations.invite_person("bench@force.example", "Bench Officer", Role.POL_OIC, actor=system, now=now)
    actor = queries.get_actor(person.id, force.id, now=now)
    case_id = register_case(
        case_id=new_id(),
        urn="86ZA0000126",
        operation_name="Bench",
        offences=[OffenceInput("TH68001", now.date())],
        people=[PersonInput(PersonRole.SUSPECT, "Example")],
        actor=actor,
        now=now,
    )
    item_id = actions.add_item(
        item_id=new_id(),
        case_id=case_id,
        exhibit_ref="BO/1",
        kind="bwv",
        title="Bench",
        producer="Bench Officer",
        captured_at=None,
        captured_where="",
        actor=actor,
        now=now,
    )
    begun = actions.begin_upload(
        version_id=new_id(),
        item_id=item_id,
        name="b.mp4",
        size_bytes=SIZE_BYTES,
        last_modified="1",
        actor=actor,
        now=now,
    )
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session["_auth_user_id"] = person.id
    session["_auth_user_hash"] = Person.objects.get(pk=person.id).get_session_auth_hash()
    sessions.begin(session, now)
    sessions.choose(session, force.id)
    session.create()
    token = grants.issue_upload(begun.version_id, SIZE_BYTES, actor, session.session_key, now)
    return {
        "version": begun.version_id,
        "capability": token,
        "session": session.session_key,
        "organisation": force.id,
        "person": person.id,
    }


def _seal(begun: dict[str, str]) -> float:
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.organisations import queries
    from unbroken.stages.evidence import actions, sealing

    now = datetime.now(UTC)
    digest = hashlib.sha256()
    for piece in body():
        digest.update(piece)
    actor = queries.get_actor(begun["person"], begun["organisation"], now=now)
    actions.declare_digest(version_id=begun["version"], sha256=digest.hexdigest(), actor=actor, now=now)
    began = time.perf_counter()
    state = sealing.seal_version(version_id=begun["version"], actor=Actor.system(begun["organisation"]), now=now)
    assert state == "SEALED", state
    return time.perf_counter() - began


@contextmanager
def _server(source: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-c", source, *arguments])
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    end = time.monotonic() + 60
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("OPTIONS", "/bytes/uploads")
            connection.getresponse().read()
            connection.close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return


def _rss(pid: int) -> int:
    return _status(pid, "VmRSS")


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _peak(pid: int) -> int:
    return _status(pid, "VmHWM")


def _status(pid: int, name: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1])


def _plaintext(folder: Path) -> int:
    needle = PIECE[4096 : 4096 + 64]
    return sum(
        1
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and any(needle in block for block in _blocks(path))
    )


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        held = b""
        while data := source.read(4 << 20):
            yield held + data
            held = data[-64:]


def _row(name: str, value: float, unit: str, limit: float | None) -> dict[str, Any]:
    is_met = limit is None or value <= limit
    return {"name": name, "value": round(value, 3), "unit": unit, "target": limit, "ok": is_met}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="bench-upload-") as folder:
        for row in run(Path(folder)):
            print(row)
