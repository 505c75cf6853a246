"""An address taken apart: flat, house, number and street, street, towns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from unbroken.engines.redaction.case import Address
from unbroken.engines.redaction.find.known.words import word_set

STREET_WORDS = {
    "road": ("rd",),
    "street": ("st", "str"),
    "avenue": ("ave", "av"),
    "lane": ("ln", "la"),
    "close": ("cl", "clo"),
    "drive": ("dr", "drv"),
    "court": ("ct", "crt"),
    "crescent": ("cres", "cresc", "cr"),
    "gardens": ("gdns", "gdn"),
    "grove": ("gr", "gro"),
    "place": ("pl",),
    "terrace": ("terr", "ter"),
    "square": ("sq",),
    "park": ("pk",),
    "way": (),
    "walk": ("wlk",),
    "row": (),
    "hill": (),
    "rise": (),
    "green": ("grn",),
    "yard": (),
    "mews": (),
    "parade": ("pde",),
    "view": (),
    "mount": ("mt",),
    "common": (),
    "gate": (),
    "wharf": (),
    "quay": (),
    "croft": (),
    "meadow": (),
    "meadows": (),
    "fold": (),
    "bank": (),
    "boulevard": ("blvd",),
    "circus": (),
    "vale": (),
    "dale": (),
    "end": (),
    "side": (),
    "path": (),
    "passage": (),
    "alley": (),
    "esplanade": (),
    "promenade": (),
    "embankment": (),
    "causeway": (),
    "broadway": (),
    "chase": (),
    "drove": (),
    "garth": (),
    "highway": (),
    "mill": (),
    "orchard": (),
    "spinney": (),
    "wood": (),
    "woods": (),
    "field": (),
    "fields": (),
    "corner": (),
    "cross": (),
    "approach": (),
    "loop": (),
    "link": (),
    "estate": ("est",),
}
"""Words that end the name of a street, and their abbreviations."""

_TOWN_ENDINGS = word_set(
    "bank common corner cross dale end field fields fold gate green hill mill mount park quay side vale wood woods"
)
"""Words that end the names of streets and those of towns."""

BUILDING_WORDS = word_set(
    "house lodge cottage farm villa villas mansions flats apartments towers tower hall manor barn heights point "
    "grange hostel refuge buildings building chambers works mill cottages bungalow caravan"
)
"""Words that end the name of a building."""

_UNIT = re.compile(
    r"(?i)^(?:flat|apartment|apt\.?|unit|room|plot|suite|block|caravan|bungalow|studio|maisonette)\s+"
    r"(?:no\.?\s*)?(?:\d+[a-z]?|[a-z]\d*)\b"
)
_NUMBERED = re.compile(r"(?i)^(?:no\.?\s*)?(\d+\s?[a-z]?(?:\s?[-/–]\s?\d+[a-z]?)?)\s+(\S.*)$")
_MIN_STREET = 2


class PartKind(Enum):
    """What a part of an address is."""

    UNIT = auto()
    BUILDING = auto()
    NUMBER = auto()
    STREET = auto()
    LOCALITY = auto()


@dataclass(frozen=True, slots=True)
class AddressPart:
    """A part: its kind, its text, and for a street the house number that stands before it."""

    kind: PartKind
    text: str
    number: str = ""


def address_parts(address: Address) -> tuple[AddressPart, ...]:
    """Return the parts of an address in their order; every word of its lines is in exactly one."""
    pieces = [piece.strip() for line in address.lines for piece in line.split(",") if piece.strip()]
    pieces = [piece for piece in pieces if _squeeze(piece) != _squeeze(address.postcode)]
    parts: list[AddressPart] = []
    pieces = _without_postcode(pieces, address.postcode)
    for place, piece in enumerate(pieces):
        if place == len(pieces) - 1 and _is_town(piece) and any(part.kind is PartKind.STREET for part in parts):
            parts.append(AddressPart(PartKind.LOCALITY, piece))
        else:
            parts += _parts_of(piece, is_first=place == 0, may_be_house=place == 0 and len(pieces) > 1)
    return tuple(parts)


def _is_town(piece: str) -> bool:
    """Return whether a piece after a street, which ends like a street, is a town: Waltham Cross, Burgess Hill."""
    words = piece.lower().split()
    return len(words) >= _MIN_STREET and words[-1] in _TOWN_ENDINGS and not words[0][0].isdigit()


def is_street(text: str) -> bool:
    """Return whether a name ends like a street."""
    words = text.lower().rstrip(". ").split()
    return len(words) >= _MIN_STREET and (words[-1] in STREET_WORDS or words[-1] in _abbreviations())


def street_spellings(street: str) -> list[str]:
    """Return a street's name with its last word in full and abbreviated."""
    words = street.rstrip(". ").split()
    last = words[-1].lower()
    full = _abbreviations().get(last, last)
    endings = [words[-1], full, *STREET_WORDS.get(full, ())] if len(words) >= _MIN_STREET else [words[-1]]
    saint = {" ".join([*words[:-1], ending]) for ending in endings}
    saint |= {re.sub(r"(?i)^st\.?\s", "Saint ", each) for each in saint}
    return sorted(saint)


def _parts_of(piece: str, *, is_first: bool, may_be_house: bool) -> list[AddressPart]:
    unit = _UNIT.match(piece)
    if unit:
        rest = piece[unit.end() :].strip(" -,")
        more = _parts_of(rest, is_first=True, may_be_house=True) if rest else []
        return [AddressPart(PartKind.UNIT, unit.group()), *more]
    numbered = _NUMBERED.match(piece)
    if numbered:
        return [AddressPart(PartKind.STREET, numbered.group(2).strip(), numbered.group(1).strip())]
    if re.fullmatch(r"\d+[A-Za-z]?", piece):
        return [AddressPart(PartKind.NUMBER, piece)]
    if is_street(piece):
        return [AddressPart(PartKind.STREET, piece)]
    words = piece.lower().split()
    if may_be_house or (len(words) > 1 and words[-1] in BUILDING_WORDS) or (is_first and words[0] == "the"):
        return [AddressPart(PartKind.BUILDING, piece)]
    return [AddressPart(PartKind.LOCALITY, piece)]


def _without_postcode(pieces: list[str], postcode: str) -> list[str]:
    if not postcode:
        return pieces
    found = re.compile(r"\s*".join(map(re.escape, _squeeze(postcode))) + r"\s*$", re.IGNORECASE)
    return [rest for piece in pieces if (rest := found.sub("", piece).strip())]


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", text).upper()


def _abbreviations() -> dict[str, str]:
    return {short: full for full, shorts in STREET_WORDS.items() for short in shorts}
