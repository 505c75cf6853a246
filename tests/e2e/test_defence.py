"""From the gate to the notebook: stopped, put right, served, read; who may not sees nothing and cannot tell why."""

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.requests import Served
from e2e.serving import CLIENT, PHONE, make_reviewable, make_served, represent, review
from e2e.stage import Stage, sign_in
from e2e.test_keyboard import tab_to
from e2e.windows import LOOKS, Window, look_at
from live import LiveService
from unbroken.ground.ids import new_id
from unbroken.service.demo.client import Browser
from unbroken.service.demo.people import persona

pytestmark = pytest.mark.browser
PASSPHRASE = "seven green boats in a row"
NOTE = "Ask her how far the drive is from her window."
READING_MS = 300_000
"""How long a worker that other tests keep busy may take to read a document, or to make a copy of it."""


@pytest.fixture
def reviewable(service: LiveService) -> Served:
    """A statement in a case of this test's own that nobody reviewed yet."""
    return make_reviewable(service.address)


@pytest.fixture(scope="module")
def own(service: LiveService) -> Served:
    """A statement and a recorded interview served in a case of this module's own."""
    return make_served(service.address)


@pytest.fixture
def prosecution(service: LiveService) -> Iterator[Browser]:
    with Browser(service.address) as prosecutor:
        sign_in(prosecutor, "prosecutor")
        yield prosecutor


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def press(page: Page, words: str, key: str = "Enter") -> None:
    """Tab to what begins with words, and press a key on it."""
    tab_to(page, words)
    page.keyboard.press(key)


def fill(page: Page, label: str, typed: str) -> None:
    """Tab to a field and type, or choose in its list by typing."""
    tab_to(page, label)
    page.keyboard.type(typed)


def begin_release(page: Page) -> None:
    """Fill the form of a release with the keyboard; the client is chosen by the first letters of the name."""
    fill(page, "What is it?", "Initial details")
    press(page, "The defendant's solicitors", "Space")
    fill(page, "For which defendant?", "Gareth")
    fill(page, "Firm, court or office", "Pell")
    fill(page, "Who is told by e-mail?", persona("solicitor").email)
    press(page, "JS/1 Statement", "Space")
    press(page, "Check what I have chosen")
    heading(page, "Initial details")


def review_by_keyboard(page: Page) -> None:
    """Have the document of a stopped release read, accept what is proposed, and make the copy; then go back."""
    release = page.url
    press(page, "Review")
    page.wait_for_url("**/review/version/**")
    press(page, "Have it read")
    expect(page.locator("#review-places")).to_be_visible(timeout=READING_MS)
    expect(page.get_by_role("button", name="Keys")).to_be_visible()  # the script listens
    press(page, "I have looked at every page")
    expect(page.locator(".ub-review__counts")).to_contain_text("0 to decide")
    press(page, "Make the copy")
    expect(page.locator("#review-bar")).to_contain_text("Copy: Proven", timeout=READING_MS)
    page.goto(release)


def printed(page: Page) -> list[str]:
    """Return what stands on each sheet when the page is printed, in one line each."""
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in sheets]


def test_prosecutor_is_stopped_puts_it_right_and_serves_and_the_solicitor_reads_until_it_is_recalled(
    open_window: Opening, reviewable: Served
) -> None:
    page = open_window("prosecutor", reduced_motion="reduce").go(f"/disclosure/case/{reviewable.case}/release/")
    begin_release(page)
    expect(page.locator("#gate")).to_contain_text("was not read yet")
    expect(page.get_by_role("button", name="Release")).to_have_count(0)
    review_by_keyboard(page)
    press(page, "Check again")
    expect(page.locator("#gate")).to_contain_text("Every check passed")
    press(page, "I have looked at the recipient", "Space")
    press(page, "Release 1 documents")
    expect(page.get_by_role("button", name="Serve", exact=True)).to_be_visible()
    press(page, "Serve")
    heading(page, "Serve")
    press(page, "Serve now")
    heading(page, "Record of service")
    expect(page.locator("#documents")).to_contain_text("0 of 1 opened")
    expect(page.locator("#notices")).to_contain_text("sent")
    record_is_printed_whole(page, reviewable)

    solicitor = open_window("solicitor")
    reading = solicitor.go("/served/")
    reading.get_by_role("link", name=reviewable.urn).click()
    reading.locator("#served").get_by_role("link").first.click()
    viewer = reading.locator('[data-module="unbroken-pdf-view"]')
    expect(viewer).to_have_attribute("data-drawn", "1")
    expect(page.locator("#documents")).to_contain_text("1 of 1 opened")
    solicitor.expect_complaint("404 (Not Found)")
    press(page, "Recall: it went wrong")
    heading(page, "Recall")
    fill(page, "What went wrong?", "It went to the wrong firm.")
    press(page, "Recall now")
    expect(page.locator("#state")).to_contain_text("Recalled")
    expect(page.locator("#opened-by")).to_contain_text(persona("solicitor").name)
    heading(reading, "Page not found")


