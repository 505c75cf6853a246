"""Errors of the policy.

NotVisible (ground)
  Refused       carries the Decision for the log; looks the same as NotVisible from outside
InvalidInput (ground)
  StaysInside   originals were to be given to somebody outside police and prosecution
"""

from typing import TYPE_CHECKING, ClassVar

from unbroken.ground.errors import InvalidInput, NotVisible

if TYPE_CHECKING:
    from unbroken.ground.access.policy import Decision


class Refused(NotVisible):
    """The policy said no. decision: for the log and the custody record, never for the page."""

    def __init__(self, decision: "Decision") -> None:
        super().__init__()
        self.decision = decision


class StaysInside(InvalidInput):
    """Originals were to be given to somebody outside police and prosecution."""

    code: ClassVar[str] = "stays-inside"

    def __init__(self, field: str = "") -> None:
        sentence = (
            "Originals stay with police and prosecution. For anybody else a prosecutor prepares a release: "
            "once the gate lets it go, its redacted copies are served on them."
        )
        super().__init__(sentence, fields={field: sentence} if field else {})
