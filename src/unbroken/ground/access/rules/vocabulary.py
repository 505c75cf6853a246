# ruff: noqa: E501  (the warning is one sentence)
"""The words of the rules: groups of roles, relations, kinds and stages. docs/explanation/access.md tells the reasons."""

from dataclasses import dataclass

from unbroken.ground.access.actions import Action
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import Role, roles_of
from unbroken.ground.access.target import Kind, Stage

POLICE = roles_of("POL_")
PROSECUTION = roles_of("CPS_")
COURT = roles_of("CRT_", "JUDGE", "JP")
DEFENCE = roles_of("DEF_")
FIRM = DEFENCE - {Role.DEF_LIP}
CASEWORK = POLICE | PROSECUTION | COURT
MAKERS = frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_FILE, Role.POL_DO, Role.POL_EXH})
SENDERS = MAKERS
ASKERS = frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_FILE})
LAWYERS = frozenset({Role.CPS_PROS, Role.CPS_LM})
SERVERS = LAWYERS | {Role.CPS_PLO, Role.CPS_OD}
REGISTER = frozenset({Role.POL_OIC, Role.POL_SUP, Role.CRT_LA, Role.CRT_CLK, Role.CRT_LIST, Role.CRT_ADM}) | PROSECUTION
RECORDERS = frozenset({Role.CRT_LA, Role.CRT_CLK})
TRIAGERS = LAWYERS | {Role.CPS_OD}

OWNERS = frozenset({Relation.OWNER_ASSIGNED, Relation.OWNER_SUPERVISOR})
ASSIGNED = frozenset({Relation.OWNER_ASSIGNED})
HOLDERS = frozenset({Relation.HOLDER_ASSIGNED})
NAMED = frozenset({Relation.RECIPIENT})
MEMBERS = frozenset({Relation.OWN_ORGANISATION})
UNIT = frozenset({Relation.OFFERED_UNIT})
MANAGED = frozenset({Relation.OFFERED_ORGANISATION})
OURS = frozenset({Relation.OWN_ORGANISATION})
SIGNED_FOR = frozenset({Relation.HOLDER_ORGANISATION})
PROSECUTING = frozenset({Relation.HOLDER_PROSECUTING})
SERVED_ON = frozenset({Relation.SERVED_ON})
GRANTED = frozenset({Relation.GRANTED})

CASES = frozenset({Kind.CASE})
ITEMS = frozenset({Kind.ITEM})
RECORDS = frozenset({Kind.CASE, Kind.ITEM})
HANDOVERS = frozenset({Kind.HANDOVER})
ALARMS = frozenset({Kind.ALARM})
REQUESTS = frozenset({Kind.REQUEST})
INCIDENTS = frozenset({Kind.INCIDENT})
SERVICES = frozenset({Kind.SERVICE})
ORGANISATIONS = frozenset({Kind.ORGANISATION})
CONNECTED = frozenset({Role.API})

ANY_STAGE = frozenset(Stage)
LIVE = frozenset({Stage.OPEN, Stage.RECEIVING, Stage.SEALED})
READABLE = frozenset({Stage.OPEN, Stage.CLOSED, Stage.SEALED})
WAITING = frozenset({Stage.SENT, Stage.OVERDUE})
ASKED = frozenset({Stage.SENT, Stage.REFUSED, Stage.SIGNED})
ANSWERED = frozenset({Stage.SIGNED, Stage.CLOSED})
IN_TIME = frozenset({Stage.OPEN, Stage.CLOSED})

PLAIN_WARNING = "The copy will not be encrypted. Anyone who gets the file can read it, and what happens to it afterwards is not recorded."


@dataclass(frozen=True)
class Rule:
    """One row. reason completes "You can do this because"; warning must be confirmed first."""

    id: str
    actions: frozenset[Action]
    kinds: frozenset[Kind]
    relations: frozenset[Relation]
    roles: frozenset[Role]
    stages: frozenset[Stage]
    reason: str
    warning: str = ""


def do(*actions: Action) -> frozenset[Action]:
    """Return the actions of a rule."""
    return frozenset(actions)
