"""A case is split once: the new one has the suffix, the facts and the addresses; both keep their history."""

from datetime import datetime

import pytest

import factories
from races import at_once
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.links import LinkKind
from unbroken.stages.cases.linking.split import next_urn, preview_split
from unbroken.stages.cases.models import Case, PersonIndex, Record

WHY = "Dent is tried at the Crown Court"


def split(actor, full, now: datetime, *, new_case_id: str = "", people: tuple[str, ...] = ()) -> str:
    made = new_case_id or new_id()
    chosen = people or (full.ben,)
    actions.split_case(case_id=full.id, new_case_id=made, people=chosen, reason=WHY, actor=actor, now=now)
    return made


def test_split_moves_the_defendant_and_copies_what_both_need(cast, full, now: datetime) -> None:
    made = split(cast.officer, full, now)
    old, new = (queries.get_facts(cast.officer, case_id, now=now) for case_id in (full.id, made))
    assert new.urn == f"{full.urn}(S)/1"
    assert old.urn == full.urn
    assert [one.surname for one in old.people] == ["ELLERY", "Carrow"]
    assert sorted(one.surname for one in new.people) == ["Carrow", "Dent"]
    assert [one.person for one in old.suspects] == [full.ann]
    assert [one.solicitor_firm for one in new.suspects] == ["Moss and Reed"]
    assert len(old.offences) == 1
    assert len(new.offences) == 2, "one of theirs, and the one alleged against all"
    for kind in ("statements", "exhibits", "unused"):
        assert len(getattr(old, kind)) == len(getattr(new, kind)) == 1, kind
    assert new.unused[0].number == old.unused[0].number == 1
    carrow = next(one for one in new.people if one.surname == "Carrow")
    assert new.statements[0].person == new.exhibits[0].producer == carrow.id != full.victim


def test_addresses_come_along_sealed_anew_and_open_on_record(cast, full, now: datetime) -> None:
    made = split(cast.officer, full, now)
    carrow = PersonIndex.objects.get(case_id=made, surname="carrow").pk
    old, new = Record.objects.get(pk=full.victim), Record.objects.get(pk=carrow)
    assert bytes(new.sealed) not in {b"", bytes(old.sealed)}
    opened = actions.open_whereabouts(case_id=made, person_ids=[carrow], purpose="Letter", actor=cast.officer, now=now)
    assert opened[carrow].addresses[0].lines == ("14 Larch Close", "Harrowmoor")


def test_histories_of_both_cases_stay_and_the_new_one_names_where_it_came_from(cast, full, now: datetime) -> None:
    made = split(cast.officer, full, now)
    dent = PersonIndex.objects.get(case_id=made, surname="dent").pk
    assert queries.get_origin(cast.officer, dent, now=now) == (full.ben, full.id, full.urn)
    assert queries.get_origin(cast.officer, full.ben, now=now) is None
    assert [one.is_withdrawn for one in queries.get_history(cast.officer, full.ben, now=now)] == [True, False]
    assert [one.number for one in queries.get_history(cast.officer, dent, now=now)] == [1]
    for case_id in (full.id, made):
        assert Pending.objects.filter(case_id=case_id, type="case:record:split").count() == 1
    (there,) = queries.list_links(cast.officer, full.id, now=now)
    (back,) = queries.list_links(cast.officer, made, now=now)
    assert (there.kind, there.is_first, there.other_id) == (LinkKind.SPLIT, True, made)
    assert (back.kind, back.is_first, back.other_id, back.reason) == (LinkKind.SPLIT, False, full.id, WHY)


def test_people_of_both_cases_are_not_asked_about_again(cast, full, now: datetime) -> None:
    made = split(cast.officer, full, now)
    assert {one.is_same for one in queries.list_duplicates(cast.officer, made, now=now)} <= {True}
    assert queries.list_suggestions(cast.officer, made, now=now) == []


def test_who_works_on_the_case_and_who_is_kept_off_it_is_so_in_the_new_one(cast, full, now: datetime) -> None:
    actions.assign_person(case_id=full.id, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    actions.block_person(
        case_id=full.id, person_id=cast.supervisor.person_id, reason="A cousin", actor=cast.officer, now=now
    )
    made = split(cast.officer, full, now)
    assert queries.get_case(cast.colleague, made, now=now).urn.endswith("(S)/1")
    for outsider in (cast.supervisor, cast.stranger, cast.caseworker):
        with pytest.raises(NotVisible):
            queries.get_case(outsider, made, now=now)


def test_split_sent_twice_or_from_two_windows_makes_one_case(cast, full, now: datetime) -> None:
    first = new_id()
    for _again in range(2):
        split(cast.officer, full, now, new_case_id=first)
    with pytest.raises(LinkRefused):
        split(cast.officer, full, now)
    assert Case.objects.count() == 2


def test_split_from_two_windows_at_once_makes_one_case(cast, full, now: datetime) -> None:
    refused = at_once(lambda: split(cast.officer, full, now), lambda: split(cast.officer, full, now))
    assert refused.count(None) == 1
    assert Case.objects.count() == 2


def test_id_that_is_another_case_is_refused(cast, full, now: datetime) -> None:
    other = factories.make_case(cast.officer, now=now)
    with pytest.raises(Conflict):
        split(cast.officer, full, now, new_case_id=other)


def test_suffixes_count_up_and_stop_at_the_last(cast, full, now: datetime, monkeypatch) -> None:
    assert next_urn("18ZA9999926(M)") == "18ZA9999926(S)/1"
    made = split(cast.officer, full, now)
    assert next_urn(queries.get_case(cast.officer, made, now=now).urn) == f"{full.urn}(S)/2"
    monkeypatch.setattr("unbroken.stages.cases.linking.split.LAST_SUFFIX", 1)
    with pytest.raises(LinkRefused):
        next_urn(full.urn)


@pytest.mark.parametrize("who", ["stranger", "auditor", "other_supervisor", "caseworker", "colleague"])
def test_outsider_cannot_split(cast, full, now: datetime, who: str) -> None:
    with pytest.raises(NotVisible):
        split(getattr(cast, who), full, now)
    assert Case.objects.count() == 1


def test_split_without_a_reason_is_refused_and_a_preview_writes_nothing(cast, full, now: datetime) -> None:
    with pytest.raises(InvalidInput):
        actions.split_case(
            case_id=full.id, new_case_id=new_id(), people=[full.ben], reason=" ", actor=cast.officer, now=now
        )
    before = Pending.objects.count(), Record.objects.count()
    plan, urn = preview_split(case_id=full.id, people=[full.ben], actor=cast.officer, now=now)
    assert urn == f"{full.urn}(S)/1"
    assert full.ben in plan.withdrawn
    assert (Pending.objects.count(), Record.objects.count(), Case.objects.count()) == (*before, 1)
