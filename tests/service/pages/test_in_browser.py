"""The pages in a real Chromium: accessible, reflowing, quiet under the CSP, and each module doing its work."""

import base64
import hashlib
import os
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reportlab.pdfgen.canvas import Canvas

from service.pages.conftest import SHELL, Site, Window

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "vendor/axe-core/axe.min.js"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
INKED = """canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
    .data.some((value, at) => at % 4 < 3 && value < 100)"""
BASE = '{% extends "base.html" %}{% from "components/viewer.html" import player, pdf_viewer, image_viewer %}'
Opening = Callable[..., Window]


def started(page: Page) -> None:
    """Wait until app.js has run."""
    page.locator("body.govuk-frontend-supported").wait_for()


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text())
    found = page.evaluate("() => axe.run()")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


@pytest.mark.parametrize("look", LOOKS)
def test_example_page_has_no_axe_violation_and_no_complaint(open_window: Opening, examples: str, look: str) -> None:
    window = open_window(**LOOKS[look])
    window.page.goto(examples)
    started(window.page)
    assert violations(window.page) == []
    assert [said for said in window.complaints if "404" not in said] == []


@pytest.mark.parametrize("status", [400, 404, 500])
def test_error_page_has_no_axe_violation(open_window: Opening, site: Site, status: int) -> None:
    source = '{% extends "error.html" %}'
    address = site.add("/error", source, status=status, reference="01JD", detail="Give a number.")
    window = open_window(**LOOKS["dark"])
    window.page.goto(address)
    assert violations(window.page) == []
    assert window.complaints == []


def test_absent_and_forbidden_look_the_same(site: Site) -> None:
    pages = []
    for status in (403, 404):
        site.add("/error", '{% extends "error.html" %}', status=status)
        pages.append(site.pages["/error"]())
    assert pages[0] == pages[1]


def test_marking_is_on_case_pages_top_and_bottom_and_on_no_entrance(site: Site) -> None:
    site.add("/case", '{% extends "layouts/case.html" %}')
    site.add("/entrance", '{% extends "layouts/entrance.html" %}')
    assert site.pages["/case"]().count("OFFICIAL-SENSITIVE") == 2
    assert "OFFICIAL" not in site.pages["/entrance"]()


def test_what_is_hidden_is_not_shown_whatever_its_class(open_window: Opening, site: Site) -> None:
    source = '{% extends "base.html" %}{% block content %}<p class="govuk-error-message" hidden>x</p>{% endblock %}'
    page = open_window().page
    page.goto(site.add("/hidden", source))
    expect(page.locator(".govuk-error-message")).to_be_hidden()


def test_page_at_400_percent_zoom_needs_no_sideways_scrolling(open_window: Opening, examples: str) -> None:
    window = open_window(viewport={"width": 320, "height": 256})
    window.page.goto(examples)
    started(window.page)
    assert window.page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_digest_copies_whole_without_spaces(open_window: Opening, examples: str) -> None:
    window = open_window(permissions=["clipboard-read", "clipboard-write"])
    window.page.goto(examples)
    window.page.get_by_role("button", name="Copy 9f86d081").first.click()
    expect(window.page.get_by_text("Copied").first).to_be_visible()
    copied = window.page.evaluate("() => navigator.clipboard.readText()")
    assert copied == window.page.locator("[data-digest]").first.get_attribute("data-digest")


@pytest.mark.parametrize("marks", [[1], [16 * 1024 * 1024, 17_000_001, 41_999_999]])
def test_hashing_gives_the_digest_of_a_file_and_of_its_prefixes(
    open_window: Opening, examples: str, tmp_path: Path, marks: list[int]
) -> None:
    body = os.urandom(42_000_000)
    (tmp_path / "recording.bin").write_bytes(body)
    window = open_window()
    window.page.goto(examples)
    window.page.evaluate(
        "() => { const i = document.createElement('input'); i.type = 'file'; i.id = 'f'; document.body.append(i); }"
    )
    window.page.set_input_files("#f", tmp_path / "recording.bin")
    found = window.page.evaluate(
        """async (marks) => {
            const { FileHash } = await import("/static/js/hashing.js");
            const hash = new FileHash(document.getElementById("f").files[0], () => {});
            const prefixes = await Promise.all(marks.map((mark) => hash.prefix(mark)));
            return [await hash.digest, ...prefixes];
        }""",
        marks,
    )
    assert found == [hashlib.sha256(part).hexdigest() for part in (body, *(body[:mark] for mark in marks))]


