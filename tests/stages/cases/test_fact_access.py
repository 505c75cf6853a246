"""Who reads and writes facts: outsiders, courts and the defence, sensitive material, the certificate."""

from dataclasses import replace
from datetime import datetime

import pytest

import factories
from fact_records import HOME, record, victim
from unbroken.engines.casefile.facts import Outline, SupervisorCertificate
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.casefile.people import (
    Whereabouts,
)
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.models import WhereaboutsKey


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


@pytest.mark.parametrize(
    ("kind", "role"),
    [(OrganisationKind.DEF, Role.DEF_SOL), (OrganisationKind.CRT, Role.CRT_LA), (OrganisationKind.CRT, Role.JUDGE)],
)
def test_defence_and_court_get_no_key_no_facts_and_only_the_accused_by_name(
    cast, case_id: str, now: datetime, kind: OrganisationKind, role: Role
) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    organisation = factories.make_organisation(kind, now=now)
    actor = factories.make_person(organisation, role, now=now)
    actions.join_organisation(
        case_id=case_id, organisation_id=organisation, person_id=actor.person_id, actor=actor, now=now
    )
    seen = queries.get_case(actor, case_id, now=now)
    assert [(one.surname, one.born_on, one.identifiers) for one in seen.people] == [("ELLERY", None, {})]
    assert not WhereaboutsKey.objects.filter(organisation_id=organisation).exists()
    looks = [
        lambda: queries.get_facts(actor, case_id, now=now),
        lambda: queries.list_records(actor, case_id, now=now),
        lambda: queries.get_record(actor, case_id, carrow.id, now=now),
        lambda: queries.get_history(actor, carrow.id, now=now),
        lambda: queries.get_facts_opened(actor, case_id, purpose="x", now=now),
        lambda: actions.open_whereabouts(case_id=case_id, person_ids=[carrow.id], purpose="x", actor=actor, now=now),
    ]
    for look in looks:
        with pytest.raises(NotVisible):
            look()


def test_sensitive_material_is_left_out_for_those_who_do_not_answer_for_it(cast, case_id: str, now: datetime) -> None:
    secret = UnusedFact(new_id(), None, "Informant's note", sensitivity=Sensitivity.SENSITIVE)
    record(cast.officer, case_id, secret, now)
    record(cast.officer, case_id, Outline(what_happened="A theft.", confidential="An informant."), now)
    actions.assign_person(case_id=case_id, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    seen = queries.get_facts(cast.colleague, case_id, now=now)
    assert seen.unused == ()
    assert (seen.outline.what_happened, seen.outline.confidential) == ("A theft.", "")
    assert queries.get_facts(cast.officer, case_id, now=now).outline.confidential == "An informant."
    with pytest.raises(NotVisible):
        queries.get_record(cast.colleague, case_id, secret.id, now=now)
    with pytest.raises(NotVisible):
        record(cast.colleague, case_id, replace(secret, number=1, sensitivity=Sensitivity.NON_SENSITIVE), now, 1)
    record(cast.colleague, case_id, Outline(what_happened="A robbery.", confidential="forged"), now, 1)
    kept = queries.get_facts(cast.officer, case_id, now=now).outline
    assert (kept.what_happened, kept.confidential) == ("A robbery.", "An informant.")


def test_certificate_is_recorded_by_a_supervisor_alone(cast, case_id: str, now: datetime) -> None:
    certificate = SupervisorCertificate(cast.officer.person_id, "Jane Smith", now)
    with pytest.raises(NotVisible):
        record(cast.officer, case_id, certificate, now)
    assert record(cast.supervisor, case_id, certificate, now) == 1


@pytest.mark.parametrize("who", ["stranger", "auditor", "other_supervisor", "caseworker", "colleague"])
def test_outsider_can_neither_read_nor_write_facts(cast, case_id: str, now: datetime, who: str) -> None:
    actor = getattr(cast, who)
    for attempt in (
        lambda: queries.get_facts(actor, case_id, now=now),
        lambda: queries.get_facts(actor, new_id(), now=now),
        lambda: record(actor, case_id, victim(), now),
        lambda: queries.get_history(actor, new_id(), now=now),
    ):
        with pytest.raises(NotVisible):
            attempt()


def test_id_of_another_case_s_record_is_refused_without_saying_whose(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    other = factories.make_case(cast.stranger, now=now)
    with pytest.raises(Conflict) as refused:
        record(cast.stranger, other, carrow, now)
    assert "Carrow" not in str(refused.value)
