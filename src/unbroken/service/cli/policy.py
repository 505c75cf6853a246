"""`unbroken policy`: check a policy table, and see what it would decide otherwise than another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from unbroken.service.cli.redaction_input import bad_input, refuse
from unbroken.service.cli.redaction_tables import show_comparison

app = typer.Typer(no_args_is_help=True)
FileArgument = Annotated[Path, typer.Argument(help="The policy table, JSON.")]
AgainstOption = Annotated[
    Path | None, typer.Option("--against", help="The table to compare with; default: the one shipped.")
]
ReportsOption = Annotated[
    list[Path] | None, typer.Option("--report", help="A report of an earlier run, whose findings are asked again.")
]


@app.command()
def check(file: FileArgument, *, against: AgainstOption = None, report: ReportsOption = None) -> None:
    """Check a table and show what it would change. Exit 2 when it cannot be used, with the row and field named."""
    from unbroken.engines.redaction.decide.compare import compare_policies, load_report  # noqa: PLC0415  (heavy)
    from unbroken.engines.redaction.decide.table import load_policy  # noqa: PLC0415

    with bad_input():
        policy, other = load_policy(file), load_policy(against)
        try:
            reports = [load_report(path.read_bytes()) for path in report or []]
        except ValueError:
            refuse("One of the reports is not a report of a redaction. Give the file that --report wrote.")
        with Console(stderr=True).status("Asking both tables about every situation"):
            comparison = compare_policies(other, policy, reports)
    typer.echo(f"The table {policy.version} is sound: {len(policy.rows)} rows.")
    show_comparison(other.version, comparison)


@app.callback()
def policy() -> None:
    """Policy tables of redaction: dated data, checked before use."""
