"""A release that the gate stops, over HTTP as a paralegal officer begins it, and the near miss that it became."""

import re
from dataclasses import dataclass

from unbroken.service.demo.client import Browser


@dataclass
class Stopped:
    """Ids of the release, of its entry in the register, and of a breach that was reported."""

    release: str = ""
    incident: str = ""
    breach: str = ""


def begin_release(person: Browser, case: str, version: str, court: str) -> Stopped:
    """Begin a release of a document for a court, which nobody reviewed it for. Raises DemoFailure."""
    page = person.page(f"/disclosure/case/{case}/release/")
    option = re.search(rf'<option value="([^"]+)"[^>]*>[^<]*{re.escape(court)}', page.text)
    assert option is not None
    page = person.fill(
        page,
        title="Evidence for the first hearing",
        recipient="COURT",
        client_id="",
        recipient_organisation_id=option.group(1),
        stage="FIRST",
        authority="EVIDENCE",
        notices="",
        version_ids=[version],
    )
    assert "Stopped" in page.text
    incident = re.search(r"/incidents/([0-9A-Z]{26})/", person.page("/incidents/?kind=PREVENTED").text)
    assert incident is not None
    reported = person.fill(
        person.page("/incidents/report/"),
        what_happened="An address was left in a statement.",
        urn="",
        category="U1",
        reach="defence-lawyer",
        data_kinds=["contact"],
        people_count="1",
    )
    return Stopped(_last(page.url.path), incident.group(1), _last(reported.url.path))


def _last(path: str) -> str:
    return path.rstrip("/").rsplit("/", 1)[-1]
