"""After an organisation replaced its encryption key, its items' keys are wrapped to the new one."""

from datetime import timedelta

import pytest

from ground.organisations.factories import actor_for, make_person
from stages.evidence.world import make_item, mp4, seal
from unbroken.engines.vault import open_header
from unbroken.engines.vault.errors import VaultError
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.actions import rotate_key
from unbroken.ground.organisations.models import KeyPurpose, Organisation
from unbroken.ground.resources import resources
from unbroken.stages.evidence import queries, rewrapping
from unbroken.stages.evidence.models import Envelope


@pytest.fixture
def rotated(world):
    """Three sealed versions, then the force replaces its key; returns the old identity."""
    for number in range(3):
        seal(world, mp4(70_000, number), item_id=make_item(world, f"JS/{number + 1}"))
    old = keys.identities_of(world.officer.organisation_id)[0]
    force = Organisation.objects.get(pk=world.officer.organisation_id)
    admin = actor_for(make_person(force, Role.ORG_ADMIN, world.now, "Ann Keys"), force, world.now)
    rotate_key(KeyPurpose.ENCRYPTION, actor=admin, now=world.now + timedelta(days=1))
    return old


def test_rewrap_wraps_every_key_to_the_new_one_only(world, rotated, monkeypatch) -> None:
    monkeypatch.setattr(rewrapping, "BATCH", 2)
    payloads = [
        b"".join(resources().store.get(f"evidence/{one.version_id}")) for one in Envelope.objects.order_by("pk")
    ]
    assert rewrapping.rewrap_all(world.now) == 3
    current = keys.identities_of(world.officer.organisation_id)[0]
    for envelope in Envelope.objects.all():
        open_header(bytes(envelope.header), [current])
        with pytest.raises(VaultError):
            open_header(bytes(envelope.header), [rotated])
        opened = queries.open_sealed(envelope.version_id, world.officer.organisation_id)
        assert len(b"".join(opened.open_all())) == 70_000
    assert payloads == [
        b"".join(resources().store.get(f"evidence/{one.version_id}")) for one in Envelope.objects.order_by("pk")
    ]
    assert Pending.objects.filter(type=EventType.ITEMS_REWRAPPED.value).count() == 2


def test_rewrap_a_second_time_changes_and_records_nothing(world, rotated) -> None:
    rewrapping.rewrap_all(world.now)
    events = Pending.objects.count()
    assert rewrapping.rewrap_all(world.now) == 0
    assert Pending.objects.count() == events


def test_rewrap_leaves_organisations_whose_keys_are_elsewhere(world, rotated) -> None:
    from django.db import transaction

    from unbroken.ground.custody.acting import act

    with (
        transaction.atomic(),
        act(world.officer, EventType.KEY_ROTATED, now=world.now, object_id=world.officer.organisation_id),
    ):
        keys.OrganisationKey.objects.filter(organisation_id=world.officer.organisation_id).update(sealed=b"")
    keys.forget()
    assert rewrapping.rewrap_all(world.now) == 0
