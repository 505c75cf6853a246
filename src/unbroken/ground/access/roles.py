"""The roles of the trade and the kinds of organisation they belong to.

Source: docs/reference/roles.md, generated from here.
"""

from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    """What an organisation is in the flow of a case."""

    POL = "POL"
    CPS = "CPS"
    CRT = "CRT"
    DEF = "DEF"
    INSP = "INSP"
    OTHER = "OTHER"

    @property
    def label(self) -> str:
        """The kind in plain words."""
        return _KIND_TITLES[self]


_KIND_TITLES = {
    OrganisationKind.POL: "Police force",
    OrganisationKind.CPS: "Crown Prosecution Service",
    OrganisationKind.CRT: "Court",
    OrganisationKind.DEF: "Defence",
    OrganisationKind.INSP: "Inspectorate",
    OrganisationKind.OTHER: "Other organisation",
}


class Role(StrEnum):
    """What a person does in one organisation. The value is stored and signed: never change one."""

    POL_OIC = "POL_OIC"
    POL_SUP = "POL_SUP"
    POL_DO = "POL_DO"
    POL_CUST = "POL_CUST"
    POL_FILE = "POL_FILE"
    POL_EXH = "POL_EXH"
    POL_WCO = "POL_WCO"
    CPS_PROS = "CPS_PROS"
    CPS_AP = "CPS_AP"
    CPS_PLO = "CPS_PLO"
    CPS_OD = "CPS_OD"
    CPS_LM = "CPS_LM"
    CPS_IM = "CPS_IM"
    CRT_LA = "CRT_LA"
    CRT_CLK = "CRT_CLK"
    CRT_LIST = "CRT_LIST"
    CRT_ADM = "CRT_ADM"
    JUDGE = "JUDGE"
    JP = "JP"
    DEF_SOL = "DEF_SOL"
    DEF_ADV = "DEF_ADV"
    DEF_ADM = "DEF_ADM"
    DEF_LIP = "DEF_LIP"
    INSP = "INSP"
    AUD = "AUD"
    ORG_ADMIN = "ORG_ADMIN"
    SYS = "SYS"
    API = "API"

    @property
    def about(self) -> "RoleFacts":
        """Title, what the person does, and where the role may be held."""
        return ROLE_FACTS[self]

    @property
    def label(self) -> str:
        """The role in plain words."""
        return ROLE_FACTS[self].title

    @property
    def kinds(self) -> frozenset[OrganisationKind]:
        """The kinds of organisation in which the role may be given."""
        return ROLE_FACTS[self].kinds


@dataclass(frozen=True)
class RoleFacts:
    """title: plain words. does: one line. kinds: where it may be given; empty: to machines only."""

    title: str
    does: str
    kinds: frozenset[OrganisationKind]


_POL, _CPS, _CRT, _DEF, _INSP = (
    frozenset({kind})
    for kind in (
        OrganisationKind.POL,
        OrganisationKind.CPS,
        OrganisationKind.CRT,
        OrganisationKind.DEF,
        OrganisationKind.INSP,
    )
)
_ANY = frozenset(OrganisationKind)

ROLE_FACTS: dict[Role, RoleFacts] = {
    Role.POL_OIC: RoleFacts("Officer in the case", "Registers the case, adds evidence, sends it on.", _POL),
    Role.POL_SUP: RoleFacts("Supervisor", "Sees and approves the work of their own unit.", _POL),
    Role.POL_DO: RoleFacts("Disclosure officer", "Describes unused material and certifies disclosure.", _POL),
    Role.POL_CUST: RoleFacts("Custody officer", "Keeps the detention clock; charges and bails.", _POL),
    Role.POL_FILE: RoleFacts("Case file officer", "Redacts, bundles and answers action plans.", _POL),
    Role.POL_EXH: RoleFacts("Exhibits officer", "Keeps exhibits, discs and master copies.", _POL),
    Role.POL_WCO: RoleFacts("Witness care officer", "Keeps victims and witnesses informed.", _POL),
    Role.CPS_PROS: RoleFacts("Crown prosecutor", "Decides on charge, reviews and discloses.", _CPS),
    Role.CPS_AP: RoleFacts("Prosecution advocate", "Presents assigned cases in court.", _CPS),
    Role.CPS_PLO: RoleFacts("Paralegal officer", "Works the case file: receives, bundles, serves.", _CPS),
    Role.CPS_OD: RoleFacts("Casework assistant", "Triages, registers and receives; facts of interviews only.", _CPS),
    Role.CPS_LM: RoleFacts("Legal manager", "Handles disputes, triage and dip checks.", _CPS),
    Role.CPS_IM: RoleFacts("Information manager", "Keeps the breach register.", _CPS),
    Role.CRT_LA: RoleFacts("Legal adviser", "Advises magistrates; records results and orders.", _CRT),
    Role.CRT_CLK: RoleFacts("Court clerk", "Records results and the hearing log.", _CRT),
    Role.CRT_LIST: RoleFacts("Listing officer", "Lists hearings.", _CRT),
    Role.CRT_ADM: RoleFacts("Court administrator", "Handles documents and notices.", _CRT),
    Role.JUDGE: RoleFacts("Judge", "Reads what the court holds; decides.", _CRT),
    Role.JP: RoleFacts("Magistrate", "Reads what the court holds; decides.", _CRT),
    Role.DEF_SOL: RoleFacts("Defence solicitor", "Reads what was served on their own client.", _DEF),
    Role.DEF_ADV: RoleFacts("Defence advocate", "Reads what was served on their own client.", _DEF),
    Role.DEF_ADM: RoleFacts("Defence administrator", "Receives what is served on the firm's clients.", _DEF),
    Role.DEF_LIP: RoleFacts(
        "Defendant without a lawyer", "Reads what was served on them, by a link and a code.", frozenset()
    ),
    Role.INSP: RoleFacts("Inspector", "Reads files held by the Crown Prosecution Service.", _INSP),
    Role.AUD: RoleFacts("Auditor", "Reads the custody record and transfers; no case content.", _ANY),
    Role.ORG_ADMIN: RoleFacts(
        "Organisation administrator", "Invites people, gives and ends roles; no case content.", _ANY
    ),
    Role.SYS: RoleFacts("The system", "Runs jobs: sealing, alarms, clean-up.", frozenset()),
    Role.API: RoleFacts("Connected system", "Acts through the API, as far as its token's scopes allow.", frozenset()),
}


def roles_of(*prefixes: str) -> frozenset[Role]:
    """Return the roles whose name starts with one of prefixes, such as POL_ or CPS_."""
    return frozenset(role for role in Role if role.value.startswith(prefixes))


def roles_for(kind: OrganisationKind) -> list[Role]:
    """Return the roles that may be given in an organisation of this kind, in the order of the table."""
    return [role for role in Role if kind in role.kinds]
