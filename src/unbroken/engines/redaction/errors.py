"""Errors of the redaction engine, one tree.

RedactionError                redaction-error
├── CaseMalformed             redaction-case-malformed
├── PolicyMalformed           redaction-policy-malformed
├── SourceError               redaction-source-error
│   ├── SourceEmpty           redaction-source-empty
│   ├── SourceUnsupported     redaction-source-unsupported
│   ├── SourceEncrypted       redaction-source-encrypted
│   ├── SourceBroken          redaction-source-broken
│   ├── SourceTooLarge        redaction-source-too-large
│   └── SourceTimedOut        redaction-source-timed-out
├── ReaderMissing             redaction-reader-missing
├── RulingsIncomplete         redaction-rulings-incomplete
└── OutputRefused             redaction-output-refused
"""

from __future__ import annotations

from typing import ClassVar


class RedactionError(Exception):
    """Anything the redaction engine refuses. str() is a sentence for people, without evidence; code is stable."""

    code: ClassVar[str] = "redaction-error"


class CaseMalformed(RedactionError):
    """The case file cannot be used as it is."""

    code = "redaction-case-malformed"


class PolicyMalformed(RedactionError):
    """The policy table cannot be used as it is."""

    code = "redaction-policy-malformed"


class SourceError(RedactionError):
    """The document cannot be read."""

    code = "redaction-source-error"


class SourceEmpty(SourceError):
    """The file has no content."""

    code = "redaction-source-empty"


class SourceUnsupported(SourceError):
    """The file is of a kind the engine does not read, or is not what its name says."""

    code = "redaction-source-unsupported"


class SourceEncrypted(SourceError):
    """The file is locked with a password."""

    code = "redaction-source-encrypted"


class SourceBroken(SourceError):
    """The file is truncated or damaged."""

    code = "redaction-source-broken"


class SourceTooLarge(SourceError):
    """The file, or what it unpacks to, is larger than the engine accepts."""

    code = "redaction-source-too-large"


class SourceTimedOut(SourceError):
    """Reading the file took longer, or more memory, than the engine allows."""

    code = "redaction-source-timed-out"


class ReaderMissing(RedactionError):
    """A part that reading this file needs is not installed."""

    code = "redaction-reader-missing"


class RulingsIncomplete(RedactionError):
    """Places of the document are not decided, so nothing is burned."""

    code = "redaction-rulings-incomplete"


class OutputRefused(RedactionError):
    """The output cannot be written where it was asked for."""

    code = "redaction-output-refused"
