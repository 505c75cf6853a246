"""What a report must say, and what is taken for granted where it does not. Pure."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, TypeVar

from unbroken.engines.clocks import Clock
from unbroken.engines.clocks.timers.dpa_72h import dpa_72h
from unbroken.engines.clocks.timers.vcop_breach import vcop_breach
from unbroken.ground.access.roles import OrganisationKind
from unbroken.stages.incidents.errors import IncidentIncomplete
from unbroken.stages.incidents.vocabulary import (
    REDACTION_TYPES,
    Category,
    DataKind,
    Direction,
    Effect,
    IncidentKind,
    Notice,
    Opened,
    Reach,
    Severity,
)

TEXT_LIMIT: Final = 4000
NOTE_LIMIT: Final = 400
HIGH_RISK: Final = frozenset({Severity.S3, Severity.S4})
"""The levels at which those concerned are told too."""
PEOPLE_LIMIT: Final = 1_000_000

REACHES: Final[dict[str, Reach]] = {
    "DEF_REP": Reach.DEFENCE_LAWYER,
    "DEF_LIP": Reach.DEFENDANT,
    "PUBLIC": Reach.PUBLIC,
    "WITNESS": Reach.PUBLIC,
    "COURT": Reach.INSIDE,
    OrganisationKind.DEF.value: Reach.DEFENCE_LAWYER,
    OrganisationKind.OTHER.value: Reach.UNKNOWN,
}
"""Who would have had it, by the kind of recipient of a release or of organisation that it was meant for."""

_E = TypeVar("_E", Category, DataKind, Reach, Opened, Direction)


def reach_of(recipient_kind: str) -> Reach:
    """Return who would have had what was stopped on its way to a kind of recipient."""
    return REACHES.get(recipient_kind, Reach.INSIDE)


def clocks_of(
    kind: IncidentKind, severity: Severity, aware_at: datetime, decided_at: datetime | None
) -> tuple[Clock, ...]:
    """Return the clocks of a breach until it is decided whom to tell; none for what is no breach.

    The Information Commissioner is told within 72 hours of becoming aware, those at high risk without undue delay.
    Source: DPA 2018 ss.67, 68.
    """
    if kind is not IncidentKind.BREACH or decided_at is not None:
        return ()
    return (dpa_72h(aware_at), vcop_breach(aware_at)) if severity in HIGH_RISK else (dpa_72h(aware_at),)


def check_notice(untrusted_value: str) -> Notice:
    """Return what was decided. Raises IncidentIncomplete."""
    try:
        return Notice(untrusted_value)
    except ValueError:
        raise IncidentIncomplete("notice", "Choose whether the commissioner was told.") from None


def check_reason(untrusted_text: str) -> str:
    """Return why it was decided so. Raises IncidentIncomplete."""
    text = " ".join(untrusted_text.split())
    if not text or len(text) > NOTE_LIMIT:
        raise IncidentIncomplete("reason", f"Say why in {NOTE_LIMIT} characters or fewer.")
    return text


def check_effect(untrusted_value: str) -> Effect:
    """Return whether it works. Raises IncidentIncomplete."""
    try:
        return Effect(untrusted_value)
    except ValueError:
        raise IncidentIncomplete("effect", "Choose whether it works.") from None


def check_said(untrusted_text: str, field: str, asked: str) -> str:
    """Return what somebody said in a field. asked: what the field asks for. Raises IncidentIncomplete."""
    text = " ".join(untrusted_text.split())
    if not text or len(text) > NOTE_LIMIT:
        raise IncidentIncomplete(field, f"{asked} in {NOTE_LIMIT} characters or fewer.")
    return text


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
