"""The engines that can be scored, each behind one call: source, record, form, recipient, output, report."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

RELEASED, BAD_INPUT, BLOCKED, UNPROVEN, CRASHED = 0, 2, 3, 4, 99


@dataclass
class Outcome:
    """How one run ended. code is the exit code of the command."""

    code: int
    seconds: float
    sentence: str = ""
    report: dict[str, Any] = field(default_factory=dict)


def run_engine(
    name: str, source: Path, case: Path, document_type: str, recipient: str, out: Path, report: Path
) -> Outcome:
    """Run one engine on one document. The models stay loaded between calls in one process."""
    started = time.perf_counter()
    for old in (out, report):
        old.unlink(missing_ok=True)
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = (
            _stock(source, case, document_type, recipient, out)
            if name == "stock"
            else _unbroken(source, case, document_type, recipient, out, report)
        )
    seconds = time.perf_counter() - started
    content = json.loads(report.read_text()) if report.exists() else {}
    return Outcome(code, seconds, said.getvalue().strip()[-600:], content)


def _unbroken(source: Path, case: Path, document_type: str, recipient: str, out: Path, report: Path) -> int:
    """Call the command's own entry in this process, with its arguments."""
    arguments = ["unbroken", "redact", str(source), "--case", str(case), "--document-type", document_type]
    arguments += ["--recipient", recipient, "--out", str(out), "--report", str(report), "--auto"]
    before, sys.argv = sys.argv, arguments
    try:
        importlib.import_module("unbroken.service.cli").main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else (0 if end.code is None else CRASHED)
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return CRASHED
    finally:
        sys.argv = before
    return RELEASED


def _stock(source: Path, case: Path, document_type: str, recipient: str, out: Path) -> int:
    import stock

    try:
        stock.redact(source, json.loads(case.read_text()), out)
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return CRASHED
    return RELEASED
