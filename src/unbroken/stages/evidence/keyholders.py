"""With whose key somebody reads a version: their own organisation's, or, for an inspector, the prosecution's.

The inspectorate holds nothing: it reads what the Crown Prosecution Service holds, where it lies. Each such look is in
the log of both. Source: DOMAIN 1.4, 1.6.
"""

from collections.abc import Iterable
from dataclasses import replace

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence.models import Envelope
from unbroken.stages.evidence.rules import EnvelopeState


def keyholders(actor: Actor, version_ids: Iterable[str]) -> dict[str, str]:
    """Return by version the organisation with whose key actor would read it; those nobody opens for them are left out.

    It decides nothing: ask the policy first.
    """
    held = Envelope.objects.filter(version_id__in=list(version_ids), state=EnvelopeState.HELD)
    wanted = [actor.organisation_id]
    if Role.INSP in actor.roles:
        wanted += organisations.ids_of_kind(OrganisationKind.CPS)
    found = dict(held.filter(organisation_id__in=wanted).values_list("version_id", "organisation_id"))
    own = held.filter(organisation_id=actor.organisation_id).values_list("version_id", "organisation_id")
    return found | dict(own) if len(wanted) > 1 else found


def keyholder(actor: Actor, version_id: str) -> str:
    """Return the organisation with whose key actor reads a version. Raises NotVisible when there is none."""
    found = keyholders(actor, [version_id]).get(version_id)
    if found is None:
        raise NotVisible
    return found


def in_whose_logs(actor: Actor, holder: str) -> tuple[Actor, ...]:
    """Return the actor as the log of each organisation concerned names them: their own, and the key holder's."""
    return (actor,) if holder == actor.organisation_id else (actor, replace(actor, organisation_id=holder))