@pytest.fixture
def recording(site: Site) -> str:
    with wave.open(str(site.media / "tone.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(bytes(2 * 8000 * 60))
    source = (
        BASE + '{% block content %}<p id="else" tabindex="0">x</p>'
        '{{ player("/media/tone.wav", "audio/wav", "Call") }}{% endblock %}'
    )
    return site.add("/play", source)


def test_player_keys_work_inside_it_and_nowhere_else(open_window: Opening, recording: str) -> None:
    page = open_window().page
    page.goto(recording)
    media = page.locator("audio")
    page.locator('[data-part="bar"]').wait_for()
    page.wait_for_function("() => document.querySelector('audio').readyState > 0")
    at = "media => media.currentTime"
    assert media.evaluate("media => media.paused")
    page.locator("#else").press("l")
    assert media.evaluate(at) == 0
    media.press("l")
    assert media.evaluate(at) == 10
    media.press("ArrowRight")
    media.press("j")
    assert media.evaluate(at) == 5
    expect(page.locator('[data-part="time"]')).to_have_text("0:00:05.000")
    page.get_by_label("Speed").select_option("2")
    assert media.evaluate("media => media.playbackRate") == 2
    media.press("k")
    page.wait_for_function("() => !document.querySelector('audio').paused")


def test_player_with_a_recording_that_is_not_there_says_so(open_window: Opening, site: Site) -> None:
    page = open_window().page
    page.goto(
        site.add("/play", BASE + '{% block content %}{{ player("/media/no.wav", "audio/wav", "Call") }}{% endblock %}')
    )
    expect(page.get_by_role("alert")).to_contain_text("could not be played")


@pytest.fixture
def document(site: Site) -> str:
    canvas = Canvas(str(site.media / "statement.pdf"))
    for number in (1, 2, 3):
        canvas.drawString(72, 700, f"Statement page {number}")
        canvas.showPage()
    canvas.save()
    return site.add(
        "/pdf",
        BASE
        + '{% block content %}<h1>Statement</h1>{{ pdf_viewer("/media/statement.pdf", "Statement") }}{% endblock %}',
    )


def test_pdf_is_drawn_page_by_page_with_the_text_layer_off(open_window: Opening, document: str) -> None:
    window = open_window()
    page = window.page
    page.goto(document)
    figure = page.locator('[data-module="unbroken-pdf-view"]')
    expect(figure).to_have_attribute("data-drawn", "1")
    expect(page.locator('[data-part="pages"]')).to_have_text("of 3")
    assert page.locator(".ub-viewer__text").count() == 0
    assert page.locator(".ub-viewer__page canvas").evaluate(INKED)
    page.get_by_role("button", name="Next page").click()
    expect(figure).to_have_attribute("data-drawn", "2")
    page.get_by_label("Select text").check()
    expect(page.locator(".ub-viewer__text")).to_contain_text("Statement page 2")
    wide = page.locator(".ub-viewer__page canvas").bounding_box()
    page.get_by_role("button", name="Rotate").click()
    page.wait_for_function(
        "() => { const c = document.querySelector('.ub-viewer__page canvas'); return c.width > c.height; }"
    )
    assert wide is not None and wide["width"] < wide["height"]
    assert violations(page) == []
    assert window.complaints == []


def test_image_is_enlarged_and_fitted(open_window: Opening, site: Site) -> None:
    page = open_window().page
    page.goto(
        site.add(
            "/image", BASE + '{% block content %}{{ image_viewer("/static/img/mark.svg", "A mark") }}{% endblock %}'
        )
    )
    image = page.get_by_role("img", name="A mark")
    page.locator('[data-part="bar"]').wait_for()
    before = image.evaluate("image => image.clientWidth")
    page.get_by_role("button", name="Larger").click()
    assert image.evaluate("image => image.clientWidth") > before
    page.get_by_role("button", name="Fit").click()
    assert image.evaluate("image => image.clientWidth") == before


def test_live_region_is_replaced_and_focus_stays(open_window: Opening, site: Site) -> None:
    source = (
        '{% extends "base.html" %}{% block content %}<div data-module="unbroken-live" data-topic="t"></div>'
        '<div id="board" data-live data-live-says="The board changed">'
        '<a href="#x" id="row">{{ words.now }}</a></div>{% endblock %}'
    )
    words = {"now": "Sent"}
    page = open_window().page
    with page.expect_response("**/bytes/live?topic=t"):
        page.goto(site.add("/board", source, words=words))
    page.locator("#row").focus()
    words["now"] = "Received"
    site.tell()
    expect(page.locator("#row")).to_have_text("Received")
    assert page.evaluate("() => document.activeElement.id") == "row"
    expect(page.locator("#ub-announce")).to_have_text("The board changed")


def test_idle_warning_opens_two_minutes_before_and_staying_closes_it(open_window: Opening, site: Site) -> None:
    page = open_window().page
    page.clock.install()
    site.add("/sign-in", '{% extends "base.html" %}')
    page.goto(site.add("/idle", '{% extends "base.html" %}'))
    started(page)
    page.locator("#ub-announce").wait_for(state="attached")
    page.wait_for_function("() => localStorage.getItem('unbroken-last-seen')")
    page.clock.fast_forward(12 * 60 * 1000)
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.clock.fast_forward(62 * 1000)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Stay signed in").click()
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.clock.fast_forward(17 * 60 * 1000)
    page.wait_for_url("**/sign-in?next=%2Fidle")


DRAFT = (
    '{% extends "base.html" %}{% block content %}<h1>A note</h1><form method="post" action="/form">'
    '<label>Note <input name="note"></label>'
    '<label>Secret <input type="password" name="p"></label><button>Send</button></form>{% endblock %}'
)
SEALED = "() => Object.entries(localStorage).filter(([name]) => name.startsWith('unbroken-draft:'))"
DAY_MS = 24 * 60 * 60 * 1000


def drafts(page: Page, count: int) -> str:
    """Wait for so many drafts on the device; return everything that the browser keeps."""
    page.wait_for_function(f"() => ({SEALED})().length === {count}")
    return str(page.evaluate("() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])"))


def typed(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_function("() => localStorage.getItem('unbroken-last-seen')")
    page.get_by_label("Note").fill("The gate was open")
    page.get_by_label("Secret").fill("hunter2")
    kept = drafts(page, 1)
    assert "gate" not in kept
    assert "hunter2" not in kept


def test_draft_outlives_its_tab_and_is_read_by_nobody_else(open_window: Opening, site: Site) -> None:
    page = open_window().page
    form = site.add("/form", DRAFT)
    typed(page, form)
    page.close()
    other = page.context.new_page()
    mary = replace(SHELL, person_id="mary", draft_key=base64.b64encode(b"m" * 32).decode())
    site.add("/form", DRAFT, shell=mary)
    other.goto(form)
    expect(other.get_by_label("Note")).to_have_value("")
    site.add("/form", DRAFT, shell=replace(mary, person_id="jane"))
    other.goto(form)
    expect(other.get_by_label("Note")).to_have_value("")
    site.add("/form", DRAFT)
    other.goto(form)
    expect(other.get_by_label("Note")).to_have_value("The gate was open")
    expect(other.get_by_label("Secret")).to_have_value("")
    expect(other.get_by_role("status")).to_contain_text("We kept what you typed")


def test_draft_says_that_somebody_changed_what_it_is_about(open_window: Opening, site: Site) -> None:
    page = open_window().page
    form = site.add("/form", DRAFT)
    typed(page, form)
    site.add("/form", DRAFT.replace('name="note"', 'name="note" value="The gate was shut"'))
    page.goto(form)
    expect(page.get_by_label("Note")).to_have_value("The gate was open")
    expect(page.get_by_role("status")).to_contain_text("changed by somebody since")
    site.add("/form", DRAFT.replace('name="note"', 'name="other"'))
    page.goto(form)
    expect(page.get_by_role("status")).to_contain_text("Note: The gate was open")


def test_draft_goes_when_the_service_says_that_it_was_taken_and_not_before(open_window: Opening, site: Site) -> None:
    page, form = open_window().page, site.add("/form", DRAFT)
    typed(page, form)
    page.get_by_role("button", name="Send").click()
    page.goto(site.add("/elsewhere", '{% extends "base.html" %}'))
    drafts(page, 1)
    site.add("/form", DRAFT, shell=replace(SHELL, is_answer=True))
    page.goto(form)
    expect(page.get_by_label("Note")).to_have_value("The gate was open")
    expect(page.get_by_role("status")).to_have_count(0)
    page.wait_for_function(f"() => JSON.parse(({SEALED})()[0][1]).sent === ''")
    cookie = {"name": "unbroken_taken", "value": "%2Felse~%2Fform", "url": site.address}
    page.context.add_cookies([cookie])
    site.add("/form", DRAFT)
    page.goto(form)
    expect(page.get_by_label("Note")).to_have_value("The gate was open")  # refused, not sent since: another was taken
    page.get_by_role("button", name="Send").click()
    drafts(page, 1)
    page.context.add_cookies([cookie])
    page.goto(f"{site.address}/elsewhere")
    drafts(page, 0)


def test_draft_is_listed_where_it_can_be_gone_back_to_or_forgotten(open_window: Opening, site: Site) -> None:
    page = open_window().page
    typed(page, site.add("/form", DRAFT))
    head = '{% extends "base.html" %}{% from "components/drafts.html" import drafts with context %}'
    page.goto(site.add("/home", head + "{% block content %}<h1>Home</h1>{{ drafts() }}{% endblock %}"))
    link = page.get_by_role("link", name="A note")
    expect(link).to_have_attribute("href", "/form")
    assert violations(page) == []
    page.get_by_role("button", name="Forget all of it").click()
    expect(link).to_be_hidden()
    drafts(page, 0)


def test_draft_that_nobody_came_back_to_is_gone_after_a_week(open_window: Opening, site: Site) -> None:
    page = open_window().page
    typed(page, site.add("/form", DRAFT))
    away = site.add("/away", '{% extends "base.html" %}')
    for days, left in ((6, 1), (8, 0)):
        page.evaluate(
            f"""() => ({SEALED})().forEach(([name, draft]) => localStorage.setItem(
                name, JSON.stringify({{ ...JSON.parse(draft), at: Date.now() - {days * DAY_MS} }})))"""
        )
        page.goto(away)
        drafts(page, left)
