"""Pages of the check before the file goes, of its sending, and of who may read the sensitive schedule."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.engines.casefile.facts import FileType
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.reading import is_one_reading
from unbroken.stages.cases import queries as cases
from unbroken.stages.files import actions, queries
from unbroken.stages.files.forms import TYPE_WORDS, CertifyFileForm, ReaderForm, SubmitForm, Taking
from unbroken.stages.files.mending import mends


@require_GET
@is_one_reading
def show_check(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what the file lacks, part by part, each with the page that mends it."""
    return _check_page(request, case_id, request.GET.get("type", ""))


@require_POST
def certify_file(request: HttpRequest, case_id: str) -> HttpResponse:
    """Record the supervisor's certificate, then land on it."""
    form = CertifyFileForm(request.POST)
    if form.is_valid():
        try:
            actions.certify_file(
                case_id=case_id, comments=form.cleaned_data["comments"], actor=actor_of(request), now=timezone.now()
            )
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{_address(case_id, request.POST.get('file_type', ''))}#part-certificate")
    return _check_page(request, case_id, request.POST.get("file_type", ""), certify=form)


@require_POST
def submit(request: HttpRequest, case_id: str) -> HttpResponse:
    """Send the file, then land on what was sent."""
    form = SubmitForm(request.POST)
    if form.is_valid():
        try:
            actions.submit_file(case_id=case_id, actor=actor_of(request), now=timezone.now(), **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{_address(case_id, form.cleaned_data['file_type'])}#sent")
    return _check_page(request, case_id, request.POST.get("file_type", ""), submit=form)


@require_http_methods(["GET", "POST"])
def readers(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and keep the list of who may read the sensitive schedule, by name."""
    actor = actor_of(request)
    listed = queries.list_readers(actor, case_id)
    case = cases.get_case(actor, case_id)
    assigned = [one.person_id for one in case.assignments if one.until is None and one.person_id not in listed]
    people = {key: person.label for key, person in organisations.get_people(assigned).items()}
    form = ReaderForm(request.POST or None, people=people)
    if request.method == "POST" and form.is_valid():
        try:
            person_id = form.cleaned_data["person_id"]
            actions.name_reader(case_id=case_id, person_id=person_id, actor=actor, now=timezone.now())
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('files:readers', args=[case_id])}#reader-{person_id}")
    context = {"case": case, "readers": listed, "form": form}
    return render(request, "files/readers.html", context, status=422 if form.errors else 200)


@require_POST
def remove_reader(request: HttpRequest, case_id: str, person_id: str) -> HttpResponse:
    """Take somebody off the list."""
    actions.remove_reader(case_id=case_id, person_id=person_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(reverse("files:readers", args=[case_id]))


def _address(case_id: str, file_type: str) -> str:
    query = f"?{urlencode({'type': file_type})}" if file_type in FileType.__members__ else ""
    return reverse("files:check", args=[case_id]) + query


def _check_page(
    request: HttpRequest,
    case_id: str,
    type_name: str,
    *,
    certify: CertifyFileForm | None = None,
    submit: SubmitForm | None = None,
) -> HttpResponse:
    actor: Actor = actor_of(request)
    wanted = FileType[type_name] if type_name in FileType.__members__ else None
    check = queries.get_check(actor, case_id, wanted, now=timezone.now())
    sent: Taking | None = certify if certify is not None else submit
    context = {
        "case": cases.get_case(actor, case_id),
        "check": check,
        "type_words": TYPE_WORDS,
        "mends": mends(case_id, check.readiness, check.facts),
        "certify_form": certify or CertifyFileForm(),
        "submit_form": submit or SubmitForm(initial={"submission_id": new_id(), "file_type": check.file_type.name}),
    }
    if sent is not None:
        context["form"] = sent
    return render(request, "files/check.html", context, status=422 if sent is not None and sent.errors else 200)
