"""The prosecutor's decisions on unused material: one row a decision, the latest counts. CPIA 1996 s.3; DOMAIN 6.2."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from django.db import transaction

from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.models import UnusedDecision
from unbroken.stages.disclosure.releases.rules import check_reason


class Choice(StrEnum):
    """What a prosecutor may decide. The value is stored: never change one."""

    CLEARLY_NOT = "CND"
    DISCLOSE = "D"
    INSPECT = "I"
    NOT = "ND"
    AGREE = "AGREE"
    DISAGREE = "DISAGREE"

    @property
    def words(self) -> str:
        """The decision in plain words."""
        return _WORDS[self]


_WORDS: Final = {
    Choice.CLEARLY_NOT: "Clearly not disclosable",
    Choice.DISCLOSE: "Disclose",
    Choice.INSPECT: "To be inspected",
    Choice.NOT: "Not disclosable after inspection",
    Choice.AGREE: "Agreed: sensitive",
    Choice.DISAGREE: "Not agreed: belongs on the MG6C",
}
ORDINARY: Final = (Choice.CLEARLY_NOT, Choice.DISCLOSE, Choice.INSPECT, Choice.NOT)
SENSITIVE: Final = (Choice.AGREE, Choice.DISAGREE)


@dataclass(frozen=True)
class DecisionView:
    """The latest decision on an item."""

    unused_id: str
    decision: str
    is_interest_immunity: bool
    reason: str
    by_id: str
    at: datetime
    number: int

    @property
    def words(self) -> str:
        """The decision in plain words."""
        return Choice(self.decision).words


def decide_unused(
    *,
    case_id: str,
    unused_id: str,
    decision: str,
    reason: str,
    actor: Actor,
    now: datetime,
    expected_number: int = 0,
    is_interest_immunity: bool = False,
) -> int:
    """Decide on an item of unused material, or decide anew; return the number of the decision.

    expected_number: of the decision it replaces, 0 for none: somebody else's newer one is not covered up.
    Raises DisclosureIncomplete, NotVisible.
    """
    require(actor, Action.DECIDE_UNUSED, cases.case_relation(actor, case_id, now=now))
    item = _item(actor, case_id, unused_id, now)
    is_sensitive = item.sensitivity is Sensitivity.SENSITIVE
    chosen = _choice(decision, SENSITIVE if is_sensitive else ORDINARY)
    why = check_reason(reason)
    with transaction.atomic():
        last = UnusedDecision.objects.select_for_update().filter(case_id=case_id, unused_id=unused_id).last()
        number = last.number if last else 0
        if last is not None and (last.decision, last.reason, last.decided_by_id) == (chosen, why, actor.person_id):
            return number
        if number != expected_number:
            raise DisclosureIncomplete(
                "decision", "A colleague decided on this item meanwhile. Read the new decision before you change it."
            )
        row = UnusedDecision(
            id=new_id(),
            case_id=case_id,
            unused_id=unused_id,
            number=number + 1,
            is_sensitive=is_sensitive,
            decision=chosen,
            is_interest_immunity=is_sensitive and is_interest_immunity,
            reason=why,
            decided_by_id=actor.person_id,
            decided_at=now,
        )
        event = EventType.SENSITIVE_DECIDED if is_sensitive else EventType.UNUSED_DECIDED
        values: dict[str, Json] = {"unused": unused_id, "decision": chosen.value, "number": row.number}
        with act(actor, event, now=now, case_id=case_id, object_id=unused_id, values=values, purpose=why):
            row.save(force_insert=True)
            announce("disclosure", [actor.organisation_id], case_id)
    return row.number


def latest_decisions(case_id: str, unused_ids: Iterable[str] | None = None) -> dict[str, DecisionView]:
    """Return the decision that counts of each item, by item; the caller has decided what actor may see."""
    rows = UnusedDecision.objects.filter(case_id=case_id)
    if unused_ids is not None:
        rows = rows.filter(unused_id__in=list(unused_ids))
    return {
        row.unused_id: DecisionView(
            unused_id=row.unused_id,
            decision=row.decision,
            is_interest_immunity=row.is_interest_immunity,
            reason=row.reason,
            by_id=row.decided_by_id,
            at=row.decided_at,
            number=row.number,
        )
        for row in rows.order_by("unused_id", "number")
    }


def _item(actor: Actor, case_id: str, unused_id: str, now: datetime) -> UnusedFact:
    """Return a recorded item that actor may see; a sensitive one is absent for whoever is not on its list."""
    facts = cases.get_facts(actor, case_id, now=now)
    found = next((one for one in facts.unused if one.id == unused_id), None)
    if found is None:
        raise NotVisible
    return found


def _choice(untrusted: str, allowed: tuple[Choice, ...]) -> Choice:
    for one in allowed:
        if one.value == untrusted:
            return one
    raise DisclosureIncomplete("decision", "Choose what you decide on this item.")
