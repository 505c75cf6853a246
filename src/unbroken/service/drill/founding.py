"""F15 to F19: the failures that began it all, asked of what the drill has seen."""

import time

from unbroken.service.drill import hands, reviewing
from unbroken.service.drill.company import Company
from unbroken.service.drill.hands import words_of
from unbroken.service.drill.register import prevented
from unbroken.service.drill.seeding import AREA, Scene, Staged
from unbroken.service.drill.trying import MANAGER, PROSECUTOR
from unbroken.service.drill.vocabulary import Outcome, Outcomes, Verdict

BREACHES_OF_OLD = ("T01", "T02", "T03", "T06", "T08")
"""Medical notes, a wrist band, other people's whereabouts, the wrong man's convictions, who reported it."""

HEARD = "a counsellor or therapist heard"
INSIDE = "CPS_PRE"
UNPROCESSABLE = 422


def decided_at_source(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """F17: police decide before they send; T32: what a counsellor heard does not go before two people decided."""
    officer, version = company[staged.officer], _version(staged)
    asking = (officer, staged.case, [version], scene.organisations[AREA], scene.people[PROSECUTOR])
    began = time.monotonic()
    unread = HEARD in words_of(hands.ask_to_send(*asking).text)
    reviewing.ask_to_read(officer, version, "")
    for_defence = reviewing.wait_until_read(officer, version, "")
    page = officer.page(reviewing.address(version, "", INSIDE))
    asked = reviewing.ASKED in words_of(page.text)
    rules = " ".join(reviewing.rules_of(page, "counsel"))
    refused = hands.ask_to_send(*asking)
    stopped = refused.status_code == UNPROCESSABLE and HEARD in words_of(refused.text)
    good = unread and asked and stopped
    words = "It is asked of what nobody read, and what was read is refused until two people decide." if good else (
        f"Asked unread: {unread}; asked when read: {asked}; refused: {stopped}.")  # fmt: skip
    tried = "send a counsellor's notes to the prosecution without thinking"
    verdict = Verdict.STOPPED if good else Verdict.GOT_THROUGH
    outcomes.add(Outcome("T32", tried, verdict, rules, time.monotonic() - began, words))
    reviewing.keep(officer, page, "counselling")
    reviewing.agree(company["supervisor"], version, "", INSIDE, "KEEP")
    if reviewing.is_waiting(reviewing.decide(officer, for_defence)):
        reviewing.agree(company["supervisor"], version, "")


def seen_by_prosecution(company: Company, staged: Staged, outcomes: Outcomes) -> None:
    """F17: the prosecution sees what police decided at source."""
    began = time.monotonic()
    page = reviewing.wait_until_read(company[PROSECUTOR], _version(staged), "")
    seen = "Jo Sandford" in page.text
    words = "The prosecutor sees each decision of the officer." if seen else "Nothing of it reached the prosecutor."
    verdict = Verdict.DETECTED if seen else Verdict.GOT_THROUGH
    tried = "leave all redaction to the prosecution: the officer's decisions must travel with the document"
    outcomes.add(Outcome("F17", tried, verdict, "ruling", time.monotonic() - began, words))


def asked_of_all(company: Company, staged: list[Staged], outcomes: Outcomes) -> None:
    """F15, F16, F18, F19: asked of the register, and of all that was tried."""
    began = time.monotonic()
    found = [one for each in staged for one in prevented(company[MANAGER], each.facts.urn)]
    seconds = time.monotonic() - began
    stopped = [one for one in outcomes.rows if one.verdict is Verdict.STOPPED]
    _say(outcomes, "F15", "let breaches out uncounted", bool(found), "PREVENTED", seconds,
         f"{len(found)} near misses are in the register, for {len(stopped)} attempts that were stopped; nobody wrote "
         "one down.")  # fmt: skip
    of_old = [one for one in outcomes.rows if one.trap in BREACHES_OF_OLD]
    tried_all = {one.trap for one in of_old} == set(BREACHES_OF_OLD)
    _say(outcomes, "F16", f"repeat the breaches of the inspection ({', '.join(BREACHES_OF_OLD)})",
         tried_all and all(one.is_sound for one in of_old), "T01 T02 T03 T06 T08", 0.0,
         f"{len(of_old)} attempts, each stopped.")  # fmt: skip
    began = time.monotonic()
    asked = hands.report_breach(company[MANAGER], "A letter with an address in it went to the wrong house.")
    _say(outcomes, "F18", "wait for the fifth breach before anybody learns from it",
         "What it asks for" in asked.text and "it is number 1 of your organisation" in asked.text,
         "7.6", time.monotonic() - began, "The first breach asks for training at once, with a day.")  # fmt: skip
    silent = [one for one in found if not one.rule]
    _say(outcomes, "F19", "stop somebody without saying why", not silent, "policy", 0.0,
         "Every stop names its rule and says what to do.")  # fmt: skip


def _say(outcomes: Outcomes, trap: str, tried: str, good: bool, rule: str, seconds: float, words: str) -> None:  # noqa: FBT001
    verdict = Verdict.DETECTED if good else Verdict.GOT_THROUGH
    outcomes.add(Outcome(trap, tried, verdict, rule, seconds, words))


def _version(staged: Staged) -> str:
    return staged.papers["Notes"][0]
