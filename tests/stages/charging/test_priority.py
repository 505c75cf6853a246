"""The order of the queue: hard bands, the score, no starvation; and that the database orders as the rule says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.stages.charging.rules.priority import Band, Group, Side, Standing, group, place, score, sort_key

NOW = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONTH = {"limit_started_at": NOW - 7 * DAY, "limit_due_at": NOW + 21 * DAY}


@pytest.mark.parametrize(
    ("standing", "band", "of", "reason"),
    [
        (Standing(NOW, detained_until=NOW + 2 * HOUR), Band.TOP, Group.CRITICAL, "detention has 2 hours left"),
        (Standing(NOW, detained_until=NOW - 2 * HOUR), Band.TOP, Group.CRITICAL, "detention ended 2 hours ago"),
        (Standing(NOW, detained_until=NOW + 9 * HOUR), Band.DETAINED, Group.SOON, "In police detention until"),
        (Standing(NOW, expires_at=NOW + 6 * DAY), Band.EXPIRING, Group.LATER, "ends within 7 days"),
        (Standing(NOW, expires_at=NOW + 8 * DAY), Band.SCORED, Group.LATER, "the score decides"),
        (Standing(NOW, expires_at=NOW + 9 * HOUR), Band.EXPIRING, Group.SOON, "ends within 7 days"),
        (Standing(NOW, expires_at=NOW - DAY, police_due_at=NOW - DAY), Band.SCORED, Group.LATER, "the score decides"),
        (Standing(NOW, answer_due_at=NOW - DAY), Band.SCORED, Group.LATER, "the score decides"),
        (Standing(NOW - 9 * DAY, NOW + DAY), Band.TOP, Group.SOON, "More than 80%"),
        (Standing(NOW - 8 * DAY, NOW + 2 * DAY), Band.SCORED, Group.LATER, "the score decides"),
        (Standing(NOW - 8 * DAY, NOW - HOUR), Band.TOP, Group.OVERDUE, "More than 80%"),
        (Standing(NOW - 8 * DAY, NOW - 2 * DAY), Band.TOP, Group.CRITICAL, "More than 80%"),
        (Standing(**MONTH), Band.SCORED, Group.LATER, "the score decides"),
        (Standing(NOW), Band.SCORED, Group.LATER, "the score decides"),
    ],
)
def test_request_stands_in_its_band_for_the_prosecution_and_says_why(standing, band, of, reason):
    found = place(standing, Side.PROSECUTION, NOW)
    assert (found.band, found.group) == (band, of)
    assert reason in found.why[0]
    assert "Score" in found.why[1]


@pytest.mark.parametrize(
    ("standing", "band", "of", "reason"),
    [
        (Standing(NOW, detained_until=NOW - 2 * HOUR), Band.TOP, Group.CRITICAL, "detention ended 2 hours ago"),
        (Standing(NOW - 8 * DAY, NOW - 2 * DAY), Band.TOP, Group.LATER, "More than 80%"),
        (Standing(NOW, police_due_at=NOW - 2 * HOUR), Band.TOP, Group.OVERDUE, "over for 2 hours"),
        (Standing(NOW, answer_due_at=NOW - 2 * DAY), Band.TOP, Group.CRITICAL, "over for 2 days"),
        (Standing(NOW, answer_due_at=NOW + 2 * HOUR), Band.SCORED, Group.SOON, "the score decides"),
        (Standing(NOW, NOW + DAY, answer_due_at=NOW + 2 * DAY), Band.SCORED, Group.LATER, "the score decides"),
    ],
)
def test_request_stands_for_police_by_what_police_owe(standing, band, of, reason):
    found = place(standing, Side.POLICE, NOW)
    assert (found.band, found.group) == (band, of)
    assert reason in found.why[0]


def test_score_is_the_sum_of_its_parts_and_shows_them():
    standing = Standing(**MONTH, risk=1, vulnerability=1, seriousness=0.5)
    assert score(standing, NOW) == pytest.approx(40 + 30 + 5 + 5)
    why = place(standing, Side.PROSECUTION, NOW).why[1]
    assert why == ("Score 80 of 100: risk 40 of 40, vulnerability 30 of 30, time used 5 of 20, seriousness 5 of 10.")


OPTIONAL = st.one_of(st.none(), st.integers(-3000, 60000))


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    start = NOW - timedelta(minutes=draw(st.integers(0, 40000)))
    limit, held, expires, owed = draw(OPTIONAL), draw(OPTIONAL), draw(OPTIONAL), draw(OPTIONAL)
    share = st.sampled_from([0.0, 0.2, 0.5, 1.0])
    return Standing(
        limit_started_at=start,
        limit_due_at=None if limit is None else max(start + HOUR, NOW + timedelta(minutes=limit)),
        detained_until=None if held is None else NOW + timedelta(minutes=held),
        expires_at=None if expires is None else NOW + timedelta(minutes=expires),
        police_due_at=None if owed is None else NOW + timedelta(minutes=owed),
        risk=draw(share),
        vulnerability=draw(share),
        seriousness=draw(share),
    )


@given(standings())
def test_nothing_that_used_80_hundredths_of_its_limit_waits_behind_the_bands(standing: Standing):
    if standing.limit_due_at is None:
        return
    late = standing.limit_started_at + (standing.limit_due_at - standing.limit_started_at) * 0.81
    assert all(place(standing, side, late).band is Band.TOP for side in Side)


@given(standings(), st.integers(0, 20000), st.sampled_from(Side))
def test_waiting_never_lowers_a_request(standing: Standing, minutes: int, side: Side):
    later = NOW + timedelta(minutes=minutes)
    assert score(standing, later) >= score(standing, NOW)
    # A limit of bail presses the prosecution until it is over; then it is for police to put right.
    own = replace(standing, expires_at=None)
    order = list(Group)
    assert order.index(group(own, side, later)) <= order.index(group(own, side, NOW))


@given(standings(), st.sampled_from(Side))
def test_place_has_a_score_from_0_to_100_and_two_reasons(standing: Standing, side: Side):
    found = place(standing, side, NOW)
    assert 0 <= found.score <= 100
    assert len(found.why) == 2


@pytest.mark.parametrize("side", Side)
def test_database_orders_as_the_rule_says(database, now, side):
    from random import Random

    from stages.charging.scene import ask, set_scene
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.custody.acting import act
    from unbroken.ground.custody.events import EventType
    from unbroken.ground.ids import new_id
    from unbroken.stages.charging.models import ActionItem, ChargeRequest, Triage
    from unbroken.stages.charging.owed import owed_clocks
    from unbroken.stages.charging.queries.order import GROUPS, in_order
    from unbroken.stages.charging.standing import standing_of

    scene = set_scene(now)
    ask(scene)
    first = ChargeRequest.objects.get()
    chance = Random(4)

    def instant(low: int, high: int) -> datetime | None:
        return None if chance.random() < 0.4 else now + timedelta(minutes=chance.randint(low, high))

    made, returned, items = [], [], []
    for _ in range(150):
        one = ChargeRequest.objects.get(pk=first.pk)
        one.id, one.case_id = new_id(), new_id()
        one.limit_started_at = now - timedelta(minutes=chance.randint(0, 40000))
        one.limit_due_at = instant(-3000, 40000)
        if one.limit_due_at is not None and one.limit_due_at <= one.limit_started_at:
            one.limit_due_at = one.limit_started_at + HOUR
        one.detained_until, one.expires_at = instant(-600, 1500), instant(-3000, 20000)
        one.police_due_at = instant(-3000, 20000)
        one.risk, one.vulnerability, one.seriousness = (chance.choice([0, 0.2, 0.5, 1]) for _ in range(3))
        one.state = chance.choice(["SUBMITTED", "ACCEPTED", "REJECTED", "ACTION_PLAN", "CHARGES_PENDING"])
        owed_on = (now + timedelta(days=chance.randint(-3, 5))).date()
        before = {"round": 1, "decided_at": now - 9 * DAY, "is_accepted": False}
        if one.state == "REJECTED":
            one.respond_by = owed_on
            returned.append(Triage(id=new_id(), request=one, decided_by_id=new_id(), respond_by=owed_on, **before))
        if one.state == "ACTION_PLAN" or (one.state == "CHARGES_PENDING" and chance.random() < 0.5):
            later = owed_on + timedelta(days=chance.randint(0, 3))
            asked = {"request": one, "added_at": now - 9 * DAY, "added_by_id": new_id(), "category": "footage"}
            items += [ActionItem(id=new_id(), due_on=on, **asked) for on in (later, owed_on)]
        made.append(one)
    with act(Actor.system(scene.force), EventType.CHARGE_ASKED, now=now, object_id=first.id):
        ChargeRequest.objects.bulk_create(made)
        Triage.objects.bulk_create(returned)
        ActionItem.objects.bulk_create(items)
    found = list(in_order(ChargeRequest.objects.all(), side, now))
    assert len(found) == 151
    owed = owed_clocks(found)
    standing = {one.id: standing_of(one, owed[one.id]) for one in found}
    expected = sorted(found, key=lambda one: sort_key(standing[one.id], side, now, one.id))
    assert [one.id for one in found] == [one.id for one in expected]
    for one in found:
        there = place(standing[one.id], side, now)
        assert (GROUPS[one.group], one.band, round(one.score, 6)) == (there.group, there.band, round(there.score, 6))
    soon = list(in_order(ChargeRequest.objects.all(), side, now, [Group.SOON]))
    assert {GROUPS[one.group] for one in soon} == {Group.SOON}
