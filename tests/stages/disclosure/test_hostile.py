"""Nasty text in every field of releases, schedules, representation and the register: words back, never a fault."""

from urllib.parse import urlencode

import pytest
from django.test import Client

import factories
from service.hostile.test_forms import FORM, NASTY
from stages.disclosure.world import World
from sweeps.test_outsiders import addresses
from unbroken.engines.casefile.material import UnusedFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, roles_for
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import actions as organisations
from unbroken.stages.cases import actions as cases
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.releases import actions, stopping
from unbroken.stages.incidents.models import Incident

STAGES = ("disclosure:", "incidents:", "evidence:about")


@pytest.fixture
def prosecutor(world: World) -> tuple[Client, dict[str, str], dict[str, str]]:
    """Somebody with every role of the prosecution, the ids of what they have, and a form with every field filled in."""
    actor = world.prosecutor
    for role in set(roles_for(OrganisationKind.CPS)) - actor.roles:
        organisations.give_role(actor.person_id, role, actor=Actor.system(actor.organisation_id), now=world.now)
    unused = UnusedFact(new_id(), 1, "Notebook")
    cases.record_fact(
        case_id=world.case_id, record=unused, expected_version=None, actor=world.base.officer, now=world.now
    )
    world.read(document_type="DASH")
    release_id = world.draft()
    actions.check_release(release_id=release_id, actor=actor, now=world.now)
    item_id = Release.objects.get().entries.get().item_id
    wish = stopping.ask_override(
        release_id=release_id, rule="62", item_id=item_id, reason="They must see it", actor=world.second, now=world.now
    )
    ids = {
        "case_id": world.case_id,
        "release_id": release_id,
        "override_id": wish,
        "item_id": item_id,
        "version_id": world.base.version_id,
        "unused_id": unused.id,
        "code": "MG6C",
        "incident_id": Incident.objects.order_by("id")[0].pk,
    }
    good = {
        "release_id": new_id(),
        "title": "Initial details",
        "recipient": "DEF_REP",
        "client_id": world.client_id,
        "recipient_organisation_id": world.solicitor.organisation_id,
        "stage": "FIRST",
        "authority": "IDPC",
        "notices": "",
        "version_ids": world.base.version_id,
        "rule": "62",
        "item_id": item_id,
        "reason": "Because",
        "confirmed": "yes",
        "defendant_id": world.client_id,
        "firm_id": world.solicitor.organisation_id,
        "since": "2026-05-01",
        "has_undertaking": "on",
        f"{unused.id}-decision": "D",
        f"{unused.id}-reason": "Because",
        f"{unused.id}-expected_number": "0",
        "issue_id": new_id(),
        "about": world.client_id,
        "what_happened": "A letter went astray",
        "case": world.case_id,
        "category": "U1",
        "people_count": "1",
    }
    client = Client(raise_request_exception=False)
    factories.sign_in(client, actor)
    return client, ids, good


def test_nasty_text_in_each_field_of_releases_and_the_register_is_never_a_fault(prosecutor) -> None:
    client, ids, good = prosecutor
    faults, seen = [], 0
    for name, path, _ in addresses(ids):
        if not name.startswith(STAGES):
            continue
        for nasty in NASTY:
            for answer in answers(client, path, good, nasty.encode("utf-8", "surrogatepass")):
                seen += answer.status_code in {200, 302, 422}
                if answer.status_code >= 500:
                    faults.append(f"{name}: {answer.status_code} to {nasty[:9]!r}")
                assert b"<script>alert(1)" not in answer.content, name
    assert faults == []
    assert seen > 100


def answers(client: Client, path: str, good: dict[str, str], said: bytes) -> list:
    """Return what comes back with the text in every field, in those that are shown, and in those that name things."""
    forms = [dict.fromkeys(good, said)]
    forms += [good | dict.fromkeys(fields, said) for fields in (("title", "reason", "notices"), ("rule", "issue_id"))]
    forms += [good | dict.fromkeys(("item_id", "version_ids", "about"), said)]
    return [client.get(f"{path}?{urlencode(forms[0])}"), *(client.post(path, urlencode(one), FORM) for one in forms)]
