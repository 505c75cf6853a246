"""Certify the file as a whole, send it, and say who may read its sensitive schedule."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from unbroken.engines.casefile.facts import SupervisorCertificate
from unbroken.engines.casefile.submission import check
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import Seat
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.repeating import was_made
from unbroken.stages.cases import actions as case_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.files import rules
from unbroken.stages.files.errors import ReaderUnknown, ReasonMissing, WrongPrint
from unbroken.stages.files.models import NamedReader, Submission
from unbroken.stages.files.opening import checkable


def certify_file(*, case_id: str, comments: str, actor: Actor, now: datetime) -> None:
    """Record the supervisor's certificate of the file, with comments. Raises NotVisible, InvalidInput."""
    require(actor, Action.CERTIFY_FORM, cases.case_relation(actor, case_id))
    words = rules.clean_words(comments, "comments")
    if not words:
        sentence = "Write your comments: what you looked at, and why the charge is proportionate."
        raise InvalidInput(sentence, fields={"comments": sentence})
    name = organisations.get_people([actor.person_id])[actor.person_id].label
    certificate = SupervisorCertificate(person=actor.person_id, name=name, at=now, comments=words)
    standing = next(iter(cases.list_records(actor, case_id, "certificate", now=now)), None)
    expected = standing.version if standing else None
    with transaction.atomic():
        case_actions.record_fact(case_id=case_id, record=certificate, expected_version=expected, actor=actor, now=now)
        with act(actor, EventType.FILE_CERTIFIED, now=now, case_id=case_id, values={"comments": words}):
            pass


def submit_file(*, submission_id: str, case_id: str, file_type: str, reason: str, actor: Actor, now: datetime) -> str:
    """Record that the file is sent for a decision; return the submission's id. The same id again changes nothing.

    reason: why it goes although it is not ready. A print of another person is never sent, whatever the reason.
    Raises NotVisible, InvalidInput, ReasonMissing, WrongPrint.
    """
    require(actor, Action.SUBMIT_FILE, cases.case_relation(actor, case_id))
    wanted, words = rules.check_file_type(file_type), rules.clean_words(reason, "reason", 500)
    if was_made(Submission.objects.all(), submission_id, what="file", case_id=case_id, submitted_by_id=actor.person_id):
        return submission_id
    facts = cases.get_facts(actor, case_id, now=now)
    case = cases.case_relation(actor, case_id)
    ready = check(checkable(facts, sees_all=can(actor, Action.VIEW_CONFIDENTIAL_FACTS, case)), wanted)
    if ready.stops:
        raise WrongPrint(ready.stops[0].sentence)
    if not ready.is_ready and not words:
        raise ReasonMissing
    row = Submission(
        id=submission_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        file_type=wanted.name,
        revision=facts.revision,
        tables_version=ready.version,
        parts_ready=sum(1 for one in ready.needed if one.is_ready),
        parts_needed=len(ready.needed),
        missing_count=len(ready.missing),
        missing=[gap.sentence for gap in ready.missing],
        reason="" if ready.is_ready else words,
        submitted_by_id=actor.person_id,
        submitted_at=now,
    )
    values: dict[str, Json] = {
        "file_type": wanted.name,
        "revision": facts.revision,
        "is_ready": ready.is_ready,
        "missing": "\n".join(gap.sentence for gap in ready.missing)[:4000],
        "reason": row.reason,
    }
    with act(actor, EventType.FILE_SUBMITTED, now=now, case_id=case_id, object_id=submission_id, values=values):
        row.save(force_insert=True)
        announce("cases", [actor.organisation_id], case_id)
    return submission_id


def name_reader(*, case_id: str, person_id: str, actor: Actor, now: datetime) -> None:
    """Put somebody assigned to the case on the list of its sensitive schedule; again changes nothing.

    Raises NotVisible, ReaderUnknown.
    """
    target = cases.case_relation(actor, case_id)
    require(actor, Action.NAME_READERS, target)
    seat = next((one for one in target.assigned_people if one.person_id == person_id), None)
    if seat is None:
        raise ReaderUnknown
    if _on_list(case_id, seat).exists():
        return
    row = NamedReader(
        id=new_id(),
        case_id=case_id,
        organisation_id=seat.organisation_id,
        person_id=seat.person_id,
        named_by_id=actor.person_id,
        named_at=now,
    )
    with act(actor, EventType.READER_NAMED, now=now, case_id=case_id, object_id=row.id, recipient=person_id):
        row.save(force_insert=True)


def remove_reader(*, case_id: str, person_id: str, actor: Actor, now: datetime) -> None:
    """Take somebody off the list; again changes nothing. Raises NotVisible."""
    require(actor, Action.NAME_READERS, cases.case_relation(actor, case_id))
    for row in NamedReader.objects.filter(case_id=case_id, person_id=person_id, removed_at=None):
        row.removed_at = now
        with act(actor, EventType.READER_REMOVED, now=now, case_id=case_id, object_id=row.pk, recipient=person_id):
            row.save(update_fields=["removed_at"])


def _on_list(case_id: str, seat: Seat) -> "QuerySet[NamedReader]":
    return NamedReader.objects.filter(
        case_id=case_id, organisation_id=seat.organisation_id, person_id=seat.person_id, removed_at=None
    )
