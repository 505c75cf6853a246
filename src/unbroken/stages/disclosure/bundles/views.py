"""What the reads of bundles return: values, never rows. What was withdrawn has its place and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.policy import Decision
from unbroken.stages.disclosure.bundles.rules import PageNumber, Part, shown
from unbroken.stages.disclosure.bundles.sections import WALLED
from unbroken.stages.disclosure.serving.vocabulary import ServiceState
from unbroken.stages.evidence.kinds import FORMATS


@dataclass(frozen=True)
class EntryView:
    """One document at its place. label is empty once it was recalled. opened_at: by this reader, first.

    instead: the pages of what replaced it. needs_undertaking: before it is opened, still to be given.
    lodged_by: who lodged it, for what was not served; service_id is empty then.
    """

    document_id: str
    service_id: str
    ref: str
    label: str
    numbers: tuple[PageNumber, ...]
    format: str
    size_bytes: int
    served_at: datetime
    state: ServiceState
    settled_at: datetime | None
    instead: str
    reading: Decision
    needs_undertaking: bool
    opened_at: datetime | None
    lodged_by: str = ""
    may_withdraw: bool = False

    @property
    def pages(self) -> str:
        """The pages in words."""
        return shown(self.numbers)

    @property
    def is_withdrawn(self) -> bool:
        """Say whether it was recalled or replaced."""
        return self.state is not ServiceState.SERVED

    @property
    def is_readable(self) -> bool:
        """Say whether the reader may open it now."""
        return not self.is_withdrawn and self.reading.allowed

    @property
    def viewer(self) -> str:
        """How a browser shows it: pdf, image, video, audio, or empty."""
        return FORMATS[self.format].viewer if self.format in FORMATS else ""

    @property
    def is_bound(self) -> bool:
        """Say whether its pages are in the one PDF. A recording is not, nor what needs an undertaking first."""
        return self.is_readable and self.viewer in {"pdf", "image"} and not self.needs_undertaking

    @property
    def is_recording(self) -> bool:
        """Say whether it is played."""
        return self.viewer in {"video", "audio"}


@dataclass(frozen=True)
class ChapterView:
    """One section of the bundle, of the case or of one defendant."""

    part: Part
    client_name: str
    entries: tuple[EntryView, ...]

    @property
    def heading(self) -> str:
        """The section in plain words, with the defendant whose it is."""
        words = self.part.section.words
        return f"{words}: {self.client_name}" if self.client_name else words

    @property
    def is_walled(self) -> bool:
        """Say whether it has page numbers of its own and is never in the one PDF, which may be passed round."""
        return self.part.section in WALLED

    @property
    def page_count(self) -> int:
        """How many numbered pages it has."""
        return sum(len(one.numbers) for one in self.entries)


@dataclass(frozen=True)
class BundleView:
    """A bundle as one reader sees it."""

    id: str
    case_id: str
    urn: str
    client_names: tuple[str, ...]
    chapters: tuple[ChapterView, ...]
    latest_at: datetime
    decision: Decision

    @property
    def entries(self) -> tuple[EntryView, ...]:
        """Every document, in the order of the pages."""
        return tuple(one for chapter in self.chapters for one in chapter.entries)

    @property
    def page_count(self) -> int:
        """How many numbered pages there are."""
        return sum(chapter.page_count for chapter in self.chapters)

    @property
    def document_count(self) -> int:
        """How many documents stand, without what was withdrawn."""
        return sum(not one.is_withdrawn for one in self.entries)

    @property
    def unopened(self) -> int:
        """How many this reader may open and has not."""
        return sum(one.is_readable and one.opened_at is None for one in self.entries)

    @property
    def bound(self) -> tuple[EntryView, ...]:
        """The documents whose pages are in the one PDF."""
        shared = (chapter for chapter in self.chapters if not chapter.is_walled)
        return tuple(one for chapter in shared for one in chapter.entries if one.is_bound)

    def entry_at(self, number: PageNumber) -> EntryView | None:
        """Return the document on which a page number stands."""
        return next((one for one in self.entries if number in one.numbers), None)
