"""Versions that the program makes itself: sealed like any other, made once, and never by who may not."""

import hashlib

import pytest

from stages.evidence.world import PDF, make_item, mp4, seal
from unbroken.ground.access.actions import Action
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.stages.evidence import queries
from unbroken.stages.evidence.errors import FormatRefused, VersionFixed
from unbroken.stages.evidence.making import Made, seal_made_version
from unbroken.stages.evidence.models import Version


def make(world, item_id, version_id, data=PDF, actor=None) -> str:
    return seal_made_version(
        version_id=version_id,
        item_id=item_id,
        made=Made("redacted-for-DEF_REP", "redacted.pdf", data, {"made_from": "0" * 64}),
        allowed=Action.UPLOAD,
        actor=actor or world.officer,
        now=world.now,
    )


def test_made_version_opens_again_and_lies_sealed_beside_the_original(world) -> None:
    original = seal(world, mp4(1000))
    item_id = queries.get_item_of_version(world.officer, original).id
    version_id = make(world, item_id, new_id())
    view = queries.get_version(world.officer, version_id)
    assert (view.is_sealed, view.sha256_server) == (True, hashlib.sha256(PDF).hexdigest())
    assert b"".join(queries.open_sealed(version_id, world.officer.organisation_id).open_all()) == PDF
    blob = b"".join(resources().store.get(Version.objects.get(pk=version_id).blob_key))
    assert b"%PDF" not in blob


def test_made_version_sent_twice_is_one_version_and_one_event(world) -> None:
    item_id, version_id = make_item(world), new_id()
    make(world, item_id, version_id)
    events = Pending.objects.count()
    make(world, item_id, version_id)
    assert Version.objects.filter(item_id=item_id).count() == 1
    assert Pending.objects.count() == events


def test_made_version_with_other_bytes_under_the_same_id_is_refused(world) -> None:
    item_id, version_id = make_item(world), new_id()
    make(world, item_id, version_id)
    with pytest.raises(VersionFixed):
        make(world, item_id, version_id, PDF + b"\n")


def test_made_version_by_somebody_outside_the_case_is_not_visible_and_leaves_no_blob(world) -> None:
    item_id = make_item(world)
    before = set(resources().store.list("evidence"))
    for actor in (world.colleague, world.stranger, world.prosecutor):
        with pytest.raises(NotVisible):
            make(world, item_id, new_id(), actor=actor)
    assert set(resources().store.list("evidence")) == before


def test_made_version_of_a_format_that_is_not_allowed_is_refused(world) -> None:
    with pytest.raises(FormatRefused):
        make(world, make_item(world), new_id(), b"MZ\x90\x00 a program")
