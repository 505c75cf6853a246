"""Check before a print of convictions goes that it is the defendant's own.

Surname, forenames, date of birth, PNCID, CRO number and arrest/summons number of the print are compared with the
record. All equal: it passes. A number differs, or the name is only like the defendant's and the date of birth or a
number is not: it stops. Source: DOMAIN 3.5; row B6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz.distance import DamerauLevenshtein

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.vocabulary import Role

CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
EDITS = 2
_LABELLED = (
    r"(?im)(?:^|[\t\n\f(]|  |[,;|] ?|\. )[ ]*(?:{labels})[ ]*(?:\(s\))?[ ]*[:\-–.=\t\n ][ \t]*(?P<value>{value})"
)
_PNCID = r"(?:\d{4}|\d{2})[ ]?/[ ]?\d{1,7}[ ]?[A-Z]"
_CRO = r"\d{1,6}[ ]?/[ ]?\d{2}[ ]?[A-Z]|SF[ ]?\d{2}[ ]?/[ ]?\d{1,6}[ ]?[A-Z]"
_ASN = r"\d{2}[ ]?/[ ]?\d{2}[A-Z0-9]{2}[ ]?/[ ]?[A-Z0-9]{2}[ ]?/[ ]?\d{1,11}[ ]?[A-Z]"
_DAY = r"\d{1,2}[ /.\-](?:\d{1,2}|[A-Za-z]{3,9})[ /.\-]\d{2,4}|\d{4}-\d{2}-\d{2}"
_WORDS = r"[A-Za-z][A-Za-z'’ ,\-]{0,60}"
_LIST = re.compile(r"(?im)^\W*(?:(?:list of |previous )?convictions?|offences?|date\b[^\n]{0,40}\b(?:court|offence))\b")
_COLUMN_LABEL = re.compile(
    r"(?i)\s*(?:(?:full |fore|sur|first |last |family |given )?names?|date of birth|d\.?o\.?b\.?|born|pnc ?id|"
    r"pnc(?: no\.?)?|cro(?: no\.?)?|asn|sex|gender|ethnicity|nationality|place of birth|address|"
    r"alias(?:es)?|height|file)\s*"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "mx"}


def _pattern(labels: str, value: str) -> re.Pattern[str]:
    return re.compile(_LABELLED.format(labels=labels, value=value))


_FIELDS = {
    "pncid": _pattern(r"PNC\s?ID(?:\s?(?:no|number))?|PNC(?:\s?(?:no|number|ref))?", _PNCID),
    "cro": _pattern(r"CRO(?:\s?(?:no|number|ref))?\.?", _CRO),
    "asn": _pattern(r"ASN|arrest[ /]+summons(?:\s?(?:no|number|ref))?\.?", _ASN),
    "dob": _pattern(r"date\s?of\s?birth|d\.?o\.?b\.?|born(?:\son)?", _DAY),
    "surname": _pattern(r"surname|family\s?name|last\s?name", _WORDS),
    "forenames": _pattern(r"fore\s?names?|first\s?names?|given\s?names?", _WORDS),
    "name": _pattern(r"(?:full\s)?name(?:\sof\s(?:subject|person|offender))?|subject|person|record\sof", _WORDS),
}


class Match(StrEnum):
    """How one record compares with a print."""

    SAME = "same"
    CONFLICT = "conflict"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Printed:
    """Whose record a print says it is; empty where it does not say."""

    surname: str = ""
    forenames: tuple[str, ...] = ()
    dob: date | None = None
    pncid: str = ""
    cro: str = ""
    asns: tuple[str, ...] = ()
    """Arrest/summons numbers that stand in the head of the print, before its list of convictions."""

    @property
    def is_empty(self) -> bool:
        """Return whether the print says nothing that could be compared."""
        return not (self.surname or self.dob or self.pncid or self.cro)


def read_print(text: str, *, is_scan: bool = False) -> Printed:
    """Return whose record the text is, by its labelled fields. On a scan a PNCID counts only if its letter fits."""
    text = _columns_as_fields(text)
    values = {name: _clean(match["value"]) for name, each in _FIELDS.items() if (match := each.search(text))}
    surname, forenames = values.get("surname", ""), values.get("forenames", "")
    if not surname and "name" in values:
        surname, forenames = _split_name(values["name"])
    return Printed(
        surname=" ".join(_names(surname)[:3]),
        forenames=tuple(_names(forenames)),
        dob=_day(values.get("dob", "")),
        pncid=_first_pncid(values.get("pncid", ""), text, is_scan=is_scan),
        cro=normal_number(values.get("cro", "")),
        asns=() if is_scan else tuple(normal_number(each) for each in re.findall(_ASN, text[: _head_of(text)])),
    )


def _columns_as_fields(text: str) -> str:
    """Return the text with each row of labels and the row of values under it as fields, one a line."""
    rows = text.split("\n")
    number = 0
    while number + 1 < len(rows):
        labels, values = rows[number].split("\t"), rows[number + 1].split("\t")
        are_labels = all(_COLUMN_LABEL.fullmatch(each) for each in labels) and len(labels) > 1
        if are_labels and len(values) == len(labels) and not all(_COLUMN_LABEL.fullmatch(each) for each in values):
            rows[number] = "\n".join(
                f"{label.strip()}: {value.strip()}" for label, value in zip(labels, values, strict=True)
            )
            rows[number + 1] = ""
            number += 1
        number += 1
    return "\n".join(rows)


def _head_of(text: str) -> int:
    """Return where the head of a print ends: at its list of convictions, whose numbers are of earlier arrests."""
    found = _LIST.search(text)
    return found.start() if found else len(text)


def normal_number(text: str) -> str:
    """Return a CRO or arrest/summons number without spaces and leading zeros of its serial, in capitals."""
    plain = re.sub(r"\s", "", text.upper())
    return re.sub(r"(?<![\dA-Z])0+(?=\d)", "", plain)


def _first_pncid(labelled: str, text: str, *, is_scan: bool) -> str:
    """Return the labelled PNCID, else the first number in the text whose check letter makes it one."""
    if labelled and (not is_scan or has_check_letter(labelled)):
        return normal_pncid(labelled)
    return next(
        (normal_pncid(each) for each in re.findall(rf"(?<![\w/]){_PNCID}(?![\w/])", text) if has_check_letter(each)), ""
    )


def has_check_letter(pncid: str) -> bool:
    """Return whether the letter of a PNCID fits its digits. Source: DOMAIN 2.1."""
    normal = re.fullmatch(r"(\d{2})/(\d+)([A-Z])", normal_pncid(pncid))
    return normal is not None and CHECK_LETTERS[int(normal[1] + normal[2].zfill(7)) % len(CHECK_LETTERS)] == normal[3]


def normal_pncid(text: str) -> str:
    """Return a PNCID as a two-digit year, the serial without leading zeros, and the letter; "" if it is none."""
    match = re.fullmatch(r"(\d{2})?(\d{2})/(\d{1,7})([A-Z])", re.sub(r"\s", "", text.upper()))
    return f"{match[2]}/{int(match[3])}{match[4]}" if match else ""


def compare(printed: Printed, person: Person) -> Match:
    """Return whether the print is this person's, conflicts with this person's record, or is plainly of another."""
    known_pncid = normal_pncid(person.identifiers.pncid)
    same_pncid = bool(printed.pncid) and printed.pncid == known_pncid
    other_pncid = bool(printed.pncid and known_pncid) and not same_pncid
    if _has_other_number(printed, person):
        return Match.CONFLICT if same_pncid or _is_near(printed, person) else Match.OTHER
    other_dob = bool(printed.dob and person.dob) and printed.dob != person.dob
    same_dob = bool(printed.dob) and printed.dob == person.dob
    is_named, is_like = _name_likeness(printed, person)
    if same_pncid:
        is_doubtful = other_dob or bool(printed.surname and not is_like)
        return Match.CONFLICT if is_doubtful else Match.SAME
    if other_pncid:
        return Match.CONFLICT if is_like or same_dob else Match.OTHER
    if not is_like:
        return Match.SAME if same_dob and not printed.surname else Match.OTHER
    if other_dob or not is_named:
        return Match.CONFLICT
    return Match.SAME


def is_name_like(one: tuple[str, Iterable[str]], other: tuple[str, Iterable[str]]) -> bool:
    """Return whether two names (surname, forenames) are the same, near, sounding alike or swapped."""
    read, known = ((_names(surname), _names(" ".join(forenames))) for surname, forenames in (one, other))
    return bool(read[0]) and bool(known[0]) and _alike(read, known)


def _has_other_number(printed: Printed, person: Person) -> bool:
    """Return whether the CRO or arrest/summons number of the print is not the one that the record has."""
    known = {name.lower(): normal_number(number) for name, number in person.identifiers.others}
    other_cro = bool(printed.cro and person.identifiers.cro) and printed.cro != normal_number(person.identifiers.cro)
    known_asn = known.get("asn", "")
    return other_cro or bool(known_asn and printed.asns and known_asn not in printed.asns)


def _is_near(printed: Printed, person: Person) -> bool:
    """Return whether the name is like the person's, or the date of birth the same."""
    return _name_likeness(printed, person)[1] or bool(printed.dob and printed.dob == person.dob)


