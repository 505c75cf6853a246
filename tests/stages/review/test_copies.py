"""From what was decided to a proven copy, and what stops it on the way."""

from datetime import timedelta

import pytest

from stages.review.world import TO, World, events, key_of, make_copy, text_of
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import actions, queries
from unbroken.stages.review.errors import (
    NotFinished,
    StillUndecided,
)
from unbroken.stages.review.models import Rendition
from unbroken.stages.review.vocabulary import RenditionState


def test_review_from_reading_to_a_proven_copy(world: World) -> None:
    at = world.read()
    assert queries.undecided(world.officer, world.version_id, TO) == 4
    world.decide_all(action="KEEP")
    made = make_copy(world, world.officer)
    assert 0 < made.facts["removed_share"] < 0.5
    text = text_of(made)
    assert "07700" not in text
    assert "Thornbury" not in text
    assert "maren.holloway@" not in text
    assert "Joan Fell" in text, "a person decided to keep it"
    assert "Maren Holloway" in text
    (found,) = queries.standing(world.officer, [world.version_id], TO)
    assert (found.is_current, found.undecided, found.is_stale) == (True, 0, False)
    assert found.rendition is not None
    assert found.rendition.facts["checks"][-1] == "reading"
    version = evidence.get_version(world.officer, made.made_version_id)
    assert (version.label, version.sha256_server) == ("redacted-for-DEF_REP", made.sha256)
    item = evidence.get_item(world.officer, at.reviewed.item.id)
    assert item.original is not None
    assert item.original.id == world.version_id, "a copy is never taken for the original"
    assert (events("review:document:read"), events("review:copy:proven")) == (1, 1)
    assert not evidence.holds(made.made_version_id, world.prosecutor.organisation_id)


def test_render_with_anything_undecided_is_refused_and_nothing_is_made(world: World) -> None:
    at = world.read()
    with pytest.raises(StillUndecided, match="4 to decide"):
        actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    actions.accept_proposals(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    with pytest.raises(StillUndecided, match="1 to decide"):
        actions.finish_review(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    (question,) = world.at().stand.open
    world.rule(question, "REDACT")
    with pytest.raises(NotFinished):
        actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    asked = actions.render_versions(version_ids=[world.version_id], recipient=TO, actor=world.officer, now=world.now)
    assert asked[0].refusal.startswith("Nobody has said yet")
    assert not Rendition.objects.exists()
    assert at.stand.open


def test_copy_asked_for_twice_is_one_copy_and_a_later_ruling_supersedes_it(world: World) -> None:
    at = world.read()
    world.decide_all()
    made = make_copy(world, world.officer)
    again = actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    assert again == made.pk
    assert actions.do_render(rendition_id=again, now=world.now) is RenditionState.PROVEN
    assert events("review:copy:proven") == 1
    world.rule(key_of(at, InfoKind.EMAIL), "KEEP", code="R11")
    (found,) = queries.standing(world.officer, [world.version_id], TO)
    assert found.rendition is not None
    assert (found.is_current, found.rendition.state_words) == (False, "Superseded")
    other = make_copy(world, world.officer)
    assert other.made_version_id != made.made_version_id
    assert "maren.holloway@" in text_of(other)
    assert "maren.holloway@" not in text_of(made), "the first copy is what it was"


def test_copy_of_decisions_gone_back_to_is_the_newest_again(world: World) -> None:
    at, later = world.read(), world.now + timedelta(minutes=5)
    world.decide_all()
    made = make_copy(world, world.officer)
    common = {"version_id": world.version_id, "recipient": TO, "actor": world.officer}
    world.rule(key_of(at, InfoKind.EMAIL), "KEEP", code="R11", now=later)
    other = actions.render_version(**common, now=later)
    assert actions.do_render(rendition_id=other, now=later) is RenditionState.PROVEN
    actions.undo(**common, now=later)
    (found,) = queries.standing(world.officer, [world.version_id], TO)
    assert not found.is_current
    for _twice in range(2):
        assert actions.render_version(**common, now=later + timedelta(minutes=5)) == made.pk
    (found,) = queries.standing(world.officer, [world.version_id], TO)
    assert found.is_current
    assert found.rendition is not None
    assert found.rendition.made_version_id == made.made_version_id
    assert (events("review:copy:asked"), events("review:copy:proven")) == (3, 2)


def test_copy_whose_rulings_change_while_it_waits_is_not_made(world: World) -> None:
    at = world.read()
    world.decide_all()
    asked = actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    world.rule(key_of(at, InfoKind.EMAIL), "KEEP", code="R11")
    assert actions.do_render(rendition_id=asked, now=world.now) is RenditionState.FAILED
    row = Rendition.objects.get(pk=asked)
    assert (row.failed_check, row.sha256) == ("decisions", "")
    assert len(evidence.get_item(world.officer, at.reviewed.item.id).versions) == 1
