"""Write a cell's number as its format shows it: dates, money, leading zeros. No formula is evaluated."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "General",
    13: "General", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: "#,##0", 42: "£#,##0", 43: "#,##0.00", 44: "£#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that a workbook names by number only, as a British Excel shows them."""

_TOKENS = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(.)', re.IGNORECASE | re.DOTALL
)
_DATE_TOKENS = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[\$[^\]]*\]|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|AM/PM|A/P|y+|m+|d+|h+|s+|\.0+|.',
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def shown(value: str, code: str, *, from_1904: bool = False) -> str:
    """Return a number, written as in the file, as this format code shows it. Unreadable formats show the number."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > 300:
        return value
    section, number, is_negative = _section(code, number)
    if section == "":
        return ""
    if section.strip().lower() in {"general", "@"}:
        return ("-" if is_negative else "") + _general(number)
    try:
        if is_date(section):
            return _date(number, section, from_1904=from_1904)
        return ("-" if is_negative else "") + _number(number, section)
    except (ValueError, OverflowError, InvalidOperation, IndexError):
        return value


def text_shown(value: str, code: str) -> str:
    """Return a text as the fourth section of the format shows it."""
    sections = sections_of(code)
    if len(sections) < 4:
        return value
    return "".join(value if mark == "@" else literal for mark, literal in _marks(sections[3]))


@lru_cache(maxsize=512)
def sections_of(code: str) -> tuple[str, ...]:
    """Return the sections of a format code: positive, negative, zero, text."""
    found, current, quoted, skip = [], "", False, False
    for character in code:
        if skip:
            skip = False
        elif character == '"':
            quoted = not quoted
        elif character == "\\" and not quoted:
            skip = True
        elif character == ";" and not quoted:
            found.append(current)
            current = ""
            continue
        current += character
    return (*found, current)


@lru_cache(maxsize=512)
def is_date(section: str) -> bool:
    """Return whether a section shows a date or a time."""
    bare = re.sub(r'"[^"]*"|\\.|_.|\*.', "", section)
    if re.search(r"\[(h+|m+|s+)\]", bare, re.IGNORECASE):
        return True
    bare = re.sub(r"\[[^\]]*\]", "", bare)
    return bool(re.search(r"[ymdhs]", bare, re.IGNORECASE)) and not re.search(r"general|[#?]", bare, re.IGNORECASE)


def _section(code: str, number: Decimal) -> tuple[str, Decimal, bool]:
    """Return the section for this number, the number to show in it, and whether a minus is to be set before."""
    sections = sections_of(code)
    if number < 0:
        return (sections[1], -number, False) if len(sections) > 1 else (sections[0], -number, True)
    if number == 0 and len(sections) > 2:
        return sections[2], number, False
    return sections[0], number, False


def _general(number: Decimal) -> str:
    if number == number.to_integral_value() and abs(number) < Decimal(10) ** 15:
        return str(int(number))
    text = f"{float(number):.10g}"
    return text.replace("e", "E")


def _marks(section: str) -> list[tuple[str, str]]:
    """Return the section as (mark, "") for format characters and ("", literal) for text."""
    found: list[tuple[str, str]] = []
    for match in _TOKENS.finditer(section):
        quoted, escaped, currency, _, plain = match.groups()
        literal = quoted or escaped or currency
        if literal:
            found.append(("", literal))
        elif plain:
            found.append((plain, "") if plain in "0#?.,%@/" or plain in "eE" else ("", plain))
    return found


def _number(number: Decimal, section: str) -> str:
    marks = _marks(section)
    kinds = [mark for mark, _ in marks]
    if "E" in kinds or "e" in kinds or "/" in kinds:
        return f"{float(number):.2E}" if "/" not in kinds else _general(number)
    number *= Decimal(100) ** kinds.count("%")
    places = [index for index, kind in enumerate(kinds) if kind in {"0", "#", "?"}]
    if not places:
        return "".join(literal or mark for mark, literal in marks)
    point = kinds.index(".") if "." in kinds else len(kinds)
    whole = [index for index in places if index < point]
    part = [index for index in places if index > point]
    last = max(places)
    scale = sum(1 for index in range(last + 1, len(kinds)) if kinds[index] == ",")
    number = (number / Decimal(1000) ** scale).quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    digits, _, rest = f"{number:f}".partition(".")
    grouped = any(kinds[index] == "," for index in range(min(whole, default=0), max(whole, default=0)))
    return _fill(marks, whole, part, digits.lstrip("0"), rest, grouped=grouped)


def _fill(
    marks: list[tuple[str, str]], whole: list[int], part: list[int], digits: str, rest: str, *, grouped: bool
) -> str:
    """Put the digits in the places of the format, the first place taking all that are left."""
    kinds = [mark for mark, _ in marks]
    placed: dict[int, str] = {}
    left = digits
    for position, index in enumerate(reversed(whole)):
        digit, left = (left[-1:], left[:-1]) if left else ("0" if kinds[index] == "0" else "", "")
        if position == len(whole) - 1:
            digit, left = left + digit, ""
        placed[index] = digit
    if grouped:
        joined = "".join(placed[index] for index in whole)
        placed = dict.fromkeys(whole, "")
        placed[whole[-1]] = _thousands(joined)
    keep = len(rest.rstrip("0"))
    for position, index in enumerate(part):
        placed[index] = rest[position] if position < keep or kinds[index] == "0" else ""
    has_part = any(placed[index] for index in part)
    out = []
    for index, (mark, literal) in enumerate(marks):
        if index in placed:
            out.append(placed[index])
        elif mark == ".":
            out.append("." if has_part or not part else "")
        elif mark != ",":
            out.append(literal or mark)
    return "".join(out).strip()


def _thousands(digits: str) -> str:
    return f"{int(digits):,}".rjust(len(digits)).replace(" ", "") if digits and not digits.startswith("0") else digits


def _date(number: Decimal, section: str, *, from_1904: bool) -> str:
    if number < 0:
        raise ValueError("no date before the first")
    moment = _moment(number, from_1904=from_1904)
    tokens = [match.group() for match in _DATE_TOKENS.finditer(section)]
    half_day = any(token.upper() in {"AM/PM", "A/P"} for token in tokens)
    out = []
    for index, token in enumerate(tokens):
        is_minute = token[0] in "mM" and _is_minute(tokens, index)
        out.append(_date_part(token, moment, number, half_day=half_day, is_minute=is_minute))
    return "".join(out).strip()


def _moment(number: Decimal, *, from_1904: bool) -> datetime:
    """Return the date and time of a serial number, rounded to the second; Excel believes in 29 February 1900."""
    seconds = int((number * 86400).to_integral_value(ROUND_HALF_UP))
    if from_1904:
        return datetime(1904, 1, 1) + timedelta(seconds=seconds)  # noqa: DTZ001 - a sheet's dates have no zone
    begin = datetime(1899, 12, 31) if number < 60 else datetime(1899, 12, 30)  # noqa: DTZ001
    return begin + timedelta(seconds=seconds)


def _is_minute(tokens: list[str], index: int) -> bool:
    """Return whether m means minutes here: after an hour or before a second."""
    letters = [(place, token[0].lower()) for place, token in enumerate(tokens) if token[0].lower() in "ymdhs["]
    position = next(number for number, (place, _) in enumerate(letters) if place == index)
    before = letters[position - 1] if position else (0, "")
    after = letters[position + 1][1] if position + 1 < len(letters) else ""
    was_hour = before[1] == "h" or (before[1] == "[" and tokens[before[0]][1:2].lower() == "h")
    return was_hour or after == "s"


def _date_part(token: str, moment: datetime, number: Decimal, *, half_day: bool, is_minute: bool) -> str:
    kind, count = token[0].lower(), len(token)
    hour = (moment.hour % 12 or 12) if half_day else moment.hour
    if token.upper() in {"AM/PM", "A/P"}:
        return "AM" if moment.hour < 12 else "PM"
    if kind == "[":
        return _elapsed(token, number)
    if kind == "m" and not is_minute:
        return _month(moment, count)
    if kind == "y":
        return f"{moment.year:04d}" if count > 2 else f"{moment.year % 100:02d}"
    if kind == "d":
        day = _DAYS[moment.weekday()]
        return f"{moment.day:0{count}d}" if count <= 2 else day[:3] if count == 3 else day
    if kind in "mhs":
        value = {"m": moment.minute, "h": hour, "s": moment.second}[kind]
        return f"{value:0{min(count, 2)}d}"
    return _literal(token)


def _literal(token: str) -> str:
    match token[0]:
        case '"':
            return token[1:-1]
        case "\\":
            return token[1:]
        case "_" | "*" | "@" | ";":
            return ""
        case "." if len(token) > 1:
            return "." + "0" * (len(token) - 1)
        case _:
            return token


def _month(moment: datetime, count: int) -> str:
    name = _MONTHS[moment.month - 1]
    if count <= 2:
        return f"{moment.month:0{count}d}"
    return name[:3] if count == 3 else name[:1] if count == 5 else name


def _elapsed(token: str, number: Decimal) -> str:
    inner = token[1:-1].lower()
    per_day = {"h": 24, "m": 1440, "s": 86400}.get(inner[:1])
    if per_day is None or inner.strip(inner[:1]):
        return ""
    return f"{int(number * per_day + Decimal('0.0000001')):0{len(inner)}d}"
