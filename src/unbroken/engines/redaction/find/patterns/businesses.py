"""Whether the words right before an address name a shop or firm, so that the address is the business's own."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.known.words import word_set
from unbroken.engines.redaction.find.names.lexicon import is_forename, is_organisation

_NAME_BEFORE = re.compile(
    r"(?P<lead>\b[a-z]+ (?:the )?)?(?P<name>(?:[A-Z][\w'’&-]*|&|and|of|the)(?: (?:[A-Z][\w'’&-]*|&|and|of|the)){0,5})"
    r"(?:,? (?:at|in|on|of)|,)?[ \n]$"
)
_TRADES = word_set(
    "pawn pawnbroker pawnbrokers gold jeweller jewellery bookmaker bookmakers betting bingo casino "
    "barber butcher baker "
    "grocer grocers greengrocers fishmongers chippy fryer kebab grill tandoori balti spice pizzeria noodle brewery tap "
    "vaults hostel motel laundrette launderette dry cleaners salon tattoo tanning spa fitness leisure "
    "arcade amusements "
    "garage tyre tyres exhausts mot bodyshop carwash valeting depot warehouse wharfside builders merchants timber diy "
    "discount bargains outlet emporium boutique menswear phones mobiles computers vape vapes opticians dentistry "
    "veterinary undertakers funeral florists nursery creche playgroup mosque gurdwara temple chapel synagogue credit "
    "union society bank insurance estates letting brokers solicitor chemist dispensary cash convertors"
)
_A_PERSON = 2
"""So many words with a forename first are a person, whatever the second ("Cuthbert Gold")."""
_PRIVATE_LEAD = re.compile(
    r"(?i)\b(?:flat|room|rooms|bedsit|above|over|lives?|living|work(?:s|ed|ing)?|employed)\b[^.\n]{0,30}$"
)


def is_after_business(before: str) -> bool:
    """Return whether a text ends with the name of a shop or firm, not where somebody works or lives above it."""
    words = re.findall(r"[A-Z][\w'’-]*", business_before(before))
    if len(words) == _A_PERSON and is_forename(words[0]):
        return False
    return any(is_organisation(word) or word.lower() in _TRADES for word in words[1:])


_TRADED = re.compile(
    r"\b(?:bought|got|purchased|ordered|hired|collected|cut hair|serve[sd]?|work(?:s|ed)?|shop(?:s|ped)?|eat(?:s|ing)?|"
    r"ate|drank|drink(?:s|ing)?|drinks|pawned|sold|repaired|fitted|delivered|receipt|till|customer|counter|staff|manager|"
    r"owner|run|runs|own|owns|manage|manages)\b[^.;\n]{0,60}?\b(?:from|at|in|to|of|by)(?: the)? "
    r"(?P<name>[A-Z][\w'’&-]*(?: (?:and |& |of |the )?[A-Z][\w'’&-]*){0,3}),? ?(?:at |in |on )?$"
)
"""A trade done at a name right before an address: the address is the shop's."""


def is_traded_at(before: str) -> bool:
    """Return whether words right before an address say that something is bought, sold or done there for customers."""
    found = _TRADED.search(before[-140:])
    return found is not None and not is_forename(found["name"].split()[0]) and not found["name"].endswith(("'s", "’s"))


def business_before(before: str) -> str:
    """Return the capitalised name at the end of a text that may be a shop's or firm's, or ""."""
    near = before[-80:]
    found = _NAME_BEFORE.search(near)
    if found is None or _PRIVATE_LEAD.search(near[: found.start("name")]):
        return ""
    return re.sub(r"^(?:(?:and|of|the|The|In|At|A) )+", "", found["name"])
