"""Errors of this stage.

DomainError
  InvalidInput
    RequestIncomplete     a field of a form is missing or wrong
    FileNotReady          the check before submission found gaps, and no reason to send anyway was given
    DecisionIncomplete    a review cannot be signed yet
    CourtStepRefused      what a court did lacks a fact, or is not the last that was recorded
  Conflict
    RequestMoved          the state of the request does not allow this any more
    ReviewChanged         somebody saved the review in between
    TakenAlready          somebody else took the request first
    NoteUnverified        the signed text does not verify: nothing was stored
"""

from typing import ClassVar

from unbroken.ground.errors import Conflict, InvalidInput


class RequestIncomplete(InvalidInput):
    """A field is missing or has a value that cannot be used."""

    code: ClassVar[str] = "charging-request-incomplete"


class FileNotReady(InvalidInput):
    """The check before submission found gaps; the request can be sent only with a reason."""

    code: ClassVar[str] = "charging-file-not-ready"


class DecisionIncomplete(InvalidInput):
    """The review cannot be signed: something that a decision needs is missing."""

    code: ClassVar[str] = "charging-decision-incomplete"


class CourtStepRefused(InvalidInput):
    """What a court did cannot be recorded, or taken back, like this."""

    code: ClassVar[str] = "charging-court-step-refused"


class RequestMoved(Conflict):
    """The request is in a state in which this cannot be done."""

    code: ClassVar[str] = "charging-request-moved"


class ReviewChanged(Conflict):
    """Somebody saved the review after this page was opened."""

    code: ClassVar[str] = "charging-review-changed"


class TakenAlready(Conflict):
    """Somebody else took the request first."""

    code: ClassVar[str] = "charging-taken-already"


class NoteUnverified(Conflict):
    """The signed text did not verify right after it was signed."""

    code: ClassVar[str] = "charging-note-unverified"
