"""The review: written by one at a time, signed once, locked and returned."""

from dataclasses import replace

import pytest

from stages.charging.scene import (
    Scene,
    accepted,
    decided,
    events,
    full_code,
    state,
    track,
)
from unbroken.engines.ledger import SignedNote, VerifierKey, verify_note
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.stages.charging import actions
from unbroken.stages.charging.errors import (
    DecisionIncomplete,
    ReviewChanged,
)
from unbroken.stages.charging.models import Review
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.vocabulary import (
    Outcome,
)


def test_signed_decision_is_locked_returned_and_verifiable(scene: Scene, database):
    request_id = decided(scene)
    assert (state(request_id), track(scene)) == ("CHARGES_PENDING", Track.CHARGES_PENDING)
    review = Review.objects.get(request_id=request_id)
    note = SignedNote.parse(review.note)
    verify_note(note, VerifierKey.parse(review.public_key))
    assert f"outcome: {scene.suspect} OF61102 charge" in note.text
    assert (scene.force, "charging:decision:arrived") in events(database, request_id)
    with pytest.raises((Conflict, NotVisible)):
        actions.save_review(
            request_id=request_id,
            draft=full_code(request_id, Outcome.NFA_EVIDENTIAL),
            version=1,
            actor=scene.prosecutor,
            now=scene.now,
        )


def test_signing_twice_gives_the_same_decision(scene: Scene):
    request_id = decided(scene)
    review = Review.objects.get(request_id=request_id)
    again = actions.sign_decision(
        request_id=request_id, draft=full_code(request_id), version=1, actor=scene.prosecutor, now=scene.now
    )
    assert again == review.id
    assert Review.objects.get(request_id=request_id).note == review.note


def test_two_people_writing_a_review_do_not_overwrite_each_other(scene: Scene):
    request_id = accepted(scene)
    actions.assign_request(
        request_id=request_id, person_id=scene.second.person_id, actor=scene.prosecutor, now=scene.now
    )
    draft = full_code(request_id)
    save = actions.save_review
    assert save(request_id=request_id, draft=draft, version=0, actor=scene.prosecutor, now=scene.now) == 1
    other = replace(draft, headings={**draft.headings, "case-summary": "Another summary."})
    with pytest.raises(ReviewChanged):
        save(request_id=request_id, draft=other, version=0, actor=scene.second, now=scene.now)
    assert save(request_id=request_id, draft=draft, version=0, actor=scene.prosecutor, now=scene.now) == 1


@pytest.mark.parametrize("who", ["caseworker", "officer", "elsewhere", "second"])
def test_who_does_not_review_finds_nothing_to_sign(scene: Scene, who: str):
    request_id = accepted(scene)
    with pytest.raises(NotVisible):
        actions.sign_decision(
            request_id=request_id, draft=full_code(request_id), version=0, actor=getattr(scene, who), now=scene.now
        )


def test_decision_that_is_not_complete_is_not_signed(scene: Scene):
    request_id = accepted(scene)
    empty = replace(full_code(request_id), headings={})
    with pytest.raises(DecisionIncomplete) as refused:
        actions.sign_decision(request_id=request_id, draft=empty, version=0, actor=scene.prosecutor, now=scene.now)
    assert "heading-case-summary" in refused.value.fields
    assert not Review.objects.filter(request_id=request_id).exists()


@pytest.mark.parametrize(
    ("outcome", "after", "where"),
    [
        (Outcome.NFA_EVIDENTIAL, "COMPLETED", Track.NO_FURTHER_ACTION),
        (Outcome.NFA_PUBLIC_INTEREST, "COMPLETED", Track.NO_FURTHER_ACTION),
    ],
)
def test_decision_to_stop_finishes_the_request(scene: Scene, outcome, after, where):
    request_id = decided(scene, outcome)
    assert (state(request_id), track(scene)) == (after, where)
