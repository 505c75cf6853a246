"""Driver number of a British licence: sixteen characters that carry surname, date of birth and initials."""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(r"[A-Z0-9]{5}[0-9](?P<month>[0156][0-9])(?:0[1-9]|[12][0-9]|3[01])[0-9][A-Z0-9]{3}[A-Z]{2}")


def parse_driver_number(text: str) -> str:
    """Return the number in capitals.

    The month of a woman is written with 50 added. Raises IdentifierMalformed.
    """
    squashed = squeezed(text)
    match = SHAPE.fullmatch(squashed)
    if match is None or not 1 <= int(match["month"]) % 50 <= 12:
        raise IdentifierMalformed(
            "Enter the driver number as the sixteen characters on the licence, such as HOLT9805147D99AB."
        )
    return squashed


def is_driver_number(text: str) -> bool:
    """Say whether text has the shape of a driver number."""
    return accepted(parse_driver_number, text)
