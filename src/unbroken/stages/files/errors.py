"""Errors of this stage.

DomainError
  InvalidInput
    FormIncomplete        a form lacks facts that it needs, so it cannot be certified
    SignatureMissing      a statement was signed without a signature or without the declaration
    ReasonMissing         a file that is not ready was sent without a reason
    ReaderUnknown         somebody named for sensitive material is not assigned to the case
  Conflict
    FactsMoved            the facts changed while a form or statement was being read
    StatementSigned       a signed statement cannot be signed again or changed
    WrongPrint            a print of another person is in the file: it cannot be sent
    ValuesDamaged         what a certified form says cannot be opened: it was changed, or belongs to another form
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class FormIncomplete(InvalidInput):
    """A form lacks facts that it needs."""

    code: ClassVar[str] = "form-incomplete"

    def __init__(self, places: list[str]) -> None:
        super().__init__(f"This form cannot be certified yet. Record first: {'; '.join(places)}.")


class SignatureMissing(InvalidInput):
    """A part of a signature is missing."""

    code: ClassVar[str] = "signature-missing"

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence, fields={field: sentence})


class ReasonMissing(InvalidInput):
    """The file is not ready and no reason to send it all the same was given."""

    code: ClassVar[str] = "submission-reason-missing"

    def __init__(self) -> None:
        sentence = "The file is not ready. Mend what is missing, or say in a few words why it must go now."
        super().__init__(sentence, fields={"reason": sentence})


class ReaderUnknown(InvalidInput):
    """The person is not assigned to the case."""

    code: ClassVar[str] = "reader-unknown"

    def __init__(self) -> None:
        sentence = "Choose somebody who is assigned to the case."
        super().__init__(sentence, fields={"person_id": sentence})


class FactsMoved(Conflict):
    """What was read is not what is recorded now."""

    code: ClassVar[str] = "facts-moved"

    def __init__(self) -> None:
        super().__init__("The facts were changed while you were reading. Read it again, then go on.")


class StatementSigned(Conflict):
    """The statement is signed already."""

    code: ClassVar[str] = "statement-signed"

    def __init__(self) -> None:
        super().__init__("This statement is signed and cannot be changed. Take an additional statement instead.")


class WrongPrint(Conflict):
    """A print of previous convictions is another person's."""

    code: ClassVar[str] = "print-of-another-person"


class ValuesDamaged(Conflict):
    """The stored values do not open: they were changed, or belong to another form."""

    code: ClassVar[str] = "form-values-damaged"

    def __init__(self) -> None:
        super().__init__(
            "What this form says was changed in the store or belongs to another form. Tell whoever runs this "
            "installation; the print is kept apart and may still open."
        )
