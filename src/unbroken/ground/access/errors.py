"""Errors of the policy.

NotVisible (ground)
  Refused     carries the Decision for the log; looks the same as NotVisible from outside
"""

from typing import TYPE_CHECKING

from unbroken.ground.errors import NotVisible

if TYPE_CHECKING:
    from unbroken.ground.access.policy import Decision


class Refused(NotVisible):
    """The policy said no. decision: for the log and the custody record, never for the page."""

    def __init__(self, decision: "Decision") -> None:
        super().__init__()
        self.decision = decision
