"""The states of an export, exhaustively; names of files."""

from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from unbroken.stages.packages.errors import ExportSettled
from unbroken.stages.packages.rules import (
    STATE_TONES,
    STATE_WORDS,
    TRANSITIONS,
    Move,
    State,
    file_name,
    next_state,
    state_diagram,
)


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_next_state_allows_the_table_and_nothing_else(state, move):
    if (state, move) in TRANSITIONS:
        assert next_state(state, move) is TRANSITIONS[state, move]
    else:
        with pytest.raises(ExportSettled, match="cannot be done"):
            next_state(state, move)


def test_every_state_has_words_and_a_tone_and_can_be_reached():
    assert STATE_WORDS.keys() == STATE_TONES.keys() == set(State)
    assert {State.REQUESTED, *TRANSITIONS.values()} == set(State)
    assert all(state in state_diagram() for state in State)


def test_file_name_holds_nothing_but_the_urn_and_the_day():
    at = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)
    assert file_name("18ZA0000126", at) == "unbroken-18ZA0000126-20261122.zip"
    assert file_name('18ZA"/../\r\n', at) == "unbroken-18ZA-20261122.zip"


def test_page_of_states_holds_the_diagram_of_the_table():
    page = Path(__file__).parents[3] / "docs/reference/export-states.md"
    assert f"```mermaid\n{state_diagram()}```\n" in page.read_text()
