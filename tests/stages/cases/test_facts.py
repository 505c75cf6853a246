"""Facts of a case: recorded once, changed knowingly, withdrawn and restored, addresses sealed and opened on record."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from unbroken.engines.casefile.facts import CaseHeader, FileType, OfficerFact, Outline, SupervisorCertificate
from unbroken.engines.casefile.material import ExhibitFact, Sensitivity, UnusedFact
from unbroken.engines.casefile.people import (
    AddressFact,
    CaseRole,
    ContactFact,
    ContactKind,
    Need,
    PersonFact,
    Whereabouts,
)
from unbroken.engines.casefile.proceedings import BailCondition, OffenceFact, Remand, SuspectFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import actions as organisations
from unbroken.ground.organisations.models import KeyPurpose
from unbroken.stages.cases import actions, contactkeys, queries
from unbroken.stages.cases.errors import (
    FactChanged,
    FactInUse,
    FactRefused,
    FactWithdrawn,
    WhereaboutsDamaged,
    WhereaboutsNotShared,
)
from unbroken.stages.cases.models import PersonIndex, Record, WhereaboutsKey

HOME = AddressFact("A1", ("14 Larch Close", "Harrowmoor"), "AA1 1AB", is_protected=True, is_safe=False)
PHONE = ContactFact("C1", ContactKind.MOBILE, "07700 900123")


def victim(**changes: object) -> PersonFact:
    made = PersonFact(new_id(), frozenset({CaseRole.VICTIM, CaseRole.WITNESS}), "Carrow", ("Leah", "Anne"))
    return replace(made, **changes)


def record(actor: Actor, case_id: str, fact: object, now: datetime, expected: int | None = None, kind: str = "") -> int:
    return actions.record_fact(case_id=case_id, record=fact, expected_version=expected, actor=actor, now=now, kind=kind)


def types_of(case_id: str) -> list[str]:
    return list(Pending.objects.filter(case_id=case_id).order_by("seq").values_list("type", flat=True))


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def test_facts_of_a_new_case_are_what_was_registered(cast, case_id: str, now: datetime) -> None:
    facts = queries.get_facts(cast.officer, case_id, now=now)
    assert [one.surname for one in facts.people] == ["ELLERY"]
    assert facts.people[0].born_on == date(1994, 9, 9)
    assert [one.code for one in facts.offences] == ["TH68010"]
    assert facts.operation_name == "WILLOWBROOK"
    assert facts.officer is not None
    assert facts.officer.person == cast.officer.person_id
    assert facts.revision == 2
    assert facts.unit
    assert facts.as_of == now


def test_every_kind_of_record_comes_back_in_the_facts(cast, case_id: str, now: datetime) -> None:
    carrow = victim(needs=frozenset({Need.INTIMIDATED}))
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    header = CaseHeader(operation_name="LARK", file_type=FileType.NGAP, markers=frozenset({"domestic abuse"}))
    condition = BailCondition("B1", "Not to contact Leah Carrow.", protects=carrow.id)
    position = SuspectFact(suspect, remand=Remand.CONDITIONAL_BAIL, bail_conditions=(condition,))
    offence = OffenceFact(new_id(), "OF61102", start_on=date(2026, 4, 1), suspects=(suspect,), victims=(carrow.id,))
    exhibit = ExhibitFact(new_id(), "LC/1", "Torn blouse", producer=carrow.id)
    for one in (carrow, header, position, offence, exhibit, Outline(what_happened="He pushed her.")):
        assert record(cast.officer, case_id, one, now) == 1
    record(cast.officer, case_id, OfficerFact("U1", "Jane Smith", "PS"), now, kind="supervisor")
    facts = queries.get_facts(cast.officer, case_id, now=now)
    assert facts.person(carrow.id) == carrow
    assert facts.suspects == (position,)
    assert offence in facts.offences
    assert facts.exhibits == (exhibit,)
    assert (facts.file_type, facts.operation_name) == (FileType.NGAP, "LARK")
    assert facts.outline.what_happened == "He pushed her."
    assert facts.supervisor == OfficerFact("U1", "Jane Smith", "PS")
    assert queries.get_case(cast.officer, case_id).operation_name == "LARK"


def test_change_from_the_stored_version_is_kept_with_its_history(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    later = now + timedelta(hours=1)
    assert record(cast.officer, case_id, replace(carrow, occupation="baker"), later, 1) == 2
    newest, first = queries.get_history(cast.officer, carrow.id, now=now)
    assert (newest.number, newest.at, newest.by_id) == (2, later, cast.officer.person_id)
    assert [(one.name, one.yours, one.theirs) for one in newest.changes] == [("occupation", "baker", "")]
    assert first.changes == ()
    assert types_of(case_id)[-2:] == ["case:person:added", "case:fact:changed"]


def test_change_from_an_old_version_is_refused_with_both_values(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    record(cast.officer, case_id, replace(carrow, occupation="baker"), now, 1)
    before = types_of(case_id)
    with pytest.raises(FactChanged) as refused:
        record(cast.officer, case_id, replace(carrow, occupation="cook"), now, 1)
    assert refused.value.version == 2
    assert (refused.value.yours.occupation, refused.value.theirs.occupation) == ("cook", "baker")
    with pytest.raises(FactChanged):
        record(cast.officer, case_id, replace(carrow, occupation="cook"), now)
    assert types_of(case_id) == before


@pytest.mark.parametrize("expected", [None, 1, 7])
def test_repeat_of_what_is_stored_changes_nothing(cast, case_id: str, now: datetime, expected: int | None) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    before = types_of(case_id)
    assert record(cast.officer, case_id, carrow, now, expected) == 1
    assert types_of(case_id) == before


def test_withdrawn_record_leaves_the_facts_and_comes_back_when_restored(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    of_it = {"case_id": case_id, "record_id": carrow.id, "actor": cast.officer, "now": now}
    assert actions.withdraw_fact(**of_it, expected_version=1) == 2
    assert actions.withdraw_fact(**of_it, expected_version=1) == 2
    assert queries.get_facts(cast.officer, case_id, now=now).person(carrow.id) is None
    assert PersonIndex.objects.get(pk=carrow.id).is_withdrawn
    with pytest.raises(FactWithdrawn):
        record(cast.officer, case_id, replace(carrow, occupation="x"), now, 2)
    assert actions.restore_fact(**of_it) == 3
    assert actions.restore_fact(**of_it) == 3
    assert queries.get_facts(cast.officer, case_id, now=now).person(carrow.id) == carrow
    assert types_of(case_id)[-2:] == ["case:fact:withdrawn", "case:fact:restored"]


def test_person_named_by_other_facts_cannot_be_withdrawn(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    record(cast.officer, case_id, ExhibitFact(new_id(), "LC/1", "Blouse", producer=carrow.id), now)
    with pytest.raises(FactInUse):
        actions.withdraw_fact(case_id=case_id, record_id=carrow.id, expected_version=None, actor=cast.officer, now=now)


@pytest.mark.parametrize(
    ("fact", "field"),
    [
        (PersonFact("no ulid", frozenset({CaseRole.VICTIM}), "Carrow"), "id"),
        (PersonFact(new_id(), frozenset(), "Carrow"), "roles"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), " "), "surname"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "C", identifiers=(("pncid", "2001/0171310S"),)), "pncid"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "C", identifiers=(("shoe", "9"),)), "identifiers"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "C", born_on=date(2030, 1, 1)), "born_on"),
        (OffenceFact(new_id(), "nonsense"), "code"),
        (OffenceFact(new_id(), "TH68010", start_on=date(2026, 1, 1), end_on=date(2026, 2, 1)), "end_on"),
        (OffenceFact(new_id(), "TH68010", suspects=("nobody",)), "suspects"),
        (SuspectFact("nobody"), "person"),
        (ExhibitFact(new_id(), "", "A coat"), "ref"),
        (ExhibitFact(new_id(), "JS/1", ""), "description"),
        (UnusedFact(new_id(), 0, "Log"), "number"),
        (
            PersonFact(
                new_id(),
                frozenset({CaseRole.VICTIM}),
                "C",
                whereabouts=Whereabouts((AddressFact("A", ("1 Road",), "ZZ"),)),
            ),
            "postcode",
        ),
        (
            PersonFact(
                new_id(),
                frozenset({CaseRole.VICTIM}),
                "C",
                whereabouts=Whereabouts(contacts=(ContactFact("C", ContactKind.MOBILE, "12"),)),
            ),
            "value",
        ),
    ],
)
def test_record_that_cannot_be_right_is_refused_by_field(cast, case_id, now: datetime, fact, field: str) -> None:
    with pytest.raises(FactRefused) as refused:
        record(cast.officer, case_id, fact, now)
    assert field in refused.value.fields
    assert not Record.objects.filter(pk=getattr(fact, "id", "")).exists()


def test_identifiers_are_kept_in_their_canonical_form(cast, case_id: str, now: datetime) -> None:
    carrow = victim(identifiers=(("pncid", "02/73319Z"), ("nhs_number", "999 000 1006")), surname=" Carrow  ")
    record(cast.officer, case_id, carrow, now)
    kept = queries.get_facts(cast.officer, case_id, now=now).person(carrow.id)
    assert dict(kept.identifiers) == {"pncid": "2002/0073319Z", "nhs_number": "9990001006"}
    assert kept.surname == "Carrow"
    assert PersonIndex.objects.get(pk=carrow.id).pncid == "2002/0073319Z"


def test_exhibit_reference_is_used_once_in_a_case(cast, case_id: str, now: datetime) -> None:
    record(cast.officer, case_id, ExhibitFact(new_id(), "js/1", "Coat"), now)
    with pytest.raises(FactRefused) as refused:
        record(cast.officer, case_id, ExhibitFact(new_id(), "JS/1", "Hat"), now)
    assert "ref" in refused.value.fields


def test_unused_items_are_numbered_once_and_no_number_comes_back(cast, case_id: str, now: datetime) -> None:
    first, second, third = (UnusedFact(new_id(), None, text) for text in ("Log", "Note", "Map"))
    record(cast.officer, case_id, first, now)
    record(cast.officer, case_id, second, now)
    actions.withdraw_fact(case_id=case_id, record_id=second.id, expected_version=1, actor=cast.officer, now=now)
    record(cast.officer, case_id, third, now)
    numbers = {one.id: one.number for one in queries.get_facts(cast.officer, case_id, now=now).unused}
    assert numbers == {first.id: 1, third.id: 3}
    assert record(cast.officer, case_id, first, now) == 1
    with pytest.raises(FactRefused):
        record(cast.officer, case_id, replace(first, number=9), now, 1)
    with pytest.raises(FactRefused):
        record(cast.officer, case_id, UnusedFact(new_id(), 2, "Again"), now)
    moved = replace(third, number=None, sensitivity=Sensitivity.SENSITIVE, sensitivity_reason="Informant")
    record(cast.officer, case_id, moved, now, 1)
    assert queries.get_record(cast.officer, case_id, third.id, now=now).record.number == 1


def test_addresses_are_sealed_and_open_only_on_record(cast, case_id: str, database, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,), (PHONE,)))
    record(cast.officer, case_id, carrow, now)
    assert queries.get_facts(cast.officer, case_id, now=now).person(carrow.id).whereabouts is None
    with psycopg.connect(database.owner) as owner:
        held = str(owner.execute("SELECT * FROM cases_record").fetchall())
        held += str(owner.execute("SELECT * FROM cases_recordversion").fetchall())
        held += str(owner.execute("SELECT encode(sealed, 'escape') FROM cases_record").fetchall())
    assert "Larch" not in held
    assert "900123" not in held
    before = types_of(case_id)
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Warn the witness", actor=cast.officer, now=now
    )
    assert opened == {carrow.id: Whereabouts((HOME,), (PHONE,))}
    assert types_of(case_id)[len(before) :] == ["case:whereabouts:opened"]
    facts = queries.get_facts_opened(cast.officer, case_id, purpose="MG9", now=now)
    assert facts.person(carrow.id).whereabouts == Whereabouts((HOME,), (PHONE,))


def test_addresses_do_not_open_without_a_purpose(cast, case_id: str, now: datetime) -> None:
    before = types_of(case_id)
    with pytest.raises(InvalidInput):
        actions.open_whereabouts(case_id=case_id, person_ids=[], purpose=" ", actor=cast.officer, now=now)
    assert types_of(case_id) == before


def test_change_of_a_person_keeps_the_addresses_and_parts_change_alone(cast, case_id: str, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,), (PHONE,)))
    record(cast.officer, case_id, carrow, now)
    record(cast.officer, case_id, replace(carrow, occupation="baker", whereabouts=None), now, 1)
    of_it = {"case_id": case_id, "person_id": carrow.id, "actor": cast.officer, "now": now}
    work = AddressFact("A2", ("2 Mill Lane",), "AA2 2AB")
    assert actions.record_whereabouts_part(**of_it, part=work) == 3
    assert actions.record_whereabouts_part(**of_it, part=work) == 3
    assert actions.record_whereabouts_part(**of_it, part=replace(PHONE, is_safe=False)) == 4
    assert actions.withdraw_whereabouts_part(**of_it, part_id="A1") == 5
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Check", actor=cast.officer, now=now
    )
    assert opened[carrow.id] == Whereabouts((work,), (replace(PHONE, is_safe=False),))
    history = queries.get_history(cast.officer, carrow.id, now=now)
    assert [one.is_whereabouts_changed for one in history] == [True, True, True, False, True]


def test_sealed_addresses_of_one_person_do_not_open_as_those_of_another(cast, case_id: str, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    key = contactkeys.key_for(case_id, cast.officer.organisation_id)
    sealed = bytes(Record.objects.get(pk=carrow.id).sealed)
    assert "Larch" in key.open(carrow.id, sealed).decode()
    for name, box in ((new_id(), sealed), (carrow.id, sealed[:-1]), (carrow.id, b"")):
        with pytest.raises(WhereaboutsDamaged):
            key.open(name, box)


@pytest.fixture
def prosecutor(cast, case_id: str, now: datetime) -> Actor:
    return join(cast, case_id, Role.CPS_PROS, cast.caseworker.organisation_id, now)


def join(cast, case_id: str, role: Role, organisation_id: str, now: datetime) -> Actor:
    """Hand an item over and sign for it, so that the organisation holds the case."""
    actor = factories.make_person(organisation_id, role, now=now)
    version = factories.make_sealed_item(cast.officer, case_id, now=now)
    factories.receive(actor, factories.send(cast.officer, case_id, [version], actor, now=now), now=now)
    return actor


@pytest.mark.parametrize("is_address_first", [True, False])
def test_prosecution_that_signed_opens_addresses_with_its_own_key(
    cast, case_id: str, now: datetime, *, is_address_first: bool
) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    if is_address_first:
        record(cast.officer, case_id, carrow, now)
    prosecutor = join(cast, case_id, Role.CPS_PROS, cast.caseworker.organisation_id, now)
    if not is_address_first:
        record(cast.officer, case_id, carrow, now)
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Review", actor=prosecutor, now=now
    )
    assert opened[carrow.id] == Whereabouts((HOME,))
    assert "case:whereabouts:shared" in types_of(case_id)
    shared = Pending.objects.get(case_id=case_id, type="case:whereabouts:shared")
    assert shared.log_id == cast.officer.organisation_id
    with pytest.raises(NotVisible):
        record(prosecutor, case_id, replace(carrow, occupation="x"), now, 1)


def test_prosecution_that_was_never_given_the_key_is_told_so(
    cast, case_id: str, prosecutor: Actor, now: datetime
) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    with act(Actor.system(cast.officer.organisation_id), EventType.WHEREABOUTS_REWRAPPED, now=now):
        WhereaboutsKey.objects.filter(organisation_id=prosecutor.organisation_id).delete()
    with pytest.raises(WhereaboutsNotShared):
        actions.open_whereabouts(case_id=case_id, person_ids=[carrow.id], purpose="Review", actor=prosecutor, now=now)


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
    if kind is OrganisationKind.DEF:
        actor = factories.make_person(organisation, role, now=now)
        actions.join_organisation(
            case_id=case_id, organisation_id=organisation, person_id=actor.person_id, actor=actor, now=now
        )
    else:
        actor = join(cast, case_id, role, organisation, now)
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


def test_replaced_organisation_key_still_opens_and_is_wrapped_anew(cast, case_id: str, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    before = WhereaboutsKey.objects.get(case_id=case_id).wrapped_to
    administrator = factories.make_person(cast.officer.organisation_id, Role.ORG_ADMIN, now=now)
    organisations.rotate_key(KeyPurpose.ENCRYPTION, actor=administrator, now=now)
    assert contactkeys.rewrap_all(now) == 1
    assert contactkeys.rewrap_all(now) == 0
    assert WhereaboutsKey.objects.get(case_id=case_id).wrapped_to != before
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Check", actor=cast.officer, now=now
    )
    assert opened[carrow.id] == Whereabouts((HOME,))


def test_reading_the_facts_takes_the_same_queries_however_many_there_are(cast, case_id: str, now: datetime) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            queries.get_facts(cast.officer, case_id, now=now)
        return len(seen)

    before = count()
    for number in range(12):
        record(cast.officer, case_id, victim(), now)
        record(cast.officer, case_id, ExhibitFact(new_id(), f"JS/{number}", "Coat"), now)
    assert count() == before


def test_stored_body_is_the_published_form(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    assert json.loads(json.dumps(Record.objects.get(pk=carrow.id).body)) == {
        "id": carrow.id,
        "roles": ["VIC", "WIT"],
        "surname": "Carrow",
        "forenames": ["Leah", "Anne"],
    }


def test_item_of_evidence_and_its_exhibit_are_one_fact(cast, case_id: str, now: datetime) -> None:
    smith = victim(surname="Smith", forenames=("Jane",))
    record(cast.officer, case_id, smith, now)
    first = factories.make_item(cast.officer, case_id, now=now, exhibit_ref="JS/1", title="Interview")
    made = queries.get_facts(cast.officer, case_id, now=now).exhibits
    assert [(one.ref, one.description, one.producer, one.items) for one in made] == [
        ("JS/1", "Interview", smith.id, (first,))
    ]
    record(cast.officer, case_id, ExhibitFact(new_id(), "JS/2", "Coat"), now)
    second = factories.make_item(cast.officer, case_id, now=now, exhibit_ref="JS/2", title="Photograph of a coat")
    kept = {one.ref: one for one in queries.get_facts(cast.officer, case_id, now=now).exhibits}
    assert (kept["JS/2"].description, kept["JS/2"].items) == ("Coat", (second,))
