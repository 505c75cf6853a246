"""Every write of serving. Each is one transaction with its custody events, and can be sent twice."""

from collections.abc import Iterable, Sequence
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
from unbroken.stages.disclosure.releases.actions import check_once_more
from unbroken.stages.disclosure.releases.gathering import reviewed_for
from unbroken.stages.disclosure.releases.rules import Move, State, check_notices
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.serving import giving, queue, rules
from unbroken.stages.disclosure.serving.addressing import Told, addresses_of, check_addresses
from unbroken.stages.disclosure.serving.errors import NotReleased
from unbroken.stages.disclosure.serving.locking import audience, move_release
from unbroken.stages.disclosure.serving.models import ServedDocument, Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.recalling import recall_service, withdraw
from unbroken.stages.disclosure.serving.renewing import renew, renew_service
from unbroken.stages.disclosure.serving.stopping import told_elsewhere, unproven
from unbroken.stages.disclosure.serving.vocabulary import Method, NoticeKind, ServiceState
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
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
    method: str = "",
    proof: str = "",
    notices: Iterable[str] | None = None,
) -> str:
    """Serve a release that passed the gate: readable from now on, notice queued, recorded. Return the service's id.

    replaces_id: the service of the same recipient that is withdrawn by this one. method, proof: how they are told
    outside this program. notices: who is told by e-mail; None for those of the release, or of the recipient's own
    people. A release is served once; again returns the same.

    Raises NotVisible, NotReleased, CopyNotProven, ServiceSettled, DisclosureIncomplete, NoticeElsewhere, and
    ReleaseStopped where a check of the gate, which looks once more, stops it by now.
    """
    check_once_more(release_id=release_id, actor=actor, now=now)
    with unproven(release_id, actor, now), told_elsewhere(release_id, actor, now), transaction.atomic():
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
        row.method = rules.check_method(method, Recipient(row.recipient))
        told = addresses_for(release, now) if notices is None else check_notices(notices)
        row.proof = rules.check_told(Method(row.method), proof, told)
        check_addresses(row.recipient_organisation_id, told, now)
        row.is_s9_notice = is_s9_notice or release.authority == Authority.S9
        row.response_due = rules.check_response_due(
            response_due, now.astimezone(LONDON).date(), is_s9_notice=row.is_s9_notice
        )
        documents = _documents(row, release, actor, now)
        _serve(row, documents, told, actor, now)
        number_service(row, documents, old, actor, now)
        if old is not None:
            withdraw(old, row, actor, now)
    return row.pk


def addresses_for(release: Release, now: datetime) -> list[str]:
    """Return who is told by e-mail when a release is served: as it says, or people of the recipient."""
    in_person = release.recipient == Recipient.DEF_LIP
    return list(release.notices) or ([] if in_person else addresses_of(release.recipient_organisation_id, now))


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


def _serve(row: Service, documents: Sequence[ServedDocument], told: Sequence[str], actor: Actor, now: datetime) -> None:
    values: dict[str, Json] = {
        "release": row.release_id,
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
        move_release(row.release_id, Move.SERVE)
        queue_notices(row, NoticeKind.SERVED, [Told(row.recipient_organisation_id, one) for one in told], now)
        queue.read_later(row.pk)
        announce("disclosure", audience(row, now), row.pk)
    if row.recipient_organisation_id:
        giving.give(service=row, organisation_id=row.recipient_organisation_id, actor=actor, now=now)
    else:
        giving.record_in_person(service=row, actor=actor, now=now)


def _kind_words(item: ItemView) -> str:
    words = item.kind_words.removeprefix("Certified form: ")
    return words[:1].upper() + words[1:]


def _name(client: PersonFact | None) -> str:
    return " ".join((*client.forenames, client.surname.upper())) if client else ""


__all__ = ["addresses_for", "recall_service", "renew", "renew_service", "serve_release"]
