"""Items that hold certified forms: made by the program, never uploaded to, each certified form a sealed version.

Source: ADR 0017.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.models import Item

TITLE_LIMIT: Final = 200


@dataclass(frozen=True)
class FormFacts:
    """What a form is as an item. code: its official code. who: the organisation it comes from, in words."""

    code: str
    title: str
    kind: DocumentKind
    who: str


def add_form_item(*, case_id: str, form: FormFacts, actor: Actor, now: datetime) -> str:
    """Add the item that will hold the versions of a form; return its id. Call inside the transaction that seals one.

    Its reference is the form's code, with a number from the second of its kind in the case. Raises NotVisible.
    """
    require(actor, Action.CERTIFY_FORM, cases.case_relation(actor, case_id))
    item = Item(
        id=new_id(),
        case_id=case_id,
        organisation_id=actor.organisation_id,
        exhibit_ref=_next_ref(case_id, form.code),
        kind=form.kind,
        form_code=form.code,
        title=form.title[:TITLE_LIMIT],
        producer=form.who[:TITLE_LIMIT],
        added_by_id=actor.person_id,
        added_at=now,
    )
    values = {"exhibit_ref": item.exhibit_ref, "kind": item.kind, "title": item.title, "producer": item.producer}
    with act(actor, EventType.ITEM_ADDED, now=now, case_id=case_id, object_id=item.pk, values=values):
        item.save(force_insert=True)
        announce("evidence", [actor.organisation_id], item.pk)
    return item.pk


def _next_ref(case_id: str, code: str) -> str:
    count = Item.objects.filter(case_id=case_id, form_code=code).count()
    return f"{code}-{count + 1}" if count else code
