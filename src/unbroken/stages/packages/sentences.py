"""Put custody events into plain words with people's names, for the report of a package."""

from collections.abc import Iterable

from unbroken.ground.access.actor import SYSTEM_PERSON
from unbroken.ground.custody.queries import EventView
from unbroken.ground.ids import is_id
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence import queries as evidence

SYSTEM_NAME = "The system"
SOMEBODY = "Somebody whose name is no longer kept"


class Names:
    """The names of the people and organisations that events speak of, read in two queries."""

    def __init__(self, events: Iterable[EventView]) -> None:
        ids = {event.value(slot) for event in events for slot in ("actor", "recipient", "organisation")}
        wanted = sorted(one for one in ids if is_id(one))
        people = organisations.get_people(wanted)
        self._names = {one: facts.label for one, facts in people.items()}
        self._names |= {one: facts.name for one, facts in organisations.get_organisations(wanted).items()}

    def of(self, identity: str) -> str:
        """Return the name of a person or organisation; a text that is no id is a name already."""
        if identity == SYSTEM_PERSON:
            return SYSTEM_NAME
        if not identity:
            return SOMEBODY
        return self._names.get(identity, SOMEBODY if is_id(identity) else identity)


def sentence(event: EventView, names: Names) -> str:
    """Return one event in plain words, such as "DC Jo Sandford 4471 viewed the item. Purpose: Reviewing the case."."""
    recipient = event.value("recipient")
    words = event.type.sentence.format(
        actor=names.of(event.value("actor")),
        recipient=names.of(recipient) if recipient else "a recipient",
        object="the item",
    )
    if event.is_erased:
        return f"{words} The details were erased under a retention rule."
    purpose = event.value("purpose")
    return f"{words} Purpose: {evidence.purpose_words(purpose)}." if purpose else words
