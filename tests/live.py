"""A whole installation as its own processes, with the fictional people: for browser and fault tests."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import httpx
import psutil

from cluster import copy_cluster

READY = "the stage is set"
NAMES = ("web", "worker", "redactor")


class LiveService:
    """Start the service in a folder; .address, .kill(name), .stop()."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("UNBROKEN_", "DATABASE_URL", "DJANGO_"))}
        self.environment = {
            **inherited,
            "UNBROKEN_DATA": str(folder),
            "UNBROKEN_PORT": str(self.port),
            "UNBROKEN_DEMO": "1",
            "UNBROKEN_EMAIL": "file",
            "UNBROKEN_REDACTORS": "1",
            "UNBROKEN_LOG_FILE": str(folder / "service.log"),
            **environment,
        }
        copy_cluster(folder)
        self.process = self._start()

    def _start(self) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, __file__],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        lines = []
        for line in process.stdout:
            lines.append(line)
            if READY in line:
                break
        else:
            raise AssertionError("the service did not start: " + "".join(lines)[-3000:])
        self._wait()
        return process

    def _wait(self, seconds: float = 300) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if httpx.get(self.address + "/healthz/ready", timeout=5, trust_env=False).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise AssertionError("the service did not become ready: " + self.log()[-3000:])

    def log(self) -> str:
        path = self.folder / "service.log"
        return path.read_text() if path.exists() else ""

    def processes(self) -> dict[str, psutil.Process]:
        found = {}
        for child in psutil.Process(self.process.pid).children():
            with suppress(psutil.Error):
                words = " ".join(child.cmdline())
                found |= {name: child for name in NAMES if f"unbroken.service.server.{name}" in words}
        pid_file = self.folder / "postgres" / "postmaster.pid"
        if pid_file.exists():
            found["database"] = psutil.Process(int(pid_file.read_text().splitlines()[0]))
        return found

    def kill(self, name: str) -> None:
        self.processes()[name].send_signal(signal.SIGKILL)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(120)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()


def main() -> None:
    """Run the installation until SIGTERM; the first time, register the fictional people."""
    from datetime import UTC, datetime

    from unbroken.service import logs
    from unbroken.service.server.supervisor import running
    from unbroken.service.settings import Settings

    settings = Settings()
    logs.configure(settings, "supervisor")
    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(True))
    with running(settings) as tend:
        mark = settings.data_folder / "staged"
        if not mark.exists():
            from unbroken.service.demo.people import people_the_stage

            people_the_stage(now=datetime.now(UTC))
            mark.touch()
        print(READY, flush=True)
        while not stop:
            time.sleep(0.2)
            tend()


if __name__ == "__main__":
    main()
