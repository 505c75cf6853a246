"""Errors of this stage.

DomainError
  InvalidInput
    ExportIncomplete        a field of the form is missing or wrong
      KeyHolderUnknown      a pasted key is of nobody who is registered at the recipient
    WarningNotConfirmed     an unencrypted copy was asked for without confirming the warning
  Conflict
    ExportSettled           the state of the export does not allow this
    ExportImpossible        the record that a package needs is no longer kept
    ExportSuperseded        a newer run builds this package: this one stops and leaves nothing
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class ExportIncomplete(InvalidInput):
    """A field is missing or has a value that cannot be used."""

    code: ClassVar[str] = "export-incomplete"

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence, fields={field: sentence})


class KeyHolderUnknown(ExportIncomplete):
    """A key was pasted that nobody registered at the recipient is said to hold."""

    code: ClassVar[str] = "export-key-holder-unknown"

    def __init__(self, organisation: str) -> None:
        super().__init__(
            "recipient_name",
            f"Nobody of this name is registered at {organisation}, so originals are not encrypted to this key. "
            "Enter the name as they have it here, or leave the key out: the published one is used then.",
        )


class WarningNotConfirmed(InvalidInput):
    """The policy allows it with a warning, and the warning was not confirmed."""

    code: ClassVar[str] = "export-warning-not-confirmed"

    def __init__(self, warning: str) -> None:
        sentence = "Confirm that you have read the warning, or choose an encrypted package."
        super().__init__(f"{warning} {sentence}", fields={"confirmed_warning": sentence})


class ExportSettled(Conflict):
    """The export is in a state in which this cannot be done."""

    code: ClassVar[str] = "export-settled"


class ExportImpossible(Conflict):
    """What a package must hold is not there any more."""

    code: ClassVar[str] = "export-impossible"


class ExportSuperseded(Conflict):
    """Another run of the job has taken this export over."""

    code: ClassVar[str] = "export-superseded"

    def __init__(self) -> None:
        super().__init__("A newer run builds this package, so this one was stopped.")
