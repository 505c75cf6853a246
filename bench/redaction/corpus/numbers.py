"""Fictional numbers from ranges that are never given to anybody (DOMAIN 11.1), with right check digits."""

from __future__ import annotations

CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
VRM_LETTERS = "ABCDEFGHJKLMNOPRSTUVWXYZ"
SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = [
    "_",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
MONTHS = [
    "_",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def mobile(serial: int) -> str:
    """Return a mobile number of the drama range."""
    return f"07700 900{serial % 1000:03d}"


def landline(serial: int) -> str:
    """Return a landline of the drama range without an area."""
    return f"01632 960{serial % 1000:03d}"


def nhs(serial: int) -> str:
    """Return an NHS number of the test range 999, spaced 3-3-4."""
    while True:
        nine = f"999{serial % 1000000:06d}"
        check = 11 - sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
        if check != 10:
            ten = nine + str(0 if check == 11 else check)
            return f"{ten[:3]} {ten[3:6]} {ten[6:]}"
        serial += 1


def nino(serial: int) -> str:
    """Return a National Insurance number with the example prefix."""
    digits = f"{(serial * 7919 + 104729) % 1000000:06d}"
    return f"QQ {digits[:2]} {digits[2:4]} {digits[4:]} {'ABCD'[serial % 4]}"


def vrm(serial: int) -> str:
    """Return a current-style mark with an age identifier that was never issued."""
    first, second = VRM_LETTERS[(serial * 5 + 3) % 23 % 17], VRM_LETTERS[(serial * 11 + 7) % 22]
    tail = "".join("ABCDEFGHJKLMNOPRSTUVWXYZ"[(serial * step + 2 * step) % 24] for step in (3, 7, 13))
    return f"{first}{second}0{serial % 2} {tail}".replace("I", "J")


def pncid(year: int, serial: int) -> str:
    """Return a PNCID with its check letter."""
    return f"{year}/{serial:07d}{CHECK_LETTERS[(year % 100 * 10**7 + serial) % 23]}"


def cro(serial: int, year: int) -> str:
    """Return a CRO number with its check letter."""
    return f"{serial:06d}/{year % 100:02d}{CHECK_LETTERS[(year % 100 * 10**6 + serial) % 23]}"


def asn(year: int, force: str, unit: str, serial: int) -> str:
    """Return an ASN in its printed form."""
    number = int(force + "01" + f"{year % 100:02d}" + f"{serial:011d}")
    return f"{year % 100:02d}/{force}{unit}/01/{serial}{CHECK_LETTERS[number % 23]}"


def luhn(stem: str) -> str:
    """Return the digits with their Luhn check digit appended."""
    total = 0
    for place, digit in enumerate(reversed(stem)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return stem + str(-total % 10)


def in_words(number: int) -> str:
    """Return a number below 100 in words."""
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def year_in_words(year: int) -> str:
    """Return a year as spoken."""
    if 2000 <= year < 2010:
        return "two thousand" + (f" and {SMALL[year - 2000]}" if year > 2000 else "")
    return f"{in_words(year // 100)} {in_words(year % 100)}"


def day_in_words(day: int) -> str:
    """Return the ordinal of a day of the month."""
    if day <= 20:
        return ORDINALS[day]
    return "thirtieth" if day == 30 else f"{'twenty' if day < 30 else 'thirty'}-{ORDINALS[day % 10]}"


def spoken(phone: str, *, style: int = 0) -> str:
    """Return a phone number as people say it."""
    names = ["oh" if style != 1 else "zero", *SMALL[1:10]]
    digits = [int(digit) for digit in phone if digit.isdigit()]
    parts: list[str] = []
    place = 0
    while place < len(digits):
        twice = place + 1 < len(digits) and digits[place] == digits[place + 1]
        if twice and style != 1 and place > 0:
            parts.append(f"double {names[digits[place]]}")
            place += 2
        else:
            parts.append(names[digits[place]])
            place += 1
    return (", " if style == 2 else " ").join(parts)
