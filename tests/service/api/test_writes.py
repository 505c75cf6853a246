"""Writes are done once, changes need the present state, reads say when nothing changed."""

import threading

import pytest
from django.db import connection

from unbroken.ground.api import repeats
from unbroken.ground.api.models import Answer
from unbroken.ground.webhooks.models import Endpoint
from unbroken.stages.evidence.models import Item

ITEM = {"exhibit_ref": "JS/7", "kind": "cctv", "title": "Camera 4", "producer": "PC 4123 Jane Smith"}
HOOK = {"url": "https://records.example/hook", "events": ["case.registered"]}


def place(world):
    return f"/evidence/cases/{world.case_id}/items"


def test_write_sent_again_with_its_key_is_done_once_and_answered_alike(world, call):
    api = call(world.token)
    first = api.post(place(world), ITEM, key="import-0001")
    again = api.post(place(world), ITEM, key="import-0001")
    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert (first["ETag"], first["Location"]) == (again["ETag"], again["Location"])
    assert ("Idempotency-Replayed" in first, again["Idempotency-Replayed"]) == (False, "true")
    assert Item.objects.filter(exhibit_ref="JS/7").count() == 1


def test_key_used_for_another_request_is_refused(world, call):
    api = call(world.token)
    api.post(place(world), ITEM, key="import-0001")
    refused = api.post(place(world), {**ITEM, "exhibit_ref": "JS/8"}, key="import-0001")
    assert (refused.status_code, refused.json()["code"]) == (422, "idempotency-key-reused")
    assert not Item.objects.filter(exhibit_ref="JS/8").exists()


def test_refused_write_keeps_nothing_and_may_be_mended(world, call):
    api = call(world.token)
    assert api.post(place(world), {**ITEM, "exhibit_ref": "?"}, key="import-0001").status_code == 422
    assert not Answer.objects.exists()
    assert api.post(place(world), ITEM, key="import-0001").status_code == 201


def test_key_is_free_again_when_its_time_is_over(world, call, moment):
    api = call(world.token)
    api.post(place(world), ITEM, key="import-0001")
    Answer.objects.update(expires_at=moment)
    assert api.post(place(world), {**ITEM, "exhibit_ref": "JS/8"}, key="import-0001").status_code == 201
    Answer.objects.update(expires_at=moment)
    assert repeats.forget_old(moment) == 1


@pytest.mark.parametrize("key", ["", "short", "x" * 65, "with space in it", "ümläut-key"])
def test_write_without_a_proper_key_is_refused(world, call, key):
    headers = {"Authorization": f"Bearer {world.token}", "Idempotency-Key": key}
    refused = call(world.token).client.post(
        f"/api/v1{place(world)}", ITEM, content_type="application/json", headers=headers
    )
    assert (refused.status_code, refused.json()["code"]) == (400, "idempotency-key-missing")


def test_same_write_sent_twice_at_once_is_done_once(world, call):
    answers = []

    def send():
        try:
            answers.append(call(world.token).post(place(world), ITEM, key="import-0001"))
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {(one.status_code, one.content) for one in answers} == {(201, answers[0].content)}
    assert Item.objects.filter(exhibit_ref="JS/7").count() == 1


def test_read_with_its_entity_tag_is_answered_not_modified(world, call):
    api = call(world.token)
    first = api.get(f"/cases/{world.case_id}")
    again = api.get(f"/cases/{world.case_id}", If_None_Match=f'"other", {first["ETag"]}')
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_change_needs_the_present_state(world, call):
    api = call(world.token)
    made = api.post("/webhooks", HOOK).json()["id"]
    tag = api.get(f"/webhooks/{made}")["ETag"]
    body = {**HOOK, "is_paused": True}
    assert api.send("PATCH", f"/webhooks/{made}", body).json()["code"] == "if-match-needed"
    assert api.send("PATCH", f"/webhooks/{made}", body, If_Match='"stale"').status_code == 412
    changed = api.send("PATCH", f"/webhooks/{made}", body, If_Match=tag)
    assert (changed.status_code, changed.json()["is_paused"]) == (200, True)
    assert api.send("DELETE", f"/webhooks/{made}", If_Match=tag).status_code == 412
    assert api.send("DELETE", f"/webhooks/{made}", If_Match=changed["ETag"]).status_code == 200
    assert api.get(f"/webhooks/{made}").status_code == 404
    assert Endpoint.objects.get().secret in (b"", memoryview(b""))


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'{"title": "\\u0000"}', b"[" * 100_000, b'"x"'])
def test_body_that_cannot_be_read_is_a_problem_and_no_fault_of_ours(world, call, body):
    headers = {"Authorization": f"Bearer {world.token}", "Idempotency-Key": "import-0001"}
    refused = call(world.token).client.post(
        f"/api/v1{place(world)}", body, content_type="application/json", headers=headers
    )
    assert refused.status_code in {400, 422}
    assert refused["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("text", ["NUL \0 in it", "\ud800"])
def test_text_that_no_column_holds_is_refused(world, call, text):
    refused = call(world.token).post(place(world), {**ITEM, "title": text})
    assert refused.status_code in {400, 422}


def test_unknown_address_and_wrong_method_are_problems(world, call):
    api = call(world.token)
    assert api.get("/nowhere")["Content-Type"] == "application/problem+json"
    wrong = api.send("PUT", "/cases")
    assert (wrong.status_code, wrong["Content-Type"]) == (405, "application/problem+json")
    assert "GET" in wrong["Allow"]
