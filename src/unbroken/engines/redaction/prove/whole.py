"""Prove a whole output: the file, its text, every page. Whatever cannot be checked counts as failed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from hashlib import blake2b

from PIL import Image

from unbroken.engines.redaction.burn.pdf import Rasters, page_dpi
from unbroken.engines.redaction.burn.plan import BurnPlan
from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.prove.miner import mining
from unbroken.engines.redaction.prove.needles import Needle, needles_of
from unbroken.engines.redaction.prove.pages import (
    Memory,
    PageEvidence,
    PageTask,
    ShownPage,
    is_sampled,
    prove_page,
    shown_pages,
    tasks_for,
)
from unbroken.engines.redaction.prove.pictures import check_no_metadata, frames_of
from unbroken.engines.redaction.prove.proof import Check, Proof, ProofFailure, Remains
from unbroken.engines.redaction.prove.structure import check_structure
from unbroken.engines.redaction.prove.texts import check_texts

MANY_PAGES = 6
"""From so many pages on, pdfminer's reading is worth a process of its own."""


def prove(
    output: bytes,
    plan: BurnPlan,
    source: Rasters,
    *,
    hidden: Iterable[Hidden] = (),
    blur: bool = False,
    workers: int | None = None,
    memory: Memory | None = None,
) -> Proof:
    """Re-read a released file and return the proof that nothing removed can be recovered from it.

    hidden: what the source hid; none of it may appear. blur: pictures were blurred rather than blackened.
    workers: pages checked at the same time. memory: of earlier attempts on the same source, so that only what changed
    is looked at again. Never raises for a bad output: a check that cannot be made has failed.
    """
    try:
        needles = needles_of(plan, hidden)
        tasks = tasks_for(plan, needles, blur=blur)
        threads = workers or min(2, os.cpu_count() or 1)
        if output.startswith(b"%PDF-"):
            return _prove_pdf(output, plan, source, needles, tasks, threads, memory)
        return _prove_picture(output, plan, source, tasks, threads, memory)
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
    memory: Memory | None,
) -> Proof:
    """Check the file while its pages are looked at; the pages count only where the file is as it should be.

    Pages that are read whole come first: at the end, one of them would keep one core busy and leave the others idle.
    """
    order = sorted(range(len(tasks)), key=lambda place: not is_sampled(tasks[place].plan))
    ordered = [tasks[place] for place in order]
    dpis = [page_dpi(task.plan, plan) for task in ordered]
    evidence: list[PageEvidence] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        file = pool.submit(_file_checks, output, plan, needles, beside=threads > 1 and len(plan.pages) >= MANY_PAGES)
        try:
            for page in _each_page(shown_pages(output, order), source, ordered, dpis, threads, memory):
                evidence.append(page)
                if (threads == 1 or file.done()) and not _is_good(file):
                    break
        except Exception:
            if _is_good(file):
                raise
    evidence.sort(key=lambda page: page.number)
    return _page_proof(file.result(), evidence) if _is_good(file) else Proof(tuple(file.result()))


def _file_checks(output: bytes, plan: BurnPlan, needles: Sequence[Needle], *, beside: bool) -> list[Check]:
    with mining(output, beside=beside) as mined:
        return check_structure(output, plan, needles) + check_texts(output, plan, needles, mined)


def _is_good(checks: Future[list[Check]]) -> bool:
    return all(check.passed for check in checks.result())


def _prove_picture(
    output: bytes, plan: BurnPlan, source: Rasters, tasks: Sequence[PageTask], threads: int, memory: Memory | None
) -> Proof:
    try:
        check_no_metadata(output)
    except ProofFailure as failure:
        return Proof((Check(failure.check, passed=False, detail=str(failure)),))
    frames = frames_of(output)
    if len(frames) != len(plan.pages):
        told = f"The picture has {len(frames)} pages, not {len(plan.pages)}."
        return Proof((Check("pages", passed=False, detail=told),))
    lossless = not output.startswith(b"\xff\xd8")
    shown = (ShownPage(partial(_itself, frame), lossless, blake2b(frame.tobytes()).digest()) for frame in frames)
    checks = [
        Check("pages", passed=True, detail=f"All {len(frames)} planned pages are there."),
        Check("metadata", passed=True, detail="The file holds pixels and nothing else."),
    ]
    dpis = [page_dpi(page, plan) for page in plan.pages]
    return _page_proof(checks, _each_page(shown, source, tasks, dpis, threads, memory))


def _itself(frame: Image.Image) -> Image.Image:
    return frame


def _each_page(
    shown: Iterable[ShownPage],
    source: Rasters,
    tasks: Sequence[PageTask],
    dpis: Sequence[float],
    threads: int,
    memory: Memory | None,
) -> Iterator[PageEvidence]:
    """Yield the evidence of every page; at most `threads` + 1 decoded pages are in memory."""
    with ThreadPoolExecutor(max_workers=threads) as pool:
        waiting: list[Future[PageEvidence]] = []
        for page, task, dpi in zip(shown, tasks, dpis, strict=True):
            waiting.append(pool.submit(prove_page, page, source, task, dpi, memory))
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
