"""Put the sequencer together: its connections, the organisations' keys, the guard and the clock."""

from datetime import UTC, datetime

from unbroken.engines.ledger import GuardFile
from unbroken.ground.custody.connections import runtime_connection
from unbroken.ground.custody.sequencer import Sequencer
from unbroken.ground.custody.storage import Connection
from unbroken.ground.organisations.keys import OrganisationSigners
from unbroken.service.settings import Settings


def sequencer(settings: Settings) -> Sequencer:
    """Return a sequencer for this installation."""
    settings.guard_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Sequencer(_connection, OrganisationSigners(), GuardFile(settings.guard_folder), utc_now)


def _connection() -> Connection:
    return runtime_connection("unbroken-sequencer")


def utc_now() -> datetime:
    """Return the time; the only clock of the worker."""
    return datetime.now(UTC)
