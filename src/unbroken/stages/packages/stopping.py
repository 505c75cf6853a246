"""Put into the register what a package was stopped for, without anybody filling in a form."""

from contextlib import AbstractContextManager
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.incidents.actions import record_override
from unbroken.stages.incidents.stops import Stop, id_of, recorded
from unbroken.stages.incidents.vocabulary import Category
from unbroken.stages.packages.errors import KeyHolderUnknown
from unbroken.stages.packages.rules import PackageRecipient

OTHER_KEY = "other-key"
BY_NAME = "Somebody known by a name alone"


def outside(
    export_id: str, case_id: str, recipient: PackageRecipient, actor: Actor, now: datetime
) -> AbstractContextManager[None]:
    """Record it when the block refuses somebody outside. What was typed as a name is not kept."""
    there = organisations.get_organisations([recipient.organisation_id]).get(recipient.organisation_id)
    stop = Stop(
        attempt_id=export_id,
        case_id=case_id,
        rule=StaysInside.code,
        sentence="Originals were to be packed for somebody outside police and prosecution.",
        category=Category.WRONG_RECIPIENT,
        recipient=there.name if there else BY_NAME,
        recipient_kind=there.kind.value if there else OrganisationKind.OTHER.value,
    )
    return recorded(stop, StaysInside, actor=actor, now=now)


def unknown_key(
    export_id: str, case_id: str, recipient: PackageRecipient, actor: Actor, now: datetime
) -> AbstractContextManager[None]:
    """Record it when the block refuses a key of nobody who is known. The key and the name typed are not kept."""
    there = organisations.get_organisations([recipient.organisation_id]).get(recipient.organisation_id)
    stop = Stop(
        attempt_id=export_id,
        case_id=case_id,
        rule=KeyHolderUnknown.code,
        sentence="Originals were to be encrypted to a key of nobody who is registered at the recipient.",
        category=Category.WRONG_RECIPIENT,
        recipient=there.name if there else "",
        recipient_kind=OrganisationKind.OTHER.value,
    )
    return recorded(stop, KeyHolderUnknown, actor=actor, now=now)


def tell_of_key(export_id: str, case_id: str, settled: PackageRecipient, actor: Actor, now: datetime) -> None:
    """Tell the information manager that originals go under a key which their organisation has not published."""
    asker = organisations.get_people([actor.person_id]).get(actor.person_id)
    stop = Stop(export_id, case_id, OTHER_KEY, settled.key_reason, Category.WRONG_RECIPIENT)
    record_override(
        incident_id=id_of(stop),
        case_id=case_id,
        rule=OTHER_KEY,
        document_id="",
        recipient=settled.name,
        recipient_kind="",
        reason=f"{settled.key_reason} (Originals under a key that is not the published one. "
        f"Asked for by {asker.label if asker else 'a connected system'}.)",
        actor=actor,
        now=now,
    )
