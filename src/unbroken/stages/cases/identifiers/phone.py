"""Telephone number of the United Kingdom.

07 and nine digits, or 01, 02, 03, 08, 09 and eight or nine; +44 too.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted

PUNCTUATION = re.compile(r"[\s().-]+")
COUNTRY = re.compile(r"^(?:\+44|0044)0?")
SHAPE = re.compile(r"07[0-9]{9}|0[12389][0-9]{8,9}")


def parse_phone(text: str) -> str:
    """Return the number as digits beginning with 0. Raises IdentifierMalformed."""
    digits = COUNTRY.sub("0", PUNCTUATION.sub("", text))
    if SHAPE.fullmatch(digits) is None:
        raise IdentifierMalformed("Enter a telephone number, such as 01632 960001 or 07700 900123.")
    return digits


def is_phone(text: str) -> bool:
    """Say whether text has the shape of a telephone number."""
    return accepted(parse_phone, text)
