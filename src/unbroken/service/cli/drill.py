"""`unbroken drill`: try the failures of the past again, at the doors of a scratch installation."""

import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from unbroken.service.cli.redaction_input import bad_input, refuse

CaseOption = Annotated[
    list[str] | None, typer.Option("--case", help="Only the traps of this case, such as SYN-3. May be given again.")
]
PolicyOption = Annotated[
    Path | None, typer.Option("--policy", help="Drill with this policy table; default: the one shipped.")
]
JsonOption = Annotated[Path | None, typer.Option("--json", help="Write what was found to this file too.")]


def drill(*, case: CaseOption = None, policy: PolicyOption = None, json: JsonOption = None) -> None:
    """Try to get planted data past every door of a scratch installation. Exit 1 if anything got through."""
    from unbroken.service.drill import report  # noqa: PLC0415  (heavy)
    from unbroken.service.drill.installation import scratch  # noqa: PLC0415

    console = Console(soft_wrap=True, highlight=False)
    _check(case or [], policy)
    began = time.monotonic()
    console.print("[bold]A drill.[/] All people and cases are fictional; the installation is removed at the end.")
    with scratch(str(policy.absolute()) if policy else "") as settings:
        from unbroken.service.drill.drilling import drill as play  # noqa: PLC0415  (needs Django set up)
        from unbroken.service.drill.plays import PLAYS  # noqa: PLC0415

        chosen = [one for one in PLAYS if not case or one.case in case]
        outcomes = play(settings.address, chosen, lambda one: console.print(report.line(one)))
    seconds = time.monotonic() - began
    console.print(report.table(outcomes, seconds))
    console.print(report.NOTE)
    if json is not None:
        json.write_text(report.as_json(outcomes, seconds) + "\n", encoding="utf-8")
    if not report.is_sound(outcomes) or (not case and report.missing(outcomes)):
        raise typer.Exit(1)


def _check(cases: list[str], policy: Path | None) -> None:
    """Refuse a case that is not in the drill, or a table that cannot be used."""
    known = {f"SYN-{number}" for number in range(1, 9)}
    for one in cases:
        if one not in known:
            refuse(f"There is no case {one} in the drill. Give one of {', '.join(sorted(known))}.")
    if policy is not None:
        from unbroken.engines.redaction.decide.table import load_policy  # noqa: PLC0415  (heavy)

        with bad_input():
            load_policy(policy)
