"""Schedules of unused material: decisions, numbers, descriptions, the continuing duty, and the wall round MG6D."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO

import pypdfium2
import pytest

import factories
from stages.disclosure.world import World
from stages.packages.test_pages import signed_in
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ScheduleRefused
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.schedules import queries
from unbroken.stages.disclosure.schedules.deciding import decide_unused, latest_decisions
from unbroken.stages.disclosure.schedules.duty import Trigger, answer_duty, raise_duty, receive_statement
from unbroken.stages.disclosure.schedules.issuing import issue_schedule
from unbroken.stages.disclosure.schedules.wording import unclean
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.files import actions as files
from unbroken.stages.packages import queries as packages

SECRET = "Report of the source known as Kestrel"
NEIGHBOUR = "statement of next-door neighbour Mr R Quill, 5 Mill Yard"


def unused(description: str, **changes: object) -> UnusedFact:
    return replace(UnusedFact(new_id(), None, description, "Harrowmoor police station"), **changes)


def record(world: World, fact: UnusedFact, actor: Actor | None = None) -> UnusedFact:
    """Record an item and return it with its number."""
    who = actor or world.base.officer
    cases.record_fact(case_id=world.case_id, record=fact, expected_version=None, actor=who, now=world.now)
    facts = case_queries.get_facts(who, world.case_id, now=world.now)
    return next(one for one in facts.unused if one.id == fact.id)


def decide(world: World, fact: UnusedFact, decision: str = "CND", **changes: object) -> int:
    values: dict[str, object] = {"reason": "It changes nothing.", "actor": world.prosecutor, "now": world.now}
    return decide_unused(case_id=world.case_id, unused_id=fact.id, decision=decision, **{**values, **changes})


def issue(world: World, issue_id: str = "", **changes: object) -> str:
    values: dict[str, object] = {"code": "MG6C", "actor": world.prosecutor, "now": world.now}
    return issue_schedule(issue_id=issue_id or new_id(), case_id=world.case_id, **{**values, **changes})


def test_items_keep_their_numbers_when_one_is_withdrawn_and_decisions_are_kept_in_a_row(world: World) -> None:
    first = record(world, unused("Custody record of the arrest"))
    second = record(world, unused("Log of the incident"))
    cases.withdraw_fact(
        case_id=world.case_id, record_id=first.id, expected_version=None, actor=world.base.officer, now=world.now
    )
    third = record(world, unused("Notebook of the officer"))
    assert (first.number, second.number, third.number) == (1, 2, 3)
    assert decide(world, second, "I", reason="To be looked at.") == 1
    assert decide(world, second, "I", reason="To be looked at.") == 1
    with pytest.raises(DisclosureIncomplete):
        decide(world, second, "D", actor=world.second)
    assert decide(world, second, "D", expected_number=1, reason="It assists the defence.") == 2
    assert latest_decisions(world.case_id)[second.id].decision == "D"
    assert Pending.objects.filter(type="disclosure:unused:decided").count() == 2
    with pytest.raises(DisclosureIncomplete):
        decide(world, third, "AGREE")
    with pytest.raises(DisclosureIncomplete):
        decide(world, third, reason=" ")
    for actor in (world.base.officer, world.base.paralegal, world.base.stranger, world.solicitor):
        with pytest.raises(NotVisible):
            decide(world, third, actor=actor)


def test_schedule_with_a_neighbours_name_and_address_is_refused_until_it_is_rephrased(world: World) -> None:
    """T26."""
    item = record(world, unused(NEIGHBOUR))
    decide(world, item)
    found = unclean(case_queries.get_facts(world.prosecutor, world.case_id, now=world.now))
    assert [one.number for one in found] == [1]
    assert "Quill" not in found[0].sentence
    with pytest.raises(ScheduleRefused) as refused:
        issue(world)
    assert "Say what the item is without it" in str(refused.value)
    cases.record_fact(
        case_id=world.case_id,
        record=replace(item, description="Statement of a neighbour of the address attacked"),
        expected_version=1,
        actor=world.base.officer,
        now=world.now,
    )
    issue_id = new_id()
    made = issue(world, issue_id)
    assert issue(world, issue_id) == made
    seen = evidence.get_item(world.prosecutor, made)
    assert (seen.exhibit_ref, seen.versions[0].is_sealed) == ("MGC/1", True)
    assert made in {one.item_id for one in releases.list_candidates(world.prosecutor, world.case_id)}


def test_schedule_waits_for_decisions_and_new_material_makes_somebody_look_again(world: World) -> None:
    first = record(world, unused("Custody record of the arrest"))
    with pytest.raises(ScheduleRefused):
        issue(world)
    decide(world, first)
    issue(world)
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    later = record(world, unused("Footage from the bus"))
    duties = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    assert [(one.trigger, one.numbers) for one in duties] == [(Trigger.NEW_MATERIAL, (2,))]
    decide(world, later, "D", reason="It shows somebody else.")
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    issue(world)
    page = queries.get_schedule(world.prosecutor, world.case_id, "MG6C", now=world.now)
    assert [(one.number, one.numbers) for one in page.issues] == [(2, (1, 2)), (1, (1,))]
    raised = {
        "case_id": world.case_id,
        "trigger": Trigger.DEFENCE_STATEMENT,
        "subject_id": world.client_id,
        "actor": world.prosecutor,
    }
    task = raise_duty(now=world.now, **raised)
    assert raise_duty(now=world.now + timedelta(hours=1), **raised) == task
    assert [one.id for one in queries.list_duties(world.prosecutor, world.case_id, now=world.now)] == [task]
    answer_duty(task_id=task, answer="Nothing further meets the test.", actor=world.prosecutor, now=world.now)
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []


@dataclass(frozen=True)
class Walled:
    """A sensitive item with a stored document, recorded by the disclosure officer alone."""

    officer: Actor
    fact: UnusedFact
    item_id: str


@pytest.fixture
def walled(world: World) -> Walled:
    police = world.base.officer.organisation_id
    officer = factories.make_person(police, Role.POL_DO, now=world.now, name="Mair Hughes")
    case_id, now = world.case_id, world.now
    cases.assign_person(case_id=case_id, person_id=officer.person_id, actor=world.base.officer, now=now)
    version_id = factories.make_sealed_item(officer, case_id, now=now, exhibit_ref="MH/77", title="Recording 77")
    item_id = evidence.get_item_of_version(officer, version_id).id
    handover = factories.send(officer, case_id, [version_id], world.prosecutor, now=now)
    factories.receive(world.prosecutor, handover, now=now)
    sensitive = {"sensitivity": Sensitivity.SENSITIVE, "sensitivity_reason": "It could name a source.", "item": item_id}
    return Walled(officer, record(world, unused(SECRET, **sensitive), officer), item_id)


def unlisted(world: World) -> list[Actor]:
    base = world.base
    inside = [base.officer, base.supervisor, base.file_handler, world.prosecutor, world.second, base.paralegal]
    return [*inside, world.manager, base.clerk, base.colleague, base.stranger, world.solicitor]


def test_sensitive_material_is_nowhere_for_whoever_is_not_on_its_list(world: World, walled: Walled) -> None:
    case_id, now = world.case_id, world.now
    for actor in unlisted(world):
        client = signed_in(actor)
        addresses = [
            f"/cases/{case_id}/",
            f"/cases/{case_id}/facts/",
            f"/disclosure/case/{case_id}/",
            f"/disclosure/case/{case_id}/schedule/MG6D/",
            f"/disclosure/case/{case_id}/schedule/MG6C/",
            f"/disclosure/case/{case_id}/schedule/MG6E/",
            f"/disclosure/case/{case_id}/release/",
            f"/evidence/cases/{case_id}/",
            f"/evidence/items/{walled.item_id}/",
            f"/evidence/items/{walled.item_id}/record/",
            f"/packages/case/{case_id}/export/",
            f"/handovers/send/{case_id}/",
            "/cases/?q=known+as",
            "/incidents/?q=known+as",
        ]
        for address in addresses:
            answer = client.get(address)
            assert answer.status_code in {200, 302, 404}, (actor.roles, address)
            for word in ("Kestrel", "MH/77", "Recording 77", "could name a source"):
                assert word not in answer.content.decode(), (actor.roles, address, word)
        assert client.get(f"/disclosure/case/{case_id}/schedule/MG6D/").status_code == 404
        assert client.get(f"/evidence/items/{walled.item_id}/").status_code == 404
        with pytest.raises(NotVisible):
            case_queries.get_record(actor, case_id, walled.fact.id, now=now)
        with pytest.raises(NotVisible):
            evidence.get_item(actor, walled.item_id)
        with pytest.raises(NotVisible):
            decide(world, walled.fact, "AGREE", actor=actor)


def test_counts_and_lists_leave_sensitive_material_out_for_the_unlisted(world: World, walled: Walled) -> None:
    case_id, now = world.case_id, world.now
    ordinary = record(world, unused("Custody record of the arrest"))
    facts = case_queries.get_facts(world.prosecutor, case_id, now=now)
    assert [one.id for one in facts.unused] == [ordinary.id]
    rows = queries.list_schedules(world.prosecutor, case_id, now=now)
    assert {(row.code, row.items) for row in rows} >= {("MG6C", 1)}
    assert "MG6D" not in {row.code for row in rows}
    assert walled.item_id not in {one.id for one in evidence.list_items(world.prosecutor, case_id)}
    assert walled.item_id not in {item.id for item, _ in packages.list_exportable(world.base.officer, case_id)}
    assert walled.item_id not in {one.item_id for one in releases.list_candidates(world.prosecutor, case_id)}


def test_prosecutor_who_is_named_reads_and_decides_on_sensitive_material(world: World, walled: Walled) -> None:
    case_id, now = world.case_id, world.now
    files.name_reader(case_id=case_id, person_id=world.prosecutor.person_id, actor=walled.officer, now=now)
    page = queries.get_schedule(world.prosecutor, case_id, "MG6D", now=now)
    assert [row.item.description for row in page.rows] == [SECRET]
    decide(world, walled.fact, "AGREE", reason="It would name a source.", is_interest_immunity=True)
    row = queries.get_schedule(walled.officer, case_id, "MG6D", now=now).rows[0]
    assert row.decision is not None
    assert (row.decision.decision, row.decision.is_interest_immunity) == ("AGREE", True)
    with pytest.raises(NotVisible):
        queries.get_schedule(world.second, case_id, "MG6D", now=now)


def test_pages_take_a_decision_and_say_what_must_be_rephrased(world: World) -> None:
    item = record(world, unused(NEIGHBOUR))
    client = signed_in(world.prosecutor)
    place = f"/disclosure/case/{world.case_id}/schedule/MG6C/"
    page = client.get(place).text
    assert "To be rephrased" in page
    sent = {f"{item.id}-decision": "", f"{item.id}-reason": "", f"{item.id}-expected_number": "0"}
    missing = client.post(f"{place}decide/{item.id}/", sent)
    assert missing.status_code == 422
    sent |= {f"{item.id}-decision": "CND", f"{item.id}-reason": "It changes nothing."}
    answer = client.post(f"{place}decide/{item.id}/", sent)
    assert answer["Location"].endswith(f"#item-{item.id}")
    assert "Clearly not disclosable" in client.get(place).text
    refused = client.post(f"{place}make/", {"issue_id": new_id()})
    assert refused.status_code == 409
    assert "without it" in refused.text


def printed(world: World, item_id: str) -> str:
    """Return the text of a schedule as it was made for service."""
    version = evidence.get_item(world.prosecutor, item_id).versions[0]
    data = b"".join(evidence.open_sealed(version.id, world.prosecutor.organisation_id).open_all())
    read = pypdfium2.PdfDocument(BytesIO(data))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in read)
    finally:
        read.close()


def test_schedule_for_service_lists_items_and_decisions_and_nothing_sensitive(world: World, walled: Walled) -> None:
    """Made by somebody who is on the list of the sensitive material, too."""
    item = record(world, unused("Custody record of the arrest"))
    files.name_reader(case_id=world.case_id, person_id=world.prosecutor.person_id, actor=walled.officer, now=world.now)
    decide(world, item, "D", reason="A private remark of the prosecutor.")
    text = printed(world, issue(world))
    for words in ("Custody record of the arrest", "Disclose", "MG6C", "Version 1, made for service"):
        assert words in text
    for words in (SECRET, "Kestrel", "could name a source", "MH/77", "private remark", "Draft"):
        assert words not in text
    for code in ("MG6D", "MG6E"):
        with pytest.raises(DisclosureIncomplete):
            issue(world, code=code)


def test_material_after_a_streamlined_certificate_makes_somebody_look_again(world: World) -> None:
    record(world, unused("Custody record of the arrest"))
    issue(world, code="SDC")
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    record(world, unused("Footage from the bus"))
    duties = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    assert [(one.trigger, one.numbers) for one in duties] == [(Trigger.NEW_MATERIAL, (2,))]


def test_defence_statement_raises_a_review_once_and_an_amended_one_again(world: World) -> None:
    facts: dict[str, object] = {"case_id": world.case_id, "defendant_id": world.client_id, "now": world.now}
    first = receive_statement(received_on=date(2026, 5, 1), actor=world.base.paralegal, **facts)
    assert receive_statement(received_on=date(2026, 5, 1), actor=world.prosecutor, **facts) == first
    again = receive_statement(received_on=date(2026, 5, 3), actor=world.prosecutor, **facts)
    found = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    assert {one.id for one in found} == {first, again}
    assert Pending.objects.filter(type="disclosure:duty:raised").count() == 2
    for wrong in ({"received_on": date(2026, 5, 5)}, {"received_on": date(2026, 5, 1), "defendant_id": new_id()}):
        with pytest.raises(DisclosureIncomplete):
            receive_statement(actor=world.prosecutor, **{**facts, **wrong})
    for actor in (world.base.officer, world.base.clerk, world.solicitor, world.base.stranger):
        with pytest.raises(NotVisible):
            receive_statement(received_on=date(2026, 5, 1), actor=actor, **facts)
        with pytest.raises(NotVisible):
            queries.get_duty(actor, first, now=world.now)


def test_pages_take_a_defence_statement_and_what_came_of_looking_again(world: World) -> None:
    client = signed_in(world.prosecutor)
    case = f"/disclosure/case/{world.case_id}/"
    assert f"{case}defence-statement/" in client.get(case).text
    missing = client.post(f"{case}defence-statement/", {"defendant_id": "", "received_on": "soon"})
    assert missing.status_code == 422
    assert "Choose the defendant." in missing.text
    sent = {"defendant_id": world.client_id, "received_on": "2026-05-01"}
    assert client.post(f"{case}defence-statement/", sent)["Location"].endswith("#again")
    assert "A defence statement was received" in client.get(case).text
    (duty,) = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    answer = f"/disclosure/duty/{duty.id}/"
    assert "Looking at disclosure again" in client.get(answer).text
    assert client.post(answer, {"reason": " "}).status_code == 422
    assert client.post(answer, {"reason": "Nothing further meets the test."})["Location"].endswith("#again")
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    assert signed_in(world.base.officer).get(answer).status_code == 404
