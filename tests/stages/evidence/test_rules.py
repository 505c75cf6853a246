import itertools
from pathlib import Path

import pytest

from unbroken.ground.errors import InvalidInput
from unbroken.stages.evidence import rules
from unbroken.stages.evidence.errors import VersionFixed
from unbroken.stages.evidence.rules import TRANSITIONS, VersionEvent, VersionState, next_state, state_diagram

PAGE = Path(__file__).parents[3] / "docs/explanation/upload.md"


@pytest.mark.parametrize(("state", "event"), list(itertools.product(VersionState, VersionEvent)))
def test_transition_in_the_table_moves_on_and_any_other_raises(state, event) -> None:
    if (state, event) in TRANSITIONS:
        assert next_state(state, event) is TRANSITIONS[state, event]
    else:
        with pytest.raises(VersionFixed):
            next_state(state, event)


@pytest.mark.parametrize("state", [VersionState.SEALED, VersionState.REFUSED, VersionState.ABANDONED])
def test_settled_state_has_no_way_out(state) -> None:
    assert not [pair for pair in TRANSITIONS if pair[0] is state]


@pytest.mark.parametrize(
    ("typed", "kept"), [("JS/1", "JS/1"), (" js/12a ", "JS/12A"), ("J S / 3", "JS/3"), ("ABC/99999", "ABC/99999")]
)
def test_exhibit_reference_valid_has_one_written_form(typed, kept) -> None:
    assert rules.check_exhibit_ref(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "JS", "JS1", "JS/0", "JS/01", "/1", "1/JS", "JS/1/2", "<b>/1", "JS/1ABC", "JS/-1", "\u0416/1"]
)
def test_exhibit_reference_invalid_is_refused_with_its_field(typed) -> None:
    with pytest.raises(InvalidInput) as refused:
        rules.check_exhibit_ref(typed)
    assert "exhibit_ref" in refused.value.fields


@pytest.mark.parametrize(
    ("producer", "letters"),
    [
        ("Jane Smith", "JS"),
        ("PC 4123 Jane Smith", "JS"),
        ("DC Una Mary Stone", "UMS"),
        ("O'Neill", "O"),
        ("", "EX"),
        ("12345", "EX"),
    ],
)
def test_initials_leave_out_rank_and_number(producer, letters) -> None:
    assert rules.initials(producer) == letters


def test_references_proposed_follow_the_highest_of_the_producer() -> None:
    assert rules.propose_refs("Jane Smith", ["JS/2", "JS/9A", "AB/40"], 3) == ["JS/10", "JS/11", "JS/12"]
    assert rules.propose_refs("Jane Smith", [], 1) == ["JS/1"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\y.mp4", "y.mp4"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("\x00\n", "unnamed"),
        ("", "unnamed"),
        ("x" * 300, "x" * 255),
    ],
)
def test_file_name_is_shown_without_path_and_tricks(name, shown) -> None:
    assert rules.clean_file_name(name) == shown


@pytest.mark.parametrize("purpose", ["", "nothing", "other", "other: ", "review2"])
def test_purpose_not_stated_is_refused(purpose) -> None:
    with pytest.raises(InvalidInput):
        rules.check_purpose(purpose)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("review", "review"), ("other:audit", "other: audit"), ("review: \x00with counsel", "review: with counsel")],
)
def test_purpose_is_kept_in_one_form(typed, kept) -> None:
    assert rules.check_purpose(typed) == kept


@pytest.mark.parametrize("size", [0, -1, 65])
def test_size_outside_the_limits_is_refused(size) -> None:
    with pytest.raises(InvalidInput):
        rules.check_size(size * rules.GIB, 64 * rules.GIB)


def test_state_diagram_in_the_docs_is_the_table() -> None:
    assert f"```mermaid\n{state_diagram()}```\n" in PAGE.read_text()
