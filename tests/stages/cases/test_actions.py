from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from datetime import datetime, timedelta

import psycopg
import pytest
from django.db import connection

import factories
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import AssignmentRefused, CaseFieldsMissing, UrnRegistered
from unbroken.stages.cases.models import Assignment, Case, Record


def events(database: object, case_id: str) -> list[str]:
    with psycopg.connect(database.owner) as owner:
        rows = owner.execute("SELECT type FROM custody_pending WHERE case_id = %s ORDER BY seq", (case_id,))
        return [row[0] for row in rows]


def register(actor, now, **changes):
    facts = {
        "case_id": new_id(),
        "urn": "18ZA0000126",
        "operation_name": "Willowbrook",
        "offences": [factories.offence(), factories.offence(code="COML025")],
        "people": [factories.person()],
    }
    return actions.register_case(**{**facts, **changes}, actor=actor, now=now)


def test_register_case_is_recorded_and_assigns_the_officer(cast, database, now: datetime) -> None:
    case_id = register(cast.officer, now)
    seen = queries.get_case(cast.officer, case_id)
    assert (seen.urn, seen.operation_name) == ("18ZA0000126", "Willowbrook")
    assert [one.code for one in seen.offences] == ["TH68010", "COML025"]
    assert [one.person_id for one in seen.assignments] == [cast.officer.person_id]
    assert seen.owner_unit_id in cast.officer.unit_ids
    assert events(database, case_id) == [
        "case:record:registered",
        "case:offence:added",
        "case:offence:added",
        "case:person:added",
        "case:assignment:made",
    ]


def test_register_case_sent_twice_is_one_case_and_one_record(cast, database, now: datetime) -> None:
    case_id = register(cast.officer, now)
    before = events(database, case_id)
    again = register(cast.officer, now + timedelta(seconds=1), case_id=case_id)
    assert again == case_id
    assert events(database, case_id) == before
    assert Case.objects.count() == 1


def test_register_case_pressed_twice_at_once_is_one_case(cast, database, now: datetime) -> None:
    case_id = new_id()

    def press(_: int) -> str:
        try:
            return register(cast.officer, now, case_id=case_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(press, range(4))) == {case_id}
    assert Case.objects.count() == 1
    assert Record.objects.filter(kind="offence").count() == 2
    assert events(database, case_id).count("case:record:registered") == 1


def test_register_case_with_a_known_urn_says_only_that_it_is_registered(cast, now: datetime) -> None:
    register(cast.stranger, now, operation_name="SECRETNAME")
    with pytest.raises(UrnRegistered) as refused:
        register(cast.officer, now)
    assert "already registered" in str(refused.value)
    assert "SECRETNAME" not in str(refused.value)
    assert cast.stranger.organisation_id not in str(refused.value)
    assert "urn" in refused.value.fields


def test_register_case_reusing_a_form_for_another_case_is_refused(cast, now: datetime) -> None:
    case_id = register(cast.officer, now)
    with pytest.raises(Conflict):
        register(cast.officer, now, case_id=case_id, urn="18ZA0000226")


def test_register_case_wrong_fields_writes_nothing(cast, now: datetime) -> None:
    with pytest.raises(CaseFieldsMissing):
        register(cast.officer, now, urn="1")
    assert not Case.objects.exists()


@pytest.mark.parametrize("who", ["caseworker", "auditor"])
def test_register_case_by_a_role_that_may_not_is_refused(cast, now: datetime, who: str) -> None:
    with pytest.raises(NotVisible):
        register(getattr(cast, who), now)


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("officer", True),
        ("supervisor", True),
        ("colleague", False),
        ("other_supervisor", False),
        ("auditor", False),
        ("stranger", False),
        ("caseworker", False),
    ],
)
def test_case_is_seen_by_those_the_policy_lets_in(cast, now: datetime, who: str, sees: bool) -> None:
    case_id = register(cast.officer, now)
    actor = getattr(cast, who)
    listed = [row.id for row in queries.list_cases(actor).rows]
    assert listed == ([case_id] if sees else [])
    if sees:
        assert queries.get_case(actor, case_id).decision.reason
        assert queries.get_case_by_urn(actor, "18ZA0000126").id == case_id
    else:
        with pytest.raises(NotVisible):
            queries.get_case(actor, case_id)
        with pytest.raises(NotVisible):
            queries.get_case_by_urn(actor, "18ZA0000126")


def test_absent_and_forbidden_case_give_the_same_sentence(cast, now: datetime) -> None:
    case_id = register(cast.officer, now)
    said = []
    for asked in (case_id, new_id()):
        with pytest.raises(NotVisible) as refused:
            queries.get_case(cast.stranger, asked)
        said.append(str(refused.value))
    assert said[0] == said[1]


