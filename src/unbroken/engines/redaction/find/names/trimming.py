"""How a written name looks, and where it ends."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.known.words import word_set
from unbroken.engines.redaction.find.names.lexicon import (
    is_ambiguous,
    is_forename,
    is_never,
    is_organisation,
    is_pliable,
    is_road,
    is_street,
    is_surname,
    is_word,
    simple,
)
from unbroken.engines.redaction.find.wrapping import is_wrapped

PIECE = r"(?:(?:Mc|Mac|O['’]|D['’]|St\.? )?[A-ZÀ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_JOIN = r"(?:[ ](?:de|la|le|van|von|der|bin|al|el|da|dos|del|ap))*"
NAME = rf"{PIECE}(?:{_JOIN}(?:(?<=\b[A-Z])\.[ ]?|[ ]|[ ]?\n){PIECE}){{0,3}}"
"""A name as written with capitals, one to four words; the end is trimmed by `trim`."""


def trim(text: str, start: int, end: int, *, announced: bool = False, cued: bool = False) -> tuple[int, int] | None:
    """Cut a written name at the first word that is no part of one; None when nothing, a firm or a street is left.

    announced: a title, a rank or the like stands before it, so that "Green" or "Will Ward" is a name.
    cued: a word for a person or the like does, so that what follows a forename is a surname ("my friend Ann Gold").
    """
    words = list(re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text[start:end]))
    kept: list[re.Match[str]] = []
    for match in words:
        word = re.sub(r"['’][sS]$", "", match[0])
        after = next((each[0] for each in words if each.start() > match.start()), "")
        if (is_never(word) and not _bends(word, kept, after, announced=announced, cued=cued)) or (
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


NO_SURNAME = word_set(
    "the and for from with who was has had will said then that this when while after before police witness defendant "
    "victim suspect statement complainant officer constable sergeant inspector detective chief magistrates court crown "
    "tel phone mobile email dob date address attended arrested states stated reports reported re ref not now "
    "january february march april june july september october november december "
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday saturday"
)
"""Words that no title makes a surname of."""


def _bends(word: str, kept: list[re.Match[str]], following: str, *, announced: bool, cued: bool) -> bool:
    """Return whether a word of the trade is a name here: announced, behind a forename, or a forename itself."""
    led = announced or (cued and bool(kept) and is_forename(kept[0][0]) and not is_ambiguous(kept[0][0]))
    if led and not word.isupper() and len(word) > len("ab") and simple(word) not in NO_SURNAME:
        return True
    if announced and len(word) == 1 and following[:1].isupper():
        return True
    if kept:
        return is_pliable(word, announced=announced) and (announced or is_forename(kept[0][0]))
    before_surname = is_forename(word) and is_surname(following) and following[:1].isupper()
    return is_pliable(word, announced=True) and (announced or before_surname)


def _is_at_line_end(text: str, end: int, following: int) -> bool:
    """Return whether a line ends between two words that was not merely wrapped there."""
    place = text.find("\n", end, following)
    return place >= 0 and not is_wrapped(text, place)


def _goes_on(word: str) -> bool:
    return is_surname(word) and not is_word(word)