def record_is_printed_whole(page: Page, made: Served) -> None:
    """On paper the record says everything that it says on the screen, without buttons, on a sheet or two."""
    sheets = printed(page)
    whole, number = " ".join(sheets), page.url.rstrip("/").rsplit("/", 1)[-1]
    digest = page.locator("#documents .ub-digest").first.inner_text().split()[0]
    wanted = ("OFFICIAL-SENSITIVE", "Record of service", made.urn, f"{number[-8:-4]}-{number[-4:]}",
              "Pell and Thorne Solicitors", "Made available in the portal", "Notice under section 9",
              "First opened or downloaded", "Not yet", persona("solicitor").email)  # fmt: skip
    assert [one for one in wanted if one not in whole] == []
    assert digest in whole.replace(" ", ""), "in groups, as on the screen"
    for button in ("Recall: it went wrong", "Renew access", "Tell somebody else", "Save as PDF", "Charging Inbox"):
        assert button not in whole
    assert len(sheets) <= 2


def test_what_was_served_is_searched_and_noted_and_the_note_is_read_by_nobody_else(
    open_window: Opening, own: Served
) -> None:
    window = open_window("solicitor", reduced_motion="reduce")
    page = window.go(f"/served/{own.case}/")
    page.get_by_label("Search in these documents").fill("blue van")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#hits mark")).to_have_text("blue van")
    page.get_by_label("Words").fill(PHONE)
    page.get_by_role("button", name="Search").click()
    expect(page.locator("main")).to_contain_text("Nothing found")

    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.post_data or ""))
    window.go(f"/served/document/{own.document}/")
    code = make_notebook(page)
    page.get_by_label("Note on this document").fill(NOTE)
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_text("Kept, encrypted.")).to_be_visible()
    assert any('"sealed"' in one for one in sent)
    assert not [one for one in sent if NOTE in one or PASSPHRASE in one or code in one]
    window.go("/served/notes/")
    expect(page.locator("[data-part=list]")).to_contain_text(NOTE)
    assert look_at(page, "light") + look_at(page, "phone") + look_at(page, "zoomed") == []

    other = open_window("solicitor", reduced_motion="reduce")
    there = other.go(f"/served/document/{own.document}/")
    for wrong in ("another passphrase altogether", code.lower().replace("-", " ")):
        there.get_by_label("Passphrase or recovery code").fill(wrong)
        there.get_by_role("button", name="Open your notes").click()
        if wrong.startswith("another"):
            expect(there.get_by_text("does not open your notes")).to_be_visible()
    expect(there.get_by_label("Note on this document")).to_have_value(NOTE)
    for look in ("light", "dark", "phone", "zoomed"):
        assert look_at(there, look) == []
    there.get_by_role("link", name="Sign out").click()
    there.locator("form[data-sign-out] button").click()
    expect(there).to_have_url(re.compile("/account/login/"))
    there.wait_for_function("() => !Object.keys(sessionStorage).some((one) => one.startsWith('unbroken-notes'))")


def make_notebook(page: Page) -> str:
    """Make the notebook of whoever reads; return its recovery code."""
    page.get_by_label("New passphrase").fill("too short")
    page.get_by_role("button", name="Make your notebook").click()
    expect(page.get_by_text("Choose a passphrase of 14 characters or more.", exact=True)).to_be_visible()
    page.get_by_label("New passphrase").fill(PASSPHRASE)
    page.get_by_label("The same again").fill(PASSPHRASE)
    page.get_by_role("button", name="Make your notebook").click()
    code = page.locator("[data-part=code]")
    expect(code).not_to_be_empty()
    return code.inner_text()


