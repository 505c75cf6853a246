"""Exhibit reference: usually the initials of who produces it, a slash and a number (JS/1).

Other texts are taken too.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted

USUAL = re.compile(r"[A-Z]{2,4}/[0-9]{1,3}[A-Z]?")
LIMIT = 36


def parse_exhibit_reference(text: str) -> str:
    """Return the reference; one of the usual shape in capitals, any other with single spaces.

    Raises IdentifierMalformed.
    """
    tidy = " ".join(text.split())
    if not tidy or not tidy.isprintable():
        raise IdentifierMalformed("Enter the exhibit reference, such as JS/1.")
    if len(tidy) > LIMIT:
        raise IdentifierMalformed(f"The exhibit reference must be {LIMIT} characters or fewer.")
    capitals = tidy.upper()
    return capitals if USUAL.fullmatch(capitals) else tidy


def is_exhibit_reference(text: str) -> bool:
    """Say whether text can be an exhibit reference."""
    return accepted(parse_exhibit_reference, text)
