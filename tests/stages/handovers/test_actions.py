from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import psycopg
import pytest
from django.db import connection

import factories
from unbroken.ground.access.bubble import INSIDE
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.acting import is_recorded
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.handovers import actions, queries
from unbroken.stages.handovers.errors import HandoverIncomplete, HandoverSettled, NothingToCopy
from unbroken.stages.handovers.models import CopyRequest, Handover, Receipt
from unbroken.stages.handovers.receipts import check_receipt
from unbroken.stages.handovers.rules import State
from unbroken.stages.incidents.models import Incident


def sent(scene, now, **changes) -> str:
    return factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now, **changes)


def state(handover_id: str) -> State:
    return State(Handover.objects.get(pk=handover_id).state)


def jobs(database) -> list[str]:
    with psycopg.connect(database.owner) as owner:
        return [row[0] for row in owner.execute("SELECT task_name FROM procrastinate_jobs ORDER BY id")]


def test_send_items_offers_them_and_names_the_event_in_both_logs(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now, note="Ring me")
    force, area = scene.officer.organisation_id, scene.recipient.organisation_id
    assert handover_events(handover_id) == [
        (force, "handover:items:prepared"),
        (force, "handover:items:sent"),
        (area, "handover:items:arrived"),
    ]
    assert state(handover_id) is State.SENT
    assert evidence.header_of(scene.versions[0], area)
    assert not evidence.holds(scene.versions[0], area)
    assert [row.id for row in queries.inbox(scene.recipient, now=now)] == [handover_id]
    view = queries.get_handover(scene.recipient, handover_id, now=now)
    assert view.note == "Ring me"
    assert {item.title for item in view.items} == {"Interview of A", "Interview of B"}


def test_send_items_twice_is_one_hand_over(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)
    sent(scene, now + timedelta(seconds=1), handover_id=handover_id)
    assert len(handover_events(handover_id)) == 3
    assert Handover.objects.count() == 1


