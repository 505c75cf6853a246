"""Judge only what the engine finds and decides, without burning and proving: seconds instead of minutes.

    python bench/redaction/quick.py [--profile unseen] [--only UNS-4] [--recipient COURT] [--cache FOLDER] [--totals]

The documents are read by the engine once (kept in --cache); the words that the plan leaves are judged as if they were
the output's text. Text media only. Not a proof of anything: `score.py` judges real files.
"""

from __future__ import annotations

import argparse
import hashlib
import pickle
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import runs  # noqa: E402
import show  # noqa: E402
from corpus.make import Made, make_corpus, specs  # noqa: E402
from judge import judge  # noqa: E402
from score import Result  # noqa: E402

from unbroken.engines.redaction.burn.plan import plan_burn  # noqa: E402
from unbroken.engines.redaction.case import parse_case  # noqa: E402
from unbroken.engines.redaction.decide.blocks import check_document, pages_to_drop  # noqa: E402
from unbroken.engines.redaction.decide.resolve import decide  # noqa: E402
from unbroken.engines.redaction.decide.table import load_policy  # noqa: E402
from unbroken.engines.redaction.document import Document, TextFlow, Word  # noqa: E402
from unbroken.engines.redaction.find.everything import find_everything  # noqa: E402
from unbroken.engines.redaction.read.limits import Limits  # noqa: E402
from unbroken.engines.redaction.read.source import open_source  # noqa: E402
from unbroken.engines.redaction.vocabulary import Action, DocumentType, Recipient  # noqa: E402

TEXT_MEDIA = {"pdf", "docx", "txt", "html", "csv", "eml", "msg", "xlsx"}


def read(source: Path, cache: Path) -> Document:
    """Return the document as the engine reads it, from the cache where the same bytes were read before."""
    data = source.read_bytes()
    shape = ",".join(each.name for each in fields(Word)).encode()
    kept = cache / f"{hashlib.sha256(shape + data).hexdigest()}.pickle"
    if not kept.exists():
        with open_source(data, source.name, Limits()) as opened:
            kept.write_bytes(pickle.dumps(opened.document))
    document: Document = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
    return document


def judge_one(made: Made, recipient: str, cache: Path) -> Result:
    """Find, decide, plan; judge what the plan leaves to read."""
    truth = made.truth
    document = read(made.source, cache)
    case = parse_case(made.case_file.read_bytes())
    policy, form, reader = load_policy(), DocumentType(truth["document_type"]), Recipient(recipient)
    result = Result(
        made.name,
        recipient,
        truth["medium"],
        form,
        runs.RELEASED,
        0,
        len(document.pages),
        truth["blocked"].get(recipient, ""),
    )
    block = check_document(document, case, form, reader, policy)
    if block:
        result.code, result.blocked = runs.BLOCKED, {"rule": block.rule, "reason": block.reason}
        return result
    decisions = [decide(each, form, reader, case, policy) for each in find_everything(document, case, form)]
    burned = [each for each in decisions if each.action in {Action.REDACT, Action.ASK}]
    kept = [each for each in decisions if each.action is Action.KEEP]
    dropped = pages_to_drop(document, form, reader, policy)
    plan = plan_burn(document, burned, dropped, kept=kept)
    text = "\n".join(" ".join(word.text for word in page.kept) for page in plan.pages)
    result.verdicts = judge(truth, recipient, {"pdfium": text})
    flow = document.flow
    for verdict in result.verdicts:
        if verdict.outcome in {"leaked", "lost"}:
            result.reasons[verdict.text] = reasons(flow, verdict.text, decisions)
    return result


def reasons(flow: TextFlow, text: str, decisions: list[Any]) -> list[str]:
    """Return what the engine says of the first occurrences of a text."""
    said = []
    place = flow.text.find(text)
    while place >= 0 and len(said) < 4:
        over = [each for each in decisions if each.finding.start < place + len(text) and place < each.finding.end]
        near = flow.text[max(0, place - 50) : place + len(text) + 30].replace("\n", "¶").replace("\t", "→")
        said.append(f"...{near}...")
        said += [
            f"  {each.action} {each.finding.kind} of {each.finding.role} row {each.row} {'sure' if each.finding.sure else 'guess'} "
            f"{sorted(each.finding.marks)} {each.finding.found_by} {flow.text[each.finding.start : each.finding.end]!r}"
            for each in over
        ]
        place = flow.text.find(text, place + len(text))
    return said


def main(argv: list[str] | None = None) -> int:
    """Judge and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--recipient", action="append", default=[])
    parser.add_argument("--profile", default="tuned")
    parser.add_argument("--cache", type=Path, default=None)
    parser.add_argument("--totals", action="store_true")
    parser.add_argument("--one", action="store_true", help="each document in the first of its media only")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(argv)
    every = [each for each in specs(options.profile) if each.medium in TEXT_MEDIA]
    first = {(each.case, each.id): each.name for each in reversed(every)}
    wanted = [each.name for each in every if not options.one or first[each.case, each.id] == each.name]
    wanted = [name for name in wanted if not options.only or any(part in name for part in options.only)]
    with tempfile.TemporaryDirectory() as temporary:
        cache = options.cache or Path(temporary)
        cache.mkdir(parents=True, exist_ok=True)
        made = [
            each
            for each in make_corpus(Path(temporary), options.profile, wanted, options.workers)
            if each.name in wanted
        ]
        jobs = [(each, to, cache) for each in made for to in (options.recipient or each.truth["recipients"])]
        with ProcessPoolExecutor(options.workers) as pool:
            results = list(pool.map(judge_one, *zip(*jobs, strict=True), chunksize=2))
    for result in results:
        if not options.totals:
            show.print_faults(result)
    show.print_results("unbroken", show.summary(results))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
