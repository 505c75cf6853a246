"""The names of events."""

import re

import pytest

from unbroken.ground.custody.events import EventType, Operation


@pytest.mark.parametrize("event", list(EventType))
def test_event_type_follows_the_grammar_and_has_a_sentence(event):
    assert re.fullmatch(r"[a-z]+:[a-z]+:[a-z]+(-[a-z]+)*", event.value)
    assert isinstance(event.operation, Operation)
    assert event.sentence.format(actor="PC Smith", recipient="CPS", object="JS/1").endswith(".")
    assert EventType.named(event.value) is event
    assert str(event) == event.value


def test_event_type_of_unknown_name_is_refused():
    with pytest.raises(ValueError, match="no custody event"):
        EventType.named("case:record:invented")


def test_event_names_are_distinct():
    assert len({event.value for event in EventType}) == len(EventType.__members__)
