"""Which page mends what is missing: the one place where each fact is captured."""

from typing import Final

from django.urls import reverse

from unbroken.engines.casefile.codec import KINDS
from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.engines.casefile.forms.view import Source
from unbroken.engines.casefile.submission import Gap, Readiness

KIND_OF: Final = {
    **{record.__name__: kind for kind, record in KINDS.items() if record is not OfficerFact},
    "OfficerFact": "officer",
    "CaseFacts": "header",
}
SINGLE: Final = frozenset({"outline", "officer", "supervisor", "header"})


def mends(case_id: str, readiness: Readiness, facts: CaseFacts) -> dict[Gap, str]:
    """Return the address of the page that mends each gap."""
    gaps = {gap for part in readiness.parts for gap in part.gaps}
    gaps |= {gap for reason in readiness.reasons for gap in reason.gaps}
    return {gap: mend(case_id, gap.source, facts) for gap in gaps}


def mend(case_id: str, source: Source, facts: CaseFacts) -> str:
    """Return the address of the page where a fact is recorded: its record's, or that of a new record."""
    kind = KIND_OF.get(source.kind, "")
    if kind == "certificate":
        return reverse("files:check", args=[case_id]) + "#certify"
    if kind == "statement" and source.field == "signed_at" and source.id:
        return reverse("files:sign", args=[case_id, source.id])
    if kind == "suspect":
        is_there = any(one.person == source.id for one in facts.suspects)
        return _record(case_id, f"suspect-{source.id}") if is_there else _new(case_id, kind)
    if kind in SINGLE or (kind and not source.id):
        return _new(case_id, kind)
    return _record(case_id, source.id) if kind else reverse("cases:show", args=[case_id])


def _record(case_id: str, record_id: str) -> str:
    return reverse("cases:change-fact", args=[case_id, record_id])


def _new(case_id: str, kind: str) -> str:
    return reverse("cases:add-fact", args=[case_id, kind])
