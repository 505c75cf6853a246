"""Short and familiar forms of the given names of these islands and of those who came to them, both ways.

`data/nicknames.txt` holds a line for each formal name: the name, then what people are called by it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from unbroken.engines.redaction.find.known.words import is_common_word


@cache
def _formal_and_short() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    short_of: dict[str, set[str]] = {}
    formal_of: dict[str, set[str]] = {}
    for line in files(__package__ or __name__).joinpath("data/nicknames.txt").read_text("utf-8").splitlines():
        formal, *shorts = line.split()
        short_of.setdefault(formal, set()).update(shorts)
        for short in shorts:
            formal_of.setdefault(short, set()).add(formal)
    return short_of, formal_of


_ENDINGS = ("sy", "ster", "ers", "y", "ie", "ey", "i", "o", "sh", "s", "z", "es", "ks", "ikins")
_SHORTEST = 3


def is_short_form(word: str, forename: str, *, strictly: bool = False) -> bool:
    """Return whether a simplified word is made from a forename: its beginning, an inner part, or that with an ending.

    strictly: only its beginning counts, because the word is a given name of its own.
    """
    if len(word) < _SHORTEST or word == forename:
        return word == forename
    if forename.startswith(word) and len(word) < len(forename):
        return True
    if strictly:
        return False
    if len(word) > _SHORTEST and word in forename:
        return True
    return any(
        len(stem) >= _SHORTEST
        and (forename.startswith(stem) or (stem[-1] == stem[-2] and forename.startswith(stem[:-1])))
        for ending in _ENDINGS
        if word.endswith(ending) and (stem := word.removesuffix(ending))
    )


def other_forms(forename: str) -> frozenset[str]:
    """Return other names that a person of this (simplified) forename is commonly called by or recorded under."""
    short_of, formal_of = _formal_and_short()
    return frozenset((short_of.get(forename, set()) | formal_of.get(forename, set())) - {forename})


@cache
def given_names() -> frozenset[str]:
    """Return all names of the table."""
    short_of, formal_of = _formal_and_short()
    return frozenset(short_of) | frozenset(formal_of)


def is_given_name(simple: str) -> bool:
    """Return whether a simplified word is a given name: on the list of forenames, or of this table and no word."""
    return simple in _forenames() or (simple in given_names() and not is_common_word(simple))


@cache
def _forenames() -> frozenset[str]:
    content = files("unbroken.engines.redaction.find.names").joinpath("data/forenames.txt").read_text(encoding="utf-8")
    return frozenset(content.split())
