"""Pages that are there for a moment only: the steps of sending, a package being built, an alarm that comes up."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.stage import OwnCase, Stage, send, sign_in
from e2e.windows import DESK, LOOKS, look_at
from live import LiveService
from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import DemoFailure

pytestmark = pytest.mark.browser
COUNT_STREAMS = """window.streams = 0;
window.EventSource = new Proxy(EventSource, {
  construct: (made, given) => ((window.streams += 1), new made(...given)),
});"""


def looks(page: Page) -> list[str]:
    """Return what is wrong with the page as it stands, in every look."""
    found = [one for look in LOOKS for one in look_at(page, look)]
    page.set_viewport_size(DESK)
    return found


@pytest.fixture
def sleeping_worker(service: LiveService) -> Iterator[None]:
    """No job runs meanwhile."""
    worker = service.processes()["worker"]
    worker.suspend()
    yield
    worker.resume()


@contextmanager
def overdue(service: LiveService, own: OwnCase) -> Iterator[str]:
    """Send the item to the division, the receipt due at once; they sign at the end. Gives the hand-over's id."""
    with Browser(service.address) as officer, Browser(service.address) as division:
        sign_in(officer, "officer")
        sign_in(division, "division")
        late = send_late(officer, own)
        try:
            yield late
        finally:
            division.fill(division.page(f"/handovers/{late}/"), confirmed="yes")


def send_late(officer: Browser, own: OwnCase) -> str:
    """Send with a deadline in two seconds, or in as many as this machine needs to send the form before it."""
    for seconds in (2, 8):
        with suppress(DemoFailure):
            return send(officer, own.case, [own.version], "A99CD00", "division", timedelta(seconds=seconds))
    return send(officer, own.case, [own.version], "A99CD00", "division", timedelta(seconds=60))


def test_steps_of_sending_have_no_violation(open_window: Opening, stage: Stage) -> None:
    page = open_window("officer").go(f"/handovers/send/{stage.case}/")
    page.get_by_label("JS/1").check()
    page.get_by_label("Organisation").select_option(label="CPS Casework Division (fictional)")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_label("Named person")).to_be_visible()
    found = looks(page)
    option = page.get_by_label("Named person").locator("option", has_text="Gwenda Lisle")
    page.get_by_label("Named person").select_option(str(option.get_attribute("value")))
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    found += looks(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("has_script", [True, False])
def test_package_form_asks_only_what_the_chosen_form_needs(
    open_window: Opening, stage: Stage, has_script: bool
) -> None:
    page = open_window("officer", java_script_enabled=has_script).page
    page.goto(f"/packages/case/{stage.case}/export/")
    key, warning = (
        page.get_by_label("Another age public key of theirs (optional)"),
        page.get_by_label("I have read the warning"),
    )
    some = page.get_by_role("checkbox", name="JS/1")
    expect(key).to_be_visible()
    expect(warning).to_be_hidden()
    expect(some).to_be_hidden()
    page.get_by_label("Not encrypted").check()
    page.get_by_label("Only some of them").check()
    expect(key).to_be_hidden()
    expect(warning).to_be_visible()
    expect(some).to_be_visible()
    found = looks(page) if has_script else []
    assert not found, "\n".join(found)


def test_page_of_a_package_being_built_has_no_violation(
    open_window: Opening, own: OwnCase, sleeping_worker: None
) -> None:
    page = open_window("officer").go(f"/packages/case/{own.case}/export/")
    page.get_by_label("Recipient", exact=True).select_option(label="Westmarch Police")
    page.get_by_label("Purpose").fill("Review of continuity")
    page.get_by_role("button", name="Export").click()
    expect(page.locator("#state progress")).to_be_visible()
    found = looks(page)
    assert not found, "\n".join(found)


def test_alarm_comes_up_on_an_open_page_and_has_no_violation(
    open_window: Opening, own: OwnCase, service: LiveService
) -> None:
    window = open_window("officer")
    window.context.add_init_script(COUNT_STREAMS)
    page = window.go("/organisation/")
    page.evaluate("() => (window.neverReloaded = true)")
    with overdue(service, own) as late:
        expect(page.locator("#ub-alarms")).to_contain_text("overdue", timeout=120_000)
        assert page.evaluate("() => window.neverReloaded")
        assert page.evaluate("() => window.streams") == 1
        found = looks(page)
        for person in ("officer", "division"):
            for address in ("/", f"/handovers/{late}/"):
                found += looks(open_window(person).go(address))
    assert not found, "\n".join(found)
