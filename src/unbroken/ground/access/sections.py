"""Who of a court reads which section of a bundle. Court staff read all of them; the bench what is for the bench.

The codes are those of DOMAIN 1.7. Judges: what 1.7 gives to judges or magistrates, for a judge may sit as either, and
exhibits and other served documents by the visibility matrix (1.6); never unused material. Magistrates: what 1.7 gives
to magistrates, and what sentence needs.
"""

from typing import Final

from unbroken.ground.access.roles import Role

_JUDGES: Final = frozenset({Role.JUDGE})
_MAGISTRATES: Final = frozenset({Role.JP})

UNREAD: Final[dict[str, frozenset[Role]]] = {
    "KWS": _MAGISTRATES,
    "KE": _MAGISTRATES,
    "WS": _MAGISTRATES,
    "EX": _MAGISTRATES,
    "SFR": _MAGISTRATES,
    "UM": _JUDGES | _MAGISTRATES,
    "DS": _MAGISTRATES,
    "PC": _MAGISTRATES,
    "OTH": _MAGISTRATES,
}
"""The roles for which a section is as if it were not there."""
