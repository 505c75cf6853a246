"""What an organisation publishes so that others can check its log: the policy, made of public keys."""

from unbroken.engines.ledger.note import VerifierKey
from unbroken.engines.ledger.policy import Log, Policy, Witness
from unbroken.ground.organisations.models import KeyPurpose, OrganisationKey


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