def test_send_items_pressed_twice_at_once_is_one_hand_over(scene, handover_events, now: datetime) -> None:
    handover_id = new_id()

    def press(_: int) -> str:
        try:
            return sent(scene, now, handover_id=handover_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        assert set(pool.map(press, range(3))) == {handover_id}
    assert len(handover_events(handover_id)) == 3


def test_send_items_already_on_their_way_is_refused_by_name(scene, now: datetime) -> None:
    sent(scene, now)
    with pytest.raises(HandoverIncomplete) as refused:
        factories.send(scene.officer, scene.case_id, scene.versions[:1], scene.other_caseworker, now=now)
    assert "has been sent JS/" in str(refused.value)


@pytest.mark.parametrize("who", ["colleague", "stranger", "recipient", "auditor"])
def test_send_items_by_somebody_who_may_not_is_refused(scene, now: datetime, who: str) -> None:
    with pytest.raises(NotVisible):
        factories.send(getattr(scene, who), scene.case_id, scene.versions, scene.recipient, now=now)
    assert not Handover.objects.exists()


@pytest.mark.parametrize("who", ["supervisor", "auditor"])
def test_send_items_to_somebody_who_cannot_receive_is_refused(scene, now: datetime, who: str) -> None:
    with pytest.raises(HandoverIncomplete):
        factories.send(scene.officer, scene.case_id, scene.versions, getattr(scene, who), now=now)


@pytest.mark.parametrize("kind", sorted(set(OrganisationKind) - INSIDE))
def test_send_items_outside_police_and_prosecution_is_refused_with_what_to_do(scene, now: datetime, kind) -> None:
    role = next(one for one in Role if one.kinds == {kind}) if kind is not OrganisationKind.OTHER else Role.AUD
    outsider = factories.make_person(factories.make_organisation(kind, now=now), role, now=now)
    handover_id = new_id()
    for _twice in range(2):
        with pytest.raises(StaysInside, match="prepares a release") as refused:
            factories.send(scene.officer, scene.case_id, scene.versions, outsider, now=now, handover_id=handover_id)
        assert (refused.value.code, set(refused.value.fields)) == ("stays-inside", {"to_organisation_id"})
    assert not Handover.objects.exists()
    prevented = Incident.objects.get()
    assert (prevented.kind, prevented.rule, prevented.case_id) == ("PREVENTED", "stays-inside", scene.case_id)


def test_send_items_of_another_case_or_unknown_is_refused(scene, now: datetime) -> None:
    other = factories.make_case(scene.officer, now=now)
    for versions in (scene.versions, [new_id()]):
        with pytest.raises(HandoverIncomplete) as refused:
            factories.send(scene.officer, other, versions, scene.recipient, now=now)
        assert "version_ids" in refused.value.fields


def test_before_the_receipt_only_the_named_person_opens_and_no_content(scene, now: datetime) -> None:
    handover_id = sent(scene, now)
    for who in (scene.other_caseworker, scene.stranger, scene.manager, scene.colleague):
        with pytest.raises(NotVisible):
            queries.get_handover(who, handover_id, now=now)
        with pytest.raises(NotVisible):
            actions.sign_receipt(handover_id=handover_id, actor=who, now=now)
        with pytest.raises(NotVisible):
            actions.open_handover(handover_id=handover_id, actor=who, now=now)
    with pytest.raises(NotVisible):
        cases.get_case(scene.recipient, scene.case_id)
    with pytest.raises(NotVisible):
        actions.sign_receipt(handover_id=handover_id, actor=scene.officer, now=now)


def test_sign_receipt_gives_the_items_the_case_and_a_verified_receipt(scene, handover_events, database, now) -> None:
    handover_id = sent(scene, now)
    receipt_id = factories.receive(scene.recipient, handover_id, now=now + timedelta(minutes=5))
    force, area = scene.officer.organisation_id, scene.recipient.organisation_id
    assert handover_events(handover_id)[3:] == [
        (area, "handover:items:opened"),
        (area, "handover:receipt:signed"),
        (force, "handover:receipt:recorded"),
    ]
    receipt = Receipt.objects.get(pk=receipt_id)
    check_receipt(receipt.note, receipt.public_key, receipt.text)
    seen = evidence.get_version(scene.recipient, scene.versions[0])
    assert f"sha256:{seen.sha256_server}" in receipt.text
    assert evidence.holds(scene.versions[0], area)
    assert cases.get_case(scene.recipient, scene.case_id).holder_organisation_ids == (area,)
    assert [row.id for row in cases.list_cases(scene.recipient).rows] == [scene.case_id]
    assert queries.inbox(scene.recipient, now=now) == []
    with pytest.raises(NotVisible):
        cases.get_case(scene.other_caseworker, scene.case_id)


def test_receipt_events_name_each_other(scene, database, now: datetime) -> None:
    handover_id = sent(scene, now)
    receipt = Receipt.objects.get(pk=factories.receive(scene.recipient, handover_id, now=now))
    handover = Handover.objects.get(pk=handover_id)
    with psycopg.connect(database.owner) as owner:
        links = dict(owner.execute("SELECT id, links FROM custody_pending WHERE object_id = %s", (handover_id,)))
    assert handover.sent_event_id in links[receipt.event_id].split()
    assert receipt.event_id in links[receipt.recorded_event_id].split()


def test_sign_receipt_twice_gives_the_same_receipt(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)
    first = actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now)
    second = actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now + timedelta(hours=1))
    assert first == second
    assert [name for _, name in handover_events(handover_id)].count("handover:receipt:signed") == 1


def test_sign_receipt_in_two_tabs_at_once_is_one_receipt_and_one_event(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)

    def press(_: int) -> str:
        try:
            return actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(press, range(4)))) == 1
    assert Receipt.objects.count() == 1
    assert [name for _, name in handover_events(handover_id)].count("handover:receipt:signed") == 1


def test_record_receipt_run_twice_records_once(scene, handover_events, database, now: datetime) -> None:
    handover_id = sent(scene, now)
    actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now)
    assert "handovers.record_receipt" in jobs(database)
    for _ in range(2):
        actions.record_receipt(handover_id=handover_id, now=now)
    assert [name for _, name in handover_events(handover_id)].count("handover:receipt:recorded") == 1


def test_refuse_handover_takes_the_offer_back_and_tells_the_sender(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)
    with pytest.raises(HandoverIncomplete):
        actions.refuse_handover(handover_id=handover_id, reason=" ", actor=scene.recipient, now=now)
    for _ in range(2):
        actions.refuse_handover(handover_id=handover_id, reason="Wrong case", actor=scene.recipient, now=now)
        actions.record_refusal(handover_id=handover_id, now=now)
    names = [name for _, name in handover_events(handover_id)]
    assert names.count("handover:items:refused") == names.count("handover:refusal:recorded") == 1
    assert queries.get_handover(scene.officer, handover_id, now=now).reason == "Wrong case"
    with pytest.raises(NotVisible):
        evidence.header_of(scene.versions[0], scene.recipient.organisation_id)
    with pytest.raises(HandoverSettled):
        actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now)
    again = sent(scene, now + timedelta(minutes=1))
    factories.receive(scene.recipient, again, now=now + timedelta(minutes=2))


