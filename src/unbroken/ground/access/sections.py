"""Who reads which section of a court bundle, and who puts documents into it. The codes are those of DOMAIN 1.7.

Court staff read and fill all of them. Judges: what 1.7 gives to judges or magistrates, for a judge may sit as either,
and exhibits and other served documents by the visibility matrix (1.6); never unused material. Magistrates: what 1.7
gives to magistrates, and what plea, bail, sentence, applications and orders need. The private section (PRV) is for the
bench and court staff, who fill it as well. The prosecution has no part in it: it serves through the release gate.
"""

from typing import Final

from unbroken.ground.access.roles import Role, roles_of

_JUDGES: Final = frozenset({Role.JUDGE})
_MAGISTRATES: Final = frozenset({Role.JP})
_BENCH: Final = _JUDGES | _MAGISTRATES
_STAFF: Final = roles_of("CRT_") - {Role.CRT_LIST}
_DEFENDANTS: Final = roles_of("DEF_")
_DEFENCE: Final = _DEFENDANTS - {Role.DEF_LIP}
_CROWN: Final = roles_of("CPS_")

UNREAD: Final[dict[str, frozenset[Role]]] = {
    "IDPC": _MAGISTRATES,
    "KWS": _MAGISTRATES,
    "KE": _MAGISTRATES,
    "WS": _MAGISTRATES,
    "EX": _MAGISTRATES,
    "SFR": _MAGISTRATES,
    "MCEB": _MAGISTRATES,
    "UM": _BENCH,
    "DS": _MAGISTRATES,
    "PC": _MAGISTRATES,
    "OTH": _MAGISTRATES,
    "APNL": _DEFENDANTS | _CROWN,
    "PRV": _DEFENDANTS | _CROWN,
}
"""The roles for which a section is as if it were not there."""

FILLED_BY: Final[dict[str, frozenset[Role]]] = {
    "KWS": _STAFF | _DEFENCE,
    "KE": _STAFF | _DEFENCE,
    "WS": _STAFF | _DEFENCE,
    "EX": _STAFF | _DEFENCE,
    "DS": _STAFF | _DEFENCE,
    "PL": _STAFF | _DEFENCE,
    "BAC": _STAFF | _DEFENCE,
    "SE": _STAFF | _DEFENCE,
    "AP": _STAFF | _DEFENCE,
    "OTH": _STAFF | _DEFENCE,
    "APNL": _STAFF,
    "CFO": _STAFF,
    "PRV": _STAFF | _BENCH,
}
"""The roles that may lodge a document in a section. Into the others documents come by the release gate alone."""
