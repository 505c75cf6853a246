"""People by the words beside them: titles, kinship, "called", "my neighbour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.names.lexicon import (
    is_forename,
    is_frequent,
    is_never,
    is_surname,
    is_word,
)
from unbroken.engines.redaction.find.names.trimming import NAME, PIECE, trim
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_TITLE = re.compile(
    rf"\b(?i:mr|mrs|ms|miss|mx|messrs|sir|dame|lady|lord|master|auntie|aunty|aunt|uncle|nanny|nan|nana|grandad|"
    rf"granny|rev|revd|reverend|canon|pastor|rabbi|imam|cllr|councillor|capt|captain|major|colonel|"
    rf"father(?= [A-Z]\w+ [A-Z]))\b\.?(?: and Mrs\.?)?[ \n](?P<name>{NAME})"
)
_SMALL_TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr)\.? (?P<name>[a-z]{3,}(?: [a-z]{3,})?)\b")
_FAMILY = (
    "mother|mum|mom|mam|father|dad|step-?(?:father|mother|dad|mum|son|daughter|brother|sister)|brother|sister|son|"
    "daughter|child|baby|wife|husband|"
    "grand(?:mother|father|son|daughter|ma|pa|dad|child)|nan|uncle|aunt|auntie|cousin|nephew|niece|twin|sibling|"
    "(?:mother|father|brother|sister|son|daughter)-in-law"
)
_OTHERS = (
    "neighbour|friend|mate|best friend|housemate|flatmate|roommate|boss|manager|supervisor|colleague|co-?worker|"
    "workmate|landlord|landlady|partner|"
    "ex|ex-?partner|ex-?wife|ex-?husband|boyfriend|girlfriend|fianc[eé]e?|ex-?boyfriend|ex-?girlfriend|teacher|tutor|"
    "carer|key ?worker|support worker|"
    "social worker|counsellor|therapist|gp|doctor|midwife|health visitor|probation officer|dealer|lodger|tenant|"
    "employee|passenger|witness|"
    "lady|woman|man|bloke|guy|lad|girl|boy|male|female|person|chap|kid|youth|customer|cashier|barman|barmaid|bouncer|"
    "doorman|driver|caretaker|"
    "cleaner|builder|godfather|godmother|godson|goddaughter|babysitter|childminder|nanny|owner|occupant|resident|"
    "informant|caller|student|pupil|"
    "keyholder|next of kin|victim|suspect|complainant|defendant|accomplice|associate|assistant|receptionist|"
    "secretary|director|headteacher|head teacher|vicar|imam|priest"
)
_KIN = re.compile(
    rf"\b(?i:my|his|her|their|our|your|the|a|an|this)? ?(?i:(?:late|elderly|young|youngest|oldest|eldest|older|"
    rf"younger|little|big|old|new|former|then|other|next[- ]door|downstairs|upstairs|twin|adult|half|"
    rf"\w+[- ]year[- ]old) ){{0,2}}"
    rf"(?P<kin>(?i:{_FAMILY}|{_OTHERS}))(?:,? (?i:who (?:is|was) (?:called|named)|called|named|known (?:to me )?as|"
    rf"is|was|whose name (?:is|was)|by the name of|aka))?,?[ \n](?P<name>{NAME})"
)
_CALLED = re.compile(
    rf"\b(?i:called|named|name(?: is|'s|’s| was|d)|nicknamed|kn[eo]wn? (?:to me |locally |him |her |them )?(?:only "
    rf")?(?:as|by)|"
    rf"goes by(?: the name(?: of)?)?|a\.?k\.?a\.?|alias|"
    rf"introduced (?:him|her|them)sel(?:f|ves) as|identified (?:him|her)self as|formerly|née|nee|"
    rf"(?:i am|i'm|i’m)(?: called| known as| named)?|"
    rf"this is|speaking to|spoke (?:to|with)|"
    rf"talking to|met|accompanied by|together with|along with|signed(?: by)?|witnessed by|prepared by|reported by|"
    rf"made by|taken by|produced by|"
    rf"statement of|interview with|interview of|evidence of|on behalf of|attention of|fao|care of|c/o|it's|it’s|"
    rf"contact|ask for|belongs to|"
    rf"belonging to|married to|engaged to|dating|seeing)[: ]{{1,2}}[\"“'‘]?(?P<name>{NAME})"
)
_THAT_OF = re.compile(rf"\b(?:is|was|were|be|been|being|as) (?:that|those) of (?P<name>{NAME})")
_ASKED = re.compile(
    rf"\b(?i:name|surname|called|who (?:is|was) (?:that|this|it|he|she|with you)|who's (?:that|this|he|"
    rf"she))[^?\n]{{0,30}}\?\s+"
    rf"(?:\[?\d\d?:\d\d(?::\d\d)?\]?\s+)?(?:[A-Z][\w .]{{0,24}}:\s*)?(?i:(?:it['’]?s|it is|my name is|um|erm|er|"
    rf"he's|she's|just|yes|i'm)[,. ]+)*(?P<name>{NAME})"
)
_GOES_BY = re.compile(
    r"\b(?:(?:go|goes|went) by(?: the (?:nick)?name(?: of)?)?|calls? me|"
    r"(?:[Ee]very(?:body|one)|[Pp]eople|[Tt]hey|[Mm]ates|[Ff]riends)(?: all)? says?(?= [A-Z][a-z]+[.,;\n])) "
    r"(?P<name>[A-Z][a-z]+)\b(?! (?:Road|Street|Lane))"
)
_QUOTED = re.compile(
    r"\b(?i:called|named|nicknamed|known as|knows? (?:him |her |them |only )?as|aka|a\.k\.a\.|alias|street name(?: "
    r"of)?|nickname(?: is| was| of)?) "
    r"[\"“'‘](?P<name>[^\"”'’\n]{2,30})[\"”'’]"
)
_BIG = re.compile(
    r"\b(?:Big|Little|Lil|Lil['’]|Old|Young|Fat|Skinny|Mad|Crazy|Tall|Ginger|Baby|DJ|Slim|Dirty|Fast|Uncle|Smiley) "
    r"(?P<name>[A-Z][a-z]+)"
)
_FAMILIAR = re.compile(
    r"(?<=[a-z,.] )(?:old|young|little|big|poor|our|mad) (?P<name>[A-Z][a-z]+)\b(?! ?[A-Z&]|-)(?!['’]s [A-Z])"
)
"""A word for a person's age or size before a name: "old Quill", "our Bernard"."""
_TO_PLACE = re.compile(r"\b(?:in|at|to|from|near|of|through|into|around|the) $")
_SPEAKS = re.compile(
    rf"(?P<name>{PIECE}(?: {PIECE})?) (?:said|told|asked|replied|shouted|screamed|punched|kicked|hit|grabbed|"
    rf"pushed|lives|lived|works|is my|was my|and I|phoned|rang|texted|messaged)\b"
)


