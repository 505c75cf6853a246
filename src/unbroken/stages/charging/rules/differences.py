"""What police charged against what was authorised: any difference is shown to both sides."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Charge:
    """An offence against a person: authorised, or charged."""

    person: str
    name: str
    offence: str
    code: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, in a sentence."""

    person: str
    sentence: str


def differences(authorised: Sequence[Charge], charged: Sequence[Charge]) -> tuple[Difference, ...]:
    """Return how the charges differ: not charged, charged as another offence, charged without authority."""
    done = {(one.person, one.offence): one for one in charged}
    allowed = {(one.person, one.offence) for one in authorised}
    found: list[Difference] = []
    for one in authorised:
        made = done.get((one.person, one.offence))
        if made is None:
            found.append(Difference(one.person, f"{one.name}: {one.code} was authorised and not charged."))
        elif made.code != one.code:
            sentence = f"{one.name}: {one.code} was authorised; {made.code} was charged."
            found.append(Difference(one.person, sentence))
    found += [
        Difference(made.person, f"{made.name}: {made.code} was charged and not authorised.")
        for made in charged
        if (made.person, made.offence) not in allowed
    ]
    return tuple(found)
