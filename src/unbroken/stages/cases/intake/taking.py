"""Write the rows of a list that were confirmed: all of them, or none."""

import hashlib
from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import ImportRefused
from unbroken.stages.cases.intake.plan import Plan, make_plan
from unbroken.stages.cases.intake.table import read_table
from unbroken.stages.cases.locking import lock_case

RECORDS = {"exhibits": "exhibit", "witnesses": "person"}


def plan_list(*, case_id: str, kind: str, untrusted: bytes, actor: Actor, now: datetime) -> Plan:
    """Return what a file would do to the case. Raises ImportRefused, NotVisible."""
    require(actor, Action.EDIT_CASE, queries.case_relation(actor, case_id, now=now))
    table = read_table(untrusted)
    records = queries.list_records(actor, case_id, RECORDS[kind], "person", now=now)
    people = {one.id: one.record.full_name for one in records if one.kind == "person"}
    stored = [one.record for one in records if one.kind == RECORDS[kind]]
    return make_plan(kind, table, stored, people, today=now.date())


def import_list(*, case_id: str, kind: str, untrusted: bytes, is_only_good: bool, actor: Actor, now: datetime) -> Plan:
    """Add the new rows of a file; return what was planned. Doing it again adds nothing.

    is_only_good: rows with errors may be left out. Rows that differ from what is stored are never written.
    Raises ImportRefused, NotVisible, and what record_fact raises; then nothing is written.
    """
    with transaction.atomic():
        require(actor, Action.EDIT_CASE, queries.case_relation(actor, case_id, now=now))
        lock_case(case_id)
        plan = plan_list(case_id=case_id, kind=kind, untrusted=untrusted, actor=actor, now=now)
        wrong, new = plan.of("wrong"), plan.of("new")
        if wrong and not is_only_good:
            raise ImportRefused("Correct the rows with errors, or choose to leave them out.")
        for row in new:
            actions.record_fact(case_id=case_id, record=row.record, expected_version=None, actor=actor, now=now)
        if new:
            values = {"added": len(new), "conflicts": len(plan.of("differs")), "refused": len(wrong)}
            digest = hashlib.sha256(untrusted).digest()
            with act(
                actor,
                EventType.CASE_IMPORTED,
                now=now,
                case_id=case_id,
                object_id=case_id,
                digest=digest,
                values=values,
            ):
                pass
    return plan
