"""Hold what goes into a package: facts for people, and the exact bytes of the custody record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from unbroken.engines.ledger import Leaf

DIGEST_SLOT: Final = "sha256"
"""The slot of a sealed event that commits to the SHA-256 (lower-case hex) of the item's content."""
TAG_MANIFEST_SLOT: Final = "tagmanifest_sha256"
"""The slot of the export event that commits to the SHA-256 (lower-case hex) of tagmanifest-sha256.txt."""
EXPORTED_SUFFIX: Final = ":exported"
SENT_SUFFIX: Final = ":sent"


class Form(StrEnum):
    """How an item lies in the package."""

    AGE = "age"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the cover of the report says. Times are aware UTC."""

    urn: str
    operation_name: str
    exported_at: datetime
    exported_by: str
    exported_for: str
    organisation: str
    purpose: str
    case_id: str = ""
    marking: str = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One exhibit or document.

    key: the random item key of its leaves. sha256: lower-case hex of the content itself, size_bytes its size;
    both are of the plaintext even where the package holds an age file. sealed_index: where in the log the
    event stands that commits to this digest; sealed_origin: which log, empty for the exporting organisation's
    own. extension: of the plain file, without its dot.
    """

    key: str
    exhibit_ref: str
    title: str
    kind: str
    producer: str
    sha256: str
    size_bytes: int
    sealed_index: int
    form: Form
    extension: str = "bin"
    file_name: str = ""
    media_type: str = "application/octet-stream"
    captured_at: datetime | None = None
    captured_where: str = ""
    sealed_origin: str = ""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One custody event: its place in the log, the exact leaf, what is opened of it, and its proof.

    proof: inclusion hashes towards the one checkpoint of its log. sentence: the event in plain words, for the
    report only (without its time), such as "PC 4412 Jones opened it to review the interview."
    """

    index: int
    leaf: bytes
    disclosures: tuple[str, ...] = ()
    proof: tuple[bytes, ...] = ()
    sentence: str = ""

    def parsed(self) -> Leaf:
        """Return the leaf, read. Raises LeafError."""
        return Leaf.parse(self.leaf)


@dataclass(frozen=True, slots=True)
class LogRecord:
    """The part of one log that the package holds: a signed checkpoint (note) and events in log order."""

    checkpoint: str
    events: tuple[EventRecord, ...]


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """A signed receipt (see receipts.py), at receipts/ID.txt, and its sentence for the report."""

    name: str
    note: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """Everything under custody/ and receipts/.

    own: of the exporting organisation's log. others: parts of other organisations' logs, for hand-overs.
    policy: the text of the tlog-policy file that names every log and witness that is trusted.
    """

    own: LogRecord
    policy: str
    others: tuple[LogRecord, ...] = ()
    receipts: tuple[ReceiptFile, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportProof:
    """The export event as it came back from the log.

    proof_file: text of a c2sp.org/tlog-proof@v1 file with a checkpoint that holds the event. consistency: the
    hashes that prove that this later checkpoint extends the one in custody/.
    """

    leaf: bytes
    disclosures: tuple[str, ...]
    proof_file: str
    consistency: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PackageItem:
    """An item with its content as stored in the package: age file or plain bytes, size_bytes of exactly those."""

    facts: ItemFacts
    stored_size_bytes: int
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class PackageContents:
    """A whole package in one value, for callers that have everything at hand."""

    case: CaseFacts
    items: Iterable[PackageItem]
    custody: Custody


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item after it was written: its file in the package and that file's SHA-256 (lower-case hex)."""

    facts: ItemFacts
    path: str
    stored_sha256: str
    stored_size_bytes: int


@dataclass(frozen=True, slots=True)
class Written:
    """A finished package. Digest of its tag manifest and fingerprint of its policy are lower-case hex."""

    tag_manifest_sha256: str
    size_bytes: int
    items: tuple[StoredItem, ...]
    policy_fingerprint: str
    names: tuple[str, ...]
