"""CRO number: a fingerprint file. NNNNNN/YYL, or SFYY/NNNNNNL for a small file.

Standard: the check letter covers year and serial padded to six. SF: year and serial as written, without
padding.
"""

import re

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed
from unbroken.stages.cases.identifiers.check_letter import check_letter

STANDARD = re.compile(r"(?P<serial>[0-9]{1,6})/(?P<year>[0-9]{2})(?P<letter>[A-HJ-NP-RT-Z])")
SMALL_FILE = re.compile(r"SF(?P<year>[0-9]{2})/(?P<serial>[0-9]{1,6})(?P<letter>[A-HJ-NP-RT-Z])")


def parse_cro(text: str) -> str:
    """Return the CRO number: NNNNNN/YYL padded to six, or SFYY/NNNNNNL unpadded.

    Raises IdentifierMalformed.
    """
    squashed = squeezed(text)
    if standard := STANDARD.fullmatch(squashed):
        serial = standard["serial"].zfill(6)
        _check(standard["year"] + serial, standard["letter"])
        return f"{serial}/{standard['year']}{standard['letter']}"
    if small := SMALL_FILE.fullmatch(squashed):
        serial = str(int(small["serial"]))
        _check(small["year"] + serial, small["letter"])
        return f"SF{small['year']}/{serial}{small['letter']}"
    raise IdentifierMalformed("Enter the CRO number as digits, slash, year and letter, such as 900101/03P.")


def _check(digits: str, letter: str) -> None:
    if check_letter(digits) != letter:
        raise IdentifierMalformed("The last letter of this CRO number does not match its digits. Check each character.")


def is_cro(text: str) -> bool:
    """Say whether text is a CRO number with the right check letter."""
    return accepted(parse_cro, text)
