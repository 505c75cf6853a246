"""Say to the access policy what an item is: its case's facts, who holds it, to whom it is offered."""

from collections.abc import Iterable
from dataclasses import replace

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import DocumentKind, Kind, Seat, Sensitivity, Stage, Target
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.models import Envelope, Item, Version
from unbroken.stages.evidence.readers import NAMED_ONLY, named_readers
from unbroken.stages.evidence.rules import EnvelopeState, VersionState


def item_target(actor: Actor, item: Item) -> Target:
    """Return the target of one item. Raises NotVisible when its case is gone."""
    return item_targets(cases.case_relation(actor, item.case_id), [item])[item.pk]


def item_targets(case: Target, items: Iterable[Item]) -> dict[str, Target]:
    """Return the targets of items of one case, by item id, in a fixed number of queries."""
    found = {item.pk: item for item in items}
    sensitive = cases.sensitive_items({item.case_id for item in found.values()})
    walled = {key for key, item in found.items() if key in sensitive or DocumentKind(item.kind) in NAMED_ONLY}
    case_ids = {found[key].case_id for key in walled}
    listed = {case_id: named_readers(case_id, case) for case_id in case_ids}
    holders: dict[str, set[str]] = {}
    offers: dict[str, set[Seat]] = {}
    envelopes = Envelope.objects.filter(version__item_id__in=found).values_list(
        "version__item_id", "organisation_id", "state", "offered_to_person_id"
    )
    for item_id, organisation_id, state, person_id in envelopes:
        if state == EnvelopeState.HELD:
            holders.setdefault(item_id, set()).add(organisation_id)
        elif state == EnvelopeState.OFFERED:
            offers.setdefault(item_id, set()).add(Seat(organisation_id, person_id))
    sealed = set(Version.objects.filter(item_id__in=found, state=VersionState.SEALED).values_list("item_id", flat=True))
    prosecution = frozenset(organisations.ids_of_kind(OrganisationKind.CPS)) if case.is_held_by_cps else frozenset()
    return {
        item_id: replace(
            case,
            kind=Kind.ITEM,
            is_held_by_cps=bool(prosecution & holders.get(item_id, set())),
            holder_organisations=frozenset(holders.get(item_id, ())) - {case.owner_organisation},
            offered_to=frozenset(offers.get(item_id, ())),
            served_to=case.served_to & frozenset(holders.get(item_id, ())),
            document_kind=DocumentKind(item.kind),
            sensitivity=Sensitivity.SENSITIVE if item_id in walled else case.sensitivity,
            named_people=listed[item.case_id] if item_id in walled else case.named_people,
            stage=Stage.SEALED if item_id in sealed else Stage.RECEIVING,
        )
        for item_id, item in found.items()
    }
