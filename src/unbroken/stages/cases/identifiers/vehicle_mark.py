"""Vehicle registration mark of Great Britain: current, prefix and suffix styles.

The letters I and Q do not occur.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

CURRENT = re.compile(r"([A-HJ-PR-Y]{2}[0-9]{2})([A-HJ-PR-Z]{3})")
PREFIX = re.compile(r"([A-HJ-NPR-TV-Y][0-9]{1,3})([A-HJ-PR-Y]{3})")
SUFFIX = re.compile(r"([A-HJ-PR-Y]{3})([0-9]{1,3}[A-HJ-NPR-TV-Y])")


def parse_vehicle_mark(text: str) -> str:
    """Return the mark in capitals with its one space. Raises IdentifierMalformed."""
    squashed = squeezed(text)
    for shape in (CURRENT, PREFIX, SUFFIX):
        if match := shape.fullmatch(squashed):
            return f"{match[1]} {match[2]}"
    raise IdentifierMalformed("Enter the vehicle mark as on its plate, such as YX01 KLM.")


def is_vehicle_mark(text: str) -> bool:
    """Say whether text has the shape of a vehicle mark."""
    return accepted(parse_vehicle_mark, text)
