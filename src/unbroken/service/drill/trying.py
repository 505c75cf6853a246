"""Walk every paper of the drill from the officer's desk to the defence, and try to get what is planted past the doors.

First everything is put into a release as it came, unread. Then it is reviewed as a hasty reviewer would, copied, put
before the gate again; what may never go is taken out after it was stopped; the rest is served, opened and judged.
"""

import time
from collections.abc import Iterable

import httpx

from unbroken.service.demo.forms import form_with
from unbroken.service.drill import hands, reviewing
from unbroken.service.drill.company import Company
from unbroken.service.drill.hands import Received, Stop
from unbroken.service.drill.judging import judge
from unbroken.service.drill.register import is_registered, prevented
from unbroken.service.drill.seeding import AREA, FIRM, OTHER_FIRM, Scene, Staged
from unbroken.service.drill.vocabulary import Outcome, Outcomes, Paper, Verdict

PROSECUTOR, SECOND, SETTLER = "prosecutor", "caseworker", "manager"
OVER = "over-redacted"
HIDDEN = "64 65"
"""By which rows goes what nobody sees and no place shows: it is never copied."""
MANAGER, SOLICITOR = "information", "solicitor"


def upload(company: Company, staged: Staged) -> None:
    """Upload the papers as the officer of the case."""
    officer = company[staged.officer]
    begin: dict[str, str] = {}
    for paper in staged.play.papers:
        if paper.kind not in begin:
            begin[paper.kind] = hands.begin_upload(officer, staged.case, paper.kind, "DC 4471 Jo Sandford")
        facts = {"name": paper.name, "title": paper.title}
        staged.papers[paper.title] = (officer.upload(begin[paper.kind], facts, paper.content()), "")


def hand_over(company: Company, scene: Scene, staged: Staged) -> None:
    """Send the papers to the prosecution, sign for them, record who acts for whom."""
    prosecutor = company[PROSECUTOR]
    versions = [version for version, _ in staged.papers.values()]
    area = scene.organisations[AREA]
    handover = hands.send(company[staged.officer], staged.case, versions, area, scene.people[PROSECUTOR])
    hands.receive(prosecutor, handover)
    hands.represent(prosecutor, staged.case, staged.client, scene.organisations[FIRM])
    if staged.play.others:
        other = staged.person(staged.play.others)
        hands.represent(prosecutor, staged.case, other, scene.organisations[OTHER_FIRM])


