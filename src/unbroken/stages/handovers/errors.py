"""Errors of this stage.

DomainError
  InvalidInput
    HandoverIncomplete    a field of the form is missing or wrong
  Conflict
    HandoverSettled       the state of the hand-over does not allow this any more
    AskedFirst            a person must decide on something in the documents before they go
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


class AskedFirst(Conflict):
    """Something in the documents must be decided by a person before they go. rule: of the policy."""

    code: ClassVar[str] = "handover-asked-first"

    def __init__(self, sentence: str, rule: str = "", item_id: str = "") -> None:
        self.rule, self.item_id = rule, item_id
        super().__init__(sentence)


class NothingToCopy(Conflict):
    """None of the items was delivered to this organisation, so there is nothing to ask again for."""

    code: ClassVar[str] = "nothing-to-copy"


class ReceiptUnverified(Conflict):
    """The receipt did not verify right after it was signed."""

    code: ClassVar[str] = "receipt-unverified"
