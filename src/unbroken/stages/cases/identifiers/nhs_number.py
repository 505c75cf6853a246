"""NHS number: ten digits, the last a modulus 11 check digit."""

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed


def parse_nhs_number(text: str) -> str:
    """Return the ten digits. Spaces and hyphens are dropped. Raises IdentifierMalformed."""
    digits = squeezed(text).replace("-", "")
    if len(digits) != 10 or not (digits.isascii() and digits.isdigit()):
        raise IdentifierMalformed("Enter the NHS number as ten digits, such as 999 000 1006.")
    total = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True))
    if (11 - total % 11) % 11 != int(digits[9]):
        raise IdentifierMalformed("The last digit of this NHS number does not match the others. Check each digit.")
    return digits


def is_nhs_number(text: str) -> bool:
    """Say whether text is an NHS number with the right check digit."""
    return accepted(parse_nhs_number, text)
