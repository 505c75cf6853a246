"""How a written name looks, and where it ends."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.names.lexicon import (
    is_forename,
    is_never,
    is_organisation,
    is_road,
    is_street,
    is_surname,
    is_word,
)
from unbroken.engines.redaction.find.wrapping import is_wrapped

PIECE = r"(?:(?:Mc|Mac|O['’]|D['’]|St\.? )?[A-ZÀ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_JOIN = r"(?:[ ](?:de|la|le|van|von|der|bin|al|el|da|dos|del|ap))*"
NAME = rf"{PIECE}(?:{_JOIN}(?:(?<=\b[A-Z])\.[ ]?|[ ]|[ ]?\n){PIECE}){{0,3}}"
"""A name as written with capitals, one to four words; the end is trimmed by `trim`."""


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Cut a written name at the first word that is no part of one; None when nothing, a firm or a street is left."""
    words = list(re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text[start:end]))
    kept: list[re.Match[str]] = []
    for match in words:
        word = re.sub(r"['’][sS]$", "", match[0])
        if is_never(word) or (
            kept and _is_at_line_end(text, start + kept[-1].end(), start + match.start()) and not _goes_on(word)
        ):
            break
        kept.append(match)
        if word != match[0]:
            break
    if not kept or (len(kept) == 1 and len(kept[0][0]) < 2):
        return None
    last = kept[-1]
    stop = start + last.end() - (2 if re.search(r"['’][sS]$", last[0]) else 0)
    following = re.match(r"(?:['’]s?)?(?: & | and | )?([A-Z][\w-]*)", text[stop : stop + 40])
    named_so = len(kept) > 1 and (
        is_road(last[0])
        or (not is_forename(kept[0][0]) and (is_street(last[0]) or any(is_organisation(each[0]) for each in kept[1:])))
    )
    if named_so or (following and (is_organisation(following[1]) or is_street(following[1]))):
        return None
    return start, stop


def _is_at_line_end(text: str, end: int, following: int) -> bool:
    """Return whether a line ends between two words that was not merely wrapped there."""
    place = text.find("\n", end, following)
    return place >= 0 and not is_wrapped(text, place)


def _goes_on(word: str) -> bool:
    return is_surname(word) and not is_word(word)
