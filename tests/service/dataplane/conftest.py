import httpx
import pytest


@pytest.fixture
def world(database, now):
    """A force with a case, an officer, a prosecution area and a stranger."""
    from stages.evidence.world import make_world

    return make_world(now)


@pytest.fixture(scope="session")
def address(database_urls):
    """The running byte path."""
    from django.conf import settings

    from service.dataplane.serving import serving
    from unbroken.service.dataplane.app import build

    with serving(build(settings.UNBROKEN)) as address:
        yield address


@pytest.fixture
def person(world, address):
    """A function that signs an actor in and gives the Person; the officer by default."""
    from service.dataplane.serving import Person, sign_in

    clients = []

    def make(actor=None):
        clients.append(httpx.Client(base_url=address, trust_env=False, timeout=120))
        actor = actor or world.officer
        return Person(clients[-1], actor, sign_in(actor))

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def officer(person):
    return person()


@pytest.fixture
def tus(world, officer):
    """A function that begins an upload of so many bytes and gives its tus client."""
    from stages.evidence.world import begin

    def make(size, *, created=True):
        client = officer.tus(begin(world, size), size)
        if created:
            assert client.create().status_code == 201
        return client

    return make
