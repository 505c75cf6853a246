"""The purpose of looking at evidence: asked once a case and sign-in, kept in the session, put on every look.

Source: DPA 2018 s.62(2)(a), the justification of a consultation.
"""

from typing import Any, Protocol

PURPOSES_KEY = "purposes"


class Session(Protocol):
    """What a session must do; a dict does it too."""

    def get(self, key: str, /) -> Any:
        """Return the value under key."""

    def __setitem__(self, key: str, value: Any, /) -> None: ...


def stated_purpose(session: Session, case_id: str) -> str:
    """Return the purpose stated for this case in this sign-in, or nothing when it must be asked."""
    return str((session.get(PURPOSES_KEY) or {}).get(case_id, ""))


def state_purpose(session: Session, case_id: str, purpose: str) -> None:
    """Keep the purpose for this case until the person signs out. purpose: already checked and recorded."""
    session[PURPOSES_KEY] = {**(session.get(PURPOSES_KEY) or {}), case_id: purpose}