def whose(printed: Printed, case: Case, roles: Iterable[Role]) -> Person | None:
    """Return the person of these roles whose record the print is, or None."""
    return next((each for each in case.with_role(*roles) if compare(printed, each) is Match.SAME), None)


def _name_likeness(printed: Printed, person: Person) -> tuple[bool, bool]:
    """Return whether the names are the same, and whether they are at least alike (near, sounding alike, swapped)."""
    if not printed.surname:
        return False, False
    known = [(_names(person.surname), _names(" ".join(person.forenames)))]
    for alias in person.aliases:
        parts = _names(alias)
        known.append((parts[-1:], parts[:-1]))
    read = (_names(printed.surname), list(printed.forenames))
    named = any(_same_name(read, each) for each in known)
    return named, named or any(_alike(read, each) or _same_words(read, each) for each in known)


_Name = tuple[list[str], list[str]]


def _same_name(read: _Name, known: _Name) -> bool:
    surnames = "".join(read[0]) == "".join(known[0])
    return surnames and (not read[1] or not known[1] or _first_names(read[1][0], known[1][0]))


def _same_words(read: _Name, known: _Name) -> bool:
    """Return whether the names have the same words, in another order: "PROWSE DOMINIC AJAY" without a comma."""
    return len(read[1]) > 1 and sorted(read[0] + read[1]) == sorted(known[0] + known[1])


