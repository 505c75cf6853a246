"""A document redacted with the keyboard alone, and by two people who see each other's decisions."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page, Route, expect
from reportlab.pdfgen.canvas import Canvas

from e2e.conftest import Opening
from e2e.stage import begin_url, fresh_urn, have_read, register, send, sign_in
from live import LiveService
from unbroken.service.demo.client import Browser, wait_for
from unbroken.service.demo.forms import Form, forms_of

pytestmark = pytest.mark.browser
PATIENCE = 300
LINES = (
    "WITNESS STATEMENT",
    "My number is 07700 900123 and my mail is maren.holloway@mail.example.",
    "I told my neighbour Joan Fell what I saw from the window.",
)
MORE = ("I have asthma and take salbutamol.", "\f", "At night ring 07700 900456.")
"""A condition, which only two people may keep; and a second page."""


@pytest.fixture
def document(service: LiveService) -> str:
    """A statement in a case of this test's own, read; the address of its page."""
    return f"/review/version/{make_statement(service, *MORE)[1]}/"


def draw(*lines: str) -> bytes:
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate(lines):
        if line == "\f":
            canvas.showPage()
        else:
            canvas.drawString(72, 760 - 24 * at, line)
    canvas.save()
    return held.getvalue()


def make_statement(service: LiveService, *more: str) -> tuple[str, str]:
    """Seal a statement in a case of its own and have it read; return the case and the version."""
    with Browser(service.address) as officer:
        sign_in(officer, "officer")
        case = register(officer, fresh_urn())
        facts = {"name": "statement.pdf", "title": "Statement"}
        version = officer.upload(begin_url(officer, case), facts, draw(*LINES, *more))
        have_read(officer, version)
    return case, version


def count(page: Page, words: str) -> None:
    expect(page.locator(".ub-review__counts")).to_contain_text(words)


def test_document_is_redacted_by_keyboard_and_a_colleague_sees_it_happen(open_window: Opening, document: str) -> None:
    window = open_window("officer")
    page = window.go(f"{document}?only=page")  # as a long document is listed: one page at a time
    other = open_window("officer").go(document)
    whole = other.locator("[data-place]").count()
    assert whole > page.locator("[data-place]").count() >= 4
    count(page, f"{whole} to decide")
    expect(page.locator("svg image")).to_have_count(1)
    expect(page.get_by_role("button", name="Keys")).to_be_visible()  # the script listens
    page.keyboard.press("o")
    for left in range(whole - 1, 0, -1):
        decide(page)
        count(page, f"{left} to decide")
    count(page, "1 waits for a second person")
    expect(page.locator(".ub-review__where").first).to_have_text("Page 2 of 2")
    window.expect_complaint("Failed to load resource")
    window.context.set_offline(offline=True)  # the last one is decided while the connection is down
    decide(page)
    unsaved = page.locator("#review-unsaved")
    expect(unsaved).to_contain_text("Not saved yet: 1")
    expect(page.locator('[data-state="unsaved"]')).to_contain_text("Not saved yet. You chose: Accept")
    count(other, "1 to decide")
    window.context.set_offline(offline=False)
    count(page, "0 to decide")
    expect(unsaved).to_be_hidden()
    count(other, "0 to decide")
    expect(other.locator(".ub-mark--redact rect")).not_to_have_count(0)
    lose_one_answer(page, "/undo/")
    with page.expect_response("**/undo/"):  # of the second attempt
        page.keyboard.press("u")
    expect(unsaved).to_be_hidden()
    count(page, "1 to decide")  # it was done before its answer was lost, and is not done again
    count(other, "1 to decide")
    page.keyboard.press("Shift+U")
    count(page, "0 to decide")
    expect(page.locator(".ub-place--at")).to_be_focused()


def decide(page: Page) -> None:
    """Decide the place to which the focus went on by itself."""
    place = page.locator("[data-place]:focus")
    expect(place).to_have_attribute("data-state", "open")
    if place.get_by_text("Keeping this takes two people.").count():
        page.keyboard.press("k")
    else:
        page.keyboard.press("a" if place.locator('[data-say="a"]').count() else "r")


