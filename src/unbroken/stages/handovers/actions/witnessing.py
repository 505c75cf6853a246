"""Partners watch each other's logs: who exchanged evidence cosigns the other's checkpoints.

A cosignature says "I have seen this history and no other", so neither side can rewrite or fork its log unseen.
"""

from datetime import datetime

from unbroken.ground.custody.cosigning import cosign
from unbroken.ground.custody.errors import NoSigningKeyError
from unbroken.ground.organisations.keys import OrganisationSigners
from unbroken.stages.handovers.models import Handover
from unbroken.stages.handovers.rules import State


def cosign_partners(now: datetime) -> int:
    """Cosign the last checkpoint of every organisation by each partner it exchanged items with; return how many.

    Safe to run twice. An organisation whose keys are not on this installation is left to its own. Raises
    LogDamagedError when a log does not extend what a partner has cosigned before.
    """
    received = Handover.objects.filter(state=State.RECEIVED)
    pairs = set(received.values_list("from_organisation_id", "to_organisation_id").distinct())
    ordered = sorted(pairs | {(there, here) for here, there in pairs})
    return sum(_cosign(log_id, witness_id, now) for log_id, witness_id in ordered)


def _cosign(log_id: str, witness_id: str, now: datetime) -> bool:
    try:
        return cosign(log_id, by=witness_id, signers=OrganisationSigners(), now=now) is not None
    except NoSigningKeyError:
        return False
