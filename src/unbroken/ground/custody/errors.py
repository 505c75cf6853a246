"""Errors of the custody record.

    DomainError
      Conflict
        AlreadyRecorded        this event id is recorded: the work was done before
      InvalidInput
        EventMalformed         the event itself breaks a rule
      CustodyError
        NoSigningKeyError      the organisation has no key yet, so its log cannot be signed
        LogDamagedError        storage does not hold what was written
        LogUnguardedError      the guard file is missing, so nobody can tell whether the database is the latest
        NotSequencedError      the event has no place in the log yet: ask again in a moment

A database older than what was signed, or different from it: GuardBehindError, GuardDiffersError of the ledger
engine.
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


class NoSigningKeyError(CustodyError):
    """The organisation has no signing key, so its events wait."""

    code = "custody-no-signing-key"


class LogDamagedError(CustodyError):
    """What storage holds is not what was written: nothing may be signed."""

    code = "custody-log-damaged"


class LogUnguardedError(CustodyError):
    """The guard file is missing although checkpoints were signed: nothing may be signed."""

    code = "custody-log-unguarded"


class NotSequencedError(CustodyError):
    """The event is recorded, but has no place in the log yet."""

    code = "custody-not-sequenced"
    status = 503
