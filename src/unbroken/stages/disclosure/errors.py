"""Errors of this stage.

DomainError
  InvalidInput
    DisclosureIncomplete    a field is missing or has a value that cannot be used
  Conflict
    ReleaseSettled          the state of the release does not allow this
    ReleaseStopped          a check stops the release
    SecondPersonNeeded      somebody else must do this
    ScheduleRefused         a schedule cannot be made as it stands
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class DisclosureIncomplete(InvalidInput):
    """A field is missing or has a value that cannot be used."""

    code: ClassVar[str] = "disclosure-incomplete"

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence, fields={field: sentence})


class ReleaseSettled(Conflict):
    """The release is in a state in which this cannot be done."""

    code: ClassVar[str] = "release-settled"


class ReleaseStopped(Conflict):
    """The gate does not let the release go."""

    code: ClassVar[str] = "release-stopped"

    def __init__(self, count: int) -> None:
        what = "1 check stops" if count == 1 else f"{count} checks stop"
        super().__init__(f"{what} this release. Look at what each says, put it right, and check again.")


class SecondPersonNeeded(Conflict):
    """The same person cannot do both."""

    code: ClassVar[str] = "release-second-person-needed"

    def __init__(self) -> None:
        super().__init__("You asked for this yourself. A second person must agree to it.")


class ScheduleRefused(Conflict):
    """A schedule cannot be made as it stands."""

    code: ClassVar[str] = "schedule-refused"
