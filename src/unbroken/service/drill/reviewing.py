"""How a reviewer of the drill works through a document: everything that is proposed or asked is removed.

It is done at the review's own pages. A place that takes two people gets its second person.
"""

import re
from typing import Final

import httpx

from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import Form, form_with, forms_of
from unbroken.service.drill.hands import has_form, press, try_form, wait_until, words_of

REMOVE: Final = "REDACT:R06"
ASKED: Final = "A person must decide."
_PLACE: Final = re.compile(r'<li class="ub-place (?:ub-place--)[^>]*?data-state="(\w+)".*?</li>', re.S)
_RULE: Final = re.compile(r"Rule ([\w-]+)\.")


def address(version: str, client: str, to: str = "DEF_REP") -> str:
    """Return the page of a document as somebody would get it."""
    return f"/review/version/{version}/?to={to}&only=all" + (f"&client={client}" if client else "")


def ask_to_read(person: Browser, version: str, client: str) -> None:
    """Have a document read."""
    page = person.page(address(version, client))
    if has_form(page, "/read/"):
        person.send(form_with(page, "document_type"))


def wait_until_read(person: Browser, version: str, client: str) -> httpx.Response:
    """Return the page of a document once it was read, or could not be. Raises DemoFailure."""
    return wait_until(
        lambda: person.page(address(version, client)), lambda page: "Being read" not in page.text, "a reading"
    )


def block_of(page: httpx.Response) -> str:
    """Return the rule by which the document itself may not go, or nothing."""
    found = re.search(r"May not go to this recipient: rule ([\w-]+)", page.text)
    return found.group(1) if found else ""


def rules_of(page: httpx.Response, needle: str, state: str = "") -> list[str]:
    """Return the rules of the places whose text holds these words, each once. state: only of places in this state."""
    found = [
        rule.group(1)
        for place in _PLACE.finditer(page.text)
        if state in {"", place.group(1)} and needle.casefold() in words_of(place.group(0)).casefold()
        if (rule := _RULE.search(words_of(place.group(0))))
    ]
    return list(dict.fromkeys(found))


def decide(person: Browser, page: httpx.Response) -> httpx.Response:
    """Remove what is asked of a person, accept what is proposed, and say that every page was seen. Return the page."""
    for form in _places(page, "rule", "open", ASKED):
        page = person.send(form, say=REMOVE)
    return press(person, page, "/finish/") if has_form(page, "/finish/") else page


def is_waiting(page: httpx.Response) -> bool:
    """Say whether a place waits for a second person."""
    return 'data-state="waits"' in page.text


def agree(second: Browser, version: str, client: str, to: str = "DEF_REP", say: str = "REDACT") -> None:
    """Decide, as the second person, whatever waits for one; what the first chose is not shown."""
    for form in _places(second.page(address(version, client, to)), "second", "waits"):
        second.send(form, say=say)


def settle(manager: Browser, version: str, client: str) -> None:
    """Remove, as who settles it, what two people decided differently."""
    for form in _places(manager.page(address(version, client)), "second", "disputed"):
        manager.send(form, say="REDACT")


def make_copy(person: Browser, version: str, client: str) -> None:
    """Have the redacted copy made, when the page offers it."""
    page = person.page(address(version, client))
    if has_form(page, f"/{version}/render/"):
        press(person, page, f"/{version}/render/")


def wait_for_copy(person: Browser, version: str, client: str) -> httpx.Response:
    """Return the page of a document once its copy is made or has failed. Raises DemoFailure."""
    return wait_until(
        lambda: person.page(address(version, client)), lambda page: "Copy: Being made" not in page.text, "a copy"
    )


def keep(person: Browser, page: httpx.Response, needle: str) -> tuple[int, httpx.Response]:
    """Try to keep every place that holds these words, alone. Return how many there were, and the page."""
    forms = _places(page, "rule", "open", needle)
    for form in forms:
        page = person.send(form, say="KEEP:R11")
    return len(forms), page


def remove_words(person: Browser, page: httpx.Response, words: str) -> httpx.Response:
    """Remove words by hand."""
    return try_form(person, form_with(page, "words", "reason_code"), words=words, reason_code="R06", kind="FREE_ID")


def _places(page: httpx.Response, deed: str, state: str, needle: str = "") -> list[Form]:
    """Return the forms of the places in a state that hold these words, in their order."""
    wanted = {
        key
        for place in _PLACE.finditer(page.text)
        if place.group(1) == state and needle.casefold() in words_of(place.group(0)).casefold()
        for key in re.findall(r'name="key" value="([^"]+)"', place.group(0))
    }
    return [
        form
        for form in forms_of(page)
        if form.action.endswith(f"/{deed}/") and any(name == "key" and value in wanted for name, value in form.values)
    ]
