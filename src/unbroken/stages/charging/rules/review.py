"""A prosecutor's review: its headings, tests and outcomes, and what it needs before it can be signed.

Source: DOMAIN 4.2, 4.5, 4.6; Code for Crown Prosecutors, parts 4 and 5.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from unbroken.stages.charging.errors import DecisionIncomplete
from unbroken.stages.charging.rules.content import ProposedCharge, RequestContent, SuspectPart
from unbroken.stages.charging.rules.requests import Move
from unbroken.stages.charging.vocabulary import (
    CONDITIONS,
    Condition,
    Consultation,
    Disposal,
    Heading,
    Outcome,
    RequestKind,
)

TEXT_LIMIT: Final = 20_000
YES, NO = "yes", "no"
NEEDED: Final = (Heading.SUMMARY, Heading.EVIDENTIAL, Heading.PUBLIC_INTEREST, Heading.DECLARATION)
NEEDED_FOR_ADVICE: Final = (Heading.SUMMARY,)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one condition of a test is met, why, and on which material that rests. met: yes, no or ""."""

    met: str = ""
    why: str = ""
    evidence: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Say whether anything is answered."""
        return bool(self.met or self.why or self.evidence)


@dataclass(frozen=True, slots=True)
class Decided:
    """The outcome for one suspect and one offence. review_on: of a charge on the Threshold Test."""

    outcome: str = ""
    disposal: str = ""
    note: str = ""
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A review as it is written. tests and outcomes: by person, then offence, as key() makes it."""

    headings: dict[str, str] = field(default_factory=dict)
    consultation: str = ""
    monitoring: tuple[str, ...] = ()
    tests: dict[str, dict[str, Answer]] = field(default_factory=dict)
    outcomes: dict[str, Decided] = field(default_factory=dict)

    def answers(self, suspect: SuspectPart, charge: ProposedCharge) -> dict[str, Answer]:
        """Return the test of a suspect and offence; left empty it is that of the suspect's first offence."""
        own = self.tests.get(key(suspect, charge), {})
        if any(one.is_given for one in own.values()) or not suspect.charges:
            return own
        return self.tests.get(key(suspect, suspect.charges[0]), {})

    def outcome(self, suspect: SuspectPart, charge: ProposedCharge) -> Decided:
        """Return the outcome for a suspect and offence, an empty one when none is chosen.

        The day of a Threshold Test review left empty is that of the suspect's first offence.
        """
        own = self.outcomes.get(key(suspect, charge), Decided())
        if own.outcome != Outcome.TT_CHARGE.value or own.review_on is not None or not suspect.charges:
            return own
        first = self.outcomes.get(key(suspect, suspect.charges[0]), Decided())
        return replace(own, review_on=first.review_on)


def key(suspect: SuspectPart, charge: ProposedCharge) -> str:
    """Return the name under which a suspect and an offence are kept together."""
    return f"{suspect.person}.{charge.offence}"


def check_decision(
    draft: Draft, content: RequestContent, kind: RequestKind, *, action_count: int, today: date
) -> list[tuple[SuspectPart, ProposedCharge, Outcome]]:
    """Return the outcome of each suspect and offence once a review may be signed.

    action_count: open items of the action plan. Raises DecisionIncomplete with a sentence at each field.
    """
    wrong = _missing_headings(draft, kind)
    if not Consultation.has(draft.consultation) and kind is RequestKind.CHARGING:
        wrong["consultation"] = "Choose which test you applied."
    decided: list[tuple[SuspectPart, ProposedCharge, Outcome]] = []
    for suspect, charge in content.pairs():
        outcome, problems = _check_pair(draft, suspect, charge, kind, action_count=action_count, today=today)
        wrong.update(problems)
        if outcome is not None:
            decided.append((suspect, charge, outcome))
    if not content.pairs():
        wrong["outcomes"] = "The request names no suspect with an offence, so there is nothing to decide. Return it."
    if wrong:
        raise DecisionIncomplete("The decision cannot be signed yet. " + next(iter(wrong.values())), fields=wrong)
    return decided


