"""Where somebody can be found, said in words: "on my cousin's sofa in Stonebrook", "at my nan's on Wednesdays".

Where somebody stays, told with more than the name of a town, is an address. A town, and the places where somebody goes
by habit, are locations: the policy keeps them unless the person is at risk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.names.lexicon import is_forename, is_never
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Mark

_S = r"(?:[ \t]|\n(?!\s*\n))+"
_PREPOSITION = (
    rf"(?:at|in|on|above|over|behind|below|beneath|under|opposite|next{_S}(?:door{_S})?to|near|beside|off|up|down|"
    rf"out{_S}at|over{_S}at|back{_S}at|just{_S}off|just{_S}by|by|round{_S}the{_S}corner{_S}from|across{_S}from|"
    rf"(?:\w+{_S}){{1,2}}doors?{_S}(?:down|up|along){_S}from|with|to|into|from|outside|inside|through|along|via)"
)
_STAYS = (
    r"(?:stay(?:s|ed|ing)?|(?:am|are|is|['’](?:m|s|re))[ \n]stopping|liv(?:es?|ed|ing)|sleep(?:s|ing)?|"
    rf"slept|lodg(?:es|ing)|camp(?:ed|ing)|crashing|kipping|sofa[- ]surfing|(?:re)?housed|relocated|rent(?:s|ing)|"
    rf"put{_S}(?:me{_S}|her{_S}|him{_S}|us{_S}|them{_S})?up|mov(?:ed?|ing)(?:{_S}back)?{_S}in|moving|"
    rf"(?:have|has|had{_S}to|to|will|['’](?:ve|s|ll)){_S}moved?(?:{_S}(?:back|out|over|away|most{_S}nights))?)"
)
_HAS_HOME = (
    rf"(?:the|an?|my|our|his|her|their|another){_S}(?:[a-z-]+{_S}){{0,2}}?(?:flat|house|home|place|room|bed|bedsit|tenancy|caravan|accommodation|address|digs|hostel|"
    rf"pad|annexe|cottage|bungalow|houseboat|barge)(?:{_S}(?:is|being))?"
)
_IS_HOME = re.compile(
    rf"\b(?:tenancy|accommodation|address|new{_S}place|(?:new|her|his|their|our|my){_S}(?:flat|house|room|home)){_S}"
    rf"(?:is|will{_S}be){_S}(?:now{_S})?(?P<place>(?:the|an?){_S}[^.;!?\f\t\n]{{4,80}}"
    r"(?:\n(?!\s*\n)[^.;!?\f\t\n]{1,60})?)"
)
_THERE = re.compile(
    rf"\b(?:hostel|refuge|shelter|b ?& ?b|safe{_S}house|bedsit|new{_S}place|lodgings)(?:{_S})?[^.;\n]{{0,16}}?,{_S}"
    rf"(?:and{_S})?(?:it{_S}is|it['’]s|called|namely|the{_S}one){_S}"
    r"(?P<place>[^.;!?\f\t\n]{4,80}(?:\n(?!\s*\n)[^.;!?\f\t\n]{1,60})?)"
)
_DOORS = re.compile(
    rf"\b(?:next{_S}door{_S}but{_S}one|(?:one|two|three|four|five|six|a{_S}few|a{_S}couple{_S}of|\d){_S}(?:doors?|houses){_S}"
    rf"(?:down|up|along|away|past|from|before|after)(?:{_S}from)?(?:{_S}(?:the|his|her|my|a)(?:{_S}[a-z]+){{1,3}}|"
    rf"{_S}[A-Z][\w'’]+)?)"
)
_WHERE = re.compile(
    rf"\b(?P<place>(?:the|an?|our|my|her|his){_S}(?:[\w'’&-]+{_S}){{1,8}}?)where{_S}(?:I|she|he|they|we){_S}"
    rf"(?:now{_S}|usually{_S}|always{_S}|also{_S}|both{_S})?(?:go(?:es)?|swims?|trains?|works?|worships?|pra(?:y|ys)|plays?|"
    rf"drinks?|shops?|stud(?:y|ies)|volunteers?|lives?|stays?|sleeps?|dances?|do(?:es)?{_S}(?:my{_S}|her{_S}|his{_S})?"
    r"(?:mornings|afternoons|evenings|nights|shifts|weekends|shopping))\b"
)
_TAIL = r"(?P<place>[^.;!?\f\t,\n]{3,90}(?:\n(?!\s*\n)[^.;!?\f\t,\n]{1,60})?)"
_STAY = re.compile(
    rf"\b(?:{_STAYS}(?:{_S}(?:now|currently|alone|again|for{_S}now|there|temporarily|"
    rf"at{_S}the{_S}moment))?|{_HAS_HOME}){_S}?(?P<prep>{_PREPOSITION}){_S}{_TAIL}"
)
_HABIT = re.compile(
    rf"\b(?:I|she|he|they|we|She|He|They|We|who|and)(?:['’](?:m|s|re))?{_S}(?:am{_S}|is{_S}|are{_S}|now{_S}|usually{_S}|"
    rf"always{_S}|still{_S}|often{_S}|both{_S}|only{_S}|mostly{_S}|also{_S}|will{_S}be{_S}|can{_S}be{_S}|can{_S}|"
    rf"have{_S}to{_S}){{0,3}}(?P<verb>go(?:es)?|swims?|trains?|shops?|shopping|worships?|prays?|drinks?|catch(?:es)?|"
    rf"(?:gets?|takes?){_S}(?:the|a|my|her|his){_S}(?:\w+{_S}){{0,2}}(?:bus|train|tram|coach|lift|taxi)|"
    rf"do(?:es)?{_S}(?:my|her|his|our|the){_S}(?:\w+{_S})?shopping|"
    rf"picks?|collects?|drops?|walks?|visits?|attends?|plays?|volunteers?|works?|cleans?|parks?|stud(?:ies|y)|"
    rf"found|reached|contacted|bowls?|dances?|rides?|teach(?:es)?|serves?|sings?|at)\b"
    rf"(?P<place>[^.;!?\f\t\n]{{3,110}}(?:\n(?!\s*\n)[^.;!?\f\t\n]{{1,70}})?)"
)
_LEADS = re.compile(
    rf"\b(?:(?:at|in|from|to|outside|near|by|opposite|behind|round|into){_S}|(?<=^)\s*)(?:the{_S}|our{_S}|my{_S})?"
    rf"(?:[a-z]+{_S}){{0,4}}?(?P<name>[A-Z][a-zà-ÿ]+)"
)
_OFTEN = re.compile(
    r"(?i)\b(?:every|each|(?:on|of) (?:a |an )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|mornings|afternoons|evenings|nights|weekends|most days|"
    r"twice a|once a|days a week|daily|weekly|"
    r"until (?:i|she|he|they|the|then|further)|from the \d|for now|these days|at the moment|currently|usually|always|"
    r"(?:on|to|from) (?:the )?earlies|lates|after school|before school|term[- ]time)"
)
_STOP = re.compile(
    rf"{_S}(?:since|because|when|while|whilst|although|but|which|as{_S}(?:I|he|she|they|we|it)|if|after|before|so{_S}that|"
    rf"until|till|and{_S}(?:I|he|she|they|we|it|then|have|has|had|was|am|is|my|his|her|the)|where{_S}(?:he|it|the))\b"
    rf"|,?{_S}(?:on|from|between|for){_S}(?:the{_S})?\d|[,]{_S}(?=(?:and{_S})?(?:I|he|she|they|we|it|who)\b)|{_S}[–—-]{_S}|[(]"
)
_HOUSE_OF = re.compile(
    rf"(?i)\b(?:my|his|her|their|our|a|the)(?:{_S}[a-z-]+){{0,2}}{_S}"
    rf"(?:mum|mam|mother|dad|father|parents|nan|nana|gran|granny|grandma|grandad|brother|sister|aunt|auntie|uncle|"
    rf"cousin|son|daughter|niece|nephew|friend|mate|boyfriend|girlfriend|partner|fianc[eé]e?|colleague|neighbour|"
    rf"boss|carer|in-laws|family|godmother|ex)(?:['’]s?|s['’])(?!\w)(?!{_S}(?:birthday|party|funeral|wedding|car|van|phone))"
)
_SHELTER = re.compile(
    r"(?i)\b(?:hostel|refuge|shelter|safe ?house|b ?& ?b|bed and breakfast|guest ?house|travelodge|premier inn|hotel|"
    r"bedsit|caravan|campsite|camper|tent|houseboat|barge|narrowboat|annexe?|almshouses?|sheltered|sofa|settee|couch|"
    r"spare room|box room|attic|basement|halls|barracks|nurses['’]? home|student|lodgings|digs|yard|stables|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|ground|end|middle|bottom|corner)[ \n]"
    r"(?:flat|floor|house|one|cottage|caravan)|floor (?:above|below)|care home|nursing home|ward|supported living)\b"
)
_BESIDE = re.compile(
    rf"(?i)^(?:above|over|behind|below|beneath|under|opposite|next{_S}(?:door{_S})?to|near|beside|off|just{_S}off|"
    rf"round{_S}the{_S}corner{_S}from|across{_S}from|by|just{_S}by|.*doors?{_S}(?:down|up|along){_S}from)$"
)
_NAMED = re.compile(r"(?<![.!?] )\b(?!(?:I|Police|PC|DC|CCTV|GP|A)\b)[A-Z][a-zà-ÿ]+(?:['’-][A-Za-z]+)*")
_TOWN_ONLY = re.compile(
    rf"(?:the{_S})?(?:centre|middle|outskirts|edge|area|town){_S}of{_S}[A-Z]\w+|[A-Z][\w'’-]+(?:{_S}[A-Z][\w'’-]+)?"
)
_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b")
_PERSON_OWNS = re.compile(rf"^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?{_S})?[A-Z][\w-]+(?:{_S}[A-Z][\w-]+)?['’]s{_S}")
_LEGAL = re.compile(
    r"(?i)\b(?:custody|prison|police|court|cells?|hmp|remand|bail|hospital overnight|fear|peace|hope|a panic|shock|"
    r"pain|total|cash|full|front|contact|touch|bed\b(?! at)|person|full-time|fact|interview)\b"
)
_OF_BODY = re.compile(
    r"(?i)(?:the|his|her|my|their|its)\s+(?:own\s+)?(?:left\s+|right\s+)?(?:scruff|(?:hair|head|face|arms?|hands?|"
    r"wrists?|neck|throat|collar|ears?|legs?|ankles?|feet|foot|shoulders?|coat|jacket|jumper|sleeves?|hood|top|clothes|"
    r"bag|ponytail)\b(?!\s+(?:of|flat|floor|house|room|bedroom|bedsit|studio|end|lad|lodge|cottage|farm)\b))"
    r"\b(?!['\u2019]s)"
)
"""By what somebody is held or pulled."""
_PUBLIC = re.compile(r"(?i)\b(?:police|court|hospital|infirmary|custody|prison)\b")
_WITH_SOMEBODY = re.compile(
    rf"^(?:my|his|her|their|our|an?|some){_S}[\w' ’-]{{2,40}}?{_S}(?P<at>in|at|on|near|over|above|by){_S}"
    rf"(?:the{_S}|a{_S}|my{_S})?(?:[a-z]+\s){{0,2}}[A-Z]"
)
_DOER = re.compile(
    r"(?i)(?:(?:the|an?|another|two|three|her|his|my|our|their|some|one of the)\s+)?(?:[a-z]+(?:ing|ed|al|ed-up)\s+)?"
    r"(?:\w+\s)?(?:team|officers?|police(?:m[ae]n|woman)?(?! (?:station|house))|unit|constables?|sergeants?|"
    r"detectives?|investigators?|"
    r"(?:dc|pc|ps|ds|di|cso|csi|pcso|dci)\b|paramedics?|ambulance|crew|examiners?|photographers?|staff|carers?|nurses?|"
    r"courier|driver|post(?! office| box)|email|telephone|phone|text|letter|hand|force|then|now|myself|himself|"
    r"herself|\d)\b"
)
"""Who did something at a home ("photographed at the home address by the search team"), or how."""
_FOUND_AT = frozenset({"at", "found", "reached", "contacted"})
_BY_HABIT = frozenset({Mark.HABIT})
_DAYS = re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$")
_SCENE_TIME = re.compile(r"(?i)\b(?:that (?:day|night|evening|morning)|on the (?:day|night)|at the time)\b")


def find_whereabouts(text: str) -> Iterator[Candidate]:
    """Yield where somebody stays and goes by habit, where the words lead there."""
    for match in _STAY.finditer(text):
        span = _cut(text, *match.span("place"))
        if span is None or _is_no_place(match["prep"], text[slice(*span)]):
            continue
        written = text[slice(*span)]
        if _TOWN_ONLY.fullmatch(written) and not re.match(r"St\b|.*['’]s$", written) and not _is_name(written):
            yield Candidate(*span, InfoKind.LOCATION, "names:town", "The town where somebody stays.", 0.6)
        elif _leads_there(match["prep"], written):
            start = _place_start(match, span[0], written)
            why = "The words say where somebody stays."
            yield Candidate(start, span[1], InfoKind.ADDRESS, "names:stays", why, 0.7)
    for match in _IS_HOME.finditer(text):
        span = _cut(text, *match.span("place"))
        if span and (_SHELTER.search(text, *span) or _NAMED.search(text, *span)):
            yield Candidate(*span, InfoKind.ADDRESS, "names:stays", "The words say where somebody stays.", 0.7)
    for match in _THERE.finditer(text):
        yield Candidate(
            *match.span("place"), InfoKind.ADDRESS, "names:stays", "The words name a hostel or refuge.", 0.7
        )
    for match in _DOORS.finditer(text):
        yield Candidate(*match.span(), InfoKind.ADDRESS, "names:stays", "The words count the doors to a home.", 0.6)
    yield from _habits(text)
    for match in _WHERE.finditer(text):
        start, end = match.span("place")
        why = "The words say where somebody can be found by habit."
        yield Candidate(start, len(text[:end].rstrip()), InfoKind.LOCATION, "names:habit", why, 0.6, marks=_BY_HABIT)


def _is_no_place(preposition: str, written: str) -> bool:
    """Return whether the words behind a home are no place: custody, a person, or who did something there."""
    if _LEGAL.match(written) or _PERSON.match(written) or _OF_BODY.match(written):
        return True
    return preposition == "by" and _DOER.match(written) is not None


def _place_start(match: re.Match[str], start: int, written: str) -> int:
    """Return where the place begins: with "above", and behind the person whom somebody lives with."""
    somebody = _WITH_SOMEBODY.search(written) if match["prep"] == "with" else None
    if somebody:
        return start + somebody.start("at")
    return match.start("prep") if _BESIDE.match(match["prep"]) else start


def _habits(text: str) -> Iterator[Candidate]:
    for match in _HABIT.finditer(text):
        place = _cut(text, *match.span("place"), keep_days=True)
        if place is None or _SCENE_TIME.search(text, *match.span()):
            continue
        written = text[slice(*place)]
        at_house = _HOUSE_OF.search(written)
        if match["verb"] in _FOUND_AT and at_house:
            yield Candidate(*place, InfoKind.ADDRESS, "names:stays", "The words say where somebody stays.", 0.65)
            continue
        leads = at_house or any(not _is_name(each["name"]) for each in _LEADS.finditer(written))
        if leads and (match["verb"] in _FOUND_AT - {"at"} or _OFTEN.search(text, *match.span())):
            why = "The words say where somebody can be found by habit."
            yield Candidate(*place, InfoKind.LOCATION, "names:habit", why, 0.6, marks=_BY_HABIT)


def _cut(text: str, start: int, end: int, *, keep_days: bool = False) -> tuple[int, int] | None:
    """Return the place without the clause that follows it, or None when nothing is left."""
    stop = _STOP.search(text, start, end)
    if stop is not None:
        end = stop.start()
    if not keep_days and (days := _OFTEN.search(text, start, end)):
        end = max(start, days.start())
    owned = _PERSON_OWNS.match(text[start:end])
    start += owned.end() if owned else 0
    start += len(text[start:end]) - len(text[start:end].lstrip())
    written = text[start:end].rstrip(" \t\n,-'\"”’")
    return (start, start + len(written)) if len(written) >= len("abc") else None


def _leads_there(preposition: str, written: str) -> bool:
    """Return whether the words lead to a house: somebody's, a shelter, beside something, or one that has a name."""
    if preposition == "with":
        return bool(_WITH_SOMEBODY.search(written))
    if _HOUSE_OF.search(written) or _SHELTER.search(written):
        return True
    if _PUBLIC.search(written):
        return False
    if _BESIDE.match(preposition):
        return bool(re.match(rf"(?:the|a|my|our|his|her|their){_S}\w|[A-Z]", written))
    named = [each for each in _NAMED.findall(written) if not _is_name(each)]
    return bool(named) and preposition not in {"to", "from", "through", "along", "by", "near"}


def _is_name(word: str) -> bool:
    return is_forename(word) or bool(_DAYS.match(word)) or is_never(word)
