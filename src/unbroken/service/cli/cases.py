"""`unbroken cases`: take cases from files of other systems."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from unbroken.service import bootstrap
from unbroken.service.cli.options import DataOption, settings_for

app = typer.Typer(no_args_is_help=True)


@app.callback()
def cases() -> None:
    """Take cases from files of other systems."""


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A case file in JSON; see the reference page of its schema.")],
    email: Annotated[str, typer.Option("--as", help="E-mail address of the person who answers for the import.")],
    organisation: Annotated[str, typer.Option(help="Code of their organisation.")],
    data: DataOption = None,
) -> None:
    """Record what is new in a case file and print what differs; nothing that is stored is overwritten.

    Exit code 0 when everything in the file is in the case, 1 when something differs or was refused.
    """
    content = file.read_bytes()
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        from unbroken.ground.errors import InvalidInput  # noqa: PLC0415  (needs Django set up)
        from unbroken.ground.organisations import queries as organisations  # noqa: PLC0415
        from unbroken.stages.cases.importing import import_case  # noqa: PLC0415

        now = datetime.now(UTC)
        place = organisations.get_organisation_by_code(organisation)
        person_id = organisations.get_person_id_by_email(email)
        if person_id is None:
            raise InvalidInput(f"Nobody signs in with {email}. Check the address.")
        actor = organisations.get_actor(person_id, place.id, now=now)
        report = import_case(untrusted=content, actor=actor, now=now)
    typer.echo(f"{report.urn}: {len(report.added)} recorded, {len(report.same)} there already.")
    for conflict in report.conflicts:
        names = ", ".join(one.name for one in conflict.differences) or "addresses or contacts"
        typer.echo(f"{conflict.place} differs from what is stored: {names}. Compare and choose on the case's pages.")
    for where, sentence in report.refused:
        typer.echo(f"{where} was refused: {sentence}")
    if not report.is_complete:
        raise typer.Exit(1)
