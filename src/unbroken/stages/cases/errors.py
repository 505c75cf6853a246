"""Errors of this stage.

DomainError
  InvalidInput
    IdentifierMalformed   an official identifier has the wrong shape or check letter
    CaseFieldsMissing     the form of a new case is incomplete; carries a sentence for each field
    FactRefused           a record has values that cannot be right; carries a sentence for each field
    ImportRefused         a file to import cannot be read; carries a sentence for each place
  Conflict
    UrnRegistered         this installation has a case with that URN already
    AssignmentRefused     this person cannot be given this case, or an assignment cannot end
      DefenceIsProsecuting  nobody prosecutes and defends in one case
      PersonBlocked       the person is on the case's conflict list
    FactChanged           somebody else changed the record meanwhile; carries both values
    FactWithdrawn         the record was withdrawn; restore it first
    FactInUse             other records name the person who was to be withdrawn
    LinkRefused           these cases cannot be linked, split or merged in this way
    CaseMerged            the case was merged into another and is only read now
  WhereaboutsNotShared    the organisation was never given the key to the addresses in the case
  WhereaboutsDamaged      the stored addresses were changed or belong to another record
"""

from typing import Any, ClassVar

from unbroken.ground.errors import Conflict, DomainError, InvalidInput


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


class DefenceIsProsecuting(AssignmentRefused):
    """The assignee for the defence is prosecuting the case, or the other way round."""

    code: ClassVar[str] = "assignee-for-defence-is-prosecuting-case"

    def __init__(self) -> None:
        super().__init__(
            "This person works, or has worked, for the other side in this case. "
            "Nobody prosecutes and defends in one case. Choose somebody else."
        )


class PersonBlocked(AssignmentRefused):
    """The person must not work on this case."""

    code: ClassVar[str] = "person-blocked-from-case"

    def __init__(self) -> None:
        super().__init__("This person is on the case's conflict list. Choose somebody else.")


class FactRefused(InvalidInput):
    """The values of a record cannot be right. fields: by the record's own field names."""

    code: ClassVar[str] = "fact-refused"


class ImportRefused(InvalidInput):
    """A file to import cannot be read. fields: by place in the file."""

    code: ClassVar[str] = "import-refused"


class FactChanged(Conflict):
    """Somebody else changed the record after it was read. yours, theirs: the records. version: the one stored now."""

    code: ClassVar[str] = "fact-changed"

    def __init__(self, *, record_id: str, version: int, yours: Any, theirs: Any) -> None:
        super().__init__("Somebody else changed this meanwhile. Compare both and choose what is right.")
        self.record_id, self.version, self.yours, self.theirs = record_id, version, yours, theirs


class FactWithdrawn(Conflict):
    """The record was withdrawn."""

    code: ClassVar[str] = "fact-withdrawn"

    def __init__(self) -> None:
        super().__init__("This was withdrawn from the case. Restore it first, or record it anew.")


class FactInUse(Conflict):
    """Other records of the case name this person or thing."""

    code: ClassVar[str] = "fact-in-use"


class LinkRefused(Conflict):
    """The cases cannot be linked, split or merged like this."""

    code: ClassVar[str] = "link-refused"


class CaseMerged(Conflict):
    """The case was merged into another and cannot be changed any more."""

    code: ClassVar[str] = "case-merged"

    def __init__(self) -> None:
        super().__init__(
            "This case was merged into another and can only be read now. "
            "Make the change in the case it was merged into."
        )


class WhereaboutsNotShared(DomainError):
    """The key to the addresses was not given to this organisation."""

    code: ClassVar[str] = "whereabouts-not-shared"
    status: ClassVar[int] = 403

    def __init__(self) -> None:
        super().__init__(
            "Your organisation was not given the addresses and contacts of this case. "
            "Ask the force that has the case to hand over its material to you."
        )


class WhereaboutsDamaged(DomainError):
    """Stored addresses cannot be opened: changed, cut or moved between records."""

    code: ClassVar[str] = "whereabouts-damaged"
    status: ClassVar[int] = 500

    def __init__(self) -> None:
        super().__init__("The stored addresses cannot be opened. Ask your administrator to restore them from a backup.")
