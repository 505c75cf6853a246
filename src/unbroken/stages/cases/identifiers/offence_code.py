"""CJS offence code: an act and year (TH68010) or common law (COML025).

A suffix A means attempt, B aid or abet, C conspire.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(r"(?:[A-Z]{2}[0-9]{5}|[A-Z]{4}[0-9]{3})[ABC]?")


def parse_offence_code(text: str) -> str:
    """Return the code in capitals. Raises IdentifierMalformed."""
    squashed = squeezed(text)
    if SHAPE.fullmatch(squashed) is None:
        raise IdentifierMalformed("Enter the offence code as letters and digits, such as TH68010 or COML025.")
    return squashed


def is_offence_code(text: str) -> bool:
    """Say whether text has the shape of a CJS offence code."""
    return accepted(parse_offence_code, text)
