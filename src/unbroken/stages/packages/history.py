"""The custody record as a package holds it: events, what is opened of them, proofs, and other logs' side of hand-overs.

Own log: every event of the items and of their hand-overs. Other logs: the whole chain of each of those hand-overs
and the event that sealed an item captured there, each with its digest opened and nothing else.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.bag.contents import Custody, EventRecord, LogRecord, ReceiptFile
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.queries import EventView
from unbroken.ground.organisations import keys, publication
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence.views import ItemView, VersionView
from unbroken.stages.handovers import queries as handovers
from unbroken.stages.handovers.actions import cosign_partners
from unbroken.stages.handovers.views import HandoverRecord
from unbroken.stages.packages.contents import Place
from unbroken.stages.packages.errors import ExportImpossible
from unbroken.stages.packages.sentences import Names, sentence

PRIVATE = frozenset({"session", "event"})
OF_HANDOVERS = ("actor", "roles", "organisation", "case", "object", "sha256", "recipient", "purpose", "items", "reason")
OF_OTHERS = ("sha256",)

Chosen = Sequence[tuple[ItemView, VersionView]]
Waiting = Callable[[Callable[[], custody.ProofSet]], custody.ProofSet]


@dataclass(frozen=True)
class History:
    """What a package says of the past. places: by version id. checkpoint_size: of the own log."""

    custody: Custody
    places: Mapping[str, Place]


def read_history(actor: Actor, chosen: Chosen, *, is_open: bool, wait: Waiting, now: datetime) -> History:
    """Return the record of these items. is_open: the actor may read the record, so its values are opened.

    wait: calls until the log has caught up. Partners cosign first. Raises NotSequencedError.
    """
    of_items = _settled(actor, chosen, wait)
    cosign_partners(now)
    records = handovers.records_of_versions(actor.organisation_id, [version.id for _item, version in chosen])
    of_handovers = [event for one in records for event in custody.list_history(actor, object_id=one.id)]
    own = _placed([*of_items, *of_handovers])
    others = _others(actor, chosen, records)
    flat = [event for events in others.values() for event in events]
    names = Names([*own, *flat])
    items = {event.id for event in of_items}
    record = _log(
        own,
        wait,
        names,
        lambda event: (
            _slots_of_item(event, is_open=is_open) if event.id in items else (OF_HANDOVERS if is_open else OF_OTHERS)
        ),
    )
    parts = tuple(_log(events, wait, names, lambda _event: OF_OTHERS) for events in others.values())
    return History(
        Custody(record, publication.policy_text(), parts, _receipts(records, [*own, *flat])),
        {version.id: _place(actor, item, version, own, others) for item, version in chosen},
    )


def _settled(actor: Actor, chosen: Chosen, wait: Waiting) -> list[EventView]:
    """Return every event of the items so far, once each has its place: the choice for this package is among them."""
    ids = [event.id for item, _version in chosen for event in custody.list_history(actor, object_id=item.id)]
    wait(lambda: custody.proofs_for(ids))
    return custody.get_events(actor, ids)


def _slots_of_item(event: EventView, *, is_open: bool) -> Sequence[str]:
    return [slot for slot in event.values if slot not in PRIVATE] if is_open else OF_OTHERS


def _others(actor: Actor, chosen: Chosen, records: Iterable[HandoverRecord]) -> dict[str, list[EventView]]:
    """Return the events of other organisations' logs, by organisation."""
    found: dict[str, dict[str, EventView]] = {}
    for one in records:
        for organisation_id in {one.from_organisation_id, one.to_organisation_id} - {actor.organisation_id}:
            chain = custody.list_history(Actor.system(organisation_id), object_id=one.id)
            found.setdefault(organisation_id, {}).update((event.id, event) for event in chain)
    for item, version in chosen:
        if version.organisation_id != actor.organisation_id:
            sealed = _sealing(version, Actor.system(version.organisation_id), item.id)
            found.setdefault(version.organisation_id, {}).update((event.id, event) for event in sealed)
    placed = {organisation_id: _placed(events.values()) for organisation_id, events in found.items()}
    return {organisation_id: placed[organisation_id] for organisation_id in sorted(placed) if placed[organisation_id]}


def _sealing(version: VersionView, of: Actor, item_id: str) -> list[EventView]:
    events = custody.list_events(of, object_id=item_id, types=[EventType.VERSION_SEALED])
    return [event for event in events if event.value("sha256") == version.sha256_server]


def _placed(events: Iterable[EventView]) -> list[EventView]:
    """Return the events that have their place in the log, in its order, each once."""
    by_index = {event.index: event for event in events if event.index is not None}
    return [by_index[index] for index in sorted(by_index)]


def _log(
    events: Sequence[EventView], wait: Waiting, names: Names, slots: Callable[[EventView], Sequence[str]]
) -> LogRecord:
    proofs = wait(lambda: custody.proofs_for([event.id for event in events]))
    return LogRecord(
        str(proofs.note),
        tuple(
            EventRecord(
                index=proofs.proofs[event.id].index,
                leaf=proofs.proofs[event.id].leaf,
                disclosures=event.disclosures(slots(event)),
                proof=proofs.proofs[event.id].hashes,
                sentence=sentence(event, names),
            )
            for event in events
        ),
    )


def _place(
    actor: Actor, item: ItemView, version: VersionView, own: Sequence[EventView], others: Mapping[str, list[EventView]]
) -> Place:
    """Return where an item stands in the logs. Raises ExportImpossible when its values were erased."""
    is_own = version.organisation_id == actor.organisation_id
    keys_here = [event.item for event in own if event.object_id == item.id]
    sealings = [
        event.index
        for event in (own if is_own else others.get(version.organisation_id, []))
        if event.type is EventType.VERSION_SEALED
        and event.object_id == item.id
        and event.value("sha256") == version.sha256_server
    ]
    if not keys_here or not sealings or sealings[0] is None:
        raise ExportImpossible(
            f"The record of how {item.exhibit_ref} was sealed is no longer kept, so it cannot be proved in a package. "
            "Leave it out, or ask your administrator what was erased."
        )
    return Place(keys_here[0], sealings[0], "" if is_own else keys.origin_of(version.organisation_id))


def _receipts(records: Iterable[HandoverRecord], events: Iterable[EventView]) -> tuple[ReceiptFile, ...]:
    """Return the signed receipts that an event in the package records; a later package has the others."""
    types = {EventType.RECEIPT_SIGNED, EventType.RECEIPT_RECORDED}
    recorded = {event.object_id for event in events if event.type in types}
    signed = [one for one in records if one.receipt and one.id in recorded]
    names = organisations.get_organisations(one.to_organisation_id for one in signed)
    return tuple(
        ReceiptFile(
            f"receipts/{one.id}.txt",
            one.receipt,
            f"{one.signed_by} of {names[one.to_organisation_id].name} received the items and signed for them.",
        )
        for one in signed
    )
