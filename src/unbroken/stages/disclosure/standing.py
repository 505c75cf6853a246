"""What disclosure says on the page of a case: what it waits for, and what was served on whom."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.standing import Need, Shared
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.releases.rules import State
from unbroken.stages.disclosure.schedules import queries as schedules
from unbroken.stages.disclosure.serving import queries as serving
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument
from unbroken.stages.disclosure.serving.views import ServiceRow
from unbroken.stages.disclosure.serving.vocabulary import ServiceState

PROSECUTION = "the prosecution"
SHOWN = 12
"""How many documents of one service are named; its own page names all of them."""
READ = 600


def needs(actor: Actor, case_id: str, now: datetime) -> list[Need]:
    """Return releases that are stopped or wait, unused items nobody decided on, and what must be looked at again."""
    if not can(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now)):
        return []
    return [
        *_releases(actor, case_id, now),
        *_services(actor, case_id, now),
        *_schedules(actor, case_id, now),
        *_duties(actor, case_id, now),
    ]


def sharing(actor: Actor, case_id: str, now: datetime) -> list[Shared]:
    """Return what the actor's organisation served in a case, with its documents and whether each was opened."""
    if not can(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now)):
        return []
    rows = serving.list_services(actor, case_id, now=now)
    names = _names(rows)
    return [
        Shared(
            to=f"{one.to} ({one.client_name})" if one.client_name and one.client_name not in one.to else one.to,
            at=one.served_at,
            state=_state(one),
            tone=one.state.tone,
            url=reverse("serving:show", args=[one.id]),
            documents=tuple(names.get(one.id, ())),
            count=one.documents,
        )
        for one in rows
    ]


def _releases(actor: Actor, case_id: str, now: datetime) -> list[Need]:
    words = {
        State.STOPPED: "A stopped release put right: {title}",
        State.READY: "A release that passed every check, to be released: {title}",
        State.RELEASED: "Service of what was released: {title}",
    }
    return [
        Need(words[one.state].format(title=one.title), PROSECUTION, reverse("disclosure:show", args=[one.id]))
        for one in releases.list_releases(actor, case_id, now=now)
        if one.state in words
    ]


def _services(actor: Actor, case_id: str, now: datetime) -> list[Need]:
    """Return services of which nobody was told."""
    return [
        Need(
            f"The recipient told of what was served, because nobody was: {one.title}",
            PROSECUTION,
            reverse("serving:tell", args=[one.id]),
        )
        for one in serving.list_services(actor, case_id, now=now)
        if one.is_untold
    ]


def _schedules(actor: Actor, case_id: str, now: datetime) -> list[Need]:
    return [
        Need(
            f"A decision on {one.undecided} of {one.items} items of the {one.code}",
            PROSECUTION,
            reverse("disclosure:schedule", args=[case_id, one.code]),
        )
        for one in schedules.list_schedules(actor, case_id, now=now)
        if one.undecided
    ]


def _duties(actor: Actor, case_id: str, now: datetime) -> list[Need]:
    return [
        Need(
            f"Another look at what is disclosed: {one.words[:1].lower()}{one.words[1:]}",
            PROSECUTION,
            f"{reverse('disclosure:case', args=[case_id])}#again",
            one.due_on,
            one.is_late(now),
        )
        for one in schedules.list_duties(actor, case_id, now=now)
    ]


def _state(row: ServiceRow) -> str:
    if row.state is not ServiceState.SERVED or not row.opened:
        return row.state.words
    return "Opened" if row.opened == row.documents else f"{row.opened} of {row.documents} opened"


def _names(rows: list[ServiceRow]) -> dict[str, list[str]]:
    """Return the references and labels of the first documents of services, in one query."""
    found: dict[str, list[str]] = {}
    opened = Exists(Opening.objects.filter(document=OuterRef("pk")))
    documents = ServedDocument.objects.filter(service__in=[one.id for one in rows]).annotate(is_opened=opened)
    for service_id, ref, label, is_opened in documents.values_list("service_id", "ref", "label", "is_opened")[:READ]:
        listed = found.setdefault(service_id, [])
        if len(listed) < SHOWN:
            listed.append(f"{ref} {label}".strip() + (" (opened)" if is_opened else ""))
    return found
