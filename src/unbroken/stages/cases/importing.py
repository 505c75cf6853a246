"""Take a case from a file: what is new is recorded, what is there stays, what differs is shown and never overwritten.

A file may be taken again, after a lost connection or with more in it: the URN finds the case, ids find the records.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from unbroken.engines.casefile.errors import RecordMalformed
from unbroken.engines.casefile.people import PersonFact
from unbroken.engines.casefile.schema import read_case
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import Stage, own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import DomainError
from unbroken.ground.ids import is_id, new_id
from unbroken.stages.cases import actions, recording, visibility
from unbroken.stages.cases.differences import Difference, differences
from unbroken.stages.cases.errors import CaseMerged, FactChanged, IdentifierMalformed, ImportRefused, UrnRegistered
from unbroken.stages.cases.identifiers import parse_urn
from unbroken.stages.cases.locking import lock_case
from unbroken.stages.cases.models import Case, Record
from unbroken.stages.cases.records import record_id

SIZE_LIMIT_BYTES = 20 * 2**20


@dataclass(frozen=True)
class ImportConflict:
    """A record that is stored with other values. differences: yours are the file's.

    version: the stored one. has_whereabouts: the file gives addresses or contacts, which are compared sealed.
    """

    place: str
    record_id: str
    differences: tuple[Difference, ...]
    version: int = 0
    has_whereabouts: bool = False


@dataclass(frozen=True)
class Choice:
    """What somebody decided about a conflict. version: the stored one they saw. fields: those to take from the file."""

    version: int
    fields: frozenset[str]


@dataclass
class ImportReport:
    """What became of a file."""

    case_id: str
    urn: str
    is_new: bool
    added: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    conflicts: list[ImportConflict] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    is_written: bool = True

    @property
    def facts_that_differ(self) -> int:
        """Return how many facts somebody has to choose for."""
        return sum(len(one.differences) + one.has_whereabouts for one in self.conflicts)

    @property
    def seen(self) -> str:
        """Return a digest of what differs and of which stored versions: another one means that it changed."""
        rows = sorted((one.record_id, one.version) for one in self.conflicts)
        return hashlib.sha256(json.dumps(rows).encode()).hexdigest()

    @property
    def is_complete(self) -> bool:
        """Say whether everything in the file is in the case now."""
        return not self.conflicts and not self.refused


def import_case(
    *,
    untrusted: bytes,
    actor: Actor,
    now: datetime,
    choices: Mapping[str, Choice] | None = None,
    unit_id: str = "",
) -> ImportReport:
    """Take a case file in JSON; return what became of each record. Safe to run again.

    One transaction: what is added and changed is there together with its event, or nothing is. A record that differs
    or cannot be right is left out and named in the report.
    choices: what was decided about conflicts, by id of the record; one from an older version is a conflict again.
    unit_id: that has the case if it is new, for who works in none or in several.
    Raises ImportRefused, UrnRegistered, CaseMerged, NotVisible.
    """
    wanted_id, urn, records = read_file(untrusted)
    with transaction.atomic():
        case_id, is_new = _case_of(wanted_id, urn, unit_id, actor, now)
        lock_case(case_id)
        report = ImportReport(case_id, urn, is_new)
        for kind, place, record in sorted(records, key=_dependence):
            _take(report, kind, place, record, choices or {}, actor, now)
        if report.added or report.changed:
            _record(report, hashlib.sha256(untrusted).digest(), actor, now)
    return report


def confirm_case(
    *, untrusted: bytes, choices: Mapping[str, Choice], is_only_good: bool, actor: Actor, now: datetime
) -> ImportReport:
    """Take a whole case file, or nothing: return what became of it, is_written False when nothing was.

    Nothing is written while a fact that differs has no choice, or its stored value changed after it was chosen, and
    while a record cannot be right. is_only_good: such records may be left out. Raises as import_case.
    """
    with transaction.atomic():
        report = import_case(untrusted=untrusted, actor=actor, now=now, choices=choices)
        if report.conflicts or (report.refused and not is_only_good):
            report.is_written = False
            transaction.set_rollback(True)
    return report


def _record(report: ImportReport, digest: bytes, actor: Actor, now: datetime) -> None:
    values = {
        "added": len(report.added) + len(report.changed),
        "conflicts": len(report.conflicts),
        "refused": len(report.refused),
    }
    with act(
        actor,
        EventType.CASE_IMPORTED,
        now=now,
        case_id=report.case_id,
        object_id=report.case_id,
        digest=digest,
        values=values,
    ):
        pass


def preview_case(*, untrusted: bytes, actor: Actor, now: datetime) -> ImportReport:
    """Return what import_case would make of a file; nothing stays written. Raises as import_case."""
    with transaction.atomic():
        report = import_case(untrusted=untrusted, actor=actor, now=now)
        report.is_written = False
        transaction.set_rollback(True)
    return report


def read_file(untrusted: bytes) -> tuple[str, str, list[tuple[str, str, Any]]]:
    """Return the wanted id ("" when none), the URN and the records with kind and place. Raises ImportRefused."""
    if len(untrusted) > SIZE_LIMIT_BYTES:
        raise ImportRefused(f"The file is larger than {SIZE_LIMIT_BYTES // 2**20} MB. Send it in parts.")
    try:
        wanted_id, urn, records = read_case(json.loads(untrusted))
        urn = str(parse_urn(urn))
    except (ValueError, RecursionError) as error:
        raise ImportRefused("The file is not JSON. Export it again from the system it came from.") from error
    except (RecordMalformed, IdentifierMalformed) as error:
        place = getattr(error, "field", "") or "urn"
        raise ImportRefused(str(error), fields={place: str(error)}) from error
    return wanted_id, urn, records


def _case_of(wanted_id: str, urn: str, unit_id: str, actor: Actor, now: datetime) -> tuple[str, bool]:
    """Return the case with this URN, registered now when there is none."""
    found = Case.objects.filter(urn=urn).values_list("id", flat=True).first()
    if found is not None:
        target = visibility.case_relation(actor, found, now=now)
        if not can(actor, Action.EDIT_CASE, target):
            is_merged = target.stage is Stage.CLOSED and can(actor, Action.VIEW_FACTS, target)
            raise CaseMerged if is_merged else UrnRegistered(urn)
        return found, False
    require(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id))
    if wanted_id and not is_id(wanted_id):
        raise ImportRefused("The id of a case must be a ULID of 26 characters.", fields={"id": "Not a ULID."})
    case_id = wanted_id or new_id()
    if Case.objects.filter(pk=case_id).exists():
        raise ImportRefused(recording.RETRY_IDS, fields={"id": recording.RETRY_IDS})
    actions.open_case(case_id=case_id, urn=urn, unit_id=unit_id, actor=actor, now=now)
    return case_id, True


def _dependence(row: tuple[str, str, Any]) -> tuple[bool, bool]:
    """Sort people who name nobody first, then parents, then the rest in the order of the file."""
    kind, _place, record = row
    return kind != "person", isinstance(record, PersonFact) and bool(record.parent_of)


def _take(
    report: ImportReport,
    kind: str,
    place: str,
    record: Any,
    choices: Mapping[str, Choice],
    actor: Actor,
    now: datetime,
) -> None:
    row_id = record_id(report.case_id, record, kind)
    was_there = Record.objects.filter(pk=row_id, case_id=report.case_id).exists()
    try:
        with transaction.atomic():
            actions.record_fact(
                case_id=report.case_id, record=record, expected_version=None, actor=actor, now=now, kind=kind
            )
    except FactChanged as changed:
        choice = choices.get(row_id)
        if choice is None or choice.version != changed.version:
            found = differences(changed.yours, changed.theirs)
            has_whereabouts = getattr(changed.yours, "whereabouts", None) is not None
            report.conflicts.append(ImportConflict(place, row_id, found, changed.version, has_whereabouts))
        else:
            _settle(report, kind, place, changed, choice, actor, now)
    except DomainError as refused:
        report.refused.append((place, str(refused)))
    else:
        (report.same if was_there else report.added).append(place)


def _settle(
    report: ImportReport, kind: str, place: str, changed: FactChanged, choice: Choice, actor: Actor, now: datetime
) -> None:
    """Take the fields that were chosen from the file; the others stay as they are stored."""
    names = {one.name for one in fields(changed.yours)} & choice.fields
    if not names:
        report.kept.append(place)
        return
    chosen = replace(changed.theirs, **{name: getattr(changed.yours, name) for name in names})
    try:
        with transaction.atomic():
            actions.record_fact(
                case_id=report.case_id,
                record=chosen,
                expected_version=changed.version,
                actor=actor,
                now=now,
                kind=kind,
            )
    except DomainError as refused:
        report.refused.append((place, str(refused)))
    else:
        report.changed.append(place)
