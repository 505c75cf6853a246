"""The bubble: police and prosecution share originals. Everybody else gets copies that a release let go, and no more.

One rule for hand-overs, packages, the giving of keys, the opening of bytes, and the API. Source: DOMAIN 1.6, 3.1, 3.5.
"""

from typing import Final

from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import OrganisationKind

INSIDE: Final = frozenset({OrganisationKind.POL, OrganisationKind.CPS})


def is_inside(kind: OrganisationKind | None) -> bool:
    """Say whether an organisation may hold originals. None: somebody who is known by a name alone."""
    return kind in INSIDE


def check_inside(kind: OrganisationKind | None, field: str = "") -> None:
    """Raise StaysInside unless an organisation may hold originals. field: of the form that named it."""
    if not is_inside(kind):
        raise StaysInside(field)
