"""The closed lists of recordings, and what people say who watched one."""

from enum import StrEnum
from typing import Final


class CheckState(StrEnum):
    """How far a recording is for a recipient."""

    FIRST = "FIRST"
    COPY = "COPY"
    READY = "READY"
    FAILED = "FAILED"

    @property
    def words(self) -> str:
        """The state in plain words."""
        return _STATES[self]

    @property
    def tone(self) -> str:
        """How a page shows it."""
        return {"READY": "good", "FAILED": "bad", "COPY": "working"}.get(self.value, "waiting")


_STATES: Final = {
    CheckState.FIRST: "Second person needed",
    CheckState.COPY: "Copy is being made",
    CheckState.READY: "Copy made",
    CheckState.FAILED: "No copy could be made",
}

WATCHED: Final = (
    "I have watched or listened to it from the beginning to the end. No address, school, telephone number or date of "
    "birth of a witness is heard or seen in it, and nobody whose identity the court protects."
)
"""What each of the two people confirms. Source: DOMAIN 3.4 rows 28, 30, O1; second person per row 30."""
