"""Make hashes readable: groups of four, as printed in the report and read over the telephone."""

from __future__ import annotations

import hashlib
import re


def policy_fingerprint(policy: bytes) -> str:
    """Return the fingerprint of a policy file: SHA-256 in lower-case hex."""
    return hashlib.sha256(policy).hexdigest()


def grouped(hex_digest: str) -> str:
    """Return a digest in groups of four characters."""
    return " ".join(hex_digest[start : start + 4] for start in range(0, len(hex_digest), 4))


def normalised(untrusted_fingerprint: str) -> str:
    """Return a typed fingerprint without spaces, dashes and case, to compare with policy_fingerprint."""
    return re.sub(r"[\s:.-]", "", untrusted_fingerprint).lower().removeprefix("sha256")
