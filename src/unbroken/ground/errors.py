"""Errors a person can read, shared by the Django floors.

    DomainError
      NotVisible        absent and forbidden look the same
      InvalidInput      a field has a wrong value; carries field errors
      Conflict          the state does not allow it, or it was done already
      StepUpNeeded      sign in again, or state the purpose, first

Every error has a stable code; the API maps codes to RFC 9457 problems.
"""

from typing import ClassVar


class DomainError(Exception):
    """Base of every error that a user may see; str() is a sentence that says what is wrong and what to do."""

    code: ClassVar[str] = "unbroken"
    status: ClassVar[int] = 400


class NotVisible(DomainError):
    """Nothing there that this actor may see or do: absent and forbidden are told apart nowhere outside."""

    code = "not-visible"
    status = 404

    def __init__(
        self, sentence: str = "There is nothing here that you can see. Check the address, or ask to be given access."
    ) -> None:
        super().__init__(sentence)


class InvalidInput(DomainError):
    """A value cannot be accepted. fields: field name to sentence; may be empty when the whole is wrong."""

    code = "invalid-input"
    status = 422

    def __init__(self, sentence: str, *, fields: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.fields = fields or {}


class Conflict(DomainError):
    """The thing is in a state in which this cannot be done."""

    code = "conflict"
    status = 409


class StepUpNeeded(DomainError):
    """Something must be given first: a purpose, or a fresh sign-in."""

    code = "step-up-needed"
    status = 403
