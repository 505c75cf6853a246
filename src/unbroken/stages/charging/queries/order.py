"""The order of the queue as the database computes it: the same as rules/priority.py; a test holds the two together."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import (
    Case,
    DateTimeField,
    DurationField,
    ExpressionWrapper,
    F,
    FloatField,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest, Least

from unbroken.stages.charging.models import ActionItem, ChargeRequest
from unbroken.stages.charging.rules.priority import (
    CRITICAL,
    EXPIRING,
    RED_LEFT,
    RISK_WEIGHT,
    SERIOUS_WEIGHT,
    SOON,
    STARVED,
    TIME_WEIGHT,
    VULNERABLE_WEIGHT,
    Band,
    Group,
    Side,
)
from unbroken.stages.charging.rules.requests import WITH_PROSECUTION, State
from unbroken.stages.charging.rules.timing import WITH_PLAN

GROUPS = list(Group)


class Seconds(Func):
    """The seconds of a span, or since 1970 of an instant."""

    template = "EXTRACT(EPOCH FROM %(expressions)s)::float8"
    output_field = FloatField()


class EndOfDay(Func):
    """The first instant after a day in London."""

    template = "((%(expressions)s + 1)::timestamp AT TIME ZONE 'Europe/London')"
    output_field = DateTimeField()


def in_order(
    found: "QuerySet[ChargeRequest]", side: Side, now: datetime, groups: Sequence[Group] = ()
) -> "QuerySet[ChargeRequest]":
    """Return requests in the order of a side's queue, each with .due, .used, .score, .band and .group (its index).

    groups: only those in these groups; all without any.
    """
    moment = Value(now, output_field=DateTimeField())
    wanted = [GROUPS.index(one) for one in groups or GROUPS]
    return (
        found.annotate(due=due_of(side, now), limit=_limit())
        .annotate(used=_used(moment))
        .annotate(
            score=F("risk") * float(RISK_WEIGHT)
            + F("vulnerability") * float(VULNERABLE_WEIGHT)
            + F("used") * float(TIME_WEIGHT)
            + F("seriousness") * float(SERIOUS_WEIGHT),
            band=_band(now),
            group=group_of(now),
        )
        .filter(group__in=wanted)
        .annotate(
            first=Case(
                When(band=int(Band.SCORED), then=F("score") * -1.0),
                default=Seconds(F("due")),
                output_field=FloatField(),
            )
        )
        .order_by("group", "band", F("first").asc(nulls_last=True), F("due").asc(nulls_last=True), "id")
    )


def due_of(side: Side, now: datetime) -> Least:
    """Return the expression for the first limit that counts for a side; see Standing.due_at."""
    if side is Side.POLICE:
        # A request from before police_due_at was kept has one only once it is next brought up to date.
        return Least("detained_until", Coalesce("police_due_at", "expires_at"), _answer_due())
    return Least(_limit(), "detained_until", Case(When(expires_at__gt=now, then=F("expires_at"))))


def group_of(now: datetime) -> Case:
    """Return the expression for the index of the group; the query has .due already."""
    return Case(
        When(
            Q(detained_until__lt=now + RED_LEFT) | Q(due__lt=now - CRITICAL),
            then=Value(GROUPS.index(Group.CRITICAL)),
        ),
        When(due__lte=now, then=Value(GROUPS.index(Group.OVERDUE))),
        When(due__lte=now + SOON, then=Value(GROUPS.index(Group.SOON))),
        default=Value(GROUPS.index(Group.LATER)),
        output_field=IntegerField(),
    )


def _limit() -> Case:
    """Return the end of the decision's limit, which runs while the prosecution has the file."""
    return Case(When(state__in=[one.value for one in WITH_PROSECUTION], then=F("limit_due_at")))


def _answer_due() -> Case:
    """Return until when police answer: a return at triage, or the first item of the action plan that is open."""
    waiting = ActionItem.objects.filter(request=OuterRef("pk"), received_at=None, cancelled_at=None)
    return Case(
        When(state=State.REJECTED.value, then=EndOfDay(F("respond_by"))),
        When(
            state__in=[one.value for one in WITH_PLAN],
            then=EndOfDay(Subquery(waiting.order_by("due_on").values("due_on")[:1])),
        ),
        output_field=DateTimeField(),
    )


def _used(moment: Value) -> Case:
    past = ExpressionWrapper(moment - F("limit_started_at"), output_field=DurationField())
    limit = ExpressionWrapper(F("limit") - F("limit_started_at"), output_field=DurationField())
    share = Seconds(past) / Func(Seconds(limit), Value(0.0), function="NULLIF", output_field=FloatField())
    return Case(
        When(limit__isnull=True, then=Value(0.0)),
        default=Least(Value(1.0), Greatest(Value(0.0), share)),
        output_field=FloatField(),
    )


def _band(now: datetime) -> Case:
    return Case(
        When(
            Q(detained_until__lt=now + RED_LEFT) | Q(used__gt=STARVED) | Q(due__lte=now),
            then=Value(int(Band.TOP)),
        ),
        When(detained_until__isnull=False, then=Value(int(Band.DETAINED))),
        When(expires_at__gt=now, expires_at__lte=now + EXPIRING, then=Value(int(Band.EXPIRING))),
        default=Value(int(Band.SCORED)),
        output_field=IntegerField(),
    )
