"""Errors of serving.

DomainError
  InvalidInput
    DisclosureIncomplete
      NoticeElsewhere   a notice would go to somebody who is not registered at the recipient
  Conflict
    ServiceSettled      what was served is in a state that does not allow this
    NotReleased         the release has not passed the gate
    CopyNotProven       a file is not the proven copy that was released
"""

from collections.abc import Sequence
from typing import ClassVar

from unbroken.ground.errors import Conflict
from unbroken.stages.disclosure.errors import DisclosureIncomplete


class NoticeElsewhere(DisclosureIncomplete):
    """A notice would go to somebody who is not registered at the recipient."""

    code: ClassVar[str] = "service-notice-elsewhere"

    def __init__(self, addresses: Sequence[str]) -> None:
        super().__init__(
            "notices",
            f"Nobody at the recipient is registered with {', '.join(addresses)}. Take that out of the notice. "
            "The recipient's own administrator can register people.",
        )


class ServiceSettled(Conflict):
    """What was served was recalled or replaced."""

    code: ClassVar[str] = "service-settled"


class NotReleased(Conflict):
    """The gate has not let the release go."""

    code: ClassVar[str] = "service-not-released"

    def __init__(self) -> None:
        super().__init__(
            "This release has not passed the gate, so nothing can be served. Check it and release it first."
        )


class CopyNotProven(Conflict):
    """A file is not the proven copy that was released."""

    code: ClassVar[str] = "service-copy-not-proven"

    def __init__(self, ref: str) -> None:
        super().__init__(
            f"{ref} is not the proven copy that was released, so nothing was served. "
            "Make the copy again, check the release, and serve it then."
        )
