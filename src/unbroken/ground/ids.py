"""Identifiers: ULIDs, made by the caller, never a database sequence."""

from ulid import ULID


def new_id() -> str:
    """Return a new ULID, 26 characters of Crockford base32, sortable by time of making."""
    return str(ULID())


def is_id(text: str) -> bool:
    """Say whether text is a well-formed ULID."""
    try:
        return len(text) == 26 and str(ULID.from_str(text)) == text
    except ValueError:
        return False
