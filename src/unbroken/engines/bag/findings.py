"""Collect what the checks of a package find."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from unbroken.engines.bag.errors import BagError
from unbroken.engines.ledger import LedgerError


class Area(StrEnum):
    """What a check is about; also its name in the report."""

    CONTAINER = "container"
    FILES = "files"
    EXPORT = "export"
    TRUST = "trust"
    CHECKPOINT = "checkpoint"
    EVENTS = "events"
    DISCLOSURES = "disclosures"
    CHAINS = "chains"
    ITEMS = "items"
    HANDOVERS = "handovers"
    RECEIPTS = "receipts"


@dataclass(frozen=True, slots=True)
class Check:
    """One finding: kind of check, the file, item or event it is about, whether it holds, and a sentence.

    attention: it holds, but a person has to know or do something.
    """

    name: str
    subject: str
    ok: bool
    sentence: str
    attention: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What the package says it is. Believe it only when the report is ok."""

    urn: str = ""
    operation_name: str = ""
    organisation: str = ""
    exported_at: str = ""
    items: int = 0
    events: int = 0
    origin: str = ""
    tag_manifest_sha256: str = ""
    policy_fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """The result: ok when no check failed."""

    ok: bool
    checks: tuple[Check, ...]
    summary: Summary = Summary()

    @property
    def failures(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if not check.ok)


@dataclass
class Findings:
    """The findings so far."""

    checks: list[Check] = field(default_factory=list)

    def passed(self, area: Area, subject: str, sentence: str) -> None:
        """Note that something holds."""
        self.checks.append(Check(area.value, subject, ok=True, sentence=sentence))

    def failed(self, area: Area, subject: str, sentence: str) -> None:
        """Note that something does not hold."""
        self.checks.append(Check(area.value, subject, ok=False, sentence=sentence))

    def attention(self, area: Area, subject: str, sentence: str) -> None:
        """Note that something holds, but a person has to know."""
        self.checks.append(Check(area.value, subject, ok=True, sentence=sentence, attention=True))

    def has_failed(self, area: Area) -> bool:
        """Say whether anything of this area failed."""
        return any(check.name == area.value and not check.ok for check in self.checks)

    @contextmanager
    def refusing(self, area: Area, subject: str) -> Iterator[None]:
        """Note an error of the package or its record as a failure about subject."""
        try:
            yield
        except (BagError, LedgerError) as error:
            self.failed(area, subject, str(error))
