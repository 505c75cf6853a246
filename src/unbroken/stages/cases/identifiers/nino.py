"""National Insurance number: two letters, six digits, A to D.

The example prefix QQ is taken, as forms print it.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(r"(?P<prefix>[A-Z]{2})[0-9]{6}[A-D]")
NEVER_ISSUED = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
EXAMPLE = "QQ"


def parse_nino(text: str) -> str:
    """Return the number in capitals without spaces. Raises IdentifierMalformed."""
    squashed = squeezed(text)
    match = SHAPE.fullmatch(squashed)
    if match is None:
        raise IdentifierMalformed(
            "Enter the National Insurance number as two letters, six digits and a letter, such as QQ123456C."
        )
    prefix = match["prefix"]
    impossible = prefix[0] in "DFIQUV" or prefix[1] in "DFIOQUV" or prefix in NEVER_ISSUED
    if impossible and prefix != EXAMPLE:
        raise IdentifierMalformed(f"No National Insurance number begins with {prefix}. Check the first two letters.")
    return squashed


def is_nino(text: str) -> bool:
    """Say whether text is a National Insurance number that could exist, or an example."""
    return accepted(parse_nino, text)
