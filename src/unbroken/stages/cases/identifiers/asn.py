"""ASN: arrest or summons number, one for each arrested person on each occasion.

Long form: year(2) [top-level letter] force(2) unit(2) system(2) sequence(11) check letter.
Printed form: YY/FFUU/SS/NNNNNNL.
The check letter covers force and system (where numeric), year and sequence; the unit is not in the sum.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed
from unbroken.stages.cases.identifiers.check_letter import check_letter

LONG = re.compile(
    r"(?P<year>[0-9]{2})(?P<top>[A-Z]?)(?P<force>[A-Z0-9]{2})(?P<unit>[A-Z0-9]{2})(?P<system>[A-Z0-9]{2})"
    r"(?P<sequence>[0-9]{11})(?P<letter>[A-HJ-NP-RT-Z])"
)
PRINTED = re.compile(
    r"(?P<year>[0-9]{2})/(?P<top>[A-Z]?)(?P<force>[A-Z0-9]{2})(?P<unit>[A-Z0-9]{2})/(?P<system>[A-Z0-9]{2})/"
    r"(?P<sequence>[0-9]{1,11})(?P<letter>[A-HJ-NP-RT-Z])"
)


def parse_asn(text: str) -> str:
    """Return the ASN in its printed form, without leading zeros in the sequence.

    Raises IdentifierMalformed.
    """
    squashed = squeezed(text)
    match = LONG.fullmatch(squashed) or PRINTED.fullmatch(squashed)
    if match is None:
        raise IdentifierMalformed("Enter the ASN in full, such as 26/18ZA/01/990101G.")
    numeric = "".join(part for part in (match["force"], match["system"]) if part.isdigit())
    sequence = match["sequence"].zfill(11)
    if check_letter(numeric + match["year"] + sequence) != match["letter"]:
        raise IdentifierMalformed("The last letter of this ASN does not match its digits. Check each character.")
    place = f"{match['top']}{match['force']}{match['unit']}/{match['system']}"
    return f"{match['year']}/{place}/{int(sequence)}{match['letter']}"


def is_asn(text: str) -> bool:
    """Say whether text is an ASN with the right check letter."""
    return accepted(parse_asn, text)
