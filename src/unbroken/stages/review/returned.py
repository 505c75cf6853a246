"""What was said of redactions: by whom, about which place, and how it was answered."""

from collections.abc import Iterable

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review.models import Remark, Rendition
from unbroken.stages.review.views import RemarkView
from unbroken.stages.review.vocabulary import FaultKind, Purpose, RemarkState, Way

MOST_CASES = 8


def list_remarks(actor: Actor, case_id: str, *, version_id: str = "") -> tuple[RemarkView, ...]:
    """Return what was said of redactions of a case to or by one's own organisation, newest first.

    version_id: of the original or of a copy, to see what was said of it alone.
    """
    cases.get_case(actor, case_id)
    rows = Remark.objects.filter(case_id=case_id).order_by("-at", "-id")
    mine = [
        row
        for row in rows
        if actor.organisation_id in {row.to_organisation_id, row.from_organisation_id}
        and version_id in {"", row.version_id, row.made_version_id}
    ]
    if not mine:
        return ()
    items = {item.id: item for item in evidence.list_items(actor, case_id)}
    people = organisations.get_people({one for row in mine for one in (row.by_id, row.answered_by_id) if one})
    made_for = dict(
        Rendition.objects.filter(
            made_version_id__in={row.made_version_id for row in mine if row.made_version_id}
        ).values_list("made_version_id", "recipient")
    )
    names = organisations.get_organisations({row.from_organisation_id for row in mine})
    return tuple(
        RemarkView(
            id=row.pk,
            case_id=row.case_id,
            item_id=row.item_id,
            exhibit_ref=items[row.item_id].exhibit_ref,
            version_id=row.version_id,
            made_version_id=row.made_version_id,
            recipient=made_for.get(row.made_version_id, ""),
            key=row.key,
            purpose=Purpose(row.purpose),
            way=Way(row.way),
            kind=FaultKind(row.kind),
            page=row.page,
            note=row.note,
            state=RemarkState(row.state),
            answer=row.answer,
            by=people[row.by_id].name if row.by_id in people else "",
            at=row.at,
            answered_by=people[row.answered_by_id].name if row.answered_by_id in people else "",
            from_organisation=names[row.from_organisation_id].name if row.from_organisation_id in names else "",
            is_mine_to_answer=row.to_organisation_id == actor.organisation_id and row.state == RemarkState.OPEN,
            is_from_us=row.from_organisation_id == actor.organisation_id,
        )
        for row in mine
        if row.item_id in items
    )


def list_returned(actor: Actor, case_ids: Iterable[str]) -> tuple[RemarkView, ...]:
    """Return what waits for an answer of one's own side in some cases that actor may see, newest first."""
    wanted = Remark.objects.filter(
        case_id__in=list(case_ids), to_organisation_id=actor.organisation_id, state=RemarkState.OPEN
    )
    told = list(dict.fromkeys(wanted.order_by("-at").values_list("case_id", flat=True)))[:MOST_CASES]
    return tuple(one for case_id in told for one in list_remarks(actor, case_id) if one.is_mine_to_answer)


def case_of_remark(actor: Actor, remark_id: str) -> str:
    """Return the case of something said of one's own side's redaction. Raises NotVisible."""
    row = Remark.objects.filter(pk=remark_id, to_organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    cases.get_case(actor, row.case_id)
    return row.case_id
