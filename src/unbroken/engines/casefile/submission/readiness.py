"""Check a file against what its type must hold and why files are rejected.

The tables are data with a version and a date (parts-v1.json, reasons-v1.json); the checks they name are in
formchecks.py and peoplechecks.py. Source: DOMAIN 2.4, 4.4.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.submission import formchecks, peoplechecks
from unbroken.engines.casefile.submission.gap import Check, Gap

CHECKS: Final[dict[str, Check]] = {
    "mg3": formchecks.report,
    "mg4": formchecks.charges,
    "mg5": formchecks.summary,
    "mg6": formchecks.confidential,
    "statements": formchecks.statements,
    "exhibits": formchecks.exhibits,
    "stored-files": formchecks.stored_files,
    "hard-media": formchecks.hard_media,
    "witnesses": formchecks.witness_list,
    "exhibit-list": formchecks.exhibit_list,
    "interview": formchecks.interview,
    "suspect-prints": peoplechecks.suspect_prints,
    "witness-prints": peoplechecks.witness_prints,
    "unused": peoplechecks.unused,
    "third-party": peoplechecks.third_party,
    "victims": peoplechecks.victims,
    "applications": peoplechecks.applications,
    "checklist": peoplechecks.checklist,
    "officer": peoplechecks.officer,
    "certificate": peoplechecks.certificate,
}
APPLIES: Final[dict[str, Callable[[CaseFacts], bool]]] = {
    "always": lambda _facts: True,
    "charge-not-made": lambda facts: not all(one.charged_at for one in facts.suspects),
    "has-risks": lambda facts: bool(facts.risks or facts.outline.confidential),
    "has-key-statements": lambda facts: any(one.is_key for one in facts.statements),
    "has-key-exhibits": lambda facts: any(one.is_key for one in facts.exhibits),
    "has-witnesses": lambda facts: bool(formchecks.witness_list(facts)),
    "has-exhibits": lambda facts: bool(facts.exhibits),
    "has-interviews": lambda facts: bool(facts.interviews),
    "has-victims": lambda facts: any(one.roles and "VIC" in one.roles for one in facts.people),
    "has-custody": lambda facts: any(one.remand in peoplechecks.HELD for one in facts.suspects),
    "is-domestic-abuse": peoplechecks.is_domestic_abuse,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a file. requirement: Y, C or A (as soon as possible). applies: False when it is not needed here."""

    id: str
    name: str
    requirement: str
    applies: bool
    gaps: tuple[Gap, ...]

    @property
    def is_ready(self) -> bool:
        """Say whether nothing is missing."""
        return not self.gaps

    @property
    def blocks(self) -> bool:
        """Say whether the file cannot go because of it."""
        return self.applies and self.requirement != "A" and not self.is_ready


@dataclass(frozen=True, slots=True)
class Reason:
    """One of the reasons for which files are rejected, and what would bring it about here."""

    id: str
    words: str
    gaps: tuple[Gap, ...]

    @property
    def threatens(self) -> bool:
        """Say whether the file would be rejected for it."""
        return bool(self.gaps)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The result of the check. version: of the tables."""

    file_type: FileType
    parts: tuple[Part, ...]
    reasons: tuple[Reason, ...]
    version: str

    @property
    def needed(self) -> tuple[Part, ...]:
        """The parts that this file must hold."""
        return tuple(one for one in self.parts if one.applies)

    @property
    def is_ready(self) -> bool:
        """Say whether the file can be sent."""
        return not any(one.blocks for one in self.parts) and not any(one.threatens for one in self.reasons)

    @property
    def missing(self) -> tuple[Gap, ...]:
        """Everything that keeps the file from being sent, each once."""
        of_parts = (gap for part in self.parts if part.blocks for gap in part.gaps)
        of_reasons = (gap for reason in self.reasons for gap in reason.gaps)
        return tuple(dict.fromkeys([*of_parts, *of_reasons]))

    @property
    def stops(self) -> tuple[Gap, ...]:
        """What may not be sent whatever the reason: a record of the wrong person."""
        return tuple(one for one in self.missing if one.stops)

    @property
    def sentence(self) -> str:
        """The state of the file in words."""
        ready = sum(1 for one in self.needed if one.is_ready)
        counted = f"{ready} of {len(self.needed)} parts ready"
        if self.is_ready:
            return f"{counted}. The file can be sent."
        first = self.missing[0].sentence.rstrip(".")
        more = len(self.missing) - 1
        others = f" (and {more} more)" if more else ""
        return f"{counted}. It cannot be sent until this is mended: {first}{others}."


def check(facts: CaseFacts, file_type: FileType) -> Readiness:
    """Return what the file is and lacks as a file of this type."""
    table = _table("parts-v1.json")
    # What is checked may be another file than the one the case says it is, such as an upgrade to come.
    is_told = facts.file_type is not None or file_type is FileType.UPGRADE
    seen = replace(facts, file_type=file_type) if is_told and facts.file_type is not file_type else facts
    found = {name: one(seen) for name, one in CHECKS.items()}
    parts = tuple(_part(row, facts, file_type, found) for row in table["parts"] if row[file_type.name] != "-")
    reasons = tuple(_reason(row, parts, found) for row in _table("reasons-v1.json")["reasons"])
    return Readiness(file_type, parts, reasons, table["version"])


def _part(row: dict[str, Any], facts: CaseFacts, file_type: FileType, found: dict[str, tuple[Gap, ...]]) -> Part:
    requirement = row[file_type.name]
    is_conditional = requirement == "C" or row.get("is-conditional", False)
    applies = APPLIES[row["applies"]](facts) if is_conditional else True
    gaps = tuple(dict.fromkeys(gap for name in row["checks"] for gap in found[name])) if applies else ()
    return Part(row["id"], row["name"], requirement, applies, gaps)


def _reason(row: dict[str, Any], parts: tuple[Part, ...], found: dict[str, tuple[Gap, ...]]) -> Reason:
    """Count a reason's gaps only where its part belongs to this file and is wanted now."""
    wanted = {one.id for one in parts if one.applies and one.requirement != "A"}
    counts = not row.get("parts") or bool(wanted & {*row["parts"]})
    gaps = tuple(dict.fromkeys(gap for name in row["checks"] for gap in found[name])) if counts else ()
    return Reason(row["id"], row["words"], gaps)


@cache
def _table(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((files("unbroken.engines.casefile.submission") / name).read_text("utf-8"))
    return data
