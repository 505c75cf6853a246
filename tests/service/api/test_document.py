"""The OpenAPI document tells the truth: a fuzzer finds no answer that it does not describe."""

from collections import Counter
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as examples
from ninja import Schema
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.problems import MEDIA_TYPE, STATUSES
from unbroken.stages.cases import queries

EXAMPLES = 8
BEYOND = [ignored_auth, positive_data_acceptance]
"""Checks that do not fit: the token is ours in every call, and the check letter of a URN is beyond a schema."""


@pytest.fixture
def schema(settings: Any) -> Any:
    """The document as served, with the limit of requests out of the fuzzer's way."""
    import schemathesis

    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"api_requests_per_minute": 10**9})
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


def operations(schema: Any) -> list[Any]:
    return [one.ok() for one in schema.get_all_operations()]


def probe(operation: Any, real: dict[str, str], headers: dict[str, str], seen: set[tuple[str, int]]) -> None:
    """Call one route with made-up values, and with ids that exist; add what it answered to seen."""

    @examples(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def run(case: Any) -> None:
        for name in (case.path_parameters or {}).keys() & real.keys():
            case.path_parameters[name] = real[name]
        response = case.call(headers=headers)
        seen.add((operation.label, response.status_code))
        case.validate_response(response, excluded_checks=BEYOND)

    run()


def test_every_answer_to_a_fuzzer_is_described(world, schema):
    fact = queries.list_records(world.officer, world.case_id, "person")[0]
    real = {
        "case_id": world.case_id,
        "version_id": world.sealed,
        "organisation_id": world.area,
        "fact_id": fact.id,
        "code": "MG5",
    }
    headers = {"Authorization": f"Bearer {world.token}"}
    seen: set[tuple[str, int]] = set()
    wrong = {}
    for operation in operations(schema):
        try:
            probe(operation, real, headers, seen)
        except FailureGroup as failure:
            wrong[operation.label] = [str(one) for one in failure.exceptions]
    assert wrong == {}
    assert len({label for label, _ in seen}) == len(operations(schema))
    assert {status for _, status in seen} >= {200, 201, 404, 422}
    assert not {pair for pair in seen if pair[1] >= 500}


def test_every_route_declares_its_problems_its_token_and_its_scope(client):
    document = client.get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    scopes = {scope.value for scope in Scope}
    used = set()
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            place = f"{method} {path}"
            assert {int(status) for status in operation["responses"]} >= set(STATUSES), place
            for status in map(str, STATUSES):
                assert list(operation["responses"][status]["content"]) == [MEDIA_TYPE], place
            assert operation["security"] == [{"token": []}], place
            assert operation["x-scope"] in scopes | {""}, place
            names = {one["name"] for one in operation["parameters"]}
            expected = {"post": "Idempotency-Key", "get": "If-None-Match"}.get(method, "If-Match")
            assert operation.get("x-look") or expected in names, place
            used.add(operation["x-scope"])
    assert used == scopes | {""}


def test_document_and_its_page_are_open_and_hold_no_script_of_others(client):
    page = client.get("/api/v1/docs")
    assert page.status_code == 200
    text = page.content.decode()
    assert "http://" not in text.replace("http://127.0.0.1", "")
    assert "//cdn" not in text
    for methods in client.get("/api/v1/openapi.json").json()["paths"].values():
        for operation in methods.values():
            assert f'id="{operation["operationId"]}"' in text


def test_no_two_shapes_of_the_document_share_a_name():
    def below(kind: type) -> set[type]:
        return {one for child in kind.__subclasses__() for one in {child, *below(child)}}

    ours = {one for one in below(Schema) if one.__module__.startswith("unbroken.")}
    names = Counter(one.__name__ for one in ours)
    assert [name for name, number in names.items() if number > 1] == []
