"""Errors of this stage.

DomainError
  InvalidInput
    IncidentIncomplete      a field of the report is missing or wrong
    BreachUnfinished        a breach is closed before everything it asks for happened
"""

from typing import ClassVar

from unbroken.ground.errors import InvalidInput


class IncidentIncomplete(InvalidInput):
    """A field is missing or has a value that cannot be used."""

    code: ClassVar[str] = "incident-incomplete"

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence, fields={field: sentence})


class BreachUnfinished(InvalidInput):
    """A breach cannot be closed yet; the sentence names everything that is missing."""

    code: ClassVar[str] = "breach-unfinished"
