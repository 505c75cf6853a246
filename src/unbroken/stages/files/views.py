"""What the reads of the file return: values, never rows."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.forms import Form, FormView
from unbroken.engines.casefile.forms.changes import Change
from unbroken.engines.casefile.submission import Readiness
from unbroken.ground.access.policy import Decision


@dataclass(frozen=True)
class PrintedForm:
    """A PDF to be handed out. name: of the file."""

    name: str
    pdf: bytes


@dataclass(frozen=True)
class VersionView:
    """One certified version, without its values."""

    id: str
    number: int
    certified_at: datetime
    certified_by: str
    pdf_sha256: str
    values_sha256: str
    comments: str


@dataclass(frozen=True)
class FormRow:
    """One form of the list. moved: the facts have changed since it was certified.

    may_read: without it, the reader's role knows that the form is there and no more.
    """

    form: Form
    subject_id: str
    subject: str
    missing: int
    latest: VersionView | None
    moved: bool
    may_read: bool = True

    @property
    def state_words(self) -> str:
        """How far the form is."""
        if not self.may_read:
            return f"Version {self.latest.number}" if self.latest else "Not certified yet"
        if self.latest is None:
            return f"{self.missing} to record" if self.missing else "Ready to certify"
        return f"Changed since version {self.latest.number}" if self.moved else f"Version {self.latest.number}"

    @property
    def state_tone(self) -> str:
        """The tone of the tag beside the words."""
        if not self.may_read:
            return "quiet"
        if self.latest is None:
            return "waiting" if self.missing else "working"
        return "bad" if self.moved else "good"


@dataclass(frozen=True)
class FormPage:
    """A form with its versions. changes: fact by fact, since the latest version. reading_sha256: of what is shown."""

    form: Form
    subject_id: str
    view: FormView
    versions: tuple[VersionView, ...]
    changes: tuple[Change, ...]
    moved: bool
    reading_sha256: str
    decision: Decision
    may_certify: bool
    may_open: bool


@dataclass(frozen=True)
class SubmissionView:
    """A file as it was sent."""

    id: str
    case_id: str
    file_type: FileType
    revision: int
    at: datetime
    by: str
    parts_ready: int
    parts_needed: int
    missing_count: int
    missing: tuple[str, ...]
    reason: str

    @property
    def is_ready(self) -> bool:
        """Say whether nothing was missing when it was sent."""
        return not self.missing_count


@dataclass(frozen=True)
class CheckPage:
    """The check before the file goes."""

    file_type: FileType
    readiness: Readiness
    facts: CaseFacts
    submissions: tuple[SubmissionView, ...]
    may_submit: bool
    may_certify: bool
