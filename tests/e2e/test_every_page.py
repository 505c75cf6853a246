"""Every page as people see it: accessible in light, dark and on a phone, never wider than its window."""

import pytest
from playwright.sync_api import expect

from e2e.addresses import visits
from e2e.conftest import Opening
from e2e.stage import Stage
from e2e.windows import LOOKS, look_at

pytestmark = pytest.mark.browser
PEOPLE = ["", "officer", "caseworker", "triage", "prosecutor", "manager", "clerk", "division", "supervisor",
          "solicitor", "stranger"]  # fmt: skip


@pytest.mark.parametrize("person", PEOPLE)
def test_pages_in_every_look_have_no_violation_and_no_sideways_scroll(
    open_window: Opening, stage: Stage, person: str
) -> None:
    window = open_window(person)
    window.expect_complaint("404 (Not Found)")
    found: list[str] = []
    for _name, address in visits(stage)[person]:
        page = window.go(address)
        expect(page.locator("h1")).to_have_count(1)
        page.evaluate("() => (window.stayed = true)")
        for look in LOOKS:
            found += look_at(page, look)
        assert page.evaluate("() => window.stayed"), f"{address} loaded itself anew"
    assert not found, "\n".join(found)


def test_stranger_finds_nothing_of_the_case(open_window: Opening, stage: Stage) -> None:
    window = open_window("stranger")
    window.expect_complaint("404 (Not Found)")
    for _name, address in visits(stage)["officer"]:
        if stage.case in address or stage.received in address or stage.items["mp4"] in address:
            page = window.go(address)
            expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
            expect(page.locator("body")).not_to_contain_text("WILLOWBROOK")
    expect(window.go("/cases/").locator("#cases")).to_contain_text("No cases yet")
    expect(window.go("/handovers/").locator("#board")).to_contain_text("No transfers here")
