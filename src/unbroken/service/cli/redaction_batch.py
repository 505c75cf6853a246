"""Redact one file, or many on all cores with a progress bar; an output appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from unbroken.engines.redaction.errors import OutputRefused, RedactionError
from unbroken.engines.vault.writeback import write_all
from unbroken.service.cli.redaction_input import BAD_INPUT
from unbroken.service.cli.redaction_tables import Line, show_batch
from unbroken.service.cli.vault_output import writing

if TYPE_CHECKING:
    from unbroken.engines.redaction.pipeline import Outcome, Wish
    from unbroken.engines.redaction.report import Report

PICTURE_SUFFIXES = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".png", ".tif": ".tif", ".tiff": ".tif"}
PICTURE_SUFFIXES |= {".heic": ".jpg", ".heif": ".jpg"}


@dataclass(frozen=True, slots=True)
class _Task:
    source: Path
    out: Path
    report: Path


def redact_one(source: Path, out: Path, report: Path, wish: Wish, keep: Sequence[Path | None] = ()) -> Outcome:
    """Redact one file on all cores. keep: other inputs, which the output may not replace.

    Where nothing is released no file stays under the output's name. Raises OutputRefused, SourceError, OSError.
    """
    from unbroken.engines.redaction.pipeline import redact  # noqa: PLC0415  (the models load only when used)

    _check_apart(source, out, report, keep)
    data = source.read_bytes()
    outcome = redact(data, source.name, replace(wish, output_name=out.name, workers=wish.workers or _cores()))
    _write(out, outcome.output)
    _write(report, outcome.report.to_json().encode())
    return outcome


def find_one(source: Path, wish: Wish) -> Report:
    """Return what is found in one file. Raises SourceError, OSError."""
    from unbroken.engines.redaction.pipeline import find  # noqa: PLC0415  (the models load only when used)

    return find(source.read_bytes(), source.name, replace(wish, workers=_cores()))


def redact_all(sources: Sequence[Path], folder: Path, wish: Wish) -> int:
    """Redact every file into the folder, as many at a time as there are cores; return the worst exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    tasks = _tasks(sources, folder)
    lines: list[Line] = []
    console = Console(stderr=True)
    bar = Progress(TextColumn("Redacting"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console)
    with ProcessPoolExecutor(min(_cores(), len(tasks)), mp_context=get_context("spawn")) as pool, bar:
        shown = bar.add_task("files", total=len(tasks))
        waiting: dict[Future[Line], _Task] = {pool.submit(_one_of_many, task, wish): task for task in tasks}
        for done in as_completed(waiting):
            lines.append(_line(done, waiting[done]))
            bar.advance(shown)
    lines.sort(key=lambda line: line.name)
    show_batch(lines)
    return max((line.code for line in lines), default=0)


def _line(done: Future[Line], task: _Task) -> Line:
    try:
        return done.result()
    except OSError as error:
        return Line(task.source.name, BAD_INPUT, error.strerror or "The file cannot be used.", 0.0)
    except Exception:
        _write(task.out, None)
        return Line(task.source.name, BAD_INPUT, "Redacting this file ended unexpectedly. Try it alone.", 0.0)


def _one_of_many(task: _Task, wish: Wish) -> Line:
    try:
        outcome = redact_one(task.source, task.out, task.report, replace(wish, workers=1))
    except RedactionError as error:
        return Line(task.source.name, BAD_INPUT, str(error), 0.0)
    return Line(task.source.name, int(outcome.ending), outcome.sentence, outcome.report.seconds)


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
        if not path.parent.is_dir():
            raise OutputRefused(f"The folder {path.parent} does not exist. Make it, or choose another.")


def _write(path: Path, content: bytes | None) -> None:
    """Put the content there whole, in place of what was there; with None leave nothing under that name."""
    if content is None:
        path.unlink(missing_ok=True)
        return
    with writing(path, force=True, mode=0o600) as file:
        write_all(file, content)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
