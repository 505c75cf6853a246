"""What the reads of exports return: values, never rows."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.bag.contents import Form
from unbroken.ground.access.policy import Decision
from unbroken.stages.packages.rules import (
    FORM_WORDS,
    STATE_TONES,
    STATE_WORDS,
    UNDER_WAY,
    State,
)


@dataclass(frozen=True)
class ExportView:
    """One export. done_bytes of total_bytes: how far the building is. download: may the actor download it, and why."""

    id: str
    case_id: str
    urn: str
    organisation_id: str
    requested_by_id: str
    requested_by: str
    recipient_name: str
    form: Form
    state: State
    purpose: str
    item_count: int
    exhibit_refs: tuple[str, ...]
    requested_at: datetime
    settled_at: datetime | None
    expires_at: datetime | None
    size_bytes: int
    sha256: str
    tag_manifest_sha256: str
    policy_fingerprint: str
    error: str
    file_name: str
    done_bytes: int
    total_bytes: int
    download: Decision

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        return STATE_WORDS[self.state]

    @property
    def state_tone(self) -> str:
        """The state's tone, for its tag."""
        return STATE_TONES[self.state]

    @property
    def form_words(self) -> str:
        """The form in plain words."""
        return FORM_WORDS[self.form]

    @property
    def is_under_way(self) -> bool:
        """Say whether it is still being built."""
        return self.state in UNDER_WAY

    @property
    def can_download(self) -> bool:
        """Say whether the actor can download it now."""
        return self.state is State.READY and self.download.allowed

    @property
    def percent(self) -> int:
        """How much is written, of a hundred."""
        return min(99, self.done_bytes * 100 // self.total_bytes) if self.total_bytes else 0


@dataclass(frozen=True)
class ExportGrant:
    """Permission to download one package, recorded before it was given. token: for the byte path."""

    event_id: str
    export_id: str
    file_name: str
    token: str
