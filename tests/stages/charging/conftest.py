"""One setup for success and refusal: both sides of a case whose suspect is in police detention."""

from datetime import datetime
from typing import Any

import pytest


@pytest.fixture
def scene(database: object, now: datetime) -> Any:
    from stages.charging.scene import set_scene

    return set_scene(now)
