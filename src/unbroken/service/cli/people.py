"""`unbroken people`: the first organisations and people of an installation. Afterwards they use the pages."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from unbroken.service import bootstrap
from unbroken.service.cli.options import DataOption, settings_for

app = typer.Typer(no_args_is_help=True)


@app.command("add-organisation")
def add_organisation(
    name: Annotated[str, typer.Option(help="Name of the organisation.")],
    kind: Annotated[str, typer.Option(help="POL, CPS, CRT, DEF, INSP or OTHER.")],
    code: Annotated[str, typer.Option(help="Short code, such as a force code or an OU code.")],
    data: DataOption = None,
) -> None:
    """Register an organisation; its keys are made at once."""
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        from unbroken.ground.access.roles import OrganisationKind  # noqa: PLC0415  (needs Django set up)
        from unbroken.ground.errors import InvalidInput  # noqa: PLC0415
        from unbroken.ground.organisations.actions import register_organisation  # noqa: PLC0415

        if kind.upper() not in OrganisationKind.__members__:
            raise InvalidInput(f"{kind} is no kind of organisation. Choose one of {', '.join(OrganisationKind)}.")
        made = register_organisation(OrganisationKind(kind.upper()), name, code, now=datetime.now(UTC))
    typer.echo(f"{made.name} is registered with the code {made.code}; its keys are made.")


@app.command()
def invite(
    email: Annotated[str, typer.Argument(help="E-mail address to sign in with.")],
    name: Annotated[str, typer.Option(help="Name of the person.")],
    organisation: Annotated[str, typer.Option(help="Code of the organisation.")],
    role: Annotated[str, typer.Option(help="Role, such as ORG_ADMIN or POL_OIC; see the roles page.")],
    data: DataOption = None,
) -> None:
    """Register a person with a role and print the one-time link with which they choose a password."""
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        from unbroken.ground.access.actor import Actor  # noqa: PLC0415
        from unbroken.ground.access.roles import Role  # noqa: PLC0415
        from unbroken.ground.errors import InvalidInput  # noqa: PLC0415
        from unbroken.ground.organisations.actions import invite_person  # noqa: PLC0415
        from unbroken.ground.organisations.queries import get_organisation_by_code  # noqa: PLC0415
        from unbroken.service.identity.invitations import invitation_link  # noqa: PLC0415

        if role.upper() not in Role.__members__:
            raise InvalidInput(f"{role} is no role. Choose one of {', '.join(Role)}.")
        facts = get_organisation_by_code(organisation)
        actor = Actor.system(facts.id)
        person = invite_person(email, name, Role(role.upper()), actor=actor, now=datetime.now(UTC))
        link = invitation_link(person.id, settings.address)
    typer.echo(f"Give this link to {person.display_name} over a safe channel. It works once and expires:")
    typer.echo(link)
