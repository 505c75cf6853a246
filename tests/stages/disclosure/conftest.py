"""The world of this stage."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stages.disclosure.world import World


@pytest.fixture
def world(database: object, now: datetime) -> "Iterator[World]":
    import factories
    from stages.disclosure.world import make_world

    yield make_world(now)
    factories.forget_caches()
