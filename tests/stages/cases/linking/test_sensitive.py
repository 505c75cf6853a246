"""Splitting or merging a case lets nobody see sensitive material who did not see it before."""

from datetime import datetime

import factories
from linking_facts import put
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.roles import Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.models import Record


def test_sensitive_item_is_copied_and_seen_by_nobody_else(cast, full, now: datetime) -> None:
    unit = next(iter(cast.officer.unit_ids))
    keeper = factories.make_person(cast.officer.organisation_id, Role.POL_DO, unit_id=unit, now=now)
    actions.assign_person(case_id=full.id, person_id=keeper.person_id, actor=cast.officer, now=now)
    put(keeper, full.id, now, UnusedFact(new_id(), None, "A source", sensitivity=Sensitivity.SENSITIVE))
    made, lead = new_id(), factories.make_case(cast.officer, now=now)
    actions.split_case(
        case_id=full.id, new_case_id=made, people=[full.ben], reason="Apart", actor=cast.officer, now=now
    )
    actions.assign_person(case_id=lead, person_id=keeper.person_id, actor=cast.officer, now=now)
    actions.merge_case(case_id=full.id, lead_id=lead, reason="One", actor=cast.officer, now=now)

    def seen(who: object, case_id: str) -> int:
        return len(queries.get_facts(who, case_id, now=now).unused)

    assert [seen(cast.officer, case_id) for case_id in (full.id, made, lead)] == [1, 1, 1]
    assert [seen(keeper, case_id) for case_id in (full.id, made)] == [2, 2]
    kept = Record.objects.filter(body__sensitivity="sensitive")
    assert dict(kept.values_list("case_id", "recorded_by_id")) == {
        full.id: keeper.person_id,
        made: keeper.person_id,
        lead: "",
    }
