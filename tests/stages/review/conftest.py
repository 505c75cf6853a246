"""The world of this stage."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stages.review.world import World


@pytest.fixture
def world(database: object, now: datetime) -> Iterator["World"]:
    """A case with a statement that two sides redact."""
    import factories
    from stages.review.world import make_world

    yield make_world(now)
    factories.forget_caches()


@pytest.fixture
def page(world: "World") -> str:
    """The address of the statement under review."""
    return f"/review/version/{world.version_id}/"
