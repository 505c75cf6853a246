"""Redact the corpus with the keyboard in a real browser: seconds a page, and how many proposals need no change.

The hands are a script that knows the truth about each document and takes no time to think: what is measured is what the
product makes a person wait, key by key, from the first place to the request for the copy. A proposal needs no change
when it does what the truth says of that string for the defence; what the truth does not name is to be kept.
"""

import json
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
CASES = ("SYN-2", "SYN-4")
FORM = "_pdf"
TO = "DEF_REP"
SEEK_LIMIT = 400


@dataclass
class Tally:
    """What the walk counted."""

    documents: int = 0
    pages: int = 0
    places: int = 0
    unchanged: int = 0
    keys: int = 0
    added: int = 0
    seconds: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Paper:
    """A document of the corpus, uploaded. truth: what the corpus says of it."""

    version_id: str
    truth: dict[str, Any]


def run(work: Path) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit"}. work: an empty folder for the installation."""
    sys.path[:0] = [str(HERE), str(HERE / "redaction")]
    from corpus.make import make_corpus
    from scratch import installation

    made = [one for case in CASES for one in make_corpus(work / "corpus", "tuned", [f"{case}_"])]
    wanted = [
        one for one in made if one.name.endswith(FORM) and TO in one.truth["recipients"] and not one.truth["blocked"]
    ]
    with installation(work) as (settings, stage):
        papers = [paper for case in CASES for paper in bring(settings, stage, work / "corpus", case, wanted)]
        tally = walk(settings, stage, papers)
    return rows_of(tally)


def rows_of(tally: Tally) -> list[dict[str, Any]]:
    """Return what was counted as rows of the table."""
    pages = max(tally.pages, 1)
    return [
        {
            "name": f"{tally.documents} documents, {tally.pages} pages: a page",
            "value": sum(tally.seconds) / pages,
            "unit": "s",
        },
        {"name": "keys a page", "value": tally.keys / pages, "unit": "keys"},
        {
            "name": f"of {tally.places} proposals, need no change",
            "value": 100 * tally.unchanged / max(tally.places, 1),
            "unit": "%",
        },
        {"name": "strings that nobody proposed, typed by hand", "value": tally.added, "unit": "strings"},
    ]


def bring(settings: Any, stage: Any, corpus: Path, case_name: str, wanted: list[Any]) -> list[Paper]:
    """Register the case as the corpus knows it, upload its documents as the officer, and have them read."""
    from e2e.stage import begin_url, sign_in
    from unbroken.engines.redaction.vocabulary import DocumentType
    from unbroken.ground.organisations.queries import get_actor
    from unbroken.service.demo.client import Browser, wait_for
    from unbroken.stages.review import actions
    from unbroken.stages.review.models import Reading
    from unbroken.stages.review.vocabulary import ReadingState

    now = datetime.now(UTC)
    officer = get_actor(stage.people["officer"], stage.organisations["18"], now=now)
    case_id = register(json.loads((corpus / "cases" / f"{case_name}.json").read_text()), officer, now)
    papers: list[Paper] = []
    with Browser(settings.address) as browser:
        sign_in(browser, "officer")
        url = begin_url(browser, case_id)
        for one in wanted:
            if one.truth["case"] != case_name:
                continue
            version = browser.upload(url, {"name": one.source.name, "title": one.name}, one.source.read_bytes())
            papers.append(Paper(version, one.truth))
            kind = DocumentType(one.truth["document_type"])
            actions.read_version(version_id=version, document_type=kind, actor=officer, now=datetime.now(UTC))
    ids = [one.version_id for one in papers]
    waiting = Reading.objects.filter(version_id__in=ids, state=ReadingState.QUEUED)
    wait_for(lambda: not waiting.exists(), "the readings", 900)
    return papers


