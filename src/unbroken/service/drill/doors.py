"""People without any business in a case try its doors; none may tell what is there from what is not."""

import re
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

from unbroken.ground.ids import new_id
from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import form_with
from unbroken.service.drill import hands
from unbroken.service.drill.company import Company
from unbroken.service.drill.hands import Received, words_of
from unbroken.service.drill.seeding import FIRM, Scene, Staged
from unbroken.service.drill.trying import SOLICITOR
from unbroken.service.drill.vocabulary import Outcome, Outcomes, Verdict

ABSENT = 404
ENOUGH = 2
"""Documents of a case whose doors are tried: those of the next look the same."""
CLOSED = frozenset({401, 403, ABSENT})
_ID = re.compile(r"[0-9A-Z]{26}")


def stranger(company: Company, _: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """A1: an officer of another force."""
    _try(outcomes, "A1", "as an officer of another force", company["stranger"], _everything(company, staged))


def codefendant(company: Company, _: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """A2: the solicitor of the other defendant."""
    other = company["other-solicitor"]
    _try(outcomes, "A2", "as the co-defendant's solicitor", other, _everything(company, staged))
    taken = [one.source for one in hands.read_served(company[SOLICITOR], staged.case)]
    _try(outcomes, "A4", "with the link of another person's open document", other, taken, same=False)


def originals(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    """A5: the solicitor asks for what the served copies were made from; A6: the officer sends it straight away."""
    versions = [version for version, _ in staged.papers.values()][:ENOUGH]
    doors = [f"/evidence/cases/{staged.case}/", f"/cases/{staged.case}/", f"/disclosure/release/{staged.release}/"]
    for version in versions:
        doors += [f"/evidence/versions/{version}/view/", f"/review/version/{version}/"]
        doors += [f"/bytes/versions/{version}", f"/review/version/{version}/page/1/"]
    _try(outcomes, "A5", "as the solicitor who was served, asking for the originals", company[SOLICITOR], doors)
    _send_originals(company, scene, staged, outcomes, versions)


def removed(company: Company, staged: Staged, files: Sequence[Received], outcomes: Outcomes) -> None:
    """A3: the solicitor whose firm no longer acts, with what was open in the browser."""
    doors = [f"/served/{staged.case}/", f"/service/{staged.service}/", f"/disclosure/release/{staged.release}/"]
    doors += [f"/served/document/{one.document}/" for one in files]
    _try(outcomes, "A3", "as the solicitor who was taken off the record", company[SOLICITOR], doors)
    links = [one.source for one in files]
    _try(outcomes, "A3", "with a link that was open when the firm was changed", company[SOLICITOR], links, same=False)


def _everything(company: Company, staged: Staged) -> list[str]:
    doors = [
        f"/cases/{staged.case}/",
        f"/evidence/cases/{staged.case}/",
        f"/disclosure/case/{staged.case}/",
        f"/disclosure/release/{staged.release}/",
        f"/service/{staged.service}/",
        f"/served/{staged.case}/",
        f"/served/{staged.case}/search/?q=the",
        f"/review/case/{staged.case}/",
        f"/packages/case/{staged.case}/",
    ]
    for version, _ in list(staged.papers.values())[:ENOUGH]:
        doors += [f"/review/version/{version}/", f"/review/version/{version}/served/1/"]
        doors += [f"/evidence/versions/{version}/view/", f"/evidence/versions/{version}/status/"]
    for one in hands.read_served(company[SOLICITOR], staged.case)[:ENOUGH]:
        doors += [f"/served/document/{one.document}/", f"/bytes/served/{one.document}"]
    return doors


def _try(outcomes: Outcomes, trap: str, who: str, person: Browser, doors: Sequence[str], *, same: bool = True) -> None:
    """Try doors. same: each must answer as if nothing were there."""
    began = time.monotonic()
    opened = [door for door in doors if _opens(person, door, same=same)]
    seconds = time.monotonic() - began
    tried = f"open {len(doors)} doors {who}"
    if opened:
        words = f"A door stood open, or told that something is there: {urlsplit(opened[0]).path}"
        outcomes.add(Outcome(trap, tried, Verdict.GOT_THROUGH, "", seconds, words))
        return
    words = "All stayed shut, and looked as if nothing were behind them." if same else "All stayed shut."
    outcomes.add(Outcome(trap, tried, Verdict.STOPPED, "not-visible", seconds, words))


def _opens(person: Browser, door: str, *, same: bool) -> bool:
    answer = person.http.get(door)
    if answer.status_code not in CLOSED:
        return True
    if not same:
        return False
    absent = person.http.get(_ID.sub(lambda _: new_id(), door))
    told = [_ID.sub("", words_of(one.text)) for one in (answer, absent)]
    return answer.status_code != absent.status_code or told[0] != told[1]


def _send_originals(
    company: Company, scene: Scene, staged: Staged, outcomes: Outcomes, versions: Sequence[str]
) -> None:
    officer = company[staged.officer]
    began = time.monotonic()
    page = officer.page(f"/handovers/send/{staged.case}/")
    form = form_with(page, "version_ids", "to_organisation_id")
    answer = hands.try_form(officer, form, version_ids=list(versions), to_organisation_id=scene.organisations[FIRM])
    is_sent = "to_person_id" in answer.text
    verdict = Verdict.GOT_THROUGH if is_sent else Verdict.STOPPED
    words = "The form let originals go on to the defence." if is_sent else "The defence is sent no originals."
    tried = "send originals straight to the defence, past the gate"
    outcomes.add(Outcome("A6", tried, verdict, "stays-inside", time.monotonic() - began, words))
