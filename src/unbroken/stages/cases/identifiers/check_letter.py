"""The check letter of ASN, PNCID and CRO numbers: the number modulo 23, in a table without I, O and S."""

TABLE = "ZABCDEFGHJKLMNPQRTUVWXY"


def check_letter(digits: str) -> str:
    """Return the check letter of a string of decimal digits."""
    return TABLE[int(digits) % len(TABLE)]
