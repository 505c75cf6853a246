"""Pages of court bundles. Thin: parse, call one action or query, render."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.disclosure.bundles import opening, queries
from unbroken.stages.disclosure.bundles.rules import parse_number
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.lodging import queries as lodging


@require_GET
def list_bundles(request: HttpRequest) -> HttpResponse:
    """Show the cases in which something was served on the reader's court."""
    urn = request.GET.get("q", "").strip()[:30]
    bundles = queries.list_bundles(actor_of(request), now=timezone.now(), urn=urn)
    return render(request, "bundles/list.html", {"bundles": bundles, "urn": urn, "most": queries.SHOWN})


@require_GET
def show(request: HttpRequest, bundle_id: str) -> HttpResponse:
    """Show the index of one bundle, made to be printed; or lead to the document on which a page stands."""
    actor = actor_of(request)
    bundle = queries.get_bundle(actor, bundle_id, now=timezone.now())
    wanted, missing = request.GET.get("page", "")[:12], ""
    if wanted:
        number = parse_number(wanted)
        entry = bundle.entry_at(number) if number else None
        if entry is not None:
            return HttpResponseRedirect(f"{reverse('bundles:show', args=[bundle_id])}#document-{entry.document_id}")
        missing = wanted
    context = {
        "bundle": bundle,
        "court": organisations.get_organisation(actor.organisation_id).name,
        "wanted": missing,
        "notice_of": opening.notice_of,
        "ending": portal.list_ending(actor, bundle.case_id, now=timezone.now()),
        "place": lodging.find_place(actor, bundle_id, now=timezone.now()),
    }
    return render(request, "bundles/show.html", context, status=404 if missing else 200)


@require_GET
def read(request: HttpRequest, bundle_id: str) -> HttpResponse:
    """Record that the bundle is opened, then show it as one PDF."""
    opened = opening.open_bundle(
        bundle_id=bundle_id,
        actor=actor_of(request),
        now=timezone.now(),
        session_key=request.session.session_key or "",
    )
    context = {
        "bundle": opened.bundle,
        "source": f"/bytes/bundles/{bundle_id}?grant={opened.token}",
        "file_name": opening.file_name(opened.bundle),
    }
    return render(request, "bundles/read.html", context)
