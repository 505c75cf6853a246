"""Pages of an organisation: units, people and roles, keys to publish. Thin: parse, call, render."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.roles import Role, roles_for
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.organisations import actions, queries
from unbroken.ground.organisations.forms import InviteForm, UnitForm
from unbroken.ground.organisations.models import KeyPurpose
from unbroken.ground.organisations.publication import policy_text, shared_policy
from unbroken.ground.organisations.request import actor_of


@require_GET
def show_organisation(request: HttpRequest) -> HttpResponse:
    """Show the organisation's facts, units and keys."""
    actor = actor_of(request)
    context = {
        "facts": queries.get_organisation(actor.organisation_id),
        "units": queries.list_units(actor.organisation_id),
        "keys": queries.list_keys(actor),
        "policy": policy_text(),
        "fingerprint": shared_policy().fingerprint(),
        "decision": require(actor, Action.VIEW_ORGANISATION, own_organisation(actor.organisation_id)),
        "can_manage": can(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id)),
    }
    return render(request, "organisations/organisation.html", context)


@require_GET
def show_policy(request: HttpRequest) -> HttpResponse:
    """Return the organisation's verification policy as text, to publish elsewhere."""
    actor = actor_of(request)
    require(actor, Action.VIEW_ORGANISATION, own_organisation(actor.organisation_id))
    return HttpResponse(policy_text(), content_type="text/plain; charset=utf-8")


@require_GET
def show_people(request: HttpRequest) -> HttpResponse:
    """Show people and their roles."""
    actor = actor_of(request)
    facts = queries.get_organisation(actor.organisation_id)
    context = {
        "facts": facts,
        "memberships": queries.list_memberships(actor, now=timezone.now()),
        "roles": roles_for(facts.kind),
        "can_manage": can(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id)),
    }
    return render(request, "organisations/people.html", context)


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Show and take the form that invites somebody."""
    actor = actor_of(request)
    require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))
    facts = queries.get_organisation(actor.organisation_id)
    form = InviteForm(request.POST or None, kind=facts.kind, units=queries.list_units(facts.id))
    if request.method == "POST" and form.is_valid():
        try:
            person = actions.invite_person(**form.values(), actor=actor, now=timezone.now())
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('organisations:people')}#person-{person.id}")
    status = 422 if form.errors else 200
    return render(request, "organisations/invite.html", {"form": form, "facts": facts}, status=status)


@require_POST
def give(request: HttpRequest, person_id: str) -> HttpResponse:
    """Give a person one more role."""
    role = _role(request.POST.get("role", ""))
    unit_id = request.POST.get("unit", "")
    actions.give_role(person_id, role, unit_id=unit_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('organisations:people')}#person-{person_id}")


@require_POST
def end(request: HttpRequest, membership_id: str) -> HttpResponse:
    """End a role at once."""
    membership = actions.end_role(membership_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('organisations:people')}#person-{membership.person_id}")


@require_http_methods(["GET", "POST"])
def add_unit(request: HttpRequest) -> HttpResponse:
    """Show and take the form that adds a unit."""
    actor = actor_of(request)
    require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))
    form = UnitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        unit = actions.add_unit(**form.cleaned_data, actor=actor, now=timezone.now())
        return HttpResponseRedirect(f"{reverse('organisations:overview')}#unit-{unit.id}")
    status = 422 if form.errors else 200
    return render(request, "organisations/add_unit.html", {"form": form}, status=status)


@require_POST
def rotate(request: HttpRequest, purpose: str) -> HttpResponse:
    """Replace a key."""
    if purpose not in KeyPurpose.values:
        raise NotVisible
    key = actions.rotate_key(KeyPurpose(purpose), actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('organisations:overview')}#key-{key.id}")


def _role(untrusted_role: str) -> Role:
    if untrusted_role not in Role.__members__:
        raise InvalidInput("Choose a role from the list.", fields={"role": "Choose a role from the list"})
    return Role(untrusted_role)
