"""What a connected system may do: what its token and the standing of its organisation both allow, nothing else."""

import pytest

from unbroken.ground.access.actions import CONTENT, Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import decide
from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.access.target import Kind, Seat, Sensitivity, Stage, Target

OURS, THEIRS = "force", "area"
EVERYTHING = frozenset(Scope)
NEVER = CONTENT - {Action.VIEW_ITEM, Action.VIEW_FORM, Action.READ_FACTS} | {
    Action.CERTIFY_FORM,
    Action.NAME_READERS,
    Action.SIGN_FOR_REQUEST,
    Action.CLAIM_REQUEST,
    Action.REVIEW_REQUEST,
    Action.ASSESS_FILE,
    Action.SETTLE_DISPUTE,
    Action.VIEW_CONFIDENTIAL_FACTS,
    Action.SIGN_RECEIPT,
    Action.REFUSE_HANDOVER,
    Action.ACT_ON_ALARM,
    Action.UPLOAD,
    Action.VIEW_CUSTODY,
    Action.OPEN_WHEREABOUTS,
    Action.VIEW_SENSITIVE_FACTS,
    Action.MANAGE_ORGANISATION,
    Action.ERASE_VALUES,
    Action.RUN_JOB,
    Action.REQUEST_COPY,
}
"""What takes a named person, whatever a token says."""


def system(*scopes: Scope, organisation: str = OURS) -> Actor:
    return Actor("records-feed", organisation, frozenset({Role.API}), scopes=frozenset(scopes))


def things() -> list[Target]:
    return [Target(kind, OURS, stage=stage) for kind in Kind for stage in Stage]


@pytest.mark.parametrize("action", Action)
def test_system_without_scopes_may_do_nothing(action):
    assert not any(decide(system(), action, thing) for thing in things())


@pytest.mark.parametrize("action", sorted(NEVER))
def test_system_with_every_scope_never_does_what_takes_a_person(action):
    assert not any(decide(system(*EVERYTHING), action, thing) for thing in things())


@pytest.mark.parametrize("scope", Scope)
def test_scope_allows_its_own_actions_and_no_other(scope):
    allowed = {action for action in Action for thing in things() if decide(system(scope), action, thing)}
    assert allowed
    assert allowed <= scope.actions


@pytest.mark.parametrize("action", Action)
def test_outsider_system_with_every_scope_may_do_nothing(action):
    stranger = system(*EVERYTHING, organisation="other")
    assert not any(decide(stranger, action, thing) for thing in things())


def test_holder_reads_the_case_but_changes_nothing_and_learns_no_names():
    held = Target(Kind.CASE, OURS, holder_organisations=frozenset({THEIRS}))
    partner = system(*EVERYTHING, organisation=THEIRS)
    assert {action for action in Action if decide(partner, action, held)} == {Action.VIEW_CASE, Action.VIEW_ITEM_FACTS}


def test_prosecution_system_returns_a_request_sent_to_it_but_never_signs_for_it_or_decides():
    sent = Target(Kind.REQUEST, OURS, offered_to=frozenset({Seat(THEIRS, "")}), stage=Stage.SENT)
    partner = system(*EVERYTHING, organisation=THEIRS)
    allowed = {action for action in Action if decide(partner, action, sent)}
    assert allowed == {Action.VIEW_REQUEST, Action.TRIAGE_REQUEST, Action.WRITE_MESSAGE}


def test_recipient_organisation_cannot_open_a_handover_before_somebody_signed():
    sent = Target(Kind.HANDOVER, OURS, offered_to=frozenset({Seat(THEIRS, "pros")}), stage=Stage.SENT)
    partner = system(*EVERYTHING, organisation=THEIRS)
    assert not any(decide(partner, action, sent) for action in Action)


def test_sensitive_material_is_hidden_from_every_system():
    secret = Target(Kind.ITEM, OURS, stage=Stage.SEALED, sensitivity=Sensitivity.SENSITIVE)
    assert not any(decide(system(*EVERYTHING), action, secret) for action in Action)


def test_job_account_gains_nothing_from_the_rules_for_systems():
    job = Actor.system(OURS)
    assert not decide(job, Action.VIEW_CASE, Target(Kind.CASE, OURS))
