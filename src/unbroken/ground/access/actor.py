"""Who asks: one person, in one organisation, with the roles held there now."""

from dataclasses import dataclass

from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.access.target import Seat

SYSTEM_PERSON = "system"


@dataclass(frozen=True)
class Actor:
    """A person acting for one organisation. Somebody who works for two acts as one of them at a time.

    A connected system acts with the role API; scopes: what its token allows.
    """

    person_id: str
    organisation_id: str
    roles: frozenset[Role] = frozenset()
    unit_ids: frozenset[str] = frozenset()
    session_id: str = ""
    scopes: frozenset[Scope] = frozenset()

    @classmethod
    def system(cls, organisation_id: str) -> "Actor":
        """Return the machine account of an organisation: jobs only, never content."""
        return cls(SYSTEM_PERSON, organisation_id, frozenset({Role.SYS}))

    @property
    def seat(self) -> Seat:
        """The person in the organisation, the form in which assignments and offers name them."""
        return Seat(self.organisation_id, self.person_id)
