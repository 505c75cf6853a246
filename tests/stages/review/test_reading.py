"""What reading a document does, keeps and records, and who may have it read."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from stages.review.world import TO, World, events, key_of, statement, witness
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.ground.errors import NotVisible
from unbroken.ground.resources import resources
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.review import actions, queries
from unbroken.stages.review.errors import (
    NotRead,
    ReadingStale,
)
from unbroken.stages.review.models import Reading
from unbroken.stages.review.vocabulary import Choice, ReadingState


def test_reading_keeps_no_word_of_the_document_in_a_row_or_a_blob(world: World) -> None:
    world.read()
    row = Reading.objects.get()
    kept = json.dumps([row.found, row.judged, row.error])
    blobs = b"".join(b"".join(resources().store.get(key)) for key in resources().store.list("review"))
    for word in ("Thornbury", "07700", "Holloway", "Joan"):
        assert word not in kept
        assert word.encode() not in blobs
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(string_agg(r::text, ''), '') FROM review_ruling r")
        assert "Thornbury" not in cursor.fetchone()[0]


def test_reading_asked_for_twice_is_one_reading_and_run_twice_is_one_event(world: World) -> None:
    first = actions.read_version(version_id=world.version_id, actor=world.officer, now=world.now)
    again = actions.read_version(version_id=world.version_id, actor=world.officer, now=world.now)
    assert first == again
    assert actions.do_read(reading_id=first, now=world.now) is ReadingState.READ
    assert actions.do_read(reading_id=first, now=world.now) is ReadingState.READ
    assert events("review:document:read") == 1


def test_reading_of_what_cannot_be_read_says_why(world: World) -> None:
    version = factories.make_sealed_item(
        world.officer, world.case_id, now=world.now, content=b"%PDF-1.7\nbroken\n%%EOF"
    )
    reading = actions.read_version(version_id=version, actor=world.officer, now=world.now)
    assert actions.do_read(reading_id=reading, now=world.now) is ReadingState.FAILED
    assert Reading.objects.get(pk=reading).error.endswith(".")
    with pytest.raises(NotRead):
        world.at(version_id=version)


def test_reading_by_somebody_who_lost_the_right_is_not_done(world: World) -> None:
    reading = actions.read_version(version_id=world.version_id, actor=world.file_handler, now=world.now)
    people = case_queries.get_case(world.officer, world.case_id).assignments
    (theirs,) = (one.id for one in people if one.person_id == world.file_handler.person_id)
    cases.end_assignment(assignment_id=theirs, actor=world.officer, now=world.now)
    assert actions.do_read(reading_id=reading, now=world.now) is ReadingState.FAILED
    assert not list(resources().store.list(f"review/{reading}"))


@pytest.mark.parametrize("who", ["clerk", "colleague", "stranger"])
def test_review_by_somebody_outside_is_not_visible(world: World, who: str) -> None:
    world.read()
    actor, key = getattr(world, who), "f:1-2:NAME"
    for deed in (
        lambda: actions.read_version(version_id=world.version_id, actor=actor, now=world.now),
        lambda: world.at(actor),
        lambda: world.rule(key, "KEEP", actor),
        lambda: actions.finish_review(version_id=world.version_id, recipient=TO, actor=actor, now=world.now),
        lambda: actions.undo(version_id=world.version_id, recipient=TO, actor=actor, now=world.now),
        lambda: actions.render_version(version_id=world.version_id, recipient=TO, actor=actor, now=world.now),
    ):
        with pytest.raises(NotVisible):
            deed()
    assert queries.standing(actor, [world.version_id], TO) == []
    assert queries.list_documents(actor, world.case_id, TO) == [] if who != "stranger" else True


def test_case_that_learns_of_somebody_makes_the_reading_stale_and_keeps_the_rulings(world: World) -> None:
    at = world.read()
    world.decide_all()
    cases.record_fact(
        case_id=world.case_id, record=witness(), expected_version=None, actor=world.officer, now=world.now
    )
    with pytest.raises(ReadingStale):
        actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    again = world.read()
    assert again.reading.number == at.reading.number + 1
    assert not again.is_stale
    phone = again.ruling_on(key_of(again, InfoKind.PHONE))
    assert phone is not None
    assert phone.action is Choice.REDACT


def test_standing_asks_as_often_for_many_documents_as_for_one(world: World) -> None:
    versions = [world.version_id]
    world.read()
    with CaptureQueriesContext(
        connection,
    ) as one:
        queries.standing(world.officer, versions, TO)
    versions += [
        factories.make_sealed_item(world.officer, world.case_id, now=world.now, content=statement(f"No {number}."))
        for number in range(3)
    ]
    world.read(version_id=versions[1])
    with CaptureQueriesContext(connection) as many:
        found = queries.standing(world.officer, versions, TO)
    assert [each.is_read for each in found] == [True, True, False, False]
    assert len(many) == len(one)