def lose_one_answer(page: Page, deed: str) -> None:
    """Let the server do the next deed of this name, and drop the connection before it can say so."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route(f"**{deed}", lose, times=1)


def test_box_is_drawn_with_the_pointer_and_words_are_chosen_by_selecting_them(
    open_window: Opening, document: str
) -> None:
    page = open_window("officer").go(document)
    page.locator("#review-add summary").click()
    page.get_by_role("button", name="Draw a box on the page").click()
    sheet = page.locator(".ub-sheet__page")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 240, box["y"] + 90)
    page.mouse.up()
    expect(page.get_by_label("Right")).not_to_have_value("")
    page.locator("#add-reason").select_option("R06")
    page.get_by_role("button", name="Remove it", exact=True).click()
    count(page, "1 removed")
    page.locator("#review-text").evaluate(
        """(text) => {
            const at = text.textContent.indexOf("window");
            const range = document.createRange();
            range.setStart(text.firstChild, at);
            range.setEnd(text.firstChild, at + 6);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    expect(page.get_by_label("Words to remove")).to_have_value("window")
    page.locator("#add-reason").select_option("R06")
    page.get_by_role("button", name="Remove it", exact=True).click()
    count(page, "2 removed")
    expect(page.locator("#review-places")).to_contain_text("window")


def test_officer_redacts_at_source_and_gives_back_what_the_prosecutor_asks_for(
    open_window: Opening, service: LiveService
) -> None:
    case, version = make_statement(service)
    officer = open_window("officer")
    page = officer.go(f"/review/version/{version}/?to=CPS_PRE")
    page.locator("#review-add summary").press("Enter")
    page.get_by_label("Words to remove").fill("my neighbour Joan Fell")
    page.locator("#add-reason").select_option("R01")
    page.get_by_label("Note", exact=True).fill("She saw nothing.")
    page.get_by_role("button", name="Remove it", exact=True).press("Enter")
    count(page, "1 removed")
    page.get_by_role("button", name="I have looked at every page").press("Enter")
    count(page, "0 to decide")
    page.get_by_role("button", name="Make the copy").press("Enter")
    expect(page.locator("#review-bar")).to_contain_text("Copy: Proven")
    expect(page.get_by_role("link", name="As served")).to_be_visible()
    page.keyboard.press("s")
    expect(page.locator(".ub-sheet__page--served image")).to_have_count(1)
    copy = str(page.get_by_role("link", name="What it leaves out").get_attribute("href"))
    with Browser(service.address) as sender, Browser(service.address) as receiver:
        sign_in(sender, "officer")
        sign_in(receiver, "prosecutor")
        handover = send(sender, case, [copy.split("/")[-3]], "A18MV00", "prosecutor")
        receiver.fill(receiver.page(f"/handovers/{handover}/"), confirmed="yes")

    prosecutor = open_window("prosecutor")
    seen = prosecutor.go(f"/review/case/{case}/")
    seen.get_by_role("link", name="What was removed from").press("Enter")
    expect(seen.get_by_role("row").nth(1)).to_contain_text("Not relevant. She saw nothing.")
    expect(seen.locator("main")).not_to_contain_text("Joan Fell")
    seen.get_by_role("link", name="Ask for it").press("Enter")
    seen.get_by_label("Note").fill("She is named in the 999 call.")
    seen.get_by_role("button", name="Return it").press("Enter")
    expect(seen.locator("#remarks")).to_contain_text("Not answered")

    page = officer.go("/")
    page.get_by_role("link", name="Please remove less on page 1").press("Enter")
    page.locator("#remarks").get_by_role("link", name="Open the place").click()
    expect(page.get_by_role("button", name="Keys")).to_be_visible()  # the script listens
    page.locator('[data-place]:has-text("my neighbour Joan Fell")').focus()
    page.keyboard.press("k")
    count(page, "0 removed")
    page.get_by_label("Your answer").fill("Restored, a new copy follows.")
    page.get_by_role("button", name="I changed it").press("Enter")
    expect(page.locator("#remarks")).to_contain_text("Answer: Restored")
    expect(prosecutor.go(copy).locator("#remarks")).to_contain_text("Restored, a new copy follows.")


def test_copies_of_many_documents_show_how_far_they_are_and_go_on_after_a_redactor_was_killed(
    open_window: Opening, service: LiveService
) -> None:
    many = 4
    with Browser(service.address) as officer:
        sign_in(officer, "officer")
        case = register(officer, fresh_urn())
        begin, listed = begin_url(officer, case), f"/review/case/{case}/"
        lines = LINES[:2]
        versions = [
            officer.upload(begin, {"name": f"{number}.pdf", "title": "Statement"}, draw(*lines, f"Number {number}."))
            for number in range(many)
        ]
        officer.send(form_to(officer, listed, "/read/"))
        wait_for(lambda: f"Read: {many} of {many}" in officer.page(listed).text, "the readings", PATIENCE)
        for version in versions:
            officer.send(form_to(officer, f"/review/version/{version}/", "/finish/"))
        page = open_window("officer").go(listed)
        page.get_by_role("button", name=f"Make {many} copies").press("Enter")
        progress = page.locator(".ub-progress")
        expect(progress).to_contain_text(re.compile(rf"recipient: [1-9] of {many}"))
        service.kill("redactor")
        wait_for(lambda: f"recipient: {many} of {many}" in officer.page(listed).text, "the copies", PATIENCE)
        expect(progress).to_contain_text(f"recipient: {many} of {many}")
        sent = officer.page(f"/handovers/send/{case}/").text
        assert sent.count("redacted for DEF_REP") == many, "each copy was made once"


def form_to(person: Browser, path: str, action: str) -> Form:
    return next(one for one in forms_of(person.page(path)) if one.action.endswith(action))
