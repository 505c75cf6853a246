"""What stands of a document: every combination of proposal, ruling, recipient and second person."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines.redaction.vocabulary import Action, InfoKind, Recipient
from unbroken.ground.errors import InvalidInput
from unbroken.stages.review import rules
from unbroken.stages.review.rules import Proposal, Ruled
from unbroken.stages.review.standing import proposals_of
from unbroken.stages.review.vocabulary import FAULT_WORDS, KIND_WORDS, RECIPIENT_WORDS, Choice, FaultKind, RulingState

LAYOUT = "layout"
TO = Recipient.DEF_REP
PROPOSALS = [
    Proposal("f:1-2:PHONE", action, "6", "R02", takes_two=False) for action in (Action.REDACT, Action.ASK, Action.KEEP)
]


def ruled(proposal: Proposal, choice: Choice, state: RulingState = RulingState.ACTIVE, **changes: object) -> Ruled:
    values: dict[str, object] = {
        "id": "r1",
        "key": proposal.key,
        "number": 1,
        "layout": LAYOUT,
        "proposed_action": proposal.action.value,
        "proposed_row": proposal.row,
        "action": choice,
        "code": "R02",
        "state": state,
    }
    return Ruled(**{**values, **changes})


@pytest.mark.parametrize(("proposal", "is_open"), list(zip(PROPOSALS, (True, True, False), strict=True)))
def test_stand_without_a_ruling_leaves_all_but_keep_open(proposal: Proposal, is_open: bool) -> None:
    found = rules.stand([proposal], [], TO, LAYOUT)
    assert (found.open == (proposal.key,)) is is_open
    assert found.is_decided is not is_open


@pytest.mark.parametrize(("proposal", "choice"), list(product(PROPOSALS, Choice)))
def test_stand_with_a_ruling_does_what_was_ruled(proposal: Proposal, choice: Choice) -> None:
    found = rules.stand([proposal], [ruled(proposal, choice)], TO, LAYOUT)
    assert [(one.choice, one.ruling_id) for one in found.effective] == [(choice, "r1")]
    assert found.is_decided


@pytest.mark.parametrize("state", list(RulingState))
def test_stand_only_an_active_ruling_takes_effect(state: RulingState) -> None:
    proposal = PROPOSALS[0]
    found = rules.stand([proposal], [ruled(proposal, Choice.KEEP, state)], TO, LAYOUT)
    assert bool(found.effective) is (state is RulingState.ACTIVE)
    assert found.is_decided is (state is RulingState.ACTIVE)
    assert found.unsettled == (state in {RulingState.WAITS, RulingState.DISPUTED})


@pytest.mark.parametrize("change", [{"proposed_row": "7"}, {"proposed_action": "ASK"}, {"layout": "another"}])
def test_stand_where_the_proposal_or_the_words_differ_asks_again(change: dict[str, object]) -> None:
    proposal = PROPOSALS[0]
    found = rules.stand([proposal], [ruled(proposal, Choice.REDACT, **change)], TO, LAYOUT)
    assert found.open == (proposal.key,)
    assert not found.effective


def test_stand_what_was_removed_for_another_recipient_is_asked_again_where_the_policy_keeps_it() -> None:
    kept = PROPOSALS[2]
    elsewhere = ruled(kept, Choice.REDACT, proposed_action="REDACT", proposed_row="6")
    assert rules.stand([kept], [elsewhere], TO, LAYOUT).open == (kept.key,)


@pytest.mark.parametrize(
    ("recipient", "counts"), [(Recipient.COURT, True), (Recipient.PUBLIC, True), (Recipient.CPS_PRE, False)]
)
def test_stand_a_box_drawn_for_the_defence_counts_for_everybody_outside(recipient: Recipient, counts: bool) -> None:
    box = ruled(PROPOSALS[0], Choice.REDACT, key="b:1:0:0:9:9", proposed_action=rules.BY_HAND, proposed_row="outside")
    assert bool(rules.stand([], [box], recipient, LAYOUT).effective) is counts


@pytest.mark.parametrize(
    ("proposed", "takes_two", "choice", "needed"),
    [
        (Action.REDACT, True, Choice.KEEP, True),
        (Action.REDACT, True, Choice.REDACT, False),
        (Action.REDACT, False, Choice.KEEP, False),
        (Action.ASK, True, Choice.KEEP, True),
        (Action.ASK, True, Choice.REDACT, True),
        (Action.ASK, False, Choice.KEEP, False),
        (Action.KEEP, True, Choice.REDACT, False),
    ],
)
def test_needs_second_by_what_was_proposed(proposed: Action, takes_two: bool, choice: Choice, needed: bool) -> None:
    assert rules.needs_second(proposed, takes_two=takes_two, choice=choice) is needed


@pytest.mark.parametrize("kind", list(InfoKind))
def test_takes_two_sensitive_questions_and_marked_rows(kind: InfoKind) -> None:
    sensitive = {"MEDICAL", "COUNSELLING", "ETHNICITY", "RELIGION", "SEXUAL", "BIOMETRIC", "INTEL"}
    assert rules.takes_two(Action.ASK, kind, second_person=False) is (kind.value in sensitive)
    assert rules.takes_two(Action.REDACT, kind, second_person=False) is False
    assert rules.takes_two(Action.REDACT, kind, second_person=True) is True


@given(st.lists(st.sampled_from(list(Choice)), min_size=1, max_size=6), st.randoms())
def test_digest_any_order_same_choices_same_digest_other_choices_other_digest(
    choices: list[Choice], shuffled: object
) -> None:
    effective = [rules.Effective(f"f:{at}-{at + 1}:NAME", choice, "R02", "") for at, choice in enumerate(choices)]
    mixed = list(effective)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert rules.digest(mixed, {}, "0.1") == rules.digest(effective, {}, "0.1")
    other = Choice.KEEP if choices[0] is Choice.REDACT else Choice.REDACT
    changed = [rules.Effective(effective[0].key, other, "R02", ""), *effective[1:]]
    assert rules.digest(changed, {}, "0.1") != rules.digest(effective, {}, "0.1")
    assert rules.digest(effective, {"2": "why"}, "0.1") != rules.digest(effective, {}, "0.1")
    assert rules.digest(effective, {}, "0.2") != rules.digest(effective, {}, "0.1")


@given(st.tuples(*[st.floats(-1000, 2000) for _ in range(4)]))
def test_check_box_any_corners_lie_within_the_page_or_are_refused(box: tuple[float, float, float, float]) -> None:
    try:
        x0, y0, x1, y1 = rules.check_box(box, 595, 842)
    except InvalidInput:
        return
    assert 0 <= x0 < x1 <= 595
    assert 0 <= y0 < y1 <= 842


def test_proposal_stored_and_read_again_is_the_same() -> None:
    assert [Proposal.of(one.stored()) for one in PROPOSALS] == PROPOSALS


def test_words_are_there_for_every_kind_recipient_and_fault() -> None:
    assert set(KIND_WORDS) == set(InfoKind)
    assert set(RECIPIENT_WORDS) == set(Recipient)
    assert set(FAULT_WORDS) == set(FaultKind)
    assert [kind.value for kind in FaultKind] == list(range(1, 19))


def test_check_note_longer_than_400_characters_is_refused() -> None:
    assert rules.check_note("x" * 400) == "x" * 400
    with pytest.raises(InvalidInput, match="400"):
        rules.check_note("x" * 401)


def test_two_proposals_for_one_place_are_one_and_the_stricter_counts() -> None:
    keep = ["f:1-5:NAME", "KEEP", "1", "R11", False]
    remove = ["f:1-5:NAME", "REDACT", "3", "R02", True]
    for stored in ([keep, remove], [remove, keep], [remove, keep, remove]):
        assert [(one.row, one.takes_two) for one in proposals_of({"proposals": stored})] == [("3", True)]
    asked = [*keep[:1], "ASK", "16", "R02", False]
    assert [one.row for one in proposals_of({"proposals": [asked, keep]})] == ["16"]
