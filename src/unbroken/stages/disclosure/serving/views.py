"""What the serving side sees of what it served: values, never rows. Who opened what is shown only after a recall."""

from dataclasses import dataclass
from datetime import date, datetime

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.policy import Decision
from unbroken.stages.disclosure.releases.vocabulary import Authority, ReleaseStage
from unbroken.stages.disclosure.serving.rules import reference
from unbroken.stages.disclosure.serving.vocabulary import Method, Section, ServiceState


@dataclass(frozen=True)
class ProofLine:
    """One document as it was served.

    opened_at: when somebody of the recipient opened or downloaded it first. bundle_pages: its numbers in the court's
    bundle, in words. is_statement: it can be objected to under section 9.
    """

    id: str
    place: int
    section: Section
    ref: str
    label: str
    item_id: str
    page_count: int
    size_bytes: int
    sha256: str
    version_id: str
    bundle_pages: str
    opened_at: datetime | None
    is_statement: bool
    objection: "ObjectionLine | None"


@dataclass(frozen=True)
class ObjectionLine:
    """An objection to a statement under section 9. is_late: it came after the day that the notice gave."""

    received_on: date
    is_late: bool
    is_in_portal: bool
    reason: str


@dataclass(frozen=True)
class OpenedBy:
    """After a recall: who opened what, and when first."""

    ref: str
    name: str
    organisation: str
    first_at: datetime


@dataclass(frozen=True)
class NoticeLine:
    """One e-mail about it. organisation: whose address it is; empty for in person."""

    words: str
    organisation: str
    address: str
    queued_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True)
class ProofView:
    """The record of service of one release."""

    id: str
    release_id: str
    case_id: str
    urn: str
    recipient: Recipient
    title: str
    marking: str
    from_organisation: str
    served_by: str
    to: str
    client_name: str
    authority: Authority
    stage: ReleaseStage
    method: Method
    proof: str
    is_untold: bool
    bundle_id: str
    rule: str
    is_s9_notice: bool
    response_due: date | None
    is_response_over: bool
    served_at: datetime
    expires_at: datetime
    is_expired: bool
    is_expiring: bool
    number: int
    replaces_id: str
    replaced_by_id: str
    state: ServiceState
    settled_at: datetime | None
    settled_by: str
    reason: str
    incident_id: str
    documents: tuple[ProofLine, ...]
    notices: tuple[NoticeLine, ...]
    opened_by: tuple[OpenedBy, ...]
    may_recall: bool
    may_renew: bool
    may_tell: bool
    decision: Decision

    @property
    def reference(self) -> str:
        """The short number."""
        return reference(self.id)

    @property
    def page_count(self) -> int:
        """How many pages went."""
        return sum(one.page_count for one in self.documents)

    @property
    def opened_count(self) -> int:
        """How many documents were opened."""
        return sum(one.opened_at is not None for one in self.documents)

    @property
    def statements(self) -> tuple[ProofLine, ...]:
        """The statements that were served with notice under section 9."""
        return tuple(one for one in self.documents if one.is_statement)

    @property
    def objectable(self) -> tuple[ProofLine, ...]:
        """The statements to which no objection is recorded yet."""
        return tuple(one for one in self.statements if one.objection is None)


@dataclass(frozen=True)
class ServiceRow:
    """One line of the list of a case."""

    id: str
    title: str
    to: str
    client_name: str
    served_at: datetime
    expires_at: datetime
    is_expiring: bool
    state: ServiceState
    documents: int
    opened: int
    is_untold: bool
    objections: int

    @property
    def reference(self) -> str:
        """The short number."""
        return reference(self.id)
