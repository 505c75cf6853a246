"""Certified forms: fixed as they were, sealed at rest, different from the facts of later; who may and may not."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO

import pypdfium2
import pytest
from django.conf import settings

from casefile_specimens import HOME
from stages.files.world import World
from unbroken.engines.vault import VaultError
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.evidence.models import Version
from unbroken.stages.files import actions, queries, sealing
from unbroken.stages.files.errors import FactsMoved, FormIncomplete, ValuesDamaged
from unbroken.stages.files.models import FormVersion


def certify(world: World, code: str, subject: str = "", *, now: datetime, by: Actor | None = None) -> str:
    """Certify a form as the supervisor; return the version's id."""
    page = queries.get_form(world.supervisor, world.case_id, code, subject, now=now)
    return actions.certify_form(
        version_id=new_id(),
        case_id=world.case_id,
        code=code,
        subject_id=subject,
        comments="Looked at.",
        seen_sha256=page.reading_sha256,
        actor=by or world.supervisor,
        now=now,
    )


def change_outline(world: World, *, now: datetime, **changed: str) -> None:
    """Change the officer's words about the case."""
    held = case_queries.list_records(world.officer, world.case_id, "outline", now=now)[0]
    record = replace(held.record, **changed)
    cases.record_fact(case_id=world.case_id, record=record, expected_version=held.version, actor=world.officer, now=now)


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_certified_form_keeps_its_values_and_its_print(world: World, now: datetime) -> None:
    version_id = certify(world, "MG5", now=now)
    later = now + timedelta(hours=1)
    change_outline(world, now=later, what_happened="Something else altogether.")
    _version, view = actions.read_version(version_id=version_id, actor=world.officer, now=later)
    kept = next(block.cell.text for one in view.sections if one.title == "The case" for block in one.blocks)
    assert kept == world.facts.outline.what_happened
    printed = actions.print_version(version_id=version_id, actor=world.officer, now=later)
    row = FormVersion.objects.get(pk=version_id)
    assert hashlib.sha256(printed.pdf).hexdigest() == row.pdf_sha256
    text = text_of(printed.pdf)
    assert "Something else altogether" not in text
    assert "Version 1, certified" in text
    assert row.values_sha256 in text
    assert "Owen Pryce" in text


def test_form_says_fact_by_fact_what_changed_since_its_version(world: World, now: datetime) -> None:
    certify(world, "MG5", now=now)
    before = queries.get_form(world.officer, world.case_id, "MG5", "", now=now)
    assert not before.moved
    change_outline(world, now=now, what_happened="Something else altogether.")
    page = queries.get_form(world.officer, world.case_id, "MG5", "", now=now)
    assert page.moved
    assert [(one.place, one.after) for one in page.changes] == [
        ("The case: What happened", "Something else altogether.")
    ]
    assert page.changes[0].before == world.facts.outline.what_happened
    second = certify(world, "MG5", now=now)
    assert FormVersion.objects.get(pk=second).number == 2
    assert not queries.get_form(world.officer, world.case_id, "MG5", "", now=now).moved


def test_nothing_of_a_certified_form_rests_in_the_clear(world: World, now: datetime) -> None:
    version_id = certify(world, "MG9", now=now)
    row = FormVersion.objects.get(pk=version_id)
    needles = [HOME.lines[0].encode(), world.facts.people[1].surname.encode(), b"%PDF"]
    stored = b"".join(resources().store.get(Version.objects.get(pk=version_id).blob_key))
    for data in (bytes(row.sealed_values), stored):
        assert len(data) > 100
        assert not any(needle in data for needle in needles)


def test_certified_form_with_addresses_holds_them_and_each_look_was_recorded(world: World, now: datetime) -> None:
    version_id = certify(world, "MG9", now=now)
    printed = actions.print_version(version_id=version_id, actor=world.officer, now=now)
    assert HOME.lines[0] in text_of(printed.pdf)
    types = list(Pending.objects.filter(case_id=world.case_id).values_list("type", flat=True))
    assert any("whereabouts" in one for one in types)
    assert types.count("file:form:certified") == 1
    assert types.count("file:form:printed") == 1


def test_draft_print_shows_no_address_unless_it_is_opened(world: World, now: datetime) -> None:
    arguments = {"case_id": world.case_id, "code": "MG9", "subject_id": "", "actor": world.officer, "now": now}
    assert HOME.lines[0] not in text_of(actions.print_draft(with_whereabouts=False, **arguments).pdf)
    opened = actions.print_draft(with_whereabouts=True, **arguments)
    assert HOME.lines[0] in text_of(opened.pdf)
    assert opened.name.endswith("-MG9-draft.pdf")


