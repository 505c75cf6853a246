"""Generate the corpus, run the engine, judge its output files by independent extraction, and print what is wrong.

python bench/redaction/score.py [--only SYN-2 --only fax] [--recipient DEF_REP] [--json OUT] [--stock] [--profile unseen]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import runs  # noqa: E402
import show  # noqa: E402
from corpus.make import Made, make_corpus  # noqa: E402
from explain import reasons_at  # noqa: E402
from extract import extract  # noqa: E402
from judge import Verdict, judge  # noqa: E402

PICTURES = {"jpeg", "png", "tiff", "heic"}


@dataclass
class Result:
    """One document for one recipient: how it ended, what became of its pieces."""

    doc: str
    recipient: str
    medium: str
    document_type: str
    code: int
    seconds: float
    pages: int
    wanted_block: str = ""
    sentence: str = ""
    verdicts: list[Verdict] = field(default_factory=list)
    report_leaks: list[str] = field(default_factory=list)
    findings: list[dict[str, Any]] = field(default_factory=list)
    blocked: dict[str, Any] = field(default_factory=dict)
    failed_checks: list[str] = field(default_factory=list)
    reasons: dict[str, list[str]] = field(default_factory=dict)

    @property
    def block_right(self) -> bool:
        """Return whether the block decision was right."""
        return (self.code == runs.BLOCKED) == bool(self.wanted_block)


def score_one(made: Made, recipient: str, engine: str, folder: Path, *, ocr: bool) -> Result:
    """Run the engine on one document and judge what comes out."""
    picture = made.truth["medium"] in PICTURES
    suffix = (
        {"heic": ".jpg", "jpeg": ".jpg"}.get(made.truth["medium"], f".{made.truth['medium']}") if picture else ".pdf"
    )
    out = folder / f"{made.name}-{recipient}{suffix}"
    report = out.with_suffix(".report.json")
    end = runs.run_engine(engine, made.source, made.case_file, made.truth["document_type"], recipient, out, report)
    result = Result(
        made.name, recipient, made.truth["medium"], made.truth["document_type"], end.code, end.seconds, 1,
        made.truth["blocked"].get(recipient, ""), end.sentence, findings=end.report.get("findings", []),
        blocked=end.report.get("blocked") or {},
    )  # fmt: skip
    proof = end.report.get("proof") or {}
    result.failed_checks = [
        f"{check['name']}: {check['detail']}" for check in proof.get("checks", []) if not check["passed"]
    ]
    if end.report:
        result.report_leaks = _report_leaks(made.truth, recipient, report.read_text())
    if end.code == runs.RELEASED and out.exists():
        result.pages = _pages(out)
        channels = extract(out, ocr=ocr or picture, photo=picture)
        result.verdicts = judge(made.truth, recipient, channels)
        faults = {each.text for each in result.verdicts if each.outcome in {"leaked", "lost"}}
        result.reasons = {text: reasons_at(made.source, text, result.findings) for text in faults}
    return result


def _report_leaks(truth: dict[str, Any], recipient: str, report: str) -> list[str]:
    """Return the removed texts that the report itself repeats (long or numeric ones: a word may occur by chance)."""
    gone = [item["exact_text"] for item in truth["items"] if item["expected"][recipient] == "REDACT"]
    return [text for text in dict.fromkeys(gone) if len(text) >= 9 and text in report]


def _pages(out: Path) -> int:
    if out.suffix != ".pdf":
        return 1
    import pypdfium2

    document = pypdfium2.PdfDocument(out)
    try:
        return max(1, len(document))
    finally:
        document.close()


def run(arguments: argparse.Namespace, folder: Path, engine: str, made: list[Made]) -> list[Result]:
    """Score every document for every wanted recipient, on all cores."""
    outputs = folder / f"out-{engine}"
    outputs.mkdir(parents=True, exist_ok=True)
    jobs = [
        (each, recipient)
        for each in made
        for recipient in (arguments.recipient or each.truth["recipients"])
    ]  # fmt: skip
    results: list[Result] = []
    with ProcessPoolExecutor(arguments.workers) as pool:
        futures = [
            pool.submit(_score_job, each, recipient, engine, outputs, not arguments.no_ocr) for each, recipient in jobs
        ]
        for future in futures:
            results.append(future.result())
            if not arguments.totals:
                show.print_faults(results[-1])
    return results


def _score_job(made: Made, recipient: str, engine: str, folder: Path, ocr: bool) -> Result:  # noqa: FBT001
    try:
        return score_one(made, recipient, engine, folder, ocr=ocr)
    except Exception:
        told = traceback.format_exc(limit=-4)
        return Result(
            made.name,
            recipient,
            made.truth["medium"],
            made.truth["document_type"],
            runs.CRASHED,
            0,
            1,
            sentence=told,
        )


def parse(argv: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Score redaction engines on the fictional corpus.")
    parser.add_argument("--only", action="append", default=[], help="documents whose name holds this; may be repeated")
    parser.add_argument(
        "--recipient", action="append", default=[], help="judge for this recipient instead of the documents' own"
    )
    parser.add_argument(
        "--profile",
        choices=(
            "tuned",
            "unseen",
            "wild",
            "wild2",
            "wild3",
            "fresh",
            "fresh2",
            "fresh3",
            "fresh4",
            "fresh5",
            "fresh6",
            "fresh8",
            "fresh9",
            "fresh10",
            "fresh11",
            "fresh12",
        ),
        default="tuned",
    )
    parser.add_argument("--json", type=Path, help="write the summary and every verdict here")
    parser.add_argument("--stock", action="store_true", help="run the stock pipeline as well, in the same run")
    parser.add_argument("--stock-only", action="store_true", help="run the stock pipeline alone")
    parser.add_argument("--no-ocr", action="store_true", help="read the pixels of pictures only (quicker, less strict)")
    parser.add_argument("--totals", action="store_true", help="print totals only (for the unseen profile)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="keep sources and outputs in this folder")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Run, print, and return 1 when a bar is missed."""
    arguments = parse(argv)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        began = time.perf_counter()
        made = make_corpus(folder, arguments.profile, arguments.only, arguments.workers)
        print(f"{len(made)} documents generated in {time.perf_counter() - began:.0f} s.")
        names = ["stock"] if arguments.stock_only else ["unbroken", *(["stock"] if arguments.stock else [])]
        summaries = {}
        for name in names:
            results = run(arguments, folder, name, made)
            summaries[name] = show.summary(results)
            show.print_results(name, summaries[name])
            if arguments.json:
                summaries[name]["documents"] = [] if arguments.totals else [asdict(result) for result in results]
    if arguments.json:
        arguments.json.write_text(json.dumps(summaries, indent=1, ensure_ascii=False))
    return 0 if summaries.get("unbroken", {"passed": True})["passed"] else 1


if __name__ == "__main__":
    raise SystemExit(main())
