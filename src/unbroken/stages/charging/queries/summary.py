"""The monthly summary of assessments, for each force and area."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import own_organisation
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.charging.models import Assessment, Summary
from unbroken.stages.charging.rules.assessment import dispute_until
from unbroken.stages.charging.vocabulary import Failure, Settlement


@dataclass(frozen=True)
class SummaryLine:
    """The assessments of one month between one force and one area. failures: most frequent first.

    sent_at, sent_id: when the force was sent it, None and empty while the month lasts.
    """

    month: date
    force: str
    area: str
    assessed: int
    failed: int
    disputed: int
    overturned: int
    dispute_until: date
    failures: tuple[tuple[str, int], ...]
    sent_at: datetime | None
    sent_id: str


def monthly_summary(actor: Actor) -> tuple[SummaryLine, ...]:
    """Return the summaries of the actor's organisation, newest month first. Raises NotVisible.

    A failure whose dispute succeeded is not counted.
    """
    require(actor, Action.VIEW_ASSESSMENTS, own_organisation(actor.organisation_id))
    own = organisations.get_organisation(actor.organisation_id)
    side = "area_id" if own.kind is OrganisationKind.CPS else "force_id"
    grouped: dict[tuple[date, str, str], list[Assessment]] = {}
    for one in Assessment.objects.filter(**{side: actor.organisation_id}):
        grouped.setdefault((one.month, one.force_id, one.area_id), []).append(one)
    names = organisations.get_organisations([one for _, force, area in grouped for one in (force, area)])
    sent = {(one.month, one.force_id, one.area_id): one for one in Summary.objects.filter(**{side: own.id})}
    newest = sorted(grouped.items(), key=lambda item: item[0], reverse=True)
    words = {one: facts.name for one, facts in names.items()}
    return tuple(_line(key, rows, words, sent.get(key)) for key, rows in newest)


def _line(
    key: tuple[date, str, str], rows: list[Assessment], names: dict[str, str], sent: Summary | None
) -> SummaryLine:
    month, force, area = key
    standing = [one for one in rows if one.settlement != Settlement.SUCCESSFUL.value]
    counted = Counter(failure for one in standing for failure in one.failures)
    return SummaryLine(
        month=month,
        force=names.get(force, ""),
        area=names.get(area, ""),
        assessed=len(rows),
        failed=sum(bool(one.failures) for one in standing),
        disputed=sum(one.disputed_at is not None for one in rows),
        overturned=len(rows) - len(standing),
        dispute_until=dispute_until(month),
        failures=tuple((Failure.of(one).words, number) for one, number in counted.most_common()),
        sent_at=sent.sent_at if sent else None,
        sent_id=sent.id if sent else "",
    )
