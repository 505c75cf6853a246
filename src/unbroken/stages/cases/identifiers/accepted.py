"""Turn a parser that raises into a yes or no, so that `is_x` can never disagree with `parse_x`."""

from collections.abc import Callable

from unbroken.stages.cases.errors import IdentifierMalformed


def accepted(parse: Callable[[str], object], text: str) -> bool:
    """Say whether parse takes text without raising IdentifierMalformed."""
    try:
        parse(text)
    except IdentifierMalformed:
        return False
    return True


def squeezed(text: str) -> str:
    """Return text in capitals without any white space: what people type around it is dropped."""
    return "".join(text.split()).upper()
