"""Destroy the keys of lodged documents that an organisation may read no more, when it stops acting."""

from collections.abc import Iterable
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import Target
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.bundles.models import Lodged, LodgedKey
from unbroken.stages.disclosure.lodging.visibility import lodged_targets


def take_back_lodged(case_id: str, actor: Actor, now: datetime) -> int:
    """Destroy the keys of a case's lodged documents that lie with firms and chambers which act for nobody they concern.

    Say first, in the same transaction, who acts from now on. Return how many were destroyed. Inside an act().
    """
    held = LodgedKey.objects.filter(lodged__bundle__case_id=case_id).exclude(header=b"")
    by_firm = held.filter(organisation_id__in=_defence(held.values_list("organisation_id", flat=True)))
    rows = list(by_firm.values_list("pk", "lodged_id", "organisation_id"))
    wanted = Lodged.objects.filter(pk__in={lodged_id for _, lodged_id, _ in rows}).select_related("bundle")
    targets = lodged_targets(wanted, actor, now)
    over = [pk for pk, lodged_id, organisation_id in rows if organisation_id not in _acting(targets[lodged_id])]
    return LodgedKey.objects.filter(pk__in=over).update(header=b"")


def _defence(organisation_ids: Iterable[str]) -> set[str]:
    found = organisations.get_organisations(organisation_ids)
    return {key for key, one in found.items() if one.kind is OrganisationKind.DEF}


def _acting(target: Target) -> frozenset[str]:
    return target.served_to | {seat.organisation_id for seat in target.granted_to}
