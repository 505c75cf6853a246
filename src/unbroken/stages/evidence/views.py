"""What the reads of evidence return: values, never rows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.policy import Decision
from unbroken.stages.evidence.kinds import FORMATS, Format
from unbroken.stages.evidence.rules import FORM_WORDS, KIND_WORDS, STATE_WORDS, ItemKind, VersionState

REDACTED = "redacted-for-"
"""How the label of a redacted copy begins; the recipient follows."""


@dataclass(frozen=True)
class VersionView:
    """One version. received_bytes: how much of it is durable while it is being received."""

    id: str
    item_id: str
    organisation_id: str
    label: str
    state: VersionState
    file_name: str
    size_bytes: int
    received_bytes: int
    sha256_client: str
    sha256_server: str
    format: str
    blob_key: str
    sealed_size_bytes: int
    refusal: str
    begun_at: datetime
    settled_at: datetime | None

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        return STATE_WORDS[self.state]

    @property
    def is_sealed(self) -> bool:
        """Say whether it can be opened, sent and exported."""
        return self.state is VersionState.SEALED

    @property
    def is_redacted(self) -> bool:
        """Say whether it is a redacted copy."""
        return self.label.startswith(REDACTED)

    @property
    def is_settled(self) -> bool:
        """Say whether its state is final."""
        return self.state not in {VersionState.RECEIVING, VersionState.SEALING}

    @property
    def is_kept(self) -> bool:
        """Say whether the item needs no other file: this one is here, or being checked."""
        return self.state in {VersionState.SEALING, VersionState.SEALED}

    @property
    def known_format(self) -> Format | None:
        """The recognised format; None until it is sealed."""
        return FORMATS.get(self.format)

    @property
    def media_type(self) -> str:
        """The media type to serve it with."""
        return self.known_format.media_type if self.known_format else "application/octet-stream"

    @property
    def viewer(self) -> str:
        """How a browser shows it: video, audio, image, pdf, or empty when it cannot."""
        return self.known_format.viewer if self.known_format else ""


@dataclass(frozen=True)
class ItemView:
    """One item with its versions, oldest first, and the decision that let the actor see it.

    about: ids of the accused whose own document it is; none: of the whole case.
    """

    id: str
    case_id: str
    organisation_id: str
    exhibit_ref: str
    kind: ItemKind
    title: str
    producer: str
    captured_at: datetime | None
    captured_where: str
    added_at: datetime
    added_by_id: str
    versions: tuple[VersionView, ...]
    decision: Decision
    form_code: str = ""
    about: tuple[str, ...] = ()

    @property
    def kind_words(self) -> str:
        """The kind in plain words."""
        return KIND_WORDS.get(self.kind) or FORM_WORDS.get(self.kind, self.kind.value)

    @property
    def original(self) -> VersionView | None:
        """The version that counts: the sealed one, else the latest; never a redacted copy."""
        given = tuple(version for version in self.versions if not version.is_redacted)
        sealed = tuple(version for version in given if version.is_sealed)
        return next(reversed(sealed or given), None)

    def to_open(self, held: Collection[str]) -> VersionView | None:
        """Return the version that is opened by whoever holds these: the sealed original, else the newest copy."""
        mine = [version for version in self.versions if version.is_sealed and version.id in held]
        whole = [version for version in mine if not version.is_redacted]
        return next(reversed(whole or mine), None)


@dataclass(frozen=True)
class BegunUpload:
    """A version waiting for its bytes. is_claimed: the tus upload exists, so the client continues it."""

    version_id: str
    upload_id: str
    is_claimed: bool
    expires_at: datetime


@dataclass(frozen=True)
class ViewGrant:
    """Permission to read one version, recorded before it was given. token: for the byte path; needs a session."""

    event_id: str
    version: VersionView
    exhibit_ref: str
    token: str