def test_recall_handover_before_the_receipt_hides_it_from_the_recipient(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)
    for _ in range(2):
        actions.recall_handover(handover_id=handover_id, reason="Wrong person", actor=scene.supervisor, now=now)
    assert [name for _, name in handover_events(handover_id)].count("handover:items:recalled") == 1
    assert state(handover_id) is State.RECALLED
    with pytest.raises(NotVisible):
        queries.get_handover(scene.recipient, handover_id, now=now)
    with pytest.raises(NotVisible):
        actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now)
    factories.send(scene.officer, scene.case_id, scene.versions, scene.other_caseworker, now=now)


def test_recall_handover_after_the_receipt_is_refused(scene, now: datetime) -> None:
    handover_id = sent(scene, now)
    factories.receive(scene.recipient, handover_id, now=now)
    with pytest.raises(HandoverSettled):
        actions.recall_handover(handover_id=handover_id, reason="Late", actor=scene.officer, now=now)
    assert evidence.holds(scene.versions[0], scene.recipient.organisation_id)


@pytest.mark.parametrize("who", ["recipient", "stranger", "colleague", "manager"])
def test_recall_handover_by_somebody_else_is_refused(scene, now: datetime, who: str) -> None:
    handover_id = sent(scene, now)
    with pytest.raises(NotVisible):
        actions.recall_handover(handover_id=handover_id, reason="No", actor=getattr(scene, who), now=now)
    assert state(handover_id) is State.SENT


def test_sign_and_recall_at_once_only_one_wins(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)

    def attempt(sign: bool) -> bool:
        try:
            if sign:
                actions.sign_receipt(handover_id=handover_id, actor=scene.recipient, now=now)
            else:
                actions.recall_handover(handover_id=handover_id, reason="Wrong", actor=scene.officer, now=now)
        except (Conflict, NotVisible):
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(attempt, [True, False])) == [False, True]
    names = [name for _, name in handover_events(handover_id)]
    assert ("handover:receipt:signed" in names) != ("handover:items:recalled" in names)
    held = evidence.holds(scene.versions[0], scene.recipient.organisation_id)
    assert held == ("handover:receipt:signed" in names)


def test_request_copy_shows_where_it_is_and_counts(scene, handover_events, now: datetime) -> None:
    handover_id = sent(scene, now)
    with pytest.raises(NotVisible):
        actions.request_copy(
            case_id=scene.case_id, version_ids=scene.versions, reason="Lost", actor=scene.stranger, now=now
        )
    factories.receive(scene.recipient, handover_id, now=now)
    form = new_id()
    for request_id in (form, form, new_id()):
        found = actions.request_copy(
            case_id=scene.case_id,
            version_ids=scene.versions[:1],
            reason="Cannot find it",
            actor=scene.other_caseworker,
            now=now,
            request_id=request_id,
        )
        assert found == [handover_id]
    assert CopyRequest.objects.count() == 2
    assert [name for _, name in handover_events(handover_id)].count("handover:copy:requested") == 2
    with pytest.raises(HandoverIncomplete):
        actions.request_copy(
            case_id=scene.case_id, version_ids=scene.versions, reason="", actor=scene.recipient, now=now
        )


def test_request_copy_of_what_never_came_says_so(scene, now: datetime) -> None:
    factories.receive(scene.recipient, sent(scene, now), now=now)
    with pytest.raises(NothingToCopy):
        actions.request_copy(case_id=scene.case_id, version_ids=[new_id()], reason="x", actor=scene.recipient, now=now)


def test_board_counts_and_filters_both_sides(scene, now: datetime) -> None:
    from unbroken.stages.handovers.views import BoardFilter

    first = factories.send(scene.officer, scene.case_id, scene.versions[:1], scene.recipient, now=now)
    second = factories.send(
        scene.officer, scene.case_id, scene.versions[1:], scene.recipient, now=now, due_at=now + timedelta(minutes=1)
    )
    factories.receive(scene.recipient, first, now=now)
    later = now + timedelta(hours=1)
    for actor in (scene.officer, scene.recipient, scene.auditor):
        page = queries.board(actor, now=later)
        assert page.counts[BoardFilter.ALL] == 2
        assert page.counts[BoardFilter.OVERDUE] == page.counts[BoardFilter.RECEIVED] == 1
        assert [row.id for row in queries.board(actor, now=later, show=BoardFilter.OVERDUE).rows] == [second]
    assert queries.board(scene.stranger, now=later).rows == ()
    assert {row.id for row in queries.list_of_case(scene.officer, scene.case_id, now=later)} == {first, second}


def test_events_named_by_rows_are_recorded(scene, now: datetime) -> None:
    handover_id = sent(scene, now)
    receipt = Receipt.objects.get(pk=factories.receive(scene.recipient, handover_id, now=now))
    assert is_recorded(receipt.event_id)
    assert is_recorded(receipt.recorded_event_id)
