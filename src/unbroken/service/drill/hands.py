"""What people do at their browsers in the drill. Every step is a page, a form or the byte path, over HTTP."""

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Final

import httpx

from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import DemoFailure, Form, form_with, forms_of

LONG_SECONDS: Final = 900
SHORT_PAUSE_SECONDS, LONG_PAUSE_SECONDS = 0.4, 4.0
"""Between two looks at a page: to look takes from the work that is waited for."""
_TAGS: Final = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Stop:
    """One stop of the gate, as its page shows it."""

    rule: str
    sentence: str

    def is_about(self, ref: str) -> bool:
        """Say whether it names this document."""
        return bool(ref) and re.search(rf"(?<![\w/]){re.escape(ref)}(?![\w/])", self.sentence) is not None


def words_of(markup: str) -> str:
    """Return what a page says, without its markup."""
    return " ".join(unescape(_TAGS.sub(" ", markup)).split())


def try_form(person: Browser, form: Form, /, **changes: str | list[str]) -> httpx.Response:
    """Send a form that may be refused, and return whatever comes."""
    data: dict[str, list[str]] = {}
    for name, value in form.filled(**changes):
        data.setdefault(name, []).append(value)
    headers = {"Referer": form.action, "Origin": person.address}
    return person.http.request(form.method, form.action, data=data, headers=headers)


def press(person: Browser, page: httpx.Response, ending: str, /, **changes: str | list[str]) -> httpx.Response:
    """Press the button of the page's form whose address ends so. Raises DemoFailure."""
    for form in forms_of(page):
        if httpx.URL(form.action).path.endswith(ending):
            return person.send(form, **changes)
    raise DemoFailure(f"The page {page.url} has no form that ends in {ending}.")


def has_form(page: httpx.Response, ending: str) -> bool:
    """Say whether a page offers a form whose address ends so."""
    return any(httpx.URL(form.action).path.endswith(ending) for form in forms_of(page))


# Police


def begin_upload(officer: Browser, case: str, kind: str, producer: str) -> str:
    """State what items to come have in common; return where their upload begins."""
    page = officer.page(f"/evidence/cases/{case}/add/")
    page = officer.fill(page, producer=producer, kind=kind, captured_where="Fernleigh")
    found = re.search(r'data-begin-url="([^"]+)"', page.text)
    if found is None:
        raise DemoFailure("The page of files does not say where an upload begins.")
    return found.group(1)


def send(officer: Browser, case: str, versions: Sequence[str], organisation: str, person: str) -> str:
    """Send originals to a named person of the prosecution; return the hand-over's id."""
    page = ask_to_send(officer, case, versions, organisation, person)
    page = officer.fill(page, due_at=(datetime.now(UTC) + timedelta(hours=4)).isoformat())
    return page.url.path.rstrip("/").rsplit("/", 1)[-1]


def ask_to_send(officer: Browser, case: str, versions: Sequence[str], organisation: str, person: str) -> httpx.Response:
    """Choose originals and who gets them; return the page that is to be checked before they go, or the refusal."""
    page = officer.page(f"/handovers/send/{case}/")
    page = officer.fill(page, version_ids=list(versions), to_organisation_id=organisation)
    form = form_with(page, "to_person_id", "due")
    quick = re.search(r'name="due"[^>]*value="(?!own)([^"]+)"', page.text)
    return try_form(officer, form, to_person_id=person, due=quick.group(1) if quick else "own")


def receive(person: Browser, handover: str) -> None:
    """Sign for what was sent."""
    person.fill(person.page(f"/handovers/{handover}/"), confirmed="yes")


# Prosecution: the record of who acts, the release, the gate


def represent(prosecutor: Browser, case: str, defendant: str, firm: str) -> None:
    """Record that a firm acts for a defendant from now on."""
    page = prosecutor.page(f"/disclosure/case/{case}/")
    prosecutor.fill(page, defendant_id=defendant, firm_id=firm)


def release_form(prosecutor: Browser, case: str) -> Form:
    """Return the form that begins a release."""
    return form_with(prosecutor.page(f"/disclosure/case/{case}/release/"), "release_id", "version_ids")


def listed(page: httpx.Response) -> dict[str, tuple[str, str]]:
    """Return the documents that a release can hold: title to version and reference."""
    rows = re.findall(r'name="version_ids"[^>]*value="([0-9A-Z]{26})".*?<label[^>]*>(.*?)</label>', page.text, re.S)
    found = {}
    for version, label in rows:
        ref, _, title = words_of(label).partition(" ")
        found[title] = (version, ref)
    return found