def move_of(outcomes: Sequence[Outcome]) -> Move:
    """Return how the request moves on: charges go to police first, then a plan; else it is finished."""
    if any(one.is_charge for one in outcomes):
        return Move.AUTHORISE
    return Move.PLAN if Outcome.ACTION_PLAN in outcomes else Move.FINISH


def _missing_headings(draft: Draft, kind: RequestKind) -> dict[str, str]:
    needed = NEEDED if kind is RequestKind.CHARGING else NEEDED_FOR_ADVICE
    return {
        f"heading-{one.value}": f"Write the part “{one.words}”." for one in needed if not draft.headings.get(one.value)
    }


def _check_pair(
    draft: Draft,
    suspect: SuspectPart,
    charge: ProposedCharge,
    kind: RequestKind,
    *,
    action_count: int,
    today: date,
) -> tuple[Outcome | None, dict[str, str]]:
    name, who = key(suspect, charge), f"{suspect.name}, {charge.code}"
    decided = draft.outcome(suspect, charge)
    if not Outcome.has(decided.outcome):
        return None, {f"outcome-{name}": f"Choose the outcome for {who}."}
    outcome, wrong = Outcome.of(decided.outcome), {}
    if outcome is Outcome.EARLY_ADVICE and kind is not RequestKind.EARLY_ADVICE:
        wrong[f"outcome-{name}"] = f"Early advice was not asked for. Choose another outcome for {who}."
    if outcome is Outcome.ACTION_PLAN and not action_count:
        wrong["actions"] = "Add what is needed to the action plan before you ask for more evidence."
    if outcome is Outcome.OUT_OF_COURT and not Disposal.has(decided.disposal):
        wrong[f"disposal-{name}"] = f"Choose the out-of-court disposal for {who}."
    if outcome is Outcome.TT_CHARGE and (decided.review_on is None or decided.review_on <= today):
        wrong[f"review_on-{name}"] = f"Enter when the charge of {who} will be reviewed: a day in the future."
    wrong.update(_check_test(draft, suspect, charge, outcome))
    return outcome, wrong


_ASKED: Final[dict[Outcome, tuple[Consultation, dict[Condition, str]]]] = {
    Outcome.CHARGE: (Consultation.FULL, {Condition.EVIDENTIAL: YES, Condition.PUBLIC_INTEREST: YES}),
    Outcome.TT_CHARGE: (
        Consultation.THRESHOLD,
        dict.fromkeys(CONDITIONS[Consultation.THRESHOLD], YES),
    ),
    Outcome.NFA_EVIDENTIAL: (Consultation.FULL, {Condition.EVIDENTIAL: NO}),
    Outcome.NFA_PUBLIC_INTEREST: (Consultation.FULL, {Condition.EVIDENTIAL: YES, Condition.PUBLIC_INTEREST: NO}),
}
"""Which test an outcome rests on, and how its conditions must be answered."""


def _check_test(draft: Draft, suspect: SuspectPart, charge: ProposedCharge, outcome: Outcome) -> dict[str, str]:
    asked = _ASKED.get(outcome)
    if asked is None:
        return {}
    test, wanted = asked
    who = f"{suspect.name}, {charge.code}"
    if draft.consultation != test.value:
        return {"consultation": f"“{outcome.words}” for {who} rests on the {test.words}. Choose that test."}
    wrong: dict[str, str] = {}
    answers = draft.answers(suspect, charge)
    for condition, met in wanted.items():
        given = answers.get(condition.value, Answer())
        field_name = f"test-{key(suspect, charge)}-{condition.value}"
        if given.met != met:
            wrong[field_name] = f"“{outcome.words}” for {who} needs the answer {met} to: {condition.words.lower()}."
        elif not given.why:
            wrong[field_name] = f"Write why, for {who}: {condition.words.lower()}."
        elif condition in {Condition.EVIDENTIAL, Condition.SUSPICION} and met == YES and not given.evidence:
            wrong[field_name] = f"Choose the material on which this rests, for {who}: {condition.words.lower()}."
    return wrong
