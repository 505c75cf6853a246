"""What the case's page shows of the review of its documents."""

from datetime import datetime
from typing import Any

from unbroken.ground.access.actor import Actor


def review_panel(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    """Return what templates/review/panel.html shows; may_see is False for those who do not redact."""
    return {"may_see": False, "case_id": case_id}
