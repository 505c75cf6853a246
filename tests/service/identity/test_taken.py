"""Only a form that was taken is named to the browser, whose drafts of it go: not one that was refused."""

from urllib.parse import unquote

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from unbroken.service.identity.taken import COOKIE, Taken


def named(method: str, status: int, *, path: str = "/cases/1/capture/", before: str = "", who: object = "me") -> str:
    request = getattr(RequestFactory(), method)(path)
    request.actor = who
    if before:
        request.COOKIES[COOKIE] = before
    response = Taken(lambda _request: HttpResponse(status=status))(request)
    if COOKIE not in response.cookies:
        return ""
    assert '"' not in response.cookies[COOKIE].OutputString()
    return unquote(response.cookies[COOKIE].value)


@pytest.mark.parametrize(
    ("method", "status", "who"),
    [("get", 302, "me"), ("post", 200, "me"), ("post", 422, "me"), ("post", 403, "me"), ("post", 302, None)],
)
def test_answer_that_took_nothing_names_nothing(method: str, status: int, who: object) -> None:
    assert named(method, status, who=who) == ""


def test_form_that_was_taken_is_named_beside_those_just_before_it() -> None:
    assert named("post", 302) == "/cases/1/capture/"
    assert named("post", 303, path="/b/", before="%2Fa%2F") == "/b/~/a/"
    many = "~".join(f"/{number}/" for number in range(9))
    assert named("post", 302, path="/b/", before=many) == "/b/~/0/~/1/~/2/~/3/"
    assert named("post", 302, path="/account/logout/") == ""
