"""All the facts of a case on one page, and what somebody decided about people recorded twice."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.reading import is_one_reading
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.pages import place_of, with_items
from unbroken.stages.cases.capture.rows import row_of, told
from unbroken.stages.cases.capture.specs import SECTIONS, SPECS


@require_GET
@is_one_reading
def facts(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show everything the case knows, section by section."""
    place = with_items(place_of(request, case_id))
    found = queries.list_records(place.actor, case_id, with_withdrawn=True, now=place.now)
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        by_kind.setdefault(one.kind, []).append(row_of(one, place.known))
    kept_back = queries.Wall(place.actor, queries.case_relation(place.actor, case_id, now=place.now)).kept_back
    shown = [kind for kind in ("person", "offence", *SECTIONS) if kind not in kept_back]
    sections = [(SPECS[kind], by_kind.get(kind, [])) for kind in shown]
    single = {one.kind: told(one, place.known) for one in found if SPECS.get(one.kind, SPECS["person"]).is_single}
    facts_now = queries.get_facts(place.actor, case_id, now=place.now)
    context = {
        "place": place,
        "sections": sections,
        "single": single,
        "facts": facts_now,
        "specs": SPECS,
        "kept_back": kept_back,
        "duplicates": queries.list_duplicates(place.actor, case_id, now=place.now),
    }
    return render(request, "cases/facts.html", context)


@require_POST
def duplicate(request: HttpRequest, case_id: str) -> HttpResponse:
    """Keep whether two records are of one person, then show the row."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    other_id = request.POST.get("other_id", "")
    actions.decide_duplicate(
        case_id=case_id,
        person_id=request.POST.get("person_id", ""),
        other_id=other_id,
        is_same=request.POST.get("is_same") == "yes",
        actor=place.actor,
        now=place.now,
    )
    return HttpResponseRedirect(f"{place.facts_url}#duplicate-{other_id}")
