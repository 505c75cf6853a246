import pytest


@pytest.fixture
def world(database, now):
    """A force with a case, an officer, a prosecution area and a stranger."""
    from stages.evidence.world import make_world

    return make_world(now)
