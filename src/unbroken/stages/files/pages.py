"""Pages of forms. Thin: parse, call one action or query, render."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.reading import is_one_reading
from unbroken.stages.cases import queries as cases
from unbroken.stages.files import actions, opening, queries
from unbroken.stages.files.certifying import known
from unbroken.stages.files.forms import CertifyForm
from unbroken.stages.files.views import PrintedForm


@require_GET
@is_one_reading
def list_forms(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the forms of a case with how far each is."""
    actor = actor_of(request)
    context = {
        "case": cases.get_case(actor, case_id),
        "rows": queries.list_forms(actor, case_id, now=timezone.now()),
        "can_name_readers": queries.can_name_readers(actor, case_id),
    }
    return render(request, "files/list.html", context)


@require_GET
def show_form(request: HttpRequest, case_id: str, code: str) -> HttpResponse:
    """Show a form as the facts make it now, what differs from its version, and how to certify it."""
    return _form_page(request, case_id, code, request.GET.get("of", ""))


@require_POST
def certify(request: HttpRequest, case_id: str, code: str) -> HttpResponse:
    """Fix a form as its next version, then show the form with it."""
    actor, subject, form = actor_of(request), request.POST.get("of", ""), CertifyForm(request.POST)
    if form.is_valid():
        try:
            actions.certify_form(
                case_id=case_id, code=code, subject_id=subject, actor=actor, now=timezone.now(), **form.cleaned_data
            )
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{address(case_id, code, subject)}#versions")
    return _form_page(request, case_id, code, subject, form)


@require_POST
def show_opened(request: HttpRequest, case_id: str, code: str) -> HttpResponse:
    """Show a form with the addresses it prints; each look is recorded."""
    actor, subject, now = actor_of(request), request.POST.get("of", ""), timezone.now()
    facts, _view, _decision = opening.read_form(actor, case_id, known(code), subject, now=now)
    view = opening.opened_view(facts, known(code), subject, actor=actor, now=now)
    page = queries.get_form(actor, case_id, code, subject, now=now)
    context = {"case": cases.get_case(actor, case_id), "page": page, "view": view, "is_opened": True, "form": None}
    return render(request, "files/form.html", context)


@require_POST
def print_draft(request: HttpRequest, case_id: str, code: str) -> HttpResponse:
    """Hand out a form as PDF before it is certified."""
    return pdf_of(
        actions.print_draft(
            case_id=case_id,
            code=code,
            subject_id=request.POST.get("of", ""),
            with_whereabouts=bool(request.POST.get("opened")),
            actor=actor_of(request),
            now=timezone.now(),
        )
    )


@require_GET
def show_version(request: HttpRequest, version_id: str) -> HttpResponse:
    """Show a certified version as it was."""
    actor = actor_of(request)
    version, view = actions.read_version(version_id=version_id, actor=actor, now=timezone.now())
    context = {"case": cases.get_case(actor, version.case_id), "version": version, "view": view}
    return render(request, "files/version.html", context)


@require_POST
def print_version(request: HttpRequest, version_id: str) -> HttpResponse:
    """Hand out the print of a certified version."""
    return pdf_of(actions.print_version(version_id=version_id, actor=actor_of(request), now=timezone.now()))


def pdf_of(printed: PrintedForm) -> HttpResponse:
    """Return a PDF to be saved; it is not kept by any cache."""
    answer = HttpResponse(printed.pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{printed.name}"'
    answer["Cache-Control"] = "no-store"
    return answer


def address(case_id: str, code: str, subject_id: str) -> str:
    """Return the address of a form."""
    query = f"?{urlencode({'of': subject_id})}" if subject_id else ""
    return reverse("files:form", args=[case_id, code]) + query


def _form_page(
    request: HttpRequest, case_id: str, code: str, subject: str, form: CertifyForm | None = None
) -> HttpResponse:
    actor: Actor = actor_of(request)
    page = queries.get_form(actor, case_id, code, subject, now=timezone.now())
    shown = form or CertifyForm(initial={"version_id": new_id(), "seen_sha256": page.reading_sha256})
    context = {
        "case": cases.get_case(actor, case_id),
        "page": page,
        "view": page.view,
        "is_opened": False,
        "form": shown if page.may_certify else None,
    }
    return render(request, "files/form.html", context, status=422 if form is not None and form.errors else 200)
