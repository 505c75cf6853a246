"""The facts behind a form: as anybody on the case reads them, or with the addresses that the form prints opened."""

from dataclasses import replace
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import Form, FormView
from unbroken.engines.casefile.people import Whereabouts
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, require
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases import actions as case_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.files.targets import require_facts, target_of

KEPT_APART = "Kept apart."


def read_form(
    actor: Actor, case_id: str, form: Form, subject: str, *, now: datetime
) -> tuple[CaseFacts, FormView, Decision]:
    """Return the facts, a form filled from them without addresses, and why actor may see it. Raises NotVisible."""
    decision = require(actor, Action.VIEW_FORM, target_of(actor, case_id, form))
    require_facts(actor, cases.case_relation(actor, case_id), form)
    facts = closed(cases.get_facts(actor, case_id, now=now))
    if subject not in {one.id for one in form.subjects(facts)}:
        raise NotVisible
    return facts, form.view(facts, subject), decision


def closed(facts: CaseFacts) -> CaseFacts:
    """Return the facts without anybody's whereabouts."""
    return replace(facts, people=tuple(replace(one, whereabouts=None) for one in facts.people))


def checkable(facts: CaseFacts, *, sees_all: bool) -> CaseFacts:
    """Return the facts for the check. Who is not shown what is confidential is not told that it is missing."""
    if sees_all or facts.outline.confidential:
        return facts
    return replace(facts, outline=replace(facts.outline, confidential=KEPT_APART))


def opened_view(facts: CaseFacts, form: Form, subject: str, *, actor: Actor, now: datetime) -> FormView:
    """Return the form with the addresses it prints; each person's look is recorded. Raises NotVisible."""
    people = form.whereabouts_of(facts, subject)
    if not people:
        return form.view(facts, subject)
    found = case_actions.open_whereabouts(
        case_id=facts.id, person_ids=people, purpose=f"file-building: {form.code}", actor=actor, now=now
    )
    return form.view(
        replace(
            facts,
            people=tuple(
                replace(one, whereabouts=found.get(one.id, Whereabouts())) if one.id in people else one
                for one in facts.people
            ),
        ),
        subject,
    )
