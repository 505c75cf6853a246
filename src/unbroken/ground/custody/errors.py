"""Errors of the custody record.

DomainError
  Conflict
    AlreadyRecorded      this event id is recorded: the work was done before
  InvalidInput
    EventMalformed       the event itself breaks a rule
  CustodyError
    NoSigningKey         the organisation has no key yet, so its log cannot be signed
    LogDamaged           storage does not hold what was written
    LogBehindGuard       the database is older than what was signed, or differs from it
    ValuesErased         the values of an event are no longer kept
"""

from unbroken.ground.errors import Conflict, DomainError, InvalidInput


class AlreadyRecorded(Conflict):
    """The event was recorded before; nothing was done a second time."""

    code = "custody-already-recorded"

    def __init__(self, event_id: str) -> None:
        super().__init__("This was already recorded, and nothing was done twice. Reload the page to see it.")
        self.event_id = event_id


class EventMalformed(InvalidInput):
    """A custody event breaks a rule of the record."""

    code = "custody-event-malformed"


class CustodyError(DomainError):
    """The custody record cannot do what was asked."""

    code = "custody-error"
    status = 500


class NoSigningKey(CustodyError):
    """The organisation has no signing key, so its events wait."""

    code = "custody-no-signing-key"


class LogDamaged(CustodyError):
    """What storage holds is not what was written: nothing may be signed."""

    code = "custody-log-damaged"


class LogBehindGuard(CustodyError):
    """The database is older than, or differs from, what was signed: nothing may be signed."""

    code = "custody-log-behind-guard"


class ValuesErased(CustodyError):
    """The values were erased; the event and its proof remain."""

    code = "custody-values-erased"
    status = 410
