"""`unbroken systems`: tokens of other programs, for whoever runs the installation. Administrators use the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from unbroken.service import bootstrap
from unbroken.service.cli.options import DataOption, settings_for

if TYPE_CHECKING:
    from unbroken.ground.access.actor import Actor

app = typer.Typer(no_args_is_help=True)
OrganisationOption = Annotated[str, typer.Option(help="Code of the organisation.")]


@app.command()
def connect(
    organisation: OrganisationOption,
    name: Annotated[str, typer.Option(help="What the system is called.")],
    scope: Annotated[list[str], typer.Option(help="What it may do, such as cases:read. Give it once for each.")],
    days: Annotated[int, typer.Option(help="For how many days the token works.")] = 90,
    data: DataOption = None,
) -> None:
    """Connect a system and print its token, this once."""
    with _acting(organisation, data) as actor:
        from unbroken.ground.ids import new_id  # noqa: PLC0415  (needs Django set up)
        from unbroken.ground.organisations.systems import connect_system  # noqa: PLC0415

        made = connect_system(
            system_id=new_id(), name=name, scopes=scope, days=days, actor=actor, now=datetime.now(UTC)
        )
    typer.echo("Copy this token into the settings of the system. It is shown this once and kept nowhere:", err=True)
    typer.echo(made.token)


@app.command("list")
def list_(organisation: OrganisationOption, data: DataOption = None) -> None:
    """List the systems of an organisation."""
    now = datetime.now(UTC)
    with _acting(organisation, data) as actor:
        from unbroken.ground.organisations.systems import list_systems  # noqa: PLC0415  (needs Django set up)

        found = list_systems(actor, now=now)
    for one in found:
        state = "connected" if one.is_in_use else "ended" if one.revoked_at else "expired"
        used = f"last used {one.last_used_at:%Y-%m-%d %H:%M} UTC" if one.last_used_at else "not used yet"
        scopes = " ".join(scope.value for scope in one.scopes)
        typer.echo(f"{one.id}  {one.name}  {state} until {one.expires_at:%Y-%m-%d}, {used}  {scopes}")
    if not found:
        typer.echo("No system is connected.")


@app.command()
def end(
    system_id: Annotated[str, typer.Argument(help="Id of the system, as `list` shows it.")],
    organisation: OrganisationOption,
    data: DataOption = None,
) -> None:
    """End the access of a system at once."""
    with _acting(organisation, data) as actor:
        from unbroken.ground.organisations.systems import revoke_system  # noqa: PLC0415  (needs Django set up)

        revoke_system(system_id=system_id, actor=actor, now=datetime.now(UTC))
    typer.echo("Its access has ended.")


@contextmanager
def _acting(organisation: str, data: DataOption) -> Iterator["Actor"]:
    """Give the machine account of an organisation, with the database at hand."""
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        from unbroken.ground.access.actor import Actor  # noqa: PLC0415  (needs Django set up)
        from unbroken.ground.organisations.queries import get_organisation_by_code  # noqa: PLC0415

        yield Actor.system(get_organisation_by_code(organisation).id)
