"""What a report must say, and what is taken for granted where it does not. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, TypeVar

from unbroken.ground.access.roles import OrganisationKind
from unbroken.stages.incidents.errors import IncidentIncomplete
from unbroken.stages.incidents.vocabulary import (
    REDACTION_TYPES,
    Category,
    DataKind,
    Direction,
    IncidentKind,
    Opened,
    Reach,
)

TEXT_LIMIT: Final = 4000
NOTE_LIMIT: Final = 400
PEOPLE_LIMIT: Final = 1_000_000
CLOCK: Final = timedelta(hours=72)
"""The Information Commissioner is told within 72 hours of becoming aware. Source: DPA 2018 s.67."""

REACHES: Final[dict[str, Reach]] = {
    "DEF_REP": Reach.DEFENCE_LAWYER,
    "DEF_LIP": Reach.DEFENDANT,
    "PUBLIC": Reach.PUBLIC,
    "WITNESS": Reach.PUBLIC,
    "COURT": Reach.INSIDE,
}
"""Who would have had it, by the kind of recipient it was meant for."""

_E = TypeVar("_E", Category, DataKind, Reach, Opened, Direction)


def reach_of(recipient_kind: str) -> Reach:
    """Return who would have had what was stopped on its way to a kind of recipient."""
    return REACHES.get(recipient_kind, Reach.INSIDE)


def notify_by(kind: IncidentKind, aware_at: datetime) -> datetime | None:
    """Return when the 72 hours end; None for what is no breach."""
    return aware_at + CLOCK if kind is IncidentKind.BREACH else None


def is_cps(kind: OrganisationKind) -> bool:
    """Say whether the inspectorate of the Crown Prosecution Service may read the register of such an organisation."""
    return kind is OrganisationKind.CPS


def check_text(untrusted_text: str) -> str:
    """Return what happened. The only thing a report must have. Raises IncidentIncomplete."""
    text = untrusted_text.strip()
    if not text:
        raise IncidentIncomplete("what_happened", "Say in a sentence what happened. Everything else can follow later.")
    if len(text) > TEXT_LIMIT:
        raise IncidentIncomplete("what_happened", f"Shorten this to {TEXT_LIMIT:,} characters or fewer.")
    return text


def check_note(untrusted_text: str) -> str:
    """Return a note about a redaction failure. Raises IncidentIncomplete."""
    text = " ".join(untrusted_text.split())
    if len(text) > NOTE_LIMIT:
        raise IncidentIncomplete("note", f"Shorten the note to {NOTE_LIMIT} characters or fewer.")
    return text


def check_people(untrusted_count: int | None) -> int:
    """Return about how many people it is; one where nobody said. Raises IncidentIncomplete."""
    if untrusted_count is None:
        return 1
    if not 0 < untrusted_count <= PEOPLE_LIMIT:
        raise IncidentIncomplete("people_count", "Enter about how many people are concerned, such as 3.")
    return untrusted_count


def check_one(untrusted_value: str, values: type[_E], field: str, otherwise: _E) -> _E:
    """Return a member of a closed list; otherwise where nothing was chosen. Raises IncidentIncomplete."""
    if not untrusted_value:
        return otherwise
    try:
        return values(untrusted_value)
    except ValueError:
        raise IncidentIncomplete(field, "Choose one of the answers, or leave it open.") from None


def check_kinds(untrusted_values: Iterable[str]) -> tuple[DataKind, ...]:
    """Return the kinds of data, each once. Raises IncidentIncomplete."""
    chosen = [check_one(one, DataKind, "data_kinds", DataKind.OTHER) for one in untrusted_values]
    return tuple(kind for kind in DataKind if kind in chosen)


def check_redaction_type(untrusted_number: int) -> int:
    """Return a type of redaction failure by the CPS's number. Raises IncidentIncomplete."""
    if untrusted_number not in REDACTION_TYPES:
        raise IncidentIncomplete("redaction_type", "Choose what was redacted too little or too much.")
    return untrusted_number
