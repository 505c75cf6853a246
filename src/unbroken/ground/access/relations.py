"""How an actor stands to a thing: the part of the policy about organisation and assignment."""

from enum import StrEnum

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.access.target import Target


class Relation(StrEnum):
    """One way to stand to a thing. An actor may stand in several; in none, everything is denied."""

    OWN_ORGANISATION = "works for the organisation that owns it"
    OWNER_ASSIGNED = "assigned, in the organisation that owns it"
    OWNER_SUPERVISOR = "supervises the unit that owns it"
    HOLDER_ORGANISATION = "works for an organisation that signed for it"
    HOLDER_ASSIGNED = "assigned, in an organisation that signed for it"
    HOLDER_PROSECUTING = "works for a prosecution that signed for it"
    RECIPIENT = "named recipient of a hand-over"
    OFFERED_ORGANISATION = "works for the organisation it was sent to"
    OFFERED_UNIT = "works in the unit it was sent to"
    SERVED = "assigned, in a defence organisation it was served on"
    SERVED_ON = "works for the organisation it was served on"
    GRANTED = "was let in by name"
    INSPECTOR = "inspects the Crown Prosecution Service, which holds it"


def relations(actor: Actor, target: Target) -> frozenset[Relation]:
    """Return every way in which actor stands to target; empty for an outsider."""
    organisation, seat = actor.organisation_id, actor.seat
    is_owner = organisation == target.owner_organisation
    is_holder = organisation in target.holder_organisations
    is_assigned = seat in target.assigned_people
    supervises = Role.POL_SUP in actor.roles and target.owner_unit != "" and target.owner_unit in actor.unit_ids
    is_offered = any(organisation == offer.organisation_id for offer in target.offered_to)
    found = {
        Relation.OWN_ORGANISATION: is_owner,
        Relation.OWNER_ASSIGNED: is_owner and is_assigned,
        Relation.OWNER_SUPERVISOR: is_owner and supervises,
        Relation.HOLDER_ORGANISATION: is_holder,
        Relation.HOLDER_ASSIGNED: is_holder and is_assigned,
        Relation.HOLDER_PROSECUTING: is_holder and organisation in target.prosecuting,
        Relation.RECIPIENT: seat in target.offered_to,
        Relation.OFFERED_ORGANISATION: is_offered,
        Relation.OFFERED_UNIT: is_offered and (not target.offered_units or bool(target.offered_units & actor.unit_ids)),
        Relation.SERVED: organisation in target.served_to and is_assigned,
        Relation.SERVED_ON: organisation != "" and organisation in target.served_to,
        Relation.GRANTED: seat in target.granted_to,
        Relation.INSPECTOR: Role.INSP in actor.roles and target.is_held_by_cps,
    }
    return frozenset(relation for relation, holds in found.items() if holds)
