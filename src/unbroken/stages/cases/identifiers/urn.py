"""URN (PTI-URN): the case number.

Force, unit, sequence, year, then an optional merged or split mark and sub-case.

Shape: FFUUNNNNNYY, `M`/`S` or `(M)`/`(S)`, `/1` to `/99`. Example: 18ZA0000126.
"""

import re
from dataclasses import dataclass

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers.accepted import accepted, squeezed

SHAPE = re.compile(
    r"(?P<force>[0-9]{2})(?P<unit>[A-Z0-9]{2})(?P<sequence>[0-9]{5})(?P<year>[0-9]{2})"
    r"(?:\((?P<mark>[MS])\)|(?P<bare>[MS]))?(?:/0?(?P<sub>[1-9][0-9]?))?"
)


@dataclass(frozen=True)
class Urn:
    """The parts of a URN. mark: "M" merged, "S" split or "". sub: 1 to 99, or 0 for none."""

    force: str
    unit: str
    sequence: str
    year: str
    mark: str = ""
    sub: int = 0

    def __str__(self) -> str:
        mark = f"({self.mark})" if self.mark else ""
        sub = f"/{self.sub}" if self.sub else ""
        return f"{self.force}{self.unit}{self.sequence}{self.year}{mark}{sub}"


def parse_urn(text: str) -> Urn:
    """Return the URN in text. Raises IdentifierMalformed."""
    match = SHAPE.fullmatch(squeezed(text))
    if match is None:
        raise IdentifierMalformed(
            "Enter the URN as two digits for the force, two letters or digits for the unit, "
            "five digits and the two-digit "
            "year, such as 18ZA0000126."
        )
    return Urn(
        force=match["force"],
        unit=match["unit"],
        sequence=match["sequence"],
        year=match["year"],
        mark=match["mark"] or match["bare"] or "",
        sub=int(match["sub"] or 0),
    )


def is_urn(text: str) -> bool:
    """Say whether text is a well-formed URN."""
    return accepted(parse_urn, text)
