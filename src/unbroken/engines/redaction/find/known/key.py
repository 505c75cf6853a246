"""What is looked for: one written form of one thing known about one person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.vocabulary import InfoKind, Role


class Form(Enum):
    """How a key may be written: which separators may stand inside, and what must stand around it."""

    NAME = auto()
    """A full name: separators between its parts, or between all its letters."""
    LONE_NAME = auto()
    """A forename or surname alone: as NAME, and the context must not speak against a name."""
    NUMBER = auto()
    """Short separators anywhere."""
    PHONE = auto()
    """As NUMBER, with a national or international prefix before it."""
    DATE = auto()
    """Separators between day, month and year; they must be there where the key says so."""
    ADDRESS = auto()
    """Separators between words."""
    LOCALITY = auto()
    """A town or district: counts only beside another part of the same address."""
    CUED = auto()
    """As NUMBER, and only after a cue word."""
    PLACE_WORD = auto()
    """Part of an address that needs a word such as "number" before it."""


@dataclass(frozen=True, slots=True)
class Key:
    """One written form. `text` is simplified; `joints` are the places in it where a separator usually stands.

    soft: more places where one may stand (the c of "McDonald").
    must_split: the separators at the joints have to be there ("2/11/90" but not "21190").
    group: what belongs together, such as the parts of one address.
    """

    text: str
    kind: InfoKind
    form: Form
    person_id: str
    role: Role
    finder: str
    why: str
    confidence: float
    joints: frozenset[int] = frozenset()
    soft: frozenset[int] = frozenset()
    must_split: bool = False
    group: str = ""


def joined(parts: list[str]) -> tuple[str, frozenset[int]]:
    """Return the simplified parts as one text, and the places between them."""
    text = ""
    joints: set[int] = set()
    for part in parts:
        simple = simplify(part)
        if not simple:
            continue
        if text:
            joints.add(len(text))
        text += simple
    return text, frozenset(joints)


def words_of(text: str) -> list[str]:
    """Return the words of a written name or address, without its punctuation."""
    cleaned = "".join(each if each.isalnum() or each in "'’‘ʼ`´" else " " for each in text)
    return cleaned.split()
