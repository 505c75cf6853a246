"""The facts of a thing that matter for the question who may do what to it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Seat(NamedTuple):
    """One person in one organisation. An assignment in one organisation gives nothing in another."""

    organisation_id: str
    person_id: str


class Kind(StrEnum):
    """What is asked about."""

    CASE = "case"
    ITEM = "item"
    HANDOVER = "handover"
    ALARM = "alarm"
    REQUEST = "request"
    INCIDENT = "incident"
    SERVICE = "service"
    ORGANISATION = "organisation"
    LOG = "log"


class Stage(StrEnum):
    """How far the thing has come.

    Cases: OPEN, CLOSED. Items: RECEIVING, SEALED, ERASED. Hand-overs and alarms: the rest.
    What was served: OPEN, CLOSED when its time is over, RECALLED.
    Requests for a charge: SENT until triage, REFUSED by it, SIGNED for, CLOSED with the decision, RECALLED by police.
    """

    OPEN = "open"
    CLOSED = "closed"
    RECEIVING = "receiving"
    SEALED = "sealed"
    ERASED = "erased"
    SENT = "sent"
    OVERDUE = "overdue"
    SIGNED = "signed"
    REFUSED = "refused"
    RECALLED = "recalled"


class Sensitivity(StrEnum):
    """NORMAL, or SENSITIVE: only the people on a list, by name, whatever their role."""

    NORMAL = "normal"
    SENSITIVE = "sensitive"


class DocumentKind(StrEnum):
    """What kind of material an item is, where the kind changes who may open it."""

    ABE = "abe"
    SUSPECT_INTERVIEW = "suspect-interview"
    BWV = "bwv"
    CCTV = "cctv"
    EMERGENCY_CALL = "emergency-call"
    PHONE_DOWNLOAD = "phone-download"
    PHOTOGRAPH = "photograph"
    MEDICAL = "medical"
    SENSITIVE_SCHEDULE = "mg6d"
    CHARGING_ADVICE = "charging-advice"
    CONFIDENTIAL_FORM = "confidential-form"
    WITNESS_DETAILS = "witness-details"
    CHARGES = "charges"
    CASE_SUMMARY = "case-summary"
    STATEMENT = "statement"
    UNUSED_SCHEDULE = "unused-schedule"
    EVIDENCE_FORM = "evidence-form"
    CONVICTIONS = "convictions"
    INTELLIGENCE = "intelligence"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True)
class Target:
    """What the policy must know about a thing; anything left out means nobody has it.

    owner_organisation, owner_unit: who made the record. holder_organisations: have signed a receipt.
    offered_to: named recipients of hand-overs still open (for a hand-over: its own recipient, always).
    offered_units: of a request sent to an organisation, the units that work on it; none means any.
    assigned_people: seats assigned to the case. named_people: the list for SENSITIVE material.
    served_to: defence organisations the item was served on; of a service, who may have it now.
    granted_to: seats that who was served let in, and a defendant without a lawyer.
    is_held_by_cps: a CPS organisation owns it or signed for it. prosecuting: those of the holders that are CPS.
    section: code of the section of the court bundle in which a served document stands.
    blocked_people: have a conflict of interest, whatever their organisation.
    """

    kind: Kind
    owner_organisation: str
    owner_unit: str = ""
    holder_organisations: frozenset[str] = frozenset()
    offered_to: frozenset[Seat] = frozenset()
    offered_units: frozenset[str] = frozenset()
    assigned_people: frozenset[Seat] = frozenset()
    named_people: frozenset[Seat] = frozenset()
    served_to: frozenset[str] = frozenset()
    granted_to: frozenset[Seat] = frozenset()
    is_held_by_cps: bool = False
    prosecuting: frozenset[str] = frozenset()
    blocked_people: frozenset[str] = frozenset()
    document_kind: DocumentKind = DocumentKind.OTHER
    section: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL
    stage: Stage = Stage.OPEN


def own_organisation(organisation_id: str) -> Target:
    """Return the target for actions on an organisation itself, such as registering a case in it."""
    return Target(Kind.ORGANISATION, organisation_id)
