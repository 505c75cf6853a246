"""Two cases are linked once, on the record of both, and nobody learns of a case they may not see."""

from datetime import datetime

import pytest

import factories
from races import at_once
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.links import UNKNOWN_URN, find_other
from unbroken.stages.cases.models import CaseLink

WHY = "The same knife"


@pytest.fixture
def pair(cast, now: datetime) -> tuple[str, str]:
    return factories.make_case(cast.officer, now=now), factories.make_case(cast.officer, now=now)


def types_of(case_id: str) -> list[str]:
    return list(
        Pending.objects.filter(case_id=case_id, type__contains="linked").order_by("seq").values_list("type", flat=True)
    )


def link(cast, one: str, other: str, now: datetime, reason: str = WHY) -> str:
    return actions.link_cases(case_id=one, other_id=other, reason=reason, actor=cast.officer, now=now)


def test_link_is_seen_from_both_cases_and_recorded_in_both(cast, pair, now: datetime) -> None:
    made = link(cast, *pair, now)
    for case_id, other in (pair, pair[::-1]):
        (found,) = queries.list_links(cast.officer, case_id, now=now)
        assert (found.id, found.other_id, found.reason) == (made, other, WHY)
        assert found.by_id == cast.officer.person_id
        assert types_of(case_id) == ["case:record:linked"]


def test_link_from_either_side_in_many_windows_is_one(cast, pair, now: datetime) -> None:
    moves = [lambda: link(cast, *pair, now), lambda: link(cast, *pair[::-1], now)] * 2
    assert at_once(*moves) == [None] * 4
    assert CaseLink.objects.count() == 1
    assert types_of(pair[0]) == types_of(pair[1]) == ["case:record:linked"]


def test_link_that_ended_is_gone_from_both_and_stays_in_both_histories(cast, pair, now: datetime) -> None:
    made = link(cast, *pair, now)
    for _again in range(2):
        actions.end_link(case_id=pair[1], link_id=made, reason="Wrong knife", actor=cast.officer, now=now)
    for case_id in pair:
        assert queries.list_links(cast.officer, case_id, now=now) == []
        assert types_of(case_id) == ["case:record:linked", "case:record:unlinked"]
    assert queries.is_ended_link(cast.officer, pair[0], made, now=now)
    assert link(cast, *pair, now) != made


def test_link_with_itself_or_without_a_reason_is_refused(cast, pair, now: datetime) -> None:
    with pytest.raises(LinkRefused):
        link(cast, pair[0], pair[0], now)
    for reason in (" ", "x" * 501):
        with pytest.raises(InvalidInput) as refused:
            link(cast, *pair, now, reason)
        assert "reason" in refused.value.fields
    assert not CaseLink.objects.exists()


def test_case_that_the_actor_may_not_see_cannot_be_linked_found_or_told(cast, pair, now: datetime) -> None:
    hidden = factories.make_case(cast.stranger, now=now)
    for one, other in ((pair[0], hidden), (hidden, pair[0]), (pair[0], "01JDAAAAAAAAAAAAAAAAAAAAAA")):
        with pytest.raises(NotVisible):
            link(cast, one, other, now)
    for urn in (queries.get_case(cast.stranger, hidden, now=now).urn, "18ZA9999926"):
        with pytest.raises(InvalidInput) as refused:
            find_other(cast.officer, pair[0], urn, now=now)
        assert refused.value.fields == {"urn": UNKNOWN_URN}
    assert not CaseLink.objects.exists()


def test_link_is_told_only_to_those_who_may_see_the_other_case(cast, pair, now: datetime) -> None:
    made = link(cast, *pair, now)
    actions.assign_person(case_id=pair[0], person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    assert queries.list_links(cast.colleague, pair[0], now=now) == []
    with pytest.raises(NotVisible):
        actions.end_link(case_id=pair[0], link_id=made, reason=WHY, actor=cast.colleague, now=now)
    with pytest.raises(NotVisible):
        queries.list_links(cast.stranger, pair[0], now=now)


def test_split_cannot_be_ended_like_a_link(cast, full, now: datetime) -> None:
    actions.split_case(
        case_id=full.id, new_case_id=new_id(), people=[full.ben], reason=WHY, actor=cast.officer, now=now
    )
    (found,) = queries.list_links(cast.officer, full.id, now=now)
    with pytest.raises(LinkRefused):
        actions.end_link(case_id=full.id, link_id=found.id, reason=WHY, actor=cast.officer, now=now)
