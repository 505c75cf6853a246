"""Court case reference as the Police National Computer prints it: YY/CCCC/NNNNNNL."""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(r"[0-9]{2}/[0-9]{4}/[0-9]{1,6}[A-HJ-NP-RT-Z]")


def parse_court_case_reference(text: str) -> str:
    """Return the reference in capitals. Raises IdentifierMalformed."""
    squashed = squeezed(text)
    if SHAPE.fullmatch(squashed) is None:
        raise IdentifierMalformed(
            "Enter the court case reference as year, court, number and letter, such as 26/2576/104G."
        )
    return squashed


def is_court_case_reference(text: str) -> bool:
    """Say whether text has the shape of a court case reference."""
    return accepted(parse_court_case_reference, text)
