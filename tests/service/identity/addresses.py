"""The real sign-in and organisation addresses, and probes that stand for the pages of the stages."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import Kind, Target, own_organisation
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.organisations.request import actor_of


def whoami(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    facts = {"person": actor.person_id, "organisation": actor.organisation_id, "session": actor.session_id}
    return JsonResponse({**facts, "roles": sorted(actor.roles)})


def absent(_request: HttpRequest) -> HttpResponse:
    raise NotVisible


def forbidden(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), Action.VIEW_CASE, Target(Kind.CASE, "another organisation"))
    return HttpResponse("reached")


def needs_role(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), Action.REGISTER_CASE, own_organisation(actor_of(request).organisation_id))
    return HttpResponse("reached")


def conflict(_request: HttpRequest) -> HttpResponse:
    raise Conflict("The receipt is signed already. Look at the receipt instead.")


def invalid(_request: HttpRequest) -> HttpResponse:
    raise InvalidInput("Check <b>this</b>.", fields={"urn": "Enter the URN"})


def fault(_request: HttpRequest) -> HttpResponse:
    raise RuntimeError("secret detail of the fault")


def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST.get("note", ""))


urlpatterns = [
    path("account/", include("allauth.urls")),
    path("organisation/", include("unbroken.ground.organisations.urls")),
    path("handovers/", include("unbroken.stages.handovers.urls")),
    path("probe/whoami/", whoami),
    path("probe/absent/", absent),
    path("probe/forbidden/", forbidden),
    path("probe/needs-role/", needs_role),
    path("probe/conflict/", conflict),
    path("probe/invalid/", invalid),
    path("probe/fault/", fault),
    path("probe/form/", form),
    path("", include("unbroken.service.identity.urls")),
]
handler400 = "unbroken.service.identity.problems.bad_request"
handler403 = "unbroken.service.identity.problems.not_found"
handler404 = "unbroken.service.identity.problems.not_found"
handler500 = "unbroken.service.identity.problems.server_error"
