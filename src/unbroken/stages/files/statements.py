"""The page on which a witness reads a statement over and signs it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.engines.casefile.forms import mg11
from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.files import actions, signing
from unbroken.stages.files.forms import SignForm
from unbroken.stages.files.pages import address


@require_http_methods(["GET", "POST"])
def sign(request: HttpRequest, case_id: str, statement_id: str) -> HttpResponse:
    """Show a statement to be read over, and take the signature."""
    actor, now = actor_of(request), timezone.now()
    require(actor, Action.EDIT_CASE, cases.case_relation(actor, case_id))
    facts = cases.get_facts(actor, case_id, now=now)
    statement = signing.find_statement(facts, statement_id)
    form = SignForm(request.POST or None, initial={"seen_sha256": signing.text_digest(statement)})
    if request.method == "POST" and form.is_valid():
        try:
            actions.sign_statement(
                case_id=case_id,
                statement_id=statement_id,
                image=form.signature(),
                typed=form.cleaned_data["typed"],
                has_read=form.cleaned_data["has_read"],
                seen_sha256=form.cleaned_data["seen_sha256"],
                actor=actor,
                now=now,
            )
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{address(case_id, 'MG11', statement_id)}#signature")
    person = facts.person(statement.person)
    context = {
        "case": cases.get_case(actor, case_id),
        "statement": statement,
        "person": person,
        "declaration": mg11.declaration(
            born_on=person.born_on if person else None,
            signed_on=now.date(),
            pages=signing.count_pages(facts, statement),
        ),
        "form": form,
        "giveaways": cases.giveaways_of(facts, statement),
    }
    return render(request, "files/sign.html", context, status=422 if form.errors else 200)
