"""E-mail addresses, social media names, web profiles, network and device identities, coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address

from unbroken.engines.redaction.find.patterns import checks
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Mark

_AT = r"(?:@|\uff20| ?[\[({] ?at ?[\])}] ?)"
_DOT = r"(?:\.|[\[({] ?dot ?[\])}] ?)"
_EMAIL = re.compile(
    rf"(?<![\w@])[A-Za-z0-9][\w.+'’%-]{{0,63}} ?{_AT}[ \n]?(?:[A-Za-z0-9-]+ ?{_DOT}\n?)*[A-Za-z0-9-]{{2,}}(?![\w@])",
    re.IGNORECASE,
)
_SAID_EMAIL = re.compile(
    r"\b[A-Za-z0-9]+(?:(?: dot | underscore | dash |[._-])[A-Za-z0-9]+){0,4} at (?!the |a |an )(?:[A-Za-z0-9-]+(?: "
    r"dot |"
    r"\.)){1,4}[A-Za-z]{2,12}\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:info|enquir\w*|contact|office|admin|reception|listing|court\w*|witness[._-]?care|custody|press|help\w*|"
    r"support|complaints|"
    r"no-?reply|donotreply|mail|post|sales|bookings?|accounts?|hello|team|disclosure|casework|cps[\w.-]*|"
    r"crown[\w.-]*)$",
    re.IGNORECASE,
)
_SOCIAL_URL = re.compile(
    r"(?:https?://)?(?:[\w-]{1,40}\.)?(?:facebook|fb|instagram|snapchat|tiktok|twitter|x|linkedin|youtube|t|telegram|"
    r"discord|onlyfans|reddit|"
    r"threads|pinterest|tumblr|twitch|vk|wa|linktr|steamcommunity)\.(?:com|me|gg|tv|ee|net|"
    r"example)/[^\s<>\"')\]]{2,80}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28}[A-Za-z0-9_])(?![\w@])")
_SITES = (
    r"snap ?chat|snap|insta(?:gram)?|facebook|messenger|twitter|tik ?tok|telegram|discord|kik|tinder|grindr|bumble|"
    r"hinge|whats ?app|signal|"
    r"skype|psn|xbox|gamertag|steam|roblox|youtube|linked ?in|reddit|onlyfans|vinted|ebay|gumtree|depop|wechat|viber"
)
_CUED_HANDLE = re.compile(
    rf"\b(?:(?:{_SITES})(?: (?:account|name|username|user|handle|profile|id|page|called|display))*|user ?name|"
    rf"screen name|"
    rf"display name|handle|nickname on \w+|user id|apple id|icloud)"
    rf"(?: (?:is|was|as|called|named|of|under|of the name))*[ \t]*[:=\-–(]?[ \t\n]*"
    rf"(?P<name>[\"“‘'][^\"”’'\n]{{2,40}}[\"”’']|[A-Za-z][\w.\-]*(?:[\d_][\w.\-]*|\.[a-z]\w+)(?:#\d{{4}})?)",
    re.IGNORECASE,
)
_IP4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![\w]|\.\d)")
_IP6 = re.compile(r"(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}(?![\w:])")
_MAC = re.compile(r"(?<![\w:-])(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![\w:-])")
_LONG = re.compile(r"(?<![\w/£])\d(?:[ \-/]?\d){13,19}(?![\w/])")
_DEVICE_CUE = re.compile(r"\b(?:imei|imsi|iccid|sim(?: card)?(?: no| number| serial)?|handset|device id|udid|serial)\b")
_COORDINATES = re.compile(
    r"(?<![\w.])-?\d{1,2}\.\d{4,8}°? ?[NS]?,? {0,2}-?\d{1,3}\.\d{4,8}°? ?[EW]?(?![\w])|"
    r"\d{1,2}°\s?\d{1,2}['′]\s?[\d.]+[\"″]?\s?[NS][, ]+\d{1,3}°\s?\d{1,2}['′]\s?[\d.]+[\"″]?\s?[EW]"
)
_WORDS3 = re.compile(r"(?<!\w)///[a-z]+\.[a-z]+\.[a-z]+\b|(?<=what3words[ :])\s?[a-z]+\.[a-z]+\.[a-z]+\b")


def find_online(view: View) -> Iterator[Candidate]:
    """Yield addresses and identities of mail, social media, networks, devices and places on the globe."""
    yield from _emails(view)
    yield from _social(view)
    yield from _network(view)
    for pattern in (_COORDINATES, _WORDS3):
        for match in pattern.finditer(view.text):
            yield hit(match.span(), InfoKind.LOCATION, "coordinates", "An exact position on the map.", 0.85)


def _emails(view: View) -> Iterator[Candidate]:
    for match in _EMAIL.finditer(view.text):
        local = re.split(r"[@\uff20\[({ ]", match[0], maxsplit=1)[0]
        has_domain_dot = re.search(r"\.|dot", match[0][len(local) :]) is not None
        spaced_at = re.match(rf"[^@]* {_AT}", match[0]) is not None
        if not has_domain_dot and (spaced_at or not re.search(r"mail|@", match[0], re.IGNORECASE)):
            continue
        marks = {Mark.PUBLIC_BODY} if _OFFICE.match(local) else set()
        yield hit(
            match.span(), InfoKind.EMAIL, "email", "An e-mail address.", 0.98 if has_domain_dot else 0.8, marks=marks
        )
    for match in _SAID_EMAIL.finditer(view.text):
        if " dot " in match[0].lower() or re.search(r"e-?mail", view.before(match.start(), 40)):
            yield hit(match.span(), InfoKind.EMAIL, "email-said", "An e-mail address said or written in words.", 0.85)


def _social(view: View) -> Iterator[Candidate]:
    for match in _SOCIAL_URL.finditer(view.text):
        yield hit(match.span(), InfoKind.SOCIAL, "profile", "The web address of a personal profile.", 0.93)
    for match in _HANDLE.finditer(view.text):
        yield hit(match.span(), InfoKind.SOCIAL, "handle", "A social media name that begins with @.", 0.9)
    for match in _CUED_HANDLE.finditer(view.text):
        if match["name"].lower() not in {"e-mail", "wi-fi"}:
            yield hit(match.span("name"), InfoKind.SOCIAL, "handle", "A name on a social network or service.", 0.85)


def _network(view: View) -> Iterator[Candidate]:
    for match in _IP4.finditer(view.text):
        if _is_ip(match[0].split(":")[0]) and not re.search(
            r"version|release|\bv\.?$|section", view.before(match.start(), 12)
        ):
            yield hit(match.span(), InfoKind.NETWORK_ID, "ip", "An internet (IP) address.", 0.93)
    for match in _IP6.finditer(view.text):
        if ("::" in match[0] or match[0].count(":") == 7) and _is_ip(match[0]):
            yield hit(match.span(), InfoKind.NETWORK_ID, "ip", "An internet (IPv6) address.", 0.93)
    for match in _MAC.finditer(view.text):
        yield hit(match.span(), InfoKind.NETWORK_ID, "mac", "A network card (MAC) address.", 0.95)
    for match in _LONG.finditer(view.text):
        digits = checks.only_digits(match[0])
        cued = view.cued(match.start(), _DEVICE_CUE, 40)
        if cued or (len(digits) == 15 and checks.is_luhn(digits)):
            why = "The number of a telephone or SIM card" + (
                ", by the words beside it." if cued else ", by its check digit."
            )
            yield hit(match.span(), InfoKind.NETWORK_ID, "imei", why, 0.95 if cued else 0.8)


def _is_ip(text: str) -> bool:
    try:
        return not ip_address(text).is_unspecified
    except ValueError:
        return False
