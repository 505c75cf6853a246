"""Which page mends what is missing."""

from django.urls import reverse

from unbroken.engines.casefile.forms.view import Source
from unbroken.engines.casefile.submission import Gap, Readiness


def mends(case_id: str, readiness: Readiness) -> dict[Gap, str]:
    """Return the address of the page that mends each gap."""
    gaps = {gap for part in readiness.parts for gap in part.gaps}
    gaps |= {gap for reason in readiness.reasons for gap in reason.gaps}
    return {gap: mend(case_id, gap.source) for gap in gaps}


def mend(case_id: str, source: Source) -> str:
    """Return the address of the page where a fact is recorded."""
    if source.kind == "SupervisorCertificate":
        return reverse("files:check", args=[case_id]) + "#certify"
    if source.kind == "StatementFact" and source.field == "signed_at" and source.id:
        return reverse("files:sign", args=[case_id, source.id])
    return reverse("cases:show", args=[case_id])
