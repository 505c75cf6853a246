"""Errors of this stage.

DomainError
  InvalidInput
    IdentifierMalformed   an official identifier has the wrong shape or check letter
    CaseFieldsMissing     the form of a new case is incomplete; carries a sentence for each field
  Conflict
    UrnRegistered         this installation has a case with that URN already
    AssignmentRefused     this person cannot be given this case, or an assignment cannot end
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class IdentifierMalformed(InvalidInput):
    """An official identifier has the wrong shape, an impossible part or a wrong check letter."""

    code: ClassVar[str] = "identifier-malformed"


class CaseFieldsMissing(InvalidInput):
    """The facts of a case or of a part of it are incomplete or too long."""

    code: ClassVar[str] = "case-fields-missing"


class UrnRegistered(Conflict):
    """A case with this URN is registered already; whose it is, is not said."""

    code: ClassVar[str] = "urn-registered"

    def __init__(self, urn: str) -> None:
        super().__init__(
            f"A case with the URN {urn} is already registered. Check the URN; if it is right, ask for access."
        )
        self.fields = {"urn": str(self)}


class AssignmentRefused(Conflict):
    """The person cannot be given the case, or the assignment cannot be ended."""

    code: ClassVar[str] = "assignment-refused"
