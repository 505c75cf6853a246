"""The sentences that the judge was trained on: `sentences/*.txt`, one file for each register, written for this purpose.

A line in square brackets names the sense of the lines under it; lines that begin with # are remarks.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources


class Sense(StrEnum):
    """What a sentence is about."""

    ORDINARY = "ordinary"
    """The offence, its injury, the inquiry, the court, daily life."""
    HEALTH = "health"
    """Somebody's health beyond the injury charged."""
    COUNSEL = "counsel"
    """Counselling or therapy."""
    PRIVATE = "private"
    """Family, love, money, faith, status: private life with no bearing on a charge."""
    WHERE = "where"
    """Where somebody can be found, told without an address: a bed lent, a habit, a view from a window."""
    INTEL = "intel"
    """What police suspect or were told beyond the charge."""
    TACTIC = "tactic"
    """How police work in secret."""


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence, its sense, and the register it is written in."""

    register: str
    sense: Sense
    text: str


@cache
def examples() -> tuple[Example, ...]:
    """Return every example in the order of the files and their lines."""
    folder = resources.files(__package__).joinpath("sentences")
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".txt")), key=lambda each: each.name)
    return tuple(each for file in files for each in _of_file(file.name[:-4], file.read_text("utf-8")))


def digest() -> str:
    """Return a number that changes with any example; the trained weights carry it."""
    written = "\n".join(f"{each.register}|{each.sense}|{each.text}" for each in examples())
    return hashlib.sha256(written.encode()).hexdigest()


def _of_file(register: str, content: str) -> list[Example]:
    found = []
    sense = Sense.ORDINARY
    for line in (each.strip() for each in content.splitlines()):
        if line.startswith("["):
            sense = Sense(line[1:-1])
        elif line and not line.startswith("#"):
            found.append(Example(register, sense, line))
    return found
