"""Errors of the evidence package engine, one tree.

BagError                         bag-error
├── WritingError                 bag-writing-error
│   ├── NameUnusable             bag-name-unusable
│   ├── SizeMismatch             bag-size-mismatch
│   └── SealRefused              bag-seal-refused
└── UnreadablePackage            bag-unreadable
    ├── NotAZip                  bag-zip-malformed
    ├── NotCanonical             bag-zip-not-canonical
    ├── UnsafeEntry              bag-zip-unsafe
    └── PartMalformed            bag-part-malformed
        ├── ManifestMalformed    bag-manifest-malformed
        └── ReceiptMalformed     bag-receipt-malformed
"""

from __future__ import annotations

from typing import ClassVar


class BagError(Exception):
    """Anything the package engine refuses. str() is a sentence for people; code is stable."""

    code: ClassVar[str] = "bag-error"


class WritingError(BagError):
    """A package cannot be written as asked."""

    code = "bag-writing-error"


class NameUnusable(WritingError):
    """A file name that a package may not hold, or that it holds already."""

    code = "bag-name-unusable"


class SizeMismatch(WritingError):
    """An item's content is longer or shorter than was stated."""

    code = "bag-size-mismatch"


class SealRefused(WritingError):
    """The export event that came back does not commit to this package."""

    code = "bag-seal-refused"


class UnreadablePackage(BagError):
    """A package cannot be read, so nothing in it can be checked."""

    code = "bag-unreadable"


class NotAZip(UnreadablePackage):
    """The file is not a ZIP, or is cut short."""

    code = "bag-zip-malformed"


class NotCanonical(UnreadablePackage):
    """The ZIP differs from the one form in which packages are written."""

    code = "bag-zip-not-canonical"


class UnsafeEntry(UnreadablePackage):
    """A name or an entry that could do harm when unpacked."""

    code = "bag-zip-unsafe"


class PartMalformed(UnreadablePackage):
    """One file of the package does not have its form."""

    code = "bag-part-malformed"


class ManifestMalformed(PartMalformed):
    """A BagIt manifest does not have its form."""

    code = "bag-manifest-malformed"


class ReceiptMalformed(PartMalformed):
    """A receipt does not have its form."""

    code = "bag-receipt-malformed"
