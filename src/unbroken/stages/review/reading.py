"""Have a document read: asked for by a person, done by a job in the engine's sandbox, sealed for the organisation."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from django.db import transaction
from django.db.models import Max
from PIL import Image

from unbroken.engines.ledger import Json
from unbroken.engines.redaction import rulings as engine
from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.errors import RedactionError
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.engines.redaction.wish import Wish
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases.redaction import redaction_case
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import queue, sealing, targets
from unbroken.stages.review.models import Reading
from unbroken.stages.review.places import found_of, judged_of, places_to_bytes
from unbroken.stages.review.policy import ENGINE_VERSION, current_policy
from unbroken.stages.review.standing import facts_digest, is_stale_reading
from unbroken.stages.review.vocabulary import ReadingState

PURPOSE = "review: reading a document for redaction"
LOST_RIGHT = "The person who asked may no longer redact this document, so it was not read. Ask again yourself."
PAGE_DPI = 130
PICTURE_QUALITY = 72


def read_version(
    *, version_id: str, document_type: DocumentType | None = None, client: str = "", actor: Actor, now: datetime
) -> str:
    """Ask for a document to be read; return the id of the reading. One under way or still good is not asked for again.

    document_type: None to recognise it. client: the accused whose defence it is for, where there are several.
    Raises NotVisible.
    """
    reviewed = targets.require_review(actor, version_id)
    wanted = document_type.value if document_type else ""
    digest = facts_digest(actor, reviewed.case_id)
    with transaction.atomic():
        rows = Reading.objects.select_for_update().filter(
            version_id=version_id, organisation_id=actor.organisation_id, client_id=client
        )
        latest = rows.order_by("-number").first()
        if latest is not None and _serves(latest, wanted, digest):
            return latest.pk
        number = (rows.aggregate(Max("number"))["number__max"] or 0) + 1
        row = Reading(
            id=new_id(),
            case_id=reviewed.case_id,
            item_id=reviewed.item.id,
            version_id=version_id,
            organisation_id=actor.organisation_id,
            client_id=client,
            number=number,
            state=ReadingState.QUEUED,
            wanted_type=wanted,
            asked_by_id=actor.person_id,
            asked_at=now,
        )
        with act(
            actor,
            EventType.REVIEW_ASKED,
            now=now,
            case_id=row.case_id,
            object_id=row.item_id,
            values={"version": version_id},
        ):
            row.save(force_insert=True)
            queue.read_later(row.pk, version_id)
            announce("review", [actor.organisation_id], version_id)
    return row.pk


def read_case(*, case_id: str, actor: Actor, now: datetime) -> int:
    """Ask for every document of a case to be read that actor may redact; return how many there are."""
    worked = targets.worked_on(evidence.list_items(actor, case_id), actor.organisation_id)
    wanted = [version_id for version_id, (_item, version) in worked.items() if is_readable(version.format)]
    readable = [version_id for version_id in wanted if targets.may_review(actor, version_id)]
    for version_id in readable:
        read_version(version_id=version_id, actor=actor, now=now)
    return len(readable)


def is_readable(format_code: str) -> bool:
    """Say whether a recognised format is one whose words can be read: documents and pictures, not recordings."""
    return format_code in READABLE


READABLE = frozenset({"PDF", "JPG", "PNG", "TIFF", "HEIC", "DOCX", "XLSX", "CSV", "MSG", "EML"})


def do_read(*, reading_id: str, now: datetime) -> ReadingState:
    """Read a document that was asked for, or record why it cannot be read; return the state. Safe to run twice.

    Two runs at once do not disturb each other: the first to settle it is kept, and what others stored is removed.
    Raises StoreError, KeyringError and database errors when it should be tried again later.
    """
    row = Reading.objects.filter(pk=reading_id).first()
    if row is None:
        raise NotVisible
    state = _settle(row, now) if row.state == ReadingState.QUEUED else ReadingState(row.state)
    sealing.sweep(f"review/{row.pk}", keep=Reading.objects.values_list("blob_key", flat=True).get(pk=row.pk))
    return state


def _settle(row: Reading, now: datetime) -> ReadingState:
    try:
        actor = organisations.get_actor(row.asked_by_id, row.organisation_id, now=now)
        read = _read(row, actor, now)
    except NotVisible:
        return _fail(row, LOST_RIGHT, now)
    except (RedactionError, DomainError) as error:
        return _fail(row, str(error), now)
    return _keep(row, read, now)


@dataclass(frozen=True)
class _Read:
    """What came of reading, stored under prefix. digest: of the facts known then."""

    examined: engine.Examined
    judged: dict[Recipient, engine.Judged]
    digest: str
    prefix: str


def _read(row: Reading, actor: Actor, now: datetime) -> _Read:
    reviewed = targets.require_review(actor, row.version_id)
    digest = facts_digest(actor, row.case_id)
    case = redaction_case(actor, row.case_id, purpose=PURPOSE, now=now, client=row.client_id)
    data = b"".join(evidence.open_sealed(row.version_id, row.organisation_id).open_all())
    prefix = f"review/{row.pk}/{new_id()}"
    cabinet = sealing.Cabinet(prefix, row.organisation_id)
    policy = current_policy()
    document_type = DocumentType(row.wanted_type) if row.wanted_type else None
    wish = Wish(case, Recipient.CPS_PRE, policy, document_type, workers=queue.share())
    examined = engine.examine(
        data,
        reviewed.version.file_name,
        wish,
        see=lambda number, image: cabinet.put(sealing.page_part(number), picture_of(image)),
        dpi=PAGE_DPI,
    )
    judged = {recipient: engine.judge(examined, recipient, case, policy) for recipient in Recipient}
    cabinet.put(sealing.DOCUMENT, engine.to_bytes(examined))
    cabinet.put(sealing.PLACES, places_to_bytes(examined, _names(case)))
    return _Read(examined, judged, digest, prefix)


def picture_of(image: Image.Image) -> bytes:
    """Return a page as a picture that every browser shows, as small as reading it allows."""
    held = BytesIO()
    image.save(held, "WEBP", quality=PICTURE_QUALITY, method=2)
    return held.getvalue()


def _names(case: Case) -> dict[str, str]:
    return {one.id: " ".join([*one.forenames, one.surname]).strip() for one in case.people}


def _keep(row: Reading, read: _Read, now: datetime) -> ReadingState:
    examined = read.examined
    with transaction.atomic():
        kept = Reading.objects.select_for_update().get(pk=row.pk)
        if kept.state != ReadingState.QUEUED:
            return ReadingState(kept.state)
        kept.state, kept.settled_at = ReadingState.READ, now
        kept.document_type = examined.document_type.value
        kept.engine_version, kept.policy_version = ENGINE_VERSION, current_policy().version
        kept.facts_digest, kept.blob_key = read.digest, read.prefix
        kept.page_count = len(examined.document.pages)
        kept.layout = engine.layout_digest(examined.document)
        kept.found = found_of(examined, row.case_id)
        kept.judged = judged_of(read.judged)
        values: dict[str, Json] = {"version": row.version_id, "pages": kept.page_count}
        values["document_type"] = kept.document_type
        with act(
            Actor.system(row.organisation_id),
            EventType.REVIEW_READ,
            now=now,
            case_id=row.case_id,
            object_id=row.item_id,
            values=values,
        ):
            kept.save()
            announce("review", [row.organisation_id], row.version_id)
    return ReadingState.READ


def _fail(row: Reading, sentence: str, now: datetime) -> ReadingState:
    with transaction.atomic():
        kept = Reading.objects.select_for_update().get(pk=row.pk)
        if kept.state != ReadingState.QUEUED:
            return ReadingState(kept.state)
        kept.state, kept.error, kept.settled_at = ReadingState.FAILED, sentence, now
        with act(
            Actor.system(row.organisation_id),
            EventType.REVIEW_READ,
            now=now,
            case_id=row.case_id,
            object_id=row.item_id,
            values={"version": row.version_id, "failed": sentence},
        ):
            kept.save()
            announce("review", [row.organisation_id], row.version_id)
    return ReadingState.FAILED


def give_up(*, reading_id: str, sentence: str, now: datetime) -> ReadingState:
    """Record that a document cannot be read, and why. One that is settled is left alone."""
    return _fail(Reading.objects.get(pk=reading_id), sentence, now)


def _serves(latest: Reading, wanted: str, digest: str) -> bool:
    if latest.state == ReadingState.QUEUED:
        return True
    if latest.state != ReadingState.READ or (wanted and wanted != latest.document_type):
        return False
    return not is_stale_reading(latest.facts_digest, latest.policy_version, latest.engine_version, digest)


def check_document_type(untrusted_text: str) -> DocumentType | None:
    """Return a document type, or None to recognise it. Raises InvalidInput."""
    if not untrusted_text:
        return None
    try:
        return DocumentType(untrusted_text)
    except ValueError:
        sentence = "Choose what kind of document this is."
        raise InvalidInput(sentence, fields={"document_type": sentence}) from None
