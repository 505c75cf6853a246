"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from unbroken.service.settings import Settings

DataOption = Annotated[
    Path | None, typer.Option("--data", help="Data folder. Default: UNBROKEN_DATA, else var/unbroken.")
]


def settings_for(data: Path | None, **changes: object) -> Settings:
    """Return the settings of this environment with the given changes. data: the --data option, or None.

    Raises WrongSetting.
    """
    if data is not None:
        changes["data"] = data
    return Settings.read(**changes)
