"""The tables that the redaction commands print."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from unbroken.engines.redaction.decide.compare import Comparison
    from unbroken.engines.redaction.report import Report

ENDINGS = {0: "released", 2: "bad input", 3: "blocked", 4: "proof failed"}


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file of many."""

    name: str
    code: int
    sentence: str
    seconds: float


def show_batch(lines: Sequence[Line]) -> None:
    """Print one line a file and a sum."""
    table = Table("file", "result", "seconds", "what happened")
    for line in lines:
        table.add_row(Text(line.name), ENDINGS[line.code], f"{line.seconds:.1f}", Text(line.sentence))
    console = Console()
    console.print(table)
    released = sum(line.code == 0 for line in lines)
    console.print(f"{released} of {len(lines)} released.")


def show_findings(name: str, report: Report, *, as_json: bool) -> None:
    """Print what was found in one file, as a table or as the report's JSON."""
    if as_json:
        typer.echo(json.dumps({"source": name, **report.content()}, ensure_ascii=True))
        return
    table = Table("page", "kind", "about", "action", "row", "why", title=Text(name))
    for entry in report.content()["findings"]:
        whose = f"{entry['role']} {entry['subject'] or ''}".strip() + ("" if entry["sure"] else "?")
        page = str(entry["locator"].get("page", ""))
        table.add_row(page, entry["kind"], Text(whose), entry["action"], entry["row"], Text(entry["why"]))
    console = Console()
    console.print(table)
    if report.block:
        console.print(Text(f"Blocked by rule {report.block.rule}. {report.block.reason}"))


def show_comparison(other: str, comparison: Comparison) -> None:
    """Print which rows differ from another table, and which situations would be ruled otherwise."""
    console = Console()
    for what, rows in (("added", comparison.added), ("removed", comparison.removed), ("edited", comparison.edited)):
        if rows:
            console.print(Text(f"Rows {what}: {', '.join(rows)}."))
    if comparison.is_same:
        console.print(Text(f"Against {other} nothing changes in {comparison.asked} situations."))
        return
    table = Table("now", "then", "situations", "such as", title=Text(f"Changes against {other}"))
    for change in comparison.changes:
        now, then = (f"{ruling.action} (row {ruling.row})" for ruling in (change.before, change.after))
        table.add_row(now, then, str(change.count), Text("; ".join(change.examples)))
    console.print(table)
