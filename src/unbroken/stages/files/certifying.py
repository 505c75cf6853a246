"""Certify forms: their values and print are fixed as a version; print drafts and versions, each look recorded."""

import json
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max

from unbroken.engines.casefile.forms import Form, FormView, form_of
from unbroken.engines.casefile.forms.codec import from_json
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf
from unbroken.engines.casefile.tagged_pdf.writer import digest_of
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act, record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.repeating import was_made
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.formitems import FormFacts, add_form_item
from unbroken.stages.evidence.making import Made, seal_made_version
from unbroken.stages.files import rules, sealing
from unbroken.stages.files.errors import FactsMoved
from unbroken.stages.files.models import FormVersion
from unbroken.stages.files.opening import opened_view, read_form
from unbroken.stages.files.targets import require_facts, target_of
from unbroken.stages.files.views import PrintedForm


def certify_form(
    *,
    version_id: str,
    case_id: str,
    code: str,
    subject_id: str,
    comments: str,
    seen_sha256: str,
    actor: Actor,
    now: datetime,
) -> str:
    """Fix a form as its next version; return the version's id. Sending the same version_id again changes nothing.

    seen_sha256: of the values on the page that the supervisor read. Addresses a form prints are opened and recorded.
    Raises NotVisible, FormIncomplete, FactsMoved, Conflict.
    """
    form = known(code)
    require(actor, Action.CERTIFY_FORM, cases.case_relation(actor, case_id))
    if _was_certified(version_id, case_id, actor):
        return version_id
    words = rules.clean_words(comments, "comments")
    facts, reading, _decision = read_form(actor, case_id, form, subject_id, now=now)
    reading_sha256 = rules.digest_of_values(reading)
    if reading_sha256 != rules.check_digest(seen_sha256):
        raise FactsMoved
    view = opened_view(facts, form, subject_id, actor=actor, now=now)
    rules.check_complete(view)
    version = FormVersion(
        id=version_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        code=form.code,
        subject_id=subject_id,
        number=_next_number(case_id, form, subject_id),
        revision=facts.revision,
        values_sha256=rules.digest_of_values(view),
        reading_sha256=reading_sha256,
        comments=words,
        certified_by_id=actor.person_id,
        certified_at=now,
        event_id=new_id(),
    )
    try:
        with transaction.atomic():
            _seal(version, view, form, actor, now)
            _write(version, actor, now)
    except IntegrityError:
        if not _was_certified(version_id, case_id, actor):
            raise FactsMoved from None
    return version_id


def _seal(version: FormVersion, view: FormView, form: Form, actor: Actor, now: datetime) -> None:
    """Make the print a sealed version of the form's item, so that it can be handed over; seal the values beside it."""
    pdf = write_pdf(view, edition_of(version))
    version.pdf_sha256, version.pdf_size_bytes = digest_of(pdf), len(pdf)
    before = FormVersion.objects.filter(case_id=version.case_id, code=form.code, subject_id=version.subject_id).first()
    version.item_id = before.item_id if before is not None else _new_item(version, view, form, actor, now)
    made = Made(
        label=f"certified version {version.number}",
        file_name=file_name(view, version.number),
        data=pdf,
        facts={"form": form.code, "number": version.number, "values_sha256": version.values_sha256},
    )
    seal_made_version(
        version_id=version.pk, item_id=version.item_id, made=made, allowed=Action.CERTIFY_FORM, actor=actor, now=now
    )
    version.sealed_values = sealing.seal_values(rules.canonical(view), version.pk, version.organisation_id)


def _new_item(version: FormVersion, view: FormView, form: Form, actor: Actor, now: datetime) -> str:
    title = f"{form.title}: {view.subject}" if view.subject else form.title
    facts = FormFacts(form.code, title, rules.kind_of(form), organisations.get_organisation(actor.organisation_id).name)
    return add_form_item(case_id=version.case_id, form=facts, actor=actor, now=now)


def print_draft(
    *, case_id: str, code: str, subject_id: str, with_whereabouts: bool, actor: Actor, now: datetime
) -> PrintedForm:
    """Return a form as PDF before it is certified. The print is recorded. Raises NotVisible."""
    form = known(code)
    facts, view, _decision = read_form(actor, case_id, form, subject_id, now=now)
    if with_whereabouts:
        view = opened_view(facts, form, subject_id, actor=actor, now=now)
    pdf = write_pdf(view, Edition(now))
    values: dict[str, Json] = {"form": form.code, "version": 0, "pdf_sha256": digest_of(pdf)}
    record_look(actor, EventType.FORM_PRINTED, now=now, case_id=case_id, object_id=case_id, values=values)
    return PrintedForm(file_name(view, 0), pdf)


