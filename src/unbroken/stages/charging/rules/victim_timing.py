"""The clocks of telling victims, and of answering a victim who asks for a review. Source: DOMAIN 5.7, Victims' Code."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import Category, InterviewFact
from unbroken.engines.clocks import Clock
from unbroken.engines.clocks.counting import local_day
from unbroken.engines.clocks.timers.vcop_bail import vcop_bail
from unbroken.engines.clocks.timers.vcop_decision import vcop_decision
from unbroken.engines.clocks.timers.vcop_evidence import vcop_evidence
from unbroken.engines.clocks.timers.vcop_hearing import vcop_hearing
from unbroken.engines.clocks.timers.vcop_measures import vcop_measures
from unbroken.engines.clocks.timers.vcop_police import vcop_police
from unbroken.engines.clocks.timers.vcop_result import vcop_result
from unbroken.engines.clocks.timers.vcop_stop import vcop_stop
from unbroken.engines.clocks.timers.vrr import vrr
from unbroken.stages.charging.rules.content import SUSPECTED, is_child, position_of
from unbroken.stages.charging.rules.days import DayKind, Days


class Rule(Protocol):
    """A rule of telling victims."""

    def __call__(self, happened_on: date, *, is_enhanced: bool) -> Clock:
        """Return the clock of telling one victim."""


K = DayKind
_RULES: dict[str, Rule] = {
    "VCOP_POLICE": vcop_police,
    "VCOP_STOP": vcop_stop,
    "VCOP_HEARING": vcop_hearing,
    "VCOP_BAIL": vcop_bail,
    "VCOP_EVIDENCE": vcop_evidence,
    "VCOP_MEASURES": vcop_measures,
    "VCOP_RESULT": vcop_result,
}
_OF_DAYS = {
    K.BAIL_CHANGED: "VCOP_POLICE",
    K.DECIDED: "VCOP_DECISION",
    K.STOPPED: "VCOP_STOP",
    K.CHARGE_ALTERED: "VCOP_STOP",
    K.HEARING_FIXED: "VCOP_HEARING",
    K.BAIL_DECIDED: "VCOP_BAIL",
    K.WITNESSES_REQUIRED: "VCOP_EVIDENCE",
    K.MEASURES_DECIDED: "VCOP_MEASURES",
    K.RESULT: "VCOP_RESULT",
    K.APPEAL_DECIDED: "VCOP_RESULT",
}
"""Which days a victim is told of, and under which rule."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that victims are told, once however many suspects it is about."""

    code: str
    on: date
    is_by_police: bool = False

    @property
    def key(self) -> str:
        """What names it where it is recorded that somebody was told."""
        return f"{self.code} {self.on:%Y-%m-%d}"

    def clock(self, *, is_enhanced: bool) -> Clock:
        """Return the clock of telling one victim."""
        if self.code == "VCOP_DECISION":
            return vcop_decision(self.on, is_enhanced=is_enhanced, is_by_police=self.is_by_police)
        return _RULES[self.code](self.on, is_enhanced=is_enhanced)


@dataclass(frozen=True, slots=True)
class VictimClock:
    """The clock of telling one victim of one occasion, or of answering them. about: the occasion's key."""

    person: PersonFact
    about: str
    clock: Clock


def victim_clocks(facts: CaseFacts, days: Days) -> list[VictimClock]:
    """Return the clocks of what victims have not been told yet, and of reviews that they wait for."""
    found = []
    occasions = sorted(set(_occasions(facts, days)), key=lambda one: (one.on, one.code))
    for victim in facts.with_role(CaseRole.VICTIM):
        is_enhanced = has_enhanced_rights(victim, facts)
        found += [
            VictimClock(victim, one.key, one.clock(is_enhanced=is_enhanced))
            for one in occasions
            if not days.has(K.VICTIM_TOLD, victim.id, about=one.key)
        ]
        asked = days.last(K.REVIEW_ASKED, victim.id)
        if asked is not None and not days.has(K.REVIEW_ANSWERED, victim.id, since=asked.on):
            found.append(VictimClock(victim, "", vrr(asked.on)))
    return found


def has_enhanced_rights(victim: PersonFact, facts: CaseFacts) -> bool:
    """Say whether a victim is vulnerable or intimidated, or of a most serious crime."""
    grave = any(
        one.category is Category.INDICTABLE and (not one.victims or victim.id in one.victims) for one in facts.offences
    )
    return bool(victim.needs) or grave or is_child(victim.born_on, facts.as_of.date())


def _occasions(facts: CaseFacts, days: Days) -> Iterator[Occasion]:
    suspects = [position_of(facts, one.id) for one in facts.with_role(*SUSPECTED)]
    is_decided = bool(days.all(K.DECIDED))
    for one in suspects:
        if one.arrested_at is not None:
            yield Occasion("VCOP_POLICE", local_day(one.arrested_at))
        if one.bailed_on is not None:
            yield Occasion("VCOP_POLICE", one.bailed_on)
        if one.charged_at is not None and not is_decided:
            yield Occasion("VCOP_DECISION", local_day(one.charged_at), is_by_police=True)
        if one.charged_at is not None and one.first_hearing_on is not None:
            # Police fix the first hearing when they charge, so it is known from then on.
            yield Occasion("VCOP_HEARING", local_day(one.charged_at))
    accused = {one.person for one in suspects}
    for began_at in _interviews(facts.interviews, accused):
        yield Occasion("VCOP_POLICE", began_at)
    for kind, code in _OF_DAYS.items():
        for day in days.all(kind):
            yield Occasion(code, day.on)


def _interviews(interviews: Iterable[InterviewFact], accused: set[str]) -> list[date]:
    return [local_day(one.began_at) for one in interviews if one.began_at is not None and one.person in accused]
