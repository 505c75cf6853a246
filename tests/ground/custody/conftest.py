"""Fixtures of the custody tests: signing keys, a guard, a sequencer, somebody who acts."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from unbroken.engines.ledger import Cosigner, GuardFile, Signer
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.errors import NoSigningKeyError
from unbroken.ground.custody.sequencer import Sequencer
from unbroken.ground.custody.values import forget_keys
from unbroken.ground.ids import new_id

AT = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)


class KeysInMemory:
    """Signing keys of the test's organisations, made on first use; `without` have none."""

    def __init__(self) -> None:
        self.keys: dict[str, Ed25519PrivateKey] = {}
        self.without: set[str] = set()

    def signer_for(self, organisation_id: str) -> Signer:
        return Signer(f"{organisation_id.lower()}.unbroken.example/log", self._key(organisation_id))

    def witness_for(self, organisation_id: str) -> Cosigner:
        name = f"{organisation_id.lower()}.unbroken.example/witness"
        return Cosigner(name, self._key(organisation_id + "/witness"))

    def _key(self, name: str) -> Ed25519PrivateKey:
        if name in self.without:
            raise NoSigningKeyError("This organisation has no signing key yet. Make one first.")
        return self.keys.setdefault(name, Ed25519PrivateKey.generate())


@pytest.fixture
def signers() -> KeysInMemory:
    return KeysInMemory()


@pytest.fixture
def guard(tmp_path: Path) -> GuardFile:
    return GuardFile(tmp_path / "guard")


@pytest.fixture
def connect(database) -> Iterator[Callable[[], psycopg.Connection]]:
    forget_keys()
    yield lambda: psycopg.connect(database.runtime, autocommit=True)
    forget_keys()


@pytest.fixture
def sequencer(connect, signers, guard) -> Iterator[Sequencer]:
    with_database = Sequencer(connect, signers, guard, lambda: AT)
    yield with_database
    with_database.close()


@pytest.fixture
def actor() -> Actor:
    return Actor(new_id(), new_id(), frozenset({Role.POL_OIC}), session_id=new_id())


@pytest.fixture
def other_actor() -> Actor:
    return Actor(new_id(), new_id(), frozenset({Role.CPS_OD}))
