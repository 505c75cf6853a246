"""What was served, objected to and received starts and stops clocks, without being typed again."""

from datetime import UTC, date, datetime

import pytest

import factories
from stages.disclosure.served import make_served
from unbroken.stages.charging.rules.days import DayKind
from unbroken.stages.disclosure.days import days, days_of
from unbroken.stages.disclosure.models import Release
from unbroken.stages.disclosure.schedules.duty import receive_statement
from unbroken.stages.disclosure.serving.models import Service

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("authority", "kinds"),
    [
        ("IDPC", {DayKind.DETAILS_SERVED}),
        ("EVIDENCE", {DayKind.CASE_SERVED}),
        ("BUNDLE", {DayKind.CASE_SERVED}),
        ("UNUSED", {DayKind.DISCLOSED}),
        ("S9", set()),
        ("ORDER", set()),
    ],
)
def test_service_is_a_day_by_its_authority(authority: str, kinds: set[DayKind]) -> None:
    row = Service(authority=authority, served_at=AT, client_id="s", is_s9_notice=False)
    assert {one.kind for one in days_of(row, is_refused=False)} == kinds


def test_section_9_notice_is_a_day_until_every_statement_is_objected_to() -> None:
    due = date(2026, 5, 20)
    row = Service(id="x", authority="S9", served_at=AT, client_id="s", is_s9_notice=True, response_due=due)
    (served,) = days_of(row, is_refused=False)
    assert (served.kind, served.person, served.until, served.about) == (DayKind.S9_SERVED, "s", due, "x")
    assert [one.kind for one in days_of(row, is_refused=True)] == [DayKind.S9_SERVED, DayKind.S9_OBJECTED]


def test_case_knows_what_was_served_and_the_defence_statement(database: object, now: datetime) -> None:
    served = make_served(now)
    world, authority = served.world, Release.objects.get().authority
    receive_statement(
        case_id=world.case_id,
        defendant_id=world.client_id,
        received_on=now.date(),
        actor=world.prosecutor,
        now=served.now,
    )
    found = {one.kind: one.person for one in days(world.prosecutor, world.case_id, served.now)}
    expected = {one.kind for one in days_of(Service.objects.get(authority=authority), is_refused=False)}
    assert found == dict.fromkeys({*expected, DayKind.DEFENCE_STATEMENT}, world.client_id)
    factories.forget_caches()
