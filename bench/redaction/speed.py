"""How quick and how large the redaction command is, end to end with proof: make redaction-speed [ARGS="--pages 1000"].

Every run is the command itself in a process of its own. Wall time is what a user waits; processor time tells how much
of it was work, for a machine that does other things meanwhile makes wall time longer but not processor time.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
import pypdfium2
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from rich.console import Console
from rich.table import Table

RESULTS = Path(__file__).resolve().parent.parent / "results" / "redaction-speed.json"
DPI = 200
MIB = 1 << 20
CASE = {
    "urn": "18ZA0000226",
    "people": [
        {"id": "d1", "role": "DEF", "forenames": ["Darren"], "surname": "Holt", "dob": "1987-05-14"},
        {
            "id": "v1",
            "role": "VIC",
            "forenames": ["Leah"],
            "surname": "Carrow",
            "dob": "1990-11-02",
            "addresses": [{"lines": ["Flat 2, Juniper House", "Fernleigh"], "postcode": "AA1 1AB", "kind": "home"}],
            "phones": ["07700 900123"],
        },
    ],
    "offences": [{"code": "OF61102", "wording": "Assault", "date": "2026-03-03", "place": "41 Tannery Row"}],
}
HEAD = (
    "WITNESS STATEMENT  MG11",
    "URN 18ZA0000226",
    "Statement of: Leah Carrow",
    "I was born on 02/11/1990. I live at Flat 2, Juniper House, Fernleigh AA1 1AB.",
    "My number is 07700 900123. Darren Holt pushed me. I exhibit a photograph as LC/1.",
)
PROSE = (
    "the witness walked towards market square and saw a man with a red jacket who ran into the road before officers "
    "arrived and spoke to people near the shop"
)


@dataclass(frozen=True)
class Run:
    """One run of the command."""

    code: int
    seconds: float
    processor: float
    largest_mib: float


def born_digital(path: Path, pages: int) -> Path:
    """Draw statements of 43 lines a page; what must go stands on every page."""
    chance = random.Random(7)  # noqa: S311 - the same pages every time, no secrets
    words = PROSE.split()
    canvas = Canvas(str(path), pagesize=(595, 842))
    for _ in range(pages):
        canvas.setFont("Helvetica", 11)
        body = (" ".join(chance.choices(words, k=13)).capitalize() + "." for _ in range(38))
        for number, line in enumerate((*HEAD, *body)):
            canvas.drawString(60, 790 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def scanned(path: Path, drawn: Path, pages: int) -> Path:
    """Scan a drawn document: grey, a little askew."""
    document = pypdfium2.PdfDocument(drawn)
    shown = [document[number].render(scale=DPI / 72).to_pil().convert("L") for number in range(pages)]
    askew = [page.rotate(0.6, fillcolor=250, resample=Image.Resampling.BILINEAR) for page in shown]
    askew[0].save(path, save_all=True, append_images=askew[1:], resolution=DPI)
    return path


def run(folder: Path, *arguments: str) -> Run:
    """Run the command and watch the memory of each of its processes."""
    (folder / "case.json").write_text(json.dumps(CASE))
    command = [sys.executable, "-c", "from unbroken.service.cli import main; main()", "redact", *arguments]
    command += ["--case", str(folder / "case.json"), "--document-type", "MG11", "--recipient", "DEF_REP", "--auto"]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    largest = [0]
    watcher = threading.Thread(target=_watch, args=(process, largest))
    watcher.start()
    code = process.wait()
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(code, time.perf_counter() - started, used, largest[0] / MIB)


def _watch(process: subprocess.Popen[bytes], largest: list[int]) -> None:
    """Keep the most that any of its processes has held. The system remembers each one's most, so seldom is enough."""
    root = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            for each in (root, *root.children(recursive=True)):
                largest[0] = max(largest[0], _most(each))
        except (psutil.Error, OSError):
            pass
        time.sleep(0.25)


def _most(process: psutil.Process) -> int:
    """Return the most bytes of memory this process has held, or holds now where the system does not remember."""
    status = Path(f"/proc/{process.pid}/status")
    told = status.read_text().partition("VmHWM:")[2].split() if status.exists() else []
    return int(told[0]) * 1024 if told else process.memory_info().rss


def one_file(folder: Path, source: Path) -> Run:
    """Redact one file."""
    return run(folder, str(source), "--out", str(folder / "out.pdf"), "--report", str(folder / "report.json"))


def measure(folder: Path, pages: int, scans: int, batch: int) -> list[dict[str, object]]:
    """Return the rows of the table."""
    small = born_digital(folder / "small.pdf", 1)
    large = born_digital(folder / "large.pdf", pages)
    scan = scanned(folder / "scan.pdf", large, min(scans, pages))
    many = [born_digital(folder / f"many-{number}.pdf", 4) for number in range(batch)]
    cold = one_file(folder, small)
    rows = [_row("one page, cold", cold, 1, None, cold)]
    rows.append(_row(f"{pages} drawn pages in one file", one_file(folder, large), pages, 5.0, cold))
    rows.append(_row(f"{scans} scanned pages in one file", one_file(folder, scan), scans, 0.5, cold))
    together = run(folder, *map(str, many), "--out-dir", str(folder / "outs"))
    rows.append(_row(f"{batch} files of 4 drawn pages", together, 4 * batch, 5.0, cold))
    return rows


def _row(name: str, done: Run, pages: int, target: float | None, cold: Run) -> dict[str, object]:
    cores = min(2, os.cpu_count() or 1)
    steady = max(done.processor - cold.processor, 0.01) / max(pages - 1, 1)
    return {
        "name": name,
        "exit": done.code,
        "pages": pages,
        "seconds": round(done.seconds, 2),
        "processor seconds": round(done.processor, 2),
        "pages a second": round(pages / done.seconds, 2),
        "processor seconds a further page": round(steady, 3) if pages > 1 else None,
        "pages a second were both cores free": round(cores / steady, 2) if pages > 1 else None,
        "largest process, MiB": round(done.largest_mib),
        "target": target,
        "met": done.code == 0 and done.largest_mib <= 1024 and (target is None or pages / done.seconds >= target),
    }


def machine() -> dict[str, object]:
    """Say what machine this is and how busy, without its name or paths."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    load = [round(each, 2) for each in os.getloadavg()]
    return {"cores": os.cpu_count(), "cpu": (models or [""])[0], "python": platform.python_version(), "load": load}


def main() -> int:
    """Measure, print, keep as JSON; return 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=100, help="pages of the drawn document (1000 for the long run)")
    parser.add_argument("--scans", type=int, default=10)
    parser.add_argument("--batch", type=int, default=10)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="unbroken-speed-") as folder:
        before = machine()
        rows = measure(Path(folder), wanted.pages, wanted.scans, wanted.batch)
    table = Table(*(key for key in rows[0] if key != "pages"))
    for row in rows:
        table.add_row(*("" if value is None else str(value) for key, value in row.items() if key != "pages"))
    console = Console()
    console.print(before)
    console.print(table)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"machine": before, "rows": rows}, indent=1))
    return int(not all(row["met"] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
