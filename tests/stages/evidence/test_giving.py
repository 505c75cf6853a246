"""Giving a version to another organisation: its key is wrapped again, its payload is not touched."""

import pytest

from stages.evidence.world import mp4, seal
from unbroken.engines.vault.errors import VaultError
from unbroken.ground.access.bubble import INSIDE
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.stages.evidence import actions, queries
from unbroken.stages.evidence.models import Envelope


@pytest.fixture
def given(world):
    """A sealed version, offered to the prosecutor."""
    version_id = seal(world, mp4(200_000))
    offer(world, version_id)
    return version_id


def offer(world, version_id) -> None:
    actions.offer_versions(
        version_ids=[version_id],
        organisation_id=world.prosecutor.organisation_id,
        person_id=world.prosecutor.person_id,
        actor=world.officer,
        now=world.now,
    )


def test_offer_leaves_the_payload_as_it_was_and_opens_with_the_other_key(world) -> None:
    version_id = seal(world, mp4(200_000))
    before = b"".join(resources().store.get(f"evidence/{version_id}"))
    offer(world, version_id)
    assert b"".join(resources().store.get(f"evidence/{version_id}")) == before
    opened = queries.open_sealed(version_id, world.prosecutor.organisation_id)
    assert b"".join(opened.open_all()) == mp4(200_000)
    headers = set(Envelope.objects.values_list("header", flat=True))
    assert len(headers) == 2


def test_offer_made_twice_is_one_envelope(world, given) -> None:
    offer(world, given)
    assert Envelope.objects.filter(organisation_id=world.prosecutor.organisation_id).count() == 1


def test_offered_version_shows_facts_and_does_not_open_before_the_receipt(world, given) -> None:
    assert queries.get_version(world.prosecutor, given).is_sealed
    with pytest.raises(NotVisible):
        actions.open_item(version_id=given, purpose="review", actor=world.prosecutor, now=world.now)


def test_withdrawn_offer_opens_for_nobody_there_and_is_recorded(world, given) -> None:
    organisation = world.prosecutor.organisation_id
    actions.withdraw_offer(version_ids=[given], organisation_id=organisation, actor=world.officer, now=world.now)
    with pytest.raises((NotVisible, VaultError)):
        queries.open_file_key(given, organisation)
    with pytest.raises(NotVisible):
        queries.get_version(world.prosecutor, given)
    offer(world, given)
    assert queries.open_file_key(given, organisation) == queries.open_file_key(given, world.officer.organisation_id)


def test_held_version_is_not_withdrawn(world, given) -> None:
    organisation = world.prosecutor.organisation_id
    with act(world.prosecutor, EventType.RECEIPT_SIGNED, now=world.now, case_id=world.case_id):
        actions.confirm_holding(
            version_ids=[given], organisation_id=organisation, actor=world.prosecutor, now=world.now
        )
    actions.withdraw_offer(version_ids=[given], organisation_id=organisation, actor=world.officer, now=world.now)
    assert queries.holds(given, organisation)


def test_holding_without_an_event_is_refused_by_the_database(world, given) -> None:
    from django.db.utils import Error

    with pytest.raises(Error, match="custody event"):
        actions.confirm_holding(
            version_ids=[given],
            organisation_id=world.prosecutor.organisation_id,
            actor=world.prosecutor,
            now=world.now,
        )


@pytest.mark.parametrize("who", ["colleague", "stranger", "prosecutor"])
def test_offer_by_an_outsider_is_not_visible(world, who) -> None:
    version_id = seal(world, mp4(1000))
    with pytest.raises(NotVisible):
        actions.offer_versions(
            version_ids=[version_id],
            organisation_id=world.prosecutor.organisation_id,
            person_id=world.prosecutor.person_id,
            actor=getattr(world, who),
            now=world.now,
        )


@pytest.mark.parametrize("kind", sorted(set(OrganisationKind) - INSIDE))
def test_nobody_outside_police_and_prosecution_is_given_a_key(world, kind) -> None:
    from django.db import transaction
    from django.db.utils import Error

    import factories

    version_id = seal(world, mp4(200_000))
    outside = factories.make_organisation(kind, now=world.now)
    with pytest.raises(StaysInside, match="prepares a release"):
        actions.offer_versions(
            version_ids=[version_id], organisation_id=outside, person_id="x", actor=world.officer, now=world.now
        )
    own = Envelope.objects.get()
    own.pk, own.organisation_id = new_id(), outside
    with (
        pytest.raises(Error, match="stay with police and prosecution"),
        transaction.atomic(),
        act(world.officer, EventType.ITEM_GIVEN, now=world.now, case_id=world.case_id),
    ):
        own.save(force_insert=True)
    with pytest.raises(NotVisible):
        queries.open_file_key(version_id, outside)
