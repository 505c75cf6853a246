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
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Greatest, Least

from unbroken.stages.charging.models import ChargeRequest
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
)

GROUPS = list(Group)


class Seconds(Func):
    """The seconds of a span, or since 1970 of an instant."""

    template = "EXTRACT(EPOCH FROM %(expressions)s)::float8"
    output_field = FloatField()


def in_order(
    found: "QuerySet[ChargeRequest]", now: datetime, groups: Sequence[Group] = ()
) -> "QuerySet[ChargeRequest]":
    """Return requests in the order of the queue, each with .used, .score, .band and .group (index of the group).

    groups: only those in these groups; all without any.
    """
    moment = Value(now, output_field=DateTimeField())
    wanted = [GROUPS.index(one) for one in groups or GROUPS]
    return (
        found.annotate(used=_used(moment))
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
                default=Seconds(F("deadline_at")),
                output_field=FloatField(),
            )
        )
        .order_by("group", "band", F("first").asc(nulls_last=True), F("deadline_at").asc(nulls_last=True), "id")
    )


def group_of(now: datetime) -> Case:
    """Return the expression for the index of the group."""
    return Case(
        When(
            Q(detained_until__lt=now + RED_LEFT) | Q(deadline_at__lt=now - CRITICAL),
            then=Value(GROUPS.index(Group.CRITICAL)),
        ),
        When(deadline_at__lte=now, then=Value(GROUPS.index(Group.OVERDUE))),
        When(deadline_at__lte=now + SOON, then=Value(GROUPS.index(Group.SOON))),
        default=Value(GROUPS.index(Group.LATER)),
        output_field=IntegerField(),
    )


def _used(moment: Value) -> Case:
    past = ExpressionWrapper(moment - F("limit_started_at"), output_field=DurationField())
    limit = ExpressionWrapper(F("limit_due_at") - F("limit_started_at"), output_field=DurationField())
    share = Seconds(past) / Func(Seconds(limit), Value(0.0), function="NULLIF", output_field=FloatField())
    return Case(
        When(limit_due_at__isnull=True, then=Value(0.0)),
        default=Least(Value(1.0), Greatest(Value(0.0), share)),
        output_field=FloatField(),
    )


def _band(now: datetime) -> Case:
    return Case(
        When(Q(detained_until__lt=now + RED_LEFT) | Q(used__gt=STARVED), then=Value(int(Band.TOP))),
        When(detained_until__isnull=False, then=Value(int(Band.DETAINED))),
        When(expires_at__lte=now + EXPIRING, then=Value(int(Band.EXPIRING))),
        default=Value(int(Band.SCORED)),
        output_field=IntegerField(),
    )
