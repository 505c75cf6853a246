"""Pages of packages. Thin: parse, call one action or query, render."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.bubble import is_inside
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.packages import actions, queries
from unbroken.stages.packages.forms import ExportForm


@require_GET
def list_exports(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the packages made of a case."""
    actor = actor_of(request)
    context = {
        "case": cases.get_case(actor, case_id),
        "exports": queries.list_exports(actor, case_id),
        "can_export": bool(queries.forms_for(actor, case_id)),
    }
    return render(request, "packages/list.html", context)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and take the form that asks for a package."""
    actor = actor_of(request)
    case = cases.get_case(actor, case_id)
    form = _form(actor, case_id, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            export_id = actions.request_export(case_id=case_id, actor=actor, now=timezone.now(), **form.values())
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(reverse("packages:show", args=[export_id]))
    return render(request, "packages/ask.html", {"form": form, "case": case}, status=422 if form.errors else 200)


@require_GET
def show(request: HttpRequest, export_id: str) -> HttpResponse:
    """Show one package: how far it is, or how to download and verify it."""
    return render(request, "packages/show.html", {"export": queries.get_export(actor_of(request), export_id)})


@require_POST
def download(request: HttpRequest, export_id: str) -> HttpResponse:
    """Record a download, then lead to the bytes."""
    key = request.session.session_key or ""
    grant = actions.open_export(export_id=export_id, actor=actor_of(request), now=timezone.now(), session_key=key)
    return HttpResponseRedirect(f"/bytes/exports/{grant.export_id}?{urlencode({'grant': grant.token})}")


def _form(actor: Actor, case_id: str, data: Any) -> ExportForm:
    """Return the form with what the actor may choose. Raises NotVisible when that is nothing."""
    decisions = queries.forms_for(actor, case_id)
    if not decisions:
        raise NotVisible
    reachable = organisations.list_organisations(actor, now=timezone.now())
    listed = [one.organisation for one in reachable if one.can_receive]
    here = [organisations.get_organisation(actor.organisation_id)]
    return ExportForm(
        data,
        export_id=new_id(),
        items=queries.list_exportable(actor, case_id),
        organisations=[*here, *(one for one in listed if is_inside(one.kind))],
        decisions=decisions,
    )
