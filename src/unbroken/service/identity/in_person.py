"""A defendant without a lawyer: who they are in a session begun by a link and a code, and how long."""

from datetime import datetime
from typing import Any, Protocol

from unbroken.ground.access.actor import Actor
from unbroken.stages.disclosure.defence import in_person

KEY = "in_person"


class Session(Protocol):
    """What a session must do."""

    def get(self, key: str, /) -> Any:
        """Return the value under key."""


def visitor(session: Session, now: datetime) -> Actor | None:
    """Return the defendant of a visit that still runs, or None. Nobody who signed in is one."""
    kept = session.get(KEY)
    if not isinstance(kept, dict) or session.get("_auth_user_id"):
        return None
    return in_person.visiting(str(kept.get("id", "")), int(kept.get("until", 0)), str(kept.get("sid", "")), now)
