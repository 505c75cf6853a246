"""What the page of the review shows: one document with its places and decisions."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action as Doing
from unbroken.ground.access.actor import Actor
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.review import sealing, targets
from unbroken.stages.review.findings import NOBODY, chosen_in, found_in, rulings_for
from unbroken.stages.review.models import Finished, Ruling
from unbroken.stages.review.places import Places, Sheet
from unbroken.stages.review.returned import list_remarks
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.standing import standing
from unbroken.stages.review.views import DocumentStanding, FindingView, Place, RemarkView

LINE_POINTS = 8.0


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
    rulings = rulings_for(rows, actor)
    found = found_in(at, places, rows, rulings)
    by_hand = chosen_in(at, places, rows, rulings)
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
