"""Say to the access policy what a form is: its case's facts, its kind, and for sensitive ones who is on the list."""

from dataclasses import replace

from unbroken.engines.casefile.forms import Form
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.roles import Role
from unbroken.ground.access.target import DocumentKind, Seat, Sensitivity, Target
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


def needs_sensitive(form: Form) -> bool:
    """Say whether a form is made of facts that only those who answer for sensitive material see."""
    return kind_of(form) in {DocumentKind.CONFIDENTIAL_FORM, DocumentKind.SENSITIVE_SCHEDULE}


def may_view(actor: Actor, case: Target, case_id: str, form: Form) -> bool:
    """Say whether actor may see a form of a case."""
    if needs_sensitive(form) and not can(actor, Action.VIEW_SENSITIVE_FACTS, case):
        return False
    return can(actor, Action.VIEW_FORM, form_target(actor, case, case_id, form))


def target_of(actor: Actor, case_id: str, form: Form) -> Target:
    """Return the target of a form of a case. Raises NotVisible when there is no such case."""
    return form_target(actor, cases.case_relation(actor, case_id), case_id, form)


def named_readers(case_id: str) -> list[NamedReader]:
    """Return who is on the list of sensitive material now."""
    return list(NamedReader.objects.filter(case_id=case_id, removed_at=None).order_by("named_at", "id"))
