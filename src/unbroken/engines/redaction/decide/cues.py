"""The words by which a document shows what form it is: titles, and fields that hardly another form has.

They stand in `cues.json`: phrases in lower case with single spaces and no punctuation, as plain() leaves a line. A
title counts when it is most of a short line; a field counts wherever it stands.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from unbroken.engines.redaction.vocabulary import DocumentType

TITLE_WEIGHT = 6.0
FIELD_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Cues:
    """The titles and fields of one form."""

    titles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return text in lower case with everything but letters and digits as single spaces."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def _cues(content: dict[str, list[str]]) -> Cues:
    return Cues(tuple(content["titles"]), tuple(content["fields"]))


_DATA: dict[str, Any] = json.loads(files(__package__ or __name__).joinpath("cues.json").read_text("utf-8"))
_BACK: dict[str, list[str]] = _DATA["statement_back"]

CUES: dict[DocumentType, Cues] = {DocumentType(form): _cues(content) for form, content in _DATA["forms"].items()}
INTELLIGENCE = _cues(_DATA["intelligence"])
BACK_HEADINGS, BACK_STRONG, BACK_WEAK = (tuple(_BACK[each]) for each in ("headings", "strong", "weak"))
"""What the back of a witness statement asks for; the strong ones hardly stand anywhere else."""
