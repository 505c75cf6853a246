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


def wait_until_read(person: Browser, version: str, client: str) -> None:
    """Wait until a document was read, or could not be. Raises DemoFailure."""
    wait_until(lambda: "Being read" not in person.page(address(version, client)).text, "a document to be read")


def block_of(page: httpx.Response) -> str:
    """Return the rule by which the document itself may not go, or nothing."""
    found = re.search(r"May not go to this recipient: rule ([\w-]+)", page.text)
    return found.group(1) if found else ""


def rules_of(page: httpx.Response, needle: str) -> list[str]:
    """Return the rules of the places whose text holds these words; of all places that are removed without any."""
    return [
        rule.group(1)
        for place in _PLACE.finditer(page.text)
        if needle.casefold() in words_of(place.group(0)).casefold() and (rule := _RULE.search(words_of(place.group(0))))
    ]


def decide(person: Browser, version: str, client: str) -> None:
    """Remove what is asked of a person, accept what is proposed, and say that every page was seen."""
    for form in _deciding(person, version, client, "rule", "open", ASKED):
        person.send(form, say=REMOVE)
    page = person.page(address(version, client))
    if has_form(page, "/finish/"):
        press(person, page, f"/{version}/finish/")


def agree(second: Browser, version: str, client: str) -> None:
    """Remove, as the second person, whatever waits for one; what the first chose is not shown."""
    for form in _deciding(second, version, client, "second", "waits"):
        second.send(form, say="REDACT")


def settle(manager: Browser, version: str, client: str) -> None:
    """Remove, as who settles it, what two people decided differently."""
    for form in _deciding(manager, version, client, "second", "disputed"):
        manager.send(form, say="REDACT")


def make_copy(person: Browser, version: str, client: str) -> None:
    """Have the redacted copy made, when the page offers it."""
    page = person.page(address(version, client))
    if has_form(page, f"/{version}/render/"):
        press(person, page, f"/{version}/render/")


def wait_for_copy(person: Browser, version: str, client: str) -> None:
    """Wait until the copy of a document is made or has failed. Raises DemoFailure."""
    wait_until(lambda: not _is_in_work(person.page(address(version, client))), "a copy to be made")


def keep(person: Browser, version: str, client: str, needle: str) -> int:
    """Try to keep every place that holds these words, alone. Return how many there were."""
    forms = _deciding(person, version, client, "rule", "open", needle)
    for form in forms:
        person.send(form, say="KEEP:R11")
    return len(forms)


def remove_words(person: Browser, version: str, client: str, words: str) -> httpx.Response:
    """Remove words by hand."""
    page = person.page(address(version, client))
    return try_form(person, form_with(page, "words", "reason_code"), words=words, reason_code="R06", kind="FREE_ID")


def _is_in_work(page: httpx.Response) -> bool:
    return bool(re.search(r"Copy: (?:Being|Waiting|Queued|Asked)", words_of(page.text), re.I))


def _deciding(person: Browser, version: str, client: str, deed: str, state: str, needle: str = "") -> list[Form]:
    """Return the forms of the places in a state, in their order."""
    page = person.page(address(version, client))
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
