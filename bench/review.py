"""Redact the corpus with the keyboard in a real browser: seconds a page, and how many proposals need no change.

The hands are a script that knows the truth about each document and takes no time to think: what is measured is what the
product makes a person wait, key by key, from the first place to the last page. A proposal needs no change when it does
what the truth says of that string for the defence; what the truth does not name is to be kept. The strings and people
are of the corpus of the redaction bench, SYN-2 to SYN-8: every kind of document and of file that may go to the defence.
`python bench/review.py 60` takes sixty documents instead of forty; `python bench/review.py SYN-2_MG5_pdf` those named.
"""

import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
CASES = tuple(f"SYN-{number}" for number in range(2, 9))
TO = "DEF_REP"
DOCUMENTS = 40
FORMS = {
    "born digital": ("pdf", "docx"),
    "scan or fax": ("scan", "fax", "fine", "rotated", "mixed"),
    "table": ("xlsx",),
    "e-mail": ("eml", "msg"),
    "picture": ("jpeg", "png", "tiff", "heic"),
}
"""Kinds of files. The corpus has plain text, CSV and HTML too, which nobody uploads as an exhibit."""
TABLE = "{:28} {:>5} {:>6} {:>8} {:>10} {:>11} {:>8}"


def run(work: Path, documents: int = DOCUMENTS, named: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit"}. work: an empty folder for the installation. named: these and no others."""
    sys.path[:0] = [str(HERE), str(HERE / "redaction")]
    from corpus.make import make_corpus
    from review_case import bring
    from review_hands import walk
    from scratch import installation

    names = list(named) or chosen(documents)
    made = [one for one in make_corpus(work / "corpus", "tuned", names) if one.name in names]
    with installation(work) as (settings, stage):
        papers = [paper for case in CASES for paper in bring(settings, stage, work / "corpus", case, made)]
        walked = walk(settings, papers, TO)
    print(table(walked), file=sys.stderr)
    return rows_of(walked)


def chosen(wanted: int) -> list[str]:
    """Return names of documents: first each that brings a new kind of document or file, then the cases in turn."""
    from corpus.make import cases_of, specs

    cases, forms = cases_of("tuned"), {one for group in FORMS.values() for one in group}
    possible = [
        one
        for one in specs("tuned")
        if one.case in CASES and one.medium in forms and TO in one.recipients and not _is_blocked(one, cases)
    ]
    names: list[str] = []
    seen: set[str] = set()
    for one in possible:
        if not {one.document_type, one.medium} <= seen:
            seen |= {one.document_type, one.medium}
            names.append(one.name)
    left = {case: [one.name for one in possible if one.case == case and one.name not in names] for case in CASES}
    while len(names) < wanted and any(left.values()):
        names += [left[case].pop(0) for case in CASES if left[case]]
    return names[:wanted]


def _is_blocked(spec: Any, cases: Any) -> bool:
    return TO in spec.make(cases[spec.case]).blocked


def form_of(medium: str) -> str:
    """Return the kind of file."""
    return next(form for form, media in FORMS.items() if medium in media)


def table(walked: list[Any]) -> str:
    """Return what was measured, by kind of file and of document."""
    lines = [TABLE.format("kind", "docs", "pages", "s a page", "keys a page", "unchanged", "of")]
    lines += [_line(name, ones) for name, ones in _groups(walked, lambda one: form_of(one.medium))]
    lines += ["", *(_line(name, ones) for name, ones in _groups(walked, lambda one: one.document_type))]
    lines += [f"not finished: {one.name}: {one.trouble}" for one in walked if one.trouble]
    return "\n".join(lines)


def _groups(walked: list[Any], kind: Callable[[Any], str]) -> list[tuple[str, list[Any]]]:
    done = [one for one in walked if not one.trouble]
    return [(name, [one for one in done if kind(one) == name]) for name in sorted({kind(one) for one in done})]


def _line(name: str, ones: list[Any]) -> str:
    pages, places = sum(one.pages for one in ones), sum(one.places for one in ones)
    seconds, keys = sum(one.seconds for one in ones) / pages, sum(one.keys for one in ones) / pages
    share = f"{100 * sum(one.unchanged for one in ones) / places:.0f} %" if places else "-"
    return TABLE.format(name, len(ones), pages, f"{seconds:.1f}", f"{keys:.0f}", share, places)


def rows_of(walked: list[Any]) -> list[dict[str, Any]]:
    """Return what was counted as rows of the table of all benches."""
    done = [one for one in walked if not one.trouble]
    pages, places = max(sum(one.pages for one in done), 1), max(sum(one.places for one in done), 1)
    named = f"{len(done)} documents, {pages} pages"
    rows = [
        {"name": f"{named}: a page", "value": sum(one.seconds for one in done) / pages, "unit": "s"},
        {"name": "keys a page", "value": sum(one.keys for one in done) / pages, "unit": "keys"},
        {
            "name": f"of {places} proposals, need no change",
            "value": 100 * sum(one.unchanged for one in done) / places,
            "unit": "%",
        },
        {"name": "strings that nobody proposed, typed by hand", "value": sum(one.added for one in done), "unit": ""},
        {"name": "documents not finished", "value": len(walked) - len(done), "unit": "documents"},
    ]
    for name, ones in _groups(walked, lambda one: form_of(one.medium)):
        of, in_all = sum(one.pages for one in ones), max(sum(one.places for one in ones), 1)
        unchanged = 100 * sum(one.unchanged for one in ones) / in_all
        rows.append({"name": f"{name}: a page", "value": sum(one.seconds for one in ones) / of, "unit": "s"})
        rows.append({"name": f"{name}: of {in_all} proposals, need no change", "value": unchanged, "unit": "%"})
    return rows


def _asked(words: list[str]) -> tuple[int, list[str]]:
    """Return how many documents, or which, the command line asks for."""
    numbers = [int(one) for one in words if one.isdecimal()]
    return (numbers[0] if numbers else DOCUMENTS), [one for one in words if not one.isdecimal()]


if __name__ == "__main__":
    import os
    import tempfile

    began = datetime.now(UTC)
    with tempfile.TemporaryDirectory(prefix="unbroken-review-") as folder:
        print(json.dumps(run(Path(folder), *_asked(sys.argv[1:])), indent=1))
    took = (datetime.now(UTC) - began).total_seconds()
    print(f"all of it took {took:.0f} s; load of the machine at the end {os.getloadavg()[0]:.1f}", file=sys.stderr)
