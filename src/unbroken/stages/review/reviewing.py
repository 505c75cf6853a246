"""What the pages of the review show: one document with its places and decisions, and the documents of a case."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.access.actions import Action as Doing
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules import ASKERS, LAWYERS
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.review import rules, sealing, targets
from unbroken.stages.review.models import Finished, Reading, Ruling, SecondRuling
from unbroken.stages.review.places import Places, Sheet, Shown
from unbroken.stages.review.reading import is_readable
from unbroken.stages.review.returned import list_remarks
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.standing import standing
from unbroken.stages.review.views import (
    DocumentStanding,
    FindingView,
    Place,
    RemarkView,
    RulingView,
    SecondView,
)
from unbroken.stages.review.vocabulary import (
    Choice,
    ReadingState,
    RenditionState,
    RulingState,
)

REVIEWERS = ASKERS | LAWYERS | {Role.CPS_PLO, Role.CPS_OD}
LINE_POINTS = 8.0
NOBODY = "Nobody in the case record"


@dataclass(frozen=True)
class Group:
    """The places about one person."""

    subject_id: str
    name: str
    places: tuple[FindingView, ...]

    @property
    def open_count(self) -> int:
        """How many of them are to be decided."""
        return sum(one.state == "open" for one in self.places)


@dataclass(frozen=True)
class ReviewPage:
    """One document under review for one recipient."""

    at: Situation
    places: Places
    findings: tuple[FindingView, ...]
    people: dict[str, str]
    standing: DocumentStanding
    finished_by: tuple[str, ...]
    may_settle: bool
    remarks: tuple[RemarkView, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def item(self) -> ItemView:
        """The item."""
        return self.at.reviewed.item

    @property
    def groups(self) -> tuple[Group, ...]:
        """The places by person; those of nobody in the record last."""
        found: dict[str, list[FindingView]] = {}
        for one in self.findings:
            found.setdefault(one.subject_id, []).append(one)
        ordered = sorted(found, key=lambda subject: (not subject, self.people.get(subject, subject)))
        return tuple(Group(one, self.people.get(one, NOBODY), tuple(found[one])) for one in ordered)

    def on_page(self, number: int) -> tuple[tuple[FindingView, Place], ...]:
        """Return the places on one page with their boxes."""
        return tuple((one, place) for one in self.findings for place in one.places if place.page == number)

    def open_on(self, number: int) -> int:
        """Return how many places that begin on a page are to be decided."""
        return sum(one.page == number and one.state == "open" for one in self.findings)

    def sheet(self, number: int) -> Sheet:
        """Return a page; the first where there is no such page."""
        return self.places.sheet(number) or self.places.sheets[0]

    def finding(self, key: str) -> FindingView | None:
        """Return one place by its key."""
        return next((one for one in self.findings if one.key == key), None)


def get_review(actor: Actor, version_id: str, recipient: Recipient, client: str = "", *, now: datetime) -> ReviewPage:
    """Return a document that was read; the caller records the look. Raises NotVisible, NotRead."""
    at = situation_of(actor, version_id, recipient, client)
    places = sealing.places_of(at.reading)
    rows = {row.pk: row for row in Ruling.objects.filter(pk__in=[one.id for one in at.rulings])}
    rulings = _views(rows, actor)
    found = _found(at, places, rulings)
    by_hand = _by_hand(at, places, rows, rulings)
    findings = sorted((*found, *by_hand), key=_order)
    people = {**places.names, **{one.subject_id: one.subject for one in findings if one.subject_id}}
    finished = Finished.objects.filter(version_id=version_id, layout=at.reading.layout).values_list("by_id", flat=True)
    names = organisations.get_people(set(finished))
    return ReviewPage(
        at=at,
        places=places,
        findings=tuple(findings),
        people=people,
        standing=standing(actor, [version_id], recipient, client)[0],
        finished_by=tuple(sorted({names[one].name for one in finished if one in names})),
        may_settle=targets.may_review(actor, version_id, Doing.SETTLE_RULING),
        remarks=list_remarks(actor, at.reviewed.case_id, version_id=version_id),
        counts=_counts(findings),
    )


def get_picture(actor: Actor, version_id: str, page: int, client: str = "") -> bytes:
    """Return the picture of one page. The caller knows that the look was recorded. Raises NotVisible, NotRead."""
    at = situation_of(actor, version_id, Recipient.CPS_PRE, client)
    number = min(max(page, 1), at.reading.page_count)
    return sealing.open_part(at.reading.blob_key, sealing.page_part(number), at.reading.organisation_id)


@dataclass(frozen=True)
class DocumentRow:
    """One document of a case on the list. reading_state is None where nobody had it read."""

    item: ItemView
    version_id: str
    standing: DocumentStanding
    reading_state: ReadingState | None
    error: str

    @property
    def words(self) -> str:
        """How far it is, in plain words."""
        one = self.standing
        if self.reading_state is None:
            return "Not read yet"
        if self.reading_state is ReadingState.QUEUED:
            return "Being read"
        if self.reading_state is ReadingState.FAILED:
            return "Could not be read"
        if one.is_stale:
            return "Read it again: the case changed"
        if one.block:
            return f"May not go: rule {one.block.rule}"
        if one.undecided or one.waiting_second:
            parts = [f"{one.undecided} to decide"] if one.undecided else []
            parts += [f"{one.waiting_second} for a second person"] if one.waiting_second else []
            return ", ".join(parts)
        if not one.is_finished:
            return "Every page to be looked at"
        return _copy_words(one)

    @property
    def needs_copy(self) -> bool:
        """Say whether everything is decided and no copy of it is made or being made."""
        one, copy = self.standing, self.standing.rendition
        is_under_way = copy is not None and copy.state is RenditionState.QUEUED and copy.is_current
        return one.is_ready and not one.is_current and not is_under_way

    @property
    def tone(self) -> str:
        """The tone of the tag beside the words."""
        if self.standing.is_current:
            return "good"
        if self.reading_state is ReadingState.FAILED or self.standing.block:
            return "bad"
        is_working = self.reading_state is ReadingState.QUEUED or self.words == "Copy being made"
        return "working" if is_working else "waiting"


def _copy_words(one: DocumentStanding) -> str:
    if one.is_current:
        return "Copy proven"
    if one.rendition is None or (one.rendition.is_proven and not one.rendition.is_current):
        return "Decided: make the copy"
    return {"Being made": "Copy being made"}.get(one.rendition.state_words, "Copy not made")


def list_documents(actor: Actor, case_id: str, recipient: Recipient, client: str = "") -> list[DocumentRow]:
    """Return the documents of a case that actor may redact, with how far each is for a recipient."""
    items = {
        item.original.id: item
        for item in evidence.list_items(actor, case_id)
        if item.original is not None and item.original.is_sealed and is_readable(item.original.format)
    }
    allowed = evidence.list_allowed(actor, case_id, Doing.REVIEW_ITEM)
    held = evidence.held_of(items, actor.organisation_id)
    mine = [version_id for version_id, item in items.items() if item.id in allowed and version_id in held]
    rows = Reading.objects.filter(version_id__in=mine, organisation_id=actor.organisation_id, client_id=client)
    latest = {
        row["version_id"]: row
        for row in rows.order_by("version_id", "-number").distinct("version_id").values("version_id", "state", "error")
    }
    return [
        DocumentRow(
            items[one.version_id],
            one.version_id,
            one,
            ReadingState(latest[one.version_id]["state"]) if one.version_id in latest else None,
            latest[one.version_id]["error"] if one.version_id in latest else "",
        )
        for one in standing(actor, mine, recipient, client)
    ]


def reviews_here(actor: Actor) -> bool:
    """Say whether actor holds a role that redacts, so that an empty list is shown rather than nothing."""
    return bool(actor.roles & REVIEWERS)


def _order(one: FindingView) -> tuple[int, int, float, str]:
    """Return the order of reading: by page, by line, from the left."""
    first = one.places[0] if one.places else Place(1, (0.0, 0.0, 0.0, 0.0))
    middle = (first.box[1] + first.box[3]) / 2
    return first.page, round(middle / LINE_POINTS), first.box[0], one.key


def _counts(findings: Iterable[FindingView]) -> dict[str, int]:
    counts = dict.fromkeys(("open", "waits", "disputed", "redact", "keep"), 0)
    for one in findings:
        counts[one.state] += 1
    return counts


def _found(at: Situation, places: Places, rulings: Mapping[str, RulingView]) -> list[FindingView]:
    views: list[FindingView] = []
    open_keys = set(at.stand.open)
    for key, found in at.found.items():
        standing_ruling = at.ruling_on(key)
        shown = places.shown.get(key, Shown("", "", "", is_sure=True, places=()))
        proposal = at.proposals[key]
        view = FindingView(
            key=key,
            text=shown.text,
            kind=found.kind,
            subject_id=found.subject_id,
            subject=places.names.get(found.subject_id, NOBODY),
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


def _by_hand(
    at: Situation, places: Places, rows: Mapping[str, Ruling], rulings: Mapping[str, RulingView]
) -> list[FindingView]:
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


def _views(rows: Mapping[str, Ruling], actor: Actor) -> dict[str, RulingView]:
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
