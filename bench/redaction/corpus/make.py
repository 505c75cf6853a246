"""Write the corpus into a folder: one file, one truth file for each document, one record for each case."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import texts
from .cases import tuned_cases
from .content import Case, Doc
from .fresh import fresh_cases, second_fresh_cases, third_fresh_cases
from .later import fourth_fresh_cases
from .later2 import fifth_fresh_cases
from .later3 import sixth_fresh_cases
from .later4 import eighth_fresh_cases
from .later5 import ninth_fresh_cases
from .later6 import tenth_fresh_cases
from .later7 import eleventh_fresh_cases
from .later8 import twelfth_fresh_cases
from .registry import SPECS, Spec
from .render_damage import render_damaged
from .render_docx import render_docx
from .render_mail import render_eml
from .render_msg import render_msg
from .render_pdf import render_pdf
from .render_photo import render_photo
from .render_scan import render_mixed, render_scan
from .render_sheet import render_xlsx
from .render_text import render_csv, render_html, render_txt
from .snaps import third_wild_cases
from .wild import wild_cases

SUFFIXES = {"scan": "pdf", "fax": "pdf", "fine": "pdf", "rotated": "pdf", "mixed": "pdf", "jpeg": "jpg"}
RENDERERS = {
    "pdf": render_pdf, "scan": render_scan, "fax": render_scan, "fine": render_scan, "rotated": render_scan,
    "docx": render_docx, "txt": render_txt, "html": render_html, "csv": render_csv, "eml": render_eml,
    "msg": render_msg, "xlsx": render_xlsx, "mixed": render_mixed, "jpeg": render_photo, "png": render_photo,
    "tiff": render_photo, "heic": render_photo,
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """The files of one document."""

    name: str
    source: Path
    case_file: Path
    truth: dict[str, Any]


def specs(profile: str = "tuned") -> list[Spec]:
    """Return every registered document of a profile, in a fixed order."""
    for module in pkgutil.iter_modules(texts.__path__):
        importlib.import_module(f"{texts.__name__}.{module.name}")
    return [spec for spec in SPECS if spec.profile == profile]


def cases_of(profile: str) -> dict[str, Case]:
    """Return the cases of a profile."""
    if profile == "tuned":
        return tuned_cases()
    if profile.startswith("fresh"):
        later = {
            "fresh2": second_fresh_cases,
            "fresh3": third_fresh_cases,
            "fresh4": fourth_fresh_cases,
            "fresh5": fifth_fresh_cases,
            "fresh6": sixth_fresh_cases,
            "fresh8": eighth_fresh_cases,
            "fresh9": ninth_fresh_cases,
            "fresh10": tenth_fresh_cases,
            "fresh11": eleventh_fresh_cases,
            "fresh12": twelfth_fresh_cases,
        }
        return later.get(profile, fresh_cases)()
    if profile.startswith("wild"):
        return third_wild_cases() if profile == "wild3" else wild_cases()
    return importlib.import_module(f"{__package__}.unseen").unseen_cases()  # type: ignore[no-any-return]


def truth_of(doc: Doc, spec: Spec) -> dict[str, Any]:
    """Return the truth about a document (DOMAIN 11.5)."""
    items = [
        {
            "case": doc.case.id, "doc": spec.name, "trap": item.trap, "kind": item.kind, "subject": item.subject,
            "role": item.role, "recorded": item.recorded, "medium": doc.medium, "place": place,
            "locator": {"char_start": offset, "char_end": offset + item.end - item.start},
            "exact_text": item.text, "expected": item.expected,
        }
        for item, place, offset in doc.placed_items()
    ]  # fmt: skip
    return {
        "case": doc.case.id, "doc": spec.name, "document_type": doc.document_type, "medium": doc.medium, "trap": doc.trap,
        "recipients": list(doc.recipients), "blocked": doc.blocked, "visible_text": doc.visible_text,
        "hidden": [[hidden.kind, hidden.content.text] for hidden in doc.hidden], "items": items,
    }  # fmt: skip


def make_one(spec: Spec, folder: Path, case: Case) -> Made:
    """Write one document and its truth; return where they are."""
    doc = spec.make(case)
    data = render_damaged(doc) if "damage" in doc.facts else RENDERERS[doc.medium](doc)
    source = folder / "files" / f"{spec.name}.{SUFFIXES.get(doc.medium, doc.medium)}"
    if "suffix" in doc.facts:
        source = source.with_suffix(f".{doc.facts['suffix']}")
    source.write_bytes(data)
    truth = truth_of(doc, spec)
    (folder / "truth" / f"{spec.name}.json").write_text(json.dumps(truth, indent=1, ensure_ascii=False))
    return Made(spec.name, source, folder / "cases" / f"{case.id}.json", truth)


def _make_named(name: str, profile: str, folder: Path) -> Made:
    spec = next(each for each in specs(profile) if each.name == name)
    return make_one(spec, folder, cases_of(profile)[spec.case])


def make_corpus(folder: Path, profile: str = "tuned", only: Iterable[str] = (), workers: int = 0) -> list[Made]:
    """Write the documents whose name holds one of `only` (all when empty); return them in a fixed order."""
    for part in ("files", "truth", "cases"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for case in cases_of(profile).values():
        (folder / "cases" / f"{case.id}.json").write_text(json.dumps(case.record(), indent=1, ensure_ascii=False))
    wanted = list(only)
    names = [spec.name for spec in specs(profile) if not wanted or any(each in spec.name for each in wanted)]
    workers = workers or os.cpu_count() or 1
    if workers == 1 or len(names) < 4:
        return [_make_named(name, profile, folder) for name in names]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(_make_named, names, [profile] * len(names), [folder] * len(names), chunksize=4))
