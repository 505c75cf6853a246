"""Every address with nasty text in its parameters, fields and JSON: an answer in words, never a fault."""

import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.core.cache import cache
from django.test import Client

import factories
from sweeps.test_outsiders import addresses
from unbroken.ground.access.roles import OrganisationKind, Role

NASTY = [
    "\x00",
    "a\x00b",
    "\ud800",
    "<script>alert(1)</script>",
    "\u202egpj.exe",
    "x" * 5000,
    "{{7*7}}'\"--",
    "\x1b[31m",
]
FIELDS = [
    "received_on",
    "defendant_id",
    "document_ids",
    "organisation",
    "person",
    "next",
    "login",
    "password",
    "code",
    "urn",
    "operation_name",
    "surname",
    "forenames",
    "offence_code",
    "place",
    "exhibit_ref",
    "kind",
    "title",
    "producer",
    "captured_at",
    "captured_where",
    "reason",
    "note",
    "confirmed",
    "purpose",
    "purpose_words",
    "version_ids",
    "to_organisation_id",
    "to_person_id",
    "due_at",
    "handover_id",
    "export_id",
    "request_id",
    "email",
    "display_name",
    "role",
    "unit",
    "unit_id",
    "name",
    "form",
    "recipient_name",
    "age_key",
    "key_reason",
    "recipient_organisation_id",
    "which",
    "person_id",
    "q",
    "page",
    "state",
    "filter",
    "sort",
    "topic",
]


@pytest.fixture
def officer(database: object, now: Any):
    """A signed-in officer who administers their force and has a case with an item, and the ids of these."""
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.organisations import actions

    cache.clear()
    force = factories.make_organisation(OrganisationKind.POL, now=now)
    actor = factories.make_person(force, Role.POL_OIC, now=now)
    for role in (Role.POL_SUP, Role.ORG_ADMIN, Role.POL_EXH):
        actions.give_role(actor.person_id, role, actor=Actor.system(force), now=now)
    case_id = factories.make_case(actor, now=now)
    item_id = factories.make_item(actor, case_id, now=now)
    version_id = factories.upload(actor, item_id, factories.recording(), now=now)
    client = Client(raise_request_exception=False)
    factories.sign_in(client, actor)
    ids = {"case_id": case_id, "item_id": item_id, "version_id": version_id, "person_id": actor.person_id}
    yield client, ids
    cache.clear()


FORM = "application/x-www-form-urlencoded"
SKIP = {"account_logout", "identity:persona-sign-in"}


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nasty_text_in_every_field_is_never_a_fault(officer, nasty) -> None:
    client, ids = officer
    faults = []
    form = urlencode(dict.fromkeys(FIELDS, nasty.encode("utf-8", "surrogatepass")))
    body = json.dumps(dict.fromkeys([*FIELDS, "sha256", "size_bytes"], nasty))
    for name, path, _ in addresses(ids):
        if name in SKIP or name.startswith(("organisations:rotate", "mfa_", "account_", "usersessions")):
            continue
        sent = {"query": client.get(f"{path}?{form}"), "form": client.post(path, form, FORM)}
        sent["json"] = client.post(path, body, "application/json")
        for kind, answer in sent.items():
            if answer.status_code >= 500:
                faults.append(f"{kind} {name}")
            elif not answer.streaming:
                assert b"<script>alert(1)" not in answer.content, f"{kind} {name}"
    assert faults == []


@pytest.mark.parametrize(
    "body",
    ["[" * 50_000, '{"a":' * 20_000, "null", "1e999", '{"name":1,"name":[]}', '{"size_bytes":1e400}', b"\xff\xfe"],
)
def test_json_that_is_no_object_of_ours_is_never_a_fault(officer, body) -> None:
    client, ids = officer
    for name, path, _ in addresses(ids):
        if name.startswith("evidence:"):
            assert client.post(path, body, "application/json").status_code < 500, name


@pytest.mark.parametrize("nasty", ["\x00", "x" * 3000, "\u202e", "%2e%2e"])
def test_nasty_id_in_every_address_is_never_a_fault(officer, nasty) -> None:
    client, _ = officer
    planted = "01ZZZZZZZZZZZZZZZZZZZZZZZZ"
    keys = ("case_id", "item_id", "version_id", "person_id", "handover_id", "export_id", "membership_id", "purpose",
            "assignment_id", "organisation_id", "offence_id", "key")  # fmt: skip
    for name, path, names_object in addresses(dict.fromkeys(keys, planted)):
        if names_object and planted in path and not name.startswith(("account_", "mfa_", "usersessions")):
            for call in (client.get, client.post):
                answer = call(path.replace(planted, quote(nasty)))
                assert answer.status_code < 500, f"{name}: {answer.status_code}"
