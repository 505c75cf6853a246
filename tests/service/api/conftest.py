"""Fixtures of the API's tests."""

from datetime import UTC, datetime

import pytest


@pytest.fixture
def moment() -> datetime:
    """Now: tokens are checked against the clock of the running service."""
    return datetime.now(UTC)


@pytest.fixture
def world(database, moment: datetime):
    """A force and a prosecution area with a case, and a system of the force with a token."""
    import factories
    from service.api.calling import build_world

    yield build_world(moment)
    factories.forget_caches()


@pytest.fixture
def call():
    """Call the API as the system with a token: call(token).get("/cases")."""
    from service.api.calling import Caller

    return Caller
