"""Every read of services by the side that serves: "served" and "opened", and no more of what the other side does."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Min

from unbroken.engines.clocks.counting import local_day
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.bundles.models import Bundle, BundlePage
from unbroken.stages.disclosure.bundles.rules import PageNumber, shown
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.releases.vocabulary import Authority, ReleaseStage
from unbroken.stages.disclosure.serving.actions import addresses_for as planned
from unbroken.stages.disclosure.serving.models import Objection, Opening, ServedDocument, Service
from unbroken.stages.disclosure.serving.objecting import objection_line, statements_of
from unbroken.stages.disclosure.serving.rules import is_expired, is_expiring
from unbroken.stages.disclosure.serving.telling import untold
from unbroken.stages.disclosure.serving.views import (
    NoticeLine,
    OpenedBy,
    ProofLine,
    ProofView,
    ServiceRow,
)
from unbroken.stages.disclosure.serving.vocabulary import Method, NoticeKind, Section, ServiceState

NOTICE_WORDS = {
    NoticeKind.SERVED: "Documents were served",
    NoticeKind.EXPIRING: "Access ends soon",
    NoticeKind.RECALLED: "The service was recalled",
    NoticeKind.REPLACED: "The service was replaced",
    NoticeKind.MOVED: "The firm went on record: documents to read",
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
        recipient=Recipient(row.recipient),
        title=row.title,
        marking=row.marking,
        from_organisation=names[row.organisation_id].name,
        served_by=people[row.served_by_id].label if row.served_by_id in people else "",
        to=_to(row, names[row.recipient_organisation_id].name if row.recipient_organisation_id in names else ""),
        client_name=row.client_name,
        authority=Authority(row.authority),
        stage=ReleaseStage(row.stage),
        method=Method(row.method),
        proof=row.proof,
        is_untold=row.pk in untold([row]),
        bundle_id=_bundle_id(row),
        rule=row.rule,
        is_s9_notice=row.is_s9_notice,
        response_due=row.response_due,
        is_response_over=row.response_due is not None and row.response_due < local_day(now),
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
        notices=_notices(row),
        opened_by=_opened_by(row) if row.state == ServiceState.RECALLED else (),
        may_recall=row.state != ServiceState.RECALLED and can(actor, Action.RECALL_SERVICE, case),
        may_renew=is_served and can(actor, Action.RELEASE, case),
        may_tell=is_served and can(actor, Action.RELEASE, case),
        decision=decision,
    )


def list_services(actor: Actor, case_id: str, *, now: datetime) -> list[ServiceRow]:
    """Return what the actor's organisation served in a case, newest first. Raises NotVisible."""
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    rows = list(Service.objects.filter(case_id=case_id, organisation_id=actor.organisation_id))
    names = organisations.get_organisations(row.recipient_organisation_id for row in rows)
    documents = ServedDocument.objects.filter(service__in=rows).values_list("pk", "service_id")
    opened = set(Opening.objects.filter(document__service__in=rows).values_list("document_id", flat=True))
    objected = list(Objection.objects.filter(document__service__in=rows).values_list("document__service_id", flat=True))
    without_notice = untold(rows)
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
            is_untold=row.pk in without_notice,
            objections=objected.count(row.pk),
        )
        for row in rows
    ]


def list_untold(actor: Actor, case_ids: Iterable[str], *, now: datetime) -> list[ServiceRow]:
    """Return services of the actor's organisation in cases, of which nobody was told, where actor can tell them."""
    rows = Service.objects.filter(
        case_id__in=list(case_ids), organisation_id=actor.organisation_id, state=ServiceState.SERVED
    )
    without_notice = untold(rows)
    wanted = {row.pk: row.case_id for row in rows if row.pk in without_notice}
    mine = {case_id for case_id in wanted.values() if can(actor, Action.RELEASE, cases.case_relation(actor, case_id))}
    return [one for case_id in sorted(mine) for one in list_services(actor, case_id, now=now) if one.id in wanted]


def service_of(release_id: str) -> str:
    """Return the service of a release, or nothing. It decides nothing: the caller may see the release."""
    return Service.objects.filter(release_id=release_id).values_list("id", flat=True).first() or ""


def addresses_for(release_id: str, *, now: datetime) -> list[str]:
    """Return who would be told by e-mail if a release were served now. As service_of, it decides nothing."""
    return planned(Release.objects.get(pk=release_id), now)


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
    documents = list(row.documents.defer("text").annotate(first=Min("openings__first_at")).order_by("place"))
    statements = {one.pk for one in statements_of(row)}
    objections = {one.document_id: one for one in Objection.objects.filter(document__in=documents)}
    pages = _bundle_pages(documents)
    return tuple(
        ProofLine(
            id=one.pk,
            place=one.place,
            section=Section(one.section),
            ref=one.ref,
            label=one.label,
            item_id=one.item_id,
            page_count=one.page_count,
            size_bytes=one.size_bytes,
            sha256=one.sha256,
            version_id=one.version_id,
            bundle_pages=pages.get(one.pk, ""),
            opened_at=one.first,
            is_statement=one.pk in statements,
            objection=objection_line(objections[one.pk], row.response_due) if one.pk in objections else None,
        )
        for one in documents
    )


def _bundle_pages(documents: Iterable[ServedDocument]) -> dict[str, str]:
    numbers: dict[str, list[PageNumber]] = {}
    for page in BundlePage.objects.filter(document__in=documents).order_by("whole", "letters"):
        numbers.setdefault(page.document_id or "", []).append(PageNumber(page.whole, page.letters))
    return {one: shown(found) for one, found in numbers.items()}


def _bundle_id(row: Service) -> str:
    found = Bundle.objects.filter(pages__document__service=row).values_list("id", flat=True)
    return found.first() or ""


def _notices(row: Service) -> tuple[NoticeLine, ...]:
    rows = list(row.notices.order_by("queued_at", "key"))
    names = organisations.get_organisations(one.organisation_id for one in rows)
    return tuple(
        NoticeLine(
            NOTICE_WORDS[NoticeKind(one.kind)],
            names[one.organisation_id].name if one.organisation_id in names else "",
            one.address,
            one.queued_at,
            one.sent_at,
        )
        for one in rows
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
