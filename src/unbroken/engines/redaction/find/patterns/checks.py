"""Check digits and letters, and the mistakes that OCR makes in numbers.

Source: DOMAIN 2.1.
"""

from __future__ import annotations

_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
_TO_DIGIT = str.maketrans({"O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "i": "1", "|": "1", "L": "1"})
_TO_DIGIT |= str.maketrans({"Z": "2", "z": "2", "S": "5", "s": "5", "B": "8", "G": "6", "g": "9", "T": "7", "A": "4"})
_TO_LETTER = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G", "4": "A", "7": "T", "|": "I"})
CONFUSED = "OoIl|ZzSsB"
"""Letters that OCR writes for digits, for use inside a character class."""


def to_digits(text: str) -> str:
    """Return the text with the letters that look like digits turned into them."""
    return text.translate(_TO_DIGIT)


def to_letters(text: str) -> str:
    """Return the text with the digits that look like letters turned into them."""
    return text.translate(_TO_LETTER)


def only_digits(text: str) -> str:
    """Return the decimal digits of the text."""
    return "".join(each for each in text if each in "0123456789")


def mod23_letter(number: int) -> str:
    """Return the check letter of a police number."""
    return _LETTERS[number % 23]


def is_nhs(digits: str) -> bool:
    """Return whether ten digits carry a valid NHS check digit (modulus 11)."""
    if len(digits) != 10 or not digits.isdecimal() or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    check = 11 - total % 11
    return check != 10 and check % 11 == int(digits[9])


def is_luhn(digits: str) -> bool:
    """Return whether the digits pass the Luhn check (cards, IMEI)."""
    if not digits.isdecimal() or len(set(digits)) == 1:
        return False
    doubled = [int(digit) for digit in reversed(digits)]
    return sum(n if i % 2 == 0 else (2 * n - 9 if n > 4 else 2 * n) for i, n in enumerate(doubled)) % 10 == 0


def is_iban(text: str) -> bool:
    """Return whether the text without spaces is a valid IBAN (modulus 97)."""
    turned = text[4:] + text[:4]
    if not 15 <= len(text) <= 34 or not turned.isalnum() or not turned.isascii():
        return False
    return int("".join(str(int(each, 36)) for each in turned)) % 97 == 1


def is_pncid(year: str, serial: str, letter: str) -> bool:
    """Return whether a PNCID's check letter is right; `year` has two or four digits."""
    return mod23_letter(int(year[-2:] + serial.zfill(7))) == letter.upper()


def is_cro(year: str, serial: str, letter: str, *, finger_file: bool) -> bool:
    """Return whether a CRO number's check letter is right; `finger_file` means the SF form, which is not padded."""
    padded = serial if finger_file else serial.zfill(6)
    return mod23_letter(int(year + padded)) == letter.upper()


def is_asn(force: str, system: str, year: str, sequence: str, letter: str) -> bool:
    """Return whether an arrest/summons number's check letter is right."""
    parts = (force if force.isdecimal() else "", system if system.isdecimal() else "", year, sequence.zfill(11))
    return mod23_letter(int("".join(parts))) == letter.upper()


def is_nino_prefix(letters: str) -> bool:
    """Return whether two letters may begin a National Insurance number; the example prefix QQ counts."""
    first, second = letters[0].upper(), letters[1].upper()
    if first + second == "QQ":
        return True
    forbidden = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
    return first not in "DFIQUV" and second not in "DFIOQUV" and first + second not in forbidden


def is_driver(number: str) -> bool:
    """Return whether sixteen characters have the structure of a GB driver number (month, day)."""
    if len(number) != 16:
        return False
    decade_month_day_year = number[5:11]
    if not decade_month_day_year.isdecimal():
        return False
    month, day = int(decade_month_day_year[1:3]), int(decade_month_day_year[3:5])
    return (1 <= month <= 12 or 51 <= month <= 62) and 1 <= day <= 31
