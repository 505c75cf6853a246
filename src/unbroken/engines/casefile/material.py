"""What a case knows about its material: statements, exhibits, unused items."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Sensitivity(StrEnum):
    """Which schedule an unused item belongs on."""

    NON_SENSITIVE = "non-sensitive"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A statement of a witness (MG11). text is what is signed; the back of the form is made from the person.

    is_key: on its own it proves an element. signed_at: None until signed; signature: SHA-256 of the signature image.
    """

    id: str
    person: str
    text: str = ""
    taken_on: date | None = None
    taken_at_place: str = ""
    taken_by: str = ""
    signed_at: datetime | None = None
    signature_sha256: str = ""
    is_key: bool = False
    is_typed_copy: bool = False
    exhibits: tuple[str, ...] = ()
    pages: int | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class ExhibitFact:
    """An exhibit. producer: id of a person. items: the stored files of it. is_playable: None when not multimedia."""

    id: str
    ref: str
    description: str
    producer: str = ""
    kind: str = ""
    seized_at: datetime | None = None
    seized_where: str = ""
    location: str = ""
    is_key: bool = False
    is_clipped: bool | None = None
    is_playable: bool | None = None
    is_hard_media: bool = False
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnusedFact:
    """An item of unused material as it is recorded. number: on its schedule, given once, never used again.

    presumed_disclosable: in one of the categories of the Attorney General's Guidelines 2022.
    meets_test: it might undermine the prosecution or assist the defence (CPIA 1996 s.3).
    """

    id: str
    number: int | None
    description: str
    location: str = ""
    sensitivity: Sensitivity = Sensitivity.NON_SENSITIVE
    sensitivity_reason: str = ""
    presumed_disclosable: bool = False
    presumed_category: str = ""
    meets_test: bool | None = None
    examined: bool = False
    item: str = ""
    is_third_party: bool = False
    recorded_on: date | None = None
