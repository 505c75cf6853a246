"""Pages of evidence. Thin: parse, call one action or query, render."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.purpose import state_purpose, stated_purpose
from unbroken.ground.custody import queries as custody
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.reading import is_one_reading
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import actions, history, panel, queries, rules
from unbroken.stages.evidence.forms import AboutForm, FactsForm, PurposeForm

FACTS = "evidence_facts"
GONE = _("somebody who is not accused in this case")


@require_GET
@is_one_reading
def list_items(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the items of a case."""
    actor = actor_of(request)
    case = cases.get_case(actor, case_id)
    context = {"case": case, "panel": panel.items_panel(actor, case_id, timezone.now())}
    return render(request, "evidence/list.html", context)


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and take the facts of the items to add; then the files are chosen."""
    actor = actor_of(request)
    case = cases.get_case(actor, case_id)
    queries.require_adding(actor, case_id)
    accused = cases.list_accused(actor, case_id)
    form = FactsForm(request.POST or None, accused=accused, initial={"producer": producer_of(actor.person_id)})
    if request.method == "POST" and form.is_valid():
        try:
            return HttpResponseRedirect(_take_facts(request, case_id, form))
        except InvalidInput as error:
            form.take(error)
        except Conflict as error:
            form.add_error("exhibit_ref", str(error))
        except actions.ExhibitReferenceTaken as error:
            form.add_error("exhibit_ref", str(error))
    return render(request, "evidence/add.html", {"case": case, "form": form}, status=422 if form.errors else 200)


def _take_facts(request: HttpRequest, case_id: str, form: FactsForm) -> str:
    """Add one item when its reference is given, or keep the facts for the files to come; return where to go on."""
    typed = form.cleaned_data
    if typed["exhibit_ref"]:
        facts = {name: typed[name] for name in ("exhibit_ref", "kind", "producer", "captured_at", "captured_where")}
        title = typed["title"] or typed["exhibit_ref"]
        added = actions.add_item(
            item_id=new_id(),
            case_id=case_id,
            title=title,
            about=typed.get("about", ()),
            actor=actor_of(request),
            now=timezone.now(),
            **facts,
        )
        return reverse("evidence:item", args=[added])
    at = typed["captured_at"]
    kept = {**typed, "captured_at": at.isoformat() if at else ""}
    request.session[FACTS] = {**request.session.get(FACTS, {}), case_id: kept}
    return reverse("evidence:files", args=[case_id])


@require_GET
def files(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the page on which files are chosen, each of which becomes an item."""
    actor = actor_of(request)
    case = cases.get_case(actor, case_id)
    queries.require_adding(actor, case_id)
    facts = request.session.get(FACTS, {}).get(case_id)
    if not facts:
        return HttpResponseRedirect(reverse("evidence:add", args=[case_id]))
    proposed = rules.propose_refs(facts["producer"], queries.taken_refs(actor, case_id), 1)[0]
    context = {
        "case": case,
        "facts": facts,
        "kind": rules.KIND_WORDS[rules.ItemKind(facts["kind"])],
        "proposed": proposed,
        "panel": panel.items_panel(actor, case_id, timezone.now()),
    }
    return render(request, "evidence/files.html", context)


