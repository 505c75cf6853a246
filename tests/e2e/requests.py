"""More of the stage, over HTTP: a case with facts, a certified form, and requests for a charge in each state."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import form_with

AREA = "CPS March and Vale, Charging Unit"
LATER = "It is asked for and follows within the week."


@dataclass
class Facts:
    """Ids of what the case of the stage knows. link: to another case."""

    person: str = ""
    statement: str = ""
    certified: str = ""
    link: str = ""


@dataclass
class Served:
    """Ids of a case in which a statement was served. clients: by surname. ready: a release that waits to be served.

    interview: a recorded interview; recording: the same as it was served, which needs an undertaking. bundle: of the
    court, taken: a package of what was served; duty: raised by a defence statement.
    """

    address: str = ""
    urn: str = ""
    case: str = ""
    version: str = ""
    clients: dict[str, str] = field(default_factory=dict)
    release: str = ""
    ready: str = ""
    service: str = ""
    document: str = ""
    interview: str = ""
    recording: str = ""
    bundle: str = ""
    taken: str = ""
    duty: str = ""


@dataclass
class Requests:
    """Ids of requests for a charge. charged: the decision is signed and police have the charges to make."""

    sent: str = ""
    taken: str = ""
    returned: str = ""
    charged: str = ""
    ids: dict[str, str] = field(default_factory=dict)


def tell_facts(officer: Browser, supervisor: Browser, case: str) -> Facts:
    """Record a witness and what she said, and let the supervisor certify a form."""
    facts = Facts()
    facts.person = add_fact(officer, case, "person", roles=["VIC", "WIT"], surname="Carrow", forenames="Leah Anne")
    facts.statement = tell_statement(officer, case, facts.person)
    page = supervisor.fill(supervisor.page(f"/files/case/{case}/form/MG9/"), comments="Read beside the statement.")
    facts.certified = _first(r"/files/version/([0-9A-Z]{26})/form/", page.text)
    return facts


def tell_statement(officer: Browser, case: str, person: str) -> str:
    """Record what a person of the case said; return the id of the statement."""
    return add_fact(officer, case, "statement", person=person, text="I saw the blue van turn into the drive.")


def tell_unused(officer: Browser, case: str, description: str) -> str:
    """Record an item of unused material; return its id."""
    return add_fact(
        officer, case, "unused", description=description, location="Harrowmoor", sensitivity="non-sensitive"
    )


def make_requests(officer: Browser, triage: Browser, prosecutor: Browser, cases: list[str]) -> Requests:
    """Ask for a charge in four cases and take each request to another state. Raises DemoFailure."""
    sent, taken, returned, charged = (ask_for_charge(officer, case) for case in cases)
    for one in (taken, charged):
        accept_request(triage, one, "Adaeze Linden")
    page = triage.page(f"/charging/{returned}/triage/")
    until = (datetime.now(UTC) + timedelta(days=5)).date().isoformat()
    triage.fill(page, reasons=["interview"], **{"note-interview": "The summary is not there."}, respond_by=until)
    _sign(prosecutor, charged)
    return Requests(sent, taken, returned, charged)


def ask_for_charge(officer: Browser, case: str) -> str:
    """Ask for a charging decision; return the id of the request."""
    page = officer.page(f"/charging/ask/{case}/")
    to = _first(rf'<option value="([^"]+)"[^>]*>{AREA}', page.text)
    page = officer.fill(page, to=to, forced_reason=LATER)
    return _first(r"/charging/([0-9A-Z]{26})/", str(page.url))


def link_case(officer: Browser, case: str, urn: str) -> str:
    """Link a case with another; return the link's id."""
    form = form_with(officer.page(f"/cases/{case}/links/"), "urn", "reason")
    page = officer.send(form, urn=urn, reason="The same man is said to have been there.")
    return _first(r"/links/([0-9A-Z]{26})/end/", page.text)


def accept_request(triage: Browser, request: str, lawyer: str = "") -> None:
    """Accept a request at triage, for a prosecutor by name or for the unit."""
    page = triage.page(f"/charging/{request}/triage/")
    chosen = _first(rf'<option value="([^"]+)"[^>]*>{lawyer}', page.text) if lawyer else ""
    triage.fill(page, case_type="magistrates", assign_to_id=chosen)


def _sign(prosecutor: Browser, request: str) -> None:
    page = prosecutor.page(f"/charging/{request}/review/")
    pair = _first(r'id="pair-([^"]+)"', page.text)
    material = _first(rf'name="test-{re.escape(pair)}-evidential-evidence"[^>]*value="([^"]+)"', page.text)
    told = {
        f"heading-{one}": "Read; it is fair and supports the charge."
        for one in ("case-summary", "evidential-assessment", "public-interest-assessment", "declaration")
    }
    tests = {
        f"test-{pair}-evidential": "yes",
        f"test-{pair}-evidential-why": "Her account is clear.",
        f"test-{pair}-evidential-evidence": material,
        f"test-{pair}-public-interest": "yes",
        f"test-{pair}-public-interest-why": "The harm is grave.",
        f"outcome-{pair}": "charge",
    }
    prosecutor.fill(page, **told, **tests, consultation="full", step="sign")


def add_fact(officer: Browser, case: str, kind: str, **values: str | list[str]) -> str:
    form = officer.page(f"/cases/{case}/facts/add/{kind}/")
    own = _first(r'name="id" value="([0-9A-Z]{26})"', form.text)
    officer.fill(form, **values)
    return own


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found is not None, pattern
    return found.group(1)
