"""Uploading in a real browser when something happens on the way: one item, the whole file, no byte sent twice."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.conftest import Opening
from e2e.contents import statement
from e2e.stage import OwnCase, fresh_urn
from e2e.windows import LOOKS, Window, look_at

pytestmark = pytest.mark.browser
CHUNK = 16 * 1024 * 1024
SIZE = 40 * 1024 * 1024
SLOW = 12 * 1024 * 1024
CRAWLING = 100 * 1024


@pytest.fixture
def big_file(tmp_path: Path) -> Path:
    """A PDF that no other test has: three chunks of the upload."""
    path = tmp_path / f"report {os.urandom(4).hex()}.pdf"
    path.write_bytes(body())
    return path


def body() -> bytes:
    """Return a real PDF in which SIZE bytes of a comment come first."""
    pages = statement(1)
    head, rest = pages.split(b"\n", 1)
    filling = os.urandom((SIZE - len(pages)) // 2).hex().encode()
    return head + b"\n%" + filling + b"\n" + rest


@pytest.fixture
def uploading(open_window: Opening, own: OwnCase) -> Window:
    """The officer's window on the page where files are chosen, the connection slowed to a few MB a second."""
    window = open_window("officer")
    page = window.go(f"/evidence/cases/{own.case}/add/")
    page.get_by_label("Kind of evidence").select_option("document")
    page.get_by_role("button", name="Continue to the files").click()
    ready(page)
    return window


def ready(page: Page) -> None:
    """Wait until the uploader listens."""
    page.locator("[data-module=unbroken-upload][data-started]").wait_for()
    page.locator('[data-part="summary"]:not(:empty)').wait_for()


class Line:
    """The connection of one tab: its speed upwards in bytes a second (-1 lifts it), or none at all."""

    def __init__(self, window: Window) -> None:
        self._session = window.context.new_cdp_session(window.page)
        self._session.send("Network.enable")
        self.set()

    def set(self, upwards: int = SLOW, *, offline: bool = False) -> None:
        """Change it."""
        conditions = {"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": upwards}
        self._session.send("Network.emulateNetworkConditions", conditions)


def durable_after_first_chunk(window: Window, act: Callable[[], None]) -> None:
    """Wait until the server has answered for the first chunk, having done act."""
    answered = lambda response: response.request.method == "PATCH" and response.status == 204  # noqa: E731
    with window.page.expect_response(answered):
        act()


def choose(page: Page, path: Path) -> Locator:
    """Choose a file; return its row."""
    page.locator("#unbroken-files").set_input_files(path)
    return page.locator(".ub-upload", has_text=path.name).last


def sealed(row: Locator) -> None:
    """Wait until the row says so, with both digests equal."""
    expect(row).to_have_attribute("data-state", "sealed", timeout=90_000)
    assert (
        row.locator('[data-part="browser-digest"]').inner_text()
        == row.locator('[data-part="server-digest"]').inner_text()
    )


def offsets_sent(window: Window) -> list[int]:
    """Note the offset of every chunk this window sends from now on."""
    offsets: list[int] = []

    def note(request: object) -> None:
        if request.method == "PATCH":  # type: ignore[attr-defined]
            offsets.append(int(request.headers["upload-offset"]))  # type: ignore[attr-defined]

    window.context.on("request", note)
    return offsets


def test_page_of_a_running_upload_has_no_violation_in_any_look(uploading: Window, big_file: Path) -> None:
    page = uploading.page
    line = Line(uploading)
    row = page.locator(".ub-upload")
    durable_after_first_chunk(uploading, lambda: choose(page, big_file))
    line.set(CRAWLING)
    found = [one for look in LOOKS for one in look_at(page, look)]
    expect(row).to_have_attribute("data-state", "sending")
    assert not found, "\n".join(found)


def test_paused_upload_goes_on_where_the_server_is(uploading: Window, big_file: Path) -> None:
    page = uploading.page
    line = Line(uploading)
    row = page.locator(".ub-upload")
    durable_after_first_chunk(uploading, lambda: choose(page, big_file))
    row.get_by_role("button", name="Pause").click()
    expect(row).to_have_attribute("data-state", "paused")
    offsets = offsets_sent(uploading)
    line.set(-1)
    row.get_by_role("button", name="Resume").click()
    sealed(row)
    assert offsets[0] >= CHUNK


