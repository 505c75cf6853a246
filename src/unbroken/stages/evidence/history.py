"""Turn custody events into the lines of a timeline."""

from collections.abc import Iterable
from typing import Any

from unbroken.ground.custody.queries import EventView
from unbroken.ground.organisations import queries as organisations


def lines(events: Iterable[EventView]) -> list[dict[str, Any]]:
    """Return the events as components/timeline.html shows them: newest last, nothing left out."""
    found = list(events)
    values = [dict(event.values) for event in found]
    actors = {str(one.get("actor", "")) for one in values}
    recipients = {str(one.get("recipient", "")) for one in values}
    people = organisations.get_people(actors | recipients)
    places = organisations.get_organisations(recipients)
    rows = []
    for event, value in zip(found, values, strict=True):
        actor = people.get(str(value.get("actor", "")))
        recipient = str(value.get("recipient", ""))
        to = places[recipient].name if recipient in places else people[recipient].label if recipient in people else ""
        who = actor.label if actor else "the system"
        sentence = event.type.sentence.format(actor=who, object="the item", recipient=to or "the recipient")
        rows.append(
            {
                "title": sentence[:1].upper() + sentence[1:],
                "by": who,
                "at": event.at,
                "text": _text(value),
                "sha256": str(value.get("digest", "")),
                "proof": f"Entry {event.index} of the log"
                if event.index is not None
                else "Waiting for its place in the log",
            }
        )
    return rows


def _text(value: dict[str, Any]) -> str:
    said = {"purpose": "Purpose", "reason": "Reason", "format": "Format", "file_name": "File"}
    said |= {"from_urn": "From the case", "into_urn": "Into the case"}
    return ". ".join(f"{word}: {value[name]}" for name, word in said.items() if value.get(name))
