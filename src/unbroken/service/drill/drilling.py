"""The whole drill, from an empty installation to the last attempt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from unbroken.service.demo.forms import DemoFailure
from unbroken.service.drill import doors, founding, hands, processes, seeding, trying
from unbroken.service.drill.company import Company
from unbroken.service.drill.seeding import Scene, Staged
from unbroken.service.drill.vocabulary import Outcome, Outcomes, Play, Verdict

Trial = Callable[[Company, Scene, Staged, Outcomes], None]

AFTERWARDS: Final[Mapping[str, Sequence[Trial]]] = {
    "SYN-2": (processes.reply_to_all, doors.originals, doors.stranger),
    "SYN-5": (processes.name_in_title, processes.public_reading, doors.codefendant),
    "SYN-8": (processes.schedule_with_name,),
}
"""What is tried in a case once its papers were served."""
SOURCE: Final = "SYN-1"
"""Where police decide before they send, and where the firm is changed at the end."""


def drill(address: str, plays: Iterable[Play], tell: Callable[[Outcome], None]) -> list[Outcome]:
    """Try everything against the running installation; return what came of it. tell: told of each as it comes."""
    outcomes = Outcomes(tell)
    scene = seeding.set_the_scene()
    with Company(address, scene) as company:
        staged = [seeding.stage_case(scene, play) for play in plays]
        for step in _steps(company, scene, outcomes):
            for one in staged:
                _do(step, one, outcomes)
        if {one.play.case for one in staged} >= {SOURCE, *AFTERWARDS}:
            founding.asked_of_all(company, staged, outcomes)
    return outcomes.rows


def _steps(company: Company, scene: Scene, outcomes: Outcomes) -> Iterable[Callable[[Staged], None]]:
    """Return what is done in each case, in order: the background reads one case while another is being asked for."""
    return (
        lambda one: trying.upload(company, one),
        lambda one: founding.decided_at_source(company, scene, one, outcomes) if one.play.case == SOURCE else None,
        lambda one: trying.hand_over(company, scene, one),
        lambda one: seeding.assign_second(scene, one),
        lambda one: trying.try_unread(company, scene, one, outcomes),
        lambda one: trying.have_read(company, one),
        lambda one: trying.review(company, one, outcomes),
        lambda one: trying.try_reviewed(company, one, outcomes),
        lambda one: _afterwards(company, scene, one, outcomes),
    )


def _afterwards(company: Company, scene: Scene, staged: Staged, outcomes: Outcomes) -> None:
    for trial in AFTERWARDS.get(staged.play.case, ()):
        _do(lambda one, trial=trial: trial(company, scene, one, outcomes), staged, outcomes)  # type: ignore[misc]
    if staged.play.case == SOURCE:
        founding.seen_by_prosecution(company, staged, outcomes)
        files = hands.read_served(company[trying.SOLICITOR], staged.case)
        processes.changed_firm(company, scene, staged, outcomes)
        doors.removed(company, staged, files, outcomes)


def _do(step: Callable[[Staged], None], staged: Staged, outcomes: Outcomes) -> None:
    """Do a step; one that cannot be done proves nothing, so it fails the drill, and the rest goes on."""
    try:
        step(staged)
    except DemoFailure as error:
        words = f"The drill broke off: {error}"
        outcomes.add(Outcome(staged.play.case, "go on", Verdict.UNPROVEN, "", 0.0, words))
