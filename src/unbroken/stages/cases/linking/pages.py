"""Pages of the links of a case: the list with the form of a new one, and the end of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import can
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.pages import Place, place_of
from unbroken.stages.cases.forms import take_errors
from unbroken.stages.cases.linking.forms import LinkForm, ReasonForm
from unbroken.stages.cases.linking.links import LinkKind, LinkView, find_other


@require_http_methods(["GET", "POST"])
def links(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the links of a case and what it could be linked with; take a new link."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    form = LinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            other = find_other(place.actor, case_id, form.cleaned_data["urn"], now=place.now)
            made = actions.link_cases(
                case_id=case_id,
                other_id=other.id,
                reason=form.cleaned_data["reason"],
                actor=place.actor,
                now=place.now,
            )
        except InvalidInput as refused:
            take_errors(form, refused.fields)
        except (Conflict, NotVisible) as refused:
            form.add_error("urn", str(refused))
        else:
            return HttpResponseRedirect(f"{reverse('cases:show', args=[case_id])}#link-{made}")
    can_split = can(place.actor, Action.REGISTER_CASE, own_organisation(place.actor.organisation_id))
    context = {"place": place, "form": form, "can_split": can_split, **links_of(place)}
    return render(request, "cases/links.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, case_id: str, link_id: str) -> HttpResponse:
    """Ask why a link ends or a merge is undone; then do it."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    link = next((one for one in queries.list_links(place.actor, case_id, now=place.now) if one.id == link_id), None)
    back = f"{reverse('cases:show', args=[case_id])}#links"
    if link is None:
        return _gone(place, link_id, back)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _end(place, link, form.cleaned_data["reason"])
        except InvalidInput as refused:
            take_errors(form, refused.fields)
        except Conflict as refused:
            form.add_error("reason", str(refused))
        else:
            return HttpResponseRedirect(back)
    context = {"place": place, "form": form, "link": link}
    return render(request, "cases/link-end.html", context, status=422 if form.errors else 200)


def links_of(place: Place) -> dict[str, Any]:
    """Return the links of a case and who made them, for a page."""
    found = queries.list_links(place.actor, place.case.id, now=place.now)
    people = organisations.get_people(one.by_id for one in found)
    return {"links": found, "link_makers": {key: one.label for key, one in people.items()}}


def _end(place: Place, link: LinkView, reason: str) -> None:
    if link.kind is LinkKind.MERGED:
        actions.undo_merge(lead_id=place.case.id, link_id=link.id, reason=reason, actor=place.actor, now=place.now)
    else:
        actions.end_link(case_id=place.case.id, link_id=link.id, reason=reason, actor=place.actor, now=place.now)


def _gone(place: Place, link_id: str, back: str) -> HttpResponse:
    """Land where the link was when another window ended it; anything else is absent. Raises NotVisible."""
    if not queries.is_ended_link(place.actor, place.case.id, link_id, now=place.now):
        raise NotVisible
    return HttpResponseRedirect(back)
