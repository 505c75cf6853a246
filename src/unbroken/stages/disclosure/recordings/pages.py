"""The page on which two people say that they watched a recording. Thin: parse, call one action or query, render."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.errors import DomainError, NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.recordings import checking
from unbroken.stages.disclosure.recordings.models import RecordingCheck
from unbroken.stages.disclosure.recordings.vocabulary import WATCHED, CheckState
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS
from unbroken.stages.evidence.views import ItemView, VersionView
from unbroken.stages.review import queries as review


@dataclass(frozen=True)
class Line:
    """One recording on the page, and who confirmed what of it. state: none before the first."""

    item: ItemView
    version: VersionView
    state: CheckState | None
    first_by: str
    second_by: str
    error: str
    may_confirm: bool
    is_stale: bool = False


@require_GET
def show(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the recordings of a case, for one kind of recipient."""
    return _page(request, case_id, _recipient(request.GET.get("to", "")))


@require_POST
def confirm(request: HttpRequest, version_id: str) -> HttpResponse:
    """Record that somebody watched a recording to its end, then land on it."""
    actor, to = actor_of(request), _recipient(request.POST.get("to", ""))
    item, _ = checking.recording(actor, version_id)
    try:
        checking.confirm_watched(
            version_id=version_id,
            recipient=to,
            confirmed=request.POST.get("confirmed") == "yes",
            actor=actor,
            now=timezone.now(),
        )
    except NotVisible:
        raise
    except DomainError as error:
        return _page(request, item.case_id, to, version_id, error)
    return HttpResponseRedirect(
        f"{reverse('serving:recordings', args=[item.case_id])}?to={to.value}#recording-{version_id}"
    )


def _page(
    request: HttpRequest, case_id: str, to: Recipient, version_id: str = "", error: DomainError | None = None
) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    found = checking.list_recordings(actor, case_id)
    checks = checking.checks_of([version.id for _, version in found], actor.organisation_id, to)
    digest = review.facts_digest(actor, case_id)
    people = organisations.get_people(
        person_id for row in checks.values() for person_id in (row.first_by_id, row.second_by_id)
    )
    names = {key: person.label for key, person in people.items()}
    context = {
        "case": cases.get_case(actor, case_id),
        "to": to,
        "recipients": RECIPIENTS,
        "words": WATCHED,
        "lines": [
            _line(item, version, checks.get(version.id), names, actor.person_id, digest) for item, version in found
        ],
        "wrong": version_id,
        "error": str(error) if error else "",
    }
    return render(request, "serving/recordings.html", context, status=error.status if error else 200)


def _line(
    item: ItemView,
    version: VersionView,
    check: RecordingCheck | None,
    names: dict[str, str],
    person_id: str,
    digest: str,
) -> Line:
    state = CheckState(check.state) if check else None
    is_stale = check is not None and checking.is_stale(check, digest)
    return Line(
        item=item,
        version=version,
        state=state,
        first_by=names.get(check.first_by_id, "") if check else "",
        second_by=names.get(check.second_by_id, "") if check else "",
        error=check.error if check else "",
        is_stale=is_stale,
        may_confirm=check is None
        or is_stale
        or state is CheckState.FAILED
        or (state is CheckState.FIRST and check.first_by_id != person_id),
    )


def _recipient(untrusted: str) -> Recipient:
    return Recipient(untrusted) if untrusted in {one.value for one in RECIPIENTS} else Recipient.DEF_REP
