"""Pages of exhibits and witnesses from a spreadsheet: template, preview with errors by row, then what was confirmed."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.stages.cases.capture.pages import Place, place_of
from unbroken.stages.cases.differences import label_of
from unbroken.stages.cases.errors import ImportRefused
from unbroken.stages.cases.intake import upload
from unbroken.stages.cases.intake.columns import LISTS, template_csv, template_xlsx
from unbroken.stages.cases.intake.plan import Plan
from unbroken.stages.cases.intake.table import ROWS_LIMIT
from unbroken.stages.cases.intake.taking import RECORDS, import_list, plan_list

TITLES = {"exhibits": _("Exhibits from a spreadsheet"), "witnesses": _("Witnesses from a spreadsheet")}
TEMPLATES = {
    "csv": (template_csv, "text/csv"),
    "xlsx": (template_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@require_GET
def template(request: HttpRequest, case_id: str, kind: str, form: str) -> HttpResponse:
    """Send the empty list."""
    place_of(request, case_id, Action.EDIT_CASE)
    if kind not in LISTS or form not in TEMPLATES:
        raise NotVisible
    make, content_type = TEMPLATES[form]
    name = f'attachment; filename="{kind}.{form}"'
    return HttpResponse(make(LISTS[kind]), content_type=content_type, headers={"Content-Disposition": name})


@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest, case_id: str, kind: str) -> HttpResponse:
    """Show the form; show what a file would do; do what was confirmed."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    if kind not in LISTS:
        raise NotVisible
    if request.method == "GET":
        return _page(request, place, kind)
    try:
        if "sealed" in request.POST:
            return _confirmed(request, place, kind)
        return _preview(request, place, kind, upload.read_upload(request))
    except ImportRefused as refused:
        return _page(request, place, kind, problem=str(refused))


def _preview(request: HttpRequest, place: Place, kind: str, untrusted: bytes, problem: str = "") -> HttpResponse:
    plan = plan_list(case_id=place.case.id, kind=kind, untrusted=untrusted, actor=place.actor, now=place.now)
    sealed = upload.seal_upload(request, untrusted, purpose=_purpose(place, kind), actor=place.actor, now=place.now)
    return _page(request, place, kind, problem=problem, plan=plan, sealed=sealed)


def _confirmed(request: HttpRequest, place: Place, kind: str) -> HttpResponse:
    untrusted = upload.open_upload(request, purpose=_purpose(place, kind), actor=place.actor, now=place.now)
    try:
        plan = import_list(
            case_id=place.case.id,
            kind=kind,
            untrusted=untrusted,
            is_only_good=request.POST.get("only_good") == "yes",
            actor=place.actor,
            now=timezone.now(),
        )
    except (InvalidInput, Conflict) as refused:
        return _preview(request, place, kind, untrusted, problem=str(refused))
    new = plan.of("new")
    row = f"record-{new[0].record_id}" if new else f"section-{RECORDS[kind]}"
    return HttpResponseRedirect(f"{place.facts_url}#{row}")


def _purpose(place: Place, kind: str) -> str:
    return f"{kind}/{place.case.id}"


def _page(
    request: HttpRequest, place: Place, kind: str, *, problem: str = "", plan: Plan | None = None, sealed: str = ""
) -> HttpResponse:
    context: dict[str, Any] = {
        "place": place,
        "kind": kind,
        "title": TITLES[kind],
        "columns": LISTS[kind],
        "rows_limit": ROWS_LIMIT,
        "limit_kb": upload.LIMIT_BYTES // 1024,
        "problem": problem,
        "plan": plan,
        "sealed": sealed,
        "label_of": label_of,
    }
    return render(request, "cases/import-list.html", context, status=422 if problem else 200)
