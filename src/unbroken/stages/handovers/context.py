"""What every page shows of hand-overs: the alarms that concern whoever is signed in."""

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from unbroken.stages.handovers.queries import alarms_for


def standing_alarms(request: HttpRequest) -> dict[str, object]:
    """Return the standing alarms for the page frame, read only if the page shows them.

    Nothing for somebody who is not fully signed in yet: their page may not ask for alarms either.
    """
    actor = getattr(request, "actor", None)
    if actor is None:
        return {}
    return {"standing_alarms": SimpleLazyObject(lambda: alarms_for(actor, now=timezone.now()))}
