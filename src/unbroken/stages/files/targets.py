"""Say to the access policy what a form is: its case's facts, its kind, and for sensitive ones who is on the list."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from unbroken.engines.casefile.forms import Form
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, decide, require
from unbroken.ground.access.roles import Role
from unbroken.ground.access.target import DocumentKind, Seat, Sensitivity, Target
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.files.models import NamedReader
from unbroken.stages.files.rules import kind_of


def form_target(actor: Actor, case: Target, case_id: str, form: Form) -> Target:
    """Return the target of a form. The assigned disclosure officer is on the list of a sensitive one by office."""
    target = replace(case, document_kind=kind_of(form))
    if not form.named_list_only:
        return target
    named = {Seat(one.organisation_id, one.person_id) for one in named_readers(case_id)}
    if Role.POL_DO in actor.roles and actor.seat in case.assigned_people:
        named.add(actor.seat)
    return replace(target, sensitivity=Sensitivity.SENSITIVE, named_people=frozenset(named))


NEEDS: Final[dict[DocumentKind, Action]] = {
    DocumentKind.CONFIDENTIAL_FORM: Action.VIEW_CONFIDENTIAL_FACTS,
    DocumentKind.SENSITIVE_SCHEDULE: Action.VIEW_SENSITIVE_FACTS,
}
"""What else somebody must be allowed to see a form of a kind, because of the facts it is made of."""


def require_facts(actor: Actor, case: Target, form: Form) -> None:
    """Refuse whoever may not see the facts a form is made of. Raises NotVisible."""
    if (needed := NEEDS.get(kind_of(form))) is not None:
        require(actor, needed, case)


def decide_form(actor: Actor, case: Target, case_id: str, form: Form) -> Decision:
    """Return whether actor may see a form of a case, and why."""
    decision = decide(actor, Action.VIEW_FORM, form_target(actor, case, case_id, form))
    needed = NEEDS.get(kind_of(form))
    return decide(actor, needed, case) if decision.allowed and needed is not None else decision


def readers_of(case_id: str, case: Target, now: datetime) -> frozenset[Seat]:
    """Return who may read the sensitive schedule of a case: the people named, and its disclosure officers by office."""
    owner = case.owner_organisation
    officers = {Seat(owner, one.id) for one in organisations.list_people(owner, {Role.POL_DO}, now=now)}
    named = {Seat(one.organisation_id, one.person_id) for one in named_readers(case_id)}
    return frozenset(named | (officers & case.assigned_people))


def target_of(actor: Actor, case_id: str, form: Form) -> Target:
    """Return the target of a form of a case. Raises NotVisible when there is no such case."""
    return form_target(actor, cases.case_relation(actor, case_id), case_id, form)


def named_readers(case_id: str) -> list[NamedReader]:
    """Return who is on the list of sensitive material now."""
    return list(NamedReader.objects.filter(case_id=case_id, removed_at=None).order_by("named_at", "id"))
