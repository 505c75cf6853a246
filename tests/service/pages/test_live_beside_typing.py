"""A colleague acts while somebody is typing: no form is sent again, no typed word is lost, and the page says so."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from service.pages.conftest import SHELL, Site, Window
from service.pages.test_in_browser import violations

pytestmark = pytest.mark.browser
Opening = Callable[..., Window]
ANSWER = replace(SHELL, is_answer=True)
PAGE = (
    '{% extends "base.html" %}{% block content %}<h1>A breach</h1>'
    '<div data-module="unbroken-live" data-topic="t"></div>'
    '<div id="state" data-live>{{ words.state }}</div>'
    '<div id="work" data-live><p>{{ words.work }}</p><form method="post" action="{{ words.to }}">'
    '<label>Note <input name="note" value="{{ typed }}"></label>{% if typed %}<p>Say more.</p>{% endif %}'
    "<button>Send</button></form></div>{% endblock %}"
)


class Room:
    """A page with a form, the address that only takes forms, and the answer with errors that it gives."""

    def __init__(self, site: Site, window: Window, to: str) -> None:
        self.site, self.page, self.complaints = site, window.page, window.complaints
        self.words = {"state": "Open", "work": "Nobody decided.", "to": to}
        self.address = site.add("/one", PAGE, words=self.words, typed="")
        site.add("/refused", PAGE, words=self.words, typed="The gate", shell=ANSWER)
        site.answers[to] = "/refused"

    def type_and_send(self) -> Page:
        """Send the form, be refused, and go on typing."""
        self.page.goto(self.address)
        self.page.get_by_label("Note").fill("The gate")
        with self.page.expect_response("**/bytes/live?topic=t"):
            self.page.get_by_role("button", name="Send").click()
        self.type_on()
        return self.page

    def type_on(self) -> None:
        """Type into the page as it stands, and look elsewhere."""
        self.page.get_by_label("Note").fill("The gate was open")
        self.page.locator("h1").click()

    def hear(self, **changes: str) -> None:
        """Let a colleague act, and the page hear of it."""
        self.words |= changes
        self.site.tell()


@pytest.mark.parametrize("to", ["/one", "/one/decide"])
def test_answer_to_a_form_shows_what_changed_and_is_never_sent_again(open_window: Opening, site: Site, to: str) -> None:
    room = Room(site, open_window(), to)
    page = room.type_and_send()
    room.hear(state="Decided")
    expect(page.locator("#state")).to_have_text("Decided")
    expect(page.locator("#ub-changed")).to_have_count(0)
    room.hear(work="Mary decided.")
    told = page.locator("#ub-changed")
    expect(told).to_contain_text("What you typed is still here")
    expect(told.get_by_role("link")).to_have_attribute("href", room.address)
    expect(page.get_by_label("Note")).to_have_value("The gate was open")
    expect(page.locator("#work")).to_contain_text("Say more.")
    assert site.sent == [to]
    assert violations(page) == []


def test_answer_to_an_answer_still_knows_where_its_form_was(open_window: Opening, site: Site) -> None:
    room = Room(site, open_window(), "/one/decide")
    page = room.type_and_send()
    room.hear(state="Heard")
    expect(page.locator("#state")).to_have_text("Heard")
    with page.expect_response("**/bytes/live?topic=t"):
        page.get_by_role("button", name="Send").click()
    room.hear(state="Heard again")
    expect(page.locator("#state")).to_have_text("Heard again")
    assert site.sent == ["/one/decide", "/one/decide"]


@pytest.mark.parametrize("to", ["/one", "/one/decide"])
def test_page_that_is_over_stays_beside_what_was_typed(open_window: Opening, site: Site, to: str) -> None:
    room = Room(site, open_window(), to)
    page = room.type_and_send()
    site.moved["/one"] = site.add("/elsewhere", '{% extends "base.html" %}')
    room.hear()
    expect(page.locator("#ub-changed")).to_be_visible()
    expect(page.get_by_label("Note")).to_have_value("The gate was open")
    assert site.sent == [to]


def test_page_that_is_no_longer_the_readers_leaves_them_their_words_alone(open_window: Opening, site: Site) -> None:
    room = Room(site, open_window(), "/one/decide")
    page = room.type_and_send()
    del site.pages["/one"]
    room.hear()
    expect(page.get_by_role("heading", level=1)).to_have_text("You no longer have this page. This is what you typed.")
    expect(page.locator("main")).to_contain_text("The gate was open")
    expect(page.locator("main")).not_to_contain_text("Nobody decided.")
    assert site.sent == ["/one/decide"]
    assert violations(page) == []


def test_answer_with_nothing_typed_is_left_by_asking_for_the_page(open_window: Opening, site: Site) -> None:
    bare = (
        '{% extends "base.html" %}{% block content %}<div data-module="unbroken-live" data-topic="t"></div>'
        '<h1>{{ said }}</h1>{% if is_on %}<div id="on" data-live data-live-gone></div>{% endif %}'
        '<form method="post" action="/two"><button>Go</button></form>{% endblock %}'
    )
    page = open_window().page
    page.goto(site.add("/two", bare, said="The page", is_on=True))
    site.add("/answer", bare, said="The answer", is_on=True, shell=ANSWER)
    site.answers["/two"] = "/answer"
    with page.expect_response("**/bytes/live?topic=t"):
        page.get_by_role("button", name="Go").click()
    expect(page.locator("h1")).to_have_text("The answer")
    site.add("/two", bare, said="The page as it is now", is_on=False)
    site.tell()
    expect(page.locator("h1")).to_have_text("The page as it is now")
    assert site.sent == ["/two"]


def test_region_in_which_something_is_typed_stays_and_others_are_replaced(open_window: Opening, site: Site) -> None:
    room = Room(site, open_window(), "/one")
    page = room.page
    with page.expect_response("**/bytes/live?topic=t"):
        page.goto(room.address)
    room.hear(work="Mary looked.")
    expect(page.locator("#work")).to_contain_text("Mary looked.")
    room.type_on()
    room.hear(state="Decided")
    expect(page.locator("#state")).to_have_text("Decided")
    expect(page.locator("#ub-changed")).to_have_count(0)
    room.hear(work="Mary decided.")
    expect(page.locator("#ub-changed")).to_be_visible()
    expect(page.get_by_label("Note")).to_have_value("The gate was open")
    assert room.complaints == []
