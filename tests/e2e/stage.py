"""A case as pages need it to show themselves: made over HTTP by the people, as the demonstration does."""

import re
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

import httpx

from e2e.contents import files, photograph
from e2e.incourt import go_to_court
from e2e.redacting import Redacted, redact
from e2e.releasing import Stopped, begin_release
from e2e.requests import Facts, Requests, Served, link_case, make_requests, tell_facts, tell_statement
from unbroken.engines.vault import generate_identity
from unbroken.service.demo.client import Browser, wait_for
from unbroken.service.demo.forms import form_with, forms_of

_numbers = count(200)


@dataclass
class Stage:
    """Ids of what is there, for tests that only look. versions and items: by kind of file (mp4, wav, pdf, png).

    in_court: a case of its own, with two defendants at different milestones.
    """

    address: str
    urn: str = ""
    case: str = ""
    items: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    received: str = ""
    waiting: str = ""
    package: str = ""
    webhook: str = ""
    facts: Facts = field(default_factory=Facts)
    requests: Requests = field(default_factory=Requests)
    served: Served = field(default_factory=Served)
    redacted: Redacted = field(default_factory=Redacted)
    stopped: Stopped = field(default_factory=Stopped)
    in_court: str = ""


@dataclass(frozen=True)
class OwnCase:
    """A case of one test's own, to do with as it likes: one sealed item, which nobody else holds or is sent."""

    urn: str
    case: str
    item: str
    version: str
    title: str = "Photograph of the drive"


def fresh_urn() -> str:
    """Return a URN that no other test of this process has."""
    return f"18ZA{next(_numbers):05}26"


def make_own_case(address: str) -> OwnCase:
    """Register a case and seal one photograph in it. Raises DemoFailure."""
    urn = fresh_urn()
    with Browser(address) as officer:
        sign_in(officer, "officer")
        case = register(officer, urn)
        facts = {"name": "drive.png", "title": OwnCase.title}
        version = officer.upload(begin_url(officer, case), facts, photograph())
        (item,) = items_of(officer, case)
    return OwnCase(urn, case, item, version)


def set_the_stage(address: str) -> Stage:
    """Register a case, seal a file of each kind, send twice, sign once, export. Raises DemoFailure."""
    stage = Stage(address, urn=fresh_urn())
    with Browser(address) as officer, Browser(address) as caseworker:
        sign_in(officer, "officer")
        sign_in(caseworker, "caseworker")
        stage.case = register(officer, stage.urn)
        for kind, content in files().items():
            begin = begin_url(officer, stage.case)
            facts = {"name": f"{kind} of the stage.{kind}", "title": f"Exhibit as {kind.upper()}"}
            stage.versions[kind] = officer.upload(begin, facts, content)
        stage.items = dict(zip(stage.versions, items_of(officer, stage.case), strict=True))
        have_read(officer, stage.versions["pdf"])
        stage.redacted = redact(officer, stage.versions["pdf"], "Line 7:")
        stage.received = send(officer, stage.case, list(stage.versions.values()), "A18MV00", "caseworker")
        stage.waiting = send(officer, stage.case, [stage.versions["mp4"]], "A99CD00", "division")
        caseworker.fill(caseworker.page(f"/handovers/{stage.received}/"), confirmed="yes")
        stage.package = export(caseworker, stage.case)
        court = persona_organisation("C18HM00")
        stage.stopped = begin_release(caseworker, stage.case, stage.versions["png"], court)
    set_the_rest(stage)
    return stage


def have_read(person: Browser, version: str) -> None:
    """Have a document read for redaction, and wait until it is. Raises DemoFailure."""
    page = person.page(f"/review/version/{version}/")
    person.send(form_with(page, "document_type"))
    wait_for(lambda: 'id="review-places"' in person.page(page.url.path).text, "the reading of a document")


def set_the_rest(stage: Stage) -> None:
    """Tell the case's facts, ask for charges in cases of their own, add a webhook. Raises DemoFailure."""
    with ExitStack() as stack:
        people = [stack.enter_context(Browser(stage.address)) for _ in range(4)]
        officer, supervisor, triage, prosecutor = people
        for one, key in zip(people, ("officer", "supervisor", "triage", "prosecutor"), strict=True):
            sign_in(one, key)
        stage.facts = tell_facts(officer, supervisor, stage.case)
        urns = [fresh_urn() for _ in range(4)]
        cases = [register(officer, urn) for urn in urns]
        stage.facts.link = link_case(officer, stage.case, urns[0])
        tell_statement(officer, cases[-1], suspect_of(officer, cases[-1]))
        stage.requests = make_requests(officer, triage, prosecutor, cases)
        stage.in_court = register(officer, fresh_urn())
        go_to_court(officer, stage.in_court, suspect_of(officer, stage.in_court))
        form = supervisor.page("/organisation/webhooks/add/")
        event = re.search(r'name="events"[^>]*value="([^"]+)"', form.text)
        assert event is not None
        page = supervisor.fill(form, url="https://records.westmarch.example/unbroken", events=event.group(1))
        stage.webhook = page.url.path.rstrip("/").rsplit("/", 1)[-1]


