"""`unbroken keys`: replace the root key, and wrap the keys of items anew after an organisation replaced its own."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from unbroken.service import bootstrap
from unbroken.service.cli.options import DataOption, settings_for
from unbroken.service.locks import only_service

app = typer.Typer(no_args_is_help=True)


@app.command("replace-root")
def replace_root(
    data: DataOption = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Replace the root key while the service is stopped; everything it sealed is sealed by the new one."""
    settings = settings_for(data)
    if not yes:
        typer.confirm("Is the service stopped on every machine that uses this database, and a backup made?", abort=True)
    with only_service(settings), bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        bootstrap.connect_as(urls.owner)
        from unbroken.service.rootkey import replace_root_key  # noqa: PLC0415  (needs Django set up)

        kept = replace_root_key(settings)
    typer.echo(f"The root key is replaced. Copy {settings.root_key_path} to where you keep secrets, and to every node.")
    typer.echo(f"Backups made before need the old one: {kept}. Destroy it when those backups are gone.")


@app.command()
def rewrap(data: DataOption = None) -> None:
    """Wrap the keys of items, addresses, signatures and served or lodged papers anew; the worker does so by itself."""
    settings = settings_for(data)
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        from unbroken.stages.cases import contactkeys  # noqa: PLC0415  (needs Django set up)
        from unbroken.stages.disclosure import rewrapping as disclosure  # noqa: PLC0415
        from unbroken.stages.evidence import rewrapping as evidence  # noqa: PLC0415
        from unbroken.stages.files import rewrapping as signatures  # noqa: PLC0415

        count = sum(one.rewrap_all(datetime.now(UTC)) for one in (evidence, contactkeys, signatures, disclosure))
    typer.echo(
        f"{count} keys were wrapped anew." if count else "Every key is wrapped to its organisation's current key."
    )
