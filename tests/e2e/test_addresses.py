"""Every page that the router knows is looked at in every light; one that is not fails here, without a browser."""

import inspect
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, resolve

from e2e.addresses import visits
from e2e.redacting import Redacted
from e2e.releasing import Stopped
from e2e.requests import Facts, Requests, Served
from e2e.stage import Stage
from e2e.test_every_page import PEOPLE
from unbroken.ground.ids import new_id
from unbroken.service.identity.gate import CLOSED

OTHERWISE = {
    "account_change_password": "asks for the password again first; tests/service/pages/test_account_pages.py",
    "account_confirm_login_code": "nobody is mailed a code to sign in with: the page only leads back to the sign-in",
    "account_inactive": "tests/service/pages/test_account_pages.py",
    "account_reauthenticate": "tests/service/pages/test_account_pages.py",
    "account_reset_password_from_key": "needs a key that was mailed; tests/service/pages/test_account_pages.py",
    "account_reset_password_from_key_done": "tests/service/pages/test_account_pages.py",
    "account_set_password": "tests/service/pages/test_account_pages.py",
    "handovers:alarms": "the banner of other pages alone, which fetch it; tests/e2e/test_moments.py",
    "served:next-link": "shown once, after a code; tests/e2e/test_defence_in_person.py",
    "lodged:show": "needs a document lodged before; tests/e2e/test_court.py",
    "lodged:withdraw": "needs a document lodged before; tests/e2e/test_court.py",
    "evidence:files": "needs the step before; tests/e2e/test_uploading.py",
    "evidence:view": "needs a purpose stated before; tests/e2e/test_viewers.py",
}
"""Pages that nobody reaches by their address alone, and where they are looked at."""

NOT_YET: set[str] = set()
"""Addresses of the stages that are being built, which the stage of these tests does not reach yet."""

NO_PAGE = {
    "api:": "answers JSON",
    "api-document": "answers JSON",
    "evidence:status": "answers JSON",
    "cases:spreadsheet-template": "a file",
    "review:picture": "a picture of a page",
    "review:served": "a picture of a page",
    "served:note": "answers JSON",
    "serving:record": "a file",
    "served:still": "answers nothing, to a page that is open",
    "organisations:policy": "a file of text",
    "mfa_": "allauth's own, behind a fresh sign-in; tests/e2e/test_passkey.py and test_account_pages.py",
}
"""Addresses that answer no page of ours, by how their names begin."""


def _walk(patterns: list[Any], space: str = "") -> Iterator[tuple[str, Any]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _walk(one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space)
        elif isinstance(one, URLPattern) and one.name:
            yield space + one.name, one.callback


def _answers_get(view: Any) -> bool:
    """Say whether a view takes GET: require_POST and its kin keep their methods in a closure."""
    methods = inspect.getclosurevars(view).nonlocals.get("request_method_list") if inspect.isfunction(view) else None
    return methods is None or "GET" in methods


def _pages() -> set[str]:
    known = dict(_walk(get_resolver().url_patterns))
    return {name for name, view in known.items() if _answers_get(view) and not name.startswith(tuple(NO_PAGE))} - CLOSED


def _visited() -> set[str]:
    ids = {kind: new_id() for kind in ("mp4", "wav", "pdf", "png")}
    facts = Facts(new_id(), new_id(), new_id(), new_id())
    requests = Requests(*(new_id() for _ in range(4)))
    served = Served(**{one.name: new_id() for one in fields(Served) if one.type is str})
    stage = Stage("", "", new_id(), ids, ids, new_id(), new_id(), new_id(), new_id(), facts, requests, served)
    stage.redacted = Redacted(new_id(), new_id())
    stage.in_court = new_id()
    stage.stopped = Stopped(new_id(), new_id(), new_id())
    return {resolve(path.split("?")[0]).view_name for pairs in visits(stage).values() for _name, path in pairs}


def test_every_page_the_router_knows_is_looked_at() -> None:
    assert _pages() - _visited() - OTHERWISE.keys() - NOT_YET == set()


def test_page_that_is_looked_at_now_is_no_longer_said_to_be_missing() -> None:
    assert NOT_YET & _visited() == set()
    assert NOT_YET - _pages() == set()


def test_pages_looked_at_elsewhere_are_pages_and_are_not_listed_twice() -> None:
    assert OTHERWISE.keys() - _pages() == set()
    assert OTHERWISE.keys() & _visited() == set()


def test_everybody_who_visits_is_asked_for() -> None:
    of_each = dict.fromkeys(("mp4", "wav", "pdf", "png"), "")
    assert set(visits(Stage("", items=of_each, versions=of_each))) == set(PEOPLE)
