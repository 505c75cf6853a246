"""Give versions to another organisation of police or prosecution: a fresh age header each, never a byte of payload.

A header takes about half a millisecond, whatever the size of the item; everything else is read once for all.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from unbroken.engines.vault import rewrap
from unbroken.ground.access import bubble
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.envelopes import new_envelope
from unbroken.stages.evidence.models import Envelope, Version
from unbroken.stages.evidence.rules import EnvelopeState, VersionState
from unbroken.stages.evidence.targets import item_targets


def offer_versions(
    *, version_ids: Iterable[str], organisation_id: str, person_id: str, actor: Actor, now: datetime
) -> None:
    """Wrap the keys of sealed versions to another organisation, for one named person there.

    Offering again what is offered or held changes nothing. Call inside a transaction.
    Raises NotVisible, StaysInside, KeyNotHere.
    """
    bubble.check_inside(organisations.get_organisation(organisation_id).kind)
    key = keys.encryption_key_of(organisation_id)
    identities = keys.identities_of(actor.organisation_id)
    versions = _sendable(list(dict.fromkeys(version_ids)), actor)
    envelopes = Envelope.objects.filter(version__in=versions)
    own = {one.version_id: one for one in envelopes.filter(organisation_id=actor.organisation_id)}
    known = {one.version_id: one for one in envelopes.filter(organisation_id=organisation_id)}
    for version in versions:
        there, item = known.get(version.pk), version.item
        if there is not None and there.state != EnvelopeState.WITHDRAWN:
            continue
        if version.pk not in own:
            raise NotVisible
        header = rewrap(bytes(own[version.pk].header), identities, [key.recipient])
        envelope = new_envelope(version, header, key.key_id, organisation_id, EnvelopeState.OFFERED, now)
        envelope.id, envelope.offered_to_person_id = there.pk if there else envelope.pk, person_id
        with act(
            actor,
            EventType.ITEM_GIVEN,
            now=now,
            case_id=item.case_id,
            object_id=item.pk,
            values={"version": version.pk, "exhibit_ref": item.exhibit_ref, "person": person_id},
            recipient=organisation_id,
            digest=bytes.fromhex(version.sha256_server),
        ):
            envelope.save(force_insert=there is None, force_update=there is not None)


def _sendable(version_ids: Sequence[str], actor: Actor) -> list[Version]:
    """Return the sealed versions with their items, in the order asked for. Raises NotVisible for any that is not."""
    found = Version.objects.filter(pk__in=version_ids, state=VersionState.SEALED).select_related("item").in_bulk()
    if len(found) != len(version_ids):
        raise NotVisible
    by_case: dict[str, list[Version]] = {}
    for version in found.values():
        by_case.setdefault(version.item.case_id, []).append(version)
    for case_id, versions in by_case.items():
        targets = item_targets(cases.case_relation(actor, case_id), [version.item for version in versions])
        for version in versions:
            require(actor, Action.SEND_ITEMS, targets[version.item_id])
    return [found[version_id] for version_id in version_ids]


def confirm_holding(*, version_ids: Iterable[str], organisation_id: str, actor: Actor, now: datetime) -> None:
    """Turn offers into holdings. Call inside the act() that signs the receipt: that is its event."""
    if organisation_id != actor.organisation_id:
        raise NotVisible
    offered = Envelope.objects.filter(
        version_id__in=list(version_ids), organisation_id=organisation_id, state=EnvelopeState.OFFERED
    )
    offered.update(state=EnvelopeState.HELD, settled_at=now)


def withdraw_offer(*, version_ids: Iterable[str], organisation_id: str, actor: Actor, now: datetime) -> None:
    """Take back offers nobody signed for: the wrapped keys are destroyed. What is held is not touched."""
    offers = Envelope.objects.filter(
        version_id__in=list(version_ids), organisation_id=organisation_id, state=EnvelopeState.OFFERED
    )
    for offer in offers.select_related("version__item"):
        item = offer.version.item
        if actor.organisation_id not in {item.organisation_id, organisation_id}:
            raise NotVisible
        with act(
            actor,
            EventType.ITEM_WITHDRAWN,
            now=now,
            case_id=item.case_id,
            object_id=item.pk,
            values={"version": offer.version_id, "exhibit_ref": item.exhibit_ref},
            recipient=organisation_id,
        ):
            Envelope.objects.filter(pk=offer.pk).update(state=EnvelopeState.WITHDRAWN, header=b"", settled_at=now)