@require_GET
def show(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show an item: facts, digests, history, whose it is, who may see it and why."""
    return _item_page(request, item_id)


@require_POST
def about(request: HttpRequest, item_id: str) -> HttpResponse:
    """Take whose document an item is, then land on it."""
    actor = actor_of(request)
    queries.get_item(actor, item_id)
    chosen = request.POST.getlist("about")
    try:
        actions.mark_about(item_id=item_id, about=chosen, actor=actor, now=timezone.now())
    except InvalidInput as error:
        return _item_page(request, item_id, problem=str(error))
    return HttpResponseRedirect(f"{reverse('evidence:item', args=[item_id])}#about")


def _item_page(request: HttpRequest, item_id: str, problem: str = "") -> HttpResponse:
    actor = actor_of(request)
    item = queries.get_item(actor, item_id)
    version = item.original
    can_view_case = queries.can_view_case(actor, item.case_id)
    accused = cases.list_accused(actor, item.case_id) if can_view_case else {}
    may_mark = bool(accused) and queries.why(actor, item_id, Action.REVIEW_ITEM).allowed
    context = {
        "item": item,
        "version": item.to_open(queries.held_of([one.id for one in item.versions], actor.organisation_id)),
        "versions": item.versions,
        "case": cases.get_case(actor, item.case_id) if can_view_case else None,
        "about": [accused.get(one, GONE) for one in item.about],
        "about_form": AboutForm(accused=accused, initial={"about": list(item.about)}) if may_mark else None,
        "problem": problem,
        "organisation": organisations.get_organisation(item.organisation_id).name,
        "added_by": person_label(item.added_by_id),
        "may_view": queries.why(actor, item_id, Action.VIEW_ITEM),
        "may_see_history": queries.why(actor, item_id, Action.VIEW_CUSTODY).allowed,
        "may_upload": queries.why(actor, item_id, Action.UPLOAD).allowed and not (version and version.is_kept),
    }
    return render(request, "evidence/item.html", context, status=422 if problem else 200)


@require_GET
def record(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the complete custody record of an item, as this organisation's log has it."""
    actor = actor_of(request)
    item = queries.get_item(actor, item_id)
    queries.require_history(actor, item_id)
    events = history.lines(custody.list_history(actor, object_id=item_id))
    return render(request, "evidence/record.html", {"item": item, "events": events})


@require_GET
def view(request: HttpRequest, version_id: str) -> HttpResponse:
    """Open a version: the look is recorded first, then the page gets the capability to read it."""
    actor = actor_of(request)
    item = queries.get_item_of_version(actor, version_id)
    purpose = stated_purpose(request.session, item.case_id)
    queries.require_viewing(actor, item.id)
    if not purpose:
        return HttpResponseRedirect(f"{reverse('evidence:purpose', args=[item.case_id])}?next={request.path}")
    grant = actions.open_item(
        version_id=version_id,
        purpose=purpose,
        actor=actor,
        now=timezone.now(),
        session_key=request.session.session_key or "",
    )
    source = f"/bytes/versions/{version_id}?grant={grant.token}"
    context = {"item": item, "version": grant.version, "source": source, "purpose": queries.purpose_words(purpose)}
    return render(request, "evidence/view.html", context)


@require_http_methods(["GET", "POST"])
def purpose(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask once a case and sign-in why its evidence is looked at."""
    actor = actor_of(request)
    case = cases.get_case(actor, case_id)
    form = PurposeForm(request.POST or None)
    onward = request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(onward, allowed_hosts=None):
        onward = reverse("evidence:list", args=[case_id])
    if request.method == "POST" and form.is_valid():
        try:
            stated = actions.state_purpose(case_id=case_id, purpose=form.stated(), actor=actor, now=timezone.now())
        except InvalidInput as error:
            form.add_error("purpose_text", str(error))
        else:
            state_purpose(request.session, case_id, stated)
            return HttpResponseRedirect(onward)
    context = {"case": case, "form": form, "next": onward}
    return render(request, "evidence/purpose.html", context, status=422 if form.errors else 200)


@require_POST
def cancel(request: HttpRequest, version_id: str) -> HttpResponse:
    """Give up an unfinished upload."""
    actor = actor_of(request)
    item = queries.get_item_of_version(actor, version_id)
    actions.cancel_upload(version_id=version_id, actor=actor, now=timezone.now())
    return HttpResponseRedirect(reverse("evidence:item", args=[item.id]))


def person_label(person_id: str) -> str:
    """Return how a person is shown."""
    found = organisations.get_people([person_id]).get(person_id)
    return found.label if found else ""


def producer_of(person_id: str) -> str:
    """Return a person as the producer of an exhibit: rank, number and name."""
    found = organisations.get_people([person_id]).get(person_id)
    return " ".join(word for word in (found.rank_or_title, found.collar_number, found.name) if word) if found else ""
