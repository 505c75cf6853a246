"""Pages of connected systems: the list, the form that connects one, the token shown once."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import systems
from unbroken.ground.organisations.forms import SystemForm
from unbroken.ground.organisations.request import actor_of


@require_GET
def show_systems(request: HttpRequest) -> HttpResponse:
    """Show the systems that have, or had, a token of the organisation."""
    rows = systems.list_systems(actor_of(request), now=timezone.now())
    return render(request, "organisations/systems.html", {"systems": rows})


@require_http_methods(["GET", "POST"])
def connect(request: HttpRequest) -> HttpResponse:
    """Show and take the form that connects a system; the answer shows its token, this once."""
    actor = actor_of(request)
    require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))
    form = SystemForm(request.POST or None, initial={"system_id": new_id()})
    if request.method == "POST" and form.is_valid():
        try:
            made = systems.connect_system(**form.cleaned_data, actor=actor, now=timezone.now())
        except InvalidInput as error:
            form.take(error)
        else:
            context = {"token": made.token, "name": form.cleaned_data["name"]}
            return render(request, "organisations/token.html", context, status=201)
    return render(request, "organisations/connect_system.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def end(request: HttpRequest, system_id: str) -> HttpResponse:
    """End the access of a system at once."""
    systems.revoke_system(system_id=system_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('organisations:systems')}#system-{system_id}")
