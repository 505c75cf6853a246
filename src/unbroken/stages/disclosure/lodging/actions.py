"""Every write of lodging. Each is one transaction with its custody events, and can be sent twice."""

from datetime import datetime

from django.db import transaction

from unbroken.engines.casefile.bound_pdf import receive
from unbroken.engines.casefile.errors import PaperRefused
from unbroken.engines.ledger import Json
from unbroken.engines.vault import FileKey, SealedSink, make_header, new_file_key
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import Stage
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.disclosure.bundles.models import Bundle, Lodged, LodgedKey
from unbroken.stages.disclosure.bundles.numbering import number_lodged
from unbroken.stages.disclosure.bundles.sections import BY_DEFENDANT, WALLED
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.lodging import queries, rules
from unbroken.stages.disclosure.lodging.views import Place
from unbroken.stages.disclosure.lodging.visibility import Parties, lodged_targets
from unbroken.stages.disclosure.releases.rules import check_reason
from unbroken.stages.disclosure.schedules.duty import LODGED, Trigger, raise_duty
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.vocabulary import Section


def lodge_document(
    *,
    lodged_id: str,
    bundle_id: str,
    section: str,
    client_id: str,
    title: str,
    untrusted: bytes,
    actor: Actor,
    now: datetime,
) -> str:
    """Put a document into a section of a bundle, numbered and sealed; return its id. The same id again changes nothing.

    A defence statement raises a review with the prosecution. Raises NotVisible, DisclosureIncomplete, StoreError,
    KeyNotHere.
    """
    place = queries.get_place(actor, bundle_id, now=now)
    if (there := Lodged.objects.filter(pk=lodged_id).first()) is not None:
        if (there.bundle_id, there.organisation_id) != (bundle_id, actor.organisation_id):
            raise Conflict("This page was used already for another document. Open it again.")
        return lodged_id
    wanted = rules.check_section(section)
    whose = _client(place, wanted, client_id)
    bundle = Bundle.objects.get(pk=bundle_id)
    parties = Parties(actor, [bundle.case_id], now)
    require(actor, Action.LODGE_DOCUMENT, parties.target(bundle, wanted, whose, "", Stage.OPEN))
    row = Lodged(
        id=lodged_id,
        bundle=bundle,
        section=wanted,
        client_id=whose,
        client_name=place.clients.get(whose, ""),
        title=rules.check_title(title),
        organisation_id=actor.organisation_id,
        lodged_by_id=actor.person_id,
        lodged_at=now,
    )
    file_key = _seal(row, untrusted)
    try:
        with transaction.atomic():
            _record(row, file_key, actor, now)
    except BaseException:
        resources().store.delete(row.blob_key)
        raise
    return lodged_id


def withdraw_lodged(*, lodged_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take back a document that one's own organisation lodged. Its page numbers are not given again.

    Doing it again changes nothing. Raises NotVisible, DisclosureIncomplete.
    """
    with transaction.atomic():
        row = Lodged.objects.select_for_update(of=("self",)).select_related("bundle").filter(pk=lodged_id).first()
        target = lodged_targets([row], actor, now)[row.pk] if row else None
        if row is not None and row.withdrawn_at is not None and row.organisation_id == actor.organisation_id:
            return
        require(actor, Action.VIEW_SERVED, target)
        require(actor, Action.WITHDRAW_LODGED, target)
        assert row is not None  # noqa: S101  (require refuses None)
        row.withdrawn_at, row.withdrawn_by_id, row.reason = now, actor.person_id, check_reason(reason)
        with act(
            actor,
            EventType.LODGED_WITHDRAWN,
            now=now,
            case_id=row.bundle.case_id,
            object_id=row.pk,
            purpose=row.reason,
        ):
            row.save(update_fields=["withdrawn_at", "withdrawn_by_id", "reason"])
            LodgedKey.objects.filter(lodged=row).update(header=b"")
            announce("disclosure", _audience(row), row.bundle_id)


def _client(place: Place, section: Section, client_id: str) -> str:
    if section not in BY_DEFENDANT:
        return ""
    if client_id in place.clients or not (client_id or place.clients or place.needs_client):
        return client_id
    raise DisclosureIncomplete("client_id", "Choose the defendant: in this section each has their own documents.")


def _seal(row: Lodged, untrusted: bytes) -> FileKey:
    """Make the file harmless, seal it into the store and say so in the row; return its key."""
    rules.check_size(len(untrusted))
    try:
        received = receive(untrusted)
    except PaperRefused as error:
        raise DisclosureIncomplete("file", str(error)) from error
    file_key, row.blob_key = new_file_key(), f"bundles/{new_id()}"
    sink = SealedSink(resources().store, row.blob_key, file_key)
    sink.write(received.data)
    sink.commit()
    row.page_count, row.size_bytes, row.sha256 = received.page_count, sink.size_bytes, sink.sha256
    row.sealed_size_bytes = sink.sealed_size_bytes
    return file_key


def _record(row: Lodged, file_key: FileKey, actor: Actor, now: datetime) -> None:
    values: dict[str, Json] = {"pages": row.page_count, "size_bytes": row.size_bytes}
    if row.section not in WALLED:
        values["section"] = str(row.section)
    with act(
        actor,
        EventType.DOCUMENT_LODGED,
        now=now,
        case_id=row.bundle.case_id,
        object_id=row.pk,
        values=values,
        recipient=row.bundle.organisation_id,
        digest=bytes.fromhex(row.sha256),
    ) as event:
        row.save(force_insert=True)
        for organisation_id in {row.bundle.organisation_id, row.organisation_id}:
            key = keys.encryption_key_of(organisation_id)
            LodgedKey.objects.create(
                id=new_id(),
                lodged=row,
                organisation_id=organisation_id,
                header=make_header(file_key, [key.recipient]),
                wrapped_to=key.key_id,
                made_at=now,
            )
        event.values["numbers"] = number_lodged(row)
        announce("disclosure", _audience(row), row.bundle_id)
    if row.section == Section.DEFENCE_STATEMENT:
        _tell_prosecution(row, now)


def _tell_prosecution(row: Lodged, now: datetime) -> None:
    """Raise the review that a defence statement makes necessary, with each side that prosecutes the case."""
    for organisation_id in _prosecuting(row):
        raise_duty(
            case_id=row.bundle.case_id,
            trigger=Trigger.DEFENCE_STATEMENT,
            subject_id=f"{LODGED}{row.pk}",
            actor=Actor.system(organisation_id),
            now=now,
        )


def _prosecuting(row: Lodged) -> list[str]:
    served = Service.objects.filter(case_id=row.bundle.case_id, recipient_organisation_id=row.bundle.organisation_id)
    return sorted(set(served.values_list("organisation_id", flat=True)))


def _audience(row: Lodged) -> list[str]:
    """Return whose open pages show it. Of what is walled nobody but the court is told, not even that there is news."""
    court = row.bundle.organisation_id
    if row.section in WALLED:
        return [court]
    return sorted({court, row.organisation_id, *_prosecuting(row)})
