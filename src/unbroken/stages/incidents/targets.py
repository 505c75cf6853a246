"""Say to the access policy what an incident is."""

from unbroken.ground.access.target import Kind, Seat, Target
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.incidents import rules
from unbroken.stages.incidents.models import Incident


def incident_target(row: Incident) -> Target:
    """Return the target of one entry: in the register of its organisation, known to whoever reported it."""
    owner = organisations.get_organisation(row.organisation_id)
    return Target(
        Kind.INCIDENT,
        row.organisation_id,
        assigned_people=frozenset({Seat(row.organisation_id, row.found_by_id)}),
        is_held_by_cps=rules.is_cps(owner.kind),
    )
