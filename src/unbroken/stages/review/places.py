"""What of a reading is kept where: places and kinds in rows, words and reasons sealed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unbroken.engines.redaction.document import Document
from unbroken.engines.redaction.finding import Decision, Finding
from unbroken.engines.redaction.report import locate
from unbroken.engines.redaction.rulings import Examined, Judged
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient, Role
from unbroken.stages.review.likeness import likeness
from unbroken.stages.review.rules import Proposal, finding_key, takes_two
from unbroken.stages.review.views import Place

WHY_FINDERS = {
    "known": "known from the case",
    "pattern": "the form of a number or address",
    "names": "words that read like a name",
    "meaning": "what the sentence says",
}


@dataclass(frozen=True)
class Found:
    """What a row says of one finding, without its words."""

    key: str
    page: int
    kind: InfoKind
    subject_id: str
    role: Role
    likeness: str

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the document's text."""
        start, _, end = self.key.split(":")[1].partition("-")
        return int(start), int(end)


def found_of(examined: Examined, case_id: str) -> list[list[Any]]:
    """Return what a row keeps of every finding: where and of what kind, never what it says."""
    flow = examined.document.flow
    return [
        [
            finding_key(one.start, one.end, one.kind),
            flow.page_at(one.start),
            one.kind.value,
            one.subject or "",
            one.role.value,
            likeness(case_id, one.kind, flow.text[one.start : one.end]),
        ]
        for one in examined.findings
    ]


def found_from(stored: Sequence[Sequence[Any]]) -> dict[str, Found]:
    """Return what found_of wrote, by key."""
    rows = (
        Found(key, page, InfoKind(kind), subject, Role(role), like) for key, page, kind, subject, role, like in stored
    )
    return {one.key: one for one in rows}


def judged_of(judged: Mapping[Recipient, Judged]) -> dict[str, Any]:
    """Return what the policy says, by recipient, as it is kept in a row."""
    return {
        recipient.value: {
            "block": [one.block.rule, one.block.reason] if one.block else None,
            "dropped": {str(page): reason for page, reason in one.pages_dropped.items()},
            "proposals": [_proposal(each).stored() for each in one.decisions],
            "reasons": {each.row: each.reason for each in one.decisions},
        }
        for recipient, one in judged.items()
    }


def _proposal(decision: Decision) -> Proposal:
    found = decision.finding
    return Proposal(
        finding_key(found.start, found.end, found.kind),
        decision.action,
        decision.row,
        decision.reason_code,
        takes_two(decision.action, found.kind, second_person=decision.second_person),
    )


@dataclass(frozen=True)
class Shown:
    """What a page of the review shows of one finding."""

    text: str
    why: str
    found_by: str
    is_sure: bool
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Sheet:
    """One page: its size in points, and its text with the offset at which it begins in the whole."""

    number: int
    width: float
    height: float
    start: int
    text: str


@dataclass(frozen=True)
class Places:
    """What is sealed for the pages of the review: sheets, findings by key, and what people are called."""

    sheets: tuple[Sheet, ...]
    shown: dict[str, Shown]
    names: dict[str, str]
    recognised: str

    def sheet(self, number: int) -> Sheet | None:
        """Return a page by its number."""
        return next((one for one in self.sheets if one.number == number), None)


def places_to_bytes(examined: Examined, names: Mapping[str, str]) -> bytes:
    """Return what the pages of the review show, to be sealed."""
    document, flow = examined.document, examined.document.flow
    texts = flow.text.split("\f")
    sheets = [
        [page.number, page.width, page.height, flow.page_starts[at], texts[at] if at < len(texts) else ""]
        for at, page in enumerate(document.pages)
    ]
    shown = {
        finding_key(one.start, one.end, one.kind): [
            flow.text[one.start : one.end],
            _named(one.why, names),
            finders_of(one),
            one.sure,
            boxes_of(document, one.start, one.end),
        ]
        for one in examined.findings
    }
    content = {"sheets": sheets, "shown": shown, "names": dict(names), "recognised": examined.recognised}
    return json.dumps(content, separators=(",", ":")).encode()


def _named(why: str, names: Mapping[str, str]) -> str:
    """Say people by name where the engine says their id."""
    for person_id, name in names.items():
        why = why.replace(person_id, name)
    return why


def places_from_bytes(stored: bytes) -> Places:
    """Return what places_to_bytes wrote."""
    content = json.loads(stored)
    return Places(
        tuple(Sheet(*one) for one in content["sheets"]),
        {
            key: Shown(text, why, finders, sure, tuple(Place(page, tuple(box)) for page, box in boxes))
            for key, (text, why, finders, sure, boxes) in content["shown"].items()
        },
        content["names"],
        content["recognised"],
    )


def boxes_of(document: Document, start: int, end: int) -> list[list[Any]]:
    """Return [page, [x0, y0, x1, y1]] for every line that the characters [start, end) touch."""
    finding = Finding(start, end, InfoKind.FREE_ID, None, Role.THIRD, (), "", 1.0)
    return [[one["page"], one["box"]] for one in locate(document, finding)]


def finders_of(finding: Finding) -> str:
    """Return who found it, in words."""
    kinds = dict.fromkeys(name.partition(":")[0] for name in finding.found_by)
    return ", ".join(WHY_FINDERS.get(kind, kind) for kind in kinds)