def suspect_of(officer: Browser, case: str) -> str:
    """Return the id of the first person of a case."""
    found = re.search(r'section-person.*?id="record-([0-9A-Z]{26})"', officer.page(f"/cases/{case}/facts/").text, re.S)
    assert found is not None
    return found.group(1)


def sign_in(person: Browser, key: str) -> None:
    """Sign in as a persona."""
    page = person.page("/demo/personas/")
    name = name_of(key)
    section = next(part for part in page.text.split("<section")[1:] if name in part)
    found = re.search(r'name="person" value="([0-9A-Z]{26})"', section)
    assert found is not None
    person.sign_in(found.group(1))


def register(officer: Browser, urn: str, operation: str = "WILLOWBROOK") -> str:
    """Register a case; return its id."""
    page = officer.fill(
        officer.page("/cases/register/"),
        **{
            "urn": urn,
            "operation_name": operation,
            "offences-0-code": "SX03017",
            "offences-0-start_on": "2026-01-10",
            "offences-0-place": "Fernleigh",
            "people-0-role": "DEF",
            "people-0-surname": "PENHALLOW",
            "people-0-forenames": "Gareth",
            "people-0-born_on": "1967-03-12",
        },
    )
    return page.url.path.rstrip("/").rsplit("/", 1)[-1]


def items_of(person: Browser, case: str) -> list[str]:
    """Return the ids of the case's items, in the order of its list."""
    page = person.page(f"/evidence/cases/{case}/").text
    return list(dict.fromkeys(re.findall(r"/evidence/items/([0-9A-Z]{26})/", page)))


def begin_url(officer: Browser, case: str, kind: str = "abe") -> str:
    """State the facts of the items to come; return where an upload begins."""
    form = officer.page(f"/evidence/cases/{case}/add/")
    page = officer.fill(form, producer="DC 4471 Jo Sandford", kind=kind, captured_where="Fernleigh interview suite")
    found = re.search(r'data-begin-url="([^"]+)"', page.text)
    assert found is not None
    return found.group(1)


def send(
    officer: Browser,
    case: str,
    versions: list[str],
    organisation: str,
    person: str,
    within: timedelta = timedelta(hours=20),
) -> str:
    """Send versions to a named person, the receipt due within this time; return the hand-over's id."""
    page = officer.page(f"/handovers/send/{case}/")
    page = officer.fill(
        page, version_ids=versions, to_organisation_id=option_of(page, persona_organisation(organisation))
    )
    chosen = option_of(page, name_of(person))
    page = officer.send(form_with(page, "to_person_id", "due"), to_person_id=chosen, due=radio_of(page, "due"))
    due_at = (datetime.now(UTC) + within).isoformat()
    page = officer.fill(page, due_at=due_at)
    return page.url.path.rstrip("/").rsplit("/", 1)[-1]


def name_of(key: str) -> str:
    """Return the name of a persona. Imported late: the people need Django, this file is read before it is set up."""
    from unbroken.service.demo.people import persona

    return persona(key).name


def persona_organisation(code: str) -> str:
    """Return the name of a fictional organisation."""
    from unbroken.service.demo.people import ORGANISATIONS

    return next(one.name for one in ORGANISATIONS if one.code == code)


def option_of(page: httpx.Response, words: str) -> str:
    """Return the value of the option whose text begins with words, whatever comes before its name."""
    found = re.search(rf'<option value="([^"]+)"[^>]*>[^<]*{re.escape(words)}', page.text)
    assert found is not None, words
    return found.group(1)


def radio_of(page: httpx.Response, name: str) -> str:
    """Return the first value of a radio group."""
    found = re.search(rf'name="{name}"[^>]*value="([^"]+)"', page.text)
    assert found is not None
    return found.group(1)


def export(person: Browser, case: str) -> str:
    """Export the case to an age key of a reviewer and wait for the package; return the export's id."""
    form = person.page(f"/packages/case/{case}/export/")
    page = person.fill(
        form,
        recipient_organisation_id=option_of(form, persona_organisation("A18MV00")),
        recipient_name=name_of("advocate"),
        age_key=str(generate_identity(pq=False).recipient()),
        key_reason="Counsel reads it on a laptop without an account",
        form="age",
        purpose="Review of continuity",
    )
    path = page.url.path
    wait_for(lambda: any(form.action.endswith("/download/") for form in forms_of(person.page(path))), "the package")
    return path.rstrip("/").rsplit("/", 1)[-1]
