"""Police send back the charges they made under a decision."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import ChargeInput
from unbroken.stages.charging.pages.reading import moment_of, problems_of
from unbroken.stages.charging.queries import RequestView

AS_AUTHORISED, AS_ANOTHER, NOT_CHARGED = "same", "other", "none"


@require_http_methods(["GET", "POST"])
def charge(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show what was authorised, already filled in, and take what was charged."""
    actor, now = actor_of(request), timezone.now()
    view = queries.get_request(actor, request_id, now=now)
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            actions.send_back_charges(
                request_id=request_id,
                charges=_charges(request, view),
                charged_at=moment_of(request.POST.get("charged_at", "")),
                actor=actor,
                now=now,
            )
        except (InvalidInput, Conflict) as error:
            errors = problems_of(error)
        else:
            return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + "#charges")
    require(actor, Action.CHARGE_SUSPECT, queries.target_of(view))
    context = {
        "view": view,
        "errors": errors,
        "typed": request.POST,
        "moment": request.POST.get("charged_at") or timezone.localtime(now).strftime("%Y-%m-%dT%H:%M"),
        "choices": [
            (AS_AUTHORISED, "Charged as authorised"),
            (AS_ANOTHER, "Charged with another offence"),
            (NOT_CHARGED, "Not charged"),
        ],
    }
    return render(request, "charging/charge.html", context, status=422 if errors else 200)


def _charges(request: HttpRequest, view: RequestView) -> list[ChargeInput]:
    found = []
    for one in view.authorised:
        name = f"{one.person}.{one.offence}"
        done = request.POST.get(f"charge-{name}", "")
        if done in {AS_AUTHORISED, AS_ANOTHER, NOT_CHARGED}:
            other = request.POST.get(f"code-{name}", "")
            code = {AS_AUTHORISED: one.code, AS_ANOTHER: other, NOT_CHARGED: ""}[done]
            found.append(ChargeInput(one.person, one.offence, code, request.POST.get(f"reason-{name}", "")))
    return found
