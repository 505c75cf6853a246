"""The wall round the MG6D: named people alone, from every side from which one could get at it."""

from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.test import Client

from service.api.calling import connect
from stages.disclosure.scheduling import (
    SECRET,
    Walled,
    decide,
    issue,
    make_walled,
    printed,
    record,
    unlisted,
    unused,
)
from stages.disclosure.world import World
from stages.packages.test_pages import signed_in
from sweeps.test_outsiders import addresses
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role, roles_for
from unbroken.ground.access.scopes import Scope
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import actions as people
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.schedules import queries
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.files import actions as files
from unbroken.stages.packages import queries as packages


@pytest.fixture
def walled(world: World) -> Walled:
    return make_walled(world)


WORDS = ("Kestrel", "MH/77", "Recording 77", "could name a source")
SKIPPED = ("account_", "mfa_", "usersessions")


def test_sensitive_material_is_at_no_address_for_whoever_is_not_on_its_list(world: World, walled: Walled) -> None:
    """Every address that there is, with the ids of what is walled, for people with every role."""
    ids = {
        "case_id": world.case_id,
        "item_id": walled.item_id,
        "version_id": walled.version_id,
        "handover_id": walled.handover_id,
        "record_id": walled.fact.id,
        "fact_id": walled.fact.id,
        "unused_id": walled.fact.id,
        "code": "MG6D",
        "form": "MG6D",
        "kind": "unused",
    }
    wrong, asked = [], 0
    for actor in map(everything, (world.base.officer, world.second, world.base.clerk, world.solicitor)):
        client = signed_in(actor)
        system = Client(headers={"Authorization": f"Bearer {connect(actor.organisation_id, Scope, now=world.now)}"})
        for name, path, _names_object in addresses(ids):
            if name.startswith(SKIPPED):
                continue
            caller = system if name.startswith("api:") else client
            cache.clear()
            answer = caller.get(path, {"q": "known as"})
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            wrong += [f"{sorted(actor.roles)} {name}: {word}" for word in WORDS if word.encode() in body]
            asked += answer.status_code == 200
    assert not wrong, "\n".join(wrong)
    assert asked > 100


def everything(actor: Actor) -> Actor:
    """Give somebody every role of their organisation, but not of who is on the list by office, nor the auditor's."""
    kind = organisations.get_organisation(actor.organisation_id).kind
    for role in roles_for(kind):
        if role not in actor.roles | {Role.AUD, Role.POL_DO}:
            people.give_role(actor.person_id, role, actor=Actor.system(actor.organisation_id), now=datetime.now(UTC))
    return actor


def test_sensitive_material_is_in_no_read_for_whoever_is_not_on_its_list(world: World, walled: Walled) -> None:
    case_id, now = world.case_id, world.now
    for actor in unlisted(world):
        client = signed_in(actor)
        for place in (f"/disclosure/case/{case_id}/schedule/MG6D/", f"/evidence/items/{walled.item_id}/"):
            assert client.get(place).status_code == 404
        for ask in (
            lambda actor=actor: case_queries.get_record(actor, case_id, walled.fact.id, now=now),
            lambda actor=actor: evidence.get_item(actor, walled.item_id),
            lambda actor=actor: evidence.require_reading(actor, walled.version_id),
            lambda actor=actor: decide(world, walled.fact, "AGREE", actor=actor),
            lambda actor=actor: queries.get_schedule(actor, case_id, "MG6D", now=now),
        ):
            with pytest.raises(NotVisible):
                ask()


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
