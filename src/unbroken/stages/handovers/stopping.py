"""Put into the register what a hand-over was stopped for, without anybody filling in a form."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.handovers.asking import Question
from unbroken.stages.handovers.errors import AskedFirst
from unbroken.stages.incidents.stops import Stop, recorded
from unbroken.stages.incidents.vocabulary import Category, DataKind


def outside(
    handover_id: str, case_id: str, to_organisation_id: str, actor: Actor, now: datetime
) -> AbstractContextManager[None]:
    """Record it when the block refuses somebody outside police and prosecution."""
    return recorded(
        lambda: Stop(
            attempt_id=handover_id,
            case_id=case_id,
            rule=StaysInside.code,
            sentence="An original was to be handed over to somebody outside police and prosecution.",
            category=Category.WRONG_RECIPIENT,
            recipient=_name(to_organisation_id),
            recipient_kind=organisations.get_organisation(to_organisation_id).kind.value,
        ),
        StaysInside,
        actor=actor,
        now=now,
    )


def _name(organisation_id: str) -> str:
    return organisations.get_organisation(organisation_id).name


def not_asked(
    handover_id: str, case_id: str, to_organisation_id: str, asked: Sequence[Question], actor: Actor, now: datetime
) -> AbstractContextManager[None]:
    """Record it when the block refuses what a person must decide first."""
    stops = [one for one in asked if one.is_stop]
    return recorded(
        lambda: Stop(
            attempt_id=handover_id,
            case_id=case_id,
            document_id=stops[0].item_id,
            rule=stops[0].rule,
            sentence="A document was to be sent to the prosecution before a person had decided on what it holds.",
            category=Category.NOT_REDACTED,
            recipient=_name(to_organisation_id),
            data=(DataKind.MEDICAL,),
        ),
        AskedFirst,
        actor=actor,
        now=now,
    )
