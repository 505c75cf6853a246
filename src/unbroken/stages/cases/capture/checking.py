"""Tell whoever writes a statement what it seems to give away: while they type, and once it is saved."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from unbroken.ground.access.actions import Action
from unbroken.stages.cases.capture.giveaways import giveaways_in
from unbroken.stages.cases.capture.pages import offering, place_of


@require_POST
def check_text(request: HttpRequest, case_id: str) -> HttpResponse:
    """Answer what a text seems to give away. It is neither stored nor logged."""
    known = offering(place_of(request, case_id, Action.EDIT_CASE))[0].known
    found = giveaways_in(request.POST.get("text", ""), known.own_places)
    return JsonResponse({"found": [f"{one.what}: {one.text}" for one in found]})
