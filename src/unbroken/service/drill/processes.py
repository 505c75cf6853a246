"""Failures that are no planted text: wrong firm, wrong notice, a name where the public reads, what police decide."""

import time
from collections.abc import Iterable

import httpx

from unbroken.service.demo.forms import form_with, forms_of
from unbroken.service.drill import hands, reviewing
from unbroken.service.drill.company import Company
from unbroken.service.drill.hands import Stop, words_of
from unbroken.service.drill.register import is_registered, prevented
from unbroken.service.drill.seeding import FIRM, NEW_FIRM, Scene, Staged
from unbroken.service.drill.trying import MANAGER, PROSECUTOR
from unbroken.service.drill.vocabulary import Outcome, Outcomes, Verdict

COUSIN = "cousin.holt@mail.example"
OWN_NOTICE = "edwin.thorne@pellthorne.example"
ON_SERVICE = "The notice of a service"
"""How the register begins to say it of a notice that was to go out once something was served."""


def name_in_title(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """T14: a release under the name of a child, and a release for the public."""
    _try_release(
        company, scene, staged, outcomes, "T14", "O7", "put a child's name into the title of a release", title="Kai D."
    )
    prosecutor = company[PROSECUTOR]
    began = time.monotonic()
    form = hands.release_form(prosecutor, staged.case)
    version = next(iter(staged.papers.values()))[0]
    answer = hands.try_form(
        prosecutor,
        form,
        title="For the press",
        recipient="PUBLIC",
        stage="FIRST",
        authority="EVIDENCE",
        version_ids=[version],
    )
    seconds = time.monotonic() - began
    is_refused = answer.status_code == httpx.codes.UNPROCESSABLE_ENTITY and "/disclosure/release/" not in str(
        answer.url
    )
    _say(outcomes, "T14", "release a statement to the public", seconds, "disclosure-incomplete", is_refused, answer)


def public_reading(company: Company, _: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """T14: what of a statement the policy would let the public read."""
    version = staged.papers["Statement 1"][0]
    began = time.monotonic()
    page = company[PROSECUTOR].page(reviewing.address(version, staged.reviewed_for, "PUBLIC"))
    rules = reviewing.rules_of(page, "Dunmore")
    seconds = time.monotonic() - began
    verdict = Verdict.DETECTED if rules and set(rules) <= {"O3", "O2"} else Verdict.GOT_THROUGH
    words = "The child's name is marked for removal in what the public would read, and stays for the parties."
    outcomes.add(
        Outcome("T14", "keep a child's name in what the public reads", verdict, " ".join(rules), seconds, words)
    )


def schedule_with_name(company: Company, _: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """T26: make the schedule for service while a description names a neighbour."""
    prosecutor = company[PROSECUTOR]
    page = prosecutor.page(f"/disclosure/case/{staged.case}/schedule/MG6C/")
    form = next(one for one in forms_of(page) if one.action.endswith("/make/"))
    began = time.monotonic()
    answer = hands.try_form(prosecutor, form)
    is_refused = answer.is_client_error and "the description has" in answer.text
    tried = "make the schedule for service with a neighbour's name and address in it"
    _say(outcomes, "T26", tried, time.monotonic() - began, "46", is_refused, answer, detected=True)


def reply_to_all(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """T34: the defendant's cousin among those who are told, with the release and again once it is served."""
    tried = "tell the defendant's cousin, who was on the reply-all, with the solicitor"
    notices = f"{OWN_NOTICE}\n{COUSIN}"
    _try_release(company, scene, staged, outcomes, "T34", "notice", tried, notices=notices)
    prosecutor = company[PROSECUTOR]
    form = form_with(prosecutor.page(f"/service/{staged.service}/tell/"), "notices", "method")
    began = time.monotonic()
    answer = hands.try_form(prosecutor, form, notices=notices)
    seconds = time.monotonic() - began
    known = [one for one in prevented(company[MANAGER], staged.facts.urn) if one.rule == "notice"]
    is_refused = answer.status_code == httpx.codes.UNPROCESSABLE_ENTITY and any(
        ON_SERVICE in one.sentence for one in known
    )
    _say(outcomes, "T34", "tell the cousin of what was served already", seconds, "notice", is_refused, answer)


def changed_firm(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """T31: the firm that was on record until a moment ago, asked before the gate and after it let the papers go."""
    prosecutor = company[PROSECUTOR]
    form = hands.release_form(prosecutor, staged.case)
    wanted = [staged.papers[one.title][0] for one in staged.play.papers if one.gone and not one.is_answered_for]
    page = hands.draft(
        prosecutor,
        form,
        firm=scene.organisations[FIRM],
        client=staged.client,
        versions=wanted[:1],
        title="Papers once more",
    )
    released = page.url.path.rstrip("/").rsplit("/", 1)[-1]
    hands.go(prosecutor, released)
    hands.represent(prosecutor, staged.case, staged.client, scene.organisations[NEW_FIRM])
    _serve_released(company, staged, released, outcomes)
    _try_release(
        company, scene, staged, outcomes, "T31", "on-record", "serve the firm that no longer acts for the defendant"
    )


def _serve_released(company: Company, staged: Staged, release: str, outcomes: Outcomes) -> None:
    prosecutor = company[PROSECUTOR]
    form = form_with(prosecutor.page(f"/service/release/{release}/"), "service_id")
    began = time.monotonic()
    page = hands.try_form(prosecutor, form)
    seconds = time.monotonic() - began
    stops = [one for one in hands.stops_on(page) if one.rule == "on-record"]
    is_sound = bool(stops) and _are_registered(stops, prevented(company[MANAGER], staged.facts.urn))
    words = stops[0].sentence if stops else f"It was served: {words_of(page.text)[-200:]}"
    tried = "serve what passed the gate for a firm that was changed since"
    verdict = Verdict.STOPPED if is_sound else Verdict.GOT_THROUGH
    outcomes.add(Outcome("T31", tried, verdict, "on-record" if stops else "", seconds, words))


def _try_release(
    company: Company,
    scene: Scene,
    staged: Staged,
    outcomes: Outcomes,
    trap: str,
    rule: str,
    tried: str,
    title: str = "Prosecution papers",
    notices: str = "",
) -> None:
    prosecutor = company[PROSECUTOR]
    form = hands.release_form(prosecutor, staged.case)
    version = next(iter(staged.papers.values()))[0]
    began = time.monotonic()
    page = hands.draft(
        prosecutor,
        form,
        firm=scene.organisations[FIRM],
        client=staged.client,
        versions=[version],
        title=title,
        notices=notices,
    )
    seconds = time.monotonic() - began
    stops = [one for one in hands.stops_on(page) if one.rule == rule]
    register = prevented(company[MANAGER], staged.facts.urn)
    is_sound = bool(stops) and _are_registered(stops, register)
    words = stops[0].sentence if stops else f"The gate did not stop it: {words_of(page.text)[-200:]}"
    verdict = Verdict.STOPPED if is_sound else Verdict.GOT_THROUGH
    outcomes.add(Outcome(trap, tried, verdict, rule if stops else "", seconds, words))


def _are_registered(stops: Iterable[Stop], register: list[Stop]) -> bool:
    return all(is_registered(one, "", register) for one in stops)


def _say(
    outcomes: Outcomes,
    trap: str,
    tried: str,
    seconds: float,
    rule: str,
    is_refused: bool,  # noqa: FBT001  (what the outcome hangs on)
    answer: httpx.Response,
    *,
    detected: bool = False,
) -> None:
    good = Verdict.DETECTED if detected else Verdict.STOPPED
    words = f"Refused with status {answer.status_code}." if is_refused else f"Answered {answer.status_code}."
    outcomes.add(Outcome(trap, tried, good if is_refused else Verdict.GOT_THROUGH, rule, seconds, words))
