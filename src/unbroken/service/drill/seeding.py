"""Set the scene of the drill: people, firms and the facts of the cases. Nothing under test happens here."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.engines.casefile.people import CaseRole
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.organisations.actions import invite_person, register_organisation
from unbroken.ground.organisations.queries import get_actor
from unbroken.service.demo.charging import FORCES, capture
from unbroken.service.demo.people import Stage, people_the_stage, persona
from unbroken.service.drill.vocabulary import Play
from unbroken.stages.cases import actions as cases

AREA: Final = "A18MV00"
FIRM, OTHER_FIRM, NEW_FIRM = "DEF01", "DRILL2", "DRILL3"
MORE: Final = (
    ("other-solicitor", "Wren and Hollis Solicitors", OTHER_FIRM, "Saskia Wren", "saskia.wren@wrenhollis.example"),
    ("new-solicitor", "Marlow Gate Solicitors", NEW_FIRM, "Piers Marlow", "piers.marlow@marlowgate.example"),
)
ACCUSED: Final = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT})


@dataclass(frozen=True)
class Scene:
    """Who there is, by key; organisations by code."""

    people: dict[str, str]
    organisations: dict[str, str]


@dataclass
class Staged:
    """A case of the drill as it stands. papers: title to version and reference."""

    play: Play
    facts: CaseFacts
    officer: str
    papers: dict[str, tuple[str, str]] = field(default_factory=dict)
    release: str = ""
    service: str = ""

    @property
    def case(self) -> str:
        """The case's id."""
        return self.facts.id

    @property
    def client(self) -> str:
        """The id of the defendant whose defence asks."""
        return self.person(self.play.client)

    @property
    def reviewed_for(self) -> str:
        """For whom a document is reviewed: the client, where there are several accused."""
        return self.client if sum(bool(one.roles & ACCUSED) for one in self.facts.people) > 1 else ""

    def person(self, surname: str) -> str:
        """Return the id of a person of the case."""
        return next(one.id for one in self.facts.people if one.surname == surname)


def set_the_scene() -> Scene:
    """Register organisations and people: those of the demonstration, and two firms more."""
    now = datetime.now(UTC)
    stage: Stage = people_the_stage(now=now)
    scene = Scene(dict(stage.people), dict(stage.organisations))
    for key, name, code, solicitor, email in MORE:
        firm = register_organisation(OrganisationKind.DEF, name, code, now=now)
        scene.organisations[code] = firm.id
        person = invite_person(email, solicitor, Role.DEF_SOL, actor=Actor.system(firm.id), now=now)
        scene.people[key] = str(person.id)
    return scene


def stage_case(scene: Scene, play: Play) -> Staged:
    """Register a case with its facts, and assign the second reviewer of the prosecution."""
    now = datetime.now(UTC)
    officer = FORCES[play.force][0]
    facts = play.facts(now, _answering(scene, officer))
    capture(facts, _actor(scene, officer, now), now)
    return Staged(play, facts, officer)


def assign_second(scene: Scene, staged: Staged) -> None:
    """Assign the colleagues of the prosecutor, who has signed for the case by now."""
    now = datetime.now(UTC)
    prosecutor = _actor(scene, "prosecutor", now)
    for key in SECONDS:
        cases.assign_person(case_id=staged.case, person_id=scene.people[key], actor=prosecutor, now=now)


SECONDS: Final = ("caseworker", "manager")


def _actor(scene: Scene, key: str, now: datetime) -> Actor:
    return get_actor(scene.people[key], scene.organisations[persona(key).organisation_code], now=now)


def _answering(scene: Scene, key: str) -> OfficerFact:
    one = persona(key)
    return OfficerFact(
        person=scene.people[key],
        name=one.name,
        rank=one.rank_or_title,
        collar_number=one.collar_number,
        phone="01632 960100",
        email=one.email,
    )
