"""`unbroken ledger`: check the custody log, publish it as static tiles, adopt it on a new machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import psycopg
import typer

from unbroken.service import bootstrap
from unbroken.service.cli.options import DataOption, settings_for

if TYPE_CHECKING:
    from unbroken.engines.ledger import GuardFile
    from unbroken.ground.custody.storage import Connection
    from unbroken.ground.custody.verifying import LogReport

app = typer.Typer(no_args_is_help=True)
LogOption = Annotated[str, typer.Option("--log", help="Origin of one log; default: every log here.")]


@dataclass(frozen=True)
class _Opened:
    """An installation's database, its guard, and the chosen logs (organisation id, origin)."""

    connection: "Connection"
    guard: "GuardFile"
    logs: list[tuple[str, str]]


@contextmanager
def _opened(data: Path | None, origin: str) -> Iterator[_Opened]:
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        from unbroken.engines.ledger import GuardFile  # noqa: PLC0415  (Django is set up only now)
        from unbroken.ground.custody import scanning  # noqa: PLC0415
        from unbroken.ground.custody.connections import runtime_connection  # noqa: PLC0415

        with runtime_connection("unbroken-ledger") as connection:
            try:
                logs = [log for log in scanning.list_logs(connection) if origin in ("", log[1])]
            except psycopg.errors.UndefinedTable:
                typer.echo("This installation is not set up yet. Run: unbroken migrate", err=True)
                raise typer.Exit(1) from None
            if origin and not logs:
                typer.echo(f"There is no log {origin} here. Leave out --log to see all of them.", err=True)
                raise typer.Exit(1)
            yield _Opened(connection, GuardFile(settings.guard_folder), logs)


@app.command()
def verify(
    data: DataOption = None,
    log: LogOption = "",
    *,
    values: Annotated[
        bool, typer.Option("--values", help="Also open every value still kept and compare it: 10,000 entries a second.")
    ] = False,
) -> None:
    """Check every entry, tile, checkpoint and cosignature, and that no value was lost.

    Exits with 1 and names the first wrong thing.
    """
    with _opened(data, log) as opened:
        from unbroken.ground.custody.verifying import verify_log  # noqa: PLC0415
        from unbroken.ground.organisations.verifierkeys import log_keys  # noqa: PLC0415

        reports = [
            verify_log(opened.connection, log_id, log_keys(log_id), opened.guard, with_values=values)
            for log_id, _ in opened.logs
        ]
    for report in reports:
        _say(report)
    if not all(report.ok for report in reports):
        raise typer.Exit(1)
    typer.echo("No log yet: nothing was recorded." if not reports else "Everything verifies.")


def _say(report: "LogReport") -> None:
    waiting = f", {report.unsigned} of them not signed yet" if report.unsigned else ""
    typer.echo(
        f"{report.origin}: {report.size} entries{waiting}, {report.checkpoints} signed checkpoints, "
        f"{report.cosignatures} cosignatures, {report.values} kept values, {report.erased} erased."
    )
    for number, finding in enumerate(report.findings):
        typer.echo(f"{'WRONG' if number == 0 else 'also'}: {finding.sentence}", err=True)


@app.command()
def tiles(
    out: Annotated[Path, typer.Argument(help="Folder to write to, one folder a log; made if absent.")],
    data: DataOption = None,
    log: LogOption = "",
) -> None:
    """Write the logs as static C2SP tiles that anybody's tools can read and verify."""
    with _opened(data, log) as opened:
        from unbroken.engines.ledger import Checkpoint, write_static  # noqa: PLC0415
        from unbroken.ground.custody import queries, scanning  # noqa: PLC0415
        from unbroken.ground.custody.errors import NotSequencedError  # noqa: PLC0415
        from unbroken.ground.custody.verifying import leaves_of  # noqa: PLC0415

        if not opened.logs:
            typer.echo("No log yet: nothing was recorded, nothing written.")
        for log_id, origin in opened.logs:
            try:
                note = queries.last_note(log_id)
            except NotSequencedError:
                typer.echo(f"{origin}: no signed checkpoint yet, nothing written.")
                continue
            size = Checkpoint.parse(note.text).size
            folder = out / origin.replace("/", "_")
            with scanning.snapshot(opened.connection):
                write_static(folder, leaves_of(opened.connection, log_id, size), note)
            typer.echo(f"{origin}: {size} entries written to {folder}.")


@app.command()
def adopt(
    data: DataOption = None,
    log: LogOption = "",
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Start a guard file on a new machine, from the last signed checkpoint of a database that verifies."""
    with _opened(data, log) as opened:
        from unbroken.engines.ledger import Checkpoint  # noqa: PLC0415
        from unbroken.ground.custody import queries  # noqa: PLC0415
        from unbroken.ground.custody.verifying import verify_log  # noqa: PLC0415
        from unbroken.ground.organisations.verifierkeys import log_keys  # noqa: PLC0415

        for log_id, origin in opened.logs:
            if opened.guard.held(origin) is not None:
                typer.echo(f"{origin}: the guard is here already.")
                continue
            report = verify_log(opened.connection, log_id, log_keys(log_id), with_values=False)
            if not report.ok:
                _say(report)
                raise typer.Exit(1)
            checkpoint = Checkpoint.parse(queries.last_note(log_id).text)
            question = (
                f"{origin}: are you sure that {checkpoint.size} entries are all that were ever signed? "
                "Compare with a witness or a partner first."
            )
            if yes or typer.confirm(question):
                opened.guard.record(checkpoint)
                typer.echo(f"{origin}: the guard starts at {checkpoint.size} entries.")
