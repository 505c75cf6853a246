# ruff: noqa: F811  (fixtures)
"""No hand-over, key or package takes evidence outside; a copy goes where it was served alone."""

from collections.abc import Callable

import pytest

import factories
from sweeps.gate.opening import pause, scene, sequencer  # noqa: F401  (fixtures)
from sweeps.gate.scene import Scene
from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import generate_identity
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.ids import new_id
from unbroken.stages.evidence import actions as evidence
from unbroken.stages.packages import actions as packages
from unbroken.stages.packages.rules import PackageRecipient


def test_no_way_of_giving_takes_anybody_outside_and_a_copy_goes_where_it_was_served(scene: Scene) -> None:
    ways_are_closed(scene)
    copies_go_by_service_alone(scene)


def ways_are_closed(scene: Scene) -> None:
    """Try to hand over, to give keys, and to make packages of any form, for each kind of organisation."""
    world, key = scene.served.world, str(generate_identity(pq=False).recipient())
    now, officer = world.now, world.base.officer
    for actor in scene.outside.values():
        there = actor.organisation_id
        ways: list[Callable[[], object]] = [
            lambda actor=actor: factories.send(officer, world.case_id, [scene.original], actor, now=now),
            lambda there=there: evidence.offer_versions(
                version_ids=[scene.original], organisation_id=there, person_id="x", actor=officer, now=now
            ),
            *(
                lambda recipient=recipient, form=form: packages.request_export(
                    export_id=new_id(),
                    case_id=world.case_id,
                    version_ids=[scene.original],
                    recipient=recipient,
                    form=form,
                    purpose="Review",
                    confirmed_warning=True,
                    actor=officer,
                    now=now,
                )
                for form in Form
                for recipient in (PackageRecipient(there), PackageRecipient(there, key), PackageRecipient("", key, "X"))
            ),
        ]
        for give in ways:
            with pytest.raises(StaysInside):
                give()


def copies_go_by_service_alone(scene: Scene) -> None:
    """Ask for packages of what was served: they tell a whole history, so not even whoever was served is given one."""
    world = scene.served.world
    for organisation_id in (scene.served.solicitor.organisation_id, scene.served.theirs.organisation_id):
        for chosen in ((scene.copy,), (scene.copy, scene.original)):
            with pytest.raises(StaysInside):
                packages.request_export(
                    export_id=new_id(),
                    case_id=world.case_id,
                    version_ids=chosen,
                    recipient=PackageRecipient(organisation_id),
                    form=Form.AGE,
                    purpose="Service",
                    confirmed_warning=False,
                    actor=world.prosecutor,
                    now=world.now,
                )
