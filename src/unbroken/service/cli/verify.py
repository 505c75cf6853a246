"""The command `unbroken verify`: check a package with no network, no database and no account."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from unbroken.engines.bag.findings import Check, VerificationReport
from unbroken.engines.bag.fingerprint import grouped
from unbroken.engines.bag.verify import verify_package
from unbroken.engines.vault import Identity, VaultError, parse_key_file
from unbroken.service.cli.sentences import sentence_of_system

PackageArgument = Annotated[Path, typer.Argument(help="The ZIP file, or the folder it was unpacked into.")]
PolicyOption = Annotated[
    Path | None, typer.Option("--policy", help="Believe this policy file instead of the package's own.")
]
TrustOption = Annotated[
    str | None, typer.Option("--trust", help="The policy's fingerprint, as the organisation told you.")
]
KeyOption = Annotated[
    list[Path] | None, typer.Option("-i", "--identity", help="A key file, to open and check locked items too.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a table.")]


def verify(
    package: PackageArgument,
    *,
    policy: PolicyOption = None,
    trust: TrustOption = None,
    identity: KeyOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check an evidence package: every file, every event, every signature. Exit 0 if all holds, else 1."""
    try:
        keys = [key for path in identity or [] for key in _read_keys(path)]
        report = verify_package(package, policy, keys, trust)
    except (VaultError, OSError, UnicodeDecodeError) as error:
        typer.echo(_sentence(error), err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps(dataclasses.asdict(report), ensure_ascii=True, indent=1))
    else:
        _show(report)
    raise typer.Exit(0 if report.ok else 1)


def _read_keys(path: Path) -> list[Identity]:
    return list(parse_key_file(path.read_text(encoding="utf-8")))


def _sentence(error: Exception) -> str:
    match error:
        case OSError():
            return sentence_of_system(error, "The package")
        case UnicodeDecodeError():
            return "A key file holds something that is not text. Check that you chose the right file."
        case _:
            return str(error)


def _show(report: VerificationReport) -> None:
    wide = sys.stdout.isatty()
    console = Console(width=None if wide else 160, highlight=False, soft_wrap=False)
    table = Table("Result", "Check", "About", "What it means", show_lines=False)
    table.columns[0].no_wrap = True
    table.columns[2].overflow = table.columns[3].overflow = "fold"
    for check in sorted(report.checks, key=_order):
        table.add_row(_word(check), check.name, _plain(check.subject), _plain(check.sentence))
    console.print(table)
    summary = report.summary
    if summary.urn:
        console.print(
            _plain(
                f"Case {summary.urn}: {summary.items} items, {summary.events} events. "
                f"Exported by {summary.organisation} at {summary.exported_at}."
            )
        )
    if summary.policy_fingerprint:
        console.print("Fingerprint of the trust policy: ", end="")
        console.print(_plain(grouped(summary.policy_fingerprint)), soft_wrap=True)
    console.print(_verdict(report))


def _order(check: Check) -> int:
    return 0 if not check.ok else 1 if check.attention else 2


def _word(check: Check) -> Text:
    if not check.ok:
        return Text("fails", "bold red")
    return Text("for you", "yellow") if check.attention else Text("holds", "green")


def _plain(untrusted: str) -> Text:
    """Return text from a package without control characters, so that it cannot steer the terminal."""
    shown = (one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in untrusted)
    return Text("".join(shown))


def _verdict(report: VerificationReport) -> Text:
    failures = len(report.failures)
    if failures:
        checks = "1 check fails" if failures == 1 else f"{failures} checks fail"
        return Text(
            f"Do not rely on this package: {checks}. The first lines of the table say what is wrong.", "bold red"
        )
    if any(check.attention for check in report.checks):
        return Text("The package is whole: every check holds. Read the lines marked 'for you'.", "bold green")
    return Text("The package is whole: every check holds.", "bold green")


if __name__ == "__main__":
    typer.run(verify)