def test_recorded_interview_plays_after_the_undertaking_under_the_name_of_who_watches(
    open_window: Opening, own: Served
) -> None:
    window = open_window("solicitor", reduced_motion="reduce")
    window.expect_complaint("422")
    page = window.go(f"/served/document/{own.recording}/")
    heading(page, "Undertaking for recorded interviews")
    page.get_by_role("button", name="Give the undertaking and play").click()
    expect(page.get_by_role("alert")).to_contain_text("Confirm that you give this undertaking")
    page.get_by_label("I give this undertaking").check()
    page.get_by_role("button", name="Give the undertaking and play").click()
    page.wait_for_function("() => document.querySelector('video')?.readyState >= 2")
    name = persona("solicitor").name
    expect(page.locator(".ub-watermark__words")).to_contain_text(name)
    video = page.locator("video")
    assert "nodownload" in str(video.get_attribute("controlslist"))
    assert page.get_by_role("link", name="Save").count() == 0
    video.evaluate("media => { media.muted = true; return media.play(); }")
    page.locator(".ub-watermark__words").evaluate("words => words.remove()")
    page.wait_for_function("() => document.querySelector('video').paused")
    expect(page.locator(".ub-watermark__words")).to_contain_text(name)
    for look in ("light", "dark", "phone", "zoomed"):
        assert look_at(page, look) == []
    window.go(f"/served/document/{own.recording}/")
    page.wait_for_function("() => document.querySelector('video')?.readyState >= 2")


def test_counsel_is_let_in_and_out_and_whoever_may_not_sees_what_is_not_there(
    open_window: Opening, reviewable: Served, prosecution: Browser, service: LiveService
) -> None:
    from e2e.serving import documents_of, draft, release, serve

    granting = open_window("solicitor", reduced_motion="reduce")
    page = granting.go("/served/")
    assert [one for look in LOOKS for one in look_at(page, look)] == []
    page.get_by_role("link", name=f"Counsel {reviewable.urn}").click()
    heading(page, "Counsel")
    assert [one for look in LOOKS for one in look_at(page, look)] == []
    fill(page, "E-mail address with which counsel signs in", persona("barrister").email)
    press(page, "Give access")
    expect(page.locator("main")).to_contain_text("Has access")
    counsel = open_window("barrister")
    counsel.expect_complaint("404 (Not Found)")
    expect(counsel.go("/served/").locator("#served")).not_to_contain_text(reviewable.urn)

    review(prosecution, reviewable)
    reviewable.release = draft(prosecution, reviewable)
    release(prosecution, reviewable.release)
    serve(prosecution, reviewable)
    with Browser(service.address) as solicitor:
        sign_in(solicitor, "solicitor")
        (reviewable.document,) = documents_of(solicitor, reviewable)
    page.reload()
    reading = counsel.go(f"/served/document/{reviewable.document}/")
    expect(reading.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "1")
    press(page, "End access")
    expect(page.locator("main")).to_contain_text("Ended")
    heading(reading, "Page not found")
    nothing_there(counsel, reviewable)

    for who in ("other-solicitor", "stranger", "clerk"):
        outside = open_window(who)
        outside.expect_complaint("404 (Not Found)")
        nothing_there(outside, reviewable)

    granting.expect_complaint("404 (Not Found)")
    granting.go(f"/served/document/{reviewable.document}/")
    represent(prosecution, reviewable, CLIENT, "DEF03")
    heading(page, "Page not found")
    nothing_there(granting, reviewable)
    newer = open_window("other-solicitor").go(f"/served/document/{reviewable.document}/")
    expect(newer.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "1")


def nothing_there(window: Window, made: Served) -> None:
    """What was served answers as what never was; only the ids of the addresses differ."""
    for real, absent in (
        (f"/served/{made.case}/", f"/served/{new_id()}/"),
        (f"/served/document/{made.document}/", f"/served/document/{new_id()}/"),
    ):
        theirs, nothing = (window.page.request.get(path) for path in (real, absent))
        assert (theirs.status, nothing.status) == (404, 404)
        assert theirs.text().count("\n") == nothing.text().count("\n")
        assert made.urn not in theirs.text()
    shown = window.go("/served/").locator("#served")
    expect(shown.locator(f'a[href="/served/{made.case}/"]')).to_have_count(0)
    cards = shown.locator(f"#case-{made.case}").all_inner_texts()  # of a firm that acts for somebody else in it
    assert not any(CLIENT in card for card in cards)


def test_portal_is_used_by_keyboard(open_window: Opening, stage: Stage) -> None:
    page = open_window("solicitor", reduced_motion="reduce").go("/served/")
    tab_to(page, stage.served.urn)
    page.keyboard.press("Enter")
    heading(page, stage.served.urn)
    tab_to(page, "Search in these documents")
    page.keyboard.type("green jacket")
    page.keyboard.press("Enter")
    expect(page.locator("#hits mark")).to_have_text("green jacket")
    tab_to(page, "JS/")
    page.keyboard.press("Enter")
    expect(page.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "1")
    tab_to(page, "Next page")
    tab_to(page, "All your notes")
    page.keyboard.press("Enter")
    heading(page, "Your notes")
