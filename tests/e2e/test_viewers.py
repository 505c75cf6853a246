"""Sealed items of each kind open in their viewer, decrypted on the way, and really are decoded."""

import time

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.stage import Stage
from e2e.windows import Window, sideways, violations

pytestmark = pytest.mark.browser
INKED = """canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
    .data.some((value, at) => at % 4 < 3 && value < 100)"""
COLOURS = """video => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const context = canvas.getContext("2d");
    context.drawImage(video, 0, 0);
    return new Set(context.getImageData(0, 0, canvas.width, canvas.height).data).size;
}"""


def opened(window: Window, stage: Stage, kind: str) -> Page:
    """Open an item from its page, saying why when asked."""
    page = window.go(f"/evidence/items/{stage.items[kind]}/")
    page.get_by_role("button", name="Open").click()
    if "/purpose/" in page.url:
        page.get_by_role("radio").first.check()
        page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**/view/")
    page.locator("body.govuk-frontend-supported").wait_for()
    return page


def fits_and_is_accessible(page: Page) -> None:
    assert violations(page) == []
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 700})
        assert sideways(page) <= 0


def test_video_decodes_seeks_and_plays_on(open_window: Opening, stage: Stage) -> None:
    window = open_window("caseworker", reduced_motion="reduce")
    page = opened(window, stage, "mp4")
    video = page.locator("video")
    page.wait_for_function("() => document.querySelector('video').readyState >= 2")
    assert video.evaluate("media => media.videoWidth") == 480
    assert video.evaluate(COLOURS) > 20
    middle = video.evaluate("media => (media.currentTime = media.duration / 2)")
    page.wait_for_function("() => !document.querySelector('video').seeking")
    video.evaluate("media => { media.muted = true; return media.play(); }")
    page.wait_for_function(f"() => document.querySelector('video').currentTime > {middle} + 0.5")
    expect(page.get_by_role("complementary")).to_contain_text("This look is recorded.")
    fits_and_is_accessible(page)


def test_video_shows_its_first_frame_soon_after_the_click(open_window: Opening, stage: Stage, capsys: object) -> None:
    window = open_window("caseworker")
    page = opened(window, stage, "mp4")
    window.go(f"/evidence/items/{stage.items['mp4']}/")
    link = page.get_by_role("button", name="Open")
    link.wait_for()
    began = time.monotonic()
    link.click()
    page.wait_for_function("() => document.querySelector('video')?.readyState >= 2", polling=10)
    taken = time.monotonic() - began
    with capsys.disabled():  # type: ignore[attr-defined]
        print(f"\nfrom the click to the first frame: {taken:.2f} s")


def test_audio_plays(open_window: Opening, stage: Stage) -> None:
    page = opened(open_window("officer", reduced_motion="reduce"), stage, "wav")
    audio = page.locator("audio")
    page.wait_for_function("() => document.querySelector('audio').readyState >= 2")
    assert audio.evaluate("media => Math.round(media.duration)") == 20
    audio.evaluate("media => { media.muted = true; media.currentTime = 10; return media.play(); }")
    page.wait_for_function("() => document.querySelector('audio').currentTime > 10.3")
    fits_and_is_accessible(page)


def test_pdf_is_drawn(open_window: Opening, stage: Stage) -> None:
    page = opened(open_window("officer", reduced_motion="reduce"), stage, "pdf")
    expect(page.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "1")
    assert page.locator(".ub-viewer__page canvas").evaluate(INKED)
    expect(page.locator('[data-part="pages"]')).to_have_text("of 3")
    page.get_by_role("button", name="Next page").click()
    expect(page.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "2")
    fits_and_is_accessible(page)


def test_picture_is_shown(open_window: Opening, stage: Stage) -> None:
    page = opened(open_window("officer", reduced_motion="reduce"), stage, "png")
    page.wait_for_function("() => document.querySelector('img[data-part=image]').naturalWidth === 1600")
    fits_and_is_accessible(page)


def test_purpose_is_asked_once_and_an_empty_answer_has_its_error(open_window: Opening, stage: Stage) -> None:
    window = open_window("caseworker", reduced_motion="reduce")
    window.expect_complaint("422")
    page = window.go(f"/evidence/versions/{stage.versions['png']}/view/")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose why you need to see the evidence")
    assert violations(page) == []
    page.get_by_role("alert").get_by_role("link").click()
    assert page.evaluate("() => document.activeElement.type") == "radio"
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**/view/")
    window.go(f"/evidence/versions/{stage.versions['pdf']}/view/")
    expect(page).to_have_url(f"{stage.address}/evidence/versions/{stage.versions['pdf']}/view/")
