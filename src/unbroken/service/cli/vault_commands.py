"""The commands `unbroken vault`: their options; what they do is in `vault.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from unbroken.service.cli import vault
from unbroken.service.cli.vault_output import STANDARD

app = typer.Typer(
    help="Seal, open and re-wrap files in the age format.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

RecipientOption = Annotated[
    list[str],
    typer.Option("-r", "--recipient", help="Who may open it: age1..., or a file with one recipient a line."),
]
KeyOption = Annotated[list[Path], typer.Option("-i", "--identity", help="A key file, as `keygen` writes it.")]
OutOption = Annotated[Path | None, typer.Option("-o", "--output", help="Where to write. Default: standard output.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the output file when it is there.")]
InArgument = Annotated[Path, typer.Argument(metavar="[IN]", help="What to read. Default: standard input.")]


@app.command()
def keygen(
    *,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write the key.")] = None,
    pq: Annotated[bool, typer.Option("--pq", help="A post-quantum key (age 1.3 or later).")] = False,
    force: ForceOption = False,
) -> None:
    """Make a key file. Keep it secret; give its public key to those who send to you."""
    vault.keygen(output, pq=pq, force=force)


@app.command()
def encrypt(
    source: InArgument = STANDARD,
    *,
    recipient: RecipientOption,
    output: OutOption = None,
    force: ForceOption = False,
) -> None:
    """Encrypt to every recipient named."""
    vault.encrypt(source, recipient, output, force=force)


@app.command()
def decrypt(
    source: InArgument = STANDARD,
    *,
    identity: KeyOption,
    span: Annotated[
        str | None, typer.Option("--range", metavar="FIRST-LAST", help="Only these bytes, from 0, both included.")
    ] = None,
    output: OutOption = None,
    force: ForceOption = False,
) -> None:
    """Decrypt a file, or a range of its bytes. Only authenticated content is ever written."""
    vault.decrypt(source, identity, output, span, force=force)


@app.command("rewrap")
def rewrap_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file whose recipients change.")],
    *,
    identity: KeyOption,
    recipient: RecipientOption,
    output: OutOption = None,
    force: ForceOption = False,
) -> None:
    """Change who can open a file: only its header is new, its content is copied untouched.

    Without -o the file itself is replaced, at once or not at all. Whoever kept the old file can still open it.
    """
    vault.rewrap_file(file, identity, recipient, output, force=force)
