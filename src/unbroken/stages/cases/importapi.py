"""The REST route that takes a whole case file: the same document, and the same report, as on the page and the command.

Nothing is ever overwritten: what differs comes back fact by fact, and is changed through the routes of facts.
"""

import json
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Id, In, Routes, require_scope
from unbroken.ground.errors import InvalidInput
from unbroken.stages.cases import actions
from unbroken.stages.cases.factsapi import can_be_kept
from unbroken.stages.cases.importing import ImportReport, import_case

routes = Routes("imports")
CaseFile = Annotated[dict[str, Any], Field(description="A case file as docs/reference/case.schema.json has it")]


class ImportIn(In):
    """A case file. officer_id, unit_id: the officer in the case, and the unit that has it, if the case is new."""

    case: CaseFile
    officer_id: Id | None = None
    unit_id: Id | None = None


class FactDiffersOut(Schema):
    """A field that differs: in the file, and as it is stored. Addresses and contacts are not told."""

    name: str
    file: str
    stored: str


class ConflictOut(Schema):
    """A record that is stored with other values: it stays as it is stored. place: where it is in the file."""

    place: str
    fact_id: str
    version: int
    differences: list[FactDiffersOut]
    has_whereabouts: bool


class RefusedOut(Schema):
    """A record that cannot be right."""

    place: str
    sentence: str


class ImportOut(Schema):
    """What became of each record of the file, by its place there."""

    id: Id = Field(description="Of the case")
    href: str
    urn: str
    is_new: bool
    added: list[str]
    same: list[str]
    conflicts: list[ConflictOut]
    refused: list[RefusedOut]


@routes.write("", scope=Scope.FACTS_WRITE, answers=ImportOut)
def take_case(request: ApiRequest, body: ImportIn) -> ImportOut:
    """Take a case file: the URN finds the case, ids find the records; the same file can be sent again."""
    require_scope(request.actor, Scope.CASES_WRITE)
    if not can_be_kept(body.case):
        sentence = "Text must be Unicode without the character NUL."
        raise InvalidInput(sentence, fields={"case": sentence})
    untrusted = json.dumps(body.case).encode()
    report = import_case(untrusted=untrusted, actor=request.actor, now=request.now, unit_id=body.unit_id or "")
    if report.is_new:
        _assign(request, report, body.officer_id)
    return _report(report)


def _assign(request: ApiRequest, report: ImportReport, officer_id: str | None) -> None:
    if officer_id is None:
        sentence = "Name the officer in the case: it is new, and somebody must work on it."
        raise InvalidInput(sentence, fields={"officer_id": sentence})
    actions.assign_person(case_id=report.case_id, person_id=officer_id, actor=request.actor, now=request.now)


def _report(report: ImportReport) -> ImportOut:
    return ImportOut(
        id=report.case_id,
        href=f"{PREFIX}/cases/{report.case_id}",
        urn=report.urn,
        is_new=report.is_new,
        added=report.added,
        same=report.same,
        conflicts=[
            ConflictOut(
                place=one.place,
                fact_id=one.record_id,
                version=one.version,
                differences=[FactDiffersOut(name=x.name, file=x.yours, stored=x.theirs) for x in one.differences],
                has_whereabouts=one.has_whereabouts,
            )
            for one in report.conflicts
        ],
        refused=[RefusedOut(place=place, sentence=sentence) for place, sentence in report.refused],
    )