def register(record: dict[str, Any], officer: Any, now: datetime) -> str:
    """Register a case with the people that the corpus records."""
    from unbroken.engines.casefile.people import (
        AddressFact,
        AddressUse,
        CaseRole,
        ContactFact,
        ContactKind,
        PersonFact,
        Whereabouts,
    )
    from unbroken.ground.ids import new_id
    from unbroken.stages.cases import actions as cases
    from unbroken.stages.cases.rules import OffenceInput, PersonInput, PersonRole

    roles = {"DEF": CaseRole.DEFENDANT, "VIC": CaseRole.VICTIM, "WIT": CaseRole.WITNESS, "EXPERT": CaseRole.EXPERT,
             "OFFICER": CaseRole.OFFICER, "AA": CaseRole.APPROPRIATE_ADULT, "INTERP": CaseRole.INTERPRETER}  # fmt: skip
    named = {"nhs": "nhs_number", "nino": "nino", "pncid": "pncid", "driver": "driver_number", "passport": "passport"}
    case_id, ids = new_id(), {one["id"]: new_id() for one in record["people"]}
    accused = next(one for one in record["people"] if one["role"] == "DEF")
    first = PersonInput(PersonRole.DEFENDANT, accused["surname"], " ".join(accused["forenames"]), id=ids[accused["id"]])
    offences = [
        OffenceInput(one["code"], date(2026, 3, 3), place=one["place"], wording=one["wording"])
        for one in record["offences"]
    ]
    cases.register_case(case_id=case_id, urn=record["urn"], operation_name="", offences=offences, people=[first],
                        actor=officer, now=now)  # fmt: skip
    for one in record["people"]:
        who = ids[one["id"]]
        addresses = tuple(
            AddressFact(new_id(), tuple(each["lines"]), each["postcode"],
                        AddressUse(each["kind"]) if each["kind"] in set(AddressUse) else AddressUse.OTHER,
                        is_protected=each["protected"])
            for each in one["addresses"]
        )  # fmt: skip
        contacts = [ContactFact(new_id(), ContactKind.MOBILE, each) for each in one["phones"]]
        contacts += [ContactFact(new_id(), ContactKind.EMAIL, each) for each in one["emails"]]
        fact = PersonFact(
            id=who,
            roles=frozenset({roles.get(one["role"], CaseRole.OTHER)}),
            surname=one["surname"],
            forenames=tuple(one["forenames"]),
            title=one.get("title", ""),
            aliases=tuple(one["aliases"]),
            born_on=date.fromisoformat(one["dob"]) if one["dob"] else None,
            identifiers=tuple((named[key], text) for key, text in one["identifiers"].items() if key in named and text),
            vehicles=tuple(one["identifiers"]["vrm"]),
            whereabouts=Whereabouts(addresses, tuple(contacts)),
        )
        cases.record_fact(
            case_id=case_id, record=fact, expected_version=1 if who == first.id else None, actor=officer, now=now
        )
    return case_id


def walk(settings: Any, stage: Any, papers: list[Paper]) -> Tally:
    """Redact each document with keys alone; return what was counted."""
    from chromium import open_chromium
    from e2e.windows import Window

    tally = Tally()
    with open_chromium() as chromium:
        window = Window(chromium.new_context(base_url=settings.address, locale="en-GB"))
        window.sign_in("officer")
        for paper in papers:
            if redact(window, paper, stage, tally):
                tally.documents += 1
    return tally


