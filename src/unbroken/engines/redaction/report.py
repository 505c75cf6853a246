"""The report of one redaction: what was found, what was decided and why, and what the proof saw. No removed text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from unbroken.engines.redaction.document import Box, Document, WordRef
from unbroken.engines.redaction.finding import Block, Decision, Finding
from unbroken.engines.redaction.prove.proof import Check, Proof
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient

__all__ = ["ENGINE_VERSION", "Check", "Proof", "Report", "finding_content", "locate"]

ENGINE_VERSION = "1"


@dataclass(frozen=True)
class Report:
    """Everything REPORT.json says. `block` and `proof` are None where that step was not reached.

    removed_share: of the words of the pages that were released, 0 to 1; for the caller, not for REPORT.json.
    """

    document: Document
    document_type: DocumentType
    recognised: str
    recipient: Recipient
    policy_version: str
    decisions: tuple[Decision, ...] = ()
    block: Block | None = None
    proof: Proof | None = None
    pages_dropped: dict[int, str] = field(default_factory=dict)
    seconds: float = 0.0
    removed_share: float = 0.0

    def to_json(self) -> str:
        """Return the report as JSON, ASCII, one key a line."""
        return json.dumps(self.content(), indent=1, ensure_ascii=True)

    def content(self) -> dict[str, Any]:
        """Return the report as plain values; the form is a contract with outside scripts (issue 3)."""
        return {
            "blocked": asdict(self.block) if self.block else None,
            "policy_version": self.policy_version,
            "engine_version": ENGINE_VERSION,
            "document_type": self.document_type.value,
            "recognised": self.recognised,
            "recipient": self.recipient.value,
            "pages": len(self.document.pages),
            "pages_dropped": [{"page": page, "reason": why} for page, why in sorted(self.pages_dropped.items())],
            "read_by": list(self.document.readers),
            "hidden": dict(sorted(Counter(hidden.kind.value for hidden in self.document.hidden).items())),
            "findings": [_decision(self.document, decision) for decision in self.decisions],
            "proof": _proof(self.proof),
            "seconds": round(self.seconds, 3),
        }


def _proof(proof: Proof | None) -> dict[str, Any]:
    checks = proof.checks if proof else ()
    return {"passed": proof is not None and proof.passed, "checks": [asdict(check) for check in checks]}


def _decision(document: Document, decision: Decision) -> dict[str, Any]:
    return {
        **finding_content(document, decision.finding),
        "action": decision.action.value,
        "row": decision.row,
        "reason_code": decision.reason_code,
        "reason": decision.reason,
        "second_person": decision.second_person,
    }


def finding_content(document: Document, finding: Finding) -> dict[str, Any]:
    """Return one finding as plain values, without its text."""
    locators = locate(document, finding)
    return {
        "kind": finding.kind.value,
        "subject": finding.subject,
        "role": finding.role.value,
        "sure": finding.sure,
        "found_by": list(finding.found_by),
        "why": finding.why,
        "confidence": round(finding.confidence, 3),
        "marks": sorted(mark.value for mark in finding.marks),
        "locator": locators[0] if locators else {"span": [finding.start, finding.end]},
        "locators": locators,
    }


def locate(document: Document, finding: Finding) -> list[dict[str, Any]]:
    """Return where a finding is: a cell, a span of the source's own text, or page and box, one for each line."""
    pages = {page.number: page for page in document.pages}
    lines: dict[tuple[int, int], list[WordRef]] = {}
    for ref in document.flow.words(finding.start, finding.end):
        lines.setdefault((ref.page, pages[ref.page].words[ref.index].line), []).append(ref)
    locators: list[dict[str, Any]] = []
    for (number, _), refs in lines.items():
        words = [pages[number].words[ref.index] for ref in refs]
        place: dict[str, Any] = {"page": number, "box": _box([word.box for word in words])}
        spans = [word.span for word in words if word.span]
        if words[0].cell:
            place["cell"] = words[0].cell
        elif spans:
            place["span"] = [min(start for start, _ in spans), max(end for _, end in spans)]
        locators.append(place)
    return locators


def _box(boxes: Sequence[Box]) -> list[float]:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.join(box)
    return [round(edge, 2) for edge in (whole.x0, whole.y0, whole.x1, whole.y1)]
