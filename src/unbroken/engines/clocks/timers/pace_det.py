"""PACE_DET: how long a suspect may be kept in police detention without charge."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, running_clock
from unbroken.engines.clocks.errors import ExtensionTooLong
from unbroken.engines.clocks.pauses import Pause

RULE = RuleFacts(
    code="PACE_DET",
    title="Detention in police custody",
    starts="arrival at the station (the relevant time)",
    limit="24 hours; 36 with a superintendent, more by warrant, 96 at most",
    counting="clock hours; stands still in hospital; 3 hours more on arrest for breach of pre-charge bail",
    owner=Owner.CUSTODY_OFFICER,
    source="PACE 1984 ss.41-44; Police, Crime, Sentencing and Courts Act 2022 sch.4",
    needs_check="that the clock stands still in hospital; the limits have a source",
)
BASIC_HOURS: Final = 24
SUPERINTENDENT_HOURS: Final = 36
WARRANT_HOURS: Final = 36
ABSOLUTE_HOURS: Final = 96
BAIL_BREACH_HOURS: Final = 3


def pace_det(
    relevant_time: datetime,
    *,
    is_extended: bool = False,
    warrants_hours: Sequence[int] = (),
    hospital: Iterable[Pause] = (),
    is_bail_breach: bool = False,
) -> Clock:
    """Return the detention clock.

    relevant_time: aware. is_extended: a superintendent authorised up to 36 hours, for an indictable offence.
    warrants_hours: of further detention by the court, oldest first, each 36 at most; they need the extension first.
    hospital: spells there. Raises ExtensionTooLong, OrderImpossible, TimeNotAware.
    """
    if warrants_hours and not is_extended:
        raise ExtensionTooLong(
            "A warrant of further detention follows the extension to 36 hours. Record that one first."
        )
    if any(not 0 < hours <= WARRANT_HOURS for hours in warrants_hours):
        raise ExtensionTooLong(f"One warrant allows {WARRANT_HOURS} hours at most. Record each warrant on its own.")
    hours = (SUPERINTENDENT_HOURS if is_extended else BASIC_HOURS) + sum(warrants_hours)
    if hours > ABSOLUTE_HOURS:
        raise ExtensionTooLong(
            f"Nobody is detained without charge for more than {ABSOLUTE_HOURS} hours. Check the hours."
        )
    hours += BAIL_BREACH_HOURS if is_bail_breach else 0
    return running_clock(RULE, relevant_time, timedelta(hours=hours), pauses=hospital)
