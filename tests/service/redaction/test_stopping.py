"""A redaction that is stopped or loses a process: nothing half-written, no process left behind, one clear sentence."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from reportlab.pdfgen.canvas import Canvas

from service.redaction.test_redact_command import CASE, KEPT, REMOVED, STATEMENT, text_of
from unbroken.engines.redaction.read.confine import READER

PAGES = 8
PATIENCE_SECONDS = 240
MARKER, MINER = "redaction.find.marker", "redaction.prove.miner"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "case.json").write_text(json.dumps(CASE))
    (tmp_path / "source.pdf").write_bytes(pages(PAGES))
    return tmp_path


def pages(count: int) -> bytes:
    """Draw a statement again and again: enough pages for helpers to be worth their start."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for _ in range(count):
        for number, line in enumerate(STATEMENT):
            canvas.drawString(60, 780 - 24 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


Started = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(desk: Path) -> Iterator[Started]:
    """Start the command on the desk's files; end at teardown whatever of it is left."""
    running: list[subprocess.Popen[bytes]] = []

    def started(*arguments: object) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", "from unbroken.service.cli import main; main()", "redact"]
        command += [*map(str, arguments), "--case", str(desk / "case.json"), "--document-type", "MG11"]
        command += ["--recipient", "DEF_REP", "--auto"]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        return running[-1]

    yield started
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


def one(desk: Path) -> list[object]:
    return [desk / "source.pdf", "--out", desk / "out.pdf", "--report", desk / "report.json"]


def child_of(process: subprocess.Popen[bytes], module: str) -> psutil.Process:
    """Wait until the command has a process that runs this module or has this name."""
    parent = psutil.Process(process.pid)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, process.communicate()
        for child in parent.children(recursive=True):
            try:
                if child.name() == module or any(module in part for part in child.cmdline()):
                    return child
            except psutil.Error:
                continue
    raise AssertionError(f"no process of {module} was seen")


def family(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    return psutil.Process(process.pid).children(recursive=True)


def assert_gone(processes: list[psutil.Process]) -> None:
    _, alive = psutil.wait_procs(processes, timeout=PATIENCE_SECONDS)
    assert not alive


@pytest.mark.parametrize(
    ("number", "code", "sentence"),
    [
        (signal.SIGTERM, 128 + signal.SIGTERM, "Stopped before the end. Nothing was released."),
        (signal.SIGINT, 128 + signal.SIGINT, "Stopped before the end. Nothing was released."),
        (signal.SIGKILL, -signal.SIGKILL, ""),
    ],
    ids=["SIGTERM", "SIGINT", "SIGKILL"],
)
def test_redact_that_is_stopped_leaves_no_file_and_no_process(
    desk: Path, start: Started, number: int, code: int, sentence: str
) -> None:
    process = start(*one(desk))
    child_of(process, MARKER)
    child_of(process, READER)
    children = family(process)
    assert any(child.name() == READER for child in children)
    os.kill(process.pid, number)
    _, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert (process.returncode, said.decode().strip()) == (code, sentence)
    assert_gone(children)
    assert sorted(path.name for path in desk.iterdir()) == ["case.json", "source.pdf"]


def test_redact_whose_reader_is_killed_says_so(desk: Path, start: Started) -> None:
    process = start(*one(desk))
    child_of(process, MARKER)
    child_of(process, READER).kill()
    _, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 2, said
    assert len(said.decode().strip().splitlines()) == 1
    assert said.decode().strip().endswith(".")
    assert not (desk / "out.pdf").exists()


@pytest.mark.parametrize("helper", [MARKER, MINER])
def test_redact_whose_helper_is_killed_does_its_work_itself(desk: Path, start: Started, helper: str) -> None:
    process = start(*one(desk))
    child_of(process, helper).kill()
    _, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0, said
    text = text_of(desk / "out.pdf")
    assert all(each in text for each in KEPT)
    assert not [each for each in REMOVED if each in text]


def many(desk: Path, count: int) -> list[object]:
    sources = [desk / f"source-{number}.pdf" for number in range(count)]
    for source in sources:
        source.write_bytes(pages(1))
    return [*sources, "--out-dir", desk / "outs"]


def test_redact_of_many_that_is_stopped_leaves_no_process(desk: Path, start: Started) -> None:
    process = start(*many(desk, 2))
    child_of(process, READER)
    children = family(process)
    process.terminate()
    _, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 128 + signal.SIGTERM
    assert said.decode().strip().splitlines()[-1].endswith("run it again for the others.")
    assert_gone(children)
    assert not [path.name for path in (desk / "outs").iterdir() if path.name.endswith(".part")]


def test_redact_of_many_whose_command_is_killed_leaves_no_process(desk: Path, start: Started) -> None:
    process = start(*many(desk, 2))
    child_of(process, READER)
    children = family(process)
    process.kill()
    process.communicate(timeout=PATIENCE_SECONDS)
    assert_gone(children)


def test_redact_of_many_that_loses_a_process_finishes_every_file(desk: Path, start: Started) -> None:
    process = start(*many(desk, 2))
    warm = psutil.Process(child_of(process, READER).ppid())
    psutil.Process(warm.ppid()).kill()
    said, shown = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0, said
    assert "2 of 2 released." in said.decode()
    assert "2/2" in shown.decode()
    for number in range(2):
        text = text_of(desk / "outs" / f"source-{number}.redacted.pdf")
        assert not [each for each in REMOVED if each in text]


def test_redact_where_nothing_can_be_written_is_refused_before_work(desk: Path, start: Started) -> None:
    process = start(desk / "source.pdf", "--out", "/proc/out.pdf", "--report", desk / "report.json")
    _, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 2
    assert said.decode().startswith("Nothing can be written in the folder /proc")
    assert len(said.decode().strip().splitlines()) == 1
    assert not (desk / "report.json").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_redact_whose_report_cannot_be_written_releases_nothing(desk: Path, start: Started) -> None:
    process = start(desk / "source.pdf", "--out", desk / "out.pdf", "--report", "/dev/full")
    _, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 2
    assert len(said.decode().strip().splitlines()) == 1
    assert sorted(path.name for path in desk.iterdir()) == ["case.json", "source.pdf"]
