"""The two halves of a redaction with a person between them: examine, then burn exactly what was ruled.

    examined = examine(data, name, wish)
    judged = judge(examined, recipient, case, policy)
    outcome = burn_ruled(data, name, wish, examined, rulings, boxes)

Nothing is burned or left standing that nobody decided: a decision that still asks is refused. What was read is
kept by the caller between the halves (`to_bytes`, `from_bytes`); it holds the text of the document.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PIL import Image

from unbroken.engines.redaction.burn.memory import BurnMemory
from unbroken.engines.redaction.burn.output import burn
from unbroken.engines.redaction.burn.plan import BurnPlan, plan_burn
from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.decide.blocks import check_document, pages_to_drop
from unbroken.engines.redaction.decide.recognise import recognise
from unbroken.engines.redaction.decide.resolve import decide
from unbroken.engines.redaction.decide.table import Policy
from unbroken.engines.redaction.document import Document, SourceKind, Word
from unbroken.engines.redaction.drawn import DrawnBox, removed_share, text_under, with_boxes
from unbroken.engines.redaction.errors import RulingsIncomplete
from unbroken.engines.redaction.find.everything import find_everything
from unbroken.engines.redaction.find.names.model import reading_ahead
from unbroken.engines.redaction.finding import Block, Decision, Finding
from unbroken.engines.redaction.pipeline import Ending, Outcome
from unbroken.engines.redaction.prove.pages import Memory
from unbroken.engines.redaction.prove.whole import prove
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.sandbox import Sandbox
from unbroken.engines.redaction.read.source import OpenedSource, open_source, reopen_source
from unbroken.engines.redaction.read.wire import hidden_from_wire, hidden_to_wire, page_from_wire, page_to_wire
from unbroken.engines.redaction.repair import burn_until_proved
from unbroken.engines.redaction.report import Report
from unbroken.engines.redaction.vocabulary import Action, DocumentType, InfoKind, Mark, Recipient, Role
from unbroken.engines.redaction.warming import Warming, give_back
from unbroken.engines.redaction.wish import Wish

FORM = 1

See = Callable[[int, Image.Image], None]


@dataclass(frozen=True)
class Examined:
    """What was read in one file, what was found in it, and as what document. It holds the document's text."""

    document: Document
    document_type: DocumentType
    recognised: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Judged:
    """What the policy says of an examined file for one recipient."""

    decisions: tuple[Decision, ...]
    block: Block | None
    pages_dropped: dict[int, str] = field(default_factory=dict)


def examine(
    data: bytes, name: str, wish: Wish, *, document: Document | None = None, see: See | None = None, dpi: float = 110
) -> Examined:
    """Read a file and find what is in it; nothing is decided for a recipient yet.

    document: of the same bytes as read before, to find anew with other facts. see: is shown every page, with its
    number from 1, at dpi. Raises SourceError, ReaderMissing.
    """
    with Warming(wish.workers) as warming:
        if document is None:
            with open_source(data, name, Limits(), workers=wish.workers, progress=warming.told_pages) as source:
                document = source.document
                if see is not None:
                    _show(source, document, see, dpi)
        with reading_ahead(warming.read(document.flow.text)):
            document_type, why = _type_of(document, wish.document_type)
            findings = tuple(find_everything(document, wish.case, document_type))
    give_back()
    return Examined(document, document_type, why, findings)


def judge(examined: Examined, recipient: Recipient, case: Case, policy: Policy) -> Judged:
    """Return what the policy says of every finding, of the whole document and of its pages, for one recipient."""
    document, document_type = examined.document, examined.document_type
    return Judged(
        decisions=tuple(decide(one, document_type, recipient, case, policy) for one in examined.findings),
        block=check_document(document, case, document_type, recipient, policy),
        pages_dropped=pages_to_drop(document, document_type, recipient, policy),
    )


def burn_ruled(
    data: bytes,
    name: str,
    wish: Wish,
    examined: Examined,
    decisions: Sequence[Decision],
    boxes: Sequence[DrawnBox] = (),
    pages_dropped: Mapping[int, str] | None = None,
) -> Outcome:
    """Burn the places ruled REDACT and the boxes, keep those ruled KEEP, and prove it.

    examined: of the same bytes. A removed string goes wherever it stands again, but where a kept place holds it.
    Raises RulingsIncomplete for a decision that still asks, SourceError.
    """
    asking = sum(each.action not in {Action.REDACT, Action.KEEP} for each in decisions)
    if asking:
        raise RulingsIncomplete(
            f"{asking} places of this document are not decided. Decide each of them, then make the copy."
        )
    burned = tuple(each for each in decisions if each.action is Action.REDACT)
    kept = tuple(each for each in decisions if each.action is Action.KEEP)
    dropped = dict(pages_dropped or {})
    plan = with_boxes(plan_burn(examined.document, burned, dropped, kept=kept, labels=wish.labels), boxes)
    report = Report(
        document=examined.document,
        document_type=examined.document_type,
        recognised=examined.recognised,
        recipient=wish.recipient,
        policy_version=wish.policy.version,
        decisions=tuple(decisions),
        pages_dropped=dropped,
    )
    with reopen_source(data, name, examined.document, Limits(), workers=wish.workers) as source:
        return _proved(source, plan, wish, report)


