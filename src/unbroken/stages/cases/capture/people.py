"""Addresses and contacts of a person: opened with a purpose, each look recorded; added and removed one by one."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from unbroken.engines.casefile.people import AddressFact, AddressUse, ContactFact, ContactKind
from unbroken.ground.access.actions import Action
from unbroken.ground.errors import Conflict, DomainError, InvalidInput, NotVisible
from unbroken.ground.ids import is_id, new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.entry import FactForm
from unbroken.stages.cases.capture.fields import Ask, choice, day, flag, lines, text
from unbroken.stages.cases.capture.pages import Place, offering, place_of

ADDRESS: tuple[Ask, ...] = (
    lines("lines", _("Address"), _("One line on each line, without the postcode.")),
    text("postcode", _("Postcode"), offer="postcodes"),
    choice("use", _("What it is"), AddressUse),
    day("since", _("From")),
    day("until", _("Until")),
    flag("is_safe", _("Letters may be sent there")),
    flag("is_protected", _("Nobody may learn of it")),
)
CONTACT: tuple[Ask, ...] = (
    choice("kind", _("What it is"), ContactKind),
    text("value", _("Number or address")),
    text("note", _("Note"), _("Such as: mornings only.")),
    flag("is_safe", _("It is safe to use")),
)
PARTS: Mapping[str, tuple[type[AddressFact] | type[ContactFact], tuple[Ask, ...]]] = {
    "address": (AddressFact, ADDRESS),
    "contact": (ContactFact, CONTACT),
}


@require_http_methods(["GET", "POST"])
def whereabouts(request: HttpRequest, case_id: str, record_id: str) -> HttpResponse:
    """Ask why the addresses are needed; with a purpose, record the look and show them."""
    place, view = _person(request, case_id, record_id)
    context: dict[str, Any] = {"place": place, "view": view, "opened": None, "problem": "", "purpose": ""}
    status = 200
    if request.method == "POST":
        context["purpose"] = request.POST.get("purpose", "")[:500]
        try:
            found = actions.open_whereabouts(
                case_id=case_id,
                person_ids=[record_id],
                purpose=context["purpose"],
                actor=place.actor,
                now=place.now,
            )
            context["opened"] = found.get(record_id)
        except NotVisible:
            raise
        except DomainError as refused:
            context["problem"], status = str(refused), refused.status
    answer = render(request, "cases/whereabouts.html", context, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


@require_http_methods(["GET", "POST"])
def add_part(request: HttpRequest, case_id: str, record_id: str, part: str) -> HttpResponse:
    """Show and take the form of one more address or contact."""
    place, view = _person(request, case_id, record_id, Action.EDIT_CASE)
    if part not in PARTS:
        raise NotVisible
    made, asks = PARTS[part]
    part_id = request.POST.get("id", "")
    part_id = part_id if is_id(part_id) else new_id()
    posted = request.POST if request.method == "POST" else None
    place, standing = offering(place)
    scenes = [one.record.address for one in standing if one.kind == "scene"] if part == "address" else []
    form = _PartForm(list(asks), place.known, posted, initial={"is_safe": True}, scenes=scenes)
    if posted is not None and form.is_valid():
        try:
            actions.record_whereabouts_part(
                case_id=case_id,
                person_id=record_id,
                part=made(id=part_id, **form.values()),
                actor=place.actor,
                now=place.now,
            )
        except InvalidInput as refused:
            for name, sentence in refused.fields.items():
                form.add_error(name if name in form.fields else None, sentence)
        except Conflict as refused:
            form.add_error(None, str(refused))
        else:
            return HttpResponseRedirect(f"{reverse('cases:whereabouts', args=[case_id, record_id])}#saved")
    context = {"place": place, "view": view, "form": form, "part": part, "part_id": part_id}
    return render(request, "cases/add-whereabouts.html", context, status=422 if form.errors else 200)


class _PartForm(FactForm):
    """An address or contact; an address that is a scene of the case is chosen, not typed."""

    def __init__(self, *given: Any, scenes: Sequence[AddressFact], **more: Any) -> None:
        super().__init__(*given, **more)
        self._scenes = {one.id: one for one in scenes}
        if scenes:
            told = [(one.id, ", ".join((*one.lines, one.postcode))) for one in scenes]
            chosen = forms.ChoiceField(
                label=_("The same as a scene of the case"),
                help_text=_("Then the address and postcode below stay empty."),
                choices=[("", _("No, another address")), *told],
                required=False,
            )
            self.fields = {"same_as": chosen, **self.fields}

    def values(self) -> dict[str, Any]:
        """Return what was typed, with the address of the scene where one was chosen and none typed."""
        found = super().values()
        scene = self._scenes.get(self.cleaned_data.get("same_as", ""))
        if scene is not None and not found["lines"]:
            found |= {"lines": scene.lines, "postcode": scene.postcode}
        return found


@require_POST
def remove_part(request: HttpRequest, case_id: str, record_id: str, part_id: str) -> HttpResponse:
    """Take one address or contact away; the earlier versions keep it."""
    place, _view = _person(request, case_id, record_id, Action.EDIT_CASE)
    actions.withdraw_whereabouts_part(
        case_id=case_id, person_id=record_id, part_id=part_id, actor=place.actor, now=place.now
    )
    return HttpResponseRedirect(f"{reverse('cases:whereabouts', args=[case_id, record_id])}#saved")


def _person(
    request: HttpRequest, case_id: str, record_id: str, action: Action = Action.VIEW_FACTS
) -> tuple[Place, queries.RecordView]:
    place = place_of(request, case_id, action)
    view = queries.get_record(place.actor, case_id, record_id, now=place.now)
    if view.kind != "person":
        raise NotVisible
    return place, view
