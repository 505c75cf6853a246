"""Which copies the gate let go, and to whom: the only files that anybody outside police and prosecution may get."""

from unbroken.stages.disclosure.models import ReleaseEntry
from unbroken.stages.disclosure.releases.rules import LET_GO


def copies_for(case_id: str, organisation_id: str) -> frozenset[str]:
    """Return the copies of a case that releases to an organisation fixed; what was recalled is not among them."""
    entries = ReleaseEntry.objects.filter(
        release__case_id=case_id, release__recipient_organisation_id=organisation_id, release__state__in=LET_GO
    ).exclude(made_version_id="")
    return frozenset(entries.values_list("made_version_id", flat=True)) if organisation_id else frozenset()
