"""The main job in real browsers: from the registered case to the verified package, the board changing by itself."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.contents import recording
from e2e.stage import fresh_urn, name_of
from unbroken.engines.bag import verify_package
from unbroken.engines.vault import generate_identity

pytestmark = pytest.mark.browser


def register(page: Page, urn: str) -> str:
    """Register the case in its form; return its address."""
    page.get_by_role("button", name="Register a case").click()
    page.get_by_label("URN", exact=True).fill(urn)
    page.get_by_label("Operation name").fill("BRACKENDALE")
    page.get_by_label("Offence code").fill("SX03017")
    page.get_by_label("Date", exact=True).fill("2026-01-10")
    page.get_by_label("Place").fill("Fernleigh")
    page.get_by_label("Role in the case").select_option(label="Defendant")
    page.get_by_label("Surname").fill("PENHALLOW")
    page.get_by_label("First names").fill("Gareth")
    page.get_by_role("button", name="Register the case").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Operation BRACKENDALE")
    return page.url


def add_recordings(page: Page, count: int) -> None:
    """State what they have in common, choose the files, wait until each is sealed with two equal digests."""
    page.get_by_role("link", name="Add items").first.click()
    page.get_by_label("Kind of evidence").select_option(label="Recorded interview of a witness (ABE)")
    page.get_by_role("button", name="Continue to the files").click()
    page.locator("[data-module=unbroken-upload][data-started]").wait_for()
    files = [
        {"name": f"interview {n}.mp4", "mimeType": "video/mp4", "buffer": recording(n, 30)} for n in range(1, count + 1)
    ]
    page.get_by_label("Choose files").set_input_files(files)
    for row in page.locator(".ub-upload").all():
        expect(row).to_have_attribute("data-state", "sealed", timeout=60_000)
        mine, theirs = (row.locator(f'[data-part="{side}-digest"]').inner_text() for side in ("browser", "server"))
        assert mine == theirs
        assert len(re.sub(r"\s", "", mine)) == 64
    expect(page.locator('[data-part="summary"]')).to_have_text(f"{count} of {count} files sealed")
    expect(page.locator("#items .ub-exhibit")).to_have_count(count)


def send(page: Page, case: str) -> None:
    """Send every item to the named caseworker."""
    page.goto(case)
    page.get_by_role("link", name="Send items").click()
    page.get_by_label("All sealed items of this case").check()
    page.get_by_label("Organisation").select_option(label="CPS March and Vale")
    page.get_by_role("button", name="Continue").click()
    option = page.get_by_label("Named person").locator("option", has_text="Rhys")
    page.get_by_label("Named person").select_option(str(option.get_attribute("value")))
    page.get_by_role("radio").first.check()
    page.get_by_label("Note to the recipient").fill("The two interviews of January.")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Send").click()
    page.wait_for_url(re.compile(r"/handovers/[0-9A-Z]{26}/"))


def receive(page: Page, urn: str) -> None:
    """Find it in the inbox and sign the receipt."""
    page.get_by_role("link", name="Inbox").click()
    page.locator("#waiting").get_by_role("link", name=urn).click()
    expect(page.locator("#state")).to_contain_text("The two interviews of January.")
    page.get_by_role("checkbox", name="I receive these 2 items").check()
    page.get_by_role("button", name="Sign the receipt").click()
    expect(page.locator("#receipt")).to_contain_text("Rhys Ŵyn Pritchard, CPS March and Vale")


def play(page: Page, case: str) -> None:
    """Say why, and play a recording from its middle."""
    page.goto(case)
    page.locator("#items").get_by_role("link", name="interview 2").click()
    page.get_by_role("button", name="Open").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continue").click()
    page.wait_for_function("() => document.querySelector('video')?.readyState >= 2")
    video = page.locator("video")
    middle = video.evaluate("media => (media.currentTime = media.duration / 2)")
    video.evaluate("media => { media.muted = true; return media.play(); }")
    page.wait_for_function(f"() => document.querySelector('video').currentTime > {middle} + 0.3")


def export(page: Page, case: str, folder: Path) -> Path:
    """Export the case, wait until it is ready without touching the page, download it."""
    page.goto(case)
    page.get_by_role("link", name="Export a package").click()
    page.get_by_label("Recipient", exact=True).select_option(label="Westmarch Police")
    page.get_by_label("Who there, by name (optional)").fill(name_of("supervisor"))
    page.get_by_label("Another age public key of theirs (optional)").fill(str(generate_identity(pq=False).recipient()))
    page.get_by_label("Why not the published key?").fill("Read on a laptop without an account")
    page.get_by_label("Purpose").fill("Review of continuity")
    page.get_by_role("button", name="Export").click()
    button = page.get_by_role("button", name=re.compile("^Download unbroken-"))
    button.wait_for(timeout=60_000)
    with page.expect_download() as waiting:
        button.click()
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def test_main_job_from_case_to_verified_package(open_window: Opening, tmp_path: Path) -> None:
    officer = open_window("officer").page
    urn = fresh_urn()
    case = register(officer, urn)
    add_recordings(officer, 2)
    send(officer, case)
    officer.goto("/handovers/")
    row = officer.locator(".ub-board__row", has_text=urn)
    expect(row).to_contain_text("Waiting for receipt")
    officer.evaluate("() => (window.neverReloaded = true)")

    caseworker = open_window("caseworker").page
    receive(caseworker, urn)
    expect(row).to_contain_text("Received")
    assert officer.evaluate("() => window.neverReloaded")

    play(caseworker, case)
    report = verify_package(export(caseworker, case, tmp_path))
    assert report.ok, [check.sentence for check in report.checks if not check.ok]

    stranger = open_window("stranger")
    stranger.expect_complaint("404 (Not Found)")
    assert stranger.page.goto(case).status == 404  # type: ignore[union-attr]
    assert urn not in stranger.go("/cases/").content()
