"""Tell the recipient of what was served when nobody was told yet: by e-mail, or as somebody did by hand."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.live import announce
from unbroken.stages.disclosure.defence.models import InPerson
from unbroken.stages.disclosure.releases.rules import check_notices
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.addressing import Told, check_addresses, holder_of
from unbroken.stages.disclosure.serving.errors import ServiceSettled
from unbroken.stages.disclosure.serving.locking import audience, locked
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.stopping import told_elsewhere
from unbroken.stages.disclosure.serving.vocabulary import BY_HAND, Method, NoticeKind, ServiceState


def tell_recipient(
    *, service_id: str, method: str, proof: str, notices: Iterable[str], actor: Actor, now: datetime
) -> None:
    """Send the notice of service to these addresses, or record how else the recipient was told.

    The same again changes nothing that a reader would notice. Raises NotVisible, ServiceSettled, DisclosureIncomplete,
    NoticeElsewhere.
    """
    addresses = check_notices(notices)
    release_id = Service.objects.filter(pk=service_id).values_list("release_id", flat=True).first() or ""
    with told_elsewhere(release_id, actor, now), transaction.atomic():
        row = locked(service_id, Action.RELEASE, actor, now)
        if row.state != ServiceState.SERVED:
            raise ServiceSettled("This service was recalled or replaced, so nobody is to be told of it any more.")
        chosen = rules.check_method(method, Recipient(row.recipient))
        said = rules.check_told(chosen, proof, addresses)
        check_addresses(holder_of(row, now) or "", addresses, now)
        row.method, row.proof = chosen, said or row.proof
        values: dict[str, Json] = {"method": chosen.value, "proof": said, "notices": len(addresses)}
        with act(
            actor,
            EventType.SERVICE_TOLD,
            now=now,
            case_id=row.case_id,
            object_id=row.pk,
            values=values,
            recipient=row.recipient_organisation_id or row.client_id,
        ):
            row.save(update_fields=["method", "proof"])
            queue_notices(row, NoticeKind.SERVED, [Told(holder_of(row, now) or "", one) for one in addresses], now)
            announce("disclosure", audience(row, now), row.pk)


def untold(rows: Iterable[Service]) -> set[str]:
    """Return the ids of running services of which nobody was told, in two queries: each is somebody's task."""
    running = [row for row in rows if row.state == ServiceState.SERVED and row.method not in BY_HAND]
    told = Service.objects.filter(pk__in=[row.pk for row in running], notices__kind=NoticeKind.SERVED)
    known = set(told.values_list("id", flat=True))
    linked = set(
        InPerson.objects.filter(case_id__in={row.case_id for row in running}).values_list("case_id", "client_id")
    )
    return {
        row.pk
        for row in running
        if row.pk not in known and not (row.method == Method.LINK and (row.case_id, row.client_id) in linked)
    }
