"""Pages of packages of what was served. Thin: parse, call one action or query, render."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.taking import actions, queries
from unbroken.stages.disclosure.taking.forms import PackageForm
from unbroken.stages.packages.actions import open_export


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the packages made of what was served in a case, and take the form that asks for another."""
    actor, now = actor_of(request), timezone.now()
    folder = queries.get_folder(actor, case_id, now=now)
    documents = queries.list_takeable(actor, case_id, now=now)
    form = PackageForm(
        request.POST or None, export_id=new_id(), documents=documents, is_alone=not actor.organisation_id
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.request_package(case_id=case_id, actor=actor, now=now, **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(reverse("taking:show", args=[made]))
    context = {
        "folder": folder,
        "form": form,
        "exports": queries.list_packages(actor, case_id, now=now),
        "left_out": len(folder.documents) - len(documents),
        "is_visitor": not actor.organisation_id,
    }
    return render(request, "taking/ask.html", context, status=422 if form.errors else 200)


@require_GET
def show(request: HttpRequest, export_id: str) -> HttpResponse:
    """Show one package: how far it is, or how to download and verify it."""
    export = queries.get_package(actor_of(request), export_id, now=timezone.now())
    return render(request, "packages/show.html", {"export": export, "is_served": True})


@require_POST
def download(request: HttpRequest, export_id: str) -> HttpResponse:
    """Record a download, then lead to the bytes."""
    actor, now = actor_of(request), timezone.now()
    queries.get_package(actor, export_id, now=now)
    key = request.session.session_key or ""
    grant = open_export(export_id=export_id, actor=in_person.as_taker(actor), now=now, session_key=key)
    return HttpResponseRedirect(f"/bytes/exports/{grant.export_id}?{urlencode({'grant': grant.token})}")
