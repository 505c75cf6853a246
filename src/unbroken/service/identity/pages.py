"""Choose the organisation to act for; show the one-time link of an invitation."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from unbroken.ground.organisations.models import Person
from unbroken.ground.organisations.queries import get_invited, list_organisations_of
from unbroken.ground.organisations.request import actor_of
from unbroken.service.identity.invitations import invitation_link
from unbroken.service.identity.record import enter, record_credential, utc_now


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Show the organisations a person may act for; take the choice."""
    person_id = str(request.user.pk)
    if request.method == "POST":
        enter(request.session, person_id, request.POST.get("organisation", ""), "organisation chosen")
        return HttpResponseRedirect(_next(request))
    organisations = list_organisations_of(person_id, now=utc_now())
    context = {"organisations": organisations, "next": _next(request)}
    return render(request, "identity/choose.html", context)


@require_POST
def invitation(request: HttpRequest, person_id: str) -> HttpResponse:
    """Show an administrator the one-time link of somebody they invited, to be given over a safe channel."""
    invited = get_invited(actor_of(request), person_id, now=utc_now())
    link = invitation_link(invited.id, settings.UNBROKEN.address)
    record_credential(Person.objects.get(pk=invited.id), "one-time link shown to an administrator")
    return render(request, "identity/invitation.html", {"invited": invited, "link": link})


def _next(request: HttpRequest) -> str:
    target = request.POST.get("next") or request.GET.get("next") or "/"
    is_ours = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if is_ours else "/"
