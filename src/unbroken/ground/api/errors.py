"""Errors of the API itself.

DomainError (ground)
  ScopeMissing          the token does not have the scope that the route needs
  TooManyRequests       the token, or the address, was used too often in this minute
  KeyMissing            a write without an Idempotency-Key
  MatchNeeded           a change without If-Match
  MatchFailed           If-Match names another state of the thing than the present one
InvalidInput (ground)
  KeyReused             an Idempotency-Key that was used for another request
  CursorMalformed       a cursor that this list did not give
"""

from unbroken.ground.errors import DomainError, InvalidInput


class ScopeMissing(DomainError):
    """The token is right but lacks the scope that the route needs."""

    code = "scope-missing"
    status = 403


class TooManyRequests(DomainError):
    """The token, or an address without a right token, was used too often in this minute."""

    code = "too-many-requests"
    status = 429


class KeyMissing(DomainError):
    """A write came without an Idempotency-Key, or with one that is too short or too long."""

    code = "idempotency-key-missing"
    status = 400


class KeyReused(InvalidInput):
    """An Idempotency-Key came a second time with another request."""

    code = "idempotency-key-reused"


class MatchNeeded(DomainError):
    """A change came without If-Match, so it could undo what somebody else changed meanwhile."""

    code = "if-match-needed"
    status = 428


class MatchFailed(DomainError):
    """The thing has changed since the entity tag in If-Match was given."""

    code = "if-match-failed"
    status = 412


class CursorMalformed(InvalidInput):
    """A cursor was not given by this list."""

    code = "cursor-malformed"