def test_certifying_again_with_the_same_id_makes_one_version(world: World, now: datetime) -> None:
    page = queries.get_form(world.supervisor, world.case_id, "MG12", "", now=now)
    version_id = new_id()
    for _ in range(2):
        actions.certify_form(
            version_id=version_id,
            case_id=world.case_id,
            code="MG12",
            subject_id="",
            comments="",
            seen_sha256=page.reading_sha256,
            actor=world.supervisor,
            now=now,
        )
    assert FormVersion.objects.count() == 1
    with pytest.raises(NotVisible):
        actions.certify_form(
            version_id=version_id,
            case_id=world.case_id,
            code="MG12",
            subject_id="",
            comments="",
            seen_sha256=page.reading_sha256,
            actor=world.stranger,
            now=now,
        )


def test_form_whose_facts_moved_while_it_was_read_is_not_certified(world: World, now: datetime) -> None:
    page = queries.get_form(world.supervisor, world.case_id, "MG5", "", now=now)
    change_outline(world, now=now, what_happened="Something else altogether.")
    with pytest.raises(FactsMoved):
        actions.certify_form(
            version_id=new_id(),
            case_id=world.case_id,
            code="MG5",
            subject_id="",
            comments="",
            seen_sha256=page.reading_sha256,
            actor=world.supervisor,
            now=now,
        )
    assert not FormVersion.objects.exists()


def test_form_that_lacks_facts_is_not_certified_and_says_which(world: World, now: datetime) -> None:
    with pytest.raises(FormIncomplete, match="Signed at"):
        certify(world, "MG11", world.statement(), now=now)
    assert not FormVersion.objects.exists()


def test_only_a_supervisor_certifies(world: World, now: datetime) -> None:
    for actor in (world.officer, world.disclosure, world.file_handler, world.prosecutor, world.stranger):
        with pytest.raises(NotVisible):
            certify(world, "MG5", now=now, by=actor)
    assert not FormVersion.objects.exists()


def test_court_and_strangers_see_no_form_and_no_version(world: World, now: datetime) -> None:
    version_id = certify(world, "MG9", now=now)
    for actor in (world.clerk, world.stranger):
        _sees_nothing(world, now, actor, version_id)
    with pytest.raises(NotVisible):
        actions.read_version(version_id=version_id, actor=world.disclosure, now=now)


def _sees_nothing(world: World, now: datetime, actor: Actor, version_id: str) -> None:
    for look in (
        lambda: queries.list_forms(actor, world.case_id, now=now),
        lambda: queries.get_form(actor, world.case_id, "MG9", "", now=now),
        lambda: queries.get_check(actor, world.case_id, None, now=now),
        lambda: actions.read_version(version_id=version_id, actor=actor, now=now),
        lambda: actions.print_version(version_id=version_id, actor=actor, now=now),
        lambda: actions.print_draft(
            case_id=world.case_id, code="MG4", subject_id="", with_whereabouts=False, actor=actor, now=now
        ),
    ):
        with pytest.raises(NotVisible):
            look()


def test_sensitive_schedule_opens_to_the_named_alone(world: World, now: datetime) -> None:
    for actor in (world.officer, world.supervisor, world.prosecutor):
        with pytest.raises(NotVisible):
            queries.get_form(actor, world.case_id, "MG6D", "", now=now)
    actions.name_reader(case_id=world.case_id, person_id=world.prosecutor.person_id, actor=world.disclosure, now=now)
    assert queries.get_form(world.prosecutor, world.case_id, "MG6D", "", now=now).view.code == "MG6D"
    with pytest.raises(NotVisible):
        queries.get_form(world.officer, world.case_id, "MG6D", "", now=now)
    actions.remove_reader(case_id=world.case_id, person_id=world.prosecutor.person_id, actor=world.disclosure, now=now)
    with pytest.raises(NotVisible):
        queries.get_form(world.prosecutor, world.case_id, "MG6D", "", now=now)


def test_damaged_print_or_values_are_refused(world: World, now: datetime) -> None:
    version_id = certify(world, "MG12", now=now)
    other = FormVersion.objects.get(pk=certify(world, "MG5", now=now))
    look = {"version_id": version_id, "actor": world.officer, "now": now}
    stored = Version.objects.get(pk=version_id).blob_key
    places = [path for path in settings.UNBROKEN.data_folder.rglob("*") if path.is_file() and stored in str(path)]
    place = max(places, key=lambda path: path.stat().st_size)
    kept = place.read_bytes()
    place.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    with pytest.raises(VaultError):
        actions.print_version(**look)
    with pytest.raises(ValuesDamaged):
        sealing.open_values(bytes(other.sealed_values), version_id, world.officer.organisation_id)
