"""The number of a page of a list, as an address gives it."""

LONGEST = 9


def page_number(text: str) -> int:
    """Return the page that an untrusted text asks for, from 1; 1 when it asks for none."""
    tidy = text.strip()
    if not tidy.isdecimal() or len(tidy) > LONGEST:
        return 1
    return max(1, int(tidy))
