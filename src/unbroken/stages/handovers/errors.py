"""Errors of this stage.

DomainError
  InvalidInput
    HandoverIncomplete    a field of the form is missing or wrong
  Conflict
    HandoverSettled       the state of the hand-over does not allow this any more
    NothingToCopy         a copy was asked for that was never delivered
    ReceiptUnverified     the signed receipt does not verify: nothing was stored
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class HandoverIncomplete(InvalidInput):
    """A field is missing or has a value that cannot be used."""

    code: ClassVar[str] = "handover-incomplete"


class HandoverSettled(Conflict):
    """The hand-over is in a state in which this cannot be done."""

    code: ClassVar[str] = "handover-settled"


class NothingToCopy(Conflict):
    """None of the items was delivered to this organisation, so there is nothing to ask again for."""

    code: ClassVar[str] = "nothing-to-copy"


class ReceiptUnverified(Conflict):
    """The receipt did not verify right after it was signed."""

    code: ClassVar[str] = "receipt-unverified"
