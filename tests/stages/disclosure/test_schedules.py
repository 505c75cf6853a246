"""Schedules of unused material: decisions, numbers, descriptions, what is made for service."""

from dataclasses import replace

import pytest

from stages.disclosure.scheduling import (
    NEIGHBOUR,
    decide,
    issue,
    record,
    unused,
)
from stages.disclosure.world import World
from stages.packages.test_pages import signed_in
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ScheduleRefused
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.schedules.deciding import latest_decisions
from unbroken.stages.disclosure.schedules.wording import unclean
from unbroken.stages.evidence import queries as evidence


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
