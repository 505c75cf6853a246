"""What is forbidden answers as what is absent, byte for byte, at every address that names an object.

Only the token of the page and the id that was asked for may differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest
from django.core.cache import cache
from django.test import Client

import factories
from sweeps.test_outsiders import addresses
from unbroken.engines.bag.contents import Form
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id

STAGES = {
    "bundles",
    "cases",
    "charging",
    "disclosure",
    "evidence",
    "handovers",
    "incidents",
    "lodged",
    "packages",
    "organisations",
    "review",
    "taking",
}
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
ID = re.compile(rb"[0-9A-HJKMNP-TV-Z]{26}")
FORM = {
    "confirmed": "yes",
    "reason": "Sent in error",
    "note": "Rang them",
    "purpose": "review",
    "purpose_words": "Review",
    "role": "POL_OIC",
    "person_id": "x",
    "confirmed_warning": "yes",
}
MAY = {"recipient": {"handovers:show", "handovers:sign", "handovers:refuse", "evidence:item", "evidence:status"}}
"""What the named recipient may do before signing; everything else of the case is absent for them until then."""
KNOWN = {"recipient": {"evidence:begin-in-item", "evidence:finish"}}
"""Of an item they know from its facts: a form that is not even readable is refused for what it is."""


@dataclass(frozen=True)
class Scene:
    ids: dict[str, str]
    people: dict[str, Actor]


@pytest.fixture
def scene(database: object, now: datetime) -> Iterator[Scene]:
    from unbroken.ground.organisations.models import Membership
    from unbroken.stages.cases.models import Assignment
    from unbroken.stages.incidents.actions import report_breach
    from unbroken.stages.packages.actions import request_export
    from unbroken.stages.packages.rules import PackageRecipient

    cache.clear()
    factories.forget_caches()
    force = factories.make_organisation(now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    other = factories.make_organisation(now=now)
    officer = factories.make_person(force, Role.POL_OIC, now=now)
    recipient = factories.make_person(area, Role.CPS_PLO, now=now)
    case_id = factories.make_case(officer, now=now)
    item_id = factories.make_item(officer, case_id, now=now)
    version_id = factories.upload(officer, item_id, factories.recording(), now=now)
    handover_id = factories.send(officer, case_id, [version_id], recipient, now=now)
    incident_id = report_breach(incident_id=new_id(), what_happened="A letter went astray.", actor=officer, now=now)
    export_id = request_export(
        export_id=new_id(),
        case_id=case_id,
        version_ids=[version_id],
        recipient=PackageRecipient(organisation_id=force),
        form=Form.AGE,
        purpose="Review of continuity",
        confirmed_warning=False,
        actor=officer,
        now=now,
    )
    ids = {
        "case_id": case_id,
        "item_id": item_id,
        "version_id": version_id,
        "handover_id": handover_id,
        "export_id": export_id,
        "incident_id": incident_id,
        "request_id": factories.ask_for_advice(officer, case_id, area, now=now),
        "person_id": officer.person_id,
        "membership_id": Membership.objects.get(person_id=officer.person_id).pk,
        "assignment_id": Assignment.objects.get(case_id=case_id, person_id=officer.person_id).pk,
    }
    people = {
        "colleague": factories.make_person(force, Role.POL_FILE, now=now),
        "recipient": recipient,
        "their-colleague": factories.make_person(area, Role.CPS_PLO, now=now),
        "auditor": factories.make_person(area, Role.AUD, now=now),
        "stranger": factories.make_person(other, Role.POL_OIC, now=now),
        "administrator": factories.make_person(other, Role.ORG_ADMIN, now=now),
    }
    yield Scene(ids, people)
    cache.clear()


def answers(client: Client, path: str) -> dict[str, tuple[int, dict[str, str], bytes]]:
    """Return what comes back in each way of asking, without what is new in every answer."""
    called = {
        "page": client.get(path),
        "form": client.post(path, FORM),
        "program": client.get(path, headers={"Accept": "application/json"}),
        "json": client.post(path, {"name": "a.wav", "size_bytes": 9, **FORM}, "application/json"),
    }
    plain = {}
    for way, answer in called.items():
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        headers = {name: ID.sub(b"ID", value.encode()).decode() for name, value in answer.headers.items()}
        plain[way] = answer.status_code, headers, ID.sub(b"ID", TOKEN.sub(b"TOKEN", body))
    return plain


@pytest.mark.usefixtures("quick")
def test_forbidden_answers_as_absent_at_every_address(scene: Scene) -> None:
    telling, changed = [], set(Pending.objects.values_list("id", flat=True))
    for who, actor in scene.people.items():
        client = Client()
        factories.sign_in(client, actor)
        client.get("/")
        telling += what_tells(client, who, scene.ids)
    assert not telling, "\n".join(telling)
    assert set(Pending.objects.exclude(id__in=changed).values_list("type", flat=True)) == {"access:refusal:recorded"}


def what_tells(client: Client, who: str, ids: dict[str, str]) -> list[str]:
    """Return each address and way of asking whose answer tells what is there from what is not."""
    refused, telling = 0, []
    absent = {name: path for name, path, _ in addresses({name: new_id() for name in ids})}
    for name, path, names_object in addresses(ids):
        is_named = any(real in path for real in ids.values())
        if not (names_object and is_named and name.split(":")[0] in STAGES) or name in MAY.get(who, ()):
            continue
        theirs, nothing = answers(client, path), answers(client, absent[name])
        if name in KNOWN.get(who, ()):
            del theirs["form"], nothing["form"]
        for way, (status, *_) in theirs.items():
            if theirs[way] != nothing[way] or status not in {404, 405, 422}:
                telling.append(f"{who}, {name}, {way}: {status}, absent {nothing[way][0]}")
        refused += 1
    assert refused >= 24
    return telling


def test_refused_attempts_change_nothing_and_are_recorded_alike(scene: Scene) -> None:
    client = Client()
    factories.sign_in(client, scene.people["stranger"])
    client.get("/")
    before = set(Pending.objects.values_list("id", flat=True))
    for path in (f"/handovers/{scene.ids['handover_id']}/recall/", f"/handovers/{new_id()}/recall/"):
        assert client.post(path, FORM).status_code == 404
    new = Pending.objects.exclude(id__in=before).order_by("seq")
    assert [event.type for event in new] == ["access:refusal:recorded"] * 2
    assert {event.log_id for event in new} == {scene.people["stranger"].organisation_id}
