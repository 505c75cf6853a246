"""The page for a phone at the scene: one person, what they said, an exhibit and a note, on one page with big targets.

What is typed stays on the device, sealed, until the case took it, so a lost connection or session loses nothing.
Each part has an id made when the page was opened: sent twice, it is recorded once.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods
from ulid import ULID

from unbroken.engines.casefile.material import ExhibitFact, StatementFact
from unbroken.engines.casefile.people import CaseRole, ContactFact, ContactKind, Need, PersonFact, Whereabouts
from unbroken.ground.access.actions import Action
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import is_id, new_id
from unbroken.stages.cases import actions
from unbroken.stages.cases.capture.entry import FactForm
from unbroken.stages.cases.capture.fields import Ask, Known, choice, day, long, names, several, text
from unbroken.stages.cases.capture.pages import Place, offering, place_of, told_giveaways

PERSON: tuple[Ask, ...] = (
    choice("role", _("Who is this?"), CaseRole, empty=_("Choose")),
    names("forenames", _("First names")),
    text("surname", _("Surname")),
    day("born_on", _("Date of birth")),
    text("mobile", _("Mobile number"), _("Kept sealed. Only if it is safe to ring.")),
    several("needs", _("Needs"), Need),
)
STATEMENT: tuple[Ask, ...] = (
    long("text", _("What they said"), _("Type it, dictate it or paste it. No addresses."), rows=8),
)
EXHIBIT: tuple[Ask, ...] = (
    text("ref", _("Exhibit reference"), _("Such as JS/1.")),
    text("description", _("What it is")),
    text("seized_where", _("Where it was")),
)
IDS = ("person_id", "statement_id", "exhibit_id", "contact_id")


@dataclass
class Scene:
    """The parts of the page as typed, and the ids of what will be recorded."""

    person: FactForm
    statement: FactForm
    exhibit: FactForm
    ids: dict[str, str]
    problems: list[str]

    @property
    def forms(self) -> list[tuple[Any, FactForm]]:
        """Return each part with its heading."""
        return [
            (_("The person"), self.person),
            (_("Their account"), self.statement),
            (_("Something you took"), self.exhibit),
        ]

    def is_readable(self) -> bool:
        """Say whether every form could be read."""
        answers = [form.is_valid() for _heading, form in self.forms]
        return all(answers)


@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the page, and record what was typed in one go: all of it, or nothing."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    posted = request.POST if request.method == "POST" else None
    ids = {name: sent if is_id(sent := request.POST.get(name, "")) else new_id() for name in IDS}
    known = Known()
    page = Scene(
        FactForm(list(PERSON), known, posted, prefix="person"),
        FactForm(list(STATEMENT), known, posted, prefix="statement"),
        FactForm(list(EXHIBIT), known, posted, prefix="exhibit"),
        ids,
        [],
    )
    if posted is not None and page.is_readable():
        landed = _record(place, page)
        if landed:
            return HttpResponseRedirect(landed)
    status = 422 if posted is not None else 200
    return render(request, "cases/capture.html", {"place": place, "page": page}, status=status)


def _record(place: Place, page: Scene) -> str:
    """Record what was typed; return where to land, or "" with the problems on the page.

    That is the row of the first record, or the statement when it seems to give somebody away.
    """
    person, statement, exhibit = _typed(place, page)
    if person is None and exhibit is None:
        page.problems.append(str(_("Enter a person or something you took.")))
        return ""
    try:
        with transaction.atomic():
            for form, record in ((page.person, person), (page.statement, statement), (page.exhibit, exhibit)):
                if record is not None:
                    _write(place, form, record)
    except (InvalidInput, Conflict) as refused:
        if not any(form.errors for _heading, form in page.forms):
            page.problems.append(str(refused))
        return ""
    if statement is not None and told_giveaways(offering(place)[0], statement):
        return f"{reverse('cases:change-fact', args=[place.case.id, statement.id])}#giveaways"
    return f"{place.facts_url}#record-{person.id if person is not None else page.ids['exhibit_id']}"


def _write(place: Place, form: FactForm, record: Any) -> None:
    try:
        actions.record_fact(
            case_id=place.case.id, record=record, expected_version=None, actor=place.actor, now=place.now
        )
    except InvalidInput as refused:
        for name, sentence in refused.fields.items():
            own = {"value": "mobile", "roles": "role"}.get(name, name)
            form.add_error(own if own in form.fields else None, sentence)
        raise


def _typed(place: Place, page: Scene) -> tuple[PersonFact | None, StatementFact | None, ExhibitFact | None]:
    person = statement = exhibit = None
    opened_at = _made_at(page.ids["exhibit_id"], place.now)
    if not page.person.is_blank() or not page.statement.is_blank():
        typed = page.person.values()
        mobile = typed.pop("mobile").strip()
        role = typed.pop("role")
        contact = ContactFact(page.ids["contact_id"], ContactKind.MOBILE, mobile)
        person = PersonFact(
            id=page.ids["person_id"],
            roles=frozenset({role} if role else ()),
            whereabouts=Whereabouts(contacts=(contact,) if mobile else ()),
            **typed,
        )
    if person is not None and not page.statement.is_blank():
        statement = StatementFact(
            page.ids["statement_id"], person.id, taken_on=opened_at.date(), **page.statement.values()
        )
    if not page.exhibit.is_blank():
        exhibit = ExhibitFact(id=page.ids["exhibit_id"], seized_at=opened_at, **page.exhibit.values())
    return person, statement, exhibit


def _made_at(made_id: str, now: datetime) -> datetime:
    """Return when the page was opened, which is when its ids were made: the same each time it is sent."""
    seconds = ULID.from_str(made_id).milliseconds // 1000
    return now if seconds > now.timestamp() else datetime.fromtimestamp(seconds, UTC)
