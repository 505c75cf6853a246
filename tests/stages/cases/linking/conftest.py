"""A case of one officer, with two defendants, a victim with an address, and what was recorded about them."""

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from linking_facts import Full


@pytest.fixture
def full(cast, now: datetime) -> "Full":
    from linking_facts import make_full

    return make_full(cast.officer, now)
