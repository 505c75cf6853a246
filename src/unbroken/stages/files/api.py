"""REST routes of the file: forms as the facts make them and as PDF, certified versions, the check, submissions.

Certifying a form or the file takes a supervisor and has no route. Every form that is read or printed is recorded.
"""

from unbroken.engines.casefile.facts import FileType
from unbroken.engines.casefile.forms import FormView
from unbroken.engines.casefile.forms.view import Block, Cell, Points, Table, Words
from unbroken.engines.casefile.forms.view import Field as FormField
from unbroken.engines.casefile.submission import Gap, Readiness
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.cursor import LIMIT, Place, cut, decode
from unbroken.ground.api.routes import PREFIX, ApiRequest, Cursor, Download, Limit, Made, PathId, Routes
from unbroken.ground.ids import new_id
from unbroken.stages.files import actions, queries
from unbroken.stages.files.shapes import (
    BlockKind,
    BlockOut,
    CellOut,
    CellState,
    CertifiedOut,
    CheckOut,
    FilePartOut,
    FileReasonOut,
    FileTypeName,
    FormOut,
    FormPageOut,
    FormRowOut,
    FormsOut,
    FormVersionOut,
    GapOut,
    OfType,
    SectionOut,
    SourceOut,
    Subject,
    SubmissionIn,
    SubmissionOut,
    SubmissionsOut,
)
from unbroken.stages.files.views import SubmissionView, VersionView

routes = Routes("files")
PDF = "application/pdf"


@routes.read("/{case_id}/forms", scope=Scope.FILES_READ, answers=FormsOut)
def list_forms(request: ApiRequest, case_id: PathId) -> FormsOut:
    """List the forms of a case with how far each is."""
    return FormsOut(
        items=[
            FormRowOut(
                code=one.form.code,
                title=one.form.title,
                subject_id=one.subject_id,
                subject=one.subject,
                missing=one.missing,
                moved=one.moved,
                latest=_version(one.latest) if one.latest else None,
            )
            for one in queries.list_forms(request.actor, case_id, now=request.now)
            if one.may_read
        ]
    )


@routes.read("/{case_id}/forms/{code}", scope=Scope.FILES_READ, answers=FormPageOut)
def show_form(request: ApiRequest, case_id: PathId, code: str, of: Subject = "") -> FormPageOut:
    """Show a form as the facts make it now, without addresses."""
    page = queries.get_form(request.actor, case_id, code, of, now=request.now)
    return FormPageOut(form=_form(page.view), moved=page.moved, versions=[_version(one) for one in page.versions])


@routes.download("/{case_id}/forms/{code}/pdf", scope=Scope.FILES_READ, media_type=PDF)
def print_form(request: ApiRequest, case_id: PathId, code: str, of: Subject = "") -> Download:
    """Print a form before it is certified, without addresses. The print is recorded."""
    made = actions.print_draft(
        case_id=case_id, code=code, subject_id=of, with_whereabouts=False, actor=request.actor, now=request.now
    )
    return Download(made.name, made.pdf)


@routes.read("/versions/{version_id}", scope=Scope.FILES_READ, answers=CertifiedOut)
def show_version(request: ApiRequest, version_id: PathId) -> CertifiedOut:
    """Show a certified version as it was. The look is recorded."""
    row, view = actions.read_version(version_id=version_id, actor=request.actor, now=request.now)
    return CertifiedOut(
        id=row.id, case_id=row.case_id, number=row.number, certified_at=row.certified_at, form=_form(view)
    )


@routes.download("/versions/{version_id}/pdf", scope=Scope.FILES_READ, media_type=PDF)
def print_version(request: ApiRequest, version_id: PathId) -> Download:
    """Hand out the print of a certified version, the very bytes that were fixed. It is recorded."""
    made = actions.print_version(version_id=version_id, actor=request.actor, now=request.now)
    return Download(made.name, made.pdf)


@routes.read("/{case_id}/check", scope=Scope.FILES_READ, answers=CheckOut)
def show_check(request: ApiRequest, case_id: PathId, file_type: OfType = None) -> CheckOut:
    """Show what the file lacks, part by part, and for which reasons it would be returned."""
    wanted = FileType[file_type.value] if file_type else None
    return _check(queries.get_check(request.actor, case_id, wanted, now=request.now).readiness)


