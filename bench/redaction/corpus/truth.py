"""What should happen to each marked piece of text, for each recipient, and the marks themselves.

A template is plain English with two kinds of mark:
`{vic.phone}` is a form of a person's data, `{vic.phone!A:T10}` the same with an expectation code and a trap;
`[[MEDICAL vic R T02|words]]` marks literal words. Codes stand in CODES.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .people import Somebody, form_of

RECIPIENTS = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")


def _row(actions: str) -> dict[str, str]:
    names = {"K": "KEEP", "R": "REDACT", "A": "ASK", "-": "EITHER"}
    return {recipient: names[letter] for recipient, letter in zip(RECIPIENTS, actions, strict=True)}


CODES = {
    "R": _row("KKRRRR"),  # contact data and the like: goes for court, defence and public
    "RD": _row("KK-RRR"),  # goes for the defence; the court may need it
    "RR": _row("--RRRR"),  # irrelevant or excessive: the prosecutor may get it or not
    "H": _row("RRRRRR"),  # hidden in the file: goes for everybody
    "A": _row("KKAAAA"),  # a person decides; burned when nobody does
    "AC": _row("KKAAAR"),
    "K": _row("KKKKK-"),
    "KR": _row("KKKKKR"),  # kept by the parties, masked for the public
    "KP": _row("KKKKKK"),
    "KD": _row("KK-KK-"),  # the defendant's own data
    "E": _row("------"),
}
PARTIES = {"DEF", "CODEF", "VIC", "VIC_SO", "VIC_CH", "WIT", "WIT_CH", "WIT_INT", "OFFICER", "EXPERT", "INTERP", "AA"}
MASKED = {"VIC_SO", "VIC_CH", "WIT_CH"}
ALWAYS_KEPT = {
    "URN",
    "ASN",
    "EXHIBIT",
    "OFFENCE",
    "MONEY",
    "DATE",
    "COURT_PHONE",
    "CPS_PHONE",
    "COLLAR",
    "ROAD",
    "PLACE",
}


@dataclass(frozen=True)
class Item:
    """One marked piece of a text: offsets in it, and what is expected."""

    start: int
    end: int
    kind: str
    subject: str
    role: str
    recorded: bool
    code: str
    trap: str
    text: str

    @property
    def expected(self) -> dict[str, str]:
        """Return the expected action for each recipient."""
        return CODES[self.code]


@dataclass(frozen=True)
class Marked:
    """A text and its marked pieces."""

    text: str
    items: tuple[Item, ...] = ()


MARK = re.compile(
    r"\{(?P<who>\w+)\.(?P<form>\w+)(?:!(?P<code>\w+))?(?::(?P<trap>\w+))?\}"
    r"|\[\[(?P<kind>\w+) (?P<subject>\w+) (?P<lcode>\w+)(?: (?P<ltrap>\w+))?\|(?P<words>.*?)\]\]"
    r"|\{=(?P<name>\w+)\}",
    re.DOTALL,
)


def mark_up(template: str, people: dict[str, Somebody], words: dict[str, str], document_type: str = "") -> Marked:
    """Fill a template and note every marked piece. Raises KeyError for an unknown person, form or word."""
    parts: list[str] = []
    items: list[Item] = []
    length = place = 0
    for found in MARK.finditer(template):
        before = template[place : found.start()]
        if found["name"]:
            text, item = words[found["name"]], None
        elif found["who"]:
            who = people[found["who"]]
            kind, text = form_of(who, found["form"])
            code = found["code"] or default_code(kind, who, found["form"], document_type)
            item = (kind, who.key, who.role, who.recorded, code, found["trap"] or "")
        else:
            text = mark_up(found["words"], people, words).text
            about = people.get(found["subject"])
            item = (
                found["kind"],
                found["subject"],
                about.role if about else "-",
                bool(about and about.recorded),
                found["lcode"],
                found["ltrap"] or "",
            )
        parts += [before, text]
        start = length + len(before)
        length = start + len(text)
        place = found.end()
        if item:
            items.append(Item(start, length, *item, text=text))
    return Marked("".join([*parts, template[place:]]), tuple(items))


def default_code(kind: str, who: Somebody, form: str, document_type: str) -> str:
    """Return the expectation code where the template does not say. Source: DOMAIN 3.4."""
    if kind in ALWAYS_KEPT:
        return "KP"
    if kind == "NAME":
        return _name_code(who, document_type)
    if who.role == "DEF":
        return {"AGE": "KD", "NHS": "E", "NINO": "E", "PASSPORT": "E", "EMPLOYER": "E", "OCCUPATION": "E"}.get(
            kind, "KD"
        )
    if kind in {"PNCID", "CRO"}:
        return "RD"
    if kind in {"EMPLOYER", "OCCUPATION", "SCHOOL"}:
        return "A" if who.role not in MASKED else "AC"
    if kind == "AGE":
        return "E"
    if form == "office":
        return "K" if who.role == "OFFICER" else "R"
    return "R"


def _name_code(who: Somebody, document_type: str) -> str:
    if who.role == "OFFICER":
        return "KP"
    if who.role in MASKED:
        return "KR"
    if who.role in PARTIES:
        return "KR" if who.role in {"DEF", "CODEF"} and who.dob.year > 2008 else "K"
    if who.role == "CALLER":
        return "R" if document_type == "MG5" else "A"
    return "R"
