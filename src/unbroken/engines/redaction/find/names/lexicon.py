"""What counts as a forename, a surname, or a word that is never a name.

`data/forenames.txt` and `data/surnames.txt` hold, simplified, the most frequent names of the United States census of
1990 (public domain) without those that are rather words, and names common in the communities of the United Kingdom.
`ambiguous.txt` names the forenames that are as often plain words; `never.txt` the words of the trade (DOMAIN 2.2),
months, brands and the like; `pliable.txt` those of them that many people bear; `organisations.txt` and `streets.txt`
the words that make a name a firm or a street.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from unbroken.engines.redaction.find.known.words import rank_by_word, word_set

_FREQUENT = 3_000


@cache
def simple(word: str) -> str:
    """Return the word in lower case without accents and apostrophes, as the lists hold names."""
    plain = unicodedata.normalize("NFKD", word.lower()).replace("ł", "l")
    return "".join(each for each in plain if each.isalpha() or each == "-")


@cache
def _words(file: str) -> frozenset[str]:
    content = files(__package__ or __name__).joinpath("data", file).read_text(encoding="utf-8")
    return frozenset(content.split())


@cache
def is_forename(word: str) -> bool:
    """Return whether the word is a known forename, or two joined by a hyphen."""
    parts = [part for part in simple(word).split("-") if part]
    return bool(parts) and all(part in _words("forenames.txt") for part in parts)


@cache
def is_surname(word: str) -> bool:
    """Return whether the word is a known surname, or two joined by a hyphen, or begins with Mc, Mac or O'."""
    parts = [part for part in simple(word).split("-") if part]
    known = _words("surnames.txt")
    irish = word[:2].lower() in {"mc", "o'", "o’"} and len(word) > 4 and simple(word) not in rank_by_word()
    return irish or (bool(parts) and all(part in known for part in parts))


@cache
def is_ambiguous(word: str) -> bool:
    """Return whether a forename is as often a plain word ("will", "grace")."""
    return simple(word) in _words("ambiguous.txt")


@cache
def is_word(word: str) -> bool:
    """Return whether this is an English word that is not rather a forename."""
    low = simple(word)
    ranks = rank_by_word()
    known = low in ranks or (low.endswith("s") and low[:-1] in ranks)
    return known and (low in _words("ambiguous.txt") or low not in _words("forenames.txt"))


@cache
def is_frequent(word: str) -> bool:
    """Return whether this is one of the most frequent English words and no clear forename."""
    low = simple(word)
    return rank_by_word().get(low, _FREQUENT) < _FREQUENT and (
        low in _words("ambiguous.txt") or low not in _words("forenames.txt")
    )


@cache
def is_never(word: str) -> bool:
    """Return whether the word is of the trade, a month, a brand or the like and never part of a name."""
    return simple(word) in _words("never.txt")


_CALENDAR = word_set("april august christmas easter friday jan january july monday sunday")


_CLINICAL = re.compile(
    r"[a-z]{2,}(?:a?esthesi[ac]s?|algesi[ac]s?|itis|osis|ectomy|otomy|ostomy|plasty|opathy|plegi[ac]|rrho?ea|a?emi[ac]|uria|"
    r"pnoea|cardia|ox(?:ia|ic)|graphy|scopy|cillin|mycin|prazole|statin|azepam|codeine|morphine|profen)"
)


@cache
def is_clinical(word: str) -> bool:
    """Return whether a word is built like a disease, an operation or a medicine ("Analgesia", "Arthroscopy")."""
    return _CLINICAL.fullmatch(simple(word)) is not None


@cache
def is_pliable(word: str, *, announced: bool = False) -> bool:
    """Return whether a word of the trade is a name where a forename leads to it ("Jean White", "Tom Ward").

    announced: a title, a rank or a form's field leads to it ("Mr Friday"); then a day or month is a name too.
    """
    low = simple(word)
    return low in _words("pliable.txt") and (announced or low not in _CALENDAR)


@cache
def is_organisation(word: str) -> bool:
    """Return whether the word makes what stands before it a firm, a shop or an office."""
    return simple(word) in _words("organisations.txt")


@cache
def is_street(word: str) -> bool:
    """Return whether the word makes what stands before it a street or building."""
    return simple(word) in _words("streets.txt")


_ROADS = frozenset(
    ["street", "road", "avenue", "crescent", "terrace", "square", "gardens", "grove", "mews", "parade", "approach"]
)


def is_road(word: str) -> bool:
    """Return whether the word makes even a forename before it a street ("George Street"), unlike "David Close"."""
    return simple(word) in _ROADS


_TITLES = word_set("mr mrs ms miss mx dr rev sir dame lady lord master prof pc dc ds ps di sgt")


def is_title(word: str) -> bool:
    """Return whether the word is a title or rank before a name."""
    return simple(word) in _TITLES