def try_unread(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """Put every paper into a release as it came, and let the gate say what it thinks of that."""
    prosecutor = company[PROSECUTOR]
    page = prosecutor.page(f"/disclosure/case/{staged.case}/release/")
    staged.papers = hands.listed(page)
    began = time.monotonic()
    page = hands.draft(
        prosecutor,
        form_with(page, "release_id", "version_ids"),
        firm=scene.organisations[FIRM],
        client=staged.client,
        versions=[version for version, _ in staged.papers.values()],
        title="Prosecution papers",
    )
    seconds = time.monotonic() - began
    staged.release = page.url.path.rstrip("/").rsplit("/", 1)[-1]
    stops, register = hands.stops_on(page), prevented(company[MANAGER], staged.facts.urn)
    for paper in staged.play.papers:
        tried = f"serve “{paper.title}” unread"
        _say_stopped(outcomes, staged, paper, tried, seconds, _about(stops, staged, paper), register)


def have_read(company: Company, staged: Staged) -> None:
    """Ask for every paper to be read; recordings cannot be."""
    for paper in staged.play.papers:
        if not _is_recording(paper):
            reviewing.ask_to_read(company[PROSECUTOR], staged.papers[paper.title][0], staged.reviewed_for)


def review(company: Company, staged: Staged, outcomes: Outcomes) -> None:
    """Review what may go at all, and have it copied."""
    first, second, client = company[PROSECUTOR], company[SECOND], staged.reviewed_for
    for paper in staged.play.papers:
        version = staged.papers[paper.title][0]
        if _is_recording(paper):
            continue
        page = reviewing.wait_until_read(first, version, client)
        if reviewing.block_of(page):
            continue
        for words in paper.blacked_out:
            page = reviewing.remove_words(first, page, words)
        if paper.kept_alone:
            _keep_alone(company, staged, paper, page, outcomes)
        elif reviewing.is_waiting(reviewing.decide(first, page)):
            reviewing.agree(second, version, client)
        reviewing.make_copy(first, version, client)


def try_reviewed(company: Company, staged: Staged, outcomes: Outcomes) -> None:
    """Have the gate look again: what may never go must be stopped by its own rule. Take that out and serve the rest."""
    prosecutor = company[PROSECUTOR]
    for paper in staged.play.papers:
        if not _is_recording(paper):
            reviewing.wait_for_copy(prosecutor, staged.papers[paper.title][0], staged.reviewed_for)
    began = time.monotonic()
    page = hands.check_again(prosecutor, staged.release)
    seconds = time.monotonic() - began
    stops, register = hands.stops_on(page), prevented(company[MANAGER], staged.facts.urn)
    served = []
    for paper in staged.play.papers:
        about = _about(stops, staged, paper)
        if paper.is_answered_for and [one.rule for one in about] == [OVER]:
            about = _answered_for(company, staged, paper, register, outcomes)
        if paper.never:
            _say_never(outcomes, staged, paper, seconds, about, register)
        elif about:
            words = f"It was reviewed and is still held back: {about[0].sentence}"
            outcomes.add(Outcome(paper.trap, paper.tried, Verdict.UNPROVEN, about[0].rule, seconds, words))
        else:
            served.append(paper)
        if paper.never or about:
            hands.take_out(prosecutor, staged.release, staged.papers[paper.title][0])
    if served:
        _serve(company, staged, served, outcomes)


def _serve(company: Company, staged: Staged, papers: Iterable[Paper], outcomes: Outcomes) -> None:
    prosecutor = company[PROSECUTOR]
    hands.check_again(prosecutor, staged.release)
    hands.go(prosecutor, staged.release)
    staged.service = hands.serve(prosecutor, staged.release)
    received = {one.ref: one for one in hands.read_served(company[SOLICITOR], staged.case)}
    for paper in papers:
        version, ref = staged.papers[paper.title]
        began = time.monotonic()
        page = prosecutor.page(reviewing.address(version, staged.reviewed_for))
        rules = " ".join(reviewing.rules_of(page, "", "redact")) or HIDDEN
        outcomes.add(_judged(paper, received.get(ref), rules, began))


def _judged(paper: Paper, file: Received | None, rules: str, began: float) -> Outcome:
    def said(verdict: Verdict, words: str) -> Outcome:
        rule = rules if paper.gone else ""
        return Outcome(paper.trap, paper.tried, verdict, rule, time.monotonic() - began, words)

    if file is None:
        return said(Verdict.UNPROVEN, "It was released, and the defence did not get it: nothing could be judged.")
    found = judge(file.content)
    leaks = {words: where for words in paper.gone if (where := found.where(words))}
    stem = paper.name.rsplit(".", 1)[0]
    if "_" in stem and (stem in file.page or stem in file.headers):
        leaks[stem] = ["the name of the file"]
    lost = [words for words in paper.kept if not found.where(words)]
    if leaks:
        told = "; ".join(f"“{words}” in {', '.join(where)}" for words, where in leaks.items())
        return said(Verdict.GOT_THROUGH, f"The served file still holds {told}.")
    if lost or (paper.red and not found.has_red):
        told = ", ".join(f"“{words}”" for words in lost) or "the mark of the injury"
        return said(Verdict.UNPROVEN, f"What the case needs is gone from the served file: {told}.")
    if not paper.gone:
        return said(Verdict.READABLE, f"All {len(paper.kept)} can be read in the served file.")
    count = f"none of the {len(paper.gone)} planted texts" if len(paper.gone) > 1 else "the planted text is not"
    return said(Verdict.STOPPED, f"Served without it: {count} in any of {len(found.channels)} ways to read the file.")


def _say_stopped(
    outcomes: Outcomes,
    staged: Staged,
    paper: Paper,
    tried: str,
    seconds: float,
    stops: list[Stop],
    register: list[Stop],
) -> None:
    ref = staged.papers[paper.title][1]
    missing = [one for one in stops if not is_registered(one, ref, register)]
    if not stops:
        outcomes.add(Outcome(paper.trap, tried, Verdict.GOT_THROUGH, "", seconds, "The gate let it pass."))
    elif missing:
        words = f"It was stopped, and the register does not say so: {missing[0].sentence}"
        outcomes.add(Outcome(paper.trap, tried, Verdict.GOT_THROUGH, missing[0].rule, seconds, words))
    else:
        rules = " ".join(dict.fromkeys(one.rule for one in stops))
        outcomes.add(Outcome(paper.trap, tried, Verdict.STOPPED, rules, seconds, stops[0].sentence))


def _say_never(
    outcomes: Outcomes, staged: Staged, paper: Paper, seconds: float, stops: list[Stop], register: list[Stop]
) -> None:
    wanted = [one for one in stops if one.rule in paper.never]
    if stops and not wanted:
        rules = " ".join(one.rule for one in stops)
        words = f"Only {rules} stands in the way, which goes once it is reviewed; {' or '.join(paper.never)} does not."
        outcomes.add(Outcome(paper.trap, paper.tried, Verdict.GOT_THROUGH, rules, seconds, words))
    else:
        _say_stopped(outcomes, staged, paper, paper.tried, seconds, wanted, register)


def _keep_alone(company: Company, staged: Staged, paper: Paper, page: httpx.Response, outcomes: Outcomes) -> None:
    """Keep, alone, what takes two, and decide all the rest: the gate must hold the document for a second person.

    The second person decides otherwise, and a manager settles it.
    """
    first, version, client = company[PROSECUTOR], staged.papers[paper.title][0], staged.reviewed_for
    count, page = reviewing.keep(first, page, paper.kept_alone)
    reviewing.decide(first, page)
    began = time.monotonic()
    stops = _about(hands.stops_on(hands.check_again(first, staged.release)), staged, paper)
    seconds = time.monotonic() - began
    register = prevented(company[MANAGER], staged.facts.urn)
    wanted = [one for one in stops if count and one.rule == "second-person"]
    tried = "keep a refuge in a statement without a second person"
    _say_stopped(outcomes, staged, paper, tried, seconds, wanted, register)
    reviewing.agree(company[SECOND], version, client)
    reviewing.settle(company[SETTLER], version, client)


def _answered_for(
    company: Company, staged: Staged, paper: Paper, register: list[Stop], outcomes: Outcomes
) -> list[Stop]:
    """Ask, alone, to go past a check that allows it, which does nothing; then let a second prosecutor agree.

    Returns what stops it still.
    """
    hands.check_again(company[PROSECUTOR], staged.release)
    began = time.monotonic()
    hands.ask_past(company[PROSECUTOR], staged.release, staged.papers[paper.title][0], OVER)
    stops = _about(hands.stops_on(hands.check_again(company[PROSECUTOR], staged.release)), staged, paper)
    tried = "go past a check alone, with a reason but nobody's agreement"
    _say_stopped(outcomes, staged, paper, tried, time.monotonic() - began, stops, register)
    page = hands.agree_past(company[SETTLER], staged.release)
    return _about(hands.stops_on(page), staged, paper)


def _about(stops: list[Stop], staged: Staged, paper: Paper) -> list[Stop]:
    ref = staged.papers[paper.title][1]
    return [one for one in stops if one.is_about(ref)]


def _is_recording(paper: Paper) -> bool:
    return paper.name.endswith(".wav")
