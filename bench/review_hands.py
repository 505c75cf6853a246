"""The hands that redact a document with keys alone, and what they count."""

import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from review_case import Paper

MOST_PLACES = 600
FOCUSED = """() => {
    const place = document.querySelector("[data-place]:focus");
    return place && [place.id, [...place.querySelectorAll("[data-say]")].map((one) => one.dataset.say)];
}"""
LEFT = "() => parseInt(document.querySelector('.ub-review__counts strong').textContent)"
FEWER = f"(left) => ({LEFT})() < left"
ANSWERED = """(was) => document.querySelector('.ub-review__counts').innerText !== was
    || document.querySelector('#review-said .govuk-error-summary')"""

STOOD = """() => JSON.stringify({
    at: location.search, counts: document.querySelector(".ub-review__counts")?.innerText,
    focus: document.activeElement?.outerHTML.slice(0, 300), state: document.activeElement?.dataset.state,
    said: document.querySelector("#review-said")?.innerText,
    unsaved: document.querySelector("#review-unsaved:not([hidden])")?.innerText,
    listed: [...document.querySelectorAll("[data-place]")].map((one) => `${one.id} ${one.dataset.state}`),
})"""


@dataclass
class Walked:
    """One document that was redacted. unchanged: of its places. trouble: why it was not finished, if it was not."""

    name: str
    document_type: str
    medium: str
    pages: int = 0
    places: int = 0
    unchanged: int = 0
    keys: int = 0
    added: int = 0
    seconds: float = 0.0
    trouble: str = ""


def walk(settings: Any, papers: list[Paper], recipient: str) -> list[Walked]:
    """Redact each document with keys alone; return what was counted of each."""
    from playwright.sync_api import Error

    from chromium import open_chromium
    from e2e.windows import Window

    walked: list[Walked] = []
    with open_chromium() as chromium:
        window = Window(chromium.new_context(base_url=settings.address, locale="en-GB"))
        window.sign_in("officer")
        for number, paper in enumerate(papers, 1):
            truth = paper.truth
            one = Walked(truth["doc"], truth["document_type"], truth["medium"])
            try:
                redact(window, paper, recipient, one)
            except Error as error:
                one.trouble = f"{str(error).splitlines()[0]} {stood(window.page)}"
            walked.append(one)
            took = one.trouble or f"{one.pages} pages, {one.places} places, {one.seconds:.0f} s"
            print(f"{number} of {len(papers)} redacted: {one.name}: {took}", file=sys.stderr, flush=True)
    return walked


def stood(page: Any) -> str:
    """Say what the page shows where the hands got stuck: its counts, what has the focus, what was refused."""
    return str(page.evaluate(STOOD))


def redact(window: Any, paper: Paper, recipient: str, one: Walked) -> None:
    """Decide every open place of one document by keyboard, add what is missing, say that every page was looked at."""
    from unbroken.stages.review.pages import place_id

    review = review_of(paper, recipient)
    if isinstance(review, str):
        one.trouble = review
        return
    wanted = {place_id(each.key): expected(paper.truth, each.text, recipient) for each in review.findings}
    one.places, one.pages = len(review.findings), len(review.places.sheets)
    one.unchanged = sum(
        fits(each.proposal.action.value, wanted[place_id(each.key)]) for each in review.findings if each.proposal
    )
    page = window.go(f"/review/version/{paper.version_id}/?to={recipient}&client={paper.client}&only=open")
    page.get_by_role("button", name="Keys").wait_for()  # shown once the script listens
    began = time.perf_counter()
    for _ in range(MOST_PLACES):
        left = page.evaluate(LEFT)
        if not left:
            break
        _press(page, "o", one)
        place, keys = page.wait_for_function(FOCUSED).json_value()  # the next may be on another page
        choice = "r" if wanted.get(place, "REDACT") in {"REDACT", "ASK"} else "k"
        _press(page, choice if choice in keys else "a", one)
        page.wait_for_function(FEWER, arg=left)
    for text in missing(paper.truth, review, recipient):
        one.added += _type(page, text, one)
    page.get_by_role("button", name="I have looked at every page").press("Enter")
    page.locator("#review-bar").get_by_text("Every page was looked at").wait_for()
    one.seconds = time.perf_counter() - began
    one.keys += 1


def _type(page: Any, text: str, one: Walked) -> bool:
    """Type words that nobody proposed into the form, and send it with Enter. False where they are not on the page."""
    before = page.locator(".ub-review__counts").inner_text()
    page.locator("#review-add").evaluate("(one) => { one.open = true; }")
    field = page.locator("#add-words")
    field.focus()
    page.keyboard.type(text)
    one.keys += len(text) + 2
    page.locator("#add-reason").select_option("R02")
    field.press("Enter")
    page.wait_for_function(ANSWERED, arg=before)
    done = bool(page.locator(".ub-review__counts").inner_text() != before)
    page.locator("#add-words").fill("")
    return done


def _press(page: Any, key: str, one: Walked) -> None:
    page.keyboard.press(key)
    one.keys += 1


def review_of(paper: Paper, recipient: str) -> Any:
    """Return the document as it is reviewed, or why it is not."""
    from unbroken.engines.redaction.vocabulary import Recipient
    from unbroken.ground.errors import DomainError
    from unbroken.stages.review import queries

    try:
        review = queries.get_review(
            paper.officer, paper.version_id, Recipient(recipient), paper.client, now=datetime.now(UTC)
        )
    except DomainError as error:
        return str(error)
    block = review.at.block
    return f"stopped by rule {block.rule}: {block.reason}" if block else review


def _squeeze(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def expected(truth: dict[str, Any], text: str, recipient: str) -> str:
    """Return what the truth wants done with a string: KEEP where it names nothing of the kind."""
    found = _squeeze(text)
    near = [
        one for one in truth["items"] if _squeeze(one["exact_text"]) in found or found in _squeeze(one["exact_text"])
    ]
    exact = [one for one in near if _squeeze(one["exact_text"]) == found]
    said = {one["expected"].get(recipient, "KEEP") for one in (exact or near)}
    return next((one for one in ("REDACT", "ASK", "EITHER") if one in said), "KEEP")


def fits(proposed: str, wanted: str) -> bool:
    """Say whether a proposal needs no change. EITHER: the truth leaves it open; a question is right where it asks."""
    return wanted == "EITHER" or proposed == wanted


def missing(truth: dict[str, Any], review: Any, recipient: str) -> list[str]:
    """Return the strings that must go and lie in no place that was found, on the first page, where the form stands."""
    texts = [_squeeze(one.text) for one in review.findings]
    here = _squeeze(review.places.sheets[0].text)
    wanted = dict.fromkeys(
        one["exact_text"]
        for one in truth["items"]
        if one["expected"].get(recipient) == "REDACT" and one["place"] == "visible"
    )
    return [one for one in wanted if _squeeze(one) in here and not any(_squeeze(one) in text for text in texts)]