def test_assign_person_lets_a_colleague_in_until_it_ends(cast, database, now: datetime) -> None:
    case_id = register(cast.officer, now)
    made = actions.assign_person(case_id=case_id, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    again = actions.assign_person(case_id=case_id, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    assert made == again
    assert queries.get_case(cast.colleague, case_id).id == case_id
    actions.end_assignment(assignment_id=made, actor=cast.officer, now=now + timedelta(hours=1))
    actions.end_assignment(assignment_id=made, actor=cast.officer, now=now + timedelta(hours=2))
    with pytest.raises(NotVisible):
        queries.get_case(cast.colleague, case_id)
    assert events(database, case_id)[-2:] == ["case:assignment:made", "case:assignment:ended"]
    assert Assignment.objects.get(pk=made).until == now + timedelta(hours=1)


@pytest.mark.parametrize("who", ["stranger", "caseworker"])
def test_assign_person_of_another_organisation_is_refused(cast, now: datetime, who: str) -> None:
    case_id = register(cast.officer, now)
    with pytest.raises(AssignmentRefused):
        actions.assign_person(case_id=case_id, person_id=getattr(cast, who).person_id, actor=cast.officer, now=now)


@pytest.mark.parametrize("who", ["colleague", "stranger", "caseworker", "auditor"])
def test_assign_person_by_somebody_outside_the_case_is_refused(cast, now: datetime, who: str) -> None:
    case_id = register(cast.officer, now)
    with pytest.raises(NotVisible):
        actions.assign_person(case_id=case_id, person_id=cast.colleague.person_id, actor=getattr(cast, who), now=now)


def test_end_assignment_of_the_last_person_is_refused(cast, now: datetime) -> None:
    case_id = register(cast.officer, now)
    only = Assignment.objects.get(case_id=case_id)
    with pytest.raises(AssignmentRefused):
        actions.end_assignment(assignment_id=only.id, actor=cast.supervisor, now=now)


def test_add_offence_and_person_by_editors_only(cast, now: datetime) -> None:
    case_id = register(cast.officer, now)
    actions.add_offence(case_id=case_id, offence=factories.offence(code="OF61102A"), actor=cast.supervisor, now=now)
    added = factories.person(surname="HOLT")
    for _ in range(2):
        actions.add_person(case_id=case_id, person=added, actor=cast.officer, now=now)
    seen = queries.get_case(cast.officer, case_id)
    assert [one.code for one in seen.offences] == ["TH68010", "COML025", "OF61102A"]
    assert [one.surname for one in seen.people] == ["ELLERY", "HOLT"]
    with pytest.raises(NotVisible):
        actions.add_offence(case_id=case_id, offence=factories.offence(), actor=cast.stranger, now=now)


def test_join_organisation_for_somebody_else_is_refused(cast, now: datetime) -> None:
    case_id = register(cast.officer, now)
    with pytest.raises(NotVisible):
        actions.join_organisation(
            case_id=case_id,
            organisation_id=cast.stranger.organisation_id,
            person_id=cast.stranger.person_id,
            actor=cast.officer,
            now=now,
        )


def test_list_cases_searches_urn_and_operation_and_pages(cast, now: datetime) -> None:
    for number in range(30):
        register(
            cast.officer, now + timedelta(minutes=number), urn=f"18ZA{number:05}26", operation_name=f"Name{number}"
        )
    first, second = queries.list_cases(cast.officer), queries.list_cases(cast.officer, page=2)
    assert (len(first.rows), len(second.rows), first.pages, first.total) == (25, 5, 2, 30)
    assert [row.urn for row in queries.list_cases(cast.officer, search="18za 00007").rows] == ["18ZA0000726"]
    assert [row.operation_name for row in queries.list_cases(cast.officer, search="name29").rows] == ["Name29"]
    assert queries.list_cases(cast.officer, search="%").rows == ()
    assert queries.list_cases(cast.supervisor, which="mine").total == 0
    assert queries.list_cases(cast.officer, page=99).number == 2


def test_every_reader_of_the_cast_is_listed_exactly_as_decided(cast, now: datetime) -> None:
    from unbroken.ground.access.actions import Action
    from unbroken.ground.access.policy import can

    made = [register(one, now, urn=urn) for one, urn in ((cast.officer, "18ZA0000126"), (cast.stranger, "86ZB0000226"))]
    targets = queries.case_targets(made)
    for field in fields(cast):
        actor = getattr(cast, field.name)
        listed = set(queries.visible_to(actor).values_list("pk", flat=True))
        assert listed == {one for one in made if can(actor, Action.VIEW_CASE, targets[one])}, field.name
