"""Run every family of checks, and apply what two people answer for. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from unbroken.stages.disclosure.releases.gate import (
    codefendants,
    contents,
    forms,
    identity,
    protection,
    readiness,
    recipients,
    unused,
)
from unbroken.stages.disclosure.releases.gate.facts import Check, ReleaseFacts

FAMILIES: Final[tuple[Callable[[ReleaseFacts], Iterator[Check]], ...]] = (
    contents.check,
    recipients.check,
    forms.check,
    identity.check,
    codefendants.check,
    unused.check,
    protection.check,
    readiness.check,
)
"""In the order in which the page shows them: the whole first, then document by document."""


def run(facts: ReleaseFacts) -> list[Check]:
    """Return every answer, in the order of the families."""
    return [_overridden(check, facts) for family in FAMILIES for check in family(facts)]


def stops(checks: Iterable[Check]) -> list[Check]:
    """Return the answers because of which nothing goes."""
    return [check for check in checks if check.is_stop]


def is_green(checks: Iterable[Check]) -> bool:
    """Say whether the release may go."""
    return not stops(checks)


def _overridden(check: Check, facts: ReleaseFacts) -> Check:
    if check.passed or not check.may_override or (check.rule, check.document_id) not in facts.overrides:
        return check
    return replace(check, was_overridden=True)
