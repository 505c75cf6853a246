"""Redacted copies of many documents, made by a running installation's redactors while the list shows how far they are.

300 documents of 1,000 pages, one document in ten a scan; everything is read and decided before the clock runs.
Target: issue 5 section 6, ten minutes on two cores. `python bench/copies.py 30` makes a tenth of it. The whole takes
half an hour on a quiet machine: sealing, reading (0.7 s of processor time a page) and deciding come before the copies.
Processor time is the redactors' with their helpers: other work on the machine makes wall time longer, not this.
"""

import json
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

HERE = Path(__file__).resolve().parent
DOCUMENTS = 300
LENGTHS = (1, 1, 2, 2, 3, 3, 4, 4, 5, 8)
PAGES = 1_000
LIMIT_SECONDS = 600
SCANNED = 5
"""Which of ten documents is a scan: one of three pages."""


def run(work: Path, documents: int = DOCUMENTS) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}. work: an empty folder for the installation."""
    sys.path[:0] = [str(HERE), str(HERE / "redaction")]
    from scratch import installation

    with installation(work) as (_settings, stage):
        from unbroken.engines.redaction.vocabulary import Recipient
        from unbroken.ground.organisations.queries import get_actor
        from unbroken.stages.review import actions
        from unbroken.stages.review.models import Reading, Rendition
        from unbroken.stages.review.vocabulary import ReadingState, RenditionState

        now = datetime.now(UTC)
        officer = get_actor(stage.people["officer"], stage.organisations["18"], now=now)
        case_id, versions = bring(work, documents, officer, now)
        began, spent = time.perf_counter(), redactor_seconds()
        actions.read_case(case_id=case_id, actor=officer, now=datetime.now(UTC))
        _await(Reading.objects.filter(case_id=case_id), ReadingState.QUEUED, "read", documents)
        reading, reading_cpu = time.perf_counter() - began, redactor_seconds() - spent
        pages = sum(Reading.objects.values_list("page_count", flat=True))
        for number, version_id in enumerate(versions, 1):
            decide(version_id, officer)
            _tell(number, documents, "decided")
        began, spent = time.perf_counter(), redactor_seconds()
        asked = actions.render_versions(
            version_ids=versions, recipient=Recipient.DEF_REP, actor=officer, now=datetime.now(UTC)
        )
        assert not any(one.refusal for one in asked), {one.refusal for one in asked}
        _await(Rendition.objects.filter(case_id=case_id), RenditionState.QUEUED, "copied", documents)
        copying, copying_cpu = time.perf_counter() - began, redactor_seconds() - spent
        proven = Rendition.objects.filter(state=RenditionState.PROVEN).count()
        memory, lanes = most_memory(), len(redactors())
    whole = documents == DOCUMENTS
    what = f"{documents} documents, {pages} pages"
    return [
        {"name": f"{what}: read", "value": reading, "unit": "s"},
        {"name": "a page read, processor time", "value": reading_cpu / pages, "unit": "s"},
        {"name": f"{what}: copies made and proven", "value": copying, "unit": "s",
         **({"target": LIMIT_SECONDS, "ok": copying <= LIMIT_SECONDS} if whole else {})},
        {"name": "a page copied, processor time", "value": copying_cpu / pages, "unit": "s"},
        {"name": "copies proven", "value": proven, "unit": "copies", "target": documents, "ok": proven == documents},
        {"name": f"most memory of one of {lanes} redactors", "value": memory, "unit": "MiB",
         "target": 1024, "ok": memory <= 1024},
        {"name": "load of the machine at the end", "value": psutil.getloadavg()[0], "unit": ""},
    ]  # fmt: skip


def bring(work: Path, documents: int, officer: Any, now: datetime) -> tuple[str, list[str]]:
    """Register a case and seal the documents; return the case and the versions."""
    from speed import CASE, born_digital, scanned

    import factories

    case_id = factories.make_case(officer, now=now, urn=CASE["urn"])
    lengths = [LENGTHS[number % len(LENGTHS)] for number in range(documents)]
    if documents == DOCUMENTS:
        for number in range(PAGES - sum(lengths)):
            lengths[number] += 1
    drawn: dict[tuple[int, bool], bytes] = {}
    versions = []
    for number, pages in enumerate(lengths):
        is_scan = number % len(LENGTHS) == SCANNED
        if (pages, is_scan) not in drawn:
            path = born_digital(work / f"{pages}.pdf", pages)
            path = scanned(work / f"{pages}-scan.pdf", path, pages) if is_scan else path
            drawn[pages, is_scan] = path.read_bytes()
        versions.append(
            factories.make_sealed_item(
                officer, case_id, now=now, content=drawn[pages, is_scan], title=f"Statement {number + 1}"
            )
        )
        _tell(number + 1, documents, "sealed")
    return case_id, versions


def decide(version_id: str, officer: Any) -> None:
    """Accept what is proposed, remove what is asked, and say that every page was looked at."""
    from unbroken.engines.redaction.vocabulary import Recipient
    from unbroken.stages.review import actions
    from unbroken.stages.review.situation import situation_of

    asked = {"version_id": version_id, "recipient": Recipient.DEF_REP, "actor": officer, "now": datetime.now(UTC)}
    actions.accept_proposals(**asked)
    for key in situation_of(officer, version_id, Recipient.DEF_REP, "").stand.open:
        actions.rule(key=key, action="REDACT", reason_code="R06", **asked)
    actions.finish_review(**asked)


def redactors() -> list[psutil.Process]:
    """Return this installation's processes that read and copy."""
    children = psutil.Process().children()
    return [child for child in children if any("server.redactor" in word for word in child.cmdline())]


def redactor_seconds() -> float:
    """Return the processor time of this installation's redactors, with that of their helpers."""
    spent = 0.0
    for process in redactors():
        times = process.cpu_times()
        spent += times.user + times.system + times.children_user + times.children_system
        for one in process.children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                spent += sum(one.cpu_times()[:2])
    return spent


def most_memory() -> float:
    """Return the most that one redactor has held so far without its helpers, in MiB."""
    status = [Path(f"/proc/{process.pid}/status").read_text() for process in redactors()]
    return max(int(text.split("VmHWM:")[1].split()[0]) for text in status) / 1024


def _await(rows: Any, state: str, word: str, wanted: int) -> None:
    """Wait until nothing is in a state, and say how far it is."""
    last = -1
    while left := rows.filter(state=state).count():
        if wanted - left != last:
            last = wanted - left
            print(f"{last} of {wanted} {word}", file=sys.stderr, flush=True)
        time.sleep(0.5)


def _tell(done: int, wanted: int, word: str) -> None:
    """Say how far a step of this process is, at every tenth part."""
    if done % max(wanted // 10, 1) == 0:
        print(f"{done} of {wanted} {word}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory(prefix="unbroken-copies-") as folder:
        print(json.dumps(run(Path(folder), *map(int, sys.argv[1:2])), indent=1))
