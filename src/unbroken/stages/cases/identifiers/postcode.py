"""Postcode of the United Kingdom, by shape. The inward letters never include C, I, K, M, O or V."""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(r"(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})")


def parse_postcode(text: str) -> str:
    """Return the postcode in capitals with its one space. Raises IdentifierMalformed."""
    match = SHAPE.fullmatch(squeezed(text))
    if match is None or (match[1] == "GIR" and match[2] != "0AA"):
        raise IdentifierMalformed("Enter a postcode, such as AA1 1AB.")
    return f"{match[1]} {match[2]}"


def is_postcode(text: str) -> bool:
    """Say whether text has the shape of a postcode."""
    return accepted(parse_postcode, text)
