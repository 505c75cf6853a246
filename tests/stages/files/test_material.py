"""Certified forms are material: sealed versions of evidence that are handed over, wrapped anew and kept inside."""

from datetime import datetime, timedelta

import pytest

import factories
from stages.files.test_certifying import certify, change_outline
from stages.files.world import World
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import Role
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.actions import rotate_key
from unbroken.ground.organisations.models import KeyPurpose
from unbroken.stages.evidence import actions as evidence_actions
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence import rewrapping
from unbroken.stages.evidence.errors import VersionFixed
from unbroken.stages.files import actions, queries
from unbroken.stages.files.models import FormVersion
from unbroken.stages.handovers import actions as handovers


def send(world: World, version_id: str, to: object, *, now: datetime) -> str:
    return handovers.send_items(
        handover_id=new_id(),
        case_id=world.case_id,
        version_ids=[version_id],
        to_organisation_id=to.organisation_id,  # type: ignore[attr-defined]
        to_person_id=to.person_id,  # type: ignore[attr-defined]
        due_at=now + timedelta(days=1),
        note="",
        actor=world.officer,
        now=now,
    )


def test_certified_form_is_handed_over_and_read_by_who_signed_for_it(world: World, now: datetime) -> None:
    version_id = certify(world, "MG5", now=now)
    with pytest.raises(NotVisible):
        actions.read_version(version_id=version_id, actor=world.prosecutor, now=now)
    handover_id = send(world, version_id, world.prosecutor, now=now)
    with pytest.raises(NotVisible):
        actions.read_version(version_id=version_id, actor=world.prosecutor, now=now)
    handovers.sign_receipt(handover_id=handover_id, actor=world.prosecutor, now=now)
    _row, view = actions.read_version(version_id=version_id, actor=world.prosecutor, now=now)
    assert view == actions.read_version(version_id=version_id, actor=world.officer, now=now)[1]
    mine, theirs = (
        actions.print_version(version_id=version_id, actor=actor, now=now)
        for actor in (world.officer, world.prosecutor)
    )
    assert mine == theirs
    item = evidence.get_item_of_version(world.prosecutor, version_id)
    assert (item.exhibit_ref, item.kind, item.form_code) == ("MG5", DocumentKind.CASE_SUMMARY, "MG5")
    assert len(queries.get_form(world.prosecutor, world.case_id, "MG5", "", now=now).versions) == 1


def test_next_version_of_a_form_joins_the_same_item(world: World, now: datetime) -> None:
    first = certify(world, "MG5", now=now)
    change_outline(world, now=now, what_happened="Something else altogether.")
    second = certify(world, "MG5", now=now)
    item = evidence.get_item_of_version(world.officer, first)
    assert [(one.id, one.label) for one in item.versions] == [
        (first, "certified version 1"),
        (second, "certified version 2"),
    ]
    assert item.original is not None
    assert item.original.id == second
    certify(world, "MG12", now=now)
    refs = {one.exhibit_ref for one in evidence.list_items(world.officer, world.case_id) if one.form_code}
    assert refs == {"MG5", "MG12"}


def test_no_form_is_handed_over_to_a_court(world: World, now: datetime) -> None:
    inside, served = certify(world, "MG9", now=now), certify(world, "MG5", now=now)
    for form in (inside, served):
        with pytest.raises(StaysInside):
            send(world, form, world.clerk, now=now)
        with pytest.raises(NotVisible):
            evidence.get_item_of_version(world.clerk, form)
    handovers.sign_receipt(handover_id=send(world, inside, world.prosecutor, now=now), actor=world.prosecutor, now=now)
    assert evidence.get_item_of_version(world.prosecutor, inside).form_code == "MG9"


def test_sensitive_schedule_travels_and_is_seen_by_the_named_only(world: World, now: datetime) -> None:
    for one in (world.supervisor, world.officer):
        actions_name(world, one.person_id, now)
    version_id = certify(world, "MG6D", now=now)
    assert evidence.get_item_of_version(world.disclosure, version_id).kind is DocumentKind.SENSITIVE_SCHEDULE
    handover_id = send(world, version_id, world.prosecutor, now=now)
    handovers.sign_receipt(handover_id=handover_id, actor=world.prosecutor, now=now)
    for stranger in (world.prosecutor, world.casework, world.file_handler, world.inspector):
        assert version_id not in seen_by(stranger, world)
    actions_name(world, world.prosecutor.person_id, now)
    assert version_id in seen_by(world.prosecutor, world)
    assert actions.read_version(version_id=version_id, actor=world.prosecutor, now=now)[1].code == "MG6D"


def actions_name(world: World, person_id: str, now: datetime) -> None:
    if person_id == world.supervisor.person_id:
        from unbroken.stages.cases import actions as cases

        cases.assign_person(case_id=world.case_id, person_id=person_id, actor=world.officer, now=now)
    actions.name_reader(case_id=world.case_id, person_id=person_id, actor=world.disclosure, now=now)


def seen_by(actor: object, world: World) -> set[str]:
    items = evidence.list_items(actor, world.case_id)  # type: ignore[arg-type]
    return {version.id for item in items for version in item.versions}


def test_nobody_uploads_a_file_into_the_item_of_a_form(world: World, now: datetime) -> None:
    item_id = FormVersion.objects.get(pk=certify(world, "MG5", now=now)).item_id
    with pytest.raises(VersionFixed, match="certified form"):
        evidence_actions.begin_upload(
            version_id=new_id(),
            item_id=item_id,
            name="other.pdf",
            size_bytes=10,
            last_modified="",
            actor=world.officer,
            now=now,
        )


def test_certified_form_opens_after_the_organisation_replaced_its_key(world: World, now: datetime) -> None:
    version_id = certify(world, "MG5", now=now)
    before = actions.read_version(version_id=version_id, actor=world.officer, now=now)[1]
    admin = factories.make_person(world.officer.organisation_id, Role.ORG_ADMIN, now=now)
    rotate_key(KeyPurpose.ENCRYPTION, actor=admin, now=now)
    assert rewrapping.rewrap_all(now) == 1
    assert actions.read_version(version_id=version_id, actor=world.officer, now=now)[1] == before
    assert actions.print_version(version_id=version_id, actor=world.officer, now=now).pdf.startswith(b"%PDF")
