"""What a proof says: named checks, each passed or not, with a sentence that never holds removed text."""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.redaction.document import Box


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the proof. detail is a sentence without removed text."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Remains:
    """A place where a removed string can still be read in the pixels, in points of its page."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Proof:
    """What the independent re-reading of the output found. remains: where the reading met removed strings."""

    checks: tuple[Check, ...]
    remains: tuple[Remains, ...] = ()

    @property
    def passed(self) -> bool:
        """Return whether every check passed, and at least one was made."""
        return bool(self.checks) and all(check.passed for check in self.checks)

    @property
    def failed(self) -> Check | None:
        """Return the first check that failed, or None."""
        return next((check for check in self.checks if not check.passed), None)


class ProofFailure(Exception):
    """One check failed; str() is its detail."""

    def __init__(self, check: str, detail: str) -> None:
        super().__init__(detail)
        self.check = check
