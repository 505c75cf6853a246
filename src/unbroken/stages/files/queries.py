"""Every read of the file: its forms, their versions, how ready it is. Starts from what the actor may see."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.forms import FORMS, Form
from unbroken.engines.casefile.forms.changes import changes
from unbroken.engines.casefile.submission import check
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import DENY_DOCUMENT, can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.files import rules
from unbroken.stages.files.certifying import known, stored_view
from unbroken.stages.files.models import FormVersion, StatementSignature, Submission
from unbroken.stages.files.opening import checkable, closed, read_form
from unbroken.stages.files.targets import decide_form, named_readers
from unbroken.stages.files.views import CheckPage, FormPage, FormRow, SubmissionView, VersionView

DEFAULT = FileType.PCD_FULL


def list_forms(actor: Actor, case_id: str, *, now: datetime) -> list[FormRow]:
    """Return the forms of a case with how far each is. Raises NotVisible.

    Of a form whose kind the actor's role knows but does not read, it is said that it is there.
    """
    facts = closed(cases.get_facts(actor, case_id, now=now))
    target = cases.case_relation(actor, case_id)
    latest = _latest(FormVersion.objects.filter(case_id=case_id))
    decided = [(form, decide_form(actor, target, case_id, form)) for form in FORMS]
    return [
        _row(facts, form, subject.id, subject.words, latest.get((form.code, subject.id)), may_read=decision.allowed)
        for form, decision in decided
        if decision.allowed or decision == DENY_DOCUMENT
        for subject in form.subjects(facts)
    ]


def get_form(actor: Actor, case_id: str, code: str, subject_id: str, *, now: datetime) -> FormPage:
    """Return one form as the facts make it, with its versions and what differs. Raises NotVisible."""
    form = known(code)
    _facts, view, decision = read_form(actor, case_id, form, subject_id, now=now)
    rows = _held(actor, FormVersion.objects.filter(case_id=case_id, code=form.code, subject_id=subject_id))
    reading = rules.digest_of_values(view)
    case = cases.case_relation(actor, case_id)
    may_open = form.prints_whereabouts and can(actor, Action.OPEN_WHEREABOUTS, case)
    may_read = not form.prints_whereabouts or may_open
    moved = bool(rows) and rows[0].reading_sha256 != reading
    return FormPage(
        form=form,
        subject_id=subject_id,
        view=view,
        versions=_versions(rows) if may_read else (),
        changes=changes(stored_view(rows[0], evidence.keyholder(actor, rows[0].pk)), view)
        if moved and may_read
        else (),
        moved=moved,
        reading_sha256=reading,
        decision=decision,
        may_certify=can(actor, Action.CERTIFY_FORM, case),
        may_open=may_open,
    )


def get_check(actor: Actor, case_id: str, file_type: FileType | None, *, now: datetime) -> CheckPage:
    """Return what the file lacks as a file of a type; by default of the type recorded.

    For those who read all of it: to others it would seem to lack what they do not see. Raises NotVisible.
    """
    facts = cases.get_facts(actor, case_id, now=now)
    case = cases.case_relation(actor, case_id)
    if not cases.reads_all(actor, case):
        raise NotVisible
    wanted = file_type or facts.file_type or DEFAULT
    return CheckPage(
        file_type=wanted,
        readiness=check(checkable(facts, sees_all=can(actor, Action.VIEW_CONFIDENTIAL_FACTS, case)), wanted),
        facts=facts,
        submissions=_submissions(Submission.objects.filter(case_id=case_id)),
        may_submit=can(actor, Action.SUBMIT_FILE, case),
        may_certify=can(actor, Action.CERTIFY_FORM, case),
    )


def list_readers(actor: Actor, case_id: str) -> dict[str, str]:
    """Return who is on the list of sensitive material: person id to name. Raises NotVisible."""
    require(actor, Action.NAME_READERS, cases.case_relation(actor, case_id))
    ids = [one.person_id for one in named_readers(case_id)]
    return {one: person.label for one, person in organisations.get_people(ids).items()}


def viewable_codes(actor: Actor, case_id: str) -> frozenset[str]:
    """Return the codes of the forms of a case that actor may see, for later stages that show some of them."""
    target = cases.case_relation(actor, case_id)
    return frozenset(form.code for form in FORMS if decide_form(actor, target, case_id, form).allowed)


def can_name_readers(actor: Actor, case_id: str) -> bool:
    """Say whether actor keeps the list of sensitive material."""
    return can(actor, Action.NAME_READERS, cases.case_relation(actor, case_id))


def signature_of(statement_id: str) -> StatementSignature | None:
    """Return the signature under a statement, for whoever may read the statement."""
    return StatementSignature.objects.filter(pk=statement_id).defer("sealed_image").first()


def latest_version(case_id: str, code: str, subject_id: str = "") -> str:
    """Return the id of the latest certified version of a form, or the empty string; for later stages to name it."""
    found = FormVersion.objects.filter(case_id=case_id, code=code, subject_id=subject_id).order_by("-number").first()
    return found.pk if found else ""


def latest_reason(actor: Actor, case_id: str) -> str:
    """Return why the file was last sent although it was not ready; nothing for those to whom the file is closed."""
    if not cases.reads_all(actor, cases.case_relation(actor, case_id)):
        return ""
    found = Submission.objects.filter(case_id=case_id).order_by("submitted_at", "id").last()
    return found.reason if found is not None else ""


def list_submissions(actor: Actor, case_id: str) -> tuple[SubmissionView, ...]:
    """Return how the file was sent, the latest first. Raises NotVisible."""
    require(actor, Action.VIEW_FACTS, cases.case_relation(actor, case_id))
    return _submissions(Submission.objects.filter(case_id=case_id))


def submission_for_decision(case_id: str, organisation_id: str) -> SubmissionView | None:
    """Return how the organisation last sent the file for a charging decision; for the stage that asks for it."""
    types = [FileType.PCD_FULL.name, FileType.PCD_THRESHOLD.name]
    found = Submission.objects.filter(case_id=case_id, organisation_id=organisation_id, file_type__in=types)
    return next(iter(_submissions(found)), None)


def get_submission(submission_id: str) -> SubmissionView | None:
    """Return one sending of a file, for a later stage that has decided that it may be seen."""
    return next(iter(_submissions(Submission.objects.filter(pk=submission_id))), None)


def _held(actor: Actor, found: "QuerySet[FormVersion]") -> list[FormVersion]:
    """Return the versions that somebody's key opens for the actor, newest first."""
    rows = list(found.order_by("-number"))
    held = evidence.keyholders(actor, [row.pk for row in rows])
    return [row for row in rows if row.pk in held]


