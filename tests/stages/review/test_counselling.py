"""T32: notes of a counsellor do not reach the prosecution unreviewed. Asked where nobody read them, refused after."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

import factories
from stages.review.world import World
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.handovers.asking import questions
from unbroken.stages.handovers.errors import AskedFirst
from unbroken.stages.incidents.models import Incident
from unbroken.stages.review import actions

INSIDE = Recipient.CPS_PRE
NOTES = (
    "COUNSELLING NOTES",
    "Client: Tessa Marlowe. Session 4.",
    "She told her counsellor about nightmares.",
    "Tessa spoke in counselling about nightmares and about hurting herself.",
    "Tessa's therapist noted panic attacks.",
)


@pytest.fixture
def notes(world: World) -> str:
    """Notes of the victim's counsellor, held by police alone; the version."""
    victim = PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "Marlowe", ("Tessa",))
    cases.record_fact(case_id=world.case_id, record=victim, expected_version=None, actor=world.officer, now=world.now)
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate(NOTES):
        canvas.drawString(72, 760 - 24 * at, line)
    canvas.save()
    return factories.make_sealed_item(
        world.officer, world.case_id, now=world.now, content=held.getvalue(), title="Notes"
    )


def test_counselling_notes_are_asked_about_unread_refused_when_read_and_go_when_two_decided(
    world: World, notes: str
) -> None:
    to = world.prosecutor.organisation_id
    (asked,) = questions(world.officer, world.case_id, [notes], to)
    assert not asked.is_stop
    assert "Does any of it hold what a counsellor or therapist heard?" in asked.sentence
    assert questions(world.officer, world.case_id, [notes], world.stranger.organisation_id) == [], "between police"
    world.read(version_id=notes, document_type="LETTER")
    heard = [one.key for one in world.at(version_id=notes).found.values() if one.kind is InfoKind.COUNSELLING]
    assert heard
    with pytest.raises(AskedFirst, match="nobody has decided that it may go"):
        factories.send(world.officer, world.case_id, [notes], world.prosecutor, now=world.now)
    near_miss = Incident.objects.get(kind="PREVENTED")
    assert (near_miss.rule, near_miss.case_id) == ("21", world.case_id)
    said = {"action": "KEEP", "reason_code": "R11", "now": world.now}
    rulings = [
        actions.rule(version_id=notes, key=key, recipient=INSIDE, actor=world.officer, **said)
        for key in heard
        if key in world.at(version_id=notes, to=INSIDE).stand.open
    ]
    assert rulings
    with pytest.raises(AskedFirst):
        factories.send(world.officer, world.case_id, [notes], world.prosecutor, now=world.now)
    for ruling in rulings:
        actions.second_ruling(ruling_id=ruling, actor=world.file_handler, **said)
    assert questions(world.officer, world.case_id, [notes], to) == []
    assert factories.send(world.officer, world.case_id, [notes], world.prosecutor, now=world.now)


def test_document_without_such_notes_goes_once_it_was_read(world: World) -> None:
    assert [one.is_stop for one in questions(*_asking(world))] == [False]
    world.read()
    assert questions(*_asking(world)) == []


def _asking(world: World) -> tuple[object, str, list[str], str]:
    return world.officer, world.case_id, [world.version_id], world.prosecutor.organisation_id
