"""Load what was served to change it, and say whose open pages show it."""

from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.defence.models import CounselGrant
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.releases.rules import Move, State, next_state
from unbroken.stages.disclosure.serving.addressing import holder_of
from unbroken.stages.disclosure.serving.models import Service


def locked(service_id: str, action: Action, actor: Actor, now: datetime) -> Service:
    """Return a service of the actor's own organisation, locked, when they may do this. Raises NotVisible."""
    row = Service.objects.select_for_update().filter(pk=service_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    require(actor, action, cases.case_relation(actor, row.case_id, now=now))
    return row


def audience(row: Service, now: datetime) -> list[str]:
    """Return whose open pages show a service: of who served it, on whom, who holds it now, and counsel let in."""
    found = (row.organisation_id, row.recipient_organisation_id, holder_of(row, now) or "")
    return [one for one in dict.fromkeys((*found, *let_in(row.case_id, row.client_id))) if one]


def let_in(case_id: str, client_id: str) -> set[str]:
    """Return the organisations of counsel who were let in for a defendant."""
    grants = CounselGrant.objects.filter(case_id=case_id, client_id=client_id, ended_at=None)
    return set(grants.values_list("organisation_id", flat=True))


def move_release(release_id: str, move: Move) -> None:
    """Move the release of a service on, inside the event that does it."""
    release = Release.objects.select_for_update().get(pk=release_id)
    release.state = next_state(State(release.state), move)
    release.save(update_fields=["state"])
