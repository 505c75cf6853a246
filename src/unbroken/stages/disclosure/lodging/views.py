"""What the reads of lodging return: values, never rows."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.policy import Decision
from unbroken.stages.disclosure.serving.vocabulary import Section


@dataclass(frozen=True)
class LodgedView:
    """One lodged document as a reader sees it. pages: its numbers in the bundle, in words."""

    id: str
    bundle_id: str
    case_id: str
    urn: str
    section: Section
    client_id: str
    client_name: str
    title: str
    pages: str
    page_count: int
    size_bytes: int
    lodged_by: str
    lodged_at: datetime
    withdrawn_at: datetime | None
    opened_at: datetime | None
    reading: Decision
    may_withdraw: bool

    @property
    def heading(self) -> str:
        """The section in plain words, with the defendant whose it is."""
        return f"{self.section.words}: {self.client_name}" if self.client_name else self.section.words

    @property
    def is_readable(self) -> bool:
        """Say whether the reader may open it now."""
        return self.withdrawn_at is None and self.reading.allowed


@dataclass(frozen=True)
class Place:
    """Where somebody may lodge a document: the bundle of one court, its sections, and for whom."""

    bundle_id: str
    urn: str
    court: str
    sections: tuple[Section, ...]
    clients: dict[str, str]
    needs_client: bool


@dataclass(frozen=True)
class AtCourt:
    """What was lodged at the courts of a case, as one reader sees it, and where they may lodge."""

    case_id: str
    urn: str
    documents: tuple[LodgedView, ...]
    places: tuple[Place, ...]
