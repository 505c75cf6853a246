"""All commands in one tree, or the one branch that a run needs: to load them all takes a fifth of a second."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

import unbroken

ABOUT = "Criminal case files and digital evidence, from capture to court, with the chain of custody unbroken."
_PACKAGE = "unbroken.service.cli"

_BRANCHES: dict[str, tuple[str, str, str]] = {
    "vault": ("vault_commands", "app", "Seal, open and re-wrap files in the age format."),
    "ledger": ("ledger", "app", "Check or publish the custody log."),
    "keys": ("keys", "app", "Replace the root key, or wrap the keys of items anew."),
    "cases": ("cases", "app", "Take cases from files of other systems."),
    "people": ("people", "app", "Add organisations and invite the first people."),
    "systems": ("systems", "app", "Give other programs a token for the API, or end it."),
    "policy": ("policy", "app", "Check a policy table of redaction."),
    "verify": ("verify", "verify", ""),
    "redact": ("redact", "redact", ""),
    "find": ("redact", "find", ""),
    "demo": ("demo", "demo", ""),
    "drill": ("drill", "drill", ""),
    "serve": ("installation", "serve", ""),
    "migrate": ("installation", "migrate", ""),
    "doctor": ("installation", "doctor", ""),
}
"""Name of a group or command, its module, what it is called there; a group's help. In the order of the help page."""


def build(words: Sequence[str] = ()) -> typer.Typer:
    """Return the command line. words: what was typed; only the branch that they name is loaded, or else all of them."""
    app = typer.Typer(
        name="unbroken", help=ABOUT, no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False
    )
    app.callback()(root)
    named = words[0] if words and words[0] in _BRANCHES else None
    for name, (module, attribute, about) in _BRANCHES.items():
        if named in {None, name}:
            _grow(app, name, getattr(import_module(f"{_PACKAGE}.{module}"), attribute), about)
    return app


def _grow(app: typer.Typer, name: str, branch: Any, about: str) -> None:
    if isinstance(branch, typer.Typer):
        app.add_typer(branch, name=name, help=about)
    else:
        app.command(name)(branch)


def _version(show: bool) -> None:  # noqa: FBT001  (typer callback)
    if show:
        typer.echo(unbroken.__version__)
        raise typer.Exit


def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Criminal case files and digital evidence, from capture to court, with the chain of custody unbroken."""
