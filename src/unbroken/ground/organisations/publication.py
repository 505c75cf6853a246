"""What an organisation publishes so that others can check its log: the policy, made of public keys."""

from django.db.models import QuerySet

from unbroken.engines.ledger.note import VerifierKey
from unbroken.engines.ledger.policy import Group, Log, Policy, Witness
from unbroken.ground.organisations.models import KeyPurpose, OrganisationKey


def policy_of(organisation_id: str, witness_ids: frozenset[str] = frozenset()) -> Policy:
    """Return the policy of an organisation's log: its key, and the witnesses that must have cosigned.

    witness_ids: other organisations whose cosignature is required; none: the log's own signature is enough.
    """
    logs = tuple(
        Log(VerifierKey.parse(row.public))
        for row in _current(KeyPurpose.LOG_SIGNING).filter(organisation_id=organisation_id)
    )
    rows = _current(KeyPurpose.WITNESS).filter(organisation_id__in=witness_ids).select_related("organisation")
    witnesses = tuple(Witness(row.organisation.slug, VerifierKey.parse(row.public)) for row in rows)
    if not witnesses:
        return Policy(logs)
    group = Group("witnesses", len(witnesses), tuple(witness.name for witness in witnesses))
    return Policy(logs, witnesses, (group,), group.name)


def policy_text(organisation_id: str) -> str:
    """Return the policy as text, to print, publish and give to whoever verifies."""
    return policy_of(organisation_id).text()


def _current(purpose: KeyPurpose) -> QuerySet[OrganisationKey]:
    return OrganisationKey.objects.filter(purpose=purpose, retired_at=None).order_by("organisation_id")
