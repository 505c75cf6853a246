"""Every read of services by the side that serves: "served" and "opened", and no more of what the other side does."""

from datetime import datetime

from django.db.models import Min

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.releases.vocabulary import Authority, ReleaseStage
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument, Service
from unbroken.stages.disclosure.serving.rules import is_expired, is_expiring
from unbroken.stages.disclosure.serving.views import NoticeLine, OpenedBy, ProofLine, ProofView, ServiceRow
from unbroken.stages.disclosure.serving.vocabulary import Method, NoticeKind, Section, ServiceState

NOTICE_WORDS = {
    NoticeKind.SERVED: "Documents were served",
    NoticeKind.EXPIRING: "Access ends soon",
    NoticeKind.RECALLED: "The service was recalled",
    NoticeKind.REPLACED: "The service was replaced",
}


def get_proof(actor: Actor, service_id: str, *, now: datetime) -> ProofView:
    """Return the record of one service of the actor's own organisation. Raises NotVisible."""
    row = Service.objects.filter(pk=service_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    case = cases.case_relation(actor, row.case_id, now=now)
    decision = require(actor, Action.VIEW_DISCLOSURE, case)
    people = organisations.get_people([row.served_by_id, row.settled_by_id])
    names = organisations.get_organisations([row.organisation_id, row.recipient_organisation_id])
    replaced_by = Service.objects.filter(replaces_id=row.pk).values_list("id", flat=True).first()
    is_served = row.state == ServiceState.SERVED
    return ProofView(
        id=row.pk,
        release_id=row.release_id,
        case_id=row.case_id,
        urn=row.urn,
        title=row.title,
        marking=row.marking,
        from_organisation=names[row.organisation_id].name,
        served_by=people[row.served_by_id].label if row.served_by_id in people else "",
        to=_to(row, names[row.recipient_organisation_id].name if row.recipient_organisation_id in names else ""),
        client_name=row.client_name,
        authority=Authority(row.authority),
        stage=ReleaseStage(row.stage),
        method=Method(row.method),
        rule=row.rule,
        is_s9_notice=row.is_s9_notice,
        response_due=row.response_due,
        served_at=row.served_at,
        expires_at=row.expires_at,
        is_expired=is_expired(row.expires_at, now),
        is_expiring=is_expiring(row.expires_at, now),
        number=row.number,
        replaces_id=row.replaces_id,
        replaced_by_id=replaced_by or "",
        state=ServiceState(row.state),
        settled_at=row.settled_at,
        settled_by=people[row.settled_by_id].label if row.settled_by_id in people else "",
        reason=row.reason,
        incident_id=row.incident_id,
        documents=_lines(row),
        notices=tuple(
            NoticeLine(NOTICE_WORDS[NoticeKind(one.kind)], one.address, one.queued_at, one.sent_at)
            for one in row.notices.order_by("queued_at", "key")
        ),
        opened_by=_opened_by(row) if row.state == ServiceState.RECALLED else (),
        may_recall=row.state != ServiceState.RECALLED and can(actor, Action.RECALL_SERVICE, case),
        may_renew=is_served and can(actor, Action.RELEASE, case),
        decision=decision,
    )


def list_services(actor: Actor, case_id: str, *, now: datetime) -> list[ServiceRow]:
    """Return what the actor's organisation served in a case, newest first. Raises NotVisible."""
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    rows = list(Service.objects.filter(case_id=case_id, organisation_id=actor.organisation_id))
    names = organisations.get_organisations(row.recipient_organisation_id for row in rows)
    documents = ServedDocument.objects.filter(service__in=rows).values_list("pk", "service_id")
    opened = set(Opening.objects.filter(document__service__in=rows).values_list("document_id", flat=True))
    return [
        ServiceRow(
            id=row.pk,
            title=row.title,
            to=_to(row, names[row.recipient_organisation_id].name if row.recipient_organisation_id in names else ""),
            client_name=row.client_name,
            served_at=row.served_at,
            expires_at=row.expires_at,
            is_expiring=is_expiring(row.expires_at, now),
            state=ServiceState(row.state),
            documents=sum(service_id == row.pk for _, service_id in documents),
            opened=sum(service_id == row.pk and one in opened for one, service_id in documents),
        )
        for row in rows
    ]


def service_of(release_id: str) -> str:
    """Return the service of a release, or nothing. It decides nothing: the caller may see the release."""
    return Service.objects.filter(release_id=release_id).values_list("id", flat=True).first() or ""


def replaceable(actor: Actor, release_id: str, *, now: datetime) -> list[ServiceRow]:
    """Return the services that serving a release could replace: of the same defendant and kind of recipient."""
    release = Release.objects.get(pk=release_id)
    same = set(
        Service.objects.filter(
            case_id=release.case_id,
            client_id=release.client_id,
            recipient=release.recipient,
            state=ServiceState.SERVED,
        ).values_list("id", flat=True)
    )
    return [one for one in list_services(actor, release.case_id, now=now) if one.id in same]


def _to(row: Service, organisation: str) -> str:
    return f"{row.client_name} (in person)" if row.recipient == Recipient.DEF_LIP else organisation


def _lines(row: Service) -> tuple[ProofLine, ...]:
    documents = row.documents.defer("text").annotate(first=Min("openings__first_at")).order_by("place")
    return tuple(
        ProofLine(
            place=one.place,
            section=Section(one.section),
            ref=one.ref,
            label=one.label,
            item_id=one.item_id,
            page_count=one.page_count,
            size_bytes=one.size_bytes,
            sha256=one.sha256,
            version_id=one.version_id,
            opened_at=one.first,
        )
        for one in documents
    )


def _opened_by(row: Service) -> tuple[OpenedBy, ...]:
    found = list(Opening.objects.filter(document__service=row).select_related("document").order_by("first_at"))
    people = organisations.get_people(one.person_id for one in found)
    places = organisations.get_organisations(one.organisation_id for one in found)
    return tuple(
        OpenedBy(
            one.document.ref,
            people[one.person_id].name if one.person_id in people else row.client_name,
            places[one.organisation_id].name if one.organisation_id in places else "In person",
            one.first_at,
        )
        for one in found
    )
