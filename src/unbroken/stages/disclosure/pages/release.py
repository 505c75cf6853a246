"""Pages of releases: draft one, what the gate says of it, going past a check with a second person, releasing it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.errors import DomainError, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import ReleaseStopped
from unbroken.stages.disclosure.forms import ReasonForm, ReleaseForm
from unbroken.stages.disclosure.models import CheckOverride
from unbroken.stages.disclosure.releases import actions, queries, stopping


@require_http_methods(["GET", "POST"])
def draft(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and take the form that begins a release; the gate looks at it at once."""
    actor, now = actor_of(request), timezone.now()
    require(actor, Action.DRAFT_RELEASE, cases.case_relation(actor, case_id, now=now))
    form = ReleaseForm(
        request.POST or None,
        release_id=new_id(),
        candidates=queries.list_candidates(actor, case_id),
        defendants=queries.list_defendants(actor, case_id, now=now),
        organisations=queries.list_recipients(actor, now=now),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.draft_release(case_id=case_id, actor=actor, now=now, **form.values())
            actions.check_release(release_id=made, actor=actor, now=now)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(reverse("disclosure:show", args=[made]))
    context = {"case": cases.get_case(actor, case_id), "form": form}
    return render(request, "disclosure/draft.html", context, status=422 if form.errors else 200)


@require_GET
def show(request: HttpRequest, release_id: str) -> HttpResponse:
    """Show a release and what the gate said of it."""
    return _page(request, release_id)


@require_POST
def check(request: HttpRequest, release_id: str) -> HttpResponse:
    """Have the gate look again, then land on what it says."""
    actions.check_release(release_id=release_id, actor=actor_of(request), now=timezone.now())
    return _back(release_id, "gate")


@require_POST
def add(request: HttpRequest, release_id: str) -> HttpResponse:
    """Put documents into a release."""
    chosen = request.POST.getlist("version_ids")
    try:
        actions.add_entries(release_id=release_id, version_ids=chosen, actor=actor_of(request), now=timezone.now())
    except InvalidInput as error:
        return _page(request, release_id, error=error)
    return _back(release_id, "documents")


@require_POST
def remove(request: HttpRequest, release_id: str, version_id: str) -> HttpResponse:
    """Take a document out of a release."""
    actions.remove_entry(release_id=release_id, version_id=version_id, actor=actor_of(request), now=timezone.now())
    return _back(release_id, "documents")


@require_POST
def notices(request: HttpRequest, release_id: str) -> HttpResponse:
    """Say anew who is told by e-mail, then land on what the gate said."""
    typed = request.POST.get("notices", "").splitlines()
    try:
        actions.change_notices(release_id=release_id, notices=typed, actor=actor_of(request), now=timezone.now())
    except InvalidInput as error:
        return _page(request, release_id, error=error)
    return _back(release_id, "gate")


@require_POST
def ask_override(request: HttpRequest, release_id: str) -> HttpResponse:
    """Ask to go past a check, with a reason."""
    form = ReasonForm(request.POST)
    form.full_clean()
    try:
        stopping.ask_override(
            release_id=release_id,
            rule=request.POST.get("rule", ""),
            item_id=request.POST.get("item_id", ""),
            reason=form.cleaned_data.get("reason", ""),
            actor=actor_of(request),
            now=timezone.now(),
        )
    except InvalidInput as error:
        return _page(request, release_id, error=error)
    return _back(release_id, "gate")


@require_POST
def agree_override(request: HttpRequest, override_id: str) -> HttpResponse:
    """Agree, as the second person, to go past a check; then the gate looks again."""
    actor, now = actor_of(request), timezone.now()
    stopping.agree_override(override_id=override_id, actor=actor, now=now)
    release_id = CheckOverride.objects.values_list("release_id", flat=True).get(pk=override_id)
    actions.check_release(release_id=release_id, actor=actor, now=now)
    return _back(release_id, "gate")


@require_POST
def go(request: HttpRequest, release_id: str) -> HttpResponse:
    """Release, when every check passes now."""
    confirmed = request.POST.get("confirmed") == "yes"
    try:
        actions.release(release_id=release_id, confirmed=confirmed, actor=actor_of(request), now=timezone.now())
    except (InvalidInput, ReleaseStopped) as error:
        return _page(request, release_id, error=error)
    return _back(release_id, "state")


def _back(release_id: str, anchor: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('disclosure:show', args=[release_id])}#{anchor}")


def _page(request: HttpRequest, release_id: str, error: DomainError | None = None) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    release = queries.get_release(actor, release_id, now=now)
    there = {entry.version_id for entry in release.entries}
    candidates = [one for one in queries.list_candidates(actor, release.row.case_id) if one.version_id not in there]
    context = {
        "release": release,
        "candidates": candidates if release.may_draft and release.row.is_open else [],
        "person_id": actor.person_id,
        "error": str(error) if error else "",
    }
    return render(request, "disclosure/release.html", context, status=error.status if error else 200)
