"""What the reads of the portal return: values, never rows. No name of a file, no other version, nobody's notes."""

from dataclasses import dataclass
from datetime import date, datetime

from unbroken.ground.access.policy import Decision
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.serving.rules import SENSITIVE, STATEMENTS, reference
from unbroken.stages.disclosure.serving.views import ObjectionLine
from unbroken.stages.disclosure.serving.vocabulary import Section
from unbroken.stages.evidence.kinds import FORMATS


@dataclass(frozen=True)
class DocumentView:
    """One served document. opened_at: when this reader opened it first."""

    id: str
    service_id: str
    case_id: str
    client_id: str
    place: int
    section: Section
    ref: str
    label: str
    kind: DocumentKind
    version_id: str
    page_count: int
    size_bytes: int
    sha256: str
    format: str
    opened_at: datetime | None
    reading: Decision
    objection: ObjectionLine | None = None

    @property
    def viewer(self) -> str:
        """How a browser shows it: video, audio, image, pdf, or empty when it cannot."""
        return FORMATS[self.format].viewer if self.format in FORMATS else ""

    @property
    def media_type(self) -> str:
        """The media type to serve it with."""
        return FORMATS[self.format].media_type if self.format in FORMATS else "application/octet-stream"

    @property
    def is_recording(self) -> bool:
        """Say whether it is played."""
        return self.viewer in {"video", "audio"}

    @property
    def needs_undertaking(self) -> bool:
        """Say whether an undertaking comes before it. Row 32."""
        return self.kind is DocumentKind.ABE

    @property
    def is_watermarked(self) -> bool:
        """Say whether the player writes over it who watches and when."""
        return self.is_recording and self.kind in SENSITIVE


@dataclass(frozen=True)
class ServedView:
    """One service as its recipient sees it."""

    id: str
    case_id: str
    client_id: str
    client_name: str
    title: str
    authority: str
    served_by: str
    served_at: datetime
    expires_at: datetime
    is_expired: bool
    is_expiring: bool
    is_s9_notice: bool
    response_due: date | None
    number: int
    can_renew: bool
    can_object: bool
    documents: tuple[DocumentView, ...]

    @property
    def reference(self) -> str:
        """The short number."""
        return reference(self.id)

    @property
    def statements(self) -> tuple[DocumentView, ...]:
        """The statements that were served with notice under section 9."""
        return tuple(one for one in self.documents if one.section in STATEMENTS) if self.is_s9_notice else ()

    @property
    def objectable(self) -> tuple[DocumentView, ...]:
        """The statements to which no objection is recorded yet."""
        return tuple(one for one in self.statements if one.objection is None)


@dataclass(frozen=True)
class FolderView:
    """Everything a reader has in one case."""

    case_id: str
    urn: str
    client_names: tuple[str, ...]
    services: tuple[ServedView, ...]
    can_grant: bool

    @property
    def documents(self) -> tuple[DocumentView, ...]:
        """Every document, service by service."""
        return tuple(one for service in self.services for one in service.documents)

    @property
    def unopened(self) -> int:
        """How many this reader has not opened."""
        return sum(one.opened_at is None for one in self.documents)

    @property
    def is_expiring(self) -> bool:
        """Say whether some access ends soon."""
        return any(one.is_expiring for one in self.services)

    @property
    def latest_at(self) -> datetime:
        """When something was served last."""
        return max(one.served_at for one in self.services)


@dataclass(frozen=True)
class AwaitedView:
    """A case in which the reader's firm acts, and nothing is served on it."""

    case_id: str
    urn: str
    client_names: tuple[str, ...]
    since: datetime
    can_grant: bool


@dataclass(frozen=True)
class Hit:
    """One place at which words were found."""

    document: DocumentView
    page: int
    before: str
    found: str
    after: str


@dataclass(frozen=True)
class CounselView:
    """Somebody who was let in."""

    id: str
    client_id: str
    client_name: str
    name: str
    organisation: str
    granted_at: datetime
    ended_at: datetime | None
