"""`unbroken redact` and `unbroken find`: redact documents, or only show what would be redacted. No server needed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.service.cli import redaction_batch, redaction_tables
from unbroken.service.cli.redaction_input import bad_input, read_wish, refuse

AUTO = "auto"
TYPES = ", ".join([AUTO, *DocumentType])

SourceArgument = Annotated[list[Path], typer.Argument(help="The document, or several with --out-dir.")]
CaseOption = Annotated[Path, typer.Option("--case", help="The case record, CASE.json.")]
TypeOption = Annotated[str, typer.Option("--document-type", help=f"One of: {TYPES}.")]
RecipientOption = Annotated[str, typer.Option("--recipient", help=f"One of: {', '.join(Recipient)}.")]
PolicyOption = Annotated[Path | None, typer.Option("--policy", help="Another policy table than the one shipped.")]
OutOption = Annotated[Path | None, typer.Option("--out", help="Where to write the redacted file.")]
ReportOption = Annotated[Path | None, typer.Option("--report", help="Where to write the report, JSON.")]
OutDirOption = Annotated[Path | None, typer.Option("--out-dir", help="Folder for several files and their reports.")]
AutoOption = Annotated[bool, typer.Option("--auto", help="Accept every proposal: REDACT and ASK are burned.")]
LabelsOption = Annotated[bool, typer.Option("--labels", help="Print the reason code on each box.")]
BlurOption = Annotated[bool, typer.Option("--blur", help="Blur instead of boxes, in pictures only.")]


def redact(
    sources: SourceArgument,
    *,
    case: CaseOption,
    recipient: RecipientOption,
    document_type: TypeOption = AUTO,
    out: OutOption = None,
    report: ReportOption = None,
    out_dir: OutDirOption = None,
    auto: AutoOption = False,
    labels: LabelsOption = False,
    blur: BlurOption = False,
    policy: PolicyOption = None,
) -> None:
    """Redact documents and prove them clean. Exit 0 released, 2 bad input, 3 blocked by a rule, 4 proof failed."""
    redaction_batch.one_thread_a_library()
    with bad_input():
        if not auto:
            refuse("Add --auto to accept every proposal. One by one they are decided on the review page.")
        if out_dir is not None and out is None and report is None:
            wish = read_wish(case, recipient, document_type, policy, labels=labels, blur=blur)
            raise typer.Exit(redaction_batch.redact_all(sources, out_dir, wish))
        if len(sources) != 1 or out is None or report is None or out_dir is not None:
            refuse("Name one document with --out and --report, or several with --out-dir.")
        read = partial(read_wish, case, recipient, document_type, policy, labels=labels, blur=blur)
        outcome = redaction_batch.redact_one(sources[0], out, report, read, keep=(case, policy))
    if outcome.ending:
        typer.echo(outcome.sentence, err=True)
    raise typer.Exit(int(outcome.ending))


def find(
    sources: SourceArgument,
    *,
    case: CaseOption,
    recipient: RecipientOption = Recipient.DEF_REP,
    document_type: TypeOption = AUTO,
    policy: PolicyOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Show what would be redacted and why; nothing is written. Exit 2 on bad input."""
    redaction_batch.one_thread_a_library()
    with bad_input():
        wish = read_wish(case, recipient, document_type, policy)
        for source in sources:
            found = redaction_batch.find_one(source, wish)
            redaction_tables.show_findings(source.name, found, as_json=as_json)
