"""What evidence refuses, each with a stable code.

DomainError
  EvidenceError
    ExhibitReferenceTaken   another item of the case has it
    UploadTaken             an upload to this version exists already
    UploadOver              finished, expired or withdrawn: no byte can be added
    OffsetWrong             the client goes on from another place than the store
    ContentChanged          what the client sends is not what it sent before
    LengthWrong             more bytes than declared, or another declared length
    Superseded              a newer request continues this upload
    FormatRefused           the content is not of an allowed format
    VersionFixed            the state does not allow the step
    PurposeMissing          evidence is opened for a purpose only
"""

from typing import ClassVar

from unbroken.ground.errors import DomainError


class EvidenceError(DomainError):
    """Root of what evidence refuses."""

    code: ClassVar[str] = "evidence-error"
    status: ClassVar[int] = 409


class ExhibitReferenceTaken(EvidenceError):
    """Another item of the case has this exhibit reference."""

    code: ClassVar[str] = "exhibit-reference-taken"


class UploadTaken(EvidenceError):
    """An upload to this version has begun already."""

    code: ClassVar[str] = "upload-taken"


class UploadOver(EvidenceError):
    """The upload takes no more bytes."""

    code: ClassVar[str] = "upload-over"
    status: ClassVar[int] = 410


class OffsetWrong(EvidenceError):
    """The client continues from another offset than the durable one."""

    code: ClassVar[str] = "upload-offset-wrong"


class ContentChanged(EvidenceError):
    """The bytes offered now differ from the bytes that are stored or were sealed before."""

    code: ClassVar[str] = "upload-content-changed"

    def __init__(self) -> None:
        super().__init__(
            "This is not the same content as the part that was uploaded before: the file on your device has "
            "changed. Cancel this upload and start it again from the beginning."
        )


class LengthWrong(EvidenceError):
    """More bytes than declared, or another declared length than was permitted."""

    code: ClassVar[str] = "upload-length-wrong"
    status: ClassVar[int] = 413


class Superseded(EvidenceError):
    """A newer request continues this upload."""

    code: ClassVar[str] = "upload-superseded"

    def __init__(self) -> None:
        super().__init__("A newer connection continues this upload, so this one was closed.")


class FormatRefused(EvidenceError):
    """The content is not of an allowed format; the sentence says what it is and what to do."""

    code: ClassVar[str] = "format-refused"
    status: ClassVar[int] = 422


class VersionFixed(EvidenceError):
    """The version's state does not allow the step."""

    code: ClassVar[str] = "version-fixed"


class PurposeMissing(EvidenceError):
    """Evidence is opened for a stated purpose only."""

    code: ClassVar[str] = "purpose-missing"
    status: ClassVar[int] = 403