def redact(window: Any, paper: Paper, stage: Any, tally: Tally) -> bool:
    """Decide every open place of one document by keyboard, add what is missing, finish; False where it may not go."""
    review = _review(stage, paper)
    if review is None or review.at.block is not None:
        return False
    wanted = {_dom_id(one.key): expected(paper.truth, one.text) for one in review.findings}
    for one in review.findings:
        tally.places += 1
        tally.unchanged += fits(one.proposal.action.value, expected(paper.truth, one.text))
    page = window.go(f"/review/version/{paper.version_id}/?only=open")
    began = time.perf_counter()
    for _ in range(SEEK_LIMIT):
        left = int(page.locator(".ub-review__counts strong").inner_text().split()[0])
        if not left:
            break
        _press(page, "o", tally)
        place = page.locator("[data-place]:focus")
        key = place.get_attribute("id") or ""
        keys = {one.get_attribute("data-say") for one in place.locator("[data-say]").all()}
        choice = "r" if wanted.get(key, "REDACT") in {"REDACT", "ASK"} else "k"
        _press(page, choice if choice in keys else "a", tally)
        page.wait_for_function(
            "(left) => parseInt(document.querySelector('.ub-review__counts strong').textContent) < left", arg=left
        )
    for text in missing(paper.truth, review):
        tally.added += _type(page, text, tally)
    page.get_by_role("button", name="I have looked at every page").press("Enter")
    page.locator("#review-bar").get_by_text("Every page was looked at").wait_for()
    tally.seconds.append(time.perf_counter() - began)
    tally.pages += len(review.places.sheets)
    return True


def _type(page: Any, text: str, tally: Tally) -> bool:
    """Type words that nobody proposed into the form, and send it with Enter. False where they are not on the page."""
    removed = page.locator(".ub-review__counts").inner_text()
    page.locator("#review-add").evaluate("(one) => { one.open = true; }")
    field_ = page.locator("#add-words")
    field_.focus()
    page.keyboard.type(text)
    tally.keys += len(text) + 2
    page.locator("#add-reason").select_option("R02")
    field_.press("Enter")
    page.wait_for_function(
        "(was) => document.querySelector('.ub-review__counts').innerText !== was"
        " || document.querySelector('#review-said .govuk-error-summary')",
        arg=removed,
    )
    done = page.locator(".ub-review__counts").inner_text() != removed
    page.locator("#add-words").fill("")
    return done


def _press(page: Any, key: str, tally: Tally) -> None:
    page.keyboard.press(key)
    tally.keys += 1


def _review(stage: Any, paper: Paper) -> Any:
    from unbroken.engines.redaction.vocabulary import Recipient
    from unbroken.ground.organisations.queries import get_actor
    from unbroken.stages.review import queries
    from unbroken.stages.review.errors import NotRead

    now = datetime.now(UTC)
    officer = get_actor(stage.people["officer"], stage.organisations["18"], now=now)
    try:
        return queries.get_review(officer, paper.version_id, Recipient(TO), now=now)
    except NotRead:
        return None


def _dom_id(key: str) -> str:
    from unbroken.stages.review.pages import place_id

    return place_id(key)


def _squeeze(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def expected(truth: dict[str, Any], text: str) -> str:
    """Return what the truth wants done with a string for the defence: KEEP where it names nothing of the kind."""
    found = _squeeze(text)
    near = [
        one for one in truth["items"] if _squeeze(one["exact_text"]) in found or found in _squeeze(one["exact_text"])
    ]
    exact = [one for one in near if _squeeze(one["exact_text"]) == found]
    said = {one["expected"].get(TO, "KEEP") for one in (exact or near)}
    return next((one for one in ("REDACT", "ASK", "EITHER") if one in said), "KEEP")


def fits(proposed: str, wanted: str) -> bool:
    """Say whether a proposal needs no change. EITHER: the truth leaves it open; a question is right where it asks."""
    return wanted == "EITHER" or proposed == wanted


def missing(truth: dict[str, Any], review: Any) -> list[str]:
    """Return the strings that must go and lie in no place that was found, on the first page, where the form stands."""
    texts = [_squeeze(one.text) for one in review.findings]
    here = _squeeze(review.places.sheets[0].text)
    wanted = dict.fromkeys(
        one["exact_text"] for one in truth["items"] if one["expected"].get(TO) == "REDACT" and one["place"] == "visible"
    )
    return [one for one in wanted if _squeeze(one) in here and not any(_squeeze(one) in text for text in texts)]


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory(prefix="unbroken-review-") as folder:
        print(json.dumps(run(Path(folder)), indent=1))
