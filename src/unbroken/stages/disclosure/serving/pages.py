"""Pages of serving, for the side that serves. Thin: parse, call one action or query, render."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.errors import ReleaseStopped
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.serving import actions, objecting, printing, queries, rules, telling
from unbroken.stages.disclosure.serving.forms import InPersonForm, ObjectionForm, RecallForm, ServeForm, TellForm


@require_http_methods(["GET", "POST"])
def serve(request: HttpRequest, release_id: str) -> HttpResponse:
    """Show and take what the record of service needs; then the documents are served, or the gate says what stops it."""
    actor, now = actor_of(request), timezone.now()
    release = releases.get_release(actor, release_id, now=now)
    require(actor, Action.RELEASE, cases.case_relation(actor, release.row.case_id, now=now))
    if there := queries.service_of(release_id):
        return HttpResponseRedirect(reverse("serving:show", args=[there]))
    old = queries.replaceable(actor, release_id, now=now)
    form = ServeForm(
        request.POST or None,
        service_id=new_id(),
        replaceable=old,
        is_s9=release.row.authority is Authority.S9,
        due=rules.objection_due(local_day(now)),
        recipient=release.row.recipient,
        notices=queries.addresses_for(release_id, now=now),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.serve_release(release_id=release_id, actor=actor, now=now, **form.values())
        except ReleaseStopped:
            return HttpResponseRedirect(f"{reverse('disclosure:show', args=[release_id])}#gate")
        except (InvalidInput, Conflict) as error:
            form.take(error)
        else:
            return HttpResponseRedirect(reverse("serving:show", args=[made]))
    return render(request, "serving/serve.html", {"release": release, "form": form}, status=422 if form.errors else 200)


@require_GET
def list_served(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what was served in a case."""
    actor, now = actor_of(request), timezone.now()
    rows = queries.list_services(actor, case_id, now=now)
    return render(request, "serving/list.html", {"case": cases.get_case(actor, case_id), "services": rows})


@require_GET
def show(request: HttpRequest, service_id: str) -> HttpResponse:
    """Show the record of service, made to be printed."""
    return render(
        request, "serving/show.html", {"proof": queries.get_proof(actor_of(request), service_id, now=timezone.now())}
    )


@require_GET
def record(request: HttpRequest, service_id: str) -> HttpResponse:
    """Give the record of service as an accessible PDF."""
    now = timezone.now()
    proof = queries.get_proof(actor_of(request), service_id, now=now)
    answer = HttpResponse(printing.record_pdf(proof, now), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{printing.file_name(proof)}"'
    return answer


@require_http_methods(["GET", "POST"])
def tell(request: HttpRequest, service_id: str) -> HttpResponse:
    """Tell the recipient of what nobody was told of yet."""
    actor, now = actor_of(request), timezone.now()
    proof = queries.get_proof(actor, service_id, now=now)
    require(actor, Action.RELEASE, cases.case_relation(actor, proof.case_id, now=now))
    form = TellForm(request.POST or None, recipient=proof.recipient, notices=())
    if request.method == "POST" and form.is_valid():
        try:
            telling.tell_recipient(service_id=service_id, actor=actor, now=now, **form.values())
        except (InvalidInput, Conflict) as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('serving:show', args=[service_id])}#notices")
    return render(request, "serving/tell.html", {"proof": proof, "form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def objection(request: HttpRequest, service_id: str) -> HttpResponse:
    """Record an objection to statements that came another way than by the portal."""
    actor, now = actor_of(request), timezone.now()
    proof = queries.get_proof(actor, service_id, now=now)
    require(actor, Action.RELEASE, cases.case_relation(actor, proof.case_id, now=now))
    if not proof.statements:
        raise NotVisible
    statements = {one.id: one.label for one in proof.objectable}
    form = ObjectionForm(request.POST or None, statements=statements, today=local_day(now))
    if request.method == "POST" and form.is_valid():
        try:
            objecting.record_objection(service_id=service_id, actor=actor, now=now, **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('serving:show', args=[service_id])}#documents")
    context = {"proof": proof, "form": form}
    return render(request, "serving/objection.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def recall(request: HttpRequest, service_id: str) -> HttpResponse:
    """Ask why, then recall: access ends at once."""
    actor, now = actor_of(request), timezone.now()
    proof = queries.get_proof(actor, service_id, now=now)
    require(actor, Action.RECALL_SERVICE, cases.case_relation(actor, proof.case_id, now=now))
    form = RecallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.recall_service(service_id=service_id, reason=form.cleaned_data["reason"], actor=actor, now=now)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('serving:show', args=[service_id])}#state")
    return render(request, "serving/recall.html", {"proof": proof, "form": form}, status=422 if form.errors else 200)


@require_POST
def renew(request: HttpRequest, service_id: str) -> HttpResponse:
    """Renew the recipient's access, by one click."""
    actions.renew_service(service_id=service_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('serving:show', args=[service_id])}#state")


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, case_id: str) -> HttpResponse:
    """Make a link and a code for a defendant without a lawyer; both are shown once."""
    actor, now = actor_of(request), timezone.now()
    case = cases.get_case(actor, case_id)
    require(actor, Action.RELEASE, cases.case_relation(actor, case_id, now=now))
    defendants = releases.list_defendants(actor, case_id, now=now)
    form = InPersonForm(request.POST or None, defendants=defendants)
    made = None
    if request.method == "POST" and form.is_valid():
        try:
            made = in_person.invite(case_id=case_id, client_id=form.cleaned_data["client_id"], actor=actor, now=now)
        except InvalidInput as error:
            form.take(error)
    link = settings.UNBROKEN.address.rstrip("/") + reverse("served:enter", args=[made.token]) if made else ""
    context = {
        "case": case,
        "form": form,
        "made": made,
        "link": link,
        "links": in_person.list_access(actor, case_id, now=now),
        "defendants": defendants,
        "now": now,
    }
    return render(request, "serving/invite.html", context, status=422 if form.errors else 200)


@require_POST
def end_in_person(request: HttpRequest, access_id: str) -> HttpResponse:
    """End a link of a defendant without a lawyer, and a visit that runs, at once."""
    case_id = in_person.end(access_id=access_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(f"{reverse('serving:invite', args=[case_id])}#link-{access_id}")
