"""A statement signed on screen: what is fixed by it, what is refused, and that it stays as it was signed."""

import hashlib
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest

import factories
from stages.files.world import World
from unbroken.engines.vault import VaultError, decrypt_stream
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.actions import rotate_key
from unbroken.ground.organisations.models import KeyPurpose
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.cases.errors import FactRefused
from unbroken.stages.files import actions, queries, rewrapping, signing
from unbroken.stages.files.errors import FactsMoved, SignatureMissing, StatementSigned
from unbroken.stages.files.models import StatementSignature
from unbroken.stages.files.rules import PNG

DRAWN = PNG + b"a drawn line"


def sign(world: World, *, now: datetime, by: Actor | None = None, **changed: object) -> None:
    """Sign the first statement, typed."""
    values: dict[str, object] = {
        "image": b"",
        "typed": "Arthur Tolley",
        "has_read": True,
        "seen_sha256": hashlib.sha256(world.facts.statements[0].text.encode()).hexdigest(),
    }
    actions.sign_statement(
        case_id=world.case_id,
        statement_id=world.statement(),
        actor=by or world.officer,
        now=now,
        **(values | changed),  # type: ignore[arg-type]
    )


def test_signed_statement_is_fixed_with_time_pages_and_signature(world: World, now: datetime) -> None:
    sign(world, now=now, image=DRAWN)
    facts = case_queries.get_facts(world.officer, world.case_id, now=now)
    signed = signing.find_statement(facts, world.statement())
    assert (signed.signed_at, signed.pages) == (now, 1)
    assert signed.signature_sha256 == hashlib.sha256(DRAWN).hexdigest()
    row = StatementSignature.objects.get(pk=signed.id)
    assert not row.is_typed
    assert DRAWN not in bytes(row.sealed_image)
    assert opened(row, world) == DRAWN
    assert Pending.objects.filter(case_id=world.case_id, type="file:statement:signed").count() == 1
    page = queries.get_form(world.officer, world.case_id, "MG11", signed.id, now=now)
    assert page.view.is_complete
    with pytest.raises(StatementSigned):
        sign(world, now=now)
    _refuses_change(world, now)


def opened(row: StatementSignature, world: World) -> bytes:
    target = BytesIO()
    decrypt_stream(BytesIO(bytes(row.sealed_image)), target, keys.identities_of(world.officer.organisation_id)[:1])
    return target.getvalue()


def test_signature_opens_with_the_new_key_after_a_rotation_and_with_no_other(world: World, now: datetime) -> None:
    sign(world, now=now, image=DRAWN)
    old = keys.identities_of(world.officer.organisation_id)
    admin = factories.make_person(world.officer.organisation_id, Role.ORG_ADMIN, now=now)
    rotate_key(KeyPurpose.ENCRYPTION, actor=admin, now=now)
    assert rewrapping.rewrap_all(now) == 1
    assert rewrapping.rewrap_all(now) == 0
    row = StatementSignature.objects.get()
    assert opened(row, world) == DRAWN
    with pytest.raises(VaultError):
        decrypt_stream(BytesIO(bytes(row.sealed_image)), BytesIO(), old)
    assert Pending.objects.filter(type="file:signature:rewrapped").count() == 1


def _refuses_change(world: World, now: datetime) -> None:
    held = case_queries.get_record(world.officer, world.case_id, world.statement(), now=now)

    def record(**changed: object) -> None:
        cases.record_fact(
            case_id=world.case_id,
            record=replace(held.record, **changed),
            expected_version=held.version,
            actor=world.officer,
            now=now,
        )

    for changed in ({"text": "I saw nothing."}, {"signed_at": None}, {"person": world.facts.people[0].id}):
        with pytest.raises(FactRefused, match="additional statement"):
            record(**changed)
    record(is_key=not held.record.is_key)


def test_unsigned_or_unread_statement_is_refused_and_nothing_is_written(world: World, now: datetime) -> None:
    for changed, error in (
        ({"has_read": False}, SignatureMissing),
        ({"typed": " "}, SignatureMissing),
        ({"image": b"GIF89a"}, SignatureMissing),
        ({"image": PNG + bytes(300_000)}, SignatureMissing),
        ({"seen_sha256": "0" * 64}, FactsMoved),
        ({"by": world.prosecutor}, NotVisible),
        ({"by": world.stranger}, NotVisible),
    ):
        with pytest.raises(error):
            sign(world, now=now, **changed)  # type: ignore[arg-type]
    assert not StatementSignature.objects.exists()
    facts = case_queries.get_facts(world.officer, world.case_id, now=now)
    assert signing.find_statement(facts, world.statement()).signed_at is None


def test_signature_errors_are_at_their_fields(world: World, now: datetime) -> None:
    with pytest.raises(InvalidInput) as caught:
        sign(world, now=now, has_read=False)
    assert set(caught.value.fields) == {"has_read"}
