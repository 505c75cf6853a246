"""An officer's case with two sealed interviews, a prosecutor's office, and a sequencer that runs when asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from unbroken.engines.bag.contents import Form
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id

if TYPE_CHECKING:
    from unbroken.ground.custody.sequencer import Sequencer

SAMPLE = b"It was raining on the towpath when I saw the grey van. "


@dataclass(frozen=True)
class World:
    """Who there is and what they have."""

    officer: Actor
    file_handler: Actor
    prosecutor: Actor
    stranger: Actor
    case_id: str
    version_ids: tuple[str, ...]
    contents: tuple[bytes, ...]


def content(seconds: float) -> bytes:
    """Return a recording with known words in it, to be searched for on disk."""
    import factories

    return factories.recording(seconds) + SAMPLE * 4


@pytest.fixture
def world(database, now: datetime) -> Iterator[World]:
    import factories

    factories.forget_caches()
    police = factories.make_organisation(OrganisationKind.POL, now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    other = factories.make_organisation(OrganisationKind.POL, now=now)
    unit = factories.make_unit(police, now=now)
    officer = factories.make_person(police, Role.POL_OIC, now=now, unit_id=unit, name="Jo Sandford")
    case_id = factories.make_case(officer, now=now)
    file_handler = factories.make_person(police, Role.POL_FILE, now=now, unit_id=unit)
    factories.cases.assign_person(case_id=case_id, person_id=file_handler.person_id, actor=officer, now=now)
    contents = (content(0.1), content(12))
    made = World(
        officer=officer,
        file_handler=file_handler,
        prosecutor=factories.make_person(area, Role.CPS_PLO, now=now, name="Rhys Pritchard"),
        stranger=factories.make_person(other, Role.POL_OIC, now=now),
        case_id=case_id,
        version_ids=tuple(
            factories.make_sealed_item(officer, case_id, now=now, content=one, exhibit_ref=f"JS/{place}")
            for place, one in enumerate(contents, 1)
        ),
        contents=contents,
    )
    yield made
    factories.forget_caches()


@pytest.fixture
def sequencer(database) -> Iterator["Sequencer"]:
    from django.conf import settings

    from unbroken.service.server.sequencing import sequencer as make_sequencer

    made = make_sequencer(settings.UNBROKEN)
    yield made
    made.close()


@pytest.fixture
def pause(sequencer: "Sequencer") -> Callable[[float], None]:
    """What a build does while it waits for its place in the log: here, the sequencer does its work."""
    return lambda _seconds: sequencer.sequence_now() and None


@pytest.fixture
def ask(world: World, now: datetime) -> Callable[..., str]:
    """Ask for a package of all items as the officer, unless told otherwise."""
    from unbroken.stages.packages import actions
    from unbroken.stages.packages.rules import PackageRecipient

    def request(**changes: object) -> str:
        facts: dict[str, object] = {
            "export_id": new_id(),
            "case_id": world.case_id,
            "version_ids": world.version_ids,
            "recipient": PackageRecipient(organisation_id=world.officer.organisation_id),
            "form": Form.AGE,
            "purpose": "service on the defence",
            "confirmed_warning": False,
            "actor": world.officer,
            "now": now,
        }
        return actions.request_export(**{**facts, **changes})

    return request


@pytest.fixture
def save(tmp_path: Path) -> Callable[[str, Actor], Path]:
    """Write a stored package to a file, decrypted, as a download does."""

    def write(export_id: str, actor: Actor) -> Path:
        from unbroken.stages.packages import queries

        path = tmp_path / f"{export_id}.zip"
        sealed = queries.open_package(export_id, actor.organisation_id)
        path.write_bytes(b"".join(sealed.open_all()))
        return path

    return write


@pytest.fixture
def build(pause: Callable[[float], None], now: datetime) -> Callable[..., None]:
    """Build a package, which must succeed; say why when it does not."""
    from unbroken.stages.packages import actions
    from unbroken.stages.packages.models import Export
    from unbroken.stages.packages.rules import State

    def run(export_id: str, at: datetime | None = None) -> None:
        state = actions.build_export(export_id=export_id, now=at or now, pause=pause)
        assert state is State.READY, Export.objects.get(pk=export_id).error

    return run
