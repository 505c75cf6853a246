"""The public keys against which custody logs are verified, retired ones included."""

from collections import defaultdict

from unbroken.engines.ledger import VerifierKey
from unbroken.ground.custody.verifying import Keys
from unbroken.ground.organisations.models import KeyPurpose, OrganisationKey


def log_keys(organisation_id: str) -> Keys:
    """Return the log keys of an organisation, the current one first, and every witness key by organisation."""
    log = OrganisationKey.objects.filter(organisation_id=organisation_id, purpose=KeyPurpose.LOG_SIGNING)
    witnesses: dict[str, list[VerifierKey]] = defaultdict(list)
    for row in OrganisationKey.objects.filter(purpose=KeyPurpose.WITNESS).order_by("id"):
        witnesses[row.organisation_id].append(VerifierKey.parse(row.public))
    return Keys([VerifierKey.parse(row.public) for row in log.order_by("-id")], witnesses)
