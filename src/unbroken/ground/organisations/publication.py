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


def policy_text() -> str:
    """Return the policy as text, to print, publish and give to whoever verifies: byte for byte what packages carry."""
    return shared_policy().text()


def shared_policy() -> Policy:
    """Return the policy that names every log and witness of this installation; it changes only when keys do.

    Packages carry it, as they hold parts of several organisations' logs. No quorum: a cosignature is checked where
    there is one. Retired witness keys stay in it, because older checkpoints carry their cosignatures.
    """
    rows = OrganisationKey.objects.select_related("organisation").order_by("organisation_id", "created_at", "id")
    logs = tuple(Log(VerifierKey.parse(row.public)) for row in rows.filter(purpose=KeyPurpose.LOG_SIGNING))
    witnesses: dict[str, Witness] = {}
    for row in rows.filter(purpose=KeyPurpose.WITNESS):
        number = sum(name.partition(".")[0] == row.organisation.slug for name in witnesses) + 1
        name = row.organisation.slug if number == 1 else f"{row.organisation.slug}.{number}"
        witnesses[name] = Witness(name, VerifierKey.parse(row.public))
    return Policy(logs, tuple(witnesses.values()))


def _current(purpose: KeyPurpose) -> QuerySet[OrganisationKey]:
    return OrganisationKey.objects.filter(purpose=purpose, retired_at=None).order_by("organisation_id")
