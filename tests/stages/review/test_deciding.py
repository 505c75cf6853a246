"""Decide places: once, against what others decided, undone and made again, and by hand."""

import pytest

from stages.review.world import TO, World, events, key_of, make_copy, text_of
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.errors import InvalidInput
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import actions, queries
from unbroken.stages.review.errors import (
    NothingToUndo,
    RulingChanged,
)
from unbroken.stages.review.models import Finished, Ruling
from unbroken.stages.review.undoing import Undone
from unbroken.stages.review.vocabulary import RulingState


def test_stale_ruling_is_refused_with_both_values(world: World) -> None:
    key = key_of(world.read(), InfoKind.PHONE)
    world.rule(key, "REDACT", expected=0)
    with pytest.raises(RulingChanged) as refused:
        world.rule(key, "KEEP", world.file_handler, code="R11", expected=0)
    assert refused.value.theirs.startswith("Remove")
    assert refused.value.yours.startswith("Keep")
    world.rule(key, "KEEP", world.file_handler, code="R11", expected=1)
    numbers = Ruling.objects.filter(key=key).order_by("number").values_list("number", "state")
    assert list(numbers) == [(1, RulingState.REPLACED), (2, RulingState.ACTIVE)]


def test_undo_and_redo_walk_through_ones_own_decisions(world: World) -> None:
    at = world.read()
    phone, mail = key_of(at, InfoKind.PHONE), key_of(at, InfoKind.EMAIL)
    world.rule(phone, "REDACT")
    world.rule(phone, "KEEP", code="R11")
    actions.accept_proposals(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    args = {"version_id": world.version_id, "recipient": TO, "actor": world.officer, "now": world.now}

    def choices() -> list[str]:
        found = [world.at().ruling_on(key) for key in (phone, mail)]
        return [one.action.value if one else "" for one in found]

    assert choices() == ["KEEP", "REDACT"]
    assert actions.undo(**args).count == 2, "what was accepted in one go is undone in one go"
    assert choices() == ["KEEP", ""]
    assert actions.undo(**args) == Undone(1, phone, 1), "and says which place it was"
    assert choices() == ["REDACT", ""]
    actions.redo(**args)
    assert choices() == ["KEEP", ""]
    actions.redo(**args)
    assert choices() == ["KEEP", "REDACT"]
    with pytest.raises(NothingToUndo):
        actions.redo(**args)
    with pytest.raises(NothingToUndo):
        actions.undo(**{**args, "actor": world.file_handler})


def test_undo_leaves_alone_what_counts_for_another_recipient_only(world: World) -> None:
    world.read()
    inside = world.at(to=Recipient.CPS_PRE)
    args = {"version_id": world.version_id, "actor": world.officer, "now": world.now}
    phone = key_of(inside, InfoKind.PHONE)
    world.rule(phone, "REDACT", recipient=Recipient.CPS_PRE)
    with pytest.raises(NothingToUndo):
        actions.undo(recipient=TO, **args)
    assert actions.undo(recipient=Recipient.CPS_PRE, **args).key == phone
    with pytest.raises(NothingToUndo):
        actions.redo(recipient=TO, **args)
    assert actions.redo(recipient=Recipient.CPS_PRE, **args).count == 1


def test_changed_kind_and_person_are_shown_and_kept(world: World) -> None:
    at = world.read()
    key = key_of(at, InfoKind.PHONE)
    world.rule(key, "REDACT", kind="NETWORK_ID", subject_id="")
    shown = queries.get_review(world.officer, world.version_id, TO, now=world.now).finding(key)
    assert shown is not None
    assert (shown.kind, shown.subject_id) == (InfoKind.NETWORK_ID, "")


def test_undo_of_what_somebody_decided_since_is_refused(world: World) -> None:
    phone = key_of(world.read(), InfoKind.PHONE)
    world.rule(phone, "REDACT")
    world.rule(phone, "KEEP", world.file_handler, code="R11")
    with pytest.raises(NothingToUndo):
        actions.undo(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)


def test_what_is_ruled_for_one_recipient_counts_where_the_policy_says_the_same(world: World) -> None:
    world.read()
    world.decide_all()
    assert queries.undecided(world.officer, world.version_id, TO) == 0
    court = world.at(to=Recipient.COURT)
    assert key_of(court, InfoKind.PHONE) not in court.stand.open, "row 6 removes it for the court too"
    inside = world.at(to=Recipient.CPS_PRE)
    assert key_of(inside, InfoKind.PHONE) in inside.stand.open, "removed for the defence, kept by policy inside: asked"


def test_prosecution_reads_for_itself_and_takes_over_what_police_decided(world: World) -> None:
    world.read()
    world.decide_all()
    at = world.read(world.prosecutor)
    assert at.stand.is_decided
    page = queries.get_review(world.prosecutor, world.version_id, TO, now=world.now)
    phone = page.finding(key_of(at, InfoKind.PHONE))
    assert phone is not None
    assert phone.ruling is not None
    assert (phone.text, phone.ruling.by, phone.state) == ("07700 900123", "Rhian Calder", "redact")
    made = make_copy(world, world.prosecutor)
    assert evidence.holds(made.made_version_id, world.prosecutor.organisation_id)
    assert not evidence.holds(made.made_version_id, world.officer.organisation_id)


def test_words_and_boxes_chosen_by_hand_are_removed(world: World) -> None:
    at = world.read()
    args = {"version_id": world.version_id, "recipient": TO, "page": 1, "actor": world.officer, "now": world.now}
    more = {"kind": "FREE_ID", "reason_code": "R06", **args}
    assert len(actions.add_text(text="the  HIGH street", **more)) == 1
    assert actions.add_text(text="The High  Street", **more) == [], "it is removed already"
    with pytest.raises(InvalidInput, match="not on this page"):
        actions.add_text(text="Low Street", **more)
    page = queries.get_review(world.officer, world.version_id, TO, now=world.now)
    window = page.places.sheets[0].text.index("window")
    actions.add_words(start=window, end=window + 6, **more)
    actions.add_box(box=(70, 112, 260, 94), **more)
    with pytest.raises(InvalidInput, match="too small"):
        actions.add_box(box=(70, 112, 70.1, 94), **more)
    world.decide_all()
    text = text_of(make_copy(world, world.officer))
    assert "High Street" not in text
    assert "window" not in text
    assert "break" in text
    assert "Holloway" not in text, "the box was drawn over the second line"
    assert at.stand.open


def test_finishing_twice_by_one_person_is_one_event(world: World) -> None:
    world.read()
    world.decide_all()
    actions.finish_review(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    assert Finished.objects.count() == 1
    assert events("review:document:finished") == 1
