"""The main navigation: which place of it a page belongs to."""

import pytest

from unbroken.service.pages.context import navigation


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/incidents/", ["Register"]),
        ("/incidents/report/", ["Register"]),
        ("/review/counts/", ["Register"]),
        ("/cases/", ["Cases"]),
        ("/account/login/", []),
    ],
)
def test_page_is_shown_under_the_place_that_leads_to_it(path: str, place: list[str]) -> None:
    assert [str(one["text"]) for one in navigation(path) if one["active"]] == place
    assert [str(one["text"]) for one in navigation(path) if one["current"]] == [
        name for name in place if path in {"/incidents/", "/cases/"}
    ]