def _row(
    facts: CaseFacts, form: Form, subject_id: str, words: str, latest: FormVersion | None, *, may_read: bool
) -> FormRow:
    view = form.view(facts, subject_id)
    return FormRow(
        form=form,
        subject_id=subject_id,
        subject=words,
        missing=len(view.missing),
        latest=_versions([latest])[0] if latest else None,
        moved=latest is not None and latest.reading_sha256 != rules.digest_of_values(view),
        may_read=may_read,
    )


def _latest(rows: Iterable[FormVersion]) -> dict[tuple[str, str], FormVersion]:
    found: dict[tuple[str, str], FormVersion] = {}
    for row in sorted(rows, key=lambda one: one.number):
        found[row.code, row.subject_id] = row
    return found


def _versions(rows: list[FormVersion]) -> tuple[VersionView, ...]:
    people = organisations.get_people([row.certified_by_id for row in rows])
    return tuple(
        VersionView(
            id=row.pk,
            number=row.number,
            certified_at=row.certified_at,
            certified_by=people[row.certified_by_id].label if row.certified_by_id in people else "",
            pdf_sha256=row.pdf_sha256,
            values_sha256=row.values_sha256,
            comments=row.comments,
        )
        for row in rows
    )


def _submissions(found: "QuerySet[Submission]") -> tuple[SubmissionView, ...]:
    rows = list(found)
    people = organisations.get_people([row.submitted_by_id for row in rows])
    return tuple(
        SubmissionView(
            id=row.pk,
            case_id=row.case_id,
            file_type=FileType[row.file_type],
            revision=row.revision,
            at=row.submitted_at,
            by=people[row.submitted_by_id].label if row.submitted_by_id in people else "",
            parts_ready=row.parts_ready,
            parts_needed=row.parts_needed,
            missing_count=row.missing_count,
            missing=tuple(row.missing),
            reason=row.reason,
        )
        for row in rows
    )
