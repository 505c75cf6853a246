"""Pages of lodged documents. Thin: parse, call one action or query, render."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.disclosure.lodging import actions, opening, queries, rules
from unbroken.stages.disclosure.lodging.forms import LodgeForm, WithdrawForm
from unbroken.stages.disclosure.lodging.views import LodgedView


@require_GET
def case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what was lodged at the courts of a case, and where the reader may lodge."""
    found = queries.get_at_court(actor_of(request), case_id, now=timezone.now())
    return render(request, "lodged/case.html", {"found": found})


@require_http_methods(["GET", "POST"])
def lodge(request: HttpRequest, bundle_id: str) -> HttpResponse:
    """Show and take the form that lodges a document, then land on its row."""
    actor, now = actor_of(request), timezone.now()
    place = queries.get_place(actor, bundle_id, now=now)
    form = LodgeForm(request.POST or None, place=place, lodged_id=new_id(), section=request.GET.get("section", "")[:4])
    file_error = ""
    if request.method == "POST" and form.is_valid():
        try:
            return HttpResponseRedirect(_lodge(request, form, bundle_id, actor))
        except InvalidInput as error:
            file_error = error.fields.get("file", "")
            form.take(error)
    context = {"place": place, "form": form, "file_error": file_error, "limit": rules.LIMIT_BYTES // 1024**2}
    return render(request, "lodged/lodge.html", context, status=422 if form.errors else 200)


@require_GET
def show(request: HttpRequest, lodged_id: str) -> HttpResponse:
    """Open a lodged document: the look is recorded first, then the page gets the capability to read it."""
    actor, now = actor_of(request), timezone.now()
    opened = opening.open_lodged(
        lodged_id=lodged_id, actor=actor, now=now, session_key=request.session.session_key or ""
    )
    context = {
        "document": opened.document,
        "source": f"/bytes/lodged/{lodged_id}?grant={opened.token}",
        "index": _index(opened.document, actor),
    }
    return render(request, "lodged/show.html", context)


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, lodged_id: str) -> HttpResponse:
    """Take back a document that the reader's own organisation lodged, then land on its row."""
    actor, now = actor_of(request), timezone.now()
    document = queries.get_lodged(actor, lodged_id, now=now)
    if not document.may_withdraw:
        raise NotVisible
    form = WithdrawForm(request.POST or None)
    if request.method == "POST":
        form.full_clean()
        try:
            reason = form.cleaned_data.get("reason", "")
            actions.withdraw_lodged(lodged_id=lodged_id, reason=reason, actor=actor, now=now)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(_index(document, actor))
    context = {"document": document, "form": form}
    return render(request, "lodged/withdraw.html", context, status=422 if form.is_bound and form.errors else 200)


def _lodge(request: HttpRequest, form: LodgeForm, bundle_id: str, actor: Actor) -> str:
    given = request.FILES.get("file")
    if given is not None:
        rules.check_size(given.size or 0)
    made = actions.lodge_document(
        bundle_id=bundle_id,
        untrusted=given.read() if given is not None else b"",
        actor=actor,
        now=timezone.now(),
        **form.cleaned_data,
    )
    return _index(queries.get_lodged(actor, made, now=timezone.now()), actor)


def _index(document: LodgedView, actor: Actor) -> str:
    """Return where the reader finds the document in a list: the bundle for the court, else what is at court."""
    from unbroken.stages.disclosure.bundles import queries as bundles  # noqa: PLC0415 - bundles show lodged documents

    try:
        bundles.get_bundle(actor, document.bundle_id, now=timezone.now())
    except DomainError:
        return f"{reverse('lodged:case', args=[document.case_id])}#document-{document.id}"
    return f"{reverse('bundles:show', args=[document.bundle_id])}#document-{document.id}"
