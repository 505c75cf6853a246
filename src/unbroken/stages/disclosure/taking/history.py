"""The record that a package of served copies carries: who had them from whom, and that nothing was changed since.

Own log: every event of each document. The log of who made a copy: the event that sealed it. The log of who served it:
the event that gave it. Digests and recipients are opened and nothing else; the sentences name organisations, no people.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from unbroken.engines.bag.contents import Custody, EventRecord, LogRecord
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.queries import EventView
from unbroken.ground.organisations import keys, publication
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.serving.models import ServedDocument
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.handovers.actions import cosign_partners
from unbroken.stages.packages.contents import Place
from unbroken.stages.packages.errors import ExportImpossible
from unbroken.stages.packages.sources import Waiting

LOOKS: Final = frozenset({EventType.SERVED_OPENED, EventType.PACKAGE_ITEM_CHOSEN})
ALONE: Final = "The defendant in person"
OPENED_SLOTS: Final = ("sha256", "recipient")
_SENTENCES: Final = {
    EventType.SERVED_OPENED: "{who} opened the document.",
    EventType.PACKAGE_ITEM_CHOSEN: "{who} put the document into a package.",
    EventType.VERSION_SEALED: "{who} made this copy and sealed it.",
    EventType.SERVICE_ITEM_GIVEN: "{who} served this copy on {recipient}.",
}


@dataclass(frozen=True)
class History:
    """The record, and the place of each document in the logs, by its id."""

    custody: Custody
    places: dict[str, Place]


def read_history(actor: Actor, rows: Sequence[ServedDocument], wait: Waiting, now: datetime) -> History:
    """Return the record of served documents. Raises ExportImpossible, NotSequencedError."""
    own = _settled(actor, [event for row in rows for event in custody.list_history(actor, object_id=row.pk)], wait)
    cosign_partners(now)
    if Role.DEF_LIP in actor.roles:
        return _read_alone(actor, rows, own, wait)
    sealed = {row.pk: _sealing(row) for row in rows}
    theirs: dict[str, list[EventView]] = {}
    for row in rows:
        theirs.setdefault(sealed[row.pk].log_id, []).append(sealed[row.pk])
        theirs.setdefault(row.service.organisation_id, []).extend(_given(row, actor))
    others = {log: _settled(Actor.system(log), theirs[log], wait) for log in sorted(theirs)}
    names = {
        one: facts.name for one, facts in organisations.get_organisations([actor.organisation_id, *others]).items()
    }
    parts = tuple(_part(events, wait, names) for events in others.values())
    record = Custody(_part(own, wait, names), publication.policy_text(), parts)
    places = {row.pk: _place(row, own, others[sealed[row.pk].log_id], sealed[row.pk].id) for row in rows}
    return History(record, places)


def _read_alone(actor: Actor, rows: Sequence[ServedDocument], own: Sequence[EventView], wait: Waiting) -> History:
    """Return the record for a defendant in person, who has no log: all of it stands in that of who served them.

    It begins with the event that served the document, which commits to its digest.
    """
    served = {event.object_id: event for event in own if event.type is EventType.SERVICE_ITEM_GIVEN}
    for row in rows:
        if row.pk not in served:
            raise ExportImpossible(
                f"{row.ref} was served before such a record was kept, so it cannot be proved in a package. Leave it "
                "out, or ask whoever served it to serve it again."
            )
    names = {actor.organisation_id: organisations.get_organisation(actor.organisation_id).name}
    names |= {row.service.client_id: ALONE.lower() for row in rows}
    places = {row.pk: _place(row, own, own, served[row.pk].id) for row in rows}
    alone = {key: Place(place.key, place.sealed_index, "") for key, place in places.items()}
    return History(Custody(_part(own, wait, names, ALONE), publication.policy_text()), alone)


def _sealing(row: ServedDocument) -> EventView:
    """Return the event that sealed a copy, in the log of who made it. Raises ExportImpossible."""
    maker = evidence.get_sealed(row.version_id).organisation_id
    events = custody.list_events(Actor.system(maker), object_id=row.item_id, types=[EventType.VERSION_SEALED])
    for event in events:
        if event.value("version") == row.version_id and event.value("sha256") == row.sha256:
            return event
    raise ExportImpossible(
        f"The record of how {row.ref} was sealed is no longer kept, so it cannot be proved in a package. Leave it out."
    )


def _given(row: ServedDocument, actor: Actor) -> list[EventView]:
    """Return the events with which a copy was given to the actor's organisation."""
    side = Actor.system(row.service.organisation_id)
    events = custody.list_events(side, object_id=row.item_id, types=[EventType.SERVICE_ITEM_GIVEN])
    return [
        event
        for event in events
        if (event.value("version"), event.value("service"), event.value("recipient"))
        == (row.version_id, row.service_id, actor.organisation_id)
    ]


def _settled(reader: Actor, events: Iterable[EventView], wait: Waiting) -> list[EventView]:
    """Return the events in the order of their log, each once, when all of them have their place in it."""
    ids = list(dict.fromkeys(event.id for event in events))
    wait(lambda: custody.proofs_for(ids))
    by_index = {event.index: event for event in custody.get_events(reader, ids) if event.index is not None}
    return [by_index[index] for index in sorted(by_index)]


def _part(events: Sequence[EventView], wait: Waiting, names: dict[str, str], reader: str = "") -> LogRecord:
    proofs = wait(lambda: custody.proofs_for([event.id for event in events]))
    return LogRecord(
        str(proofs.note),
        tuple(
            EventRecord(
                index=proofs.proofs[event.id].index,
                leaf=proofs.proofs[event.id].leaf,
                disclosures=event.disclosures(OPENED_SLOTS),
                proof=proofs.proofs[event.id].hashes,
                sentence=_sentence(event, names, reader),
            )
            for event in events
        ),
    )


def _sentence(event: EventView, names: dict[str, str], reader: str) -> str:
    who = (reader if event.type in LOOKS else "") or names.get(event.log_id, "")
    recipient = names.get(event.value("recipient"), "the recipient")
    return _SENTENCES.get(event.type, "{who} kept a record of the document.").format(who=who, recipient=recipient)


def _place(row: ServedDocument, own: Sequence[EventView], theirs: Sequence[EventView], sealed_id: str) -> Place:
    key = next(event.item for event in own if event.object_id == row.pk)
    sealed = next(event for event in theirs if event.id == sealed_id)
    assert sealed.index is not None  # noqa: S101  (_settled returns placed events only)
    return Place(key, sealed.index, keys.origin_of(sealed.log_id))
