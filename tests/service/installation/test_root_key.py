"""Replacing the root key: everything it sealed opens with the new one, and an interrupted run is finished."""

import base64
from datetime import UTC, datetime

import pytest
from django.conf import settings as django_settings

from ground.organisations.factories import make_force, make_person
from races import at_once
from unbroken.engines.vault import FileRootKey, VaultError
from unbroken.engines.vault.errors import RootKeyUnknown
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import CaseKey, Pending
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.models import OrganisationKey
from unbroken.ground.webhooks import actions as webhooks
from unbroken.ground.webhooks.queries import get_secret
from unbroken.service import bootstrap, rootkey
from unbroken.service.errors import FolderInUse
from unbroken.service.identity.mfa import MFAAdapter
from unbroken.service.locks import only_service

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def settings():
    return django_settings.UNBROKEN


@pytest.fixture
def force(database):
    """A force with a person who has a second factor."""
    from allauth.mfa.models import Authenticator

    made = make_force(NOW)
    person = make_person(made, Role.POL_OIC, NOW)
    Authenticator.objects.create(user=person, type="totp", data={"secret": MFAAdapter().encrypt("JBSWY3DP")})
    return made


@pytest.fixture
def as_owner(database):
    bootstrap.connect_as(database.owner)
    yield
    bootstrap.connect_as(database.runtime)


def sealed_now() -> list[bytes]:
    rows = [bytes(row.sealed) for row in OrganisationKey.objects.all()]
    return rows + [bytes(row.sealed) for row in CaseKey.objects.all()]


def test_replace_seals_every_secret_by_the_new_key(force, settings, as_owner) -> None:
    from allauth.mfa.models import Authenticator

    recipient = str(keys.recipient_of(force.id))
    webhook = {"url": "https://records.example/", "events": ["case.registered"], "webhook_id": new_id()}
    admin = Actor("admin", force.id, frozenset({Role.ORG_ADMIN}))
    webhooks.add_webhook(**webhook, actor=admin, now=NOW)
    secret_of_webhook = get_secret(admin, webhook["webhook_id"])
    old = FileRootKey.load(settings.root_key_path)
    kept = rootkey.replace_root_key(settings)
    new = FileRootKey.load(settings.root_key_path)
    assert new.key_id != old.key_id
    assert FileRootKey.load(kept).key_id == old.key_id
    assert not any(new.needs_resealing(sealed) for sealed in sealed_now())
    assert str(keys.identities_of(force.id)[0].recipient()) == recipient
    secret = Authenticator.objects.get().data["secret"]
    assert MFAAdapter().decrypt(secret) == "JBSWY3DP"
    assert get_secret(admin, webhook["webhook_id"]) == secret_of_webhook
    with pytest.raises(VaultError):
        old.open(base64.b64decode(secret), b"unbroken/mfa-secret")
    assert Pending.objects.filter(type=EventType.ROOT_KEY_REPLACED.value, log_id=force.id).count() == 1


def test_replace_interrupted_before_the_file_was_renamed_is_finished_by_the_next(
    force, settings, as_owner, monkeypatch
) -> None:
    def cut(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(rootkey.os, "link", cut)
        with pytest.raises(KeyboardInterrupt):
            rootkey.replace_root_key(settings)
    waiting = FileRootKey.load(rootkey.new_key_path(settings))
    rootkey.replace_root_key(settings)
    assert FileRootKey.load(settings.root_key_path).key_id == waiting.key_id
    assert not rootkey.new_key_path(settings).exists()
    assert keys.identities_of(force.id)[0]


@pytest.fixture
def second_machine(settings, tmp_path):
    """Another machine on the same database, with its own copy of the root key."""
    other = settings.model_copy(update={"data": tmp_path / "second"})
    other.root_key_path.parent.mkdir(parents=True)
    other.root_key_path.write_bytes(settings.root_key_path.read_bytes())
    other.root_key_path.chmod(0o600)
    return other


@pytest.mark.parametrize("again", range(3))
def test_two_replacements_at_once_on_two_machines_leave_one_key_for_everything(
    force, settings, second_machine, as_owner, again: int
) -> None:
    old = FileRootKey.load(settings.root_key_path)
    machines = [settings, second_machine]
    refused = at_once(*[lambda one=one: rootkey.replace_root_key(one) for one in machines], refusals=RootKeyUnknown)
    assert refused.count(None) == 1
    winner, loser = (machines[refused.index(None)], machines[1 - refused.index(None)])
    new = FileRootKey.load(winner.root_key_path)
    assert not any(new.needs_resealing(sealed) for sealed in sealed_now())
    assert FileRootKey.load(loser.root_key_path).key_id == old.key_id
    assert Pending.objects.filter(type=EventType.ROOT_KEY_REPLACED.value, log_id=force.id).count() == 1
    rootkey.new_key_path(loser).unlink()


def test_two_replacements_at_once_on_one_machine_never_share_a_waiting_key(force, settings, as_owner) -> None:
    def replace() -> None:
        with only_service(settings):
            rootkey.replace_root_key(settings)

    refused = at_once(*[replace] * 3, refusals=FolderInUse)
    assert refused.count(None) >= 1
    new = FileRootKey.load(settings.root_key_path)
    assert not any(new.needs_resealing(sealed) for sealed in sealed_now())
    assert not rootkey.new_key_path(settings).exists()
    replaced = Pending.objects.filter(type=EventType.ROOT_KEY_REPLACED.value, log_id=force.id).count()
    assert replaced == refused.count(None)


def test_replace_that_fails_in_the_database_changes_nothing(force, settings, as_owner, monkeypatch) -> None:
    before = sealed_now()

    def fail(*_args: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(rootkey, "_reseal_second_factors", fail)
        with pytest.raises(RuntimeError):
            rootkey.replace_root_key(settings)
    assert sealed_now() == before
    assert keys.identities_of(force.id)[0]
    rootkey.new_key_path(settings).unlink()
