"""A document redacted over HTTP as a person does it: words chosen, every page looked at, the copy made."""

import re
from dataclasses import dataclass

from unbroken.service.demo.client import Browser, wait_for
from unbroken.service.demo.forms import Form, form_with, forms_of


@dataclass
class Redacted:
    """What came of it. place: the key of the words that were removed; copy: the version id of the proven copy."""

    place: str = ""
    copy: str = ""


def redact(person: Browser, version: str, words: str, to: str = "DEF_REP") -> Redacted:
    """Remove words of the first page of a document that was read, and make the copy. Raises DemoFailure."""
    path = f"/review/version/{version}/?to={to}"
    person.send(form_with(person.page(path), "words"), words=words, reason_code="R01", note="Not about this case.")
    for step in ("finish", "render"):
        person.send(_form(person, path, step))
    wait_for(lambda: "Copy: Proven" in person.page(path).text, "the redacted copy")
    page = person.page(path).text
    place = re.search(r'name="key" value="(w:[0-9-]+)"', page)
    copy = re.search(r"/review/version/([0-9A-Z]{26})/removed/", page)
    assert place is not None
    assert copy is not None
    return Redacted(place.group(1), copy.group(1))


def _form(person: Browser, path: str, step: str) -> Form:
    return next(one for one in forms_of(person.page(path)) if one.action.endswith(f"/{step}/"))
