"""All commands in one tree."""

from typing import Annotated

import typer

import unbroken
from unbroken.service.cli import cases, installation, keys, ledger, people, policy, systems, vault
from unbroken.service.cli.demo import demo
from unbroken.service.cli.redact import find, redact
from unbroken.service.cli.verify import verify

app = typer.Typer(
    name="unbroken",
    help="Criminal case files and digital evidence, from capture to court, with the chain of custody unbroken.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)
app.add_typer(vault.app, name="vault", help="Seal, open and re-wrap files in the age format.")
app.add_typer(ledger.app, name="ledger", help="Check or publish the custody log.")
app.add_typer(keys.app, name="keys", help="Replace the root key, or wrap the keys of items anew.")
app.add_typer(cases.app, name="cases", help="Take cases from files of other systems.")
app.add_typer(people.app, name="people", help="Add organisations and invite the first people.")
app.add_typer(systems.app, name="systems", help="Give other programs a token for the API, or end it.")
app.command()(verify)
app.add_typer(policy.app, name="policy", help="Check a policy table of redaction.")
app.command()(redact)
app.command()(find)
app.command()(demo)
app.command()(installation.serve)
app.command()(installation.migrate)
app.command()(installation.doctor)


def _version(show: bool) -> None:  # noqa: FBT001  (typer callback)
    if show:
        typer.echo(unbroken.__version__)
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Criminal case files and digital evidence, from capture to court, with the chain of custody unbroken."""
