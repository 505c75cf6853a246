"""Link two cases, end a link, and list the links an actor may see. A case they may not see is never told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.db.models import Q

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import visibility
from unbroken.stages.cases.errors import IdentifierMalformed, LinkRefused
from unbroken.stages.cases.identifiers import parse_urn
from unbroken.stages.cases.locking import lock_cases
from unbroken.stages.cases.models import Case, CaseLink

REASON_LIMIT = 500
UNKNOWN_URN = "No case that you can see has this URN. Check it, or ask to be given access to the case."


class LinkKind(StrEnum):
    """How two cases belong together."""

    LINKED = "linked"
    SPLIT = "split"
    MERGED = "merged"


@dataclass(frozen=True)
class LinkView:
    """A running link as it is seen from one of its cases. is_first: this is the case that was split, or the lead."""

    id: str
    kind: LinkKind
    is_first: bool
    other_id: str
    other_urn: str
    other_name: str
    reason: str
    since: datetime
    by_id: str


def list_links(actor: Actor, case_id: str, *, now: datetime) -> list[LinkView]:
    """Return the running links of a case to cases that actor may see too. Raises NotVisible."""
    require(actor, Action.VIEW_CASE, visibility.case_relation(actor, case_id, now=now))
    seen = visibility.visible_to(actor, now=now)
    rows = CaseLink.objects.filter(
        Q(case_id=case_id, other__in=seen) | Q(other_id=case_id, case__in=seen), ended_at=None
    ).select_related("case", "other")
    return [_view(row, case_id) for row in rows]


def is_merged(case_id: str) -> bool:
    """Say whether a case was merged into another, for a page that has decided that the actor may see it."""
    return CaseLink.objects.filter(other_id=case_id, kind=LinkKind.MERGED, ended_at=None).exists()


def is_ended_link(actor: Actor, case_id: str, link_id: str, *, now: datetime) -> bool:
    """Say whether this was a link of the case to one that actor may see, and has ended."""
    seen = visibility.visible_to(actor, now=now)
    ended = CaseLink.objects.filter(pk=link_id).exclude(ended_at=None)
    return ended.filter(Q(case_id=case_id, other__in=seen) | Q(other_id=case_id, case__in=seen)).exists()


def is_split_off(actor: Actor, case_id: str, new_case_id: str, *, now: datetime) -> bool:
    """Say whether a case that actor may see was split from this one."""
    seen = visibility.visible_to(actor, now=now)
    made = CaseLink.objects.filter(case_id=case_id, other_id=new_case_id, kind=LinkKind.SPLIT)
    return made.filter(other__in=seen).exists()


def find_other(actor: Actor, case_id: str, urn: str, *, now: datetime) -> Case:
    """Return another case that actor may see, by what was typed. Raises InvalidInput at the field `urn`."""
    try:
        wanted = str(parse_urn(urn))
    except IdentifierMalformed as refused:
        raise InvalidInput(str(refused), fields={"urn": str(refused)}) from refused
    found = visibility.visible_to(actor, now=now).filter(urn=wanted).first()
    if found is None:
        raise InvalidInput(UNKNOWN_URN, fields={"urn": UNKNOWN_URN})
    if found.id == case_id:
        sentence = "This is the case itself. Enter the URN of the other one."
        raise InvalidInput(sentence, fields={"urn": sentence})
    return found


def link_cases(*, case_id: str, other_id: str, reason: str, actor: Actor, now: datetime) -> str:
    """Record that two cases belong together; return the link's id. Doing it again changes nothing.

    Raises InvalidInput, LinkRefused, CaseMerged, NotVisible.
    """
    require(actor, Action.EDIT_CASE, visibility.case_relation(actor, case_id, now=now))
    require(actor, Action.VIEW_FACTS, visibility.case_relation(actor, other_id, now=now))
    why = check_reason(reason)
    if case_id == other_id:
        raise LinkRefused("A case cannot be linked with itself. Enter the URN of the other one.")
    first, second = sorted((case_id, other_id))
    with transaction.atomic():
        cases = lock_cases(first, second)
        running = CaseLink.objects.filter(case_id=first, other_id=second, kind=LinkKind.LINKED, ended_at=None).first()
        if running is not None:
            return running.id
        with act(
            actor,
            EventType.CASE_LINKED,
            now=now,
            case_id=case_id,
            object_id=case_id,
            purpose=why,
            values={"other": other_id, "urn": cases[other_id].urn},
        ):
            made = write_link(first, second, LinkKind.LINKED, why, actor, now)
        record_other_side(EventType.CASE_LINKED, cases[other_id], cases[case_id], why, actor, now)
    return made


def end_link(*, case_id: str, link_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """End a plain link; both histories keep it. Doing it again changes nothing. Raises LinkRefused, NotVisible."""
    require(actor, Action.EDIT_CASE, visibility.case_relation(actor, case_id, now=now))
    why = check_reason(reason)
    with transaction.atomic():
        link = lock_link(case_id, link_id, actor, now)
        if link.kind != LinkKind.LINKED:
            raise LinkRefused("Only a plain link can be ended. A split is undone by merging the cases again.")
        if link.ended_at is not None:
            return
        close_link(link, case_id, why, actor, now)


def lock_link(case_id: str, link_id: str, actor: Actor, now: datetime) -> CaseLink:
    """Return a link of a case to one that actor may see too, with both locked. Raises NotVisible."""
    link = CaseLink.objects.filter(pk=link_id).first()
    if link is None or case_id not in {link.case_id, link.other_id}:
        raise NotVisible
    other_id = link.other_id if link.case_id == case_id else link.case_id
    require(actor, Action.VIEW_FACTS, visibility.case_relation(actor, other_id, now=now))
    list(Case.objects.select_for_update().filter(pk__in=(case_id, other_id)).order_by("pk"))
    link.refresh_from_db()
    return link


def close_link(link: CaseLink, case_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """End a link whose cases are locked, in the history of both."""
    here, there = (link.case, link.other) if link.case_id == case_id else (link.other, link.case)
    with act(
        actor,
        EventType.CASE_UNLINKED,
        now=now,
        case_id=here.id,
        object_id=here.id,
        purpose=reason,
        values={"other": there.id, "urn": there.urn, "kind": link.kind},
    ):
        link.ended_at = now
        link.save(update_fields=["ended_at"])
    record_other_side(EventType.CASE_UNLINKED, there, here, reason, actor, now)
    for one in (here, there):
        announce("cases", visibility.audience(one.id), one.id)


def write_link(case_id: str, other_id: str, kind: LinkKind, reason: str, actor: Actor, now: datetime) -> str:
    """Make the row of a link, inside its event; return its id."""
    made = CaseLink.objects.create(
        id=new_id(),
        case_id=case_id,
        other_id=other_id,
        kind=kind,
        reason=reason,
        since=now,
        linked_by_id=actor.person_id,
    )
    for one in (case_id, other_id):
        announce("cases", visibility.audience(one), one)
    return made.id


def record_other_side(kind: EventType, case: Case, other: Case, reason: str, actor: Actor, now: datetime) -> None:
    """Record the same act in the history of the other case."""
    values = {"other": other.id, "urn": other.urn}
    with act(actor, kind, now=now, case_id=case.id, object_id=case.id, purpose=reason, values=values):
        pass


def check_reason(text: str) -> str:
    """Return the reason with single spaces. Raises InvalidInput at the field `reason`."""
    why = " ".join(text.split())
    if not why or len(why) > REASON_LIMIT:
        sentence = f"Say why, in {REASON_LIMIT} characters or fewer."
        raise InvalidInput(sentence, fields={"reason": sentence})
    return why


def _view(row: CaseLink, case_id: str) -> LinkView:
    is_first = row.case_id == case_id
    other = row.other if is_first else row.case
    return LinkView(
        row.id,
        LinkKind(row.kind),
        is_first,
        other.id,
        other.urn,
        other.operation_name,
        row.reason,
        row.since,
        row.linked_by_id,
    )