def find_people_by_cues(text: str) -> Iterator[Candidate]:
    """Yield names that a title or a word for a person announces."""
    for match in _TITLE.finditer(text):
        span = trim(text, *match.span("name"), announced=True)
        if span is not None:
            yield Candidate(*span, InfoKind.NAME, "names:cue", "A name after a title.", 0.95)
    for match in _GOES_BY.finditer(text):
        yield Candidate(*match.span("name"), InfoKind.NAME, "names:nickname", "A nickname somebody goes by.", 0.8)
    yield from _kin(text)
    yield from _called(text)


def _kin(text: str) -> Iterator[Candidate]:
    for match in _KIN.finditer(text):
        span = trim(text, *match.span("name"), cued=True)
        if span is None or not _is_name_like(text[slice(*span)]):
            continue
        if match["kin"] == "Sister" and match[0].lstrip().startswith("Sister"):
            continue
        kin = match["kin"].lower()
        family = re.fullmatch(_FAMILY, kin) is not None
        why = "A name after a word for a relative." if family else "A name after a word for a person."
        yield Candidate(*span, InfoKind.NAME, "names:cue", why, 0.88, None, Role.FAMILY if family else None)


def _called(text: str) -> Iterator[Candidate]:
    for match in (*_CALLED.finditer(text), *_ASKED.finditer(text)):
        span = trim(text, *match.span("name"), cued=True)
        if span is not None and _is_name_like(text[slice(*span)]):
            yield Candidate(*span, InfoKind.NAME, "names:cue", "A name after words that announce one.", 0.85)
    for match in _THAT_OF.finditer(text):
        span = trim(text, *match.span("name"), cued=True)
        words = text[slice(*span)].split() if span is not None else []
        if span is not None and len(words) > 1 and is_forename(words[0]):
            yield Candidate(*span, InfoKind.NAME, "names:cue", "A full name after the words that of.", 0.85)
    yield from _familiar(text)
    for match in _SPEAKS.finditer(text):
        span = trim(text, *match.span("name"))
        if span is not None and _is_name_like(text[slice(*span)]) and _is_known(text[slice(*span)]):
            yield Candidate(*span, InfoKind.NAME, "names:cue", "A known name that does something.", 0.75)
    for match in _SMALL_TITLE.finditer(text):
        last = match["name"].split()[-1]
        first = match["name"].split()[0]
        end = match.end("name") if is_surname(last) and not is_word(last) else match.start("name") + len(first)
        if not is_never(first):
            yield Candidate(
                match.start("name"), end, InfoKind.NAME, "names:cue", "A name after a title, in small letters.", 0.75
            )


def _familiar(text: str) -> Iterator[Candidate]:
    """Yield nicknames in quotation marks, and names after a word for a person's age or size."""
    for match in _QUOTED.finditer(text):
        yield Candidate(*match.span("name"), InfoKind.NAME, "names:nickname", "A nickname in quotation marks.", 0.8)
    for match in _BIG.finditer(text):
        if is_forename(match["name"]):
            yield Candidate(*match.span(), InfoKind.NAME, "names:nickname", "A nickname built on a forename.", 0.8)
    for match in _FAMILIAR.finditer(text):
        name = match["name"]
        is_known = is_forename(name) or (is_surname(name) and not is_frequent(name))
        is_place = _TO_PLACE.search(text, max(0, match.start() - 12), match.start()) is not None
        if not is_never(name) and (is_known or not (is_word(name) or is_place)):
            yield Candidate(*match.span("name"), InfoKind.NAME, "names:cue", "A name after a familiar word.", 0.75)


def _is_name_like(name: str) -> bool:
    """Return whether the words, after a weak cue, are rather a name than capitalised words."""
    words = name.split()
    parts = [part for word in words for part in word.split("-") if part]
    if all(is_word(part) and not is_forename(part) for part in parts) and (len(words) == 1 or name.isupper()):
        return False
    if name.isupper() and len(parts) > len(words) and any(len(part) > 3 and is_word(part) for part in parts):
        return False
    return not (words[0].isupper() and len(words[0]) < 4 and not is_surname(words[0]) and not is_forename(words[0]))


def _is_known(name: str) -> bool:
    return any(is_forename(word) or is_surname(word) for word in name.split())
