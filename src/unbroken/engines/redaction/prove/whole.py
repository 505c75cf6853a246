"""Prove a whole output: the file, its text, every page. Whatever cannot be checked counts as failed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from unbroken.engines.redaction.burn.pdf import Rasters, page_dpi
from unbroken.engines.redaction.burn.plan import BurnPlan
from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.prove.needles import Needle, needles_of
from unbroken.engines.redaction.prove.pages import (
    PageEvidence,
    PageTask,
    ShownPage,
    prove_page,
    shown_pages,
    tasks_for,
)
from unbroken.engines.redaction.prove.pictures import check_no_metadata, frames_of
from unbroken.engines.redaction.prove.proof import Check, Proof, ProofFailure, Remains
from unbroken.engines.redaction.prove.structure import check_structure
from unbroken.engines.redaction.prove.texts import check_texts


def prove(
    output: bytes,
    plan: BurnPlan,
    source: Rasters,
    *,
    hidden: Iterable[Hidden] = (),
    blur: bool = False,
    workers: int | None = None,
) -> Proof:
    """Re-read a released file and return the proof that nothing removed can be recovered from it.

    hidden: what the source hid; none of it may appear. blur: pictures were blurred rather than blackened.
    workers: pages checked at the same time. Never raises for a bad output: a check that cannot be made has failed.
    """
    try:
        needles = needles_of(plan, hidden)
        tasks = tasks_for(plan, needles, blur=blur)
        threads = workers or min(2, os.cpu_count() or 1)
        if output.startswith(b"%PDF-"):
            return _prove_pdf(output, plan, source, needles, tasks, threads)
        return _prove_picture(output, plan, source, tasks, threads)
    except Exception as error:
        detail = f"The output could not be re-read ({type(error).__name__}), so it is not released."
        return Proof((Check("re-reading", passed=False, detail=detail),))


def _prove_pdf(
    output: bytes,
    plan: BurnPlan,
    source: Rasters,
    needles: Sequence[Needle],
    tasks: Sequence[PageTask],
    threads: int,
) -> Proof:
    checks = check_structure(output, plan, needles) + check_texts(output, plan, needles)
    if not all(check.passed for check in checks):
        return Proof(tuple(checks))
    dpis = [page_dpi(page, plan) for page in plan.pages]
    return _page_proof(checks, _each_page(shown_pages(output), source, tasks, dpis, threads))


def _prove_picture(output: bytes, plan: BurnPlan, source: Rasters, tasks: Sequence[PageTask], threads: int) -> Proof:
    try:
        check_no_metadata(output)
    except ProofFailure as failure:
        return Proof((Check(failure.check, passed=False, detail=str(failure)),))
    frames = frames_of(output)
    if len(frames) != len(plan.pages):
        told = f"The picture has {len(frames)} pages, not {len(plan.pages)}."
        return Proof((Check("pages", passed=False, detail=told),))
    lossless = not output.startswith(b"\xff\xd8")
    shown = (ShownPage(frame, lossless) for frame in frames)
    checks = [
        Check("pages", passed=True, detail=f"All {len(frames)} planned pages are there."),
        Check("metadata", passed=True, detail="The file holds pixels and nothing else."),
    ]
    dpis = [page_dpi(page, plan) for page in plan.pages]
    return _page_proof(checks, _each_page(shown, source, tasks, dpis, threads))


def _each_page(
    shown: Iterable[ShownPage], source: Rasters, tasks: Sequence[PageTask], dpis: Sequence[float], threads: int
) -> Iterator[PageEvidence]:
    """Yield the evidence of every page; at most `threads` + 1 decoded pages are in memory."""
    with ThreadPoolExecutor(max_workers=threads) as pool:
        waiting: list[Future[PageEvidence]] = []
        for page, task, dpi in zip(shown, tasks, dpis, strict=True):
            waiting.append(pool.submit(prove_page, page, source, task, dpi))
            if len(waiting) > threads:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _page_proof(before: Sequence[Check], evidence: Iterable[PageEvidence]) -> Proof:
    failures: dict[str, str] = {}
    read: Counter[str] = Counter()
    remains: list[Remains] = []
    for page in evidence:
        read[page.read] += 1
        remains += page.remains
        for name, detail in page.failures:
            failures.setdefault(name, detail)
    how = ", ".join(f"{count} {name}" for name, count in sorted(read.items()))
    good = {
        "boxes": "Every box is solid where it was planned.",
        "pixels": "Outside the boxes every page shows what its source shows.",
        "reading": f"OCR of the released pages reads no removed string (pages read: {how}).",
    }
    checks = [Check(name, passed=name not in failures, detail=failures.get(name, text)) for name, text in good.items()]
    return Proof((*before, *checks), tuple(remains))