def draft(
    prosecutor: Browser, form: Form, *, firm: str, client: str, versions: Iterable[str], title: str, notices: str = ""
) -> httpx.Response:
    """Begin a release for a defendant's solicitors; the page that follows says what the gate found."""
    return try_form(
        prosecutor,
        form,
        title=title,
        recipient="DEF_REP",
        client_id=client,
        recipient_organisation_id=firm,
        stage="FIRST",
        authority="EVIDENCE",
        notices=notices,
        version_ids=list(versions),
    )


def stops_on(page: httpx.Response) -> list[Stop]:
    """Return what stops a release, as its page says."""
    blocks = re.findall(r'<li class="ub-gate__check".*?<p class="govuk-body">(.*?)</p>', page.text, re.S)
    found = []
    for block in blocks:
        sentence, _, rule = words_of(block).rpartition(" Rule ")
        found.append(Stop(rule.strip(), sentence.removeprefix("Stopped ")))
    return found


def check_again(prosecutor: Browser, release: str) -> httpx.Response:
    """Have the gate look again."""
    return press(prosecutor, prosecutor.page(f"/disclosure/release/{release}/"), f"/{release}/check/")


def ask_past(prosecutor: Browser, release: str, version: str, rule: str) -> None:
    """Ask to go past a check of a document, with a reason. Raises DemoFailure when the page does not offer it."""
    page = prosecutor.page(f"/disclosure/release/{release}/")
    found = re.search(rf'id="document-{version}".*?/evidence/items/([0-9A-Z]{{26}})/', page.text, re.S)
    wanted = {("rule", rule), ("item_id", found.group(1) if found else "")}
    for form in forms_of(page):
        if form.action.endswith("/override/") and wanted <= set(form.values):
            prosecutor.send(form, reason="All that was removed is private; what is left proves the payments.")
            return
    raise DemoFailure(f"The page of the release does not offer to go past {rule}.")


def agree_past(second: Browser, release: str) -> httpx.Response:
    """Agree, as the second person, to go past a check; the gate looks again."""
    return press(second, second.page(f"/disclosure/release/{release}/"), "/agree/")


def take_out(prosecutor: Browser, release: str, version: str) -> None:
    """Take a document out of a release."""
    press(prosecutor, prosecutor.page(f"/disclosure/release/{release}/"), f"/remove/{version}/")


def go(prosecutor: Browser, release: str) -> httpx.Response:
    """Let a release go. Raises DemoFailure when the page does not offer it."""
    return press(prosecutor, prosecutor.page(f"/disclosure/release/{release}/"), "/go/", confirmed="yes")


def serve(prosecutor: Browser, release: str) -> str:
    """Serve a release that passed; return the service's id."""
    page = prosecutor.page(f"/service/release/{release}/")
    served = prosecutor.send(form_with(page, "service_id"))
    return served.url.path.rstrip("/").rsplit("/", 1)[-1]


# The register


def report_breach(person: Browser, what_happened: str) -> httpx.Response:
    """Report a breach; the page that follows is its entry in the register."""
    page = person.page("/incidents/report/")
    return person.send(form_with(page, "incident_id", "what_happened"), what_happened=what_happened)


# Defence


@dataclass(frozen=True)
class Received:
    """One document as the defence gets it: its page, the headers and the bytes of the file."""

    ref: str
    document: str
    source: str
    page: str
    headers: str
    content: bytes


def read_served(solicitor: Browser, case: str) -> list[Received]:
    """Open every document served in a case, as the portal offers them."""
    folder = solicitor.page(f"/served/{case}/")
    documents = dict.fromkeys(re.findall(r"/served/document/([0-9A-Z]{26})/", folder.text))
    return [_open(solicitor, one) for one in documents]


def _open(solicitor: Browser, document: str) -> Received:
    page = solicitor.page(f"/served/document/{document}/")
    link = re.search(r'href="(/bytes/served/[^"]+)" download>\s*Save ([^<]+)<', page.text)
    if link is None:
        raise DemoFailure("The page of a served document offers no file.")
    answer = solicitor.page(unescape(link.group(1)))
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return Received(words_of(link.group(2)), document, unescape(link.group(1)), page.text, headers, answer.content)


def wait_until(
    look: Callable[[], httpx.Response], is_done: Callable[[httpx.Response], bool], what: str
) -> httpx.Response:
    """Look at a page until the background has done its work; return the page. Raises DemoFailure."""
    end, pause = time.monotonic() + LONG_SECONDS, SHORT_PAUSE_SECONDS
    while not is_done(page := look()):
        if time.monotonic() > end:
            raise DemoFailure(f"Waited {LONG_SECONDS} seconds for {what}, in vain.")
        time.sleep(pause)
        pause = min(LONG_PAUSE_SECONDS, pause * 1.5)
    return page
