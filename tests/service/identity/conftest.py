"""The addresses under test and the people who use them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from service.identity.people import World


@pytest.fixture(autouse=True)
def addresses(settings: Any, database: object) -> Iterator[None]:
    from django.core.cache import cache

    from service.identity.people import frozen_codes

    settings.ROOT_URLCONF = "service.identity.addresses"
    cache.clear()
    with frozen_codes():
        yield
    cache.clear()


@pytest.fixture
def world(addresses: None) -> "World":
    from service.identity.people import make_world

    return make_world()
