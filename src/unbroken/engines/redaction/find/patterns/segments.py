"""Where an address ends and begins: the places, lines and postcode around its core."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.patterns.streets import FLAT, HOUSE_TYPE, NUMBER, POSTCODE, STREET

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_STOP = re.compile(
    rf"(?i:(?:mr|mrs|ms|miss|dr|pc|dc|ps|ds|sgt|tel|telephone|phone|mobile|email|e-mail|dob|d\.o\.b|date|born|nhs|"
    rf"occupation|postcode|name|age|"
    rf"signed|signature|statement|the|he|she|they|i|we|it|his|her|my|this|that|there|then|when|where|which|who|on|at|"
    rf"in|and|but|as|if|to|url|"
    rf"website|fax|contact|home|work|reference|ref|urn|dear|crime|police|witness|victim|monday|tuesday|wednesday|"
    rf"thursday|friday|saturday|"
    rf"sunday|{_MONTHS}|not|no|yes|after|before|while|because|nino|ni|sort|account|email:|arrested|charged|"
    rf"registration|vrm|regards|kind|yours|thanks|many|best|sincerely|cheers|sent|from)\b)"
)
_PLACE = re.compile(
    r"[A-Z][^\W\d][^\W\d'’.&-]*(?:['’.&-][^\W\d]+)*(?:(?:[ -](?:on|upon|in|the|le|under|by|next|of|and|y|"
    r"-)){0,3}[ -][A-Z][^\W\d]*(?:['’.-][^\W\d]+)*)*(?!\w)"
)
_GAP = re.compile(r"(?P<comma>[ \t]*[,;][ \t]*\n?[ \t]*)|(?P<line>[ \t]*\n[ \t]*|\t+)|(?P<space>[ \t]+)")
_MAX_SEGMENTS = 6
_LONGEST = 200
"""No line or piece of an address is longer, in characters; keeps hostile pages quick."""
_ENDS_WELL = re.compile(
    r"\s*(?:$|[,.;:)\]\n\t\f\"'”’]|(?:and|in|on|at|with|where|which|when|since|for|from|to|but|as|is|was|who|has|had|"
    r"have|or|near|by)\b)"
)


def grow_forward(text: str, end: int) -> int:
    """Return where an address whose core ends at `end` really ends: over localities, towns and the postcode."""
    at = end
    for _ in range(_MAX_SEGMENTS):
        gap = _GAP.match(text, at)
        if gap is None or "\n\n" in gap[0]:
            break
        if postcode := POSTCODE.match(text, gap.end()):
            return postcode.end()
        following = _segment(text, gap)
        if following is None:
            break
        at = following
    return at


def _segment(text: str, gap: re.Match[str]) -> int | None:
    """Return the end of the place name after this gap, or None when what follows is no part of an address."""
    start = gap.end()
    if street := re.match(STREET, text[start : start + 80]):
        return start + street.end()
    place = _PLACE.match(text, start)
    if place is None or _STOP.match(text, start) or len(place[0]) < 3:
        return None
    words = place[0].split()
    if len(words) > 5:
        return None
    if gap["space"] is not None:
        return place.end() if POSTCODE.match(text, _skip_gap(text, place.end())) else None
    if gap["line"] is not None:
        rest = text[place.end() : _line_end(text, place.end())].strip(" ,.\t")
        only = not rest or POSTCODE.match(rest) is not None or text[place.end() : place.end() + 1] in {",", "\t"}
        return place.end() if only and not text[place.end() :].startswith(":") else None
    if POSTCODE.match(text, _skip_gap(text, place.end())):
        return place.end()
    return place.end() if _ENDS_WELL.match(text, place.end()) else None


def _skip_gap(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


def _line_end(text: str, at: int) -> int:
    limit = min(len(text), at + _LONGEST)
    return min((found for mark in "\n\t\f" if (found := text.find(mark, at, limit)) >= 0), default=limit)


_PIECE_BEFORE = re.compile(
    rf"(?:(?:{FLAT},? )?(?:{NUMBER},? )?(?:The )?[A-Z][\w'’.&-]*(?:[ -](?:[A-Z][\w'’.&-]*|on|upon|in|the|le|under|by|"
    rf"next|of|and)){{0,5}}|{FLAT}|{NUMBER})[ \t]*[,;]?[ \t]*\Z"
)
_ADDRESS_LIKE = re.compile(rf"{FLAT}|{NUMBER}[ ,]|{STREET}|(?:{HOUSE_TYPE})\b")
_MAX_LINES_BACK = 5


def grow_back(text: str, start: int) -> int:
    """Return where the address that ends with the postcode at `start` begins; `start` itself when nothing does."""
    at = start
    likely = False
    for _ in range(_MAX_LINES_BACK + 1):
        piece_start = _previous_piece(text, at)
        if piece_start is None:
            break
        likely = likely or _ADDRESS_LIKE.search(text[piece_start:at]) is not None
        at = piece_start
        if re.match(rf"{FLAT}|\d", text[at : at + 30]):
            break
    alone = re.fullmatch(r"[A-Z][\w'’ -]{2,30}[ ,\n\t]+", text[at:start]) is not None
    return at if likely or alone else start


def _previous_piece(text: str, at: int) -> int | None:
    """Return where the address piece directly before `at` begins, or None."""
    least = max(0, at - _LONGEST)
    end = least + len(text[least:at].rstrip(" \t\n,;"))
    if "\n\n" in text[end:at] or "\f" in text[end:at]:
        return None
    marks = ("\n", "\t", ",", ";", ":", "\f", "(", ". ")
    floor = max(least - 1, *(text.rfind(mark, least, end) for mark in marks)) + 1
    piece = text[floor:end]
    lead = len(piece) - len(piece.lstrip())
    match = _PIECE_BEFORE.match(piece.strip())
    if match is None or match.end() < len(piece.strip()) or _STOP.match(piece.strip()) or end - floor > 60:
        tail = re.search(
            r"(?:(?<=\bof )|(?<=\bat )|(?<=\bin )|(?<=\bto )|(?<=\bis ))(?:The )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}$",
            piece,
        )
        return floor + tail.start() if tail else None
    return floor + lead
