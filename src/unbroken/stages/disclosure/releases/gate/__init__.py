"""The release gate: pure rules over values. One file a family; run them all with `run`."""

from unbroken.stages.disclosure.releases.gate.facts import (
    Check,
    ClientFacts,
    DocumentFacts,
    PrintFacts,
    RecipientFacts,
    ReleaseFacts,
)
from unbroken.stages.disclosure.releases.gate.readiness import newer_copy
from unbroken.stages.disclosure.releases.gate.runner import is_green, run, stops

__all__ = [
    "Check",
    "ClientFacts",
    "DocumentFacts",
    "PrintFacts",
    "RecipientFacts",
    "ReleaseFacts",
    "is_green",
    "newer_copy",
    "run",
    "stops",
]
