"""Two people decide what takes two, the second without seeing the first."""

import pytest

from stages.review.world import TO, World, key_of, make_copy, text_of
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.stages.review import actions, queries
from unbroken.stages.review.errors import (
    InTwoHands,
    SecondIsFirst,
    StillUndecided,
)
from unbroken.stages.review.models import Ruling
from unbroken.stages.review.vocabulary import Choice, RulingState


def test_protected_address_is_kept_by_two_people_only_and_the_second_does_not_see_the_first(world: World) -> None:
    key = key_of(world.read(), InfoKind.ADDRESS)
    ruling = world.rule(key, "KEEP", code="R13")
    assert Ruling.objects.get(pk=ruling).state == RulingState.WAITS
    for actor, shown in ((world.officer, Choice.KEEP), (world.file_handler, None), (world.supervisor, None)):
        page = queries.get_review(actor, world.version_id, TO, now=world.now) if actor != world.file_handler else None
        page = page or queries.get_review(world.file_handler, world.version_id, TO, now=world.now)
        finding = page.finding(key)
        assert finding is not None
        assert finding.ruling is not None
        assert (finding.state, finding.ruling.action) == ("waits", shown)
    with pytest.raises(SecondIsFirst):
        actions.second_ruling(ruling_id=ruling, action="KEEP", reason_code="R13", actor=world.officer, now=world.now)
    with pytest.raises(StillUndecided, match="1 waiting for a second person"):
        world.decide_all()
        actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    state = actions.second_ruling(
        ruling_id=ruling, action="KEEP", reason_code="R11", actor=world.file_handler, now=world.now
    )
    assert state is RulingState.ACTIVE
    assert "Thornbury" in text_of(make_copy(world, world.officer))


def test_two_who_disagree_are_settled_by_a_supervisor_who_is_neither(world: World) -> None:
    key = key_of(world.read(), InfoKind.ADDRESS)
    ruling = world.rule(key, "KEEP", code="R13")
    second = {"ruling_id": ruling, "reason_code": "R03", "now": world.now}
    assert actions.second_ruling(action="REDACT", actor=world.file_handler, **second) is RulingState.DISPUTED
    page = queries.get_review(world.file_handler, world.version_id, TO, now=world.now)
    finding = page.finding(key)
    assert finding is not None
    assert finding.ruling is not None
    assert finding.ruling.action is Choice.KEEP, "now both see both"
    assert [one.action for one in finding.ruling.seconds] == [Choice.REDACT]
    with pytest.raises(NotVisible):
        actions.settle_ruling(action="REDACT", actor=world.officer, **second)
    with pytest.raises(Conflict):
        actions.second_ruling(action="KEEP", actor=world.supervisor, **second)
    assert actions.settle_ruling(action="REDACT", actor=world.supervisor, **second) is RulingState.ACTIVE
    standing = world.at().ruling_on(key)
    assert standing is not None
    assert (standing.action, standing.code) == (Choice.REDACT, "R03")


@pytest.mark.parametrize("is_disputed", [False, True])
def test_place_in_two_hands_is_not_decided_anew_by_going_round_the_second_person(
    world: World, *, is_disputed: bool
) -> None:
    key = key_of(world.read(), InfoKind.ADDRESS)
    ruling = world.rule(key, "KEEP", code="R13")
    if is_disputed:
        actions.second_ruling(
            ruling_id=ruling, action="REDACT", reason_code="R03", actor=world.file_handler, now=world.now
        )
    else:
        assert world.rule(key, "KEEP", code="R11") != ruling, "whoever waits may change their mind"
    trying = (world.officer, world.file_handler, world.supervisor) if is_disputed else (world.file_handler,)
    for actor in trying:
        for choice in ("KEEP", "REDACT"):
            with pytest.raises(InTwoHands, match="supervisor" if is_disputed else "second person"):
                world.rule(key, choice, actor, code="R12")
    standing = world.at().ruling_on(key)
    assert standing is not None
    assert standing.state is (RulingState.DISPUTED if is_disputed else RulingState.WAITS)
