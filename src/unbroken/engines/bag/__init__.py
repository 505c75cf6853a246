"""Evidence packages: a BagIt bag in a ZIP that proves its items and their history offline.

Formats: docs/reference/package.md. Writing loads a PDF library; verifying needs the standard library and
`cryptography` only.
"""

from __future__ import annotations

from unbroken.engines.bag.contents import (
    DIGEST_SLOT,
    TAG_MANIFEST_SLOT,
    CaseFacts,
    Custody,
    EventRecord,
    ExportProof,
    Form,
    ItemFacts,
    LogRecord,
    PackageContents,
    PackageItem,
    ReceiptFile,
    StoredItem,
    Written,
)
from unbroken.engines.bag.errors import BagError, SealRefused, SizeMismatch, UnreadablePackage, WritingError
from unbroken.engines.bag.findings import Check, Summary, VerificationReport
from unbroken.engines.bag.fingerprint import grouped, policy_fingerprint
from unbroken.engines.bag.receipts import Receipt, ReceivedItem, open_receipt, receipt_key
from unbroken.engines.bag.sinks import FileSink, Sink
from unbroken.engines.bag.verify import verify_package
from unbroken.engines.bag.writer import PackageWriter, Progress, Seal, write_package

__all__ = [
    "DIGEST_SLOT",
    "TAG_MANIFEST_SLOT",
    "BagError",
    "CaseFacts",
    "Check",
    "Custody",
    "EventRecord",
    "ExportProof",
    "FileSink",
    "Form",
    "ItemFacts",
    "LogRecord",
    "PackageContents",
    "PackageItem",
    "PackageWriter",
    "Progress",
    "Receipt",
    "ReceiptFile",
    "ReceivedItem",
    "Seal",
    "SealRefused",
    "Sink",
    "SizeMismatch",
    "StoredItem",
    "Summary",
    "UnreadablePackage",
    "VerificationReport",
    "WritingError",
    "Written",
    "grouped",
    "open_receipt",
    "policy_fingerprint",
    "receipt_key",
    "verify_package",
    "write_package",
]
