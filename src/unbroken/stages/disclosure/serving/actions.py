"""Every write of serving. Each is one transaction with its custody events, and can be sent twice."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from unbroken.engines.casefile.people import PersonFact
from unbroken.engines.ledger import Json
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.bundles.numbering import number_service
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.releases.gathering import reviewed_for
from unbroken.stages.disclosure.releases.rules import Move, State
from unbroken.stages.disclosure.releases.rules import next_state as next_release_state
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.serving import giving, queue, rules
from unbroken.stages.disclosure.serving.errors import NotReleased, ServiceSettled
from unbroken.stages.disclosure.serving.models import ServedDocument, Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.rules import ServiceMove, next_state
from unbroken.stages.disclosure.serving.vocabulary import Method, NoticeKind, ServiceState
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.incidents import actions as incidents
from unbroken.stages.incidents.vocabulary import Category, DataKind, Opened, Reach
from unbroken.stages.review import queries as review

LONDON = ZoneInfo("Europe/London")


def serve_release(
    *,
    service_id: str,
    release_id: str,
    actor: Actor,
    now: datetime,
    is_s9_notice: bool = False,
    response_due: date | None = None,
    replaces_id: str = "",
) -> str:
    """Serve a release that passed the gate: readable from now on, notice queued, recorded. Return the service's id.

    replaces_id: the service of the same recipient that is withdrawn by this one. A release is served once; again
    returns the same. Raises NotVisible, NotReleased, CopyNotProven, ServiceSettled, DisclosureIncomplete.
    """
    with transaction.atomic():
        release = (
            Release.objects.select_for_update().filter(pk=release_id, organisation_id=actor.organisation_id).first()
        )
        if release is None:
            raise NotVisible
        require(actor, Action.RELEASE, cases.case_relation(actor, release.case_id, now=now))
        there = Service.objects.filter(release_id=release_id).first()
        if there is not None:
            return there.pk
        if release.state != State.RELEASED:
            raise NotReleased
        old = _replaced(replaces_id, release)
        row = _service(service_id, release, old, actor, now)
        row.is_s9_notice = is_s9_notice
        row.response_due = rules.check_response_due(
            response_due, now.astimezone(LONDON).date(), is_s9_notice=is_s9_notice
        )
        documents = _documents(row, release, actor, now)
        _serve(row, release, documents, actor, now)
        number_service(row, documents, old, actor, now)
        if old is not None:
            _withdraw(old, row, actor, now)
    return row.pk


def recall_service(*, service_id: str, reason: str, actor: Actor, now: datetime) -> str:
    """Recall what went to the wrong place; return the id of the breach in the register. Access ends with this.

    Whoever opened it, and when, is part of the report. Doing it again changes nothing.
    Raises NotVisible, DisclosureIncomplete.
    """
    said = rules.check_reason(reason)
    with transaction.atomic():
        row = locked(service_id, Action.RECALL_SERVICE, actor, now)
        if row.state == ServiceState.RECALLED:
            return row.incident_id
        row.state = next_state(ServiceState(row.state), ServiceMove.RECALL)
        row.settled_at, row.settled_by_id, row.reason, row.incident_id = now, actor.person_id, said, new_id()
        opened = row.documents.filter(openings__isnull=False).distinct().count()
        values: dict[str, Json] = {"reason": said, "opened": opened, "documents": row.documents.count()}
        with act(
            actor,
            EventType.SERVICE_RECALLED,
            now=now,
            case_id=row.case_id,
            object_id=row.pk,
            values=values,
            recipient=row.recipient_organisation_id,
        ):
            row.save()
            giving.take_back(service_ids=[row.pk])
            _move_release(row.release_id, Move.RECALL)
            queue_notices(row, NoticeKind.RECALLED, _addresses(row), now)
            announce("disclosure", audience(row), row.pk)
        _report(row, opened, actor, now)
    return row.incident_id


def renew_service(*, service_id: str, actor: Actor, now: datetime) -> datetime:
    """Let the recipient read for the whole time again, from now on; return until when. By the side that served it.

    Raises NotVisible, ServiceSettled.
    """
    with transaction.atomic():
        return renew(locked(service_id, Action.RELEASE, actor, now), actor, now)


def renew(row: Service, actor: Actor, now: datetime) -> datetime:
    """Renew a locked service; the caller has decided that actor may. Raises ServiceSettled."""
    if row.state != ServiceState.SERVED:
        raise ServiceSettled(
            f"This service is in the state “{ServiceState(row.state).words}”, so there is no access to renew."
        )
    row.expires_at = now + rules.ACCESS
    with act(
        actor,
        EventType.SERVICE_RENEWED,
        now=now,
        case_id=row.case_id,
        object_id=row.pk,
        values={"until": row.expires_at.isoformat()},
        recipient=row.recipient_organisation_id,
    ):
        row.save(update_fields=["expires_at"])
        announce("disclosure", audience(row), row.pk)
    return row.expires_at


def locked(service_id: str, action: Action, actor: Actor, now: datetime) -> Service:
    """Return a service of the actor's own organisation, locked, when they may do this. Raises NotVisible."""
    row = Service.objects.select_for_update().filter(pk=service_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    require(actor, action, cases.case_relation(actor, row.case_id, now=now))
    return row


def audience(row: Service) -> list[str]:
    """Return whose open pages show a service."""
    return [one for one in (row.organisation_id, row.recipient_organisation_id) if one]


def _replaced(service_id: str, release: Release) -> Service | None:
    if not service_id:
        return None
    found = Service.objects.select_for_update().filter(pk=service_id, organisation_id=release.organisation_id).first()
    if found is None or (found.case_id, found.client_id, found.recipient) != (
        release.case_id,
        release.client_id,
        release.recipient,
    ):
        raise NotVisible
    return found


def _service(service_id: str, release: Release, old: Service | None, actor: Actor, now: datetime) -> Service:
    facts = cases.get_facts(actor, release.case_id, now=now)
    recipient, client = Recipient(release.recipient), facts.person(release.client_id)
    return Service(
        id=service_id,
        release_id=release.pk,
        case_id=release.case_id,
        urn=facts.urn,
        organisation_id=release.organisation_id,
        recipient=release.recipient,
        recipient_organisation_id="" if recipient is Recipient.DEF_LIP else release.recipient_organisation_id,
        client_id=release.client_id,
        client_name=_name(client)[:200],
        authority=release.authority,
        stage=release.stage,
        title=release.title,
        marking=release.marking,
        method=Method.LINK if recipient is Recipient.DEF_LIP else Method.PORTAL,
        rule=rules.RULES[Authority(release.authority)],
        served_by_id=actor.person_id,
        served_at=now,
        expires_at=now + rules.ACCESS,
        number=old.number + 1 if old else 1,
        replaces_id=old.pk if old else "",
        state=ServiceState.SERVED,
    )


def _documents(row: Service, release: Release, actor: Actor, now: datetime) -> list[ServedDocument]:
    """Return the documents as they go, each checked against the release. Raises CopyNotProven."""
    entries = list(release.entries.all())
    items = {item.id: item for item in evidence.list_items(actor, release.case_id)}
    whose = reviewed_for(cases.get_facts(actor, release.case_id, now=now).people, release.client_id)
    ids = [one.version_id for one in entries]
    kinds = review.standing(actor, ids, Recipient(release.recipient), whose if release.client_id else "")
    types = {one.version_id: one.document_type for one in kinds}
    released = {one.made_version_id: one for one in entries}
    found = []
    for entry in entries:
        item = items.get(entry.item_id)
        if item is None:
            raise NotVisible
        copy = giving.check_copy(entry.made_version_id, released, item.exhibit_ref)
        document_type = types.get(entry.version_id, "")
        found.append(
            ServedDocument(
                id=new_id(),
                service=row,
                place=entry.place,
                section=rules.section_of(item.kind, document_type, Authority(release.authority)),
                ref=item.exhibit_ref,
                label=rules.served_label(item.exhibit_ref, _kind_words(item), document_type)[:80],
                kind=item.kind,
                item_id=item.id,
                version_id=copy.id,
                page_count=entry.page_count,
                size_bytes=copy.size_bytes,
                sha256=copy.sha256_server,
                format=copy.format,
            )
        )
    return found


def _serve(row: Service, release: Release, documents: Sequence[ServedDocument], actor: Actor, now: datetime) -> None:
    values: dict[str, Json] = {
        "release": release.pk,
        "client": row.client_id,
        "documents": len(documents),
        "method": str(row.method),
        "rule": row.rule,
    }
    with act(
        actor,
        EventType.SERVICE_GIVEN,
        now=now,
        case_id=row.case_id,
        object_id=row.pk,
        values=values,
        recipient=row.recipient_organisation_id or row.client_id,
    ):
        row.save(force_insert=True)
        ServedDocument.objects.bulk_create(documents)
        _move_release(release.pk, Move.SERVE)
        queue_notices(row, NoticeKind.SERVED, release.notices, now)
        queue.read_later(row.pk)
        announce("disclosure", audience(row), row.pk)
    if row.recipient_organisation_id:
        giving.give(service=row, organisation_id=row.recipient_organisation_id, actor=actor, now=now)


def _withdraw(old: Service, new: Service, actor: Actor, now: datetime) -> None:
    old.state = next_state(ServiceState(old.state), ServiceMove.REPLACE)
    old.settled_at, old.settled_by_id = now, actor.person_id
    with act(
        actor,
        EventType.SERVICE_REPLACED,
        now=now,
        case_id=old.case_id,
        object_id=old.pk,
        values={"by": new.pk},
        recipient=old.recipient_organisation_id,
    ):
        old.save(update_fields=["state", "settled_at", "settled_by_id"])
        giving.take_back(service_ids=[old.pk])
        queue_notices(old, NoticeKind.REPLACED, _addresses(old), now)


def _report(row: Service, opened: int, actor: Actor, now: datetime) -> None:
    """Open the breach in the register. It names nobody; who opened what is on the page of the service."""
    total = row.documents.count()
    seen = f"{opened} of {total} documents were opened." if opened else f"None of {total} documents was opened."
    in_person = row.recipient == Recipient.DEF_LIP
    incidents.report_breach(
        incident_id=row.incident_id,
        what_happened=f"Service {rules.reference(row.pk)} was recalled: {row.reason} {seen} Access has ended.",
        case_id=row.case_id,
        category=Category.WRONG_RECIPIENT,
        data_kinds=(DataKind.OTHER,),
        reach=Reach.DEFENDANT if in_person else Reach.DEFENCE_LAWYER if row.client_id else Reach.INSIDE,
        opened=Opened.OPENED if opened else Opened.UNOPENED,
        people_count=1,
        actor=actor,
        now=now,
    )


def _move_release(release_id: str, move: Move) -> None:
    release = Release.objects.select_for_update().get(pk=release_id)
    release.state = next_release_state(State(release.state), move)
    release.save(update_fields=["state"])


def _addresses(row: Service) -> list[str]:
    return list(row.notices.filter(kind=NoticeKind.SERVED).values_list("address", flat=True))


def _kind_words(item: ItemView) -> str:
    words = item.kind_words.removeprefix("Certified form: ")
    return words[:1].upper() + words[1:]


def _name(client: PersonFact | None) -> str:
    return " ".join((*client.forenames, client.surname.upper())) if client else ""
