"""Redact one file, or many on all cores with a progress bar; an output appears whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from unbroken.engines.redaction.errors import OutputRefused, RedactionError
from unbroken.engines.vault.writeback import sync, write_all
from unbroken.service.cli.redaction_input import BAD_INPUT
from unbroken.service.cli.redaction_tables import Line, show_batch
from unbroken.service.cli.redaction_workers import do_all
from unbroken.service.cli.stopping import stopping
from unbroken.service.cli.vault_output import writing

if TYPE_CHECKING:
    from unbroken.engines.redaction.pipeline import Outcome
    from unbroken.engines.redaction.report import Report
    from unbroken.engines.redaction.warming import Warming
    from unbroken.engines.redaction.wish import Wish

PICTURE_SUFFIXES = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".png", ".tif": ".tif", ".tiff": ".tif"}
PICTURE_SUFFIXES |= {".heic": ".jpg", ".heif": ".jpg"}
_MOST_CORES = 4
_STOPPED = "Stopped before the end. Nothing was released."
_UNEXPECTED = "Redacting this file ended unexpectedly. Try it alone."
_STOPPED_MANY = "Stopped before the end. Files that were finished are in the folder; run it again for the others."


@dataclass(frozen=True, slots=True)
class _Task:
    source: Path
    out: Path
    report: Path


def one_thread_a_library() -> None:
    """Let libraries that would use all cores for one sum use one: the work is spread over the cores already.

    Call it before any of them is loaded; processes that are started later do as this one.
    """
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def redact_one(
    source: Path, out: Path, report: Path, read_wish: Callable[[], Wish], keep: Sequence[Path | None] = ()
) -> Outcome:
    """Redact one file on all cores. read_wish: asked while other processes get ready. keep: what may not be replaced.

    Where nothing is released no file stays under the output's name. Raises OutputRefused, SourceError, OSError, and
    what `read_wish` raises.
    """
    from unbroken.engines.redaction.warming import Warming  # noqa: PLC0415  (only for redaction, and light)

    with stopping(_STOPPED), Warming(_cores()) as warming:
        warming.begin()
        wish = replace(read_wish(), workers=_cores())
        outcome = _redacted(source, out, report, wish, keep, warming)
    _write(out, report, outcome)
    return outcome


def find_one(source: Path, wish: Wish) -> Report:
    """Return what is found in one file. Raises SourceError, OSError."""
    from unbroken.engines.redaction.pipeline import find  # noqa: PLC0415  (the models load only when used)

    with stopping(_STOPPED):
        return find(source.read_bytes(), source.name, replace(wish, workers=_cores()))


def redact_all(sources: Sequence[Path], folder: Path, wish: Wish) -> int:
    """Redact every file into the folder, as many at a time as there are cores; return the worst exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    _check_writable(folder)
    tasks = _tasks(sources, folder)
    console = Console(stderr=True)
    bar = Progress(TextColumn("Redacting"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console)
    with stopping(_STOPPED_MANY), bar:
        shown = bar.add_task("files", total=len(tasks))
        lines = list(_lines(tasks, wish, lambda: bar.advance(shown)))
    lines.sort(key=lambda line: line.name)
    show_batch(lines)
    return max((line.code for line in lines), default=0)


def _lines(tasks: Sequence[_Task], wish: Wish, tell: Callable[[], None]) -> Iterator[Line]:
    """Redact on all cores; yield a line for each file when it ends."""
    for task, line in do_all(tasks, partial(_one_of_many, wish), min(_cores(), len(tasks))):
        if line is None:
            task.out.unlink(missing_ok=True)
        tell()
        yield line or Line(task.source.name, BAD_INPUT, _UNEXPECTED, 0.0)


def _one_of_many(wish: Wish, task: _Task) -> Line:
    try:
        outcome = _redacted(task.source, task.out, task.report, replace(wish, workers=1), ())
        _write(task.out, task.report, outcome)
    except RedactionError as error:
        return Line(task.source.name, BAD_INPUT, str(error), 0.0)
    except OSError as error:
        return Line(task.source.name, BAD_INPUT, f"{error.strerror or 'The file cannot be used'}.", 0.0)
    return Line(task.source.name, int(outcome.ending), outcome.sentence, outcome.report.seconds)


def _redacted(
    source: Path, out: Path, report: Path, wish: Wish, keep: Sequence[Path | None], warming: Warming | None = None
) -> Outcome:
    from unbroken.engines.redaction.pipeline import redact  # noqa: PLC0415  (the models load only when used)

    _check_apart(source, out, report, keep)
    return redact(source.read_bytes(), source.name, replace(wish, output_name=out.name), warming=warming)


def _tasks(sources: Sequence[Path], folder: Path) -> list[_Task]:
    taken: set[str] = set()
    tasks = []
    for source in sources:
        stem, number = source.stem, 1
        while stem.lower() in taken:
            number += 1
            stem = f"{source.stem}-{number}"
        taken.add(stem.lower())
        suffix = PICTURE_SUFFIXES.get(source.suffix.lower(), ".pdf")
        tasks.append(_Task(source, folder / f"{stem}.redacted{suffix}", folder / f"{stem}.report.json"))
    return tasks


def _check_apart(source: Path, out: Path, report: Path, keep: Sequence[Path | None]) -> None:
    inputs = {path.resolve() for path in (source, *keep) if path is not None}
    if {out.resolve(), report.resolve()} & inputs or out.resolve() == report.resolve():
        raise OutputRefused("The output and the report need names of their own. Choose other names for them.")
    for path in (out, report):
        if path.is_dir():
            raise OutputRefused(f"{path} is a folder. Name a file.")
    for folder in {out.parent, report.parent}:
        if not folder.is_dir():
            raise OutputRefused(f"The folder {folder} does not exist. Make it, or choose another.")
        _check_writable(folder)


def _check_writable(folder: Path) -> None:
    """Try, before any work: permissions do not tell what a read-only or a full disk does. Raises OutputRefused."""
    trial = folder / f".{secrets.token_hex(8)}.part"
    try:
        trial.touch(exist_ok=False)
    except OSError as error:
        told = error.strerror or "It cannot be written"
        raise OutputRefused(f"Nothing can be written in the folder {folder}: {told}. Choose another.") from error
    trial.unlink()


def _write(out: Path, report: Path, outcome: Outcome) -> None:
    """Put output and report there whole, both or none, in place of what was there; no output where none is released."""
    if outcome.output is None:
        out.unlink(missing_ok=True)
        _write_report(report, outcome)
        return
    with writing(out, force=True, mode=0o600) as file:
        write_all(file, outcome.output)
        sync(file)
        _write_report(report, outcome)


def _write_report(report: Path, outcome: Outcome) -> None:
    with writing(report, force=True, mode=0o600) as file:
        write_all(file, outcome.report.to_json().encode())


def _cores() -> int:
    """Return on how many cores to work; beyond four, processes that wait for each other gain little."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_CORES)
