"""Sign in as a persona without a password: in the demonstration only, and only from the same machine."""

import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.access.roles import Role
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations.models import Membership, Person
from unbroken.ground.organisations.queries import get_actor
from unbroken.service.identity import session as sessions
from unbroken.service.identity.record import enter, utc_now

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PROXY_HEADERS = frozenset({"Forwarded", "Via", "X-Real-Ip", "True-Client-Ip", "Cf-Connecting-Ip", "X-Client-Ip"})
TRY = {
    Role.POL_OIC: "Register a case, upload interviews, send them, watch the transfer board.",
    Role.POL_SUP: "See the unit's cases and act when a receipt is missing.",
    Role.POL_EXH: "Keep the exhibits of a case; export a package.",
    Role.POL_DO: "Record unused material and look after its schedules.",
    Role.POL_CUST: "See who is detained and how long the clock still runs.",
    Role.POL_FILE: "Put the file together and answer action plans.",
    Role.POL_WCO: "See what witnesses need and how they may be reached.",
    Role.CPS_PLO: "Open the inbox, sign the receipt, watch an interview.",
    Role.CPS_OD: "Sign for what arrives, triage requests for a charge; see facts of interviews, not the recordings.",
    Role.CPS_PROS: "Take a request from the queue, review the evidence, decide on a charge.",
    Role.CPS_LM: "See the work of the units, settle disputes, act on alarms.",
    Role.CRT_ADM: "Has a hand-over waiting, left unsigned so that the alarm fires.",
    Role.DEF_SOL: "See that nothing is open before it has been served.",
    Role.INSP: "Read what the prosecution holds, without changing anything.",
    Role.AUD: "Read the custody record without any case content.",
    Role.ORG_ADMIN: "Invite people, give and end roles, see the keys.",
}


@dataclass(frozen=True)
class Persona:
    """One button: a person acting for one organisation."""

    person_id: str
    organisation_id: str
    name: str
    organisation: str
    roles: str
    can_try: str


@require_GET
def personas(request: HttpRequest) -> HttpResponse:
    """Show the personas."""
    _only_in_the_demo(request)
    by_organisation: dict[str, list[Persona]] = {}
    for one in list_personas():
        by_organisation.setdefault(one.organisation, []).append(one)
    return render(request, "identity/personas.html", {"organisations": by_organisation})


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as one of them; the event says that it was the demonstration."""
    _only_in_the_demo(request)
    person_id, organisation_id = request.POST.get("person", ""), request.POST.get("organisation", "")
    person = Person.objects.filter(pk=person_id, email__endswith=".example", is_active=True).first()
    if person is None:
        raise NotVisible
    get_actor(person.pk, organisation_id, now=utc_now())
    login(request, person, backend=BACKEND)
    sessions.begin(request.session, utc_now())
    request.session[sessions.IS_DEMO] = True
    enter(request.session, person.pk, organisation_id, "demonstration, no password")
    return HttpResponseRedirect("/")


def list_personas() -> list[Persona]:
    """Return the fictional people of this installation, in the order they were registered."""
    held: dict[tuple[str, str], tuple[Membership, list[Role]]] = {}
    rows = Membership.objects.filter(ends=None, person__email__endswith=".example", person__is_active=True)
    for row in rows.select_related("person", "organisation").order_by("person__registered_at", "pk"):
        held.setdefault((row.person_id, row.organisation_id), (row, []))[1].append(Role(row.role))
    return [_persona(row, list(dict.fromkeys(roles))) for row, roles in held.values()]


def is_loopback(request: HttpRequest) -> bool:
    """Say whether the request comes from this very machine and through no proxy."""
    if any(name in PROXY_HEADERS or name.startswith("X-Forwarded-") for name in request.headers):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _only_in_the_demo(request: HttpRequest) -> None:
    if not settings.UNBROKEN.demo or not is_loopback(request):
        raise Http404


def _persona(row: Membership, roles: list[Role]) -> Persona:
    name = " ".join(part for part in (row.person.rank_or_title, row.person.display_name) if part)
    can_try = " ".join(TRY[role] for role in roles if role in TRY) or "See that nothing is open to them."
    titles = ", ".join(role.label for role in roles)
    return Persona(row.person_id, row.organisation_id, name, row.organisation.name, titles, can_try)
