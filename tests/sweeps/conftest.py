"""What the sweeps over every address share."""

from typing import Any

import pytest
from django.core.cache import cache

LISTS_SESSIONS = "allauth.usersessions.middleware.UserSessionsMiddleware"


@pytest.fixture
def lean(settings: Any) -> None:
    """Keep counters in memory, and no list of one's own sessions: neither says who may see what.

    A sweep asks thousands of addresses, and each of these is a write to the database for every one of them.
    """
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "sweeps"}}
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if one != LISTS_SESSIONS]
    cache.clear()


@pytest.fixture
def quick(lean: None, settings: Any) -> None:
    """Keep sessions in memory too, where the byte path is not asked: it reads them in the database."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"
