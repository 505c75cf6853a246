"""A case to capture facts in, and who captures them."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from django.test import Client


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def case_id(cast: Any, now: datetime) -> str:
    import factories

    return factories.make_case(cast.officer, now=now)


@pytest.fixture
def client(cast: Any) -> "Client":
    from stages.cases.capturing import signed_in

    return signed_in(cast.officer)


@pytest.fixture
def carrow(cast: Any, case_id: str, now: datetime) -> Any:
    """A victim who is recorded in the case."""
    from stages.cases.capturing import put
    from unbroken.engines.casefile.people import CaseRole, PersonFact
    from unbroken.ground.ids import new_id

    made = PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "Carrow", ("Leah",))
    put(cast, case_id, made, now)
    return made
