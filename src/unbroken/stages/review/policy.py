"""The policy table in force, read once, and the version of the engine that goes with it."""

from functools import cache
from pathlib import Path

from django.conf import settings

from unbroken.engines.redaction.decide.table import Policy, load_policy
from unbroken.engines.redaction.report import ENGINE_VERSION

__all__ = ["ENGINE_VERSION", "Policy", "current_policy"]


@cache
def current_policy() -> Policy:
    """Return the policy table of this installation. Raises PolicyMalformed."""
    chosen = settings.UNBROKEN.policy
    return load_policy(Path(chosen) if chosen else None)
