"""The items on the page of their case: the first of them, those that wait for a file, and a way to all."""

from datetime import UTC, datetime, timedelta

from django.template.loader import render_to_string

import factories
from unbroken.ground.access.roles import Role
from unbroken.stages.evidence.panel import SHOWN, case_panel, items_panel


def test_page_of_a_case_shows_the_first_items_and_those_that_wait(database: object) -> None:
    now = datetime.now(UTC) - timedelta(minutes=1)
    factories.forget_caches()
    officer = factories.make_person(factories.make_organisation(now=now), Role.POL_OIC, now=now)
    case_id = factories.make_case(officer, now=now)
    for number in (1, 2, 3):
        factories.make_sealed_item(officer, case_id, now=now, exhibit_ref=f"JS/{number}")
    factories.make_item(officer, case_id, now=now, exhibit_ref="JS/4")
    few = items_panel(officer, case_id, now, most=2)
    assert [item.exhibit_ref for item in few["items"]] == ["JS/1", "JS/2", "JS/4"]
    assert (few["total"], few["waiting"]) == (4, True)
    assert few["tones"].keys() == {item.id for item in few["items"]}
    page = render_to_string("evidence/panel.html", {"panel": few})
    assert f'href="/evidence/cases/{case_id}/">All 4 items</a>' in page
    assert "JS/3" not in page
    whole = case_panel(officer, case_id, now)
    assert len(whole["items"]) == whole["total"] == 4 < SHOWN
    assert "All 4 items" not in render_to_string("evidence/panel.html", {"panel": whole})