def _first_names(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _alike(read: _Name, known: _Name) -> bool:
    pairs = [(read, known), ((read[1][:1], read[0]), known)]
    return any(_near_name(one, other) for one, other in pairs)


def _near_name(one: _Name, other: _Name) -> bool:
    surnames = _near("".join(one[0]), "".join(other[0]))
    return surnames and (not one[1] or not other[1] or _near(one[1][0], other[1][0]) or one[1][0][0] == other[1][0][0])


def _near(one: str, other: str) -> bool:
    if not one or not other:
        return False
    limit = EDITS if min(len(one), len(other)) > 3 else 1
    return DamerauLevenshtein.distance(one, other) <= limit or _sound(one) == _sound(other)


def _sound(name: str) -> str:
    """Return the Soundex code of a name."""
    codes = {
        letter: code for code, group in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for letter in group
    }
    digits, before = "", codes.get(name[0], 0)
    for letter in name[1:]:
        code = codes.get(letter, 0)
        if code and code != before:
            digits += str(code)
        before = before if letter in "hw" else code
    return f"{name[0]}{digits:0<3.3}"


def _clean(value: str) -> str:
    return re.split(
        r"\t| {3,}|\b(?:d\.?o\.?b|date of birth|pnc|cro|sex|forenames?|surname|alias|aka)\b", value, flags=re.I
    )[0].strip(" ,;:-")


def _split_name(value: str) -> tuple[str, str]:
    if "," in value:
        surname, _, rest = value.partition(",")
        return surname, rest
    words = [word for word in re.findall(r"[A-Za-z'’\-]+", value) if word.lower() not in _TITLES]
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    if capitals and len(capitals) < len(words):
        return " ".join(capitals), " ".join(word for word in words if word not in capitals)
    return (words[-1], " ".join(words[:-1])) if words else ("", "")


def _names(text: str) -> list[str]:
    return [
        name for each in re.split(r"[ ,]+", text.lower()) if (name := re.sub(r"[^a-z]", "", each)) not in _TITLES | {""}
    ]


def _day(text: str) -> date | None:
    parts = re.findall(r"\d+|[A-Za-z]+", text)
    if len(parts) != 3:
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    month = _MONTHS.index(parts[1][:3].lower()) + 1 if parts[1][:3].lower() in _MONTHS else 0
    try:
        year = int(parts[2])
        year += 0 if year > 99 else 1900 if year > 26 else 2000
        return date(year, month or int(parts[1]), int(parts[0]))
    except ValueError:
        return None
