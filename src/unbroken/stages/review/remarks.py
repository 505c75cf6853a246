"""Say that a redaction is wrong: more or less, please, or a fault found later. It goes back to who sent it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import is_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.incidents import actions as incidents
from unbroken.stages.review import rules, targets
from unbroken.stages.review.models import Remark, Rendition
from unbroken.stages.review.situation import latest_reading
from unbroken.stages.review.vocabulary import FaultKind, Purpose, RemarkState, Way


@dataclass(frozen=True)
class Complaint:
    """What somebody says of a redaction. untrusted: as it was typed; `checked` returns it as values."""

    purpose: str
    way: str
    kind: str
    page: str
    note: str = ""
    key: str = ""

    def checked(self) -> tuple[Purpose, Way, FaultKind, int, str]:
        """Return what was typed as values. Raises InvalidInput with a sentence for each field."""
        wrong: dict[str, str] = {}
        if self.purpose not in set(Purpose):
            wrong["purpose"] = "Choose whether you ask for a change or report a fault."
        if self.way not in set(Way):
            wrong["way"] = "Choose whether too little or too much was removed."
        if not (self.kind.isdecimal() and int(self.kind) in set(FaultKind)):
            wrong["kind"] = "Choose what it is about."
        if not (self.page.isdecimal() and 0 < int(self.page) < 100_000):
            wrong["page"] = "Enter the number of the page."
        if wrong:
            raise InvalidInput("Some of this cannot be taken. Look at what is marked.", fields=wrong)
        return (
            Purpose(self.purpose),
            Way(self.way),
            FaultKind(int(self.kind)),
            int(self.page),
            rules.check_note(self.note),
        )


def return_redaction(
    *, remark_id: str, version_id: str, complaint: Complaint, is_charged: bool, actor: Actor, now: datetime
) -> str:
    """Return a redaction to the side that made it; return the remark's id. The same id again changes nothing.

    version_id: of the redacted copy it is about, which goes back to who made it; or of the original, which goes back
    to who recorded it. Raises NotVisible, InvalidInput.
    """
    item = targets.require_either(actor, version_id).item
    original_id, to_id = _made_from(version_id) or (version_id, item.organisation_id)
    if not is_id(remark_id):
        raise NotVisible
    purpose, way, kind, page, note = complaint.checked()
    case = cases.case_relation(actor, item.case_id)
    with transaction.atomic():
        if Remark.objects.filter(pk=remark_id).exists():
            return remark_id
        reading = latest_reading(original_id, actor.organisation_id, "")
        row = Remark(
            id=remark_id,
            case_id=item.case_id,
            item_id=item.id,
            version_id=original_id,
            made_version_id="" if version_id == original_id else version_id,
            purpose=purpose.value,
            way=way.value,
            kind=kind.value,
            page=page,
            key=complaint.key[:64],
            note=note,
            document_type=reading.document_type if reading else "",
            is_charged=is_charged,
            from_organisation_id=actor.organisation_id,
            to_organisation_id=to_id,
            unit_id=case.owner_unit if to_id == item.organisation_id else "",
            state=RemarkState.OPEN,
            by_id=actor.person_id,
            at=now,
        )
        _write(row, EventType.REDACTION_QUERIED, actor, now, is_new=True)
        if purpose is Purpose.FAULT:
            _register(row, actor, now)
    return remark_id


def answer_remark(*, remark_id: str, state: str, answer: str, actor: Actor, now: datetime) -> None:
    """Answer what was said: DONE, or DECLINED with a word why. Raises NotVisible, InvalidInput, Conflict."""
    row = Remark.objects.filter(pk=remark_id, to_organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    targets.require_review(actor, row.version_id)
    if state not in {RemarkState.DONE, RemarkState.DECLINED}:
        sentence = "Choose whether you changed it."
        raise InvalidInput(sentence, fields={"state": sentence})
    words = rules.check_note(answer)
    if state == RemarkState.DECLINED and not words:
        sentence = "Say in a few words why it stays as it is."
        raise InvalidInput(sentence, fields={"answer": sentence})
    with transaction.atomic():
        locked = Remark.objects.select_for_update().get(pk=remark_id)
        if locked.state != RemarkState.OPEN:
            raise Conflict("This was answered already. Look at the answer.")
        locked.state, locked.answer, locked.answered_by_id, locked.answered_at = state, words, actor.person_id, now
        _write(locked, EventType.REDACTION_ANSWERED, actor, now, is_new=False)


def _made_from(version_id: str) -> tuple[str, str] | None:
    """Return the version that a copy was made from, and who made it; None for what is no copy."""
    row = Rendition.objects.filter(made_version_id=version_id).first()
    return (row.version_id, row.organisation_id) if row else None


def _register(row: Remark, actor: Actor, now: datetime) -> None:
    """Put a fault in the register of breaches and near misses, without anybody filling in a form."""
    incidents.record_redaction_failure(
        incident_id=row.pk,
        case_id=row.case_id,
        document_id=row.item_id,
        redaction_type=row.kind,
        direction=row.way,
        page=row.page,
        note=row.note,
        returned_to_id=row.to_organisation_id,
        actor=actor,
        now=now,
    )


def _write(row: Remark, event: EventType, actor: Actor, now: datetime, *, is_new: bool) -> None:
    values: dict[str, Json] = {
        "version": row.version_id,
        "purpose_of_remark": row.purpose,
        "way": row.way,
        "kind": row.kind,
        "page": row.page,
        "state": str(row.state),
    }
    recipient = row.to_organisation_id if is_new else row.from_organisation_id
    with act(actor, event, now=now, case_id=row.case_id, object_id=row.item_id, values=values, recipient=recipient):
        row.save(force_insert=is_new)
        announce("review", {row.from_organisation_id, row.to_organisation_id}, row.version_id)