def test_lost_connection_is_said_and_the_upload_goes_on_by_itself(uploading: Window, big_file: Path) -> None:
    uploading.expect_complaint("ERR_INTERNET_DISCONNECTED")
    page = uploading.page
    line = Line(uploading)
    row = page.locator(".ub-upload")
    durable_after_first_chunk(uploading, lambda: choose(page, big_file))
    line.set(offline=True)
    expect(row).to_have_attribute("data-state", "offline")
    expect(row).to_contain_text("goes on by itself")
    offsets = offsets_sent(uploading)
    line.set(-1)
    sealed(row)
    assert min(offsets) >= CHUNK


def test_reloaded_page_goes_on_with_the_same_file_and_refuses_another(
    uploading: Window, big_file: Path, tmp_path: Path
) -> None:
    uploading.expect_complaint("409")
    page = uploading.page
    page.on("dialog", lambda dialog: dialog.accept())
    line = Line(uploading)
    durable_after_first_chunk(uploading, lambda: choose(page, big_file))
    page.reload()
    ready(page)
    line.set(-1)
    expect(page.locator("#items")).to_contain_text("Waiting for the rest of the upload")

    stamp = big_file.stat()
    other = tmp_path / "other" / big_file.name
    other.parent.mkdir()
    changed = bytearray(big_file.read_bytes())
    changed[1000] ^= 1
    other.write_bytes(changed)
    os.utime(other, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    refused = choose(page, other)
    expect(refused).to_have_attribute("data-state", "failed", timeout=60_000)
    expect(refused.locator('[data-part="error"]')).to_contain_text(
        "This is not the same content as the part that was uploaded before"
    )

    offsets = offsets_sent(uploading)
    page.reload()
    ready(page)
    sealed(choose(page, big_file))
    assert min(offsets) >= CHUNK
    assert len(offsets) <= 2


def test_same_file_in_two_tabs_becomes_one_item(uploading: Window, big_file: Path, own: OwnCase) -> None:
    for part in ("423", "409"):
        uploading.expect_complaint(part)
    first = uploading.page
    second = uploading.context.new_page()
    second.goto(f"/evidence/cases/{own.case}/files/")
    ready(second)
    before = second.locator("#items .ub-exhibit").count()
    for page in (first, second):
        choose(page, big_file)
    one = expect_one_sealed(first, second)
    one.reload()
    expect(one.locator("#items .ub-exhibit")).to_have_count(before + 1)


def expect_one_sealed(*tabs: Page) -> Page:
    """Wait until no tab is busy; one sealed the file, another may have had to give way. Return the first."""
    for tab in tabs:
        tab.wait_for_function(
            "() => ['sealed', 'failed'].includes(document.querySelector('.ub-upload')?.dataset.state)", timeout=90_000
        )
    states = [tab.locator(".ub-upload").get_attribute("data-state") for tab in tabs]
    assert "sealed" in states
    for tab, state in zip(tabs, states, strict=True):
        if state == "failed":
            expect(tab.locator('[data-part="error"]')).to_contain_text("A newer connection continues this upload")
            tab.get_by_role("button", name="Try again").click()
            expect(tab.locator('[data-part="error"]')).not_to_contain_text("A newer connection")
    return tabs[0]


def test_file_that_is_not_allowed_is_refused_with_its_reason(uploading: Window, tmp_path: Path) -> None:
    path = tmp_path / "holiday.mp4"
    path.write_bytes(b"MZ" + os.urandom(4000))
    row = choose(uploading.page, path)
    expect(row).to_have_attribute("data-state", "refused", timeout=60_000)
    expect(row.locator('[data-part="error"]')).to_contain_text("This is a program")


def test_double_click_on_the_button_registers_one_case(open_window: Opening) -> None:
    urn = fresh_urn()
    page = open_window("officer").go("/cases/register/")
    page.get_by_label("URN", exact=True).fill(urn)
    page.get_by_label("Offence code").fill("SX03017")
    page.get_by_label("Date", exact=True).fill("2026-01-10")
    page.get_by_label("Surname").fill("PENHALLOW")
    page.get_by_role("button", name="Register the case").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Case {urn}")
    page.goto(f"/cases/?q={urn}")
    expect(page.locator("#cases tbody tr")).to_have_count(1)