@routes.read("/{case_id}/submissions", scope=Scope.FILES_READ, answers=SubmissionsOut)
def list_submissions(
    request: ApiRequest, case_id: PathId, cursor: Cursor = None, limit: Limit = LIMIT
) -> SubmissionsOut:
    """List how the file was sent, the latest first."""
    after = decode(cursor)
    found = queries.list_submissions(request.actor, case_id)
    rows = [one for one in found if after is None or Place(one.at, one.id) < after][: limit + 1]
    shown, following = cut(rows, limit, lambda one: Place(one.at, one.id))
    return SubmissionsOut(items=[_submission(one) for one in shown], next=following)


@routes.write("/{case_id}/submissions", scope=Scope.FILES_WRITE)
def submit_file(request: ApiRequest, case_id: PathId, body: SubmissionIn) -> Made:
    """Record that the file is sent for a decision; with a reason when it is not ready."""
    made = actions.submit_file(
        submission_id=new_id(),
        case_id=case_id,
        file_type=body.file_type.value,
        reason=body.reason,
        actor=request.actor,
        now=request.now,
    )
    return Made(id=made, href=f"{PREFIX}/files/{case_id}/submissions")


def _form(view: FormView) -> FormOut:
    return FormOut(
        code=view.code,
        title=view.title,
        urn=view.urn,
        revision=view.revision,
        subject=view.subject,
        disclosable=view.disclosable,
        marking=view.marking,
        missing=[one.place for one in view.missing],
        sections=[SectionOut(title=one.title, blocks=[_block(each) for each in one.blocks]) for one in view.sections],
    )


def _block(block: Block) -> BlockOut:
    match block:
        case FormField():
            return _made("field", block.label, [[block.cell]], is_needed=block.is_needed)
        case Words():
            return _made(
                "words", block.label, [[block.cell]], is_needed=block.is_needed, is_declaration=block.is_declaration
            )
        case Points():
            return _made("points", block.label, [list(block.cells)])
        case Table():
            return _made("table", block.caption, [list(row) for row in block.rows], headings=list(block.headings))


def _made(
    kind: BlockKind,
    label: str,
    rows: list[list[Cell]],
    *,
    is_needed: bool = False,
    is_declaration: bool = False,
    headings: list[str] | None = None,
) -> BlockOut:
    return BlockOut(
        kind=kind,
        label=label,
        is_needed=is_needed,
        is_declaration=is_declaration,
        headings=headings or [],
        rows=[[_cell(one) for one in row] for row in rows],
    )


def _cell(cell: Cell) -> CellOut:
    sources = [SourceOut(kind=one.kind, id=one.id, field=one.field) for one in cell.sources]
    return CellOut(text=cell.text, state=CellState(cell.state.value), facts=sources)


def _version(view: VersionView) -> FormVersionOut:
    return FormVersionOut(
        id=view.id,
        number=view.number,
        certified_at=view.certified_at,
        certified_by=view.certified_by,
        comments=view.comments,
        pdf_sha256=view.pdf_sha256,
        values_sha256=view.values_sha256,
    )


def _gaps(found: tuple[Gap, ...]) -> list[GapOut]:
    return [
        GapOut(sentence=one.sentence, kind=one.source.kind, id=one.source.id, field=one.source.field, stops=one.stops)
        for one in found
    ]


def _check(found: Readiness) -> CheckOut:
    return CheckOut(
        file_type=FileTypeName(found.file_type.name),
        is_ready=found.is_ready,
        sentence=found.sentence,
        tables_version=found.version,
        parts=[
            FilePartOut(
                id=one.id,
                name=one.name,
                requirement=one.requirement,
                applies=one.applies,
                is_ready=one.is_ready,
                gaps=_gaps(one.gaps),
            )
            for one in found.parts
        ],
        reasons=[FileReasonOut(id=one.id, words=one.words, gaps=_gaps(one.gaps)) for one in found.reasons],
    )


def _submission(view: SubmissionView) -> SubmissionOut:
    return SubmissionOut(
        id=view.id,
        file_type=FileTypeName(view.file_type.name),
        at=view.at,
        by=view.by,
        parts_ready=view.parts_ready,
        parts_needed=view.parts_needed,
        missing_count=view.missing_count,
        reason=view.reason,
    )
