"""The places of a document as pages show them: what was found, what people chose, and what was decided of each."""

from collections.abc import Mapping
from dataclasses import replace

from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.ground.access.actor import Actor
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.review import rules
from unbroken.stages.review.models import Ruling, SecondRuling
from unbroken.stages.review.places import Places, Shown
from unbroken.stages.review.situation import Situation
from unbroken.stages.review.views import FindingView, Place, RulingView, SecondView
from unbroken.stages.review.vocabulary import Choice, RulingState

NOBODY = "Nobody in the case record"


def found_in(
    at: Situation, places: Places, rows: Mapping[str, Ruling], rulings: Mapping[str, RulingView]
) -> list[FindingView]:
    """Return the places that were found, each with what is proposed and decided; kind and person as last decided."""
    views: list[FindingView] = []
    open_keys = set(at.stand.open)
    for key, found in at.found.items():
        standing_ruling = at.ruling_on(key)
        shown = places.shown.get(key, Shown("", "", "", is_sure=True, places=()))
        proposal = at.proposals[key]
        row = rows.get(standing_ruling.id) if standing_ruling else None
        subject_id = row.subject_id if row else found.subject_id
        view = FindingView(
            key=key,
            text=shown.text,
            kind=InfoKind(row.kind) if row else found.kind,
            subject_id=subject_id,
            subject=places.names.get(subject_id, NOBODY),
            role=found.role,
            why=shown.why,
            found_by=shown.found_by,
            is_sure=shown.is_sure,
            places=shown.places,
            proposal=proposal,
            reason=at.reasons.get(proposal.row, ""),
            ruling=rulings.get(standing_ruling.id) if standing_ruling else None,
            is_open=key in open_keys,
        )
        views.append(view)
    return views


def chosen_in(
    at: Situation, places: Places, rows: Mapping[str, Ruling], rulings: Mapping[str, RulingView]
) -> list[FindingView]:
    """Return the places that people chose by hand and that count for this recipient."""
    views: list[FindingView] = []
    for one in at.rulings:
        if not one.is_by_hand or one.proposed_row != rules.row_by_hand(at.recipient) or one.layout != at.reading.layout:
            continue
        row = rows[one.id]
        sheet = places.sheet(row.page)
        text = "A box drawn on the page"
        if row.start is not None and row.end is not None and sheet is not None:
            text = sheet.text[row.start - sheet.start : row.end - sheet.start]
        views.append(
            FindingView(
                key=one.key,
                text=text,
                kind=InfoKind(row.kind),
                subject_id=row.subject_id,
                subject=places.names.get(row.subject_id, NOBODY),
                role=None,
                why="Chosen by a person.",
                found_by="a person",
                is_sure=True,
                places=tuple(Place(page, tuple(box)) for page, box in row.box or []),
                proposal=None,
                reason="",
                ruling=rulings[one.id],
                is_open=False,
            )
        )
    return views


def rulings_for(rows: Mapping[str, Ruling], actor: Actor) -> dict[str, RulingView]:
    """Return rulings as actor may see them: what waits for a second person is shown to the first alone."""
    seconds: dict[str, list[SecondRuling]] = {}
    for each in SecondRuling.objects.filter(ruling__in=list(rows)).order_by("at", "id"):
        seconds.setdefault(each.ruling_id, []).append(each)
    ids = {row.by_id for row in rows.values()} | {each.by_id for some in seconds.values() for each in some}
    people = organisations.get_people(ids)
    return {
        row.pk: _masked(
            RulingView(
                id=row.pk,
                key=row.key,
                number=row.number,
                state=RulingState(row.state),
                action=Choice(row.action),
                reason_code=row.reason_code,
                note=row.note,
                by_id=row.by_id,
                by=people[row.by_id].name if row.by_id in people else "",
                at=row.at,
                seconds=tuple(
                    SecondView(
                        action=Choice(each.action),
                        reason_code=each.reason_code,
                        note=each.note,
                        by=people[each.by_id].name if each.by_id in people else "",
                        at=each.at,
                        is_settlement=each.is_settlement,
                    )
                    for each in seconds.get(row.pk, [])
                ),
            ),
            actor,
        )
        for row in rows.values()
    }


def _masked(view: RulingView, actor: Actor) -> RulingView:
    if view.state is not RulingState.WAITS or view.by_id == actor.person_id:
        return view
    return replace(view, action=None, reason_code="", note="")
