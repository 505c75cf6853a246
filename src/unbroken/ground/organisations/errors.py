"""Errors of the organisations.

Conflict (ground)
  RoleHeldAlready       the person has this role there now
  KeyNotHere            this node does not hold the organisation's key
  PersonOfAnother       the person works for another organisation only, so the operator gives the first role here
InvalidInput (ground)
  RoleNotForKind        the role belongs to another kind of organisation
  SystemIncomplete      the facts of a system to connect are missing or wrong
DomainError (ground)
  TokenRefused          no token, or one that is unknown, expired or revoked
"""

from unbroken.ground.errors import Conflict, DomainError, InvalidInput


class RoleHeldAlready(Conflict):
    """The person has this role in this organisation and unit now."""

    code = "organisation-role-held"


class KeyNotHere(Conflict):
    """A key that is needed is not held by this installation."""

    code = "organisation-key-not-here"


class PersonOfAnother(Conflict):
    """An administrator tried to give a role to somebody who works for another organisation only."""

    code = "organisation-person-of-another"


class RoleNotForKind(InvalidInput):
    """The role belongs to another kind of organisation."""

    code = "organisation-role-not-for-kind"


class SystemIncomplete(InvalidInput):
    """The name, the scopes or the length of time of a system to connect are missing or wrong."""

    code = "organisation-system-incomplete"


class TokenRefused(DomainError):
    """A request to the API had no token, or one that is unknown, expired or revoked: told apart nowhere outside."""

    code = "token-refused"
    status = 401
