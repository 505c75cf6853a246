"""The whole way of one document: read, find, decide, burn, prove. No proof, no output."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum

from unbroken.engines.redaction.burn.memory import BurnMemory
from unbroken.engines.redaction.burn.output import burn
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.decide.blocks import check_document, pages_to_drop
from unbroken.engines.redaction.decide.recognise import Recognition, recognise
from unbroken.engines.redaction.decide.resolve import decide
from unbroken.engines.redaction.document import Document
from unbroken.engines.redaction.find.everything import find_everything
from unbroken.engines.redaction.find.meaning.learned.beside import encoding_beside
from unbroken.engines.redaction.find.names.model import reading_ahead
from unbroken.engines.redaction.finding import Decision
from unbroken.engines.redaction.prove.pages import Memory
from unbroken.engines.redaction.prove.whole import prove
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.source import OpenedSource, open_source
from unbroken.engines.redaction.repair import burn_until_proved
from unbroken.engines.redaction.report import Report
from unbroken.engines.redaction.vocabulary import Action
from unbroken.engines.redaction.warming import Warming, give_back
from unbroken.engines.redaction.wish import Wish


class Ending(IntEnum):
    """How a redaction ended; the numbers are the command's exit codes."""

    RELEASED = 0
    BLOCKED = 3
    PROOF_FAILED = 4


@dataclass(frozen=True)
class Outcome:
    """The released bytes, or None, and the report that says why."""

    ending: Ending
    report: Report
    output: bytes | None = None

    @property
    def sentence(self) -> str:
        """Return one sentence that says how it ended."""
        if self.ending is Ending.BLOCKED and self.report.block:
            return f"Not released: rule {self.report.block.rule}. {self.report.block.reason}"
        failed = self.report.proof.failed if self.report.proof else None
        if self.ending is Ending.PROOF_FAILED and failed:
            return f"Not released: the proof failed at {failed.name}. {failed.detail}"
        return "Released."


def redact(
    data: bytes,
    name: str,
    wish: Wish,
    *,
    clock: Callable[[], float] = time.perf_counter,
    warming: Warming | None = None,
) -> Outcome:
    """Redact one file with every proposal accepted: REDACT and ASK are burned, KEEP stays.

    data: the source, untouched. name: its file name, for messages only. warming: what was begun before the engine was
    loaded; it is used up. Raises SourceError, ReaderMissing.
    """
    started = clock()
    with warming or Warming(wish.workers) as warming, _opened(data, name, wish, warming) as source:
        outcome = _redact(source, wish, warming)
    return replace(outcome, report=replace(outcome.report, seconds=clock() - started))


def find(
    data: bytes,
    name: str,
    wish: Wish,
    *,
    clock: Callable[[], float] = time.perf_counter,
    warming: Warming | None = None,
) -> Report:
    """Return what is found in one file and what the policy says of it; nothing is burned. Else as redact."""
    started = clock()
    with warming or Warming(wish.workers) as warming, _opened(data, name, wish, warming) as source:
        report, _ = _examine(source.document, wish, warming)
    return replace(report, seconds=clock() - started)


def _opened(data: bytes, name: str, wish: Wish, warming: Warming) -> OpenedSource:
    return open_source(
        data, name, Limits(), workers=wish.workers, progress=warming.told_pages, started=warming.sandboxes()
    )


def _examine(document: Document, wish: Wish, warming: Warming) -> tuple[Report, tuple[Decision, ...]]:
    with reading_ahead(warming.read(document.flow.text)), encoding_beside(warming.encoding()):
        seen = _type_of(document, wish)
        block = check_document(document, wish.case, seen.document_type, wish.recipient, wish.policy)
        findings = find_everything(document, wish.case, seen.document_type)
    decisions = tuple(
        decide(finding, seen.document_type, wish.recipient, wish.case, wish.policy) for finding in findings
    )
    report = Report(
        document=document,
        document_type=seen.document_type,
        recognised=seen.why,
        recipient=wish.recipient,
        policy_version=wish.policy.version,
        decisions=decisions,
        block=block,
        pages_dropped=pages_to_drop(document, seen.document_type, wish.recipient, wish.policy),
    )
    return report, decisions


def _redact(source: OpenedSource, wish: Wish, warming: Warming) -> Outcome:
    report, decisions = _examine(source.document, wish, warming)
    warming.close()
    give_back()
    if report.block:
        return Outcome(Ending.BLOCKED, report)
    burned = tuple(each for each in decisions if each.action in {Action.REDACT, Action.ASK})
    kept = tuple(each for each in decisions if each.action is Action.KEEP)
    plan = plan_burn(source.document, burned, report.pages_dropped, kept=kept, labels=wish.labels)
    hidden = source.document.hidden
    burned_before, seen_before = BurnMemory(), Memory()
    output, proof = burn_until_proved(
        plan,
        lambda wanted: burn(source, wanted, wish, memory=burned_before),
        lambda made, wanted: prove(
            made, wanted, source, hidden=hidden, blur=wish.blur, workers=wish.workers, memory=seen_before
        ),
    )
    report = replace(report, proof=proof)
    if not proof.passed:
        return Outcome(Ending.PROOF_FAILED, report)
    return Outcome(Ending.RELEASED, report, output)


def _type_of(document: Document, wish: Wish) -> Recognition:
    if wish.document_type is None:
        return recognise(document)
    return Recognition(wish.document_type, 1.0, "The document type was given.")
