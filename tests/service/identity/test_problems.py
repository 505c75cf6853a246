"""Errors: one answer for absent and forbidden, sentences for people, problems for programs, nothing leaks."""

import re

import pytest
from django.test import Client

from service.identity.people import World, recorded, sign_in
from unbroken.ground.custody.events import EventType


@pytest.fixture
def client(world: World) -> Client:
    client = Client(raise_request_exception=False)
    sign_in(client, world.officer)
    return client


def without_tokens(page: bytes) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page.decode())


def test_absent_forbidden_and_unknown_addresses_look_the_same(client: Client) -> None:
    answers = [client.get(path) for path in ("/probe/absent/", "/probe/forbidden/", "/nothing-here/")]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert len({without_tokens(answer.content) for answer in answers}) == 1
    problems = [client.get(p, headers={"Accept": "application/json"}) for p in ("/probe/absent/", "/probe/forbidden/")]
    assert problems[0].content == problems[1].content
    assert problems[0].json()["code"] == "not-visible"


def test_refusal_is_recorded(client: Client) -> None:
    client.get("/probe/forbidden/")
    assert recorded()[-1] == EventType.ACCESS_REFUSED.value


def test_domain_error_shows_its_sentence(client: Client) -> None:
    answer = client.get("/probe/conflict/")
    assert answer.status_code == 409
    assert "The receipt is signed already. Look at the receipt instead." in answer.content.decode()


def test_domain_error_for_a_program_is_a_problem_with_fields(client: Client) -> None:
    answer = client.get("/probe/invalid/", headers={"Accept": "application/json"})
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["code"] == "invalid-input"
    assert body["errors"] == {"urn": "Enter the URN"}
    assert body["type"] == "urn:unbroken:problem:invalid-input"


def test_markup_in_a_sentence_is_escaped(client: Client) -> None:
    page = client.get("/probe/invalid/").content.decode()
    assert "<b>this</b>" not in page
    assert "&lt;b&gt;this&lt;/b&gt;" in page


def test_fault_shows_a_reference_and_no_detail(client: Client) -> None:
    answer = client.get("/probe/fault/")
    assert answer.status_code == 500
    page = answer.content.decode()
    assert re.search(r"[0-9A-HJKMNP-TV-Z]{26}", page)
    assert "secret detail" not in page
    assert "Traceback" not in page
    problem = client.get("/probe/fault/", headers={"Accept": "application/json"})
    assert problem.json()["code"] == "server-error"
    assert "secret detail" not in problem.content.decode()


@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_oversized_form_is_refused(client: Client, content_type: str) -> None:
    answer = client.post("/probe/form/", b"note=" + b"x" * (1024 * 1024), content_type=content_type)
    assert answer.status_code == 413


@pytest.mark.parametrize("declared", ["-1", "1e9", "²", "99999999999999999999"])
def test_nonsense_length_is_refused(client: Client, declared: str) -> None:
    assert client.get("/probe/whoami/", CONTENT_LENGTH=declared).status_code == 413


def test_form_with_too_many_fields_is_refused(client: Client) -> None:
    answer = client.post("/probe/form/", {f"field{number}": "x" for number in range(600)})
    assert answer.status_code == 400


def test_form_without_its_token_is_refused(world: World) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/account/login/", {"login": world.officer.email, "password": "x"})
    assert answer.status_code == 403
    assert "reload it and send the form again" in answer.content.decode()
