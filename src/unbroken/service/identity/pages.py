"""Choose the organisation to act for."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from unbroken.ground.organisations.queries import list_organisations_of
from unbroken.service.identity.record import enter, utc_now


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


def _next(request: HttpRequest) -> str:
    target = request.POST.get("next") or request.GET.get("next") or "/"
    is_ours = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if is_ours else "/"
