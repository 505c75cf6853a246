"""`unbroken serve`, `migrate`, `doctor`: run an installation and look after it."""

from typing import Annotated

import psycopg
import typer
from rich.console import Console
from rich.table import Table

from unbroken.service import bootstrap, logs
from unbroken.service.cli.options import DataOption, settings_for
from unbroken.service.doctor import OUTSIDE, Finding, run_checks
from unbroken.service.errors import InstallationError
from unbroken.service.settings import Settings


def serve(
    data: DataOption = None, port: Annotated[int | None, typer.Option(help="Port; 0 picks a free one.")] = None
) -> None:
    """Start the database, the pages, the byte path, worker and redactors; stop them cleanly on Ctrl-C or SIGTERM."""
    from unbroken.service.server.supervisor import free_port, serve  # noqa: PLC0415

    settings = settings_for(data, **({} if port is None else {"port": port}))
    settings = settings_for(settings.data, port=free_port(settings))
    logs.configure(settings, "supervisor")
    serve(settings, on_ready=lambda: typer.echo(f"Unbroken is starting on {settings.address} (Ctrl-C stops it)."))


def migrate(data: DataOption = None) -> None:
    """Bring the database schema up to date and set the rights of the runtime role."""
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        bootstrap.migrate(settings, urls)
    typer.echo("The schema is up to date.")


def doctor(data: DataOption = None) -> None:
    """Say in words what is wrong with this installation, and what to do about it."""
    findings = _examine(settings_for(data))
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for finding in findings:
        table.add_row("[green]well[/]" if finding.ok else "[bold red]wrong[/]", finding.check, finding.sentence)
    Console().print(table)
    if not all(finding.ok for finding in findings):
        raise typer.Exit(1)


def _examine(settings: Settings) -> list[Finding]:
    """Start or reach the database, and return what every check found; without a database, what can be said so.

    Nothing is made: a folder that is no installation is named and left as it is.
    """
    if not settings.data_folder.is_dir():
        return run_checks(settings, OUTSIDE)
    if not settings.database_url and not (settings.data_folder / "postgres").is_dir():
        sentence = (
            "There is no database in the data folder yet. Check --data and UNBROKEN_DATA, or run `unbroken migrate`."
        )
        return [*run_checks(settings, OUTSIDE), _absent(sentence)]
    try:
        with bootstrap.database(settings) as urls:
            bootstrap.use(settings, urls)
            return run_checks(settings)
    except InstallationError as error:
        return [*run_checks(settings, OUTSIDE), _absent(str(error))]
    except psycopg.OperationalError:
        sentence = "The database does not answer. Check that it runs and that DATABASE_URL is right."
        return [*run_checks(settings, OUTSIDE), _absent(sentence)]


def _absent(sentence: str) -> Finding:
    return Finding("database", ok=False, sentence=sentence)
