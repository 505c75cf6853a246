"""From a statement to a proven copy: read, listed, decided, made, sealed; and what stops it on the way."""

import json
from io import BytesIO

import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from stages.review.world import TO, World, key_of, statement, witness
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.resources import resources
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import actions, queries
from unbroken.stages.review.errors import (
    NotFinished,
    NothingToUndo,
    NotRead,
    ReadingStale,
    RulingChanged,
    SecondIsFirst,
    StillUndecided,
)
from unbroken.stages.review.models import Finished, Reading, Rendition, Ruling
from unbroken.stages.review.vocabulary import Choice, ReadingState, RenditionState, RulingState


def make_copy(world: World, actor: Actor, version_id: str = "") -> Rendition:
    version = version_id or world.version_id
    asked = actions.render_version(version_id=version, recipient=TO, actor=actor, now=world.now)
    assert actions.do_render(rendition_id=asked, now=world.now) is RenditionState.PROVEN
    return Rendition.objects.get(pk=asked)


def text_of(world: World, row: Rendition) -> str:
    data = b"".join(evidence.open_sealed(row.made_version_id, row.organisation_id).open_all())
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def events(kind: str) -> int:
    return Pending.objects.filter(type=kind).count()


def test_review_from_reading_to_a_proven_copy(world: World) -> None:
    at = world.read()
    assert queries.undecided(world.officer, world.version_id, TO) == 4
    world.decide_all(action="KEEP")
    made = make_copy(world, world.officer)
    assert 0 < made.facts["removed_share"] < 0.5
    text = text_of(world, made)
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
    assert "maren.holloway@" in text_of(world, other)
    assert "maren.holloway@" not in text_of(world, made), "the first copy is what it was"


def test_copy_whose_rulings_change_while_it_waits_is_not_made(world: World) -> None:
    at = world.read()
    world.decide_all()
    asked = actions.render_version(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    world.rule(key_of(at, InfoKind.EMAIL), "KEEP", code="R11")
    assert actions.do_render(rendition_id=asked, now=world.now) is RenditionState.FAILED
    row = Rendition.objects.get(pk=asked)
    assert (row.failed_check, row.sha256) == ("decisions", "")
    assert len(evidence.get_item(world.officer, at.reviewed.item.id).versions) == 1


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
    assert actions.undo(**args) == 2, "what was accepted in one go is undone in one go"
    assert choices() == ["KEEP", ""]
    actions.undo(**args)
    assert choices() == ["REDACT", ""]
    actions.redo(**args)
    assert choices() == ["KEEP", ""]
    actions.redo(**args)
    assert choices() == ["KEEP", "REDACT"]
    with pytest.raises(NothingToUndo):
        actions.redo(**args)
    with pytest.raises(NothingToUndo):
        actions.undo(**{**args, "actor": world.file_handler})


def test_undo_of_what_somebody_decided_since_is_refused(world: World) -> None:
    phone = key_of(world.read(), InfoKind.PHONE)
    world.rule(phone, "REDACT")
    world.rule(phone, "KEEP", world.file_handler, code="R11")
    with pytest.raises(NothingToUndo):
        actions.undo(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)


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
    assert "Thornbury" in text_of(world, make_copy(world, world.officer))


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
    text = text_of(world, make_copy(world, world.officer))
    assert "High Street" not in text
    assert "window" not in text
    assert "break" in text
    assert "Holloway" not in text, "the box was drawn over the second line"
    assert at.stand.open


def test_same_string_is_decided_in_other_documents_that_were_confirmed(world: World) -> None:
    at = world.read()
    others = [
        factories.make_sealed_item(world.officer, world.case_id, now=world.now, content=statement(f"Page {number}."))
        for number in (1, 2)
    ]
    for other in others:
        world.read(version_id=other)
    key = key_of(at, InfoKind.NAME, 1)
    ruling = world.rule(key, "KEEP", code="R11")
    rows = queries.list_copies(world.officer, world.version_id, key, TO)
    assert {(row.version_id, row.count) for row in rows} == {(other, 1) for other in others}
    confirmed = {"ruling_id": ruling, "recipient": TO, "actor": world.officer, "now": world.now}
    assert actions.rule_copies(version_ids=[others[0]], **confirmed) == 1
    assert actions.rule_copies(version_ids=[others[0]], **confirmed) == 0
    assert [key in world.at(version_id=other).stand.open for other in others] == [False, True]


def test_words_and_boxes_chosen_by_hand_are_removed_elsewhere_too(world: World) -> None:
    world.read()
    other = factories.make_sealed_item(
        world.officer, world.case_id, now=world.now, content=statement("On the HIGH  STREET.")
    )
    world.read(version_id=other)
    args = {"version_id": world.version_id, "recipient": TO, "page": 1, "actor": world.officer, "now": world.now}
    more = {"kind": "FREE_ID", "reason_code": "R06", **args}
    (by_words,) = actions.add_text(text="High Street", **more)
    by_box = actions.add_box(box=(150, 98, 240, 108), **more)
    empty = actions.add_box(box=(300, 600, 400, 700), **more)
    asked = {"recipient": TO, "actor": world.officer, "now": world.now}

    def copies(ruling: str) -> dict[str, int]:
        key = Ruling.objects.get(pk=ruling).key
        return {row.version_id: row.count for row in queries.list_copies(world.officer, world.version_id, key, TO)}

    assert copies(by_words) == {other: 2}
    assert actions.rule_copies(ruling_id=by_words, version_ids=[other], **asked) == 2
    assert actions.rule_copies(ruling_id=by_words, version_ids=[other], **asked) == 0
    assert copies(by_box) == {other: 1}, "the words under the box are a name, which the other document has found"
    assert actions.rule_copies(ruling_id=by_box, version_ids=[other], **asked) == 1
    assert world.at(version_id=other).ruling_on(key_of(world.at(version_id=other), InfoKind.NAME)) is not None
    with pytest.raises(InvalidInput, match="No words stand under this box"):
        copies(empty)
    world.decide_all(version_id=other)
    text = text_of(world, make_copy(world, world.officer, other))
    assert "high" not in text.lower()
    assert "Holloway" not in text


def test_same_string_further_down_the_same_document_is_listed_and_decided(world: World) -> None:
    twice = factories.make_sealed_item(
        world.officer, world.case_id, now=world.now, content=statement("Again: call me on 07700 900123.")
    )
    at = world.read(version_id=twice)
    first, second = (key_of(at, InfoKind.PHONE, number) for number in (0, 1))
    ruling = world.rule(first, "KEEP", code="R11", version_id=twice)
    (row,) = queries.list_copies(world.officer, twice, first, TO)
    assert (row.is_here, row.count) == (True, 1)
    actions.rule_copies(ruling_id=ruling, version_ids=[twice], recipient=TO, actor=world.officer, now=world.now)
    decided = world.at(version_id=twice).ruling_on(second)
    assert decided is not None
    assert decided.action is Choice.KEEP


def test_finishing_twice_by_one_person_is_one_event(world: World) -> None:
    world.read()
    world.decide_all()
    actions.finish_review(version_id=world.version_id, recipient=TO, actor=world.officer, now=world.now)
    assert Finished.objects.count() == 1
    assert events("review:document:finished") == 1


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