def print_version(*, version_id: str, actor: Actor, now: datetime) -> PrintedForm:
    """Return the print of a certified version, the very bytes that were fixed. It is recorded. Raises NotVisible."""
    version = visible_version(actor, version_id)
    _record(version, EventType.FORM_PRINTED, actor, now)
    holder = evidence.keyholder(actor, version.pk)
    pdf = sealing.open_print(version.pk, holder)
    if digest_of(pdf) != version.pdf_sha256:
        raise Conflict("The stored print is not the one that was certified. Tell whoever runs this installation.")
    return PrintedForm(file_name(stored_view(version, holder), version.number), pdf)


def read_version(*, version_id: str, actor: Actor, now: datetime) -> tuple[FormVersion, FormView]:
    """Return a certified version with its values; that it was read is recorded. Raises NotVisible."""
    version = visible_version(actor, version_id)
    _record(version, EventType.FORM_READ, actor, now)
    return version, stored_view(version, evidence.keyholder(actor, version.pk))


def known(code: str) -> Form:
    """Return the form with this code. Raises NotVisible."""
    form = form_of(code)
    if form is None:
        raise NotVisible
    return form


def visible_version(actor: Actor, version_id: str) -> FormVersion:
    """Return a version of a form that actor may see and their organisation holds. Raises NotVisible."""
    version = FormVersion.objects.filter(pk=version_id).first()
    if version is None:
        raise NotVisible
    form, case = known(version.code), cases.case_relation(actor, version.case_id)
    require(actor, Action.VIEW_FORM, target_of(actor, version.case_id, form))
    require_facts(actor, case, form)
    if form.prints_whereabouts:
        require(actor, Action.OPEN_WHEREABOUTS, case)
    evidence.keyholder(actor, version.pk)
    return version


def stored_view(version: FormVersion, organisation_id: str) -> FormView:
    """Return what a version says to an organisation that holds it. The caller has decided that it may be read.

    Raises NotVisible, ValuesDamaged.
    """
    return from_json(json.loads(sealing.open_values(bytes(version.sealed_values), version.pk, organisation_id)))


def edition_of(version: FormVersion) -> Edition:
    """Return what stands on the print of a version."""
    person = organisations.get_people([version.certified_by_id]).get(version.certified_by_id)
    return Edition(
        made_at=version.certified_at,
        version=version.number,
        digest=version.values_sha256,
        certified_by=person.label if person else "",
        certified_at=version.certified_at,
    )


def file_name(view: FormView, number: int) -> str:
    """Return a name for the print that says nothing about people."""
    return f"{view.urn.replace('/', '-')}-{view.code}-{f'v{number}' if number else 'draft'}.pdf"


def _record(version: FormVersion, event: EventType, actor: Actor, now: datetime) -> None:
    values: dict[str, Json] = {"form": version.code, "version": version.number, "pdf_sha256": version.pdf_sha256}
    for one in evidence.in_whose_logs(actor, evidence.keyholder(actor, version.pk)):
        record_look(one, event, now=now, case_id=version.case_id, object_id=version.pk, values=values)


def _write(version: FormVersion, actor: Actor, now: datetime) -> None:
    values: dict[str, Json] = {
        "form": version.code,
        "subject": version.subject_id,
        "version": version.number,
        "revision": version.revision,
        "values_sha256": version.values_sha256,
        "comments": version.comments,
    }
    with (
        transaction.atomic(),
        act(
            actor,
            EventType.FORM_CERTIFIED,
            now=now,
            case_id=version.case_id,
            object_id=version.pk,
            values=values,
            digest=bytes.fromhex(version.pdf_sha256),
            event_id=version.event_id,
        ),
    ):
        version.save(force_insert=True)
        announce("cases", [actor.organisation_id], version.case_id)


def _next_number(case_id: str, form: Form, subject_id: str) -> int:
    found = FormVersion.objects.filter(case_id=case_id, code=form.code, subject_id=subject_id)
    return int(found.aggregate(last=Max("number"))["last"] or 0) + 1


def _was_certified(version_id: str, case_id: str, actor: Actor) -> bool:
    return was_made(
        FormVersion.objects.all(), version_id, what="form", case_id=case_id, certified_by_id=actor.person_id
    )
