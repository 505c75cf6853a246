"""The check before a request is sent: the file must be ready, or somebody says why it goes anyway."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.proceedings import Remand
from unbroken.engines.casefile.submission.readiness import check
from unbroken.stages.charging.errors import FileNotReady, RequestIncomplete
from unbroken.stages.charging.rules.content import SUSPECTED, offences_of, position_of
from unbroken.stages.charging.vocabulary import Priority, RequestKind

TEXT_LIMIT: Final = 2000
LONGEST = timedelta(days=3653)
REASON_LIMIT: Final = 500


@dataclass(frozen=True, slots=True)
class Lack:
    """Something a request itself cannot do without. sentence: what to do about it."""

    part: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Ready:
    """What the check before submission says of the file. stops: what may not be sent whatever the reason."""

    sentence: str
    gaps: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()


def readiness(facts: CaseFacts, kind: RequestKind) -> Ready:
    """Return what the file lacks. Early advice may be asked for with whatever there is."""
    if kind is RequestKind.EARLY_ADVICE:
        return Ready("Early advice can be asked for with what is there.")
    file_type = facts.file_type
    if file_type not in {FileType.PCD_FULL, FileType.PCD_THRESHOLD}:
        file_type = FileType.PCD_FULL
    found = check(facts, file_type)
    gaps = tuple(one.sentence for one in found.missing) if not found.is_ready else ()
    return Ready(found.sentence, gaps, tuple(one.sentence for one in found.stops))


def gaps_in_request(facts: CaseFacts, priority: Priority) -> tuple[Lack, ...]:
    """Return what a request itself cannot do without, whatever the file type."""
    found: list[Lack] = []
    suspects = facts.with_role(*SUSPECTED)
    if not suspects:
        found.append(Lack("Suspect", "Record the suspect: a charging decision is about a person."))
    found += [
        Lack("Offence", f"Record the offence proposed against {person.full_name}.")
        for person in suspects
        if not offences_of(facts, person.id)
    ]
    held = [one for one in suspects if position_of(facts, one.id).remand is Remand.POLICE_DETENTION]
    if priority is Priority.RED and not held:
        found.append(Lack("Custody", "A red request is for a suspect in police detention. Record the detention first."))
    found += [
        Lack("Custody", f"Record when {person.full_name} arrived at the station: it starts the clock.")
        for person in held
        if position_of(facts, person.id).relevant_time is None
    ]
    return tuple(found)


def check_sending(
    facts: CaseFacts, priority: Priority, ready: Ready, forced_reason: str, comments: str
) -> tuple[str, str]:
    """Return the comments and the reason cleaned. Raises RequestIncomplete, FileNotReady."""
    wrong = gaps_in_request(facts, priority)
    if wrong:
        raise RequestIncomplete(wrong[0].sentence, fields={"priority": wrong[0].sentence})
    said, why = tidy(comments), tidy(forced_reason)
    if len(said) > TEXT_LIMIT:
        sentence = f"The comments must be {TEXT_LIMIT:,} characters or fewer."
        raise RequestIncomplete(sentence, fields={"comments": sentence})
    if ready.stops:
        raise FileNotReady(ready.stops[0], fields={"forced_reason": ready.stops[0]})
    if ready.gaps and not why:
        sentence = "The file is not ready. Complete what is missing, or enter why it must be sent now."
        raise FileNotReady(sentence, fields={"forced_reason": sentence})
    if len(why) > REASON_LIMIT:
        sentence = f"The reason must be {REASON_LIMIT} characters or fewer."
        raise RequestIncomplete(sentence, fields={"forced_reason": sentence})
    return said, why if ready.gaps else ""


def check_required_by(required_by: datetime | None, now: datetime) -> None:
    """Refuse a date for the decision that has passed, or that nobody can mean. Raises RequestIncomplete."""
    if required_by is not None and not now < required_by < now + LONGEST:
        sentence = "The decision must be required by a time in the future, within ten years."
        raise RequestIncomplete(sentence, fields={"required_by": sentence})


def check_text(text: str, field: str, missing: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text cleaned. missing: the sentence for an empty one. Raises RequestIncomplete."""
    said = tidy(text)
    sentence = missing if not said else f"Shorten this to {limit:,} characters or fewer." if len(said) > limit else ""
    if sentence:
        raise RequestIncomplete(sentence, fields={field: sentence})
    return said


def tidy(text: str) -> str:
    """Return a text without unprintable characters and outer space; lines are kept."""
    lines = ("".join(one for one in line if one.isprintable()).rstrip() for line in text.splitlines())
    return "\n".join(lines).strip()
