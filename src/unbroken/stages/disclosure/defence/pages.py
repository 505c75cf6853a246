"""Pages of the portal: one thing a page. Thin: parse, call one action or query, render."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.bundles.models import Bundle
from unbroken.stages.disclosure.defence import acting, actions, notes, opening, queries, rules, searching
from unbroken.stages.disclosure.defence.forms import CounselForm, UndertakingForm
from unbroken.stages.disclosure.lodging import queries as lodging
from unbroken.stages.disclosure.serving.forms import ObjectionForm
from unbroken.stages.disclosure.serving.models import Service


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show the cases in which something was served on the reader, and those in which their firm waits for it."""
    actor, now = actor_of(request), timezone.now()
    folders = queries.list_folders(actor, now=now)
    awaited = acting.list_awaited(actor, served=[one.case_id for one in folders], now=now)
    return _render(request, "served/home.html", {"folders": folders, "awaited": awaited})


@require_GET
def case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what was served in one case."""
    actor, now = actor_of(request), timezone.now()
    folder = queries.get_folder(actor, case_id, now=now)
    has_lodged = lodging.has_any(actor, case_id, now=now)
    return _render(request, "served/case.html", {"folder": folder, "has_lodged": has_lodged})


@require_GET
def document(request: HttpRequest, document_id: str) -> HttpResponse:
    """Open a served document: the look is recorded first, then the page gets the capability to read it."""
    actor, now = actor_of(request), timezone.now()
    wanted = queries.get_document(actor, document_id, now=now)
    if wanted.needs_undertaking and wanted.reading.allowed and not _has_undertaken(actor, wanted.service_id):
        return HttpResponseRedirect(reverse("served:undertaking", args=[document_id]))
    if not wanted.reading.allowed:
        folder = queries.get_folder(actor, wanted.case_id, now=now)
        return render(request, "served/closed.html", {"document": wanted, "folder": folder}, status=403)
    opened = opening.open_document(
        document_id=document_id, actor=actor, now=now, session_key=request.session.session_key or ""
    )
    folder = queries.get_folder(actor, wanted.case_id, now=now)
    context = {
        "document": opened.document,
        "folder": folder,
        "source": f"/bytes/served/{document_id}?grant={opened.token}",
        "viewer_name": _name_of(actor, folder.client_names),
        "opened_at": now,
    }
    return _render(request, "served/document.html", context)


@require_GET
def still(request: HttpRequest, document_id: str) -> HttpResponse:
    """Answer nothing while a document that is open may still be read; an open page asks when something changed."""
    queries.require_reading(actor_of(request), document_id, now=timezone.now())
    return HttpResponse(status=204)


@require_http_methods(["GET", "POST"])
def undertaking(request: HttpRequest, document_id: str) -> HttpResponse:
    """Show and take the undertaking that comes before a recorded interview."""
    actor, now = actor_of(request), timezone.now()
    wanted = queries.get_document(actor, document_id, now=now)
    if not wanted.needs_undertaking or not wanted.reading.allowed:
        raise NotVisible
    form = UndertakingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.give_undertaking(
                document_id=document_id, confirmed=form.cleaned_data["confirmed"], actor=actor, now=now
            )
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(reverse("served:document", args=[document_id]))
    context = {"document": wanted, "form": form, "words": rules.UNDERTAKING}
    return render(request, "served/undertaking.html", context, status=422 if form.errors else 200)


@require_GET
def search(request: HttpRequest, case_id: str) -> HttpResponse:
    """Search in what was served in one case."""
    actor, now, words = actor_of(request), timezone.now(), request.GET.get("q", "").strip()[: rules.SEARCH_LIMIT]
    folder = queries.get_folder(actor, case_id, now=now)
    hits = searching.search(actor, case_id, words, now=now) if words else []
    return render(request, "served/search.html", {"folder": folder, "words": words, "hits": hits})


@require_http_methods(["GET", "POST"])
def counsel(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show whom the firm let in, and let somebody in."""
    actor, now = actor_of(request), timezone.now()
    form = CounselForm(request.POST or None, clients=queries.clients_to_grant(actor, case_id, now=now))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.grant_counsel(case_id=case_id, actor=actor, now=now, **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('served:counsel', args=[case_id])}#grant-{made}")
    context = {
        "case_id": case_id,
        "urn": cases.urns([case_id])[case_id],
        "is_served": queries.has_any(actor, case_id, now=now),
        "grants": queries.list_counsel(actor, case_id, now=now),
        "form": form,
    }
    return render(request, "served/counsel.html", context, status=422 if form.errors else 200)


@require_POST
def end_counsel(request: HttpRequest, grant_id: str) -> HttpResponse:
    """End somebody's access."""
    case_id = actions.end_counsel(grant_id=grant_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('served:counsel', args=[case_id])}#grant-{grant_id}")


@require_http_methods(["GET", "POST"])
def objection(request: HttpRequest, service_id: str) -> HttpResponse:
    """Show and take an objection to statements served under section 9."""
    actor, now = actor_of(request), timezone.now()
    service = queries.get_objectable(actor, service_id, now=now)
    statements = {one.id: one.label for one in service.objectable}
    form = ObjectionForm(request.POST or None, statements=statements, today=local_day(now), asks_day=False)
    if request.method == "POST" and form.is_valid():
        try:
            actions.object_to_statements(service_id=service_id, actor=actor, now=now, **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('served:case', args=[service.case_id])}#service-{service_id}")
    context = {"service": service, "form": form}
    return render(request, "served/objection.html", context, status=422 if form.errors else 200)


@require_POST
def renew(request: HttpRequest, service_id: str) -> HttpResponse:
    """Renew the access to what was served, by one click."""
    actions.renew_access(service_id=service_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{_place_of(actor_of(request), service_id)}#service-{service_id}")


def _render(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    """Render a page that a defendant without a lawyer sees too."""
    actor = actor_of(request)
    shown = {"is_visitor": not actor.organisation_id, "notes_person": notes.writer_id(actor)}
    return render(request, template, {**context, **shown})


def _place_of(actor: Actor, service_id: str) -> str:
    """Return the page on which the reader has what was served: a court its bundle, others their case."""
    service = Service.objects.get(pk=service_id)
    bundle = Bundle.objects.filter(case_id=service.case_id, organisation_id=actor.organisation_id).first()
    return reverse("bundles:show", args=[bundle.pk]) if bundle else reverse("served:case", args=[service.case_id])


def _has_undertaken(actor: Actor, service_id: str) -> bool:
    return queries.has_undertaken(actor, Service.objects.get(pk=service_id))


def _name_of(actor: Actor, client_names: tuple[str, ...]) -> str:
    """Return what is written over a sensitive recording: who watches."""
    found = organisations.get_people([actor.person_id]).get(actor.person_id)
    return found.name if found else ", ".join(client_names)
