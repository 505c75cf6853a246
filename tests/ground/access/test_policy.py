"""The policy's promises, as properties and as the facts people rely on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ground.access.scenarios import AREA, FORCE, ME, OTHER, UNIT, actor, scenarios, target
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can_know, decide, require
from unbroken.ground.access.relations import relations
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules import RULES
from unbroken.ground.access.target import DocumentKind, Kind, Seat, Sensitivity, Stage, Target
from unbroken.ground.errors import NotVisible

ORGANISATIONS = st.sampled_from(["a", "b", "c", "d"])
PEOPLE = st.sampled_from(["p", "q", "r"])
SEATS = st.frozensets(st.builds(Seat, ORGANISATIONS, PEOPLE), max_size=4)
ACTORS = st.builds(
    Actor,
    PEOPLE,
    ORGANISATIONS,
    st.frozensets(st.sampled_from(list(Role))),
    st.frozensets(st.sampled_from(["u", "v"])),
)
TARGETS = st.builds(
    Target,
    st.sampled_from(list(Kind)),
    owner_organisation=ORGANISATIONS,
    owner_unit=st.sampled_from(["", "u", "v"]),
    holder_organisations=st.frozensets(ORGANISATIONS),
    offered_to=SEATS,
    assigned_people=SEATS,
    named_people=SEATS,
    served_to=st.frozensets(ORGANISATIONS),
    is_held_by_cps=st.booleans(),
    document_kind=st.sampled_from(list(DocumentKind)),
    sensitivity=st.sampled_from(list(Sensitivity)),
    stage=st.sampled_from(list(Stage)),
)
ACTIONS = st.sampled_from(list(Action))


@given(ACTORS, ACTIONS, TARGETS)
def test_decide_without_any_relation_is_always_denied(actor: Actor, action: Action, thing: Target) -> None:
    touched = {thing.owner_organisation, *thing.holder_organisations, *thing.served_to} | {
        seat.organisation_id for seat in thing.offered_to
    }
    inspects = Role.INSP in actor.roles and thing.is_held_by_cps
    if actor.organisation_id not in touched and not inspects:
        assert not relations(actor, thing)
        assert not decide(actor, action, thing).allowed


@given(ACTORS, ACTIONS, TARGETS)
def test_decide_always_names_a_rule_and_a_sentence(actor: Actor, action: Action, thing: Target) -> None:
    decision = decide(actor, action, thing)
    assert decision.rule.startswith("deny-") != decision.allowed
    assert decision.reason.endswith(".")


@given(ACTORS, ACTIONS, TARGETS)
def test_decide_with_fewer_roles_allows_no_more(actor: Actor, action: Action, thing: Target) -> None:
    each = [Actor(actor.person_id, actor.organisation_id, frozenset({r}), actor.unit_ids) for r in actor.roles]
    assert decide(actor, action, thing).allowed >= any(decide(one, action, thing).allowed for one in each)


@given(ACTORS, TARGETS)
def test_sensitive_content_opens_only_to_its_list(actor: Actor, thing: Target) -> None:
    if thing.sensitivity is Sensitivity.SENSITIVE and actor.seat not in thing.named_people:
        assert not decide(actor, Action.VIEW_ITEM, thing).allowed
        assert not decide(actor, Action.EXPORT_PLAIN, thing).allowed


def test_rules_have_unique_ids_and_each_is_reachable() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    reached = {
        decide(actor(name, role), action, thing).rule
        for name, thing in scenarios().items()
        for action in Action
        for role in Role
    }
    assert set(ids) <= reached


@pytest.mark.parametrize("action", [Action.OPEN_HANDOVER, Action.SIGN_RECEIPT, Action.REFUSE_HANDOVER])
def test_handover_unsigned_is_open_to_the_named_recipient_only(action: Action) -> None:
    handover = target(Kind.HANDOVER, AREA, "recipient", stage=Stage.SENT)
    assert decide(Actor(ME, AREA, frozenset({Role.CPS_PLO})), action, handover).allowed
    colleague = Actor("colleague", AREA, frozenset(Role) - {Role.SYS, Role.AUD})
    assert not decide(colleague, action, handover).allowed


def test_item_before_the_receipt_shows_facts_but_says_why_it_does_not_play() -> None:
    item = target(Kind.ITEM, AREA, "recipient", stage=Stage.SEALED)
    recipient = Actor(ME, AREA, frozenset({Role.CPS_PLO}))
    assert decide(recipient, Action.VIEW_ITEM_FACTS, item).allowed
    refusal = decide(recipient, Action.VIEW_ITEM, item)
    assert (refusal.allowed, refusal.rule) == (False, "deny-receipt")
    assert "receipt has not been signed" in refusal.reason


def test_item_after_the_receipt_plays_for_the_assigned_and_not_for_a_colleague() -> None:
    item = target(Kind.ITEM, AREA, "holder assigned", stage=Stage.SEALED)
    assert decide(Actor(ME, AREA, frozenset({Role.CPS_PLO})), Action.VIEW_ITEM, item).allowed
    refusal = decide(Actor("colleague", AREA, frozenset({Role.CPS_PLO})), Action.VIEW_ITEM, item)
    assert refusal.rule == "deny-assignment"
    assert not can_know(Actor("colleague", AREA, frozenset({Role.CPS_PLO})), item)


def test_assignment_in_one_organisation_gives_nothing_in_another() -> None:
    case = Target(
        Kind.CASE, FORCE, holder_organisations=frozenset({AREA}), assigned_people=frozenset({Seat(FORCE, ME)})
    )
    assert decide(Actor(ME, FORCE, frozenset({Role.POL_OIC})), Action.VIEW_CASE, case).allowed
    assert not decide(Actor(ME, AREA, frozenset({Role.CPS_PROS})), Action.VIEW_CASE, case).allowed


def test_supervisor_of_no_unit_does_not_match_a_case_of_no_unit() -> None:
    case = Target(Kind.CASE, FORCE)
    assert not decide(Actor(ME, FORCE, frozenset({Role.POL_SUP}), frozenset({""})), Action.VIEW_CASE, case).allowed


def test_plain_export_is_allowed_with_a_warning() -> None:
    case = target(Kind.CASE, FORCE, "assigned")
    decision = decide(Actor(ME, FORCE, frozenset({Role.POL_OIC})), Action.EXPORT_PLAIN, case)
    assert decision.allowed
    assert "not be encrypted" in decision.warning
    assert decide(Actor(ME, FORCE, frozenset({Role.POL_OIC})), Action.EXPORT_SEALED, case).warning == ""


def test_require_absent_and_forbidden_look_the_same() -> None:
    stranger = Actor(ME, OTHER, frozenset({Role.POL_OIC}), frozenset({UNIT}))
    with pytest.raises(NotVisible) as absent:
        require(stranger, Action.VIEW_CASE, None)
    with pytest.raises(NotVisible) as forbidden:
        require(stranger, Action.VIEW_CASE, target(Kind.CASE, FORCE, "assigned"))
    assert str(absent.value) == str(forbidden.value)
    assert (absent.value.code, absent.value.status) == (forbidden.value.code, forbidden.value.status)


def test_system_runs_jobs_and_sees_no_content() -> None:
    item = target(Kind.ITEM, FORCE, "assigned", stage=Stage.SEALED)
    assert decide(Actor.system(FORCE), Action.RUN_JOB, item).allowed
    for action in (Action.VIEW_ITEM, Action.EXPORT_PLAIN, Action.EXPORT_SEALED, Action.VIEW_CASE):
        assert not decide(Actor.system(FORCE), action, item).allowed


def test_auditor_reads_the_log_and_no_case_content() -> None:
    item = target(Kind.ITEM, FORCE, "assigned", stage=Stage.SEALED)
    auditor = Actor(ME, FORCE, frozenset({Role.AUD}))
    assert decide(auditor, Action.VIEW_CUSTODY, item).allowed
    assert not decide(auditor, Action.VIEW_ITEM_FACTS, item).allowed
    assert not decide(auditor, Action.VIEW_ITEM, item).allowed


def test_person_on_the_conflict_list_is_refused_everything_with_that_reason() -> None:
    officer = actor("case/open/assigned", Role.POL_OIC)
    case = target(Kind.CASE, "force", "assigned", blocked_people=frozenset({officer.person_id}))
    decisions = {decide(officer, action, case) for action in Action}
    assert {decision.rule for decision in decisions} == {"deny-conflict"}
    assert "conflict list" in decisions.pop().reason
