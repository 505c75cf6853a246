"""Keys of organisations: sealed at rest, opened by purpose, rotated, absent on another node."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from ground.organisations.factories import actor_for, make_area, make_force, make_person
from unbroken.engines.ledger.checkpoint import Checkpoint
from unbroken.engines.ledger.note import VerifierKey, verify_note
from unbroken.engines.vault import VaultError, make_header, new_file_key, open_header
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.errors import NoSigningKeyError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.organisations import actions, keys, queries
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.ground.organisations.models import KeyPurpose, Organisation, OrganisationKey
from unbroken.ground.organisations.publication import policy_text
from unbroken.ground.resources import resources

pytestmark = pytest.mark.usefixtures("database")


def test_recipient_and_identity_of_an_organisation_belong_together(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    file_key = new_file_key()
    header = make_header(file_key, [keys.recipient_of(force.id)])
    assert open_header(header, keys.identities_of(force.id)) == file_key
    with pytest.raises(VaultError):
        open_header(header, keys.identities_of(area.id))


def test_stored_keys_hold_no_secret_in_the_clear(now: datetime) -> None:
    force = make_force(now)
    secrets = [str(keys.identities_of(force.id)[0]).encode(), keys.signer_for(force.id).private_key.private_bytes_raw()]
    for row in OrganisationKey.objects.filter(organisation=force):
        for secret in secrets:
            assert secret not in bytes(row.sealed)
            assert secret not in row.public.encode()


def test_sealed_key_moved_to_another_organisation_does_not_open(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    row = OrganisationKey.objects.get(organisation=force, purpose=KeyPurpose.LOG_SIGNING)
    with pytest.raises(VaultError):
        resources().root_key.open(bytes(row.sealed), keys.context(area.id, row.purpose, row.id))


def test_signer_signs_notes_that_the_published_key_verifies(now: datetime) -> None:
    force = make_force(now)
    note = keys.signer_for(force.id).sign_note(Checkpoint("westmarch-police.unbroken.example/log", 1, b"r" * 32).text())
    published = OrganisationKey.objects.get(organisation=force, purpose=KeyPurpose.LOG_SIGNING).public
    verify_note(note, VerifierKey.parse(published))
    assert VerifierKey.parse(published).name == "westmarch-police.unbroken.example/log"


def test_cosigner_has_its_own_key_and_name(now: datetime) -> None:
    force = make_force(now)
    cosigner = keys.cosigner_for(force.id)
    assert cosigner.name == "westmarch-police.unbroken.example/witness"
    signing = keys.signer_for(force.id).private_key.private_bytes_raw()
    assert cosigner.private_key.private_bytes_raw() != signing


def test_rotate_key_opens_old_headers_and_wraps_new_ones(now: datetime) -> None:
    force = make_force(now)
    admin = actor_for(make_person(force, Role.ORG_ADMIN, now), force, now)
    file_key = new_file_key()
    old_header = make_header(file_key, [keys.recipient_of(force.id)])
    old_recipient = str(keys.recipient_of(force.id))
    actions.rotate_key(KeyPurpose.ENCRYPTION, actor=admin, now=now + timedelta(days=1))
    assert str(keys.recipient_of(force.id)) != old_recipient
    assert str(keys.identities_of(force.id)[0].recipient()) == str(keys.recipient_of(force.id))
    assert open_header(old_header, keys.identities_of(force.id)) == file_key
    assert Pending.objects.order_by("-seq").first().type == EventType.KEY_ROTATED.value


def test_rotate_key_of_the_log_is_refused(now: datetime) -> None:
    force = make_force(now)
    admin = actor_for(make_person(force, Role.ORG_ADMIN, now), force, now)
    with pytest.raises(Conflict):
        actions.rotate_key(KeyPurpose.LOG_SIGNING, actor=admin, now=now)


def test_rotate_key_by_an_officer_is_not_visible(now: datetime) -> None:
    force = make_force(now)
    officer = actor_for(make_person(force, Role.POL_OIC, now), force, now)
    with pytest.raises(NotVisible):
        actions.rotate_key(KeyPurpose.ENCRYPTION, actor=officer, now=now)


def test_keys_of_an_organisation_without_any_here_are_refused_with_a_sentence() -> None:
    with pytest.raises(KeyNotHere, match="no encryption key here"):
        keys.recipient_of("01ABCDEFGHJKMNPQRSTVWXYZ00")
    with pytest.raises(KeyNotHere, match="does not hold"):
        keys.identities_of("01ABCDEFGHJKMNPQRSTVWXYZ00")
    with pytest.raises(NoSigningKeyError):
        keys.OrganisationSigners().signer_for("01ABCDEFGHJKMNPQRSTVWXYZ00")
    with pytest.raises(NoSigningKeyError):
        keys.OrganisationSigners().witness_for("01ABCDEFGHJKMNPQRSTVWXYZ00")


def test_log_domain_changed_later_names_new_logs_and_leaves_old_ones(now: datetime, settings: Any) -> None:
    force = make_force(now)
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"log_domain": "justice.example"})
    area = make_area(now)
    assert keys.signer_for(area.id).name == f"{area.slug}.justice.example/log"
    assert keys.cosigner_for(area.id).name == f"{area.slug}.justice.example/witness"
    organisation = Organisation.objects.get(pk=force.id)
    for purpose, end in ((KeyPurpose.LOG_SIGNING, "log"), (KeyPurpose.WITNESS, "witness")):
        again = keys.make_key(organisation, purpose)
        assert VerifierKey.parse(again.public).name == f"{force.slug}.unbroken.example/{end}"
    assert keys.origin_of(force.id) == f"{force.slug}.unbroken.example/log"


def test_policy_names_the_log(now: datetime) -> None:
    make_force(now)
    assert "westmarch-police.unbroken.example/log" in policy_text()


def test_list_keys_shows_the_public_side(now: datetime) -> None:
    force = make_force(now)
    actor = actor_for(make_person(force, Role.POL_OIC, now), force, now)
    shown = queries.list_keys(actor)
    assert {row.purpose for row in shown} == set(KeyPurpose.values)
    for row in shown:
        assert row.key_id == keys.fingerprint(row.public)
