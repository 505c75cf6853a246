"""Nobody on both sides of a case; assignments that run out; the conflict list."""

from datetime import datetime, timedelta

import pytest

import factories
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.organisations import actions as organisations
from unbroken.ground.organisations import queries as people
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import AssignmentRefused, DefenceIsProsecuting, PersonBlocked
from unbroken.stages.cases.models import Assignment

DAY = timedelta(days=1)


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def assign(cast, case_id: str, who: Actor, now: datetime, expires_at: datetime | None = None) -> str:
    return actions.assign_person(
        case_id=case_id, person_id=who.person_id, actor=cast.officer, now=now, expires_at=expires_at
    )


def also_in(actor: Actor, kind: OrganisationKind, role: Role, now: datetime) -> Actor:
    """Give the same person a role in an organisation of another kind."""
    organisation = factories.make_organisation(kind, now=now)
    organisations.give_role(actor.person_id, role, actor=Actor.system(organisation), now=now)
    return people.get_actor(actor.person_id, organisation, now=now)


def join(case_id: str, actor: Actor, now: datetime) -> None:
    actions.join_organisation(
        case_id=case_id, organisation_id=actor.organisation_id, person_id=actor.person_id, actor=actor, now=now
    )


def test_person_who_prosecutes_cannot_defend_in_the_same_case(cast, case_id: str, now: datetime) -> None:
    defender = also_in(cast.officer, OrganisationKind.DEF, Role.DEF_ADV, now)
    with pytest.raises(DefenceIsProsecuting) as refused:
        join(case_id, defender, now)
    assert refused.value.code == "assignee-for-defence-is-prosecuting-case"
    assert not Assignment.objects.filter(organisation_id=defender.organisation_id).exists()


def test_person_who_defended_cannot_prosecute_even_after_their_assignment_ended(cast, case_id, now: datetime) -> None:
    defender = factories.make_person(factories.make_organisation(OrganisationKind.DEF, now=now), Role.DEF_ADV, now=now)
    join(case_id, defender, now)
    prosecutor = also_in(defender, OrganisationKind.CPS, Role.CPS_AP, now)
    with pytest.raises(DefenceIsProsecuting):
        join(case_id, prosecutor, now)


def test_person_may_defend_in_one_case_and_prosecute_in_another(cast, case_id: str, now: datetime) -> None:
    defender = also_in(cast.officer, OrganisationKind.DEF, Role.DEF_ADV, now)
    other = factories.make_case(cast.stranger, now=now)
    join(other, defender, now)
    assert queries.get_case(defender, other, now=now).id == other


def test_expired_assignment_opens_nothing_and_lists_nothing(cast, case_id: str, now: datetime) -> None:
    assign(cast, case_id, cast.colleague, now, now + DAY)
    assert queries.get_case(cast.colleague, case_id, now=now).id == case_id
    assert queries.list_cases(cast.colleague, now=now).total == 1
    after = now + DAY
    with pytest.raises(NotVisible):
        queries.get_case(cast.colleague, case_id, now=after)
    assert queries.list_cases(cast.colleague, now=after).total == 0
    with pytest.raises(NotVisible):
        queries.get_facts(cast.colleague, case_id, now=after)
    shown = [one for one in queries.get_case(cast.officer, case_id, now=after).assignments if one.is_expired]
    assert [one.person_id for one in shown] == [cast.colleague.person_id]


def test_expired_assignment_runs_again_when_renewed_or_given_anew(cast, case_id: str, now: datetime) -> None:
    made = assign(cast, case_id, cast.colleague, now, now + DAY)
    later = now + 2 * DAY
    actions.renew_assignment(assignment_id=made, expires_at=later + DAY, actor=cast.officer, now=later)
    actions.renew_assignment(assignment_id=made, expires_at=later + DAY, actor=cast.officer, now=later)
    assert queries.get_case(cast.colleague, case_id, now=later).id == case_id
    assert Pending.objects.filter(type="case:assignment:renewed").count() == 1
    much_later = later + 2 * DAY
    assert assign(cast, case_id, cast.colleague, much_later) == made
    assert queries.get_case(cast.colleague, case_id, now=much_later + 100 * DAY).id == case_id


def test_assignment_until_a_day_gone_by_is_refused(cast, case_id: str, now: datetime) -> None:
    with pytest.raises(InvalidInput) as refused:
        assign(cast, case_id, cast.colleague, now, now)
    assert "expires_at" in refused.value.fields


def test_last_person_who_still_works_on_the_case_cannot_leave(cast, case_id: str, now: datetime) -> None:
    assign(cast, case_id, cast.colleague, now, now + DAY)
    mine = Assignment.objects.get(person_id=cast.officer.person_id).pk
    with pytest.raises(AssignmentRefused):
        actions.end_assignment(assignment_id=mine, actor=cast.officer, now=now + DAY)
    actions.end_assignment(assignment_id=mine, actor=cast.officer, now=now)
    with pytest.raises(NotVisible):
        queries.get_case(cast.officer, case_id, now=now)


@pytest.mark.parametrize("who", ["colleague", "supervisor"])
def test_person_on_the_conflict_list_sees_nothing_until_it_is_lifted(cast, case_id, now: datetime, who: str) -> None:
    blocked = getattr(cast, who)
    assign(cast, case_id, blocked, now)
    made = actions.block_person(
        case_id=case_id, person_id=blocked.person_id, reason="Cousin of the victim", actor=cast.officer, now=now
    )
    again = actions.block_person(
        case_id=case_id, person_id=blocked.person_id, reason="Cousin", actor=cast.officer, now=now
    )
    assert again == made
    with pytest.raises(NotVisible):
        queries.get_case(blocked, case_id, now=now)
    assert queries.list_cases(blocked, now=now).total == 0
    with pytest.raises(PersonBlocked):
        assign(cast, case_id, blocked, now)
    assert [one.reason for one in queries.list_blocks(cast.officer, case_id, now=now)] == ["Cousin of the victim"]
    actions.lift_block(block_id=made, actor=cast.officer, now=now)
    actions.lift_block(block_id=made, actor=cast.officer, now=now)
    assign(cast, case_id, blocked, now)
    assert queries.get_case(blocked, case_id, now=now).id == case_id


def test_conflict_needs_a_reason_a_known_person_and_somebody_else(cast, case_id: str, now: datetime) -> None:
    def block(person_id: str, reason: str) -> None:
        actions.block_person(case_id=case_id, person_id=person_id, reason=reason, actor=cast.officer, now=now)

    for person_id, reason, field in ((cast.colleague.person_id, " ", "reason"), ("nobody", "Cousin", "person_id")):
        with pytest.raises(InvalidInput) as refused:
            block(person_id, reason)
        assert field in refused.value.fields
    with pytest.raises(AssignmentRefused):
        block(cast.officer.person_id, "My cousin")


@pytest.mark.parametrize("who", ["colleague", "stranger", "auditor"])
def test_conflict_list_is_closed_to_those_who_do_not_assign(cast, case_id: str, now: datetime, who: str) -> None:
    actor = getattr(cast, who)
    made = actions.block_person(
        case_id=case_id, person_id=cast.caseworker.person_id, reason="Cousin", actor=cast.officer, now=now
    )
    for attempt in (
        lambda: queries.list_blocks(actor, case_id, now=now),
        lambda: actions.lift_block(block_id=made, actor=actor, now=now),
        lambda: actions.block_person(
            case_id=case_id, person_id=cast.caseworker.person_id, reason="x", actor=actor, now=now
        ),
    ):
        with pytest.raises(NotVisible):
            attempt()
