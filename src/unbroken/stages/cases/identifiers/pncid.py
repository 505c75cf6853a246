"""PNCID: identifies a person on the Police National Computer.

YYYY/NNNNNNNL; the short form YY/NNNNL is read too.

The check letter covers the two-digit year and the serial padded to seven digits.
"""

import re
from datetime import UTC, datetime

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed
from unbroken.stages.cases.identifiers.check_letter import check_letter

SLASHED = re.compile(r"(?P<year>[0-9]{4}|[0-9]{2})/(?P<serial>[0-9]{1,7})(?P<letter>[A-HJ-NP-RT-Z])")
LONG = re.compile(r"(?P<year>[0-9]{4})(?P<serial>[0-9]{7})(?P<letter>[A-HJ-NP-RT-Z])")
SHORT = re.compile(r"(?P<year>[0-9]{2})(?P<serial>[0-9]{1,7})(?P<letter>[A-HJ-NP-RT-Z])")


def parse_pncid(text: str, *, this_year: int | None = None) -> str:
    """Return the PNCID as YYYY/NNNNNNNL. Raises IdentifierMalformed.

    this_year: four digits; a two-digit year above it is read as 19xx. Without it, the year of the clock.
    """
    squashed = squeezed(text)
    match = SLASHED.fullmatch(squashed) or LONG.fullmatch(squashed) or SHORT.fullmatch(squashed)
    if match is None:
        raise IdentifierMalformed("Enter the PNCID as year, slash, number and letter, such as 2003/9900101Z.")
    serial = match["serial"].zfill(7)
    if check_letter(match["year"][-2:] + serial) != match["letter"]:
        raise IdentifierMalformed("The last letter of this PNCID does not match its digits. Check each character.")
    year = match["year"]
    if len(year) == 2:
        current = this_year if this_year is not None else datetime.now(UTC).year
        year = ("19" if int(year) > current % 100 else "20") + year
    return f"{year}/{serial}{match['letter']}"


def is_pncid(text: str) -> bool:
    """Say whether text is a PNCID with the right check letter."""
    return accepted(parse_pncid, text)