def draw_page(data: bytes, name: str, page: int, dpi: float) -> Image.Image:
    """Draw one page (from 1) of a file in a sandbox, without reading it. Raises SourceError."""
    with Sandbox(Limits()) as sandbox:
        sandbox.open(data, name)
        width, height, mode, pixels = sandbox.raster(page - 1, dpi, grey=None)
    return Image.frombuffer(mode, (width, height), pixels, "raw", mode, 0, 1)


def layout_digest(document: Document) -> str:
    """Return the SHA-256 of where words stand in a document: what offsets into its text depend on, without the text."""
    places = [
        [page.number, round(page.width), round(page.height), *(_place(word) for word in page.words)]
        for page in document.pages
    ]
    return hashlib.sha256(json.dumps(places, separators=(",", ":")).encode()).hexdigest()


def to_bytes(examined: Examined) -> bytes:
    """Return what `from_bytes` reads. It holds the text of the document: seal it."""
    document = examined.document
    return json.dumps(
        {
            "form": FORM,
            "kind": document.kind.value,
            "pages": [page_to_wire(page) for page in document.pages],
            "hidden": [hidden_to_wire(each) for each in document.hidden],
            "readers": list(document.readers),
            "title": document.title,
            "facts": document.facts,
            "document_type": examined.document_type.value,
            "recognised": examined.recognised,
            "findings": [_to_wire(each) for each in examined.findings],
        },
        separators=(",", ":"),
    ).encode()


def from_bytes(stored: bytes) -> Examined:
    """Return what `to_bytes` wrote. Raises WireBroken, ValueError, KeyError for anything else."""
    content = json.loads(stored)
    if content["form"] != FORM:
        raise ValueError("what was read is stored in another form")
    document = Document(
        kind=SourceKind(content["kind"]),
        pages=tuple(page_from_wire(each) for each in content["pages"]),
        hidden=tuple(hidden_from_wire(each) for each in content["hidden"]),
        readers=tuple(content["readers"]),
        title=content["title"],
        facts=dict(content["facts"]),
    )
    return Examined(
        document,
        DocumentType(content["document_type"]),
        content["recognised"],
        tuple(_from_wire(each) for each in content["findings"]),
    )


def _proved(source: OpenedSource, plan: BurnPlan, wish: Wish, report: Report) -> Outcome:
    hidden = report.document.hidden
    burned_before, seen_before = BurnMemory(), Memory()
    burned = [plan]

    def burn_once(wanted: BurnPlan) -> bytes:
        burned[:] = [wanted]
        return burn(source, wanted, wish, memory=burned_before)

    output, proof = burn_until_proved(
        plan,
        burn_once,
        lambda made, wanted: prove(
            made, wanted, source, hidden=hidden, blur=wish.blur, workers=wish.workers, memory=seen_before
        ),
    )
    report = replace(report, proof=proof, removed_share=removed_share(report.document, burned[0]))
    return Outcome(Ending.RELEASED, report, output) if proof.passed else Outcome(Ending.PROOF_FAILED, report)


def _show(source: OpenedSource, document: Document, see: See, dpi: float) -> None:
    for page in document.pages:
        see(page.number, source.raster(page.number, dpi, None))


def _type_of(document: Document, wanted: DocumentType | None) -> tuple[DocumentType, str]:
    if wanted is not None:
        return wanted, "The document type was given."
    seen = recognise(document)
    return seen.document_type, seen.why


def _place(word: Word) -> list[float]:
    return [
        len(word.text),
        round(word.box.x0),
        round(word.box.y0),
        word.line,
        word.block,
        word.joined + 2 * word.wide_gap + 4 * word.wrapped,
    ]


def _to_wire(one: Finding) -> list[Any]:
    marks = sorted(mark.value for mark in one.marks)
    return [
        one.start,
        one.end,
        one.kind.value,
        one.subject,
        one.role.value,
        list(one.found_by),
        one.why,
        one.confidence,
        one.sure,
        marks,
    ]


def _from_wire(stored: Sequence[Any]) -> Finding:
    start, end, kind, subject, role, found_by, why, confidence, sure, marks = stored
    return Finding(
        start=int(start),
        end=int(end),
        kind=InfoKind(kind),
        subject=subject,
        role=Role(role),
        found_by=tuple(found_by),
        why=why,
        confidence=float(confidence),
        sure=bool(sure),
        marks=frozenset(Mark(mark) for mark in marks),
    )


__all__ = [
    "DrawnBox",
    "Examined",
    "Judged",
    "burn_ruled",
    "draw_page",
    "examine",
    "from_bytes",
    "judge",
    "layout_digest",
    "removed_share",
    "text_under",
    "to_bytes",
    "with_boxes",
]
