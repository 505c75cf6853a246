import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.ground.access.target import Stage
from unbroken.stages.handovers.errors import HandoverIncomplete, HandoverSettled
from unbroken.stages.handovers.rules import (
    INLINE_LIMIT,
    STATE_TONES,
    STATE_WORDS,
    TRANSITIONS,
    Move,
    State,
    check_reason,
    check_sending,
    next_state,
    quick_deadlines,
    reference,
    stage_of,
    state_diagram,
)

NOW = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
PAGE = Path(__file__).parents[3] / "docs/reference/handover-states.md"


@pytest.mark.parametrize(("state", "move"), list(itertools.product(State, Move)))
def test_every_state_and_move_is_in_the_table_or_refused_in_words(state: State, move: Move) -> None:
    if (state, move) in TRANSITIONS:
        assert next_state(state, move) is TRANSITIONS[state, move]
    else:
        with pytest.raises(HandoverSettled) as refused:
            next_state(state, move)
        assert str(refused.value).endswith(".")


@given(st.lists(st.sampled_from(Move)))
def test_any_chain_of_moves_ends_in_at_most_one_answer(moves: list[Move]) -> None:
    state, answers = State.SENT, 0
    for move in moves:
        try:
            state = next_state(state, move)
        except HandoverSettled:
            continue
        answers += state in {State.RECEIVED, State.REFUSED, State.RECALLED}
    assert answers <= 1


def test_every_state_has_words_a_tone_and_a_stage() -> None:
    for state in State:
        assert STATE_WORDS[state]
        assert STATE_TONES[state]
        assert isinstance(stage_of(state, is_overdue=False), Stage)
    assert stage_of(State.SENT, is_overdue=True) is Stage.OVERDUE
    assert stage_of(State.RECEIVED, is_overdue=True) is Stage.SIGNED


def test_state_page_in_the_docs_is_the_table() -> None:
    assert f"```mermaid\n{state_diagram()}```\n" in PAGE.read_text()
    assert f"more than {INLINE_LIMIT}" in PAGE.read_text()


def test_quick_deadlines_are_in_the_future_and_in_london_time() -> None:
    for hour in range(24):
        now = datetime(2026, 5, 4, hour, 50, tzinfo=UTC)
        offered = quick_deadlines(now)
        assert all(one.at > now for one in offered)
        assert {"two-hours", "tomorrow", "three-days"} <= {one.key for one in offered}
    today = next(one for one in quick_deadlines(NOW) if one.key == "today")
    assert today.at == datetime(2026, 5, 4, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("versions", "due", "note", "field"),
    [
        ([], timedelta(hours=1), "", "version_ids"),
        ([str(n) for n in range(10_001)], timedelta(hours=1), "", "version_ids"),
        (["a"], timedelta(0), "", "due_at"),
        (["a"], timedelta(days=91), "", "due_at"),
        (["a"], timedelta(hours=1), "x" * 1001, "note"),
    ],
)
def test_sending_with_one_wrong_field_names_it(versions, due, note, field) -> None:
    with pytest.raises(HandoverIncomplete) as refused:
        check_sending(versions, NOW + due, note, NOW)
    assert list(refused.value.fields) == [field]


def test_note_loses_control_characters_and_keeps_lines() -> None:
    assert check_sending(["a"], NOW + timedelta(hours=1), " one\x00 \r\n two\u202e ", NOW) == "one\ntwo"


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 501])
def test_reason_missing_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(HandoverIncomplete):
        check_reason(text, "reason", "Enter why.")


def test_reference_is_the_end_of_the_id() -> None:
    assert reference("01J00000000000000012ABCDEF") == "HO-12AB-CDEF"
