"""OU code: seven characters; B a magistrates' court, C the Crown Court, A a CPS unit, otherwise police.

The first character may be absent.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(r"[A-JZ0-9]?[A-Z0-9]{6}")


def parse_ou_code(text: str) -> str:
    """Return the code in capitals. Raises IdentifierMalformed."""
    squashed = squeezed(text)
    if SHAPE.fullmatch(squashed) is None:
        raise IdentifierMalformed("Enter the organisation unit code as seven letters or digits, such as B18HM00.")
    return squashed


def is_ou_code(text: str) -> bool:
    """Say whether text has the shape of an OU code."""
    return accepted(parse_ou_code, text)
